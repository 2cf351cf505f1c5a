--- Small figures in text: a profile, a distribution. What is no figure is nil.

local lang = require "wegmarke.lang"
local printer = require "wegmarke.repl.printer"
local text = require "wegmarke.text"

local M = {}

local BAR = { "▏", "▎", "▍", "▌", "▋", "▊", "▉" }

--- A bar of `n` of `most` in `width` columns.
local function bar(n, most, width)
  if most <= 0 or n <= 0 then return "" end
  local eighths = math.max(1, math.floor(n / most * width * 8 + 0.5))
  return ("█"):rep(eighths // 8) .. (BAR[eighths % 8] or "")
end

local function pad(s, width)
  return s .. (" "):rep(math.max(0, width - text.width(s)))
end

local function value_text(value)
  return ("%g"):format(value)
end

--- Counts on a scale, a line each.
---@param counts integer[]
---@param scale number[]
---@param opts {width: integer|nil}|nil
---@return string[] lines
function M.distribution(counts, scale, opts)
  local most, widest, label = 0, 1, 1
  for i, n in ipairs(counts) do
    most = math.max(most, n)
    widest = math.max(widest, #tostring(n))
    label = math.max(label, #value_text(scale[i] or i))
  end
  local room = math.max(10, math.min(40, (opts and opts.width or 80) - label - widest - 6))
  local lines = {}
  for i, n in ipairs(counts) do
    local name = value_text(scale[i] or i)
    lines[i] = ("  %s  %" .. widest .. "d  %s"):format(pad(name, label), n, bar(n, most, room))
    lines[i] = lines[i]:gsub("%s+$", "")
  end
  return lines
end

--- Whole types and half steps of an evaluation.
local function scale_of(E)
  local scale = {}
  local types = E.model.types
  for i, one in ipairs(types) do
    scale[#scale + 1] = one.value
    local above = types[i + 1]
    if above and E.model.between then scale[#scale + 1] = (one.value + above.value) / 2 end
  end
  return scale
end

local function spark(counts)
  local most, steps = 0, { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" }
  for _, n in ipairs(counts) do most = math.max(most, n) end
  local parts = {}
  for i, n in ipairs(counts) do
    parts[i] = n == 0 and "·" or steps[math.max(1, math.ceil(n / most * 8))]
  end
  return table.concat(parts)
end

--- A profile: each element with its present value ●, its target ○, and its placements as small
--- columns, one for each value of the scale.
---@param E table an evaluation
---@param opts {width: integer|nil}|nil
---@return string[] lines
function M.profile(E, opts)
  local scale, place, longest = scale_of(E), {}, 8
  for i, value in ipairs(scale) do place[value] = i end
  for _, x in ipairs(E.elements) do longest = math.max(longest, text.width(x.id)) end
  local width = opts and opts.width or 80
  longest = math.min(longest, math.max(12, width - 4 * #scale - 12))
  local heads = {}
  for i, value in ipairs(scale) do heads[i] = value == math.floor(value) and value_text(value) or " " end
  local lines = { pad("", longest) .. "  " .. table.concat(heads, "  ") }
  for _, x in ipairs(E.elements) do
    local strip = {}
    for i, value in ipairs(scale) do strip[i] = value == math.floor(value) and "·" or " " end
    local soll = x.soll and x.soll.state == "value" and place[x.soll.value]
    if soll then strip[soll] = "○" end
    local ist = x.ist and place[x.ist]
    if ist then strip[ist] = x.ist_from == "proposal" and "◇" or soll == ist and "◎" or "●" end
    local shown = x.counts and not x.withheld and spark(x.counts) or ""
    local note = x.applicable == false and lang.say("repl.not_applicable")
      or x.n and lang.say("repl.count", { n = x.n }) or ""
    lines[#lines + 1] = (pad(printer.cut(x.id, longest), longest) .. "  " .. table.concat(strip, "  ")
      .. "   " .. shown .. "  " .. note):gsub("%s+$", "")
  end
  lines[#lines + 1] = lang.say("repl.legend")
  return lines
end

local function is_evaluation(value)
  return type(rawget(value, "elements")) == "table" and type(rawget(value, "model")) == "table"
    and rawget(value, "format") ~= nil and type(rawget(value.model, "types")) == "table"
end

--- The figure of a value that has one: an evaluation, one of its elements.
---@param value any
---@param opts {width: integer|nil, scale: number[]|nil}|nil
---@return string[]|nil lines
function M.of(value, opts)
  if type(value) ~= "table" then return nil end
  if is_evaluation(value) then return M.profile(value, opts) end
  local counts = rawget(value, "counts")
  local scale = opts and opts.scale
  if type(counts) == "table" and scale and #counts == #scale and rawget(value, "basis") then
    return M.distribution(counts, scale, opts)
  end
end

return M
