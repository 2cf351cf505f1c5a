--- What differs between two procedures, or two catalogues: records, their fields and states, lists, parts.

local diff = require "wegmarke.module.diff"

local M = {}

-- Something with an id, without what hangs on it.
local function item(one, without)
  local made = {}
  for key, value in pairs(one) do
    if not without[key] then made[key] = value end
  end
  local place = one.place or one
  made.file, made.line = place.file, place.line
  return made
end

local RECORD = { fields = true, states = true, place = true, line = true }

local function records(m)
  local list = {}
  for i, one in ipairs(m.records) do
    list[i] = item(one, RECORD)
    list[i].line_field = one.line
  end
  return list
end

local function fields(m, record)
  local list = {}
  for _, field in ipairs(m:type(record.id).fields) do
    local made = item(record.fields[field.id], { before = true, after = true })
    made.id = field.id
    list[#list + 1] = made
  end
  return list
end

local function by_id(list)
  local by = {}
  for _, one in ipairs(list or {}) do by[one.id] = one end
  return by
end

local function any(d) return #d.added + #d.removed + #d.changed > 0 end

-- What is different in things that both have: each({one, other}) gives two lists.
local function inside(d, name, left, right, each)
  local other = by_id(right)
  for _, one in ipairs(left) do
    if other[one.id] then
      local found = diff.lists(d.a, each(d.a, one), d.b, each(d.b, other[one.id]))
      if any(found) then d[name][one.id] = found end
    end
  end
end

-- The place of what is different is the one that says so.
local function where_set(m, one, record, path)
  path[#path + 1] = one.fields[1] == "line_field" and "line" or one.fields[1]
  local place = m:origin(by_id(m.records)[record], path)
  if place then one.file, one.line = place.file, place.line end
end

--- The differences from one module to another of its kind.
---@param a wegmarke.module.Declared
---@param b wegmarke.module.Declared
---@return table diff { records, fields = { [record] = ... }, states = { [record] = ... }, lists, entries = {
---  [list] = ... }, parts = { [verb] = ... } } each { added, removed, changed }; nothing = boolean
function M.between(a, b)
  local d = { a = a, b = b, fields = {}, states = {}, entries = {}, parts = {} }
  d.records = diff.lists(a, records(a), b, records(b))
  inside(d, "fields", a.records, b.records, fields)
  inside(d, "states", a.records, b.records, function(_, one) return one.states or {} end)
  inside(d, "entries", a.lists, b.lists, function(_, one) return one.entries end)
  local bare = { entries = true }
  local function names(m)
    local list = {}
    for i, one in ipairs(m.lists) do
      list[i] = item(one, bare)
      local place = m:origin(one, {})
      list[i].file, list[i].line = place.file, place.line
    end
    return list
  end
  d.lists = diff.lists(a, names(a), b, names(b))
  for verb, list in pairs(a.parts) do
    local found = diff.lists(a, list, b, b.parts[verb])
    if any(found) then d.parts[verb] = found end
  end
  for _, one in ipairs(d.records.changed) do where_set(b, one, one.id, {}) end
  for record, found in pairs(d.fields) do
    for _, one in ipairs(found.changed) do where_set(b, one, record, { "fields", one.id }) end
  end
  d.nothing = not any(d.records) and not any(d.lists)
  for _, name in ipairs { "fields", "states", "entries", "parts" } do
    d.nothing = d.nothing and next(d[name]) == nil
  end
  d.a, d.b = nil, nil
  return d
end

return M
