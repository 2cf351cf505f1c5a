--- Records by what people call them: their line, their number in the list, their key, the beginning of
--- their id. And what fields point at, by the words for it.

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local read = require "wegmarke.record.read"
local text = require "wegmarke.text"
local value = require "wegmarke.record.value"
local wordings = require "wegmarke.data.wordings"

local M = {}

local SCOPES = { unit = true, assessment = true, agency = true }

--- What the records of a type hang on at last: "unit", "assessment" or "agency".
---@param types table<string, table>
---@param decl table
---@return string
function M.root(types, decl)
  local seen = {}
  while not SCOPES[decl.of] and types[decl.of] and not seen[decl] do
    seen[decl] = true
    decl = types[decl.of]
  end
  return decl.of
end

---@class wegmarke.record.Root
---@field unit string|nil
---@field assessment string|nil
---@field plan string|nil of fields of action and what belongs to them: those of the plan of this assessment,
---  or of the unit where they came from none

local function those(db, decl, root, counts)
  local list = {}
  for _, record in ipairs(root.unit and read.of_unit(db, root.unit, decl.id, true)
    or read.of_file(db, decl.id, true)) do
    if counts(record) and (not root.assessment or now.hangs_on(db, record, root.assessment)) then
      list[#list + 1] = record
    end
  end
  return list
end

-- The reference records of a type, which stand in its module.
local function references(decl)
  local list = {}
  for i, record in ipairs(decl.rows or {}) do
    list[i], record.number = record, i
  end
  return list
end

-- Where `wordings.plan` has the rows of a part.
local LISTS = { field = "fields", package = "packages", plan_note = "notes" }

-- What belongs to a plan goes by its number there: a field by "2", its packages by "2.1"; what was taken
-- back, and what belongs to such a field, by the beginning of its id.
local function numbers_of_plan(db, part, id)
  local made, number, nth, n = wordings.plan(db, id), {}, {}, {}
  for i, field in ipairs(made.fields) do nth[field.record] = nth[field.record] or i end
  local rows = made[LISTS[part.name]]
  for i, row in ipairs(rows) do
    local of = nth[row.field or row.record]
    if of and not number[row.record] then
      n[of] = (n[of] or 0) + 1
      number[row.record] = part.name == "field" and of or part.name == "package" and of .. "." .. n[of] or i
    end
  end
  for _, list in ipairs { rows, made.gone[LISTS[part.name]] } do
    for _, row in ipairs(list) do number[row.record] = number[row.record] or row.record:sub(1, 8) end
  end
  return number
end

local function of_plan(db, part, list, id)
  local number, kept = numbers_of_plan(db, part, id), {}
  for _, record in ipairs(list) do
    record.number = number[record.id]
    kept[#kept + 1] = record.number and record or nil
  end
  return kept
end

--- A record whatever became of it, in the file or in a catalogue.
---@param db table
---@param decl table|nil the type it should be of
---@param id string
---@return wegmarke.record.Record|nil
function M.get(db, decl, id)
  return decl and decl.row_by_id and decl.row_by_id[id] or read.get(db, id)
end

--- The records of a type that people see as one list, in its order, each with its `number`: also those that
--- were taken back, so that a number stays when one before it goes. One that is shown with another has none.
---@param db table
---@param decl table
---@param root wegmarke.record.Root neither: the file's own
---@return wegmarke.record.Record[]
function M.all(db, decl, root)
  if decl.of == "catalogue" then return references(decl) end
  local list = those(db, decl, root, function(record) return not record.leader end)
  local part = root.plan and plan.of_type[decl.id]
  if part and part.lives then return of_plan(db, part, list, root.plan) end
  for i, record in ipairs(list) do record.number = i end
  return list
end

--- Those that are shown with another; they have no number.
---@param db table
---@param decl table
---@param root wegmarke.record.Root
---@return wegmarke.record.Record[]
function M.joined(db, decl, root)
  return those(db, decl, root, function(record) return record.leader ~= nil end)
end

--- The line by which people know a record; of several that are said, the first.
---@param decl table
---@param record wegmarke.record.Record
---@param language string
---@param look table|nil
---@return string
function M.line(decl, record, language, look)
  local field = decl.fields[decl.line]
  local said = record.values[decl.line]
  if said == nil then said = (record.clashes[decl.line] or {})[1] end
  local words = field and type(said) ~= "userdata" and kinds.print(field, said, language, look) or ""
  words = words:gsub("%s+", " ")
  return words ~= "" and words or record.id:sub(1, 8)
end

local function several(decl, given, list, language, look)
  local lines = {}
  for i = 1, math.min(#list, 10) do
    local name = list[i].number or list[i].id:sub(1, 8)
    lines[i] = ("%s (%s)"):format(name, M.line(decl, list[i], language, look))
  end
  return nil, lang.err("entry.several", { given = given, n = #list, lines = lines })
end

-- Whether a record is what was written, by one way of naming it.
local ways = {
  function(one, given) return one.line == given end,
  function(one, given) return one.key == given end,
  function(one, given) return tostring(one.record.number) == (given:gsub("^0+(%d)", "%1")) end,
  function(one, given)
    return #given >= 4 and given:find "^%x+$" and one.record.id:sub(1, #given) == given
  end,
  function(one, given) return one.line:find(given, 1, true) ~= nil end,
}

--- One of some records by what people call it.
---@param decl table
---@param list wegmarke.record.Record[] as `all` gives it
---@param given string
---@param language string
---@param look table|nil
---@return wegmarke.record.Record|nil
---@return table|nil err with the nearest or the candidates
function M.find(decl, list, given, language, look)
  local wanted, named, lines = text.lower(given:match "^%s*(.-)%s*$"), {}, {}
  for i, record in ipairs(list) do
    local key = value.key(decl, record.values)
    lines[i] = M.line(decl, record, language, look)
    named[i] = { record = record, line = text.lower(lines[i]), key = key and text.lower(key) }
  end
  if wanted == "" then return nil, lang.err("entry.blank", { title = decl.title }) end
  for _, way in ipairs(ways) do
    local hits = {}
    for _, one in ipairs(named) do
      if way(one, wanted) then hits[#hits + 1] = one.record end
    end
    local live = {}
    for _, record in ipairs(hits) do
      if not record.withdrawn then live[#live + 1] = record end
    end
    if #live > 0 then hits = live end -- one that was taken back is meant only if no other can be
    if #hits == 1 then return hits[1] end
    if #hits > 1 then return several(decl, given, hits, language, look) end
  end
  if #list == 0 then
    return nil, lang.err("entry.none_there", { title = decl.many, verb = decl.verb })
  end
  return nil, lang.err("entry.unknown", { title = decl.title, given = given, n = #list,
    nearest = text.nearest(given, lines) })
end

-- What fields point at ------------------------------------------------------------------------------

---@class wegmarke.record.Elements
---@field read fun(words: string): string|nil, table|nil
---@field title fun(id: string, language: string): string
---@field list nil|fun(): string[] the ids of all, in order

--- Finds what fields point at, as kinds ask for it.
---@param db table
---@param types table<string, table>
---@param root wegmarke.record.Root
---@param elements wegmarke.record.Elements|nil where a model is known
---@param language string
---@return table look
function M.look(db, types, root, elements, language)
  local look, lists = {}, {}
  local function linked(field)
    local target = types[field.target]
    if target and not lists[target] then
      local at = M.root(types, target)
      lists[target] = M.all(db, target, at == "agency" and {} or { unit = root.unit, plan = root.plan })
    end
    return target, lists[target]
  end
  function look.read(field, words)
    if field.kind == "element" then
      if elements then return elements.read(words) end
      return require("wegmarke.module.names").is_id(words) and words or nil,
        lang.err("kind.not_element", { given = words })
    elseif field.kind == "unit" then
      local unit, err = require("wegmarke.data.units").find(db, words)
      return unit and unit.id, err
    elseif field.kind == "assessment" then
      local round, err = require("wegmarke.data.assessments").find(db, words)
      return round and round.id, err
    end
    local target, list = linked(field)
    if not target then return nil, lang.err("kind.not_id", { given = words }) end
    local record, err = M.find(target, list, words, language, look)
    return record and record.id, err
  end
  function look.title(field, id)
    if field.kind == "element" then return elements and elements.title(id, language) or id end
    if field.kind == "unit" then
      local unit = require("wegmarke.data.units").get(db, id)
      return unit and unit.name or id:sub(1, 8)
    end
    if field.kind == "assessment" then
      local round = db:one("assessment_get", { id = id })
      return round and round.unit_name .. " " .. round.held_on or id:sub(1, 8)
    end
    local record = M.get(db, types[field.target], id)
    if record and record.leader then record = read.get(db, record.leader) end
    local target = record and now.declared(types, record.type)
    if not target or look.may_see and not look.may_see(target, record) then return id:sub(1, 8) end
    return M.line(target, record, language)
  end
  -- The values that a field may point at, in order; nil where they are not listed.
  function look.options(field)
    if field.kind == "element" then return elements and elements.list and elements.list() end
    if field.kind ~= "link" then return nil end
    local target, list = linked(field)
    local ids = {}
    for _, record in ipairs(list or {}) do
      if not record.withdrawn and (not look.may_see or look.may_see(target, record)) then
        ids[#ids + 1] = record.id
      end
    end
    return ids
  end
  return look
end

return M
