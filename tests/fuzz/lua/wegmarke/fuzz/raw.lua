--- Bytes that crossed as JSON: each came as the character with its number.

local byte_of = {}
for b = 0, 255 do
  byte_of[utf8.char(b)] = string.char(b)
end

--- The bytes as the target had them.
---@param s string
---@return string
return function(s)
  return (s:gsub("[\xC2\xC3][\x80-\xBF]", byte_of))
end
