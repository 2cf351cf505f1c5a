--- How much room a text takes in print, before it is printed: widths of letters as in DejaVu Sans and
--- Verdana, the widest of the fonts that sheets are printed in. With any other it takes less.

local M = {}

-- Letters by their width in thousandths of the height of the font.
local WIDTHS = {
  [280] = "ijlI’‘|", [320] = " .,:;!", [355] = "-f/", [395] = "()t„“\"", [415] = "r", [525] = "sz",
  [555] = "cLJF?", [600] = "vkxyTYZ", [620] = "aoeäö–", [640] = "bdghnpquüñSEP0123456789ßé",
  [700] = "ABCKRVXÄ", [775] = "DGHNOQUÖÜ&", [865] = "M", [980] = "mw%W",
}
-- What no line above has.
local OTHER = 780

local width_of = {}
for width, letters in pairs(WIDTHS) do
  for _, code in utf8.codes(letters) do width_of[code] = width end
end

local BOLD = 1.12

--- The width of a text in one line.
---@param text string
---@param size number of the font
---@param bold boolean|nil
---@return number width in the unit of `size`
function M.line(text, size, bold)
  local sum = 0
  for _, code in utf8.codes(text) do sum = sum + (width_of[code] or OTHER) end
  return sum * size / 1000 * (bold and BOLD or 1)
end

--- The parts of a text that stay in one line, with the width of each in a font of size 1: words, or what a
--- soft hyphen parts of them.
---@param text string
---@return {[1]: number, [2]: boolean}[] pieces width, and whether a blank stands before it
function M.pieces(text)
  local list = {}
  for word in text:gmatch "%S+" do
    local first = true
    for piece in (word .. "\u{AD}"):gmatch "(.-)\u{AD}" do
      list[#list + 1] = { M.line(piece, 1), first }
      first = false
    end
  end
  return list
end

local BLANK, HYPHEN = M.line(" ", 1), M.line("-", 1)

--- How many lines a text takes that may be broken between its pieces. What is longer than a line is broken
--- anywhere.
---@param pieces table[] as `pieces` gives them
---@param width number of the column
---@param size number of the font, in the unit of `width`
---@param bold boolean|nil
---@return integer lines 0 for an empty text
function M.lines(pieces, width, size, bold)
  local room = width / size / (bold and BOLD or 1)
  local lines, used = 0, room
  for i, piece in ipairs(pieces) do
    local long, before = piece[1], piece[2] and BLANK or 0
    local after = pieces[i + 1]
    local ends = after and not after[2] and HYPHEN or 0
    if used + before + long + ends <= room then
      used = used + before + long
    else
      lines = lines + math.max(1, math.ceil(long / room))
      used = long > room and long % room or long
    end
  end
  return lines
end

return M
