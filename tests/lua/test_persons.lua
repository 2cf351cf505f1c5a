-- Tables of single people are refused by every door, other tables are not.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"
local lang = require "wegmarke.lang"
local module = require "wegmarke.module"
local persons = require "wegmarke.data.intake.persons"
local records = require "wegmarke.record.intake"

local PEOPLE = {
  "Name;Vorname;geb.;Schule\nMuster;Eva;1.2.2018;GS Nord\n",
  "Nachname, Vorname;Geb.-Datum\nMuster, Eva;1.2.2018\n",
  "Kinder mit Förderbedarf, Stand 3/26\n\nLfd.;Name des Kindes;Geburtsdatum;Hilfeart\n1;Eva;1.2.18;L\n",
  "Az.;Hilfeart;Hilfebeginn\n51-2-17;SPFH;01.02.2026\n",
  "Aktenzeichen;Vorname;Nachname\n1;Eva;Muster\n",
  "Az.;Hilfeart;;Hilfebeginn;(intern)\n51-2-17;SPFH;;01.02.2026;\n",
  "BG-Nummer;Kind;Leistung\n77;Eva;Lernförderung\n",
  "Nachname;Vorname;Straße;Klasse\nMuster;Eva;Am Markt 1;3b\n",
  "Schüler/in;Förderschwerpunkt\nE. M.;Sprache\n",
  "case number,date of birth,gender\n1,2015-01-02,f\n",
}

local OTHERS = {
  "Angebot;Zielgr.;Ort;Plätze;Ansprechp.\nLesen;Kinder;Nord;15;Fr. Kern\n",
  "Name;Leitung;Mitglieder;Turnus\nJHA;AL 51;Träger;6x\n",
  "Name;Adresse;Aktenzeichen\nAWO;Markt 1;12-3\n",
  "Geschlecht;Alter;Anzahl\nw;6;12\n",
  "Schule;Klasse;Förderbedarf;Anzahl\nGS Nord;1;Sprache;4\n",
  "Kostenst.;Projekt;Amt;Mittel 26 (T€)\n042;Büro;40;48,5\n",
  "ags;name;kind\n07143;Westerwaldkreis;landkreis\n",
  "Projekt;Aktenzeichen;Betrag\nBüro;1/26;15\n",
  "Name;Geb.;Schule\nMensa;B 2;GS Nord\n",
  "Name;Geb.;Ort\nMalkurs;12,50;Nord\n",
}

test("what is a table of single people is told by its heads together", function(t)
  local csv = require "wegmarke.csv"
  for _, bytes in ipairs(PEOPLE) do
    local err = persons.refused({ assert(csv.read(bytes)) }, "liste.csv")
    t.ok(err, bytes)
    t.has(lang.text("de", err.key, err.args), "abgeschottete Statistikstelle")
  end
  for _, bytes in ipairs(OTHERS) do
    t.eq(persons.refused({ assert(csv.read(bytes)) }, "liste.csv"), nil, bytes)
  end
end)

test("no door takes one in", function(t)
  local offer
  for _, decl in ipairs(assert(module.load "bestand").types) do
    if decl.id == "bestand.offer" then offer = decl end
  end
  local db, register = help.db(t), require "wegmarke.data.register"
  for _, bytes in ipairs(PEOPLE) do
    for _, errs in ipairs {
      select(2, intake.parse(bytes, "x.csv", help.model())),
      select(2, records.read(offer, bytes, "x.csv", { language = "de" })),
      select(2, register.import(db, bytes, "x.csv")),
    } do
      t.eq(errs[1].args.problem.key, "data.single_people", bytes)
    end
  end
end)

test("answers may say more of those who gave them", function(t)
  local parsed = intake.parse("Name;Vorname;Geburtsdatum;code;datenbasierung\nA;B;1.2.1970;P1;2\n", "x.csv",
    help.model())
  t.ok(parsed)
  t.eq(parsed.participants[1].name, "A")
end)
