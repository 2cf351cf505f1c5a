--- Which elements of a model apply to a unit: `applies = function (p, unit)` of an element, asked with what
--- is known. One that surely does not apply is left out; one of which that cannot be told stays.
---
--- What is left of a model is a model as well: all that goes through its elements sees those only. `whole` is
--- the model itself, `left_out` what was left out and `open` what could not be told, each with its reads.

local made = require "wegmarke.module.made"

local M = {}

local function land_of(unit)
  local key = unit.keys and unit.keys.ags
  return key and key:sub(1, 2) or nil
end

--- What rules read of a unit.
---@param unit table { name, kind, keys, facts = { population, area_km2 }, figures = those somebody says }
---@return table
function M.unit(unit)
  local facts = unit.facts or {}
  return { name = unit.name, kind = unit.kind, population = facts.population,
    area_km2 = facts.area_km2, key = unit.keys and unit.keys.ags, land = land_of(unit),
    figures = unit.figures }
end

-- How often agreements that leave something out may leave out more.
local MOST = 20

-- What is known of the elements: what was agreed, and which do not apply.
local function known_of(whole, agreements, gone)
  local elements = {}
  for _, element in ipairs(whole.all_elements) do
    local agreement = agreements[element.id] or {}
    local applies = not gone[element.id] and agreement.state ~= "not_applicable"
    elements[element.id] = { applicable = applies, soll_state = "open",
      no_levels = element.levels == false or nil,
      ist = applies and agreement.state == "agreed" and not agreement.clash and agreement.value or nil }
  end
  return elements
end

-- One round over the elements that are still there. Whether it left out another one.
local function look(whole, unit, agreements, gone, results)
  whole:know(known_of(whole, agreements, gone), unit)
  local more = false
  for _, element in ipairs(whole.all_elements) do
    if element.applies and not gone[element.id] then
      local result = whole:explore(element.applies)
      results[element.id] = result
      if result.outcome == "silent" then gone[element.id], more = true, true end
    end
  end
  return more
end

local function asks(whole)
  for _, element in ipairs(whole.all_elements) do
    if element.applies then return true end
  end
  return false
end

local function kept(list, gone)
  local made_of = {}
  for _, element in ipairs(list) do
    if not gone[element.id] then made_of[#made_of + 1] = element end
  end
  return made_of
end

-- A model with some elements less; advice for them goes with them.
local function without(whole, gone, results)
  local view = { whole = whole, elements = kept(whole.elements, gone),
    all_elements = kept(whole.all_elements, gone), advice = {}, left_out = {}, open = {} }
  for _, advice in ipairs(whole.advice) do
    if not gone[advice.element] then view.advice[#view.advice + 1] = advice end
  end
  for _, element in ipairs(whole.all_elements) do
    local result = results[element.id]
    if result and result.outcome ~= "fires" then
      local place = { id = element.id, file = element.applies.file, line = element.applies.line,
        facts = result.facts, unknown = result.unknown, err = result.err }
      if gone[element.id] then
        view.left_out[#view.left_out + 1] = place
        view.left_out[element.id] = place
      else
        view.open[element.id] = place
      end
    end
  end
  return made.share(setmetatable(view, { __index = whole }), whole)
end

--- What a model is for a unit: itself where no element asks whether it applies.
---@param m table a model, or what is left of one
---@param unit table what rules read of a unit: kind, population, area_km2, key, land, name
---@param agreements table<string, table>|nil what a group agreed, by element: `state`, `value`, `clash`
---@return table m
function M.of(m, unit, agreements)
  local whole = m.whole or m
  if not whole.all_elements or not asks(whole) then return whole end
  local gone, results, n = {}, {}, 0
  repeat n = n + 1 until not look(whole, unit, agreements or {}, gone, results) or n >= MOST
  return without(whole, gone, results)
end

return M
