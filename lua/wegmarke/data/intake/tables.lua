--- Files as tables of texts: CSV in any code page, the sheets of a workbook.

local container = require "wegmarke.data.intake.container"
local csv = require "wegmarke.csv"
local garbled = require "wegmarke.data.intake.garbled"
local intake_xlsx = require "wegmarke.data.intake.xlsx"
local lang = require "wegmarke.lang"
local utf16 = require "wegmarke.data.intake.utf16"
local values = require "wegmarke.data.intake.values"
local xlsx = require "wegmarke.xlsx"

local M = {}

--- The error of the CSV reader, or of the reader of workbooks, in words, with its place.
local function problem(file, err)
  if err.code:find("^xlsx_") then
    return lang.err("workbook." .. err.code,
      { path = file, detail = err.detail, sheet = err.sheet, cell = err.cell })
  end
  local key = "data." .. err.code
  return lang.err("data.at", {
    file = file, line = err.line, column = err.column,
    problem = lang.has(key) and lang.err(key, { detail = err.detail })
      or lang.err("data.csv_other", { detail = err.detail or err.code }),
  })
end

--- What is wrong with a file that is surely no table.
---@param bytes string
---@param file string its name, for messages
---@return table|nil err
function M.other(bytes, file)
  local what = container.of(bytes, file)
  return what and lang.err("data.at", { file = file, problem = what }) or nil
end

--- Whether a row says nothing.
---@param row string[]
---@return boolean
function M.blank(row)
  for i = 1, #row do
    if values.clean(row[i]) ~= "" then return false end
  end
  return true
end

--- Tables of texts as the sheets of a workbook, for those who read one.
---@param pages table[]
---@return wegmarke.xlsx.workbook
function M.as_book(pages)
  local book = { sheets = {} }
  for i, page in ipairs(pages) do
    local rows = {}
    for k, row in ipairs(page.rows) do
      rows[k] = { line = row.line, n = #row }
      for c = 1, #row do rows[k][c] = row[c] ~= "" and row[c] or nil end
    end
    book.sheets[i] = { name = page.name, rows = rows }
  end
  return book
end

--- The tables of a file.
---@param bytes string
---@param file string its name, for messages
---@param known wegmarke.xlsx.workbook|nil the file, where it was read as one
---@return table[]|nil tables as `intake.xlsx.tables_of` gives them
---@return table|nil err
---@return wegmarke.xlsx.workbook|nil book where it is one
function M.read(bytes, file, known)
  if known or intake_xlsx.is(bytes) then
    local book, err = known, nil
    if not book then book, err = xlsx.read(bytes) end
    if not book then return nil, problem(file, err) end
    return intake_xlsx.tables_of(book), nil, book
  end
  local wide = utf16.plain(bytes)
  local sheet, err = csv.read(wide or bytes)
  if not sheet then return nil, problem(file, err) end
  if wide then sheet.encoding, sheet.bom = "utf-16", true end
  garbled.mend(sheet)
  return { sheet }
end

return M
