---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, indicators: figures of official statistics. Placements of municipalities get
--- neither ranks nor percentiles.
---@class wegmarke.score
local score = {}

--- A share k / n with Wilson's interval. Scale: ratio. Lists give a matrix with columns value, low,
--- high, then columns count and weight, and a list of statuses.
---
--- Question: How sure is a share that comes from few cases?
---
--- ```lua
--- score.wilson(0, 20) --> 0.0, 20, 20.0, "OK", 0.0, 3.841458820694124 / 23.841458820694124
--- score.wilson(3, 0) --> nil, 0, 0.0, "DOMAIN"
--- score.wilson({false}, {1}) --> {{false, false, false}}, {0.0}, {0.0}, {"EMPTY"}
--- ```
---@param k number|wegmarke.score.values
---@param n number|wegmarke.score.values
---@param confidence? number 0.95 if absent
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return number? low
---@return number? high
function score.wilson(k, n, confidence) end

--- A rate k / exposure of rare events with the exact Poisson interval (Garwood). Scale: ratio.
--- Lists as in `wilson`.
---
--- Question: How sure is a rate of rare events?
---
--- ```lua
--- score.poisson(0, 2) --> 0.0, 0, 2.0, "OK", 0.0, 1.844439727056968
--- score.poisson(1.5, 2) --> nil, 0, 0.0, "DOMAIN"
--- ```
---@param k number|wegmarke.score.values whole numbers
---@param exposure number|wegmarke.score.values
---@param confidence? number 0.95 if absent
---@return number|wegmarke.matrix.matrix? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return number? low
---@return number? high
function score.poisson(k, exposure, confidence) end

--- Pooled rate: sum of counts over sum of exposures; large units count as large. Scale: ratio.
---
--- Question: What is the rate of several municipalities taken together?
---
--- ```lua
--- score.pooled_rate({1, 8, false}, {10, 20, 30}) --> 0.3, 2, 30.0, "OK"
--- ```
---@param counts wegmarke.score.values
---@param exposure wegmarke.score.values
---@return number? value
---@return integer count units
---@return number weight exposure
---@return wegmarke.score.status status
function score.pooled_rate(counts, exposure) end

--- Goalposts: where values lie between two bounds, 0 to 1. With low above high, less is better.
--- Scale: interval.
---
--- Question: How far along is a value between the worst and the best that was agreed on?
---
--- ```lua
--- score.goalposts({-1, 1, 11, false}, 0, 10) --> {0.0, 0.1, 1.0, false}, 3, 3.0, "OK"
--- score.goalposts({1}, 10, 0) --> {0.9}, 1, 1.0, "OK"
--- score.goalposts({20}, 0, 10, "kept") --> {2.0}, 1, 1.0, "OK"
--- ```
---@param x wegmarke.score.values
---@param low number
---@param high number
---@param beyond? "cut"|"kept" what lies outside
---@return (number|false)[]? values
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.goalposts(x, low, high, beyond) end

--- Index: 100 x / base. Scale: ratio.
---
--- Question: How much is it in percent of a base, such as the first year or the state?
---
--- ```lua
--- score.index({50, 75}, 50) --> {100.0, 150.0}, 2, 2.0, "OK"
--- score.index({50}, 0) --> nil, 0, 0.0, "DOMAIN"
--- ```
---@param x wegmarke.score.values
---@param base number
---@return (number|false)[]? values
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.index(x, base) end

--- z values: distance to the mean in sample standard deviations. Scale: interval.
---
--- Question: Which values are unusual among the others?
---
--- ```lua
--- score.z({1, 2, 3}) --> {-1.0, 0.0, 1.0}, 3, 3.0, "OK", 1.0
--- score.z({2, 2}) --> nil, 2, 2.0, "CONSTANT"
--- ```
---@param x wegmarke.score.values
---@return (number|false)[]? values
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return number? sd
function score.z(x) end

---@class wegmarke.score.percentile_options
---@field least? integer how many values a group needs; 5 if absent, which is the least possible
---@field edges? number[] ascending percentiles: then the values are bands 1, 2, ... between them

--- Percentile of each value within its group: share below plus half of the share equal, in percent.
--- Groups with fewer than `least` values get none. Scale: ordinal.
---
--- Question: How many of its group does a municipality leave behind?
---
--- ```lua
--- score.percentiles({1, 2, 3, 3, 4}) --> {10.0, 30.0, 60.0, 60.0, 90.0}, 5, 5.0, "OK"
--- score.percentiles({1, 2, 3, 3, 4}, nil, {edges = {25, 75}}) --> {1.0, 2.0, 2.0, 2.0, 3.0}, 5, 5.0, "OK"
--- score.percentiles({1, 2, 3, 4}, {"a", "a", "b", "b"}) --> nil, 4, 4.0, "BELOW_COVERAGE"
--- ```
---@param x wegmarke.score.values
---@param group? (string|number)[] the group of each value
---@param options? wegmarke.score.percentile_options
---@return (number|false)[]? percentiles
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.percentiles(x, group, options) end

--- Figures of old territories for new ones. Counts are shared out; with `sizes` (such as
--- inhabitants of the old ones) rates are averaged, weighted with share * size. Shares of an old
--- unit sum to 1. An estimate wherever a unit is split. Scale: ratio.
---
--- Question: What would figures of old territories be for the new ones?
---
--- ```lua
--- score.crosswalk({a = 100, b = 40}, {{"a", "x", 0.25}, {"a", "y", 0.75}, {"b", "y", 1}})
---   --> {x = 25.0, y = 115.0}, 2, 2.0, "OK"
--- score.crosswalk({a = 10, b = 40}, {{"a", "y", 1}, {"b", "y", 1}}, {a = 2, b = 1})
---   --> {y = 20.0}, 1, 1.0, "OK"
--- ```
---@param values table<string, number|false> by the old unit's key; absent is missing
---@param links { [1]: string, [2]: string, [3]: number }[] old key, new key, share of the old unit
---@param sizes? table<string, number>
---@return table<string, number|false>? values by the new unit's key
---@return integer count new units with a value
---@return number weight
---@return wegmarke.score.status status
function score.crosswalk(values, links, sizes) end

return score
