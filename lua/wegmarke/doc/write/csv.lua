--- One table of a document for spreadsheets and programs: the one that is named, else the first.

local csv = require "wegmarke.csv"
local doc = require "wegmarke.doc"

local M = {}

--- What a cell says: numbers stay numbers, blocks become lines.
local function cell(x, valid)
  if type(x) == "number" then return x end
  if not x then return false end
  if type(x) ~= "table" or x.kind ~= "item" then return valid(doc.plain(x)) end
  local lines = { doc.plain(x[1]) }
  doc.walk({ title = "", head = x.blocks, parts = {} }, function(what, y)
    local s = what == "text" and doc.plain(y) or ""
    if s ~= "" then lines[#lines + 1] = s end
  end)
  return valid(table.concat(lines, "\n"))
end

--- The tables of a document, in order.
local function tables(document)
  local list = {}
  doc.walk(document, function(what, b)
    if what == "block" and b.kind == "table" then list[#list + 1] = b end
  end)
  return list
end

--- CSV with a byte order mark and semicolons, as spreadsheets here expect it.
---@param document wegmarke.doc.Document
---@param opts {table: string|nil, exact: boolean|nil} the key of the table; exact: a text that is not UTF-8
--- is an error instead of being mended
---@return string|nil bytes nil where there is no such table
function M.write(document, opts)
  local valid = opts.exact and function(s) return s end or doc.valid
  for _, b in ipairs(tables(document)) do
    if not opts.table or b.key == opts.table then
      local rows = { {} }
      for j, column in ipairs(b.columns) do rows[1][j] = valid(doc.plain(column[1])) end
      for i, row in ipairs(b.rows) do
        rows[i + 1] = {}
        for j = 1, #b.columns do rows[i + 1][j] = cell(row[j], valid) end
      end
      return csv.write(rows)
    end
  end
end

return M
