--- Workbooks as files of placements: sheets that are not hidden, as rows of texts, in the
--- shape that wegmarke.csv has for CSV files.

local lang = require "wegmarke.lang"
local sheets = require "wegmarke.data.intake.sheet"
local xlsx = require "wegmarke.xlsx"

local M = {}

--- Whether a file is packed like a workbook.
---@param bytes string
---@return boolean
function M.is(bytes)
  return bytes:sub(1, 4) == "PK\3\4" or bytes:sub(1, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
end

--- The sheets that are not hidden and hold something, as tables of texts.
---@param book wegmarke.xlsx.workbook
---@return table[] sheets each { rows, encoding, bom, separator } as of csv.read, and { name, hidden_rows,
--- hidden_columns, merged }
function M.tables_of(book)
  local tables = {}
  for _, page in ipairs(book.sheets) do
    local rows = {}
    for i, row in ipairs(page.hidden and {} or page.rows) do
      rows[i] = { line = row.line }
      for k = 1, row.n do rows[i][k] = sheets.text(row[k]) end
    end
    if #rows > 0 then
      tables[#tables + 1] = { rows = rows, encoding = "xlsx", bom = false, separator = ";", name = page.name,
        hidden_rows = page.hidden_rows, hidden_columns = page.hidden_columns, merged = page.merged }
    end
  end
  return tables
end

--- Numbers of a workbook as people write them: what a spreadsheet has as 1.234 is no 1,234.
---@param tables table[] changed
---@param book wegmarke.xlsx.workbook
function M.with_commas(tables, book)
  local by = {}
  for _, page in ipairs(book.sheets) do by[page.name] = page end
  for _, one in ipairs(tables) do
    local had = {}
    for _, row in ipairs(by[one.name] and by[one.name].rows or {}) do had[row.line] = row end
    for _, row in ipairs(one.rows) do
      for i = 1, had[row.line] and #row or 0 do
        if math.type(had[row.line][i]) == "float" then row[i] = row[i]:gsub("%.", ",") end
      end
    end
  end
end

--- The names of the sheets that are not the one that was read.
---@param tables table[]
---@param read table
---@return string[]
function M.others(tables, read)
  local names = {}
  for _, one in ipairs(tables) do
    if one ~= read then names[#names + 1] = one.name end
  end
  return names
end

--- The names of hidden sheets that hold something; nil for none.
---@param book wegmarke.xlsx.workbook|nil
---@return string[]|nil
function M.hidden_sheets(book)
  local list = {}
  for _, page in ipairs(book and book.sheets or {}) do
    if page.hidden and #page.rows > 0 then list[#list + 1] = page.name end
  end
  return #list > 0 and list or nil
end

--- Rows and columns of a table that its sheet does not show, and which were read all the same; nil for none.
---@param sheet table
---@param at integer the header's place in its rows
---@return string[]|nil places in words
function M.hidden(sheet, at)
  local places, used, widest = {}, {}, 0
  for i, row in ipairs((sheet.hidden_rows or sheet.hidden_columns) and sheet.rows or {}) do
    if i > at then used[row.line] = true end
    widest = math.max(widest, #row)
  end
  for _, line in ipairs(sheet.hidden_rows or {}) do
    if used[line] then places[#places + 1] = lang.say("data.note_hidden_row", { line = line }) end
  end
  for _, column in ipairs(sheet.hidden_columns or {}) do
    if column <= widest then
      places[#places + 1] = lang.say("data.note_hidden_column",
        { column = xlsx.place(1, column):gsub("%d", "") })
    end
  end
  return #places > 0 and places or nil
end

--- Cells below the header that are made one, where only the first has a value; nil for none.
---@param sheet table
---@param at integer
---@return string[]|nil places such as "B2:B4"
function M.merged(sheet, at)
  local places, header = {}, sheet.rows[at].line
  for _, place in ipairs(sheet.merged or {}) do
    if tonumber(place:match "^%a+(%d+)") > header then places[#places + 1] = place end
  end
  return #places > 0 and places or nil
end

return M
