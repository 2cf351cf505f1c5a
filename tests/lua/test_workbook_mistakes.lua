-- Mistakes in workbooks are named by sheet and cell, in words of sheets and not of Lua.

local test = ...

local help = dofile "tests/lua/help_workbook.lua"
local lang = require "wegmarke.lang"
local workbook = require "wegmarke.module.workbook"

local set, row_of, add_row = help.set, help.row_of, help.add_row

-- { where, what it says, the change }
local MISTAKES = {}

local function mistake(place, said, change) MISTAKES[#MISTAKES + 1] = { place, said, change } end

-- One cell of a sheet set to something: of the row that begins so, or of the first.
local function cell(place, said, sheet, row, head, value)
  mistake(place, said, function(s)
    set(s[sheet], row and row_of(s[sheet], table.unpack(row)) or s[sheet].rows[2], head, value)
  end)
end

local K = { "koordination" }
local K2 = { "koordination", 2 }
cell("Zellen“, Zelle B19", "Einen Typ 5 gibt es nicht. Möglich: 1, 2, 3, 4.", "Zellen", K2, "Typ", 5)
cell("Zellen“, Zelle B19", "Einen Typ 2,5 gibt es nicht", "Zellen", K2, "Typ", 2.5)
cell("Zellen“, Zelle B19", "Hier steht nur die Zahl", "Zellen", K2, "Typ", "Typ 2")
cell("Zellen“, Zelle A19", "Meinten Sie „koordination“?", "Zellen", K2, "Element", "koordinaton")
cell("Zellen“, Zelle A19", "etwa „koordination“.", "Zellen", K2, "Element", "Koordination")
cell("Zellen“, Zelle B20", "Typ 3 gibt es schon eine Zeile", "Zellen", K2, "Typ", 3)
cell("Elemente“, Zelle A6", "etwa „raeume_orte“.", "Elemente", K, "Kennung", "Räume & Orte")
cell("Elemente“, Zelle H6", "Die Gruppe „ziele“ gibt es nicht", "Elemente", K, "Gruppe", "ziele")
cell("Elemente“, Zelle I6", "ja oder nein", "Elemente", K, "Mit Stufen", "vielleicht")
cell("Anregungen“, Zelle F2", "Möglich: Entwurf, geprüft.", "Anregungen", nil, "Stand", "fertig")
cell("Anregungen“, Zelle L2", "Hier steht nur die Zahl", "Anregungen", nil, "Monate", "drei")
cell("Anregungen“, Zelle L2", "höchstens 120", "Anregungen", nil, "Monate", -3)
cell("Anregungen“, Zelle K2", "Bekannt: gering, mittel, hoch.", "Anregungen", nil, "Aufwand", "riesig")
cell("Anregungen“, Zelle B2", "„kooperation“ gibt es nicht", "Anregungen", nil, "Element", "kooperation")
cell("Anregungen“, Zelle C2", "weder „Von Typ“ noch „Nach Typ“", "Anregungen", nil, "Zum Halten", "ja")
cell("Anregungen“, Zelle C2", "„Von Typ“ muss kleiner als „Nach Typ“ sein", "Anregungen", nil, "Von Typ", 4)
cell("Gewichte“, Zelle B2", "ist keine Zahl", "Gewichte", nil, "Gewicht", "viel")
cell("Gewichte“, Zelle B2", "eine Zahl ab 0", "Gewichte", nil, "Gewicht", -1)
cell("Gewichte“, Zelle B2", "Datum", "Gewichte", nil, "Gewicht", { date = "2026-05-01" })
cell("Gewichte“, Zelle B2", "Fehlerwert", "Gewichte", nil, "Gewicht", { error = "#WERT!" })
cell("Kriterien“, Zelle D2", "Möglich: Kern, Kann.", "Kriterien", nil, "Art", "muss")
cell("Kriterien“, Zelle C2", "„Kennung“ fehlt", "Kriterien", nil, "Kennung", "")
cell("Listen“, Zelle E2", "Möglich: innen, außen.", "Listen", nil, "Sicht", "mittig")
cell("Schritte“, Zelle A2", "„nix“ gibt es nicht", "Schritte", nil, "Anregung", "nix")
cell("Fragen“, Zelle B2", "Möglich: Vertiefung, Zum Nachdenken.", "Fragen", nil, "Liste", "tief")

local function condition(place, said, cells)
  mistake(place, said, function(s)
    cells.Anregung = cells.Anregung or s.Anregungen.rows[2][1]
    add_row(s.Bedingungen, cells)
  end)
end

condition("Bedingungen“, Zelle B2", "Meinten Sie „landkreis“?", { ["Nur für diese Arten"] = "Landkreise" })
condition("Bedingungen“, Zelle C2", "Meinten Sie „koordination“?",
  { Element = "koord", ["Mindestens Typ"] = 2 })
condition("Bedingungen“, Zelle C2", "nie gelten",
  { Element = "koordination", ["Mindestens Typ"] = 3, ["Höchstens Typ"] = 2 })
condition("Bedingungen“, Zelle A2", "„gibtsnicht“ gibt es nicht",
  { Anregung = "gibtsnicht", Element = "koordination", ["Mindestens Typ"] = 3 })
condition("Bedingungen“, Zelle C2", "keine Bedingung", {})
mistake("Zellen“, Zelle C1", "„Beschreibung“ ist hier nicht bekannt", function(s)
  s.Zellen.rows[1][3] = "Beschreibung"
end)
mistake("Zellen“, Zelle D1", "gibt es zweimal", function(s) s.Zellen.rows[1][4] = "Text (de)" end)
mistake("Modell“, Zelle A13", "„Farbe“ ist nicht bekannt", function(s)
  add_row(s.Modell, { Angabe = "Farbe", Wert = "rot" })
end)

-- The cell of the sheet of the model that says this.
local function in_model(place, said, was, value)
  mistake(place, said, function(s)
    for i = 2, #s.Modell.rows do
      if s.Modell.rows[i][2] == was then s.Modell.rows[i][2] = value end
    end
  end)
end

in_model("Modell“, Zelle B2", "„Neu Land“ ist nicht möglich", "neuland", "Neu Land")
in_model("Modell“, Zelle B3", "Meinten Sie „dkbm“?", "dkbm", "dkmb")
in_model("Modell“, Zelle B3", "sich nicht selbst erweitern", "dkbm", "neuland")

local function said_of(errs)
  local list = {}
  for i, err in ipairs(errs) do
    local message = err.message or err
    list[i] = lang.text("de", message.key, message.args)
  end
  return list
end

for i, one in ipairs(MISTAKES) do
  test(i .. ": " .. one[1] .. ": " .. one[2], function(t)
    local sheets, s = help.begin "neuland"
    one[3](s)
    local plan, errs = workbook.plan(sheets, help.fresh(t))
    t.eq(plan, nil)
    local said = said_of(errs)
    t.has(said[1], "Blatt „" .. one[1])
    t.has(said[1], one[2])
    t.ok(#said <= 4, #said)
    for _, words in ipairs(said) do
      for _, lua in ipairs { "%.lua", "%f[%w]from%f[%W]", "%f[%w]hold%f[%W]" } do
        t.ok(not words:find(lua), words)
      end
    end
  end)
end

test("cells of a scale from 0 come back to the types that they stand for", function(t)
  local sys, file = require "wegmarke.sys", require "wegmarke.file"
  local model = require "wegmarke.model"
  local source = dofile("tests/lua/help_ninety.lua").source()
  for _, values in ipairs { { 1 }, { 0, 1 }, { 1, 2, 3 }, { 0, 1, 2, 3 }, { 0, 3 } } do
    local into = help.fresh(t)
    assert(sys.mkdir(into))
    assert(sys.mkdir(into .. "/ninety"))
    assert(file.write(into .. "/ninety/model.lua", source))
    local m = assert(model.load(into .. "/ninety"))
    local sheets = assert(workbook.read_xlsx(workbook.to_xlsx(m, { as = "own", language = "de" })))
    m:close()
    for _, sheet in ipairs(sheets) do
      for _, value in ipairs(sheet.name == "Zellen" and values or {}) do
        set(sheet, row_of(sheet, "e05", value), "Text (en)", "other " .. value)
      end
    end
    local plan, errs = workbook.plan(sheets, into)
    t.ok(plan, errs and table.concat(said_of(errs), " "))
    assert(sys.mkdir(into .. "/own"))
    assert(workbook.carry_out(plan))
    local made = assert(model.load(into .. "/own"))
    for place = 1, 4 do
      local wanted = ("Number 05 at %d"):format(place - 1)
      for _, value in ipairs(values) do wanted = value == place - 1 and "other " .. value or wanted end
      t.has(made:text(made.element.e05.cells[place].text, "en"), wanted)
    end
    made:close()
  end
end)

test("the same mistake in many places is told in the first, and in how many more", function(t)
  local sheets, s = help.begin "neuland"
  table.remove(s.Typen.rows, 5)
  local plan, errs = workbook.plan(sheets, help.fresh(t))
  t.eq(plan, nil)
  local said = said_of(errs)
  t.eq(#said, 4)
  t.eq(said[4], lang.text("de", "workbook.and_more", { n = 30 }))
end)
