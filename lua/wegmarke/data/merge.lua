--- Merging: the rows of two files in one, as if all had been written into it.
---
--- Rows that people made are brought over by their id. What the same file or the same code stands
--- for on both sides is recognised (a batch by its file's hash, a participant by the code, a row of
--- such a batch by what it says), so that a sheet taken in on two laptops counts once. Rows that can
--- change in place are joined by a rule that knows no clock and no side, so the order of merges makes
--- no difference. Redactions, erasures and folding done in either file hold in the result. What
--- contradicts stays, and is listed.

local clashes = require "wegmarke.data.clashes"
local invited = require "wegmarke.data.invited"
local join = require "wegmarke.data.join"
local json = require "wegmarke.json"
local late_plan = require "wegmarke.data.merge.late_plan"
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local models = require "wegmarke.data.models"
local minors = require "wegmarke.data.minors"
local privacy = require "wegmarke.data.privacy"
local revise = require "wegmarke.data.revise"
local settings = require "wegmarke.data.settings"
local shown = require "wegmarke.data.shown"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"
local folds = require "wegmarke.data.merge.folds"
local union = require "wegmarke.data.merge.run"
local redactions = require "wegmarke.data.merge.redactions"
local rows = require "wegmarke.data.rows"
local units = require "wegmarke.data.merge.units"

---@class wegmarke.data.MergeClash what two files say differently
---@field what "unit"|"fact"|"role"|"name"|"retention"|"late"|"late_plan"|"late_shown"|"row"|"placement"
---|"agreement"|"target"|"group_order"|"pin"|"revised" what it is about
---@field assessment string|nil
---@field element string|nil
---@field participant string|nil the code
---@field unit string|nil its name
---@field n integer|nil how many rows
---@field said {state: string, value: number|nil, dots: integer, file: string|nil}[]|nil what a person's
--- placements that differ say, and the file each came with

---@class wegmarke.data.Merged
---@field rows integer rows brought over
---@field changed integer rows that were joined, redacted or folded
---@field added table<string, integer> rows by table
---@field clashes wegmarke.data.MergeClash[]
---@field alike table[]|nil units and rounds that came in and look like one that is there, see `data.alike`

local M = {}

local function refuse(key, args)
  error(lang.err("store." .. key, args), 0)
end

-- Assessments ---------------------------------------------------------------------------------------

local function assessments(run)
  local mine, theirs = union.both(run, "assessment", union.by_id)
  for _, row in ipairs(theirs) do
    local old = mine[row.id]
    redactions.blank(run, "assessment", row)
    if not old then
      union.put(run, "assessment", "assessment_insert", row)
    else
      run.shared[row.id] = true
      run.was_closed[row.id] = run.db:one("derived_assessment", { id = row.id }).closed == 1
      local until_ = union.lesser(old.retain_until, row.retain_until)
      if until_ ~= old.retain_until then
        union.change(run, "assessment_retain", { id = row.id, retain_until = until_ })
      end
      if old.retain_until and row.retain_until and old.retain_until ~= row.retain_until then
        union.clash(run, "retention", { assessment = row.id, kept = until_ })
      end
    end
  end
end

--- Participants by their code: the same code in the same assessment is the same person.
local function participants(run)
  local map, code_of = {}, {}
  run.map.participant, run.code_of, run.nameless, run.new_people = map, code_of, {}, {}
  local function code(r) return r.assessment .. "\0" .. r.code end
  local by_code, mine = {}, {}
  for row in run.db:each("merge_participant") do
    by_code[code(row)], mine[row.id] = row, row
  end
  for _, row in ipairs(run.other:all("merge_participant")) do
    local old = mine[row.id] or by_code[code(row)]
    code_of[row.id] = row.code
    run.nameless[row.id] = run.folds.assessments[row.assessment]
    if old then
      map[row.id] = old.id
      local a, b = (old.role or "") .. "\0" .. (old.perspective or ""),
        (row.role or "") .. "\0" .. (row.perspective or "")
      if a ~= b then
        if old.role and row.role and old.role ~= row.role then
          union.clash(run, "role", { assessment = row.assessment, participant = row.code,
            kept = union.greater(old.role, row.role) })
        end
        if a < b then
          union.change(run, "participant_role",
            { id = old.id, role = row.role, perspective = row.perspective })
        end
      end
      if row.invited > old.invited then
        union.change(run, "participant_invited", { id = old.id, invited = row.invited })
      end
    elseif not run.folds.assessments[row.assessment] or run.folds.kept_participants[row.id] then
      union.put(run, "participant", "participant_insert", row)
      run.new_people[row.id] = true
    end
  end
end

local function names(run)
  local mine, theirs = union.both(run, "participant_name", function(r) return r.participant end)
  for _, row in ipairs(theirs) do
    local code, nameless = run.code_of[row.participant], run.nameless[row.participant]
    row.participant = union.mapped(run, "participant", row.participant)
    local old = mine[row.participant]
    local gone = nameless or run.redacted["participant_name\0" .. row.participant .. "\0name"]
      or not run.db:one("participant_get", { id = row.participant })
    if not gone and not old then
      union.put(run, "participant_name", "participant_name_put", row)
    elseif not gone and (old.name ~= row.name or old.contact ~= row.contact) then
      union.clash(run, "name", { participant = code })
      local a = old.name .. "\0" .. (old.contact or "")
      if a < row.name .. "\0" .. (row.contact or "") then
        union.change(run, "participant_name_put", row)
      end
    end
  end
end

local function batches(run)
  local map, mine, by_file = {}, {}, {}
  run.map.batch, run.same_file, run.new_batch = map, {}, {}
  -- A file that was taken back and came again is a batch of its own: the first one is known by the hash.
  local function file(r)
    return r.file_sha256 and r.again == 0 and ("%s\0%s\0%s"):format(r.assessment, r.file_sha256, r.kind)
  end
  for row in run.db:each("merge_batch") do
    mine[row.id] = row
    if file(row) then by_file[file(row)] = row end
  end
  for _, row in ipairs(run.other:all("merge_batch")) do
    if not run.folds.gone[row.id] then
      local twin = not mine[row.id] and file(row) and by_file[file(row)]
      if twin then
        map[row.id], run.same_file[row.id] = twin.id, true
        run.redirected = true
      elseif not mine[row.id] then
        run.new_batch[row.id] = row
      end
    end
  end
  redactions.know(run, { batch = true })
  for _, row in ipairs(run.other:all("merge_batch")) do
    redactions.blank(run, "batch", row)
    if run.new_batch[row.id] then
      union.put(run, "batch", "batch_insert", row)
    end
  end
end

--- What a row of a batch says, without its words, which may be redacted on one side.
local function says(run, row, own)
  local participant = row.participant
  if participant and not own then participant = union.mapped(run, "participant", participant) end
  return table.concat({ row.batch, participant or "", row.element, row.criterion or "",
    row.state or row.mark, row.value and ("%.17g"):format(row.value) or "", row.dots or "" }, "\0")
end

--- What their row replaces, its twin here replaces too.
local function put_replaces(run, name, twin, row)
  local key = ("%s\0%s\0%s"):format(name, twin.id, row.replaces)
  if twin.replaces == row.replaces or run.replaces[key] then return end
  run.replaces[key] = true
  union.put(run, "link", "link_insert", { id = sys.sha256(key):sub(1, 32), from_table = name,
    from_record = twin.id, to_table = name, to_record = row.replaces, kind = "replaces",
    made_at = row.made_at, made_by = row.made_by })
end

--- The links of ours by which a row replaces further ones.
local function read_replaces(run)
  for row in run.db:each("merge_link") do
    if row.kind == "replaces" then
      run.replaces[("%s\0%s\0%s"):format(row.from_table, row.from_record, row.to_record)] = true
    end
  end
end

--- Placements and marks: rows of batches. Those of one file that both took in are matched.
local function rows_of_batches(run, name, statement)
  local map, mine, twins = {}, {}, {}
  run.map[name] = map
  for row in run.db:each("merge_" .. name) do
    mine[row.id] = row
    if run.redirected then
      local key = says(run, row, true)
      twins[key] = twins[key] or {}
      table.insert(twins[key], row.id)
    end
  end
  local theirs, new, twin_of = {}, {}, {}
  for _, row in ipairs(run.other:all("merge_" .. name)) do
    if not run.folds.gone[row.batch] then
      theirs[#theirs + 1] = row
      local same_file = run.same_file[row.batch]
      row.batch = union.mapped(run, "batch", row.batch)
      local twin = not mine[row.id] and same_file and twins[says(run, row)]
      if twin and #twin > 0 then
        map[row.id] = table.remove(twin, 1)
        twin_of[row] = mine[map[row.id]]
      else
        new[row] = not mine[row.id]
      end
    end
  end
  redactions.know(run, { [name] = true })
  for _, row in ipairs(theirs) do
    row.participant = row.participant and union.mapped(run, "participant", row.participant)
    row.replaces = row.replaces and union.mapped(run, name, row.replaces)
    if row.replaces and run.folds.rows[row.replaces] then row.replaces = nil end
    redactions.blank(run, name, row)
    if new[row] then
      union.put(run, name, statement, row)
    elseif twin_of[row] and row.replaces then
      put_replaces(run, name, twin_of[row], row)
    end
  end
end

-- Judgements ----------------------------------------------------------------------------------------

--- Rows that never change but for redaction.
local function judgements(run, name)
  local mine, theirs = union.both(run, name, union.by_id)
  for _, row in ipairs(theirs) do
    redactions.blank(run, name, row)
    if not mine[row.id] then
      union.put(run, name, name .. "_insert", row)
    end
  end
end

--- Marks in `mine` what is redacted in `theirs`; false if they differ otherwise.
local function join_trees(mine, theirs)
  if mine == theirs or mine == privacy.marker then return true, mine end
  if theirs == privacy.marker then return true, theirs end
  if type(mine) ~= "table" or type(theirs) ~= "table" then return false end
  for key in pairs(theirs) do
    if mine[key] == nil then return false end
  end
  for key, value in pairs(mine) do
    if theirs[key] == nil then return false end
    local same, joined = join_trees(value, theirs[key])
    if not same then return false end
    mine[key] = joined
  end
  return true, mine
end

local function rewrite(run, id, tree)
  local encoded = json.encode(tree)
  union.change(run, "result_rewrite", { id = id, json = encoded, sha256 = sys.sha256(encoded) })
end

local function results(run)
  local map = {}
  run.map.result = map
  local mine, theirs = union.both(run, "result", function(r) return r.assessment end)
  for _, row in ipairs(theirs) do
    local old = mine[row.assessment]
    if old then
      map[row.id] = old.id
      if old.json ~= row.json then
        local same, joined = join_trees(json.decode(old.json), json.decode(row.json))
        if not same or old.model ~= row.model then
          local a = run.db:one("assessment_get", { id = row.assessment })
          refuse("merge_two_results", { unit = a.unit_name, held_on = a.held_on, id = a.id:sub(1, 8) })
        end
        if json.encode(joined) ~= old.json then rewrite(run, old.id, joined) end
      end
    end
  end
  redactions.know(run, { result = true })
  for _, row in ipairs(theirs) do
    redactions.blank(run, "result", row)
    if not mine[row.assessment] then
      union.put(run, "result", "result_insert", row)
    end
  end
end

local function releases(run)
  local mine, theirs = union.both(run, "release", union.by_id)
  for _, row in ipairs(theirs) do
    redactions.blank(run, "release", row)
    if not mine[row.id] then
      row.record = union.mapped(run, row.record_table, row.record)
      union.put(run, "release", "release_insert", row)
    end
  end
end

local function links(run)
  local mine, theirs = union.both(run, "link", union.by_id)
  for _, row in ipairs(theirs) do
    if not mine[row.id] and not folds.drops(run.folds, row) then
      row.from_record = union.mapped(run, row.from_table, row.from_record)
      row.to_record = union.mapped(run, row.to_table, row.to_record)
      local key = row.kind == "replaces"
        and ("%s\0%s\0%s"):format(row.from_table, row.from_record, row.to_record)
      if not run.replaces[key] then union.put(run, "link", "link_insert", row) end
    end
  end
end

--- Settings that two laptops say differently, of those that came in anew.
local function differing_settings(run, before)
  if run.added.revision == before then return end
  local seen = {}
  for _, row in ipairs(run.other:all("merge_revision")) do
    if row.type == settings.type and not seen[row.record] then
      seen[row.record] = true
      local unit = run.db:one("unit_get", { id = row.record })
      for _, key in ipairs(settings.differing(run.db, row.record)) do
        union.clash(run, "setting", { setting = key, unit = unit and unit.name })
      end
    end
  end
end

--- What went out of either file: a union. Twins of rows of ours go by our ids.
local function went_out(run)
  local mine, theirs = union.both(run, "shown", union.by_id)
  local function id_here(id)
    for _, name in ipairs { "placement", "batch", "participant" } do
      local here = union.mapped(run, name, id)
      if here ~= id then return here end
    end
    return id
  end
  for _, row in ipairs(theirs) do
    if not mine[row.id] then
      row.answers = shown.renamed(row.answers, id_here)
      if run.folds.assessments[row.assessment] then row.answers = shown.without_people(row.answers) end
      union.put(run, "shown", "shown_insert", row)
    end
  end
  for assessment in pairs(run.folds.assessments) do shown.forget_people(run.db, assessment) end
end

--- Revisions, and which saw which: a union.
local function revisions(run)
  local before = run.added.revision
  local known, list = union.both(run, "revision", union.by_id)
  for _, row in ipairs(list) do
    redactions.blank_revision(run, row)
    if not known[row.id] then
      row.record = union.mapped(run, row.type, row.record)
      union.put(run, "revision", "revision_insert", row)
    end
  end
  local mine, theirs = union.both(run, "parent", function(r) return r.revision .. r.parent end)
  for _, row in ipairs(theirs) do
    if not mine[row.revision .. row.parent] then union.put(run, "parent", "parent_insert", row) end
  end
  differing_settings(run, before)
end

--- Their log, after ours: the order within a file stays, one between files there never was.
local function log(run)
  local mine, theirs = union.both(run, "log", union.by_id)
  for _, row in ipairs(theirs) do
    if not mine[row.id] then
      row.seq = nil
      union.put(run, "log", "log_add", row)
    end
  end
end

-- The whole -----------------------------------------------------------------------------------------

--- Codes that nobody used are gone once a round is closed, whichever file still has them.
local function forget_open(run)
  for _, id in ipairs(keys_in_order(run.shared)) do
    local a = run.db:one("assessment_get", { id = id })
    for _, p in ipairs((a.closed == 1 or a.final == 1) and invited.forget(run.db, id) or {}) do
      if run.new_people[p.id] then
        union.unput(run, "participant")
        if p.named then union.unput(run, "participant_name") end
      else
        run.changed = run.changed + 1
      end
    end
  end
end

--- How many batches came to a round that the one file had closed and that the other went on with.
local function came_after_closing(run, id)
  local a = run.db:one("assessment_get", { id = id })
  if a.closed ~= 1 or a.final == 1 then return 0 end
  local known, n = {}, 0
  for _, row in ipairs(run.other:all("merge_batch")) do
    if run.was_closed[id] then
      n = n + (run.new_batch[row.id] and row.assessment == id and 1 or 0)
    else
      known[union.mapped(run, "batch", row.id)] = true
    end
  end
  if run.was_closed[id] then return n end
  for _, b in ipairs(run.db:all("batches", { assessment = id })) do
    n = n + (known[b.id] and 0 or 1)
  end
  return n
end

--- How many single sheets stand in a round of people under 18.
local function single_of_minors(db, id)
  if db:one("assessment_get", { id = id }).minors ~= 1 then return 0 end
  local n = 0
  for _, b in ipairs(db:all("batches", { assessment = id })) do
    n = n + (b.kind == "person" and b.withdrawn == 0 and 1 or 0)
  end
  return n
end

--- Everything that both files say differently about assessments that both have.
local function find_clashes(run)
  for _, id in ipairs(keys_in_order(run.shared)) do
    for _, c in ipairs(clashes.of_round(run.db, id)) do
      c.records = nil
      union.clash(run, c.what, c)
    end
    local single = single_of_minors(run.db, id)
    if single > 0 then union.clash(run, "minors", { assessment = id, n = single }) end
    local after = came_after_closing(run, id)
    if after > 0 then union.clash(run, "closed", { assessment = id, n = after }) end
    local other = join.unheeded(run.db, id)
    if other then union.clash(run, "join_final", { assessment = id, other = other }) end
    for _, what in ipairs { "late", "late_plan", "late_shown" } do
      if run[what][id] then union.clash(run, what, { assessment = id, n = run[what][id] }) end
    end
  end
end

local function finals(db)
  local final = {}
  for row in db:each("merge_result") do final[row.assessment] = true end
  return final
end

-- Rows that one file has and the other, which has finalised their assessment, lacks. What a batch holds
--- came with it.
local function find_late(run, from, to, final)
  if not next(final) then return end
  local owner, there = union.owners(from), nil
  local function find(name, late)
    local known = {}
    for row in to:each("merge_" .. name) do
      known[row.id] = true
      if row.file_sha256 then known[row.file_sha256] = true end
    end
    for row in from:each("merge_" .. name) do
      local assessment = owner(name, row)
      if final[assessment or ""] and not known[row.id] and not known[row.file_sha256 or ""]
        and not run.folds.gone[row.id] and (not row.batch or there[row.batch]) then
        late[assessment] = (late[assessment] or 0) + 1
      end
    end
    if name == "batch" then there = known end
  end
  for _, entry in ipairs(union.hangs) do
    if entry.late ~= false then find(entry.name, run.late) end
  end
  find("release", run.late)
  find("revision", run.late)
  find("shown", run.late_shown)
  late_plan.find(run, from, to, final)
end

local function merge(run)
  join.apart(run.db)
  find_late(run, run.other, run.db, finals(run.db))
  find_late(run, run.db, run.other, finals(run.other))
  redactions.read(run)
  read_replaces(run)
  units.bring(run)
  redactions.know(run, { assessment = true, pin = true, agreement = true, target = true, group_order = true,
    release = true, revision = true, record_revision = true })
  assessments(run)
  judgements(run, "pin")
  participants(run)
  redactions.know(run, { participant_name = true })
  batches(run)
  rows_of_batches(run, "placement", "placement_insert")
  rows_of_batches(run, "criterion_mark", "mark_insert")
  names(run)
  for _, name in ipairs {
    "agreement", "agreement_mark", "target", "group_order",
  } do judgements(run, name) end
  results(run)
  redactions.know_of_results(run)
  releases(run)
  local records = (run.other.has "merge_record" or run.other.has "module_list")
    and require "wegmarke.record.merge"
  if records then records.bring(run) end
  redactions.redact(run)
  judgements(run, "retention")
  went_out(run)
  revisions(run)
  if records then records.derive(run) end
  links(run)
  run.changed = run.changed + folds.purge(run.db, run.folds)
  for _, item in ipairs(run.purge) do
    if privacy.purge_result(run.db, item.redaction, item.text) then run.changed = run.changed + 1 end
  end
  revise.apply_all(run.db)
  forget_open(run)
  find_clashes(run)
  local brought = run.rows
  log(run)
  run.rows = brought
end

local function refusal(other, findings)
  local first = findings[1]
  return first and lang.err("store.merge_damaged", { path = other:path(), table = first.table or "?",
    detail = first.detail })
end

--- Modules that are not those they were pinned as. One that only does not load here is no damage.
local function changed_modules(other, kept)
  local list = {}
  for _, one in ipairs(#kept.module_list > 0 and require("wegmarke.data.modules").verify(other) or {}) do
    if one.what == "model_hash" then list[#list + 1] = one end
  end
  return list
end

--- All rows of a file, if it is whole and this program could have written each of them: damage must not
--- travel. What rows say together is asked only of such.
---@param other table
---@return table<string, table[]>|nil kept as `merge_run.rows` gives them
---@return table|nil err
function M.read(other)
  local bad = refusal(other, other:verify()) or refusal(other, models.verify(other))
  if bad then return nil, bad end
  local kept = other:snapshot(union.rows, other)
  bad = refusal(other, changed_modules(other, kept)) or rows.refusal(kept, other:path())
    or refusal(other, revise.verify(other))
  if bad then return nil, bad end
  return kept
end

--- Brings rows of a file into `db`, in one transaction. A second time changes nothing.
---@param db table
---@param kept table<string, table[]> as `merge_run.rows` gives them
---@param done fun(merged: wegmarke.data.Merged)|nil called in the transaction if anything changed
---@return wegmarke.data.Merged|nil
---@return table|nil err
function M.bring(db, kept, done)
  local theirs = union.whole(kept)
  local single = minors.foreign(theirs)
  if single then return nil, lang.err("store.merge_minor", single) end
  return util.tx(db, function()
    local run = { db = db, other = theirs, rows = 0, changed = 0, added = {}, clashes = {}, brought = {},
      map = {}, redacted = {}, purge = {}, shared = {}, was_closed = {}, late = {},
      late_plan = {}, late_shown = {}, replaces = {} }
    run.folds = folds.read(db, theirs)
    merge(run)
    local merged = { rows = run.rows, changed = run.changed, added = run.added, clashes = run.clashes }
    local alike = require("wegmarke.data.alike").find(db, run.brought)
    merged.alike = #alike > 0 and alike or nil
    if done and run.rows + run.changed > 0 then done(merged) end
    return merged
  end)
end

--- Brings everything of `other` into `db`, in one transaction. A second time changes nothing.
---@param db table
---@param other table a database opened for reading; it stays as it is
---@return wegmarke.data.Merged|nil
---@return table|nil err
function M.merge(db, other)
  local kept, bad = M.read(other)
  if not kept then return nil, bad end
  return M.bring(db, kept, function(merged)
    util.log(db, "db.merge", { detail = { added = merged.rows, changed = merged.changed,
      clashes = #merged.clashes } })
  end)
end

return M
