--- Runs a model's own cases, and looks for gaps in it.

local lang = require "wegmarke.lang"

local M = {}

-- What a case tells, as if it had been recorded.
local function recorded(m, case)
  local unit = { id = "case", name = "case", kind = "landkreis", keys = {}, facts = {} }
  for field, value in pairs(case.unit or {}) do
    if field == "kind" or field == "name" then
      unit[field] = value
    elseif field == "key" then
      unit.keys.ags = value
    else
      unit.facts[field] = value
    end
  end
  local a = {
    assessment = { id = "case", held_on = "2026-01-01", mode = "open", language = m.language,
                   threshold = 3 },
    unit = unit, participants = {}, batches = {}, placements = {}, marks = {}, remarks = {},
    agreements = {}, agreement_marks = case.criteria or {}, targets = {}, fields = {},
  }
  for id, value in pairs(case.ist or {}) do
    a.agreements[id] = { state = "agreed", value = value }
  end
  for id, state in pairs(case.states or {}) do
    a.agreements[id] = { state = state, why = state == "not_applicable" and "case" or nil }
  end
  for id, value in pairs(case.soll or {}) do
    if type(value) == "number" then
      a.targets[id] = { state = "value", value = value }
    else
      a.targets[id] = { state = value }
    end
  end
  return a
end

local function report(findings, case, key, args)
  args.id = case.id
  findings[#findings + 1] = {
    severity = "error", file = case.file, line = case.line, element = case.id, path = "",
    message = lang.err(key, args),
  }
end

local OUTCOMES = { fires = "fires", silent = "silent", cannot_tell = "cannot_tell",
                   hints = "fires" }

local function compare_outcomes(case, e, findings)
  for _, field in ipairs { "fires", "silent", "cannot_tell", "hints", "no_hints" } do
    for _, id in ipairs(case.expect[field] or {}) do
      local got = e.outcomes[id] or "silent"
      if got == "does_not_apply" then
        got = "silent"
      end
      local want = OUTCOMES[field]
      if (want and got ~= want) or (not want and got == "fires") then
        report(findings, case, "model.case_outcome",
          { rule = id, want = lang.err("model.outcome_" .. (want or "silent")),
            got = lang.err("model.outcome_" .. got) })
      end
    end
  end
end

local function compare_weights(case, e, findings)
  for _, x in ipairs(e.elements) do
    local want = (case.expect.weights or {})[x.id]
    if want and math.abs(want - x.weight) > 1e-9 then
      report(findings, case, "model.case_weight", { element = x.id, want = want, got = x.weight })
    end
  end
end

local function compare_order(case, e, findings)
  local got = {}
  for i, item in ipairs(e.order.computed) do
    got[i] = item.element
  end
  local want = case.expect.order
  if want and table.concat(want, ", ") ~= table.concat(got, ", ") then
    report(findings, case, "model.case_order",
      { want = table.concat(want, ", "), got = table.concat(got, ", ") })
  end
end

--- Runs one case.
---@param m table
---@param case table
---@param findings table[] gets what does not hold
---@return boolean holds
function M.run(m, case, findings)
  local before = #findings
  local e = require("wegmarke.evaluate").run(m, recorded(m, case))
  for _, err in ipairs(e.errors) do
    findings[#findings + 1] = {
      severity = "error", file = err.file, line = err.line, element = err.id, path = "",
      message = lang.err("model.case_raised", { id = case.id, detail = err.message }),
    }
  end
  compare_outcomes(case, e, findings)
  compare_weights(case, e, findings)
  compare_order(case, e, findings)
  return #findings == before
end

-- Every step of every element has an advice that needs no condition.
local function look_for_gaps(m, findings)
  local covered = {}
  for _, advice in ipairs(m.advice) do
    if not advice.when and not advice.only_if and not advice.hold then
      for i = 1, #m.types - 1 do
        if advice.from <= m.types[i].value and advice.to > m.types[i].value then
          covered[advice.element .. "/" .. i] = true
        end
      end
    end
  end
  for _, element in ipairs(m.elements) do
    for i = 1, #m.types - 1 do
      if not covered[element.id .. "/" .. i] then
        findings[#findings + 1] = {
          severity = "warning", file = m.file, line = m.line, element = element.id, path = "",
          message = lang.err("model.gap_without_advice", {
            from = m:label(m.types[i].value, m.language),
            to = m:label(m.types[i + 1].value, m.language),
          }),
        }
      end
    end
  end
end

--- Runs all cases and looks for gaps.
---@param m table
---@param findings table[] findings so far; gets more
---@return table[] findings
function M.check(m, findings)
  for _, case in ipairs(m.cases) do
    M.run(m, case, findings)
  end
  look_for_gaps(m, findings)
  return findings
end

return M
