--- Bytes as base64, for pictures in a page, the hashes by which it allows scripts, and files within JSON.

local M = {}

local ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

--- Base64 with padding.
---@param bytes string
---@return string
function M.encode(bytes)
  local out = {}
  local function digit(n) return ALPHABET:sub(n + 1, n + 1) end
  for i = 1, #bytes, 3 do
    local a, b, c = bytes:byte(i, i + 2)
    local n = a << 16 | (b or 0) << 8 | (c or 0)
    out[#out + 1] = digit(n >> 18) .. digit(n >> 12 & 63) .. (b and digit(n >> 6 & 63) or "=")
      .. (c and digit(n & 63) or "=")
  end
  return table.concat(out)
end

--- The bytes of base64 with padding, as `encode` writes it; nil if it is something else.
---@param words string
---@return string|nil bytes
function M.decode(words)
  local body, padding = words:match "^([%w+/]*)(=?=?)$"
  if not body or #words % 4 ~= 0 then return nil end
  local out, n, bits = {}, 0, 0
  for i = 1, #body do
    n, bits = (n << 6 | ALPHABET:find(body:sub(i, i), 1, true) - 1) & 0xffff, bits + 6
    if bits >= 8 then
      bits = bits - 8
      out[#out + 1] = string.char(n >> bits & 255)
    end
  end
  local bytes = table.concat(out)
  return #padding < 3 and M.encode(bytes) == words and bytes or nil
end

return M
