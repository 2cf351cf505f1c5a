-- Languages: a mechanical one, in which each text is marked and 40 % longer, shows what is said in no
-- language, and that longer words break nothing; a form of a language says no more and no less than it.

local test = ...

local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local forms = dofile("tests/lua/help_form.lua")
local form = require "wegmarke.form"
local lang = require "wegmarke.lang"
local present = require "wegmarke.present"
local report = require "wegmarke.report"
local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local FIRST, LAST = "⟦", "⟧"

--- A text marked at both ends and 40 % longer; what is filled in stays to be filled in.
local function longer(text)
  local n = math.ceil((utf8.len(text) or #text) * 0.4)
  return FIRST .. text .. ("~"):rep(math.max(1, n)) .. LAST
end

--- Areas of texts that programs read, or that say how something is written, not what it says.
local not_said = { spelled = true }

local function all_longer(texts)
  local made = {}
  for key, text in pairs(texts) do
    if type(text) == "function" then
      made[key] = function(args, language)
        local said = text(args, language)
        return type(said) == "string" and longer(said) or said
      end
    else
      made[key] = type(text) == "table" and all_longer(text) or longer(text)
    end
  end
  return made
end

--- The mechanical language, made of the German texts.
local function make()
  local prefix = "lua/wegmarke/lang/de/"
  for _, path in ipairs(sys.packed_list(prefix)) do
    local area = path:sub(#prefix + 1, -5):gsub("/", ".")
    local texts = all_longer(require("wegmarke.lang.de." .. area))
    package.preload["wegmarke.lang.qq." .. area] = function() return not_said[area] and {} or texts end
  end
  lang.add("qq", "de")
end

make()

--- Texts that stand in the data or the model, in words.
local function own_words(list, value, seen)
  if type(value) == "string" then
    list[#list + 1] = value
  elseif type(value) == "table" and not seen[value] then
    seen[value] = true
    for _, item in pairs(value) do own_words(list, item, seen) end
  end
  return list
end

local function within(text, own)
  local words = text:match "^[%s%d:·,;.]*(.-)[%s:·,;.]*$"
  for _, one in ipairs(own) do
    if one:find(words, 1, true) then return true end
  end
  return words == ""
end

--- Whether a text is of the data or the model, or is put together of such: a list, sentences, lines.
local function is_own(text, own)
  if within(text, own) then return true end
  for part in (text:gsub("[,.] ", "\n") .. "\n"):gmatch "([^\n]*)\n" do
    if not within(part, own) then return false end
  end
  return true
end

local entities = { ["&amp;"] = "&", ["&lt;"] = "<", ["&gt;"] = ">", ["&quot;"] = '"', ["&#39;"] = "'" }

--- The texts of a page that are neither marked nor of the data or the model.
local function unmarked(page, own)
  local found = {}
  page = page:gsub("<style>.-</style>", "<>"):gsub("<script.-</script>", "<>"):gsub("<title>.-</title>", "<>")
  -- A text may hold others and be parted by them: what is open at a place counts.
  local depth = 0
  for between in (page .. "<"):gmatch "([^<>]*)<" do
    local text = between:gsub("&%w*#?%d*;", entities):gsub("\u{AD}", ""):match "^%s*(.-)%s*$"
    local opened = select(2, text:gsub(FIRST, ""))
    if text:find "%a%a" and opened == 0 and depth <= 0 and not is_own(text, own) then
      found[#found + 1] = text
    end
    depth = depth + opened - select(2, text:gsub(LAST, ""))
  end
  return found
end

local function own_of_model(m)
  return own_words({}, { m.elements, m.types, m.title, m.lists, m.id, m.words }, {})
end

test("every text of a form stands in the languages", function(t)
  local m = forms.model()
  for _, mode in ipairs { "open", "by_perspective", "anonymous" } do
    local a = forms.assessments(mode) { agency = "Muster-Agentur" }
    local own = own_words(own_of_model(m), a, {})
    table.insert(own, "P01")
    t.eq(table.concat(unmarked(form.html(m, a, { language = "qq", codes = { "P01" } }), own), "\n"), "")
    for _, sheet in ipairs { "answer", "tally", "working", "poster" } do
      local page = form.print(m, a, { language = "qq", sheet = sheet, codes = {} })
      t.eq(table.concat(unmarked(page, own), "\n"), "")
    end
  end
end)

test("a workbook in a language with longer words can be made, and none of its texts is left out", function(t)
  local m, a = forms.model(), forms.assessments "open" {}
  local own = own_words(own_of_model(m), a, {})
  local book = assert(xlsx.read(form.xlsx(m, a, { language = "qq", codes = { "P01" } })))
  local left = {}
  for _, page in ipairs(book.sheets) do
    t.ok(utf8.len(page.name) <= 31, page.name)
    for _, row in ipairs(page.rows) do
      for k = 1, row.n do
        local cell = row[k]
        if type(cell) == "string" and cell:find "%a%a" and not cell:find(FIRST, 1, true)
          and not cell:find "^wm:" and not cell:find "^{" and cell ~= "P01" and not is_own(cell, own) then
          left[#left + 1] = cell
        end
      end
    end
  end
  t.eq(left, {})
end)

--- Runs a command line without showing what it says.
local function quietly(argv)
  local out, err = sys.out, sys.err
  sys.out, sys.err = function() end, function() end
  local status = require("wegmarke.cli.main").run(argv)
  sys.out, sys.err = out, err
  return status
end

--- What the demo evaluates to, as the group has it, with the order firm.
local function demo(t)
  t.eq(quietly { "demo", t.tmp() .. "/demo" }, 0)
  local db <close> = assert(require("wegmarke.store").open(t.tmp() .. "/demo/demo.db"))
  local id = data.assessments.list(db)[1].id
  local m = forms.model()
  return assert(evaluate.run(m, assert(data.gather(db, id)))), m
end

test("every text of a report and of the page for the projector stands in the languages", function(t)
  local E, m = demo(t)
  local about = { m.advice, m.rules, m.sources, m.id .. " " .. m.version, "Wegmarke " .. sys.version }
  local own = own_words(own_words(own_of_model(m), about, {}), E, {})
  t.eq(table.concat(unmarked(report.html(E, m, { language = "qq" }), own), "\n"), "")
  t.eq(table.concat(unmarked(present.html(E, m, { language = "qq" }), own), "\n"), "")
end)

test("longer words break no format", function(t)
  local E, m = demo(t)
  for _, write in ipairs { "markdown", "docx", "csv", "terminal", "json" } do
    local bytes = report[write](E, m, { language = "qq" })
    t.ok(#bytes > 1000, write)
    if write ~= "docx" and write ~= "json" then t.has(bytes, FIRST) end
  end
  local names = {}
  for _, page in ipairs(assert(xlsx.read(report.xlsx(E, m, { language = "qq" }))).sheets) do
    t.ok(utf8.len(page.name) <= 31 and not names[page.name], page.name)
    names[page.name] = true
  end
end)

--- Runs with the mechanical language as the terminal's.
local function in_it(f)
  local before = lang.current()
  table.insert(lang.languages, "qq")
  assert(lang.set "qq")
  local ok, err = pcall(f)
  table.remove(lang.languages)
  lang.set(before)
  if not ok then error(err, 0) end
end

--- What a verb has that is the same in each language: names, choices, command lines.
local function own_of_verb(list, verb)
  table.insert(list, "wegmarke " .. verb.name)
  for _, specs in ipairs { verb.arguments or {}, verb.options or {} } do
    for _, spec in ipairs(specs) do
      table.insert(list, "--" .. spec.name)
      table.insert(list, spec.short and "-" .. spec.short)
      table.insert(list, spec.choices and table.concat(spec.choices, "|"))
    end
  end
  for _, example in ipairs(verb.examples) do table.insert(list, "wegmarke " .. lang.pick(example[1])) end
  return list
end

--- The words of lines that stand outside of marked texts and are not among what is the same in each language.
local function plain_words(lines, own)
  local said = table.concat(lines, "\n"):gsub(FIRST, "\1"):gsub(LAST, "\2"):gsub("%b\1\2", " ")
  local known, left = {}, {}
  local function each(text) return text:gmatch "[^%s%[%],.:]+" end
  for _, one in ipairs(own) do
    for word in each(one) do known[word] = true end
  end
  for word in each(said) do
    if word:find "%a" and not known[word] then left[#left + 1] = word end
  end
  return left
end

test("every text of help stands in the languages", function(t)
  local help, verbs = require "wegmarke.cli.help", require "wegmarke.cli.verbs"
  local scripts = require "wegmarke.script"
  in_it(function()
    local all = own_of_verb({}, { name = "", options = verbs.globals, examples = {} })
    local list = {}
    for i, entry in ipairs(verbs.list) do list[i] = verbs.load(entry.name) end
    for _, one in ipairs(scripts.list()) do list[#list + 1] = scripts.verb(one.script) end
    local columns = {}
    for _, view in ipairs(require("wegmarke.query").views) do
      columns[#columns + 1] = view.name .. " (" .. table.concat(view.columns, ", ") .. ")"
    end
    for _, verb in ipairs(list) do
      local lines = help.verb(verb)
      local own = own_of_verb(verb.name == "query" and columns or {}, verb)
      t.eq(plain_words(lines, own), {}, verb.name)
      t.has(lines[1], "wegmarke " .. verb.name .. ": " .. FIRST)
      own_of_verb(all, verb)
    end
    t.eq(plain_words(help.overview(), all), {})
    t.eq(plain_words(help.noun "rate", all), {})
  end)
end)

test("every text of the manual stands in the languages", function(t)
  local verbs, page = require "wegmarke.cli.verbs", nil
  in_it(function()
    local own = own_of_verb({ "wegmarke", "wegmarke completion bash|fish|zsh", "WEGMARKE_DB", "WEGMARKE_PATH",
      "WEGMARKE_TODAY", "WEGMARKE_USER", "WEGMARKE_HISTORY" },
      { name = "", options = verbs.globals, examples = {} })
    for _, entry in ipairs(verbs.list) do own_of_verb(own, verbs.load(entry.name)) end
    local path = t.tmp() .. "/man.html"
    t.eq(quietly { "man", "-o", path }, 0)
    page = assert(require("wegmarke.file").read(path))
    t.eq(table.concat(unmarked(page, own), "\n"), "")
  end)
  t.has(page, FIRST)
end)

--- What is filled into a text: its {names}.
local function places(text)
  local list = {}
  for name in text:gmatch "{([%a_][%w_]*)}" do list[#list + 1] = name end
  table.sort(list)
  return table.concat(list, " ")
end

-- Only the moderation reads these, or a spreadsheet: the German text serves.
local serves = { "^print_tally", "^print_fields_help$", "^print_counted", "^csv_", "^js_draft", "^js_other",
  "^js_nameless", "^js_aside", "^js_taken?_along", "^js_apart", "^js_elsewhere", "^js_kept", "^js_drop",
  "^js_not_dropped", "^js_left", "^js_loaded", "^js_no_store" }

test("plain German says all that stands on a form, with the same filled in", function(t)
  local shared = 0
  for _, area in ipairs { "form", "setting", "words", "day" } do
    local plain, whole = require("wegmarke.lang.de-leicht." .. area), require("wegmarke.lang.de." .. area)
    for key, text in pairs(plain) do
      t.ok(type(whole[key]) == "string", area .. "." .. key .. " is no German text")
      t.eq(places(text), places(whole[key]), area .. "." .. key)
      shared = shared + 1
    end
  end
  t.ok(shared > 80, shared)
  local plain = require "wegmarke.lang.de-leicht.form"
  for key, text in pairs(require "wegmarke.lang.de.form") do
    local moderation = false
    for _, pattern in ipairs(serves) do moderation = moderation or key:find(pattern) ~= nil end
    if not moderation and #text > 60 then t.ok(plain[key], "form." .. key .. " in plain German") end
  end
  local of_day = require "wegmarke.lang.de-leicht.day"
  for key, text in pairs(require "wegmarke.lang.de.day") do
    local read = key:find "^letter_" or key:find "^thanks_" or key:find "^next_" or key:find "^slip_"
    if read and #text > 60 then t.ok(of_day[key], "day." .. key .. " in plain German") end
  end
end)

test("a form in plain German is German for browsers, and what it says comes back", function(t)
  local m, a = forms.model(), forms.assessments "by_perspective" {}
  local page = form.html(m, a, { language = "de-leicht" })
  t.has(page, '<html lang="de">')
  t.has(page, "Sie müssen nicht mitmachen.")
  local values = require "wegmarke.data.intake.values"
  for _, state in ipairs(require("wegmarke.words.lists").unplaced) do
    local said = lang.word("placement_state", state, "de-leicht")
    t.has(page, said)
    t.eq(assert(values.parse(said, m)).state, state)
  end
end)

test("sentences in plain German are short", function(t)
  for _, area in ipairs { "form", "setting", "day" } do
    for key, text in pairs(require("wegmarke.lang.de-leicht." .. area)) do
      for sentence in text:gmatch "[^.?!:]+" do
        local n = select(2, sentence:gsub("%S+", ""))
        t.ok(n <= 17, ("%s.%s: %d words: %s"):format(area, key, n, sentence))
      end
    end
  end
end)
