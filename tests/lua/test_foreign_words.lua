-- No document of a model of another field says a word of the field that the program was first made for.

local test = ...

local day = require "wegmarke.form.day"
local evaluate = require "wegmarke.evaluate"
local form = require "wegmarke.form"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local pages = dofile "tests/lua/help_pages.lua"
local plain, cells_of = pages.bare, pages.cells

-- Beginnings and parts of words of that field.
local WORDS = { "bildung", "kommun", "kernelement", "landkreis", "gemeinde", "kreistag", "schul",
  "verwaltung", "educat", "municip", "school", "county", "transferagentur" }

local SOURCE = [[
model "backstube" {
  api = 2, version = "1", language = "de", languages = { "de", "en" }, endorsed_by = none, between = %s,
  title = { en = "Bakery", de = "Backstube" },
  types = {
    { value = 0, title = { en = "No", de = "Nein" } }, { value = 1, title = { en = "Some", de = "Teils" } },
    { value = 2, title = { en = "All", de = "Ganz" } },
  },
  lists = { roles = { { id = "team", title = "Team", perspective = "inside" },
    { id = "guest", title = { de = "Gast", en = "Guest" }, perspective = "outside" } } },
}
matrix {
  { id = "dough", title = { de = "Teig", en = "Dough" }, question = "?",
    cells = { { text = "a" }, { text = "b", criteria = { { id = "c1", kind = "kern", text = "k" } } },
      { text = "c" } } },
  { id = "oven", title = { de = "Ofen", en = "Oven" }, question = "?",
    cells = { { text = "d" }, { text = "e" }, { text = "f" } } },
  { id = "shop", title = { de = "Laden", en = "Shop" }, question = "?",
    cells = { { text = "g" }, { text = "h" }, { text = "i" } } },
  { id = "look", title = { de = "Blick", en = "Look" }, levels = false, question = "?",
    questions = { "Und nun?" } },
}
advice "warm" { element = "oven", from = 0, to = 2, status = "entwurf", author = "A", text = "Warm.",
  why = "Kalt." }
rule "both" { why = "Teig und Ofen.", hint = "Zusammen.",
  when = function(p) return p.dough.ist > p.oven.ist end }
rule "heavy" { why = "Wiegt.", multiply = { dough = 2 }, when = function() return true end }
]]

local ROLLUP = [[
rollup { title = "Summe", why = "So.", equal_steps = "Ja.",
  overall = function(g) return g.elements[1].ist end }
]]

local function load(between, more)
  local m, findings = model.from_files("backstube",
    { { model_id = "backstube", path = "model.lua", bytes = SOURCE:format(between) .. (more or "") } })
  return assert(m, findings[1] and model.finding_text(findings[1], "en"))
end

local UNIT = { id = "u", name = "Krume", kind = "unternehmen", keys = {}, facts = {} }

-- An assessment in which something of everything was recorded.
local function recorded(language, mode)
  local a = { assessment = { id = ("1"):rep(32), held_on = "2026-03-01", mode = mode, language = language,
      threshold = 3, unit = UNIT },
    unit = UNIT, participants = {}, batches = {}, placements = {}, marks = {}, remarks = {}, agreements = {},
    agreement_marks = {}, targets = {}, fields = {} }
  for i = 1, 8 do
    local role = i < 5 and "team" or "guest"
    a.participants[i] = { id = "p" .. i, code = "P" .. i, role = role,
      perspective = i < 5 and "inside" or "outside" }
    a.batches[i] = { id = "b" .. i, kind = "person", participant = "p" .. i }
    for k, id in ipairs { "dough", "oven", "shop" } do
      a.placements[#a.placements + 1] = { id = "x" .. i .. k, batch = "b" .. i, participant = "p" .. i,
        element = id, dots = 1, state = i == 8 and "dont_know" or "placed",
        value = i < 8 and (i < 5 and 0 or 2) or nil, reason = "Darum." }
    end
  end
  a.agreements.dough = { state = "agreed", value = 1, how = "consensus", why = "Ja." }
  a.agreements.oven = { state = "agreed", value = 0 }
  a.agreements.shop = { state = "no_agreement", low = 0, high = 2 }
  a.targets.oven = { state = "value", value = 2, year = 2028 }
  a.targets.dough = { state = "hold" }
  a.fields[1] = { id = "f", title = "Backen", goal = "Brot", important = 3, feasible = 2, packages = {
    { id = "w", what = "Kneten", state = "planned", due = "2026-09-01" } }, notes = {} }
  return a
end

-- Every document, by name.
local function reports_of(m, language, mode)
  local made = {}
  local E = evaluate.run(m, recorded(language, mode), { provisional = true })
  for _, preset in ipairs { false, "spitze", "gruppe", "agentur", "oeffentlich" } do
    local opts, name = { preset = preset or nil, radar = true }, "report " .. tostring(preset)
    made[name .. " html"] = plain(report.html(E, m, opts))
    made[name .. " md"] = report.markdown(E, m, opts)
    made[name .. " text"] = report.text(E, m, opts)
    made[name .. " xlsx"] = cells_of(report.xlsx(E, m, opts))
  end
  made.terminal = report.terminal(E, m, { width = 100 })
  made.csv = report.csv(E, m, {})
  made.plan = cells_of(report.plan_xlsx(E, m, {}))
  made.present = plain(require("wegmarke.present").html(E, m, {}))
  return made
end

local function forms_of(m, language, mode)
  local made = {}
  local a = recorded("de", mode).assessment
  local opts = { language = language, criteria = true }
  made.form = plain(form.html(m, a, opts))
  made["form csv"] = form.csv(m, a, opts)
  made["form xlsx"] = cells_of(form.xlsx(m, a, opts))
  for _, sheet in ipairs { "answer", "tally", "working", "poster", "fields" } do
    made["sheet " .. sheet] = plain(form.print(m, a, { sheet = sheet, language = language }))
  end
  for _, one in ipairs(day.files(m, a, { language = language, codes = { "A1", "A2" }, start = 9 * 60 })) do
    local text = one.bytes:sub(1, 2) == "PK" and (one.name:find "%.xlsx$" and cells_of(one.bytes) or "")
      or plain(one.bytes)
    made["day " .. one.name] = text
  end
  return made
end

local function field_words(t, made, what)
  local n = 0
  for name, said in pairs(made) do
    n = n + 1
    local lower = said:lower()
    for _, word in ipairs(WORDS) do
      local at = lower:find(word, 1, true)
      t.ok(not at, ("%s, %s: %q"):format(what, name, at and said:sub(math.max(1, at - 60), at + 60) or ""))
    end
  end
  return n
end

test("no report of another field says a word of this one", function(t)
  for _, between in ipairs { "true", "false" } do
    for _, more in ipairs { "", ROLLUP } do
      local m = load(between, more)
      for _, language in ipairs(lang.languages) do
        local made = reports_of(m, language, more == "" and "open" or "by_perspective")
        t.eq(field_words(t, made, language), 24)
        for _, part in ipairs { "Warm.", "Kneten", "Zusammen.", "2028",
          language == "de" and "8 Personen" or "8 people" } do
          t.ok(made["report gruppe html"]:find(part, 1, true), part)
        end
      end
      m:close()
    end
  end
end)

test("no form or sheet of another field says a word of this one", function(t)
  for _, between in ipairs { "true", "false" } do
    local m = load(between)
    for _, language in ipairs(lang.readable) do
      for _, mode in ipairs { "open", "by_perspective", "anonymous" } do
        t.ok(field_words(t, forms_of(m, language, mode), language .. " " .. mode) > 14)
      end
    end
    m:close()
  end
end)

-- What verbs say of a round, where the model has `more`, and of the program where there is none.
local function told(t, id, more)
  local folder, run = t.tmp(), dofile "tests/lua/help_cli.lua"
  local file, sys = require "wegmarke.file", require "wegmarke.sys"
  local models, db = folder .. "/models", folder .. "/" .. id .. ".db"
  assert(sys.mkdir(models .. "/" .. id))
  assert(file.write(models .. "/" .. id .. "/model.lua", SOURCE:gsub("backstube", id):format "true" .. more))
  local function said(...)
    local out, err = run("--db", db, "--lang", "de", "--models", models, ...)
    return out .. err
  end
  said("init")
  said("unit", "add", "--kind", "landkreis", "--name", "Krume")
  local out = said("assess", "new", "Krume", "--date", "2026-03-01", "--model", id, "--mode", "open")
  t.has(out, "Krume")
  said("agree", "1", "dough", "1", "--strength", "warm")
  return said
end

test("messages call things as the model of the round does, and neutrally without", function(t)
  local said = told(t, "backstube", [[words { element = { de = "Backelement", en = "element" },
    unit = { de = "Backstube", en = "bakery" } }]])
  t.has(said("agree", "1", "nix"), "Das Backelement „nix“")
  t.has(said("target", "1"), "Backelement")
  t.has(said("release", "1", "--list"), "Backstube")
  said = told(t, "kiosk", "")
  t.has(said("agree", "1", "nix"), "Das Element „nix“")
  t.has(said("release", "1", "--list"), "Einheit")
  for _, verb in ipairs { "agree", "target", "order", "release", "due", "find", "explain" } do
    local out = said("help", verb)
    t.ok(not out:find "Kernelement" and not out:find "Kommune", verb)
  end
end)

test("German sentences name a unit so that its name needs no article", function(t)
  local m = load("true")
  for _, language in ipairs { "de", "de-leicht" } do
    for name, said in pairs(forms_of(m, language, "open")) do
      local bare = tostring(said):gsub("<[^>]*>", "")
      local before = bare:match "%f[%w\x80-\xFF](%l[%w\x80-\xFF]*)%s+Krume%f[%W]"
      t.eq(before, nil, language .. " " .. name)
    end
  end
  m:close()
end)

test("what only models with states between types have is not told of others", function(t)
  for _, case in ipairs { { "true", true }, { "false", false } } do
    local m = load(case[1])
    for language, word in pairs {
      de = "zwischen“ an", en = "tick \"between\"", ["de-leicht"] = "„zwischen“" } do
      local said = form.print(m, recorded("de", "open").assessment,
        { sheet = "answer", language = language })
      t.eq((said:gsub("&quot;", '"'):find(word, 1, true)) ~= nil, case[2], language)
    end
    m:close()
  end
end)

test("a field may name its elements, by a word that texts can decline", function(t)
  local m = load("true", 'words { element = { de = "Backelement", en = "element" } }')
  local made = reports_of(m, "de", "open")
  t.has(made["report false html"], "Backelement für Backelement")
  t.has(forms_of(m, "de", "open").form, "Backelement 1 von 3")
  t.ok(not made["report false html"]:find "Kernelement")
  m:close()
  local none, findings = model.from_files("backstube", { { model_id = "backstube", path = "model.lua",
    bytes = SOURCE:format "true" .. 'words { element = "Praktik" }' } })
  t.eq({ none, findings[1].message.key }, { nil, "model.element_word" })
  local dkbm = assert(model.load "dkbm")
  t.eq(lang.text_of(dkbm, "de", "report.h_elements"), "Kernelement für Kernelement")
  t.eq(lang.text_of(dkbm, "en", "report.h_elements"), lang.text("en", "report.h_elements"))
  dkbm:close()
end)
