--- Points in time as people read them: stored as UTC, shown by the clock on their wall.

local M = {}

-- Days from 1970-01-01 to a date of the Gregorian calendar.
local function days(year, month, day)
  if month <= 2 then year, month = year - 1, month + 12 end
  return 365 * year + year // 4 - year // 100 + year // 400 + (153 * (month - 3) + 2) // 5 + day - 719469
end

--- A stored time in the time zone of whoever reads it.
---@param stamp string "2026-03-14T09:26:53Z"
---@return string "2026-03-14 10:26"; as it is if it is no time
function M.shown(stamp)
  local year, month, day, hour, minute, second =
    tostring(stamp):match("^(%d%d%d%d)%-(%d%d)%-(%d%d)T(%d%d):(%d%d):(%d%d)Z$")
  if not year then return tostring(stamp) end
  local seconds = days(math.tointeger(year), math.tointeger(month), math.tointeger(day)) * 86400
    + hour * 3600 + minute * 60 + second
  local ok, said = pcall(os.date, "%Y-%m-%d %H:%M", math.tointeger(seconds))
  return ok and said or tostring(stamp)
end

return M
