--- Types of which a unit has called its records complete: that nothing is missing from the list, as of a
--- day. Only then does a rule take what it doesn't find for something that is not there.

local json = require "wegmarke.json"
local revisions = require "wegmarke.data.revisions"
local util = require "wegmarke.data.util"

local M = {}

-- The type of the revisions that say so, of the unit's record.
local TYPE = "complete"

--- The types that a unit has called complete, each with the day. Where laptops say different days, the
--- earliest; where one says it is not, none.
---@param db table
---@param unit string
---@return table<string, string> days by qualified id
function M.of(db, unit)
  local values, clashes = revisions.get(db, TYPE, unit)
  local days = {}
  for type, day in pairs(values) do
    if day ~= json.null then days[type] = day end
  end
  for type, said in pairs(clashes) do
    local least
    for _, word in ipairs(said) do
      if word.value == json.null then least = false end
      if least ~= false and (least == nil or word.value < least) then least = word.value end
    end
    days[type] = least or nil
  end
  return days
end

--- Calls the records of a type complete as of a day, or no more.
---@param db table
---@param unit string
---@param type string qualified
---@param day string|nil YYYY-MM-DD; nil: not complete
---@param why string|nil
---@return boolean|nil changed
---@return table|nil err
function M.set(db, unit, type, day, why)
  return util.tx(db, function()
    local _, clashes = revisions.get(db, TYPE, unit)
    if M.of(db, unit)[type] == day and not clashes[type] then return false end
    revisions.add(db, TYPE, unit, { [type] = day or json.null }, why)
    util.log(db, day and "record.complete" or "record.not_complete",
      { table = "unit", record = unit, detail = { type = type } })
    return true
  end)
end

return M
