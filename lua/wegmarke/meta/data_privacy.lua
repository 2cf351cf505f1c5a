---@meta wegmarke.data.privacy
-- luacheck: no unused args

--- What protects people: erasing names, redacting free text, releasing records to an audience, and
--- folding single placements into counts once their time is over. Each leaves a row that says it
--- happened; none is undone by a later merge. They also work on a finalised assessment: a person's
--- right does not end with a result.
---@class wegmarke.data.privacy
local privacy = {}

--- The free texts of an assessment that can be removed, in an order that depends on nothing but them.
---
--- ```lua
--- data.remarks.add(db, id, nil, "question", "Wer?")
--- #data.privacy.texts(db, id) > 0 --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {record_table: string, record: string, element: string|nil, field: string, body: string}[] list
function privacy.texts(db, assessment_id) end

--- Whether what stands under a key of a result may be words of people.
---
--- ```lua
--- data.privacy.is_free("why") --> true
--- ```
---@param key any
---@return boolean
function privacy.is_free(key) end

--- Everything that a text can be removed from, by place; those too whose text is gone already.
---
--- ```lua
--- #data.privacy.places(db, id) >= #data.privacy.texts(db, id) --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table[] places as `texts` gives them; `redacted` where the text is gone
function privacy.places(db, assessment_id) end

--- The place that people mean by the beginning of a record's id and ".field". The field may be left out where
--- records of its kind have one text only; what the record says now makes no difference.
---
--- ```lua
--- data.privacy.place(db, id, "0000.why") --> nil
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param given string
---@return table|nil place
---@return table|nil err
function privacy.place(db, assessment_id, given) end

--- Every place of an assessment that holds a text, in any case: texts, labels, names of files, what was
--- changed later, names of people, and the stored result.
---
--- ```lua
--- data.remarks.add(db, id, nil, "question", "Wer?")
--- #data.privacy.find(db, id, "wer?") --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param text string
---@return table[] places as `texts` gives them
function privacy.find(db, assessment_id, text) end

--- Where else a text stands word for word: those places stay unless they are named too.
---
--- ```lua
--- data.privacy.elsewhere(db, {record_table = "assessment", record = id, field = "title"}) --> {}
--- ```
---@param db wegmarke.store.database
---@param place {record_table: string, record: string, field: string}
---@return table[] places
function privacy.elsewhere(db, place) end

--- Removes a free text for good; that it was there stays known. A text that was also stored in a final
--- result goes there too.
---
--- ```lua
--- data.privacy.redact(db, "assessment", id, "title", "nennt eine Person") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param record_table string
---@param id string
---@param field string
---@param why string|nil never the text itself
---@param everywhere boolean|nil also wherever else in the assessment it stands word for word
---@return boolean|nil done false when it was redacted before
---@return table|integer|nil err or, when done, in how many other places it was removed
function privacy.redact(db, record_table, id, field, why, everywhere) end

--- Erases the name that stands for a participant's code.
---
--- ```lua
--- data.privacy.erase_name(db, id, "P01", "auf Wunsch") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param code string
---@param why string|nil
---@return boolean|nil done false when there is no name
---@return table|nil err
function privacy.erase_name(db, assessment_id, code, why) end

--- Releases a record to an audience.
---
--- ```lua
--- data.privacy.release(db, "assessment", id, "agency", "vereinbart") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param record_table string
---@param id string
---@param audience "group"|"unit"|"agency"|"public"
---@param why string|nil
---@return string|nil id of the release
---@return table|nil err
function privacy.release(db, record_table, id, audience, why) end

--- Takes the release of a record back.
---
--- ```lua
--- data.privacy.release(db, "assessment", id, "agency")
--- data.privacy.withdraw(db, "assessment", id, "anders entschieden") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param record_table string
---@param id string
---@param why string|nil
---@return boolean done false when nothing was released
function privacy.withdraw(db, record_table, id, why) end

--- The audience a record is released to, or nil. Where two laptops decided differently, the narrower
--- one holds until somebody settles it.
---
--- ```lua
--- data.privacy.released_to(db, "assessment", id) --> nil
--- ```
---@param db wegmarke.store.database
---@param record_table string
---@param id string
---@return string|nil
function privacy.released_to(db, record_table, id) end

return privacy
