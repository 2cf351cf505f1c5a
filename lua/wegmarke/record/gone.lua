--- What a file holds that other declarations know no more: types, fields, entries of lists, states, and rows
--- of catalogues. What is there under another name (`was`) is not gone.

local keys_in_order = require "wegmarke.keys"
local now = require "wegmarke.record.now"
local read = require "wegmarke.record.read"

local M = {}

-- The ids of a list, with those that they had before.
local function known(list)
  local ids = {}
  for _, one in ipairs(list or {}) do
    ids[one.id] = true
    if one.was then ids[one.was] = true end
  end
  return ids
end

-- Those of a list that are not known any more.
local function missing(before, after)
  local ids, list = known(after), {}
  for _, one in ipairs(before or {}) do
    if not ids[one.id] then list[#list + 1] = one end
  end
  return list
end

-- The field that a type has now for one that it had.
local function field_now(decl, id)
  for _, field in ipairs(decl.fields) do
    if field.id == id or field.was == id then return field end
  end
end

local function fields(db, before, after, add)
  for _, field in ipairs(before.fields) do
    local same, name = field_now(after, field.id), before.name .. "." .. field.id
    if not same and field.kind ~= "computed" then
      add("field", name, read.count(db, before.id, field.id))
    end
    for _, entry in ipairs(same and field.entries and missing(field.entries, same.entries) or {}) do
      add("entry", name .. "." .. entry.id, #read.by_field(db, before, field.id, entry.id))
    end
  end
end

-- Rows of catalogues that records point at.
local function rows(db, types, before, after, add)
  local left = after and after.row_by_id or {}
  for _, row in ipairs(before.rows or {}) do
    for _, id in ipairs(not left[row.id] and keys_in_order(types) or {}) do
      for _, field in ipairs(types[id].fields) do
        if field.target == before.id then
          add("entry", before.name .. "." .. row.name, #read.by_field(db, types[id], field.id, row.id))
        end
      end
    end
  end
end

--- What would be gone.
---@param db table
---@param before table<string, table> the declarations in force
---@param after table<string, table> those that would be
---@return {what: "record"|"field"|"entry"|"state", thing: string, n: integer}[] `n`: how many records say it
function M.between(db, before, after)
  local list = {}
  local function add(what, thing, n)
    if n > 0 then list[#list + 1] = { what = what, thing = thing, n = n } end
  end
  for _, id in ipairs(keys_in_order(before)) do
    local old, new = before[id], now.declared(after, id)
    rows(db, before, old, new, add)
    if not new then
      add("record", old.name, read.count(db, id))
    elseif new ~= old then
      fields(db, old, new, add)
      for _, state in ipairs(missing(old.states and old.states.list, new.states and new.states.list)) do
        add("state", old.name .. "." .. state.id, #read.by_state(db, id, state.id))
      end
    end
  end
  table.sort(list, function(a, b) return a.thing < b.thing end)
  return list
end

return M
