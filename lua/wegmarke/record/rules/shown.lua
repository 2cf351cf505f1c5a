--- Whom an outcome may be shown to: those who may read everything that it read. A rule runs on all that the
--- unit holds, so what it says could tell of what somebody must not see.

local audiences = require "wegmarke.words.audiences"
local kinds = require "wegmarke.record.kinds"
local reader = require "wegmarke.record.reader"

local M = {}

--- Whom sheets to fill in are handed to.
M.HANDED_TO = "group"

-- How it is asked what an audience may know.
---@class wegmarke.record.rules.Reader
---@field list fun(decl: table, at: table): boolean of all records of a type
---@field record fun(decl: table, record: table): boolean
---@field field fun(field: table): boolean

-- Those for whom things are, and whom they were granted to.
local function reading(audience)
  return { list = function(decl) return audiences.may_read(decl.visible, audience) end,
    record = function(decl, record) return reader.may_see(decl, record, audience) end,
    field = function(field) return reader.may_read(field, audience) end }
end

-- Whether a word of its own opens something to an audience.
local function named(visible, audience)
  return visible ~= audiences.usual and audiences.may_read(visible, audience)
end

-- Only whom a word of its own names. That something is usual for the unit says nothing of sheets that are
-- handed to a group, and what names people stays off them.
local function granting(audience)
  local function granted(decl, record)
    if named(decl.visible, audience) then return true end
    for _, grant in ipairs(record.grants) do
      if audiences.ids.known[grant] and audiences.may_read(grant, audience) then return true end
    end
    return false
  end
  return { record = granted,
    field = function(field)
      return not kinds.of(field).never_outside and (not field.visible or named(field.visible, audience))
    end,
    list = function(decl, at)
      if named(decl.visible, audience) then return true end
      local list = at.records(decl.id)
      for _, record in ipairs(list) do
        if not granted(decl, record) then return false end
      end
      return #list > 0
    end }
end

-- Whether somebody may know of what one read was about.
local function may_know(read, at, who)
  if not read.type then return true end
  local decl = at.types[read.type]
  if not decl then return false end
  local field = decl.fields[read.way or read.field]
  if field and not who.field(field) then return false end
  if read.all or read.way then return who.list(decl, at) end
  local record = at.record(read.type, read.record)
  return record ~= nil and who.record(decl, record)
end

local function all_known(outcome, at, who)
  for _, id in ipairs { outcome.a, outcome.b } do
    local record = at.record(outcome.type, id)
    if not record or not who.record(at.types[outcome.type], record) then return false end
  end
  for _, read in ipairs(outcome.reads) do
    if not may_know(read, at, who) then return false end
  end
  return true
end

--- Whether a grant to an audience that may read a type anyway still says something: that what records of it
--- say may stand on the sheets that are handed out.
---@param decl table
---@param audience string
---@return boolean
function M.is_for_forms(decl, audience)
  return audience == M.HANDED_TO and not named(decl.visible, audience)
end

---@class wegmarke.record.rules.At
---@field types table<string, table>
---@field record fun(type: string, id: string): table|nil
---@field records fun(type: string): table[]

--- Whether an audience may be shown an outcome.
---@param outcome {reads: table[], a: string|nil, b: string|nil, type: string|nil, visible: string|nil}
---@param at wegmarke.record.rules.At
---@param audience string
---@return boolean
function M.may_show(outcome, at, audience)
  if outcome.visible and not audiences.may_read(outcome.visible, audience) then return false end
  return all_known(outcome, at, reading(audience))
end

--- Whether everything that an outcome read was granted to an audience by a word of its own: by a grant, or
--- because the type is for it or for more than the unit.
---@param outcome table as `may_show` takes it
---@param at wegmarke.record.rules.At
---@param audience string
---@return boolean
function M.is_granted(outcome, at, audience)
  return M.may_show(outcome, at, audience) and all_known(outcome, at, granting(audience))
end

return M
