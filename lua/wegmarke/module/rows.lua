--- Rows of catalogues: in Lua, or in a CSV or XLSX file beside it. They make a list, or, where a record of
--- that name is declared, reference records, which units may only read.

local csv = require "wegmarke.csv"
local draft = require "wegmarke.module.draft"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"
local persons = require "wegmarke.data.intake.persons"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"
local xlsx = require "wegmarke.xlsx"

local M = {}

local MOST = 50000

local function fault(d, item, path, key, args, severity)
  d.findings:on(d.origin, item, path, lang.err("model." .. key, args or {}), severity, item.id)
end

-- The bytes of the file that rows name, from the chain's files.
local function bytes_of(chain, item)
  for _, link in ipairs(chain) do
    for _, file in ipairs(link.id == item.module and link.files or {}) do
      if file.path == item.file_name then return file.bytes end
    end
  end
end

-- The sheet of a workbook that is meant: the one named, else the first.
local function sheet_of(d, item, sheets)
  if not item.sheet then return sheets[1] end
  local known = {}
  for i, sheet in ipairs(sheets) do
    if sheet.name == item.sheet then return sheet end
    known[i] = sheet.name
  end
  fault(d, item, { "sheet" }, "no_sheet",
    { id = item.sheet, known = known, nearest = d.findings:nearest(item.sheet, known) })
end

local function words_of(cell)
  if type(cell) == "table" then cell = cell.text or cell.value or cell.date end
  if type(cell) == "number" then cell = math.tointeger(cell) or cell end
  return cell ~= nil and util.words(tostring(cell)) or nil
end

-- Refuses a table of single people: a module goes from hand to hand.
local function of_people(d, item, rows)
  local texts = {}
  for at = 1, math.min(#rows, 30) do
    texts[at] = { line = at }
    for i, cell in ipairs(rows[at]) do texts[at][i] = words_of(cell) or "" end
  end
  if not persons.refused({ { rows = texts } }, item.file_name) then return false end
  fault(d, item, { "file" }, "rows_people", { path = item.file_name })
  return true
end

-- The cells of the file, as a list of lines; nil after findings.
local function cells_of(d, chain, item)
  if not names.is_file(item.file_name) then
    return fault(d, item, { "file" }, "rows_file_name", { got = item.file_name })
  end
  local bytes = bytes_of(chain, item)
  if not bytes then return fault(d, item, { "file" }, "rows_no_file", { path = item.file_name }) end
  if item.file_name:find "%.csv$" then
    local read, err = csv.read(bytes)
    if not read then
      return fault(d, item, { "file" }, "rows_unreadable", { path = item.file_name, detail = err.code or "" })
    end
    return not of_people(d, item, read.rows) and read.rows or nil
  end
  local book, err = xlsx.read(bytes)
  if not book then
    return fault(d, item, { "file" }, "rows_unreadable", { path = item.file_name, detail = err.code or "" })
  end
  local sheet = sheet_of(d, item, book.sheets)
  return sheet and not of_people(d, item, sheet.rows) and sheet.rows or nil
end

-- Which column holds what: what `columns` says, else the name of the column itself.
local function places_of(d, item, head)
  local place, known = {}, {}
  for i, cell in ipairs(head) do
    local name = words_of(cell)
    if name then
      place[name] = place[name] or i
      known[#known + 1] = name
    end
  end
  if not item.columns then return place end
  local made = {}
  for name, column in pairs(item.columns) do
    made[name] = place[column]
    if not place[column] then
      fault(d, item, { "columns", name }, "rows_no_column",
        { id = column, path = item.file_name, known = known, nearest = d.findings:nearest(column, known) })
    end
  end
  return made
end

-- The rows of a file as tables of words; each with the number of its line.
local function from_file(d, chain, item)
  local lines = cells_of(d, chain, item)
  if not lines or not lines[1] then
    if lines then fault(d, item, { "file" }, "rows_empty", { path = item.file_name }) end
    return {}
  elseif #lines > MOST then
    fault(d, item, { "file" }, "rows_too_many", { n = #lines, most = MOST })
    return {}
  end
  local place, list = places_of(d, item, lines[1]), {}
  for i = 2, #lines do
    local row, any = {}, false
    for name, at in pairs(place) do
      row[name] = words_of(lines[i][at])
      any = any or row[name] ~= nil
    end
    if any then list[#list + 1] = { words = row, at = i } end
  end
  return list
end

-- The rows of a declaration, as { words = { [name] = words or value }, at = line of the file, or number }.
local function rows_of(d, chain, item)
  if item.file_name and item.rows then fault(d, item, { "file" }, "rows_both", {}) end
  if item.as_of and not util.is_date((item.as_of .. "-01-01"):sub(1, 10)) then
    fault(d, item, { "as_of" }, "rows_date", { got = item.as_of })
  end
  if not item.source then fault(d, item, {}, "rows_no_source", { id = item.id }, "warning") end
  if item.file_name then return from_file(d, chain, item) end
  local list = {}
  for i, row in ipairs(item.rows or {}) do list[i] = { words = row, at = i } end
  if not item.rows then fault(d, item, {}, "rows_none", { id = item.id }) end
  return list
end

local function where(item, row)
  return item.file_name and (item.file_name .. ":" .. row.at) or tostring(row.at)
end

-- An entry of a list, of a row: `id`, `title` or title_de and title_en, and what else there is.
local function entry_of(d, item, row)
  local words = row.words
  if not names.is_id(words.id) then
    fault(d, item, {}, "rows_id", { at = where(item, row), got = tostring(words.id or "") })
    return nil
  end
  local entry = {}
  for name, said in pairs(words) do entry[name] = said end
  if words.title_de or words.title_en then
    entry.title = { de = words.title_de, en = words.title_en }
    entry.title_de, entry.title_en = nil, nil
  end
  return entry
end

--- Makes lists of the rows for which no record is declared.
---@param d wegmarke.module.Parts
---@param chain table[] see run.lua
function M.lists(d, chain)
  for _, item in ipairs(d.rows) do
    if not d:record(item.id) then
      local entries, seen = {}, {}
      for _, row in ipairs(rows_of(d, chain, item)) do
        local entry = entry_of(d, item, row)
        if entry and seen[entry.id] then
          fault(d, item, {}, "rows_twice", { at = where(item, row), id = entry.id })
        elseif entry then
          seen[entry.id] = true
          entries[#entries + 1] = entry
        end
      end
      if draft.place(d.lists, item.id) then
        fault(d, item, {}, "twice", { id = item.id })
      else
        local list = { id = item.id, entries = entries, module = item.module, source = item.source,
          as_of = item.as_of }
        d.origin:add(list, d.origin:all(item)[1], {})
        d.lists[#d.lists + 1] = list
      end
    end
  end
end

local function value_of(d, item, row, field, given)
  local read, err
  if type(given) == "string" then
    read, err = kinds.read(field, given, d.language)
  else
    read, err = kinds.check(field, given)
  end
  if err then
    fault(d, item, {}, "rows_value", { at = where(item, row), field = field.id, problem = err })
  end
  return read
end

-- What a row says of the fields of its record. A column "id" that is no field says which row it is.
local function values_of(d, item, row, decl)
  local values = {}
  for name, given in pairs(row.words) do
    local field = decl.fields[name]
    if field then
      values[name] = value_of(d, item, row, field, given)
    elseif name ~= "id" then
      fault(d, item, {}, "rows_field", { at = where(item, row), field = tostring(name) })
    end
  end
  for _, field in ipairs(decl.fields) do
    if field.required and values[field.id] == nil then
      fault(d, item, {}, "rows_missing", { at = where(item, row), field = field.id })
    end
  end
  return values
end

-- What makes a row the same in the next version: its column "id", its key, else the line people know it by.
local function name_of(decl, row, values)
  local named = not decl.fields.id and row.words.id or value.key(decl, values) or values[decl.line]
  return type(named) == "table" and json.encode(named) or named ~= nil and tostring(named) or nil
end

local function reference(d, item, row, decl)
  local values = values_of(d, item, row, decl)
  local name = name_of(decl, row, values)
  if not name then
    fault(d, item, {}, "rows_missing", { at = where(item, row), field = decl.line })
    return nil
  end
  return { id = value.id(decl.id, "catalogue", name), name = name, type = decl.id, scope = "catalogue",
    values = values, state = decl.states and decl.states.first, withdrawn = false, grants = {},
    clashes = {}, held = {}, unfit = {}, contested = false, astray = false,
    source = item.source, as_of = item.as_of, at = where(item, row) }
end

--- The reference records of rows, as records are read, with `source`, `as_of`, `at`; each type of them gets
--- its own as `rows`, and by id as `row_by_id`.
---@param d wegmarke.module.Parts
---@param chain table[]
---@param types table[]
---@return table[]
function M.records(d, chain, types)
  local by_name, list = {}, {}
  for _, one in ipairs(types) do by_name[one.name] = one end
  for _, item in ipairs(d.rows) do
    local decl = by_name[item.id]
    if decl then decl.rows, decl.row_by_id = decl.rows or {}, decl.row_by_id or {} end
    for _, row in ipairs(decl and rows_of(d, chain, item) or {}) do
      local record = reference(d, item, row, decl)
      if record and decl.row_by_id[record.id] then
        fault(d, item, {}, "rows_twice", { at = where(item, row), id = record.name })
      elseif record then
        list[#list + 1], decl.rows[#decl.rows + 1], decl.row_by_id[record.id] = record, record, record
      end
    end
  end
  return list
end

return M
