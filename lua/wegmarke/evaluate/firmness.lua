--- How firm the computed order is: whether it stays when weights are somewhat different, and whether
--- what it rests on stays when one placement is missing. In words; figures are for the annex.

local score = require "wegmarke.score"

local M = {}

-- How far weights may be off, to both sides; how many draws; their seed, so that the same input
-- always gives the same words.
local SPREAD, DRAWS, SEED = 0.25, 1000, 1

-- Those with the same priority share their places: from the first to the last.
local function places_of(computed)
  local places = {}
  local first = 1
  for i, item in ipairs(computed) do
    if i > 1 and item.priority ~= computed[i - 1].priority then
      first = i
    end
    places[i] = { first = first, last = i }
  end
  for i = #computed - 1, 1, -1 do
    if places[i].first == places[i + 1].first then
      places[i].last = places[i + 1].last
    end
  end
  return places
end

-- A row for each element: its steps in its own column, so that its mean is weight times steps.
local function steps_of(computed)
  local rows, low, high = {}, {}, {}
  for i, item in ipairs(computed) do
    rows[i] = {}
    for k = 1, #computed do
      rows[i][k] = 0
    end
    rows[i][i] = item.abstand
    low[i], high[i] = item.weight * (1 - SPREAD), item.weight * (1 + SPREAD)
  end
  return rows, low, high
end

-- The ranks of the elements under drawn weights: { low, middle, high } each.
local function ranks_of(computed)
  local rows, low, high = steps_of(computed)
  local weights = score.bounded(low, high, DRAWS, SEED)
  if not weights then
    return nil
  end
  local figures = score.firmness(rows, weights, { threads = 1 })
  if not figures then
    return nil
  end
  local ranks = {}
  for i = 1, #computed do
    ranks[i] = { element = computed[i].element, low = figures:get(i, 3),
                 middle = figures:get(i, 4), high = figures:get(i, 5) }
  end
  return ranks
end

-- The middle votes when one of them is missing; counts are parallel to the scale.
local function medians_without(counts, missing)
  local n, low, high, seen = -1, nil, nil, 0
  for _, count in ipairs(counts) do
    n = n + count
  end
  for i, count in ipairs(counts) do
    seen = seen + count - (i == missing and 1 or 0)
    low = low or (2 * seen >= n and i)
    high = high or (2 * seen > n and i)
  end
  return low, high
end

--- Whether the medians of an element stay the same whichever single placement is missing.
---@param counts integer[] votes for each value of the scale
---@return boolean
function M.stands_without_one(counts)
  local first_low, first_high
  for i, count in ipairs(counts) do
    if count > 0 then
      local low, high = medians_without(counts, i)
      if first_low and (low ~= first_low or high ~= first_high) then
        return false
      end
      first_low, first_high = low, high
    end
  end
  return true
end

--- How firm the computed order is.
---@param e table the result so far
---@param computed table[] see whole.order
---@return table|nil firm { verdict = "stable"|"weights"|"placements", on = elements whose proposal
---  hangs on single placements, draws, spread, ranks = { {element, low, middle, high} } }; nil if
---  there is no order of two or more
function M.order(e, computed)
  if #computed < 2 then
    return nil
  end
  local firm = { verdict = "stable", draws = DRAWS, spread = SPREAD, on = {} }
  for _, x in ipairs(e.elements) do
    if x.ist_from == "proposal" and x.counts and not M.stands_without_one(x.counts) then
      firm.on[#firm.on + 1] = x.id
    end
  end
  local places = places_of(computed)
  firm.ranks = ranks_of(computed) or {}
  for i, rank in ipairs(firm.ranks) do
    if rank.low < places[i].first or rank.high > places[i].last then
      firm.verdict = "weights"
    end
  end
  if #firm.on > 0 then
    firm.verdict = "placements"
  end
  return firm
end

return M
