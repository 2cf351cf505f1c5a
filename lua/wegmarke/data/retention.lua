--- Folding single placements into counts once their time is over.

local gather = require "wegmarke.data.gather"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

local M = {}

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
function M.set(db, assessment_id, date, why)
  if not util.is_date(date) then return nil, lang.err("data.date_bad", { given = date }) end
  return util.tx(db, function()
    local a = db:one("assessment_get", { id = assessment_id })
    if not a then util.refuse("assessment_gone", { given = assessment_id:sub(1, 8) }) end
    if require("wegmarke.data.settings").is_far(db, a.unit, a.held_on, date) then
      if not util.words(why) then error(lang.err("cli.assess_keep_far", { date = date }), 0) end
      require("wegmarke.data.revisions").add(db, "assessment", assessment_id, { retain_until = date }, why)
    end
    db:run("assessment_retain", { id = assessment_id, retain_until = date })
    db:run("retention_insert",
      util.stamp("retention", { assessment = assessment_id, retain_until = date }))
    util.log(db, "retention.set", { assessment = assessment_id, table = "assessment",
      record = assessment_id, detail = { retain_until = date } })
    return true
  end)
end

--- Assessments whose day is over and that still hold single placements.
---
--- ```lua
--- data.retention.set(db, id, "2030-12-31")
--- #data.retention.due(db, "2031-01-01") --> 1
--- ```
---@param db wegmarke.store.database
---@param today string|nil YYYY-MM-DD
---@return {id: string, unit: string, unit_name: string, held_on: string, retain_until: string}[]
function M.due(db, today)
  return db:all("retention_due", { today = today or sys.today() })
end

--- What is shown, without the answers that wait for others (see evaluate/late.lua): nobody may see them,
--- and added to counts that were shown they could be told from the difference. Where no counts were shown,
--- the few answers stay.
local function without_waiting(A)
  local late, threshold = require "wegmarke.evaluate.late", A.assessment.threshold
  local retro, kept, waiting, persons = {}, {}, 0, nil
  for _, b in ipairs(A.batches) do retro[b.id] = b.retrospective end
  local shown, now = late.hold_back(A, threshold)
  local back, hindsight = late.hold_back_hindsight(A, threshold)
  local stays = {}
  for time, one in pairs { [false] = shown, [true] = back } do
    for _, b in ipairs(one.batches) do retro[b.id] = b.retrospective end
    for _, p in ipairs(one.placements) do
      if retro[p.batch] == time then
        kept[#kept + 1], stays[p] = p, true
      end
    end
  end
  for _, p in ipairs(A.placements) do
    local told = retro[p.batch] and hindsight or now
    local groups = told.groups[p.element]
    if not stays[p] and p.participant then
      local few = groups and #groups == 0
        and (told == hindsight or not told.people or told.people[p.participant])
      kept[#kept + 1] = few and p or nil
      waiting = waiting + (few and 0 or 1)
    end
  end
  for _ in pairs(now.people or {}) do persons = (persons or 0) + 1 end
  return { batches = shown.batches, placements = kept }, waiting, persons
end

--- Counts of current single placements: by time, then element, state, value; and of how many people.
local function count(A)
  local batch, times, of = {}, {}, {}
  for _, b in ipairs(A.batches) do batch[b.id] = b end
  for _, p in ipairs(A.placements) do
    local b = batch[p.batch]
    if b.kind == "person" and not b.folded then
      local time = b.retrospective and "r" .. (b.refers_to or "") or "now"
      local t = of[time]
      if not t then
        t = { retrospective = b.retrospective and 1 or 0, refers_to = b.refers_to, rows = {}, by = {},
          people = {}, persons = 0 }
        of[time] = t
        times[#times + 1] = t
      end
      if not t.people[p.participant] then
        t.people[p.participant], t.persons = true, t.persons + 1
      end
      local key = table.concat({ p.element, p.state, tostring(p.value) }, "\0")
      local row = t.by[key]
      if not row then
        row = { element = p.element, state = p.state, value = p.value, dots = 0 }
        t.by[key] = row
        t.rows[#t.rows + 1] = row
      end
      row.dots = row.dots + 1
    end
  end
  for _, t in ipairs(times) do
    -- Nothing of the order in which people answered may be left.
    table.sort(t.rows, function(a, b)
      if a.element ~= b.element then return a.element < b.element end
      if a.state ~= b.state then return a.state < b.state end
      return (a.value or 0) < (b.value or 0)
    end)
  end
  return times
end

--- An id that two laptops agree on when they fold the same.
local function derived(...)
  return sys.sha256(table.concat({ "fold", ... }, "\0")):sub(1, 32)
end

--- Stores what is left of folded batches: which they were, by id and file, and their counts.
local function put_counts(db, a, batches, times)
  local ids = {}
  for i, b in ipairs(batches) do ids[i] = b.id end
  local retention = util.stamp("retention", { id = derived(a.id, table.unpack(ids)),
    assessment = a.id, retain_until = a.retain_until or sys.today(), folded_at = sys.now() })
  db:run("retention_insert", retention)
  local function put_link(from_table, from_record, to_table, to_record, kind)
    db:run("link_insert", util.stamp("link", { id = derived(from_record, to_table, to_record),
      from_table = from_table, from_record = from_record, to_table = to_table,
      to_record = to_record, kind = kind }))
  end
  local function link(to_table, to_record, kind)
    put_link("retention", retention.id, to_table, to_record, kind)
  end
  local files = {}
  for _, b in ipairs(batches) do
    link("batch", b.id, "folded")
    if b.file_sha256 and not files[b.file_sha256] then
      files[b.file_sha256] = true
      link("file", b.file_sha256, "folded")
    end
  end
  local folded = 0
  for _, t in ipairs(times) do
    local batch = util.stamp("batch", {
      id = derived(retention.id, t.retrospective, t.refers_to or ""), assessment = a.id,
      kind = "tally", retrospective = t.retrospective, refers_to = t.refers_to })
    db:run("batch_insert", batch)
    link("batch", batch.id, "folded_into")
    put_link("batch", batch.id, "persons", tostring(t.persons), "stands_for")
    for _, row in ipairs(t.rows) do
      folded = folded + row.dots
      row.batch = batch.id
      row.id = derived(batch.id, row.element, row.state, tostring(row.value))
      db:run("placement_insert", util.stamp("placement", row))
    end
  end
  return folded
end

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
function M.fold(db, assessment_id)
  return util.tx(db, function()
    local a = db:one("assessment_get", { id = assessment_id })
    if not a then util.refuse("assessment_gone", { given = assessment_id:sub(1, 8) }) end
    local A, waiting, persons = without_waiting(assert(gather.gather(db, assessment_id)))
    local times = count(A)
    for _, t in ipairs(times) do
      if t.retrospective == 0 and persons then t.persons = persons end
    end
    local here = { assessment = assessment_id }
    local batches = db:all("fold_person_batches", here)
    for _, statement in ipairs {
      "fold_links", "fold_marks", "fold_placements", "fold_names", "fold_participants",
    } do db:run(statement, here) end
    if db:run("fold_batches", here) == 0 then return { folded = 0, batches = 0, waiting = 0 } end
    db:erased()
    local folded = put_counts(db, a, batches, times)
    require("wegmarke.data.shown").forget_people(db, assessment_id)
    util.log(db, "retention.fold", { assessment = assessment_id, table = "assessment",
      record = assessment_id, detail = { placements = folded, waiting = waiting } })
    return { folded = folded, batches = #times, waiting = waiting }
  end)
end

return M
