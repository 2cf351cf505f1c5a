--- Text that people wrote in an editor: Lua files, and lines handed to a prompt. Editors on Windows put
--- a mark in front of UTF-8, and may write UTF-16 altogether.

local lang = require "wegmarke.lang"

local M = {}

--- The text without the mark of UTF-8.
---@param bytes string
---@return string|nil text
---@return table|nil err it is UTF-16
function M.plain(bytes)
  if bytes:find("^\xEF\xBB\xBF") then return bytes:sub(4) end
  if bytes:find("^\xFF\xFE") or bytes:find("^\xFE\xFF") or bytes:find("^%Z%z%Z%z")
    or bytes:find("^%z%Z%z%Z") then
    return nil, lang.err("repl.source_utf16")
  end
  return bytes
end

return M
