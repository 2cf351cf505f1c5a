--- Logos of agencies: pictures of one format, checked before they get into a report. A model is foreign,
--- and so is its picture.

local M = {}

--- The most bytes of a logo, and the most pixels a side.
M.MOST_BYTES, M.MOST_SIDE = 100 * 1024, 4000

local SIGNATURE = "\137PNG\r\n\26\n"

-- What a picture is made of; everything else (texts, times, places where it was taken) is left out.
local KEPT = { IHDR = true, PLTE = true, IDAT = true, IEND = true, tRNS = true, gAMA = true, cHRM = true,
  sRGB = true, pHYs = true, sBIT = true }

-- The chunks in order, { kind, bytes of all of it }; nil where they do not fit together.
local function chunks(bytes)
  local list, at = {}, #SIGNATURE + 1
  while at <= #bytes do
    if at + 11 > #bytes then return nil end
    local length, kind = string.unpack(">I4c4", bytes, at)
    local last = at + 11 + length
    if last > #bytes or not kind:find("^%a%a%a%a$") then return nil end
    list[#list + 1] = { kind = kind, bytes = bytes:sub(at, last), from = at + 8 }
    at = last + 1
  end
  return list
end

--- A name a logo may have: a file in the model's own folder.
---@param name any
---@return boolean
function M.is_name(name)
  return type(name) == "string" and #name <= 100 and name:find("^%w[%w_%-%.]*%.[pP][nN][gG]$") ~= nil
end

--- Looks at a picture.
---@param bytes string
---@return {width: integer, height: integer, bytes: string}|nil picture with no more than what shows
---@return string|nil why "large", "no_png", "damaged", "pixels"
function M.read(bytes)
  if #bytes > M.MOST_BYTES then return nil, "large" end
  if bytes:sub(1, #SIGNATURE) ~= SIGNATURE then return nil, "no_png" end
  local list = chunks(bytes)
  if not list or #list < 3 or list[1].kind ~= "IHDR" or #list[1].bytes ~= 25
    or list[#list].kind ~= "IEND" or #list[#list].bytes ~= 12 then
    return nil, "damaged"
  end
  local width, height = string.unpack(">I4I4", bytes, list[1].from)
  if width < 1 or height < 1 or width > M.MOST_SIDE or height > M.MOST_SIDE then return nil, "pixels" end
  local parts = { SIGNATURE }
  for i, chunk in ipairs(list) do
    if (chunk.kind == "IHDR") ~= (i == 1) or (chunk.kind == "IEND") ~= (i == #list) then
      return nil, "damaged"
    end
    if KEPT[chunk.kind] then parts[#parts + 1] = chunk.bytes end
  end
  return { width = width, height = height, bytes = table.concat(parts) }
end

return M
