--- Models as workbooks, and the conditions that are data.

local model = require "wegmarke.model"

local test = ...

local IDENTITY = [[
model "klein" {
  api = 1, version = "1", language = "de", languages = { "de" }, between = true,
  title = "Klein",
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" },
            { value = 3, title = "Typ 3" } },
}
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", cells = {
    { text = "z1" }, { text = "z2" }, { text = "z3" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = {
    { text = "d1" }, { text = "d2" }, { text = "d3" } } },
}
]]

local function build(more)
  return model.from_files("klein",
    { { model_id = "klein", path = "model.lua", bytes = IDENTITY .. more } })
end

-- conditions ------------------------------------------------------------------

local CONDITIONS = [[
advice "mit_daten" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_least = 2 }, { element = "daten", at_least = 1.5 },
    { kind = { "landkreis", "gemeinde" } } } }
advice "ohne_daten" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_most = 1.5 } } }
advice "immer" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_least = 1 } } }
advice "beides" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  only_if = { { element = "daten", at_least = 2 } },
  when = function(p) return p.daten.ist < 3 end }
case "bekannt" { unit = { kind = "landkreis" }, ist = { ziele = 1, daten = 2 }, soll = { ziele = 3 },
  expect = { fires = { "mit_daten", "immer", "beides" }, silent = { "ohne_daten" } } }
case "zu weit" { unit = { kind = "landkreis" }, ist = { ziele = 1, daten = 3 }, soll = { ziele = 3 },
  expect = { fires = { "mit_daten" }, silent = { "beides" } } }
case "andere Art" { unit = { kind = "stadt" }, ist = { ziele = 1 }, soll = { ziele = 3 },
  expect = { fires = { "immer" }, silent = { "mit_daten" },
             cannot_tell = { "ohne_daten", "beides" } } }
case "unbekannt" { unit = { kind = "gemeinde" }, ist = { ziele = 1 }, soll = { ziele = 3 },
  expect = { cannot_tell = { "mit_daten", "ohne_daten", "beides" } } }
case "entfällt" { ist = { ziele = 1 }, soll = { ziele = 3 }, states = { daten = "not_applicable" },
  expect = { silent = { "mit_daten", "ohne_daten", "immer", "beides" } } }
]]

test("conditions that are data hold, fail, or cannot tell like rules", function(t)
  local m, findings = build(CONDITIONS)
  t.eq(#findings, 0)
  local failed = {}
  for _, case in ipairs(m.cases) do
    require("wegmarke.module.cases").run(m, case, failed)
  end
  t.eq(failed[1] and model.finding_text(failed[1], "en"), nil)
  t.eq(#m.cases, 5)
  m:close()
end)

local RULES = [[
rule "kreis" { why = "w", multiply = { ziele = 1.5 },
  only_if = { { kind = { "landkreis" } }, { element = "daten", at_least = 2 } } }
rule "beides" { why = "w", hint = "h", elements = { "ziele" },
  only_if = { { element = "daten", at_least = 2 } }, when = function(p) return p.ziele.ist < 3 end }
case "trifft zu" { unit = { kind = "landkreis" }, ist = { daten = 2, ziele = 1 },
  expect = { weights = { ziele = 1.5 }, hints = { "beides" } } }
case "andere Art" { unit = { kind = "gemeinde" }, ist = { daten = 2, ziele = 3 },
  expect = { weights = { ziele = 1 }, no_hints = { "beides" } } }
case "offen" { unit = { kind = "landkreis" }, ist = { ziele = 1 },
  expect = { weights = { ziele = 1 }, cannot_tell = { "beides" } } }
case "zu niedrig" { unit = { kind = "landkreis" }, ist = { daten = 1 },
  expect = { weights = { ziele = 1 }, no_hints = { "beides" } } }
]]

test("rules have rows of conditions as advice has them, from api 2 on", function(t)
  local function with(api)
    return model.from_files("klein", { { model_id = "klein", path = "model.lua", shown = "klein/model.lua",
      bytes = IDENTITY:gsub("api = 1", "api = " .. api) .. RULES } })
  end
  local m, findings = with(2)
  t.eq(#findings, 0)
  local failed = {}
  for _, case in ipairs(m.cases) do require("wegmarke.module.cases").run(m, case, failed) end
  t.eq(failed[1] and model.finding_text(failed[1], "en"), nil)
  t.eq(#m.cases, 4)
  m:close()
  m, findings = with(1)
  t.eq(m, nil)
  t.has(model.finding_text(findings[1], "de"), "api = 2")
end)

test("conditions say what they read", function(t)
  local m = build(CONDITIONS)
  local e = require("wegmarke.evaluate").run(m, {
    assessment = { id = "a", mode = "open", language = "de" },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} }, participants = {},
    batches = {}, placements = {}, marks = {}, remarks = {}, agreement_marks = {}, fields = {},
    agreements = { ziele = { state = "agreed", value = 1 } },
    targets = { ziele = { state = "value", value = 3 } },
  })
  local by_id = {}
  for _, advice in ipairs(e.advice) do by_id[advice.id] = advice end
  t.eq(by_id.mit_daten.outcome, "cannot_tell")
  t.eq(by_id.mit_daten.unknown, { "daten.ist" }) -- told once, however many rows ask
  t.eq(by_id.mit_daten.facts, { { path = "ziele.ist", value = 1 }, { path = "ziele.soll", value = 3 },
    { path = "unit.kind", value = "landkreis" } })
  t.eq(by_id.immer.outcome, "fires")
  m:close()
end)

test("a condition that cannot be is refused with its place", function(t)
  local function told(condition)
    local m, findings = build('advice "a" { element = "ziele", from = 1, to = 2, status = "entwurf",\n'
      .. '  text = "t",\n  only_if = { { element = "daten", at_least = 2 },\n' .. condition .. ' } }')
    t.eq(m, nil)
    t.eq(findings[1].line, 16)
    return model.finding_text(findings[1], "de")
  end
  t.has(told '{ element = "datne", at_least = 2 }', "Meinten Sie „daten“?")
  t.has(told '{ element = "daten" }', "kann nie gelten")
  t.has(told '{ element = "daten", at_least = 3, at_most = 2 }', "kann nie gelten")
  t.has(told '{ element = "daten", at_least = 4 }', "kann nie gelten")
  t.has(told '{ element = "daten", kind = { "a" }, at_least = 2 }', "entweder element")
  t.has(told '{ mindestens = 2 }', "mindestens")
end)

-- workbooks --------------------------------------------------------------------

local diff = require "wegmarke.module.workbook.diff"
local docs = require "wegmarke.module.workbook.doc"
local file = require "wegmarke.file"
local printer = require "wegmarke.module.workbook.print"
local sys = require "wegmarke.sys"
local workbook = require "wegmarke.module.workbook"

local books = dofile("tests/lua/help_workbook.lua")
local fresh, begin, row_of, set = books.fresh, books.begin, books.row_of, books.set
local add_row, delete, actions = books.add_row, books.delete, books.actions
local words, take = books.words, books.take

test("a model that stands alone comes back from its workbook as it was", function(t)
  local into = fresh(t)
  local m = assert(model.load("dkbm"))
  local bytes = workbook.to_xlsx(m)
  t.ok(bytes == workbook.to_xlsx(m), "two exports differ")
  local plan, again = take(t, assert(workbook.read_xlsx(bytes)), into)
  t.eq(actions(plan), { ["model.lua"] = "new", ["matrix.lua"] = "new", ["advice.lua"] = "new" })
  t.match(words(plan.gone), "steht nur in Lua und kommt nicht mit")
  t.eq(#plan.needs, 1)
  t.ok(diff.equal(docs.of(m), docs.of(again)), "the models differ")
  -- without rules, which cannot come along, also the bytes are the same from now on
  local second = workbook.to_xlsx(again)
  local third = select(2, take(t, assert(workbook.read_xlsx(second)), fresh(t)))
  t.ok(second == workbook.to_xlsx(third), "the second round differs")
  local same = assert(workbook.plan(assert(workbook.read_xlsx(second)), into))
  t.eq(actions(same), { ["model.lua"] = "same", ["matrix.lua"] = "same", ["advice.lua"] = "same" })
  m:close()
end)

test("a variant keeps the rules of its base, and its workbook is stable to the byte", function(t)
  local sheets = begin "eigene"
  local plan, m = take(t, sheets, fresh(t))
  t.eq(actions(plan), { ["model.lua"] = "new" })
  t.eq(m.chain, { "dkbm", "eigene" })
  t.ok(#m.rules > 0, "no rules")
  local base = assert(model.load("dkbm"))
  local bytes = workbook.to_xlsx(m)
  local one = assert(workbook.read_xlsx(bytes))
  local other = assert(workbook.read_xlsx(workbook.to_xlsx(base, { as = "eigene" })))
  t.eq(table.remove(one).hidden, true) -- what the workbook remembers: a variant also of its base
  table.remove(other)
  t.eq(one, other)
  local again = select(2, take(t, assert(workbook.read_xlsx(bytes)), fresh(t)))
  t.ok(workbook.to_xlsx(again) == bytes, "the bytes differ")
  again:close()
  base:close()
  m:close()
end)

-- A workbook with one change of every kind.
local function changed()
  local sheets, s = begin "eigene"
  set(s.Modell, row_of(s.Modell, "Titel"), "Text (de)", "Eigene Fassung")
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Koordinierung")
  set(s.Zellen, row_of(s.Zellen, "koordination", 2), "Text (de)", "Ein neuer Text.")
  delete(s.Elemente, "bildungsprojekte")
  add_row(s.Elemente, { ["Kennung"] = "raeume", ["Titel (de)"] = "Räume", ["Titel (en)"] = "Places",
    ["Leitfrage (de)"] = "Wo?", ["Leitfrage (en)"] = "Where?" })
  for n = 1, 4 do
    add_row(s.Zellen, { ["Element"] = "raeume", ["Typ"] = n, ["Text (de)"] = "Räume " .. n,
      ["Text (en)"] = "Places " .. n })
  end
  add_row(s.Kriterien, { ["Element"] = "raeume", ["Typ"] = "3", ["Kennung"] = "t3_haus",
    ["Art"] = "Kann", ["Text (de)"] = "Ein Haus.", ["Text (en)"] = "A house." })
  add_row(s.Fragen, { ["Element"] = "raeume", ["Liste"] = "vertiefung", ["Text (de)"] = "Welche?",
    ["Text (en)"] = "Which?" })
  add_row(s.Anregungen, { ["Kennung"] = "haus_suchen", ["Element"] = "raeume", ["Von Typ"] = "2,5",
    ["Nach Typ"] = 4, ["Stand"] = "entwurf", ["Text (de)"] = "Suchen.", ["Text (en)"] = "Search.",
    ["Monate"] = 6, ["Aufwand"] = "gering" })
  add_row(s.Schritte, { ["Anregung"] = "haus_suchen", ["Text (de)"] = "Fragen.", ["Text (en)"] = "Ask." })
  add_row(s.Bedingungen, { ["Anregung"] = "haus_suchen", ["Nur für diese Arten"] = "landkreis, gemeinde",
    ["Element"] = "koordination", ["Mindestens Typ"] = 2 })
  delete(s.Gewichte, "bildungsprojekte")
  add_row(s.Gewichte, { ["Element"] = "raeume", ["Gewicht"] = "1,5" })
  -- the new element first
  table.insert(s.Elemente.rows, 2, table.remove(s.Elemente.rows))
  return sheets, s
end

test("changes in a workbook become the verbs of a variant", function(t)
  local into = fresh(t)
  local plan, m = take(t, changed(), into)
  local told = {}
  for _, step in ipairs(plan.files) do told[step.path] = step.bytes end
  local verbs = told["workbook.lua"]
  t.has(verbs, 'remove "bildungsprojekte" {}\n')
  t.has(verbs, 'change "koordination" {\n  title = { de = "Koordinierung", en = "Coordination" },\n'
    .. '  cells = {\n    [2] = {\n      text = {\n        de = "Ein neuer Text.",\n        en = ')
  t.has(verbs, 'add "raeume" {\n')
  t.has(verbs, 'add "advice.haus_suchen" {\n')
  t.has(verbs, '    { kind = { "landkreis", "gemeinde" } },\n'
    .. '    { element = "koordination", at_least = 2 },\n')
  t.has(verbs, "raeume = 1.5")
  t.has(verbs, 'order {\n  "raeume",\n  "strategische_ziele",')
  t.eq(verbs:find("datenbasierung = {", 1, true), nil)
  t.eq(m.elements[1].id, "raeume")
  t.eq(m.element.koordination.title, { de = "Koordinierung", en = "Coordination" })
  t.eq(m.element.bildungsprojekte, nil)
  t.eq(m.element.raeume.cells[3].criteria[1].id, "t3_haus")
  t.eq(m.title, { de = "Eigene Fassung", en = m.title.en })
  -- and back: the same workbook, the same files
  local bytes = workbook.to_xlsx(m)
  local second = assert(workbook.plan(assert(workbook.read_xlsx(bytes)), into))
  t.eq(actions(second), { ["model.lua"] = "same", ["workbook.lua"] = "same" })
  m:close()
  m = assert(model.load(into .. "/eigene"))
  t.ok(bytes == workbook.to_xlsx(m), "the bytes differ")
  m:close()
end)

test("only files that nobody has worked on are replaced", function(t)
  local into = fresh(t)
  local _, m = take(t, changed(), into)
  m:close()
  local path = into .. "/eigene/workbook.lua"
  local made = assert(file.read(path))
  local sheets, s = changed()
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Zusammenführung")
  t.eq(actions(assert(workbook.plan(sheets, into))),
    { ["model.lua"] = "same", ["workbook.lua"] = "replace" })
  -- a comment is enough
  assert(file.write(path, made .. "-- von Hand\n", { overwrite = true }))
  local plan = assert(workbook.plan(sheets, into))
  t.eq(actions(plan), { ["model.lua"] = "same", ["workbook.lua"] = "beside" })
  assert(workbook.carry_out(plan))
  t.eq(assert(file.read(path)), made .. "-- von Hand\n")
  t.has(assert(file.read(into .. "/eigene/workbook.new.lua")), "Zusammenführung")
  -- where it says the same there is nothing to write
  t.eq(actions(assert(workbook.plan(changed(), into))),
    { ["model.lua"] = "same", ["workbook.lua"] = "same" })
end)

test("files of a person stay, and what they say is changed there", function(t)
  local into = fresh(t)
  assert(sys.mkdir(into .. "/klein"))
  assert(file.write(into .. "/klein/model.lua", IDENTITY))
  assert(file.write(into .. "/klein/rules.lua", 'rule "r" { why = "w", hint = "h",\n'
    .. '  when = function(p) return p.ziele.ist > 1 end }\n'
    .. 'advice "von_hand" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t",\n'
    .. '  when = function(p) return p.daten.ist > 1 end }\n'))
  local m = assert(model.load(into .. "/klein"))
  local bytes = workbook.to_xlsx(m)
  m:close()
  local sheets = assert(workbook.read_xlsx(bytes))
  local s = {}
  for _, sheet in ipairs(sheets) do s[sheet.name] = sheet end
  t.has(row_of(s["Regeln (nur lesen)"], "Beobachtung", "r")[5], "p.ziele.ist > 1")
  t.eq(row_of(s["Regeln (nur lesen)"], "Anregung", "von_hand")[4], "klein/rules.lua:3")
  local plan, errs = workbook.plan(sheets, into)
  t.eq(words(errs), "")
  t.eq(actions(plan)["advice.lua"], nil)
  set(s.Anregungen, row_of(s.Anregungen, "von_hand"), "Text (de)", "anders")
  plan, errs = workbook.plan(sheets, into)
  t.eq(plan, nil)
  t.match(words(errs), "„von_hand“ steht in .*/klein/rules.lua:3 und wird dort geändert")
end)

test("what cannot be taken in is named by sheet and cell", function(t)
  local function refused(change)
    local sheets, s = begin "eigene"
    change(s)
    local plan, errs = workbook.plan(sheets, fresh(t))
    t.eq(plan, nil)
    return words(errs)
  end
  t.eq(refused(function(s) set(s.Zellen, s.Zellen.rows[3], "Element", "strategische_zile") end),
    "Blatt „Zellen“, Zelle A3: Eine Kennung „strategische_zile“ gibt es nicht. "
    .. "Meinten Sie „strategische_ziele“?")
  t.eq(refused(function(s) set(s.Zellen, s.Zellen.rows[2], "Typ", 7) end),
    "Blatt „Zellen“, Zelle B2: Einen Typ 7 gibt es nicht. Möglich: 1, 2, 3, 4.")
  t.has(refused(function(s) set(s.Anregungen, s.Anregungen.rows[4], "Von Typ", { date = "2026-05-01" }) end),
    "Blatt „Anregungen“, Zelle C4: Die Tabellenkalkulation hat daraus ein Datum gemacht (01.05.2026).")
  t.has(refused(function(s) set(s.Anregungen, s.Anregungen.rows[4], "Monate", "halbes Jahr") end),
    "„halbes Jahr“ ist keine Zahl. Hier steht nur die Zahl, etwa 2.")
  t.has(refused(function(s) set(s.Anregungen, s.Anregungen.rows[4], "Monate", { error = "#NV" }) end),
    "Hier steht ein Fehlerwert (#NV)")
  t.has(refused(function(s) set(s.Anregungen, s.Anregungen.rows[2], "Stand", "geprueft") end),
    "Meinten Sie „geprüft“? Möglich: Entwurf, geprüft.")
  t.has(refused(function(s) set(s.Elemente, s.Elemente.rows[3], "Kennung", "Daten Basis") end),
    "Blatt „Elemente“, Zelle A3: „Daten Basis“ ist keine Kennung.")
  t.has(refused(function(s) set(s.Elemente, s.Elemente.rows[3], "Kennung", "strategische_ziele") end),
    "Blatt „Elemente“, Zelle A3: Die Kennung „strategische_ziele“ steht schon in Zeile 2.")
  t.has(refused(function(s) s.Elemente.rows[3][1] = nil end), "Zelle A3: „Kennung“ fehlt in dieser Zeile.")
  t.has(refused(function(s) set(s.Gewichte, s.Gewichte.rows[2], "Gewicht", "viel") end),
    "„viel“ ist keine Zahl. Hier steht nur die Zahl, etwa 2.")
  t.has(refused(function(s) s.Elemente.rows[1][2] = "Titl (de)" end),
    "Zelle B1: Die Spalte „Titl (de)“ ist hier nicht bekannt. Meinten Sie „Titel (de)“?")
  t.has(refused(function(s) s.Zellen.name = "Zelln" end), "Das Blatt „Zellen“ fehlt.")
  t.has(refused(function(s) s.Modell.name = "Elemente" end), "sind dasselbe")
  t.has(refused(function(s)
    add_row(s.Bedingungen, { ["Anregung"] = "aemterrunde_mit_geschaeftsordnung" })
  end), "steht keine Bedingung")
  t.has(refused(function(s) set(s.Modell, row_of(s.Modell, "Kennung"), "Wert", "Ärger") end), "nicht möglich")
  t.has(refused(function(s) set(s.Modell, row_of(s.Modell, "Erweitert"), "Wert", "dkmb") end), "dkbm")
  -- what only the whole shows is found before anything is written
  t.has(refused(function(s) set(s.Anregungen, s.Anregungen.rows[2], "Nach Typ", 9) end),
    "Blatt „Anregungen“, Zelle C2: Von 1 nach 9 passt nie")
end)

test("a folder of CSV files says the same as the workbook", function(t)
  local m = assert(model.load("dkbm"))
  local folder, into = fresh(t), fresh(t)
  assert(sys.mkdir(folder))
  for _, one in ipairs(workbook.to_csv(m)) do assert(file.write(folder .. "/" .. one.name, one.bytes)) end
  local _, again = take(t, assert(workbook.read_csv(folder)), into)
  t.ok(diff.equal(docs.of(m), docs.of(again)), "the models differ")
  m:close()
  again:close()
end)

test("workbooks are written and read in English too", function(t)
  local m = assert(model.load("dkbm"))
  local sheets = assert(workbook.read_xlsx(workbook.to_xlsx(m, { language = "en" })))
  t.eq(sheets[4].name, "Elements")
  local _, again = take(t, sheets, fresh(t))
  t.ok(diff.equal(docs.of(m), docs.of(again)), "the models differ")
end)

test("the canonical print reads back as what was printed", function(t)
  local long = ("Ein Wort und noch eines  mit \"Zeichen\" \\ und\nUmbruch. "):rep(9)
  local body = { title = { de = long, en = "x" }, ["end"] = 1, steps = { long, "b" }, from = 2.5,
    none = { none = true }, empty = {}, cells = { [2] = { text = "z" } }, between = true }
  local printed = printer.file({ "Kopf" }, { { verb = "declare", id = "a\"b", body = body } })
  for line in printed:gmatch("[^\n]+") do t.ok(utf8.len(line) <= 100, line) end
  local got
  assert(load(printed, "printed", "t", { none = { none = true },
    declare = function(id) return function(read) got = { id, read } end end }))()
  t.eq(got, { "a\"b", body })
  t.ok(printed == printer.file({ "Kopf" }, { { verb = "declare", id = "a\"b", body = got[2] } }))
end)

test("a workbook taken into the folder it is from touches only what it changes", function(t)
  local into = fresh(t)
  assert(sys.mkdir(into .. "/dkbm"))
  for _, path in ipairs(sys.packed_list("models/dkbm/")) do
    assert(file.write(into .. "/" .. path:match("^models/(.*)$"), sys.packed(path)))
  end
  local m = assert(model.load(into .. "/dkbm"))
  local bytes = workbook.to_xlsx(m)
  m:close()
  local function read()
    local sheets, s = assert(workbook.read_xlsx(bytes)), {}
    for _, sheet in ipairs(sheets) do s[sheet.name] = sheet end
    return sheets, s
  end
  for path, action in pairs(actions(assert(workbook.plan(read(), into)))) do
    t.eq(path .. " " .. action, path .. " same")
  end
  local sheets, s = read()
  set(s.Zellen, row_of(s.Zellen, "datenbasierung", 2), "Text (de)", "Ein anderer Text.")
  local made = actions(assert(workbook.plan(sheets, into)))
  t.eq(made["matrix_1.lua"], "beside")
  t.eq(made["matrix_2.lua"], "same")
  t.eq(made["model.lua"], "same")
  sheets, s = read()
  set(s.Anregungen, row_of(s.Anregungen, "koordinierungsstelle_richtet_runde_aus"), "Monate", 99)
  local plan, errs = workbook.plan(sheets, into)
  t.eq(plan, nil)
  t.match(words(errs), "„koordinierungsstelle_richtet_runde_aus“ steht in .*advice_kooperation.lua:%d+")
end)
