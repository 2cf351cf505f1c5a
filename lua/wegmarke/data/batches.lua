--- Batches: how placements came in. A file is taken in once; a corrected one adds what differs and
--- names the rows that it replaces. A batch can be taken back: nothing is deleted, and what it had replaced
--- is in force again.

local columns = require "wegmarke.data.columns"
local currents = require "wegmarke.data.current"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local minors = require "wegmarke.data.minors"
local names = require "wegmarke.data.intake.names"
local own = require "wegmarke.words.own"
local place = require "wegmarke.data.place"
local revise = require "wegmarke.data.revise"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Batch as given to `add`
---@field kind "person"|"tally"|"group"
---@field label string|nil names the poster or group
---@field retrospective boolean|nil
---@field refers_to string|nil the date a retrospective one means
---@field file_name string|nil
---@field arrival string|nil what came with one call
---@field file_sha256 string|nil
---@field visibility "group"|"unit"|"agency"|"public"|nil default "group" for persons, else "unit"
---@field participants {code: string, role: string|nil, perspective: string|nil, name: string|nil}[]|nil
---@field placements table[]|nil `{participant = code|nil, element, state, value, dots, reason, evidence}`
---@field marks table[]|nil `{participant = code|nil, element, criterion, mark}`
---@field empty table[]|nil `{participant = code|nil, element}`: what a form left empty
---@field arrival string|nil what came in by one call has one arrival
---@field new_codes boolean|nil codes that were not given out are taken too, where others were

local M = {}

--- The codes that are taken where codes were given out: these, and those that are there.
---
--- ```lua
--- data.batches.known(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table<string, boolean>|nil known nil where none were given out: then all are taken
function M.known(db, assessment_id)
  if not db:one("participants_invited", { assessment = assessment_id }) then return nil end
  local known = {}
  for _, person in ipairs(db:all("participants", { assessment = assessment_id })) do
    known[person.code] = true
  end
  return known
end


--- The batches of an assessment by id, with the one that is being stored.
local function batches_of(db, batch)
  local by = { [batch.id] = batch }
  for _, b in ipairs(db:all("batches", { assessment = batch.assessment })) do by[b.id] = b end
  return by
end

-- Up to so many persons are asked for one by one: hundreds of files with one each would otherwise
-- read everything that is stored again and again.
local few = 8

--- The rows that a batch may replace, by the place they take: the current ones, and those that were taken
--- back and that nothing stands above (`old`), so that they don't come back over what is said now.
---@param ids table<string, string> the batch's participants, ids by code
---@param kind "placements"|"marks"
---@param batch_by_id table|nil for the batches of posters and groups
local function by_place(db, batch, ids, kind, batch_by_id)
  local by, people, sources, old = {}, {}, {}, {}
  local function put(row, of, list_of)
    local source = sources[of] or place.source(of)
    sources[of] = source
    local key = (row.criterion and place.mark or place.placement)(source, row.participant, row)
    if not key then return end
    local list = list_of[key] or {}
    list[#list + 1] = row
    list_of[key] = list
  end
  local heads = db:all(kind .. "_heads", { assessment = batch.assessment })
  if #heads > 0 then batch_by_id = batch_by_id or batches_of(db, batch) end
  for _, row in ipairs(heads) do put(row, batch_by_id[row.batch], old) end
  for _, id in pairs(ids) do people[#people + 1] = id end
  if batch.kind == "person" and #people <= few then
    table.sort(people)
    for _, id in ipairs(people) do
      for _, row in ipairs(currents[kind .. "_of"](db, id)) do put(row, row, by) end
    end
    return by, old
  end
  batch_by_id = batch_by_id or batches_of(db, batch)
  for _, row in ipairs(currents[kind](db, batch.assessment)) do
    put(row, batch_by_id[row.batch], by)
  end
  return by, old
end

--- Rows that stand in a slot: what is current before what was taken back.
local function all_of(current, old)
  if not old then return current end
  local list = table.move(current, 1, #current, 1, {})
  return table.move(old, 1, #old, #list + 1, list)
end

--- Ties a batch to what it says too, or whom it names, without a row of its own.
local function tie(db, batch, to_table, to_record, kind)
  db:run("link_insert", util.stamp("link", { from_table = "batch", from_record = batch.id,
    to_table = to_table, to_record = to_record, kind = kind }))
end

local function same(old, p)
  return old.state == p.state and old.value == p.value and old.dots == (p.dots or 1)
    and old.reason == p.reason and old.evidence == p.evidence
end

--- Makes or finds the participants; returns ids by code and the number of new ones. Of somebody of whom
--- nothing is in force the role is what is said now.
local function put_participants(db, assessment, people, new_codes)
  local ids, new, known = {}, 0, not new_codes and M.known(db, assessment)
  local function nothing_of(id)
    return #currents.placements_of(db, id) == 0
      and #currents.marks_of(db, id) == 0
  end
  for _, p in ipairs(people) do
    local code = util.words(p.code)
    if not code then util.refuse("participant_blank") end
    minors.refuse_role(db, assessment, p.role)
    if ids[code] then util.refuse("participant_twice_given", { participant = code }) end
    local old = db:one("participant_by_code", { assessment = assessment, code = code })
    local unknown = known and names.known(code, known)
    if unknown then error(unknown, 0) end
    if not old then
      old = columns.must("participant", { id = sys.id("participant"), assessment = assessment, code = code,
        role = p.role, perspective = p.perspective, made_at = sys.now() })
      db:run("participant_insert", old)
      new = new + 1
    elseif p.role and old.role and p.role ~= old.role and nothing_of(old.id) then
      db:run("participant_role", { id = old.id, role = p.role, perspective = p.perspective })
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

--- A file's name as it is stored, whatever bytes the system has for it.
local function file_name(name)
  if not name then return nil end
  name = util.printable(utf8.len(name) and name or require("wegmarke.text").to_utf8(name) or "?")
  return (name:gsub("%s+", " "))
end

local function put_placements(db, batch, rec, ids, count)
  local batch_by_id = batch.kind ~= "person" and batches_of(db, batch) or nil
  local by, old = by_place(db, batch, ids, "placements", batch_by_id)
  local met, source = {}, place.source(batch)
  local function insert(p, participant, dots, current)
    util.replace(db, "placement_insert", "placement", {
      batch = batch.id, participant = participant, element = p.element, state = p.state,
      value = p.value, dots = dots, reason = p.reason, evidence = p.evidence,
    }, current)
  end
  for _, p in ipairs(rec.placements or {}) do
    p.reason, p.evidence = util.words(p.reason), util.words(p.evidence)
    local participant
    if batch.kind == "person" then
      participant = p.participant and ids[util.words(p.participant)]
      if not participant then
        util.refuse("placement_of_nobody", { participant = p.participant or "" })
      end
    end
    local key = place.placement(source, participant, p)
    local current, before = key and by[key] or {}, key and old[key]
    if key then met[key] = true end
    if #current == 1 and same(current[1], p) and not before then
      tie(db, batch, "placement", current[1].id, "confirms")
      count.unchanged = count.unchanged + 1
    else
      insert(p, participant, p.dots or 1, all_of(current, before))
      count[#current > 0 and "replaced" or "added"] = count[#current > 0 and "replaced" or "added"] + 1
    end
  end
  for _, e in ipairs(rec.empty or {}) do
    local key = place.placement(source, e.participant and ids[util.words(e.participant)], e)
    local current = batch.kind ~= "tally" and key and by[key]
    if current and current[1].dots > 0 and not met[key] then
      count.kept[#count.kept + 1] = { participant = e.participant, element = e.element,
        state = current[1].state, value = util.plain(current[1].value) }
    end
  end
  if batch.kind == "tally" and (batch.label or batch.file_name) then
    -- A corrected poster: a count that it no longer has is replaced by none.
    local keys = {}
    -- Dots at types and points on elements are two posters, whatever they are called.
    local first = (rec.placements or {})[1]
    local points = first and own.is(first.element)
    for key, rows in pairs(by) do
      if not met[key] and own.is(rows[1].element) == points then keys[#keys + 1] = key end
    end
    table.sort(keys)
    for _, key in ipairs(keys) do
      local row = by[key][1]
      local was = batch_by_id[row.batch]
      if was.kind == "tally" and was.label == batch.label and was.file_name == batch.file_name
        and was.retrospective == batch.retrospective and was.refers_to == batch.refers_to
        and row.dots > 0 then
        insert({ element = row.element, state = row.state, value = row.value }, nil, 0,
          all_of(by[key], old[key]))
        count.replaced = count.replaced + 1
      end
    end
  end
end

local function put_marks(db, batch, rec, ids)
  if not rec.marks or #rec.marks == 0 then return end
  local by, old = by_place(db, batch, ids, "marks")
  local source = place.source(batch)
  for _, m in ipairs(rec.marks) do
    local participant = m.participant and ids[util.words(m.participant)] or nil
    if batch.kind == "person" and not participant then
      util.refuse("placement_of_nobody", { participant = m.participant or "" })
    end
    local key = place.mark(source, participant, m) or ""
    local current = by[key] or {}
    if #current == 1 and current[1].mark == m.mark and not old[key] then
      tie(db, batch, "criterion_mark", current[1].id, "confirms")
    else
      util.replace(db, "mark_insert", "criterion_mark", {
        batch = batch.id, participant = participant, element = m.element,
        criterion = m.criterion, mark = m.mark,
      }, all_of(current, old[key]))
    end
  end
end

--- Whom a batch names without an answer: they came with it all the same.
local function put_names(db, batch, rec, ids)
  local said = {}
  for _, list in ipairs { rec.placements or {}, rec.marks or {} } do
    for _, one in ipairs(list) do said[util.words(one.participant) or ""] = true end
  end
  for _, p in ipairs(rec.participants or {}) do
    local code = util.words(p.code)
    if not said[code] then tie(db, batch, "participant", ids[code], "names") end
  end
end

--- What holds what a batch said: by the batches that came over it, the last last.
local function overtaken(db, id)
  local list, n = db:all("batch_superseded", { batch = id }), 0
  local by = {}
  for i, row in ipairs(list) do
    n = n + row.n
    by[i] = { batch = row.batch, n = row.n }
  end
  return n, by
end

--- A batch of these bytes that is in force, with what came over it; or whether one was taken back.
local function known_file(db, assessment_id, rec)
  local known = db:one("batch_by_file",
    { assessment = assessment_id, file_sha256 = rec.file_sha256, kind = rec.kind })
  if not known or known.withdrawn == 1 then return nil, known ~= nil end
  if known.retrospective ~= (rec.retrospective and 1 or 0) or known.refers_to ~= rec.refers_to then
    util.refuse("file_other_time", { file = rec.file_name or "?", known = known.file_name or "?" })
  end
  known.retrospective, known.withdrawn = known.retrospective == 1, false
  known.superseded, known.overtaken = overtaken(db, known.id)
  return known
end

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
--- `{added, replaced, unchanged, new_participants, again, same, kept}` (`again`: it had been taken back;
--- `same`: a poster or group with just these answers, which may be the same one saved again; `kept`:
--- what the form left empty and is stored and counts on, `{participant, element, state, value}`), of a known
--- one `superseded`: how many of its placements newer ones have replaced, and `overtaken`: `{batch, n}` of
--- the batches they came with
---@return boolean|table changed false: the file was known; or the error
function M.add(db, assessment_id, rec)
  if not lists.batch_kind.known[rec.kind] then
    return nil, lang.err("data.batch_kind_unknown",
      { given = tostring(rec.kind), known = lists.batch_kind })
  end
  if rec.refers_to and not util.is_date(rec.refers_to) then
    return nil, lang.err("data.date_bad", { given = rec.refers_to })
  end
  return util.tx(db, function()
    local a = util.must_take(db, assessment_id)
    if rec.kind == "person" then minors.refuse_single(a) end
    local again
    if rec.file_sha256 then
      local known
      known, again = known_file(db, assessment_id, rec)
      if known then return known, false end
      if rec.kind == "person" and db:one("fold_knows",
        { assessment = assessment_id, file = rec.file_sha256 }) then
        util.refuse("file_folded", { file = rec.file_name or "?" })
      end
    end
    local batch = util.stamp("batch", {
      assessment = assessment_id, kind = rec.kind, label = util.words(rec.label),
      retrospective = rec.retrospective and 1 or 0, refers_to = rec.refers_to,
      file_name = file_name(rec.file_name), file_sha256 = rec.file_sha256, arrival = rec.arrival,
      again = again and 1 or 0,
      -- What single people wrote stays in the group; a poster or a group's result is the unit's.
      visibility = rec.visibility or rec.kind ~= "person" and "unit" or nil,
    })
    db:run("batch_insert", batch)
    local ids, new = put_participants(db, assessment_id, rec.participants or {}, rec.new_codes)
    local count = { added = 0, replaced = 0, unchanged = 0, kept = {} }
    put_placements(db, batch, rec, ids, count)
    put_marks(db, batch, rec, ids)
    put_names(db, batch, rec, ids)
    util.log(db, "batch.add", { assessment = assessment_id, table = "batch", record = batch.id,
      detail = { kind = rec.kind, added = count.added, replaced = count.replaced,
        unchanged = count.unchanged } })
    return {
      id = batch.id, kind = batch.kind, label = batch.label,
      retrospective = batch.retrospective == 1, refers_to = batch.refers_to,
      same = batch.kind ~= "person" and db:one("batch_same", { id = batch.id }) or nil,
      file_name = batch.file_name, added = count.added, replaced = count.replaced,
      unchanged = count.unchanged, new_participants = new, again = again or nil,
      kept = count.kept,
    }, true
  end)
end

--- What storing a batch changed beside adding to it, a sentence each, in the language of the terminal.
---
--- ```lua
--- data.batches.notes({replaced = 0}) --> {}
--- ```
---@param batch table from `add`
---@return string[]
function M.notes(batch)
  local said = {}
  if (batch.replaced or 0) > 0 then said[1] = lang.say("data.note_replaced", batch) end
  if (batch.unchanged or 0) > 0 then said[#said + 1] = lang.say("data.note_unchanged", batch) end
  if batch.same then
    said[#said + 1] = lang.say("data.note_same_" .. batch.kind,
      { other = batch.same.file_name or batch.same.label or batch.same.id:sub(1, 8) })
  end
  return said
end

--- The batches of an assessment in the order they came in; `n` is the number by which people call one.
--- `persons` and `dots` are what came in, `now` how many of its answers are in force, `overtaken` which
--- batches came over how many of them.
---
--- ```lua
--- data.batches.list(db, id)[1].kind --> "person"
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table[] `{id, n, kind, label, retrospective, refers_to, file_name, made_at, folded, withdrawn,
--- persons, answers, dots, points, voters, now, overtaken = {{batch, n}}}`
function M.list(db, assessment_id)
  local list = db:all("batches", { assessment = assessment_id })
  local of = {}
  for _, row in ipairs(db:all("batch_sizes", { assessment = assessment_id })) do of[row.batch] = row end
  local now = {}
  for _, p in ipairs(currents.placements(db, assessment_id)) do
    now[p.batch] = (now[p.batch] or 0) + 1
  end
  for i, b in ipairs(list) do
    local size = of[b.id] or { persons = 0, answers = 0, dots = 0 }
    b.n, b.persons, b.answers, b.dots = i, b.persons or size.persons, size.answers, size.dots
    b.points, b.voters = size.points and util.plain(size.points), size.points and size.voters
    b.retrospective, b.folded = b.retrospective == 1, b.folded == 1
    b.withdrawn, b.again = b.withdrawn == 1, b.again == 1
    b.now = now[b.id] or 0
    local _, over = overtaken(db, b.id)
    b.overtaken = over
  end
  return list
end

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
function M.find(db, assessment_id, ref)
  local list, hits = M.list(db, assessment_id), {}
  local given = util.words(ref) or ""
  local base = given:match("[^/\\]+$") or given
  local n = given:match("^#?(%d+)$")
  if n and list[tonumber(n)] and #n < 4 then return list[tonumber(n)] end
  for _, b in ipairs(list) do
    if b.file_name == base or b.label == given
      or #given >= 4 and given:match("^%x+$") and b.id:sub(1, #given) == given:lower() then
      hits[#hits + 1] = b
    end
  end
  -- The same file may have come, been taken back and come again: then it is the one in force.
  local live = {}
  for _, b in ipairs(hits) do
    if not b.withdrawn then live[#live + 1] = b end
  end
  if #live == 1 then return live[1] end
  if #hits == 1 or #live == 0 and #hits > 0 then return hits[#hits] end
  local known = {}
  for i, b in ipairs(#hits > 0 and hits or list) do
    known[i] = b.n .. " (" .. (b.file_name or b.label or b.id:sub(1, 8)) .. ")"
  end
  return nil, lang.err(#hits > 0 and "data.batch_several" or #list > 0 and "data.batch_unknown"
    or "data.batch_none", { given = given, batches = known })
end

-- Says of a batch whether it counts. Only inside a transaction.
local function set_withdrawn(db, assessment_id, id, withdrawn, why)
  util.must_open(db, assessment_id)
  local b
  for _, one in ipairs(M.list(db, assessment_id)) do
    if one.id == id then b = one end
  end
  if not b then util.refuse("record_unknown", { given = id }) end
  if b.folded then util.refuse("batch_folded") end
  if b.withdrawn == withdrawn and #revise.clashes(db, "batch", id) == 0 then return false end
  revise.set(db, "batch", id, { withdrawn = withdrawn }, why)
  util.log(db, withdrawn and "batch.withdraw" or "batch.restore",
    { assessment = assessment_id, table = "batch", record = id, detail = { kind = b.kind } })
  return true
end

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
function M.withdraw(db, assessment_id, id, why)
  return util.tx(db, function() return set_withdrawn(db, assessment_id, id, true, why) end)
end

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
function M.restore(db, assessment_id, id, why)
  return util.tx(db, function() return set_withdrawn(db, assessment_id, id, false, why) end)
end

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
function M.clear(db, assessment_id, code, elements)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local p = db:one("participant_by_code", { assessment = assessment_id, code = code })
    if not p then util.refuse("participant_unknown", { participant = code }) end
    local wanted, current = {}, {}
    for _, element in ipairs(elements) do wanted[element] = true end
    for _, row in ipairs(currents.placements_of(db, p.id)) do
      if wanted[row.element] and row.dots > 0 then current[#current + 1] = row end
    end
    if #current == 0 then return 0 end
    local by_time, n = {}, 0
    for _, row in ipairs(current) do
      local time = row.retrospective .. (row.refers_to or "")
      local into = by_time[time]
      if not into then
        into = util.stamp("batch", { assessment = assessment_id, kind = "person",
          retrospective = row.retrospective, refers_to = row.refers_to })
        db:run("batch_insert", into)
        by_time[time] = into
      end
      util.replace(db, "placement_insert", "placement", { batch = into.id, participant = p.id,
        element = row.element, state = "skipped", dots = 0 }, { row })
      n = n + 1
    end
    util.log(db, "placement.clear", { assessment = assessment_id, table = "participant", record = p.id,
      detail = { answers = n } })
    return n
  end)
end

--- The participants of an assessment: `{id, code, role, perspective}`, by code. Never their names.
---
--- ```lua
--- data.batches.participants(db, id)[1].code --> "P01"
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return table[]
function M.participants(db, assessment_id)
  return db:all("participants", { assessment = assessment_id })
end

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
function M.set_role(db, assessment_id, code, role, perspective)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local p = db:one("participant_by_code", { assessment = assessment_id, code = code })
    if not p then util.refuse("participant_unknown", { participant = code }) end
    minors.refuse_role(db, assessment_id, role)
    db:run("participant_role", { id = p.id, role = role, perspective = perspective })
    util.log(db, "participant.role", { assessment = assessment_id, table = "participant",
      record = p.id, detail = { role = role or "", perspective = perspective or "" } })
    return true
  end)
end

return M
