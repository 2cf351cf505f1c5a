--- Days and months as people write them: 2026-03-14, 14.3.2026, "14. März 2026", "Dezember 2026".

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

local M = {}

-- The month of a word: a name of a language, whole or cut short, or a short form. "Mainz" is none.
local function month(word)
  local n, said = values.month(word), text.lower(word)
  if not n or #said <= 4 or said == "jänner" or said == "maerz" then return n end
  for _, language in ipairs(lang.languages) do
    local name = text.lower(lang.text(language, "report.month_" .. n))
    if name:sub(1, #said) == said then return n end
  end
  return nil
end

local function iso(y, m, d)
  y, m = tonumber(y), tonumber(m)
  if y < 100 then y = 2000 + y end
  if m < 1 or m > 12 then return nil end
  if not d or d == "" then return ("%04d-%02d"):format(y, m) end
  local made = ("%04d-%02d-%02d"):format(y, m, tonumber(d))
  return util.is_date(made) and made or nil
end

local WORD = "(%a[%a\128-\255]*)%.?"

-- Day, month's name and year of a day whose month is a word.
local function parts(s)
  local d, m, y = s:match("^(%d%d?)%.? ?" .. WORD .. ",? ?'?(%d%d%d?%d?)$")
  if not d then d, m, y = s:match("^(%d%d?)%l%l " .. WORD .. ",? (%d%d%d%d)$") end
  if not d then m, d, y = s:match("^" .. WORD .. " (%d%d?)%l?%l?, ?(%d%d%d%d)$") end
  if not d then m, y = s:match("^" .. WORD .. " ?'?(%d%d%d?%d?)$") end
  if m and #y ~= 3 then return d, m, y end
end

--- Reads a day or a month.
---@param words string
---@return string|nil iso YYYY-MM-DD, or YYYY-MM
---@return boolean|nil meant it is written as one, and there is none such: 31. Juni 2026
function M.read(words)
  local s = values.clean(words)
  local y, m, d = s:match "^(%d%d%d%d)%-(%d%d)%-?(%d?%d?)$"
  if not y then
    d, m, y = s:match "^(%d%d?)%. ?(%d%d?)%. ?(%d%d%d?%d?)$"
    if d and #y == 3 then y = nil end
  end
  if not y then m, y = s:match "^(%d%d?)[/.](%d%d%d%d)$" end
  if not y then y, m = s:match "^(%d%d%d%d)%-(%d)$" end
  if not y then m, y = s:match "^(%d%d?)/(%d%d)$" end
  if y then return iso(y, m, d), true end
  local name
  d, name, y = parts(s)
  local n = name and month(name)
  if n then return iso(y, n, d), true end
  return nil
end

--- Reads a day.
---@param words string
---@return string|nil iso YYYY-MM-DD
function M.day(words)
  local made = M.read(words)
  return made and #made == 10 and made or nil
end

--- Reads a month.
---@param words string
---@return string|nil iso YYYY-MM
function M.month(words)
  local made = M.read(words)
  return made and #made == 7 and made or nil
end

return M
