--- Files that go into a page as they are, and the hash by which a page allows them.

local sys = require "wegmarke.sys"

local M = {}

local digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

--- Base64 of hex digits.
local function base64(hex)
  local out, bits, n = {}, 0, 0
  for pair in hex:gmatch("%x%x") do
    bits, n = bits << 8 | tonumber(pair, 16), n + 8
    while n >= 6 do
      n = n - 6
      local at = bits >> n & 63
      out[#out + 1] = digits:sub(at + 1, at + 1)
    end
    bits = bits & (1 << n) - 1
  end
  if n > 0 then
    local at = bits << 6 - n & 63
    out[#out + 1] = digits:sub(at + 1, at + 1)
  end
  return table.concat(out) .. ("="):rep(-#out % 4)
end

--- What a Content-Security-Policy calls a text that may run.
---@param text string
---@return string
function M.hash(text)
  return "'sha256-" .. base64(sys.sha256(text)) .. "'"
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
