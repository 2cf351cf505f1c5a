--- script: indicators
-- summary: one composite of indicators under many rules, and how much the rule matters, as CSV
-- usage: wegmarke run scripts/indicators.lua FILE.csv [SEED]
--
-- FILE: a header line; the first column names the units, the others are indicators of which more is
-- better. For each unit: a mean of z values (brought to 100 and 10), the Mazziotta-Pareto index, a
-- power mean that lets strengths make up for little, a Choquet integral that wants the first two
-- indicators together, Copeland's score, and the place in the order under 1,000 draws of weights
-- (mean, 5 %, 95 %). Then for each indicator: weights by entropy and by the first principal
-- component, and what its weight does to the order (Sobol). For indicators of official statistics,
-- never for what people placed.

local csv = require "wegmarke.csv"
local file = require "wegmarke.file"
local matrix = require "wegmarke.matrix"
local score = require "wegmarke.score"
local sys = require "wegmarke.sys"

local path, seed = ...
if not path then error("usage: wegmarke run indicators.lua FILE.csv [SEED]", 0) end
seed = math.tointeger(tonumber(seed))
local x = matrix.csv(assert(csv.read(assert(file.read(path)))), { names = 1 })
local units, indicators = x:row_names(), x:column_names()
local n, k = x:shape()

-- Every indicator with mean 100 and standard deviation 10.
local common = matrix.fill(n, k)
for j = 1, k do
  local z = score.z(x:column(j))
  for i = 1, n do common:set(i, j, z and z[i] and 100 + 10 * z[i]) end
end

local even, interaction = {}, matrix.fill(k, k, 0)
for j = 1, k do even[j] = 1 / k end
if k > 1 then
  interaction:set(1, 2, 1 / k)
  interaction:set(2, 1, 1 / k)
end
local draws = assert(score.dirichlet(even, 1000, seed))
local firm = score.firmness(common, draws, { nominal = even })
local copeland = score.copeland(common)

local lines = { { "unit", "indicators", "mean", "mazziotta_pareto", "power_mean", "choquet", "copeland",
  "place", "place_mean", "place_q5", "place_q95" } }
for i = 1, n do
  local row = common:row(i)
  local mean, count = score.mean(row)
  local line = { units[i], count, mean or "", score.mazziotta_pareto(row) or "",
    score.power_mean(row, -2) or "", score.choquet(row, even, interaction) or "",
    copeland and copeland[i] or "" }
  for _, column in ipairs { "nominal", "mean", "q5", "q95" } do
    line[#line + 1] = firm and firm:get(i, column) or ""
  end
  lines[#lines + 1] = line
end

-- How far the order moves, on average, from that under even weights, as the weights change.
local low, high = {}, {}
for j = 1, k do low[j], high[j] = 0.5, 1.5 end
local RUNS = 256
local inputs = assert(score.sobol_design(low, high, RUNS, seed))
local moved = {}
for r = 1, RUNS * (k + 2) do
  local _, _, _, _, info = score.firmness(common, inputs:rows(r, r), { nominal = even, quantiles = {} })
  moved[r] = info.shift or false
end
local first, _, _, _, total = score.sobol(moved, k)
local entropy, pca = score.entropy_weights(x), score.pca_weights(x)
lines[#lines + 1] = { "indicator", "weight_entropy", "weight_pca", "sobol_first", "sobol_total" }
for j = 1, k do
  lines[#lines + 1] = { indicators[j], entropy and entropy[j] or "", pca and pca[j] or "",
    first and first[j] or "", total and total[j] or "" }
end
sys.out(csv.write(lines))
