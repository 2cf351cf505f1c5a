--- `wegmarke release`: lets an agency or the public read an assessment.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- A record in a few words.
local function words_of(about, entry)
  local row, model, language = entry.row, about.model, lang.current()
  local element = row.element and lang.pick(model:element_title(row.element))
  local said = row.body or row.title or row.what or row.label or ""
  if entry.record_table == "agreement" then
    said = require("wegmarke.cli.agreed").words(model, row)
  elseif entry.record_table == "target" then
    said = row.value and model:label(row.value, language) or lang.word("target_state", row.state)
  end
  local short = said:sub(1, (utf8.offset(said, 61) or #said + 1) - 1)
  if short ~= said then short = short .. "..." end
  return (element and element .. ": " or "") .. short:gsub("%s+", " ")
end

local function show(ctx, list, model)
  if ctx.opts.json then
    local rows = {}
    for i, entry in ipairs(list) do
      rows[i] = { record = entry.id, table = entry.record_table, element = entry.row.element,
        reaches = entry.reaches }
    end
    return ctx:json(require("wegmarke.json").list(rows))
  end
  local rows = {}
  for i, entry in ipairs(list) do
    rows[i] = { entry.id:sub(1, 8), lang.say("cli.reaches_" .. entry.reaches),
      lang.say("cli.record_" .. entry.record_table), words_of({ model = model }, entry) }
  end
  ctx:lines(require("wegmarke.cli.table").layout(nil, rows))
  return fault.ok
end

--- The record that is meant by the beginning of its id.
local function find(ctx, list, given)
  local hits = {}
  for _, entry in ipairs(list) do
    if #given >= 4 and entry.id:sub(1, #given) == given:lower() then hits[#hits + 1] = entry end
  end
  if #hits ~= 1 then
    ctx:fail(lang.err("cli.release_which", { given = given, id = ctx:short(ctx.args.assessment_id) }),
      fault.input)
  end
  return hits[1]
end

--- Releases one record, or takes its release back.
local function one_record(ctx, entry, audience)
  local privacy, why = require "wegmarke.data.privacy", ctx.opts.why
  if ctx.opts.withdraw then
    local done = ctx:need(privacy.withdraw(ctx:db(), entry.record_table, entry.id, why))
    ctx:done(done and "release_withdrawn" or "release_none")
    return done and fault.ok or fault.negative
  end
  ctx:need(privacy.release(ctx:db(), entry.record_table, entry.id, audience, why))
  ctx:done(audience == "unit" and "release_kept" or "released_one", {
    what = lang.say("cli.record_" .. entry.record_table), audience = lang.word("audience", audience) })
  return fault.ok
end

local function run(ctx)
  local releases = require "wegmarke.data.releases"
  local assessment = ctx:assessment(ctx.args.assessment)
  local db, audience, why = ctx:db(), ctx.opts["for"], ctx.opts.why
  ctx.args.assessment_id = assessment.id
  if ctx.opts.list then return show(ctx, releases.list(db, assessment.id), ctx:model_of(assessment)) end
  local given = ctx.args.record
  if ctx.opts.withdraw and not given then
    local n = ctx:need(releases.withdraw(db, assessment.id, why))
    ctx:done(n > 0 and "release_withdrawn" or "release_none")
    return n > 0 and fault.ok or fault.negative
  end
  if not audience and not ctx.opts.withdraw then
    ctx:fail(lang.err("cli.option_missing", { options = { "--for" }, n = 1 }), fault.usage)
  end
  if given then return one_record(ctx, find(ctx, releases.list(db, assessment.id), given), audience) end
  if audience == "unit" then ctx:fail(lang.err("cli.release_unit"), fault.usage) end
  local released, there = releases.release(db, assessment.id, audience,
    { placements = ctx.opts.placements, why = why })
  ctx:need(released, there)
  local to = { audience = lang.word("audience", audience) }
  if there == 0 then
    ctx:done("release_empty", to)
    return fault.negative
  end
  ctx:done(released > 0 and "released" or "released_before", to)
  if ctx.opts.placements then ctx:done("released_placements") end
  ctx:next_step("report " .. ctx:short(assessment.id) .. " --for " .. audience)
  return fault.ok
end

return {
  {
    name = "release",
    arguments = {
      { name = "assessment", type = "assessment" },
      { name = "record", optional = true },
    },
    options = {
      require("wegmarke.cli.audience").option { "agency", "public", "unit" },
      { name = "list", type = "flag" },
      { name = "placements", type = "flag" },
      { name = "withdraw", type = "flag" },
      { name = "why" },
      { name = "json", type = "flag" },
    },
    examples = { "release 1 --for agency", "release 1 --list" },
    exits = { 1, 3, 4 },
    run = run,
  },
}
