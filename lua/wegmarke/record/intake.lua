--- Tables of records: which column is which field, by its head; each row as values, with every mistake and
--- its place before anything is stored.

local heads = require "wegmarke.data.intake.heads"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local map = require "wegmarke.data.intake.map"
local persons = require "wegmarke.data.intake.persons"
local said_table = require "wegmarke.data.intake.said"
local sheets = require "wegmarke.data.intake.sheet"
local tables = require "wegmarke.data.intake.tables"
local text = require "wegmarke.text"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"
local values = require "wegmarke.data.intake.values"

local M = {}

-- How far below the top of a sheet its table may begin.
local MOST_ABOVE = 30

-- How many mistakes are told; a file of another subject has one in every cell.
local MOST_ERRS = 50

local function fold(words) return (values.fold(words):gsub("[%s_-]+", "_")) end

-- Whether a word is what states are called.
local function is_state(word)
  for _, language in ipairs(lang.languages) do
    if fold(word) == "state" or fold(word) == fold(lang.text(language, "entry.state")) then return true end
  end
  return false
end

-- What was said of a column: a field, "state", false for nothing; or nil and a fault.
local function said_of(decl, what)
  if what == map.nothing then return false end
  local name = text.lower(what):match "^fe?i?e?ld:%s*(.+)$" or what
  if decl.states and is_state(name) then return "state" end
  local field, err = typed.field(decl, name)
  if field and field.kind == "computed" then
    return nil, lang.err("map.computed", { field = field.title })
  end
  return field, err
end

-- What a head says: a field, "state", or nothing.
local function read_head(decl, head)
  for _, reading in ipairs(heads.readings(head)) do
    local field = typed.field(decl, reading)
    if field then return field.kind ~= "computed" and field or nil end
    if decl.states and is_state(reading) then return "state" end
  end
end

-- Whether several cells can be one value.
local function holds_words(what)
  return type(what) == "table" and (what.many or what.kind == "line" or what.kind == "text")
end

---@class wegmarke.record.Header
---@field row string[] the heads
---@field columns table<integer, table|string> a field or "state" by place
---@field n integer how many of them
---@field unread string[]
---@field twice {column: integer, first: integer}[]
---@field errs {column: integer|nil, err: table}[]
---@field mapping wegmarke.data.intake.Mapping

-- The columns of a row read as a header: what was said of them, else what their heads say.
local function read_header(decl, row, how)
  local header = { row = row, columns = {}, unread = {}, twice = {}, errs = {}, n = 0,
    mapping = how.maps and how.maps:mapping(row) or map.of(row, {}) }
  local first, said = {}, header.mapping.columns
  for i = 1, #row do
    local what, err
    if said[i] then
      what, err = said_of(decl, said[i])
      if err then header.errs[#header.errs + 1] = { column = i, err = err } end
    elseif values.clean(row[i]) ~= "" then
      what = how.columns and how.columns[fold(row[i])] or read_head(decl, row[i])
    end
    -- What a person said may say one thing of two columns: their words then stand one after the other.
    if what and first[what] and not (said[i] and holds_words(what)) then
      header.twice[#header.twice + 1] = { column = i, first = first[what] }
    elseif what then
      header.columns[i], first[what], header.n = what, first[what] or i, header.n + 1
    elseif values.clean(row[i]) ~= "" then
      header.unread[#header.unread + 1] = values.brief(row[i])
    end
  end
  return header
end

-- The table whose header names the most fields.
local function find_table(decl, pages, how)
  local best
  for _, page in ipairs(pages) do
    for at = 1, math.min(#page.rows, MOST_ABOVE) do
      local header = read_header(decl, page.rows[at], how)
      local n = header.n + #header.errs
      if n > 0 and (not best or n > best.n) then
        best = { page = page, at = at, header = header, n = n }
      end
    end
  end
  return best
end

---@class wegmarke.record.Table
---@field rows wegmarke.record.Row[] each with its `line`
---@field notes table what reading showed, as `intake.said.table` puts into words
---@field header wegmarke.record.Header

-- What the columns of a row say of each field, in the order of columns.
local function gather(header, row)
  local cells, order = {}, {}
  for i = 1, #row do
    local what, words = header.columns[i], values.words(row[i])
    if what and words and cells[what] then
      cells[what].words = cells[what].words .. (what.many and "; " or ", ") .. words
    elseif what and words then
      cells[what] = { column = i, words = words }
      order[#order + 1] = what
    end
  end
  return cells, order
end

-- One row; what is wrong goes to `problem(column, err)`.
local function read_row(decl, row, header, how, problem)
  local made = { line = row.line, values = {} }
  local cells, order = gather(header, map.row(header.mapping, header.row, row))
  for _, what in ipairs(order) do
    local cell = cells[what]
    if what == "state" then
      local state, err = typed.state(decl, values.clean(cell.words))
      made.state = state
      if not state then problem(cell.column, err) end
    else
      local read, err = kinds.read(what, cell.words, how.language, how.look)
      made.values[what.id] = read
      if err then problem(cell.column, lang.err("entry.value", { field = what.title, problem = err })) end
    end
  end
  return made
end

local function notes_of(pages, found)
  local page = found.page
  return { encoding = page.encoding, separator = page.separator, mixed = page.mixed, doubled = page.doubled,
    lost = page.lost, unread = found.header.unread, above = {}, skipped = {}, answer_codes = 0,
    hidden = intake_xlsx.hidden(page, found.at), merged = intake_xlsx.merged(page, found.at),
    others = intake_xlsx.others(pages, page), sheet = page.name, mapped = found.header.mapping.kept }
end

-- What is wrong with a header goes to `problem(column, err)`.
local function check_header(header, problem)
  for _, twice in ipairs(header.twice) do
    problem(twice.column, lang.err("data.column_twice", { first = twice.first }))
  end
  for _, one in ipairs(header.errs) do problem(one.column, one.err) end
  for _, column in ipairs(header.mapping.differ) do problem(column, lang.err "map.not_agreed") end
  for _, head in ipairs(header.mapping.missing) do
    problem(nil, lang.err("map.no_column",
      { given = values.brief(head), heads = said_table.heads(header.row) }))
  end
end

-- The rows below a header.
local function read_rows(decl, found, how, problem)
  local header, list = found.header, {}
  for i = found.at + 1, #found.page.rows do
    local row = found.page.rows[i]
    if not tables.blank(row) then
      local wrong = false
      local made = read_row(decl, row, header, how, function(column, what)
        wrong = true
        problem(row.line, column, what)
      end)
      made.record = how.record and how.record(made.values)
      local fresh = not decl.key and not made.record and not wrong
      local missing = fresh and value.missing(decl, made) or {}
      for _, field in ipairs(decl.fields) do
        if missing[field.id] then
          problem(row.line, nil, lang.err("entry.cell_missing", { field = field.title }))
        end
      end
      list[#list + 1] = made
    end
  end
  return list
end

-- What to say where no row names fields: the layout is shown, and a kept one that is like it.
local function no_heads(decl, pages, how)
  local args = { title = decl.many, field = decl.fields[decl.line].title }
  for _, page in ipairs(pages) do
    for _, row in ipairs(page.rows) do
      local alike = how.maps and how.maps:alike(row)
      if alike then return lang.err("map.alike", { n = alike.n }) end
    end
  end
  return lang.err("entry.no_heads", args)
end

--- Reads a file of records.
---@param decl table
---@param bytes string
---@param file_name string
---@param how table `language`, `look`; `maps`: what is known of columns (`data.column_maps`); `columns`:
---  fields by what their column is called, folded, this once; `record(values)`: the id of the record that a
---  row changes, if it is there
---@return wegmarke.record.Table|nil
---@return table[]|nil errs
function M.read(decl, bytes, file_name, how)
  local base = file_name:match "[^/\\]+$" or file_name
  local err = tables.other(bytes, base)
  if err then return nil, { err } end
  local pages
  pages, err = tables.read(bytes, base)
  if not pages then return nil, { err } end
  err = persons.refused(pages, base)
  if err then return nil, { err } end
  local found, errs = find_table(decl, pages, how), {}
  local function problem(line, column, what)
    if #errs < MOST_ERRS then
      errs[#errs + 1] = sheets.problem(base, found and found.page.name, line, column, what)
    end
  end
  if not found then
    problem(1, nil, no_heads(decl, pages, how))
    return nil, errs
  end
  check_header(found.header, function(column, what)
    problem(found.page.rows[found.at].line, column, what)
  end)
  local list = #errs == 0 and read_rows(decl, found, how, problem) or {}
  if #list == 0 and #errs == 0 then problem(1, nil, lang.err("data.no_rows")) end
  if #errs > 0 then return nil, errs end
  return { rows = list, notes = notes_of(pages, found), header = found.header }
end

--- What a column is called, as `M.read` looks for it.
---@param head string
---@return string
function M.fold(head) return fold(head) end

return M
