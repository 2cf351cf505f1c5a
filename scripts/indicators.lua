--- One composite of indicators under many rules, and how much the rule matters.

local script = {
  name = "indicators",
  arguments = { { name = "file", type = "file" } },
  options = {
    { name = "seed", type = "integer" },
    { name = "indicators", type = "flag" },
  },
  examples = { "run indicators kennzahlen.csv --csv" },
  reads = { "files" }, writes = {},
  columns = { "unit", "indicators", "mean", "mazziotta_pareto", "power_mean", "choquet", "copeland",
    "order_spread" },
}

local matrix = require "wegmarke.matrix"
local score = require "wegmarke.score"

-- Every indicator with mean 100 and standard deviation 10.
local function standardised(x)
  local n, k = x:shape()
  local common = matrix.fill(n, k)
  for j = 1, k do
    local z = score.z(x:column(j))
    for i = 1, n do common:set(i, j, z and z[i] and 100 + 10 * z[i] or false) end
  end
  return common
end

local function even_weights(k)
  local even = {}
  for j = 1, k do even[j] = 1 / k end
  return even
end

-- What the first two indicators add together.
local function pair_of_first(k)
  local interaction = matrix.fill(k, k, 0)
  if k > 1 then
    interaction:set(1, 2, 1 / k)
    interaction:set(2, 1, 1 / k)
  end
  return interaction
end

local function by_unit(x, common, seed)
  local n, k = x:shape()
  local units, even, interaction = x:row_names(), even_weights(k), pair_of_first(k)
  local draws = assert(score.dirichlet(even, 1000, seed))
  local firm = score.firmness(common, draws, { nominal = even })
  local copeland = score.copeland(common)
  local rows = {}
  for i = 1, n do
    local values = common:row(i)
    local mean, count = score.mean(values)
    local low, high = firm and firm:get(i, "q5"), firm and firm:get(i, "q95")
    rows[i] = { unit = units[i], indicators = count, mean = mean,
      mazziotta_pareto = score.mazziotta_pareto(values), power_mean = score.power_mean(values, -2),
      choquet = score.choquet(values, even, interaction), copeland = copeland and copeland[i],
      order_spread = low and high and high - low or nil }
  end
  return rows
end

local RUNS = 256

-- How far the order moves, on average, from that under even weights, as the weights change.
local function sensitivity(common, k, seed)
  local low, high, even = {}, {}, even_weights(k)
  for j = 1, k do low[j], high[j] = 0.5, 1.5 end
  local inputs = assert(score.sobol_design(low, high, RUNS, seed))
  local moved = {}
  for r = 1, RUNS * (k + 2) do
    local _, _, _, _, info = score.firmness(common, inputs:rows(r, r),
      { nominal = even, quantiles = {} })
    moved[r] = info.shift or false
  end
  local first, _, _, _, total = score.sobol(moved, k)
  return first or {}, total or {}
end

local function by_indicator(x, common, seed)
  local _, k = x:shape()
  local names = x:column_names()
  local first, total = sensitivity(common, k, seed)
  local entropy, pca = score.entropy_weights(x) or {}, score.pca_weights(x) or {}
  local rows = {}
  for j = 1, k do
    rows[j] = { indicator = names[j], weight_entropy = entropy[j], weight_pca = pca[j],
      sobol_first = first[j], sobol_total = total[j] }
  end
  return rows, { "indicator", "weight_entropy", "weight_pca", "sobol_first", "sobol_total" }
end

function script.run(ctx)
  local csv, file = require "wegmarke.csv", require "wegmarke.file"
  local bytes = ctx:need(file.read(ctx.args.file))
  local x = ctx:need(matrix.csv(ctx:need(csv.read(bytes)), { names = 1 }))
  local common = standardised(x)
  if ctx.opts.indicators then return by_indicator(x, common, ctx.opts.seed) end
  return by_unit(x, common, ctx.opts.seed)
end

return script
