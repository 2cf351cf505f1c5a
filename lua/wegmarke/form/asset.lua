--- Files that go into a page as they are, and the hash by which a page allows them.

local base64 = require "wegmarke.doc.base64"
local sys = require "wegmarke.sys"

local M = {}

--- What a Content-Security-Policy calls a text that may run.
---@param text string
---@return string
function M.hash(text)
  local bytes = sys.sha256(text):gsub("%x%x", function(hex) return string.char(tonumber(hex, 16)) end)
  return "'sha256-" .. base64.encode(bytes) .. "'"
end

--- A file that ships with the program, from WEGMARKE_PATH or packed in.
---@param path string such as "lua/wegmarke/form/fill.js"
---@return string bytes
function M.read(path)
  for _, folder in ipairs(sys.path()) do
    local bytes = require("wegmarke.file").read(folder .. "/" .. path)
    if bytes then return bytes end
  end
  return assert(sys.packed(path), "not packed in: " .. path)
end

return M
