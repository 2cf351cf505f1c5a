---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, orders: ranks, Copeland, and how firm an order is.
--- For elements, models and indicators; placements of municipalities are never ranked.
---@class wegmarke.score
local score = {}

---@class wegmarke.score.rank_options
---@field ties? "min"|"max"|"average"|"dense" equal values: 1 2 2 4, 1 3 3 4, 1 2.5 2.5 4, or 1 2 2 3
---@field order? "descending"|"ascending" which end has rank 1; descending if absent
---@field tolerance? number share of the greatest value up to which values are equal; 1e-12 if absent

--- Ranks. Scale: ordinal. A missing value keeps `false`. `count` is the number of values.
---
--- Question: In which place does each stand, ties told as ties?
---
--- ```lua
--- score.ranks({3, 1, 4, 1, 5})                                  --> {3.0, 4.0, 2.0, 4.0, 1.0}, 5, 5.0, "OK"
--- score.ranks({3, 1, false, 1}, {ties = "average"}) --> {1.0, 2.5, false, 2.5}, 3, 3.0, "OK"
--- score.ranks({})                                               --> nil, 0, 0.0, "EMPTY"
--- ```
---@param x wegmarke.score.values
---@param options? wegmarke.score.rank_options
---@return (number|false)[]? ranks
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.ranks(x, options) end

--- Copeland's score: how many others a row beats minus how many beat it. A row beats another if, of the
--- columns that both have, those in which it is greater weigh more than those in which it is less; columns
--- in which they are equal count for neither. Scale: ordinal.
---
--- Question: What do we take up first, if each element is compared with each?
---
--- ```lua
--- score.copeland({{1, 3, 2}, {2, 2, 3}, {3, 1, 1}, {4, 5, 4}}) --> {-1.0, 1.0, -3.0, 3.0}, 6, 3.0, "OK"
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[]
---@param w? number[] a weight for each column
---@return number[]? scores
---@return integer count pairs with a column in common
---@return number weight
---@return wegmarke.score.status status
function score.copeland(x, w) end

---@class wegmarke.score.firmness_options
---@field mean? "arithmetic"|"geometric" arithmetic if absent; geometric needs values above 0
---@field nominal? number[] the weights to compare with; the mean of all draws if absent
---@field quantiles? number[] of the ranks, type 7; {0.05, 0.5, 0.95} if absent
---@field top? integer how many ranks `accept` tells of; 0 if absent
---@field threads? integer as many as there are processors if absent; the result is the same
---@field path? "best"|"base"|"avx2"|"avx512" which vectors to use: for tests, the result is the same

---@class wegmarke.score.firm
---@field shift? number how many ranks a row moves from its nominal one, on average
---@field same? number share of draws with exactly the nominal order
---@field accept? wegmarke.matrix.matrix shares of draws with rank 1, 2, ... top
---@field faulty? integer the row that the status is about

--- How firm an order is: ranks of the rows' weighted means under many draws of weights. Scale:
--- interval, ratio for geometric means. A row is averaged over the columns it has. Rank 1 is the
--- greatest mean. The result holds for each row: nominal rank, mean rank, quantiles of its ranks.
---
--- Question: Would the order be another with other weights?
---
--- ```lua
--- score.firmness({{3}, {1}}, {{1}, {2}}, {quantiles = {}})
---   --> {{1.0, 1.0}, {2.0, 2.0}}, 2, 2.0, "OK", {shift = 0.0, same = 1.0}
--- score.firmness({{3, 1}, {1, 2}}, {{1, 0}, {0, 1}}, {quantiles = {0.5}})
---   --> {{1.0, 1.5, 1.5}, {2.0, 1.5, 1.5}}, 2, 2.0, "OK", {shift = 0.5, same = 0.5}
--- score.firmness({{1, 2}}, {{1, 1}}) --> nil, 0, 0.0, "SINGLE", {}
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[] a row for each thing that is ranked
---@param weights wegmarke.matrix.matrix|number[][] a row for each draw, as from `dirichlet`
---@param options? wegmarke.score.firmness_options
---@return wegmarke.matrix.matrix? figures columns nominal, mean, q5, q50, q95 (or as asked for)
---@return integer count rows that are ranked
---@return number weight draws
---@return wegmarke.score.status status
---@return wegmarke.score.firm firm
function score.firmness(x, weights, options) end

--- Ranks when each column is left out in turn (an element, or a participant): the first column of
--- the result is with all, the others without column 1, 2, ... Scale: interval.
---
--- Question: Does the order hang on a single element, or on a single person?
---
--- ```lua
--- score.leave_out({{3, 1, 2}, {1, 2, 2}, {2, 2, 1}})
---   --> {{1.0, 2.0, 1.0, 1.0}, {2.0, 1.0, 2.0, 3.0}, {2.0, 2.0, 2.0, 1.0}}, 3, 3.0, "OK", 1.0
--- ```
---@param x wegmarke.matrix.matrix|wegmarke.score.values[]
---@param w? number[] a weight for each column
---@param mean? "arithmetic"|"geometric"
---@return wegmarke.matrix.matrix? ranks
---@return integer count rows
---@return number weight
---@return wegmarke.score.status status
---@return number? change the greatest change of a rank
function score.leave_out(x, w, mean) end

return score
