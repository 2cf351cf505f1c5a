--- Tables that `export` wrote, read as they were written: each cell says just what stands in it. They are
--- known by the head of their first column, which names the type; below it stand the ids of the records.

local intake_xlsx = require "wegmarke.data.intake.xlsx"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local sheets = require "wegmarke.data.intake.sheet"
local tables = require "wegmarke.data.intake.tables"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"
local values = require "wegmarke.data.intake.values"

local M = {}

local MARK = "wegmarke:"

-- How many mistakes are told.
local MOST_ERRS = 50

-- Heads ----------------------------------------------------------------------------------------------

--- The head of the first column.
---@param decl table
---@return string
function M.mark(decl) return MARK .. decl.id end

--- The head of a field's column: its title, or its id where the title means another.
---@param decl table
---@param field table
---@param language string
---@return string
function M.head(decl, field, language)
  local title = lang.pick(field.title, language)
  local safe = values.clean(title) == title and not title:find "^[=+@'-]"
  return safe and typed.column(decl, title) == field and title or field.id
end

--- The head of a column of states; nil where fields have all words for it.
---@param decl table
---@return string|nil
function M.state_head(decl)
  local words = { "state" }
  for _, language in ipairs(lang.languages) do words[#words + 1] = lang.text(language, "entry.state") end
  for _, word in ipairs(words) do
    if typed.column(decl, word) == "state" then return word end
  end
end

-- Reading --------------------------------------------------------------------------------------------

--- The table in a file that `export` wrote; nil if it is none.
---@param bytes string
---@param file string
---@param book wegmarke.xlsx.workbook|nil the file, where it was read as one
---@return {page: table, at: integer, type: string}|nil
function M.find(bytes, file, book)
  local pages
  if book then
    pages = intake_xlsx.tables_of(book)
  elseif bytes:find(MARK, 1, true) or intake_xlsx.is(bytes) then
    local _
    pages, _, book = tables.read(bytes, file)
  end
  if pages and book then intake_xlsx.with_commas(pages, book) end
  for _, page in ipairs(pages or {}) do
    for at = 1, math.min(#page.rows, 5) do
      local type = values.clean(page.rows[at][1]):match("^" .. MARK .. "([%w_.]+)$")
      if type then return { page = page, at = at, type = type } end
    end
  end
end

local function problem(run, line, column, err)
  if #run.errs < MOST_ERRS then
    run.errs[#run.errs + 1] = sheets.problem(run.file, run.page.name, line, column, err)
  end
end

local function columns_of(run, heads)
  local columns, first = {}, {}
  for i = 2, #heads do
    local head = values.clean(heads[i])
    local what = head ~= "" and typed.column(run.decl, head) or nil
    if what and first[what] then
      problem(run, heads.line, i, lang.err("data.column_twice", { first = first[what] }))
    elseif what then
      columns[i], first[what] = what, i
    elseif head ~= "" then
      run.unread[#run.unread + 1] = values.brief(head)
    end
  end
  return columns
end

local function read_cell(run, made, what, words)
  if what == "state" then
    local state, err = typed.state(run.decl, values.clean(words))
    made.state = state
    return err
  end
  local read, err = kinds.read(what, words, run.how.language, run.how.look)
  made.values[what.id] = read
  return err and lang.err("entry.value", { field = what.title, problem = err })
end

local function read_row(run, row, columns)
  local made, wrong = { line = row.line, values = {} }, false
  for i = 2, #row do
    local words = values.words(row[i])
    local err = columns[i] and words and read_cell(run, made, columns[i], words)
    if err then
      wrong = true
      problem(run, row.line, i, err)
    end
  end
  local id, how = values.clean(row[1]):lower(), run.how
  if #id == 32 and how.known and how.known(id) then
    made.by_id = id
    if run.ids[id] then problem(run, row.line, 1, lang.err("entry.id_twice", { line = run.ids[id] })) end
    run.ids[id] = row.line
  end
  made.record = made.by_id or how.record and how.record(made.values)
  if made.record or run.decl.key or wrong then return made end
  for _, field in ipairs(value.missing_in_new(run.decl, made.values, made.state)) do
    problem(run, row.line, nil, lang.err("entry.cell_missing", { field = field.title }))
  end
  return made
end

--- Reads a table that `export` wrote. Empty cells change nothing.
---@param decl table
---@param found table as `find` gives it
---@param file string
---@param how table `language`, `look`; `known(id)`: whether a row may name this record by its id;
---  `record(values)`: the id of the record that a row changes that names none
---@return {rows: wegmarke.record.Row[], unread: string[]}|nil
---@return table[]|nil errs
function M.read(decl, found, file, how)
  local page = found.page
  local run = { decl = decl, how = how, page = page, file = file:match "[^/\\]+$" or file, errs = {},
    unread = {}, ids = {} }
  if found.type ~= decl.id and found.type ~= decl.was then
    problem(run, nil, nil, lang.err("entry.form_other_type", { given = found.type, title = decl.many }))
    return nil, run.errs
  end
  local columns, rows = columns_of(run, page.rows[found.at]), {}
  for i = found.at + 1, #run.errs == 0 and #page.rows or 0 do
    if not tables.blank(page.rows[i]) then rows[#rows + 1] = read_row(run, page.rows[i], columns) end
  end
  if #rows == 0 and #run.errs == 0 then problem(run, 1, nil, lang.err "data.no_rows") end
  if #run.errs > 0 then return nil, run.errs end
  return { rows = rows, unread = run.unread }
end

return M
