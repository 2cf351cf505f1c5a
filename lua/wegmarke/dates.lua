--- Days and months as a language writes them.

local lang = require "wegmarke.lang"

local M = {}

--- "2026-05-12" and "2026-05" as a language writes them; anything else as it is.
---@param iso any
---@param language string
---@return string
function M.words(iso, language)
  local said = tostring(iso or "")
  local y, m, d = said:match("^(%d%d%d%d)%-(%d%d)%-(%d%d)$")
  if not y then y, m = said:match("^(%d%d%d%d)%-(%d%d)$") end
  if not y or m < "01" or m > "12" then return said end
  local month = lang.text(language, "report.month_" .. math.tointeger(m))
  return d and lang.text(language, "report.date", { day = math.tointeger(d), month = month, year = y })
    or month .. " " .. y
end

return M
