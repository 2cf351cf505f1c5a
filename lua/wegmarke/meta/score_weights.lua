---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, weights: from people, comparisons, data and chance. They sum to 1.
---@class wegmarke.score
local score = {}

--- Budget allocation: everybody spreads points over the columns, everybody counts alike. A row
--- with a missing entry or without any point is left out. Scale: ratio.
---
--- Question: How important are the elements to the group, if each person spreads points?
---
--- ```lua
--- score.budget({{50, 50, 0}, {1, 2, 1}, {0, 0, 0}}) --> {0.375, 0.5, 0.125}, 2, 2.0, "OK"
--- ```
---@param points wegmarke.matrix.matrix|wegmarke.score.values[] a row for each person
---@return number[]? weights
---@return integer count persons that count
---@return number weight
---@return wegmarke.score.status status
function score.budget(points) end

--- Analytic hierarchy process (Saaty 1980): weights from "how many times as important is row i as
--- column j". The matrix must be reciprocal; at most 15 things. Scale: ratio.
---
--- Question: Which weights follow from comparing two at a time, and do the comparisons fit together?
---
--- ```lua
--- score.ahp({{1, 2, 6}, {1/2, 1, 3}, {1/6, 1/3, 1}}) --> {0.6, 0.3, 0.1}, 3, 3.0, "OK", 0.0, 3.0
--- score.ahp({{1, 2}, {2, 1}})                        --> nil, 0, 0.0, "DOMAIN"
--- ```
---@param comparisons wegmarke.matrix.matrix|number[][]
---@return number[]? weights
---@return integer count
---@return number weight
---@return wegmarke.score.status status
---@return number? ratio consistency ratio; up to 0.1 is usually accepted
---@return number? lambda principal eigenvalue
function score.ahp(comparisons) end

--- Entropy weights: the less evenly a column is spread over the rows, the more it weighs. Says
--- nothing about importance. Values are at least 0. Scale: ratio.
---
--- Question: Which indicators tell municipalities apart most?
---
--- ```lua
--- score.entropy_weights({{1, 0, 2}, {0, 1, 2}}) --> {0.5, 0.5, 0.0}, 2, 2.0, "OK", 2.0
--- score.entropy_weights({{1, 2}, {1, 2}})       --> nil, 2, 2.0, "CONSTANT"
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[]
---@return number[]? weights
---@return integer count rows of the column with the fewest
---@return number weight
---@return wegmarke.score.status status
---@return number? total what the columns say together
function score.entropy_weights(x) end

--- Weights from the first principal component: squared loadings on the correlations. Says how much
--- a column shares with the others, nothing about importance. Scale: interval.
---
--- Question: Which indicators say much the same, and what do they have in common?
---
--- ```lua
--- score.pca_weights({{1, 2}, {2, 1}, {3, 4}, {4, 3}}) --> {0.5, 0.5}, 4, 4.0, "OK", 0.8
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[] rows with gaps are left out
---@return number[]? weights
---@return integer count rows without gaps
---@return number weight
---@return wegmarke.score.status status
---@return number? share of the variance that the component explains
function score.pca_weights(x) end

--- Random weights, Dirichlet: with all alpha 1 uniform over all weights that sum to 1 (over
--- participants: the Bayesian bootstrap); with alpha = c * w around w, the closer the greater c.
--- The same seed gives the same draws, however many are taken.
---
--- Question: What comes out for any weights at all?
---
--- ```lua
--- score.dirichlet({1, 0}, 2) --> {{1.0, 0.0}, {1.0, 0.0}}, 2, 2.0, "OK"
--- score.dirichlet({0, 0}, 2) --> nil, 0, 0.0, "ZERO_WEIGHT"
--- ```
---@param alpha number[]
---@param draws integer
---@param seed? integer 1 if absent
---@return wegmarke.matrix.matrix? weights a row for each draw
---@return integer count draws
---@return number weight
---@return wegmarke.score.status status
function score.dirichlet(alpha, draws, seed) end

--- Random weights, each uniform between its bounds, then divided by their sum.
---
--- Question: What comes out for any weights within limits that we agreed on?
---
--- ```lua
--- score.bounded({1, 3}, {1, 3}, 1) --> {{0.25, 0.75}}, 1, 1.0, "OK"
--- score.bounded({2}, {1}, 1)       --> nil, 0, 0.0, "DOMAIN"
--- ```
---@param low number[]
---@param high number[]
---@param draws integer
---@param seed? integer 1 if absent
---@return wegmarke.matrix.matrix? weights a row for each draw
---@return integer count draws
---@return number weight
---@return wegmarke.score.status status
function score.bounded(low, high, draws, seed) end

return score
