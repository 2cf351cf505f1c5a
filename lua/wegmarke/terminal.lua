--- What the terminal can do: asked of it, never assumed.

local sys = require "wegmarke.sys"

local M = {}

--- Whether it goes back in a line and takes escapes: a terminal, and none that says it is dumb or
--- nothing of itself.
---@param fd integer 1 or 2
---@return boolean
function M.able(fd)
  local kind = sys.env("TERM") or ""
  return sys.isatty(fd) and kind ~= "" and kind ~= "dumb"
end

--- Whether it may be written to in colour and bold.
---@param fd integer
---@return boolean
function M.colour(fd)
  return M.able(fd) and (sys.env("NO_COLOR") or "") == ""
end

return M
