---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, change: between two rounds, and over years. `before` and `after` are lists,
--- pair by pair, or two matrices of one shape, of which each row is a unit: then value, count and
--- weight are columns, and status a list. Pairs with a missing side are left out.
---@class wegmarke.score
local score = {}

--- How many went up, stayed, went down. Scale: ordinal. The value is (up - down) / pairs; 0 may
--- mean that nobody moved, or as many up as down.
---
--- Question: How many moved up, and how many down, since the last round?
---
--- ```lua
--- score.change({2, 3, 3, false}, {3, 3, 4, 2}) --> 0.6666666666666666, 3, 3.0, "OK", 2, 1, 0
--- score.change({false}, {2}) --> nil, 0, 0.0, "EMPTY"
--- ```
---@param before wegmarke.score.values|wegmarke.matrix.matrix
---@param after wegmarke.score.values|wegmarke.matrix.matrix
---@return number|wegmarke.matrix.matrix? value
---@return integer count pairs
---@return number weight
---@return wegmarke.score.status status
---@return integer? up
---@return integer? same
---@return integer? down
function score.change(before, after) end

--- Sign test, exact and two-sided. Scale: ordinal. With fewer than 6 that moved it cannot fall
--- below 0.05.
---
--- Question: Could as many have moved up by chance alone?
---
--- ```lua
--- score.sign_test({1, 1, 1, 2}, {2, 2, 2, 2}) --> 0.25, 3, 3.0, "OK"
--- score.sign_test({1, 2}, {1, 2}) --> nil, 2, 2.0, "CONSTANT"
--- ```
---@param before wegmarke.score.values|wegmarke.matrix.matrix
---@param after wegmarke.score.values|wegmarke.matrix.matrix
---@return number|wegmarke.matrix.matrix? p
---@return integer count those that moved
---@return number weight
---@return wegmarke.score.status status
function score.sign_test(before, after) end

--- Wilcoxon's signed rank test, two-sided: exact for fewer than 50 pairs, ties and all, else the normal
--- approximation with corrections. Scale: interval, since it compares the sizes of moves.
---
--- Question: Could moves as large have come about by chance alone?
---
--- ```lua
--- score.wilcoxon({0, 0, 0, 0}, {1, 2, 3, 4}) --> 0.125, 4, 4.0, "OK", 10.0
--- score.wilcoxon({0, 0, 0}, {0, 0, 0}) --> nil, 3, 3.0, "CONSTANT"
--- ```
---@param before wegmarke.score.values|wegmarke.matrix.matrix
---@param after wegmarke.score.values|wegmarke.matrix.matrix
---@param zeros? "dropped"|"pratt"|"split" what pairs that did not move do
---@return number|wegmarke.matrix.matrix? p
---@return integer count pairs ranked
---@return number weight
---@return wegmarke.score.status status
---@return number? v sum of the ranks of those that went up
function score.wilcoxon(before, after, zeros) end

---@class wegmarke.score.trend_figures
---@field s number Mann-Kendall's S
---@field variance number of S, corrected for ties
---@field z number
---@field p number two-sided; exact for at most 20 different values
---@field tau number Kendall's tau-b
---@field low? number 95 % bounds of the slope, from 4 values on
---@field high? number
---@field exact boolean

--- Trend of a series: Sen's slope (the median of all slopes between two points, per unit of time),
--- with the test of Mann and Kendall. Scale: interval.
---
--- Question: Does an indicator rise or fall over the years, and how fast?
---
--- ```lua
--- score.trend({1, 2, 4}, {2020, 2021, 2023})
---   --> 1.0, 3, 3.0, "OK", {s = 3.0, variance = 11/3, z = 2/(11/3)^0.5, p = 1/3, tau = 1.0, exact = true}
--- score.trend({1}) --> nil, 1, 1.0, "SINGLE"
--- score.trend({2, 2, 2}) --> nil, 3, 3.0, "CONSTANT"
--- ```
---@param y wegmarke.score.values
---@param t? number[] times, all different; 1, 2, ... if absent
---@return number? slope
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return wegmarke.score.trend_figures? figures
function score.trend(y, t) end

return score
