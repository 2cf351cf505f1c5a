--- What a workbook holds but does not show: rows, columns and sheets that somebody or a filter hid. They are
--- read like all others, which is told by sheet and cell.

local lang = require "wegmarke.lang"
local xlsx = require "wegmarke.xlsx"

local M = {}

local function is_filled(row, at) return row[at] ~= nil and row[at] ~= "" end

local function range(line, at, last_line, last_at)
  local first, last = xlsx.place(line, at), xlsx.place(last_line, last_at)
  return first == last and first or first .. ":" .. last
end

--- The cells of a row, from the first that says something to the last.
local function of_row(row)
  local first, last
  for at = 1, row.n or #row do
    if is_filled(row, at) then first, last = first or at, at end
  end
  return first and range(row.line, first, row.line, last)
end

--- Those of a column, below its head.
local function of_column(rows, at)
  local first, last
  for i = 2, #rows do
    if is_filled(rows[i], at) then first, last = first or rows[i].line, rows[i].line end
  end
  return first and range(first, at, last, at)
end

--- Tells what of a sheet is hidden and was read all the same.
---@param list table[] gets the message
---@param sheet table { name, rows, hidden, hidden_rows, hidden_columns }
function M.tell(list, sheet)
  local places, by_line = {}, {}
  for i = 2, #sheet.rows do by_line[sheet.rows[i].line] = sheet.rows[i] end
  for _, line in ipairs(sheet.hidden_rows or {}) do
    places[#places + 1] = by_line[line] and of_row(by_line[line]) or nil
  end
  for _, at in ipairs(sheet.hidden_columns or {}) do
    places[#places + 1] = of_column(sheet.rows, at)
  end
  if sheet.hidden and #sheet.rows > 1 then
    list[#list + 1] = lang.err("workbook.hidden_sheet", { sheet = sheet.name })
  elseif #places > 0 then
    list[#list + 1] = lang.err("workbook.hidden_cells", { sheet = sheet.name, places = places })
  end
end

return M
