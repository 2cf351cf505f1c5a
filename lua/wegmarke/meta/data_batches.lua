---@meta wegmarke.data.batches
-- luacheck: no unused args

--- Batches: how placements came in. A file is taken in once; a corrected one adds what differs and
--- names the rows that it replaces. A batch can be taken back: nothing is deleted, and what it had replaced
--- is in force again.
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
---@field empty table[]|nil `{participant = code|nil, element}`: what a form left empty
---@field arrival string|nil what came in by one call has one arrival
---@field new_codes boolean|nil codes that were not given out are taken too, where others were

--- Stores a batch.
---
--- The same bytes as the same kind again change nothing, unless the batch they came with was taken back:
--- then they are in force again. A participant's newer placement for an
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
--- `{added, replaced, unchanged, new_participants, again, kept}` (`again`: it had been taken back; `kept`:
--- what the form left empty and is stored and counts on), of a known one `superseded`: how many of its
--- placements newer ones have replaced, and `overtaken`: `{batch, n}` of the batches they came with
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

--- The codes that are taken where codes were given out: these, and those that are there.
---
--- ```lua
--- data.batches.known(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table<string, boolean>|nil known nil where none were given out: then all are taken
function batches.known(db, assessment_id) end

--- Finds a batch by its number in the list, the beginning of its id, its file's name or its label.
---
--- ```lua
--- data.batches.find(db, id, "1").n --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param ref string
---@return table|nil batch as `list` gives it
---@return table|nil err
function batches.find(db, assessment_id, ref) end

--- Takes a batch back: what it said counts no more, what it had replaced is in force again. Nothing is
--- deleted.
---
--- ```lua
--- data.batches.withdraw(db, id, data.batches.find(db, id, "1").id, "falsche Datei") --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was taken back before
---@return table|nil err
function batches.withdraw(db, assessment_id, id, why) end

--- Takes the taking back back: the batch counts again, but for what came over it since.
---
--- ```lua
--- data.batches.restore(db, id, data.batches.find(db, id, "1").id) --> false
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param id string
---@param why string|nil
---@return boolean|nil done false when it counts already
---@return table|nil err
function batches.restore(db, assessment_id, id, why) end

--- Takes back what one person answered on elements: they have no answer there then.
---
--- ```lua
--- data.batches.clear(db, id, "P01", {"koordination"}) --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param code string
---@param elements string[] ids
---@return integer|nil cleared
---@return table|nil err
function batches.clear(db, assessment_id, code, elements) end

--- The batches of an assessment in the order they came in; `n` is the number by which people call one.
--- `persons`, `answers` and `dots` are what came in, `now` how many of its answers are in force, `overtaken`
--- which batches came over how many of them.
---
--- ```lua
--- data.batches.list(db, id)[1].kind --> "person"
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table[] `{id, n, kind, label, retrospective, refers_to, file_name, made_at, folded, withdrawn,
--- persons, answers, dots, now, overtaken = {{batch, n}}}`
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
