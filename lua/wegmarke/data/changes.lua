--- Later words on units and rounds: what was typed wrongly is changed, what should not be there is taken
--- back, and two that are one are joined. Each is a revision, so each has a way back, and files that are
--- merged in any order say the same.

local clashes = require "wegmarke.data.clashes"
local gather = require "wegmarke.data.gather"
local join = require "wegmarke.data.join"
local json = require "wegmarke.json"
local kinds_of = require "wegmarke.data.kinds"
local lang = require "wegmarke.lang"
local revise = require "wegmarke.data.revise"
local revisions = require "wegmarke.data.revisions"
local shown = require "wegmarke.data.shown"
local units = require "wegmarke.data.units"
local unit_keys = require "wegmarke.data.unit_keys"
local util = require "wegmarke.data.util"
local venue = require "wegmarke.data.venue"

local M = { assessments = {}, units = {} }

-- The further to the right, the less a report tells of who said what.
local guarded = { open = 1, by_perspective = 2, anonymous = 3 }

local function assessment_of(db, id)
  local a = db:one("assessment_get", { id = id })
  if not a then util.refuse("assessment_gone", { given = id:sub(1, 8) }) end
  return a
end

local function name_of(a)
  return { unit = a.unit_name, held_on = a.held_on, id = a.id:sub(1, 8) }
end

local function log(db, verb, type, record, detail)
  util.log(db, type .. "." .. verb, { assessment = type == "assessment" and record or nil, table = type,
    record = record, detail = detail })
end

-- What stays as it was once a result is kept.
local function check_final(a, sets)
  if a.final ~= 1 then return end
  for _, field in ipairs { "held_on", "mode", "minors" } do
    if sets[field] ~= nil then
      local args = name_of(a)
      args.field = field
      util.refuse("change_final", args)
    end
  end
end

--- Whether a day is so far from today that it is rather a slip: "future" more than two years ahead,
--- "past" more than five years ago, "old" before 1990; nil for any other.
---@param date string YYYY-MM-DD
---@param today string YYYY-MM-DD
---@return "future"|"past"|"old"|nil
function M.far(date, today)
  local function later(day, years)
    return ("%04d%s"):format(tonumber(day:sub(1, 4)) + years, day:sub(5))
  end
  if date < "1990-01-01" then return "old" end
  if date > later(today, 2) then return "future" end
  if date < later(today, -5) then return "past" end
end

-- Rounds ---------------------------------------------------------------------------------------------

-- A round with single sheets is none of people under 18: they would be gone from what was shown.
local function refuse_with_singles(db, a)
  for _, b in ipairs(db:all("batches", { assessment = a.id })) do
    if b.kind == "person" and b.withdrawn == 0 then util.refuse("minors_there", name_of(a)) end
  end
  if db:one("participants_invited", { assessment = a.id }) then util.refuse("minors_codes", name_of(a)) end
end

-- What may be taken away again by an empty text.
local is_text = { title = true, agency = true, place = true }

--- Changes what was said of a round when it began. The mode only as long as nothing was shown of it; of
--- a finalised one only title, agency and place.
---
--- ```lua
--- data.assessments.change(db, id, {title = "Zweite Runde"}) --> {"title"}
--- ```
---@param db wegmarke.store.database
---@param id string
---@param rec {held_on: string|nil, title: string|nil, agency: string|nil, mode: string|nil,
---  place: string|nil, minors: boolean|nil, why: string|nil} an empty text takes title, agency or place away
---@return string[]|nil changed the fields that say something else now
---@return table|nil err
function M.assessments.change(db, id, rec)
  if rec.held_on and not util.is_date(rec.held_on) then
    return nil, lang.err("data.date_bad", { given = rec.held_on })
  end
  if rec.mode and not guarded[rec.mode] then
    return nil, lang.err("data.mode_unknown", { given = rec.mode })
  end
  return util.tx(db, function()
    local a = assessment_of(db, id)
    if a.withdrawn == 1 or a.joined then util.must_open(db, id) end
    local sets, changed, now = {}, {}, { place = venue.of(db, id) }
    for _, field in ipairs { "held_on", "title", "agency", "mode" } do now[field] = a[field] end
    for _, field in ipairs { "held_on", "title", "agency", "place", "mode" } do
      local value = rec[field]
      if is_text[field] then value = value and (util.words(value) or "") end
      if field == "place" then value = value and (venue.line(value) or "") end
      local clash = false
      for _, one in ipairs(revise.clashes(db, "assessment", id)) do clash = clash or one.field == field end
      if value and (value ~= (now[field] or "") or clash) then
        sets[field] = value ~= "" and value or json.null
        changed[#changed + 1] = field
      end
    end
    if rec.minors ~= nil and rec.minors ~= (a.minors == 1) then
      if rec.minors then refuse_with_singles(db, a) end
      sets.minors, changed[#changed + 1] = rec.minors, "minors"
    end
    check_final(a, sets)
    if sets.mode and #shown.rows(db, id) > 0 then
      util.refuse("change_mode_shown", name_of(a))
    end
    if #changed == 0 then return changed end
    revise.set(db, "assessment", id, sets, rec.why)
    log(db, "change", "assessment", id, { fields = table.concat(changed, ",") })
    return changed
  end)
end

local function set_withdrawn(db, type, id, withdrawn, why)
  local now = db:one("derived_" .. type, { id = id })
  if now.withdrawn == (withdrawn and 1 or 0) and #revise.clashes(db, type, id) == 0 then return false end
  revise.set(db, type, id, { withdrawn = withdrawn }, why)
  log(db, withdrawn and "withdraw" or "restore", type, id)
  return true
end

--- Takes a round back: it is in no list and no report any more; nothing is deleted.
---
--- ```lua
--- data.assessments.withdraw(db, id, "doppelt begonnen") --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was taken back before
---@return table|nil err
function M.assessments.withdraw(db, id, why)
  return util.tx(db, function()
    if assessment_of(db, id).joined then util.must_open(db, id) end
    return set_withdrawn(db, "assessment", id, true, why)
  end)
end

--- Takes the taking back back.
---
--- ```lua
--- data.assessments.restore(db, id) --> false
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was not taken back
---@return table|nil err
function M.assessments.restore(db, id, why)
  return util.tx(db, function()
    assessment_of(db, id)
    return set_withdrawn(db, "assessment", id, false, why)
  end)
end

local function check_join(db, a, b)
  if a.id == b.id then util.refuse("join_itself") end
  util.must_take(db, a.id)
  util.must_open(db, b.id)
  local args = { id = a.id:sub(1, 8), other = b.id:sub(1, 8), unit = a.unit_name, other_unit = b.unit_name,
    unit_id = a.unit:sub(1, 8), other_unit_id = b.unit:sub(1, 8) }
  if a.unit ~= b.unit then util.refuse("join_other_unit", args) end
  local pin = db:one("pin_current", { assessment = a.id })
  local other = db:one("pin_current", { assessment = b.id })
  if a.minors ~= b.minors then util.refuse("join_minors", args) end
  if (pin and pin.model) ~= (other and other.model) then
    args.model, args.other_model = pin and pin.model_id or "?", other and other.model_id or "?"
    util.refuse("join_other_model", args)
  end
  if guarded[a.mode] < guarded[b.mode] or a.threshold < b.threshold then util.refuse("join_guarded", args) end
end

-- What a clash is known by, before and after two rounds are joined.
local function key_of(c) return table.concat(c.records or { c.what, c.field }, " ") end

--- Joins two rounds of one unit that are one: what was recorded of `other` stands with `id` then, people of
--- one code are one person, and what both said differently is a clash, as after a merge.
---
--- ```lua
--- other = data.assessments.new(db, {unit = unit.id, model = M, held_on = "2027-03-15", mode = "anonymous"})
--- data.assessments.join(db, other.id, id, {preview = true}).persons --> 12
--- ```
---@param db wegmarke.store.database
---@param id string the one that stays
---@param other string the one whose answers, judgements and plan go over
---@param opts {preview: boolean|nil, why: string|nil}|nil
---@return table|nil joined `{persons, alike = codes, batches, judgements, fields, clashes}`
---@return table|nil err
function M.assessments.join(db, id, other, opts)
  opts = opts or {}
  local result
  local function run()
    local a, b = assessment_of(db, id), assessment_of(db, other)
    check_join(db, a, b)
    local alike = {}
    for i, pair in ipairs(db:all("participants_alike", { from = b.id, to = a.id })) do
      alike[i] = pair.code
    end
    local B = assert(gather.gather(db, b.id))
    local before = {}
    for _, c in ipairs(clashes.of_round(db, a.id)) do before[key_of(c)] = true end
    local n = 0
    for _, list in ipairs { B.agreements, B.targets } do
      for _ in pairs(list) do n = n + 1 end
    end
    revise.set(db, "assessment", other, { joined = id }, opts.why)
    if b.retain_until and (not a.retain_until or b.retain_until < a.retain_until) then
      db:run("assessment_retain", { id = id, retain_until = b.retain_until })
    end
    log(db, "join", "assessment", id, { with = other:sub(1, 12) })
    local new = {}
    for _, c in ipairs(clashes.of_round(db, a.id)) do
      if not before[key_of(c)] then new[#new + 1] = c end
    end
    result = { persons = #B.participants, alike = alike, batches = #B.batches, judgements = n + #B.remarks,
      fields = #B.fields, clashes = new }
    if opts.preview then error(M, 0) end
    return result
  end
  local ok, made, err = pcall(util.tx, db, run)
  if ok then return made, err end
  if made == M then return result end
  error(made, 0)
end

--- Parts a round again from the one it was joined to.
---
--- ```lua
--- data.assessments.part(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param other string
---@param why string|nil
---@return string|nil id of the round it was joined to
---@return table|nil err
function M.assessments.part(db, other, why)
  return util.tx(db, function()
    local b = assessment_of(db, other)
    local to = b.joined or join.unheeded(db, other)
    if not to then util.refuse("join_none", name_of(b)) end
    if b.joined then util.must_open(db, to) end
    revise.set(db, "assessment", other, { joined = json.null }, why)
    log(db, "part", "assessment", to, { from = other:sub(1, 12) })
    return to
  end)
end

--- What was said of a record in the course of time, oldest first.
---@param db table
---@param type "unit"|"assessment"|"batch"
---@param id string
---@return wegmarke.data.Revision[]
function M.history(db, type, id)
  return revisions.history(db, type, id)
end

-- Units ----------------------------------------------------------------------------------------------

local function unit_of(db, id)
  local u = db:one("unit_get", { id = id })
  if not u then util.refuse("unit_unknown", { given = id }) end
  return u
end

--- Changes a unit's name, kind or figures.
---
--- ```lua
--- data.units.change(db, unit.id, {name = "Kreis Muster"}) --> {"name"}
--- ```
---@param db wegmarke.store.database
---@param id string
---@param rec {name: string|nil, kind: string|nil, facts: table|nil, as_of: string|nil, why: string|nil}
--- `facts`: numbers by name; also their `source`
---@return string[]|nil changed
---@return table|nil err
function M.units.change(db, id, rec)
  local kind, err
  local kinds = rec.kind and kinds_of.index(db)
  if kinds then
    kind, err = kinds_of.find(kinds, rec.kind)
    if not kind then return nil, err end
  end
  if rec.name and not util.words(rec.name) then return nil, lang.err("data.unit_name_missing") end
  if rec.as_of and not util.is_date(rec.as_of) then
    return nil, lang.err("data.date_bad", { given = rec.as_of })
  end
  return util.tx(db, function()
    local u, sets, changed = unit_of(db, id), {}, {}
    if u.joined or u.withdrawn == 1 then
      util.refuse(u.joined and "unit_joined" or "unit_withdrawn", { unit = u.name, id = u.id:sub(1, 8),
        other = u.joined and u.joined:sub(1, 8) })
    end
    if kind then kinds_of.keep(db, kinds, kind) end
    local clash = {}
    for _, one in ipairs(revise.clashes(db, "unit", id)) do clash[one.field] = true end
    for field, value in pairs { name = util.words(rec.name), kind = kind } do
      if value ~= u[field] or clash[field] then
        sets[field] = value
        changed[#changed + 1] = field
      end
    end
    for _, key in ipairs(sets.kind and db:all("unit_keys", { unit = id }) or {}) do
      local ok, why = unit_keys.check(sets.kind, key.scheme, key.key)
      if not ok then error(why, 0) end
    end
    table.sort(changed)
    if next(sets) then revise.set(db, "unit", id, sets, rec.why) end
    local facts = {}
    for fact in pairs(rec.facts or {}) do facts[#facts + 1] = fact end
    table.sort(facts)
    local source = #facts > 0 and units.source(db, rec.source) or nil
    for _, fact in ipairs(facts) do
      if units.put_fact(db, id, fact, rec.as_of or "", rec.facts[fact], source) ~= "unchanged" then
        changed[#changed + 1] = fact
      end
    end
    if #changed > 0 then log(db, "change", "unit", id, { fields = table.concat(changed, ",") }) end
    return changed
  end)
end

--- Takes a unit back: it and its rounds are in no list any more; nothing is deleted.
---
--- ```lua
--- data.units.withdraw(db, unit.id, "doppelt angelegt") --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done false when it was taken back before
---@return table|nil err
function M.units.withdraw(db, id, why)
  return util.tx(db, function()
    unit_of(db, id)
    return set_withdrawn(db, "unit", id, true, why)
  end)
end

--- Takes the taking back back.
---
--- ```lua
--- data.units.restore(db, unit.id) --> false
--- ```
---@param db wegmarke.store.database
---@param id string
---@param why string|nil
---@return boolean|nil done
---@return table|nil err
function M.units.restore(db, id, why)
  return util.tx(db, function()
    unit_of(db, id)
    return set_withdrawn(db, "unit", id, false, why)
  end)
end

--- Joins two units that are one: rounds, keys and figures of `other` are those of `id` then.
---
--- ```lua
--- other = data.units.add(db, {kind = "landkreis", name = "Kreis Muster"})
--- data.units.join(db, unit.id, other.id).assessments --> 0
--- ```
---@param db wegmarke.store.database
---@param id string
---@param other string
---@param opts {preview: boolean|nil, why: string|nil}|nil
---@return {assessments: integer, keys: integer}|nil joined
---@return table|nil err
function M.units.join(db, id, other, opts)
  opts = opts or {}
  return util.tx(db, function()
    local a, b = unit_of(db, id), unit_of(db, other)
    if a.id == b.id then util.refuse("join_itself") end
    for _, u in ipairs { a, b } do
      if u.joined or u.withdrawn == 1 then
        util.refuse(u.joined and "unit_joined" or "unit_withdrawn", { unit = u.name, id = u.id:sub(1, 8),
          other = u.joined and u.joined:sub(1, 8) })
      end
    end
    local mine, theirs = units.get(db, id).keys, units.get(db, other).keys
    for _, scheme in ipairs { "ags", "ars", "nuts3" } do
      if mine[scheme] and theirs[scheme] and mine[scheme] ~= theirs[scheme] then
        util.refuse("join_keys", { unit = a.name, other_unit = b.name, key = mine[scheme],
          other_key = theirs[scheme] })
      end
    end
    local n, keys = #db:all("assessment_list_of_unit", { unit = other, withdrawn = 1 }), 0
    for _ in pairs(theirs) do keys = keys + 1 end
    if not opts.preview then
      revise.set(db, "unit", other, { joined = id }, opts.why)
      log(db, "join", "unit", id, { with = other:sub(1, 12) })
    end
    return { assessments = n, keys = keys }
  end)
end

--- Parts a unit again from the one it was joined to.
---
--- ```lua
--- data.units.part(db, unit.id) --> nil
--- ```
---@param db wegmarke.store.database
---@param other string
---@param why string|nil
---@return string|nil id of the unit it was joined to
---@return table|nil err
function M.units.part(db, other, why)
  return util.tx(db, function()
    local b = unit_of(db, other)
    if not b.joined then util.refuse("join_none_unit", { unit = b.name, id = b.id:sub(1, 8) }) end
    revise.set(db, "unit", other, { joined = json.null }, why)
    log(db, "part", "unit", b.joined, { from = other:sub(1, 12) })
    return b.joined
  end)
end

return M
