-- What models of API 2 reckon: versions that lay functions over weights, facts and roll-ups, what rules read
-- of
-- weights, answers and the group's order, several results.

local test = ...

local diff = require "wegmarke.module.diff"
local differences = require "wegmarke.repl.compare"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local BASE = [[
model "base" {
  api = 2, version = "1", language = "en", languages = { "en" }, title = "Base", between = false,
  types = { { value = 0, title = "No", text = "n" }, { value = 1, title = "Some", text = "s" },
            { value = 2, title = "All", text = "a" } },
  lists = { roles = { { id = "team", title = "Team", perspective = "inside" } } },
}
groups { { id = "g1", title = "One", groups = { { id = "g2", title = "Two", weight = 3 } } } }
matrix {
  { id = "a", title = "A", question = "A?", group = "g1", facts = { points = 2, kind = "x" } },
  { id = "b", title = "B", question = "B?", group = "g2", facts = { points = 3 } },
  { id = "c", title = "C", question = "C?", group = "g2" },
}
]]

local function head(id, base, api)
  return ('model "%s" { api = %d, version = "1", extends = "%s", title = "V" }\n'):format(id, api or 2, base)
end

-- A chain of models: what the base says more, then what each version says.
local function chain(own, ...)
  local files = { { model_id = "base", path = "model.lua", bytes = BASE .. own } }
  local last = "base"
  for i, body in ipairs { ... } do
    local id = "v" .. i
    files[#files + 1] = { model_id = id, path = "model.lua",
      bytes = body:find("^model") and body or head(id, last) .. body }
    last = id
  end
  return model.from_files(last, files)
end

local function must(...)
  local m, findings = chain(...)
  return assert(m, findings[1] and model.finding_text(findings[1], "en"))
end

-- The key and the line of the first error.
local function refused(t, ...)
  local m, findings = chain(...)
  t.eq(m, nil)
  return { findings[1].message.key, findings[1].line }
end

local function recorded(ist, unit)
  local a = {
    assessment = { id = "a", held_on = "2026-01-01", mode = "open", language = "en", threshold = 3 },
    unit = unit or { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} },
    participants = {}, batches = { { id = "b", kind = "person" } }, placements = {}, remarks = {},
    agreements = {}, targets = {}, fields = {},
  }
  for id, value in pairs(ist) do
    a.agreements[id] = value == "not_applicable" and { state = value, why = "w" }
      or { state = "agreed", value = value }
  end
  return a
end

-- Adds people who place element `a`; a text is a state.
local function placed(a, ...)
  for i, said in ipairs { ... } do
    a.participants[i] = { id = "P" .. i, code = "P" .. i }
    a.placements[i] = { batch = "b", participant = "P" .. i, element = "a", dots = 1,
      state = type(said) == "string" and said or "placed", value = type(said) == "number" and said or nil }
  end
  return a
end

test("a version multiplies, adds, overrides weights: each step with its place", function(t)
  local m = must("weights { a = 1, b = 2, c = 4 }", [[
change "a" { weight = function (old) return old * 2 end }
change "b" { weight = 5 }
add "d" { title = "D", question = "D?", weight = 7 }]], [[
change "a" { weight = function (old) return old + 0.5 end }
change "c" { weight = function (old) return old / 8 end }]])
  t.eq({ m.weight.a, m.weight.b, m.weight.c, m.weight.d }, { 2.5, 5, 0.5, 7 })
  local x = evaluate.run(m, recorded {}).elements[1]
  t.eq(x.weight_base.weight, 1)
  t.eq(x.weight_set, { { from = 1, to = 2, file = "v1/model.lua", line = 2, model = "v1" },
    { from = 2, to = 2.5, file = "v2/model.lua", line = 2, model = "v2" } })
end)

test("weights said anew forget what versions before laid over the old ones, not what stands beside them",
  function(t)
  local m = must("", [[change "a" { weight = 9 }]], [[
change "b" { weight = function (old) return old * 3 end }
weights { a = 1, b = 2, c = 4 }]])
  t.eq({ m.weight.a, m.weight.b, m.weight.c }, { 1, 6, 4 })
  m = must("weights { a = 1, b = 2, c = 4 }", [[change "a" { weight = 9 }]], [[change "a" { weight = none }]])
  t.eq(m.weight.a, 1)
end)

test("a weight that is none, a function that fails or says nothing: told at its line", function(t)
  t.eq(refused(t, "", '\nchange "a" {\n weight = "2" }'), { "model.want_reckoned", 4 })
  t.eq(refused(t, "", '\nchange "a" {\n weight = -2 }'), { "model.weight_value", 4 })
  t.eq(refused(t, "", 'change "a" { weight = function(old)\n return old * nil end }'),
    { "mistake.stop_arithmetic", 3 })
  t.eq(refused(t, "", '\nchange "a" { weight = function(old) old = old * 2 end }'),
    { "model.reckons_nothing", 3 })
  t.eq(refused(t, "", head("v1", "base", 1) .. 'change "a" { weight = 2 }'), { "model.needs_api", 2 })
  t.eq(refused(t, "", 'change "groups.g2" { weight = function(old) return -old end }'),
    { "model.weight_value", 2 })
end)

test("facts are laid over those that are there, name by name; one that an element has not is nil", function(t)
  local m = must([[rule "r" { why = "w", hint = "h", elements = { "c" },
  when = function(p) return p.c.facts.points == nil and p.a.facts.points == 3 end }]], [[
change "a" { facts = { points = function (old) return old + 1 end } }
change "a" { facts = { more = { 1, 2 } } }
change "b" { facts = { points = none } }]])
  t.eq(m.element.a.facts, { points = 3, kind = "x", more = { 1, 2 } })
  t.eq(m.element.b.facts, {})
  t.eq(evaluate.run(m, recorded {}).outcomes.r, "fires")
  local place = m:origin(m.element.a, { "facts", "points" })
  t.eq({ place.file, place.line }, { "v1/model.lua", 2 })
  place = m:origin(m.element.a, { "facts", "kind" })
  t.eq(place.file, "base/model.lua")
  t.eq(refused(t, "", 'change "a" { facts = { points = 1 } }\nchange "a" { facts = { points = 2 } }'),
    { "model.clash", 3 })
  -- A name that no element has is a slip.
  m = must 'rule "r" { why = "w", hint = "h", when = function(p) return p.a.facts.pionts == nil end }'
  t.eq(evaluate.run(m, recorded {}).errors[1].id, "r")
end)

test("in API 1 facts are replaced, and one that is not set is a fault", function(t)
  local base = (BASE:gsub("api = 2", "api = 1"):gsub(", weight = 3", ""))
  local m = assert(model.from_files("v1", { { model_id = "base", path = "model.lua", bytes = base },
    { model_id = "v1", path = "model.lua", bytes = head("v1", "base", 1) .. [[
change "a" { facts = { more = 1 } }
rule "r" { why = "w", hint = "h", when = function(p) return p.c.facts.points == nil end }
rule "s" { why = "w", hint = "h", when = function(p) return p.c.weight == 1 end }]] } }))
  t.eq(m.element.a.facts, { more = 1 })
  local e = evaluate.run(m, recorded {})
  t.eq({ e.errors[1].id, e.errors[2].id }, { "r", "s" })
end)

test("rules read weights once those that make them have run; what is open is tried", function(t)
  local m = must [[
rule "heavy" { why = "w", when = function(p) return p.b.ist >= 1 end, multiply = { a = 3 } }
rule "double" { why = "w", when = function(p) return p.c.ist >= 1 end, multiply = { a = 2 } }
rule "above" { why = "w", hint = "h", when = function(p) return p.a.weight >= 3 end }
rule "any" { why = "w", hint = "h", when = function(p) return p.a.weight >= 1 end }]]
  local function outcome(ist)
    local e = evaluate.run(m, recorded(ist))
    return { e.outcomes.above, e.outcomes.any }
  end
  t.eq(outcome { b = 1, c = 0 }, { "fires", "fires" })
  t.eq(outcome { b = 0, c = 1 }, { "silent", "fires" })
  t.eq(outcome { b = 0 }, { "silent", "fires" })
  t.eq(outcome { b = 1 }, { "fires", "fires" }) -- 3 or 6
  t.eq(outcome { c = 0 }, { "cannot_tell", "fires" }) -- 1 or 3
  local e = evaluate.run(m, recorded { c = 0 })
  for _, hint in ipairs(e.hints) do
    if hint.id == "above" then t.eq(hint.unknown, { "a.weight" }) end
  end
  m = must [[rule "early" { why = "w", when = function(p) return p.a.weight > 1 end, multiply = { b = 2 } }]]
  t.eq(evaluate.run(m, recorded {}).errors[1].id, "early")
end)

local ANSWERS = [[
rule "helpless" { why = "w", hint = "h", when = function(p) return p.a.states.dont_know >= 2 end }
rule "wide" { why = "w", hint = "h", when = function(p) return p.a.spread >= 1 end }
rule "first" { why = "w", hint = "h", when = function(p) return p.a.rank == 1 end }]]

test("rules read how many said what, how far answers are spread, and the group's order", function(t)
  local m = must(ANSWERS)
  local function outcomes(a, options)
    local e = evaluate.run(m, a, options)
    t.eq(e.errors, {})
    return { e.outcomes.helpless, e.outcomes.wide, e.outcomes.first }
  end
  local a = placed(recorded {}, 0, 0, 2, 2, "dont_know", "dont_know")
  t.eq(outcomes(a), { "fires", "fires", "cannot_tell" })
  t.eq(outcomes(a, { light = true }), { "fires", "fires", "cannot_tell" })
  a = placed(recorded {}, 1, 1, 1, "dont_know")
  a.group_order = { elements = { "b", "a" } }
  t.eq(outcomes(a), { "silent", "silent", "silent" })
  a.group_order = { elements = { "a" } }
  t.eq(outcomes(a), { "silent", "silent", "fires" })
  -- Of one or two people nothing is told, and nothing to an agency of what people said.
  t.eq(outcomes(placed(recorded {}, 0, 2)), { "cannot_tell", "cannot_tell", "cannot_tell" })
  t.eq(outcomes(placed(recorded {}, 0, 0, 2, 2, "dont_know", "dont_know"), { audience = "agency" }),
    { "cannot_tell", "cannot_tell", "cannot_tell" })
  local e = evaluate.run(m, placed(recorded {}, 1, 1, 1, "dont_know"))
  local W = require("wegmarke.report.words").new(e, m, "en")
  for _, path in ipairs { "a.states.dont_know", "a.states.missing", "a.spread", "a.rank", "a.weight" } do
    t.has(W:path(path), "“A”")
  end
  m = must [[rule "typo" { why = "w", hint = "h", when = function(p) return p.a.states.dontknow > 1 end }]]
  t.has(evaluate.run(m, recorded {}).errors[1].message, "dont_know")
end)

test("a case says what people answered and which order the group set", function(t)
  local m = must(ANSWERS .. [[

case "answers" { placed = { a = { 0, 0, 2, 2, "dont_know", "dont_know" } }, order = { "a", "b" },
  expect = { hints = { "helpless", "wide", "first" } } }
case "none" { expect = { cannot_tell = { "first", "wide" }, silent = { "helpless" } } }]])
  local findings = {}
  t.eq(require("wegmarke.module.cases").run_all(m, findings).failed, 0)
  t.eq(findings, {})
  t.eq(refused(t, ANSWERS .. '\ncase "x" { placed = { z = { 1 } }, expect = { profile = { a = 1 } } }'),
    { "model.unknown_element", 16 })
end)

-- Several results ------------------------------------------------------------------------

local FIXTURES = "tests/fixtures/models/"

-- The model with the shape of a maturity model, or the version of it.
local function fixture(id)
  local files = {}
  for _, folder in ipairs { "reifegrad", id == "reifegrad-land" and id or nil } do
    for _, name in ipairs { "model.lua", "results.lua", "tests.lua" } do
      local bytes = file.read(FIXTURES .. folder .. "/" .. name)
      files[#files + 1] = bytes and { model_id = folder, path = name, bytes = bytes }
    end
  end
  local m, findings = model.from_files(id, files)
  return assert(m, findings[1] and model.finding_text(findings[1], "en"))
end

-- Keys are low, so they cap the whole; see the cases of the model for how it is reckoned.
local CAPPED = { leitlinie = 4, rollen = 2, ausstellung = 3, widerruf = 4, schluessel = 2, notfall = 3,
  personal = "not_applicable" }

-- The cells of a row, empty ones as nothing.
local function cells_of(row)
  local list = {}
  for i = 1, row.n or #row do list[i] = tostring(row[i] or "") end
  return list
end

local function results_of(e)
  local by_id = {}
  for _, result in ipairs(e.rollup.results) do by_id[result.id] = result end
  return by_id
end

test("a maturity model: three results by weights, a cap, what does not apply; a version reckons", function(t)
  for _, id in ipairs { "reifegrad", "reifegrad-land" } do
    local m, findings = fixture(id), {}
    local ran = require("wegmarke.module.cases").run_all(m, findings)
    t.eq({ ran.failed, findings, ran.cases > 2 }, { 0, {}, true })
    m:close()
  end
  local m = fixture "reifegrad"
  local by_id = results_of(evaluate.run(m, recorded(CAPPED)))
  local stand, capped = by_id.stand.overall, by_id.gedeckelt.overall
  t.near(stand.value, 439 / 144)
  t.eq({ stand.word.en, by_id.stand.from, by_id.stand.to }, { "being built", 1, 5 })
  t.eq({ capped.value, capped.why }, { 3, "Deckel: schluessel" })
  t.eq({ capped.file, capped.line, capped.model }, { "reifegrad/results.lua", 45, "reifegrad" })
  t.eq(capped.facts[1].path, "rollup.stand")
  t.eq(by_id.luecken.groups[2].value, 1)
  m:close()
end)

test("a result that hangs on what is open is told where every value gives the same", function(t)
  local m = fixture "reifegrad"
  local open = {}
  for id, value in pairs(CAPPED) do open[id] = id ~= "rollen" and value or nil end
  local by_id = results_of(evaluate.run(m, recorded(open)))
  local x = by_id.stand.overall
  t.eq({ x.outcome, x.unknown }, { "cannot_tell", { "rollen.ist" } })
  -- What is below level 3: keys, and roles or not.
  x = by_id.luecken.overall
  t.eq({ x.outcome, x.low, x.high }, { "cannot_tell", 1, 2 })
  x = by_id.stand.groups[2]
  t.eq({ x.outcome, x.value }, { "told", 23 / 8 })
  m:close()
end)

test("every format of the report shows every result, and CSV and JSON have them as data", function(t)
  local m = fixture "reifegrad"
  local a = recorded(CAPPED)
  a.assessment.language = "en"
  local e = evaluate.run(m, a)
  local said = { html = report.html(e, m, {}), markdown = report.markdown(e, m, {}),
    terminal = report.terminal(e, m, { width = 100 }) }
  for _, one in ipairs(require("wegmarke.doc.write.docx").files(
    require("wegmarke.report.document").of(e, m, {}))) do
    if one[1] == "word/document.xml" then said.docx = one[2] end
  end
  t.ok(said.docx)
  for format, words in pairs(said) do
    words = words:gsub("<[^>]*>", " "):gsub("\\%.", ".")
    for _, part in ipairs { "Weighted state %(from 1 to 5%)", "3%.05: being built", "Capped state",
      "Below level 3 %(from 0%)", "Governance", "2%.88: being built" } do
      t.ok(words:find(part), format .. ": " .. part)
    end
  end
  local rows = {}
  for _, sheet in ipairs(assert(xlsx.read(report.xlsx(e, m))).sheets) do
    for _, row in ipairs(sheet.rows) do rows[#rows + 1] = table.concat(cells_of(row), "|") end
  end
  local book = table.concat(rows, "\n")
  t.has(book, "Weighted state (from 1 to 5)|3.05: being built")
  t.has(book, "Operations|2.88: being built|1")
  local csv = report.csv(e, m, { table = "rollup" })
  t.has(csv, "stand;Weighted state;1;5;betrieb;Operations;2,875;2.88: being built")
  t.has(csv, "gedeckelt;Capped state;1;5;;;3;3;Deckel: schluessel")
  local decoded = json.decode(report.json(e))
  t.near(decoded.rollup.results[1].overall.value, 439 / 144)
  decoded.unit.kind_title = "Kreis"
  t.eq(require("wegmarke.data.result_shape").misfit(decoded, m), nil)
  m:close()
end)

test("results are compared, and models say which of them differ and where", function(t)
  local m, other = fixture "reifegrad", fixture "reifegrad-land"
  local a = recorded(CAPPED)
  local one, two = evaluate.run(m, a), evaluate.run(other, a)
  local found = {}
  for _, row in ipairs(require("wegmarke.evaluate.compare").run({ m = m, a = a, e = one },
    { m = other, a = a, e = two }).rollup) do
    found[(row.result or "") .. "." .. row.id] = row
  end
  t.near(found["stand."].a.value, 439 / 144)
  t.near(found["stand."].b.value, 230 / 77)
  t.near(found["stand.betrieb"].b.value, 29 / 11)
  t.eq({ found["notfall_fest."].a, found["notfall_fest."].b.value }, { nil, "ja" })
  local noted = {}
  for _, row in ipairs(differences.list(one, two)) do noted[row.what .. " " .. row.id] = row.after end
  t.near(noted["rollup gedeckelt"], 230 / 77)
  t.near(noted["group stand.betrieb"], 29 / 11)
  local d = diff.between(m, other)
  t.eq(d.results, { added = { { id = "notfall_fest", file = "reifegrad-land/model.lua", line = 20 } },
    removed = {},
    changed = { { id = "gedeckelt", fields = { "overall" },
      file = "reifegrad-land/model.lua", line = 13 } } })
  t.eq(d.rollup, false)
  m:close()
  other:close()
end)

local RESULTS = [[
rollup { why = "w", results = {
  { id = "one", title = "One", from = 0, to = 2, overall = function(g) return g.elements[1].ist end },
  { id = "two", title = "Two", overall = function(g) return g.results.one.value * 10 end },
} }
]]

test("an overlay replaces, adds, takes out results; each function gets the former as old", function(t)
  local m = must(RESULTS, [[
change "rollup.one" { overall = function(g, p, unit, old) return old(g, p, unit) / 2 end }
add "rollup.three" { before = "two", title = "Three", group = function(g) return g.weight end }]], [[
change "rollup.one" { overall = function(g, p, unit, old) return old(g, p, unit) + 1 end }
remove "rollup.two" { why = "w" }]])
  local e = evaluate.run(m, recorded { a = 1 })
  t.eq(e.errors, {})
  local by_id = results_of(e)
  t.eq({ by_id.one.overall.value, by_id.two, by_id.three.groups[1].value, by_id.three.groups[2].value },
    { 1.5, nil, 1, 3 })
  -- So do the functions of a roll-up itself.
  m = must('rollup { why = "w", overall = function(g) return g.elements[1].ist end }',
    "rollup { overall = function(g, p, unit, old) return old(g, p, unit) * 3 end }")
  t.eq(evaluate.run(m, recorded { a = 2 }).rollup.overall.value, 6)
end)

test("a result that fails is named with its place, and the others stand", function(t)
  local m = must(RESULTS, 'change "rollup.one" { overall = function() return 7 end }')
  local e = evaluate.run(m, recorded { a = 1 })
  t.eq({ e.errors[1].id, e.errors[1].file, e.errors[1].line }, { "rollup.one", "v1/model.lua", 2 })
  t.has(e.errors[1].message, "at most 2")
  m = must(RESULTS, 'change "rollup.two" { overall = function(g) return g.results.three.value end }')
  e = evaluate.run(m, recorded { a = 1 })
  t.eq({ e.errors[1].id, #e.rollup.results, e.rollup.results[1].overall.value }, { "rollup.two", 1, 1 })
end)

test("what is wrong with results is told where it stands", function(t)
  local function of(body) return 'rollup { why = "w", results = {\n' .. body .. " } }" end
  t.eq(refused(t, of '{ id = "x", title = "X" }'), { "model.result_without", 14 })
  t.eq(refused(t, of '{ id = "x", title = "X", from = 2, to = 1, overall = function() return 1 end }'),
    { "model.result_range", 14 })
  t.eq(refused(t, of '{ id = "a", title = "X", overall = function() return 1 end }'), { "model.twice", 14 })
  t.eq(refused(t, of '{ id = "x", overall = function() return 1 end }'), { "model.missing_field", 14 })
  t.eq(refused(t, of [[{ id = "x", title = "X", overall = function() return 1 end,
 words = { { from = 2, text = "b" }, { from = 1, text = "a" } } }]]), { "model.result_words", 15 })
  t.eq(refused(t, "", 'add "rollup.x" { title = "X", overall = function() return 1 end }'),
    { "model.no_rollup", 2 })
  t.eq(refused(t, RESULTS, head("v1", "base", 1) .. 'rollup { results = {} }'), { "model.needs_api", 2 })
  t.eq(refused(t, RESULTS .. 'case "c" { expect = { results = { tow = 1 } } }'),
    { "model.unknown_target", 17 })
end)

-- Why a rule is silent ---------------------------------------------------------------------

test("a test of a model says why rules that its cases name do not apply: what was read, where it stands",
  function(t)
  local folder, run = t.tmp(), dofile "tests/lua/help_cli.lua"
  assert(sys.mkdir(folder .. "/silent"))
  assert(file.write(folder .. "/silent/model.lua", (BASE:gsub('"base"', '"silent"')
    :gsub('languages = { "en" }', 'languages = { "en", "de" }')) .. [[
rule "both" { why = "w", hint = "h", when = function(p) return p.a.ist >= 1 and p.b.ist >= 2 end }
rule "heavy" { why = "w", multiply = { a = 2 }, when = function(p) return p.c.ist > 1 end }
case "one" { ist = { a = 1, b = 0, c = 0 }, expect = { silent = { "both", "heavy" } } }
case "two" { ist = { a = 1 }, expect = { cannot_tell = { "both" } } }
]]))
  local out = run("--lang", "en", "--models", folder, "model", "test", "silent", "--why")
  local said = out:gsub("%s+", " ")
  t.match(said, "both %(%S*silent/model.lua:13%): does not apply, because this does not hold: ")
  t.match(said, "read: present state of “A”: Some; present state of “B”: No")
  t.match(said, "heavy %(%S*silent/model.lua:14%): does not apply, because")
  t.match(said, "both %(%S*silent/model.lua:13%): cannot tell yet, hangs on this: ")
  local made = json.decode((run("--models", folder, "model", "test", "silent", "--why", "--json")))
  t.eq({ made[1].why[1].silent[1].id, made[1].why[1].silent[2].outcome, #made[1].why[2].silent },
    { "both", "silent", 1 })
  -- So does explain, of rules that only multiply weights too.
  local db = folder .. "/a.db"
  local function wm(...) return run("--db", db, "--lang", "en", "--models", folder, ...) end
  wm("init")
  wm("unit", "add", "--kind", "landkreis", "--name", "Uland")
  wm("assess", "new", "Uland", "--date", "2026-03-01", "--model", "silent", "--mode", "open")
  wm("agree", "1", "c", "0")
  local shown, err = wm("explain", "1", "heavy")
  said = (shown .. err):gsub("%s+", " ")
  t.match(said, "heavy %(%S*silent/model.lua:14%): does not apply, because this does not hold: ")
  t.match(said, "read: present state of “C”: No")
end)

test("a condition of a variant asks the one that it replaces, and says what both read",
  function(t)
  local folder, run = t.tmp() .. "/asks", dofile "tests/lua/help_cli.lua"
  for _, id in ipairs { "grund", "kleiner", "beide" } do assert(sys.mkdir(folder .. "/" .. id)) end
  assert(file.write(folder .. "/grund/model.lua", (BASE:gsub('"base"', '"grund"')) .. [[
rule "r" { why = "w", hint = "h", elements = { "a" }, when = function(p) return p.a.ist >= 1 end }
]]))
  local function variant(id, base, more)
    local first = ('model "%s" { api = 2, version = "1", extends = "%s", title = "V" }\n'):format(id, base)
    assert(file.write(folder .. "/" .. id .. "/model.lua", first .. more))
  end
  variant("kleiner", "grund", [[
change "r" { when = function(p, unit, old) return old(p, unit) and unit.population < 100 end }
case "klein" { ist = { a = 2 }, unit = { population = 5 }, expect = { fires = { "r" } } }
case "gross" { ist = { a = 2 }, unit = { population = 500 }, expect = { silent = { "r" } } }
case "offen" { unit = { population = 5 }, expect = { cannot_tell = { "r" } } }
]])
  variant("beide", "kleiner", [[
change "r" { when = function(p, unit, old) return old(p, unit) or p.b.ist == 2 end }
case "b" { ist = { a = 0, b = 2 }, unit = { population = 500 }, expect = { fires = { "r" } } }
case "keins" { ist = { a = 0, b = 1 }, unit = { population = 5 }, expect = { silent = { "r" } } }
]])
  for _, id in ipairs { "kleiner", "beide" } do
    local findings, stats, m = model.check(folder .. "/" .. id)
    for _, one in ipairs(findings) do t.ok(one.severity ~= "error", model.finding_text(one, "en")) end
    t.eq(stats.failed, 0)
    m:close()
  end
  local out = run("--lang", "en", "model", "test", folder .. "/beide", "--why"):gsub("%s+", " ")
  t.match(out, "does not apply, because this does not hold: .- read: present state of “A”: No; "
    .. "present state of “B”: Some")
end)

test("a rule that does not hold because of what the model states of an element says what that is", function(t)
  local folder, run = t.tmp() .. "/stated", dofile "tests/lua/help_cli.lua"
  assert(sys.mkdir(folder .. "/haelt"))
  assert(file.write(folder .. "/haelt/model.lua", (BASE:gsub('"base"', '"haelt"')) .. [[
rule "r" { why = "w", hint = "h", elements = { "a" },
  when = function(p) return p.a.facts.points >= 2.5 and p.a.ist >= 1 end }
case "c" { ist = { a = 2 }, expect = { silent = { "r" } } }
]]))
  assert(sys.mkdir(folder .. "/doppelt"))
  assert(file.write(folder .. "/doppelt/model.lua", [[
model "doppelt" { api = 2, version = "1", extends = "haelt", title = "D" }
change "a" { facts = { ist = 1, points = function(old) return old * 1.125 end } }
case "d" { ist = { a = 2 }, expect = { silent = { "r" } } }
]]))
  local out = run("--lang", "en", "model", "test", folder .. "/doppelt", "--why"):gsub("%s+", " ")
  t.match(out, "r %(%S*haelt/model.lua:%d+%): does not apply.- .*points of “A” %(stated by the model%): 2.25")
end)
