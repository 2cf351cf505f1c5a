--- The rounds of one unit: what was recorded in those before an assessment, for setting them side by side.

local assessments = require "wegmarke.data.assessments"
local gather = require "wegmarke.data.gather"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"

local M = {}

-- Whether an assessment lies before another: by date, then as the list has them.
local function before(list, id)
  local earlier = {}
  for _, a in ipairs(list) do
    if a.id == id then return earlier end
    earlier[#earlier + 1] = a
  end
  return earlier
end

--- The finalised assessments of a unit before one of them, oldest first; with `since` also that one.
---@param db table
---@param assessment table as `assessments.get` gives it
---@param since table|nil an assessment of the same unit that lies before it
---@param most integer how many at most; the latest are kept, and `since`
---@return table[]|nil list
---@return integer|nil at the place of `since`; without it of the last one
---@return table|nil err
function M.before(db, assessment, since, most)
  local list, at = {}, nil
  for _, a in ipairs(before(assessments.list(db, { unit = assessment.unit.id }), assessment.id)) do
    if a.final or since and a.id == since.id then list[#list + 1] = a end
  end
  for i, a in ipairs(list) do
    if since and a.id == since.id then at = i end
  end
  if since and not at then
    return nil, nil, lang.err("data.round_not_before",
      { given = since.id:sub(1, 8), unit = assessment.unit.name, date = assessment.held_on })
  end
  while #list > most do
    local first = at == 1 and 2 or 1
    table.remove(list, first)
    at = at and at > first and at - 1 or at
  end
  return list, at or #list
end

-- What the kept result says of who took part and of the plan.
local function kept_of(db, a)
  local kept = a.final and assessments.result(db, a.id)
  local result = kept and json.decode(kept.json)
  if not result then return nil end
  return result.participation and result.participation.persons, result.fields
end

--- What was recorded in each of the rounds: of the one that is compared everything, of the others what
--- was agreed and aimed at.
---@param db table
---@param list table[] as `before` gives it
---@param at integer which one is compared
---@param model_of fun(assessment: table): table the model an assessment is pinned to
---@return table[] sides { m, a, persons, kept }, as `evaluate.change` takes them
function M.sides(db, list, at, model_of)
  local sides = {}
  for i, a in ipairs(list) do
    sides[i] = { m = model_of(a), a = assert(gather.gather(db, a.id, i ~= at)) }
    if i == at then sides[i].persons, sides[i].kept = kept_of(db, a) end
  end
  return sides
end

return M
