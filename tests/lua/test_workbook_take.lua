--- Taking in a workbook: what its author did not touch, what both changed, what goes away, what nobody reads.

local condition = require "wegmarke.module.condition"
local docs = require "wegmarke.module.workbook.doc"
local file = require "wegmarke.file"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"
local workbook = require "wegmarke.module.workbook"

-- What a test wrote it may write over.
local over = { overwrite = true }

local books = dofile("tests/lua/help_workbook.lua")
local begin, set, row_of, words, fresh, take = books.begin, books.set, books.row_of, books.words, books.fresh,
  books.take

local test = ...

require("wegmarke.lang").set "de"

-- A workbook as it is after `change`; the plan that comes of it, in a folder of its own.
local function plan_of(t, base, change, into)
  local sheets, s = begin("eigene", base)
  change(s, sheets)
  return workbook.plan(sheets, into or fresh(t))
end

local function refused(t, base, change)
  local plan, errs = plan_of(t, base, change)
  t.eq(plan, nil)
  return words(errs)
end

-- What the printed Lua says ------------------------------------------------------

test("texts of some types only stay with their types, whichever are left out", function(t)
  for mask = 1, 15 do
    local _, m = take(t, (function()
      local sheets, s = begin "eigene"
      for n = 1, 4 do
        if mask & (1 << (n - 1)) ~= 0 then
          set(s.Zellen, row_of(s.Zellen, "koordination", n), "Text (de)", "Neu " .. n)
        end
      end
      return sheets
    end)(), fresh(t))
    local base = assert(model.load("dkbm"))
    for n = 1, 4 do
      local want = mask & (1 << (n - 1)) ~= 0 and "Neu " .. n or base.element.koordination.cells[n].text.de
      t.eq(m.element.koordination.cells[n].text.de, want)
    end
    base:close()
    m:close()
  end
end)

test("what is printed is loaded again, and refused where it reads differently", function(t)
  local files = require "wegmarke.module.workbook.files"
  local decls = { { verb = "change", id = "koordination", body = { title = { de = "X", en = "Y" } } } }
  local step = files.plan({ id = "eigene", language = "de" }, "workbook.lua", decls, nil, "none")
  t.eq(files.verify("eigene", { step }), nil)
  step.bytes = step.bytes:gsub('"X"', '"Z"')
  t.has(tostring(files.verify("eigene", { step })), "workbook.lua")
  step.bytes = "change ("
  t.has(tostring(files.verify("eigene", { step })), "workbook.lua")
end)

-- Three states ----------------------------------------------------------------------

local BASE = [[
model "grund" {
  api = 1, version = "%s", extends = "dkbm", title = { de = "Grund", en = "Base" },
}
]]

-- A folder with a model "grund" that says `lua`, and a way to change it.
local function with_base(t, lua)
  local into = fresh(t)
  local function say(more, version)
    assert(sys.mkdir(into .. "/grund"))
    assert(file.write(into .. "/grund/model.lua", BASE:format(version or "1") .. more, over))
  end
  say(lua)
  local sheets, s = begin("land", into .. "/grund")
  return into, say, sheets, s
end

local TITLE = 'change "datenbasierung" { title = { de = "%s", en = "%s" } }\n'

test("what the author did not touch is inherited, also where the base moved on since the export", function(t)
  local into, say, sheets, s = with_base(t, TITLE:format("Tippfehlr", "Tpyo"))
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Koordinierung")
  say(TITLE:format("Behoben", "Mended") .. 'advice "neu" { element = "koordination", from = 1, to = 3, '
    .. 'status = "entwurf", text = { de = "Neu.", en = "New." } }\n', "2")
  local plan = assert(workbook.plan(sheets, into))
  t.eq(plan.needs, {})
  t.has(words(plan.inherited), "„Behoben“, beim Export „Tippfehlr“")
  t.has(words(plan.inherited), "Blatt „Anregungen“ (neu)")
  t.eq(words(plan.changed),
    "Blatt „Elemente“, Zelle B6 (koordination, Titel (de)): „Koordinierung“ statt „Koordination“")
  assert(workbook.carry_out(plan))
  t.eq(assert(file.read(into .. "/land/workbook.lua")):find("datenbasierung", 1, true), nil)
  local m = assert(model.load(into .. "/land"))
  t.eq(m.element.datenbasierung.title.de, "Behoben")
  m:close()
end)

test("what both changed is named with both values and needs consent", function(t)
  local into, say, sheets, s = with_base(t, TITLE:format("Alt", "Old"))
  set(s.Elemente, row_of(s.Elemente, "datenbasierung"), "Titel (de)", "Meins")
  say(TITLE:format("Neu", "Old"), "2")
  local plan = assert(workbook.plan(sheets, into))
  t.eq(words(plan.clashes), "Blatt „Elemente“, Zelle B3 (datenbasierung, Titel (de)): in der Mappe „Meins“, "
    .. "inzwischen im Modell „Neu“")
  t.eq(#plan.needs, 1)
  assert(workbook.carry_out(plan))
  local m = assert(model.load(into .. "/land"))
  t.eq(m.element.datenbasierung.title, { de = "Meins", en = "Old" })
  m:close()
end)

test("an element that was changed, and dropped by the base, comes back whole if that is wanted", function(t)
  local into, say, sheets, s = with_base(t, "")
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Meins")
  say('remove "koordination" {}\n', "2")
  local plan = assert(workbook.plan(sheets, into))
  t.has(words(plan.clashes), "(koordination): in der Mappe „Meins“, inzwischen im Modell nicht vorhanden")
  assert(workbook.carry_out(plan))
  local m = assert(model.load(into .. "/land"))
  t.eq(#m.element.koordination.cells, 4)
  t.eq(#m.element.koordination.cells[3].criteria, 3)
  m:close()
end)

test("a workbook that is taken in again and again knows what it did itself", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  local row = row_of(s.Elemente, "koordination")
  for _, title in ipairs { "Eins", "Zwei", "Koordination" } do
    set(s.Elemente, row, "Titel (de)", title)
    local plan, m = take(t, sheets, into)
    t.eq(plan.needs, {})
    t.eq(plan.inherited, {})
    t.eq(m.element.koordination.title.de, title)
    m:close()
  end
  set(s.Elemente, row, "Titel (de)", "Drei")
  select(2, take(t, sheets, into)):close()
  -- another workbook, of the version itself
  local own, o = begin(nil, into .. "/eigene")
  for _, title in ipairs { "Vier", "Fünf" } do
    set(o.Elemente, row_of(o.Elemente, "datenbasierung"), "Titel (de)", title)
    local plan, m = take(t, own, into)
    t.eq(plan.needs, {})
    t.eq(m.element.koordination.title.de, "Drei")
    t.eq(m.element.datenbasierung.title.de, title)
    m:close()
  end
  -- the first one again does not undo what the other one did
  set(s.Elemente, row_of(s.Elemente, "steuerung_lenkung"), "Titel (de)", "Lenkung")
  local plan, m = take(t, sheets, into)
  t.has(words(plan.notes), "stammt aus einer anderen Mappe")
  t.eq(m.element.datenbasierung.title.de, "Fünf")
  t.eq(m.element.steuerung_lenkung.title.de, "Lenkung")
  m:close()
end)

test("of two copies of one workbook neither undoes what the other brought", function(t)
  local into = fresh(t)
  local one, a = begin "eigene"
  local two, b = begin "eigene"
  local id = "aemterrunde_mit_geschaeftsordnung"
  set(a.Elemente, row_of(a.Elemente, "koordination"), "Titel (de)", "Von Ada")
  books.add_row(a.Schritte, { ["Anregung"] = id, ["Text (de)"] = "Adas Schritt", ["Text (en)"] = "Ada" })
  books.delete(a.Anregungen, "ansprechpersonen_fuer_bildungsfragen")
  for _, s in ipairs { a, b } do set(s.Modell, row_of(s.Modell, "Version"), "Wert", "2") end
  select(2, take(t, one, into)):close()
  set(b.Elemente, row_of(b.Elemente, "datenbasierung"), "Titel (de)", "Von Ben")
  books.add_row(b.Schritte, { ["Anregung"] = id, ["Text (de)"] = "Bens Schritt", ["Text (en)"] = "Ben" })
  for _ = 1, 2 do -- the same again changes nothing
    local plan, m = take(t, two, into)
    t.eq(plan.needs, {})
    t.eq(plan.clashes, {})
    t.has(words(plan.inherited), "„Von Ada“, beim Export „Koordination“")
    t.eq({ m.element.koordination.title.de, m.element.datenbasierung.title.de }, { "Von Ada", "Von Ben" })
    local steps = {}
    for _, advice in ipairs(m.advice) do
      t.ok(advice.id ~= "ansprechpersonen_fuer_bildungsfragen", "what Ada deleted is back")
      for _, step in ipairs(advice.id == id and advice.steps or {}) do steps[#steps + 1] = step.de end
    end
    t.has(table.concat(steps, "\n"), "Adas Schritt")
    t.has(table.concat(steps, "\n"), "Bens Schritt")
    m:close()
  end
  set(b.Elemente, row_of(b.Elemente, "koordination"), "Titel (de)", "Auch von Ben")
  local plan = assert(workbook.plan(two, into))
  t.has(words(plan.clashes), "in der Mappe „Auch von Ben“, inzwischen im Modell „Von Ada“")
  t.eq(#plan.needs, 1)
end)

test("a workbook that names another base says all that comes of it, and asks", function(t)
  local plan = assert(plan_of(t, nil, function(s)
    set(s.Modell, row_of(s.Modell, "Erweitert"), "Wert", "rlp-sl")
  end))
  t.has(words(plan.changed), "(Erweitert, Wert): „rlp-sl“ statt „dkbm“")
  t.has(words(plan.gone), "interne_kooperation")
  t.eq(plan.inherited, {})
  t.eq(#plan.needs, 1)
end)

test("files beside the workbook may speak of what only it says", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  books.add_row(s.Anregungen, { Kennung = "beratung", Element = "koordination",
    ["Von Typ"] = 1, ["Nach Typ"] = 4,
    Stand = "Entwurf", ["Text (de)"] = "Fragen.", ["Text (en)"] = "Ask." })
  select(2, take(t, sheets, into)):close()
  assert(file.write(into .. "/eigene/tests.lua", 'case "k" { ist = { koordination = 2 }, '
    .. 'soll = { koordination = 3 }, expect = { fires = { "beratung" } } }\n'))
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Koordinierung")
  local plan, m = take(t, sheets, into)
  t.eq(plan.needs, {})
  t.eq(#m.cases, 1)
  m:close()
end)

test("a version that its base left behind is mended by its workbook", function(t)
  local into, say, sheets, s = with_base(t, "")
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Meins")
  select(2, take(t, sheets, into)):close()
  say('remove "koordination" {}\n', "2")
  t.eq(model.load(into .. "/land"), nil)
  local plan = assert(workbook.plan(sheets, into))
  t.has(words(plan.notes), "lässt sich nicht laden")
  t.has(words(plan.clashes), "in der Mappe „Meins“, inzwischen im Modell nicht vorhanden")
  set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (de)", "Koordination")
  plan = assert(workbook.plan(sheets, into))
  t.eq(plan.clashes, {})
  assert(workbook.carry_out(plan))
  local m = assert(model.load(into .. "/land"))
  t.eq(m.element.koordination, nil)
  m:close()
end)

test("a workbook that lost its hidden sheet needs consent", function(t)
  local plan = assert(plan_of(t, nil, function(_, sheets)
    t.eq(table.remove(sheets).hidden, true)
  end))
  t.eq(words(plan.needs):match("^[^:]+"), "Die Mappe kennt ihren Ausgangsstand nicht")
  plan = assert(plan_of(t, nil, function(s) s.Ausgangsstand.rows[4][1] = ":damaged" end))
  t.eq(#plan.needs, 1)
end)

-- Files that people worked on ----------------------------------------------------

test("a change in the printer's own style is one by hand, too", function(t)
  local into = fresh(t)
  local sheets, s = begin "eigene"
  set(s.Zellen, row_of(s.Zellen, "koordination", 3), "Text (de)", "NEU 3")
  select(2, take(t, sheets, into)):close()
  local path = into .. "/eigene/workbook.lua"
  local by_hand = assert(file.read(path)):gsub("NEU 3", "VON HAND")
  assert(file.write(path, by_hand, over))
  set(s.Zellen, row_of(s.Zellen, "koordination", 3), "Text (de)", "NEU 4")
  local plan = assert(workbook.plan(sheets, into))
  t.eq(books.actions(plan)["workbook.lua"], "beside")
  assert(workbook.carry_out(plan))
  t.eq(assert(file.read(path)), by_hand)
  t.has(assert(file.read(into .. "/eigene/workbook.new.lua")), "NEU 4")
  -- other line ends are nobody's work
  assert(file.write(path, (by_hand:gsub("VON HAND", "NEU 3"):gsub("\n", "\r\n")), over))
  t.eq(books.actions(assert(workbook.plan(sheets, into)))["workbook.lua"], "replace")
  -- nobody knows of a file without a checksum
  assert(file.write(path, (by_hand:gsub("%-%- sha256[^\n]*\n", "")), over))
  plan = assert(workbook.plan(sheets, into))
  t.eq(plan.files[2].unmarked, true)
end)

-- Weights ----------------------------------------------------------------------------

test("sheets say which weights are in force, and one weight wipes no budget", function(t)
  local _, s = begin("eigene", "beispielland")
  t.eq(row_of(s.Gewichte, "strategische_ziele")[2], 15)
  t.eq(row_of(s.Modell, "Gewichtung (nur lesen)")[2], "Budget von 100 Punkten")
  t.eq(refused(t, "beispielland", function(b)
    set(b.Gewichte, row_of(b.Gewichte, "strategische_ziele"), "Gewicht", 16)
  end), "Blatt „Gewichte“, Zelle B2: Die Punkte ergeben zusammen 101, das Budget hat 100. Bitte anderswo "
    .. "ausgleichen.")
  local sheets
  sheets, s = begin("eigene", "beispielland")
  set(s.Gewichte, row_of(s.Gewichte, "strategische_ziele"), "Gewicht", 20)
  set(s.Gewichte, row_of(s.Gewichte, "koordination"), "Gewicht", 10)
  set(s.Gewichte, row_of(s.Gewichte, "datenbasierung"), "Gewicht", nil)
  local plan, m = take(t, sheets, fresh(t))
  t.eq(m.weighting, "budget")
  t.eq(m.weights.budget.strategische_ziele, 20)
  t.eq(m.weights.budget.datenbasierung, 15)
  t.eq(words(plan.notes), "Blatt „Gewichte“, Zelle B3: Leer, also wie im Grundmodell: 15.")
  m:close()
end)

-- Conditions ---------------------------------------------------------------------------

test("a condition that can never hold is refused, whichever rows make it so", function(t)
  local id = "aemterrunde_mit_geschaeftsordnung" -- from 2 to 3 of interne_kooperation
  local function told(...)
    local rows = { ... }
    return refused(t, nil, function(s)
      for _, cells in ipairs(rows) do
        cells["Anregung"] = id
        books.add_row(s.Bedingungen, cells)
      end
    end)
  end
  local kinds, low, high = "Nur für diese Arten", "Mindestens Typ", "Höchstens Typ"
  t.has(told { [kinds] = "Gemeinden" }, "Blatt „Bedingungen“, Zelle B2: Die Art „gemeinden“ gibt es nicht")
  t.has(told({ [kinds] = "landkreis" }, { [kinds] = "gemeinde, verbund" }),
    "Blatt „Bedingungen“, Zelle B3: Das kann nie zutreffen")
  local element = "koordination"
  t.has(told({ Element = element, [low] = 3 }, { Element = element, [high] = 2 }),
    "Blatt „Bedingungen“, Zelle C3: Das kann nie zutreffen")
  t.has(told { Element = "koordination", [low] = 2.2, [high] = 2.4 }, "Das kann nie zutreffen")
  t.has(told { Element = "interne_kooperation", [low] = 3 },
    "bei einem Schritt von Typ 2 nach Typ 3")
  t.has(told { [kinds] = "landkreis", [low] = 3 },
    "Zelle C2: Mindestens oder höchstens: von welchem Element?")
  t.has(told { Element = "koordination" }, "Zelle D2: Zu „koordination“ fehlt")
  local plan = assert(plan_of(t, nil, function(s)
    books.add_row(s.Bedingungen, { ["Anregung"] = id, [kinds] = "landkreis, gemeinde",
                                   Element = "koordination", [low] = 2, [high] = "2,5" })
  end))
  t.eq(plan.needs, {})
end)

test("conditions that came, changed or go are told like all else", function(t)
  local sheets, s = begin "eigene"
  local id = "aemterrunde_mit_geschaeftsordnung"
  local row = books.add_row(s.Bedingungen, { ["Anregung"] = id, ["Nur für diese Arten"] = "landkreis",
                                             Element = "koordination", ["Mindestens Typ"] = 2 })
  local into = fresh(t)
  local plan, m = take(t, sheets, into)
  m:close()
  t.eq(words(plan.came), "Blatt „Bedingungen“, Zeile 2: " .. id .. ", landkreis\n"
    .. "Blatt „Bedingungen“, Zeile 2: " .. id .. ", koordination")
  set(s.Bedingungen, row, "Mindestens Typ", 3)
  t.eq(words(assert(workbook.plan(sheets, into)).changed), "Blatt „Bedingungen“, Zelle D2 (" .. id
    .. ", koordination, Mindestens Typ): „3“ statt „2“")
  s.Bedingungen.rows[2] = nil
  plan = assert(workbook.plan(sheets, into))
  t.has(words(plan.gone), id .. ", koordination")
  t.eq(#plan.needs, 1)
end)

test("rows of a decision table are shown, in words, wherever functions are", function(t)
  local sheets, s = begin "eigene"
  books.add_row(s.Bedingungen, { ["Anregung"] = "aemterrunde_mit_geschaeftsordnung",
    ["Nur für diese Arten"] = "landkreis, gemeinde", Element = "koordination", ["Mindestens Typ"] = 2 })
  local _, m = take(t, sheets, fresh(t))
  local said = "die Art der Gebietseinheit ist landkreis oder gemeinde, und das Ist von Koordination ist "
    .. "mindestens Typ 2"
  for _, advice in ipairs(m.advice) do
    if advice.only_if then t.eq(condition.data(m, advice.only_if, "de"), said) end
  end
  local made, doc = require("wegmarke.module.doc").of(m, "de"), require "wegmarke.doc"
  t.has(doc.write(made, "html"), "Nur wenn: " .. said)
  t.has(doc.write(made, "markdown"), "Nur wenn: die Art der Gebietseinheit")
  m:close()
end)

test("what can never hold in a file is found by the check", function(t)
  local folder = fresh(t) .. "/eigene"
  assert(sys.mkdir(folder))
  assert(file.write(folder .. "/model.lua", 'model "eigene" { api = 1, version = "1", extends = "dkbm", '
    .. 'title = { de = "E", en = "E" } }\nchange "advice.aemterrunde_mit_geschaeftsordnung" { only_if = {\n'
    .. '  { kind = { "landkreise" } } } }\n'))
  t.has(words(model.check(folder)), "Die Art „landkreise“ gibt es nicht")
  assert(file.write(folder .. "/model.lua", 'model "eigene" { api = 1, version = "1", extends = "dkbm", '
    .. 'title = { de = "E", en = "E" } }\nchange "advice.aemterrunde_mit_geschaeftsordnung" { only_if = {\n'
    .. '  { kind = { "landkreis" } }, { kind = { "gemeinde" } } } }\n', over))
  t.has(words(model.check(folder)), "Das kann nie zutreffen")
end)

-- By cell --------------------------------------------------------------------------

test("what the model would not take is told by its cell, wherever it stands", function(t)
  local function told(sheet, row, head, value)
    return refused(t, nil, function(s) set(s[sheet], s[sheet].rows[row], head, value) end)
  end
  local bell = "a\7b"
  for place, args in pairs {
    ["„Elemente“, Zelle B6"] = { "Elemente", 6, "Titel (de)", bell },
    ["„Zellen“, Zelle C3"] = { "Zellen", 3, "Text (de)", bell },
    ["„Kriterien“, Zelle E3"] = { "Kriterien", 3, "Text (de)", bell },
    ["„Fragen“, Zelle E3"] = { "Fragen", 3, "Text (en)", bell },
    ["„Schritte“, Zelle B3"] = { "Schritte", 3, "Text (de)", bell },
    ["„Anregungen“, Zelle H3"] = { "Anregungen", 3, "Text (en)", bell },
    ["„Anregungen“, Zelle L3"] = { "Anregungen", 3, "Monate", "-3" },
    ["„Anregungen“, Zelle K3"] = { "Anregungen", 3, "Aufwand", "riesig" },
    ["„Listen“, Zelle C3"] = { "Listen", 3, "Titel (de)", bell },
    ["„Quellen“, Zelle A3"] = { "Quellen", 3, "Titel (de)", bell },
    ["„Typen“, Zelle C3"] = { "Typen", 3, "Titel (en)", bell },
    ["„Modell“, Zelle C7"] = { "Modell", 7, "Text (de)", bell },
    ["„Gewichte“, Zelle B6"] = { "Gewichte", 6, "Gewicht", "-1" },
  } do
    t.has(told(table.unpack(args)), "Blatt " .. place .. ": ")
  end
  t.has(refused(t, nil, function(s)
    books.add_row(s.Bedingungen, { ["Anregung"] = "aemterrunde_mit_geschaeftsordnung",
                                   Element = "datenbasierung", ["Mindestens Typ"] = 5 })
  end), "Blatt „Bedingungen“, Zelle C2: ")
  t.has(refused(t, nil, function(s)
    books.add_row(s.Typen, { Typ = 5, ["Titel (de)"] = "Typ 5", ["Titel (en)"] = "Type 5" })
  end), "Blatt „Typen“: ")
  t.has(refused(t, nil, function(s) s.Elemente.name = "Kernelemente" end), "Unbekannt ist: „Kernelemente“")
end)

-- What goes away, what is not read --------------------------------------------------

test("what goes away is named with all that hangs on it", function(t)
  local plan = assert(plan_of(t, nil, function(s) books.delete(s.Elemente, "koordination") end))
  local gone = words(plan.gone)
  t.has(gone, "Blatt „Elemente“: koordination, und damit Zellen (4), Kriterien (9), Fragen (4)")
  t.has(gone, "koordinierungsstelle_absichern, und damit Schritte (4)")
  t.has(gone, "Beobachtung koordination_ohne_mandat (dkbm/weighting.lua:123): steht nur in Lua und fällt "
    .. "mit dem weg")
  t.eq(#plan.needs, 1)
  plan = assert(plan_of(t, nil, function(s) books.delete(s.Anregungen, s.Anregungen.rows[4][1]) end))
  t.match(words(plan.gone), "^Blatt „Anregungen“: [%w_]+, und damit Schritte %(%d%)$")
  plan = assert(plan_of(t, nil, function(s) table.remove(s.Schritte.rows, 3) end))
  t.match(words(plan.gone), "^Blatt „Schritte“: ")
  plan = assert(plan_of(t, nil, function(s) table.remove(s.Quellen.rows, 2) end))
  t.match(words(plan.gone), "^Blatt „Quellen“: ")
end)

test("ids are what connects the sheets: changed or given twice they are named by cell", function(t)
  t.has(refused(t, nil, function(s)
    set(s.Elemente, row_of(s.Elemente, "koordination"), "Kennung", "koordinierung")
  end), "Blatt „Elemente“, Zelle A6: Aus der Kennung „koordination“ wurde „koordinierung“.")
  t.has(refused(t, nil, function(s)
    books.add_row(s.Kriterien, { Element = "strategische_ziele", Typ = 2, Kennung = "t1_anlassbezogen",
      Art = "Kern", ["Text (de)"] = "Zweite", ["Text (en)"] = "Second" })
  end), "Blatt „Kriterien“, Zelle C82: Die Kennung „t1_anlassbezogen“ steht schon in Zeile 2.")
  t.has(refused(t, nil, function(s)
    books.add_row(s.Gewichte, { Element = "koordination", Gewicht = 3 })
  end), "Blatt „Gewichte“, Zelle A11: „koordination“ hat schon in Zeile 6 ein Gewicht (1; hier 3).")
  t.has(refused(t, nil, function(s) books.add_row(s.Modell, { Angabe = "Titel", ["Text (de)"] = "x" }) end),
    "Die Angabe „Titel“ steht schon in Zeile 7.")
  t.has(refused(t, nil, function(s)
    books.delete(s.Kriterien, "koordination", 3, "t3_stelle")
  end), "Das Kriterium „t3_stelle“ von „koordination“ fehlt, aber rollen_der_stelle_bekannt_machen")
end)

test("cells that are needed are missed by their place", function(t)
  t.has(refused(t, nil, function(s)
    for _, language in ipairs { "de", "en" } do
      set(s.Zellen, row_of(s.Zellen, "koordination", 2), "Text (" .. language .. ")", nil)
    end
  end), "Blatt „Zellen“, Zelle C19: „Text“ fehlt in dieser Zeile.")
  t.has(refused(t, nil, function(s) books.delete(s.Zellen, "koordination", 2) end),
    "Blatt „Zellen“: Zu „koordination“ und Typ 2 fehlt die Zeile.")
  t.has(refused(t, nil, function(s)
    local at = books.column(s.Anregungen, "Monate")
    for _, row in ipairs(s.Anregungen.rows) do row[at] = nil end
  end), "Die Spalte „Monate“ fehlt.")
  t.has(refused(t, nil, function(s)
    set(s.Gewichte, row_of(s.Gewichte, "koordination"), "Gewicht", { error = "=1+1" })
  end), "Zelle B6: Hier steht eine Formel ohne Ergebnis (=1+1).")
  t.has(refused(t, nil, function(s)
    set(s.Modell, row_of(s.Modell, "Titel"), "Wert", "Unser Titel")
  end), "Zelle B7: Zu „Titel“ gehört hier nichts hin; der Wert steht in der Spalte „Text“.")
  t.has(refused(t, nil, function(s)
    set(s.Anregungen, s.Anregungen.rows[3], "Monate", "1.000")
  end), "„1.000“ kann zweierlei heißen")
  local plan = assert(plan_of(t, nil, function(s)
    set(s.Elemente, row_of(s.Elemente, "koordination"), "Titel (en)", nil)
  end))
  t.has(words(plan.notes), "Blatt „Elemente“, Zelle C6: Leer.")
end)

test("what is hidden and read all the same is named by cell", function(t)
  local plan = assert(plan_of(t, nil, function(s)
    s.Elemente.hidden_rows, s.Elemente.hidden_columns = { 1, 3, 5000 }, { 2, 200 }
    s.Anregungen.hidden = true
  end))
  local notes = words(plan.notes)
  t.has(notes, "Blatt „Elemente“: ausgeblendet und doch gelesen sind A3:")
  t.has(notes, "B2:B")
  t.has(notes, "Blatt „Anregungen“ ist ausgeblendet und wurde doch gelesen.")
  t.eq(#plan.notes, 2)
  t.eq(#assert(plan_of(t, nil, function() end)).notes, 0, "what shows is not told of")
end)

test("what nobody reads is named by cell", function(t)
  local plan = assert(plan_of(t, nil, function(s)
    s.Elemente.rows[2][12] = "mit Amt abstimmen"
    s.Elemente.rows[2].n = 12
    set(s.Anregungen, s.Anregungen.rows[2], "Regel in Lua", "function(p) end")
    set(s["Regeln (nur lesen)"], s["Regeln (nur lesen)"].rows[3], "Begründung", "anders")
    set(s.Modell, row_of(s.Modell, "Gewichtung (nur lesen)"), "Wert", "Budget")
    s.Zellen.comments = { { place = "C4", text = "Bitte prüfen" } }
    s.Lesen.rows[3][1] = "hallo"
  end))
  local unread = words(plan.unread)
  for _, one in ipairs {
    "Blatt „Elemente“, Zelle L2: „mit Amt abstimmen“ steht in einer Spalte ohne Kopf.",
    "Blatt „Anregungen“, Zelle Q2: „function(p) end“ steht, wo nur zu lesen ist.",
    "Blatt „Regeln (nur lesen)“, Zelle C3: „anders“", "Blatt „Modell“, Zelle B11: „Budget“",
    "Blatt „Zellen“, Zelle C4: Kommentar „Bitte prüfen“", "Blatt „Lesen“, Zelle A4: „hallo“",
  } do
    t.has(unread, one)
  end
  t.eq(#plan.unread, 6)
  t.eq(plan.needs, {})
end)

-- Sorts the rows of a sheet by what stands below a head.
local function sort(sheet, head)
  local at = books.column(sheet, head)
  local first, rows = sheet.rows[1], { table.unpack(sheet.rows, 2) }
  table.sort(rows, function(a, b) return tostring(a[at]) .. a.line < tostring(b[at]) .. b.line end)
  for i, row in ipairs(rows) do row.line = i + 1 end
  sheet.rows = { first, table.unpack(rows) }
end

test("sheets that were sorted lose nothing; elements that were moved are", function(t)
  for _, name in ipairs { "Schritte", "Kriterien", "Anregungen", "Fragen", "Zellen", "Gewichte" } do
    local plan = assert(plan_of(t, "dkbm", function(s)
      sort(s[name], name == "Gewichte" and "Element" or "Text (de)")
    end))
    t.eq(words(plan.changed), "")
    t.eq(words(plan.gone), "")
    t.eq(books.actions(plan), { ["model.lua"] = "new" })
    local silent = name == "Zellen" or name == "Gewichte"
    t.eq(words(plan.notes) == "", silent)
  end
  local sheets, s = begin("eigene", "beispielland")
  s.Elemente.rows[2], s.Elemente.rows[3] = s.Elemente.rows[3], s.Elemente.rows[2]
  local plan, m = take(t, sheets, fresh(t))
  t.eq(m.all_elements[1].id, "datenbasierung")
  t.has(words(plan.changed), "Reihenfolge geändert (datenbasierung)")
  m:close()
end)

-- Elsewhere ---------------------------------------------------------------------------

test("a version that is taken in elsewhere says what cannot come along", function(t)
  local m = assert(model.load("beispielland"))
  local bytes = workbook.to_xlsx(m)
  local plan = assert(workbook.plan(assert(workbook.read_xlsx(bytes)), fresh(t)))
  local gone = words(plan.gone)
  for _, one in ipairs { "Gewicht gemeinden_mitnehmen", "Zusammenfassung (", "Aussehen der Berichte (",
    "Beispielfall ", "Die Bedingung der Anregung landesberatung_einladen (beispielland/advice.lua:22) steht "
      .. "nur in Lua und kommt nicht mit: Die Anregung erschiene immer" } do
    t.has(gone, one)
  end
  t.eq(#plan.needs, 1)
  assert(workbook.carry_out(plan))
  local other = assert(model.load(plan.folder))
  -- what sheets can say came along, the budget and elements without types too
  local one, two = docs.of(m), docs.of(other)
  for _, key in ipairs { "weights", "elements", "advice", "types", "title", "lists" } do
    t.eq(two[key], one[key])
  end
  t.ok(#other.all_elements > #other.elements, "no element without types")
  m:close()
  other:close()
end)

test("a chain of versions comes back from its workbooks", function(t)
  for _, id in ipairs { "beispielland-musterstadt", "rlp-sl", "nrw", "grossstaedte", "softwaresicherheit" } do
    local sheets = begin("eigene", id)
    local plan, errs = workbook.plan(sheets, fresh(t))
    t.eq(words(errs), "")
    t.eq(books.actions(plan), { ["model.lua"] = "new" })
    t.eq(#plan.needs + #plan.unread + #plan.inherited + #plan.changed + #plan.notes, 0)
  end
end)
