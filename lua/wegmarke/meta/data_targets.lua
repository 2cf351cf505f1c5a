---@meta wegmarke.data.targets
-- luacheck: no unused args

--- Where the group wants to go: a target for an element, with year and reason. Less than the top is
--- fine, so is holding what is there, or leaving an element alone.
---@class wegmarke.data.targets
local targets = {}

---@class wegmarke.data.Target as given to `set`
---@field state "value"|"hold"|"not_pursued"|"open"
---@field value number|string|nil only with the state "value"
---@field year integer|nil
---@field why string|nil
---@field confirmed boolean|nil a value below what was agreed is meant so

--- Sets the target of an element.
---
--- ```lua
--- data.targets.set(db, id, "koordination", {state = "value", value = 3, year = 2029}) ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string id; with `model` also a title
---@param rec wegmarke.data.Target
---@param model table|nil the loaded model: checks element and value, and reads words
---@return table|nil target `{id, element, state, value, year, replaced = n}`
---@return table|nil err
function targets.set(db, assessment_id, element, rec, model) end

return targets
