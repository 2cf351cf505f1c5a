--- What the plan of a unit and the remarks of an assessment say, wording by wording: the records of
--- `wegmarke.words.plan`, read from their revisions. A wording goes by the id of its revision, the record by
--- that of its first one. Where several laptops worded something differently, each wording stands by itself
--- until one is said anew.

local json = require "wegmarke.json"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local removed = require "wegmarke.words.removed"
local revisions = require "wegmarke.data.revisions"
local value = require "wegmarke.record.value"

local M = {}

---@class wegmarke.data.Wording with the columns of its part (`wegmarke.words.plan`), nil: says nothing
---@field id string
---@field record string
---@field visibility string
---@field field string|nil of packages and notes the record of their field
---@field more table<string, any>|nil further fields; of a list its members, sorted by id
---@field others string[]|nil ids of further revisions that it is put together from

-- What a revision sets beside a wording.
local beside = { place = true, withdrawn = true, joined = true, grants = true }

local function is_wording(revision)
  for field in pairs(revision.sets) do
    if not beside[field] then return true end
  end
  return false
end

local function least(list)
  local found
  for _, revision in ipairs(list) do
    if not found or revision.id < found then found = revision.id end
  end
  return found
end

-- The revisions that the present wording rests on: those that say something and that no later one saw.
local function lasts_of(list)
  local marked = {}
  for i, revision in ipairs(list) do
    marked[i] = { id = revision.id, parents = revision.parents,
      sets = { said = is_wording(revision) or nil } }
  end
  return revisions.last(marked, "said")
end

-- Their ids without one: what is put together from several reaches no further than each of them.
local function others_of(lasts, id)
  local others
  for _, revision in ipairs(lasts) do
    if revision.id ~= id then
      others = others or {}
      others[#others + 1] = revision.id
    end
  end
  return others
end

local function said(part, column, word)
  if word == nil or word == json.null or type(word) == "table" then return nil end
  if word == removed and part.texts[column] == false then return nil end
  return word
end

-- What a module of an agency lets a part say besides.
local function further(part, values)
  local more
  for field, word in pairs(values) do
    local plain = value.plain(word)
    if plain ~= nil and not part.has[field] and not beside[field] then
      more = more or {}
      more[field] = plain
    end
  end
  return more
end

local function row_of(part, one, id, values)
  local row = { id = id, record = one.record, visibility = said(part, "readers", values.readers) or "unit" }
  for _, column in ipairs(part.columns) do row[column] = said(part, column, values[column]) end
  row.more = further(part, values)
  return row
end

-- The wordings of a record that contradict each other: each as its writer saw the whole.
local function contradicting(part, one, values, clashes)
  local speakers = {}
  for field, words in pairs(clashes) do
    for _, word in ipairs(beside[field] and {} or words) do
      speakers[word.revision] = speakers[word.revision] or {}
      speakers[word.revision][field] = word.value
    end
  end
  local by, rows = {}, {}
  for _, revision in ipairs(one.list) do by[revision.id] = revision end
  -- What a writer saw of a field that others worded otherwise.
  local function seen_by(id, field)
    local seen = revisions.before(one.list, id)
    seen[#seen + 1] = by[id]
    return revisions.resolve(seen)[field]
  end
  for id, words in pairs(speakers) do
    local all = {}
    for field, word in pairs(values) do all[field] = word end
    for field, several in pairs(clashes) do
      if not beside[field] then
        local word = words[field]
        if word == nil then word = seen_by(id, field) end
        all[field] = word == nil and several[1].value or word
      end
    end
    rows[#rows + 1] = row_of(part, one, id, all)
  end
  table.sort(rows, function(a, b) return a.id < b.id end)
  return rows
end

local function is_clash(clashes)
  for field in pairs(clashes) do
    if not beside[field] then return true end
  end
  return false
end

-- The wordings in force of a record; whether it was taken back, and its place.
local function wordings_of(part, one)
  if #one.list == 1 then
    local values = revisions.resolve(one.list)
    return { row_of(part, one, one.list[1].id, values) }, values.withdrawn == true,
      type(values.place) == "number" and values.place or math.huge
  end
  local values, clashes = revisions.resolve(one.list)
  local record = value.read(nil, one.list)
  local rows
  if is_clash(clashes) then
    rows = contradicting(part, one, values, clashes)
  else
    -- It goes by the least of their ids, so that all files agree.
    rows = { row_of(part, one, least(lasts_of(one.list)), values) }
  end
  local lasts = lasts_of(one.list)
  for _, row in ipairs(rows) do row.others = others_of(lasts, row.id) end
  if record.withdrawn then
    rows = { rows[1] }
    rows[1].id = least(revisions.last(one.list, "withdrawn"))
  end
  return rows, record.withdrawn, record.place or math.huge
end

local function parents_of(parents)
  local list = {}
  for id in (parents or ""):gmatch "%x+" do list[#list + 1] = id end
  return list
end

-- The records of a part that hang on a unit or an assessment, each with its revisions and those of records
-- that are shown with it; and by the id of each of those the one that it is shown with.
local function records(db, part, scope)
  local list, shown_with, at = {}, {}, nil
  for _, row in ipairs(db:all("plan_words", { type = part.type, scope = scope })) do
    if row.own ~= row.record then shown_with[row.own] = row.record end
    if not at or at.record ~= row.record then
      at = { record = row.record, list = {} }
      list[#list + 1] = at
    end
    at.list[#at.list + 1] = { id = row.id, sets = revisions.sets_of(row.sets),
      parents = parents_of(row.parents) }
  end
  return list, shown_with
end

local function before(a, b)
  if a.place ~= b.place then return a.place < b.place end
  if a.record ~= b.record then return a.record < b.record end
  return a.id < b.id
end

-- Of wordings of one record each once: where they named fields that are one, they say the same.
local function once(part, rows)
  local kept = {}
  for _, row in ipairs(rows) do
    local same
    for _, other in ipairs(kept) do
      local alike = row.visibility == other.visibility
        and json.encode(row.more or {}) == json.encode(other.more or {})
      for _, column in ipairs(part.columns) do alike = alike and row[column] == other[column] end
      if alike then same = other end
    end
    if same then
      same.others = same.others or {}
      table.insert(same.others, row.id)
    else
      kept[#kept + 1] = row
    end
  end
  return kept
end

-- The wordings of a part that hold and of those that were taken back the last, each in their order; and which
-- records are shown with others. `fields`: the same of the fields to which the rows belong.
local function read(db, name, scope, allows, fields)
  local part, live, gone = plan.known[name], {}, {}
  local list, shown_with = records(db, part, scope)
  for _, one in ipairs(list) do
    local rows, withdrawn, place = wordings_of(part, one)
    for _, row in ipairs(fields and next(fields) and rows or {}) do
      row.field = fields[row.field] or row.field
    end
    if #rows > 1 then rows = once(part, rows) end
    for _, row in ipairs(rows) do
      row.place = place
      if not allows or allows(row) then table.insert(withdrawn and gone or live, row) end
    end
  end
  table.sort(live, before)
  table.sort(gone, before)
  return live, gone, shown_with
end

-- The assessment itself and those joined to it.
local function rounds_of(db, id)
  local rounds = { [id] = true }
  for _, row in ipairs(db:all("assessments_joined", { id = id })) do rounds[row.id] = true end
  return rounds
end

---@class wegmarke.data.PlanOf
---@field fields wegmarke.data.Wording[] in order
---@field packages wegmarke.data.Wording[] also of fields that were taken back
---@field notes wegmarke.data.Wording[]
---@field gone {fields: wegmarke.data.Wording[], packages: wegmarke.data.Wording[],
---  notes: wegmarke.data.Wording[]} taken back

--- The unit whose plan is asked for by an assessment, or by the unit itself.
---@param db table
---@param id string
---@return string
function M.unit_of(db, id)
  local a = db:one("assessment_get", { id = id })
  return a and a.unit or id
end

-- Whether a field that came from no assessment stands with one: with the unit's latest, so that its report
-- has it; without any it stands with the unit.
local function takes_loose(db, id, unit)
  if id == unit then return function() return true end end
  local latest
  return function()
    latest = latest or db:one("assessment_latest", { unit = unit }) or {}
    return latest.id == id
  end
end

--- The plan that came from an assessment, with what came from none if it is the unit's latest; or, by a
--- unit's id, what came from none.
---@param db table
---@param id string
---@return wegmarke.data.PlanOf
function M.plan(db, id)
  local made = { fields = {}, packages = {}, notes = {}, gone = { fields = {}, packages = {}, notes = {} } }
  local unit, here = M.unit_of(db, id), {}
  local rounds, loose = unit ~= id and rounds_of(db, id) or {}, takes_loose(db, id, unit)
  local shown_with
  made.fields, made.gone.fields, shown_with = read(db, "field", unit, function(row)
    if row.assessment then return rounds[row.assessment] end
    return loose()
  end)
  for _, list in ipairs { made.fields, made.gone.fields } do
    for _, row in ipairs(list) do here[row.record] = true end
  end
  if next(here) == nil then return made end
  local function is_here(row) return here[row.field] end
  made.packages, made.gone.packages = read(db, "package", unit, is_here, shown_with)
  made.notes, made.gone.notes = read(db, "plan_note", unit, is_here, shown_with)
  return made
end

--- The remarks of an assessment that were not taken back, those on the whole last.
---@param db table
---@param id string
---@return wegmarke.data.Wording[]
function M.remarks(db, id)
  local rows = read(db, "remark", id)
  table.sort(rows, function(a, b)
    if (a.element == nil) ~= (b.element == nil) then return b.element == nil end
    if a.element ~= b.element then return a.element < b.element end
    if a.kind ~= b.kind then return a.kind < b.kind end
    return before(a, b)
  end)
  return rows
end

--- What holds of one part.
---@param db table
---@param name string as `wegmarke.words.plan` names it
---@param id string the assessment
---@return wegmarke.data.Wording[]
function M.current(db, name, id)
  if name == "remark" then return M.remarks(db, id) end
  local made = M.plan(db, id)
  return name == "field" and made.fields or name == "package" and made.packages or made.notes
end

-- One wording ---------------------------------------------------------------------------------------

--- A wording by its id, be it of today or not, as its writer saw the whole.
---@param db table
---@param id string
---@return wegmarke.data.Wording|nil with `name`, `type`, `scope`, `round`: the assessment it came from, or
---  the one to which that was joined; `home`: that, or the unit where it came from none
function M.get(db, id)
  local found = db:one("plan_row", { id = id })
  if not found then return nil end
  local part, list = plan.of_type[found.type], now.whole(db, found.record)
  local seen = revisions.before(list, id)
  for _, revision in ipairs(list) do
    if revision.id == id then seen[#seen + 1] = revision end
  end
  local row = row_of(part, { record = found.leader }, id, (revisions.resolve(seen)))
  local field = row.field and db:one("now_joined", { record = row.field })
  row.field = field and field.leader or row.field
  row.type, row.scope, row.round, row.name = found.type, found.scope, found.round, part.name
  local unit = not row.round and db:one("unit_get", { id = row.scope })
  row.home = row.round or unit and unit.joined or row.scope
  return row
end

-- The unit as which one stands today; nil for what is none.
local function unit_now(db, scope)
  local unit = db:one("unit_get", { id = scope })
  return unit and (unit.joined or unit.id)
end

-- With which assessment stands what came from none.
local function latest_of(db, scope)
  local unit = unit_now(db, scope)
  local latest = unit and db:one("assessment_latest", { unit = unit })
  return latest and latest.id
end

--- The texts that a wording itself said, with the assessment and the element it is about, and the `unit`
--- where it came from no assessment and may stand in any result of the unit; nil for what is no
--- wording of a plan.
---@param db table
---@param id string
---@return table|nil
function M.text_of(db, id)
  local found = db:one("plan_row", { id = id })
  if not found then return nil end
  local part, sets = plan.of_type[found.type], revisions.sets_of(found.sets)
  local row = { id = id, assessment = found.round or latest_of(db, found.scope), record = found.record,
    unit = not found.round and unit_now(db, found.scope) or nil,
    name = part.name, element = type(sets.element) == "string" and sets.element or nil }
  for field in pairs(part.texts) do
    row[field] = type(sets[field]) == "string" and sets[field] or nil
  end
  return row
end

--- Every text that a wording of a plan or a remark of an assessment ever said.
---@param db table
---@param id string the assessment; or a unit, for what came from none
---@return {record_table: string, record: string, element: string|nil, field: string, body: string}[]
function M.texts(db, id)
  local list, unit = {}, M.unit_of(db, id)
  local rounds, here, loose = unit ~= id and rounds_of(db, id) or {}, {}, takes_loose(db, id, unit)
  local function put(part, one)
    local element
    for _, revision in ipairs(one.list) do
      element = element or said(part, "element", revision.sets.element)
    end
    for _, revision in ipairs(one.list) do
      for _, column in ipairs(part.columns) do
        local body = part.texts[column] ~= nil and revision.sets[column]
        if type(body) == "string" and body ~= "" then
          list[#list + 1] = { record_table = part.name, record = revision.id, element = element,
            field = column, body = body }
        end
      end
    end
  end
  local fields, shown_with = records(db, plan.known.field, unit)
  for _, one in ipairs(fields) do
    local of
    for _, revision in ipairs(one.list) do of = of or revision.sets.assessment end
    if type(of) ~= "string" and loose() or rounds[of] then
      here[one.record] = true
      put(plan.known.field, one)
    end
  end
  for _, name in ipairs(next(here) and { "package", "plan_note" } or {}) do
    for _, one in ipairs((records(db, plan.known[name], unit))) do
      local is_here = false
      for _, revision in ipairs(one.list) do
        local field = revision.sets.field
        is_here = is_here or here[shown_with[field] or field]
      end
      if is_here then put(plan.known[name], one) end
    end
  end
  for _, one in ipairs((records(db, plan.known.remark, id))) do put(plan.known.remark, one) end
  return list
end

-- What a record goes on with ------------------------------------------------------------------------

--- The records of an earlier round from which one was taken over, and those behind them, the nearest first.
---@param db table
---@param name "field"|"package"
---@param record string
---@return string[] records; one that is not in this file by the id of its wording
function M.behind(db, name, record)
  local list, seen, at = {}, { [record] = true }, { record }
  while #at > 0 do
    local rows = db:all("plan_continues", { name = name, record = table.remove(at, 1) })
    for _, row in ipairs(rows) do
      if not seen[row.record] then
        seen[row.record] = true
        list[#list + 1], at[#at + 1] = row.record, row.record
      end
    end
  end
  return list
end

--- The record with which a package's history began; of several the same in every file.
---@param db table
---@param record string
---@return string
function M.origin(db, record)
  local behind, first = M.behind(db, "package", record), nil
  for _, id in ipairs(behind) do
    if #db:all("plan_continues", { name = "package", record = id }) == 0 and (not first or id > first) then
      first = id
    end
  end
  return first or record
end

return M
