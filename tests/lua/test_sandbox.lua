-- Hostile models: what a rule could remember, what could cross from a model to the host, how much a
-- model could make the host do or say. Endless loops are in
-- tests/fixtures/path/lua/wegmarke/tests/tricks.lua.

local test = ...

local box = require "wegmarke.box"
local file = require "wegmarke.file"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"

local HEAD = [[
model "klein" {
  api = 1, version = "1", language = "de", title = "K",
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" } },
}
matrix { { id = "a", title = "A", question = "?", facts = { list = { 1 } },
           cells = { { text = "1" }, { text = "2" } } } }
]]

local function build(text)
  return model.from_files("klein", { { model_id = "klein", path = "model.lua", bytes = HEAD .. text } })
end

local function told(m)
  m:know({ a = { applicable = true, soll_state = "open" } }, {})
  return m
end

-- A model of this text, which has no errors.
local function must(text)
  local m, findings = build(text)
  if not m then error(model.finding_text(findings[1], "en"), 2) end
  return told(m)
end

local function rule(body, before, id)
  return (before or "") .. ' rule "' .. (id or "r") .. '" { why = "w", hint = "h", when = function (p, unit) '
    .. body .. " end }"
end

-- The key of the error in which a rule of this body ends; else its outcome.
local function outcome(body, before)
  local m <close> = setmetatable({}, { __close = function(self) self.m:close() end })
  m.m = must(rule(body, before))
  local result = m.m:explore(m.m.rules[1].when)
  return result.outcome == "error" and result.err.key or result.outcome, result
end

-- The messages about a model that does not load.
local function refused(t, text)
  local m, findings = build(text)
  t.eq(m, nil)
  return findings
end

-- Rules remember nothing ---------------------------------------------------------------------

local REMEMBERING = {
  { "a variable", "n = n + 1 return n > 1", "local n = 0" },
  { "a variable set back to front", "local was = n n = not n return was", "local n = false" },
  { "a field of a table", "t.n = t.n + 1 return t.n > 1", "local t = { n = 0 }" },
  { "a field that was not there", "t.n = true return t.n", "local t = {}" },
  { "a field taken away", "local was = t.n t.n = nil return was", "local t = { n = true }" },
  { "1 made 1.0", "t.n = t.n + 0.0 return true", "local t = { n = 1 }" },
  { "a list", "table.insert(t, 1) return #t > 1", "local t = {}" },
  { "a table in a table", "t[1][1].n = 2 return true", "local t = { { { n = 1 } } }" },
  { "a table of a global", "T.n = T.n + 1 return true", "T = { n = 0 }" },
  { "a helper that counts", "return count() > 1",
    "local n = 0 function count() n = n + 1 return n end" },
  { "a function over a function", "return outer() > 1",
    "local function make() local n = 0 return function () n = n + 1 return n end end " ..
    "local f = make() function outer() return f() end" },
  { "what it reads", "q = p return true", "local q" },
  { "another environment", "_ENV = { x = 1 } return true" },
  { "swapped values", "a, b = b, a return a > b", "local a, b = 1, 2" },
}

for _, one in ipairs(REMEMBERING) do
  test("a rule remembers nothing: " .. one[1], function(t)
    local got, result = outcome(one[2], one[3])
    t.eq(got, "model.rule_remembers")
    t.eq(result.file, "klein/model.lua")
    t.eq(result.line, 7)
  end)
end

-- What was in a table and is no more leaves nothing behind either: what # says of one with holes hangs on
-- what it holds now.
local STRETCHING = {
  { "a list with a hole", "local n = #t for i = 1, 20 do t['k' .. i] = 1 end "
    .. "for i = 1, 20 do t['k' .. i] = nil end return n == 3", "local t = { 1, nil, 3 }" },
  { "a hole made for a moment", "t[2] = nil local n = #t t[2] = 2 for i = 4, 20 do t[i] = i end "
    .. "for i = 4, 20 do t[i] = nil end return n == 3", "local t = { 1, 2, 3 }" },
  { "an empty list", "t[1], t[4] = 1, 4 local n = #t t[1], t[4] = nil, nil "
    .. "for i = 1, 20 do t['k' .. i] = 1 end "
    .. "for i = 1, 20 do t['k' .. i] = nil end return n == 4", "local t = {}" },
  { "and what counts with it", "local n = select('#', table.unpack(t)) for i = 1, 20 do t['k' .. i] = 1 end "
    .. "for i = 1, 20 do t['k' .. i] = nil end return n == 3", "local t = { 1, nil, 3 }" },
}

for _, one in ipairs(STRETCHING) do
  test("a rule is told the same each time by " .. one[1], function(t)
    local m = must(one[3] .. "\n" .. rule(one[2]))
    local first = m:explore(m.rules[1].when).outcome
    t.ok(first == "fires" or first == "silent", first)
    for _ = 1, 5 do t.eq(m:explore(m.rules[1].when).outcome, first) end
    m:close()
  end)
end

test("what a rule must not change is told with its line, also from within a function of Lua's", function(t)
  for _, body in ipairs { "table.insert(math, 1)", "table.move({ 1 }, 1, 1, 1, p)", "math.pi = 3" } do
    local got, result = outcome(body)
    t.eq({ got, result.file, result.line }, { "model.rule_writes", "klein/model.lua", 7 }, body)
  end
end)

test("what one rule changed, the next one doesn't see, whatever the order", function(t)
  local text = "local n, seen = 0, {}\n" .. rule("n = n + 1 seen.x = true return true", "", "first") ..
    "\n" .. rule("return n > 0 or seen.x ~= nil", "", "second")
  for _, order in ipairs { { 1, 2, 1, 2 }, { 2, 1, 1, 2 } } do
    local m = must(text)
    for _, i in ipairs(order) do
      local result = m:explore(m.rules[i].when)
      t.eq(result.outcome, i == 1 and "error" or "silent")
    end
    m:close()
  end
end)

test("what a rule changed before a limit ended it is undone", function(t)
  local m = must("local n = 0\n" .. rule("n = 1 while true do end", "", "first") .. "\n" ..
    rule("return n > 0", "", "second"))
  t.eq(m:explore(m.rules[1].when).err.key, "model.time_limit")
  t.eq(m:explore(m.rules[2].when).outcome, "silent")
  m:close()
end)

test("constants and helpers that only read are no memory", function(t)
  t.eq(outcome("return above(p.a.ist, LOW[1])",
    "LOW = { 0 } function above(x, y) return x > y end"), "fires")
end)

test("libraries are the host's: a rule changes none of them", function(t)
  for _, code in ipairs { "string.rep = nil", "math.n = 1", "table.insert = nil", "utf8.x = 1" } do
    t.eq(outcome(code .. " return true"), "model.rule_writes", code)
  end
  local findings = refused(t, "string.format = error")
  t.has(model.finding_text(findings[1], "en"), "klein/model.lua:7")
end)

test("a table of facts is a rule's own copy", function(t)
  local body = "local l = p.a.facts.list l[1] = l[1] + 1 return l[1] == 2"
  local m = must(rule(body, "", "x") .. " " .. rule(body, "", "y"))
  for _, one in ipairs(m.rules) do t.eq(m:explore(one.when).outcome, "fires") end
  m:close()
end)

-- Nothing hangs on addresses -----------------------------------------------------------------

test("tables and functions are no keys: their order and the length of tables would hang on addresses",
  function(t)
    for _, key in ipairs { "{}", "function () end", "p", "string" } do
      local got, result = outcome("local t = {} t[" .. key .. "] = 1 return true")
      t.eq(got, "model.rule_raised", key)
      t.has(result.err.args.detail, "cannot be a key")
    end
  end)

test("a constant nil beside others is still one", function(t)
  t.eq(outcome("local a, b = nil, 1 local c = { nil, false, nil } return a == nil and #c == 0 or b"),
    "fires")
end)

test("addresses get into no text", function(t)
  for _, code in ipairs { "tostring({})", "tostring(p)", "tostring(tostring)", '("%s"):format({})',
                          '("%10s"):format(p)', '("%-5.3s"):format(print_me)' } do
    local got, result = outcome('error(' .. code .. ')', "function print_me() end")
    t.eq(got, "model.rule_raised", code)
    t.ok(not result.err.args.detail:find("0x", 1, true), code)
  end
  for _, format in ipairs { "%p", "%20p", "%-p", "% 5p" } do
    t.eq(outcome(('return ("%s"):format({})'):format(format)), "model.rule_raised", format)
  end
end)

-- Iterators ----------------------------------------------------------------------------------

test("an iterator made at the top of a file carries nothing from rule to rule", function(t)
  for _, made in ipairs { '("abc"):gmatch(".")', '("abc"):gmatch("()(.)")', "pairs({ 1, 2, 3 })" } do
    local m = must("local f = " .. made .. "\n" .. rule("return f() ~= nil"))
    for _ = 1, 3 do
      local result = m:explore(m.rules[1].when)
      t.eq({ result.outcome, result.err and result.err.key }, { "error", "model.rule_remembers" }, made)
    end
    m:close()
  end
  t.eq(outcome([[for a, b in ("a1b2"):gmatch("(%a)(%d)") do
    if a == "b" then return b == "2" end end]]), "fires")
  t.eq(outcome("local f, s, c = ipairs(t) return f(s, c) == 1", "local t = { 1 }"), "fires")
end)

test("gmatch of models finds what Lua's own does", function(t)
  local box_of = box.new { chunk = "@lua/wegmarke/module/inside_plain.lua", seconds = 0, memory = 0,
    inside = sys.packed("lua/wegmarke/module/inside_plain.lua"):gsub("return %{ next.*$", "")
      .. [[
      return { all = function(s, p, init)
        local l = {} for a, b in plain_gmatch(s, p, init) do l[#l + 1] = { a, b } end return l end }]] }
  for _, s in ipairs { "", "a", "abc", "a1b22c333", "  x y ", "^a^", "aaa\nbbb", "äö" } do
    for _, p in ipairs { "", ".", "a*", "%a", "(%a)(%d*)", "()", "^a", "^", "%f[%w]", "x?", "(.-)%s",
        "$", "a-" } do
      for _, init in ipairs { 1, 2, 4, 9, -1, -2, -20, 0 } do
        local want = {}
        for a, b in s:gmatch(p, init) do want[#want + 1] = { a, b } end
        t.eq(box_of:call("all", s, p, init), want, ("%q %q %d"):format(s, p, init))
      end
    end
  end
  box_of:close()
end)

test("a model whose file is called as the host's are is no part of the host", function(t)
  local m = model.from_files("lua", { { model_id = "lua", path = "wegmarke/x.lua", bytes =
    HEAD:gsub('"klein"', '"lua"') .. rule("n = n + 1 return n > 1", "local n = 0") } })
  t.eq(told(m):explore(m.rules[1].when).err.key, "model.rule_remembers")
  m:close()
end)

-- Names and characters -----------------------------------------------------------------------

-- A folder's model of this text, as for a new round.
local function fresh(t, text)
  local path = t.tmp() .. "/klein"
  sys.mkdir(path)
  assert(file.write(path .. "/model.lua", HEAD .. text, { overwrite = true }))
  return model.load(path)
end

test("ids of everything are ids, in new models; one that was pinned loads with a note", function(t)
  for _, id in ipairs {
    "a\\0b", "a\\nb", "\\27[2J", "../..", "a b", "A", "\u{200b}a", "<script>", "ä", "-x", "" } do
    for _, text in ipairs { 'rule "%s" { why = "w", hint = "h", when = function () return true end }',
        'advice "%s" { element = "a", from = 1, to = 2, status = "entwurf", text = "t" }',
        'case "%s" { expect = { fires = {} } }' } do
      if not (text:find "^case" and ("a b A ä -x"):find(id, 1, true) and id ~= "") then
        text = text:format(id)
        local m, findings = fresh(t, text)
        t.eq(m, nil, text)
        t.eq(findings[1].line, 7, text)
        t.ok(findings[1].message.key:find "^model%.want_", text)
        local words = model.finding_text(findings[1], "de")
        t.ok(not words:find("%c") and not words:find("\u{200b}", 1, true), text)
        if id ~= "" or not text:find "^case" then
          m, findings = build(text)
          t.eq({ m ~= nil, findings[1].severity, findings[1].pinned }, { true, "notice", true }, text)
          m:close()
        end
      end
    end
  end
end)

test("control characters and what is none are refused in every text of a new model", function(t)
  local texts = {
    "\\0", "\\7", "\\27", "\\r", "\\127", "\\u{80}", "\\u{85}", "\\u{9f}", "\\u{fffe}", "\\u{ffff}",
    "\\u{fdd0}", "\\u{fdef}", "\\u{1fffe}", "\\u{10ffff}" }
  for _, c in ipairs(texts) do
    for _, text in ipairs { rule("return true"):gsub('"w"', '"w%%s"'), 'report { intro = { de = "x%s" } }',
        'report { logo = "%s.png" }' } do
      text = text:format(c)
      local m, findings = fresh(t, text)
      t.eq(m, nil, text)
      t.eq({ findings[1].message.key, findings[1].line }, { "model.character", 7 }, text)
    end
  end
  t.ok(fresh(t, 'report { intro = "one\\n\\ttwo \\u{202e} \\u{200b}" }'))
  t.eq(fresh(t, 'groups { { id = "g", title = "one\\ntwo" } }'), nil)
  for _, bytes in ipairs { "\\xff", "\\xed\\xa0\\x80", "\\xc0\\x80" } do
    t.eq(fresh(t, 'report { intro = "' .. bytes .. '" }'), nil, bytes)
  end
end)

test("a table where a number or text belongs is refused, so that no address is printed", function(t)
  for _, text in ipairs { 'model "klein" { sources = { { title = "b", year = { 1 } } } }',
      'case "c" { unit = { kind = { 1 } }, expect = { overall = { 1 } } }' } do
    local _, findings = fresh(t, text)
    for _, finding in ipairs(findings) do
      t.ok(not model.finding_text(finding, "en"):find("0x", 1, true), text)
    end
    t.ok(#findings > 0, text)
  end
end)

-- What crosses -------------------------------------------------------------------------------

local function roll_up(result)
  local m = must('rollup { why = "w", overall = function () ' .. result .. " end }")
  local got, failed = m:roll_up { groups = {}, whole = { elements = { "a" }, groups = {} },
    overall = m.rollup.overall and { m.rollup.overall["function"] } }
  m:close()
  return got and got.overall or failed
end

test("a result that is reached on many ways is refused, not copied on each", function(t)
  local x = roll_up "local d = { 1 } for i = 1, 90 do d = { d, d } end return { value = d }"
  t.eq(x.err.key, "model.rollup_result")
  x = roll_up "local d = { 'x' } for i = 1, 90 do d = { d, d } end return { value = 1, why = d }"
  t.eq(x.err.key, "model.rollup_result")
end)

test("a box hands over no more than it may hold", function(t)
  local one = box.new { chunk = "@x", memory = 4 << 20, inside = [[
    local d = { 1 } for i = 1, 90 do d = { d, d } end
    local s, l = ("x"):rep(1000000), {} for i = 1, 1000 do l[i] = s end
    return { ways = function () return d end, texts = function () return l end,
             key = function () return { [("x"):rep(1000000)] = { l, l } } end,
             raised = function () error(d) end, words = function () error(s) end,
             good = function () return 1 end }]] }
  for _, name in ipairs { "ways", "texts", "key" } do
    local got, err = one:call(name)
    t.eq({ got, err.kind }, { nil, "memory" }, name)
  end
  t.eq(select(2, one:call "raised").message, "error")
  t.ok(#select(2, one:call "words").message <= 2000)
  t.eq(one:call "good", 1)
  one:close()
end)

test("results that are no numbers and no texts are refused or none", function(t)
  t.eq(roll_up("return 0/0").value, nil)
  t.eq(roll_up("return { value = 1/0 }").value, nil)
  t.eq(roll_up("return { value = -1/0, label = 'x' }").value, nil)
  t.eq(roll_up('return "\\xff"').err.key, "model.want_text")
  t.eq(roll_up('return { value = 1, label = { fr = "x" } }').err.key, "model.rollup_result")
  t.eq(roll_up('return { value = 1, label = function () end }').err.key, "model.rollup_result")
  t.ok(#roll_up('return { value = 1, why = ("x"):rep(1000000) }').why < 3000)
end)

-- Limits say where ---------------------------------------------------------------------------

test("a limit names the line that ran", function(t)
  local m = must(rule("\n local n = 0\n while true do n = n + 1 end\n"))
  local result = m:explore(m.rules[1].when)
  t.eq({ result.err.key, result.file, result.line }, { "model.time_limit", "klein/model.lua", 9 })
  m:close()
  m = must(rule("\n local s, t = ('x'):rep(100000), {}\n while true do t[#t + 1] = s .. #t end\n"))
  result = m:explore(m.rules[1].when)
  t.eq({ result.err.key, result.file, result.line }, { "model.memory_limit", "klein/model.lua", 9 })
  m:close()
end)

test("a limit inside the host's own functions names the line of the model that called them",
  function(t)
    local m = must(rule("\n\n while true do for _ in pairs({ 1, 2, 3 }) do local _ = p.a.ist end end"))
    local result = m:explore(m.rules[1].when)
    t.eq({ result.err.key, result.file, result.line }, { "model.time_limit", "klein/model.lua", 9 })
    m:close()
  end)

test("an error that blames a line far away, or none, names the rule's", function(t)
  for _, level in ipairs { "99", "math.maxinteger", "math.mininteger", "2147483647", "0", "-1" } do
    local got, result = outcome("error('x', " .. level .. ")")
    t.eq({ got, result.file, result.line }, { "model.rule_raised", "klein/model.lua", 7 }, level)
  end
end)

test("the parser ends in time and names the file", function(t)
  local findings = refused(t, "return " .. ("a and "):rep(300000) .. "a")
  t.eq(findings[1].message.key, "model.time_limit")
  t.eq(findings[1].file, "klein/model.lua")
  t.eq(#findings, 1)
end)

test("after ten limits a model is not run any more, and says so", function(t)
  local one = box.new { chunk = "@x", seconds = 0.01,
    inside = "return { loop = function () while true do end end }" }
  for _ = 1, 10 do t.eq(select(2, one:call "loop").kind, "time") end
  t.eq(select(2, one:call "loop").kind, "stops")
  one:close()
  local text = {}
  for i = 1, 12 do text[i] = rule("local s = ('x'):rep(1 << 30) return true", "", "r" .. i) end
  local m = must(table.concat(text, "\n"))
  local last
  for _, each in ipairs(m.rules) do last = m:explore(each.when) end
  t.eq(last.err.key, "model.stopped_too_often")
  m:close()
end)

-- How much a model can make the host do or say -----------------------------------------------

test("more values than a model may declare are refused", function(t)
  local findings = refused(t,
    'for i = 1, 1e6 do rule("r" .. i) { why = "w", hint = "h", when = function () end } end')
  t.eq(#findings, 1)
  t.ok(findings[1].message.key == "model.too_many_values" or findings[1].message.key == "model.time_limit")
  t.eq(findings[1].line, 7)
end)

test("a table that is declared again and again counts each time", function(t)
  local findings = refused(t, 'local l = {} for i = 1, 4000 do l[i] = "x" end ' ..
    'local m = {} for i = 1, 4000 do m[i] = l end rule "r" { why = m }')
  t.ok(findings[1].message.key == "model.too_many_values" or findings[1].message.key == "model.time_limit")
end)

test("more elements than can be compared with each other are refused", function(t)
  local findings = refused(t, [[local l = {} for i = 1, 1001 do l[i] = { id = "e" .. i, title = "E" .. i,
    question = "?", cells = { { text = "1" .. i }, { text = "2" .. i } } } end matrix(l)]])
  t.eq(findings[1].message.key, "model.too_many_elements")
end)

test("only so many findings are told one by one", function(t)
  local findings = refused(t, 'for i = 1, 5000 do rule "x" { wyh = i } end')
  t.eq(#findings, 501)
  t.eq(findings[501].message.key, "model.enough_errors")
  t.eq(findings[501].severity, "error")
end)

test("many warnings are counted by the last", function(t)
  local append = require("wegmarke.module.findings").append
  local lang = require "wegmarke.lang"
  local list = {}
  for i = 1, 600 do
    append(list, { severity = i == 600 and "error" or "warning", file = "f", line = i,
                   message = lang.err("model.want_id", { got = ("ä"):rep(1000) }) })
  end
  t.eq(#list, 501)
  t.eq({ list[501].severity, list[501].message.args.n }, { "error", 100 })
  t.ok(#list[1].message.args.got <= 310)
  t.ok(utf8.len(list[1].message.args.got))
end)

test("names of megabytes are cut in messages", function(t)
  local long = '("x"):rep(3000000)'
  for _, code in ipairs { "p[" .. long .. "]", "unit[" .. long .. "]", "p.a[" .. long .. "]",
                          "p.a.criteria[" .. long .. "]", "_ENV[" .. long .. "]", "error(" .. long .. ")",
                          "assert(false, " .. long .. ")", "p.a.facts[" .. long .. "]" } do
    local got, result = outcome("return " .. code)
    t.ok(got:find("^model%."), code)
    local words = model.finding_text({ file = "f", message = result.err }, "en")
    t.ok(#words < 1500, code .. ": " .. #words)
  end
  for _, text in ipairs { "rule(" .. long .. ") { why = 1 }", 'rule "x" { [' .. long .. "] = 1 }",
                          "matrix { { id = " .. long .. " } }", "x" .. ("y"):rep(300000) .. " = nil + 1",
                          "return " .. ("y"):rep(300000) .. ".a" } do
    for _, finding in ipairs(refused(t, text)) do
      t.ok(#model.finding_text(finding, "en") < 2500, text:sub(1, 30))
    end
  end
end)

-- Scripts --------------------------------------------------------------------------------------

test("a script that the user trusts runs no programs unless told", function(t)
  t.raises("WEGMARKE_PROGRAMS", io.popen, "true")
  t.raises("WEGMARKE_PROGRAMS", os.execute, "true")
  t.raises("WEGMARKE_PROGRAMS", package.loadlib, "x.so", "*")
end)

test("the errors of a coroutine that can't be closed, and of one that closes with an error", function(t)
  t.raises("running", function() coroutine.close(coroutine.running()) end)
  local co = coroutine.create(function()
    local _ <close> = setmetatable({}, { __close = function() error("x", 0) end })
    coroutine.yield()
  end)
  coroutine.resume(co)
  t.eq({ coroutine.close(co) }, { false, "x" })
  t.eq({ coroutine.close(co) }, { true })
end)

-- Files ----------------------------------------------------------------------------------------

local function folder(t, name)
  local path = t.tmp() .. "/" .. name
  sys.mkdir(path)
  assert(file.write(path .. "/model.lua", (HEAD:gsub('"klein"', '"' .. name .. '"'))))
  return path
end

test("a model of megabytes of text is refused before it is read", function(t)
  local path = folder(t, "gross")
  file.write(path .. "/more.lua", ("-- " .. ("x"):rep(97) .. "\n"):rep(50000))
  local m, findings = model.load(path)
  t.eq(m, nil)
  t.eq(findings[1].message.key, "model.too_large")
  t.has(model.finding_text(findings[1], "en"), "WEGMARKE_MODEL_SIZE")
end)

test("a folder of thousands of files is refused", function(t)
  local path = folder(t, "viele")
  for i = 1, 201 do file.write(("%s/f%d.lua"):format(path, i), "") end
  local m, findings = model.load(path)
  t.eq(m, nil)
  t.eq(findings[1].message.key, "model.too_many_files")
end)

test("extends names a model, never a path", function(t)
  local path = folder(t, "pfad")
  for _, base in ipairs { "../pfad", "/etc", "..", ".", "a/b", "a\\0b", "", ("x"):rep(5000) } do
    assert(file.write(path .. "/model.lua",
      ('model "pfad" { api = 1, version = "1", extends = "%s" }'):format(base), { overwrite = true }))
    local m, findings = model.load(path)
    t.eq(m, nil)
    t.ok(findings[1].message.key:find "^model%.unknown" or findings[1].message.key == "model.extends_circle"
      or findings[1].message.key == "model.want_text", findings[1].message.key)
  end
end)

-- Texts of eight letters whose hash is the same: what vendor/lua/wm_hash.h does, backwards.
local function colliding(n)
  local odd, seed = 0xd6e8feb86659fd93, 0x57454741
  local inverse = odd
  for _ = 1, 6 do inverse = inverse * (2 - odd * inverse) end
  local function back(x) return (x ~ (x >> 32)) * inverse end
  local list, low = {}, 0
  while #list < n do
    low = low + 1
    local h = back(back((0x1234567 << 32 | low)))
    h = h ~ (h >> 32)
    local text = ("<i8"):pack(back(h) ~ (seed + 8 * 0x9e3779b97f4a7c15))
    if text:find("^[!-~]+$") and not text:find('[;,|"]') then list[#list + 1] = text end
  end
  return list
end

test("a file of texts that all fall into one place is read", function(t)
  local texts, set = colliding(80), {}
  local read = assert(require("wegmarke.csv").read(table.concat(texts, "\n")))
  t.eq(#read.rows, 80)
  for i, row in ipairs(read.rows) do set[row[1]] = i end
  for i, text in ipairs(texts) do t.eq(set[text], i) end
  -- A model takes them as the attack they are.
  local body = "local t = {} for w in ([==[" .. table.concat(texts, "\n")
    .. "]==]):gmatch('[^\\n]+') do t[w] = 1 end"
  local m = must(rule(body .. " return true"))
  t.eq(m:explore(m.rules[1].when).outcome, "error")
  m:close()
end)
