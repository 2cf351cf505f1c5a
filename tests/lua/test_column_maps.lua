-- What is said of columns, kept, and found again.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"
local map = require "wegmarke.data.intake.map"
local maps = require "wegmarke.data.column_maps"
local merge = require "wegmarke.data.merge"
local store = require "wegmarke.store"

local model = help.model()

-- Reads a table as answers, with what is said and kept.
local function read(db, bytes, said)
  local known = assert(maps.maps(db, "rate", said))
  return intake.parse(bytes, "umfrage.csv", model, { maps = known })
end

local function keep(db, parsed, unit)
  return maps.keep(db, "rate", parsed.header, parsed.mapping, unit)
end

local function said(parsed) return table.concat(intake.notes(parsed), " ") end

local SAID = { "Wer=code", "Frage A=element:datenbasierung", "Frage B=Öffentlichkeit",
  "Warum A=begründung:datenbasierung", "Sonstiges=-", "Frage A:stimme eher zu=3", ":egal=weiß nicht" }
local FIRST = "Wer;Frage A;Warum A;Frage B;Sonstiges\nx1;stimme eher zu;weil;2;ja\nx2;egal;;EGAL;\n"

test("columns and cells that say something else are read by what was said of them", function(t)
  local db = help.assessment(t, { model = help.pinned() })
  t.eq(read(db, FIRST), nil)
  local p, errs = read(db, FIRST, SAID)
  t.ok(p, errs and tostring(errs[1]))
  t.eq(p.placements, {
    { participant = "x1", element = "datenbasierung", state = "placed", value = 3, reason = "weil" },
    { participant = "x1", element = "oeffentlichkeit", state = "placed", value = 2 },
    { participant = "x2", element = "datenbasierung", state = "dont_know" },
    { participant = "x2", element = "oeffentlichkeit", state = "dont_know" },
  })
  t.eq(p.notes.unread, { "Sonstiges" })
end)

test("a map is found again by its heads, in any order and spelling, and no other", function(t)
  local db = help.assessment(t, { model = help.pinned() })
  t.eq(keep(db, (read(db, FIRST, SAID))), true)
  local again = "FRAGE B;Sonstiges; wer ;Warum A;frage a\n4;;x3;;stimme eher zu\n"
  local p = read(db, again)
  t.ok(p)
  t.eq(p.placements[1], { participant = "x3", element = "oeffentlichkeit", state = "placed", value = 4 })
  t.eq(p.placements[2].value, 3)
  t.has(said(p), "map list")
  t.eq(keep(db, p), false)
  t.eq(#maps.list(db), 1)
  -- a column more is another layout: nothing is guessed, but the map is pointed at
  local wider = "Wer;Frage A;Warum A;Frage B;Sonstiges;Neu\nx4;2;;2;;\n"
  local none, errs = read(db, wider)
  t.eq(none, nil)
  t.eq(errs[1].args.problem.key, "map.alike")
  t.ok(read(db, wider, { "1" }))
  t.eq(maps.maps(db, "rate", { "2" }), nil)
  t.eq(maps.maps(db, "bestand.offer", { "1" }), nil)
end)

test("said again, a column is what was said last; removed, it is nothing", function(t)
  local db = help.assessment(t, { model = help.pinned() })
  keep(db, (read(db, FIRST, SAID)))
  local p = read(db, FIRST, { "Frage B=strategische_ziele" })
  t.eq(p.placements[2].element, "strategische_ziele")
  t.eq(keep(db, p), true)
  t.eq(read(db, FIRST).placements[2].element, "strategische_ziele")
  maps.remove(db, maps.list(db)[1])
  t.eq(maps.list(db), {})
  t.eq(read(db, FIRST), nil)
  -- what is said after that does not bring back what was removed
  local fewer = { "Wer=code", "Frage A=datenbasierung", ":egal=2", ":stimme eher zu=2", "Warum A=-" }
  keep(db, (read(db, FIRST, fewer)))
  local entries = maps.list(db)[1].entries
  t.eq(entries["c:frage a"], "datenbasierung")
  t.eq(entries["c:frage b"], nil)
end)

test("what cannot be is named with its column", function(t)
  local db = help.assessment(t, { model = help.pinned() })
  local function key(list)
    local p, errs = read(db, FIRST, list)
    t.eq(p, nil)
    local keys = {}
    for _, err in ipairs(errs) do keys[err.args.problem.key] = err.args.problem.args end
    return keys
  end
  local function also(word)
    local list = { table.unpack(SAID) }
    list[#list + 1] = word
    return list
  end
  t.eq(key(also "Sonstiges=element:datenbasirung")["map.no_element_near"].nearest, "datenbasierung")
  t.eq(key(also "Ufo=code")["map.no_column"].given, "Ufo")
  t.ok(key(also "Sonstiges=element:oeffentlichkeit")["data.column_twice"])
  for _, word in ipairs { "nichts", "=code", "Wer=" } do
    t.eq(select(2, maps.maps(db, "rate", { word })).key, "map.no_entry", word)
  end
end)

test("what is kept names nobody", function(t)
  local db = help.assessment(t, { model = help.pinned() })
  for _, word in ipairs { "Frage A:Fr. Kern meint 3=3", "Leitung=Herr Alt" } do
    t.eq(select(2, maps.maps(db, "rate", { word })).key, "map.person", word)
  end
  local bytes = "Wer;Frage A;Frau Kern sagt\na;2;x\n"
  keep(db, (read(db, bytes, { "Wer=code", "Frage A=datenbasierung" })))
  t.eq(maps.list(db)[1].heads, { "frage a", "wer" })
  t.ok(read(db, bytes))
end)

test("a file of maps: two columns or three, a row that says less is named", function(t)
  local list = map.parse_rows { { "Spalte", "Feld" }, { "Wer", "code" }, { "", "" },
    { "Frage A", "egal", "2" },
    { "B=role" }, { "# 2025" } }
  t.eq(list, { { head = "Wer", what = "code" }, { head = "Frage A:egal", what = "2" },
    { head = "B", what = "role" } })
  t.eq(select(2, map.parse_rows { { "Wer", "code" }, { "nur das" } }), 2)
end)

test("two laptops: what they say comes together, of one column neither word until settled", function(t)
  local db = help.assessment(t, { model = help.pinned() })
  keep(db, (read(db, FIRST, SAID)))
  local other = help.copy(t, db)
  keep(db, (read(db, FIRST, { "Frage B=strategische_ziele", "Sonstiges=-" })))
  keep(other, (read(other, FIRST, { "Frage B=steuerung_lenkung", ":egal=1" })))
  local copy = help.copy(t, db)
  t.ok(merge.merge(db, other))
  t.ok(merge.merge(other, copy))
  for _, one in ipairs { db, other } do
    local kept = maps.list(one)[1]
    t.eq(kept.differ, { "c:frage b" })
    t.eq(kept.entries["v::egal"], "1")
    t.eq(kept.entries["c:frage b"], nil)
    local p, errs = read(one, FIRST)
    t.eq(p, nil)
    t.eq(errs[1].args.problem.key, "map.not_agreed")
  end
  keep(db, (read(db, FIRST, { "Frage B=oeffentlichkeit" })))
  t.eq(maps.list(db)[1].differ, {})
  t.eq(read(db, FIRST).placements[2].element, "oeffentlichkeit")
end)

test("a unit's file takes along the maps that its tables were read with, and no others", function(t)
  local unit_file = require "wegmarke.data.unit_file"
  local db, _, unit = help.assessment(t, { model = help.pinned() })
  keep(db, (read(db, FIRST, SAID)), unit.id)
  keep(db, (read(db, "Wer;X\na;2\n", { "Wer=code", "X=datenbasierung" })))
  t.eq(#maps.list(db), 2)
  local path = t.tmp() .. "/successor_maps.db"
  os.remove(path)
  assert(unit_file.write(db, unit.id, path))
  local out = assert(store.open(path))
  t.eq(#maps.list(out), 1)
  t.ok(read(out, FIRST))
  local new = help.db(t)
  assert(unit_file.take(new, out))
  t.eq(#maps.list(new), 1)
end)

test("a refused import names the command with what was given of its columns", function(t)
  local run = dofile "tests/lua/help_cli.lua"
  local file = require "wegmarke.file"
  local db, a = help.assessment(t, { model = assert(require("wegmarke.model").load "dkbm") })
  local path = t.tmp() .. "/umfrage eins.csv"
  assert(file.write(path, "code;Frage 3\nP01;9\n"))
  local given = "Frage 3=element:koordination"
  local _, err, status = run("--db", db:path(), "rate", "import", a.id, path, "--map", given, "--new-codes")
  t.eq(status, 3)
  t.has(err, ('rate import %s "%s" --map "%s" --new-codes\n'):format(a.id:sub(1, 4), path, given))
  _, err = run("--db", db:path(), "rate", "import", a.id, path)
  t.ok(not err:find(require("wegmarke.lang").say "map.again", 1, true))
end)
