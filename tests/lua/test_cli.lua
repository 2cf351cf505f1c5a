-- The command line: what it reads, what it says, and that it says it in both languages.

local test = ...

local args = require "wegmarke.cli.args"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local layout = require "wegmarke.cli.table"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local verbs = require "wegmarke.cli.verbs"

local verb = {
  name = "try",
  arguments = {
    { name = "one", type = "text" },
    { name = "more", type = "integer", many = true, optional = true },
  },
  options = {
    { name = "day", type = "date" },
    { name = "out", short = "o", type = "file" },
    { name = "kind", type = "choice", choices = { "wide", "long" } },
    { name = "tag", many = true },
    { name = "loud", type = "flag" },
  },
}

local function parse(...)
  return args.parse(verb, { ... }, 1, verbs.globals)
end

local function refusal(...)
  local parsed, err = parse(...)
  assert(parsed == nil, "accepted: " .. table.concat({ ... }, " "))
  return err.key, err.args
end

test("options are read in every form", function(t)
  local got = parse("a", "--day=2026-03-14", "-oX", "--tag", "u", "--tag=v", "--loud", "5", "-7")
  t.eq(got.args, { one = "a", more = { 5, -7 } })
  t.eq(got.opts, { day = "2026-03-14", out = "X", tag = { "u", "v" }, loud = true })
end)

test("two dashes end the options", function(t)
  t.eq(parse("--", "--loud").args, { one = "--loud", more = {} })
  t.eq(parse("--tag", "--", "-").args.one, "-")
end)

test("options that every verb takes may follow it", function(t)
  local got = parse("a", "--db", "x.db", "--lang=de")
  t.eq(got.globals, { db = "x.db", lang = "de" })
  t.eq(got.opts, {})
end)

test("what cannot be read is refused by name", function(t)
  t.eq(refusal(), "cli.argument_missing")
  t.eq(refusal("a", "x"), "cli.value_no_integer")
  t.eq(refusal("a", "--day"), "cli.option_without_value")
  t.eq(refusal("a", "--loud=yes"), "cli.flag_with_value")
  t.eq(refusal("a", "--kind", "tall"), "cli.value_no_choice")
  t.eq(refusal("a", "--out", "x", "-oy"), "cli.option_twice")
  t.eq(refusal("\xff"), "cli.value_not_utf8")
  t.eq(refusal(""), "cli.value_empty")
  local key, with = refusal("a", "--luod")
  t.eq({ key, with.nearest }, { "cli.unknown_option", "--loud" })
end)

test("dates are days of the calendar", function(t)
  t.eq(args.date("2026-03-14"), "2026-03-14")
  t.eq(args.date("1.2.2026"), "2026-02-01")
  t.eq(args.date("29.02.2024"), "2024-02-29")
  for _, said in ipairs { "14. März 2026", "14.03.26", "14. Mrz. 2026", "14 March 2026", "March 14, 2026" } do
    t.eq(args.date(said), "2026-03-14", said)
  end
  for _, said in ipairs { "März 2026", "14. März", "31. Juni 2026", "14. Mainz 2026" } do
    t.eq(args.date(said), nil, said)
  end
  for _, bad in ipairs {
    "29.02.2023", "2100-02-29", "2026-13-01", "2026-00-10", "31.04.2026", "14.3.126", "2026-3-14",
    "heute", "",
  } do
    t.eq(args.date(bad), nil)
  end
end)

test("what is shown of a choice is taken again, in every language", function(t)
  local also, told = require "wegmarke.cli.also", 0
  for _, entry in ipairs(verbs.list) do
    local made = verbs.load(entry.name)
    for _, kind in ipairs { "arguments", "options" } do
      for _, spec in ipairs(made[kind] or {}) do
        for i, choice in ipairs(spec.choices or {}) do
          for _, language in ipairs(lang.languages) do
            local shown = also.told(spec.words or spec.name, spec.choices, language, spec.titles)[i]
            local word = shown:match("%((.+)%)$")
            t.eq(shown:match("^%S+"), choice)
            t.eq(args.check(spec, choice), choice)
            if word then
              told = told + 1
              t.eq(args.check(spec, word), choice, entry.name .. " " .. spec.name .. " " .. word)
            end
          end
        end
      end
    end
  end
  t.ok(told > 50, tostring(told))
  local spec = { name = "for", type = "choice", choices = { "group", "public" }, words = "audience",
    stands = { heads = "group" } }
  t.eq(args.check(spec, "OEFFENTLICH"), "public")
  t.eq(args.check(spec, "die Öffentlichkeit"), "public")
  t.eq(args.check(spec, "Spitze"), "group")
  local _, err = args.check(spec, "Welt")
  t.has(lang.text("de", err.key, err.args), "public (")
end)

test("days stand as a language writes them, whole values only", function(t)
  t.eq(lang.day("2026-03-04", "de"), "04.03.2026")
  t.eq(lang.day("2026-03-04 10:26", "de"), "04.03.2026 10:26")
  -- what is no day is told as somebody typed it
  for _, no_day in ipairs { "2026-13-01", "2026-01-32" } do t.eq(lang.day(no_day, "de"), no_day) end
  t.eq(lang.day("2026-03-04", "de-leicht"), "04.03.2026")
  t.eq(lang.day("2026-03-04", "en"), "2026-03-04")
  for _, other in ipairs { "2026-03", "2026-03-04T10:26:00Z", "x 2026-03-04", "2026-03-04.xlsx", "" } do
    t.eq(lang.day(other, "de"), other)
  end
  t.eq(args.date(lang.day("2026-03-04", "de")), "2026-03-04")
end)

test("every verb can be called and has an example", function(t)
  for _, entry in ipairs(verbs.list) do
    local one = verbs.load(entry.name)
    t.eq(type(one.run), "function")
    t.ok(#(one.examples or {}) > 0, entry.name .. " has no example")
  end
end)

-- A command line as a shell splits it; enough for the examples.
local function split(line)
  local words = {}
  local at = 1
  while at <= #line do
    local word, quoted, next_at = "", false, at
    while next_at <= #line do
      local c = line:sub(next_at, next_at)
      if c == '"' then
        quoted = not quoted
      elseif c == " " and not quoted then
        break
      else
        word = word .. c
      end
      next_at = next_at + 1
    end
    words[#words + 1] = word
    at = next_at + 1
  end
  return words
end

test("every example is a command line that can be read", function(t)
  for _, entry in ipairs(verbs.list) do
    for _, example in ipairs(verbs.load(entry.name).examples) do
      -- what the shell does with the output is not ours to read
      local words = split((lang.pick(example[1]):gsub(" [|>] .*$", "")))
      local global, i = args.before_verb(words, verbs.globals)
      t.ok(global, example[1])
      local name, next_i = verbs.at(words, i)
      t.ok(name ~= nil, example[1])
      if name ~= nil then
        local parsed, err = args.parse(verbs.load(name), words, next_i, verbs.globals)
        t.ok(parsed, example[1] .. ": " .. tostring(err))
      end
    end
  end
end)

-- Texts ---------------------------------------------------------------------------------------------

local function missing() return assert(loadfile("tests/tools/texts.lua"))("list") end

test("every text stands in both languages, and is asked for", function(t)
  t.eq(missing(), {})
end)

test("a text that is missing in a language or asked for by nobody is found", function(t)
  local texts = require "wegmarke.lang.en.verbs.report"
  local whole, about = texts.report.options, texts.report.about
  texts.report.options, texts.report.about = { nothing = "nothing" }, nil
  local found = table.concat(missing(), "\n")
  texts.report.options, texts.report.about = whole, about
  t.has(found, "en: verbs.report.report.about is missing")
  t.has(found, "en: verbs.report.report.options.radar is missing")
  t.has(found, "de: verbs.report.report.options.nothing is missing")
end)

test("a script of others brings its texts in both languages", function(t)
  local scripts = require "wegmarke.script"
  local function script(more)
    return "local script = { name = \"own\", reads = {}, writes = {}, " .. more .. " }\n"
      .. "function script.run() end\nreturn script\n"
  end
  local own = assert(scripts.load(script "summary = { de = 'Eins', en = 'One' }", "own.lua"))
  t.eq({ own.summary.de, own.summary.en, own.about }, { "Eins", "One", nil })
  local _, err = scripts.load(script "", "own.lua")
  t.eq({ err.key, err.args.field }, { "repl.script_bad_field", "summary" })
  _, err = scripts.load(script "summary = { de = 'a', en = 'b' }, options = {{ name = 'x', type = 'flag' }}",
    "own.lua")
  t.eq({ err.key, err.args.field }, { "repl.script_bad_field", "options[1].text" })
end)

test("every text the command line asks for exists", function(t)
  local asked = 0
  local paths = sys.packed_list("lua/wegmarke/cli/")
  table.move(sys.packed_list("lua/wegmarke/verbs/"), 1, 999, #paths + 1, paths)
  for _, path in ipairs(paths) do
    local source = sys.packed(path)
    for _, pattern in ipairs {
      '"cli%.([%w_]+)"', ':done%("([%w_]+)"', ':note%("([%w_]+)"', '[^%w_]say%("([%w_]+)"[,%)]',
    } do
      for key in source:gmatch(pattern) do
        if not key:find("_$") and not key:find("^cli") then
          asked = asked + 1
          t.ok(lang.has("cli." .. key, "de"), path .. " asks for cli." .. key)
        end
      end
    end
  end
  t.ok(asked > 100, asked)
end)

-- Words that turn a description of how people work into a mark for it.
local unwanted = { "[Rr]eifegrad", "[Ss]core", "[Mm]aturity", "%f[%a]Noten?%f[%A]", "%f[%a]Rang%f[%A]",
  "[Kk]onflikt" }

test("German texts describe and never mark", function(t)
  for _, path in ipairs(sys.packed_list("lua/wegmarke/lang/de/")) do
    -- comments, keys and the names of the API's functions are not texts
    local source = sys.packed(path):gsub("%-%-[^\n]*", ""):gsub("%f[%w_][%w_]+ ?=", "")
    source = source:gsub("%f[%w]score%.[%w_]+", "")
    for _, word in ipairs(unwanted) do
      t.eq(source:match(word), nil)
    end
  end
end)

test("a text that is missing is named, not fatal", function(t)
  t.eq(lang.text("de", "cli.there_is_none"), "[cli.there_is_none]")
  t.eq(lang.text("de", "no_area.key"), "[no_area.key]")
  t.eq(lang.text("de", "nonsense"), "[nonsense]")
  for given, said in pairs { ["a\xFFä\xC3"] = [[a\xFFä\xC3]], ["\x80"] = [[\x80]], ["ä€"] = "ä€" } do
    t.eq(lang.text("en", "rows.word_bad", { given = given }), "“" .. said .. "” can't be a name")
  end
end)

test("texts take numbers, lists, other errors and texts by language", function(t)
  local inner = lang.err("cli.value_empty", { what = "--x" })
  t.eq(lang.text("de", "cli.sheet_csv", { file = "a.csv", line = 2, column = 3, problem = inner }),
    "a.csv:2:3: --x: Die Angabe ist leer.")
  t.eq(lang.text("en", "cli.rate_taken", { file = { de = "D", en = "E" }, what = { "a", "b" } }),
    "E: taken in (a, b).")
  t.eq(lang.text("de", "cli.agree_done", { element = 2.5, value = 3.0 }), "2,5: 3")
  t.eq(lang.text("de", "cli.agree_done", { element = "{value}", value = "x" }), "{value}: x")
end)

test("an error reads in the language of the moment", function(t)
  local before = lang.current()
  local err = lang.err("cli.value_empty", { what = "X" })
  lang.set("de")
  local de = tostring(err)
  lang.set("en")
  local en = tostring(err)
  lang.set(before)
  t.eq({ de, en }, { "X: Die Angabe ist leer.", "X: the value is empty." })
  t.ok(not lang.set("fr"))
end)

-- Faults and tables ----------------------------------------------------------------------------------

test("every error code of the C libraries has words", function(t)
  local file = require "wegmarke.file"
  local found = 0
  for _, dir in ipairs { "src/io/", "src/lib/", "src/store/" } do
    for _, name in ipairs(assert(sys.list(dir))) do
      local source = name:find("%.c$") and assert(file.read(dir .. name)) or ""
      for code in source:gmatch('"(%l+_[%l_]+)"') do
        if code:find("^db_") or code:find("^csv_") or code:find("^file_") or code:find("^json_") then
          found = found + 1
          t.ok(code == "csv_ok" or fault.key_of(code) ~= "cli.fault_other", code)
        end
      end
    end
  end
  t.ok(found > 30, found)
end)

test("errors have the exit status that help promises", function(t)
  t.eq(fault.status({ code = "db_locked" }), 4)
  t.eq(fault.status({ code = "file_missing" }), 3)
  t.eq(fault.status(lang.err("data.unit_blank")), 3)
  t.eq(fault.status(lang.err("model.anything")), 5)
  t.eq(fault.status({ { severity = "error", message = "x" } }), 5)
  t.eq(fault.status({ code = "db_interrupted" }), 130)
  t.eq(fault.status("a string"), 70)
end)

test("a place stands before its problem", function(t)
  local err = lang.err("data.at", { file = "a.csv", line = 3, column = 2, title = "rolle",
    problem = lang.err("cli.value_empty", { what = "X" }) })
  t.match(fault.line(err), "^a%.csv:3:2: rolle: X: ")
  t.match(fault.line({ file = "m.lua", line = 7, message = "broken" }), "^m%.lua:7: broken$")
end)

test("tables align by what is seen, not by bytes", function(t)
  t.eq(layout.layout({ "Ä", "n" }, { { "Öffentlich", 5 }, { "ab", 12 } }, { right = { [2] = true } }), {
    "Ä            n",
    "----------  --",
    "Öffentlich   5",
    "ab          12",
  })
end)

test("no control character gets through a table", function(t)
  local lines = layout.layout(nil, { { "a\27[31mb\nc" } })
  t.eq(lines[1]:find("[%c]"), nil)
end)

test("text is wrapped at spaces and keeps its paragraphs", function(t)
  t.eq(layout.wrap("eins zwei drei\n\nvier", 9), { "eins zwei", "drei", "", "vier" })
  t.eq(layout.wrap("", 10), { "" })
  t.eq(layout.wrap("unteilbarlang x", 5), { "unteilbarlang", "x" })
end)

test("all that the help of a verb says is on the screen and on the page, in the width there is", function(t)
  local doc, help = require "wegmarke.doc", require "wegmarke.cli.help"
  local function bare(s) return (s:gsub("[%s\u{AD}\u{2060}#]+", "")) end
  local n = 0
  for _, entry in ipairs(verbs.list) do
    local made = help.document.verb(verbs.load(entry.name))
    local page = doc.write(made, "html"):gsub("<[^>]*>", ""):gsub("&lt;", "<"):gsub("&gt;", ">")
      :gsub("&quot;", '"'):gsub("&#39;", "'"):gsub("&amp;", "&")
    local lines = help.verb(verbs.load(entry.name))
    local said = { html = bare(page), screen = bare(table.concat(lines)) }
    doc.walk(made, function(what, x)
      if what ~= "text" then return end
      n = n + 1
      local wanted = bare(doc.plain(x))
      for where, whole in pairs(said) do
        t.ok(whole:find(wanted, 1, true), entry.name .. " lacks on " .. where .. ": " .. doc.plain(x))
      end
    end)
    for _, line in ipairs(lines) do
      -- only what is to be typed as it stands, or cannot be broken, is longer
      t.ok(text.width(line) <= 80 or line:find "^  +wegmarke " or line:find "^%s*%S+$", line)
    end
  end
  t.ok(n > 2000, n .. " texts")
end)

test("the sheet of agreements names every mistake with its place", function(t)
  local agree = require "wegmarke.verbs.agree"
  local model = assert(require("wegmarke.model").load("dkbm"))
  local ok, raised = pcall(agree.read, "v.csv", model,
    "element;zustand;wert;von;bis;warum\n"
    .. "koordination;vereinbart;9;;;\n"
    .. "nirgends;vereinbart;2;;;\n"
    .. "datenbasierung;vielleicht;2;;;\n"
    .. "steuerung_lenkung;keine Einigung;;3;2;\n"
    .. "koordination;vereinbart;2;;;\n"
    .. "bildungsprojekte;trifft nicht zu;;;;\n")
  t.eq(ok, false)
  t.ok(fault.is(raised))
  local lines = fault.lines(raised.err)
  t.eq(#lines, 7)
  for i, place in ipairs { "v%.csv:2:3:", "v%.csv:3:1:", "v%.csv:4:2:", "v%.csv:5:4:", "v%.csv:6:1:",
    "v%.csv:7:6:", "v%.csv:" } do
    t.match(lines[i], "^" .. place)
  end
end)

test("the sheet of agreements is read whole", function(t)
  local agree = require "wegmarke.verbs.agree"
  local model = assert(require("wegmarke.model").load("dkbm"))
  local list = agree.read("v.csv", model, "\u{FEFF}Kernelement,Zustand,Wert,Staerken\r\n"
    .. "Koordination,,zwischen 2 und 3,eins | zwei\r\n")
  t.eq(#list, 1)
  t.eq(list[1].value, 2.5)
  t.eq(list[1].state, "agreed")
  t.eq(list[1].strengths, { "eins", "zwei" })
end)

test("an order without elements shows the group's and the computed one", function(t)
  local help, run = dofile "tests/lua/help_data.lua", dofile "tests/lua/help_cli.lua"
  local model = assert(require("wegmarke.model").load("dkbm"))
  local db, a = help.assessment(t, { model = model })
  local function said(...)
    local out, err, status = run("--db", db:path(), "--lang", "de", ...)
    t.eq(status, 0, err)
    return out, err
  end
  local out, err = said("order", a.id)
  t.has(out, "noch keine Reihenfolge")
  t.has(err, "ELEMENT ...")
  said("agree", a.id, "koordination", "1")
  said("target", a.id, "koordination", "3", "--year", "2035")
  said("order", a.id, "datenbasierung", "--why", "zuerst Daten")
  out = said("order", a.id)
  t.has(out, "Von der Gruppe gesetzt")
  t.has(out, "Datenbasierung")
  t.has(out, "zuerst Daten")
  t.has(out, "Koordination: 2 Schritte")
  local shown = assert(require("wegmarke.json").decode((said("order", a.id, "--json"))))
  t.eq({ shown.group[1], shown.computed[1].element, shown.why },
    { "datenbasierung", "koordination", "zuerst Daten" })
  local _, _, status = run("--db", db:path(), "target", a.id, "koordination", "--keep")
  t.eq(status, 2)
  t.has(select(2, run("--db", db:path(), "target", a.id, "koordination", "--keep")), "--hold")
end)

test("texts that can be removed are listed element by element, as the model has them", function(t)
  local help, run = dofile "tests/lua/help_data.lua", dofile "tests/lua/help_cli.lua"
  local db, a = help.assessment(t, { model = assert(require("wegmarke.model").load("dkbm")) })
  local function said(...)
    local out, err, status = run("--db", db:path(), ...)
    t.eq(status, 0, err)
    return out
  end
  local path, sheet = t.tmp() .. "/reasons.csv", { "Person;Kernelement;Wert;Begründung" }
  for _, element in ipairs { "koordination", "datenbasierung", "strategische_ziele" } do
    sheet[#sheet + 1] = "P1;" .. element .. ";2;Bogen " .. element
    said("target", a.id, element, "3", "--why", "Ziel " .. element)
    said("agree", a.id, element, "2", "--why", "Grund " .. element)
  end
  assert(require("wegmarke.file").write(path, table.concat(sheet, "\n") .. "\n"))
  said("rate", "import", a.id, path)
  said("order", a.id, "koordination", "--why", "so")
  local list = {}
  for line in said("redact", a.id, "--list"):gmatch "[^\n]+" do
    list[#list + 1] = line:match "^%x+  %S+ ?%S*  (.*)$" or line
  end
  t.eq(table.remove(list), "reasons.csv")
  t.eq(list, { "so", "Grund strategische_ziele", "Ziel strategische_ziele", "Bogen strategische_ziele",
    "Grund datenbasierung", "Ziel datenbasierung", "Bogen datenbasierung",
    "Grund koordination", "Ziel koordination", "Bogen koordination" })
end)

test("remarks are taken back and added together, or not at all", function(t)
  local help = dofile("tests/lua/help_data.lua")
  local agree, remarks = require "wegmarke.verbs.agree", require "wegmarke.data.remarks"
  local model = assert(require("wegmarke.model").load("dkbm"))
  local db, a = help.assessment(t, { model = model })
  local add = remarks.add
  local function record(element, broken)
    local ctx = require("wegmarke.cli.context").new(agree[1], { args = { assessment = a.id,
      element = element }, opts = { remove = { "alt" }, strength = { "neu" }, json = true } },
      { db = db:path() })
    if broken then remarks.add = function() return nil, lang.err("data.remark_kind_unknown", {}) end end
    ctx.json = function() end
    local ok = pcall(agree[1].run, ctx)
    remarks.add = add
    ctx:close()
    local said = {}
    for i, one in ipairs(remarks.list(db, a.id)) do said[i] = (one.element or "-") .. " " .. one.body end
    return { ok, said }
  end
  assert(add(db, a.id, "koordination", "strength", "alt"))
  assert(add(db, a.id, nil, "question", "alt"))
  t.eq(record("koordination", true), { false, { "koordination alt", "- alt" } })
  t.eq(record(nil, true), { false, { "koordination alt", "- alt" } })
  t.eq(record("koordination"), { true, { "koordination neu", "- alt" } })
  t.eq(record(nil), { true, { "koordination neu", "- neu" } })
end)
