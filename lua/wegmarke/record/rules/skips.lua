--- Steps that a unit passes over, each with a word why.

local json = require "wegmarke.json"
local revisions = require "wegmarke.data.revisions"
local util = require "wegmarke.data.util"

local M = {}

-- The type of the revisions that say so, of the unit's record.
local TYPE = "step"

--- The steps that a unit passes over. Where laptops say different things of one, it is passed over: nobody is
--- sent to do what somebody said need not be done.
---@param db table
---@param unit string
---@return table<string, {why: string|nil}> by qualified id
function M.of(db, unit)
  local history = revisions.history(db, TYPE, unit)
  local values, clashes = revisions.resolve(history)
  local skipped = {}
  local function why_of(step)
    for _, revision in ipairs(revisions.last(history, step)) do
      if revision.sets[step] == true then return revision.why end
    end
  end
  for step, said in pairs(values) do
    if said == true then skipped[step] = { why = why_of(step) } end
  end
  for step in pairs(clashes) do skipped[step] = { why = why_of(step) } end
  return skipped
end

--- Passes over a step, or no more.
---@param db table
---@param unit string
---@param step string qualified
---@param why string|nil nil: it is to be done
---@return boolean|nil changed
---@return table|nil err
function M.set(db, unit, step, why)
  return util.tx(db, function()
    local now = M.of(db, unit)[step]
    if not now and not why or now and why and now.why == why then return false end
    revisions.add(db, TYPE, unit, { [step] = why and true or json.null }, why)
    util.log(db, why and "step.skip" or "step.take_up", { table = "unit", record = unit,
      detail = { step = step } })
    return true
  end)
end

return M
