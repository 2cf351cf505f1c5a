---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, likeness and grouping: which municipalities have like circumstances, who
--- visits whom, which circles to form; and which input moves a result.
---@class wegmarke.score
local score = {}

---@alias wegmarke.score.kind "number"|"order"|"name"

--- Gower's distance of all rows to each other, 0 to 1: the mean over the columns that both have of
--- |a - b| / range ("number"), the same on ranks ("order"), or equal or not ("name"). Scale: as the
--- columns. A column without range says nothing; `false` where two rows have nothing in common.
---
--- Question: Which municipalities are like each other, by facts of different kinds?
---
--- ```lua
--- score.gower({{1000, 1, 1}, {5000, 2, 3}, {false, 1, 2}}, {"number", "name", "order"})
---   --> {{0.0, 1.0, 0.25}, {1.0, 0.0, 0.75}, {0.25, 0.75, 0.0}}, 3, 3.0, "OK"
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[]
---@param kinds? wegmarke.score.kind[] all "number" if absent
---@param w? number[] a weight for each column
---@return wegmarke.matrix.matrix? distances
---@return integer count pairs with a distance
---@return number weight
---@return wegmarke.score.status status
function score.gower(x, kinds, w) end

--- The k rows nearest to one, by Gower's distance, nearest first, and all as near as the k-th.
---
--- Question: With which municipalities can we compare ourselves?
---
--- ```lua
--- score.nearest({{1}, {2}, {4}, {9}}, nil, 1, 2) --> {2, 3}, 3, 3.0, "OK", {0.125, 0.375}
--- score.nearest({{1}, {0}, {2}}, nil, 1, 1) --> {2, 3}, 2, 2.0, "OK", {0.5, 0.5}
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[]
---@param kinds wegmarke.score.kind[]|nil
---@param row integer
---@param k integer
---@param w? number[]
---@return integer[]? rows
---@return integer count rows with a distance
---@return number weight
---@return wegmarke.score.status status
---@return number[]? distances
function score.nearest(x, kinds, row, k, w) end

--- Linear assignment: a column for each row so that the sum of costs is least; `false` is
--- forbidden. Exact. Scale: interval.
---
--- Question: Who goes with whom, so that all together fit best?
---
--- ```lua
--- score.assign({{4, 1, 3}, {2, 0, 5}, {3, 2, 2}}) --> {2, 1, 3}, 3, 3.0, "OK", 5.0
--- score.assign({{1, false}, {1, false}}) --> nil, 1, 1.0, "BELOW_COVERAGE"
--- ```
---@param cost wegmarke.matrix.matrix|wegmarke.score.values[] at least as many columns as rows
---@return integer[]? columns
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return number? cost
function score.assign(cost) end

---@class wegmarke.score.group_options
---@field aim? "alike"|"mixed" like ones together, or every group like the whole; alike if absent
---@field kinds? string[] the kind of each unit
---@field at_least? table<string, integer> how many of a kind every group needs
---@field starts? integer random starts beyond 10 units; 20 if absent
---@field seed? integer 1 if absent

--- Groups as even in size as possible, alike or mixed. `false` in the distances: never together.
--- Up to 10 units the best there is; beyond, no two units can be exchanged with gain. Scale:
--- interval.
---
--- Question: How do we make even groups for a workshop, alike or mixed?
---
--- ```lua
--- score.groups({{0, 1, 9, 9}, {1, 0, 9, 9}, {9, 9, 0, 2}, {9, 9, 2, 0}}, 2)
---   --> {1, 1, 2, 2}, 4, 4.0, "OK", 3.0, true
--- score.groups({{0, 1, 9, 8}, {1, 0, 7, 9}, {9, 7, 0, 2}, {8, 9, 2, 0}}, 2, {aim = "mixed"})
---   --> {1, 2, 1, 2}, 4, 4.0, "OK", 18.0, true
--- score.groups({{0, false}, {false, 0}}, 1) --> nil, 0, 0.0, "BELOW_COVERAGE"
--- ```
---@param distance wegmarke.matrix.matrix|wegmarke.score.values[] symmetric, such as from `gower`
---@param count integer how many groups
---@param options? wegmarke.score.group_options
---@return integer[]? groups the group of each unit
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return number? value sum of distances within groups
---@return boolean? exact is it the best there is?
function score.groups(distance, count, options) end

--- The inputs at which to compute a model for `sobol`: n * (inputs + 2) rows, each input uniform
--- between its bounds, independent of the others.
---
--- Question: With which values must a computation be repeated to know what matters in it?
---
--- ```lua
--- score.sobol_design({1, 2}, {1, 2}, 1) --> {{1.0, 2.0}, {1.0, 2.0}, {1.0, 2.0}, {1.0, 2.0}}, 4, 4.0, "OK"
--- ```
---@param low number[]
---@param high number[]
---@param n integer thousands
---@param seed? integer 1 if absent
---@return wegmarke.matrix.matrix? inputs
---@return integer count rows
---@return number weight
---@return wegmarke.score.status status
function score.sobol_design(low, high, n, seed) end

--- Sobol indices: which share of a result's variance an input makes alone, and together with the
--- others. `y` holds the results in the order of `sobol_design`. Scale: interval.
---
--- Question: Which input decides most about the result?
---
--- ```lua
--- score.sobol({0, 0, 1, 1, 0, 1, 0, 1, 0, 1, 0, 1}, 1) --> {1.0}, 4, 4.0, "OK", {1.0}, 0.25
--- score.sobol({2, 2, 2, 2, 2, 2}, 1) --> nil, 2, 2.0, "CONSTANT"
--- ```
---@param y wegmarke.score.values
---@param inputs integer how many
---@return number[]? first
---@return integer count n
---@return number weight
---@return wegmarke.score.status status
---@return number[]? total
---@return number? variance
function score.sobol(y, inputs) end

return score
