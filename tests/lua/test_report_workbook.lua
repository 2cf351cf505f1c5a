--- The report as a workbook: the same figures and words as the other formats, for each audience what
--- it may read, and nothing that a spreadsheet would run.

local test = ...

local csv = require "wegmarke.csv"
local report = require "wegmarke.report"
local words = require "wegmarke.report.words"
local xlsx = require "wegmarke.xlsx"
local fixture = dofile("tests/fixtures/evaluation.lua")

local function sheets_of(bytes)
  local by, names = {}, {}
  for i, s in ipairs(assert(xlsx.read(bytes)).sheets) do
    by[s.name], names[i] = s.rows, s.name
  end
  return by, names
end

local function head_of(rows, first)
  for i, row in ipairs(rows) do
    if row[1] == first and (row.n or 0) > 1 then return row, i end
  end
end

test("every figure of the CSV file stands in the workbook, as a number or a text", function(t)
  local E, M = fixture()
  local rows = sheets_of(report.xlsx(E, M))["Zahlen"]
  local table_ = assert(csv.read(report.csv(E, M), { separator = ";" })).rows
  local head, at = head_of(rows, table_[1][1])
  t.eq(#table_[1], head.n)
  for i, line in ipairs(table_) do
    for j, want in ipairs(line) do
      local got = rows[at + i - 1][j]
      if type(got) == "number" then
        t.eq(got, tonumber((want:gsub(",", "."))))
      else
        t.eq(got or "", (want:gsub("^'", "")), i .. "," .. j)
      end
    end
  end
end)

test("the profile says in words and in places what the result says", function(t)
  local E, M = fixture()
  local rows = sheets_of(report.xlsx(E, M))["Profil"]
  local W = words.new(E, M)
  local _, at = head_of(rows, "Kernelement")
  for i, x in ipairs(E.elements) do
    local row = rows[at + i]
    t.eq(row[1], W:title(x.id))
    t.eq(row[3], x.ist)
    if x.ist_from == "agreed" then t.eq(row[2], W:label(x.ist)) end
    if x.soll and x.soll.state == "value" and x.applicable ~= false then t.eq(row[5], x.soll.value) end
  end
end)

test("the sheets of an audience are those of its sections", function(t)
  local E, M = fixture()
  local function names(preset) return table.concat(select(2, sheets_of(report.xlsx(E, M, preset))), ", ") end
  local all = names {}
  t.has(all, "Überblick, Profil, ")
  t.has(all, "Vereinbarungen")
  t.has(all, "Anhang, Zahlen")
  t.match(names { preset = "spitze" }, "^Überblick, Profil")
  t.ok(not names { preset = "spitze" }:find("Vereinbarungen", 1, true))
  for _, sheet in ipairs { "Verteilung", "Sichten", "Vereinbarungen", "Zahlen", "Fünf Fragen",
    "Anregungen" } do
    t.ok(not names { preset = "oeffentlich" }:find(sheet, 1, true), sheet)
  end
  t.match(names { language = "en" }, "^Overview, Profile")
end)

test("who answers for a package, and with what, is not for the public", function(t)
  local E, M = fixture()
  E.fields = { { title = "Feld", packages = {
    { what = "Bestand erheben", who = "Jugendamt", resources = "halbe Stelle", due = "2026-12-31" } } } }
  local rows = sheets_of(report.xlsx(E, M))["Arbeitspakete"]
  local head, at = head_of(rows, "Nr.")
  t.eq({ table.unpack(head, 1, head.n) },
    { "Nr.", "Handlungsfeld", "Was", "Wer", "Womit", "Bis wann", "Stand" })
  t.eq({ table.unpack(rows[at + 1], 1, 7) }, { "1.1", "Feld", "Bestand erheben", "Jugendamt", "halbe Stelle",
    { date = "2026-12-31" }, "geplant" })
  rows = sheets_of(report.xlsx(E, M, { preset = "oeffentlich" }))["Arbeitspakete"]
  head, at = head_of(rows, "Nr.")
  t.eq({ table.unpack(head, 1, head.n) }, { "Nr.", "Handlungsfeld", "Was", "Bis wann", "Stand" })
  t.eq(rows[at + 1].n, 5)
end)

test("the heads get as much of the plan as on their page", function(t)
  local E, M = fixture()
  E.fields = {}
  for i = 1, 6 do
    E.fields[i] = { title = "Feld " .. i, important = 7 - i, packages = {} }
    for k = 1, 5 do E.fields[i].packages[k] = { what = ("Paket %d.%d"):format(i, k) } end
  end
  local W = words.new(E, M)
  local page = require("wegmarke.report.plan").of(W, { brief = true })
  local want = {}
  for _, field in ipairs(page.fields) do
    for _, p in ipairs(field.packages) do want[#want + 1] = p.what end
  end
  t.ok(#want < 30 and #page.fields < 6)
  local by = sheets_of(report.xlsx(E, M, { preset = "spitze" }))
  local rows, got = by["Arbeitspakete"], {}
  local _, at = head_of(rows, "Nr.")
  for i = 1, #want do got[i] = rows[at + i][3] end
  t.eq(got, want)
  t.eq((rows[at + #want + 1] or {})[3], nil, "no more")
  t.has(table.concat(rows[#rows], " ", 1, 1), page.more)
  rows = by["Handlungsfelder"]
  _, at = head_of(rows, "Nr.")
  t.eq(rows[at + #page.fields][2], page.fields[#page.fields].title)
  t.eq((rows[at + #page.fields + 1] or {})[2], nil)
  t.eq(by["Fünf Fragen"], nil)
end)

test("a row is as high as its words need, each broken where a line ends", function(t)
  local lines = require "wegmarke.lines"
  t.eq(lines.count("", 10), 1)
  t.eq(lines.count("eins zwei", 9), 1)
  t.eq(lines.count("eins zwei", 8), 2)
  t.eq(lines.count("eins\n\nzwei", 20), 3)
  t.eq(lines.count(("x"):rep(25), 10), 3, "a word longer than a line")
  t.eq(lines.count("kurz " .. ("x"):rep(25), 10), 4)
  t.eq(lines.count("ÄÖÜ ß", 5), 1, "letters, not bytes")
end)

test("nothing in a workbook is a formula, and a hostile name fits charts and footers", function(t)
  local E, M = fixture()
  E.unit.name = "=1+1&P" .. ("x"):rep(500) .. "\27\0\n\u{FFFE}"
  E.elements[1].strengths = { "=cmd|'/c calc'!A1", "+1", "@x" }
  M.elements[1].title = { de = '="a"&\1' }
  local by = sheets_of(report.xlsx(E, M))
  t.match(by["Überblick"][1][1], "^=1%+1&P")
  for name, rows in pairs(by) do
    for _, row in ipairs(rows) do
      for j = 1, row.n do
        local kind = type(row[j])
        t.ok(kind == "string" or kind == "number" or kind == "nil" or row[j].date, name)
      end
    end
  end
end)

test("a cell too long for a spreadsheet is cut and says so", function(t)
  local E, M = fixture()
  E.elements[1].soll = { state = "value", value = 3, why = ("ä"):rep(40000) }
  local rows = sheets_of(report.xlsx(E, M))["Ziele"]
  local _, at = head_of(rows, "Kernelement")
  t.match(rows[at + 1][6], "ää %[…%]$")
end)

test("days are numbers that spreadsheets show as dates", function(t)
  local sheet = require "wegmarke.doc.sheet"
  t.eq(sheet.day("1970-01-01"), 25569)
  t.eq(sheet.day("2024-02-29"), 45351)
  t.eq(sheet.day("2026-12-31"), 46387)
  for _, no in ipairs { "2026", "Herbst 2026", "2026-13-01", "2026-00-10", "1899-01-01" } do
    t.eq(sheet.day(no), nil, no)
  end
end)

test("every sheet of a part stands in the workbook, cell by cell", function(t)
  local doc = require "wegmarke.doc"
  local E, M = fixture()
  E.fields = { { title = "Feld", important = 2, packages = { { what = "Bestand erheben" } } } }
  for _, language in ipairs { "de", "en" } do
    local made = require("wegmarke.report.document").of(E, M, { language = language, sheets = true })
    local said, n = {}, 0
    for name, rows in pairs((sheets_of(report.xlsx(E, M, { language = language })))) do
      for _, row in ipairs(rows) do
        for j = 1, row.n do
          local value = row[j]
          said[name .. "\0" .. tostring(type(value) == "table" and value.date or value)] = true
        end
      end
    end
    for _, part in ipairs(made.parts) do
      for _, one in ipairs(part.sheets or {}) do
        doc.walk({ head = one.blocks, parts = {} }, function(what, b)
          for _, row in ipairs(what == "block" and b.kind == "table" and b.rows or {}) do
            for j = 1, #b.columns do
              local plain = row[j] and doc.plain(row[j]) or ""
              n = n + 1
              if plain ~= "" and type(row[j]) ~= "number" then
                t.ok(said[one.name .. "\0" .. plain], one.name .. " lacks " .. plain)
              end
            end
          end
        end)
      end
    end
    t.ok(n > 500, "cells are looked for: " .. n)
  end
end)

test("perspectives are called by their words, never by their ids", function(t)
  local E, M = fixture()
  E.participation = { persons = 12,
    perspectives = { { id = "inside", count = 7 }, { id = "outside", count = 5 } } }
  for _, format in ipairs { "html", "markdown" } do
    local said = report[format](E, M, { language = "de" })
    t.has(said, "Innensicht")
    t.ok(not said:find("[>|] ?inside ?[<|]"), format)
  end
end)
