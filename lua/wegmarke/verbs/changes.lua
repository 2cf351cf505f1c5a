--- `wegmarke assess change|withdraw|join` and `wegmarke unit change|withdraw|join`: what was typed wrongly,
--- what should not be there, and two that are one.

local consent = require "wegmarke.cli.consent"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local revised = require "wegmarke.cli.revised"
local quote = require("wegmarke.cli.context").quote

local M = {}

local function data() return require "wegmarke.data" end

--- Asks about a day that is far from today. False where nobody says yes.
---@param ctx wegmarke.cli.Context
---@param date string|nil YYYY-MM-DD
---@param command string the command line that would do it
---@return boolean
function M.near(ctx, date, command)
  local far = date and not ctx.opts.yes
    and require("wegmarke.data.changes").far(date, ctx.sys.today())
  if not far then return true end
  ctx.sys.err(require("wegmarke.text").terminal(lang.say("back.far_" .. far, { date = date,
    today = ctx.sys.today() })), "\n")
  return consent.given(ctx, command)
end

-- What the options of a change say anew.
local function told(ctx, before, after, changed)
  for _, field in ipairs(changed) do
    ctx:print(lang.say("back.changed_field", { field = revised.field(field),
      before = revised.word(field, before[field]), now = revised.word(field, after[field]) }))
  end
  if #changed == 0 then ctx:print(lang.say("back.changed_nothing")) end
end

-- Assessments ----------------------------------------------------------------------------------------

local function change_assessment(ctx)
  local opts = ctx.opts
  local before = ctx:assessment(ctx.args.assessment)
  local name = ctx:short(before.id)
  if not (opts.date or opts.title or opts.agency or opts.place or opts.mode
    or opts.minors) then
    revised.tell_clashes(ctx, "assessment", before.id, "assess change " .. name)
    ctx:fail(lang.err("back.change_what"), fault.usage)
  end
  if opts.date ~= before.held_on and not M.near(ctx, opts.date,
    "assess change " .. name .. " --date " .. tostring(opts.date)) then
    return fault.negative
  end
  local minors
  if opts.minors then minors = opts.minors == "yes" end
  local changed = ctx:need(data().assessments.change(ctx:db(), before.id, { held_on = opts.date,
    title = opts.title == "-" and "" or opts.title, agency = opts.agency == "-" and "" or opts.agency,
    place = opts.place == "-" and "" or opts.place,
    mode = opts.mode, minors = minors, why = opts.why }))
  if opts.json then return ctx:json { id = before.id, changed = require("wegmarke.json").list(changed) } end
  told(ctx, before, data().assessments.get(ctx:db(), before.id), changed)
  for _, field in ipairs(changed) do
    if field == "held_on" and before.retain_until then
      local mark = require("wegmarke.cli.args").label { type = "date" }
      local command = "retention " .. name .. " --until " .. mark
      ctx:print(lang.say("back.keeps", { date = before.retain_until, command = ctx:command(command) }))
    end
    if field == "mode" and #data().gather(ctx:db(), before.id).batches > 0 then
      ctx:print(lang.say("back.mode_told"))
    end
  end
  ctx:next_step("assess show " .. name)
  return fault.ok
end

local function withdraw_assessment(ctx)
  local a = ctx:assessment(ctx.args.assessment, { withdrawn = true })
  local undo = ctx.opts.undo
  local done = ctx:need(data().assessments[undo and "restore" or "withdraw"](ctx:db(), a.id, ctx.opts.why))
  local name = ctx:short(a.id)
  if ctx.opts.json then return ctx:json { id = a.id, done = done, withdrawn = not undo } end
  ctx:print(lang.say("back." .. (undo and "restored" or "withdrawn") .. (done and "_assessment" or "_before"),
    { name = name, unit = a.unit.name, held_on = a.held_on }))
  ctx:next_step(undo and "assess list" or "assess withdraw " .. name .. " --undo")
  return fault.ok
end

-- Prints what joining two rounds brings together.
local function preview(ctx, a, b, found)
  ctx:print(lang.say("back.join_head", { name = ctx:short(a.id), other = ctx:short(b.id), unit = a.unit.name,
    held_on = a.held_on, other_held_on = b.held_on, batches = found.batches, persons = found.persons,
    judgements = found.judgements, fields = found.fields }))
  if #found.alike > 0 then
    ctx:print("  " .. lang.say("back.join_alike", { codes = table.concat(found.alike, ", "),
      n = #found.alike }))
  end
  require("wegmarke.cli.clashes").print(ctx, found.clashes)
end

local function join_assessments(ctx)
  local db = ctx:db()
  local a = ctx:assessment(ctx.args.assessment)
  local b = ctx:assessment(ctx.args.other, { joined = true })
  local name, other = ctx:short(a.id), ctx:short(b.id)
  if ctx.opts.undo then
    local id = ctx:need(data().assessments.part(db, b.id, ctx.opts.why))
    if ctx.opts.json then return ctx:json { id = id, parted = b.id } end
    ctx:print(lang.say("back.parted", { name = ctx:short(id), other = other }))
    ctx:next_step("assess list")
    return fault.ok
  end
  local command = "assess join " .. name .. " " .. other
  local found = ctx:need(data().assessments.join(db, a.id, b.id, { preview = true }))
  if not ctx.opts.json then preview(ctx, a, b, found) end
  if not consent.given(ctx, command) then return fault.negative end
  found = ctx:need(data().assessments.join(db, a.id, b.id, { why = ctx.opts.why }))
  if ctx.opts.json then
    require("wegmarke.json").list(found.clashes)
    require("wegmarke.json").list(found.alike)
    found.id, found.other = a.id, b.id
    return ctx:json(found)
  end
  ctx:print(lang.say("back.joined", { name = name, other = other }))
  ctx:next_step("assess show " .. name, command .. " --undo")
  return fault.ok
end

-- Units ----------------------------------------------------------------------------------------------

local function unit_of(ctx, ref, opts)
  return ctx:need(data().units.find(ctx:db(), ref, opts))
end

local function figures(unit)
  local plain = { name = unit.name, kind = unit.kind }
  for name, fact in pairs(unit.facts) do plain[name] = fact.value end
  return plain
end

local function change_unit(ctx)
  local opts = ctx.opts
  local before = unit_of(ctx, ctx.args.unit)
  if not (opts.name or opts.kind or opts.population or opts.area) then
    revised.tell_clashes(ctx, "unit", before.id, "unit change " .. before.id:sub(1, 8))
    ctx:fail(lang.err("back.change_what"), fault.usage)
  end
  local changed = ctx:need(data().units.change(ctx:db(), before.id, { name = opts.name, kind = opts.kind,
    facts = { population = opts.population, area_km2 = opts.area }, as_of = opts["as-of"],
    source = opts.source and { title = opts.source } or nil, why = opts.why }))
  if opts.json then return ctx:json { id = before.id, changed = require("wegmarke.json").list(changed) } end
  told(ctx, figures(before), figures(data().units.get(ctx:db(), before.id)), changed)
  ctx:next_step("unit show " .. before.id:sub(1, 8))
  return fault.ok
end

local function withdraw_unit(ctx)
  local u = unit_of(ctx, ctx.args.unit, { withdrawn = true })
  local undo, id = ctx.opts.undo, u.id:sub(1, 8)
  local rounds = data().assessments.list(ctx:db(), { unit = u.id })
  if not undo and not u.withdrawn and #rounds > 0 then
    if not ctx.opts.json then
      ctx:print(lang.say("back.withdraw_rounds", { unit = u.name, n = #rounds }))
    end
    if not consent.given(ctx, "unit withdraw " .. id) then return fault.negative end
  end
  local done = ctx:need(data().units[undo and "restore" or "withdraw"](ctx:db(), u.id, ctx.opts.why))
  if ctx.opts.json then return ctx:json { id = u.id, done = done, withdrawn = not undo } end
  ctx:print(lang.say("back." .. (undo and "restored" or "withdrawn") .. (done and "_unit" or "_before"),
    { name = id, unit = u.name }))
  ctx:next_step(undo and "unit list" or "unit withdraw " .. id .. " --undo")
  return fault.ok
end

local function join_units(ctx)
  local db = ctx:db()
  local a, b = unit_of(ctx, ctx.args.unit), unit_of(ctx, ctx.args.other, { joined = true })
  if ctx.opts.undo then
    ctx:need(data().units.part(db, b.id, ctx.opts.why))
    if ctx.opts.json then return ctx:json { id = a.id, parted = b.id } end
    ctx:print(lang.say("back.parted", { name = a.name, other = b.name }))
    ctx:next_step("unit list")
    return fault.ok
  end
  local command = "unit join " .. a.id:sub(1, 8) .. " " .. b.id:sub(1, 8)
  local found = ctx:need(data().units.join(db, a.id, b.id, { preview = true }))
  if not ctx.opts.json then
    ctx:print(lang.say("back.join_units", { unit = a.name, id = a.id:sub(1, 8), other = b.name,
      other_id = b.id:sub(1, 8), n = found.assessments, keys = found.keys }))
  end
  if not consent.given(ctx, command) then return fault.negative end
  local rounds = {}
  for _, round in ipairs(data().assessments.list(db, { unit = b.id })) do rounds[round.id] = true end
  found = ctx:need(data().units.join(db, a.id, b.id, { why = ctx.opts.why }))
  if ctx.opts.json then return ctx:json(found) end
  ctx:print(lang.say("back.joined", { name = a.name, other = b.name }))
  require("wegmarke.cli.clashes").print_alike(ctx, require("wegmarke.data.alike").find(db, rounds))
  ctx:next_step("unit show " .. a.id:sub(1, 8), command .. " --undo")
  return fault.ok
end

-- The verbs ------------------------------------------------------------------------------------------

local json_option = { name = "json", type = "flag" }
local why_option = { name = "why" }
local assessment_argument = { name = "assessment", type = "assessment" }
local unit_argument = { name = "unit", type = "unit" }

local undo_option = { name = "undo", type = "flag" }

M.verbs = {
  {
    name = "assess change",
    arguments = { assessment_argument },
    options = {
      { name = "date", type = "date" },
      { name = "title" },
      { name = "agency" },
      { name = "place" },
      { name = "minors", type = "choice", choices = { "yes", "no" }, words = "answer" },
      { name = "mode", type = "choice", choices = lists.mode },
      why_option, consent.option, json_option,
    },
    examples = { "assess change 1 --date 2026-03-15" },
    exits = { 1, 3, 4 },
    run = change_assessment,
  },
  {
    name = "assess withdraw",
    arguments = { assessment_argument },
    options = { undo_option, why_option, json_option },
    examples = { "assess withdraw 1 --why \"doppelt begonnen\"", "assess withdraw 1 --undo" },
    exits = { 3, 4 },
    run = withdraw_assessment,
  },
  {
    name = "assess join",
    arguments = { assessment_argument,
      { name = "other", type = "assessment" } },
    options = { undo_option, why_option, consent.option, json_option },
    examples = { "assess join 1 2" },
    exits = { 1, 3, 4 },
    run = join_assessments,
  },
  {
    name = "unit change",
    arguments = { unit_argument },
    options = {
      { name = "name" },
      { name = "kind", type = "word" },
      { name = "population", type = "integer", min = 0 },
      { name = "area", type = "number", min = 0 },
      { name = "as-of", type = "date" },
      { name = "source" },
      why_option, json_option,
    },
    examples = { "unit change Musterlandkreis --name Musterkreis" },
    exits = { 3, 4 },
    run = change_unit,
  },
  {
    name = "unit withdraw",
    arguments = { unit_argument },
    options = { undo_option, why_option, consent.option,
      json_option },
    examples = { "unit withdraw Musterlandkreis --why \"doppelt angelegt\"" },
    exits = { 1, 3, 4 },
    run = withdraw_unit,
  },
  {
    name = "unit join",
    arguments = { unit_argument,
      { name = "other", type = "unit" } },
    options = { undo_option, why_option, consent.option, json_option },
    examples = { "unit join 07211 3f2a91c0" },
    exits = { 1, 3, 4 },
    run = join_units,
  },
}

--- A command line with the options that were given, for saying how to do it with one more.
---@param verb string
---@param words string[] arguments
---@param opts table<string, any> options by name
---@return string
function M.command(verb, words, opts)
  local parts, names = { verb }, {}
  for _, word in ipairs(words) do parts[#parts + 1] = quote(word) end
  for name in pairs(opts) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do
    local value = opts[name]
    if value == true then
      parts[#parts + 1] = "--" .. name
    elseif value then
      parts[#parts + 1] = "--" .. name .. " " .. quote(tostring(value))
    end
  end
  return table.concat(parts, " ")
end

return M
