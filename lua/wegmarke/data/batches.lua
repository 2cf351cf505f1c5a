--- Batches: how placements came in. A file is taken in once; a corrected one adds what differs and
--- names the rows that it replaces.

local lang = require "wegmarke.lang"
local place = require "wegmarke.data.place"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Batch as given to `add`
---@field kind "person"|"tally"|"group"
---@field label string|nil names the poster or group
---@field retrospective boolean|nil
---@field refers_to string|nil the date a retrospective one means
---@field file_name string|nil
---@field file_sha256 string|nil
---@field visibility "group"|"unit"|"agency"|"public"|nil default "group" for persons, else "unit"
---@field participants {code: string, role: string|nil, perspective: string|nil, name: string|nil}[]|nil
---@field placements table[]|nil `{participant = code|nil, element, state, value, dots, reason, evidence}`
---@field marks table[]|nil `{participant = code|nil, element, criterion, mark}`

local M = {}

local kinds = { person = true, tally = true, group = true }

--- The batches of an assessment by id, with the one that is being stored.
local function batches_of(db, batch)
  local by = { [batch.id] = batch }
  for _, b in ipairs(db:all("batches", { assessment = batch.assessment })) do by[b.id] = b end
  return by
end

-- Up to so many persons are asked for one by one: hundreds of files with one each would otherwise
-- read everything that is stored again and again.
local few = 8

--- The current rows that a batch may replace, by the place they take.
---@param ids table<string, string> the batch's participants, ids by code
---@param kind "placements"|"marks"
---@param batch_by_id table|nil for the batches of posters and groups
local function current_by_place(db, batch, ids, kind, batch_by_id)
  local by, people, sources = {}, {}, {}
  local function put(row, of)
    local source = sources[of] or place.source(of)
    sources[of] = source
    local key = (row.criterion and place.mark or place.placement)(source, row.participant, row)
    if not key then return end
    local list = by[key] or {}
    list[#list + 1] = row
    by[key] = list
  end
  for _, id in pairs(ids) do people[#people + 1] = id end
  if batch.kind == "person" and #people <= few then
    table.sort(people)
    for _, id in ipairs(people) do
      for _, row in ipairs(db:all(kind .. "_current_of", { participant = id })) do put(row, row) end
    end
    return by
  end
  batch_by_id = batch_by_id or batches_of(db, batch)
  for _, row in ipairs(db:all(kind .. "_current", { assessment = batch.assessment })) do
    put(row, batch_by_id[row.batch])
  end
  return by
end

local function same(old, p)
  return old.state == p.state and old.value == p.value and old.dots == (p.dots or 1)
    and old.reason == p.reason and old.evidence == p.evidence
end

--- Makes or finds the participants; returns ids by code and the number of new ones.
local function put_participants(db, assessment, people)
  local ids, new = {}, 0
  for _, p in ipairs(people) do
    local code = util.words(p.code)
    if not code then util.refuse("participant_blank") end
    if ids[code] then util.refuse("participant_twice_given", { participant = code }) end
    local old = db:one("participant_by_code", { assessment = assessment, code = code })
    if not old then
      old = { id = sys.id("participant"), assessment = assessment, code = code, role = p.role,
        perspective = p.perspective, made_at = sys.now() }
      db:run("participant_insert", old)
      new = new + 1
    elseif p.role and old.role and p.role ~= old.role then
      util.refuse("role_stored_differs",
        { participant = code, stored = old.role, given = p.role })
    elseif p.role and not old.role or p.perspective and not old.perspective then
      db:run("participant_role", { id = old.id, role = p.role or old.role,
        perspective = p.perspective or old.perspective })
    end
    -- A name that was erased does not come back with a corrected file.
    if util.words(p.name) and not db:one("redaction_get",
      { record_table = "participant_name", record = old.id, field = "name" }) then
      db:run("participant_name_put", { participant = old.id, name = util.words(p.name) })
    end
    ids[code] = old.id
  end
  return ids, new
end

local function put_placements(db, batch, rec, ids, count)
  local batch_by_id = batch.kind ~= "person" and batches_of(db, batch) or nil
  local by = current_by_place(db, batch, ids, "placements", batch_by_id)
  local met, source = {}, place.source(batch)
  local function insert(p, participant, dots, current)
    util.replace(db, "placement_insert", "placement", {
      batch = batch.id, participant = participant, element = p.element, state = p.state,
      value = p.value, dots = dots, reason = p.reason, evidence = p.evidence,
    }, current)
  end
  for _, p in ipairs(rec.placements or {}) do
    local participant
    if batch.kind == "person" then
      participant = p.participant and ids[util.words(p.participant)]
      if not participant then
        util.refuse("placement_of_nobody", { participant = p.participant or "" })
      end
    end
    local key = place.placement(source, participant, p)
    local current = key and by[key] or {}
    if key then met[key] = true end
    if #current == 1 and same(current[1], p) then
      count.unchanged = count.unchanged + 1
    else
      insert(p, participant, p.dots or 1, current)
      count[#current > 0 and "replaced" or "added"] = count[#current > 0 and "replaced" or "added"] + 1
    end
  end
  if batch.kind == "tally" and (batch.label or batch.file_name) then
    -- A corrected poster: a count that it no longer has is replaced by none.
    local keys = {}
    for key in pairs(by) do
      if not met[key] then keys[#keys + 1] = key end
    end
    table.sort(keys)
    for _, key in ipairs(keys) do
      local old = by[key][1]
      local was = batch_by_id[old.batch]
      if was.kind == "tally" and was.label == batch.label and was.file_name == batch.file_name
        and was.retrospective == batch.retrospective and was.refers_to == batch.refers_to
        and old.dots > 0 then
        insert({ element = old.element, state = old.state, value = old.value }, nil, 0, by[key])
        count.replaced = count.replaced + 1
      end
    end
  end
end

local function put_marks(db, batch, rec, ids)
  if not rec.marks or #rec.marks == 0 then return end
  local by, source = current_by_place(db, batch, ids, "marks"), place.source(batch)
  for _, m in ipairs(rec.marks) do
    local participant = m.participant and ids[util.words(m.participant)] or nil
    if batch.kind == "person" and not participant then
      util.refuse("placement_of_nobody", { participant = m.participant or "" })
    end
    local current = by[place.mark(source, participant, m) or ""] or {}
    if #current ~= 1 or current[1].mark ~= m.mark then
      util.replace(db, "mark_insert", "criterion_mark", {
        batch = batch.id, participant = participant, element = m.element,
        criterion = m.criterion, mark = m.mark,
      }, current)
    end
  end
end

--- Stores a batch.
---
--- The same bytes as the same kind again change nothing. A participant's newer placement for an
--- element replaces the older one (of the same time: a retrospective one stands apart), one that says
--- the same is not stored again. A poster or group replaces an older one only if label and file name
--- are the same: then it is a corrected file.
---@param db table
---@param assessment_id string
---@param rec wegmarke.data.Batch
---@return table|nil batch `{id, kind, label, retrospective, refers_to, file_name}`; of a new one also
--- `{added, replaced, unchanged, new_participants}`, of a known one `superseded`: how many of its
--- placements newer ones have replaced
---@return boolean|table changed false: the file was known; or the error
function M.add(db, assessment_id, rec)
  if not kinds[rec.kind] then
    return nil, lang.err("data.batch_kind_unknown", { given = tostring(rec.kind) })
  end
  if rec.refers_to and not util.is_date(rec.refers_to) then
    return nil, lang.err("data.date_bad", { given = rec.refers_to })
  end
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    if rec.file_sha256 then
      local known = db:one("batch_by_file",
        { assessment = assessment_id, file_sha256 = rec.file_sha256, kind = rec.kind })
      if known then
        known.retrospective = known.retrospective == 1
        known.superseded = db:one("batch_superseded", { batch = known.id }).n
        return known, false
      end
      if rec.kind == "person" and db:one("fold_knows",
        { assessment = assessment_id, file = rec.file_sha256 }) then
        util.refuse("file_folded", { file = rec.file_name or "?" })
      end
    end
    local batch = util.stamp("batch", {
      assessment = assessment_id, kind = rec.kind, label = util.words(rec.label),
      retrospective = rec.retrospective and 1 or 0, refers_to = rec.refers_to,
      file_name = rec.file_name, file_sha256 = rec.file_sha256,
      -- What single people wrote stays in the group; a poster or a group's result is the unit's.
      visibility = rec.visibility or rec.kind ~= "person" and "unit" or nil,
    })
    db:run("batch_insert", batch)
    local ids, new = put_participants(db, assessment_id, rec.participants or {})
    local count = { added = 0, replaced = 0, unchanged = 0 }
    put_placements(db, batch, rec, ids, count)
    put_marks(db, batch, rec, ids)
    util.log(db, "batch.add", { assessment = assessment_id, table = "batch", record = batch.id,
      detail = { kind = rec.kind, added = count.added, replaced = count.replaced,
        unchanged = count.unchanged } })
    return {
      id = batch.id, kind = batch.kind, label = batch.label,
      retrospective = batch.retrospective == 1, refers_to = batch.refers_to,
      file_name = batch.file_name, added = count.added, replaced = count.replaced,
      unchanged = count.unchanged, new_participants = new,
    }, true
  end)
end

--- What storing a batch changed beside adding to it, a sentence each, in the language of the terminal.
---@param batch table from `add`
---@return string[]
function M.notes(batch)
  local said = {}
  if (batch.replaced or 0) > 0 then said[1] = lang.say("data.note_replaced", batch) end
  if (batch.unchanged or 0) > 0 then said[#said + 1] = lang.say("data.note_unchanged", batch) end
  return said
end

--- The batches of an assessment in the order they came in.
---@param db table
---@param assessment_id string
---@return table[] `{id, kind, label, retrospective, refers_to, file_name, made_at, folded}`
function M.list(db, assessment_id)
  local list = db:all("batches", { assessment = assessment_id })
  for _, b in ipairs(list) do
    b.retrospective, b.folded = b.retrospective == 1, b.folded == 1
  end
  return list
end

--- The participants of an assessment: `{id, code, role, perspective}`, by code. Never their names.
---@param db table
---@param assessment_id string
---@return table[]
function M.participants(db, assessment_id)
  return db:all("participants", { assessment = assessment_id })
end

--- Corrects a participant's role.
---@param db table
---@param assessment_id string
---@param code string
---@param role string|nil id of the model's list
---@param perspective "inside"|"outside"|nil
---@return boolean|nil ok
---@return table|nil err
function M.set_role(db, assessment_id, code, role, perspective)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local p = db:one("participant_by_code", { assessment = assessment_id, code = code })
    if not p then util.refuse("participant_unknown", { participant = code }) end
    db:run("participant_role", { id = p.id, role = role, perspective = perspective })
    util.log(db, "participant.role", { assessment = assessment_id, table = "participant",
      record = p.id, detail = { role = role or "", perspective = perspective or "" } })
    return true
  end)
end

return M
