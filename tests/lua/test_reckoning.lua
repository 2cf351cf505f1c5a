-- What models of API 2 reckon: versions that lay functions over weights, facts and roll-ups, what rules read
-- of
-- weights, answers and the group's order, several results.

local test = ...

local evaluate = require "wegmarke.evaluate"
local model = require "wegmarke.model"

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
    unit = unit or { id = "u", name = "U", kind = "stadt", keys = {}, facts = {} },
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
