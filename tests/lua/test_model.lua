-- Models: what loads, what is refused and with which words at which place, and what rules may do.

local test = ...

local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local positions = require "wegmarke.module.positions"

local IDENTITY = [[
model "klein" {
  api = 1, version = "1", language = "de", languages = { "de" }, between = true,
  title = "Klein", endorsed_by = none,
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" },
            { value = 3, title = "Typ 3" } },
  lists = { roles = { { id = "leitung", title = "Leitung", perspective = "inside" } } },
}
]]

local MATRIX = [[
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", cells = {
    { text = "z1", criteria = { { id = "t1_a", kind = "kern", text = "a" } } },
    { text = "z2" }, { text = "z3" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = {
    { text = "d1" }, { text = "d2" }, { text = "d3" } } },
  { id = "wege", title = "Wege", question = "Welche?", cells = {
    { text = "w1" }, { text = "w2" }, { text = "w3" } } },
}
]]

-- A model of these texts: { ["advice.lua"] = "...", ... }; model.lua and matrix.lua unless given.
local function build(more)
  local texts = { ["model.lua"] = IDENTITY, ["matrix.lua"] = MATRIX }
  for path, bytes in pairs(more or {}) do
    texts[path] = bytes
  end
  local names, files = {}, {}
  for path in pairs(texts) do
    names[#names + 1] = path
  end
  table.sort(names, function(a, b)
    return a == "model.lua" or (b ~= "model.lua" and a < b)
  end)
  for i, path in ipairs(names) do
    files[i] = { model_id = "klein", path = path, bytes = texts[path] }
  end
  return model.from_files("klein", files)
end

-- A rule with this body, run with these values: its result.
local function run(body, known, unit)
  local m, findings = build { ["rules.lua"] =
    'rule "r" { why = "w", hint = "h", when = function (p, unit) ' .. body .. " end }" }
  if not m then
    error(model.finding_text(findings[1], "en"))
  end
  local elements = {}
  for _, id in ipairs { "ziele", "daten", "wege" } do
    elements[id] = { applicable = true, soll_state = "open" }
  end
  for id, values in pairs(known or {}) do
    elements[id] = values
    if values.applicable == nil then values.applicable = true end
    values.soll_state = values.soll and "value" or values.soll_state or "open"
  end
  m:know(elements, unit or { kind = "landkreis" })
  return m:explore(m.rules[1].when)
end

local function place(finding)
  return (finding.file or "") .. ":" .. (finding.line or "")
end

test("a model of two files loads, with its scale", function(t)
  local m, findings = build()
  t.eq(#findings, 0)
  t.eq(m.scale, { 1, 1.5, 2, 2.5, 3 })
  t.eq(m.element.daten.title, "Daten")
  t.eq(m.endorsed_by, nil)
end)

test("values and steps are put into words", function(t)
  local m = build()
  t.eq(m:label(2, "de"), "Typ 2")
  t.eq(m:label(1.5, "de"), "zwischen Typ 1 und 2")
  t.eq(m:label(2.5, "en"), "between Typ 2 and 3")
  t.eq(m:step(1, 2, "de"), "von Typ 1 nach Typ 2")
  t.eq(m:step(1.5, 2, "de"), "von einem Stand zwischen Typ 1 und 2 nach Typ 2")
end)

test("the hash follows the bytes and the paths, nothing else", function(t)
  local one, two = build(), build()
  t.eq(one.hash, two.hash)
  t.eq(#one.hash, 64)
  local changed = build { ["model.lua"] = IDENTITY .. " " }
  t.ok(changed.hash ~= one.hash)
  local more = build { ["rules.lua"] = "-- nothing" }
  t.ok(more.hash ~= one.hash)
end)

-- name, files, place of the first finding, key of its message, what the text must contain
local REFUSED = {
  { "a missing comma", { ["advice.lua"] = 'advice "a" {\n  element = "ziele"\n  from = 1 }' },
    "klein/advice.lua:2", "mistake.comma", "Komma" },
  { "an unknown field, with the nearest", { ["model.lua"] =
    IDENTITY:gsub("between", "betwen", 1) }, "klein/model.lua:2", "model.unknown_field", "between" },
  { "an unknown element, with the nearest", { ["advice.lua"] =
    'advice "a" { from = 1, to = 2,\n  status = "entwurf", text = "t",\n  element = "zielle" }' },
    "klein/advice.lua:3", "model.unknown_element", "ziele" },
  { "an API of another number", { ["model.lua"] = IDENTITY:gsub("api = 1", "api = 7") },
    "klein/model.lua:2", "model.api", "7" },
  { "a cell too few", { ["matrix.lua"] =
    'matrix {\n { id = "ziele", title = "Z", question = "?",\n   cells = { { text = "x" } } } }' },
    "klein/matrix.lua:3", "model.cells_count", "3" },
  { "an id given twice", { ["advice.lua"] = [[
advice "a" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t" }
advice "a" { element = "ziele", from = 2, to = 3, status = "entwurf", text = "t" }]] },
    "klein/advice.lua:2", "model.twice_at", "klein/advice.lua:1" },
  { "an empty text", { ["matrix.lua"] = MATRIX:gsub('"z2"', '" "') },
    "klein/matrix.lua:4", "model.empty_text", "leer" },
  { "a criterion of an unknown kind", { ["matrix.lua"] = MATRIX:gsub('"kern"', '"kernn"') },
    "klein/matrix.lua:3", "model.not_one_of", "kern" },
  { "a negative weight", { ["weighting.lua"] = "weights {\n  ziele = 1,\n  daten = -1 }" },
    "klein/weighting.lua:3", "model.weight_value", "daten" },
  { "weights that are all zero", { ["weighting.lua"] = "weights { ziele = 0 }" },
    "klein/weighting.lua:1", "model.weights_zero", "0" },
  { "a rule without effect", { ["rules.lua"] =
    'rule "r" { why = "w", when = function () return true end }' },
    "klein/rules.lua:1", "model.rule_without_effect", "multiply" },
  { "advice that fits never", { ["advice.lua"] =
    'advice "a" { element = "ziele", status = "entwurf", text = "t",\n  from = 2, to = 2 }' },
    "klein/advice.lua:2", "model.advice_never", "2" },
  { "a misspelt word outside of quotes", { ["advice.lua"] =
    'advice "a" {\n  element = ziele, from = 1, to = 2, status = "entwurf", text = "t" }' },
    "klein/advice.lua:2", "model.unknown_name", "ziele" },
  { "a file that never ends", { ["x.lua"] = "local n = 0\nwhile true do n = n + 1 end" },
    "klein/x.lua:2", "model.time_limit", "Sekunden" },
  { "a file that takes all memory", { ["x.lua"] = "local s = 'x'\nwhile true do s = s .. s end" },
    "klein/x.lua:", "model.memory_limit", "MB" },
  { "binary code", { ["x.lua"] = string.dump(function() return 1 end) },
    "klein/x.lua:", "mistake.compiled", "binary chunk" },
  { "a file that raises a table that holds itself",
    { ["x.lua"] = "local t = {}\nt.t = t\nerror(t)" }, "klein/x.lua:", "model.rule_raised", "" },
  { "a model under another name", { ["model.lua"] = IDENTITY:gsub('"klein"', '"gross"') },
    "klein/model.lua:1", "model.other_id", "gross" },
  { "a case that expects nothing", { ["tests.lua"] = 'case "c" {\n  expect = {} }' },
    "klein/tests.lua:2", "model.case_empty", "c" },
}

for _, row in ipairs(REFUSED) do
  test("refused: " .. row[1], function(t)
    local m, findings = build(row[2])
    t.eq(m, nil)
    local first
    for _, finding in ipairs(findings) do
      first = first or (finding.severity == "error" and finding)
    end
    t.eq(first.message.key, row[4])
    t.eq(place(first):sub(1, #row[3]), row[3])
    t.ok(model.finding_text(first, "de"):find(row[5], 1, true), model.finding_text(first, "de"))
    t.ok(not model.finding_text(first, "en"):find("[model.", 1, true))
  end)
end

test("a broken model is listed with its findings and stops no other", function(t)
  local ok
  for _, entry in ipairs(model.list()) do
    ok = ok or (entry.id == "dkbm" and entry.ok)
  end
  t.ok(ok)
end)

test("files that were pinned are checked, but where they are the program's own", function(t)
  local own = assert(model.load "nrw")
  local again, findings = model.from_files("nrw", own.files)
  t.eq({ again.hash, #findings }, { own.hash, 0 })
  for i, id in ipairs(own.chain) do
    local changed = {}
    for n, file in ipairs(own.files) do
      local of_link = file.model_id == id and file.path ~= "model.lua"
      changed[n] = { model_id = file.model_id, path = file.path,
        bytes = file.bytes .. (of_link and '\nadvice "neu" { form = 1 }\n' or "") }
    end
    local m, found = model.from_files("nrw", changed)
    t.eq(m, nil, id)
    t.eq(found[1].model, own.chain[i])
    t.eq(found[1].message.key, "model.missing_field")
  end
end)

test("an unknown model is answered with the nearest", function(t)
  local m, findings = model.load("dkmb")
  t.eq(m, nil)
  t.match(lang.text("en", findings[1].message.key, findings[1].message.args), "dkbm")
end)

test("known values: one outcome, with what was read", function(t)
  local r = run("return p.ziele.ist >= 2 and p.daten.ist < 2", { ziele = { ist = 2.5 },
                                                                daten = { ist = 1 } })
  t.eq(r.outcome, "fires")
  t.eq(r.facts, { { path = "ziele.ist", value = 2.5 }, { path = "daten.ist", value = 1 } })
  t.eq(r.unknown, {})
end)

test("an unknown value that matters: cannot tell, whatever the order of operands", function(t)
  local known = { daten = { ist = 3 } }
  for _, body in ipairs { "return p.ziele.ist < 3 or p.daten.ist == 2",
                          "return p.daten.ist == 2 or p.ziele.ist < 3" } do
    local r = run(body, known)
    t.eq(r.outcome, "cannot_tell")
    t.eq(r.unknown, { "ziele.ist" })
  end
end)

test("an unknown value that changes nothing: the outcome stands", function(t)
  local r = run("return p.ziele.ist < 3 or p.daten.ist == 3", { daten = { ist = 3 } })
  t.eq(r.outcome, "fires")
  r = run("return p.ziele.ist > 3")
  t.eq(r.outcome, "silent")
  r = run("return not (p.ziele.ist == 1.25)")
  t.eq(r.outcome, "fires")
end)

test("several unknown values are explored together", function(t)
  t.eq(run("return p.ziele.ist + p.daten.ist + p.wege.ist > 9").outcome, "silent")
  t.eq(run("return p.ziele.ist + p.daten.ist + p.wege.ist > 8.9").outcome, "cannot_tell")
  t.eq(run("return p.ziele.ist >= p.ziele.ist").outcome, "fires")
end)

test("the outcome equals that of every value set in turn", function(t)
  local bodies = { "return p.ziele.ist < 2", "return p.ziele.ist <= 3", "return p.ziele.ist > 3",
                   "return p.ziele.ist * 2 == 5", "return p.ziele.ist ~= p.daten.ist" }
  for _, body in ipairs(bodies) do
    local seen, n = {}, 0
    for _, value in ipairs { 1, 1.5, 2, 2.5, 3 } do
      local outcome = run(body, { ziele = { ist = value }, daten = { ist = 2 } }).outcome
      if not seen[outcome] then
        seen[outcome], n = true, n + 1
      end
    end
    local whole = run(body, { daten = { ist = 2 } }).outcome
    t.ok(n == 1 and seen[whole] or n == 2 and whole == "cannot_tell", body)
  end
end)

test("criteria: marked ones are facts, unmarked ones are explored", function(t)
  local marks = { ziele = { ist = 1, criteria = { t1_a = "partly" } } }
  t.eq(run('return p.ziele.criteria.t1_a == "partly"', marks).outcome, "fires")
  t.eq(run('return p.ziele.criteria.t1_a == "yes"').outcome, "cannot_tell")
  t.eq(run('return p.ziele.criteria.t1_x == "yes"').err.key, "model.rule_unknown_criterion")
end)

test("an element that does not apply: the rule does not apply", function(t)
  local r = run("return p.ziele.ist > 1", { ziele = { applicable = false } })
  t.eq(r.outcome, "does_not_apply")
  r = run("return p.ziele.applicable", { ziele = { applicable = false } })
  t.eq(r.outcome, "silent")
end)

test("a target to hold is the present value; the gap never offsets", function(t)
  t.eq(run("return p.ziele.soll == 2 and p.ziele.abstand == 0",
    { ziele = { ist = 2, soll_state = "hold" } }).outcome, "fires")
  t.eq(run("return p.ziele.abstand == 0", { ziele = { ist = 3, soll = 2 } }).outcome, "fires")
  t.eq(run("return p.ziele.abstand == 1", { ziele = { ist = 1, soll = 2 } }).outcome, "fires")
end)

test("a fact about the unit that nobody knows: cannot tell", function(t)
  local r = run("return unit.population > 5")
  t.eq(r.outcome, "cannot_tell")
  t.eq(r.unknown, { "unit.population" })
end)

test("a rule that fails says where, and the next one still runs", function(t)
  local m = build { ["rules.lua"] = [[
rule "a" { why = "w", hint = "h", when = function (p)
  local x
  return x.y
end }
rule "b" { why = "w", hint = "h", when = function (p) while true do end end }
rule "c" { why = "w", hint = "h", when = function (p) return true end }]] }
  m:know({}, {})
  local r = m:explore(m.rules[1].when)
  t.eq({ r.outcome, r.file, r.line }, { "error", "klein/rules.lua", 3 })
  r = m:explore(m.rules[2].when)
  t.eq({ r.outcome, r.err.key, r.line }, { "error", "model.time_limit", 5 })
  t.eq(m:explore(m.rules[3].when).outcome, "fires")
end)

-- What must end by the limit, or be refused, inside of a rule.
local TRICKS = {
  ["a catastrophic pattern"] = 'return (("a"):rep(40)):find(("a-"):rep(26) .. "b")',
  ["gsub over a long text"] = 'return (("a"):rep(1000000)):gsub(".-b", "")',
  ["a huge move"] = "return table.move({}, 1, 1000000000, 2)",
  ["an endless repeat"] = 'return ("").rep("", 3000000000)',
  ["deep recursion"] = "local function f() return 1 + f() end return f()",
  ["memory"] = 'local t = {} while true do t[#t + 1] = ("x"):rep(1000) .. #t end',
}

for name, body in pairs(TRICKS) do
  test("stopped: " .. name, function(t)
    t.eq(run(body).outcome, "error")
  end)
end

test("models see no files, processes, clock, chance, addresses, bytecode", function(t)
  local gone = { "io", "os", "debug", "package", "require", "load", "loadfile", "dofile",
    "collectgarbage", "warn", "pcall", "xpcall", "coroutine", "setmetatable",
    "getmetatable", "rawset", "rawget", "rawequal", "rawlen", "_G", "compile", "where",
    "defined" }
  for _, name in ipairs(gone) do
    t.eq(run("return " .. name .. " ~= nil").err.key, "model.unknown_name")
  end
  for _, inner in ipairs { "string.dump", "math.random", "math.randomseed" } do
    t.eq(run("return " .. inner .. " ~= nil").outcome, "silent")
  end
  t.eq(run('return ("x").dump ~= nil').outcome, "silent")
  t.eq(run('return tostring({}) == "table"').outcome, "fires")
  t.eq(run('return (("%s"):format({})) == "table"').outcome, "fires")
  t.eq(run('return ("%p"):format({}) ~= nil').outcome, "error")
end)

test("pairs and next go in sorted order", function(t)
  t.eq(run([[
    local s = ""
    for k in pairs { b = 1, a = 2, [3] = 1, [1] = 1, c = 4 } do s = s .. k end
    return s == "13abc" and next { z = 1, y = 2 } == "y"]]).outcome, "fires")
end)

test("rules change nothing and remember nothing", function(t)
  t.eq(run("p.ziele.ist = 3").err.key, "model.rule_writes")
  t.eq(run("p.neu = 3").err.key, "model.rule_writes")
  t.eq(run("merke = 3").err.key, "model.global_in_rule")
  t.eq(run('advice "x" {}').err.key, "model.verb_in_rule")
end)

test("two cells with the same words are a notice, once acknowledged none", function(t)
  local same = MATRIX:gsub('"d1"', '"z1"')
  local _, findings = build { ["matrix.lua"] = same }
  t.eq({ findings[1].severity, findings[1].message.key }, { "notice", "model.same_text" })
  _, findings = build { ["matrix.lua"] =
    same:gsub('{ text = "z1" }', '{ text = "z1", same_as = { "ziele", 1 } }') }
  t.eq(#findings, 0)
end)

test("lines of fields are found in any way of writing", function(t)
  local source = [==[
-- advice "a" { not = "this" }
advice "a" { element = "k",
  text = { de = "x",
    en = [[
 long { ]] },
  when = function (p) if p.x then return { 1 } end end,
  steps = { "a", "b",
   { de = "c } don't \z
     end" } },
  ["odd key"] = 1, [3] = 2
}]==]
  local lines = positions.lines(source, "advice", "a", 2)
  t.eq(lines["\0element"], 2)
  t.eq(lines["\0text\0en"], 4)
  t.eq(lines["\0when"], 6)
  t.eq(lines["\0steps\0003"], 8)
  t.eq(lines["\0odd key"], 10)
  t.eq(lines["\0003"], 10)
end)

test("lines are found among declarations of the same name, and of computed ones", function(t)
  local source = 'rule "a" { why = 1 }\nrule "b" { why = 2 } rule "b" { when = 1 }\n'
    .. 'rule("c" .. 1) {\n why = 3 }\n'
    .. 'matrix {\n { id = 1 } }\nmatrix { { id = 2 } }'
  t.eq(positions.lines(source, "rule", "a", 1)["\0why"], 1)
  t.eq(positions.lines(source, "rule", "b", 2)["\0why"], 2)
  t.eq(positions.lines(source, "rule", "c1", 3)["\0why"], nil)
  t.eq(positions.lines('rule("c") {\n why = 3 }', "rule", "c", 1)["\0why"], 2)
  t.eq(positions.lines('rule(name) {\n why = 3 }', "rule", "c", 1)["\0why"], 2)
  t.eq(positions.lines(source, "matrix", nil, 5)["\0001\0id"], 6)
  t.eq(positions.lines(source, "matrix", nil, 7)["\0001\0id"], 7)
  t.eq(positions.lines(source, "rule", "a", 2), {})
end)

test("bug: a model raised errors that spoke for the host", function(t)
  local _, findings = build { ["rules.lua"] = "\nerror({ message = 'x', file = {}, line = {} })" }
  t.eq(place(findings[1]), "klein/rules.lua:2")
  t.match(model.finding_text(findings[1], "en"), "an error of type table")
  for _, raised in ipairs { "{ kind = 'interrupt' }", "{ kind = 'time' }", "{ key = 'model.x' }", "nil" } do
    local result = run("error(" .. raised .. ")")
    t.eq(result.outcome, "error")
    t.match(tostring(result.err), "an error of type")
    result = run("assert(nil, " .. raised .. ")")
    t.eq(result.outcome, "error")
  end
  _, findings = build { ["rules.lua"] = "local function f() error('kaputt', 2) end\n\nf()" }
  t.eq(place(findings[1]), "klein/rules.lua:3")
  t.match(model.finding_text(findings[1], "en"), "kaputt")
  _, findings = build { ["rules.lua"] = "\n\n\nassert(1 == 2, 'so nicht')" }
  t.eq(place(findings[1]), "klein/rules.lua:4")
end)

test("bug: a table passed for a function of the model", function(t)
  for _, fake in ipairs { "{ ['function'] = 'x' }", "{ ['function'] = 1, file = {}, line = {} }" } do
    local m, findings = build { ["rules.lua"] = "rule 'r' { why = 'w', hint = 'h', when = " .. fake .. " }" }
    t.eq(m, nil)
    t.match(model.finding_text(findings[1], "en"), "A function is expected here")
  end
end)

test("bug: texts that are not UTF-8 and numbers that are none broke the result", function(t)
  for wrong, words in pairs {
    ["rule 'r' { why = '\\xff', hint = 'h', when = function() end }"] = "UTF%-8",
    ["rule '\\xff' { why = 'w', hint = 'h', when = function() end }"] = "UTF%-8",
    ["rule 'r' { why = { ['\\xff'] = 'w' }, hint = 'h', when = function() end }"] = "UTF%-8",
    ["rule 'r' { why = 'w', when = function() end, multiply = { ziele = 0/0 } }"] = "0/0",
    ["rule 'r' { why = 'w', when = function() end, multiply = { ziele = -1/0 } }"] = "1/0",
  } do
    local m, findings = build { ["rules.lua"] = "\n" .. wrong }
    t.eq(m, nil)
    t.eq(place(findings[1]), "klein/rules.lua:2")
    t.match(model.finding_text(findings[1], "en"), words)
  end
end)

test("bug: messages told addresses of tables", function(t)
  local _, findings = build {
    ["matrix.lua"] = (MATRIX:gsub('id = "ziele"', "id = {}")),
    ["model.lua"] = (IDENTITY:gsub("value = 1", "value = {}")),
  }
  for _, finding in ipairs(findings) do
    t.eq(model.finding_text(finding, "en"):find("0x", 1, true), nil)
  end
  t.ok(#findings > 0)
end)

test("bug: an element without cells, where types have no texts, broke the host", function(t)
  local m, findings = build { ["matrix.lua"] = 'matrix { { id = "z", title = "Z", question = "?" } }' }
  t.eq(m, nil)
  t.match(model.finding_text(findings[1], "en"), "cells")
end)

test("bug: the states of models that nobody closed piled up", function(t)
  local box = require "wegmarke.box"
  local left, count = setmetatable({}, { __mode = "k" }), 0
  for _ = 1, 3000 do left[box.new { inside = "return {}", chunk = "@x" }] = true end
  for _ in pairs(left) do count = count + 1 end
  t.ok(count < 1000, count .. " of 3000 were left")
end)

test("bug: each of thousands of wrong declarations had the whole file read again", function(t)
  local m, findings = build { ["rules.lua"] = ('rule "a" {}\n'):rep(20000) }
  t.eq(m, nil)
  t.eq(place(findings[500]), "klein/rules.lua:250") -- two of each
end)

test("the bundled model is without findings and its cases hold", function(t)
  local findings, stats = model.check("dkbm")
  for _, finding in ipairs(findings) do
    t.ok(false, model.finding_text(finding, "en"))
  end
  t.eq({ stats.elements, stats.types }, { 9, 4 })
  t.ok(stats.advice >= 36, "advice for each step and for holding")
end)

test("German and English name the same things", function(t)
  for _, area in ipairs { "model" } do
    local de = require("wegmarke.lang.de." .. area)
    local en = require("wegmarke.lang.en." .. area)
    for key in pairs(de) do t.ok(en[key], key) end
    for key in pairs(en) do t.ok(de[key], key) end
  end
end)

test("for which kinds of unit a model is meant says its first file, else all that it extends", function(t)
  for id, wanted in pairs { dkbm = { true, false }, ["rlp-sl"] = { true, false },
    softwaresicherheit = { false, true }, nosuch = { false, false } } do
    t.eq({ model.meant_for(id, "gemeinde"), model.meant_for(id, "unternehmen") }, wanted, id)
  end
  for _, id in ipairs(model.ids()) do -- as the whole model says it
    local m = assert(model.load(id))
    for _, kind in ipairs { "landkreis", "unternehmen", "dorf" } do
      t.eq(model.meant_for(id, kind), require("wegmarke.words.kinds").fits(m, kind), id .. " " .. kind)
    end
    m:close()
  end
end)
