--- `wegmarke plan`: the plan as a file to work on with: fields of action, goals, work packages.

local audience = require "wegmarke.cli.audience"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local doc = require "wegmarke.doc"

local function format_of(ctx)
  local opts = ctx.opts
  if opts.format then return opts.format end
  local ending = opts.output and opts.output:match("%.(%w+)$")
  if not ending then return "md" end
  local format = ending:lower() == "htm" and "html" or ending:lower()
  return doc.formats[format] and format or ctx:fail(lang.err("cli.document_ending",
    { ending = ending, known = { ".csv", ".docx", ".html", ".json", ".md", ".txt", ".xlsx" } }), fault.usage)
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
  local assessment = ctx:assessment(ctx.args.assessment)
  local format, who = format_of(ctx), ctx.opts["for"]
  if (format == "xlsx" or format == "docx") and (ctx.opts.output or "-") == "-" and ctx.sys.isatty(1) then
    ctx:fail(lang.err("cli.report_binary", { format = format }), fault.usage)
  end
  ctx:may_deliver(format ~= "txt" and format or nil)
  local result, model = audience.evaluate(ctx, assessment, who, { unseen = true })
  if #(result.fields or {}) == 0 then
    ctx:fail(lang.err("cli.plan_none"), fault.negative, not who and lang.say("cli.next") .. " "
      .. ctx:command("field add " .. ctx:short(assessment.id) .. " " .. lang.say("cli.title_mark")) or nil)
  end
  local bytes = make[format](result, model, { public = who == "public",
    language = ctx.opts.lang or result.language or assessment.language or "de" })
  local to_file, written = ctx:deliver(bytes, format ~= "txt" and format or nil)
  if to_file then ctx:note("report_written", { file = ctx.opts.output }) end
  audience.note(ctx, "report", assessment.id, who, written, format)
  return fault.ok
end

return {
  {
    name = "plan",
    summary = { de = "den Plan als Datei schreiben oder in die nächste Runde übernehmen",
      en = "write the plan as a file or take it into the next round" },
    about = {
      de = "Handlungsfelder mit Zielen, Arbeitspakete und die fünf Fragen: als Arbeitsmappe (xlsx) zum "
        .. "Fortschreiben, mit einer Auswahl für den Stand, als Tabelle (csv) oder Text (md). Was darin "
        .. "geändert wird, ändert die Datenbank nicht: das tun field change und package change.\n\n"
        .. "Eine abgeschlossene Einschätzung bleibt, wie sie ist; ihr Plan geht in der nächsten weiter. "
        .. "--take übernimmt Handlungsfelder mit Zielen und Antworten und die Arbeitspakete, die weder "
        .. "erledigt noch aufgegeben sind, mit ihrem Stand; Punkte klebt die Gruppe neu. Der Bericht sagt "
        .. "dann, was aus jedem Paket geworden ist. Zweimal übernommen wird nichts.",
      en = "Fields of action with goals, work packages and the five questions: as a workbook (xlsx) to go "
        .. "on with, where the state is chosen from a list, as a table (csv) or text (md). What is changed "
        .. "there does not change the database: field change and package change do.\n\n"
        .. "A finalised assessment stays as it is; its plan goes on in the next one. --take takes over "
        .. "fields of action with goals and answers, and the work packages that are neither done nor "
        .. "dropped, with their state; dots are given anew. The report then says what became of each "
        .. "package. Nothing is taken twice.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
    },
    options = {
      { name = "take", type = "assessment", text = {
        de = "statt zu schreiben den Plan dieser früheren Einschätzung übernehmen",
        en = "instead of writing, take the plan of this earlier assessment over" } },
      { name = "format", short = "f", type = "choice", choices = { "html", "md", "docx", "xlsx", "csv",
        "txt", "json" },
        text = { de = "sonst nach der Endung der Datei, sonst md",
          en = "else by the file's ending, else md" } },
      { name = "output", short = "o", type = "file",
        text = { de = "in diese Datei statt auf die Standardausgabe",
          en = "into this file instead of standard output" } },
      audience.option(),
      { name = "lang", type = "choice", choices = lang.languages,
        text = { de = "Sprache, sonst die der Einschätzung", en = "language, else the assessment's" } },
    },
    examples = {
      { "plan 1 -o plan.xlsx", de = "Eine Arbeitsmappe zum Fortschreiben", en = "A workbook to go on with" },
      { "plan 2 --take 1", de = "Den Plan der letzten Runde weiterführen",
        en = "Go on with the last round's plan" },
    },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
