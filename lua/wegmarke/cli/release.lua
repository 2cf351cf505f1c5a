--- `wegmarke release`: lets an agency or the public read an assessment.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function run(ctx)
  local releases = require "wegmarke.data.releases"
  local assessment = ctx:assessment(ctx.args.assessment)
  local db, audience, why = ctx:db(), ctx.opts["for"], ctx.opts.why
  if ctx.opts.withdraw then
    local n = ctx:need(releases.withdraw(db, assessment.id, why))
    ctx:done(n > 0 and "release_withdrawn" or "release_none")
    return n > 0 and fault.ok or fault.negative
  end
  if not audience then
    ctx:fail(lang.err("cli.option_missing", { options = { "--for" }, n = 1 }), fault.usage)
  end
  ctx:need(releases.release(db, assessment.id, audience,
    { placements = ctx.opts.placements, why = why }))
  ctx:done("released", { audience = lang.say("cli.audience_" .. audience) })
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
        .. "Namen nie. Was danach dazukommt, braucht eine neue Freigabe.",
      en = "Without a release nobody outside the municipality reads anything. Released are agreements, "
        .. "targets, remarks and plan; with --placements also how placements are distributed. Single forms, "
        .. "their reasons and names never.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
    },
    options = {
      { name = "for", type = "choice", choices = { "agency", "public" },
        text = { de = "für die Agentur oder die Öffentlichkeit", en = "to the agency or the public" } },
      { name = "placements", type = "flag",
        text = { de = "auch die Verteilungen", en = "the distributions too" } },
      { name = "withdraw", type = "flag",
        text = { de = "die Freigabe zurücknehmen", en = "take the release back" } },
      { name = "why", text = { de = "Grund, etwa der Beschluss", en = "reason, such as the decision" } },
      { name = "json", type = "flag", text = { de = "ohne Meldung", en = "without a message" } },
    },
    examples = {
      { "release 1 --for agency", de = "Die Agentur darf den Bericht lesen",
        en = "The agency may read the report" },
    },
    exits = { 1, 4 },
    run = run,
  },
}
