--- Assessments: one round for one unit on one pinned model, from opened to finalised.

local asked = require "wegmarke.module.asked"
local clashes = require "wegmarke.data.clashes"
local json = require "wegmarke.json"
local kinds = require "wegmarke.words.kinds"
local lang = require "wegmarke.lang"
local revisions = require "wegmarke.data.revisions"
local settings = require "wegmarke.data.settings"
local sys = require "wegmarke.sys"
local units = require "wegmarke.data.units"
local models = require "wegmarke.data.models"
local util = require "wegmarke.data.util"
local own_form = require "wegmarke.module.own_form"
local own_names = require "wegmarke.words.own"
local values = require "wegmarke.data.intake.values"
local venue = require "wegmarke.data.venue"

---@class wegmarke.data.NewAssessment
---@field unit string|table id or unit
---@field model table the loaded model
---@field held_on string|nil default today
---@field mode "open"|"by_perspective"|"anonymous"|nil default "by_perspective"
---@field language string|nil default "de"
---@field agency string|nil
---@field title string|nil
---@field threshold integer|nil default and least 3
---@field visibility "group"|"unit"|"agency"|"public"|nil default "unit"
---@field retain_until string|false|nil YYYY-MM-DD; nil: as the settings say; false: none, with `why_kept`,
---  as for one far off
---@field why_kept string|nil
---@field minors boolean|nil a round of people under 18: only dots and joint values are taken
---@field place string|nil where it is held
---@field other_kind boolean|nil also where the model is not meant for units of this kind

---@class wegmarke.data.Assessment
---@field id string
---@field unit {id: string, name: string, kind: string}
---@field title string|nil
---@field held_on string
---@field mode string
---@field language string
---@field agency string|nil
---@field threshold integer
---@field visibility string
---@field retain_until string|nil
---@field final boolean
---@field model {hash: string, id: string, version: string}
---@field model_hash string
---@field closed boolean|nil no answers are taken any more
---@field minors boolean|nil a round of people under 18
---@field place string|nil where it is held
---@field withdrawn boolean|nil taken back, itself or with its unit
---@field joined string|nil id of the round it is one with
---@field with string[]|nil ids of rounds that were joined to it
---@field pin_clash boolean|nil pinned to two states of its model on two laptops
---@field made_at string
---@field made_by string

local M = {}

local modes = { open = true, by_perspective = true, anonymous = true }

--- Says that a model is not meant for a unit.
---
--- ```lua
--- data.assessments.unfit(M, {name = "Smith", kind = "unternehmen"}).key --> "data.model_kind"
--- ```
---@param model table
---@param unit table with `name`, `kind`, and `kind_title` or `kind_de`, `kind_en`
---@return table err
function M.unfit(model, unit)
  return lang.err("data.model_kind", { unit = unit.name, model = model.id,
    kind = kinds.title(model, { kind = unit.kind,
      kind_title = unit.kind_title or { de = unit.kind_de, en = unit.kind_en } }),
    kinds = require("wegmarke.model").kind_titles(model) })
end

--- Opens an assessment.
---
--- ```lua
--- data.assessments.new(db, {unit = unit.id, model = M, held_on = "2027-03-14"}).held_on
---   --> "2027-03-14"
--- ```
---@param db wegmarke.store.database
---@param rec wegmarke.data.NewAssessment
---@return table|nil assessment as `get` gives it
---@return table|nil err
function M.new(db, rec)
  local unit = type(rec.unit) == "table" and rec.unit.id or rec.unit
  local mode = rec.mode or "by_perspective"
  if not modes[mode] then return nil, lang.err("data.mode_unknown", { given = mode }) end
  local held_on = rec.held_on or sys.today()
  if rec.retain_until == false and not util.words(rec.why_kept) then
    return nil, lang.err("cli.assess_keep_why")
  end
  for _, date in ipairs { held_on, rec.retain_until or nil } do
    if not util.is_date(date) then return nil, lang.err("data.date_bad", { given = date }) end
  end
  local language = rec.language or "de"
  local known = false
  local languages = rec.model.languages or lang.languages
  for _, l in ipairs(languages) do known = known or l == language end
  if not known then
    return nil, lang.err("data.language_unknown", { given = language, languages = languages })
  end
  local threshold = rec.threshold or 3
  if math.type(threshold) ~= "integer" or threshold < 3 then
    return nil, lang.err("data.threshold_low", { given = threshold })
  end
  return util.tx(db, function()
    local of = db:one("unit_get", { id = unit })
    if not of then util.refuse("unit_unknown", { given = unit }) end
    if not rec.other_kind and not kinds.fits(rec.model, of.kind) then error(M.unfit(rec.model, of), 0) end
    local hash = models.pin(db, rec.model)
    local until_ = rec.retain_until
    if until_ == nil then until_ = settings.keep_until(db, unit, held_on) end
    local is_far = until_ and settings.is_far(db, unit, held_on, until_)
    if is_far and not util.words(rec.why_kept) then
      error(lang.err("cli.assess_keep_far", { date = until_ }), 0)
    end
    local row = util.stamp("assessment", {
      unit = unit, title = util.words(rec.title), held_on = held_on, mode = mode,
      language = language, agency = util.words(rec.agency), threshold = threshold,
      visibility = rec.visibility, retain_until = until_ or nil,
    })
    db:run("assessment_insert", row)
    if not until_ or is_far then
      revisions.add(db, "assessment", row.id, { retain_until = until_ or json.null }, rec.why_kept)
    end
    local place = venue.line(rec.place)
    if place then revisions.add(db, "assessment", row.id, { place = place }) end
    if rec.minors then require("wegmarke.data.revise").set(db, "assessment", row.id, { minors = true }) end
    db:run("pin_insert",
      util.stamp("pin", { assessment = row.id, model = hash, final = 0 }))
    util.log(db, "assessment.new", { assessment = row.id, table = "assessment", record = row.id,
      detail = { unit = unit, model = hash:sub(1, 12), held_on = held_on } })
    return M.get(db, row.id)
  end)
end

local function shape(db, a, full)
  local out = {
    id = a.id, unit = { id = a.unit, name = a.unit_name, kind = a.unit_kind,
      kind_title = a.kind_de and { de = a.kind_de, en = a.kind_en } }, title = a.title,
    held_on = a.held_on, mode = a.mode, language = a.language, agency = a.agency,
    threshold = a.threshold, visibility = a.visibility, retain_until = a.retain_until,
    made_at = a.made_at, made_by = a.made_by, final = a.final == 1, closed = a.closed == 1 or nil,
    minors = a.minors == 1 or nil,
    withdrawn = (a.withdrawn == 1 or a.unit_withdrawn == 1) or nil, joined = a.joined,
  }
  local pins = db:all("pin_current", { assessment = a.id })
  local pin = pins[1]
  if pin then
    out.model = { hash = pin.model, id = pin.model_id, version = pin.model_version }
    out.model_hash = pin.model
    if full then
      out.place = venue.of(db, a.id)
      out.pin = pin.id
      local with = db:all("assessments_joined", { id = a.id })
      for i, row in ipairs(with) do with[i] = row.id end
      out.with = #with > 0 and with or nil
    end
    out.pin_clash = clashes.pins(pins) or nil
  end
  return out
end

--- One assessment by its full id.
---
--- ```lua
--- data.assessments.get(db, id).unit.name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param id string
---@return wegmarke.data.Assessment|nil
function M.get(db, id)
  local a = db:one("assessment_get", { id = id })
  return a and shape(db, a, true) or nil
end

--- Assessments in the order of their dates.
---
--- ```lua
--- #data.assessments.list(db, {unit = unit.id}) --> 1
--- ```
---@param db wegmarke.store.database
---@param filter {unit: string|nil, withdrawn: boolean|nil}|nil `unit` an id; `withdrawn`: those too that were
--- taken back
---@return table[] assessments, shaped as by `get`
function M.list(db, filter)
  local withdrawn = filter and filter.withdrawn and 1 or 0
  local rows = filter and filter.unit
    and db:all("assessment_list_of_unit", { unit = filter.unit, withdrawn = withdrawn })
    or db:all("assessment_list", { withdrawn = withdrawn })
  for i, a in ipairs(rows) do rows[i] = shape(db, a) end
  return rows
end

--- The latest assessment of a unit; of several on that day the first.
---
--- ```lua
--- data.assessments.latest(db, unit.id).id == id --> true
--- ```
---@param db wegmarke.store.database
---@param unit string its id
---@return table|nil assessment as `list` gives it
function M.latest(db, unit)
  local latest
  for _, one in ipairs(M.list(db, { unit = unit })) do
    if not latest or one.held_on > latest.held_on then latest = one end
  end
  return latest
end

local function shown(a)
  return ("%s (%s, %s)"):format(a.id:sub(1, 8), a.unit_name or a.unit.name, lang.day(a.held_on))
end

local function ambiguous(given, rows)
  local candidates = {}
  for i = 1, math.min(#rows, 8) do candidates[i] = shown(rows[i]) end
  return nil, lang.err("data.assessment_ambiguous",
    { given = given, candidates = candidates, more = math.max(0, #rows - 8) })
end

--- The assessments of a unit whose date begins with `date`, added to `rows`.
local function add_rows(db, unit, date, rows)
  for _, a in ipairs(db:all("assessment_list_of_unit", { unit = unit.id })) do
    if not date or a.held_on:sub(1, #date) == date then rows[#rows + 1] = a end
  end
  return rows
end

--- The assessment of the unit that is called `name`. Of namesakes the one counts that has any.
local function of_unit(db, given, name, date, opts)
  local unit, err, namesakes = units.find(db, name)
  local rows = {}
  for _, candidate in ipairs(unit and { unit } or namesakes or {}) do
    add_rows(db, candidate, date, rows)
  end
  if #rows == 1 then return M.get(db, rows[1].id) end
  if #rows > 1 then return ambiguous(given, rows) end
  if not unit then return nil, lang.err("data.assessment_unknown", { given = given, why = err }) end
  local gone = M.list(db, { unit = unit.id, withdrawn = true })
  for _, one in ipairs(gone) do
    if not date or one.held_on:sub(1, #date) == date then
      if #gone == 1 and opts and opts.withdrawn then return M.get(db, one.id) end
      return nil, lang.err("data.assessment_withdrawn",
        { unit = unit.name, held_on = one.held_on, id = one.id:sub(1, 8) })
    end
  end
  return nil, lang.err(date and "data.assessment_none_in" or "data.assessment_none_of",
    { unit = unit.name, date = date })
end

--- The numbers by which people call assessments, as `assess list` shows them: in the order in which they came
--- into the file, so that none changes when another comes or goes. Those of the example (verbs/demo.lua) have
--- the digit that their ids begin with.
---
--- ```lua
--- data.assessments.numbers(db)[id] --> 1
--- ```
---@param db wegmarke.store.database
---@return table<string, integer> number by id
---@return table<integer, string> id by number
function M.numbers(db)
  local rows, by_id, by_number, n = db:all "assessment_ids", {}, {}, 0
  local function give(id, number) by_id[id], by_number[number] = number, id end
  for _, row in ipairs(rows) do
    local digit = row.made_by == "demo" and tonumber(row.id:match "^[1-9]")
    if digit and not by_number[digit] then give(row.id, digit) end
  end
  for _, row in ipairs(rows) do
    if not by_id[row.id] then
      repeat n = n + 1 until not by_number[n]
      give(row.id, n)
    end
  end
  return by_id, by_number
end

-- The one round that rows of `assessment_by_prefix` mean: of those that were joined the one they went to.
local function of_rows(db, rows, opts)
  local list, seen, gone = {}, {}, nil
  for _, row in ipairs(rows) do
    local a = row.joined and not (opts and opts.joined) and db:one("assessment_get", { id = row.joined })
      or row
    if (a.withdrawn == 1 or a.unit_withdrawn == 1) and not (opts and opts.withdrawn) then
      gone = a
    elseif not seen[a.id] then
      seen[a.id] = true
      list[#list + 1] = a
    end
  end
  return list, gone
end

--- Finds one assessment: by its number in the list, by the beginning of its id, as "UNIT YEAR" or
--- "UNIT/YEAR" (also with month
--- or day), or by a unit that has only one. A key of a unit goes before an id that begins alike. A
--- unit may be called like the beginning of an id, or "UNIT YEAR": what can be read in two ways that
--- lead to different assessments is refused.
---
--- ```lua
--- data.assessments.find(db, "Musterlandkreis 2026").id == id --> true
--- ```
---@param db wegmarke.store.database
---@param ref string
---@param opts {withdrawn: boolean|nil, joined: boolean|nil}|nil by its id also one that was taken back, or
--- that was joined to another; else the other is found
---@return table|nil assessment as `get` gives it
---@return table|nil err
function M.find(db, ref, opts)
  local given = values.clean(ref)
  local before, d, m, y = given:match("^(.+[ /])(%d%d?)%.(%d%d?)%.(%d%d%d%d)$")
  if before then given = ("%s%s-%02d-%02d"):format(before, y, math.tointeger(m), math.tointeger(d)) end
  if given == "" then return nil, lang.err("data.assessment_blank") end
  local is_key = given:match("^%d%d%d%d%d%d?%d?%d?$")
    and #db:all("unit_by_key", { scheme = "ags", key = given }) > 0
  local name, date = given:match("^(.-)[ /]+(%d%d%d%d[%-%d]*)$")
  local dated = name and name ~= "" and (#date == 4 or #date == 7 or #date == 10)
  local prefix = given:match("^%x+$") and #given <= 32 and not is_key
  local called, rows = {}, {}
  if dated or prefix and #given < 32 then
    called = units.called(db, given)
    for _, unit in ipairs(called) do add_rows(db, unit, nil, rows) end
  end
  if prefix then
    -- Ids are shown with four digits at least, so fewer are a number.
    local numbered = given:find "^[1-9]%d?%d?$" and select(2, M.numbers(db))[tonumber(given)]
    local rows_of = db:all("assessment_by_prefix", { prefix = numbered or given:lower() })
    local by_id, gone = of_rows(db, rows_of, opts)
    if #by_id == 0 and #called == 0 and gone then
      return nil, lang.err("data.assessment_withdrawn",
        { unit = gone.unit_name, held_on = gone.held_on, id = gone.id:sub(1, 8) })
    end
    if #called > 0 then by_id = table.move(by_id, 1, #by_id, #rows + 1, rows) end
    if #by_id == 1 then return M.get(db, by_id[1].id) end
    if #by_id > 1 then return ambiguous(given, by_id) end
  elseif dated then
    local found, err = of_unit(db, given, name, date, opts)
    if #called == 0 then return found, err end
    rows[#rows + 1] = found or nil
    if #rows == 1 then return M.get(db, rows[1].id) end
    if #rows > 1 then return ambiguous(given, rows) end
  end
  return of_unit(db, given, given, nil, opts)
end

--- Whether the assessment may still be written to.
---
--- ```lua
--- data.assessments.require_open(db, id) --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.require_open(db, id)
  return util.tx(db, function()
    util.must_open(db, id)
    return true
  end)
end

-- What is stored that has no place in a model: elements, and values.
local function lost_places(db, id, model)
  local lost, key, view = {}, { assessment = id }, asked.of(model)
  for _, row in ipairs(db:all("used_elements", key)) do
    if not (model.element[row.element] or view.element[row.element]
      or own_form.title(model, row.element, model.language)) then
      lost[#lost + 1] = row.element
    end
  end
  if view ~= model then -- each question has a scale of its own
    for _, row in ipairs(db:all("placements_in_force", key)) do
      local element = view.element[row.element]
      if not element and not own_names.is(row.element)
        or element and row.value and not values.on_scale(asked.reads(view, element), row.value) then
        lost[#lost + 1] = row.value and ("%s=%g"):format(row.element, row.value) or row.element
      end
    end
    return lost
  end
  for _, row in ipairs(db:all("used_values", key)) do
    if not values.on_scale(model, row.value) then lost[#lost + 1] = ("%g"):format(row.value) end
  end
  return lost
end

--- Pins an open assessment to another state of its model, as long as everything stored still has its
--- place there: its elements exist and its values stand on the scale.
---
--- ```lua
--- data.assessments.repin(db, id, M).model_hash == M.hash --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param model table the loaded model
---@param why string|nil
---@return table|nil assessment
---@return table|nil err
function M.repin(db, id, model, why)
  return util.tx(db, function()
    util.must_open(db, id)
    local a = M.get(db, id)
    if a.model_hash == model.hash then return a end
    local lost = lost_places(db, id, model)
    if #lost > 0 then util.refuse("repin_lost", { model = model.id, lost = lost }) end
    local hash = models.pin(db, model)
    local pins = db:all("pin_current", { assessment = id })
    util.replace(db, "pin_insert", "pin",
      { assessment = id, model = hash, final = 0, why = util.words(why) }, pins)
    util.log(db, "assessment.repin", { assessment = id, table = "assessment", record = id,
      detail = { from = a.model_hash:sub(1, 12), to = hash:sub(1, 12) } })
    return M.get(db, id)
  end)
end

--- Closes an assessment: its result is kept as it is now, its model pinned for ever.
---
--- ```lua
--- data.assessments.finalise(db, id, {json = json.encode(E)}).assessment == id --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param rec {json: string, host: string|nil, despite: string|nil} canonical evaluation; version;
--- why although a rule failed
---@return table|nil result `{id, assessment, model, host, json, sha256, despite, made_at, made_by}`
---@return table|nil err
function M.finalise(db, id, rec)
  return util.tx(db, function()
    util.must_open(db, id)
    local pins = db:all("pin_current", { assessment = id })
    if clashes.pins(pins) then util.refuse("pin_clash") end
    local hash = pins[1].model
    util.replace(db, "pin_insert", "pin", { assessment = id, model = hash, final = 1 }, pins)
    require("wegmarke.data.invited").forget(db, id)
    local row = util.stamp("result", {
      assessment = id, model = hash, host = rec.host or sys.version, json = rec.json,
      sha256 = sys.sha256(rec.json), despite = util.words(rec.despite),
    })
    db:run("result_insert", row)
    util.log(db, "assessment.finalise", { assessment = id, table = "result", record = row.id,
      detail = { sha256 = row.sha256:sub(1, 12), model = hash:sub(1, 12),
        despite_error = row.despite ~= nil } })
    return db:one("result_get", { assessment = id })
  end)
end

--- The stored result of a finalised assessment, or nil.
---
--- ```lua
--- data.assessments.result(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param id string
---@return table|nil
function M.result(db, id)
  return db:one("result_get", { assessment = id })
end

return M
