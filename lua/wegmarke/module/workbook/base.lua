--- What a workbook remembers of its beginning: its sheets as they were written, and those of the model
--- that it extends. They lie in a hidden sheet (or a file of the folder), in pieces of text with a
--- checksum: programs for spreadsheets keep a sheet, where they drop properties of a document.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local M = {}

local FORMAT = "wegmarke-1"

-- How many bytes go into one cell: spreadsheets end at 32,767 characters.
local PIECE = 8000

-- The text in pieces that end between two characters. Each begins with ":", so that no spreadsheet
-- takes it for a number or a formula.
local function pieces(text)
  local list, from = {}, 1
  while from <= #text do
    local to = math.min(from + PIECE - 1, #text)
    while to < #text and text:byte(to + 1) & 0xC0 == 0x80 do
      to = to - 1
    end
    list[#list + 1] = { ":" .. text:sub(from, to) }
    from = to + 1
  end
  return list
end

---@class wegmarke.module.workbook.base
---@field sheets table<string, table[]> rows by key of the sheet, as they were written
---@field below table<string, table[]>|nil the same of the model that it extends; nil if that is `sheets`
---@field id string|nil how this state is called, once it was read or written
---@field guide string[] the lines of the guide
---@field weights table { kind, of, why, pairwise }: what numbers do not say
---@field api integer|nil of the model
---@field made string|nil checksum of the workbook.lua that there was

--- The rows of the hidden sheet.
---@param base wegmarke.module.workbook.base
---@param language string of the words that say what this is
---@return table[] rows
function M.rows(base, language)
  local text = json.encode { sheets = base.sheets, below = base.below, guide = base.guide,
                             made = base.made, weights = base.weights, api = base.api }
  local rows = pieces(text)
  table.insert(rows, 1, { lang.text(language, "workbook.base_note") })
  table.insert(rows, 2, { FORMAT .. " " .. sys.sha256(text) })
  return rows
end

-- Rows as reading a file gives them.
local function numbered(sheets)
  for _, rows in pairs(sheets) do
    for i, row in ipairs(rows) do
      row.line, row.n = i, #row
    end
  end
  return sheets
end

--- What the hidden sheet says; nil if it is not whole.
---@param rows table[] as they were read
---@return wegmarke.module.workbook.base|nil
function M.read(rows)
  local parts, sum = {}, nil
  for _, row in ipairs(rows) do
    local cell = type(row[1]) == "string" and row[1] or ""
    if cell:sub(1, 1) == ":" then
      parts[#parts + 1] = cell:sub(2)
    else
      sum = cell:match("^" .. FORMAT:gsub("%-", "%%-") .. " (%x+)$") or sum
    end
  end
  local text = table.concat(parts)
  if not sum or sys.sha256(text) ~= sum then
    return nil
  end
  local base = json.decode(text)
  if type(base) ~= "table" or type(base.sheets) ~= "table" then
    return nil
  end
  base.id = sum
  numbered(base.sheets)
  numbered(base.below or {})
  return base
end

return M
