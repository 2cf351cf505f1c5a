--- `wegmarke assess finalise`: closes an assessment for ever.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- Every rule that failed has to be named, or the assessment stays open.
local function check_errors(ctx, assessment, result)
  local named, failed, missing = {}, {}, {}
  for _, id in ipairs(ctx.opts.despite or {}) do named[id] = true end
  for _, problem in ipairs(result.errors or {}) do
    failed[problem.id] = true
    if not named[problem.id] then missing[#missing + 1] = problem end
  end
  for _, id in ipairs(ctx.opts.despite or {}) do
    if not failed[id] then ctx:fail(lang.err("cli.finalise_no_such_error", { rule = id })) end
  end
  if #missing > 0 then
    local ids, options = {}, {}
    for i, problem in ipairs(missing) do
      ids[i], options[i] = problem.id, "--despite " .. problem.id
    end
    local hint = lang.say("cli.finalise_refused", { rule = ids, command = ctx:command("assess finalise "
      .. ctx:short(assessment.id) .. " " .. table.concat(options, " ") .. " --reason TEXT") })
    fault.raise(missing, fault.model, hint)
  end
  if ctx.opts.despite and not ctx.opts.reason then
    ctx:fail(lang.err("cli.finalise_reason"), fault.usage)
  end
end

local function run(ctx)
  local assessments = require "wegmarke.data.assessments"
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(assessments.require_open(ctx:db(), assessment.id))
  local result = ctx:evaluate(assessment)
  check_errors(ctx, assessment, result)
  result.assessment.final = true
  local despite
  if ctx.opts.despite then
    despite = table.concat(ctx.opts.despite, ", ") .. ": " .. ctx.opts.reason
    result.despite = { rules = ctx.opts.despite, reason = ctx.opts.reason }
  end
  ctx:need(assessments.finalise(ctx:db(), assessment.id, {
    json = require("wegmarke.json").encode(result), host = ctx.sys.version, despite = despite,
  }))
  if ctx.opts.json then return ctx:json { assessment = assessment.id, final = true } end
  local name = ctx:short(assessment.id)
  ctx:done("finalise_done", { name = name })
  ctx:next_step("report " .. name .. " -o " .. lang.say("cli.report_file"))
end

return {
  {
    name = "assess finalise",
    summary = { de = "eine Einschätzung abschließen", en = "finalise an assessment" },
    about = {
      de = "Danach ändert sich nichts mehr: Modell und Ergebnis sind festgehalten. Ist eine Regel des "
        .. "Modells gescheitert, muss sie mit --despite genannt und mit --reason begründet werden; "
        .. "sie bleibt dann weg und wird im Bericht genannt.",
      en = "After that nothing changes any more: model and result are kept. When a rule of the model "
        .. "failed, it has to be named with --despite, with a --reason; it is then left out and "
        .. "named in the report.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
    },
    options = {
      { name = "despite", type = "word", many = true, label = { de = "REGEL", en = "RULE" },
        text = { de = "trotz des Fehlers in dieser Regel", en = "in spite of the fault in this rule" } },
      { name = "reason", text = { de = "warum trotzdem", en = "why all the same" } },
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = {
      { "assess finalise 1", de = "Abschließen", en = "Finalise" },
      { "assess finalise 1 --despite meine_regel --reason \"wird bis Mai berichtigt\"",
        de = "Trotz eines Fehlers in einer Regel", en = "In spite of a fault in a rule" },
    },
    exits = { 3, 4, 5 },
    run = run,
  },
}
