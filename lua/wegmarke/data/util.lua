--- What the parts of `wegmarke.data` share: transactions that give refusals back as values, stamps,
--- the log, and the rule by which a new judgement replaces the current one.

local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"
local sys = require "wegmarke.sys"

local M = {}

--- Gives up the running transaction: `tx` hands the error to the caller as `nil, err`.
---@param key string text of the area "data"
---@param args table|nil
function M.refuse(key, args)
  error(lang.err("data." .. key, args), 0)
end

--- Runs `f` in one transaction. What `refuse` raised comes back as `nil, err` with nothing stored;
--- every other error (the database's, a fault of the program) is raised again.
---@param db table
---@param f function
---@return any ...
function M.tx(db, f)
  local r = table.pack(pcall(db.transaction, db, f))
  if r[1] then return table.unpack(r, 2, r.n) end
  if lang.is_err(r[2]) then return nil, r[2] end
  error(r[2], 0)
end

--- The first character that no stored text may hold (see `wegmarke.module.names`); line breaks of any kind
--- may stand there.
---@param s string valid UTF-8
---@return string|nil code such as "U+0007"
function M.unprintable(s)
  return names.refused((s:gsub("\r", "")))
end

--- A text as it is stored: what nobody sees and no output can show is a blank.
---@param s string
---@return string
M.printable = names.blanked

--- Who writes, in one line.
---@return string
function M.author()
  return (M.printable(sys.user()):gsub("%s+", " "))
end

--- Fills in id, time and author of a row that people make, which must be one that can be stored. Only
--- inside `tx`.
---@param kind string the table's name
---@param row table
---@return table row
function M.stamp(kind, row)
  row.id = row.id or sys.id(kind)
  row.made_at = sys.now()
  row.made_by = M.author()
  return require("wegmarke.data.rows").must(kind, row)
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

--- Refuses when the assessment doesn't exist, is finalised, was taken back or joined to another. Only inside
--- `tx`.
---@param db table
---@param id string
---@return table assessment the row of `assessment_get`
function M.must_open(db, id)
  local a = db:one("assessment_get", { id = id })
  if not a then M.refuse("assessment_gone", { given = id:sub(1, 8) }) end
  local name = { unit = a.unit_name, held_on = a.held_on, id = a.id:sub(1, 8) }
  if a.joined then
    name.other = a.joined:sub(1, 8)
    M.refuse("assessment_joined", name)
  elseif a.withdrawn == 1 then
    M.refuse("assessment_withdrawn", name)
  elseif a.unit_withdrawn == 1 then
    M.refuse("unit_withdrawn", { unit = a.unit_name, id = a.unit:sub(1, 8) })
  elseif a.final == 1 then
    M.refuse("assessment_final", name)
  end
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
    M.refuse("assessment_closed", { unit = a.unit_name, held_on = a.held_on, id = a.id:sub(1, 8) })
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

--- A number without a fraction as an integer, so that 2 never reads "2.0".
---@param x number|nil
---@return number|nil
function M.plain(x)
  return x and (math.tointeger(x) or x)
end

local days = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

--- Whether this is a day that exists, as YYYY-MM-DD.
---@param s any
---@return boolean
function M.is_date(s)
  if type(s) ~= "string" then return false end
  local y, m, d = s:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not y then return false end
  y, m, d = tonumber(y), tonumber(m), tonumber(d)
  if m < 1 or m > 12 or d < 1 then return false end
  local last = days[m]
  if m == 2 and (y % 4 == 0 and y % 100 ~= 0 or y % 400 == 0) then last = 29 end
  return d <= last
end

--- A date as people write it (2026-05-01, 01.05.2026, 1.5.2026) as YYYY-MM-DD, or nil.
---@param s string
---@return string|nil
function M.date(s)
  local d, m, y = s:match("^%s*(%d%d?)%.%s*(%d%d?)%.%s*(%d%d%d%d)%s*$")
  local iso = d and ("%04d-%02d-%02d"):format(tonumber(y), tonumber(m), tonumber(d))
    or s:match("^%s*(%d%d%d%d%-%d%d%-%d%d)%s*$")
  return M.is_date(iso) and iso or nil
end

--- The blanks around a text taken away; nil for one that says nothing.
---@param s string|nil
---@return string|nil
function M.words(s)
  if s == nil then return nil end
  s = M.printable(s):gsub("^%s+", ""):gsub("%s+$", "")
  return s ~= "" and s or nil
end

return M
