--- Reads the CSV files of agreements and targets: rows by column name, and every mistake with its
--- place, before anything is stored.

local fault = require "wegmarke.cli.fault"
local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local names = require "wegmarke.data.intake.names"
local tables = require "wegmarke.data.intake.tables"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

--- A file's rows with their cells by field.
---@class wegmarke.cli.Sheet
---@field name string
---@field rows {line: integer, cells: table<string, string>, at: table<string, integer>}[]
---@field errs table[]
local Sheet = {}
Sheet.__index = Sheet

--- Notes a mistake.
---@param row table
---@param field string|nil
---@param key string
---@param args table|nil
function Sheet:problem(row, field, key, args)
  args = args or {}
  args.file, args.line, args.column = self.name, row.line, field and row.at[field] or nil
  local problem = lang.is_err(key) and key or lang.err(key, args)
  self.errs[#self.errs + 1] = lang.err("cli.sheet_at", {
    file = self.name, line = row.line, column = args.column or 1,
    element = row.cells.element or "", problem = problem,
  })
end

--- Ends the verb with all mistakes, if there were any.
function Sheet:finish()
  if #self.errs > 0 then
    self.errs[#self.errs + 1] = lang.err("cli.sheet_nothing", { file = self.name })
    fault.raise(self.errs, fault.input)
  end
end

--- A value on the model's scale, or nil after noting the mistake. An empty cell is nil, too.
function Sheet:value(row, field, model)
  local cell = row.cells[field]
  if not cell then return nil end
  local read, err = values.parse(cell, model)
  if not read then
    self:problem(row, field, err)
  elseif read.state ~= "placed" then
    self:problem(row, field, "cli.sheet_no_value", { given = cell })
  else
    return read.value
  end
  return nil
end

--- The element of a row, or nil after noting the mistake.
function Sheet:element(row, model)
  if not row.cells.element then
    self:problem(row, "element", "cli.sheet_no_element")
    return nil
  end
  local id, err = names.element(model, row.cells.element)
  if not id then self:problem(row, "element", err) end
  return id
end

--- Words of a list by how people write them, with an underscore where a blank or a hyphen may stand.
local function written(list, words)
  local by_word, all = {}, {}
  for spelling, word in pairs(values.by_spelling(list, words)) do
    by_word[spelling:gsub("[ %-]", "_")] = word
  end
  for spelling in pairs(by_word) do all[#all + 1] = spelling end
  table.sort(all)
  return by_word, all
end

--- Which field each column of the header is.
local function read_header(sheet, row, fields, same)
  local by_word, words = written("column", fields)
  local columns = {}
  for i = 1, #row do
    local word = values.fold(row[i]):gsub("[ %-]", "_")
    columns[i] = same[by_word[word]] or by_word[word] or false
    if not columns[i] and word ~= "" then
      sheet:problem({ line = row.line, at = { [word] = i }, cells = {} }, word, "cli.sheet_column",
        { given = row[i], nearest = text.nearest(word, words) or "", known = words })
    end
  end
  return columns
end

local function take_row(sheet, row, columns)
  local one = { line = row.line, cells = {}, at = {} }
  for i, field in ipairs(columns) do
    local cell = values.clean(row[i])
    if field then
      one.at[field] = i
      if cell ~= "" then one.cells[field] = cell end
    end
  end
  sheet.rows[#sheet.rows + 1] = one
end

--- Reads a file or bytes.
---@param path string
---@param fields string[] the columns there can be (`lists.column`)
---@param bytes string|nil the content, when it is at hand
---@param same table<string, string>|nil columns that are only another name for one
---@return wegmarke.cli.Sheet
function M.read(path, fields, bytes, same)
  local err
  if not bytes then
    bytes, err = file.read(path)
    if not bytes then fault.raise(err) end
  end
  err = tables.other(bytes, path)
  if err then fault.raise(err) end
  local pages, problem = tables.read(bytes, path)
  if not pages then fault.raise(problem) end
  err = require("wegmarke.data.intake.persons").refused(pages, path)
  if err then fault.raise(err) end
  local sheet = setmetatable({ name = path, rows = {}, errs = {} }, Sheet)
  local columns
  for _, row in ipairs(pages[1] and pages[1].rows or {}) do
    local comment = not columns and values.clean(row[1]):sub(1, 1) == "#"
    if not tables.blank(row) and not comment then
      if columns then
        take_row(sheet, row, columns)
      else
        columns = read_header(sheet, row, fields, same or {})
      end
    end
  end
  if #sheet.rows == 0 and #sheet.errs == 0 then
    local empty = { line = 1, at = {}, cells = {} }
    sheet:problem(empty, nil, lang.err(columns and "data.no_rows" or "data.file_empty"))
  end
  sheet:finish()
  return sheet
end

--- Several texts in one cell, parted by " | ".
---@param cell string|nil
---@return string[]
function M.split(cell)
  local list = {}
  for part in ((cell or "") .. "|"):gmatch("(.-)|") do
    local clean = values.clean(part)
    if clean ~= "" then list[#list + 1] = clean end
  end
  return list
end

--- A word of a list that a cell names.
---@param cell string
---@param list string the list's name in `wegmarke.words.lists`
---@return string|nil word
---@return string[] words all that are possible
function M.state(cell, list)
  local by_word, words = written(list, lists[list])
  return by_word[(values.fold(cell):gsub("[ %-]", "_"))], words
end

--- A value on the scale as somebody types it, or the state that is typed in its place ("vertagt"). Ends the
--- command where it is neither.
---@param ctx wegmarke.cli.Context
---@param given string
---@param model table
---@param list string the list of states: "agreement_state", "target_state"
---@return number|nil value
---@return string|nil state
function M.value_or_state(ctx, given, model, list)
  local state, states = M.state(given, list), {}
  if state and state ~= lists[list][1] then return nil, state end
  local read, err = values.parse(given, model)
  if not read and err.key:find "off_scale$" then ctx:fail(err) end
  if not read or read.state ~= "placed" then
    for i = 2, #lists[list] do states[i - 1] = lang.word(list, lists[list][i]) end
    ctx:fail(lang.err("cli.not_a_value", { given = given, allowed = values.allowed(model), states = states }))
  end
  return read.value
end

return M
