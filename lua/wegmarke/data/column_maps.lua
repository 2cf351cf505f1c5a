--- Column maps that are kept: what people said of the columns of a layout, found again by its fingerprint.
---
--- They are revisions of the type "column_map", a record a layout, so those of several laptops come together
--- by merging. A file with a column that two laptops say different things of is not taken until somebody
--- says which. `units` says in whose files a map was used, which is what a unit's successor file takes along.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local map = require "wegmarke.data.intake.map"
local persons = require "wegmarke.data.intake.persons"
local revisions = require "wegmarke.data.revisions"
local util = require "wegmarke.data.util"

---@class wegmarke.data.ColumnMap
---@field id string the layout's fingerprint
---@field n integer its number in the list
---@field of string what is read with it: "rate", or a type of records
---@field heads string[]
---@field entries table<string, string> as `intake.map` keeps them
---@field differ string[] entries that laptops say differently
---@field at string YYYY-MM-DD when something was said last

local M = {}

--- The type of their revisions.
M.type = "column_map"

-- How long a head, a cell or a word for one may be.
local MOST = 2000

local function member_list(word) return type(word) == "table" and word ~= json.null and word[1] == nil end

--- What is wrong with what a revision sets, for `data.rows`; nil if nothing is.
---@param field string
---@param given any
---@return string|nil problem
function M.fault(field, given)
  if field == "of" then return type(given) ~= "string" and "not_text" or nil end
  if field == "withdrawn" then return type(given) ~= "boolean" and "json_bad" or nil end
  if field == "heads" or field == "units" then
    if not member_list(given) then return "json_bad" end
    for member, is_in in pairs(given) do
      if #member > MOST or type(is_in) ~= "boolean" then return "json_bad" end
    end
    return nil
  end
  if not field:find "^[cv]:" or #field > 2 * MOST then return "word_unknown" end
  if given ~= json.null and (type(given) ~= "string" or #given > MOST) then return "not_text" end
end

local function read(db, id, at)
  local values, clashes = revisions.get(db, M.type, id)
  if values.withdrawn == true then return nil end
  local made = { id = id, of = values.of or "", heads = {}, entries = {}, differ = {}, at = at:sub(1, 10) }
  for head in pairs(values.heads or {}) do made.heads[#made.heads + 1] = head end
  table.sort(made.heads)
  for field, what in pairs(values) do
    if field:find "^[cv]:" and what ~= json.null then made.entries[field] = what end
  end
  for field in pairs(clashes) do
    if field:find "^[cv]:" then made.differ[#made.differ + 1] = field end
  end
  table.sort(made.differ)
  return made
end

--- All maps that are kept, in the order in which they came.
---@param db table
---@return wegmarke.data.ColumnMap[]
function M.list(db)
  local list = {}
  for _, row in ipairs(db:all("revision_records", { type = M.type })) do
    local one = read(db, row.record, row.at)
    if one then
      list[#list + 1] = one
      one.n = #list
    end
  end
  return list
end

--- What is said of a layout, as readers ask it of `how.maps`.
---@class wegmarke.data.Maps
---@field said wegmarke.data.intake.Said[]
---@field of string
---@field several boolean|nil whether several files are read, so that each may lack columns
local Maps = {}
Maps.__index = Maps

--- What a header's columns are.
---@param row string[]
---@return wegmarke.data.intake.Mapping
function Maps:mapping(row)
  local heads = map.heads(row)
  local kept = self.by[map.fingerprint(self.of, heads)]
  local mapping = map.of(row, self.said, kept, self.carry)
  local missing = {}
  for _, head in ipairs(mapping.missing) do missing[head] = true end
  for _, one in ipairs(self.said) do self.found[one.head] = self.found[one.head] or not missing[one.head] end
  return mapping
end

--- What was said of columns that no header had, of all that were looked at.
---@return string[]
function Maps:unused()
  local list = {}
  for _, one in ipairs(self.said) do
    if not self.found[one.head] then list[#list + 1] = one.head end
  end
  return list
end

--- A kept map of another layout that fits a header well enough to be proposed.
---@param row string[]
---@return wegmarke.data.ColumnMap|nil
function Maps:alike(row)
  local best, most = nil, 0.6
  for _, one in ipairs(self.list) do
    local likeness = one.of == self.of and map.likeness(one.entries, row) or 0
    if likeness >= most then best, most = one, likeness end
  end
  return best
end

--- What is known of columns where a file of a kind is read.
---@param db table
---@param of string
---@param given string[]|nil what was typed: "COLUMN=FIELD", the number of a kept map, or a file of such
---@param read_file (fun(path: string): string[][]|nil, table|nil)|nil the rows of such a file
---@return wegmarke.data.Maps|nil
---@return table|nil err
function M.maps(db, of, given, read_file)
  local self = setmetatable({ of = of, said = {}, found = {}, by = {}, list = M.list(db) }, Maps)
  for _, one in ipairs(self.list) do self.by[one.id] = one end
  for _, words in ipairs(given or {}) do
    local said = map.parse(words)
    if said then
      self.said[#self.said + 1] = said
    elseif words:find "^%d+$" then
      self.carry = self.list[tonumber(words)]
      if not self.carry or self.carry.of ~= of then
        return nil, lang.err("map.none_such", { given = words })
      end
    else
      local rows, err
      if read_file then rows, err = read_file(words) end
      if not rows then return nil, err or lang.err("map.no_entry", { given = words }) end
      local list, line = map.parse_rows(rows)
      if not list then return nil, lang.err("map.no_row", { file = words, line = line }) end
      table.move(list, 1, #list, #self.said + 1, self.said)
    end
  end
  -- What is kept cannot be erased, so it names nobody.
  for _, one in ipairs(self.said) do
    if persons.named(one.head) or persons.named(one.what) then
      return nil, lang.err("map.person", { given = one.head .. "=" .. one.what })
    end
  end
  return self
end

--- Keeps what was said of a header, and notes in whose files it was used.
---@param db table
---@param of string
---@param row string[] the header
---@param mapping wegmarke.data.intake.Mapping
---@param unit string|nil id
---@return boolean changed whether something new was said
function M.keep(db, of, row, mapping, unit)
  local heads = map.heads(row)
  local id = map.fingerprint(of, heads)
  local values, clashes = revisions.get(db, M.type, id)
  local known = not unit or values.units and values.units[unit]
  if not next(mapping.sets) and (values.of == nil or known) then return false end
  local sets, said = {}, false
  for name, what in pairs(mapping.sets) do
    if values.withdrawn or values[name] ~= what or clashes[name] then sets[name], said = what, true end
  end
  if values.of == nil then
    sets.of, sets.heads = of, {}
    for _, head in ipairs(row) do
      local key = map.key(head)
      if key ~= "" and not persons.named(head) then sets.heads[key] = true end
    end
  end
  if values.withdrawn then
    for name in pairs(values) do
      if name:find "^[cv]:" and not mapping.sets[name] then sets[name] = json.null end
    end
    sets.withdrawn = false
  end
  if not known then sets.units = { [unit] = true } end
  if next(sets) then
    util.tx(db, function()
      revisions.add(db, M.type, id, sets)
      if said then util.log(db, "map.keep", { detail = { of = of } }) end
    end)
  end
  return said
end

--- Removes a map: its layout is read by its heads alone again.
---@param db table
---@param one wegmarke.data.ColumnMap
function M.remove(db, one)
  return util.tx(db, function()
    revisions.add(db, M.type, one.id, { withdrawn = true })
    util.log(db, "map.remove", { detail = { of = one.of } })
    return true
  end)
end

return M
