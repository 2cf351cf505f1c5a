---@meta wegmarke.data.invited
-- luacheck: no unused args

--- Codes that are given out before anybody answered, so that a slip in a code can be told.
---@class wegmarke.data.invited
local invited = {}

--- Makes participants of codes. Once there are any, only they are taken (see `batches.known`).
---
--- ```lua
--- data.invited.add(db, id, {"K1", "K2"}) --> 2
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param codes string[]
---@return integer|nil added
---@return table|nil err
function invited.add(db, assessment_id, codes) end

--- Forgets codes that were given out and never used: once nothing comes in any more, who did not answer
--- is nobody's business. Only inside a transaction. `closing.close` and `assessments.finalise` do it.
---
--- ```lua
--- data.invited.add(db, id, {"K1", "K2"})
--- db:transaction(function () return #data.invited.forget(db, id) end) --> 2
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {id: string, named: boolean}[] forgotten
function invited.forget(db, assessment_id) end

--- Takes codes back that were given out; what somebody answered under one stays. Given out again they are
--- there again.
---
--- ```lua
--- data.invited.add(db, id, {"K1", "K2"})
--- data.invited.remove(db, id, {"K2"}) --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param codes string[]
---@return integer|nil removed
---@return table|nil err
function invited.remove(db, assessment_id, codes) end

return invited
