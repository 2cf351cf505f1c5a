--- Whose plan a command means.

local M = {}

--- Whose plan is meant: an assessment's, or, of a unit that has none, the unit's own.
---@param ctx wegmarke.cli.Context
---@param given string
---@return {id: string, unit: table, held_on: string|nil} of
function M.named(ctx, given)
  local assessments, units = require "wegmarke.data.assessments", require "wegmarke.data.units"
  local found = assessments.find(ctx:db(), given)
  if found then
    ctx:speak_of_unit(found.unit.id)
    return found
  end
  local unit = units.find(ctx:db(), given)
  if not unit or #ctx:need(assessments.list(ctx:db(), { unit = unit.id })) > 0 then
    return ctx:assessment(given)
  end
  return { id = unit.id, unit = unit }
end

--- What to type for it.
---@param ctx wegmarke.cli.Context
---@param of table as `named` gives it
---@return string
function M.name(ctx, of)
  return of.held_on and ctx:short(of.id) or require("wegmarke.cli.context").quote(of.unit.name)
end

return M
