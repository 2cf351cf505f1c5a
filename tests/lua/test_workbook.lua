--- Models as workbooks, and the conditions that are data.

local model = require "wegmarke.model"

local test = ...

local IDENTITY = [[
model "klein" {
  api = 1, version = "1", language = "de", languages = { "de" }, between = true,
  title = "Klein",
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" },
            { value = 3, title = "Typ 3" } },
}
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", cells = {
    { text = "z1" }, { text = "z2" }, { text = "z3" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = {
    { text = "d1" }, { text = "d2" }, { text = "d3" } } },
}
]]

local function build(more)
  return model.from_files("klein",
    { { model_id = "klein", path = "model.lua", bytes = IDENTITY .. more } })
end

-- conditions ------------------------------------------------------------------

local CONDITIONS = [[
advice "mit_daten" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_least = 2 }, { kind = { "landkreis", "gemeinde" } } } }
advice "ohne_daten" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_most = 1.5 } } }
advice "immer" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_least = 1 } } }
advice "beides" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_least = 2 } },
  when = function(p) return p.daten.ist < 3 end }
case "bekannt" { unit = { kind = "landkreis" }, ist = { ziele = 1, daten = 2 }, soll = { ziele = 3 },
  expect = { fires = { "mit_daten", "immer", "beides" }, silent = { "ohne_daten" } } }
case "zu weit" { unit = { kind = "landkreis" }, ist = { ziele = 1, daten = 3 }, soll = { ziele = 3 },
  expect = { fires = { "mit_daten" }, silent = { "beides" } } }
case "andere Art" { unit = { kind = "stadt" }, ist = { ziele = 1 }, soll = { ziele = 3 },
  expect = { fires = { "immer" }, silent = { "mit_daten" },
             cannot_tell = { "ohne_daten", "beides" } } }
case "unbekannt" { unit = { kind = "gemeinde" }, ist = { ziele = 1 }, soll = { ziele = 3 },
  expect = { cannot_tell = { "mit_daten", "ohne_daten", "beides" } } }
case "entfällt" { ist = { ziele = 1 }, soll = { ziele = 3 }, states = { daten = "not_applicable" },
  expect = { silent = { "mit_daten", "ohne_daten", "immer", "beides" } } }
]]

test("conditions that are data hold, fail, or cannot tell like rules", function(t)
  local m, findings = build(CONDITIONS)
  t.eq(#findings, 0)
  local failed = {}
  for _, case in ipairs(m.cases) do
    require("wegmarke.model.cases").run(m, case, failed)
  end
  t.eq(failed[1] and model.finding_text(failed[1], "en"), nil)
  t.eq(#m.cases, 5)
  m:close()
end)

test("conditions say what they read", function(t)
  local m = build(CONDITIONS)
  local e = require("wegmarke.evaluate").run(m, {
    assessment = { id = "a", mode = "open", language = "de" },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} }, participants = {},
    batches = {}, placements = {}, marks = {}, remarks = {}, agreement_marks = {}, fields = {},
    agreements = { ziele = { state = "agreed", value = 1 } },
    targets = { ziele = { state = "value", value = 3 } },
  })
  local by_id = {}
  for _, advice in ipairs(e.advice) do by_id[advice.id] = advice end
  t.eq(by_id.mit_daten.outcome, "cannot_tell")
  t.eq(by_id.mit_daten.unknown, { "daten.ist" })
  t.eq(by_id.mit_daten.facts, { { path = "ziele.ist", value = 1 }, { path = "ziele.soll", value = 3 },
    { path = "unit.kind", value = "landkreis" } })
  t.eq(by_id.immer.outcome, "fires")
  m:close()
end)

test("a condition that cannot be is refused with its place", function(t)
  local function told(condition)
    local m, findings = build('advice "a" { element = "ziele", from = 1, to = 2, status = "entwurf",\n'
      .. '  text = "t",\n  only_if = { { element = "daten", at_least = 2 },\n' .. condition .. ' } }')
    t.eq(m, nil)
    t.eq(findings[1].line, 16)
    return model.finding_text(findings[1], "de")
  end
  t.has(told '{ element = "datne", at_least = 2 }', "Meinten Sie „daten“?")
  t.has(told '{ element = "daten" }', "kann nie gelten")
  t.has(told '{ element = "daten", at_least = 3, at_most = 2 }', "kann nie gelten")
  t.has(told '{ element = "daten", at_least = 4 }', "kann nie gelten")
  t.has(told '{ element = "daten", kind = { "a" }, at_least = 2 }', "entweder element")
  t.has(told '{ mindestens = 2 }', "mindestens")
end)
