--- Clues: what the records of a unit say beside an element. They are shown with their source and place
--- nothing: where an element stands, people say.

local sentence = require "wegmarke.record.rules.sentence"

local M = {}

-- The outcomes of one function of a clue by record; of none, that it holds of each.
local function by_record(run, module, clue, type_id, name)
  local items, by = run:items(type_id), {}
  if not clue[name] then
    for _, item in ipairs(items) do
      by[item.a or ""] = { outcome = "fires", a = item.a, reads = {}, needs = {}, runs = 0 }
    end
    return by
  end
  for _, one in ipairs(run:judge(module, clue[name], type_id, items, clue, name == "tell")) do
    by[one.a or ""] = one
  end
  return by
end

local function add_said(outcome, clue, type_id)
  for _, one in ipairs(type_id and sentence.named(clue.say) or {}) do
    outcome.reads[#outcome.reads + 1] = { type = type_id, record = outcome.a, field = one.field, said = true }
  end
end

--- What one clue says, of each record or of the unit: outcomes with `element`, and `said` where a function
--- told it.
---@param run wegmarke.record.rules.Run
---@param module table
---@param clue table
---@return table[] outcomes
function M.of(run, module, clue)
  local type_id = clue.of and run:type(module, clue.of)
  local holds, list = by_record(run, module, clue, type_id, "when"), {}
  local tells = by_record(run, module, clue, type_id, "tell")
  for _, item in ipairs(run:items(type_id)) do
    local one, told = holds[item.a or ""], tells[item.a or ""]
    if one and told and one.outcome ~= "silent" then
      table.move(told.reads, 1, #told.reads, #one.reads + 1, one.reads)
      if one.outcome == "fires" and told.outcome ~= "fires" then
        one.outcome, one.needs, one.over = told.outcome, told.needs, told.over
      end
      one.said, one.element, one.rule, one.module, one.type = told.said, clue.element, clue, module, type_id
      one.visible = clue.visible
      add_said(one, clue, type_id)
      list[#list + 1] = one.outcome ~= "silent" and one or nil
    end
  end
  return list
end

--- What all clues of the modules that a unit uses say and an audience may be shown.
---@param run wegmarke.record.rules.Run
---@param audience string
---@return table[] outcomes
function M.all(run, audience)
  local list = {}
  for module, clue in run:each "clue" do
    for _, one in ipairs(M.of(run, module, clue)) do
      if run:may_show(one, audience) then list[#list + 1] = one end
    end
  end
  return list
end

return M
