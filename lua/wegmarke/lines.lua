--- Lines of a text: which they are, how it breaks in a window, and how many it takes in a column of a sheet.
--- Spreadsheets differ in when they fit the height of a row themselves, so that whoever writes a workbook
--- sets it.

local text = require "wegmarke.text"

local M = {}

--- How many lines `words` takes where `room` characters go side by side: broken between words, and
--- within a word that is longer than a line.
---@param words string
---@param room number
---@return integer lines
function M.count(words, room)
  room = math.max(1, math.floor(room))
  local n = 0
  for line in (words .. "\n"):gmatch("(.-)\n") do
    local used = 0
    n = n + 1
    for word in line:gmatch("%S+") do
      local long = text.width(word)
      if used > 0 and used + 1 + long > room then
        n, used = n + 1, 0
      end
      used = used + (used > 0 and 1 or 0) + long
      if used > room then
        n, used = n + (used - 1) // room, (used - 1) % room + 1
      end
    end
  end
  return n
end

--- Breaks a text into lines of at most `width` columns; one that fits stays as it is.
---@param s string
---@param width integer
---@return string[]
function M.wrap(s, width)
  if s:find("%S") and not s:find("\n", 1, true) and text.width(s) <= width then return { s } end
  local lines, line, used = {}, {}, 0
  for word in s:gmatch("%S+") do
    local size = text.width(word)
    if used > 0 and used + 1 + size > width then
      lines[#lines + 1] = table.concat(line, " ")
      line, used = {}, 0
    end
    line[#line + 1] = word
    used = used + size + (used > 0 and 1 or 0)
  end
  if used > 0 then lines[#lines + 1] = table.concat(line, " ") end
  return lines
end

--- Some of the lines of a text.
---@param words string
---@param first integer
---@param last integer|nil `first` by default
---@return string[]
function M.some(words, first, last)
  local lines, n = {}, 0
  for line in (words .. "\n"):gmatch("(.-)\n") do
    n = n + 1
    if n > (last or first) then break end
    lines[#lines + 1] = n >= first and line or nil
  end
  return lines
end

return M
