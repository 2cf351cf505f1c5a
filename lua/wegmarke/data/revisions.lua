--- Revisions: later words on a record. One holds only the fields it sets and names as parents all heads
--- of the record that its writer saw; nothing is overwritten, and no clock decides.
---
--- The value of a field: of the revisions that set it, those that no other such revision has as an
--- ancestor. One distinct value is the value, several are a clash. So files that are merged in any order
--- and any grouping say the same. `json.null` empties a field.

local json = require "wegmarke.json"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Revision
---@field id string
---@field sets table<string, any> the fields it sets; `json.null` empties one
---@field why string|nil
---@field parents string[] ids of the heads that its writer saw
---@field made_at string
---@field made_by string

local M = {}

--- The record under which a file's own settings stand.
M.file_record = ("0"):rep(32)

--- All revisions of a record in the order they came into this file.
---@param db table
---@param type string
---@param record string
---@return wegmarke.data.Revision[]
function M.history(db, type, record)
  local key = { type = type, record = record }
  local list, by = db:all("revisions_of", key), {}
  for _, revision in ipairs(list) do
    revision.sets, revision.parents = json.decode(revision.sets), {}
    by[revision.id] = revision
  end
  for _, row in ipairs(#list > 0 and db:all("parents_of", key) or {}) do
    table.insert(by[row.revision].parents, row.parent)
  end
  return list
end

local function index(list)
  local by = {}
  for _, revision in ipairs(list) do by[revision.id] = revision end
  return by
end

--- The ids that `id` has as ancestors, itself left out.
local function ancestors(by, id)
  local seen, stack = {}, { id }
  while #stack > 0 do
    local revision = by[table.remove(stack)]
    for _, parent in ipairs(revision and revision.parents or {}) do
      if not seen[parent] then
        seen[parent] = true
        stack[#stack + 1] = parent
      end
    end
  end
  return seen
end

--- The revisions that no other has as a parent, by id.
---@param list wegmarke.data.Revision[]
---@return string[]
function M.heads(list)
  local seen, heads = {}, {}
  for _, revision in ipairs(list) do
    for _, parent in ipairs(revision.parents) do seen[parent] = true end
  end
  for _, revision in ipairs(list) do
    if not seen[revision.id] then heads[#heads + 1] = revision.id end
  end
  table.sort(heads)
  return heads
end

--- What revisions say together.
---@param list wegmarke.data.Revision[]
---@return table<string, any> values by field; `json.null` where it was emptied; a clash has none
---@return table<string, {value: any, revision: string}[]> clashes by field: the words in force, by id
function M.resolve(list)
  local by, setters = index(list), {}
  for _, revision in ipairs(list) do
    for field in pairs(revision.sets) do
      setters[field] = setters[field] or {}
      table.insert(setters[field], revision.id)
    end
  end
  local values, clashes = {}, {}
  for field, ids in pairs(setters) do
    local old = {}
    for _, id in ipairs(ids) do
      for ancestor in pairs(ancestors(by, id)) do old[ancestor] = true end
    end
    local words, distinct = {}, {}
    table.sort(ids)
    for _, id in ipairs(ids) do
      if not old[id] then
        local value = by[id].sets[field]
        words[#words + 1] = { value = value, revision = id }
        distinct[json.encode(value)] = true
      end
    end
    local first = next(distinct)
    if next(distinct, first) == nil then
      values[field] = words[1].value
    else
      clashes[field] = words
    end
  end
  return values, clashes
end

--- The values of a record's fields, and what clashes, as `resolve` gives them.
---@param db table
---@param type string
---@param record string
---@return table<string, any> values
---@return table<string, table[]> clashes
function M.get(db, type, record)
  return M.resolve(M.history(db, type, record))
end

--- Writes a revision that follows all heads there are. Only inside a transaction.
---@param db table
---@param type string
---@param record string
---@param sets table<string, any> fields with their values; `json.null` empties one
---@param why string|nil
---@return string id
function M.add(db, type, record, sets, why)
  local heads = M.heads(M.history(db, type, record))
  local row = util.stamp("revision", { type = type, record = record, sets = json.encode(sets),
    why = util.words(why) })
  db:run("revision_insert", row)
  for _, parent in ipairs(heads) do
    db:run("parent_insert", { revision = row.id, parent = parent })
  end
  return row.id
end

return M
