--- The order of records: a record before, behind, first or last of its list. Its place gets between those
--- beside it; where there is no room, or places are missing or alike as after a merge, those behind it move.

local lang = require "wegmarke.lang"
local records = require "wegmarke.record.store"
local util = require "wegmarke.data.util"

local M = {}

-- The list as it is wanted; nil where it is so already.
local function wanted(list, id, at)
  local others, from = {}, nil
  for i, record in ipairs(list) do
    if record.id == id then from = i else others[#others + 1] = record end
  end
  local to = at.last and #others + 1 or 1
  for i, record in ipairs(others) do
    if record.id == (at.before or at.after) then to = at.before and i or i + 1 end
  end
  if from == to then return nil end
  table.insert(others, to, list[from])
  return others
end

-- Whether a record comes behind the one before it without being moved.
local function is_behind(record, last)
  if not record.place then return false end
  return not last or record.place > last.place or record.place == last.place and record.id > last.id
end

-- A place behind one and before another, if there is one.
local function between(last, following)
  local least = last and last.place
  local most = following and following.place
  if not most or least and most <= least then return least and math.floor(least) + 1 or 1 end
  if not least then return math.ceil(most) - 1 end
  local middle = (least + most) / 2
  return middle > least and middle < most and middle or math.floor(least) + 1
end

--- Puts a record elsewhere in its list.
---@param db table
---@param types table<string, table>
---@param list wegmarke.record.Record[] all that people see as one list, in its order
---@param id string one of them
---@param at {before: string|nil, after: string|nil, first: boolean|nil, last: boolean|nil} one of these: ids
---@return integer|nil n how many got another place; 0: it stands there already
---@return table|nil err
function M.move(db, types, list, id, at)
  if (at.before or at.after) == id then return nil, lang.err("record.move_itself", {}) end
  local order = wanted(list, id, at)
  if not order then return 0 end
  return util.tx(db, function()
    local n, last = 0, nil
    for i, record in ipairs(order) do
      local place = record.place
      if record.id == id then
        place = between(last, order[i + 1])
      elseif not is_behind(record, last) then
        place = last and math.floor(last.place) + 1 or 1
      end
      if place ~= record.place then
        local done, err = records.place(db, types, record.id, place)
        if not done then error(err, 0) end
        n = n + 1
      end
      last = { id = record.id, place = place }
    end
    return n
  end)
end

return M
