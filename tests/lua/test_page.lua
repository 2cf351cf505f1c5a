-- The page of `wegmarke serve`, without a browser: whom it lets in, what becomes of its forms.

local test = ...
local act = require "wegmarke.page.act"
local forms = require "wegmarke.page.forms"
local gate = require "wegmarke.page.gate"
local sys = require "wegmarke.sys"
local verbs = require "wegmarke.cli.verbs"

local HOST = "127.0.0.1:8000"

local function request(method, path, heads, query)
  local all = { host = HOST }
  for name, value in pairs(heads or {}) do all[name] = value end
  return { method = method, path = path, heads = all, query = query or {}, form = {} }
end

local function cookie_of(reply)
  for i = 1, #reply.heads, 2 do
    if reply.heads[i] == "Set-Cookie" then return reply.heads[i + 1]:match "^[^;]+" end
  end
end

test("the address that is printed lets one in, once, and the cookie from then on", function(t)
  local g = gate.new(8000, 1000)
  local begin = g.begin:match "begin=(%x+)$"
  t.eq(#begin, 64)
  t.eq(g:check(request("GET", "/")).status, 403)
  t.eq(g:check(request("GET", "/", nil, { begin = ("0"):rep(64) })).status, 403)
  local reply = g:check(request("GET", "/", nil, { begin = begin }))
  t.eq(reply.status, 303)
  t.eq(g:check(request("GET", "/", nil, { begin = begin })).status, 403)
  local cookie = cookie_of(reply)
  t.eq(g:check(request("GET", "/round/1", { cookie = cookie })), nil)
  t.eq(g:check(request("GET", "/round/1", { cookie = cookie .. "; " .. cookie })).status, 403)
  t.eq(gate.new(8000, 1000):check(request("GET", "/", { cookie = cookie })).status, 403)
end)

test("what comes from elsewhere is refused, whatever it has", function(t)
  local g = gate.new(8000, 1000)
  local cookie = cookie_of(g:check(request("GET", "/", nil, { begin = g.begin:match "%x+$" })))
  local right = { cookie = cookie, origin = "http://" .. HOST, ["content-length"] = "10",
    ["content-type"] = "application/x-www-form-urlencoded" }
  t.eq(g:check(request("POST", "/do", right)), nil)
  for name, values in pairs { host = { "evil.example", "127.0.0.1", "127.0.0.1:8001", false, "" },
    origin = { false, "", "null", "http://evil.example", "http://localhost:8000" },
    ["content-type"] = { "text/plain", "" }, ["content-length"] = { "1001", "-1", "x", false },
    ["sec-fetch-site"] = { "cross-site", false }, cookie = { "", "wegmarke_8000=x" } } do
    for _, value in ipairs(values) do
      local heads = {}
      for key, given in pairs(right) do heads[key] = given end
      heads[name] = value
      local reply = g:check(request("POST", "/do", heads))
      t.ok(reply and reply.status >= 400, name .. " " .. tostring(value))
    end
  end
  t.eq(g:check_form({ _token = g.token }), nil)
  t.eq(g:check_form({}).status, 403)
  t.eq(g:check_form({ _token = g.session }).status, 403)
end)

test("a form becomes the command line of its verb, and nothing of it an option of its own", function(t)
  local agree = verbs.load "agree"
  t.eq(forms.argv(agree, { ["a.assessment"] = "1", ["a.element"] = "koordination",
    ["a.value"] = "--file=x",
    ["o.how"] = "Konsens", ["o.strength"] = "a\n\nb", ["o.reopen"] = "yes", ["o.why"] = "",
    ["o.file"] = "/etc/passwd", ["o.unknown"] = "x" }, {}),
    { "agree", "--reopen", "--how=Konsens", "--strength=a", "--strength=b", "--", "1", "koordination",
      "--file=x" })
  t.eq(forms.argv(verbs.load "rate import", { ["a.assessment"] = "1", ["a.files"] = "/etc/passwd" },
    { ["a.files"] = { "/tmp/x/a.csv" } }), { "rate", "import", "--", "1", "/tmp/x/a.csv" })
  for _, name in ipairs { "run", "repl", "serve", "watch" } do t.eq(forms.offers(name), false) end
end)

test("files that are sent lie in a folder of their own by plain names, and are gone afterwards", function(t)
  local kept
  local list = act.in_scratch(function(folder)
    kept = folder
    local paths = act.keep(folder, { { name = "a.files", file = "../../x.csv", bytes = "1" },
      { name = "a.files", file = "C:\\Daten\\x.csv", bytes = "2" },
      { name = "a.files", file = "", bytes = "3" },
      { name = "o.map", file = ".bashrc", bytes = "4" } })
    for _, path in ipairs(paths["a.files"]) do t.eq(path:sub(1, #folder + 1), folder .. "/") end
    t.eq({ #paths["a.files"], #paths["o.map"] }, { 3, 1 })
    sys.mkdir(folder .. "/deeper")
    assert(require("wegmarke.file").write(folder .. "/deeper/y.txt", "y"))
    return act.files(folder)
  end)
  t.eq(#list, 5)
  t.eq(sys.is_folder(kept), false)
  t.eq(pcall(act.in_scratch, function(folder)
    kept = folder
    error("no")
  end), false)
  t.eq(sys.is_folder(kept), false)
end)

test("a verb says on the page what it says in a terminal, and gives the terminal back", function(t)
  local out = sys.out
  local said = act.run { "--lang", "de", "version" }
  t.eq({ said.status, said.out:match "^wegmarke " }, { 0, "wegmarke " })
  said = act.run { "--lang", "de", "nonsense" }
  t.eq(said.status, 2)
  t.ok(said.err:find "nonsense")
  t.eq(sys.out, out)
end)

test("a verb that asks gets no answer, and does not wait for one", function(t)
  local context = require "wegmarke.cli.context"
  local db = t.tmp() .. "/page.db"
  act.run { "--db", db, "init" }
  act.run { "--db", db, "unit", "add", "--kind", "landkreis", "--name", "Musterkreis" }
  local begun = act.run { "--db", db, "assess", "new", "Musterkreis", "--date", "2026-03-14",
    "--mode", "open" }
  t.eq(begun.status, 0)
  local asked, kept = 0, context.next_line
  context.next_line = function()
    asked = asked + 1
    return nil
  end
  act.run { "--db", db, "rate", "tally", "1" }
  context.next_line = kept
  t.eq(asked, 0)
end)
