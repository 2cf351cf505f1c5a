--- Colours of reports: how far apart they are for the eye (WCAG 2.1), and what follows from the one or two
--- that an agency chooses.

local M = {}

--- The least contrast of text against its ground (WCAG 2.1, level AA).
M.LEAST = 4.5

local WHITE, BLACK = { 255, 255, 255 }, { 0, 0, 0 }
local INK, NIGHT, NIGHT_INK = "#17232a", "#10191d", "#e4ecee"

--- The parts of "#rrggbb"; nil for anything else.
---@param colour any
---@return integer[]|nil rgb
function M.rgb(colour)
  if type(colour) ~= "string" then return nil end
  local r, g, b = colour:match("^#(%x%x)(%x%x)(%x%x)$")
  return r and { tonumber(r, 16), tonumber(g, 16), tonumber(b, 16) } or nil
end

local function hex(rgb)
  return ("#%02x%02x%02x"):format(rgb[1], rgb[2], rgb[3])
end

-- `share` of b in a.
local function mix(a, b, share)
  local made = {}
  for i = 1, 3 do made[i] = math.floor(a[i] + (b[i] - a[i]) * share + 0.5) end
  return made
end

local function luminance(rgb)
  local parts = {}
  for i, value in ipairs(rgb) do
    local v = value / 255
    parts[i] = v <= 0.03928 and v / 12.92 or ((v + 0.055) / 1.055) ^ 2.4
  end
  return 0.2126 * parts[1] + 0.7152 * parts[2] + 0.0722 * parts[3]
end

--- The contrast of two colours, from 1 to 21.
---@param a string "#rrggbb"
---@param b string
---@return number
function M.contrast(a, b)
  local x, y = luminance(M.rgb(a)), luminance(M.rgb(b))
  return (math.max(x, y) + 0.05) / (math.min(x, y) + 0.05)
end

-- The first colour on the way from `from` to `to` for which `good` holds.
local function towards(from, to, good)
  for step = 0, 20 do
    local colour = hex(mix(from, to, step / 20))
    if good(colour) then return colour end
  end
  return hex(to)
end

--- What is wrong with the colours chosen; the nearest one that would do.
---@param colours {main: string|nil, soft: string|nil} of the form "#rrggbb"
---@return {field: string, contrast: number, on: string, try: string}[] faults
function M.faults(colours)
  local faults = {}
  local main, soft = colours.main, colours.soft
  local function fault(field, colour, on, try)
    if M.contrast(colour, on) >= M.LEAST then return end
    faults[#faults + 1] = { field = field, contrast = M.contrast(colour, on), on = on, try = try }
  end
  if main then
    fault("main", main, "#ffffff", towards(M.rgb(main), BLACK, function(colour)
      return M.contrast(colour, "#ffffff") >= M.LEAST
    end))
  end
  if soft then
    fault("soft", soft, INK, towards(M.rgb(soft), WHITE, function(colour)
      return M.contrast(colour, INK) >= M.LEAST
    end))
    -- badges and links stand on it too
    if #faults == 0 and main then
      fault("soft", soft, main, towards(M.rgb(soft), WHITE, function(colour)
        return M.contrast(colour, main) >= M.LEAST
      end))
    end
  end
  return faults
end

--- Every colour of a report that follows from the chosen ones, for light and dark.
---@param colours {main: string|nil, soft: string|nil}
---@return table<string, string> light by name of the style sheet
---@return table<string, string> dark
function M.scheme(colours)
  local light, dark = {}, {}
  local main = M.rgb(colours.main)
  if main then
    light.hue, light.mark = colours.main, colours.main
    light.deep = hex(mix(main, BLACK, 0.35))
    light.tint = towards(mix(main, WHITE, 0.86), WHITE, function(colour)
      return M.contrast(colour, colours.main) >= M.LEAST
    end)
    light.band = hex(mix(main, WHITE, 0.78))
    dark.hue = towards(main, WHITE, function(colour) return M.contrast(colour, NIGHT) >= 7 end)
    dark.mark, dark.deep = dark.hue, hex(mix(M.rgb(dark.hue), WHITE, 0.45))
    dark.tint = towards(mix(main, M.rgb(NIGHT), 0.7), M.rgb(NIGHT), function(colour)
      return M.contrast(colour, NIGHT_INK) >= 7 and M.contrast(colour, dark.hue) >= M.LEAST
    end)
    dark.band = dark.tint
  end
  light.tint = colours.soft or light.tint
  return light, dark
end

return M
