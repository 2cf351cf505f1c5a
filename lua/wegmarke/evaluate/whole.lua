--- The whole: what to talk about first, what the unit can build on, in which order to go.

local firmness = require "wegmarke.evaluate.firmness"

local M = {}

-- Sorts by several numbers, larger first; what is equal keeps the model's order.
local function sort_by(list, keys)
  local place = {}
  for i, item in ipairs(list) do
    place[item] = i
  end
  table.sort(list, function(x, y)
    for _, key in ipairs(keys) do
      local kx, ky = key(x), key(y)
      if kx ~= ky then
        return kx > ky
      end
    end
    return place[x] < place[y]
  end)
  return list
end

--- What was recorded twice and differently, as happens when files of several laptops are put
--- together: without the records, and without whose they are.
---@param m table
---@param a table
---@return table[]|nil list { what = "agreement"|"target"|"placement"|..., element, n }; nil if none
function M.clashes(m, a)
  local by, list = {}, {}
  for _, clash in ipairs(a.clashes or {}) do
    local key = clash.table .. " " .. (clash.element or "")
    if not by[key] then
      by[key] = { what = clash.table, element = clash.element, n = 0 }
      list[#list + 1] = by[key]
    end
    by[key].n = by[key].n + 1
  end
  local place = {}
  for i, element in ipairs(m.elements) do place[element.id] = i end
  table.sort(list, function(x, y)
    if x.what ~= y.what then return x.what < y.what end
    return (place[x.element] or 0) < (place[y.element] or 0)
  end)
  return #list > 0 and list or nil
end

local function as_number(flag)
  return flag and 1 or 0
end

--- Where views differ most: share of placements outside the mode +- half a step, then two peaks,
--- then inside and outside views apart. People who can't judge are counted apart.
---@param m table
---@param e table
---@return table[] list { element, outside, n, near_low, near_high, two_peaks, views_differ, ... }
function M.talk(_, e)
  local list = {}
  for _, x in ipairs(e.elements) do
    local near = x.near
    local differ = x.views and x.views.differ or false
    local open = x.agreement.state == "no_agreement"
    if x.applicable and near and (near.outside > 0 or x.two_peaks or differ or open) then
      list[#list + 1] = {
        element = x.id, outside = near.outside, inside = near.inside, n = x.n, share = near.share,
        near_low = near.low, near_high = near.high, two_peaks = x.two_peaks,
        views_differ = differ, no_agreement = open,
        dont_know = x.states.dont_know, basis = x.basis,
      }
    end
  end
  return sort_by(list, {
    function(x) return x.share end,
    function(x) return as_number(x.two_peaks) end,
    function(x) return as_number(x.views_differ) end,
    function(x) return x.dont_know end,
  })
end

--- What the unit can build on: its furthest elements, and every strength the group named.
---@param m table
---@param e table
---@return table[] list { element, ist=, from="ist"|"strength", text= }
function M.build_on(m, e)
  local list, top = {}, nil
  for _, x in ipairs(e.elements) do
    if x.ist and (top == nil or x.ist > top) then
      top = x.ist
    end
  end
  local first = m.types[1] and m.types[1].value or 0
  for _, x in ipairs(e.elements) do
    if x.ist and top and x.ist == top and x.ist > first then
      list[#list + 1] = { element = x.id, from = "ist", ist = x.ist,
                          provisional = x.ist_from == "proposal" or nil }
    end
  end
  for _, x in ipairs(e.elements) do
    for _, body in ipairs(x.strengths) do
      list[#list + 1] = { element = x.id, from = "strength", text = body, ist = x.ist }
    end
  end
  return list
end

--- A computed order as a proposal (weight times steps to the target, then the lower present
--- value), and the order the group set.
---@param m table
---@param e table
---@param a table
---@param options table|nil { light = true: not how firm it is }
---@return table order { computed = { {element, abstand, weight, priority} }, group = {ids}|nil,
---  firm = how firm the computed one is }
function M.order(_, e, a, options)
  local computed = {}
  for _, x in ipairs(e.elements) do
    if x.abstand and x.abstand > 0 then
      computed[#computed + 1] = {
        element = x.id, abstand = x.abstand, weight = x.weight, priority = x.weight * x.abstand,
        ist = x.ist, provisional = x.ist_from == "proposal" or nil,
      }
    end
  end
  sort_by(computed, {
    function(x) return x.priority end,
    function(x) return -x.ist end,
  })
  return {
    computed = computed, group = a.group_order and a.group_order.elements or nil,
    why = a.group_order and a.group_order.why or nil,
    firm = not (options and options.light) and firmness.order(e, computed) or nil,
  }
end

return M
