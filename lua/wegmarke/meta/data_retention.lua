---@meta wegmarke.data.retention
-- luacheck: no unused args

--- Folding single placements into counts once their time is over.
---@class wegmarke.data.retention
local retention = {}

--- Sets the day after which single placements are folded into counts.
---
--- ```lua
--- data.retention.set(db, id, "2030-12-31") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param date string YYYY-MM-DD
---@param why string|nil the reason for one that is far off
---@return boolean|nil ok
---@return table|nil err
function retention.set(db, assessment_id, date, why) end

--- Assessments whose day is over and that still hold single placements.
---
--- ```lua
--- data.retention.set(db, id, "2030-12-31")
--- #data.retention.due(db, "2031-01-01") --> 1
--- ```
---@param db wegmarke.store.database
---@param today string|nil YYYY-MM-DD
---@return {id: string, unit: string, unit_name: string, held_on: string, retain_until: string}[]
function retention.due(db, today) end

--- Folds the single placements of an assessment into counts and removes them, their reasons and
--- evidence, the participants' criterion marks, codes, roles and names. What posters, groups and the
--- agreement say stays. The new tally batches are linked to the retention row ("folded_into"), so that
--- an evaluation doesn't mistake them for a further poster.
---
--- ```lua
--- data.retention.set(db, id, "2020-12-31")
--- data.retention.fold(db, id) ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {folded: integer, batches: integer, waiting: integer}|nil `folded`: placements counted, 0 when
---  none were there; `waiting`: those that were still too few to be shown, which are removed
---@return table|nil err
function retention.fold(db, assessment_id) end

return retention
