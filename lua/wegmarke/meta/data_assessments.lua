---@meta wegmarke.data.assessments
-- luacheck: no unused args

--- Assessments: one round for one unit on one pinned model, from opened to finalised.
---@class wegmarke.data.assessments
local assessments = {}

---@class wegmarke.data.NewAssessment
---@field unit string|table id or unit
---@field model table the loaded model
---@field held_on string|nil default today
---@field mode "open"|"by_perspective"|"anonymous"|nil default "by_perspective"
---@field language string|nil default "de"
---@field agency string|nil
---@field place string|nil where it is held
---@field title string|nil
---@field threshold integer|nil default and least 3
---@field visibility "group"|"unit"|"agency"|"public"|nil default "unit"
---@field retain_until string|nil YYYY-MM-DD

---@class wegmarke.data.Assessment
---@field id string
---@field unit {id: string, name: string, kind: string}
---@field title string|nil
---@field held_on string
---@field mode string
---@field language string
---@field agency string|nil
---@field place string|nil where it is held
---@field threshold integer
---@field visibility string
---@field retain_until string|nil
---@field final boolean
---@field model {hash: string, id: string, version: string}
---@field model_hash string
---@field withdrawn boolean|nil taken back, itself or with its unit
---@field joined string|nil id of the round it is one with
---@field with string[]|nil ids of rounds that were joined to it
---@field pin_clash boolean|nil pinned to two states of its model on two laptops
---@field made_at string
---@field made_by string

--- Opens an assessment.
---
--- ```lua
--- data.assessments.new(db, {unit = unit.id, model = M, held_on = "2027-03-14"}).held_on
---   --> "2027-03-14"
--- ```
---@param db wegmarke.store.database
---@param rec wegmarke.data.NewAssessment
---@return table|nil assessment as `get` gives it
---@return table|nil err
function assessments.new(db, rec) end

--- One assessment by its full id.
---
--- ```lua
--- data.assessments.get(db, id).unit.name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param id string
---@return wegmarke.data.Assessment|nil
function assessments.get(db, id) end

--- Assessments in the order of their dates.
---
--- ```lua
--- #data.assessments.list(db, {unit = unit.id}) --> 1
--- ```
---@param db wegmarke.store.database
---@param filter {unit: string|nil, withdrawn: boolean|nil}|nil `unit` an id; `withdrawn`: those too that were
--- taken back
---@return table[] assessments, shaped as by `get`
function assessments.list(db, filter) end

--- The latest assessment of a unit; of several on that day the first.
---
--- ```lua
--- data.assessments.latest(db, unit.id).id == id --> true
--- ```
---@param db wegmarke.store.database
---@param unit string its id
---@return table|nil assessment as `list` gives it
function assessments.latest(db, unit) end

--- The numbers by which people call assessments, as `assess list` shows them: in the order in which they came
--- into the file, so that none changes when another comes or goes.
---
--- ```lua
--- data.assessments.numbers(db)[id] --> 1
--- ```
---@param db wegmarke.store.database
---@return table<string, integer> number by id
---@return table<integer, string> id by number
function assessments.numbers(db) end

--- Finds one assessment: by its number in the list, by the beginning of its id, as "UNIT YEAR" or
--- "UNIT/YEAR" (also with month or day), or by a unit that has only one. A key of a unit goes before an id
--- that begins alike.
---
--- ```lua
--- data.assessments.find(db, "Musterlandkreis 2026").id == id --> true
--- ```
---@param db wegmarke.store.database
---@param ref string
---@param opts {withdrawn: boolean|nil, joined: boolean|nil}|nil by its id also one that was taken back, or
--- that was joined to another; else the other is found
---@return table|nil assessment as `get` gives it
---@return table|nil err
function assessments.find(db, ref, opts) end

--- Changes what was said of a round when it began. The mode only as long as nothing was shown of it; of
--- a finalised one only title, agency and place.
---
--- ```lua
--- data.assessments.change(db, id, {title = "Zweite Runde"}) --> {"title"}
--- ```
---@param db wegmarke.store.database
---@param id string
---@param rec {held_on: string|nil, title: string|nil, agency: string|nil, place: string|nil,
---  mode: string|nil, why: string|nil} an empty text takes title, agency or place away
---@return string[]|nil changed the fields that say something else now
---@return table|nil err
function assessments.change(db, id, rec) end

--- Takes a round back: it is in no list and no report any more; nothing is deleted.
---
--- ```lua
--- data.assessments.withdraw(db, id, "doppelt begonnen") --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was taken back before
---@return table|nil err
function assessments.withdraw(db, id, why) end

--- Takes the taking back back.
---
--- ```lua
--- data.assessments.restore(db, id) --> false
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was not taken back
---@return table|nil err
function assessments.restore(db, id, why) end

--- Joins two rounds of one unit that are one: what was recorded of `other` stands with `id` then, people of
--- one code are one person, and what both said differently is a clash, as after a merge.
---
--- ```lua
--- other = data.assessments.new(db, {unit = unit.id, model = M, held_on = "2027-03-15", mode = "anonymous"})
--- data.assessments.join(db, other.id, id, {preview = true}).persons --> 12
--- ```
---@param db wegmarke.store.database
---@param id string the one that stays
---@param other string the one whose answers, judgements and plan go over
---@param opts {preview: boolean|nil, why: string|nil}|nil
---@return table|nil joined `{persons, alike = codes, batches, judgements, fields, clashes}`
---@return table|nil err
function assessments.join(db, id, other, opts) end

--- Parts a round again from the one it was joined to.
---
--- ```lua
--- data.assessments.part(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param other string
---@param why string|nil
---@return string|nil id of the round it was joined to
---@return table|nil err
function assessments.part(db, other, why) end

--- Whether the assessment may still be written to.
---
--- ```lua
--- data.assessments.require_open(db, id) --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@return boolean|nil ok
---@return table|nil err
function assessments.require_open(db, id) end

--- Pins an open assessment to another state of its model, as long as everything stored still has its
--- place there: its elements exist and its values stand on the scale.
---
--- ```lua
--- data.assessments.repin(db, id, M).model_hash == M.hash --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param model table the loaded model
---@param why string|nil
---@return table|nil assessment
---@return table|nil err
function assessments.repin(db, id, model, why) end

--- Closes an assessment: its result is kept as it is now, its model pinned for ever.
---
--- ```lua
--- data.assessments.finalise(db, id, {json = json.encode(E)}).assessment == id --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param rec {json: string, host: string|nil, despite: string|nil} canonical evaluation; version;
--- why although a rule failed
---@return table|nil result `{id, assessment, model, host, json, sha256, despite, made_at, made_by}`
---@return table|nil err
function assessments.finalise(db, id, rec) end

--- The stored result of a finalised assessment, or nil.
---
--- ```lua
--- data.assessments.result(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param id string
---@return table|nil
function assessments.result(db, id) end

return assessments
