--- What is due: fields that say a day, up to which something is to be done.

local kinds = require "wegmarke.record.kinds"
local read = require "wegmarke.record.read"
local now = require "wegmarke.record.now"
local reader = require "wegmarke.record.reader"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local M = {}

local function parts(date)
  local y, m, d = date:match "^(%d+)%-(%d+)%-(%d+)$"
  return math.tointeger(y), math.tointeger(m), math.tointeger(d)
end

--- A day some days later.
---@param date string YYYY-MM-DD
---@param days integer
---@return string
function M.later(date, days)
  local y, m, d = parts(date)
  local at = os.time { year = y, month = m, day = d + days, hour = 12 }
  return tostring(os.date("%Y-%m-%d", at))
end

--- A day some months later; the last of a month that has fewer.
---@param date string YYYY-MM-DD
---@param months integer
---@return string
function M.months_later(date, months)
  local y, m, d = parts(date)
  local at = y * 12 + m - 1 + months
  local made
  repeat
    made = ("%04d-%02d-%02d"):format(at // 12, at % 12 + 1, d)
    d = d - 1
  until util.is_date(made)
  return made
end

--- When a field that is due again and again is due the next time, as the field says it.
---@param field table
---@param said string what it says now
---@return string|nil
function M.next(field, said)
  local every = field.every
  if not every then return nil end
  local day = #said == 7 and said .. "-01" or said
  local after = every.months and M.months_later(day, every.months) or M.later(day, every.days)
  return kinds.check(field, after:sub(1, #said)) and after:sub(1, #said) or nil
end

---@class wegmarke.record.Due
---@field record wegmarke.record.Record as the audience may read it
---@field decl table
---@field field table
---@field said string what the field says
---@field on string the day: of a month the last

-- Whether nobody works on a record any more, whatever is said of its state.
local function is_over(decl, record)
  local over = {}
  for _, state in ipairs(decl.states and decl.states.list or {}) do over[state.id] = state.over end
  for _, state in ipairs(record.clashes.state or { record.state }) do
    if not over[state] then return false end
  end
  return record.state ~= nil or record.clashes.state ~= nil
end

--- What is due up to a day and what was due before, the earliest first; of records that nobody works on any
--- more nothing is.
---@param db table
---@param types table<string, table>
---@param to string YYYY-MM-DD
---@param audience string
---@param unit string|nil of this unit alone
---@return wegmarke.record.Due[]
function M.list(db, types, to, audience, unit)
  local list = {}
  for _, one in ipairs(unit and read.of_unit(db, unit) or read.due(db, to)) do
    local decl = now.declared(types, one.type)
    local record = decl and one.due and reader.seen(decl, one, audience)
    for _, field in ipairs(record and not is_over(decl, one) and decl.fields or {}) do
      for _, said in ipairs(field.due and (record.clashes[field.id] or { record.values[field.id] }) or {}) do
        local on = value.day(said)
        if on and on <= to then
          list[#list + 1] = { record = record, decl = decl, field = field, said = said, on = on }
        end
      end
    end
  end
  table.sort(list, function(a, b)
    if a.on ~= b.on then return a.on < b.on end
    if a.record.id ~= b.record.id then return a.record.id < b.record.id end
    return a.field.id .. a.said < b.field.id .. b.said
  end)
  return list
end

return M
