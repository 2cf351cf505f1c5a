--- `wegmarke export`: what was released of a unit, as one file for those it was released to.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- The results of a unit's assessments as far as an audience may read them; those of which nothing was
--- released are left out.
local function results(ctx, unit, audience)
  local filter, releases = require "wegmarke.evaluate.audience", require "wegmarke.data.releases"
  local evaluate, gather = require "wegmarke.evaluate", require("wegmarke.data").gather
  local list, left_out = {}, 0
  for _, a in ipairs(require("wegmarke.data.assessments").list(ctx:db(), { unit = unit.id })) do
    local gathered = ctx:need(gather(ctx:db(), a.id))
    if releases.any(filter.filter(gathered, audience)) then
      if audience == "public" then releases.for_public(gathered) end
      local result, err = evaluate.run(ctx:model_of(a), gathered, { audience = audience })
      if not result then fault.raise(err, fault.model) end
      list[#list + 1] = result
    else
      left_out = left_out + 1
    end
  end
  return list, left_out
end

local function run(ctx)
  local json, util = require "wegmarke.json", require "wegmarke.data.util"
  local unit = ctx:need(require("wegmarke.data.units").find(ctx:db(), ctx.args.unit))
  local audience = ctx.opts["for"]
  local list, left_out = results(ctx, unit, audience)
  if #list == 0 then
    ctx:fail(lang.err("cli.export_nothing", { unit = unit.name,
      audience = lang.say("cli.audience_" .. audience) }), fault.negative)
  end
  local bytes = json.encode({ wegmarke = "results", format = 1, audience = audience,
    unit = { id = unit.id, name = unit.name, kind = unit.kind }, results = json.list(list) },
    { indent = 2 }) .. "\n"
  -- What went out is known: to whom, how many, and the file's hash.
  for _, result in ipairs(list) do
    ctx:need(util.tx(ctx:db(), function()
      util.log(ctx:db(), "export", { assessment = result.assessment.id, table = "assessment",
        record = result.assessment.id,
        detail = { audience = audience, sha256 = ctx.sys.sha256(bytes):sub(1, 12) } })
      return true
    end))
  end
  if ctx:deliver(bytes) then ctx:note("export_written", { file = ctx.opts.output, n = #list }) end
  if left_out > 0 then ctx:note("export_left_out", { n = left_out }) end
  return fault.ok
end

return {
  {
    name = "export",
    summary = { de = "Freigegebenes einer Kommune als eine Datei",
      en = "what was released of a unit, as one file" },
    about = {
      de = "Für die Agentur oder die Öffentlichkeit: die Ergebnisse aller Einschätzungen, soweit sie "
        .. "freigegeben sind (release), als JSON. Was hinausging, steht im Protokoll der Datenbank.",
      en = "For the agency or the public: the results of all assessments as far as they were released "
        .. "(release), as JSON. What went out stands in the database's log.",
    },
    arguments = {
      { name = "unit", type = "unit", text = { de = "die Gebietseinheit", en = "the unit" } },
    },
    options = {
      { name = "for", type = "choice", choices = { "agency", "public" }, required = true,
        text = { de = "für wen", en = "for whom" } },
      { name = "output", short = "o", type = "file",
        text = { de = "in diese Datei statt auf die Standardausgabe",
          en = "into this file instead of standard output" } },
    },
    examples = {
      { "export Musterlandkreis --for agency -o fuer-die-agentur.json", de = "Was die Agentur lesen darf",
        en = "What the agency may read" },
    },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
