--- The report's figures. Each has `role="img"`, a title and a description; position, shape and words
--- carry the meaning, colour only supports it. One coordinate system for all scales: a type is a
--- field 80 wide, a value between two types lies on the border of their fields.

local h = require("wegmarke.doc.markup").h

local M = {}

local FIELD = 80

--- A coordinate: two decimals at most, without needless zeros.
local function n(x)
  if x == x // 1 then return string.format("%d", x) end
  local s = string.format("%.2f", x)
  return (s:gsub("%.?0+$", ""))
end

local figure_count = "figures"

--- Ids of a figure's title and description, unique within the page.
local function ids(W)
  W[figure_count] = (W[figure_count] or 0) + 1
  return "f" .. W[figure_count]
end

--- The frame of a figure.
---@param W table words
---@param width number
---@param height number
---@param title string
---@param desc string|nil
---@param class string
---@param parts table
local function frame(W, width, height, title, desc, class, parts)
  local id = ids(W)
  return h.svg{
    class = class, role = "img", viewBox = "0 0 " .. n(width) .. " " .. n(height),
    ["aria-labelledby"] = desc and (id .. "t " .. id .. "d") or (id .. "t"),
    h.title{ id = id .. "t", title }, desc and h.desc{ id = id .. "d", desc }, parts,
  }
end

--- The x of a value on the scale of types.
local function x_of(W, value)
  local types = W.model.types
  for i, kind in ipairs(types) do
    if value <= kind.value then
      local before = types[i - 1]
      if not before then return FIELD * 0.5 end
      local part = (value - before.value) / (kind.value - before.value)
      return FIELD * (i - 1.5 + part)
    end
  end
  return FIELD * (#types - 0.5)
end

local function line(class, x1, y1, x2, y2)
  return h.line{ class = class, x1 = n(x1), y1 = n(y1), x2 = n(x2), y2 = n(y2) }
end

local function circle(class, x, y, r)
  return h.circle{ class = class, cx = n(x), cy = n(y), r = n(r) }
end

local function diamond(class, x, y, r)
  return h.path{ class = class, d = string.format("M%s %sL%s %sL%s %sL%s %sZ", n(x), n(y - r),
    n(x + r), n(y), n(x), n(y + r), n(x - r), n(y)) }
end

--- The strip of one element: where it stands, where it is to go.
---@param W table words
---@param element table of the result
---@param title string its text alternative
function M.strip(W, element, title)
  local count, y = #W.model.types, 14
  local width = FIELD * count
  local parts = {}
  for i = 1, count - 1 do parts[#parts + 1] = line("tick", FIELD * i, 4, FIELD * i, 24) end
  parts[#parts + 1] = line("base", 8, y, width - 8, y)
  local soll = element.soll or {}
  local ist = element.applicable ~= false and element.ist or nil
  local at = ist and x_of(W, ist)
  local proposed = element.ist_from == "proposal"
  if soll.state == "value" and soll.value and element.applicable ~= false then
    local to = x_of(W, soll.value)
    if at and to > at then
      parts[#parts + 1] = line("way", at, y, to - 8, y)
      parts[#parts + 1] = h.path{ class = "tip", d = string.format("M%s %sL%s %sL%s %sZ",
        n(to - 15), n(y - 5), n(to - 8), n(y), n(to - 15), n(y + 5)) }
    end
    parts[#parts + 1] = circle("soll", to, y, to == at and 10 or 7)
  elseif soll.state == "hold" and at then
    parts[#parts + 1] = circle("soll", at, y, 11)
  end
  local agreement = element.agreement or {}
  if at then
    parts[#parts + 1] = proposed and diamond("proposal", at, y, 8) or circle("ist", at, y, 7)
  elseif agreement.low and agreement.high and element.applicable ~= false then
    local from, to = x_of(W, agreement.low), x_of(W, agreement.high)
    parts[#parts + 1] = h.rect{ class = "open", x = n(from - 7), y = n(y - 7), rx = 7,
      width = n(to - from + 14), height = 14 }
  end
  return frame(W, width, 28, title, nil, "strip", parts)
end

--- Dots over the scale, one a placement (bars when there are too many to draw); with `marks` also
--- Ist and Soll under the axis.
---@param W table words
---@param o {counts: integer[], near: table|nil, element: table, marks: boolean,
---  title: string, desc: string}
function M.dots(W, o)
  local scale, types = W.model.scale, W.model.types
  local width, most = FIELD * #types, 1
  for _, count in ipairs(o.counts) do if count > most then most = count end end
  local pitch = math.min(12, 72 / most)
  local r = math.min(5, pitch * 0.44)
  local base = 18 + pitch * most
  local parts = {}
  if o.near then
    local from, to = x_of(W, o.near.low), x_of(W, o.near.high)
    parts[#parts + 1] = h.rect{ class = "near", x = n(from - 13), y = 2, rx = 4,
      width = n(to - from + 26), height = n(base - 2) }
  end
  parts[#parts + 1] = line("axis", 0, base, width, base)
  for i = 1, #types - 1 do
    parts[#parts + 1] = line("tick", FIELD * i, base, FIELD * i, base + 5)
  end
  for i, value in ipairs(scale) do
    local count, x = o.counts[i] or 0, x_of(W, value)
    if count > 0 then
      if r >= 1.8 then
        for k = 1, count do
          parts[#parts + 1] = circle("dot", x, base - 2 - pitch * (k - 0.5), r)
        end
      else
        parts[#parts + 1] = h.rect{ class = "dot", x = n(x - 5), y = n(base - pitch * count),
          width = 10, height = n(pitch * count) }
      end
      parts[#parts + 1] = h.text{ class = "count", x = n(x), y = n(base - pitch * count - 6),
        tostring(count) }
    end
  end
  for i, kind in ipairs(types) do
    parts[#parts + 1] = h.text{ class = "type", x = n(FIELD * (i - 0.5)), y = n(base + 16),
      W:label(kind.value) }
  end
  local y, height = base + 31, base + 22
  local element = o.marks and o.element or {}
  local soll = element.soll or {}
  local marks = false
  local function says(x, key)
    parts[#parts + 1] = h.text{ class = "says", x = n(x), y = n(y + 3.5), W:t(key) }
  end
  if soll.state == "value" and soll.value then
    parts[#parts + 1] = circle("soll", x_of(W, soll.value), y, 6)
    if element.ist ~= soll.value then says(x_of(W, soll.value) + 10, "soll") end
    marks = true
  end
  if element.ist then
    local x = x_of(W, element.ist)
    if soll.state == "hold" then parts[#parts + 1] = circle("soll", x, y, 9) end
    parts[#parts + 1] = element.ist_from == "proposal" and diamond("proposal", x, y, 6.5)
      or circle("ist", x, y, 5.5)
    says(x + (soll.state == "hold" and 13 or 9), element.ist_from == "proposal" and "badge_proposal"
      or soll.state == "hold" and "badge_hold" or "ist")
    marks = true
  end
  if marks then height = base + 43 end
  return frame(W, width, height, o.title, o.desc, "dots", parts)
end

--- The course of one element over rounds: from left to right in time, upwards in types. What was not
--- agreed or cannot be compared leaves a gap.
---@param W table words
---@param course table[] { ist } by round, the oldest first
---@param title string its text alternative
function M.course(W, course, title)
  local step, row, parts = 34, 13, {}
  local types = #W.model.types
  local width, height = step * #course, row * types
  for i = 0, types do
    parts[#parts + 1] = line(i == types and "base" or "tick", 0, row * i, width, row * i)
  end
  local before
  for i, at in ipairs(course) do
    local x = step * (i - 0.5)
    local y = at.ist and height - x_of(W, at.ist) / FIELD * row
    if y and before then
      parts[#parts + 1] = line("way thin", x - step, before, x, y)
    end
    before = y
  end
  for i, at in ipairs(course) do
    if at.ist then
      parts[#parts + 1] = circle(i == #course and "ist" or "soll", step * (i - 0.5),
        height - x_of(W, at.ist) / FIELD * row, i == #course and 4.5 or 3.5)
    end
  end
  return frame(W, width, height, title, nil, "course", parts)
end

--- The radar, only where it is asked for: its area depends on the order of the axes, so it comes
--- with a caveat in words.
---@param W table words
---@param title string
---@param desc string
function M.radar(W, title, desc)
  local elements = {}
  for _, element in ipairs(W.E.elements) do
    if element.applicable ~= false then elements[#elements + 1] = element end
  end
  local count, rings = #elements, #W.model.types
  if count < 3 then return false end
  local cx, cy, radius = 330, 160, 125
  local function point(i, value)
    local angle = 2 * math.pi * (i - 1) / count - math.pi / 2
    local reach = radius * (x_of(W, value) / FIELD + 0.5) / rings
    return cx + reach * math.cos(angle), cy + reach * math.sin(angle), angle
  end
  local function ring(class, value_of)
    local at = {}
    for i, element in ipairs(elements) do
      local value = value_of(element)
      if not value then return false end
      local x, y = point(i, value)
      at[i] = n(x) .. "," .. n(y)
    end
    return h.polygon{ class = class, points = table.concat(at, " ") }
  end
  local parts = {}
  for _, kind in ipairs(W.model.types) do
    parts[#parts + 1] = ring("ring", function() return kind.value end)
    local x, y = point(1, kind.value)
    parts[#parts + 1] = h.text{ class = "count left", x = n(x + 4), y = n(y + 10),
      W:label(kind.value) }
  end
  local top = W.model.types[rings].value
  parts[#parts + 1] = ring("area", function(element) return element.ist end)
  for i, element in ipairs(elements) do
    local x, y, angle = point(i, top)
    parts[#parts + 1] = line("tick", cx, cy, x, y)
    local lx, ly = cx + (radius + 14) * math.cos(angle), cy + (radius + 14) * math.sin(angle)
    local cos = math.cos(angle)
    parts[#parts + 1] = h.text{
      class = cos > 0.2 and "axisname left" or cos < -0.2 and "axisname right" or "axisname",
      x = n(lx), y = n(ly + 4), W:title(element.id) }
    if element.ist then
      local ix, iy = point(i, element.ist)
      parts[#parts + 1] = element.ist_from == "proposal" and diamond("proposal", ix, iy, 6)
        or circle("ist", ix, iy, 5)
    end
    local soll = element.soll or {}
    if soll.state == "value" and soll.value then
      local sx, sy = point(i, soll.value)
      parts[#parts + 1] = circle("soll", sx, sy, 5.5)
    end
  end
  return frame(W, 660, 325, title, desc, "radar", parts)
end

return M
