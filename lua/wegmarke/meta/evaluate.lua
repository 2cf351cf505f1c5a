---@meta wegmarke.evaluate
-- luacheck: no unused args

--- From what was recorded to a result that explains itself.
---
--- One table, filled from left to right: participation, elements (placements, agreement, target,
--- gap, weight), the whole (what to talk about first, what to build on, order), advice, hints.
--- The result is plain data; the cells' texts stay in the model.
---@class wegmarke.evaluate
local evaluate = {}

--- Evaluates one assessment.
---
--- ```lua
--- evaluate.run(M, A, {provisional = true}).elements[5].ist --> 2.5
--- ```
---@param m table the model (`wegmarke.model`)
---@param a table what was recorded (`wegmarke.data.gather`)
---@param options table|nil { provisional = boolean: propose values where nothing is agreed,
---  audience = "group"|"unit" (default)|"agency"|"public": read only what reaches these, light =
---  true: only what follows from agreements and targets, for looking at thousands }
---@return table result
function evaluate.run(m, a, options) end

return evaluate
