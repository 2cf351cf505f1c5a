--- One unit as a file of its own: all that was recorded of it, for whoever looks after it next.
---
--- The file is a database as any other, that holds nothing but this unit, those above it by name, its
--- assessments with their models, and what was decided about its records (releases, redactions,
--- folding, the log). Taking it in is merging it, so a second time changes nothing; but a file for one
--- unit may touch only that unit, whatever else somebody wrote into it.

local column_maps = require "wegmarke.data.column_maps"
local join = require "wegmarke.data.join"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.data.merge"
local privacy = require "wegmarke.data.privacy"
local revisions = require "wegmarke.data.revisions"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local union = require "wegmarke.data.merge.run"
local util = require "wegmarke.data.util"

local M = {}

--- The verb under which the log says that a unit's file was written; the file itself has that row too.
M.verb = "export.unit"

local function select(rows, f)
  local kept = {}
  for _, row in ipairs(rows) do
    if f(row) then kept[#kept + 1] = row end
  end
  return kept
end

--- The unit, those that were joined to it, and those above them.
local function with_parents(kept, members)
  local above, grew = {}, true
  for id in pairs(members) do above[id] = true end
  while grew do
    grew = false
    for _, row in ipairs(kept.merge_unit_parent) do
      if above[row.unit] and not above[row.parent] then above[row.parent], grew = true, true end
    end
  end
  return above
end

local function units(kept, out, members)
  local above, sources, kinds = with_parents(kept, members), {}, {}
  out.merge_unit = select(kept.merge_unit, function(r) return above[r.id] end)
  for _, row in ipairs(out.merge_unit) do kinds[row.kind] = true end
  out.unit_kinds = select(kept.unit_kinds, function(r) return kinds[r.id] end)
  for _, name in ipairs { "unit_key", "unit_parent" } do
    out["merge_" .. name] = select(kept["merge_" .. name], function(r) return above[r.unit] end)
  end
  out.merge_unit_fact = select(kept.merge_unit_fact, function(r) return members[r.unit] end)
  for _, name in ipairs { "merge_unit", "merge_unit_fact" } do
    for _, row in ipairs(out[name]) do sources[row.source or ""] = true end
  end
  out.merge_source = select(kept.merge_source, function(r) return sources[r.id] end)
end

local function models(kept, out)
  local pinned = {}
  for _, name in ipairs { "merge_pin", "merge_result" } do
    for _, row in ipairs(out[name]) do pinned[row.model] = true end
  end
  out.model_list = select(kept.model_list, function(r) return pinned[r.hash] end)
  for _, row in ipairs(out.model_list) do
    out["model_files" .. row.hash] = kept["model_files" .. row.hash]
  end
end

--- Modules go along where there are records, all of them: what one declares may stand on another, and what
--- is in force is said for the whole file.
local function modules(kept, out)
  out.module_list = #out.merge_record > 0 and kept.module_list or {}
  for _, row in ipairs(out.module_list) do
    out["module_files" .. row.hash] = kept["module_files" .. row.hash]
  end
end

--- Links from these records, but none that leads to a record of another unit.
local function links(kept, out, ids)
  local foreign = {}
  for _, name in ipairs(union.tables) do
    for _, row in ipairs(kept["merge_" .. name]) do
      if row.id and not ids[row.id] then foreign[row.id] = true end
    end
  end
  out.merge_link = select(kept.merge_link, function(r)
    return ids[r.from_record] and not foreign[r.to_record]
  end)
end

--- The column maps with which something of the unit was read.
local function column_maps_of(kept, members)
  local used = {}
  for _, row in ipairs(kept.merge_revision) do
    if row.type == column_maps.type then
      for unit in pairs((json.decode(row.sets) or {}).units or {}) do
        used[row.record] = used[row.record] or members[unit]
      end
    end
  end
  return used
end

--- Of the rows of a file, those of one unit.
---@param kept table<string, table[]> as `merge_run.rows` gives them
---@param unit string
---@return table<string, table[]>
function M.only(kept, unit)
  local out, ids, of = {}, {}, {}
  local members = join.members(kept, unit)
  for id in pairs(members) do ids[id] = true end
  units(kept, out, members)
  local function take(name, f)
    out["merge_" .. name], of[name] = select(kept["merge_" .. name], f), {}
    for _, row in ipairs(out["merge_" .. name]) do
      if row.id then ids[row.id], of[name][row.id] = true, true end
    end
  end
  take("assessment", function(r) return members[r.unit] end)
  for _, entry in ipairs(union.hangs) do
    take(entry.name, function(r) return of[entry.of or "assessment"][r[entry.on]] end)
  end
  models(kept, out)
  require("wegmarke.record.parts").only(kept, out, ids)
  modules(kept, out)
  for _, name in ipairs { "release", "redaction" } do
    out["merge_" .. name] = select(kept["merge_" .. name], function(r) return ids[r.record] end)
  end
  local maps = column_maps_of(kept, members)
  take("revision", function(r)
    return ids[r.record] or r.type == column_maps.type and maps[r.record]
      or #out.module_list > 0 and r.type == "module" and r.record == revisions.file_record
  end)
  take("parent", function(r) return of.revision[r.revision] end)
  links(kept, out, ids)
  out.merge_log = select(kept.merge_log, function(r)
    return r.assessment and of.assessment[r.assessment] or not r.assessment and ids[r.record or ""]
  end)
  out.fold_batches_of = select(kept.fold_batches_of, function(r) return of.assessment[r.assessment] end)
  return out
end

--- Takes away what says who people are: names, also those in records, and the names of the files their sheets
--- came in. How many names those are.
local function nameless(kept, db)
  local n = #kept.merge_participant_name
    + require("wegmarke.record.parts").nameless(kept, require("wegmarke.record.types").of(db))
  kept.merge_participant_name = {}
  for _, row in ipairs(kept.merge_batch) do
    if row.kind == "person" then row.file_name = nil end
  end
  return n
end

--- Notes in the log of the database that a file was written; what can't be noted there must not stay. A
--- database that is only read stays as it is: then the file alone says so.
local function log_here(db, entry, path)
  if db:is_readonly() then return end
  local ok, err = pcall(db.run, db, "log_add", entry)
  if ok then return end
  os.remove(path)
  error(err, 0)
end

--- Writes a unit's file. Nothing is written over.
---@param db table
---@param unit string
---@param path string
---@param opts {names: boolean|nil}|nil `names`: also who the codes of participants stand for, and the persons
---  in records
---@return {assessments: integer, records: integer, names: integer, left_names: integer, sha256: string}|nil
---@return table|nil err
function M.write(db, unit, path, opts)
  local kept = M.only(db:snapshot(union.rows, db), unit)
  local left = not (opts and opts.names) and nameless(kept, db) or 0
  local entry = util.stamp("log", { verb = M.verb, record_table = "unit", record = unit,
    detail = ("for=successor names=%d"):format(#kept.merge_participant_name) })
  local new, err = store.open(path, { create = true })
  if not new then return nil, err end
  local ok, merged, refused = pcall(merge.bring, new, kept, function() new:run("log_add", entry) end)
  new:close()
  if not ok or not merged then
    os.remove(path)
    if not ok then error(merged, 0) end
    return nil, refused
  end
  local hash = sys.sha256(assert(require("wegmarke.file").read(path)))
  entry.detail = entry.detail .. " sha256=" .. hash:sub(1, 12)
  log_here(db, entry, path)
  return { assessments = #kept.merge_assessment, records = #kept.merge_record,
    names = #kept.merge_participant_name, left_names = left, sha256 = hash }
end

--- The unit a file was written for; nil for any other database.
local function unit_of(kept)
  local unit
  for _, row in ipairs(kept.merge_log) do
    if row.verb == M.verb and row.record_table == "unit" then unit = row.record end
  end
  for _, row in ipairs(kept.merge_unit) do
    if row.id == unit then return row end
  end
end

--- The table in which a file holds more than its unit, if it does.
local function holds_more(kept, only)
  for _, name in ipairs(union.tables) do
    if #kept["merge_" .. name] ~= #only["merge_" .. name] then return name end
  end
  for _, name in ipairs { "model", "module" } do
    if #kept[name .. "_list"] ~= #only[name .. "_list"] then return name end
  end
end

--- Whether a record of theirs is one that here belongs to another unit: then somebody made it up.
local function is_taken(db, unit, only)
  local function elsewhere(assessment)
    local a = assessment and db:one("assessment_get", { id = assessment })
    return a and a.unit ~= unit
  end
  -- One that is here too and not joined here is somebody else's.
  for id in pairs(join.members(only, unit)) do
    local u = id ~= unit and db:one("unit_get", { id = id })
    if u and u.joined ~= unit then return true end
  end
  for _, row in ipairs(only.merge_assessment) do
    if elsewhere(row.id) then return true end
  end
  for _, row in ipairs(only.merge_participant) do
    local own = db:one("participant_get", { id = row.id })
    if own and elsewhere(own.assessment) then return true end
  end
  for name in pairs(privacy.fields) do
    for _, row in ipairs(only["merge_" .. name] or {}) do
      if elsewhere(privacy.assessment_of(db, name, row.id)) then return true end
    end
  end
  return false
end

-- How many of what holds now were not there before, by table: versions that something replaced are not
-- counted.
local function new_now(db, only)
  local counts = {}
  for _, name in ipairs { "agreement", "target" } do
    local old, n = {}, 0
    for _, row in ipairs(only["merge_" .. name]) do
      if row.replaces then old[row.replaces] = true end
    end
    for _, row in ipairs(only["merge_" .. name]) do
      if not old[row.id] and not db:one("text_of_" .. name, { id = row.id }) then n = n + 1 end
    end
    counts[name] = n
  end
  return counts
end

--- Takes in a unit's file: what is not there yet comes in, what contradicts is listed.
---@param db table
---@param other table a database opened for reading; it stays as it is
---@return {rows: integer, changed: integer, added: table<string, integer>, clashes: table[],
---  unit: {id: string, name: string}, assessments: {id: string, held_on: string}[]}|nil
---@return table|nil err
function M.take(db, other)
  local kept, bad = merge.read(other)
  if not kept then return nil, bad end
  local unit = unit_of(kept)
  if not unit then return nil, lang.err("store.unit_none", { path = other:path() }) end
  local only = M.only(kept, unit.id)
  local more = holds_more(kept, only)
  if more or is_taken(db, unit.id, only) then
    return nil, lang.err("store.unit_more", { path = other:path(), unit = unit.name, table = more or "" })
  end
  local now = new_now(db, only)
  local merged, err = merge.bring(db, only, function(m)
    util.log(db, "import.unit", { table = "unit", record = unit.id,
      detail = { added = m.rows, changed = m.changed, clashes = #m.clashes } })
  end)
  if not merged then return nil, err end
  for name, n in pairs(now) do merged.added[name] = merged.added[name] and n or nil end
  merged.unit, merged.assessments = { id = unit.id, name = unit.name }, {}
  for i, row in ipairs(only.merge_assessment) do
    merged.assessments[i] = { id = row.id, held_on = row.held_on }
  end
  return merged
end

return M
