--- How many lines a text takes in a column of a sheet: spreadsheets differ in when they fit the height of
--- a row themselves, so that whoever writes a workbook sets it.

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

return M
