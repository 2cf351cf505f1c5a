--- Workbooks as files of placements: the first sheet that is not hidden, as rows of texts, in the
--- shape that wegmarke.csv has for CSV files.

local sheets = require "wegmarke.data.intake.sheet"

local M = {}

--- Whether a file is packed like a workbook.
---@param bytes string
---@return boolean
function M.is(bytes)
  return bytes:sub(1, 4) == "PK\3\4" or bytes:sub(1, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
end

--- The first sheet that is not hidden, as a table of texts.
---@param book wegmarke.xlsx.workbook
---@return table sheet { rows, encoding, bom, separator, name, others } as of csv.read; others: the names of
--- further sheets that are not hidden and hold something
function M.table_of(book)
  local first, others = nil, {}
  for _, page in ipairs(book.sheets) do
    if not page.hidden then
      if first and #page.rows > 0 then others[#others + 1] = page.name end
      first = first or page
    end
  end
  local rows = {}
  for i, row in ipairs(first and first.rows or {}) do
    rows[i] = { line = row.line }
    for k = 1, row.n do
      rows[i][k] = sheets.text(row[k])
    end
  end
  return { rows = rows, encoding = "xlsx", bom = false, separator = ";", name = first and first.name,
    others = others }
end

return M
