-- Lists as offices keep them, read into records.

local test = ...
local intake = require "wegmarke.record.intake"
local lang = require "wegmarke.lang"
local maps = require "wegmarke.data.column_maps"
local module = require "wegmarke.module"
local help = dofile("tests/lua/help_data.lua")

local types = {}
for _, decl in ipairs(assert(module.load "bestand").types) do types[decl.id] = decl end

-- Reads a list with what is said of it.
local function read(t, type_id, bytes, said, how)
  how = how or {}
  how.language = "de"
  how.maps = assert(maps.maps(help.db(t), type_id, said))
  return intake.read(types[type_id], bytes, "liste.csv", how)
end

-- What a function gives in German.
local function german(f, ...)
  local current = lang.current()
  lang.set "de"
  local made = f(...)
  lang.set(current)
  return made
end

local function notes_of(type_id, list)
  local said = table.concat(require("wegmarke.record.told").notes(types[type_id], list), "\n")
  return said .. "\n" .. table.concat(require("wegmarke.data.intake.said").table(list.notes), "\n")
end

local function notes(type_id, list) return german(notes_of, type_id, list) end

local function open_of(list)
  return german(function() return table.concat(require("wegmarke.record.told").open(list), "\n") end)
end

local OFFERS = [[
Angebote im Übergang, Stand 5.9. (intern);;;;;
;;;;;
Nr.;Angebot;Zielgruppe;Ort;Plätze;Förderung
OST;;;;;
1;Leselust (DRK);Eltern und Familien;Ostheim;3 x 6;30.9.27 (ESF)
;seit 3/26 mit VHS;;;;
2;Elternlotsen;Eltern und Familien;kreisweit;ca. 40;Nov 26
2a;dito Süd;s.o.;s. o.;20-25;s.o.
WEST;;;;;
3;Ferienlabor;Schülerinnen und Schüler;Westdorf;30 (2025: 22);unbefr.
Nr.;Angebot;Zielgruppe;Ort;Plätze;Förderung
4;Spieltreff;?;-;k.A.;02/28
;zus.;;;131;
]]

local OFFER_MAP = { "Nr.=number", "@=area", "Ort=area", "Förderung=funding_ends" }

test("a list of offers: lines between, goes on, sums, above, counts as they are meant", function(t)
  local list, errs = read(t, "bestand.offer", OFFERS, OFFER_MAP)
  t.ok(list, errs and tostring(errs[1]))
  local rows = {}
  for i, row in ipairs(list.rows) do rows[i] = row.values end
  t.eq(rows, {
    { number = "1", name = "Leselust (DRK) seit 3/26 mit VHS", whose = { "eltern" }, area = "OST, Ostheim",
      places = 18, funding_ends = "2027-09" },
    { number = "2", name = "Elternlotsen", whose = { "eltern" }, area = "OST, kreisweit",
      places = { about = 40 }, funding_ends = "2026-11" },
    { number = "2a", name = "Elternlotsen Süd", whose = { "eltern" }, area = "OST, kreisweit",
      places = { from = 20, to = 25 }, funding_ends = "2026-11" },
    { number = "3", name = "Ferienlabor", whose = { "schulkinder" }, area = "WEST, Westdorf", places = 30 },
    { number = "4", name = "Spieltreff", area = "WEST", funding_ends = "2028-02" },
  })
  local said = notes("bestand.offer", list)
  for _, part in ipairs { "5.9.", "Zeile 13 „zus.“", "Zeile 11", "„3 x 6“ als „18“", "„dito Süd“ als",
    "„k.A.“", "zu Zeile 5", "„OST“" } do t.has(said, part) end
end)

test("what cannot be read is asked; with leave it stays open and is named, and nothing becomes 0", function(t)
  local bytes = "Nr.;Angebot;Plätze;Förderung\n1;A;viele;SJ 27/28\n2;B;#WERT!;je Jahr\n3;C;;12.11.\n"
  local said = { "Nr.=number", "Förderung=funding_ends" }
  local list, errs = read(t, "bestand.offer", bytes, said)
  t.eq(list, nil)
  t.eq(#errs, 5)
  list = assert(read(t, "bestand.offer", bytes, said, { leave = true }))
  for _, row in ipairs(list.rows) do t.eq({ row.values.places, row.values.funding_ends }, {}) end
  t.eq(#list.notes.open, 5)
  t.has(open_of(list), "nennt kein Jahr")
  -- what it stands for is said once, for the whole column
  table.move({ "Förderung:SJ 27/28=2028-07", ":viele=100" }, 1, 2, 3, said)
  list = assert(read(t, "bestand.offer", bytes, said, { leave = true }))
  t.eq(list.rows[1].values.funding_ends, "2028-07")
  t.eq(list.rows[1].values.places, 100)
  -- by what a record is known must be there
  t.eq(read(t, "bestand.offer", "Nr.;Angebot\n1;?\n", { "Nr.=number" }, { leave = true }), nil)
end)

local MONEY = [[
KSt.;Vorhaben;Mittel 27 (T€);;Stelle
;;Kreis;Land;
042001;Büro;61,5;12;1,0 E10 bef. 31.3.28
042001;dav. Daten;s.o.;;0,5
042002;Lotsen;8.500,-;40 %;bis 6/27
42003;Ganztag;9.000;1,1 Mio;abgeordnet
zus.;;150;;
]]

test("amounts: a head of two rows gives the unit, and what may be meant otherwise is asked", function(t)
  local said = { "KSt.=amount", "Vorhaben=what", "Mittel 27 (T€) Kreis=money", "Stelle=until_when" }
  local list, errs = read(t, "bestand.resource", MONEY, said)
  t.eq(list, nil)
  local keys = {}
  for _, err in ipairs(errs) do
    local problem = err.args.problem.args.problem
    keys[#keys + 1] = problem and err.args.line .. " " .. problem.key or nil
  end
  t.eq(keys, { "4 kind.not_month", "5 office.maybe_full", "6 office.maybe_full", "6 kind.not_month" })
  list = assert(read(t, "bestand.resource", MONEY, said, { leave = true }))
  t.eq(list.rows[1].values, { amount = "042001", what = "Büro", money = 61500, until_when = "2028-03" })
  t.eq(list.rows[2].values.money, nil) -- a part is never added
  t.eq(list.rows[3].values.until_when, "2027-06")
  t.eq(#list.rows, 4)
  local words = notes("bestand.resource", list)
  t.has(words, "„42003“")
  t.has(words, "„dav. Daten“")
  -- the other column: a share, and another unit
  said[3] = "Mittel 27 (T€) Land=money"
  local _, others = read(t, "bestand.resource", MONEY, said)
  local joined = {}
  for i, err in ipairs(others) do joined[i] = tostring(err) end
  t.has(table.concat(joined, "\n"), "40 %")
  t.has(table.concat(joined, "\n"), "1,1 Mio")
end)

test("an amount without any unit is asked, until the column's is said", function(t)
  local bytes = "Vorhaben;Mittel\nBüro;48,5\nLotsen;12 T€\n"
  local list, errs = read(t, "bestand.resource", bytes, { "Vorhaben=what", "Mittel=money" })
  t.eq(list, nil)
  t.eq(#errs, 1)
  t.eq(errs[1].args.problem.args.problem.key, "office.no_unit")
  list = assert(read(t, "bestand.resource", bytes, { "Vorhaben=what", "Mittel=money in T€" }))
  t.eq({ list.rows[1].values.money, list.rows[2].values.money }, { 48500, 12000 })
  list = assert(read(t, "bestand.resource", "Vorhaben;Mittel\nBüro;48.500\n",
    { "Vorhaben=what", "Mittel=money in €" }))
  t.eq(list.rows[1].values.money, 48500)
end)

test("boards: no lead that is several or a number, no name, days as a spreadsheet counts them", function(t)
  local bytes = "Gremien;;;\nName;Leitung;Turnus;Auftrag vom\nA;AL 51;halbj.;45730\n"
    .. "B;40/51;bei Bedarf;2.3.25\nC;n.n. (früher Fr. Alt);;4/24\nD;40;;\nE;51 (Hr. Öz);;\nF;Kammer / 80;;\n"
  local said = { "Leitung=chair", "Turnus=rhythm", "Turnus:halbj.=halbjährlich" }
  local list = assert(read(t, "bestand.board", bytes, said, { leave = true }))
  local chairs, days = {}, {}
  for i, row in ipairs(list.rows) do
    chairs[i], days[i] = row.values.chair or false, row.values.mandate_on or false
  end
  t.eq(chairs, { "AL 51", false, false, false, false, false })
  t.eq(days, { "2025-03-14", "2025-03-02", "2024-04-30", false, false, false })
  t.eq(list.rows[1].values.rhythm, "half_yearly")
  t.eq(list.rows[2].values.rhythm, "when_needed")
  local open = open_of(list)
  for _, part in ipairs { "40/51", "Kammer / 80", "„40“" } do t.has(open, part) end
  t.eq(notes("bestand.board", list):find("Name: Fr", 1, true), nil)
  table.move({ ":40=Schulverwaltungsamt", ":51=Jugendamt" }, 1, 2, 4, said)
  list = assert(read(t, "bestand.board", bytes, said, { leave = true }))
  t.eq(list.rows[4].values.chair, "Schulverwaltungsamt")
end)

test("contacts and what speaks of people are not taken unless that is said", function(t)
  local bytes = "Name;Ansprechperson;Aufgaben\n"
    .. "AWO;Fr. Kern 0176-04069012;Fr. Kern (schwierig) fragen\nDRK;;Kurse\n"
  local list = assert(read(t, "bestand.actor", bytes))
  t.eq(list.rows[1].values, { name = "AWO" })
  t.eq(list.rows[2].values, { name = "DRK", remit = "Kurse" })
  t.has(notes("bestand.actor", list), "--persons")
  list = assert(read(t, "bestand.actor", bytes, nil, { persons = true }))
  t.eq(list.rows[1].values.contact, "Fr. Kern 0176-04069012")
  t.eq(list.rows[1].values.remit, "Fr. Kern (schwierig) fragen")
end)

test("merged cells hold for all their rows, a formula without a value is no value", function(t)
  local places = types["bestand.offer"].fields.places
  local value, err = require("wegmarke.record.cells").read(places, "=SUM(B2:B3)",
    { language = "de", formulas = true }, "Plätze")
  t.eq({ value, err.key }, { nil, "data.value_formula" })
  local rows = { { line = 1, "a", "b" }, { line = 2, "x", "1" }, { line = 3, "", "2" },
    { line = 4, "", "3" } }
  require("wegmarke.data.intake.office").unmerge(rows, { "A2:A3", "A1:B1" }, 1)
  t.eq({ rows[3][1], rows[4][1] }, { "x", "" })
end)

test("a list of one column, a row with a name only, a head that is only a title: nothing is lost", function(t)
  local list = assert(read(t, "bestand.board", "Name\nA\nB\n"))
  t.eq(#list.rows, 2)
  list = assert(read(t, "bestand.board", "Name;Auftrag;Themen\nA;x;y\nB;;\n"))
  t.eq(#list.rows, 2)
  list = assert(read(t, "bestand.offer", "Angebot;Zweck\nGesamtkonzept;z\nSumme;12\n"))
  t.eq(#list.rows, 1)
end)

test("texts about lists are there in both languages", function(t)
  for key in pairs(dofile "lua/wegmarke/lang/de/office.lua") do
    t.ok(lang.text("en", "office." .. key, {}) ~= lang.text("de", "office." .. key, {}), key)
  end
end)
