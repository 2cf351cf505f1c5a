--- Days with what they are for, as a calendar file (RFC 5545).

local sys = require "wegmarke.sys"

local M = {}

local function escaped(words)
  return (words:gsub("[\\;,]", "\\%0"):gsub("\r?\n", "\\n"):gsub("%c", " "))
end

-- A line of at most 75 bytes, gone on with in the next ones; no character is cut.
local function folded(line)
  local out, rest, room = {}, line, 75
  while #rest > room do
    local cut = room
    while cut > 1 and rest:byte(cut + 1) & 0xC0 == 0x80 do cut = cut - 1 end
    out[#out + 1], rest = rest:sub(1, cut), rest:sub(cut + 1)
    room = 74
  end
  out[#out + 1] = rest
  return table.concat(out, "\r\n ") .. "\r\n"
end

--- Writes a calendar of whole days.
---@param days {id: string, on: string, title: string, about: string|nil}[] `on` as YYYY-MM-DD
---@param title string
---@return string bytes
function M.write(days, title)
  local out, stamp = {}, sys.today():gsub("-", "") .. "T000000Z"
  local function line(name, words) out[#out + 1] = folded(name .. ":" .. words) end
  line("BEGIN", "VCALENDAR")
  line("VERSION", "2.0")
  line("PRODID", "-//Wegmarke//Wegmarke " .. sys.version .. "//DE")
  line("X-WR-CALNAME", escaped(title))
  for _, day in ipairs(days) do
    line("BEGIN", "VEVENT")
    line("UID", day.id .. "@wegmarke")
    line("DTSTAMP", stamp)
    line("DTSTART;VALUE=DATE", (day.on:gsub("-", "")))
    line("SUMMARY", escaped(day.title))
    if day.about then line("DESCRIPTION", escaped(day.about)) end
    line("TRANSP", "TRANSPARENT")
    line("END", "VEVENT")
  end
  line("END", "VCALENDAR")
  return table.concat(out)
end

return M
