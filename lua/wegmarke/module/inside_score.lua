-- `score` as models see it: the primitives that rules and roll-ups may use, in
-- plain Lua, inside the model's state. Same meanings as wegmarke.score; small
-- lists, so speed is no matter.
--
-- A list holds numbers; `false` stands where a value is missing. Each function
-- returns its value, or nil where there is none, and then how many values it
-- stands on.

local run_of

local score = {}

local function check_list(name, x)
  if type(x) ~= "table" then
    error("score." .. name .. ": a list expected, got " .. type(x), 3)
  end
  for i = 1, #x do
    local value = x[i]
    if value ~= false and (type(value) ~= "number" or value ~= value) then
      error("score." .. name .. ": numbers expected (false where one is missing), entry " .. i ..
        " is " .. type(value), 3)
    end
  end
end

-- The values that are there, with their weights.
local function known(name, x, w)
  check_list(name, x)
  if w then
    check_list(name, w)
  end
  local values, weights = {}, {}
  for i = 1, #x do
    local weight = w and w[i] or 1
    if weight < 0 then
      error("score." .. name .. ": weights are at least 0", 3)
    end
    if x[i] and weight > 0 then
      values[#values + 1], weights[#weights + 1] = x[i], weight
    end
  end
  return values, weights
end

--- Sum of the values that are there.
function score.sum(x)
  local values, sum = known("sum", x), 0
  for _, value in ipairs(values) do
    sum = sum + value
  end
  return sum, #values
end

--- Weighted mean. On types it presumes that all steps are equally long; the
--- rule or roll-up that uses it says why in `equal_steps`.
function score.mean(x, w)
  local values, weights = known("mean", x, w)
  local run = run_of()
  if run then
    run.means = true
  end
  local sum, total, most = 0, 0, 0
  for i, value in ipairs(values) do
    sum, total = sum + weights[i] * value, total + weights[i]
    most = weights[i] > most and weights[i] or most
  end
  if total == 0 then
    return nil, 0
  end
  local mean = sum / total
  if mean - mean ~= 0 then -- the sums are too large for a number, the mean need not be
    mean, total = 0, 0
    for i in ipairs(values) do
      total = total + weights[i] / most
    end
    for i, value in ipairs(values) do
      mean = mean + value * (weights[i] / most / total)
    end
  end
  return mean, #values
end

local function median(name, x, w, from_above)
  local values, weights = known(name, x, w)
  local places, total = {}, 0
  for i = 1, #values do
    places[i], total = i, total + weights[i]
  end
  table.sort(places, function(a, b)
    if values[a] ~= values[b] then
      return (values[a] < values[b]) ~= (from_above or false)
    end
    return a < b
  end)
  local sum = 0
  for _, i in ipairs(places) do
    sum = sum + weights[i]
    if sum * 2 >= total then
      return values[i], #values
    end
  end
  return nil, 0
end

--- The value in the middle, the lower of two.
function score.low_median(x, w)
  return median("low_median", x, w, false)
end

--- The value in the middle, the higher of two.
function score.high_median(x, w)
  return median("high_median", x, w, true)
end

--- The lowest value, and the places of those that hold the others back.
function score.floor(x)
  local values, least, at = known("floor", x), nil, {}
  for _, value in ipairs(values) do
    if least == nil or value < least then
      least = value
    end
  end
  for i = 1, #x do
    if x[i] and x[i] == least then
      at[#at + 1] = i
    end
  end
  return least, at, #values
end

--- The highest of `levels` (rising) that at least `share` of all values reach;
--- nil if not even the first. What is missing reaches none.
function score.staged(x, levels, share)
  check_list("staged", x)
  check_list("staged", levels)
  local reached
  for _, level in ipairs(levels) do
    local n = 0
    for i = 1, #x do
      if x[i] and x[i] >= level then
        n = n + 1
      end
    end
    if #x == 0 or n < (share or 1) * #x then
      break
    end
    reached = level
  end
  return reached, #x
end

--- Weighted mean of the steps that are missing to the targets; what lies above
--- its target offsets nothing.
function score.gap(ist, soll, w)
  check_list("gap", ist)
  check_list("gap", soll)
  local steps = {}
  for i = 1, math.max(#ist, #soll) do
    steps[i] = ist[i] and soll[i] and math.max(0, soll[i] - ist[i])
  end
  return score.mean(steps, w)
end

return function(get_run)
  run_of = get_run
  local copy = {}
  for name, f in next, score do
    copy[name] = f
  end
  return copy
end
