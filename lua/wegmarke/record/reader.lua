--- Who may read what of a record: those for whom its type is and whom it was granted to; of a field that is
--- narrower those for whom the field is. What kinds keep within the unit stays there, whatever was granted.

local audiences = require "wegmarke.words.audiences"
local kinds = require "wegmarke.record.kinds"

local M = {}

--- Whether an audience may know of a record.
---@param decl table
---@param record wegmarke.record.Record
---@param audience string
---@return boolean
function M.may_see(decl, record, audience)
  if audiences.may_read(decl.visible, audience) then return true end
  for _, granted in ipairs(record.grants) do
    if audiences.ids.known[granted] and audiences.may_read(granted, audience) then return true end
  end
  return false
end

--- Whether an audience may know what a field says, of a record that it may know of.
---@param field table
---@param audience string
---@return boolean
function M.may_read(field, audience)
  if kinds.of(field).never_outside and audiences.is_outside(audience) then return false end
  return not field.visible or audiences.may_read(field.visible, audience)
end

-- Without what no declaration knows: nobody said for whom that is, so it stays within the unit.
local function only(decl, said, audience)
  local kept = {}
  for id, value in pairs(said) do
    local field = decl.fields[id]
    if id == "state" or field and M.may_read(field, audience)
      or not field and not audiences.is_outside(audience) then
      kept[id] = value
    end
  end
  return kept
end

--- A record as an audience may read it; nil if it may not know of it.
---@param decl table
---@param record wegmarke.record.Record
---@param audience string
---@return wegmarke.record.Record|nil
function M.seen(decl, record, audience)
  if not M.may_see(decl, record, audience) then return nil end
  local left = setmetatable({}, { __index = record })
  for _, part in ipairs { "values", "clashes", "held", "unfit" } do
    left[part] = only(decl, record[part], audience)
  end
  return left
end

--- Those of a list that an audience may know of, as it may read them.
---@param decl table
---@param list wegmarke.record.Record[]
---@param audience string
---@return wegmarke.record.Record[]
function M.list(decl, list, audience)
  local left = {}
  for _, record in ipairs(list) do left[#left + 1] = M.seen(decl, record, audience) end
  return left
end

return M
