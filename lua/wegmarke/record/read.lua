--- Reading records: those of a unit, by state, by what is due, by key, by any field; in their order, which is
--- by place, then by id. Those that were taken back, and those that are shown with another, are left out
--- unless they are asked for.

local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local text = require "wegmarke.text"
local value = require "wegmarke.record.value"

---@class wegmarke.record.Record
---@field id string
---@field type string qualified
---@field scope string the unit, the assessment or the record it belongs to, or 32 zeros
---@field unit string|nil the unit on which it hangs at last
---@field state string|nil
---@field due string|nil the earliest day on which something is due
---@field key string|nil
---@field place number|nil
---@field withdrawn boolean
---@field joined string|nil
---@field leader string|nil the record that it is shown with
---@field grants string[] who may read it besides
---@field values table<string, any> by field; of a list the members
---@field clashes table<string, any[]> by field the values that are said
---@field held table<string, boolean> fields of which something was not handed on
---@field unfit table<string, boolean> fields whose value the declaration does not allow
---@field contested boolean
---@field astray boolean

local M = {}

--- Two objects as one: no field stands in both, and reading them once costs less.
local function together(facts, words)
  if words == "{}" then return facts elseif facts == "{}" then return words end
  return facts:sub(1, -2) .. "," .. words:sub(2)
end

--- A row of `now` as a record.
---@param row table
---@return wegmarke.record.Record
function M.record(row)
  local values = json.decode(together(row.facts, row.words))
  local clash = row.clash ~= "{}" and json.decode(row.clash) or {}
  return { id = row.record, type = row.type, scope = row.scope, unit = row.unit, state = row.state,
    due = row.due, key = row.key, place = row.place, withdrawn = row.withdrawn == 1, joined = row.joined,
    leader = row.leader, grants = row.grants ~= "[]" and json.decode(row.grants) or {}, values = values,
    clashes = clash.fields or {}, held = clash.held or {}, unfit = clash.unfit or {},
    contested = clash.contested == true, astray = clash.astray == true }
end

local function before(a, b)
  local x, y = a.place or math.huge, b.place or math.huge
  if x ~= y then return x < y end
  return a.id < b.id
end

--- The records of a statement in their order, which here costs less than there: whole rows would be sorted.
local function list(db, statement, params)
  local rows = db:all(statement, params)
  for i, row in ipairs(rows) do rows[i] = M.record(row) end
  if statement ~= "now_due" then table.sort(rows, before) end
  return rows
end

--- One record, whatever became of it.
---@param db table
---@param id string
---@return wegmarke.record.Record|nil
function M.get(db, id)
  local row = db:one("now_get", { record = id })
  return row and M.record(row)
end

--- Those of a unit and of those joined to it, also where they hang on its assessments or on other records.
---@param db table
---@param unit string
---@param type string|nil
---@param all boolean|nil with those taken back and joined
---@return wegmarke.record.Record[]
function M.of_unit(db, unit, type, all)
  return list(db, all and "now_of_unit_all" or "now_of_unit", { unit = unit, type = type })
end

--- The file's own.
---@param db table
---@param type string|nil
---@param all boolean|nil with those taken back and joined
---@return wegmarke.record.Record[]
function M.of_file(db, type, all)
  return list(db, all and "now_of_file_all" or "now_of_file", { type = type })
end

--- Those that belong to an assessment or to another record.
---@param db table
---@param scope string
---@param type string|nil
---@return wegmarke.record.Record[]
function M.of_scope(db, scope, type)
  return list(db, "now_of_scope", { scope = scope, type = type })
end

--- Those of all units that are in a state.
---@param db table
---@param type string
---@param state string
---@return wegmarke.record.Record[]
function M.by_state(db, type, state)
  return list(db, "now_by_state", { type = type, state = state })
end

--- Those of all units on which something is due up to a day, the earliest first.
---@param db table
---@param to string YYYY-MM-DD
---@param type string|nil
---@return wegmarke.record.Record[]
function M.due(db, to, type)
  return list(db, "now_due", { to = to, type = type })
end

--- Those of all units that have a key.
---@param db table
---@param decl table
---@param values table<string, any> of the key's fields
---@return wegmarke.record.Record[]
function M.by_key(db, decl, values)
  return list(db, "now_by_key", { type = decl.id, key = value.key(decl, values) })
end

--- Those of all units of which a field says something; of a list, that hold a member.
---@param db table
---@param decl table
---@param field string
---@param said any
---@return wegmarke.record.Record[]
function M.by_field(db, decl, field, said)
  local declared = decl.fields[field]
  local from = kinds.is_words(declared) and "word" or "fact"
  local statement = declared.many and "now_with_member_" .. from or "now_by_" .. from
  return list(db, statement, { type = decl.id, path = "$." .. field, value = said })
end

local function says(said, wanted)
  if type(said) == "string" then return text.lower(said):find(wanted, 1, true) ~= nil end
  if type(said) == "table" then
    for _, part in pairs(said) do
      if says(part, wanted) then return true end
    end
  end
  return false
end

-- The fields of some values in which a text stands, in order.
local function fields_with(values, wanted, counts)
  local found = {}
  for id, said in pairs(values) do
    if counts(id) and says(said, wanted) then found[#found + 1] = id end
  end
  table.sort(found)
  return found
end

--- Those of all units in whose words a text stands, in any case; each with the fields, as `found`.
---@param db table
---@param given string
---@param types table<string, table> the declarations in force: which facts are texts
---@return wegmarke.record.Record[]
function M.find(db, given, types)
  local wanted, found = text.lower(given), {}
  local raw = text.lower(json.encode(given):sub(2, -2))
  for row in db:each("now_words") do
    local both = together(row.facts, row.words)
    if text.lower(both):find(raw, 1, true) then
      local decl = types[row.type]
      local fields = fields_with(json.decode(both), wanted, function(id)
        local field = decl and decl.fields[id]
        return not field or kinds.of(field).redactable == true
      end)
      if #fields > 0 then
        local record = M.get(db, row.record)
        found[#found + 1], record.found = record, fields
      end
    end
  end
  return found
end

--- How many records there are of a type, or of those how many say something of a field.
---@param db table
---@param type string qualified
---@param field string|nil
---@return integer
function M.count(db, type, field)
  local n = 0
  for row in db:each("records_all") do
    local one = row.type == type and M.get(db, row.id)
    if one and (not field or one.values[field] ~= nil or one.clashes[field]) then n = n + 1 end
  end
  return n
end

--- What a record names in a field of links, be it with others in a clash.
---@param record wegmarke.record.Record
---@param field string
---@return string[] ids
function M.named(record, field)
  local ids = {}
  for _, said in ipairs(record.clashes[field] or { record.values[field] }) do
    for _, to in ipairs(type(said) == "table" and said or { said }) do ids[#ids + 1] = to end
  end
  return ids
end

--- The way back of links: which of some records name a record in a field, be it with others in a clash.
---@param records wegmarke.record.Record[]
---@param field string
---@param ids table<string, boolean> those that are one record
---@return wegmarke.record.Record[]
function M.back(records, field, ids)
  local found = {}
  for _, record in ipairs(records) do
    local hit = false
    for _, to in ipairs(M.named(record, field)) do hit = hit or ids[to] end
    if hit then found[#found + 1] = record end
  end
  return found
end

return M
