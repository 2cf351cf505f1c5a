--- Asks a model's rules what they could ever say: the explorer, with everything unknown.

local M = {}

-- Fields of a unit, with values that lie on both sides of what rules usually ask.
local DOMAINS = {
  kind = { "landkreis", "kreisfreie_stadt", "regionalverband", "verbandsgemeinde", "gemeinde",
           "verbund" },
  population = { 900, 9000, 45000, 95000, 190000, 290000, 600000, 1500000 },
  area_km2 = { 20, 200, 900, 2500 },
}

local UNIT_FIELDS = {
  name = true, kind = true, population = true, area_km2 = true, key = true, land = true,
}

-- Everything unknown.
local function nothing_known(m)
  local what = { elements = {}, unit = {}, unit_fields = UNIT_FIELDS, unit_domains = DOMAINS,
                 scale = m.scale }
  for _, element in ipairs(m.all_elements) do
    what.elements[element.id] = {
      applicable = true, soll_state = "open", known_criteria = m.known_criteria[element.id],
      no_levels = element.levels == false or nil, facts = element.facts,
    }
  end
  return what
end

local function above(scale, low)
  local list = {}
  for _, value in ipairs(scale) do
    if value > low then
      list[#list + 1] = value
    end
  end
  return list
end

local function between(scale, from, to)
  local list = {}
  for _, value in ipairs(scale) do
    if value >= from and value < to then
      list[#list + 1] = value
    end
  end
  return list
end

--- What the condition of an advice or a rule could say.
---@param m table
---@param item table an advice or rule with `when`
---@return table result as Model:explore returns it, with `can` = outcomes, `complete`
function M.could(m, item)
  local what = nothing_known(m)
  local x = item.element and what.elements[item.element]
  if x and not item.hold then
    x.ist_domain = between(m.scale, item.from, item.to)
    x.soll_domain = above(m.scale, item.from)
    what.step = item.element
  end
  m:tell(what)
  return m:explore(item.when)
end

--- Whether a result of `could` tells that the item can never fire.
---@param result table
---@return boolean
function M.never(result)
  if result.outcome == "error" or not result.complete then
    return false
  end
  for _, outcome in ipairs(result.can) do
    if outcome ~= "silent" and outcome ~= "does_not_apply" then
      return false
    end
  end
  return true
end

return M
