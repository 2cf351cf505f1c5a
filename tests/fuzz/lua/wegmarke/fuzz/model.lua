--- What must hold for every model, however broken.

local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local model = require "wegmarke.model"
local raw = require "wegmarke.fuzz.raw"
local text = require "wegmarke.text"

local M = {}

local IDENTITY = [[
model "klein" {
  api = 1, version = "1", language = "de", languages = { "de" }, between = true,
  title = "Klein", endorsed_by = none,
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" } },
  lists = { roles = { { id = "leitung", title = "Leitung", perspective = "inside" } } },
}
]]

local MATRIX = [[
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", cells = {
    { text = "z1", criteria = { { id = "t1_a", kind = "kern", text = "a" } } }, { text = "z2" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = { { text = "d1" }, { text = "d2" } } },
}
]]

local RULES = [[
rule "r" { why = "w", hint = "h", elements = { "ziele" },
  when = function (p, unit) return p.ziele.ist >= 2 and unit.kind == "landkreis" end }
]]

local ADVICE = [[
advice "a" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t",
  when = function (p) return p.daten.ist == 1 end }
]]

local function files_of(texts)
  local files = {}
  for i, entry in ipairs(texts) do
    local id = entry[3] or "klein"
    files[i] = { model_id = id, path = entry[1], bytes = entry[2], shown = id .. "/" .. entry[1] }
  end
  return files
end

--- Findings say something, in both languages, about a file of the model.
local function check_findings(findings)
  for _, finding in ipairs(findings) do
    assert(finding.severity == "error" or finding.severity == "warning"
      or finding.severity == "notice", "a finding of no severity")
    assert(finding.line == nil or math.type(finding.line) == "integer", "a line that is none")
    for _, language in ipairs { "de", "en" } do
      assert(#model.finding_text(finding, language) > 0)
    end
  end
end

local function knowledge(m)
  local elements = {}
  for i, element in ipairs(m.elements) do
    elements[element.id] = {
      applicable = i % 5 ~= 4, soll_state = i % 2 == 0 and "value" or "open",
      ist = i % 3 ~= 0 and m.scale[1] or nil, soll = i % 2 == 0 and m.scale[#m.scale] or nil,
    }
  end
  return elements, { kind = "landkreis", population = 100000 }
end

local outcomes = {
  fires = true, silent = true, does_not_apply = true, cannot_tell = true, error = true,
}

--- Runs all rules and advice of a model that loaded; what came out.
local function use(m)
  local out = json.list {}
  m:know(knowledge(m))
  for _, list in ipairs { m.rules, m.advice } do
    for _, item in ipairs(list) do
      if type(item.when) == "table" and item.when["function"] then
        local result = m:explore(item.when)
        assert(outcomes[result.outcome], "no outcome")
        out[#out + 1] = { id = item.id, outcome = result.outcome, facts = json.list(result.facts),
          unknown = json.list(result.unknown) }
      end
    end
  end
  return out
end

--- An assessment in which nothing was said yet.
local function empty_assessment(m)
  return {
    assessment = { id = "1", title = "T", held_on = "2026-01-01", mode = "open", language = m.language,
      threshold = 3, visibility = "unit", model_hash = m.hash, final = false },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = { population = 100000 } },
    participants = {}, batches = {}, placements = {}, marks = {}, agreements = {},
    agreement_marks = {}, remarks = {}, targets = {}, fields = {},
  }
end

--- All of a model's data as one text, what its rules say, and what evaluating comes to.
local function digest(files)
  local m, findings = model.from_files(files[#files].model_id, files)
  check_findings(findings)
  if not m then
    local words = { "refused" }
    for i, finding in ipairs(findings) do words[i + 1] = model.finding_text(finding, "en") end
    assert(words[2], "refused without a reason")
    return table.concat(words, "\n")
  end
  for _, element in ipairs(m.elements) do
    assert(text.valid(m:element_title(element.id, "de")), "a title that is no text")
  end
  local used = use(m)
  local E = evaluate.run(m, empty_assessment(m), {})
  local parts = { m.hash, json.encode(used), json.encode(E) }
  require("wegmarke.module.cases").run_all(m, findings)
  check_findings(findings)
  for _, finding in ipairs(findings) do parts[#parts + 1] = model.finding_text(finding, "de") end
  m:close()
  return table.concat(parts, "\n")
end

--- Loads { bytes =, word = "model" (all of it) or "advice" (beside good files) }.
function M.try(input)
  local bytes = raw(input.bytes)
  if input.word == "model" then
    digest(files_of { { "model.lua", bytes } })
  else
    digest(files_of { { "model.lua", IDENTITY }, { "advice.lua", bytes }, { "matrix.lua", MATRIX } })
  end
  collectgarbage "step"
  return true
end

local expected

--- Loads a good model: always with the same result.
function M.good()
  local got = digest(files_of {
    { "model.lua", IDENTITY }, { "matrix.lua", MATRIX }, { "rules.lua", RULES },
  })
  expected = expected or got
  assert(got == expected, "the next model is another")
  assert(got:find("outcome", 1, true), "the good model did not load: " .. got)
  return "good"
end

--- Loads a model twice; both times the same. Whether it loaded.
local function twice(files)
  local first = digest(files)
  local second = digest(files)
  if first ~= second then
    local i = 1
    while first:byte(i) == second:byte(i) do i = i + 1 end
    error("loaded differently twice: " .. first:sub(i - 60, i + 100) .. " // "
      .. second:sub(i - 60, i + 100))
  end
  return first:sub(1, 7) ~= "refused"
end

--- Loads a generated model.
function M.twice(input)
  return twice(files_of(require("wegmarke.fuzz.generate")(raw(input.bytes))))
end

local dkbm

--- Loads { bytes = a file that extends a small model, or, as the real ones do, the bundled one }.
function M.overlay(input)
  local bytes = raw(input.bytes)
  local files
  if bytes:find "extends%s*=%s*[\"']dkbm" then
    dkbm = dkbm or assert(model.load("dkbm")).files
    files = table.move(dkbm, 1, #dkbm, 1, {})
  else
    files = files_of {
      { "model.lua", IDENTITY }, { "matrix.lua", MATRIX }, { "rules.lua", RULES .. ADVICE },
    }
  end
  local id = bytes:match "model%s*%(?%s*[\"']([%w_-]+)[\"']" or "land"
  files[#files + 1] = { model_id = id, path = "model.lua", bytes = bytes, shown = id .. "/model.lua" }
  return twice(files)
end

return M
