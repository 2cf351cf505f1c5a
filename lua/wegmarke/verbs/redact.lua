--- `wegmarke redact`: removes a free text or a name for good.

local consent = require "wegmarke.cli.consent"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local quote = require("wegmarke.cli.context").quote

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

local function find(ctx, db, assessment)
  local hits = require("wegmarke.data.privacy").find(db, assessment.id, ctx.opts.find)
  show(ctx, hits)
  if #hits > 0 then return fault.ok end
  ctx:note("redact_not_found", { text = ctx.opts.find })
  return fault.negative
end

local function erase_name(ctx, db, assessment)
  local privacy, opts = require "wegmarke.data.privacy", ctx.opts
  if not consent.given(ctx, "redact " .. ctx:short(assessment.id) .. " --name " .. quote(opts.name)) then
    return fault.negative
  end
  local done = ctx:need(privacy.erase_name(db, assessment.id, opts.name, opts.why))
  ctx:done(done and "name_erased" or "name_none", { code = opts.name })
  return fault.ok
end

local function run(ctx)
  local privacy = require "wegmarke.data.privacy"
  local assessment = ctx:assessment(ctx.args.assessment, { withdrawn = true })
  local db, opts, given = ctx:db(), ctx.opts, ctx.args.text
  if opts.list then return show(ctx, privacy.texts(db, assessment.id)) end
  if opts.find and (opts.yes or opts.everywhere or given) then
    ctx:fail(lang.err("back.find_only"), fault.usage)
  end
  if opts.find then return find(ctx, db, assessment) end
  if opts.name then return erase_name(ctx, db, assessment) end
  if not given then ctx:fail(lang.err("cli.redact_nothing_named"), fault.usage) end
  local place, err = privacy.place(db, assessment.id, given)
  if not place then
    ctx:fail(err, fault.input, lang.say("cli.next") .. " " .. ctx:command("redact "
      .. ctx:short(assessment.id) .. " --list"))
  end
  if place.redacted then
    ctx:done("redacted_before")
    return fault.ok
  end
  local others = privacy.elsewhere(db, place)
  if not opts.json then
    ctx:print(lang.say(opts.everywhere and #others > 0 and "back.redact_these" or "back.redact_this"))
    ctx:print("  " .. line(place))
    if #others > 0 and not opts.everywhere then ctx:print(lang.say("back.redact_stays", { n = #others })) end
    for _, other in ipairs(others) do ctx:print("  " .. line(other)) end
  end
  local command = "redact " .. ctx:short(assessment.id) .. " " .. name_of(place)
    .. (opts.everywhere and " --everywhere" or "") .. (opts.why and " --why " .. quote(opts.why) or "")
  if not consent.given(ctx, command) then return fault.negative end
  local done, elsewhere = privacy.redact(db, place.record_table, place.record, place.field, opts.why,
    opts.everywhere)
  if done == nil then ctx:fail(elsewhere) end
  ctx:done(done and "redacted" or "redacted_before")
  if done and elsewhere > 0 then ctx:done("redacted_elsewhere", { n = elsewhere }) end
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
