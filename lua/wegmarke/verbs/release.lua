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
  for _, entry in ipairs(list) do
    ctx:print(("%s  %s  %s  %s"):format(entry.id:sub(1, 8), lang.say("cli.reaches_" .. entry.reaches),
      lang.say("cli.record_" .. entry.record_table), words_of({ model = model }, entry)))
  end
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
  ctx:next_step("report " .. ctx:short(assessment.id) .. " --for "
    .. (audience == "agency" and "agentur" or "oeffentlich"))
  return fault.ok
end

return {
  {
    name = "release",
    summary = { de = "eine Einschätzung für Agentur oder Öffentlichkeit freigeben",
      en = "release an assessment to the agency or the public" },
    about = {
      de = "Ohne Freigabe liest außerhalb der Kommune niemand etwas. Freigegeben werden Vereinbarungen, "
        .. "Ziele, Anmerkungen und Plan; mit --placements auch, wie sich die Einordnungen verteilen. "
        .. "Einzelne Bögen und "
        .. "Namen nie. Was danach dazukommt, braucht eine neue Freigabe.\n\n"
        .. "--list zeigt alle Einträge und wie weit jeder reicht; mit seiner NUMMER lässt sich ein einzelner "
        .. "freigeben, zurücknehmen, oder mit --for unit von späteren Freigaben ausnehmen.",
      en = "Without a release nobody outside the municipality reads anything. Released are agreements, "
        .. "targets, remarks and plan; with --placements also how placements are distributed. Single forms, "
        .. "their reasons and names never.\n\n"
        .. "--list shows all records and how far each reaches; by its NUMBER a single one can be released, "
        .. "taken back, or with --for unit be kept out of later releases.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
      { name = "record", optional = true, label = { de = "NUMMER", en = "NUMBER" },
        text = { de = "nur dieser Eintrag, wie --list ihn zeigt",
          en = "this record only, as --list shows it" } },
    },
    options = {
      require("wegmarke.cli.audience").option({ "agency", "public", "unit" }, {
        de = "für die Agentur oder die Öffentlichkeit; unit: ein Eintrag, der in der Kommune bleibt (auch: "
          .. "agentur, oeffentlich, kommune)",
        en = "to the agency or the public; unit: a record that stays in the unit" }),
      { name = "list", type = "flag",
        text = { de = "zeigen, was wie weit reicht", en = "show what reaches how far" } },
      { name = "placements", type = "flag",
        text = { de = "auch die Verteilungen", en = "the distributions too" } },
      { name = "withdraw", type = "flag",
        text = { de = "die Freigabe zurücknehmen", en = "take the release back" } },
      { name = "why", text = { de = "Grund, etwa der Beschluss", en = "reason, such as the decision" } },
      { name = "json", type = "flag", text = { de = "ohne Meldung; mit --list als JSON",
        en = "without a message; with --list as JSON" } },
    },
    examples = {
      { "release 1 --for agency", de = "Die Agentur darf den Bericht lesen",
        en = "The agency may read the report" },
      { "release 1 --list", de = "Was wie weit reicht", en = "What reaches how far" },
    },
    exits = { 1, 3, 4 },
    run = run,
  },
}
