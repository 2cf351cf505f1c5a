--- Merging records: a union of revisions. What they say together follows from them (`now`), so no row says
--- that a merge took place. What a file that was handed on left out (`revisions.held`) is filled in once a
--- file has it, what is redacted in either goes in both.
---
--- Rows of ours are asked for one by one, so that a merge costs what is taken in, not what is there.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local privacy = require "wegmarke.data.privacy"
local records = require "wegmarke.record.store"
local revisions = require "wegmarke.data.revisions"
local store = require "wegmarke.store"
local types = require "wegmarke.record.types"
local union = require "wegmarke.data.merge.run"
local value = require "wegmarke.record.value"

local M = {}

local function refuse(row)
  error(lang.err("record.merge_other", { given = row.id:sub(1, 8) }), 0)
end

--- Modules that the other file is pinned to.
local function modules(run)
  for row in run.other:each("module_list") do
    if not run.db:one("module_get", { hash = row.hash }) then
      union.put(run, "module", "module_insert", row)
      for _, file in ipairs(run.other:all("module_files", { module = row.hash })) do
        file.bytes = store.blob(file.bytes)
        union.put(run, "module_file", "module_file_insert", file)
      end
    end
  end
end

local function bring_records(run)
  for row in run.other:each("merge_record") do
    local mine = run.db:one("record_get", { id = row.id })
    if not mine then
      union.put(run, "record", "record_insert", row)
      local part = plan.of_type[row.type]
      if part then run.added[part.name] = (run.added[part.name] or 0) + 1 end
      run.touched[row.id] = true
    elseif mine.type ~= row.type or mine.scope ~= row.scope then
      refuse(row)
    end
  end
end

--- What is redacted goes from a row before it is stored.
local function blank(run, row)
  local sets
  for field, word in pairs(run.redacted_words[row.id] and json.decode(row.sets) or {}) do
    if run.redacted_words[row.id][field] then
      sets = sets or json.decode(row.sets)
      if type(word) == "string" and word ~= privacy.marker then
        -- It may stand in a finalised result.
        run.purge[#run.purge + 1] = { text = word, redaction = run.redacted_words[row.id][field] }
      end
      sets[field] = value.marked(word, privacy.marker)
    end
  end
  if sets then row.sets = json.encode(sets) end
  if run.redacted_words[row.id] and run.redacted_words[row.id]["@why"] then row.why = nil end
end

--- Fills in what ours left out; true if there was anything.
local function fill(run, mine, row)
  if mine.record ~= row.record or mine.type ~= row.type then refuse(row) end
  if mine.sets == row.sets and mine.why == row.why and mine.made_by == row.made_by then return false end
  local filled, changed = { id = mine.id, why = mine.why, made_by = mine.made_by }, false
  local sets, theirs = json.decode(mine.sets), json.decode(row.sets)
  for field, word in pairs(sets) do
    if revisions.is_held(word) and theirs[field] ~= nil and not revisions.is_held(theirs[field]) then
      sets[field], changed = theirs[field], true
    end
  end
  -- A file of an older version knew of no places: each gave them by the order in which rows had come in.
  if type(sets.place) == "number" and type(theirs.place) == "number" and theirs.place < sets.place then
    sets.place, changed = theirs.place, true
  end
  if mine.made_by == "" and row.made_by ~= "" then
    filled.made_by, changed = row.made_by, true
    filled.why = row.why
  end
  if not changed then return false end
  filled.sets = json.encode(sets)
  union.change(run, "record_revision_set", filled)
  return true
end

--- What their writers saw, once all revisions are there: one may have come to know of another that it was
--- handed on without.
local function bring_parents(run, parents)
  for id, list in pairs(parents) do
    for parent in list:gmatch "%x+" do run.db:run("parent_add", { revision = id, parent = parent }) end
  end
end

local function bring_revisions(run)
  local parents = {}
  for row in run.other:each("merge_record_revision") do
    blank(run, row)
    local mine = run.db:one("record_revision_get", { id = row.id })
    local new = not mine
    if new then
      union.put(run, "record_revision", "revision_insert", { id = row.id, type = row.type,
        record = row.record, sets = row.sets, why = row.why, made_at = row.made_at, made_by = row.made_by })
    end
    if new or mine.parents ~= row.parents then parents[row.id] = row.parents end
    if new or fill(run, mine, row) or parents[row.id] then run.touched[row.record] = true end
  end
  bring_parents(run, parents)
end

--- What their redactions take from revisions of ours.
local function redact(run)
  for _, row in ipairs(run.their_redactions) do
    local mine = row.record_table == records.redacted and row.is_new
      and run.db:one("record_revision_get", { id = row.record })
    if mine then
      local before = mine.sets .. "\0" .. (mine.why or "")
      blank(run, mine)
      if before ~= mine.sets .. "\0" .. (mine.why or "") then
        union.change(run, "record_revision_set",
          { id = mine.id, sets = mine.sets, why = mine.why, made_by = mine.made_by })
        run.touched[mine.record] = true
      end
    end
  end
end

--- Which words of which revisions are redacted in either file.
local function redacted_words(run)
  local words = {}
  for _, row in pairs(run.redacted) do
    if row.record_table == records.redacted then
      words[row.record] = words[row.record] or {}
      words[row.record][row.field] = row
    end
  end
  return words
end

--- What several say differently of a record that came in.
local function tell(run, ids)
  for _, id in ipairs(ids) do
    local row = run.db:one("now_get", { record = id })
    local clash = row.clash ~= "{}" and json.decode(row.clash) or {}
    local fields = {}
    for field in pairs(clash.fields or {}) do fields[#fields + 1] = field end
    table.sort(fields)
    if #fields > 0 or clash.contested then
      union.clash(run, clash.contested and "record_contested" or "record",
        { record = id, type = row.type, fields = fields })
    end
  end
end

--- Brings them over: after units and assessments, and once redactions are known. What they say together is
--- not known before `derive`.
---@param run wegmarke.data.MergeRun
function M.bring(run)
  run.touched, run.redacted_words = {}, redacted_words(run)
  run.types = types.of(run.db)
  modules(run)
  bring_records(run)
  bring_revisions(run)
  redact(run)
end

--- Makes anew what records say: once revisions have told which modules are in force.
---@param run wegmarke.data.MergeRun
function M.derive(run)
  local in_force, ids = types.of(run.db), {}
  for id in pairs(run.touched) do ids[#ids + 1] = id end
  table.sort(ids)
  if in_force ~= run.types then
    now.rebuild(run.db, in_force)
  else
    now.derive(run.db, in_force, ids)
  end
  tell(run, ids)
end

return M
