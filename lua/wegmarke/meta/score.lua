---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives: lists in; value, count, weight and status out.
---
--- What every function keeps to:
---
--- * Lists are plain Lua arrays of numbers, or one row or column of a matrix (`wegmarke.matrix`).
---   Where a value is missing stands `false` (or NaN); `nil` cannot, because a list ends there,
---   and raises when found.
--- * Quantile, medians, mean, `agreement`, `staged`, `floor`, `gap` and the roll-ups also take a
---   whole matrix, row by row: then value, count and weight are columns (with the names of the rows),
---   status is a list, and what comes after them is left out.
--- * Every function returns `value, count, weight, status`, and some more after that. `value` is
---   nil unless `status` is "OK": nothing undefined ever looks like a 0 or a 1. (Only
---   `distribution` returns its zeros when nothing was counted.) `count` is how many values, or
---   votes, the figure stands on; show it beside the figure.
--- * Weights are finite and at least 0, relative, one for each value; 0 means absent. A wrong
---   weight is status "DOMAIN".
--- * A list of the wrong shape or a wrong parameter raises, and the message names the argument,
---   what came, and what was expected.
--- * Each function names the lowest scale on which it has a meaning: nominal, ordinal, interval,
---   ratio. Types of development are ordinal.
---
--- In the examples what stands after `-->` is what comes back; the tests run them.
---@class wegmarke.score
local score = {}

--- Why there is a value, or none:
--- OK: there is one. EMPTY: nothing to stand on. SINGLE: one, where it takes two. CONSTANT: all
--- equal, where only differences say something. ZERO_WEIGHT: values, but all with weight 0.
--- DOMAIN: an input outside what the definition allows. BELOW_COVERAGE: too much is missing.
---@alias wegmarke.score.status
---| "OK"
---| "EMPTY"
---| "SINGLE"
---| "CONSTANT"
---| "ZERO_WEIGHT"
---| "DOMAIN"
---| "BELOW_COVERAGE"

--- A list of values; `false` where one is missing.
---@alias wegmarke.score.values (number|false)[]

--- Sample quantile, types 1 to 9 of Hyndman and Fan (1996). Scale: ordinal for types 1 to 3,
--- interval for 4 to 9.
---
--- Question: Between which types do the middle half of the answers lie?
---
--- Type 2 is the textbooks': at a jump the middle of both neighbours, which need not be a level
--- of the scale. Types 1 and 3 always return a value that occurs. Type 7 is R's and numpy's.
---
--- ```lua
--- score.quantile({1, 2, 2, 3, 5}, 0.75)          --> 3, 5, 5, "OK"
--- score.quantile({1, 2, 2, 3, 5}, 0.95, 7)       --> 4.6, 5, 5, "OK"
--- score.quantile({2, 2.5, false, 3, 4}, 0.25)    --> 2.25, 4, 4, "OK"
--- score.quantile({2, 2.5, false, 3, 4}, 0.25, 1) --> 2, 4, 4, "OK"
--- score.quantile({false, false}, 0.5)            --> nil, 0, 0, "EMPTY"
--- ```
---@param x wegmarke.score.values
---@param p number which share lies below, 0 to 1
---@param type? integer 1 to 9; 2 if absent
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.quantile(x, p, type) end

--- Low median: the smallest value such that the values up to it hold at least half of the
--- weight. Scale: ordinal. Always a value that occurs; no level is invented.
---
--- Question: Which type do at least half of the people not exceed, read cautiously?
---
--- ```lua
--- score.low_median({1, 2, 3, 4})               --> 2, 4, 4, "OK"
--- score.low_median({1, 2, 3}, {0.1, 0.2, 0.3}) --> 2, 3, 0.6, "OK"
--- score.low_median({2, 3}, {0, 0})             --> nil, 0, 0, "ZERO_WEIGHT"
--- ```
---@param x wegmarke.score.values
---@param w? number[] weights, one for each value; all 1 if absent
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.low_median(x, w) end

--- High median: the largest value such that the values from it on hold at least half of the
--- weight. Scale: ordinal. The mirror image of `low_median`.
---
--- Question: Which type do at least half of the people reach, read generously?
---
--- ```lua
--- score.high_median({1, 2, 3, 4}) --> 3, 4, 4, "OK"
--- score.high_median({1, 2, 2, 4}) --> 2, 4, 4, "OK"
--- ```
---@param x wegmarke.score.values
---@param w? number[] weights, one for each value; all 1 if absent
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.high_median(x, w) end

--- Weighted median: where low and high median coincide that value, else the middle of the two.
--- Scale: ordinal in the first case, interval in the second.
---
--- Question: Where is the middle, if some answers count for more?
---
--- ```lua
--- score.weighted_median({1, 2, 3}, {1, 1, 4}) --> 3, 3, 6, "OK"
--- score.weighted_median({1, 2, 3}, {1, 2, 3}) --> 2.5, 3, 6, "OK"
--- ```
---@param x wegmarke.score.values
---@param w? number[] weights, one for each value; all 1 if absent
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.weighted_median(x, w) end

--- Weighted arithmetic mean. Scale: interval. On types of development it presumes that all steps
--- are equally long: say why where you use it there.
---
--- Question: What is the average, if steps may be taken as equally wide?
---
--- ```lua
--- score.mean({1, 3})                       --> 2, 2, 2, "OK"
--- score.mean({1, false, 4}, {1, 1, 2})     --> 3, 2, 3, "OK"
--- score.mean({1, 3}, {1, -1})              --> nil, 0, 0, "DOMAIN"
--- ```
---@param x wegmarke.score.values
---@param w? number[] weights, one for each value; all 1 if absent
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.mean(x, w) end

--- Counts values along a scale. Scale: nominal. A value that is not exactly a level raises.
---
--- Question: How many people chose each type?
---
--- ```lua
--- score.distribution({2, 3, false, 2}, {1, 2, 3, 4}) --> {0, 2, 1, 0}, 3, 3, "OK"
--- score.distribution({}, {1, 2})                     --> {0, 0}, 0, 0, "EMPTY"
--- ```
---@param x wegmarke.score.values
---@param scale number[] the levels, ascending
---@return integer[] counts one for each level; all 0 when status is "EMPTY"
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.distribution(x, scale) end

--- Mode: the levels with the most votes, all of them, as indices. Scale: nominal.
---
--- Question: Which type was chosen most often?
---
--- ```lua
--- score.mode({0, 3, 1, 3}) --> {2, 4}, 7, 7, "OK"
--- score.mode({0, 0})       --> nil, 0, 0, "EMPTY"
--- score.mode({0.5, 0.5})   --> nil, 0, 0, "DOMAIN"
--- ```
---@param counts integer[] votes for each level, whole numbers
---@return integer[]? indices ascending
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.mode(counts) end

--- Do the votes form two camps? Scale: ordinal.
---
--- Question: Are there two camps that should talk to each other first?
---
--- A peak is a level (or a run of levels alike) with more votes than its neighbours. Two peaks
--- are camps when each has at least 2 votes and a quarter of all, they lie at least `apart`
--- levels apart, and between them a level has at most half of the smaller one's votes. `false`
--- says that no camps were seen, with fewer than 4 votes always; it does not say that views agree.
---
--- ```lua
--- score.two_peaks({0, 5, 1, 0, 4, 0, 0}) --> true, 10, 10, "OK"
--- score.two_peaks({0, 3, 5, 4, 1, 0, 0}) --> false, 13, 13, "OK"
--- score.two_peaks({0, 0, 6, 0, 6}, 3)    --> false, 12, 12, "OK"
--- ```
---@param counts integer[] votes for each level, whole numbers
---@param apart? integer least distance in levels; 2 if absent: with steps between types one type
---@return boolean? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.two_peaks(counts, apart) end

--- Van der Eijk's agreement A (2001), from -1 (half the votes at each end) over 0 (all levels
--- alike) to 1 (all on one level). Scale: ordinal; uses only the order of the levels. One vote is
--- "SINGLE", fewer than 3 levels are "DOMAIN". The same votes on a longer scale agree more, so
--- compare only on one scale.
---
--- Question: How far do people agree on one element?
---
--- ```lua
--- score.agreement({5, 0, 0, 0, 5}) --> -1, 10, 10, "OK"
--- score.agreement({0, 6, 6, 0})    --> 2/3, 12, 12, "OK"
--- score.agreement({0, 7, 0})       --> 1, 7, 7, "OK"
--- score.agreement({0, 1, 0})       --> nil, 1, 1, "SINGLE"
--- ```
---@param counts integer[] votes for each level, whole numbers
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.agreement(counts) end

--- Share of the votes outside the levels mode - span to mode + span. Scale: ordinal. Of several
--- modes the one whose surroundings hold the most votes counts, of several such the lowest.
---
--- Question: How many see it clearly otherwise than most?
---
--- ```lua
--- score.outside_mode({0, 1, 5, 3, 2, 0, 1}, 1) --> 0.25, 12, 12, "OK", 3, 2, 4
--- score.outside_mode({4, 0, 0, 4, 1}, 1)       --> 4/9, 9, 9, "OK", 4, 3, 5
--- ```
---@param counts integer[] votes for each level, whole numbers
---@param span integer steps to each side, 0 or more; 1 is half a type on a scale with steps between
---@return number? value share outside
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return integer? outside votes outside
---@return integer? low index of the first level inside
---@return integer? high index of the last level inside
function score.outside_mode(counts, span) end

---@class wegmarke.score.gate
---@field share? number which share must have reached a level; above 0, at most 1; 1 if absent
---@field missing? "fail"|"below_coverage" what a missing element does, see `staged`
---@field coverage? number which share must have a level at all, 0 to 1

--- Staged gate: the highest level that all required elements, or a share of them, have reached.
--- Scale: ordinal; always a level that occurs.
---
--- Question: Which stage is reached if each stage needs all, or most, of the elements?
---
--- A required element without a level: with `missing = "below_coverage"`, the default, it is left
--- out if at least `coverage` of the required ones have a level (1 if absent: none may be
--- missing), else there is no value; with `missing = "fail"` it counts as having reached nothing
--- (`coverage` is then 0 if absent). Raising a level never lowers the value.
---
--- ```lua
--- score.staged({3, 2, 4})                               --> 2, 3, 3, "OK", 1
--- score.staged({3, 2, 4}, {true, false, true})          --> 3, 2, 2, "OK", 1
--- score.staged({3, 2, 4}, nil, {share = 2/3})           --> 3, 3, 3, "OK", 1
--- score.staged({3, false, 4, 4})                        --> nil, 3, 3, "BELOW_COVERAGE", 0.75
--- score.staged({3, false, 4, 4}, nil, {coverage = 0.7}) --> 3, 3, 3, "OK", 0.75
--- score.staged({3, false, 4, 4}, nil, {missing = "fail", share = 0.5}) --> 4, 3, 3, "OK", 0.75
--- ```
---@param levels wegmarke.score.values
---@param required? boolean[] one for each element; all are required if absent
---@param options? wegmarke.score.gate
---@return number? value
---@return integer count required elements with a level
---@return number weight
---@return wegmarke.score.status status
---@return number? covered share of the required elements that have a level
function score.staged(levels, required, options) end

--- Floor: the lowest level there is, and which elements hold it down. Scale: ordinal. With
--- missing elements it is "at most this": compare `count` with the number of elements.
---
--- Question: Which element holds everything else back?
---
--- ```lua
--- score.floor({3, 2, false, 2}) --> 2, 3, 3, "OK", {2, 4}
--- ```
---@param levels wegmarke.score.values
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return integer[] blockers indices of the lowest, ascending; empty if there is no value
function score.floor(levels) end

--- Gap to a profile: the weighted mean of how far each element stays below its target. Scale:
--- interval for the mean, ordinal for the single gaps (in steps of the scale's numbers).
---
--- Question: How far is it on the whole from where we stand to where we want to be?
---
--- What goes beyond a target offsets nothing elsewhere. No target: no gap, the element stays out.
--- A target, but no ist: the gap is unknown and stays out, and `unknown` counts it.
---
--- ```lua
--- score.gap({2, 4}, {3, 3})                     --> 0.5, 2, 2, "OK", {1, 0}, 0
--- score.gap({2, false, 3}, {3, 4, false})       --> 1, 1, 1, "OK", {1, false, false}, 1
--- score.gap({2, 1}, {3, 3}, {1, 3})             --> 1.75, 2, 4, "OK", {1, 2}, 0
--- ```
---@param ist wegmarke.score.values
---@param soll wegmarke.score.values with a matrix `ist`: a matrix of the same shape, or one list
---@param w? number[] weights, one for each element; all 1 if absent
---@return number? value
---@return integer count elements with ist and soll
---@return number weight
---@return wegmarke.score.status status
---@return (number|false)[] gaps one for each element; false: no target, unknown, or no weight
---@return integer unknown elements with a target and without ist
function score.gap(ist, soll, w) end

return score
