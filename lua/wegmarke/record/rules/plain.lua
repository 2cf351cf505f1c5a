--- Types and records as rules see them: without words, which stay outside. Of them rules only learn whether
--- there are any.

local kinds = require "wegmarke.record.kinds"
local lists = require "wegmarke.words.lists"

local M = {}

-- What rules on records may read of a unit.
local UNIT_FIELDS = { today = true }
for _, field in ipairs(lists.unit_field) do UNIT_FIELDS[field] = true end

local function ids_of(list)
  local ids = {}
  for i, one in ipairs(list or {}) do ids[i] = one.id end
  return ids
end

local function field_of(field)
  return { id = field.id, kind = field.kind, many = field.many, target = field.target,
    words = kinds.is_words(field) or field.kind == "computed",
    entries = field.entries and ids_of(field.entries) }
end

-- The types as rules see them, with the names under which others find a way back to them.
local function plain_types(types, said_complete)
  local made = {}
  for id, decl in pairs(types) do
    local fields = {}
    for _, field in ipairs(decl.fields) do fields[field.id] = field_of(field) end
    made[id] = { name = decl.name, fields = fields, backs = {}, complete = said_complete[id],
      states = decl.states and ids_of(decl.states.list) }
  end
  for id, decl in pairs(types) do
    for _, field in ipairs(decl.fields) do
      local target = field.back and made[field.target]
      if target then
        target.backs[field.back] = target.backs[field.back] or {}
        table.insert(target.backs[field.back], { type = id, field = field.id })
      end
    end
  end
  for _, one in pairs(made) do
    for _, ways in pairs(one.backs) do
      table.sort(ways, function(a, b) return a.type .. " " .. a.field < b.type .. " " .. b.field end)
    end
  end
  return made
end

-- What a module calls types: its own and those of what it uses by their name alone. Qualified ids by name.
local function names_of(types, module)
  local names = {}
  for id, decl in pairs(types) do
    names[id] = id
    local other = names[decl.name] and types[names[decl.name]]
    if not other or decl.module == module.id or other.module ~= module.id and id < other.id then
      names[decl.name] = id
    end
  end
  return names
end

--- The types that a module declares, and what it uses.
---@param module table
---@return table<string, table> by qualified id
function M.declared_by(module)
  local all = {}
  local function take(one)
    for _, used in ipairs(one.uses or {}) do take(used) end
    for _, decl in ipairs(one.types) do all[decl.id] = decl end
  end
  take(module)
  return all
end

--- What the rules of a module are told of a unit, without its records.
---@param types table<string, table>
---@param module table
---@param unit table what is known of the unit, by the names under which rules ask
---@param said_complete table<string, string> days by type
---@return table
function M.told(types, module, unit, said_complete)
  return { types = plain_types(types, said_complete), names = names_of(types, module), unit = unit,
    unit_fields = UNIT_FIELDS }
end

--- A record as rules read it: `values` without words and without what is not settled, `has` for each field
--- in which something stands, `open` for those of which it is not known what.
---@param decl table
---@param record wegmarke.record.Record
---@return table
function M.record(decl, record)
  local made = { id = record.id, state = record.state, values = {}, has = {}, open = {} }
  if record.clashes.state or record.held.state then made.state = nil end
  for _, field in ipairs(decl.fields) do
    local id = field.id
    local said, open = record.values[id], record.clashes[id] or record.held[id] or record.unfit[id]
    local empty = said == nil or type(said) == "table" and field.many and #said == 0
    made.has[id] = (not empty or open) and true or nil
    made.open[id] = open and true or nil
    if not kinds.is_words(field) and field.kind ~= "computed" and not record.clashes[id]
      and not record.unfit[id] and (field.many or not record.held[id]) then
      made.values[id] = said
    end
  end
  return made
end

return M
