---@meta wegmarke.data.fields
-- luacheck: no unused args

--- Fields of action (Handlungsfelder) that follow an assessment.
---@class wegmarke.data.fields
local fields = {}

---@class wegmarke.data.Field as given to `fields.add`
---@field title string
---@field goal string|nil
---@field important integer|nil dots, when tallied
---@field feasible integer|nil
---@field replaces string|nil id

--- Adds a field of action, or with `replaces` words one anew.
---
--- ```lua
--- data.fields.add(db, id, {title = "Datenblatt", important = 7, feasible = 4}) ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string the assessment that it comes from; or a unit, where it comes from none
---@param rec wegmarke.data.Field
---@return string|nil id
---@return table|nil err
function fields.add(db, assessment_id, rec) end

--- Takes a field of action back.
---
--- ```lua
--- data.fields.withdraw(db, id, data.fields.add(db, id, {title = "Datenblatt"})) ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function fields.withdraw(db, assessment_id, id) end

--- Notes lines about a field. Lines that are there stay; with `instead` they replace what was noted on
--- the same topic: "leading", "strategic", "operative" (goals), "needs", "responses", "actors",
--- "resources", "overlaps" (questions).
---
--- ```lua
--- data.fields.note(db, data.fields.add(db, id, {title = "Datenblatt"}), {needs = {"Zahlen"}}) --> 1
--- ```
---@param db wegmarke.store.database
---@param field_id string
---@param notes table<string, string[]> lines by topic
---@param instead boolean|nil
---@return integer|nil added
---@return table|nil err
function fields.note(db, field_id, notes, instead) end

--- The fields of an assessment that were taken back.
---
--- ```lua
--- data.fields.withdrawn(db, id) --> {}
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {id: string, title: string, goal: string|nil}[]
function fields.withdrawn(db, assessment_id) end

--- Takes the taking back of a field back; its packages and notes are there again.
---
--- ```lua
--- data.fields.withdraw(db, id, data.fields.add(db, id, {title = "Feld"}))
--- data.fields.restore(db, id, data.fields.withdrawn(db, id)[1].id) --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string as `withdrawn` gives it
---@return boolean|nil ok
---@return table|nil err
function fields.restore(db, assessment_id, id) end

return fields
