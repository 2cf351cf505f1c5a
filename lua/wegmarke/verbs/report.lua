--- `wegmarke report`: the report as a file.

local also = require "wegmarke.cli.also"
local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

-- A PDF is the page, printed.
local OFFERED = { table.unpack(doc.offered) }
OFFERED[#OFFERED + 1] = "pdf"

-- What marks a file of a format as the program's own.
local function mark_of(format) return format == "pdf" and "pdf" or doc.marks[doc.formats[format]] end

local function format_of(ctx)
  local opts = ctx.opts
  if opts.format then return opts.format end
  local ending = opts.output and opts.output:match("%.(%w+)$")
  if not ending then return "html" end
  local format = ending:lower() == "htm" and "html" or ending:lower()
  return (doc.formats[format] or format == "pdf") and format or ctx:fail(lang.err("cli.report_ending",
    { ending = ending, known = doc.dotted(doc.offered, "pdf") }), fault.usage)
end

--- Whether the group still has something to settle before the assessment can be closed.
local function unsettled(result)
  for _, x in ipairs(result.elements) do
    if x.applicable ~= false and x.agreement.state == "not_discussed" then return true end
  end
  return false
end

local make = {}

function make.html(report, result, model, opts) return report.html(result, model, opts) end
function make.csv(report, result, model, opts) return report.csv(result, model, opts) end
function make.xlsx(report, result, model, opts) return report.xlsx(result, model, opts) end
function make.pdf(report, result, model, opts)
  opts.paper = "pdf"
  return require("wegmarke.report.convert").pdf(report.html(result, model, opts))
end
function make.json(report, result) return report.json(result) end

-- All others are the document as it is.
setmetatable(make, { __index = function(_, format)
  return function(_, result, model, opts)
    return doc.write(require("wegmarke.report.document").of(result, model, opts), doc.formats[format])
  end
end })

-- The parts that were named, each of them known.
local function parts_of(ctx, assessment)
  if #(ctx.opts.part or {}) == 0 then return nil end
  local sections, model = require "wegmarke.report.sections", ctx:model_of(assessment)
  local all, known, asked = sections.known_to(model), {}, {}
  for _, id in ipairs(all) do known[id] = true end
  local function title(id, language)
    local own = sections.own(model, id)
    if own then return lang.pick(own.title, language) end
    for _, key in ipairs { "report.h_" .. id, "protocol.h_" .. id } do
      if lang.has(key, language) then return lang.text(language, key) end
    end
  end
  for i, id in ipairs(ctx.opts.part) do
    asked[i] = known[id] and id or also.find("part", all, id, title)
    if not asked[i] then
      ctx:fail(lang.err("cli.report_part", { given = id, known = also.told("part", all, lang.current()),
        nearest = require("wegmarke.text").nearest(id, all) }), fault.usage)
    end
  end
  return asked
end

-- Parts in the model's own words that were asked for by name are for those who may read them.
local function want_readable(ctx, model, parts, preset, who)
  local sections = require "wegmarke.report.sections"
  for _, id in ipairs(parts or {}) do
    local own = sections.own(model, id)
    if own and not sections.may_read(own, { preset = preset }) then
      ctx:fail(lang.err("cli.report_part_visible", { part = lang.pick(own.title),
        audience = lang.word("audience", who or "unit"), visible = lang.word("audience", own.visible) }),
        fault.negative)
    end
  end
end

-- The table of a part in the model's own words, for CSV; nil where no such part alone was asked for.
local function own_table(ctx, result, model, opts)
  local own = opts.parts and #opts.parts == 1 and not opts.table
    and require("wegmarke.report.sections").own(model, opts.parts[1])
  if not own then return nil end
  local given = { language = opts.language, preset = opts.preset, parts = opts.parts, sheets = true }
  local bytes = doc.write(require("wegmarke.report.document").of(result, model, given), "csv")
  return bytes or ctx:fail(lang.err("cli.report_part_no_table", { part = lang.pick(own.title) }), fault.usage)
end

-- What a report is like by whom it is for; the unit reads all of it, those who head it one page.
local preset_of = { group = "gruppe", heads = "spitze", agency = "agentur", public = "oeffentlich" }

-- Says so where the plan of a finalised assessment is not what it was any more.
local function went_on(ctx, assessment, result, gathered)
  if not assessment.final then return end
  local json, audience = require "wegmarke.json", require "wegmarke.evaluate.audience"
  local now = audience.without_persons(audience.fields(gathered.fields, "unit"))
  if json.encode(result.fields or {}) ~= json.encode(now) then
    ctx:note("plan_went_on", { command = ctx:command("plan " .. ctx:short(assessment.id)) })
  end
end

-- What a folder gets: the report in each format, the minutes to send, and the tables.
local FOLDER = {
  { "report", "html" }, { "report", "pdf" }, { "report", "docx" }, { "minutes", "docx", part = "protocol" },
  { "report", "xlsx" }, { "report", "md" }, { "report", "txt" }, { "report", "json" },
  { "profile", "csv", table = "profile" }, { "change", "csv", table = "change" },
  { "plan", "csv", table = "plan" }, { "minutes", "csv", table = "protocol" },
}

-- The same with what a model says by itself only: each such document to read and to write on.
local function files_of(model)
  local list = { table.unpack(FOLDER) }
  for _, part in ipairs((model.report or {}).parts or {}) do
    for _, format in ipairs(part.alone and { "html", "docx" } or {}) do
      list[#list + 1] = { part.id, format, part = part.id, title = part.title }
    end
  end
  return list
end

-- What a file of the folder is called, and what is said of it.
local function row_of(one, language)
  local ending = "." .. one[2]
  if one.title then return one[1] .. ending, lang.pick(one.title) .. " (" .. one[2]:upper() .. ")" end
  return lang.text(language, "protocol.file_" .. one[1]) .. ending,
    lang.say("cli.report_folder_" .. (one.table and "table" or one[1]), { format = one[2]:upper() })
end

-- Whether one of them is wanted, and can be made.
local function in_folder(one, wanted, result, model, opts)
  if wanted.format and one[2] ~= wanted.format then return false end
  if one.table == "change" and not result.change then return false end
  local sections = require "wegmarke.report.sections"
  local given = { preset = opts.preset, parts = one.part and { one.part } or nil }
  return not one.part or not opts.parts and #sections.of(model, given) > 0
end

--- The report in all formats, into a folder: all files or none.
local function write_folder(ctx, result, model, opts)
  local report, list = require "wegmarke.report", {}
  local folder = ctx.opts.output:gsub("/+$", "") .. "/"
  for _, one in ipairs(files_of(model)) do
    if in_folder(one, ctx.opts, result, model, opts) then
      local given = { language = opts.language, radar = opts.radar, preset = opts.preset,
        parts = one.part and { one.part } or opts.parts, table = one.table }
      local bytes, err = make[one[2]](report, result, model, given)
      if not bytes and (one[2] ~= "pdf" or ctx.opts.format) then ctx:fail(err, fault.negative) end
      if not bytes then
        ctx.sys.err(require("wegmarke.text").terminal(tostring(err)), "\n")
      else
        local name, said = row_of(one, opts.language)
        list[#list + 1] = { path = folder .. name, bytes = bytes, format = mark_of(one[2]),
          what = one[2], row = { name, said } }
      end
    end
  end
  ctx:put_into(folder, list)
  local rows = {}
  for i, one in ipairs(list) do rows[i] = one.row end
  ctx:print(lang.say("cli.report_folder", { n = #list, folder = folder }))
  ctx:lines(require("wegmarke.cli.table").layout({ lang.say "cli.day_file", lang.say "cli.day_what" }, rows))
  return list
end

-- Writes one file, or to the screen; what went out, with its format.
local function write_one(ctx, format, result, model, opts)
  local bytes, err = format == "csv" and own_table(ctx, result, model, opts), nil
  if not bytes then bytes, err = make[format](require "wegmarke.report", result, model, opts) end
  if not bytes then ctx:fail(err, fault.negative) end
  local to_file, written = ctx:deliver(bytes, mark_of(format))
  if to_file then ctx:note("report_written", { file = ctx.opts.output }) end
  return { { written = written, what = format } }
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local given, audience = ctx.opts["for"], require "wegmarke.cli.audience"
  local preset = preset_of[given]
  local who = preset and require("wegmarke.report.presets")[preset].audience or given
  local output = ctx.opts.output
  local folder = output and (output:sub(-1) == "/" or ctx.sys.is_folder(output))
  local format = not folder and format_of(ctx) or nil
  local parts = parts_of(ctx, assessment)
  if ctx.opts.table and format ~= "csv" then ctx:fail(lang.err("cli.report_table"), fault.usage) end
  if (format == "pdf" or doc.binary[format]) and (ctx.opts.output or "-") == "-" and ctx.sys.isatty(1) then
    ctx:fail(lang.err("cli.report_binary", { format = format }), fault.usage)
  end
  if not folder then ctx:may_deliver(mark_of(format)) end
  local result, model, _, gathered = audience.evaluate(ctx, assessment, who,
    { provisional = ctx.opts.provisional or false, unseen = ctx.opts.table == "plan" })
  require("wegmarke.cli.beside").add(ctx, assessment, result, model, gathered, who)
  require("wegmarke.cli.suggested").add(ctx, result, model)
  local language = require("wegmarke.cli.language").of(ctx, model,
    ctx.opts.lang or result.language or assessment.language or "de")
  want_readable(ctx, model, parts, preset, who)
  local opts = { language = language, radar = ctx.opts.radar or false, preset = preset, parts = parts,
    table = ctx.opts.table }
  local out = folder and write_folder(ctx, result, model, opts) or write_one(ctx, format, result, model, opts)
  went_on(ctx, assessment, result, gathered)
  for _, one in ipairs(out) do
    audience.note(ctx, "report", assessment.id, who, one.written, one.what)
  end
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
      { name = "format", short = "f", type = "choice", choices = OFFERED },
      { name = "output", short = "o", type = "file" },
      require("wegmarke.cli.audience").option { "group", "unit", "heads", "agency", "public" },
      { name = "since", type = "assessment" },
      { name = "part", type = "word", many = true },
      { name = "table", type = "choice", words = "part",
        choices = { "profile", "change", "rollup", "plan", "protocol" } },
      { name = "radar", type = "flag" },
      { name = "provisional", type = "flag" },
      require("wegmarke.cli.language").option "lang",
    },
    examples = { "report 1 -o bericht.html", "report 1 -o bericht/", "report 1 -o bericht.xlsx",
      "report 1 --part protocol -o protokoll.docx", "report 1 --table plan -o plan.csv",
      "report 1 -o profil.csv" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
