--- Everything the evaluation needs of one assessment, as plain tables. Only current rows, in an order
--- that depends on nothing but the data; a fixed number of queries, each by an index.

local audiences = require "wegmarke.words.audiences"
local currents = require "wegmarke.data.current"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local more = require "wegmarke.data.plan_more"
local place = require "wegmarke.data.place"
local reach = require "wegmarke.data.released"
local revisions = require "wegmarke.data.revisions"
local shown = require "wegmarke.data.shown"
local wordings = require "wegmarke.data.wordings"

local M = {}

local tointeger = math.tointeger

--- Makes `visibility` of rows what it comes to with what was released since; nil stands for "unit".
local function visible(run, record_table, rows)
  for _, row in ipairs(rows) do
    local level = run.released[record_table .. row.id] and reach.reach(run.db, record_table, row)
      or audiences.reach(row.visibility)
    row.visibility = level ~= audiences.usual and level or nil
  end
  return rows
end

local function plain(x)
  return x and (tointeger(x) or x)
end

local function assessment(run, id, a)
  visible(run, "assessment", { a })
  local pin = run.db:one("pin_current", { assessment = id })
  return {
    id = a.id, title = a.title, held_on = a.held_on, mode = a.mode, language = a.language,
    agency = a.agency, threshold = a.threshold, visibility = a.visibility or "unit",
    model_hash = pin and pin.model, model_id = pin and pin.model_id, final = a.final == 1,
    closed = a.closed == 1 or nil, minors = a.minors == 1 or nil,
    place = require("wegmarke.data.venue").of(run.db, id),
  }
end

local function unit(db, a)
  local u = {
    id = a.unit, name = a.unit_name, kind = a.unit_kind,
    kind_title = { de = a.kind_de, en = a.kind_en }, keys = json.object(), facts = json.object(),
  }
  for _, k in ipairs(db:all("unit_keys", { unit = a.unit })) do
    u.keys[k.scheme] = u.keys[k.scheme] or k.key
  end
  for _, f in ipairs(db:all("unit_facts", { unit = a.unit })) do u.facts[f.fact] = plain(f.value) end
  return u
end

--- One placement a place: what two laptops took in alike counts once. Where two current ones differ (a
--- clash after a merge), the clash is listed and neither counts, of a poster the whole element: no
--- clock decides between them. Values of a group that differ are both shown.
---@param sources table<string, wegmarke.data.Source> by batch
---@return table[] placements
---@return table[] others those left out
local function placements(rows, sources, clashes)
  local first, dropped, kept = {}, {}, {}
  for i, p in ipairs(rows) do
    p.value = plain(p.value)
    if p.origin == p.batch then p.origin = nil end
    local source = sources[p.batch]
    local key = place.placement(source, p.participant, p)
    local before = key and first[key]
    if not before then
      if key then first[key] = p end
      kept[i] = p.dots > 0
    elseif before.state ~= p.state or before.value ~= p.value or before.dots ~= p.dots then
      local whole = place.element(source, p.participant, p.element)
      kept[i] = source.kind == "group"
      if not dropped[whole] then
        dropped[whole] = { table = "placement", element = p.element, participant = p.participant,
          records = { before.id } }
        clashes[#clashes + 1] = dropped[whole]
      end
      local records = dropped[whole].records
      records[#records + 1] = p.id
    end
  end
  local list, others, any = {}, {}, next(dropped) ~= nil
  for i, p in ipairs(rows) do
    local source = any and sources[p.batch]
    local whole = any and source.kind ~= "group" and place.element(source, p.participant, p.element)
    if kept[i] and not (whole and dropped[whole]) then
      list[#list + 1] = p
    elseif p.dots > 0 then
      others[#others + 1] = p
    end
  end
  return list, others
end

--- Counts that single placements were folded into, as single placements of nobody again: folding
--- must not turn what people said into a further poster.
local function unfold(list, folded)
  local out = {}
  for _, p in ipairs(list) do
    if folded[p.batch] then
      for _ = 1, p.dots do
        out[#out + 1] = { id = p.id, batch = p.batch, element = p.element, state = p.state,
          value = p.value, dots = 1 }
      end
    else
      out[#out + 1] = p
    end
  end
  return out
end

local function differs(a, b, fields)
  for _, field in ipairs(fields) do
    if a[field] ~= b[field] then return true end
  end
  return false
end

--- One row an element. Rows that differ are a clash: `merge` makes what can still be said.
local function by_element(rows, kind, fields, merge, clashes)
  local by, order = {}, {}
  for _, row in ipairs(rows) do
    row.value, row.low, row.high = plain(row.value), plain(row.low), plain(row.high)
    local list = by[row.element]
    if not list then
      list = {}
      by[row.element] = list
      order[#order + 1] = row.element
    end
    list[#list + 1] = row
  end
  local out = {}
  for _, element in ipairs(order) do
    local list = by[element]
    local clash = false
    for i = 2, #list do clash = clash or differs(list[1], list[i], fields) end
    if clash then
      local ids = {}
      for i, row in ipairs(list) do ids[i] = row.id end
      clashes[#clashes + 1] = { table = kind, element = element, records = ids }
      out[element] = merge(list)
      out[element].clash = true
    else
      out[element] = list[1]
    end
    for _, row in ipairs(list) do row.element, row.id = nil, nil end
  end
  return out
end

--- Agreements that contradict each other: no agreement, over the range they span.
--- The narrowest visibility of several versions.
local function narrowest(list)
  local levels = {}
  for i, row in ipairs(list) do levels[i] = row.visibility end
  local least = audiences.common(levels, #list)
  return least ~= audiences.usual and least or nil
end

local function merge_agreements(list)
  local low, high
  for _, a in ipairs(list) do
    for _, v in ipairs { a.low or a.value, a.high or a.value } do
      low = low and math.min(low, v) or v
      high = high and math.max(high, v) or v
    end
  end
  return { state = "no_agreement", low = low, high = high, versions = list,
    visibility = narrowest(list) }
end

local function merge_targets(list)
  return { state = "open", versions = list, visibility = narrowest(list) }
end

--- What two laptops noted alike is said once.
local function remarks(rows)
  local list, said = {}, {}
  for _, r in ipairs(rows) do
    local key = ("%s\0%s\0%s"):format(r.element or "", r.kind, r.body)
    if not said[key] then
      said[key] = true
      list[#list + 1] = { id = r.id, element = r.element, kind = r.kind, body = r.body,
        visibility = r.visibility }
    end
  end
  return list
end

local function group_order(rows, clashes)
  for i = 2, #rows do
    if rows[i].elements ~= rows[1].elements then
      local ids = {}
      for j, row in ipairs(rows) do ids[j] = row.id end
      clashes[#clashes + 1] = { table = "group_order", records = ids }
      return nil
    end
  end
  local row = rows[1]
  -- An empty list: the order was taken back.
  return row and row.elements ~= "[]" and { elements = json.decode(row.elements), why = row.why,
    visibility = row.visibility } or nil
end

local function package_of(run, p)
  local origin = wordings.origin(run.db, p.record)
  return more.dress(run.db, "package", p, { id = p.id, what = p.what, who = p.who, resources = p.resources,
    due = p.due, state = p.state, visibility = p.visibility, origin = origin ~= p.id and origin or nil })
end

local function fields(run, id)
  local plan, list, by = wordings.plan(run.db, id), {}, {}
  for i, f in ipairs(visible(run, "field", plan.fields)) do
    list[i] = more.dress(run.db, "field", f, { id = f.id, title = f.title, goal = f.goal, packages = {},
      important = plain(f.important), feasible = plain(f.feasible), visibility = f.visibility })
    -- Where two wordings of one field stand beside each other, what belongs to it stands with the first.
    by[f.record] = by[f.record] or list[i]
  end
  for _, p in ipairs(visible(run, "package", plan.packages)) do
    local f = by[p.field]
    if f then f.packages[#f.packages + 1] = package_of(run, p) end
  end
  for _, note in ipairs(visible(run, "plan_note", plan.notes)) do
    local f = by[note.field]
    if f then
      f.notes = f.notes or {}
      local topic = f.notes[note.topic] or {}
      f.notes[note.topic] = topic
      topic[#topic + 1] = { id = note.id, body = note.body, visibility = note.visibility }
    end
  end
  return list
end

local function run_of(db, id, of_unit)
  local run = { db = db, released = {} }
  local rows = db:all("releases_of_assessment", { assessment = id })
  for _, row in ipairs(db:all("plan_releases", { assessment = id, unit = of_unit })) do
    rows[#rows + 1] = row
  end
  for _, row in ipairs(rows) do run.released[row.record_table .. row.record] = true end
  return run
end

--- The plan of an assessment, or, by a unit's id, what came from none: its fields of action with their
--- packages and notes.
---@param db table
---@param id string
---@return table[] fields
function M.fields(db, id) return fields(run_of(db, id, wordings.unit_of(db, id)), id) end

--- Gathers one assessment.
---
--- `clashes` lists what was recorded twice and differently: `{table, element, participant, records}`.
--- A clash of agreements reads as `no_agreement` over the range of both, one of targets as `open`,
--- each with `clash = true` and the `versions`. A batch whose single placements were folded into counts
--- has `folded = true`, the number of `persons` they were of, and reads as placements without participants.
--- `withdrawn` lists batches that were taken back, if there are any; nothing else has anything of them.
---
--- ```lua
--- data.gather(db, id).agreements.koordination.value --> 2.5
--- ```
---@param db wegmarke.store.database
---@param id string
---@param judgements boolean|nil only what the group judged: agreements, targets, order; no placements
---@return table|nil A see the fields at the end of this function
---@return table|nil err
function M.gather(db, id, judgements)
  local a = db:one("assessment_get", { id = id })
  if not a then return nil, lang.err("data.assessment_gone", { given = id:sub(1, 8) }) end
  local key = { assessment = id }
  local clashes, sources, folded = {}, {}, {}
  local function rows(name) return judgements and {} or db:all(name, key) end
  local run, withdrawn = run_of(db, id, a.unit), {}
  local batches, refused = visible(run, "batch", rows "batches"), {}
  for i = #batches, 1, -1 do
    local b = batches[i]
    if b.withdrawn == 1 then
      table.insert(withdrawn, 1, table.remove(batches, i))
    elseif a.minors == 1 and b.kind == "person" then
      -- Single sheets of people under 18, from a file that did not know: they count nowhere.
      refused[table.remove(batches, i).id] = true
    end
    b.withdrawn, b.again = nil, nil
  end
  for _, b in ipairs(batches) do
    sources[b.id] = place.source(b)
    b.retrospective, b.folded = b.retrospective == 1, b.folded == 1
    b.file_name = nil
    if b.folded then b.kind, folded[b.id] = "person", true end
  end
  local function kept(list)
    if not next(refused) then return list end
    local left = {}
    for _, row in ipairs(list) do left[#left + 1] = not refused[row.batch] and row or nil end
    return left
  end
  local said = judgements and {} or currents.placements(db, id)
  local placed, others = placements(kept(said), sources, clashes)
  if next(folded) then placed = unfold(placed, folded) end
  local marks = kept(judgements and {} or currents.marks(db, id))
  for _, m in ipairs(marks) do m.id = nil end
  local agreement_marks = {}
  for _, m in ipairs(db:all("agreement_marks_current", key)) do
    local of = agreement_marks[m.element] or {}
    agreement_marks[m.element] = of
    of[m.criterion] = of[m.criterion] and of[m.criterion] ~= m.mark and "unknown" or m.mark
  end
  local A = {
    assessment = assessment(run, id, a),
    unit = unit(db, a),
    participants = a.minors == 1 and {} or rows "participants",
    batches = batches,
    withdrawn = #withdrawn > 0 and withdrawn or nil,
    placements = placed,
    marks = marks,
    agreements = by_element(visible(run, "agreement", db:all("agreements_current", key)), "agreement",
      { "state", "value", "low", "high" }, merge_agreements, clashes),
    agreement_marks = agreement_marks,
    remarks = judgements and {} or remarks(visible(run, "remark", wordings.remarks(db, id))),
    targets = by_element(visible(run, "target", db:all("targets_current", key)), "target",
      { "state", "value", "year" }, merge_targets, clashes),
    group_order = group_order(visible(run, "group_order", db:all("group_orders_current", key)), clashes),
    fields = judgements and {} or fields(run, id),
    clashes = clashes,
  }
  if not judgements then
    shown.attach(db, A, sources, others)
    A.assessment.late = (a.closed == 1 or shown.was_forced(A))
      and revisions.late(db, id) or nil
  end
  return A
end

--- Gathers assessments one after the other, in the order of their dates.
---
--- ```lua
--- for A in data.gather_all(db) do assert(A.unit.name) end
--- ```
---@param db wegmarke.store.database
---@param filter {unit: string|nil}|nil
---@return fun(): table|nil iterator over `gather` results
function M.gather_all(db, filter)
  local rows = filter and filter.unit and db:all("assessment_list_of_unit", { unit = filter.unit })
    or db:all("assessment_list")
  local i = 0
  return function()
    i = i + 1
    return rows[i] and assert(M.gather(db, rows[i].id))
  end
end

return M
