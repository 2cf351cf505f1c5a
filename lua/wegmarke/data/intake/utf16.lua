--- "Unicode text" of spreadsheets and survey tools: UTF-16, as UTF-8.

local M = {}

-- How many units are read at once.
local STEP = 4000

-- How the units stand in the file, and where they begin: by its mark, or by the zero beside its first letter.
local function order(bytes)
  local a, b = bytes:byte(1, 2)
  if not b or #bytes % 2 == 1 or bytes:sub(1, 4) == "\xFF\xFE\0\0" then return nil end
  if a == 0xFF and b == 0xFE then return "<I2", 3 end
  if a == 0xFE and b == 0xFF then return ">I2", 3 end
  if a ~= 0 and b == 0 then return "<I2", 1 end
  if a == 0 and b ~= 0 then return ">I2", 1 end
end

--- A text that is saved in UTF-16, as UTF-8.
---@param bytes string
---@return string|nil text nil for any other, and for one that is broken
function M.plain(bytes)
  local format, from = order(bytes)
  if not format then return nil end
  local out, part, high = {}, {}, nil
  for i = from, #bytes, 2 do
    local unit = string.unpack(format, bytes, i)
    if high then
      if unit < 0xDC00 or unit > 0xDFFF then return nil end
      part[#part + 1] = utf8.char(0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00))
      high = nil
    elseif unit >= 0xD800 and unit <= 0xDBFF then
      high = unit
    elseif unit >= 0xDC00 and unit <= 0xDFFF then
      return nil
    else
      part[#part + 1] = utf8.char(unit)
    end
    if #part == STEP then out[#out + 1], part = table.concat(part), {} end
  end
  out[#out + 1] = table.concat(part)
  return not high and table.concat(out) or nil
end

return M
