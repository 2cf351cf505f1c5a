--- `wegmarke form`: forms to fill in a browser, on paper or in a spreadsheet.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- "P01-P12,K7" as a list of codes; a range keeps the width of its first number.
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
      word = word:gsub("^%s+", ""):gsub("%s+$", "")
      local name, first, name_again, last = word:match("^(.-)(%d+)%-(.-)(%d+)$")
      if name and name == name_again and #first <= 6 and #last <= 6 then
        local from, to = tonumber(first), tonumber(last)
        if to < from or to - from >= 1000 then
          return nil, lang.err("cli.codes_range", { given = word })
        end
        for i = from, to do add(name .. ("%0" .. #first .. "d"):format(i)) end
      else
        add(word)
      end
    end
  end
  return codes
end

local by_ending = { html = "html", htm = "html", csv = "csv", xlsx = "xlsx" }

local function format_of(opts)
  if opts.format then return opts.format end
  if opts.sheet then return "print" end
  local ending = opts.output and opts.output:match("%.(%w+)$")
  return ending and by_ending[ending:lower()] or "html"
end

--- A workbook may come back filled under the name it was made with: that one is not written over.
local function keep(ctx, path, bytes)
  local old = require("wegmarke.file").read(path)
  if old and old ~= bytes then ctx:fail(lang.err("cli.form_there", { file = path }), fault.input) end
  return old == bytes
end

--- Workbooks for single persons: a file for each code, all of them or none.
local function write_each(ctx, model, assessment, codes)
  local file, form = require "wegmarke.file", require "wegmarke.form"
  local words = require "wegmarke.form.words"
  if #codes == 0 then ctx:fail(lang.err("cli.form_folder_codes"), fault.usage) end
  local folder = ctx.opts.output:gsub("/+$", "") .. "/"
  local list, there = {}, {}
  for i, code in ipairs(codes) do
    local path = folder .. words.file_part(assessment.unit.name) .. "_" .. assessment.held_on .. "_"
      .. words.file_part(code) .. ".xlsx"
    if there[path] then
      ctx:fail(lang.err("cli.form_same_file", { first = there[path], second = code }), fault.input)
    end
    there[path] = code
    list[i] = { path = path, bytes = form.xlsx(model, assessment,
      { language = ctx.opts.lang, codes = { code }, criteria = ctx.opts.criteria }) }
    list[i].kept = keep(ctx, path, list[i].bytes)
  end
  ctx.sys.mkdir(folder)
  for _, one in ipairs(list) do
    if not one.kept then ctx:need(file.write(one.path, one.bytes)) end
  end
  ctx:note("form_written_each", { n = #list, folder = folder })
  ctx:next_step("rate import " .. ctx:short(assessment.id) .. " " .. folder .. " --known")
  return fault.ok
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = ctx:model_of(assessment)
  local codes = ctx:need(read_codes(ctx.opts.codes or {}))
  if #codes > 0 then
    ctx:need(require("wegmarke.data.invited").add(ctx:db(), assessment.id, codes))
  end
  local format = format_of(ctx.opts)
  if ctx.opts.sheet and format ~= "print" then
    ctx:fail(lang.err("cli.form_sheet"), fault.usage)
  end
  local output = ctx.opts.output
  if format == "xlsx" and output and (output:sub(-1) == "/" or ctx.sys.is_folder(output)) then
    return write_each(ctx, model, assessment, codes)
  end
  local bytes = require("wegmarke.form")[format](model, assessment, { language = ctx.opts.lang,
    codes = codes, sheet = ctx.opts.sheet, criteria = ctx.opts.criteria })
  if format == "xlsx" and output and output ~= "-" then keep(ctx, output, bytes) end
  if ctx:deliver(bytes) then
    if format == "xlsx" and #codes > 1 then ctx:note("form_one_file", { n = #codes }) end
    ctx:note("form_written", { file = ctx.opts.output })
    ctx:next_step("rate import " .. ctx:short(assessment.id) .. " "
      .. lang.say("cli.files_mark") .. (#codes > 0 and " --known" or ""))
  end
  return fault.ok
end

return {
  {
    name = "form",
    summary = { de = "Bögen zum Ausfüllen erzeugen", en = "make forms to fill in" },
    about = {
      de = "html: eine Seite, die ohne Netz in jedem Browser geht, auch auf dem Telefon; sie speichert eine "
        .. "Antwortdatei, die „rate import“ nimmt.\n"
        .. "print: Blätter zum Drucken (--sheet): answer A4-Antwortbogen, tally A4-Strichliste, working "
        .. "A3-Arbeitsblatt, poster Plakat 83 x 42 cm für Klebepunkte.\n"
        .. "xlsx: eine Arbeitsmappe für Excel oder LibreOffice: die Texte der Typen, Auswahl in Worten, "
        .. "Begründung und Beleg; gesperrt ist alles andere. Mit --codes ein Blatt je Person; endet -o mit "
        .. "/, eine Datei je Person in diesem Ordner.\n"
        .. "csv: eine Tabelle, eine Zeile je Person.\n\n"
        .. "Jeder Bogen sagt, wozu er dient, dass er freiwillig ist, wer was sieht und bis wann er "
        .. "aufbewahrt wird.",
      en = "html: a page that works without a net in any browser, on a phone too; it saves an answer file "
        .. "that \"rate import\" takes.\n"
        .. "print: sheets to print (--sheet): answer an A4 answer sheet, tally an A4 tally sheet, working "
        .. "an A3 working sheet, poster 83 x 42 cm for dots.\n"
        .. "xlsx: a workbook for Excel or LibreOffice: the types' texts, choices in words, reason and "
        .. "evidence; all else is locked. With --codes a sheet a person; if -o ends with /, a file a person "
        .. "in that folder.\n"
        .. "csv: a table, a row a person.\n\n"
        .. "Each form says what it is for, that it is voluntary, who sees what, and until when it is kept.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
    },
    options = {
      { name = "format", short = "f", type = "choice", choices = { "html", "xlsx", "print", "csv" },
        text = { de = "sonst nach der Endung der Datei, sonst html",
          en = "else by the file's ending, else html" } },
      { name = "sheet", type = "choice", choices = { "answer", "tally", "working", "poster" },
        text = { de = "welches Blatt gedruckt wird; sonst answer",
          en = "which sheet to print; else answer" } },
      { name = "output", short = "o", type = "file",
        text = { de = "in diese Datei statt auf die Standardausgabe; bei xlsx auch in einen Ordner",
          en = "into this file instead of standard output; with xlsx into a folder too" } },
      { name = "codes", many = true, label = { de = "KÜRZEL", en = "CODES" },
        text = { de = "ausgegebene Kürzel, etwa P01-P12; der Bogen nimmt dann nur diese",
          en = "codes given out, such as P01-P12; the form then takes no others" } },
      { name = "criteria", type = "flag",
        text = { de = "xlsx: mit einem Blatt Kriterien auch, wenn die Mappe für mehrere ist",
          en = "xlsx: with a sheet of criteria even when the workbook is for several" } },
      { name = "lang", type = "choice", choices = lang.languages,
        text = { de = "Sprache des Bogens, sonst die der Einschätzung",
          en = "language of the form, else the assessment's" } },
    },
    examples = {
      { "form 1 -o bogen.html --codes P01-P12", de = "Ein Bogen für zwölf Eingeladene",
        en = "One form for twelve people invited" },
      { "form 1 --format xlsx -o boegen/ --codes P01-P12", de = "Eine Excel-Datei für jede Person",
        en = "An Excel file for each person" },
      { "form 1 --sheet poster -o plakat.html", de = "Das Plakat für Klebepunkte",
        en = "The poster for dots" },
    },
    exits = { 3, 4, 5 },
    run = run,
  },
}
