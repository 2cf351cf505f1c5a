--- Tables of records: which column is which field, by its head; each row as values, with every mistake and
--- its place before anything is stored.

local heads = require "wegmarke.data.intake.heads"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local sheets = require "wegmarke.data.intake.sheet"
local tables = require "wegmarke.data.intake.tables"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How far below the top of a sheet its table may begin.
local MOST_ABOVE = 30

-- How many mistakes are told; a file of another subject has one in every cell.
local MOST_ERRS = 50

local function fold(words) return (values.fold(words):gsub("[%s_-]+", "_")) end

-- What a head says: a field, "state", or nothing.
local function read_head(decl, head, given)
  if given[fold(head)] then return given[fold(head)] end
  for _, reading in ipairs(heads.readings(head)) do
    local field = typed.field(decl, reading)
    if field then return field.kind ~= "computed" and field or nil end
    for _, language in ipairs(decl.states and lang.languages or {}) do
      if fold(reading) == "state" or fold(reading) == fold(lang.text(language, "entry.state")) then
        return "state"
      end
    end
  end
end

-- The columns of a row read as a header.
local function read_header(decl, row, given)
  local header = { columns = {}, unread = {}, twice = {}, n = 0 }
  local first = {}
  for i = 1, #row do
    local what = values.clean(row[i]) ~= "" and read_head(decl, row[i], given) or nil
    if what and first[what] then
      header.twice[#header.twice + 1] = { column = i, first = first[what] }
    elseif what then
      header.columns[i], first[what], header.n = what, i, header.n + 1
    elseif values.clean(row[i]) ~= "" then
      header.unread[#header.unread + 1] = values.brief(row[i])
    end
  end
  return header
end

-- The table whose header names the most fields.
local function find_table(decl, pages, given)
  local best
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local header = read_header(decl, page.rows[at], given)
      if header.n > 0 and (not best or header.n > best.header.n) then
        best = { page = page, at = at, header = header }
      end
    end
  end
  return best
end

---@class wegmarke.record.Table
---@field rows wegmarke.record.Row[] each with its `line`
---@field notes table what reading showed, as `intake.said.table` puts into words

-- One row; what is wrong goes to `problem(column, err)`.
local function read_row(decl, row, header, how, problem)
  local made = { line = row.line, values = {} }
  for i, what in pairs(header.columns) do
    local cell = values.words(row[i])
    if cell and what == "state" then
      local state, err = typed.state(decl, values.clean(cell))
      made.state = state
      if not state then problem(i, err) end
    elseif cell then
      local read, err = kinds.read(what, cell, how.language, how.look)
      made.values[what.id] = read
      if err then problem(i, lang.err("entry.value", { field = what.title, problem = err })) end
    end
  end
  return made
end

local function notes_of(pages, found)
  local page = found.page
  return { encoding = page.encoding, separator = page.separator, mixed = page.mixed, doubled = page.doubled,
    lost = page.lost, unread = found.header.unread, above = {}, skipped = {}, answer_codes = 0,
    hidden = intake_xlsx.hidden(page, found.at), merged = intake_xlsx.merged(page, found.at),
    others = intake_xlsx.others(pages, page), sheet = page.name }
end

--- Reads a file of records.
---@param decl table
---@param bytes string
---@param file_name string
---@param how table `language`, `look`; `columns`: fields by what their column is called, folded, where the
---  head does not say it; `record(values)`: the id of the record that a row changes, if it is there
---@return wegmarke.record.Table|nil
---@return table[]|nil errs
function M.read(decl, bytes, file_name, how)
  local base = file_name:match "[^/\\]+$" or file_name
  local err = tables.other(bytes, base)
  if err then return nil, { err } end
  local pages
  pages, err = tables.read(bytes, base)
  if not pages then return nil, { err } end
  local found, errs = find_table(decl, pages, how.columns or {}), {}
  local function problem(line, column, what)
    if #errs < MOST_ERRS then
      errs[#errs + 1] = sheets.problem(base, found and found.page.name, line, column, what)
    end
  end
  if not found then
    problem(1, nil, lang.err("entry.no_heads", { title = decl.many, field = decl.fields[decl.line].title }))
    return nil, errs
  end
  local header, list = found.header, {}
  for _, twice in ipairs(header.twice) do
    problem(found.page.rows[found.at].line, twice.column,
      lang.err("data.column_twice", { first = twice.first }))
  end
  for i = found.at + 1, #found.page.rows do
    local row = found.page.rows[i]
    if not tables.blank(row) then
      local before = #errs
      local made = read_row(decl, row, header, how, function(column, what)
        problem(row.line, column, what)
      end)
      made.record = how.record and how.record(made.values)
      local fresh = not decl.key and not made.record and #errs == before
      local missing = fresh and value.missing(decl, made) or {}
      for _, field in ipairs(decl.fields) do
        if missing[field.id] then
          problem(row.line, nil, lang.err("entry.cell_missing", { field = field.title }))
        end
      end
      list[#list + 1] = made
    end
  end
  if #list == 0 and #errs == 0 then problem(1, nil, lang.err("data.no_rows")) end
  if #errs > 0 then return nil, errs end
  return { rows = list, notes = notes_of(pages, found) }
end

--- What a column is called, as `M.read` looks for it.
---@param head string
---@return string
function M.fold(head) return fold(head) end

return M
