---@meta wegmarke.data.agreements
-- luacheck: no unused args

--- What the group agreed on an element, set by the moderator and never computed; with it the group's
--- criterion marks. A new agreement replaces the current one; two current ones that say different
--- things (written on two laptops) are a clash, which the next agreement settles.
---@class wegmarke.data.agreements
local agreements = {}

---@class wegmarke.data.Agreement what a group agreed, as given to `set`
---@field state "agreed"|"no_agreement"|"postponed"|"not_discussed"|"not_applicable"
---@field value number|string|nil only when agreed
---@field low number|string|nil a range, only without agreement
---@field high number|string|nil
---@field how string|nil
---@field why string|nil needed for "not_applicable"
---@field dissent string|nil
---@field strengths string[]|nil added to those already there, as are the next three
---@field obstacles string[]|nil
---@field questions string[]|nil
---@field support string[]|nil
---@field marks table<string, "yes"|"partly"|"no"|"unknown">|nil by criterion

--- Records what the group agreed on an element.
---
--- ```lua
--- data.agreements.set(db, id, "koordination", {state = "agreed", value = 3, how = "im Konsens"}) ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string id; with `model` also a title
---@param rec wegmarke.data.Agreement
---@param model table|nil the loaded model: checks element, values and criteria, and reads words
---@return table|nil agreement `{id, element, state, value, low, high, replaced = n}`
---@return table|nil err
function agreements.set(db, assessment_id, element, rec, model) end

--- Every agreement ever recorded for an element, oldest first.
---
--- ```lua
--- #data.agreements.history(db, id, "koordination") --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string
---@return table[]
function agreements.history(db, assessment_id, element) end

return agreements
