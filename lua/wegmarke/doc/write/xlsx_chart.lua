--- Native charts of workbooks: figures whose values stand in the columns of a table.

local sheet = require "wegmarke.doc.sheet"

local M = {}

local colours = sheet.colours

--- Shades from light to dark: the order of a scale, not a judgement.
local function shade(i, n)
  local from, to = { 0xD9, 0xEA, 0xEE }, { 0x0A, 0x3F, 0x4C }
  local t = n > 1 and (i - 1) / (n - 1) or 1
  local hex = {}
  for k = 1, 3 do hex[k] = ("%02X"):format(math.floor(from[k] + (to[k] - from[k]) * t + 0.5)) end
  return table.concat(hex), t < 0.45 and colours.deep or "FFFFFF"
end

--- A column of the table as a series.
local function series(one, at, more)
  more.name = one.name
  more.categories = { row = at.first, last_row = at.last, column = 1 }
  more.values = { row = at.first, last_row = at.last, column = one.column }
  return more
end

local marks = {
  circle = function() return { colour = colours.mark, mark = "circle", size = 8 } end,
  diamond = function() return { colour = colours.other, mark = "diamond", size = 13, no_line = true } end,
}

local kinds = {}

--- Where each row stands on a scale.
function kinds.lines(b, at)
  local list, axis = {}, b.data.axis
  for i, one in ipairs(b.data.series) do list[i] = series(one, at, marks[one.mark]()) end
  return { kind = "line", y = { title = axis.title, format = axis.format, min = axis.min, max = axis.max,
    step = axis.step, lines = true }, series = list }, 20
end

--- Which share of each row each column has.
function kinds.shares(b, at)
  local list = {}
  for i, one in ipairs(b.data.series) do
    local colour, ink = shade(i, #b.data.series)
    list[i] = series(one, at, { colour = colour, ink = ink, labels = true, format = "0;;;" })
  end
  return { kind = "bar_percent", gap = 35, x = { reverse = true }, y = { lines = true }, series = list },
    math.max(14, math.min(40, 6 + 2 * (at.last - at.first + 1)))
end

--- Adds the chart of a figure below its table.
---@param s table sheet
---@param b table figure
---@param at {first: integer, last: integer}|nil where the table lies
---@return boolean whether it is one that can be drawn here
function M.add(s, b, at)
  local make = kinds[b.figure]
  if not make or not at then return false end
  if at.last >= at.first then
    local made, rows = make(b, at)
    made.title, made.legend, made.alt = b.data.title, "bottom", b.alt
    s:chart(made, rows)
  end
  return true
end

return M
