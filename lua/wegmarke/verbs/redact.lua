--- `wegmarke redact`: removes a free text or a name for good.

local consent = require "wegmarke.cli.consent"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local quote = require("wegmarke.cli.context").quote

local function record_texts() return require "wegmarke.record.texts" end

-- The name of a place: the beginning of the record's id, and the field.
local function name_of(row)
  return row.record:sub(1, 8) .. "." .. row.field
end

local function line(row)
  if row.record_table == "participant_name" then
    return lang.say("back.place_name", { code = row.record, body = row.body })
  elseif row.record_table == "result" and row.field ~= "despite" then
    return lang.say("back.place_result", { path = row.field, body = row.body })
  end
  return ("%s  %s.%s%s  %s"):format(row.record:sub(1, 8), row.record_table, row.field,
    row.element and " " .. row.element or "", row.body)
end

local function show(ctx, texts)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(texts)) end
  for _, row in ipairs(texts) do ctx:print(line(row)) end
  return fault.ok
end

-- What was named: an assessment with the records of its unit, or a unit that has none.
local function named(ctx)
  local db, given = ctx:db(), ctx.args.assessment
  local assessments, units = require "wegmarke.data.assessments", require "wegmarke.data.units"
  local of = { types = require("wegmarke.record.types").of(db) }
  if not assessments.find(db, given, { withdrawn = true }) then
    local unit = units.find(db, given)
    local rounds = unit and ctx:need(assessments.list(db, { unit = unit.id, withdrawn = true }))
    if unit and #rounds == 0 then of.unit, of.named = unit.id, quote(unit.name) end
  end
  if not of.unit then
    of.assessment = ctx:assessment(given, { withdrawn = true })
    of.unit, of.named = of.assessment.unit.id, ctx:short(of.assessment.id)
  end
  of.texts = record_texts().of_unit(db, of.types, of.unit)
  return of
end

local function all_texts(db, of)
  local list = of.assessment and require("wegmarke.data.privacy").texts(db, of.assessment.id) or {}
  return table.move(of.texts, 1, #of.texts, #list + 1, list)
end

-- The texts as people look through them: of the round as a whole, then element by element as the model has
-- them, the agreement's before those of single sheets, then the plan and the records.
local function in_order(ctx, of, list)
  if not of.assessment then return list end
  local rank, place = {}, {}
  for i, element in ipairs(ctx:model_of(of.assessment).elements) do place[element.id] = i end
  for i, one in ipairs(require("wegmarke.words.tables").all) do rank[one.name] = i end
  rank.placement = rank.target + 0.5
  local whole = { assessment = true, pin = true, group_order = true, result = true }
  local keys = {}
  for i, row in ipairs(list) do
    local at = row.element and (place[row.element] or #place) or whole[row.record_table] and 0 or math.huge
    keys[row] = { at, row.element and rank[row.record_table] or 0, i }
  end
  table.sort(list, function(a, b)
    for k, x in ipairs(keys[a]) do
      if x ~= keys[b][k] then return x < keys[b][k] end
    end
    return false
  end)
  return list
end

local function find(ctx, db, of)
  local hits = of.assessment and require("wegmarke.data.privacy").find(db, of.assessment.id, ctx.opts.find)
    or {}
  for _, one in ipairs(record_texts().with(of.texts, ctx.opts.find)) do hits[#hits + 1] = one end
  show(ctx, hits)
  if #hits > 0 then return fault.ok end
  ctx:note("redact_not_found", { text = ctx.opts.find })
  return fault.negative
end

local function erase_name(ctx, db, of)
  local privacy, opts = require "wegmarke.data.privacy", ctx.opts
  if not of.assessment then ctx:assessment(ctx.args.assessment) end
  if not consent.given(ctx, "redact " .. of.named .. " --name " .. quote(opts.name)) then
    return fault.negative
  end
  local done = ctx:need(privacy.erase_name(db, of.assessment.id, opts.name, opts.why))
  ctx:done(done and "name_erased" or "name_none", { code = opts.name })
  return fault.ok
end

-- The texts at a place: of a record all that its field ever said.
local function places_of(ctx, db, of, given)
  local err = lang.err("data.redact_no_place", { given = given, places = {} })
  if of.assessment then
    local place
    place, err = require("wegmarke.data.privacy").place(db, of.assessment.id, given)
    if place then return { place } end
  end
  local found, names = record_texts().at(of.texts, given)
  if #found > 0 then return found end
  if #names > 0 then err = lang.err("data.redact_places", { given = given, places = names }) end
  return ctx:fail(err, fault.input, lang.say("cli.next") .. " "
    .. ctx:command("redact " .. of.named .. " --list"))
end

-- Where else the same texts stand.
local function elsewhere(db, of, places)
  local list = {}
  for _, other in ipairs(all_texts(db, of)) do
    local here, same = false, false
    for _, place in ipairs(places) do
      here = here or other.record == place.record and other.field == place.field
      same = same or other.body == place.body
    end
    if same and not here then list[#list + 1] = other end
  end
  return list
end

-- Removes the texts at some places, each once; false if they were removed before.
local function remove(ctx, db, of, places)
  local privacy, seen, any = require "wegmarke.data.privacy", {}, false
  for _, place in ipairs(places) do
    local key = place.record .. "." .. place.field
    if not seen[key] and record_texts().is(place) then
      any = ctx:need(record_texts().redact(db, of.types, place, ctx.opts.why)) > 0 or any
    elseif not seen[key] then
      any = ctx:need(privacy.redact(db, place.record_table, place.record, place.field, ctx.opts.why)) or any
    end
    seen[key] = true
  end
  return any
end

local function run(ctx)
  local of = named(ctx)
  local db, opts, given = ctx:db(), ctx.opts, ctx.args.text
  if opts.list then return show(ctx, in_order(ctx, of, all_texts(db, of))) end
  if opts.find and (opts.yes or opts.everywhere or given) then
    ctx:fail(lang.err("back.find_only"), fault.usage)
  end
  if opts.find then return find(ctx, db, of) end
  if opts.name then return erase_name(ctx, db, of) end
  if not given then ctx:fail(lang.err("cli.redact_nothing_named"), fault.usage) end
  local places = places_of(ctx, db, of, given)
  if places[1].redacted then
    ctx:done("redacted_before")
    return fault.ok
  end
  local others = elsewhere(db, of, places)
  if not opts.json then
    ctx:print(lang.say(opts.everywhere and #others > 0 and "back.redact_these" or "back.redact_this"))
    for _, place in ipairs(places) do ctx:print("  " .. line(place)) end
    if #others > 0 and not opts.everywhere then ctx:print(lang.say("back.redact_stays", { n = #others })) end
    for _, other in ipairs(others) do ctx:print("  " .. line(other)) end
  end
  local command = "redact " .. of.named .. " " .. name_of(places[1])
    .. (opts.everywhere and " --everywhere" or "") .. (opts.why and " --why " .. quote(opts.why) or "")
  if not consent.given(ctx, command) then return fault.negative end
  local done = db:transaction(function()
    local any = remove(ctx, db, of, places)
    if opts.everywhere then remove(ctx, db, of, others) end
    return any
  end)
  ctx:done(done and "redacted" or "redacted_before")
  if done and opts.everywhere and #others > 0 then ctx:done("redacted_elsewhere", { n = #others }) end
  return fault.ok
end

return {
  {
    name = "redact",
    arguments = {
      { name = "assessment", type = "assessment" },
      { name = "text", optional = true },
    },
    options = {
      { name = "list", type = "flag" },
      { name = "find" },
      { name = "everywhere", type = "flag" },
      { name = "name" },
      { name = "why" },
      consent.option,
      { name = "json", type = "flag" },
    },
    examples = { "redact 1 --list", "redact 1 --find Müller",
      "redact 1 3f2a91c0.why --why \"nennt eine Person\" --yes" },
    exits = { 1, 3, 4 },
    run = run,
  },
}
