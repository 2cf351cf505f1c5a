--- What protects people: erasing names, redacting free text, releasing records to an audience (folding single
--- placements into counts: retention.lua). Each leaves a row that says it happened; none is undone by a later
--- merge. They also work on a finalised assessment: a person's right does not end with a result.

local audiences = require "wegmarke.words.audiences"
local erase = require "wegmarke.record.erase"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local now_of = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local reach = require "wegmarke.data.released"
local removed = require "wegmarke.words.removed"
local sys = require "wegmarke.sys"
local tables = require "wegmarke.words.tables"
local types = require "wegmarke.record.types"
local util = require "wegmarke.data.util"
local wordings = require "wegmarke.data.wordings"

local M = {}

--- Stands where a text has to stand.
M.marker = removed

--- Which texts can be redacted; true: the column must not be empty, so the marker goes there.
---@type table<string, table<string, boolean>>
M.fields = {}
for _, one in ipairs(tables.all) do M.fields[one.name] = one.texts end
for _, one in ipairs(plan.all) do M.fields[one.name] = one.texts end

local fields = M.fields

-- What redactions call where a text stood.
local function redacted_table(record_table)
  return plan.known[record_table] and erase.redacted or record_table
end

-- A row's texts, with the assessment and the element it is about.
local function text_of(db, record_table, id)
  if redacted_table(record_table) == erase.redacted then return wordings.text_of(db, id) end
  local row = db:one("text_of_" .. record_table, { id = id })
  local of = row and record_table == "release" and not row.assessment and wordings.text_of(db, row.record)
  if of then row.assessment = of.assessment end
  return row
end

--- The assessment that a row with texts is about; nil for one that is not there.
---@param db table
---@param record_table string
---@param id string
---@return string|nil
function M.assessment_of(db, record_table, id)
  local row = text_of(db, record_table, id)
  return row and row.assessment
end

-- Where a stored result holds words of people, as against names of states and ids.
local free = {}
for _, table_fields in pairs(fields) do
  for field in pairs(table_fields) do free[field] = true end
end
for _, field in ipairs { "strengths", "obstacles", "questions", "support", "reasons", "remarks",
  "why_not", "text" } do
  free[field] = true
end

--- Whether what stands under a key of a result may be words of people.
---
--- ```lua
--- data.privacy.is_free("why") --> true
--- ```
---@param key any
---@return boolean
function M.is_free(key) return free[key] == true end

local function replace_strings(value, old, new, here)
  if value == old and here then return new, true end
  if type(value) ~= "table" or value == json.null then return value, false end
  local hit = false
  for key, item in pairs(value) do
    local inside = free[key] or here and type(key) == "number"
    local changed, found = replace_strings(item, old, new, inside)
    if found then
      value[key] = changed
      hit = true
    end
  end
  return value, hit
end

-- The parts of a stored result in which a record's text stands: all, or where another record says the same
-- and
-- keeps it, of one element its own and of others the rest.
local function parts_of(tree, element, shared)
  if type(tree) ~= "table" then return {} end
  local list = {}
  for key, value in pairs(tree) do
    if not shared then
      list[#list + 1] = { tree, key }
    elseif key ~= "elements" and key ~= "protocol" then
      if not element then list[#list + 1] = { tree, key } end
    elseif type(value) == "table" and element then
      for i, one in ipairs(value) do
        if type(one) == "table" and (one.id == element or one.element == element) then
          list[#list + 1] = { value, i }
        end
      end
    end
  end
  return list
end

-- Takes a redacted text out of the stored result of one assessment; whether it was there.
local function purge_from(db, redaction, text, of, assessment)
  local result = db:one("result_get", { assessment = assessment })
  if not result then return false end
  local tree = json.decode(result.json)
  local hit, shared = false, false
  for _, other in ipairs(M.texts(db, assessment)) do shared = shared or other.body == text end
  for _, part in ipairs(parts_of(tree, of.element, shared)) do
    local changed, found = replace_strings(part[1][part[2]], text, M.marker, free[part[2]])
    if found then part[1][part[2]], hit = changed, true end
  end
  if redaction.record_table == "result" then
    -- The column names the rules too, the result has the reason alone.
    local reason = type(tree.despite) == "table" and tree.despite.reason
    if reason and text:sub(-#reason) == reason then
      tree.despite.reason, hit = M.marker, true
    end
  end
  if not hit then return false end
  local encoded = json.encode(tree)
  db:run("result_rewrite", { id = result.id, json = encoded, sha256 = sys.sha256(encoded) })
  local key = { record_table = "result", record = result.id,
    field = ("json:%s.%s.%s"):format(redacted_table(redaction.record_table), redaction.record,
      redaction.field) }
  if not db:one("redaction_get", key) then
    key.id = sys.sha256(key.field .. " in " .. assessment):sub(1, 32)
    key.why, key.made_at, key.made_by = redaction.why, redaction.made_at, redaction.made_by
    db:run("redaction_insert", key)
  end
  return true
end

-- All assessments of a unit in whose results a text may stand: those taken back and those joined, too.
local function rounds_of(db, unit)
  local list = {}
  for _, one in ipairs(db:all("assessment_list_of_unit", { unit = unit, withdrawn = 1 })) do
    list[#list + 1] = one.id
    for _, joined in ipairs(db:all("assessments_joined", { id = one.id })) do list[#list + 1] = joined.id end
  end
  return list
end

--- Takes a redacted text out of stored results too; `redaction` is the row that says so.
---@param db table
---@param redaction {record_table: string, record: string, field: string, why: string|nil,
---  made_at: string, made_by: string}
---@param text string
---@return boolean done whether a result had it
function M.purge_result(db, redaction, text)
  local of, done = text_of(db, redaction.record_table, redaction.record), false
  for _, id in ipairs(of and (of.unit and rounds_of(db, of.unit) or { of.assessment }) or {}) do
    done = purge_from(db, redaction, text, of, id) or done
  end
  return done
end

--- Takes texts that were removed from a field of a revision of a plan out of stored results too.
---@param db table
---@param revision string
---@param field string
---@param texts table<string, boolean>
---@return boolean done whether a result had one
function M.purge_revision(db, revision, field, texts)
  local made = db:one("redaction_get", { record_table = erase.redacted, record = revision, field = field })
  local done = false
  for _, body in ipairs(made and require "wegmarke.keys"(texts) or {}) do
    done = M.purge_result(db, { record_table = erase.redacted, record = revision, field = field,
      why = made.why, made_at = made.made_at, made_by = made.made_by }, body) or done
  end
  return done
end

--- Empties one text of a row, as `text_of_<table>` gives it; where a text has to stand, the marker does.
---@param db table
---@param record_table string
---@param field string
---@param row table
function M.blank(db, record_table, field, row)
  local must = fields[record_table][field]
    or lists.needs_why[row.state] and field == "why"
  db:run("redact_" .. record_table .. "_" .. field, { id = row.id, text = must and M.marker or nil })
  if record_table == "revision" and field == "title" then
    require("wegmarke.data.revise").apply(db, row.type, row.record)
  end
end

-- The same of a wording of a plan.
local function redact_wording(db, key, why)
  for _, revision in ipairs(now_of.history(db, wordings.text_of(db, key.record).record)) do
    if revision.id == key.record and erase.word(db, revision, key.field, why) then
      now_of.derive(db, types.of(db), { revision.record })
      local made = db:one("redaction_get",
        { record_table = erase.redacted, record = key.record, field = key.field })
      key.why, key.made_at, key.made_by = made.why, made.made_at, made.made_by
      return true
    end
  end
  return false
end

--- Blanks one text and notes that it was there; false when it was redacted before.
local function redact_one(db, key, row, why)
  if plan.known[key.record_table] then return redact_wording(db, key, why) end
  if db:one("redaction_get", key) then return false end
  M.blank(db, key.record_table, key.field, row)
  key.why = util.words(why)
  db:run("redaction_insert", util.stamp("redaction", key))
  return true
end

--- The free texts of an assessment that can be removed, in an order that depends on nothing but them.
---
--- ```lua
--- data.remarks.add(db, id, nil, "question", "Wer?")
--- #data.privacy.texts(db, id) > 0 --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {record_table: string, record: string, element: string|nil, field: string, body: string}[] list
function M.texts(db, assessment_id)
  local list = {}
  local rows, seen = db:all("texts_of_assessment", { assessment = assessment_id }), {}
  for _, row in ipairs(wordings.texts(db, assessment_id)) do
    rows[#rows + 1] = row
    for _, one in ipairs(seen[row.record] and {} or db:all("releases_of",
      { record_table = row.record_table, record = row.record })) do
      rows[#rows + 1] = { record_table = "release", record = one.id, field = "why", body = one.why }
    end
    seen[row.record] = true
  end
  for _, row in ipairs(rows) do
    if row.body ~= M.marker then list[#list + 1] = row end
  end
  return list
end

--- Everything that a text can be removed from, by place; those too whose text is gone already, so that what
--- names one place never comes to name another.
---
--- ```lua
--- #data.privacy.places(db, id) >= #data.privacy.texts(db, id) --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {record_table: string, record: string, element: string|nil, field: string, body: string|nil}[]
function M.places(db, assessment_id)
  local list, seen = {}, {}
  local function put(row)
    local key = row.record_table .. "\0" .. row.record .. "\0" .. row.field
    if not seen[key] then
      seen[key] = true
      list[#list + 1] = row
    end
  end
  for _, row in ipairs(M.texts(db, assessment_id)) do put(row) end
  for _, row in ipairs(db:all("redaction_list")) do
    local name, of = row.record_table, nil
    if name == erase.redacted then
      of = wordings.text_of(db, row.record)
      name = of and of.name
    end
    of = of or name and fields[name] and fields[name][row.field] ~= nil and text_of(db, name, row.record)
    if of and of.assessment == assessment_id then
      put { record_table = name, record = row.record, field = row.field, element = of.element,
        redacted = true }
    end
  end
  return list
end

--- The place that people mean by the beginning of a record's id and ".field". The field may be left out where
--- records of its kind have one text only; what the record says now makes no difference.
---
--- ```lua
--- data.privacy.place(db, id, "0000.why") --> nil
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param given string
---@return table|nil place as `places` gives it
---@return table|nil err
function M.place(db, assessment_id, given)
  local record, field = given:lower():match("^(%x%x%x%x+)%.?([%a_]*)$")
  local hits, records = {}, {}
  for _, row in ipairs(record and M.places(db, assessment_id) or {}) do
    if row.record:sub(1, #record) == record then
      if not records[row.record] then records[#records + 1] = row.record end
      records[row.record] = row.record_table
      local only = next(fields[row.record_table], (next(fields[row.record_table]))) == nil
      if field == row.field or field == "" and only then hits[#hits + 1] = row end
    end
  end
  if #records == 1 and #hits == 1 then return hits[1] end
  local names = {}
  for i, id in ipairs(records) do
    for name in pairs(fields[records[id]]) do names[#names + 1] = id:sub(1, #records > 1 and 12 or 8) .. "."
      .. name end
    if i == 4 then break end
  end
  table.sort(names)
  return nil, lang.err(#names > 0 and "data.redact_places" or "data.redact_no_place",
    { given = given, places = names })
end

local function plain(s)
  return require("wegmarke.text").lower((s:gsub("%s+", " ")))
end

-- Every text under a key of people's words in a stored result, with its path.
local function walk(value, path, here, f)
  if type(value) == "string" and here then return f(path, value) end
  if type(value) ~= "table" or value == json.null then return end
  local keys = {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for _, key in ipairs(keys) do
    walk(value[key], path == "" and tostring(key) or path .. "." .. tostring(key),
      free[key] or here and type(key) == "number", f)
  end
end

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
---@return {record_table: string, record: string, element: string|nil, field: string, body: string}[] of a
--- name  `record` is the code; of a stored result that no row says any more `field` is the path in it
function M.find(db, assessment_id, text)
  local wanted, list, known = plain(text), {}, {}
  if wanted == "" then return list end
  for _, row in ipairs(M.texts(db, assessment_id)) do
    if plain(row.body):find(wanted, 1, true) then
      list[#list + 1] = row
      known[row.body] = true
    end
  end
  for _, row in ipairs(db:all("participant_names", { assessment = assessment_id })) do
    for _, field in ipairs { "name", "contact" } do
      if row[field] and plain(row[field]):find(wanted, 1, true) then
        list[#list + 1] = { record_table = "participant_name", record = row.code, field = field,
          body = row[field] }
      end
    end
  end
  local result = db:one("result_get", { assessment = assessment_id })
  if result then
    walk(json.decode(result.json), "", false, function(path, body)
      if plain(body):find(wanted, 1, true) and not known[body] then
        list[#list + 1] = { record_table = "result", record = result.id, field = path, body = body }
      end
    end)
  end
  return list
end

-- Where else in the assessment a text stands word for word.
local function elsewhere(db, row, key, text)
  local list = {}
  for _, other in ipairs(row.assessment and M.texts(db, row.assessment) or {}) do
    if other.body == text and not (other.record == key.record and other.field == key.field) then
      list[#list + 1] = other
    end
  end
  return list
end

--- Where else a text stands word for word: those places stay unless they are named too.
---
--- ```lua
--- data.privacy.elsewhere(db, {record_table = "assessment", record = id, field = "title"}) --> {}
--- ```
---@param db wegmarke.store.database
---@param place {record_table: string, record: string, field: string}
---@return table[] places
function M.elsewhere(db, place)
  local row = text_of(db, place.record_table, place.record)
  return row and row[place.field] and elsewhere(db, row, place, row[place.field]) or {}
end

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
---@param everywhere boolean|nil also wherever else in the assessment it stands word for word: in a row that
--- was  replaced, or that repeats it
---@return boolean|nil done false when it was redacted before
---@return table|integer|nil err or, when done, in how many other places it was removed
function M.redact(db, record_table, id, field, why, everywhere)
  if not fields[record_table] or fields[record_table][field] == nil then
    return nil, lang.err("data.redact_where", { table = record_table, field = field })
  end
  return util.tx(db, function()
    local row = text_of(db, record_table, id)
    if not row or row.name and row.name ~= record_table then util.refuse("record_unknown", { given = id }) end
    local key = { record_table = record_table, record = id, field = field }
    if db:one("redaction_get",
      { record_table = redacted_table(record_table), record = id, field = field }) then
      return false
    end
    local text = row[field]
    if not text then util.refuse("redact_nothing", { table = record_table, field = field }) end
    local n = 0
    for _, other in ipairs(everywhere and elsewhere(db, row, key, text) or {}) do
      local twin = text_of(db, other.record_table, other.record)
      n = n + (redact_one(db, { record_table = other.record_table, record = other.record,
        field = other.field }, twin, why) and 1 or 0)
    end
    redact_one(db, key, row, why)
    db:erased()
    local in_result = M.purge_result(db, key, text)
    util.log(db, "privacy.redact", { assessment = row.assessment, table = record_table,
      record = id, detail = { field = field, in_result = in_result, elsewhere = n > 0 and n or nil } })
    return true, n
  end)
end

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
function M.erase_name(db, assessment_id, code, why)
  return util.tx(db, function()
    local p = db:one("participant_by_code", { assessment = assessment_id, code = code })
    if not p then util.refuse("participant_unknown", { participant = code }) end
    -- In a round that was joined to this one the code is the same person.
    local ids, gone = { p.id }, 0
    for _, round in ipairs(db:all("assessments_joined", { id = assessment_id })) do
      local also = db:one("participant_by_code", { assessment = round.id, code = code })
      ids[#ids + 1] = also and also.id
    end
    for _, id in ipairs(ids) do gone = gone + db:run("participant_name_delete", { participant = id }) end
    if gone == 0 then return false end
    db:erased()
    for _, id in ipairs(ids) do
      local key = { record_table = "participant_name", record = id, field = "name" }
      if not db:one("redaction_get", key) then
        key.why = util.words(why)
        db:run("redaction_insert", util.stamp("redaction", key))
      end
    end
    util.log(db, "privacy.erase_name",
      { assessment = assessment_id, table = "participant", record = p.id })
    return true
  end)
end

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
function M.release(db, record_table, id, audience, why)
  if not audiences.ids.known[audience] then
    return nil, lang.err("data.audience_unknown", { given = audience, known = audiences.ids })
  end
  return util.tx(db, function()
    local key = { record_table = record_table, record = id }
    local current = db:all("releases_current", key)
    local release = util.replace(db, "release_insert", "release",
      { record_table = record_table, record = id, audience = audience, why = util.words(why) },
      current)
    util.log(db, "privacy.release",
      { table = record_table, record = id, detail = { audience = audience } })
    return release
  end)
end

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
function M.withdraw(db, record_table, id, why)
  return util.tx(db, function()
    local current = db:all("releases_current", { record_table = record_table, record = id })
    if #current == 0 then return false end
    util.replace(db, "release_insert", "release", { record_table = record_table, record = id,
      audience = current[1].audience, withdrawn = 1, why = util.words(why) }, current)
    util.log(db, "privacy.withdraw", { table = record_table, record = id })
    return true
  end)
end

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
M.released_to = reach.to

return M
