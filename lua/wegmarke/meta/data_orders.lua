---@meta wegmarke.data.orders
-- luacheck: no unused args

--- The order in which the group wants to take up elements: the whole list is one decision.
---@class wegmarke.data.orders
local orders = {}

--- Sets the group's order.
---
--- ```lua
--- data.orders.set(db, id, {"koordination", "datenbasierung"}, "wichtig und machbar") ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param elements string[] ids, most urgent first; with `model` also titles
---@param why string|nil
---@param model table|nil the loaded model: checks the elements
---@return string|nil id
---@return table|nil err
function orders.set(db, assessment_id, elements, why, model) end

--- Takes the group's order back: then the computed one stands alone.
---
--- ```lua
--- data.orders.withdraw(db, id, "anders entschieden") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param why string|nil
---@return boolean|nil done false when there is none
---@return table|nil err
function orders.withdraw(db, assessment_id, why) end

return orders
