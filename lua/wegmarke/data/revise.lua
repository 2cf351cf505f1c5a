--- What revisions say of units, assessments and batches, put into the rows themselves, so that every
--- statement sees it. The rows are made anew whenever a revision comes, here or by a merge; what a column
--- said before the first revision is kept as a revision of its own.

local join = require "wegmarke.data.join"
local json = require "wegmarke.json"
local revisions = require "wegmarke.data.revisions"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

local M = {}

--- The columns that revisions may fill, by type; true: a flag; "guard": one that is set where words clash,
--- since it protects people.
---@type table<string, table<string, boolean|string>>
M.columns = {
  batch = { withdrawn = true },
  assessment = { held_on = false, title = false, agency = false, mode = false, withdrawn = true,
    closed = true, minors = "guard" },
  unit = { name = false, kind = false, withdrawn = true },
  participant = { invited = true },
}

-- What clashes of which are settled by a rule of their own: see `wegmarke.data.closing.late`.
local settled_elsewhere = { late = true, late_n = true, late_dots = true }

--- A word as the column holds it.
local function stored(flag, value)
  if value == json.null then value = nil end
  if flag then return (value == true or value == 1) and 1 or 0 end
  return value
end

--- One word of several that clash, the same in every file: for a flag, that it is not set, unless it guards.
local function settled(flag, words)
  if flag then return flag == "guard" and 1 or 0 end
  local least
  for _, word in ipairs(words) do
    local text = json.encode(word.value)
    if not least or text < least.text then least = { text = text, value = word.value } end
  end
  return stored(flag, least.value)
end

-- What a row must say by its revisions; `raw` that of `joined`, whose end other rows decide.
local function wanted(db, type, record, now)
  local values, clashes = revisions.get(db, type, record)
  local want = {}
  for column, value in pairs(now) do want[column] = value end
  for column, flag in pairs(M.columns[type]) do
    if clashes[column] then
      want[column] = settled(flag, clashes[column])
    elseif values[column] ~= nil then
      want[column] = stored(flag, values[column])
    elseif flag and type ~= "participant" then
      want[column] = 0
    end
  end
  return want
end

local function differs(type, want, now)
  for column in pairs(M.columns[type]) do
    if want[column] ~= now[column] then return column end
  end
  return nil
end

--- Makes one row anew from its revisions. Only inside a transaction.
---@param db table
---@param type string
---@param record string
---@return boolean changed
function M.apply(db, type, record)
  local now = M.columns[type] and db:one("derived_" .. type, { id = record })
  if not now then return false end
  local want = wanted(db, type, record, now)
  if not differs(type, want, now) then return false end
  want.id = record
  db:run("derive_" .. type, want)
  return true
end

--- Makes all rows anew that revisions speak of, and puts what was joined together. Only inside a
--- transaction.
---@param db table
---@return integer changed rows
function M.apply_all(db)
  local n = 0
  for _, row in ipairs(db:all("revised_records")) do
    if M.apply(db, row.type, row.record) then n = n + 1 end
  end
  join.together(db)
  return n
end

--- What a column said before anybody revised it, as the first revision of the record: the same one in
--- every file.
local function keep_first(db, type, record, sets)
  local now = db:one("derived_" .. type, { id = record })
  local said = {}
  for _, revision in ipairs(revisions.history(db, type, record)) do
    for field in pairs(revision.sets) do said[field] = true end
  end
  local fields = {}
  for field in pairs(sets) do
    if M.columns[type][field] == false and not said[field] then fields[#fields + 1] = field end
  end
  table.sort(fields)
  for _, field in ipairs(fields) do
    local value = now[field]
    if value == nil then value = json.null end
    db:run("revision_insert", util.stamp("revision", {
      id = sys.sha256(table.concat({ "first", type, record, field }, "\0")):sub(1, 32), type = type,
      record = record, sets = json.encode { [field] = value } }))
  end
end

--- Says something about a record, and makes its row anew. Only inside a transaction.
---@param db table
---@param type "unit"|"assessment"|"batch"
---@param record string
---@param sets table<string, any> fields with their values; `json.null` empties one
---@param why string|nil
---@return string id of the revision
function M.set(db, type, record, sets, why)
  keep_first(db, type, record, sets)
  local id = revisions.add(db, type, record, sets, why)
  M.apply(db, type, record)
  if sets.joined ~= nil then join.together(db) end
  return id
end

--- What several laptops said differently of a record: by field the words, the same in every file.
---@param db table
---@param type string
---@param record string
---@return {field: string, words: any[]}[]
function M.clashes(db, type, record)
  local _, clashes = revisions.get(db, type, record)
  local list = {}
  for field, words in pairs(clashes) do
    local seen, distinct = {}, {}
    for _, word in ipairs(settled_elsewhere[field] and {} or words) do
      local text = json.encode(word.value)
      if not seen[text] then
        seen[text] = true
        distinct[#distinct + 1] = word.value
      end
    end
    table.sort(distinct, function(a, b) return json.encode(a) < json.encode(b) end)
    if #distinct > 0 then list[#list + 1] = { field = field, words = distinct } end
  end
  table.sort(list, function(a, b) return a.field < b.field end)
  return list
end

--- Rows that say something else than their revisions.
---@param db table
---@return {table: string, row: string, what: string, detail: string}[] findings
function M.verify(db)
  local findings = {}
  local function find(type, record, column)
    findings[#findings + 1] = { table = type, row = record, what = "derived",
      detail = column .. " is not what the revisions say" }
  end
  for _, row in ipairs(db:all("revised_records")) do
    local now = M.columns[row.type] and db:one("derived_" .. row.type, { id = row.record })
    local column = now and differs(row.type, wanted(db, row.type, row.record, now), now)
    if column then find(row.type, row.record, column) end
  end
  for _, row in ipairs(join.wrong(db)) do find(row.type, row.id, "joined") end
  return findings
end

return M
