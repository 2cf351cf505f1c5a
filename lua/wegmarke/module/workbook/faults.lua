--- Where in a workbook stands what is wrong with the model that would come of it: findings speak of
--- declarations and fields, people of sheets and cells.

local changes = require "wegmarke.module.workbook.changes"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.workbook.merge"

local M = {}

-- Fields whose texts stand in the column of words.
local WORDS = { text = true }

-- "cells[2].text.de" -> { "cells", 2, "text", "de" }
local function steps_of(path)
  local steps = {}
  for name in path:gmatch("[^%.%[%]]+") do
    steps[#steps + 1] = math.tointeger(tonumber(name)) or name
  end
  return steps
end

-- The slot of a row that the steps from `at` on lead to.
local function slot_of(steps, at)
  local key = steps[at]
  return key and (WORDS[key] and "words" or key) .. (steps[at + 1] and "." .. steps[at + 1] or "")
end

-- The n-th row of a sheet of those that say this.
local function nth(records, sheet, wanted, n)
  for _, record in ipairs(records[sheet] or {}) do
    local same = true
    for key, value in pairs(wanted) do
      same = same and record[key] == value
    end
    n = n - (same and 1 or 0)
    if same and n == 0 then
      return record
    end
  end
end

-- What a path leads to, by what the finding is about: sheet, row, slot.
local LISTS = {
  depth = function(id) return "questions", { element = id, list = "depth" }, "words" end,
  questions = function(id) return "questions", { element = id, list = "questions" }, "words" end,
  steps = function(id) return "steps", { advice = id }, "words" end,
  only_if = function(id) return "conditions", { advice = id }, "element" end,
}

local function in_cell(records, id, steps)
  local at = { element = id, type = steps[2] }
  if steps[3] == "criteria" and steps[4] then
    return "criteria", nth(records, "criteria", at, steps[4]), slot_of(steps, 5)
  end
  return "cells", nth(records, "cells", at, 1), slot_of(steps, 3)
end

-- Of an element or an advice.
local function in_row(records, sheet, id, steps)
  local row = merge.index(sheet, records[sheet])[id]
  local list = LISTS[steps[1]]
  if not row then
    return nil
  elseif steps[1] == "cells" and math.type(steps[2]) == "integer" then
    return in_cell(records, id, steps)
  elseif list and steps[2] then
    local of, wanted, slot = list(id)
    return of, nth(records, of, wanted, steps[2]), steps[3] and slot .. "." .. steps[3] or slot
  end
  return sheet, row, slot_of(steps, 1)
end

-- Of what counts how much, and what is made of it.
local function in_sums(records, id, steps)
  local factor = nth(records, "factors", { id = id, element = steps[1] == "multiply" and steps[2] or nil }, 1)
  if factor then
    local slots = { multiply = "factor", only_if = "kinds" }
    return "factors", factor, slots[steps[1]] or slot_of(steps, 1)
  end
  for _, sheet in ipairs { "groups", "results" } do
    local row = merge.index(sheet, records[sheet])[id]
    if row then return sheet, row, slot_of(steps, 1) end
  end
end

-- Of the model itself.
local function in_model(records, steps)
  if steps[1] == "lists" and steps[3] then
    return "lists", nth(records, "lists", { list = steps[2] }, steps[3]), slot_of(steps, 4)
  elseif (steps[1] == "types" or steps[1] == "sources") and steps[2] then
    return steps[1], (records[steps[1]] or {})[steps[2]], slot_of(steps, 3)
  end
  local row = merge.index("model", records.model)[steps[1] or ""]
  if steps[1] == "types" or steps[1] == "lists" or steps[1] == "sources" then
    return steps[1]
  end
  return row and "model", row, steps[2] and "words." .. steps[2] or "value"
end

local function place_of(records, model, finding)
  local id, steps = finding.element or "", steps_of(finding.path or "")
  local advice = id:match("^advice%.(.*)$")
  local sheet, row, slot
  if id == model then
    sheet, row, slot = in_model(records, steps)
  elseif id == "weights" then
    sheet, row, slot = "weights", merge.index("weights", records.weights)[steps[1] or ""], "weight"
  elseif not advice then
    sheet, row, slot = in_row(records, "elements", id, steps)
  end
  if not sheet then
    sheet, row, slot = in_row(records, "advice", advice or id, steps)
  end
  if not sheet then
    sheet, row, slot = in_sums(records, id:match("[^.]*$"), steps)
  end
  return sheet and changes.place(sheet, row, slot)
end

-- Findings that speak of fields of Lua: what they say of columns.
local OF_COLUMNS = { ["model.hold_and_step"] = "workbook.hold_and_step",
                     ["model.advice_never"] = "workbook.advice_never" }

local function of_columns(message)
  local key = OF_COLUMNS[message.key]
  return key and lang.err(key, message.args) or message
end

-- How often the same is told before it says in how many more places.
local MOST = 3

--- Mistakes without those that only say the same of further places.
---@param errs table[]
---@return table[]
function M.folded(errs)
  local list, seen, kept = {}, {}, {}
  for _, err in ipairs(errs) do
    local problem = lang.is_err(err) and err.args.problem
    local same = problem and (lang.is_err(problem) and lang.text("en", problem.key, problem.args) or problem)
    seen[same or err] = (seen[same or err] or 0) + 1
    if not same or seen[same] <= MOST then
      list[#list + 1] = err
      kept[same or err] = #list
    end
  end
  for i = #list, 1, -1 do
    for same, at in pairs(kept) do
      if at == i and seen[same] > MOST then
        table.insert(list, i + 1, lang.err("workbook.and_more", { n = seen[same] - MOST }))
      end
    end
  end
  return list
end

--- The errors among findings, by sheet and cell where that can be known.
---@param findings table[]
---@param model string id of the model
---@param records table<string, table[]> of the workbook, or of what was made of it
---@return table[] errs
function M.by_place(findings, model, records)
  local errs = {}
  for _, finding in ipairs(findings) do
    if finding.severity == "error" then
      local place = place_of(records, model, finding)
      errs[#errs + 1] = place
        and lang.err("workbook.at_place", { place = place, problem = of_columns(finding.message) }) or finding
    end
  end
  return errs
end

return M
