--- Workbooks: elements put together, weights by kind of unit, groups, results, what elements say of their
--- own; and that a workbook nobody touched changes nothing.

local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"
local workbook = require "wegmarke.module.workbook"

local test = ...

local books = dofile "tests/lua/help_workbook.lua"
local fresh, begin, row_of, set = books.fresh, books.begin, books.row_of, books.set
local add_row, delete, actions = books.add_row, books.delete, books.actions
local words, take = books.words, books.take

local over = { overwrite = true }

-- A folder with a model of these files.
local function folder_with(t, id, list, into)
  into = into or fresh(t)
  assert(sys.mkdir(into .. "/" .. id))
  for path, bytes in pairs(list) do assert(file.write(into .. "/" .. id .. "/" .. path, bytes, over)) end
  return into
end

-- The sheets of a model in a folder, by name too.
local function sheets_of(path, options)
  local m = assert(model.load(path))
  local bytes = workbook.to_xlsx(m, options)
  m:close()
  local sheets, by_name = assert(workbook.read_xlsx(bytes)), {}
  for _, sheet in ipairs(sheets) do by_name[sheet.name] = sheet end
  return sheets, by_name, bytes
end

local function refused(t, change, as, base)
  local sheets, s = begin(as or "eigene", base)
  change(s)
  local plan, errs = workbook.plan(sheets, fresh(t))
  t.eq(plan, nil)
  return words(errs)
end

-- What taking in says, without what it notes.
local function said(plan)
  local lists = {}
  for _, name in ipairs { "changed", "came", "gone", "inherited", "clashes", "unread", "needs", "notes" } do
    lists[#lists + 1] = #plan[name] > 0 and words(plan[name]) or nil
  end
  return table.concat(lists, "\n")
end

-- A model of its own with all that a workbook shows beside texts.
local WHOLE = { ["model.lua"] = [[
model "ganz" {
  api = 2, version = "1", language = "de", languages = { "de" }, between = true, title = "Ganz",
  kinds = { "forstamt" }, types = { { value = 0, title = "Typ 0" }, { value = 1, title = "Typ 1" } },
  lists = { kinds = {
    { id = "forstamt", title = "Forstamt", also = { "Revier", "Amt für Forst" }, ags = 8 } } },
}
groups { { id = "g", title = "Ge", weight = 2, groups = { { id = "h", title = "Ha" } } } }
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", group = "h", weight = 3,
    facts = { stellen = 1.5, art = { de = "x" } }, cells = { { text = "z0" }, { text = "z1" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = { { text = "d0" }, { text = "d1" } } },
  { id = "haltung", title = "Haltung", question = "Was?", levels = false, questions = { "Eins?", "Zwei?" } },
}
rule "forst" { why = "w", only_if = { { kind = { "forstamt" } } }, multiply = { ziele = 2, daten = 0.5 } }
]], ["regeln.lua"] = [[
rule "sonst" { why = "w", only_if = { { element = "daten", at_least = 1 } }, multiply = { ziele = 2 } }
rollup { why = "w", equal_steps = "e", results = { { id = "stand", title = "Stand", from = 0, to = 1,
  words = { { from = 0, text = "unten" }, { from = 1, text = "oben" } },
  overall = function(g) return g.elements[1].ist end } } }
]] }

-- A model that asks whether an element applies, and names kinds.
local ASKS = { ["model.lua"] = [[
model "fragt" { api = 2, version = "1", extends = "dkbm", kinds = { "landkreis" },
  title = { de = "Fragt", en = "Asks" } }
change "bildungsprojekte" { applies = function(_, unit) return unit.population > 5000 end }
]] }

-- Nothing changed, twice ---------------------------------------------------------------

test("a workbook nobody touched changes nothing and comes out the same to the byte, of any model", function(t)
  local into = folder_with(t, "ganz", WHOLE)
  folder_with(t, "fragt", ASKS, into)
  local list = { into .. "/ganz", into .. "/fragt", "tests/fixtures/models/reifegrad",
                 "tests/fixtures/models/reifegrad-land" }
  for _, id in ipairs { "dkbm", "nrw", "rlp-sl", "grossstaedte", "beispielland", "beispielland-musterstadt",
    "softwaresicherheit" } do
    list[#list + 1] = "models/" .. id
  end
  for _, path in ipairs(list) do
    local sheets, _, bytes = sheets_of(path)
    local plan, errs = workbook.plan(sheets, (path:match("^(.*)/[^/]+$")))
    t.eq(path .. words(errs), path)
    t.eq(path .. said(plan), path)
    for name, action in pairs(actions(plan)) do t.eq({ path, name, action }, { path, name, "same" }) end
    t.ok(select(3, sheets_of(path)) == bytes, path .. ": the bytes differ")
  end
end)

-- Elements put together -----------------------------------------------------------------

local function cooperation(s)
  return add_row(s.Elemente, { Kennung = "kooperation", ["Titel (de)"] = "Kooperation",
    ["Titel (en)"] = "Cooperation", ["Leitfrage (de)"] = "Wie?", ["Leitfrage (en)"] = "How?",
    ["Aus Elementen"] = "interne_kooperation, externe_kooperation" })
end

-- Takes in a workbook whose only findings are those of the merge.
local function take_merge(t, sheets, into)
  local plan, errs = workbook.plan(sheets, into)
  t.eq(words(errs), "")
  assert(workbook.carry_out(plan))
  return plan, assert(model.load(plan.folder))
end

test("two elements become one: where the first stood, with what hung on both", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  cooperation(s)
  add_row(s.Bedingungen, { Anregung = "aemterrunde_mit_geschaeftsordnung", Element = "externe_kooperation",
    ["Mindestens Typ"] = 2 })
  local plan, m = take_merge(t, sheets, into)
  t.has(words(plan.came), "Blatt „Elemente“, Zeile 11: kooperation, aus interne_kooperation, "
    .. "externe_kooperation, mit Zellen (4), Kriterien (16)")
  -- what only Lua says of the two goes, and is asked for
  t.has(words(plan.gone), "koordination_ohne_aemter (dkbm/weighting.lua:")
  t.eq(words(plan.gone):find("Blatt", 1, true), nil)
  t.eq(m.elements[3].id, "kooperation")
  t.eq({ #m.elements, m.element.interne_kooperation }, { 8, nil })
  t.eq(m.steps[#m.steps].crosswalk.kooperation.relation, "merged")
  local base = assert(model.load "dkbm")
  t.eq(m.element.kooperation.cells[1].text.de, base.element.interne_kooperation.cells[1].text.de .. " "
    .. base.element.externe_kooperation.cells[1].text.de)
  local n, moved = 0, nil
  for _, advice in ipairs(m.advice) do
    n = n + (advice.element == "kooperation" and 1 or 0)
    moved = advice.id == "aemterrunde_mit_geschaeftsordnung" and advice or moved
  end
  t.eq({ n, moved.only_if[1].element }, { 10, "kooperation" })
  base:close()
  m:close()
  -- the same workbook again; the version's own; and that one where there is nothing yet
  t.eq(actions(assert(workbook.plan(sheets, into))), { ["model.lua"] = "same", ["workbook.lua"] = "same" })
  local own, _, bytes = sheets_of(into .. "/eigene")
  plan = assert(workbook.plan(own, into))
  t.eq({ said(plan), actions(plan) }, { "", { ["model.lua"] = "same", ["workbook.lua"] = "same" } })
  local other = fresh(t)
  plan = take_merge(t, own, other)
  t.eq(said(plan), "")
  t.ok(select(3, sheets_of(other .. "/eigene")) ~= nil)
  local function verbs(folder)
    return (assert(file.read(folder .. "/eigene/workbook.lua")):gsub("%-%- sha256.*", ""))
  end
  t.eq(verbs(other), verbs(into))
  t.ok(#bytes > 0)
end)

test("of an element put together the author's cells count, and the base's where there are none", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  cooperation(s)
  for n = 1, 4 do
    add_row(s.Zellen, { Element = "kooperation", Typ = n, ["Text (de)"] = "Stufe " .. n,
      ["Text (en)"] = "Step " .. n })
  end
  local _, m = take_merge(t, sheets, into)
  t.eq(m.element.kooperation.cells[2].text.de, "Stufe 2")
  t.eq(#m.element.kooperation.cells[2].criteria > 1, true)
  m:close()
  t.eq(words(model.check(into .. "/eigene")):find("zusammengesetzt", 1, true), nil)
  -- one cell only: the others stay joined, also in the workbook of the version itself
  local own, o = sheets_of(into .. "/eigene")
  set(o.Zellen, row_of(o.Zellen, "kooperation", 3), "Text (de)", "Drei")
  m = select(2, take_merge(t, own, into))
  local cells = m.element.kooperation.cells
  t.eq({ cells[3].text.de, cells[4].text.de }, { "Drei", "Stufe 4" })
  m:close()
end)

test("what cannot be put together is refused by cell", function(t)
  local function with(value, id)
    return refused(t, function(s)
      local row = cooperation(s)
      set(s.Elemente, row, "Aus Elementen", value)
      set(s.Elemente, row, "Kennung", id or "kooperation")
    end)
  end
  t.eq(with "interne_kooperation",
    "Blatt „Elemente“, Zelle J11: Zu „kooperation“ gehören mindestens zwei Elemente.")
  t.has(with "interne_kooperation, externe_koperation", "Meinten Sie „externe_kooperation“?")
  t.has(with("interne_kooperation; interne_kooperation"), "wird schon in „kooperation“ aufgenommen")
  t.has(refused(t, function(s)
    set(s.Elemente, row_of(s.Elemente, "koordination"), "Aus Elementen",
      "interne_kooperation, datenbasierung")
  end), "Zelle J6: „koordination“ gibt es schon. Zusammengefasst wird in einer neuen Zeile")
  t.has(refused(t, function(s)
    set(s.Elemente, row_of(s.Elemente, "kooperation"), "Aus Elementen", "datenbasierung, koordination")
  end, "eigene", "rlp-sl"), "ist schon aus interne_kooperation, externe_kooperation zusammengefasst")
  local sheets, s = sheets_of("models/dkbm")
  cooperation(s)
  local plan, errs = workbook.plan(sheets, fresh(t))
  t.eq(plan, nil)
  t.has(words(errs), "Zusammenfassen kann eine Fassung")
end)

-- Weights by kind of unit -------------------------------------------------------------------

local function factor(s, id, element, value, more)
  local cells = { Kennung = id, ["Nur für diese Arten"] = "landkreis", Element = element, Faktor = value,
                  ["Begründung (de)"] = "Weil.", ["Begründung (en)"] = "As." }
  for name, cell in pairs(more or {}) do cells[name] = cell end
  return add_row(s["Gewichte je Art"], cells)
end

test("a weight for one kind of unit is a row, and counts for that kind alone", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  factor(s, "im_kreis", "koordination", "1,5")
  factor(s, "im_kreis", "datenbasierung", 2)
  local plan, m = take(t, sheets, into)
  t.eq(words(plan.came), "Blatt „Gewichte je Art“, Zeile 3: datenbasierung, landkreis, im_kreis\n"
    .. "Blatt „Gewichte je Art“, Zeile 2: koordination, landkreis, im_kreis")
  local function weight(kind, id)
    local failed = {}
    require("wegmarke.module.cases").run(m, { id = "x", unit = { kind = kind }, expect = {
      weights = { koordination = id == 1 and 1.5 or 1, datenbasierung = id == 1 and 2 or 1 } } }, failed)
    return failed[1] and model.finding_text(failed[1], "de")
  end
  t.eq({ weight("landkreis", 1), weight("gemeinde", 0) }, {})
  m:close()
  local own, o = sheets_of(into .. "/eigene")
  local factors = o["Gewichte je Art"]
  set(factors, row_of(factors, "im_kreis", "landkreis", "koordination"), "Faktor", 3)
  delete(factors, "im_kreis", "landkreis", "datenbasierung")
  plan, m = take(t, own, into)
  t.has(words(plan.changed), "Faktor): „3“ statt „1.5“")
  t.has(words(plan.gone), "datenbasierung, landkreis, im_kreis")
  t.eq(m.rules[#m.rules].multiply, { koordination = 3 })
  m:close()
end)

test("rows of factors that contradict each other or can never hold are refused by cell", function(t)
  t.has(refused(t, function(s)
    factor(s, "a", "koordination", 2)
    factor(s, "a", "datenbasierung", 2, { ["Nur für diese Arten"] = "gemeinde" })
  end), "Blatt „Gewichte je Art“, Zelle B3: „a“ steht schon in Zeile 2 und sagt dort etwas anderes.")
  t.has(refused(t, function(s)
    factor(s, "a", "koordination", 2, { ["Nur für diese Arten"] = "Landkreise" })
  end),
    "Blatt „Gewichte je Art“, Zelle B2: Die Art „landkreise“ gibt es nicht")
  t.has(refused(t, function(s) factor(s, "a", "koordinaton", 2) end), "Zelle C2: Eine Kennung „koordinaton“")
  t.has(refused(t, function(s) factor(s, "a", "koordination", -1) end), "Blatt „Gewichte je Art“, Zelle D2")
  t.has(refused(t, function(s)
    factor(s, "a", "koordination", 2, { ["Begründung (de)"] = false, ["Begründung (en)"] = false })
  end), "„Begründung“ fehlt")
end)

-- Groups and results ------------------------------------------------------------------------

test("groups are rows: new ones, one in another, with a weight", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  add_row(s.Gruppen, { Kennung = "basis", ["Titel (de)"] = "Basis", ["Titel (en)"] = "Base", Gewicht = 2 })
  add_row(s.Gruppen, { Kennung = "innen", ["Titel (de)"] = "Innen", ["Titel (en)"] = "In",
    ["In Gruppe"] = "basis" })
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Gruppe", "innen")
  local _, m = take(t, sheets, into)
  t.eq({ m.groups[1].id, m.groups[1].weight, m.groups[1].groups[1].id, m.element.koordination.group },
    { "basis", 2, "innen", "innen" })
  m:close()
  local own, o = sheets_of(into .. "/eigene")
  set(o.Gruppen, row_of(o.Gruppen, "innen"), "Titel (de)", "Im Haus")
  local plan = select(1, take(t, own, into))
  t.has(words(plan.changed), "Blatt „Gruppen“, Zelle B3 (innen, Titel (de)): „Im Haus“ statt „Innen“")
  own, o = sheets_of(into .. "/eigene")
  delete(o.Gruppen, "innen")
  plan, m = take(t, own, into)
  t.has(words(plan.gone), "Blatt „Gruppen“: innen")
  t.eq(m.element.koordination.group, nil)
  m:close()
  t.has(refused(t, function(sh)
    add_row(sh.Gruppen, { Kennung = "a", ["Titel (de)"] = "A", ["In Gruppe"] = "a" })
  end), "„a“ liegt in sich selbst")
end)

test("of results the titles and words are rows, the functions stay in Lua", function(t)
  local into = fresh(t)
  local sheets, s = sheets_of("tests/fixtures/models/reifegrad", { as = "eigene" })
  folder_with(t, "reifegrad", {
    ["model.lua"] = assert(file.read "tests/fixtures/models/reifegrad/model.lua"),
    ["results.lua"] = assert(file.read "tests/fixtures/models/reifegrad/results.lua") }, into)
  set(s.Ergebnisse, row_of(s.Ergebnisse, "gedeckelt"), "Titel (de)", "Stand mit Deckel")
  delete(s.Ergebnisse, "luecken")
  local plan, m = take(t, sheets, into)
  t.has(words(plan.changed), "Blatt „Ergebnisse“, Zelle B3 (gedeckelt, Titel (de)): „Stand mit Deckel“")
  t.has(words(plan.gone), "luecken")
  t.eq({ #m.rollup.results, m.rollup.results[2].title.de, m.rollup.results[2].overall ~= nil },
    { 2, "Stand mit Deckel", true })
  m:close()
  sheets, s = sheets_of("tests/fixtures/models/reifegrad", { as = "eigene" })
  add_row(s.Ergebnisse, { Kennung = "neu", ["Titel (de)"] = "Neu" })
  local none, errs = workbook.plan(sheets, into)
  t.eq(none, nil)
  t.has(words(errs), "Ein Ergebnis braucht eine Funktion")
end)

-- What elements say of their own ----------------------------------------------------------------

test("facts, own weights, other names of kinds stay where a file of data is written anew", function(t)
  local files = { ["model.lua"] = WHOLE["model.lua"], ["regeln.lua"] = WHOLE["regeln.lua"] }
  local into = folder_with(t, "ganz", files)
  local sheets, s = sheets_of(into .. "/ganz")
  set(s.Elemente, row_of(s.Elemente, "ziele"), "Titel (de)", "Andere Ziele")
  set(s.Gewichte, row_of(s.Gewichte, "ziele"), "Gewicht", 4)
  set(s.Gruppen, row_of(s.Gruppen, "h"), "Titel (de)", "Hö")
  set(s["Gewichte je Art"], row_of(s["Gewichte je Art"], "forst", "forstamt", "daten"), "Faktor", 0.25)
  local plan, errs = workbook.plan(sheets, into)
  t.eq(words(errs), "")
  t.eq(actions(plan)["model.lua"], "beside") -- a person wrote it
  assert(file.write(into .. "/ganz/model.lua", plan.files[1].bytes, over))
  local m = assert(model.load(into .. "/ganz"))
  local x = m.element.ziele
  t.eq({ x.title.de or x.title, x.facts, m.weight.ziele, m.weight.daten },
    { "Andere Ziele", { stellen = 1.5, art = { de = "x" } }, 4, 1 })
  t.eq({ m.lists.kinds[1].also, m.lists.kinds[1].ags, m.kinds },
    { { "Revier", "Amt für Forst" }, 8, { "forstamt" } })
  t.eq({ m.groups[1].groups[1].title, m.rules[1].multiply }, { "Hö", { ziele = 2, daten = 0.25 } })
  m:close()
end)

test("whether an element applies is shown, kept, and told where it is written over", function(t)
  local into = folder_with(t, "fragt", ASKS)
  local sheets, s = sheets_of(into .. "/fragt")
  t.eq(row_of(s.Elemente, "bildungsprojekte")[11], "mit Regel, siehe „Regeln (nur lesen)“")
  t.has(row_of(s["Regeln (nur lesen)"], "Trifft zu, wenn", "bildungsprojekte")[5], "unit.population > 5000")
  set(s.Elemente, row_of(s.Elemente, "bildungsprojekte"), "Trifft nicht immer zu", "nie")
  set(s.Elemente, row_of(s.Elemente, "bildungsprojekte"), "Titel (de)", "Projekte")
  local plan, m = take(t, sheets, into)
  t.eq(words(plan.unread), "Blatt „Elemente“, Zelle K10: „nie“ steht, wo nur zu lesen ist.")
  t.eq({ m.element.bildungsprojekte.applies ~= nil, m.kinds }, { true, { "landkreis" } })
  m:close()
  -- elsewhere the function cannot come along
  local elsewhere = assert(workbook.plan((sheets_of(into .. "/fragt")), fresh(t)))
  t.has(words(elsewhere.gone), "Trifft zu, wenn bildungsprojekte")
end)

test("workbooks that know no groups, factors or results say nothing of them", function(t)
  local into = folder_with(t, "ganz", WHOLE)
  local sheets = sheets_of(into .. "/ganz")
  local kept = {}
  for _, sheet in ipairs(sheets) do
    local later = sheet.name == "Gruppen" or sheet.name == "Gewichte je Art" or sheet.name == "Ergebnisse"
      or sheet.name == "Wörter der Ergebnisse" or sheet.name == lang.text("de", "workbook.sheet_base")
    kept[#kept + 1] = not later and sheet or nil
  end
  local plan, errs = workbook.plan(kept, into)
  t.eq(words(errs), "")
  t.eq({ words(plan.changed), words(plan.came), words(plan.gone) }, { "", "", "" })
end)

test("weights by the group's points stay, and are told where the sheet says others", function(t)
  local into = folder_with(t, "punkte", { ["model.lua"] = [[
model "punkte" { api = 2, version = "1", extends = "dkbm", title = { de = "P", en = "P" } }
weights { points = true }
form { points = { each = 10, title = { de = "Punkte", en = "Points" } } }
]] })
  local sheets, s = sheets_of(into .. "/punkte")
  t.has(row_of(s["Regeln (nur lesen)"], "Bogen")[4], "punkte/model.lua")
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Koordinierung")
  local _, m = take(t, sheets, into)
  t.eq({ m.weighting, m.form ~= nil }, { "points", true })
  m:close()
  set(s.Gewichte, row_of(s.Gewichte, "koordination"), "Gewicht", 3)
  local plan, errs = workbook.plan(sheets, into)
  t.eq(plan, nil)
  t.has(words(errs), "Die Gewichte folgen den Punkten der Gruppe")
end)
