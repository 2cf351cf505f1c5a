---@meta wegmarke.data.remarks
-- luacheck: no unused args

--- Stärken, Hemmnisse, offene Fragen, wanted support: what a group says beside a value.
---@class wegmarke.data.remarks
local remarks = {}

--- The remarks of an assessment that were not taken back.
---
--- ```lua
--- data.remarks.add(db, id, "koordination", "strength", "kurze Wege")
--- data.remarks.list(db, id)[1].body ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {id: string, element: string|nil, kind: string, body: string, visibility: string}[] list those
---  on the whole last
function remarks.list(db, assessment_id) end

--- Adds a remark on an element, or on the whole (element nil).
---
--- ```lua
--- data.remarks.add(db, id, "koordination", "strength", "kurze Wege") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string|nil
---@param kind "strength"|"obstacle"|"question"|"support"
---@param body string
---@return string|nil id nil without an error when the remark was there already
---@return table|nil err
function remarks.add(db, assessment_id, element, kind, body) end

--- Takes a remark back: a further row says so.
---
--- ```lua
--- data.remarks.withdraw(db, id, data.remarks.add(db, id, nil, "question", "Wer?")) ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string
---@return boolean|nil ok
---@return table|nil err
function remarks.withdraw(db, assessment_id, id) end

return remarks
