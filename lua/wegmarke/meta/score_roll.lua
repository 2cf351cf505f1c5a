---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, roll-up: from single elements to a whole. Each takes a list, or a matrix of
--- which every row is rolled up: then value, count and weight are columns, and status a list.
---@class wegmarke.score
local score = {}

--- Weighted power mean: p = 1 arithmetic, 0 geometric, -1 harmonic, -math.huge least, math.huge
--- greatest. The lower p, the less a strength makes up for a weakness. Scale: ratio (interval for
--- p = 1, ordinal for the two ends).
---
--- Question: What is the whole, if strengths may make up for weaknesses only in part?
---
--- ```lua
--- score.power_mean({1, 2, 4, 8}, 0, {1, 2, 3, 4}) --> 4.0, 4, 10.0, "OK"
--- score.power_mean({2, 4}, -math.huge)            --> 2.0, 2, 2.0, "OK"
--- score.power_mean({0, 4}, 0)                     --> nil, 0, 0.0, "DOMAIN"
--- score.power_mean(matrix.new{{1, 4}, {9, 9}}, 0) --> {2.0, 9.0}, {2.0, 2.0}, {2.0, 2.0}, {"OK", "OK"}
--- ```
---@param x wegmarke.score.values|wegmarke.matrix.matrix
---@param p number
---@param w? number[]
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.power_mean(x, p, w) end

--- Ordered weighted average: weights go to the greatest, the second, ... value. A list of weights
--- needs every value; an exponent a stands for the quantifier r^a (a > 1 leans to the low values,
--- a < 1 to the high ones) and takes the values there are. Scale: interval.
---
--- Question: What is the whole, if the best, or the worst, shall count for more?
---
--- ```lua
--- score.owa({0.2, 0.8, 0.5}, {0.5, 0.5, 0}) --> 0.65, 3, 3.0, "OK"
--- score.owa({1, false}, {1, 0})             --> nil, 1, 1.0, "BELOW_COVERAGE"
--- score.owa({1, 3}, 2)                      --> 1.5, 2, 2.0, "OK"
--- ```
---@param x wegmarke.score.values|wegmarke.matrix.matrix
---@param v number[]|number
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.owa(x, v) end

--- Ordered weighted average with weights of importance and the quantifier r^a. Scale: interval.
---
--- Question: What is the whole, if elements differ in weight and most of them shall be met?
---
--- ```lua
--- score.wowa({1, 3}, {3, 1}, 1) --> 1.5, 2, 4.0, "OK"
--- score.wowa({1, 3}, {1, 1}, 2) --> 1.5, 2, 2.0, "OK"
--- ```
---@param x wegmarke.score.values|wegmarke.matrix.matrix
---@param w number[]
---@param a number above 0
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.wowa(x, w, a) end

--- Orness: 1 if only the greatest value counts, 0 if only the least, 0.5 for the mean. Of a list of
--- weights, or of the quantifier r^a over n values.
---
--- Question: Does this way of rolling up forgive weaknesses, or does it not?
---
--- ```lua
--- score.orness({1, 0, 0}) --> 1.0, 3, 1.0, "OK"
--- score.orness(1, 9)      --> 0.5, 9, 1.0, "OK"
--- score.orness({1})       --> nil, 1, 1.0, "SINGLE"
--- ```
---@param v number[]|number
---@param n? integer
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.orness(v, n) end

--- Mazziotta-Pareto index of a unit: mean minus variance / mean of its values on a common scale
--- (penalty "down"), or plus ("up", where low is good). Scale: ratio.
---
--- Question: What is the whole, if being uneven counts against it?
---
--- ```lua
--- score.mazziotta_pareto({100, 100})      --> 100.0, 2, 2.0, "OK"
--- score.mazziotta_pareto({90, 110})       --> 99.0, 2, 2.0, "OK"
--- score.mazziotta_pareto({90, 110}, "up") --> 101.0, 2, 2.0, "OK"
--- ```
---@param x wegmarke.score.values|wegmarke.matrix.matrix
---@param penalty? "down"|"up"
---@param variance? "population"|"sample"
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.mazziotta_pareto(x, penalty, variance) end

--- Choquet integral, for criteria that need or replace each other. Either from importances (sum 1)
--- and a matrix of interactions of pairs (above 0: both are needed; below: one can replace the
--- other), or from a whole capacity: 2^k numbers, the set of number n + 1 holding the criteria whose
--- bits are set in n. A missing value has no accepted rule. Scale: interval, a common one.
---
--- Question: What is the whole, if some criteria need each other and some stand in for each other?
---
--- ```lua
--- score.choquet({2, 4}, {0.5, 0.5}, {{0, 1}, {1, 0}}) --> 2.0, 2, 2.0, "OK"
--- score.choquet({18, 16, 10}, {0, .45, .45, .5, .3, .9, .9, 1}) --> 13.9, 3, 3.0, "OK"
--- score.choquet({2, false}, {0.5, 0.5}, {{0, 1}, {1, 0}}) --> nil, 1, 1.0, "BELOW_COVERAGE"
--- ```
---@param x wegmarke.score.values|wegmarke.matrix.matrix
---@param capacity number[] the capacity, or the importances
---@param interaction? wegmarke.matrix.matrix|number[][]
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.choquet(x, capacity, interaction) end

--- Shapley values of a capacity, and the interactions of pairs.
---
--- Question: How much does each criterion count in such a whole, and which go together?
---
--- ```lua
--- score.shapley({0, 0.5, 0.5, 1}) --> {0.5, 0.5}, 2, 2.0, "OK", {{0.0, 0.0}, {0.0, 0.0}}
--- ```
---@param capacity number[] 2^k numbers, see `choquet`
---@return number[]? importances
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return wegmarke.matrix.matrix? interactions
function score.shapley(capacity) end

return score
