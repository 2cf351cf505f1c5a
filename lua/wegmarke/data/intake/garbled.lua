--- Texts that were read by the wrong code page before they came here.

local text = require "wegmarke.text"

local M = {}

-- How often a text may have been converted once too much.
local MOST = 3

--- What a text meant that was converted twice, or more often; nil for any other.
local function undoubled(cell)
  local meant
  for _ = 1, MOST do
    local before = (meant or cell):find "\xC3[\x82\x83\xA2]" and text.undouble(meant or cell)
    if not before then break end
    meant = before
  end
  return meant
end

--- Mends what can be mended in the rows of a table, and notes what was: `doubled` and `lost` of the sheet,
--- each the first such text with its line.
---@param sheet table
function M.mend(sheet)
  for _, row in ipairs(sheet.rows) do
    for i = 1, #row do
      local cell = row[i]
      local plain = not cell:find "[\xC3\xEF]"
      if not plain and cell:find "\xC3[\x82\x83\xA2]" then
        local meant = undoubled(cell)
        if meant then
          sheet.doubled = sheet.doubled or { line = row.line, given = cell, meant = text.normal(meant) }
          row[i] = text.normal(meant)
        end
      end
      if not plain and cell:find("\u{FFFD}", 1, true) then
        sheet.lost = sheet.lost or { line = row.line, given = cell }
      end
    end
  end
end

return M
