--- Writing wordings of a plan and remarks: each is a revision that follows all heads of its record and sets
--- what is said otherwise than before.

local columns = require "wegmarke.data.columns"
local json = require "wegmarke.json"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local removed = require "wegmarke.words.removed"
local revisions = require "wegmarke.data.revisions"
local types = require "wegmarke.record.types"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local M = {}

local function put(db, part, record, scope, sets, parents)
  local row = util.stamp("revision", { type = part.type, record = record, sets = json.encode(sets) })
  if not record then
    row.record = row.id
    db:run("record_insert", { id = row.id, type = part.type, scope = scope })
  end
  db:run("revision_insert", row)
  for _, parent in ipairs(parents) do db:run("parent_insert", { revision = row.id, parent = parent }) end
  now.derive(db, types.of(db), { row.record })
  return row.id
end

-- What is said by further fields otherwise than before.
local function further(db, part, given, list)
  if not given then return {} end
  local decl = types.of(db)[part.type]
  return value.sets(decl, given, list and value.read(decl, list))
end

-- Those that are no usual ones.
local function readers(row)
  return row.visibility ~= "unit" and row.visibility or nil
end

--- Says something for the first time. Only inside a transaction.
---@param db table
---@param name string as `wegmarke.words.plan` names it
---@param scope string the unit, or the assessment
---@param row table its columns, `visibility`, and as `more` values of further fields
---@return string id of the wording and of the record
function M.first(db, name, scope, row)
  local part = plan.known[name]
  columns.must(name, row)
  local sets = { readers = readers(row) }
  for _, column in ipairs(part.columns) do sets[column] = row[column] end
  for field, word in pairs(further(db, part, row.more)) do sets[field] = word ~= json.null and word or nil end
  local last = db:one("now_place", { type = part.type, scope = scope, unit = now.unit_of(db, scope) }).place
  sets.place = math.floor((last or 0) + 1)
  return put(db, part, nil, scope, sets, {})
end

--- Says it anew, and so settles what several said differently. Only inside a transaction.
---@param db table
---@param name string
---@param record string
---@param row table its columns, those that say nothing too
---@return string|nil id nil where all of it is said already
function M.anew(db, name, record, row)
  local part = plan.known[name]
  local list, heads = now.whole(db, record)
  columns.must(name, row)
  local values, clashes = revisions.resolve(list)
  local sets = {}
  local function set(column, word)
    local before = values[column]
    if before == json.null or before == removed and part.texts[column] == false then before = nil end
    if clashes[column] or before ~= word then sets[column] = word == nil and json.null or word end
  end
  set("readers", readers(row))
  for _, column in ipairs(part.columns) do set(column, row[column]) end
  for field, word in pairs(further(db, part, row.more, list)) do sets[field] = word end
  if next(sets) == nil then return nil end
  return put(db, part, record, nil, sets, heads)
end

--- Takes a record back, or takes that back. Only inside a transaction.
---@param db table
---@param name string
---@param record string
---@param withdrawn boolean
function M.withdraw(db, name, record, withdrawn)
  put(db, plan.known[name], record, nil, { withdrawn = withdrawn }, (select(2, now.whole(db, record))))
end

return M
