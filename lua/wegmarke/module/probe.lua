--- Asks a model's rules what they could ever say: the explorer, with everything unknown.

local figures = require "wegmarke.module.figures"
local unit_kinds = require "wegmarke.module.unit_kinds"

local M = {}

-- Fields of a unit, with values that lie on both sides of what rules usually ask.
local DOMAINS = {
  population = { 900, 9000, 45000, 95000, 190000, 290000, 600000, 1500000 },
  area_km2 = { 20, 200, 900, 2500 },
}

--- The kinds that a unit can be of: those of catalogues, and those that the model names.
---@param m table
---@return string[]
M.kinds = unit_kinds.ids

--- Whether a unit can be of a kind. Those that the model is meant for are checked where it says so; only for
--- others catalogues are read.
---@param m table
---@param kind string
---@return boolean
function M.knows_kind(m, kind)
  return m.kinds and unit_kinds.has(m.kinds, kind) or unit_kinds.has(M.kinds(m), kind)
end

-- How many weights an element is tried with.
local MOST_WEIGHTS = 64

--- The weights that an element could have, where it is open which of some rules multiply.
---@param m table
---@param id string
---@param rules table[] those that may or may not fire
---@param weight number|nil what it has without them; nil: as the model says
---@return number[]|nil list nil: it is certain
function M.weights_possible(m, id, rules, weight)
  local list = { weight or m.weight[id] or 0 }
  local seen = { [list[1]] = true }
  for _, rule in ipairs(rules) do
    local factor = rule.multiply and rule.multiply[id]
    for i = 1, factor and #list or 0 do
      local product = list[i] * factor
      if not seen[product] and #list < MOST_WEIGHTS then
        seen[product], list[#list + 1] = true, product
      end
    end
  end
  table.sort(list)
  return #list > 1 and list or nil
end

--- A profile of which nothing is known, as `know` takes it.
---@param m table
---@return table
function M.nothing_known(m)
  local domains = { kind = M.kinds(m), population = DOMAINS.population, area_km2 = DOMAINS.area_km2 }
  local what = m:readable()
  what.unit_domains, what.figure_domains = domains, figures.domains(m)
  for _, element in ipairs(m.all_elements) do
    what.elements[element.id] = {
      applicable = true, soll_state = "open", known_criteria = m.known_criteria[element.id],
      no_levels = element.levels == false or nil, facts = element.facts, weight = m.weight[element.id],
      questions = element.asks,
      weight_domain = element.levels ~= false and M.weights_possible(m, element.id, m.rules) or nil,
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

local function filter(list, wanted)
  local made = {}
  for _, value in ipairs(list) do
    made[#made + 1] = wanted(value) and value or nil
  end
  return made
end

-- What rows of a decision table leave possible; false if that is nothing.
local function narrow(what, conditions)
  local domains = what.unit_domains
  for _, condition in ipairs(conditions or {}) do
    if condition.kind then
      local allowed = {}
      for _, kind in ipairs(condition.kind) do
        allowed[kind] = true
      end
      domains.kind = filter(domains.kind, function(kind) return allowed[kind] end)
    else
      local x = what.elements[condition.element]
      if not x or x.no_levels then
        return false
      end
      x.ist_domain = filter(x.ist_domain or what.scale, function(value)
        return value >= (condition.at_least or -math.huge) and value <= (condition.at_most or math.huge)
      end)
      if #x.ist_domain == 0 then
        return false
      end
    end
    if #domains.kind == 0 then
      return false
    end
  end
  return true
end

--- Tells the rules that nothing is known.
---@param m table
---@return table base for `could`, as long as nothing else is told
function M.begin(m)
  local base = M.nothing_known(m)
  m:tell(base)
  return base
end

-- What may be narrowed of what was told: a table of its own for each element that is looked at.
local function beside(base)
  return {
    scale = base.scale, unit_domains = { kind = base.unit_domains.kind },
    elements = setmetatable({}, { __index = function(made, id)
      local told = base.elements[id]
      if told then
        made[id] = { no_levels = told.no_levels }
      end
      return rawget(made, id)
    end }),
  }
end

--- What the condition of an advice or a rule could say: its rows of a decision table, its function, or
--- both.
---@param m table
---@param item table an advice or rule with `when` or `only_if`
---@param base table|nil what `begin` returned, where it was told for many at once
---@return table result as Model:explore returns it, with `can` = outcomes, `complete`
function M.could(m, item, base)
  local what = beside(base or M.begin(m))
  local x = item.element and what.elements[item.element]
  if x and not item.hold then
    x.ist_domain = between(m.scale, item.from, item.to)
    x.soll_domain = above(m.scale, item.from)
    what.step = item.element
  end
  local possible = narrow(what, item.only_if)
  if not possible or not item.when then
    local outcome = possible and "fires" or "silent"
    return { outcome = outcome, can = { outcome }, complete = true }
  end
  what.early = item.multiply ~= nil or nil
  m:focus(what)
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
