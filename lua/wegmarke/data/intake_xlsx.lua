--- Workbooks as files of placements: the first sheet that is not hidden, as rows of texts, in the
--- shape that wegmarke.csv has for CSV files.

local xlsx = require "wegmarke.xlsx"

local M = {}

--- Whether a file is packed like a workbook.
---@param bytes string
---@return boolean
function M.is(bytes)
  return bytes:sub(1, 4) == "PK\3\4" or bytes:sub(1, 8) == "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
end

-- A cell as text. A date comes as 2026-05-02, which is refused by those who read values.
local function text_of(value)
  if value == nil then
    return ""
  elseif type(value) == "table" then
    return value.date or value.error
  elseif math.type(value) == "integer" then
    return tostring(value)
  elseif type(value) == "number" then
    return (("%.15g"):format(value))
  end
  return tostring(value)
end

--- Reads a workbook.
---@param bytes string
---@return table|nil sheet { rows, encoding, bom, separator, name } as of csv.read
---@return table|nil err of xlsx.read
function M.read(bytes)
  local book, err = xlsx.read(bytes)
  if not book then
    return nil, err
  end
  local first
  for _, sheet in ipairs(book.sheets) do
    first = first or not sheet.hidden and sheet
  end
  local rows = {}
  for i, row in ipairs(first and first.rows or {}) do
    rows[i] = { line = row.line }
    for k = 1, row.n do
      rows[i][k] = text_of(row[k])
    end
  end
  return { rows = rows, encoding = "xlsx", bom = false, separator = ";", name = first and first.name }
end

return M
