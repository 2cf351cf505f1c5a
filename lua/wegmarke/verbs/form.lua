--- `wegmarke form`: forms to fill in a browser, on paper or in a spreadsheet.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

-- So many codes are given out at once.
local MOST = 1000

--- A row of codes as people write it: "P01 - P12", "P01–P12" and "P01 bis P12" are "P01-P12".
local function plain_row(word)
  word = word:gsub("[\r\n\t]", " ")
  for _, dash in ipairs { "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}" } do
    word = word:gsub(dash, "-")
  end
  for _, between in ipairs { "bis", "to" } do
    word = word:gsub("(%d)%s+" .. between .. "%s+(%w)", "%1-%2")
  end
  return (word:gsub("(%d)%s*%-%s*(%w)", "%1-%2"):gsub("^%s+", ""):gsub("%s+$", ""))
end

--- "P01-P12,K7" as a list of codes; a range keeps the width of its first number; "P01-12" is one too.
---@param given string[]
---@return string[]|nil codes
---@return table|nil err
local function read_codes(given)
  local codes, seen = {}, {}
  local function add(code)
    if code ~= "" and not seen[code] then
      seen[code] = true
      codes[#codes + 1] = code
    end
  end
  for _, part in ipairs(given) do
    for word in part:gmatch("[^,;]+") do
      word = plain_row(word)
      local name, first, name_again, last = word:match("^(.-)(%d+)%-(.-)(%d+)$")
      if word:find("%s") then return nil, lang.err("cli.codes_blank", { given = word }) end
      local row = name and (name == name_again or name ~= "" and name_again == "")
      if row and (name ~= "" or #first <= 6 and #last <= 6) then
        local from, to = tonumber(first), tonumber(last)
        if to < from or to - from >= MOST or #first > 12 then
          return nil, lang.err("cli.codes_range", { given = word, most = MOST })
        end
        for i = from, to do add(name .. ("%0" .. #first .. "d"):format(i)) end
      else
        add(word)
      end
      if #codes > MOST then return nil, lang.err("cli.codes_many", { most = MOST }) end
    end
  end
  return codes
end

M.read_codes = read_codes

local by_ending = { html = "html", htm = "html", csv = "csv", xlsx = "xlsx" }
local endings = { html = { html = true, htm = true }, print = { html = true, htm = true },
  csv = { csv = true }, xlsx = { xlsx = true } }

--- The format that was named, or that the file's ending says. A file whose ending says something else
--- than what would be in it would open in the wrong program.
local function format_of(ctx)
  local opts = ctx.opts
  local ending = opts.output and opts.output:match("%.(%w+)$")
  ending = ending and ending:lower()
  local format = opts.format or opts.sheet and "print" or by_ending[ending]
  if ending == "pdf" and (not format or format == "print") then
    if require("wegmarke.program").find "weasyprint" then return "print", true end
    ctx:fail(lang.err("cli.form_pdf", { file = opts.output:gsub("%.%w+$", ".html") .. "" }), fault.usage)
  elseif ending and not endings[format or "html"][ending] then
    ctx:fail(lang.err("cli.form_ending", { file = opts.output, ending = "." .. ending }), fault.usage)
  end
  return format or "html"
end

-- What stands beside elements on sheets for single people.
local function clues_of(ctx, assessment)
  local language = ctx.opts.lang or assessment.language or ctx:model_of(assessment).language
  return require("wegmarke.cli.clues").for_form(ctx, assessment, language)
end

-- Says what the sheet had to leave open, and returns the command that states it.
local function say_gaps(ctx, told)
  local settings, list = require "wegmarke.data.settings", {}
  local gaps = settings.gaps(told)
  for i, key in ipairs(gaps) do list[i] = lang.say("setting." .. key) end
  if #gaps == 0 then return nil end
  ctx.sys.err(require("wegmarke.text").terminal(
    lang.say("setting.gaps", { list = table.concat(list, ", ") })), "\n")
  return "setting set " .. gaps[1] .. " " .. lang.say("cli.text_mark")
end

-- The command that sets until when single sheets are kept, where the form says that nothing is set.
local function set_time(ctx, assessment)
  if assessment.retain_until then return nil end
  ctx:note("form_no_time")
  return "retention " .. ctx:short(assessment.id) .. " --until "
    .. (tonumber(assessment.held_on:sub(1, 4)) + 1) .. "-12-31"
end

-- Once answers are there: how many count, how many wait, and why. Beside the output, which may be the form.
local function tell_standing(ctx, assessment)
  local said = require("wegmarke.data.closing").standing(
    ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id)))
  for _, one in ipairs(said) do ctx.sys.err(require("wegmarke.text").terminal(one), "\n") end
end

--- What comes next, by what was made; and that no time is set until when single sheets are kept.
local function go_on(ctx, assessment, told)
  local name, sheet = ctx:short(assessment.id), ctx.opts.sheet
  local steps
  if sheet == "poster" then
    steps = { "form " .. name .. " --sheet tally -o " .. lang.say("cli.tally_file"), "rate tally " .. name }
  elseif sheet == "fields" or sheet == "points" then
    steps = { (sheet == "points" and "rate points " or "field tally ") .. name }
  elseif sheet == "tally" or sheet == "working" then
    steps = { "rate tally " .. name }
  else
    steps = { "rate import " .. name .. " " .. lang.say("cli.files_mark") }
  end
  local counts = sheet == "tally" or sheet == "fields" or sheet == "points"
  if not counts then steps[#steps + 1] = set_time(ctx, assessment) end
  if told then steps[#steps + 1] = say_gaps(ctx, told) end
  ctx:next_step(table.unpack(steps))
end

--- Keeps which codes were given out, together with writing what gives them out: of a form that could not be
--- written none is kept.
---@param write fun(): any
---@return any what `write` returns
local function give_out(ctx, assessment, codes, write)
  local function add()
    if #codes > 0 then ctx:need(require("wegmarke.data.invited").add(ctx:db(), assessment.id, codes)) end
    return write()
  end
  local output = ctx.opts.output
  if #codes == 0 or not output or output == "-" then return add() end
  return ctx:db():transaction(add)
end

--- Workbooks for single persons: a file for each code, all of them or none.
local function write_each(ctx, model, assessment, codes, told)
  local form, words = require "wegmarke.form", require "wegmarke.form.words"
  if #codes == 0 then ctx:fail(lang.err("cli.form_folder_codes"), fault.usage) end
  local folder = ctx.opts.output:gsub("/+$", "") .. "/"
  local list, there, clues = {}, {}, clues_of(ctx, assessment)
  for i, code in ipairs(codes) do
    local path = folder .. words.file_part(assessment.unit.name) .. "_" .. assessment.held_on .. "_"
      .. words.file_part(code) .. ".xlsx"
    if there[path] then
      ctx:fail(lang.err("cli.form_same_file", { first = there[path], second = code }), fault.input)
    end
    there[path] = code
    list[i] = { path = path, format = "xlsx", bytes = form.xlsx(model, assessment,
      { language = ctx.opts.lang, codes = { code }, criteria = ctx.opts.criteria, told = told,
        clues = clues }) }
  end
  give_out(ctx, assessment, codes, function() ctx:put_into(folder, list) end)
  ctx:note("form_written_each", { n = #list, folder = folder })
  tell_standing(ctx, assessment)
  local steps = { "rate import " .. ctx:short(assessment.id) .. " " .. folder }
  steps[#steps + 1] = set_time(ctx, assessment)
  steps[#steps + 1] = say_gaps(ctx, told)
  ctx:next_step(table.unpack(steps))
  return fault.ok
end

-- Whether -o names a folder.
local function to_folder(ctx)
  local output = ctx.opts.output
  return output and (output:sub(-1) == "/" or ctx.sys.is_folder(output))
end

--- Names from a file, one a line, in the order of the codes. They go on slips and a list
--- to print, and not into the database.
local function read_names(ctx, path, codes)
  local bytes = ctx:need(require("wegmarke.file").read(path))
  local names = {}
  for line in (ctx:need(require("wegmarke.source").plain(bytes)) .. "\n"):gmatch("(.-)\r?\n") do
    local name = require("wegmarke.data.intake.values").clean(line)
    if name ~= "" then names[#names + 1] = name end
  end
  if #names > #codes then
    ctx:fail(lang.err("cli.day_names", { file = path, n = #names, codes = #codes }), fault.input)
  end
  return names
end

-- When the day begins, as it was typed; nil if nobody says so.
local function start_of(ctx)
  local given = ctx.opts.start
  return given and (require "wegmarke.form.day.agenda".time(given)
    or ctx:fail(lang.err("cli.day_start", { given = given }), fault.usage)) or nil
end

-- The codes of a day: those given now, else those given out before.
local function codes_of(ctx, assessment, codes)
  if assessment.minors and #codes > 0 then ctx:fail(lang.err("data.minors_form"), fault.input) end
  if #codes > 0 or assessment.minors then return codes end
  return require("wegmarke.data.invited").codes(ctx:db(), assessment.id)
end

-- Says on how many sheets a matrix goes, where one would be too small for letters that can be read.
local function say_sheets(ctx, plan, sheet, paper)
  if not plan or plan.sheets < 2 then return end
  local key = sheet == "working" and "sheets_working" or paper == "a1" and "sheets_a1" or "sheets_poster"
  ctx:note(key, { n = plan.sheets, pt = plan.pt })
end

-- Says what somebody has to fill in by hand in a file.
local function say_blanks(ctx, file, gaps)
  if not gaps or #gaps == 0 then return end
  ctx:note("day_gaps", { file = file, list = table.concat(gaps, "; ") })
end

-- The files of documents of the day, by the endings of their names.
local function document_format(ctx)
  local ending = ctx.opts.output and ctx.opts.output:match "%.(%w+)$"
  ending = ending and ending:lower()
  local format = ctx.opts.format
  if format == "xlsx" or format == "csv" then ctx:fail(lang.err("cli.form_sheet"), fault.usage) end
  if format or not ending or ending == "htm" then return "html" end
  if ending == "pdf" then return "pdf" end
  local doc = require "wegmarke.doc"
  for _, one in ipairs(doc.running) do
    if one == ending then return doc.formats[ending] end
  end
  local known = doc.dotted(doc.running, "pdf")
  ctx:fail(lang.err("cli.document_ending", { ending = ending, known = known }), fault.usage)
end

--- One document of the day, in any format with running text.
local function write_document(ctx, model, assessment, codes, told)
  local opts, doc = ctx.opts, require "wegmarke.doc"
  local format, start = document_format(ctx), start_of(ctx)
  if start and opts.sheet == "thanks" or opts.names or opts.paper then
    ctx:fail(lang.err("cli.day_alone"), fault.usage)
  end
  local made, gaps = require("wegmarke.form.day").document(model, assessment, opts.sheet,
    { language = opts.lang, codes = codes_of(ctx, assessment, codes), told = told, start = start })
  local bytes
  if format == "pdf" then
    local page = require("wegmarke.report.paper").resolved(doc.write(made, "html"))
    local err
    bytes, err = require("wegmarke.report.convert").pdf(page)
    if not bytes then ctx:fail(err, fault.negative) end
  else
    bytes = doc.write(made, format)
  end
  local mark = format == "pdf" and "pdf" or doc.marks[format]
  if give_out(ctx, assessment, codes, function() return (ctx:deliver(bytes, mark)) end) then
    ctx:note("report_written", { file = opts.output })
    say_blanks(ctx, opts.output, gaps)
    ctx:next_step(opts.sheet == "letter" and say_gaps(ctx, told) or nil)
  end
  return fault.ok
end

--- All that a day needs, in a folder: all files or none.
local function write_day(ctx, model, assessment, codes, told)
  local opts, start = ctx.opts, start_of(ctx)
  codes = codes_of(ctx, assessment, codes)
  local names = opts.names and read_names(ctx, opts.names, codes)
  local list = require("wegmarke.form.day").files(model, assessment, { language = opts.lang, codes = codes,
    names = names, told = told, start = start, criteria = opts.criteria,
    clues = not assessment.minors and clues_of(ctx, assessment) or nil,
    fields = require("wegmarke.verbs.plan").fields(ctx, assessment) })
  local folder, there, rows = opts.output:gsub("/+$", "") .. "/", {}, {}
  for _, one in ipairs(list) do
    one.path = folder .. one.name
    if there[one.path] then
      ctx:fail(lang.err("cli.form_same_file", { first = there[one.path], second = one.code }), fault.input)
    end
    there[one.path] = one.code or one.name
  end
  give_out(ctx, assessment, codes, function() ctx:put_into(folder, list) end)
  for i, one in ipairs(list) do rows[i] = { one.name, one.what } end
  ctx:print(lang.say("cli.day_written", { n = #list, folder = folder }))
  ctx:lines(require("wegmarke.cli.table").layout({ lang.say "cli.day_file", lang.say "cli.day_what" }, rows))
  for _, one in ipairs(list) do
    say_blanks(ctx, one.name, one.gaps)
    say_sheets(ctx, one.plan, one.sheet, one.paper)
    if names and one.names then ctx:note("day_names_file", { file = one.path }) end
  end
  if #codes == 0 and not assessment.minors then ctx:note("day_no_codes") end
  tell_standing(ctx, assessment)
  local name = ctx:short(assessment.id)
  local steps = { "rate import " .. name .. " " .. lang.say("cli.files_mark"), "rate tally " .. name }
  if assessment.minors then table.remove(steps, 1) end
  steps[#steps + 1] = set_time(ctx, assessment)
  steps[#steps + 1] = say_gaps(ctx, told)
  ctx:next_step(table.unpack(steps))
  return fault.ok
end

-- Sheets that are documents, to be written on.
local is_document = {}
for _, name in ipairs(require("wegmarke.form.day").documents) do is_document[name] = true end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = ctx:model_of(assessment)
  local codes = ctx:need(read_codes(ctx.opts.codes or {}))
  require("wegmarke.cli.language").of(ctx, model, ctx.opts.lang or assessment.language)
  local suggested = require("wegmarke.module.own_form").privacy(model,
    ctx.opts.lang or assessment.language or model.language)
  local told = require("wegmarke.data.settings").of(ctx:db(), assessment.unit.id, suggested)
  if not ctx.opts.format and not ctx.opts.sheet and to_folder(ctx) then
    return write_day(ctx, model, assessment, codes, told)
  elseif is_document[ctx.opts.sheet] then
    return write_document(ctx, model, assessment, codes, told)
  elseif ctx.opts.names or ctx.opts.start then
    ctx:fail(lang.err("cli.day_alone"), fault.usage)
  end
  local format, pdf = format_of(ctx)
  if ctx.opts.sheet and format ~= "print" then
    ctx:fail(lang.err("cli.form_sheet"), fault.usage)
  elseif ctx.opts.paper and ctx.opts.sheet ~= "poster" then
    ctx:fail(lang.err("cli.form_paper"), fault.usage)
  end
  if ctx.opts.sheet == "points" and not (model.form and model.form.points) then
    ctx:fail(lang.err("own.no_points", { model = model.id }), fault.input)
  end
  local single = format ~= "print" or (ctx.opts.sheet or "answer") == "answer"
  if single and assessment.minors then
    local name = ctx:short(assessment.id)
    ctx:fail(lang.err("data.minors_form"), fault.input, lang.say("cli.next") .. " "
      .. ctx:command("form " .. name .. " --sheet poster -o " .. lang.say("cli.poster_file")))
  end
  if format == "xlsx" and to_folder(ctx) then
    return write_each(ctx, model, assessment, codes, told)
  end
  local fields = ctx.opts.sheet == "fields" and require("wegmarke.verbs.plan").fields(ctx, assessment)
  local bytes, plan = require("wegmarke.form")[format](model, assessment, { language = ctx.opts.lang,
    codes = codes, sheet = ctx.opts.sheet, paper = ctx.opts.paper, fields = fields or nil,
    criteria = ctx.opts.criteria, told = told,
    clues = single and format ~= "csv" and clues_of(ctx, assessment) or nil })
  if pdf then
    local page = require("wegmarke.report.paper").resolved(bytes)
    local made, err = require("wegmarke.report.convert").pdf(page)
    bytes = made or ctx:fail(err, fault.negative)
  end
  if give_out(ctx, assessment, codes, function()
    return (ctx:deliver(bytes, pdf and "pdf" or format == "print" and "html" or format))
  end) then
    if format == "xlsx" and #codes > 1 then ctx:note("form_one_file", { n = #codes }) end
    ctx:note("form_written", { file = ctx.opts.output })
    say_sheets(ctx, plan, ctx.opts.sheet, ctx.opts.paper)
    tell_standing(ctx, assessment)
    go_on(ctx, assessment, single and told)
  end
  return fault.ok
end

M.verbs = {
  {
    name = "form",
    arguments = {
      { name = "assessment", type = "assessment" },
    },
    options = {
      { name = "format", short = "f", type = "choice",
        choices = { "html", "xlsx", "print", "csv" } },
      { name = "sheet", type = "choice",
        choices = { "answer", "tally", "working", "poster", "points", "fields",
          "letter", "agenda", "thanks" } },
      { name = "paper", type = "choice", choices = { "83x42", "a1" } },
      { name = "output", short = "o", type = "file" },
      { name = "codes", many = true },
      { name = "names", type = "file" },
      { name = "start" },
      { name = "criteria", type = "flag" },
      require("wegmarke.cli.language").option("lang", lang.readable),
    },
    examples = { "form 1 -o workshop/ --codes P01-P12", "form 1 -o bogen.html --codes P01-P12",
      "form 1 --format xlsx -o boegen/ --codes P01-P12", "form 1 --sheet poster -o plakat.html",
      "form 1 --sheet letter -o brief.docx" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}

return M
