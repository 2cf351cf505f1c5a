--- Times as the people at this desk read them: what is stored is UTC.

local M = {}

--- Day and time of day here.
---@param iso string YYYY-MM-DDTHH:MM:SSZ
---@return string "YYYY-MM-DD HH:MM"
function M.here(iso)
  local y, mo, d, h, mi, s = tostring(iso):match("^(%d+)-(%d+)-(%d+)T(%d+):(%d+):(%d+)")
  if not y then return tostring(iso) end
  local as_here = os.time { year = y, month = mo, day = d, hour = h, min = mi, sec = s, isdst = false }
  local utc = os.date("!*t", as_here)
  utc.isdst = false
  return tostring(os.date("%Y-%m-%d %H:%M", as_here + os.difftime(as_here, os.time(utc))))
end

return M
