---@meta wegmarke.score
-- luacheck: no unused args

--- Scoring primitives, agreement of raters. For one element see also `agreement`, `two_peaks`.
---@class wegmarke.score
local score = {}

--- Counts of levels for each row of ratings: what `alpha`, `gwet` and, row by row, `agreement`
--- take. Scale: nominal. A value off the scale raises.
---
--- Question: How many raters put each thing on each level?
---
--- ```lua
--- score.tally({{1, 2, 2}, {3, false, 1}}, {1, 2, 3}) --> {{1.0, 2.0, 0.0}, {1.0, 0.0, 1.0}}, 5, 5.0, "OK"
--- ```
---@param ratings wegmarke.matrix.matrix|wegmarke.score.values[] a row for each thing rated
---@param scale number[] the levels, ascending
---@return wegmarke.matrix.matrix? counts
---@return integer count ratings
---@return number weight
---@return wegmarke.score.status status
function score.tally(ratings, scale) end

---@class wegmarke.score.alpha_options
---@field metric? "ordinal"|"nominal"|"interval" how far levels lie apart, and the scale; ordinal if absent
---@field values? number[] the levels' values for "interval"; 1, 2, ... if absent
---@field items? integer rows of a group, if there are many groups, one after another
---@field bootstrap? integer replicates for the bounds, rows drawn with replacement; 0 if absent
---@field confidence? number of the bounds; 0.95 if absent
---@field seed? integer 1 if absent
---@field threads? integer as many as there are processors if absent; the result is the same

--- Krippendorff's alpha: 1 full agreement, 0 what chance gives. Where all things are rated alike it
--- is low although people agree: a flat profile misleads it. Scale: as `metric` says.
---
--- Question: Do raters agree more than by chance, so that their ratings can be used at all?
---
--- With `items` it takes many groups (municipalities) at once: value is then a matrix with a row for
--- each and columns alpha, low, high; count and weight are columns, status a list.
---
--- ```lua
--- score.alpha({{3, 0}, {0, 4}})                          --> 1.0, 7, 2.0, "OK", nil, nil
--- score.alpha({{2, 0}, {1, 1}}, {metric = "nominal"})    --> 0.0, 4, 2.0, "OK", nil, nil
--- score.alpha({{3, 0}, {4, 0}})                          --> nil, 7, 2.0, "CONSTANT", nil, nil
--- score.alpha({{3, 0}, {0, 4}, {1, 0}, {0, 1}}, {items = 2})
---   --> {{1.0}, {false}}, {7.0, 0.0}, {2.0, 0.0}, {"OK", "SINGLE"}
--- ```
---@param counts wegmarke.matrix.matrix|number[][] a row for each thing rated, a column for each level
---@param options? wegmarke.score.alpha_options
---@return number|wegmarke.matrix.matrix? value
---@return integer count ratings that have a partner
---@return number weight rows they are in
---@return wegmarke.score.status status
---@return number? low
---@return number? high
function score.alpha(counts, options) end

--- Cohen's weighted kappa of two raters. `apart` says how much a disagreement weighs: "linear" by
--- its steps, "squared", "alike". Scale: ordinal, steps taken as equal; nominal with "alike".
---
--- Question: Do two raters, or two rounds of one, agree more than by chance?
---
--- ```lua
--- score.kappa({1, 1, 2, 2}, {1, 2, 2, false}, {1, 2}) --> 0.4, 3, 3.0, "OK"
--- score.kappa({1, 1}, {1, 1}, {1, 2})                 --> nil, 2, 2.0, "CONSTANT"
--- ```
---@param first wegmarke.score.values
---@param second wegmarke.score.values
---@param scale number[] all levels, used or not
---@param apart? "linear"|"squared"|"alike"
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.kappa(first, second, scale, apart) end

--- Within-group agreement r_wg: variance against that of evenly spread answers, 0 to 1. Takes a
--- list, or a matrix row by row. Scale: interval.
---
--- Question: Does this group agree well enough to be spoken of as one?
---
--- ```lua
--- score.rwg({3, 4, 4, 5}, 5)         --> 0.6666666666666667, 4, 4.0, "OK"
--- score.rwg({2, 2.5, 2.5, 3}, 5, .5) --> 0.6666666666666667, 4, 4.0, "OK"
--- score.rwg({3}, 5)                  --> nil, 1, 1.0, "SINGLE"
--- ```
---@param x wegmarke.score.values|wegmarke.matrix.matrix
---@param levels integer how many there are
---@param step? number how far they lie apart; 1 if absent
---@return number? value
---@return integer count
---@return number weight
---@return wegmarke.score.status status
function score.rwg(x, levels, step) end

--- Kendall's W, corrected for ties: how far raters put things into the same order, 0 to 1. A rater
--- with a gap is left out. Scale: ordinal.
---
--- Question: Do people put things into the same order?
---
--- ```lua
--- score.kendall_w({{1, 2, 3}, {4, 6, 9}}) --> 1.0, 2, 3.0, "OK", 4.0
--- ```
---@param ratings wegmarke.matrix.matrix|wegmarke.score.values[] a row for each rater
---@return number? value
---@return integer count raters
---@return number weight things
---@return wegmarke.score.status status
---@return number? chi2 with one degree of freedom less than there are things
function score.kendall_w(ratings) end

--- Intraclass correlation, in the forms of Shrout and Fleiss (1979). Scale: interval.
---
--- Question: How far can the average of our raters be relied on?
---
--- ```lua
--- score.icc({{1, 2}, {3, 4}, {5, 6}}, "3,1") --> 1.0, 3, 3.0, "OK"
--- ```
---@param ratings wegmarke.matrix.matrix|wegmarke.score.values[] a row for each thing, a column for each rater
---@param form? "2,1"|"1,1"|"3,1"|"1,k"|"2,k"|"3,k"
---@return number? value
---@return integer count rows without gaps
---@return number weight
---@return wegmarke.score.status status
function score.icc(ratings, form) end

--- Gwet's AC2 (AC1 with "alike"): steadier than alpha where most ratings lie on one level. Scale:
--- ordinal, steps taken as equal; nominal with "alike".
---
--- Question: Do raters agree where nearly all chose the same level?
---
--- ```lua
--- score.gwet({{2, 0}, {2, 0}, {2, 0}, {1, 1}}, "alike") --> 0.68, 4, 8.0, "OK"
--- ```
---@param counts wegmarke.matrix.matrix|number[][] a row for each thing, a column for each level
---@param apart? "linear"|"squared"|"alike"
---@return number? value
---@return integer count rows with two ratings
---@return number weight ratings in them
---@return wegmarke.score.status status
function score.gwet(counts, apart) end

return score
