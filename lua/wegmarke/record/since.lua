--- Records that somebody goes on with as they were when a form of them was written: what is said names as
--- parents the heads of that day, so that two hands since then differ openly, as two files that are merged.

local json = require "wegmarke.json"
local now = require "wegmarke.record.now"
local records = require "wegmarke.record.store"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local with, refuse = records.with, value.refuse

local M = {}

--- The heads of a record and of those that are one with it: what somebody knows who sees it now.
---@param db table
---@param id string
---@return string[]
function M.heads(db, id) return (select(2, now.whole(db, id))) end

-- What was known to who saw these heads; nil if this file has one of them not.
local function known(list, heads)
  local by, seen, stack = {}, {}, {}
  for _, revision in ipairs(list) do by[revision.id] = revision end
  for _, id in ipairs(heads) do
    if not by[id] then return nil end
    seen[id], stack[#stack + 1] = true, id
  end
  while #stack > 0 do
    for _, parent in ipairs(by[table.remove(stack)].parents) do
      if by[parent] and not seen[parent] then seen[parent], stack[#stack + 1] = true, parent end
    end
  end
  local found = {}
  for _, revision in ipairs(list) do found[#found + 1] = seen[revision.id] and revision or nil end
  return found
end

local function same_set(a, b)
  if #a ~= #b then return false end
  local is_in = {}
  for _, one in ipairs(a) do is_in[one] = true end
  for _, one in ipairs(b) do
    if not is_in[one] then return false end
  end
  return true
end

-- Whether a word of a list changes nothing in what is said now; only what does is left in it.
local function is_said_of_members(word, members)
  local is_in = {}
  for _, member in ipairs(members or {}) do is_in[member] = true end
  for member, wanted in pairs(word) do
    if wanted == (is_in[member] or false) then word[member] = nil end
  end
  return next(word) == nil
end

-- Leaves out what stands there already, and what was taken from the same form before.
local function only_new(decl, sets, list, heads, current)
  local before = {}
  for _, revision in ipairs(value.renamed(decl, list)) do
    if same_set(revision.parents, heads) then before[#before + 1] = revision end
  end
  for id, word in pairs(sets) do
    local field = decl.fields[id]
    local taken = false
    for _, revision in ipairs(before) do
      taken = taken or revision.sets[id] ~= nil and json.encode(revision.sets[id]) == json.encode(word)
    end
    local said = current.values[id]
    if id == "state" then
      taken = taken or not current.clashes.state and current.state == word
    elseif field and field.many then
      taken = taken or is_said_of_members(word, said)
    elseif not current.clashes[id] and not current.held[id] then
      local plain = type(word) == "table" and word ~= json.null and word[1] or word
      taken = taken or said == nil and word == json.null or said ~= nil and word ~= json.null
        and json.encode(said) == json.encode(plain)
    end
    if taken then sets[id] = nil end
  end
end

---@class wegmarke.record.Since
---@field sets table<string, any> what was said, by field
---@field before wegmarke.record.Value as it was when the form was written
---@field other wegmarke.record.Value as it was in the file until now
---@field after wegmarke.record.Value as it is now: where it clashes, somebody else changed it as well

--- Changes what a record says, by somebody who saw it when it had these heads. What stands there already,
--- or was taken from the same form before, is not said again.
---@param db table
---@param types table<string, table>
---@param id string
---@param given table<string, any> values by field; of a list all members; `json.null` empties
---@param state string|nil
---@param heads string[]
---@param why string|nil
---@return wegmarke.record.Since|false|nil done false: nothing new
---@return table|nil err
function M.change(db, types, id, given, state, heads, why)
  return util.tx(db, function()
    local record = with.must_record(db, id)
    local decl = with.must_type(types, record.type)
    local all = now.whole(db, id)
    with.must_take(db, decl, record.scope)
    local then_known = known(all, heads) or refuse("since_unknown", { given = id:sub(1, 8) })
    local before, current = value.read(decl, then_known), value.read(decl, all)
    local sets = value.sets(decl, given, before)
    for _, field in ipairs(decl.key or {}) do
      if sets[field] ~= nil then refuse("key_fixed", { field = decl.fields[field].title or field }) end
    end
    if state then sets.state = with.state_word(decl, before, state) end
    only_new(decl, sets, all, heads, current)
    if next(sets) == nil then return false end
    with.missing(decl, { values = with.after(current.values, sets), held = current.held,
      clashes = current.clashes, state = sets.state or current.state })
    with.put(db, record, sets, why, heads)
    now.derive(db, types, { id })
    util.log(db, "record.change", { table = record.type, record = id,
      detail = { sets = with.names_of(sets) } })
    return { sets = sets, before = before, other = current, after = value.read(decl, (now.whole(db, id))) }
  end)
end

return M
