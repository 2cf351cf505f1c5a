--- Whom an outcome may be shown to: those who may read everything that it read. A rule runs on all that the
--- unit holds, so what it says could tell of what somebody must not see.

local audiences = require "wegmarke.words.audiences"
local reader = require "wegmarke.record.reader"

local M = {}

local function may_read_field(decl, id, audience)
  local field = decl.fields[id]
  return not field or reader.may_read(field, audience)
end

-- Whether somebody may know of what one read was about.
local function may_know(read, at, audience)
  if not read.type then return true end
  local decl = at.types[read.type]
  if not decl then return false end
  if read.all then return audiences.may_read(decl.visible, audience) end
  if read.way then
    return audiences.may_read(decl.visible, audience) and may_read_field(decl, read.way, audience)
  end
  local record = at.record(read.type, read.record)
  return record ~= nil and reader.may_see(decl, record, audience)
    and may_read_field(decl, read.field, audience)
end

--- Whether an audience may be shown an outcome.
---@param outcome {reads: table[], a: string|nil, b: string|nil, type: string|nil, visible: string|nil}
---@param at {types: table<string, table>, record: fun(type: string, id: string): table|nil}
---@param audience string
---@return boolean
function M.may_show(outcome, at, audience)
  if outcome.visible and not audiences.may_read(outcome.visible, audience) then return false end
  for _, id in ipairs { outcome.a, outcome.b } do
    local record = at.record(outcome.type, id)
    if not record or not reader.may_see(at.types[outcome.type], record, audience) then return false end
  end
  for _, read in ipairs(outcome.reads) do
    if not may_know(read, at, audience) then return false end
  end
  return true
end

return M
