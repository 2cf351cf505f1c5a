---@meta wegmarke.data.batches
-- luacheck: no unused args

--- Batches: how placements came in. A file is taken in once; a corrected one adds what differs and
--- names the rows that it replaces.
---@class wegmarke.data.batches
local batches = {}

---@class wegmarke.data.Batch as given to `add`
---@field kind "person"|"tally"|"group"
---@field label string|nil names the poster or group
---@field retrospective boolean|nil
---@field refers_to string|nil the date a retrospective one means
---@field file_name string|nil
---@field file_sha256 string|nil
---@field participants {code: string, role: string|nil, perspective: string|nil, name: string|nil}[]|nil
---@field placements table[]|nil `{participant = code|nil, element, state, value, dots, reason, evidence}`
---@field marks table[]|nil `{participant = code|nil, element, criterion, mark}`

--- Stores a batch.
---
--- The same bytes as the same kind again change nothing. A participant's newer placement for an
--- element replaces the older one (of the same time: a retrospective one stands apart), one that says
--- the same is not stored again. A poster or group replaces an older one only if label and file name
--- are the same: then it is a corrected file.
---
--- ```lua
--- placed = {{element = "koordination", state = "placed", value = 2}}
--- data.batches.add(db, id, {kind = "group", placements = placed}).added
---   --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param rec wegmarke.data.Batch
---@return table|nil batch `{id, kind, label, retrospective, refers_to, file_name}`; of a new one also
--- `{added, replaced, unchanged, new_participants}`
---@return boolean|table changed false: the file was known; or the error
function batches.add(db, assessment_id, rec) end

--- What storing a batch changed beside adding to it, a sentence each, in the language of the terminal.
---
--- ```lua
--- data.batches.notes({replaced = 0}) --> {}
--- ```
---@param batch table from `add`
---@return string[]
function batches.notes(batch) end

--- The batches of an assessment in the order they came in.
---
--- ```lua
--- data.batches.list(db, id)[1].kind --> "person"
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table[] `{id, kind, label, retrospective, refers_to, file_name, made_at, folded}`
function batches.list(db, assessment_id) end

--- The participants of an assessment: `{id, code, role, perspective}`, by code. Never their names.
---
--- ```lua
--- data.batches.participants(db, id)[1].code --> "P01"
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table[]
function batches.participants(db, assessment_id) end

--- Corrects a participant's role.
---
--- ```lua
--- data.batches.set_role(db, id, "P01", "leitung", "inside") --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param code string
---@param role string|nil id of the model's list
---@param perspective "inside"|"outside"|nil
---@return boolean|nil ok
---@return table|nil err
function batches.set_role(db, assessment_id, code, role, perspective) end

return batches
