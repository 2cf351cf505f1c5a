--- `wegmarke plan`: the plan as a file to work on with: fields of action, goals, work packages.

local audience = require "wegmarke.cli.audience"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local doc = require "wegmarke.doc"
local plan = require "wegmarke.verbs.plan"
local plans = require "wegmarke.data.plan"

local function format_of(ctx)
  local opts = ctx.opts
  if opts.format then return opts.format end
  local ending = opts.output and opts.output:match("%.(%w+)$")
  if not ending then return "md" end
  local format = ending:lower() == "htm" and "html" or ending:lower()
  return doc.formats[format] and format or ctx:fail(lang.err("cli.document_ending",
    { ending = ending, known = doc.dotted(doc.offered) }), fault.usage)
end

local make = {}

function make.xlsx(result, model, opts)
  return require("wegmarke.report").plan_xlsx(result, model, opts)
end

function make.csv(result, model, opts)
  return require("wegmarke.report").csv(result, model,
    { language = opts.language, table = "plan", preset = opts.public and "oeffentlich" or nil })
end

-- All others say the plan as it stands in the report.
setmetatable(make, { __index = function(_, format)
  return function(result, model, opts)
    return doc.write(require("wegmarke.report.document").plan(result, model, opts), doc.formats[format])
  end
end })

local function run(ctx)
  if ctx.opts.take then return require("wegmarke.verbs.plan_take").run(ctx) end
  local assessment = plan.named(ctx, ctx.args.assessment)
  local format, who = format_of(ctx), ctx.opts["for"]
  if doc.binary[format] and (ctx.opts.output or "-") == "-" and ctx.sys.isatty(1) then
    ctx:fail(lang.err("cli.report_binary", { format = format }), fault.usage)
  end
  -- Without an assessment there is no report that the plan would be a part of.
  if not assessment.held_on then return plan.list(ctx, assessment, who) end
  local mark = doc.marks[doc.formats[format]]
  ctx:may_deliver(mark)
  local result, model, recorded = audience.evaluate(ctx, assessment, who, { unseen = true })
  -- A finalised assessment's plan goes on; what was kept of it then is not the plan.
  if assessment.final and (not who or who == "unit") then
    result.fields = require("wegmarke.evaluate.audience").fields(recorded.fields, "unit")
  end
  plans.mark_overdue(result.fields or {}, ctx.sys.today())
  if #(result.fields or {}) == 0 then
    ctx:fail(lang.err("cli.plan_none"), fault.negative, not who and lang.say("cli.next") .. " "
      .. ctx:command("field add " .. ctx:short(assessment.id) .. " " .. lang.say("cli.title_mark")) or nil)
  end
  local bytes = make[format](result, model, { public = who == "public",
    language = ctx.opts.lang or result.language or assessment.language or "de" })
  local to_file, written = ctx:deliver(bytes, mark)
  if to_file then ctx:note("report_written", { file = ctx.opts.output }) end
  audience.note(ctx, "report", assessment.id, who, written, format)
  return fault.ok
end

return {
  {
    name = "plan",
    arguments = {
      { name = "assessment", type = "assessment", or_unit = true },
    },
    options = {
      { name = "take", type = "assessment" },
      { name = "format", short = "f", type = "choice", choices = doc.offered },
      { name = "output", short = "o", type = "file" },
      audience.option(),
      { name = "lang", type = "choice", words = "language", choices = lang.languages },
    },
    examples = { "plan 1 -o plan.xlsx", "plan 2 --take 1" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
