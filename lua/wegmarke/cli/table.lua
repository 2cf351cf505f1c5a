--- Tables for the terminal: columns as wide as their widest cell, measured in screen columns; days as the
--- terminal's language writes them.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

local function pad(s, width, right)
  local space = string.rep(" ", math.max(0, width - text.width(s)))
  return right and space .. s or s .. space
end

M.pad = pad

--- Lays out rows of cells.
---@param head string[]|nil column titles
---@param rows string[][] cells; nil counts as empty, line breaks become spaces
---@param opts {right: table<integer, boolean>|nil, indent: string|nil}|nil columns set to the right
---@return string[] lines
function M.layout(head, rows, opts)
  opts = opts or {}
  local right, indent = opts.right or {}, opts.indent or ""
  local all, widths, columns = {}, {}, head and #head or 0
  if head then all[1] = head end
  for _, row in ipairs(rows) do all[#all + 1] = row end
  for _, row in ipairs(all) do
    for c in pairs(row) do
      if math.type(c) and c > columns then columns = c end
    end
  end
  local clean = {}
  for r, row in ipairs(all) do
    clean[r] = {}
    for c = 1, columns do
      local cell = text.terminal(lang.day((tostring(row[c] == nil and "" or row[c]):gsub("%s+", " "))))
      clean[r][c] = cell
      widths[c] = math.max(widths[c] or 0, text.width(cell))
    end
  end
  local lines = {}
  for r, row in ipairs(clean) do
    local parts = {}
    for c = 1, columns do
      parts[c] = (c == columns and not right[c]) and row[c] or pad(row[c], widths[c], right[c])
    end
    lines[r] = (indent .. table.concat(parts, "  ")):gsub("%s+$", "")
  end
  if head then
    local rule = {}
    for c = 1, columns do rule[c] = string.rep("-", widths[c]) end
    table.insert(lines, 2, indent .. table.concat(rule, "  "))
  end
  return lines
end

--- Breaks a text into lines of at most `width` columns, at spaces. Line breaks in it are kept.
---@param s string
---@param width integer
---@return string[] lines
function M.wrap(s, width)
  local lines = {}
  for paragraph in (s .. "\n"):gmatch("(.-)\n") do
    local line, used = nil, 0
    for word in paragraph:gmatch("%S+") do
      local w = text.width(word)
      if line and used + 1 + w <= width then
        line, used = line .. " " .. word, used + 1 + w
      else
        if line then lines[#lines + 1] = line end
        line, used = word, w
      end
    end
    lines[#lines + 1] = line or ""
  end
  return lines
end

return M
