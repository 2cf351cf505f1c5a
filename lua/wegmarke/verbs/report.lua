--- `wegmarke report`: the report as a file.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local by_ending = { html = "html", htm = "html", md = "md", txt = "txt", csv = "csv",
  json = "json", xlsx = "xlsx", pdf = "pdf", docx = "docx" }

local function format_of(ctx)
  local opts = ctx.opts
  if opts.format then return opts.format end
  local ending = opts.output and opts.output:match("%.(%w+)$")
  if not ending then return "html" end
  local format = by_ending[ending:lower()]
  return format or ctx:fail(lang.err("cli.report_ending", { ending = ending }), fault.usage)
end

--- Whether the group still has something to settle before the assessment can be closed.
local function unsettled(result)
  for _, x in ipairs(result.elements) do
    if x.applicable ~= false and x.agreement.state == "not_discussed" then return true end
  end
  return false
end

-- What no terminal should be shown.
local binary = { xlsx = true, pdf = true, docx = true }

local make = {}

function make.html(report, result, model, opts) return report.html(result, model, opts) end
function make.md(report, result, model, opts) return report.markdown(result, model, opts) end
function make.csv(report, result, model, opts) return report.csv(result, model, opts) end
function make.xlsx(report, result, model, opts) return report.xlsx(result, model, opts) end
function make.pdf(report, result, model, opts)
  opts.paper = "pdf"
  return require("wegmarke.report.convert").pdf(report.html(result, model, opts))
end
function make.docx(report, result, model, opts) return report.docx(result, model, opts) end
function make.txt(report, result, model, opts) return report.text(result, model, opts) end
function make.json(report, result) return report.json(result) end

-- The parts that were named, each of them known.
local function parts_of(ctx, assessment)
  if #(ctx.opts.part or {}) == 0 then return nil end
  local all, known = require("wegmarke.report.sections").known_to(ctx:model_of(assessment)), {}
  for _, id in ipairs(all) do known[id] = true end
  for _, id in ipairs(ctx.opts.part) do
    if not known[id] then
      ctx:fail(lang.err("cli.report_part", { given = id, known = all,
        nearest = require("wegmarke.text").nearest(id, all) }), fault.usage)
    end
  end
  return ctx.opts.part
end

-- What a report is like by whom it is for; the unit reads all of it, those who head it one page.
local preset_of = { group = "gruppe", heads = "spitze", agency = "agentur", public = "oeffentlich" }

-- Says so where the plan of a finalised assessment is not what it was any more.
local function went_on(ctx, assessment, result, gathered)
  local json = require "wegmarke.json"
  if assessment.final and json.encode(result.fields or {}) ~= json.encode(gathered.fields) then
    ctx:note("plan_went_on", { command = ctx:command("plan " .. ctx:short(assessment.id)) })
  end
end

local function run(ctx)
  local report = require "wegmarke.report"
  local assessment = ctx:assessment(ctx.args.assessment)
  local given, audience = ctx.opts["for"], require "wegmarke.cli.audience"
  local preset = preset_of[given]
  local who = preset and require("wegmarke.report.presets")[preset].audience or given
  local format = format_of(ctx)
  local marked = format ~= "txt" and format or nil -- plain text has no room for a mark
  local parts = parts_of(ctx, assessment)
  if ctx.opts.table and format ~= "csv" then ctx:fail(lang.err("cli.report_table"), fault.usage) end
  if binary[format] and (ctx.opts.output or "-") == "-" and ctx.sys.isatty(1) then
    ctx:fail(lang.err("cli.report_binary", { format = format }), fault.usage)
  end
  ctx:may_deliver(marked)
  local result, model, _, gathered = audience.evaluate(ctx, assessment, who,
    { provisional = ctx.opts.provisional or false, unseen = ctx.opts.table == "plan" })
  require("wegmarke.cli.beside").add(ctx, assessment, result, model, gathered, who)
  local language = ctx.opts.lang or result.language or assessment.language or "de"
  local bytes, err = make[format](report, result, model,
    { language = language, radar = ctx.opts.radar or false, preset = preset, parts = parts,
      table = ctx.opts.table })
  if not bytes then ctx:fail(err, fault.negative) end
  local to_file, written = ctx:deliver(bytes, marked)
  if to_file then ctx:note("report_written", { file = ctx.opts.output }) end
  went_on(ctx, assessment, result, gathered)
  audience.note(ctx, "report", assessment.id, who, written, format)
  local errors = ctx.failed_rules(result)
  if #errors > 0 then
    for _, line in ipairs(fault.lines(errors)) do
      ctx.sys.err(require("wegmarke.text").terminal(line), "\n")
    end
    ctx:note("rules_failed", { n = #errors })
    return fault.model
  end
  local final = result.assessment and result.assessment.final
  if ctx.opts.output and not final and not who then
    ctx:next_step("explain " .. ctx:short(assessment.id), not unsettled(result)
      and "assess finalise " .. ctx:short(assessment.id) or nil)
  end
  return fault.ok
end

return {
  {
    name = "report",
    arguments = {
      { name = "assessment", type = "assessment" },
    },
    options = {
      { name = "format", short = "f", type = "choice",
        choices = { "html", "md", "csv", "json", "xlsx", "pdf", "docx", "txt" } },
      { name = "output", short = "o", type = "file" },
      require("wegmarke.cli.audience").option { "group", "unit", "heads", "agency", "public" },
      { name = "since", type = "assessment" },
      { name = "part", type = "word", many = true },
      { name = "table", type = "choice", choices = { "profile", "change", "plan", "protocol" } },
      { name = "radar", type = "flag" },
      { name = "provisional", type = "flag" },
      { name = "lang", type = "choice", choices = lang.languages },
    },
    examples = { "report 1 -o bericht.html", "report 1 -o bericht.xlsx",
      "report 1 --part protocol -o protokoll.html", "report 1 --table plan -o plan.csv",
      "report 1 -o profil.csv" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
