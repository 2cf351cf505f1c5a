--- What people wrote into the records of a unit, to be removed: every text of every revision, also one that
--- was replaced since, and the reasons that were given.

local erase = require "wegmarke.record.erase"
local keys_in_order = require "wegmarke.keys"
local kinds = require "wegmarke.record.kinds"
local now = require "wegmarke.record.now"
local own = require "wegmarke.words.record"
local plan = require "wegmarke.words.plan"
local privacy = require "wegmarke.data.privacy"
local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local revisions = require "wegmarke.data.revisions"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local M = {}

---@class wegmarke.record.Text
---@field record_table string the type, as `redact` names tables
---@field record string
---@field field string its name of today, or "@why"
---@field body string

-- Whether a field holds what people wrote; what no declaration knows may.
local function is_text(decl, id)
  local field = decl and decl.fields[id]
  if own[id] then return false end
  return not field or kinds.of(field).redactable == true
end

-- The texts of one record by field.
local function of_record(db, decl, id)
  local by = {}
  for _, revision in ipairs(value.renamed(decl, now.history(db, id))) do
    for field, said in pairs(revision.sets) do
      if is_text(decl, field) then
        by[field] = by[field] or {}
        erase.texts(said, by[field])
      end
    end
    if revision.why then
      by["@why"] = by["@why"] or {}
      by["@why"][revision.why] = true
    end
  end
  return by
end

-- What a unit says by revisions of its own, each of which may have a reason: which lists are complete, which
-- steps it passes over.
local OF_UNIT = { "complete", "step" }

local function reasons(db, unit, list)
  for _, type in ipairs(OF_UNIT) do
    for _, revision in ipairs(revisions.history(db, type, unit)) do
      if revision.why and revision.why ~= "" then
        list[#list + 1] = { record_table = "revision", record = revision.id, field = "why",
          body = revision.why }
      end
    end
  end
  return list
end

--- All texts of a unit's records, and the reasons for what it says of them as a whole.
---@param db table
---@param types table<string, table>
---@param unit string
---@return wegmarke.record.Text[]
function M.of_unit(db, types, unit)
  local list = {}
  for _, record in ipairs(read.of_unit(db, unit, nil, true)) do
    local by = of_record(db, now.declared(types, record.type), record.id)
    -- What every plan says stands with an assessment, if the unit has any.
    local part = plan.of_type[record.type]
    for column in pairs(part and db:one("assessment_latest", { unit = unit }) and part.has or {}) do
      by[column] = nil
    end
    for _, field in ipairs(keys_in_order(by)) do
      for _, body in ipairs(keys_in_order(by[field])) do
        list[#list + 1] = { record_table = record.type, record = record.id, field = field, body = body }
      end
    end
  end
  return reasons(db, unit, list)
end

local function plain(words) return text.lower((words:gsub("%s+", " "))) end

--- Those in which a text stands, in any case.
---@param list wegmarke.record.Text[]
---@param given string
---@return wegmarke.record.Text[]
function M.with(list, given)
  local wanted, found = plain(given), {}
  for _, one in ipairs(wanted ~= "" and list or {}) do
    if plain(one.body):find(wanted, 1, true) then found[#found + 1] = one end
  end
  return found
end

--- The places that people mean by the beginning of a record's id and ".field": all texts of that field.
---@param list wegmarke.record.Text[]
---@param given string
---@return wegmarke.record.Text[] none where no record of the unit is named so
---@return string[] names of fields of the record that hold texts
function M.at(list, given)
  local id, field = given:lower():match "^(%x%x%x%x+)%.?(@?[%w_]*)$"
  local found, names, seen = {}, {}, {}
  for _, one in ipairs(id and list or {}) do
    if one.record:sub(1, #id) == id then
      if not seen[one.field] then names[#names + 1] = one.record:sub(1, 8) .. "." .. one.field end
      seen[one.field] = true
      if one.field == field then found[#found + 1] = one end
    end
  end
  return found, names
end

--- Whether a place is one of a record: types are named with their module.
---@param place {record_table: string}
---@return boolean
function M.is(place) return place.record_table:find(".", 1, true) ~= nil end

--- Removes what a field of a record said, in every revision.
---@param db table
---@param types table<string, table>
---@param place wegmarke.record.Text
---@param why string|nil
---@return integer|nil n
---@return table|nil err
function M.redact(db, types, place, why)
  if not plan.of_type[place.record_table] then
    return records.redact(db, types, place.record, place.field, why)
  end
  return util.tx(db, function()
    local said = of_record(db, now.declared(types, place.record_table), place.record)[place.field] or {}
    local n, err = records.redact(db, types, place.record, place.field, why)
    if not n then error(err, 0) end
    for _, revision in ipairs(now.history(db, place.record)) do
      privacy.purge_revision(db, revision.id, place.field, said)
    end
    return n
  end)
end

return M
