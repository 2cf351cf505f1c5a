--- What a report shows beside the result of an assessment: what has changed since an earlier round, and
--- when the group agreed on what.

local filter = require "wegmarke.evaluate.audience"

local M = {}

-- Rounds of which the audience may read anything at all.
local function readable(sides, at, audience)
  if not audience or not filter.is_outside(audience) then return sides, at end
  local any = require("wegmarke.data.releases").any
  local kept, place = {}, nil
  for i, side in ipairs(sides) do
    if any(filter.filter(side.a, audience)) then
      kept[#kept + 1] = side
      if i == at then place = #kept end
    end
  end
  return kept, place or #kept
end

-- The change, where the unit has an earlier finalised round, or one is named.
local function add_change(ctx, assessment, result, model, gathered, audience)
  local change = require "wegmarke.evaluate.change"
  local rounds = require "wegmarke.data.rounds"
  local named = ctx.opts.since and ctx:assessment(ctx.opts.since) or nil
  local list, at, err = rounds.before(ctx:db(), assessment, named, change.MOST - 1)
  if not list then ctx:fail(err) end
  if #list == 0 then return end
  local sides = rounds.sides(ctx:db(), list, at, function(a) return ctx:model_of(a) end)
  sides, at = readable(sides, at, audience)
  -- What was left for somebody outside is filtered already, and would be once more.
  if audience and filter.is_outside(audience) then
    gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  end
  sides[#sides + 1] = { m = model, a = gathered,
    persons = result.participation and result.participation.persons }
  result.change = change.between(sides, { since = at, audience = audience })
end

--- Adds `change` and `protocol` to the result.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param result table E
---@param model table
---@param gathered table what was recorded
---@param audience string|nil
function M.add(ctx, assessment, result, model, gathered, audience)
  add_change(ctx, assessment, result, model, gathered, audience)
  local list = require("wegmarke.data.protocol").of(ctx:db(), assessment.id, audience or "unit")
  result.protocol = #list > 0 and list or nil
end

return M
