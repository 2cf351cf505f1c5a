--- Bytes as base64, for pictures in a page and the hashes by which it allows scripts.

local ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

--- Base64 with padding.
---@param bytes string
---@return string
return function(bytes)
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
