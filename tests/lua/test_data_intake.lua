-- Files of placements.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"
local zip = require "wegmarke.zip"

local model = help.model()

local function parse(t, name, opts)
  local parsed, errs = intake.parse(help.fixture(name), "/some/where/" .. name, model, opts)
  t.ok(parsed, errs and tostring(errs[1]))
  return parsed
end

local function refused(t, bytes, opts)
  local parsed, errs = intake.parse(bytes, "bogen.csv", model, opts)
  t.eq(parsed, nil)
  t.ok(#errs > 0)
  return errs
end

test("the wide form: BOM, CRLF, line break in a cell, every state", function(t)
  local p = parse(t, "wide_utf8_bom.csv")
  t.eq(p.kind, "person")
  t.eq(p.form, "wide")
  t.eq(p.file_name, "wide_utf8_bom.csv")
  t.eq(p.file_sha256, sys.sha256(help.fixture "wide_utf8_bom.csv"))
  t.eq(p.participants, {
    { code = "P01", role = "leitung", perspective = "inside" },
    { code = "P02", role = "fachkraft", perspective = "inside" },
    { code = "P03", role = "partner", perspective = "outside" },
    { code = "P04" },
  })
  t.eq(p.placements, {
    { participant = "P01", element = "strategische_ziele", state = "placed", value = 2 },
    { participant = "P01", element = "steuerung_lenkung", state = "placed", value = 3 },
    { participant = "P01", element = "datenbasierung", state = "placed", value = 2.5 },
    { participant = "P02", element = "strategische_ziele", state = "placed", value = 2.5 },
    { participant = "P02", element = "steuerung_lenkung", state = "dont_know" },
    { participant = "P02", element = "datenbasierung", state = "not_applicable",
      reason = "keine eigenen Daten" },
    { participant = "P03", element = "strategische_ziele", state = "placed", value = 1.5 },
    { participant = "P03", element = "datenbasierung", state = "skipped" },
    { participant = "P04", element = "strategische_ziele", state = "placed", value = 4 },
    { participant = "P04", element = "steuerung_lenkung", state = "placed", value = 3 },
    { participant = "P04", element = "datenbasierung", state = "dont_know" },
  })
  t.eq(p.notes.empty, 1)
  t.eq(p.notes.bom, true)
  t.eq(p.notes.encoding, "utf-8")
end)

test("the long form in Windows-1252: told, read, line breaks of a reason kept", function(t)
  local p = parse(t, "long_windows_1252.csv")
  t.eq(p.form, "long")
  t.eq(p.notes.encoding, "windows-1252")
  t.eq(#p.participants, 2)
  t.eq(p.participants[1].role, "leitung")
  t.eq(p.placements[1], { participant = "P01", element = "oeffentlichkeit", state = "placed",
    value = 2, reason = "Es gibt ein Büro.\nSeit 2024.", evidence = "Beschluss" })
  t.eq(p.placements[3], { participant = "P02", element = "datenbasierung",
    state = "not_applicable", reason = "keine Zuständigkeit" })
  t.eq(p.notes.empty, 1)
  t.has(table.concat(intake.notes(p), " "), "Windows-1252")
end)

test("a tally by tab: counts of dots, zero and empty counts left out", function(t)
  local p = parse(t, "tally_tab.csv")
  t.eq(p.kind, "tally")
  t.eq(p.notes.separator, "\t")
  t.eq(p.placements, {
    { element = "strategische_ziele", state = "placed", value = 1, dots = 2 },
    { element = "strategische_ziele", state = "placed", value = 1.5, dots = 3 },
    { element = "datenbasierung", state = "placed", value = 2, dots = 5 },
    { element = "datenbasierung", state = "dont_know", dots = 1 },
  })
  t.eq(p.notes.dots, 11)
end)

test("a group by comma, elements by their English titles", function(t)
  local p = parse(t, "group_comma.csv")
  t.eq(p.kind, "group")
  t.eq(p.placements, {
    { element = "strategische_ziele", state = "placed", value = 2.5, reason = "agreed fast" },
    { element = "datenbasierung", state = "placed", value = 3 },
  })
end)

test("every problem of a file is told with line, column and what was expected", function(t)
  local errs = refused(t, help.fixture "wide_bad_rows.csv")
  local got = {}
  for i, err in ipairs(errs) do
    got[i] = { err.args.line, err.args.column, err.args.problem.key:sub(6) }
  end
  t.eq(got, {
    { 2, 3, "value_off_scale" }, { 2, 4, "value_off_scale" },
    { 3, 2, "role_unknown_near" }, { 3, 3, "value_date" },
    { 4, 1, "participant_blank" },
    { 5, 1, "participant_twice" },
    { 6, 5, "cell_without_header" }, { 6, 4, "reason_needed" },
  })
  t.eq(errs[6].args.problem.args.line, 2)
  local said = lang.text("de", errs[3].key, errs[3].args)
  t.has(said, "bogen.csv, Zeile 3, Spalte 2 („rolle“): Die Rolle „leitng“ ist unbekannt.")
  t.has(said, "Gemeint ist vielleicht „leitung“")
  t.has(lang.text("en", errs[1].key, errs[1].args), "bogen.csv, line 2, column 3")
end)

test("an element that the model lacks names the nearest one", function(t)
  local errs = refused(t, help.fixture "wide_many_problems.csv")
  t.eq(#errs, 1)
  t.eq({ errs[1].args.line, errs[1].args.column }, { 1, 4 })
  t.eq(errs[1].args.problem.args.nearest, "Datenbasierung")
  errs = refused(t, "code;element;wert\nP1;strategische ziel;2\n")
  t.eq(errs[1].args.problem.args.nearest, "Strategische Ziele")
end)

test("names are taken with und for &, with a number before, in any language", function(t)
  local names = require "wegmarke.data.intake.names"
  for _, name in ipairs { "Steuerung & Lenkung", "steuerung und lenkung", "6. Steuerung & Lenkung",
    "STEUERUNG_LENKUNG", "steering" } do
    t.eq(names.element(model, name), "steuerung_lenkung", name)
  end
  t.eq(select(2, names.element(model, "Lenkung")).args.nearest, "Steuerung & Lenkung")
  t.eq(select(2, names.element(model, "Ufo")).key, "data.element_unknown")
end)

test("a hostile file is refused or read, never a fault, and messages stay short", function(t)
  local long = ("ä"):rep(300000)
  local errs = refused(t, "code;element;wert\nP1;" .. long .. ";" .. long .. "\n")
  for _, err in ipairs(errs) do
    t.ok(#lang.text("de", err.key, err.args) < 600, "a message as long as the cell")
  end
  local seed, bytes = 7, { "code", ";", "element", "wert", "datenbasierung", "\n", '"', "2-3", "\0",
    "\xC3", "\xEF\xBB\xBF", ",", "\t", "\r", "anzahl", "typ", "rolle", "n/a:", "02. Mrz", "P1", "'", "#" }
  for _ = 1, 3000 do
    local parts = {}
    for i = 1, 24 do
      seed = (seed * 1103515245 + 12345) % 2147483648
      parts[i] = bytes[(seed >> 12) % #bytes + 1]
    end
    local parsed, problems = intake.parse(table.concat(parts), "x.csv", model)
    t.ok(parsed or #problems > 0)
    for _, err in ipairs(problems or {}) do t.ok(not tostring(err):find("[data.", 1, true)) end
  end
end)

test("no more than twenty problems are told, and how many more there are", function(t)
  local rows = { "code;element;wert" }
  for i = 1, 33 do rows[#rows + 1] = "P" .. i .. ";datenbasierung;9" end
  local errs = refused(t, table.concat(rows, "\n"))
  t.eq(#errs, 21)
  t.eq(errs[21].args.count, 13)
  t.has(lang.text("de", errs[21].key, errs[21].args), "13 weitere Stellen")
end)

test("the same placement twice in a file is refused with both lines", function(t)
  local errs = refused(t, "code;element;wert\nP1;datenbasierung;2\nP2;datenbasierung;2\n"
    .. "P1;Datenbasierung;3\n")
  t.eq(#errs, 1)
  t.eq({ errs[1].args.line, errs[1].args.problem.args.line }, { 4, 2 })
  errs = refused(t, "element;typ;anzahl\ndatenbasierung;2;1\ndatenbasierung;Typ 2;4\n")
  t.eq(errs[1].args.problem.key, "data.tally_twice")
  errs = refused(t, "element;wert\ndatenbasierung;2\ndatenbasierung;2\n")
  t.eq(errs[1].args.problem.key, "data.group_twice")
end)

test("two roles for one participant are refused", function(t)
  local errs = refused(t, "code;rolle;element;wert\nP1;leitung;datenbasierung;2\n"
    .. "P1;fachkraft;oeffentlichkeit;2\n")
  t.eq(errs[1].args.problem.key, "data.role_differs")
  t.eq(errs[1].args.problem.args.line, 2)
end)

test("a header that fits no form shows the four that do", function(t)
  local errs = refused(t, "foo;bar\n1;2\n")
  t.eq(errs[1].args.problem.key, "data.header_unclear")
  local said = lang.text("de", errs[1].key, errs[1].args)
  for _, form in ipairs { "Teilnehmer;Rolle;Element;Wert", "Teilnehmer;Rolle;<Element>",
    "Element;Typ;Anzahl", "Element;Wert;Begründung" } do
    t.has(said, form)
  end
  -- both a column of elements and elements as columns: neither long nor wide
  errs = refused(t, "code;element;wert;datenbasierung\nP1;x;2;2\n")
  t.eq(errs[1].args.problem.key, "data.header_unclear")
end)

test("missing, unknown and doubled columns are named", function(t)
  local errs = refused(t, "rolle;datenbasierung;oeffentlichkeit\nleitung;2;2\n")
  t.eq(errs[1].args.problem.key, "data.column_missing")
  t.has(tostring(lang.text("de", errs[1].key, errs[1].args)), "Teilnehmer")
  errs = refused(t, "code;element;wert;begrundung\nP1;datenbasierung;2;x\n")
  t.eq(errs[1].args.problem.args.nearest, "begründung")
  errs = refused(t, "code;datenbasierung;Use of data\nP1;2;2\n")
  t.eq(errs[1].args.problem.args.first, 2)
  errs = refused(t, "element;wert\ndatenbasierung;2\n", { kind = "long" })
  t.eq(errs[1].args.problem.key, "data.column_missing")
end)

test("counts are whole numbers from 0 on", function(t)
  for _, count in ipairs { "-1", "1,5", "zwei", "1e3", "12345678" } do
    local errs = refused(t, "element;typ;anzahl\ndatenbasierung;2;" .. count .. "\n")
    t.eq(errs[1].args.problem.key, "data.count_bad", count)
    t.eq({ errs[1].args.line, errs[1].args.column }, { 2, 3 })
  end
end)

test("a state column speaks German and English and must not contradict the value", function(t)
  local p = assert(intake.parse("code;element;wert;zustand;begründung\n"
    .. "P1;datenbasierung;;weiß nicht;\nP2;datenbasierung;3;eingeordnet;\n"
    .. "P3;datenbasierung;;trifft nicht zu;gibt es nicht\nP4;datenbasierung;;skipped;\n",
    "a.csv", model))
  local states = {}
  for i, x in ipairs(p.placements) do states[i] = x.state end
  t.eq(states, { "dont_know", "placed", "not_applicable", "skipped" })
  t.eq(p.placements[3].reason, "gibt es nicht")
  local errs = refused(t, "code;element;wert;zustand\nP1;datenbasierung;2;weiß nicht\n"
    .. "P2;datenbasierung;;eingeordnet\nP3;datenbasierung;;fertig\nP4;datenbasierung;n/a;\n")
  t.eq(errs[1].args.problem.key, "data.state_against_value")
  t.eq(errs[2].args.problem.key, "data.value_missing")
  t.eq(errs[3].args.problem.key, "data.state_unknown")
  t.eq(errs[4].args.problem.key, "data.reason_needed")
end)

test("empty files, files without rows and broken quotes are refused with a place", function(t)
  t.eq(refused(t, "")[1].args.problem.key, "data.file_empty")
  t.eq(refused(t, "\n;;\n")[1].args.problem.key, "data.file_empty")
  t.eq(refused(t, "code;element;wert\n")[1].args.problem.key, "data.no_rows")
  local errs = refused(t, 'code;element;wert\nP1;datenbasierung;"2\n')
  t.eq(errs[1].args.line, 2)
  t.eq(errs[1].args.problem.key, "data.csv_quote_open")
  t.eq(refused(t, "PK\3\4 workbook")[1].key, "workbook.xlsx_no_zip")
  t.eq(refused(t, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old")[1].key, "workbook.xlsx_ole")
end)

test("a workbook is read like a CSV file of the same layout", function(t)
  local function sheet(rows)
    return require("wegmarke.xlsx").write { sheets = {
      { name = "Liste", hidden = true, rows = { { "zwischen 1 und 2" } } },
      { name = "Bogen", rows = rows } } }
  end
  local bytes = sheet { { "code", "rolle", "datenbasierung" }, {}, { "P1", "leitung", 2 },
    { "P2", "fachkraft", 2.5 }, { "P3", "fachkraft", "weiß nicht" } }
  local p = assert(intake.parse(bytes, "a.xlsx", model))
  local q = assert(intake.parse("code;rolle;datenbasierung\nP1;leitung;2\nP2;fachkraft;2,5\n"
    .. "P3;fachkraft;weiß nicht\n", "a.csv", model))
  t.eq(p.placements, q.placements)
  t.eq(p.participants, q.participants)
  t.eq(intake.notes(p)[1], intake.notes(q)[1])
  local errs = refused(t, sheet { { "code", "datenbasierung" }, { "P1", 7 } })
  t.eq({ errs[1].args.line, errs[1].args.column }, { 2, 2 })
end)

test("blank rows and comment lines above the table do no harm", function(t)
  local p = assert(intake.parse("# Workshop am 1. Mai\n\ncode;datenbasierung\n;\nP1;2\n;\n", "a.csv",
    model))
  t.eq(#p.placements, 1)
end)

test("texts of the area data are the same set in German and English", function(t)
  local de, en = require "wegmarke.lang.de.data", require "wegmarke.lang.en.data"
  for key in pairs(de) do t.ok(en[key], "missing in English: " .. key) end
  for key in pairs(en) do t.ok(de[key], "missing in German: " .. key) end
  for key, text in pairs(de) do
    t.eq(type(text), type(en[key]), key)
    if type(text) == "string" then
      local places = function(s)
        local list = {}
        for name in s:gmatch("{([%w_]+)}") do list[#list + 1] = name end
        table.sort(list)
        return table.concat(list, " ")
      end
      t.eq(places(text), places(en[key]), key)
      for _, word in ipairs { "Reifegrad", "Score", "Maturity", "Rang", "Konflikt" } do
        t.eq(text:find(word, 1, true), nil, key)
      end
    end
  end
end)

-- As tools and offices deliver -------------------------------------------------------------------------

local function values_of(p)
  local list = {}
  for _, x in ipairs(p.placements) do
    list[#list + 1] = (x.participant or "-") .. " " .. x.element .. " " .. tostring(x.value or x.state)
      .. (x.dots and " x" .. x.dots or "") .. (x.reason and ": " .. x.reason or "")
  end
  return list
end

local function taken(t, bytes, opts)
  local parsed, errs = intake.parse(bytes, "umfrage.csv", model, opts)
  t.ok(parsed, errs and lang.text("de", errs[1].key, errs[1].args))
  return parsed, table.concat(intake.notes(parsed), "\n")
end

local both = { "P01 steuerung_lenkung 2", "P01 datenbasierung 3" }
local titles = {}
for _, e in ipairs(model.elements) do titles[e.id] = type(e.title) == "table" and e.title.de or e.title end
local s, d = titles.steuerung_lenkung, titles.datenbasierung

test("exports of survey tools are read by their heads, the rest is named", function(t)
  local exports = {
    limesurvey = '"id. Antwort-ID";"submitdate. Datum Abgeschickt";"token. Zugangsschlüssel";'
      .. '"rolle. Ihre Rolle";"G01Q01. ' .. s .. '";"datenbasierung. ' .. d
      .. '"\n"7";"2026-03-14";"P01";"leitung";"2";"3"\n',
    limesurvey_codes = "id;Kürzel;Q1[SQ001]. " .. s .. ";Einordnung [" .. d .. "]\n7;P01;A2;AO03\n",
    msforms = "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Ihr Kürzel;Ihre Rolle;" .. s .. ";Punkte - " .. s
      .. ";" .. d .. "\n1;14.03.2026 10:00;14.03.2026 10:07;a@b.de;Erika Muster;P01;Leitung;Typ 2;0;3\n",
    googleforms = '"Zeitstempel","Kürzel","' .. s .. '","' .. d
      .. '"\n"2026/03/14 10:00:01 MEZ","P01","2","3"\n',
    qualtrics = "StartDate,EndDate,Status,code,q1,q2\n"
      .. '"Start Date","End Date","Response Type","Ihr Kürzel","' .. s .. '","' .. d .. '"\n'
      .. '"{""ImportId"":""startDate""}",,,"{""ImportId"":""QID1""}",,\n2026-03-14,2026-03-14,0,P01,2,3\n',
    qualtrics_matrix = "ResponseId,code,Bitte ordnen Sie ein - " .. s .. ",Bitte ordnen Sie ein - " .. d
      .. "\nR_1,P01,2,3\n",
    kobo = "start;end;code;rolle;gruppe/steuerung_lenkung;gruppe/datenbasierung;_id;_uuid\n"
      .. "2026-03-14;2026-03-14;P01;leitung;2;3;1;abc\n",
    redcap = "record_id,redcap_event_name,steuerung_lenkung,datenbasierung,form_1_complete\n"
      .. "P01,runde_1,2,3,2\n",
  }
  for name, bytes in pairs(exports) do
    local parsed, notes = taken(t, bytes)
    t.eq(values_of(parsed), both, name)
    t.eq(parsed.participants[1].name, nil, name .. ": no name of a person comes along")
    t.has(notes, "Not read", name)
  end
  local _, notes = taken(t, exports.msforms)
  for _, head in ipairs { "Startzeit", "E-Mail", "Punkte - " .. s } do t.has(notes, head) end
  t.eq(notes:find("Erika", 1, true), nil)
  local _, by = taken(t, exports.redcap)
  t.has(by, "record_id")
end)

test("a second row of heads, title rows, sums and footers are nobody's answers", function(t)
  local head = "code;rolle;steuerung_lenkung;datenbasierung\n"
  local row = "P01;leitung;2;3\n"
  local parsed, notes = taken(t, "Workshop, 14.3.2026;;;\n;;;\n" .. head .. row)
  t.eq(values_of(parsed), both)
  t.has(notes, "1")
  parsed, notes = taken(t, head .. "Kürzel;Rolle;" .. s .. ";" .. d .. "\n" .. row)
  t.eq(values_of(parsed), both)
  t.has(notes, "further header")
  parsed, notes = taken(t, head .. row
    .. "\nMittelwert;;2;3\nSumme:;;4;4\nStand: 14.03.2026;;;\n© Agentur;;;\n")
  t.eq(values_of(parsed), both)
  for _, said in ipairs { "Mittelwert", "Summe:", "Stand: 14.03.2026", "© Agentur" } do t.has(notes, said) end
  parsed, notes = taken(t, head .. row .. "Zwischensumme;;2;3\nn=1;;1;1\n\n* geschätzt;;;\nVertraulich;;;\n")
  t.eq(#parsed.participants, 1)
  t.has(notes, "Vertraulich")
  t.eq(#parsed.participants, 1)
  -- a person who answered nothing yet is one
  parsed = taken(t, head .. row .. "P02;leitung;;\n")
  t.eq(#parsed.participants, 2)
end)

test("reasons stand beside their values, and none goes by without one", function(t)
  local parsed = taken(t, "code;steuerung_lenkung;Begründung;datenbasierung;Datenbasierung [Kommentar]\n"
    .. "P01;2;weil;3;zweitens\n")
  t.eq(values_of(parsed), { "P01 steuerung_lenkung 2: weil", "P01 datenbasierung 3: zweitens" })
  local errs = refused(t, "code;steuerung_lenkung;Begründung\nP01;;weil\n")
  t.eq(errs[1].args.problem.key, "data.reason_alone")
end)

test("heads that are questions, rows of heads, trials and open questions of survey tools", function(t)
  local tool = "Antwort ID;Datum Abgeschickt;"
  local exports = {
    sentence = tool .. "Bitte geben Sie Ihr Kürzel ein.;In welcher Funktion arbeiten Sie?;"
      .. "<p>Wo steht <b>" .. s
      .. "</b>?</p>;Wie weit sind Sie? " .. d .. ";Gruppenzeit: Einordnung;Haben Sie noch Anmerkungen?\n"
      .. "1;x;P01;Leitung;2;3;12;nein\n",
    english = "Response ID;Date submitted;What is your code?;" .. s .. ";" .. s .. " [Score];" .. d
      .. "\n1;x;P01;2;-- / 0;3\n",
    qualtrics = "StartDate,Status,ResponseId,Q1,Q2_1,Q2_2,Q3\n"
      .. '"Start Date","Response Type","Response ID","Ihr Kürzel","Wo? - ' .. s .. '","Wo? - ' .. d
      .. '","Anmerkungen"\n"{""ImportId"":""startDate""}",,,"{""ImportId"":""QID1""}",,,\n'
      .. "x,IP Address,R_1,P01,2,3,\nx,Survey Preview,R_2,P99,1,1,\n",
    qualtrics_named = "StartDate,Status,code,steuerung_lenkung,datenbasierung\n"
      .. '"Start Date","Response Type","Ihr Kürzel","Wo? - ' .. s .. '","Wo? - ' .. d
      .. '"\n"{""ImportId"":""startDate""}",,"{""ImportId"":""QID1""}",,\nx,0,P01,2,3\n',
    redcap = "record_id;redcap_event_name;kuerzel;steuerung_lenkung;datenbasierung\n1;r1;P01;2;3\n",
    kobo = "start;end;code;g/steuerung_lenkung;g/datenbasierung;_geolocation\nx;y;P01;typ_2;typ_3;\n",
    msforms = "Id;Start time;Ihr Kürzel;" .. s .. ";" .. d .. "\n1;x;P01;Typ 2;;3\n",
    typeform = "#;Ihr Kürzel;" .. s .. ";" .. d .. ";Network ID\nabc;P01;2;3;n\n",
    two_rows = "Respondent ID;Ihr Kürzel;Wo steht Ihre Kommune?;\n;Open-Ended Response;" .. s .. ";" .. d
      .. "\n1;P01;2;3\n",
    voters = "Voter;Date;Time;" .. s .. ";" .. d .. "\nP01;x;y;2;3\n",
    unanswered = tool .. "Kürzel;" .. s .. ";" .. d .. "\n1;x;P02;N/A;\n2;x;P01;2;3\n3;;;;\n4;;P01;;-99\n",
  }
  exports.msforms = exports.msforms:gsub("Typ 2;;3", '"Typ 2;";3')
  for name, bytes in pairs(exports) do
    local parsed, notes = taken(t, bytes)
    t.eq(values_of(parsed), both, name)
    t.has(notes, "Not read", name)
  end
  local parsed, notes = taken(t, exports.sentence)
  t.eq(parsed.participants[1].role, "leitung")
  t.has(notes, "Bitte geben Sie Ihr Kürzel ein.")
  t.has(select(2, taken(t, exports.qualtrics)), "trial")
  t.has(select(2, taken(t, exports.unanswered)), "row 2 ('1'), 4 ('3'), 5 ('4')")
end)

test("a question about something else is no placement, nor one whose cells say something else", function(t)
  local others = { ["Wie wichtig ist " .. d .. "?"] = "3", ["Was hilft bei " .. d .. "?"] = "Geld" }
  for head, cell in pairs(others) do
    local parsed, notes = taken(t, "code;steuerung_lenkung;" .. head .. "\nP01;2;" .. cell .. "\n")
    t.eq(values_of(parsed), { "P01 steuerung_lenkung 2" }, head)
    t.has(notes, "Not read: '" .. head)
  end
end)

test("a cell of the matrix stands for its type, and UTF-16 is read as what it is", function(t)
  local said = { de = "Einzelne Ämter arbeiten zusammen.", en = "Some offices work together." }
  local elements = table.move(model.elements, 1, #model.elements, 1, {})
  elements[1] = setmetatable({ cells = { [3] = { text = said } } }, { __index = elements[1] })
  local matrix = setmetatable({ elements = elements }, { __index = model })
  local head = "code;" .. elements[1].id .. "\n"
  local given = intake.parse(head .. 'P01;Typ 3: ' .. said.de .. "\nP02;" .. said.en .. "\n", "a.csv", matrix)
  t.eq({ given.placements[1].value, given.placements[2].value }, { 3, 3 })
  t.eq(intake.parse(head .. "P01;Typ 2: " .. said.de .. "\n", "a.csv", matrix), nil)
  local bytes = {}
  for _, code in utf8.codes("\u{FEFF}code\tdatenbasierung\tBegründung\nP01\t3\t\u{1F600} gut\n") do
    bytes[#bytes + 1] = code < 0x10000 and ("<I2"):pack(code)
      or ("<I2I2"):pack(0xD800 + ((code - 0x10000) >> 10), 0xDC00 + ((code - 0x10000) & 0x3FF))
  end
  local parsed, notes = taken(t, table.concat(bytes))
  t.eq(values_of(parsed), { "P01 datenbasierung 3: \u{1F600} gut" })
  t.has(notes, "UTF-16")
  t.ok(taken(t, table.concat(bytes, "", 2)))
end)

test("a head that was nearly an element is a mistake, not an unread column", function(t)
  local errs = refused(t, "code;steuerung_lenkung;Datenbasirung\nP01;2;3\n")
  t.eq(errs[1].args.problem.key, "data.element_unknown_near")
  local parsed, notes = taken(t, "code;steuerung_lenkung;Lieblingsfarbe\nP01;2;rot\n")
  t.eq(values_of(parsed), { "P01 steuerung_lenkung 2" })
  t.has(notes, "Lieblingsfarbe")
end)

test("counts of a voting tool become dots", function(t)
  local parsed = taken(t, "Sitzung 1;;;\nFrage: " .. s .. ";;;\nTyp 1;Typ 2;Typ 3;Typ 4\n3;5;2;0\n\n" .. d
    .. "\nTyp 2;4\nTyp 3;1\n")
  t.eq(parsed.kind, "tally")
  t.eq(values_of(parsed), { "- steuerung_lenkung 1 x3", "- steuerung_lenkung 2 x5",
    "- steuerung_lenkung 3 x2", "- datenbasierung 2 x4", "- datenbasierung 3 x1" })
end)

test("counts of a voting tool: what columns are said once more, shares, a row an element", function(t)
  local want = { "- steuerung_lenkung 1 x3", "- steuerung_lenkung 2 x5", "- datenbasierung 2 x4" }
  local parsed = taken(t, "Mentimeter;;\nFrage 1: " .. s .. ";;\nAntwort;Stimmen;Anteil\nTyp 1;3;38 %\n"
    .. "Typ 2;5;62 %\n;;\nFrage 2: " .. d .. ";;\nAntwort;Stimmen;\nTyp 1;0;\nTyp 2;4;100 %\n")
  t.eq(values_of(parsed), want)
  parsed = taken(t, "Abstimmung;;\nFrage;Typ 1;Typ 2\n" .. s .. ";3;5\n" .. d .. ";;4\n")
  t.eq(values_of(parsed), want)
end)

test("counts of a voting tool: a question's number beside it, one answer, a sheet a question", function(t)
  local want = { "- steuerung_lenkung 1 x3", "- steuerung_lenkung 2 x5", "- datenbasierung 2 x4" }
  t.eq(values_of(taken(t, "Question 1;" .. s .. "\nTyp 1;3\nTyp 2;5\n\nQuestion 2;" .. d
    .. "\nResponse;Votes\nTyp 2;4\n")), want)
  local book = xlsx.write { sheets = { { name = "Overview", rows = { { "Participants", 9 } } },
    { name = "Q1", rows = { { s }, { "Typ 1", 3 }, { "Typ 2", 5 } } },
    { name = "Q2", rows = { { d }, { "Typ 1", 0 }, { "Typ 2", 4 } } } } }
  local parsed, notes = taken(t, book)
  t.eq(values_of(parsed), want)
  t.eq(notes:find("Q2", 1, true), nil)
  t.has(notes, "left aside: Overview")
  book = xlsx.write { sheets = { { name = "Q1", rows = { { s }, { "Typ 1", 3 }, { "Typ 2", 5 } } },
    { name = "Q2", rows = { { d }, { "Typ 1", 2000000 }, { "Typ 2", 4 } } } } }
  t.eq(refused(t, book)[1].args.sheet, "Q2")
end)

test("a question that asks for the role is one, and each column that is not read is named", function(t)
  local others, cells = {}, {}
  for i = 1, 20 do others[i], cells[i] = "Spalte " .. i .. "x", "y" end
  local p = taken(t, "code;Welche Rolle haben Sie?;datenbasierung;" .. table.concat(others, ";")
    .. "\nP1;leitung;2;" .. table.concat(cells, ";") .. "\n")
  t.eq(p.participants[1].role, "leitung")
  t.has(table.concat(intake.notes(p), " "), "Spalte 20x")
end)

test("codes that a spreadsheet damaged are refused, those that look alike pointed out", function(t)
  for code, key in pairs {
    ["#NV"] = "error", ["#N/A"] = "error", ["#BEZUG!"] = "error", ["#DIV/0!"] = "error",
    ["1,23457E+11"] = "number", ["1.23456789012346e+17"] = "number", ["1.5"] = "number", ["WAHR"] = "flag",
    ["2026-01-03"] = "date", ["03. Jan"] = "date", ["03.01.2026"] = "date", ["1/3/2026"] = "date",
    ["1.2E17"] = "number", ["######"] = "cut", ["?"] = "none", ["k. A."] = "none", ["=A1"] = "formula",
  } do
    local errs = refused(t, "code;steuerung_lenkung\n\"" .. code:gsub('"', '""') .. "\";2\n")
    t.eq(errs[1].args.problem.key, "data.code_" .. key, code)
  end
  for _, code in ipairs { "P01", "7", "007", "100000", "Mai", "A-1", "#1", "1E5", "Jan", "Tee" } do
    t.eq(#taken(t, "code;steuerung_lenkung\n" .. code .. ";2\n").participants, 1, code)
  end
  local parsed = taken(t, "code;steuerung_lenkung\nP01;2\np01;3\nP 02;1\n007;1\n", { codes = { "P2", "7" } })
  t.eq(parsed.notes.twins, { { "P01", "p01" }, { "P2", "P 02" }, { "7", "007" } })
  parsed = taken(t, "code;steuerung_lenkung\nP01;2\nPO1;3\n\u{420}0l;1\nLotte;1\nOlli;2\nA7;1\nA17;1\n")
  t.eq(parsed.notes.twins, { { "P01", "PO1" }, { "P01", "\u{420}0l" } })
end)

test("cells whose formula was never worked out are not empty", function(t)
  local rows = { { "code", "datenbasierung" }, { "P01", 3 } }
  local book = xlsx.write { sheets = { { name = "A", rows = rows } } }
  t.ok(intake.parse(book, "a.xlsx", model))
  for given, key in pairs { ["=1+1"] = "value_formula", ["#WERT!"] = "value_error" } do
    t.eq(refused(t, "code;datenbasierung\nP01;" .. given .. "\n")[1].args.problem.key, "data." .. key)
  end
end)

test("what is below a table of answers, or beside it on other sheets, is nobody's answers", function(t)
  local head = { "code", "steuerung_lenkung", "datenbasierung" }
  local rows = { head, { "P01", 2, 3 }, { "Häufigster Wert", 2, 3 }, { "Anzahl Antworten", 1, 1 },
    { "Typ 1", 1, 1 }, { "Summe Leitung", 2, 3 } }
  local counts = { { "element", "typ", "anzahl" }, { s, 2, 1 } }
  local book = xlsx.write { sheets = { { name = "Pivot", rows = counts }, { name = "Bögen", rows = rows },
    { name = "Alt", rows = { head, { "P09", 1, 1 } }, hidden = true } } }
  local parsed = assert(intake.parse(book, "a.xlsx", model))
  t.eq(values_of(parsed), both)
  local notes = table.concat(intake.notes(parsed), "\n")
  for _, said in ipairs { "Häufigster Wert", "Typ 1", "Summe Leitung", "not read: Alt", "too: Pivot" } do
    t.has(notes, said)
  end
  local errs = refused(t, "Kürzel;P01;P02\n" .. s .. ";2;3\n" .. d .. ";3;3\n")
  t.eq(errs[1].args.problem.key, "data.transposed")
end)

test("files that are no table are told by what they are", function(t)
  local function what(bytes, name)
    return select(2, intake.parse(bytes, name, model))[1].args.problem.key
  end
  local function packed(part) return zip.pack { { "[Content_Types].xml", "<T/>" }, { part, "x" } } end
  t.eq(what(packed "word/document.xml", "a.docx"), "data.container_document")
  t.eq(what(packed "xl/workbook.bin", "a.xlsx"), "data.container_numbers")
  t.eq(what(zip.pack { { "Index/Document.iwa", "x" } }, "a.xlsx"), "data.container_numbers")
  t.eq(what(zip.pack { { "b.csv", "code;x" } }, "a.zip"), "data.container_packed")
  t.eq(what("\nAnna\0\0", "~$a.xlsx"), "data.container_locked")
  t.eq(what(("\0"):rep(100), "a.xlsx"), "data.container_zeros")
  t.eq(what("RIFF\0\0\0\0WEBP", "a.csv"), "data.container_picture")
  t.eq(what('[{"code": "P01"}]', "a.json"), "data.container_json")
end)

test("a hidden column is told, alone too, and a formula without a result in a head or a role", function(t)
  local function sheet(cells, columns)
    local formats, main = "http://schemas.openxmlformats.org/", "spreadsheetml/2006/main"
    local office = formats .. "officeDocument/2006/relationships"
    local function tie(id, what, target)
      return ('<Relationships xmlns="%spackage/2006/relationships"><Relationship Id="%s" Type="%s/%s" '
        .. 'Target="%s"/></Relationships>'):format(formats, id, office, what, target)
    end
    return zip.pack {
      { "[Content_Types].xml", ('<Types xmlns="%spackage/2006/content-types"/>'):format(formats) },
      { "_rels/.rels", tie("r0", "officeDocument", "xl/workbook.xml") },
      { "xl/workbook.xml", ('<workbook xmlns="%s%s" xmlns:r="%s"><sheets><sheet name="A" sheetId="1" '
        .. 'r:id="r1"/></sheets></workbook>'):format(formats, main, office) },
      { "xl/_rels/workbook.xml.rels", tie("r1", "worksheet", "worksheets/sheet1.xml") },
      { "xl/worksheets/sheet1.xml", ('<worksheet xmlns="%s%s">%s<sheetData>%s</sheetData></worksheet>')
        :format(formats, main, columns, cells) } }
  end
  local function cell(x)
    local formula = x:match "^=(.*)"
    return formula and "<c><f>" .. formula .. "</f></c>"
      or '<c t="inlineStr"><is><t>' .. x .. "</t></is></c>"
  end
  local function table_of(head, role, reason)
    local made = { "<row>", cell "code", cell "rolle", cell(head), cell "datenbasierung", cell "Grund",
      "</row><row>", cell "P01", cell(role), cell "2", cell "3", cell(reason or "x"), "</row>" }
    return table.concat(made)
  end
  local hiding = '<cols><col min="4" max="4" hidden="1"/></cols>'
  local book = sheet(table_of("steuerung_lenkung", "leitung"), hiding)
  local parsed = assert(intake.parse(book, "a.xlsx", model))
  t.has(table.concat(intake.notes(parsed), "\n"), "column D")
  hiding = '<cols><col min="4" max="4" width="0" customWidth="1"/></cols>'
  parsed = assert(intake.parse(sheet(table_of("steuerung_lenkung", "leitung"), hiding), "a.xlsx", model))
  t.has(table.concat(intake.notes(parsed), "\n"), "column D")
  for _, given in ipairs { table_of("=B9", "leitung"), table_of("steuerung_lenkung", "=B9"),
    table_of("steuerung_lenkung", "leitung", "=B9") } do
    local _, errs = intake.parse(sheet(given, ""), "a.xlsx", model)
    t.eq(errs[1].args.problem.key, "data.value_formula")
  end
end)

-- What LibreOffice writes, as far as it matters here.
local function ods(tables, styles)
  return zip.pack { { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" }, { "content.xml",
    '<?xml version="1.0"?><o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    .. ' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    .. ' xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    .. ' xmlns:s="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
    .. ' xmlns:c="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><o:automatic-styles>'
    .. (styles or "") .. "</o:automatic-styles><o:body><o:spreadsheet>" .. tables
    .. "</o:spreadsheet></o:body></o:document-content>" } }
end

local function words(x)
  return '<t:table-cell o:value-type="string"><x:p>' .. x:gsub("&", "&amp;") .. "</x:p></t:table-cell>"
end

test("workbooks of LibreOffice: repeats, comments, what is hidden, errors, merged cells", function(t)
  local head = "<t:table-row>" .. words "code" .. words "rolle" .. words(s) .. words(d) .. "</t:table-row>"
  local book = ods('<t:table t:name="Listen" t:style-name="ta2"><t:table-row>' .. words "x"
    .. "</t:table-row></t:table>"
    .. '<t:table t:name="Bögen"><t:table-column t:number-columns-repeated="3"/>'
    .. '<t:table-column t:visibility="collapse"/>' .. head
    .. "<t:table-row>" .. words "P01" .. words "leitung"
    .. '<t:table-cell o:value-type="float" o:value="2" t:number-columns-repeated="2"><x:p>2,00</x:p>'
    .. '</t:table-cell></t:table-row><t:table-row t:visibility="filter">' .. words "P<x:s/>02"
    .. words "fachkraft"
    .. '<t:table-cell o:value-type="string"><o:annotation><x:p>Anmerkung</x:p></o:annotation>'
    .. '<x:p>weiß nicht</x:p></t:table-cell><t:table-cell t:number-columns-spanned="2"/></t:table-row>'
    .. '<t:table-row t:number-rows-repeated="1048000"><t:table-cell t:number-columns-repeated="1024"/>'
    .. "</t:table-row></t:table>",
    '<s:style s:name="ta2" s:family="table"><s:table-properties t:display="false"/></s:style>')
  local parsed, errs = intake.parse(book, "a.ods", model)
  t.ok(parsed, errs and lang.text("de", errs[1].key, errs[1].args))
  t.eq(values_of(parsed), { "P01 steuerung_lenkung 2", "P01 datenbasierung 2",
    "P 02 steuerung_lenkung dont_know" })
  local notes = table.concat(intake.notes(parsed), "\n")
  for _, place in ipairs { "row 3", "column D", "D3:E3" } do t.has(notes, place) end
  errs = select(2, intake.parse(ods('<t:table t:name="A">' .. head .. "<t:table-row>" .. words "P01"
    .. words "leitung" .. '<t:table-cell t:formula="of:=1/0" o:value-type="string" c:value-type="error">'
    .. "<x:p>#DIV/0!</x:p></t:table-cell></t:table-row></t:table>"), "a.ods", model))
  t.eq(errs[1].args.cell, "C2")
  t.eq(errs[1].args.problem.key, "data.value_error")
  local bomb = ods('<t:table t:name="A"><t:table-row t:number-rows-repeated="1000000">'
    .. '<t:table-cell o:value-type="float" o:value="1" t:number-columns-repeated="10000"/></t:table-row>'
    .. "</t:table>")
  t.eq(select(2, xlsx.read(bomb)).code, "xlsx_too_many_cells")
end)

test("a code whose letters or zeros only its cell's format shows is the code people see", function(t)
  local book = xlsx.write { sheets = { { name = "A", rows = { { "code", "datenbasierung" },
      { { 1, style = { format = '"P"00' } }, 3 },
      { { 7, style = { format = "000" } }, { 2, style = { format = "00" } } },
      { { 2.5, style = { format = '"P"0' } }, 2 } } } } }
  local shown = assert(xlsx.read(book)).sheets[1].rows
  t.eq({ shown[2][1], shown[3][1], shown[4][1] }, { "P01", "007", 2.5 })
  local rows = ('<t:table-row><t:table-cell o:value-type="float" o:value="1"><x:p>P01</x:p></t:table-cell>'
    .. '<t:table-cell o:value-type="float" o:value="1000"><x:p>1.000</x:p></t:table-cell>'
    .. '<t:table-cell o:value-type="float" o:value="12"><x:p>P13</x:p></t:table-cell></t:table-row>')
  local row = assert(xlsx.read(ods('<t:table t:name="A">' .. rows .. "</t:table>"))).sheets[1].rows[1]
  t.eq({ row[1], row[2], row[3] }, { "P01", 1000, 12 })
end)

test("the first sheet with a table is read, the others are named", function(t)
  local book = xlsx.write { sheets = { { name = "Anleitung", rows = { { "Bitte lesen" } } },
    { name = "Bögen", rows = { { "code", "datenbasierung" }, { "P01", 3 } } },
    { name = "Auswertung", rows = { { "Mittel", 3 } } } } }
  local parsed = assert(intake.parse(book, "a.xlsx", model))
  t.eq(values_of(parsed), { "P01 datenbasierung 3" })
  local notes = table.concat(intake.notes(parsed), "\n")
  for _, name in ipairs { "Bögen", "Anleitung", "Auswertung" } do t.has(notes, name) end
end)

test("what is no table says what it is, whatever it is called", function(t)
  for kind, bytes in pairs { pdf = "%PDF-1.4\n", picture = "\137PNG\r\n\26\n", text = "{\\rtf1 a}",
    page = "<html><table><tr><td>code</td></tr></table></html>", packed = "\31\139\8\0",
    database = "SQLite format 3\0", xml = "<?xml version='1.0'?><a/>" } do
    t.eq(refused(t, bytes)[1].args.problem.key, "data.container_" .. kind)
  end
end)

test("one normal form: an umlaut of two characters, or what nobody sees, makes no second person", function(t)
  local parsed = taken(t, "Ku\u{308}rzel;Rolle;" .. d .. "\nMu\u{308}ller1;leitung;u\u{308}bersprungen\n"
    .. "P\u{200B}02\u{200E};leitung;\u{202A}2\u{202C}\n")
  t.eq(values_of(parsed), { "Müller1 datenbasierung skipped", "P02 datenbasierung 2" })
end)

-- That it takes no more than its length is `make bench`'s to say (`long_cells`).
test("a cell or a head of many characters is refused, whatever it repeats", function(t)
  local n = 20000
  for _, part in ipairs { "a", "1", "[", "<", "(", "ä", "'", "1:", ": ", " - ", "[a]", "typ 2:", "1 bis ",
    "begründung ", "welche a " } do
    local long = part:rep(n // #part)
    for _, cell in ipairs { long, long .. ")", long .. "?" } do
      refused(t, "code;rolle;" .. cell .. "\nP01;leitung;2\n")
      refused(t, "code;rolle;" .. d .. "\nP01;leitung;" .. cell .. "\n")
      intake.parse("code;rolle;" .. d .. "\n" .. cell .. ";leitung;2\n", "bogen.csv", model)
    end
  end
end)

test("what a head says besides is read as before", function(t)
  for _, head in ipairs { "G1[1]. Datenbasierung", "Frage 3 (1-4) [Datenbasierung]", "Datenbasierung (1-4)",
    "Welche Datenbasierung haben wir hier (a)?", "<b>Ihre Datenbasierung</b>" } do
    t.eq(values_of(taken(t, "code;rolle;" .. head .. "\nP01;leitung;2\n")), { "P01 datenbasierung 2" })
  end
  for _, reason in ipairs { "Begründung zu Datenbasierung", "Datenbasierung [Begründung]",
    "Datenbasierung - Begründung", "Datenbasierung / Begründung" } do
    local parsed = taken(t, "code;rolle;" .. d .. ";" .. reason .. "\nP01;leitung;2;so\n")
    t.eq(parsed.placements[1].reason, "so")
  end
end)
