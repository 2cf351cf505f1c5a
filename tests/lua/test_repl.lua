--- The prompt: what it shows, what it completes, what it makes of a line.

local complete = require "wegmarke.repl.complete"
local compare = require "wegmarke.repl.compare"
local figures = require "wegmarke.repl.figures"
local help = require "wegmarke.repl.help"
local lang = require "wegmarke.lang"
local loop = require "wegmarke.repl.loop"
local line = require "wegmarke.repl.line"
local printer = require "wegmarke.repl.printer"
local session = require "wegmarke.repl.session"
local store = require "wegmarke.store"

local test = ...
lang.set("en")

local function shown(value, opts) return table.concat(printer.lines(value, opts), "\n") end

test("values are shown the same way every time, with sorted keys", function(t)
  t.eq(shown({ b = 1, a = { 2, "x" }, [10] = true, ["a b"] = 1.5 }),
    '{ [10] = true, a = { 2, "x" }, ["a b"] = 1.5, b = 1 }')
  t.eq(shown(3.0), "3.0")
  t.eq(shown(0.1), "0.1")
  t.eq(shown(0 / 0), "0/0")
  t.eq(shown({}), "{}")
  t.eq(shown("a\27[2Jb"), '"a\\x1b[2Jb"')
  t.eq(shown({ "\xFF" }), '{ "ÿ" }')
  t.eq(shown({ ["end"] = 1 }), '{ ["end"] = 1 }')
end)

test("cycles are marked, depth and length limited", function(t)
  local a = { name = "a" }
  a.self = { deep = { a } }
  t.eq(shown(a), '{ name = "a", self = { deep = { <loop to the whole> } } }')
  local chain = {}
  for _ = 1, 30 do chain = { chain } end
  t.has(shown(chain), "{…}")
  local long = {}
  for i = 1, 1000 do long[i] = i end
  t.has(shown(long), "… 940 more")
  t.has(shown(("x"):rep(1000)), "… (1000 bytes)")
  local many = {}
  for i = 1, 60 do many[i] = {}; for j = 1, 60 do many[i][j] = ("y"):rep(60) end end
  t.ok(#printer.lines(many) <= printer.limits.lines + 1)
end)

test("showing runs no metamethods but __tostring", function(t)
  local trap = setmetatable({ a = 1 }, {
    __index = function() error("ran") end, __len = function() error("ran") end,
    __pairs = function() error("ran") end,
  })
  t.eq(shown({ trap }), "{ { a = 1 } }")
  t.eq(shown(lang.err("repl.no_db")), "<No database is open.>")
  t.eq(shown(setmetatable({}, { __tostring = function() error("x") end })), "<table>")
end)

test("lists of records are tables that fit the window", function(t)
  local rows = {}
  for i = 1, 50 do
    rows[i] = { id = i, name = "Größe " .. i, note = ("langer Text "):rep(20),
      last = i % 2 == 0 and 1.5 or nil }
  end
  for _, width in ipairs { 30, 60, 100 } do
    for _, one in ipairs(printer.lines(rows, { width = width, rows = 5 })) do
      if not one:find("^not shown") and not one:find("^…") then
        t.ok(require("wegmarke.text").width(one) <= width, width .. ": " .. one)
      end
    end
  end
  local lines = printer.lines(rows, { width = 100, rows = 5 })
  t.match(lines[1], "^id  name     last  note")
  t.match(lines[3], "^ 1  Größe 1%s+langer Text")
  t.eq(lines[8], "… 45 more rows; show(_) shows all")
  t.has(table.concat(printer.lines(rows, { width = 20, rows = 5 }), "\n"), "not shown: ")
  t.eq(printer.is_records({ { a = 1 } }), false)
  t.eq(printer.is_records({ { a = 1 }, { b = { 1 }, c = {} } }), false)
  t.eq(printer.is_records({ { a = 1 }, { a = 2, b = {} } }), true)
end)

test("a distribution and a profile are small figures", function(t)
  t.eq(figures.distribution({ 0, 4, 2 }, { 1, 1.5, 2 }, { width = 20 }), {
    "  1    0", "  1.5  4  ██████████", "  2    2  █████",
  })
  local E = {
    format = 1, model = { types = { { value = 1 }, { value = 2 } }, between = true },
    elements = {
      { id = "a", ist = 1.5, soll = { state = "value", value = 2 }, counts = { 0, 1, 4 }, n = 5 },
      { id = "b", ist = 2, soll = { state = "value", value = 2 }, n = 0 },
      { id = "c", applicable = false },
    },
  }
  local lines = figures.of(E, { width = 60 })
  t.match(lines[1], "^%s+1     2$")
  t.match(lines[2], "^a%s+·  ●  ○   ·▂█  n = 5$")
  t.match(lines[3], "^b%s+·     ◎     n = 0$")
  t.match(lines[4], "does not apply$")
  t.eq(figures.of({ 1 }), nil)
  t.eq(figures.of("x"), nil)
end)

-- completion -----------------------------------------------------------------------------

local function offered(env, before, names)
  local back, insert, list = complete.complete(env, before,
    { width = 80, names = function() return names or {} end })
  return insert and { back, insert } or list
end

test("completion knows names, fields, methods and what stands in brackets", function(t)
  local env = setmetatable({ wert = { eins = { zwei = 1 }, liste = { { tief = 1 } }, ab = { c = 1 } } },
    { __index = { global = 1 } })
  t.eq(offered(env, "x = wer"), { 3, "wert" })
  t.eq(offered(env, "glo"), { 3, "global" })
  t.eq(offered(env, "retu"), { 4, "return" })
  t.eq(offered(env, "f(wert.e"), { 1, "eins" })
  t.eq(offered(env, "wert.eins.z"), { 1, "zwei" })
  t.eq(offered(env, "wert.liste[1].t"), { 1, "tief" })
  t.eq(offered(env, 'wert["ab"].'), { 0, "c" })
  t.eq(offered(env, 'wert["e'), { 1, "eins" })
  t.eq(offered(env, "wert."), "ab     eins   liste")
  t.eq(offered(env, "nichts.da"), nil)
  t.eq(offered(env, "f().da"), nil)
  local db <close> = assert(store.open(t.tmp() .. "/complete.db", { create = true }))
  t.eq(offered({ db = db }, "db:que"), { 3, "query(" })
  t.eq(offered({ s = "text" }, "s:up"), { 2, "upper(" })
  t.eq(offered({ t = { f = print, x = 1 } }, "t:"), { 0, "f(" })
end)

test("completion in quotes offers ids and names, whatever their case", function(t)
  local names = { "koordination", "kooperation", "Köln", "Musterlandkreis" }
  t.eq(offered({}, 'find("mus', names), { 3, "Musterlandkreis" })
  t.eq(offered({}, "find('KÖ", names), { 2, "Köln" })
  t.eq(offered({}, '"ko', names), { 2, "koo" })
  t.eq(offered({}, '"koo', names), "kooperation   koordination")
  t.eq(offered({}, '"a" .. wer', names), nil)
  t.eq(complete.open_text("a = 'x\\'y"), "x\\'y")
  t.eq(complete.open_text("a = 'x' -- it's"), nil)
end)

test("completion never runs code", function(t)
  local ran = false
  local function trap() ran = true end
  local env = setmetatable({}, { __index = trap, __pairs = trap, __len = trap })
  rawset(env, "obj", setmetatable({}, { __index = trap, __pairs = trap, __metatable = trap }))
  rawset(env, "f", trap)
  for _, before in ipairs { "", "o", "obj.",
    "obj.x.", "obj:", "f().", "f{}.", 'obj["', "obj[1].", "(f())." } do
    offered(env, before, {})
  end
  t.eq(ran, false)
  local looped = {}
  setmetatable(looped, { __index = looped })
  t.eq(complete.field(looped, "none"), nil)
  t.eq(offered({ l = looped }, "l.x"), nil)
end)

-- a session --------------------------------------------------------------------------------

test("a line is an expression first, then a statement; an open one waits", function(t)
  local s = session.new {}
  t.eq(s:compile("1 + 1", "=repl")(), 2)
  t.eq(s:compile("= 1 + 1", "=repl")(), 2)
  s:compile("x = 5", "=repl")()
  t.eq(s.env.x, 5)
  t.eq(rawget(_G, "x"), nil)
  t.eq(select(3, s:compile("for i = 1, 2 do", "=repl")), true)
  t.eq(select(3, s:compile("x = {", "=repl")), true)
  t.eq(select(3, s:compile("x = = 1", "=repl")), false)
  t.eq(select(3, s:compile("return [[", "=repl")), true)
end)

test("local names outlast their line", function(t)
  local s = session.new {}
  s:compile("local a, b = 1, 2", "=repl")()
  t.eq({ s.env.a, s.env.b }, { 1, 2 })
  s:compile("local function f(n) return n < 2 and 1 or n * f(n - 1) end", "=repl")()
  t.eq(s.env.f(5), 120)
  s:compile("local h <const> = 3", "=repl")()
  t.eq(rawget(s.env, "h"), nil)
end)

test("an entry of the history survives the file", function(t)
  for _, entry in ipairs { "x", "a\nb", "a\\nb", "\\", "ä\\\nö" } do
    t.eq(loop.unescape(loop.escape(entry)), entry)
    t.eq(loop.escape(entry):find("\n"), nil)
  end
  local path = t.tmp() .. "/history"
  os.remove(path)
  t.ok(line.append(path, "eins\n"))
  t.ok(line.append(path, "zwei\n"))
  t.eq(require("wegmarke.file").read(path), "eins\nzwei\n")
  t.eq(line.append(t.tmp() .. "/none/history", "x"), nil)
end)

test("a call ends with its error, with an interrupt's end, or its results", function(t)
  t.eq({ line.call(function(...) return ... end, 1, 2) }, { true, 1, 2 })
  local ok, err = line.call(error, "plain")
  t.eq(ok, false)
  t.has(err, "plain\nstack traceback")
  local e = {}
  t.eq({ line.call(error, e) }, { false, e })
  t.raises("not in a coroutine", coroutine.wrap(function() line.call(print) end))
  local turns = 0
  line.loop(function() turns = turns + 1 return turns < 3 end)
  t.eq(turns, 3)
end)

test("errors are shown without what lies under the prompt", function(t)
  local s = session.new {}
  s:compile("function deep() error('no') end", "=repl")()
  local _, err = line.call(s:compile("deep()", "=repl"))
  local lines = s:error_lines(err)
  t.eq(lines[1], "repl:1: no")
  for _, one in ipairs(lines) do t.eq(one:find("wegmarke", 1, true), nil, one) end
  t.eq(s:error_lines(lang.err("repl.no_db")), { "No database is open." })
end)

test("help knows functions, names, modules and words", function(t)
  local csv = require "wegmarke.csv"
  t.eq(help.lines(csv.read, 80)[1], "csv.read(bytes, options?)")
  t.eq(help.lines("csv.read", 80), help.lines(csv.read, 80))
  t.eq(help.lines(csv, 80)[1], "csv")
  t.has(table.concat(help.lines(nil, 80), "\n"), "score")
  t.has(table.concat(help.lines("median", 80), "\n"), "score.low_median(x, w?)")
  t.has(help.lines("zzzz", 80)[1], "Nothing is known")
  t.has(help.lines(function() end, 80)[1], "test_repl.lua")
  for _, one in ipairs(help.lines("score.staged", 50)) do
    t.ok(#one <= 50 or one:find("score%.") or one:find("%-%->"), one)
  end
end)

test("two evaluations are compared by what they say", function(t)
  local function E(ist, weight, outcome)
    return { assessment = { id = "12345678" }, errors = {}, outcomes = { rule = outcome },
      order = { computed = {} }, elements = { { id = "a", ist = ist, weight = weight, soll = {} } } }
  end
  t.eq(compare.list(E(1, 1, "fires"), E(1, 1, "fires")), {})
  t.eq(compare.list(E(1, 1, "fires"), E(2, 1.5, "silent")), {
    { what = "ist", id = "a", before = 1, after = 2 },
    { what = "weight", id = "a", before = 1, after = 1.5 },
    { what = "outcome", id = "rule", before = "fires", after = "silent" },
  })
end)

test("Tab offers the places of a model's lists with what stands there, and keys of its tables", function(t)
  local s = session.new {}
  s.env.M = assert(require("wegmarke.model").load("dkbm"))
  local function tab(before)
    return complete.complete(s.env, before, { width = 80, names = function() return s:names() end })
  end
  local _, _, list = tab "M.types["
  t.match(list, "1%] 1 .*4%] 4")
  t.match(select(3, tab "M.elements["), "5%] koordination")
  t.eq({ tab "M.types[4" }, { 1, "4]" })
  t.eq({ tab "M.types[4].orien" }, { 5, "orientation" })
  t.eq({ tab 'M.element["koord' }, { 5, "koordination" })
  t.eq({ tab "M.element.koordination.cel" }, { 3, "cells" })
  t.eq({ tab "M.types[9" }, { 0 })
  t.eq({ tab "1 + 2 + nosuch[" }, { 0 })
end)

test("a model in a folder is taken anew once its files change, and what changed is said in words", function(t)
  local file, model = require "wegmarke.file", require "wegmarke.model"
  local folder = t.tmp() .. "/fresh/own"
  local function write(title, more)
    assert(file.write_all { { path = folder .. "/model.lua", overwrite = true,
      bytes = 'model "own" { api = 2, version = "1", extends = "dkbm", title = { de = "E", en = "E" } }\n'
        .. 'change "koordination" { title = { de = "' .. title .. '", en = "' .. title .. '" } }\n'
        .. (more or "") } })
  end
  write "Alpha"
  local s = session.new {}
  s.env.m, s.env.other = assert(model.load(folder)), model.load("dkbm")
  local other = s.env.other
  t.eq({ #s:refresh(), #s:refresh() }, { 0, 0 })
  write "Beta"
  local said = table.concat(s:refresh(), "\n")
  t.match(said, "Alpha.*Beta: other wording")
  t.eq(lang.pick(s.env.m.element.koordination.title), "Beta")
  t.eq({ #s:refresh(), s.env.other == other }, { 0, true })
  write("Gamma", "nosuch {}")
  said = table.concat(s:refresh(), "\n")
  t.match(said, "model%.lua:3: 'nosuch' is not known")
  t.eq({ lang.pick(s.env.m.element.koordination.title), #s:refresh() }, { "Beta", 0 })
  write "Gamma"
  t.match(table.concat(s:refresh(), "\n"), "Beta.*Gamma")
end)
