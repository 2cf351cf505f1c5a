--- What the parts of `wegmarke.data` share: all of `wegmarke.data.basics`, stamps, the log, and the rule by
--- which a new judgement replaces the current one.

local columns = require "wegmarke.data.columns"
local sys = require "wegmarke.sys"

local M = {}
for name, f in pairs(require "wegmarke.data.basics") do M[name] = f end

--- Fills in id, time and author of a row that people make, which must be one that can be stored. Only
--- inside `tx`.
---@param kind string the table's name
---@param row table
---@return table row
function M.stamp(kind, row)
  row.id = row.id or sys.id(kind)
  row.made_at = sys.now()
  row.made_by = M.author()
  return columns.must(kind, row)
end

--- Notes a write. `detail` holds facts only: never a free text, a name or a file's name.
---@param db table
---@param verb string what was done, e.g. "agreement.set"
---@param entry {assessment: string|nil, table: string|nil, record: string|nil, detail: table|nil}
function M.log(db, verb, entry)
  local detail
  if entry.detail then
    local keys, parts = {}, {}
    for key in pairs(entry.detail) do keys[#keys + 1] = key end
    table.sort(keys)
    for i, key in ipairs(keys) do
      local value = entry.detail[key]
      if math.type(value) == "float" then value = ("%.15g"):format(value) end
      parts[i] = key .. "=" .. tostring(value)
    end
    detail = table.concat(parts, " ")
  end
  db:run("log_add", {
    id = sys.id("log"), made_at = sys.now(), made_by = M.author(), verb = verb,
    assessment = entry.assessment, record_table = entry.table, record = entry.record,
    detail = detail,
  })
end

local function name_of(a)
  return { unit = a.unit_name, held_on = a.held_on, id = a.id:sub(1, 8) }
end

--- Refuses when the assessment doesn't exist, was taken back or joined to another. Only inside `tx`.
---@param db table
---@param id string
---@return table assessment the row of `assessment_get`
function M.must_stand(db, id)
  local a = db:one("assessment_get", { id = id })
  if not a then M.refuse("assessment_gone", { given = id:sub(1, 8) }) end
  if a.joined then
    local name = name_of(a)
    name.other = a.joined:sub(1, 8)
    M.refuse("assessment_joined", name)
  elseif a.withdrawn == 1 then
    M.refuse("assessment_withdrawn", name_of(a))
  elseif a.unit_withdrawn == 1 then
    M.refuse("unit_withdrawn", { unit = a.unit_name, id = a.unit:sub(1, 8) })
  end
  return a
end

--- Refuses also when it is finalised. Only inside `tx`.
---@param db table
---@param id string
---@return table assessment the row of `assessment_get`
function M.must_open(db, id)
  local a = M.must_stand(db, id)
  if a.final == 1 then M.refuse("assessment_final", name_of(a)) end
  return a
end

--- Whether what is stored says already what a new row would: then nothing is stored again.
---@param current table[] what holds now
---@param row table
---@param fields string[] what is said
---@return table|nil standing the row that says it
function M.standing(current, row, fields)
  if #current ~= 1 then return nil end
  for _, field in ipairs(fields) do
    if current[1][field] ~= row[field] then return nil end
  end
  return current[1]
end

--- Whether an id is that of an assessment, or of one that was joined to it.
---@param assessment table as `assessments.get` gives it
---@param id any
---@return boolean
function M.is_of(assessment, id)
  if id == assessment.id then return true end
  for _, other in ipairs(assessment.with or {}) do
    if other == id then return true end
  end
  return false
end

--- Refuses when no more answers are taken. Only inside `tx`.
---@param db table
---@param id string
---@return table assessment the row of `assessment_get`
function M.must_take(db, id)
  local a = M.must_open(db, id)
  if a.closed == 1 then
    M.refuse("assessment_closed", name_of(a))
  end
  return a
end

--- Inserts a judgement that takes the place of every current one. The first is named by the row
--- itself; the further ones of a clash by links of the kind "replaces".
---@param db table
---@param statement string the insert
---@param kind string the table's name
---@param row table
---@param current {id: string}[] rows that are replaced
---@return string id
function M.replace(db, statement, kind, row, current)
  M.stamp(kind, row)
  row.replaces = current[1] and current[1].id or nil
  db:run(statement, row)
  for i = 2, #current do
    db:run("link_insert", M.stamp("link", {
      from_table = kind, from_record = row.id, to_table = kind, to_record = current[i].id,
      kind = "replaces",
    }))
  end
  return row.id
end

return M
