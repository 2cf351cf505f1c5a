--- Two rounds or two units that are one. A revision of one names the other (`joined`); what was recorded
--- of the first then stands with the second, as if both had been one in two files that were merged. Where
--- each row stood before is kept (`moved`), so that a merge sees it as it was recorded, and so that it can
--- be parted again.

local revisions = require "wegmarke.data.revisions"
local keys_in_order = require "wegmarke.keys"
local sys = require "wegmarke.sys"
local last = require "wegmarke.data.join_end"
local json = require "wegmarke.json"
local util = require "wegmarke.data.util"

local M = {}

--- Tables whose rows go over with their assessment. Pins and results stay with the round they are of, and
--- what went out, which is read from there (`wegmarke.data.shown`).
M.tables = { "participant", "batch", "agreement", "agreement_mark", "target", "group_order", "retention" }

-- Tables of which only what the other round lacks goes over.
local knows_both = { participant = true, batch = true }

-- The word in force on what a record is one with; of several the least, the same in every file.
local function least(words)
  local found
  for _, word in ipairs(words) do
    if word.value and word.value ~= json.null and (not found or word.value < found) then
      found = word.value
    end
  end
  return found
end

local function said(db, type, record)
  local values, clashes = revisions.get(db, type, record)
  return least(clashes.joined or { { value = values.joined } })
end

local function targets(db, type, allows)
  local of, ends = {}, {}
  for _, row in ipairs(db:all("revised_records")) do
    local to = row.type == type and said(db, type, row.record)
    if to and to ~= row.record and allows(row.record, to) then of[row.record] = to end
  end
  for id in pairs(of) do ends[id] = last(of, id) end
  return ends
end

--- What is joined with what by the revisions: units, then assessments of one unit. A finalised round
--- stays what it is.
local function wanted(db)
  local unit = targets(db, "unit", function(a, b)
    return db:one("derived_unit", { id = a }) ~= nil and db:one("derived_unit", { id = b }) ~= nil
  end)
  local was = {}
  for _, row in ipairs(db:all "moved_all") do
    if row.field == "unit" then was[row.record] = row.was end
  end
  local function unit_of(id)
    local a = db:one("assessment_get", { id = id })
    local own = a and (was[id] or a.unit)
    return own and (unit[own] or own), a and a.final == 1
  end
  local assessment = targets(db, "assessment", function(a, b)
    local of_a, final = unit_of(a)
    return of_a ~= nil and of_a == unit_of(b) and not final
  end)
  return { unit = unit, assessment = assessment }
end

--- With which round a revision says that this one is one although it is not, since it was finalised.
---@param db table
---@param id string
---@return string|nil
function M.unheeded(db, id)
  local a, to = db:one("assessment_get", { id = id }), said(db, "assessment", id)
  return a and a.final == 1 and not a.joined and to and db:one("assessment_get", { id = to }) and to or nil
end

--- Puts every row back to where it was recorded. Only inside a transaction.
---@param db table
function M.apart(db)
  if #db:all("moved_all") == 0 then return end
  for _, name in ipairs(M.tables) do db:run("unmove_" .. name) end
  for _, name in ipairs { "unmove_assessment", "unmove_placement", "unmove_criterion_mark",
    "unmove_role", "unmove_perspective", "unmove_invited", "unmove_name", "unmove_links",
    "moved_clear" } do db:run(name) end
end

-- Codes that both rounds have are one person.
local function people(db, from, to)
  for _, pair in ipairs(db:all("participants_alike", { from = from, to = to })) do
    for _, name in ipairs { "placement", "criterion_mark" } do
      db:run("move_note_participant_" .. name, { from = pair.from_id })
      db:run("move_participant_" .. name, { from = pair.from_id, to = pair.to_id })
    end
    local now = { id = pair.to_id, role = pair.role, perspective = pair.perspective,
      invited = pair.invited }
    for _, field in ipairs { "role", "perspective" } do
      if not pair[field] and pair["from_" .. field] then
        now[field] = pair["from_" .. field]
        db:run("moved_insert", { record = pair.to_id, field = field, was = "" })
      end
    end
    if pair.from_invited > pair.invited
      and #db:all("revisions_of", { type = "participant", record = pair.to_id }) == 0 then
      now.invited = 1
      db:run("moved_insert", { record = pair.to_id, field = "invited", was = "0" })
    end
    db:run("participant_joined", now)
    if db:run("move_name", { from = pair.from_id, to = pair.to_id }) > 0 then
      db:run("moved_insert", { record = pair.to_id, field = "name", was = pair.from_id })
    end
  end
end

-- A file that both rounds took in counts once: its rows stay where they are, and what replaces one of
-- them replaces the other round's.
local function twins(db, from, to)
  for _, name in ipairs { "placement", "criterion_mark" } do
    for _, pair in ipairs(db:all("joined_twins_" .. name, { from = from, to = to })) do
      local id = sys.sha256("twin" .. pair.newer .. pair.older):sub(1, 32)
      if not db:one("link_known", { id = id }) then
        db:run("link_insert", util.stamp("link", { id = id, from_table = name,
          from_record = pair.newer, to_table = name, to_record = pair.older, kind = "replaces" }))
        db:run("moved_insert", { record = id, field = "link", was = "" })
      end
    end
  end
end

local function put(db, type, want)
  for _, row in ipairs(db:all("joined_all")) do
    if row.type == type and not want[row.id] then db:run("join_" .. type, { id = row.id }) end
  end
  for _, id in ipairs(keys_in_order(want)) do db:run("join_" .. type, { id = id, joined = want[id] }) end
end

--- Puts together what revisions say is one, from how it was recorded. Only inside a transaction.
---@param db table
function M.together(db)
  local want = wanted(db)
  if not next(want.unit) and not next(want.assessment) and #db:all("joined_all") == 0 then return end
  M.apart(db)
  put(db, "unit", want.unit)
  put(db, "assessment", want.assessment)
  for _, from in ipairs(keys_in_order(want.unit)) do
    db:run("move_note_assessment", { from = from })
    db:run("move_assessment", { from = from, to = want.unit[from] })
  end
  for _, from in ipairs(keys_in_order(want.assessment)) do
    local to = want.assessment[from]
    twins(db, from, to)
    people(db, from, to)
    for _, name in ipairs(M.tables) do
      db:run("move_note_" .. name, { from = from, to = knows_both[name] and to or nil })
      db:run("move_" .. name, { from = from, to = to })
    end
  end
  require("wegmarke.record.now").rejoin(db, require("wegmarke.record.types").of(db))
end

--- The units of a file that are one with another, by its rows.
---@param kept table<string, table[]> rows by the names of the statements that give them
---@param unit string
---@return table<string, boolean> ids the unit itself too
function M.members(kept, unit)
  local lists, by, of, members = {}, {}, {}, { [unit] = true }
  for _, row in ipairs(kept.merge_revision) do
    if row.type == "unit" then
      local one = { id = row.id, sets = json.decode(row.sets), parents = {} }
      by[row.id] = one
      lists[row.record] = lists[row.record] or {}
      table.insert(lists[row.record], one)
    end
  end
  for _, row in ipairs(kept.merge_parent) do
    if by[row.revision] then table.insert(by[row.revision].parents, row.parent) end
  end
  for record, list in pairs(lists) do
    local values, clashes = revisions.resolve(list)
    local to = least(clashes.joined or { { value = values.joined } })
    if to and to ~= record then of[record] = to end
  end
  for record in pairs(of) do
    if last(of, record) == unit then members[record] = true end
  end
  return members
end

--- Rows whose `joined` is not what the revisions say.
---@param db table
---@return {type: string, id: string}[]
function M.wrong(db)
  local want, list, seen = wanted(db), {}, {}
  for _, row in ipairs(db:all("joined_all")) do
    seen[row.type .. row.id] = true
    if want[row.type][row.id] ~= row.joined then list[#list + 1] = { type = row.type, id = row.id } end
  end
  for _, type in ipairs { "unit", "assessment" } do
    for _, id in ipairs(keys_in_order(want[type])) do
      if not seen[type .. id] then list[#list + 1] = { type = type, id = id } end
    end
  end
  return list
end

--- Rows of a file as they were recorded: what was moved in it moved back, and no link that a join made.
---@param kept table<string, table[]> rows by the names of the statements that give them
---@param moved {record: string, field: string, was: string}[]
function M.recorded(kept, moved)
  if #moved == 0 then return end
  local was = {}
  for _, row in ipairs(moved) do was[row.record .. row.field] = row.was end
  for name, rows in pairs(kept) do
    for _, row in ipairs(rows) do
      for _, field in ipairs { "assessment", "unit", "participant", "role", "perspective", "invited" } do
        local old = row.id and was[row.id .. field]
        if old then
          if field == "invited" then old = 0 end
          row[field] = old ~= "" and old or nil
        end
      end
    end
    if name == "merge_participant_name" then
      for _, row in ipairs(rows) do row.participant = was[row.participant .. "name"] or row.participant end
    elseif name == "merge_link" then
      for i = #rows, 1, -1 do
        if was[rows[i].id .. "link"] then table.remove(rows, i) end
      end
    end
  end
end

return M
