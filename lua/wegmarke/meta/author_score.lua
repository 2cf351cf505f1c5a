---@meta wegmarke.author_score
-- luacheck: no unused args

--- Primitives for rules and roll-ups. A list holds numbers; `false` stands where one is missing. Each
--- returns its value, or nil where there is none, and how many values it stands on.
---@class wegmarke.author_score
local score = {}

--- Sum of the values that are there.
---@param x (number|false)[]
---@return number sum
---@return integer count
function score.sum(x) end

--- Weighted mean; presumes equal steps, which `equal_steps` has to justify.
---@param x (number|false)[]
---@param w? number[]
---@return number? mean
---@return integer count
function score.mean(x, w) end

--- The value in the middle, the lower of two.
---@param x (number|false)[]
---@param w? number[]
---@return number? value
---@return integer count
function score.low_median(x, w) end

--- The value in the middle, the higher of two.
---@param x (number|false)[]
---@param w? number[]
---@return number? value
---@return integer count
function score.high_median(x, w) end

--- The lowest value, and the places of those that hold the others back.
---@param x (number|false)[]
---@return number? value
---@return integer[] places
---@return integer count
function score.floor(x) end

--- The highest of `levels` that at least `share` (1) of all values reach; what is missing reaches none.
---@param x (number|false)[]
---@param levels number[] rising
---@param share? number
---@return number? level
---@return integer count
function score.staged(x, levels, share) end

--- Weighted mean of the steps to the targets; what lies above its target offsets nothing.
---@param ist (number|false)[]
---@param soll (number|false)[]
---@param w? number[]
---@return number? gap
---@return integer count
function score.gap(ist, soll, w) end

return score
