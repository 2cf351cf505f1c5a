--- `wegmarke retention`: until when single forms are kept, and folding them into counts after that.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

-- Units in whose records persons are named for longer than was said, and in how many places.
local function persons_due(ctx)
  local db, settings, list = ctx:db(), require "wegmarke.data.settings", {}
  local before = function(unit) return settings.persons_before(db, unit, ctx.sys.today()) end
  local n = require("wegmarke.record.store").expiring(db, require("wegmarke.record.types").of(db), before)
  for _, id in ipairs(require "wegmarke.keys"(n)) do
    local unit = ctx:need(require("wegmarke.data.units").get(db, id))
    list[#list + 1] = { unit = id, unit_name = unit.name, before = before(id), places = n[id] }
  end
  return list
end

local function due(ctx, retention)
  local list = retention.due(ctx:db())
  local rounds, persons = #list, persons_due(ctx)
  table.move(persons, 1, #persons, #list + 1, list)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(list)) end
  for i = rounds + 1, #list do ctx:print(lang.say("entry.persons_due", list[i])) end
  for i = 1, rounds do
    local row = list[i]
    ctx:print(lang.say("cli.retention_due", { id = ctx:short(row.id), unit = row.unit_name,
      date = row.held_on, until_date = row.retain_until }))
  end
  if #list == 0 then ctx:print(lang.say("cli.retention_none")) end
  local steps = { rounds > 0 and "retention " .. ctx:short(list[1].id) .. " --fold" or nil }
  if persons[1] then
    steps[#steps + 1] = "retention --unit " .. require("wegmarke.cli.context").quote(persons[1].unit_name)
  end
  if steps[1] then ctx:next_step(table.unpack(steps)) end
  return fault.ok
end

-- Removes names of persons from the records of a unit, as far as they were written before a day: the one
-- that was named, else the one that the settings mean.
local function expire(ctx)
  local db = ctx:db()
  local unit = ctx:unit(ctx.opts.unit)
  local day = ctx.opts.before
    or require("wegmarke.data.settings").persons_before(db, unit.id, ctx.sys.today())
  if ctx.args.assessment or not day then ctx:fail(lang.err("entry.persons_how"), fault.usage) end
  if day > ctx.sys.today() then ctx:fail(lang.err("entry.persons_future", { date = day }), fault.input) end
  local context = require "wegmarke.cli.context"
  local records, types = require "wegmarke.record.store", require("wegmarke.record.types").of(db)
  if not ctx.opts.json then
    local there = records.expiring(db, types, function(id) return id == unit.id and day or nil end)[unit.id]
    ctx:print(lang.say("entry.persons_what", { unit = unit.name, date = day }))
    ctx:print(lang.say("entry.persons_places", { n = there or 0 }))
  end
  if not require("wegmarke.cli.consent").given(ctx, "retention --unit " .. context.quote(unit.name)
    .. " --before " .. day) then
    return fault.negative
  end
  local n = ctx:need(records.expire(db, types, day, unit.id))
  if ctx.opts.json then return ctx:json { removed = n } end
  ctx:print(lang.say("entry.persons_gone", { n = n }))
end

local function run(ctx)
  if ctx.opts.unit or ctx.opts.before then
    if not ctx.opts.unit then ctx:fail(lang.err("entry.persons_how"), fault.usage) end
    return expire(ctx)
  end
  local retention = require "wegmarke.data.retention"
  if not ctx.args.assessment then return due(ctx, retention) end
  -- What was promised of the sheets holds for a round that was taken back, too.
  local assessment = ctx:assessment(ctx.args.assessment, { withdrawn = true })
  local db, opts = ctx:db(), ctx.opts
  if opts["until"] then
    if opts["until"] < assessment.held_on then
      ctx:fail(lang.err("cli.assess_keep_before", { keep = opts["until"], held_on = assessment.held_on }),
        fault.input)
    end
    ctx:need(retention.set(db, assessment.id, opts["until"], opts.why))
    ctx:done("retention_set", { date = opts["until"] })
  end
  if opts.fold or opts.now then
    local day = opts["until"] or assessment.retain_until
    if not opts.now and not day then ctx:fail(lang.err("cli.retention_unset"), fault.input) end
    if not opts.now and day >= ctx.sys.today() then
      ctx:fail(lang.err("cli.retention_not_due", { date = day }), fault.input)
    end
    ctx:note("retention_fold_what", { unit = assessment.unit.name, date = assessment.held_on })
    if not require("wegmarke.cli.consent").asked(ctx, "retention " .. ctx:short(assessment.id) .. " --fold"
      .. (opts.now and " --now" or ""), false) then
      return fault.negative
    end
    local done = ctx:need(retention.fold(db, assessment.id))
    local persons = ctx:need(require("wegmarke.record.store").expire(db,
      require("wegmarke.record.types").of(db), nil, assessment.id))
    ctx:done("retention_folded", { n = done.folded })
    if persons > 0 then ctx:print(lang.say("entry.persons_gone", { n = persons })) end
    if done.waiting > 0 then ctx:done("retention_waiting", { n = done.waiting }) end
  elseif not opts["until"] then
    ctx:print(assessment.retain_until
      and lang.say("cli.retention_set", { date = assessment.retain_until })
      or lang.say("form.kept_open"))
  end
  return fault.ok
end

return {
  {
    name = "retention",
    arguments = {
      { name = "assessment", type = "assessment", optional = true },
    },
    options = {
      { name = "until", type = "date" },
      { name = "why" },
      { name = "fold", type = "flag" },
      { name = "now", type = "flag" },
      { name = "unit", type = "unit" },
      { name = "before", type = "date" },
      require("wegmarke.cli.consent").option,
      { name = "json", type = "flag" },
    },
    examples = { "retention 1 --until 2027-12-31", "retention" },
    exits = { 1, 3, 4 },
    run = run,
  },
}
