-- Units and the register.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local units = require("wegmarke.data").units

local head = "# source: Probe\n# licence: CC0\n# as_of: 2024-12-31\n# area_as_of: 2018-12-31\n"
  .. "ags;name;kind;nuts3;area_km2;population;population_date\n"
local rows = {
  "09162;München, Landeshauptstadt;kreisfreie_stadt;DE212;310,7;1512491;2024-12-31\n",
  "09184;München;landkreis;DE21H;667.2;357000;2024-12-31\n",
  "01001;Flensburg, Stadt;Kreisfreie Stadt;DEF01;56.73;96326;31.12.2024\n",
  "07143;Westerwaldkreis;landkreis;DEB1B;989.04;206000;2024-12-31\n",
}

local function import(db, text)
  return units.import(db, text, "register.csv")
end

test("a register is imported once; the second time changes nothing", function(t)
  local db = help.db(t)
  local done = assert(import(db, head .. table.concat(rows)))
  t.eq({ done.added, done.changed, done.unchanged, done.total }, { 4, 0, 0, 4 })
  t.eq({ done.source, done.licence, done.as_of }, { "Probe", "CC0", "2024-12-31" })
  local before = #db:all("log_list")
  done = assert(import(db, head .. table.concat(rows)))
  t.eq({ done.added, done.changed, done.unchanged }, { 0, 0, 4 })
  t.eq(#db:all("log_list"), before)
  local m = assert(units.find(db, "09162"))
  t.eq(m.id, sys.sha256("ags:09162"):sub(1, 32))
  t.eq(m.keys, { ags = "09162", nuts3 = "DE212" })
  t.eq(m.facts, {
    area_km2 = { value = 310.7, as_of = "2018-12-31", source = "Probe" },
    population = { value = 1512491, as_of = "2024-12-31", source = "Probe" },
  })
  t.eq(math.type(m.facts.population.value), "integer")
end)

test("figures of another date stand beside the older ones", function(t)
  local db = help.db(t)
  assert(import(db, head .. rows[1]))
  local later = head:gsub("2024%-12%-31", "2025-12-31")
    .. "09162;München, Landeshauptstadt;kreisfreie_stadt;DE212;310,7;1520000;2025-12-31\n"
  local done = assert(import(db, later))
  t.eq({ done.added, done.changed, #done.corrected }, { 0, 1, 0 })
  t.eq(units.find(db, "09162").facts.population.value, 1520000)
  local all = db:all("unit_facts", { unit = units.id_of_ags "09162" })
  t.eq({ #all, all[2].value, all[3].value }, { 3, 1512491, 1520000 })
end)

test("a figure corrected for the same date is replaced and listed", function(t)
  local db = help.db(t)
  assert(import(db, head .. rows[1]))
  local done = assert(import(db, head .. (rows[1]:gsub("1512491", "1512490"))))
  t.eq(done.corrected, { { unit = "München, Landeshauptstadt", ags = "09162", what = "population",
    as_of = "2024-12-31", from = 1512491, to = 1512490 } })
  done = assert(import(db, head .. (rows[1]:gsub("1512491", "1512490"):gsub("München, L", "München (L"))))
  t.eq(done.corrected[1].what, "name")
  t.eq(units.find(db, "09162").name, "München (Landeshauptstadt")
end)

test("namesakes are told apart by kind or key, never silently chosen", function(t)
  local db = help.db(t)
  assert(import(db, head .. table.concat(rows)))
  local found, err = units.find(db, "münchen")
  t.eq(found, nil)
  t.eq(err.key, "data.unit_ambiguous")
  t.has(lang.text("de", err.key, err.args), "München (Landkreis, 09184)")
  t.has(lang.text("en", err.key, err.args), "München (rural district, 09184)")
  t.has(lang.text("de", err.key, err.args), "München, Landeshauptstadt (09162)")
  t.eq(units.find(db, "Landkreis München").keys.ags, "09184")
  t.eq(units.find(db, "Stadt München").keys.ags, "09162")
  t.eq(units.find(db, "München, Landkreis").keys.ags, "09184")
  t.eq(units.find(db, "Muenchen (Stadt)").keys.ags, "09162")
  t.eq(units.find(db, "FLENSBURG").keys.ags, "01001")
  t.eq(units.find(db, "westerwald").keys.ags, "07143")
  t.eq(units.find(db, "deb1b").keys.ags, "07143")
  t.eq(units.find(db, units.id_of_ags("07143"):sub(1, 8)).keys.ags, "07143")
end)

test("a unit is found by the label that messages print", function(t)
  local db = help.db(t)
  assert(import(db, head .. table.concat(rows)))
  assert(units.add(db, { kind = "landkreis", name = "Landkreis Musterland" }))
  t.eq(units.find(db, "Landkreis Musterland (Landkreis)").name, "Landkreis Musterland")
  t.eq(units.find(db, "Landkreis Musterland (rural district)").name, "Landkreis Musterland")
  t.eq(units.find(db, "München (Landkreis, 09184)").keys.ags, "09184")
  t.eq(units.find(db, "München, Landeshauptstadt (09162)").keys.ags, "09162")
  t.eq(units.find(db, "Landkreis Musterland (kreisfreie Stadt)"), nil)
  t.eq(units.find(db, "München (Landkreis, 09162)"), nil)
end)

test("a slip in a name without its kind names the unit, too", function(t)
  local db = help.db(t)
  assert(units.add(db, { kind = "landkreis", name = "Landkreis Musterland" }))
  for _, given in ipairs { "Mustrland", "Landkreis Mustrland", "Mustrland (Landkreis)" } do
    local _, err = units.find(db, given)
    t.eq(err.args.nearest, "Landkreis Musterland", given)
  end
end)

test("an unknown unit names the nearest, a lost leading zero, or how to list", function(t)
  local db = help.db(t)
  local _, err = units.find(db, "Flensburg")
  t.eq(err.key, "data.units_none")
  assert(import(db, head .. table.concat(rows)))
  _, err = units.find(db, "1001")
  t.eq(err.key, "data.unit_leading_zero")
  t.eq(err.args.suggestion, "01001")
  _, err = units.find(db, "Westewaldkreiss")
  t.eq(err.args.nearest, "Westerwaldkreis")
  t.has(tostring(err), "wegmarke unit list")
end)

test("an AGS is text with the digits of its kind", function(t)
  local db = help.db(t)
  local function add(kind, ags)
    local unit, err = units.add(db, { kind = kind, name = "X", keys = { ags = ags } })
    return unit and "ok" or err.key:sub(6), err and err.args.suggestion
  end
  t.eq({ add("landkreis", "7143") }, { "ags_leading_zero", "07143" })
  t.eq({ add("gemeinde", "7143048") }, { "ags_leading_zero", "07143048" })
  t.eq({ add("kreisfreie_stadt", "02") }, { "ags_city_state", "02000" })
  t.eq({ add("landkreis", "07143048") }, { "ags_length" })
  t.eq({ add("landkreis", "99143") }, { "ags_land" })
  t.eq({ add("landkreis", 7143) }, { "ags_digits" })
  t.eq({ add("verbund", "07143") }, { "ags_not_for_kind" })
  t.eq({ add("landkreis", "07143") }, { "ok" })
  t.eq({ add("landkreis", "07143") }, { "unit_exists" })
  local _, err = units.add(db, { kind = "landkries", name = "X" })
  t.eq(err.args.nearest, "Landkreis")
  t.eq(select(2, units.add(db, { kind = "landkreis", name = " " })).key, "data.unit_name_missing")
end)

test("a Gemeinde finds its Kreis by the first five digits", function(t)
  local db = help.db(t)
  assert(import(db, head .. rows[4]))
  local g = assert(units.add(db, { kind = "gemeinde", name = "Montabaur, Stadt",
    keys = { ags = "07143048" } }))
  t.eq(g.parents, { { id = units.id_of_ags "07143", name = "Westerwaldkreis", kind = "landkreis" } })
  local v = assert(units.add(db, { kind = "verbund", name = "Gemeinsam",
    parents = { "07143", "Montabaur" } }))
  t.eq(#v.parents, 2)
  local _, err = units.add(db, { kind = "verbund", name = "Y", parents = { "gibt es nicht" } })
  t.eq(err.key, "data.unit_unknown")
  t.eq(units.find(db, "Y"), nil, "the unit is not stored when its parent is unknown")
end)

test("a bad register stores nothing and names every place", function(t)
  local db = help.db(t)
  local got, errs = import(db, head .. rows[1] .. "1001;Flensburg;kreisfreie_stadt;;;;\n"
    .. "09162;Doppelt;landkreis;;;;\n07143;W;landkreis;;1.234.5;96.326;gestern\n;Ohne;landkreis;;;;\n")
  t.eq(got, nil)
  local seen = {}
  for i, err in ipairs(errs) do
    seen[i] = { err.args.line, err.args.column, err.args.problem.key:sub(6) }
  end
  t.eq(seen, {
    { 7, 1, "ags_leading_zero" }, { 8, 1, "ags_twice" }, { 9, 5, "number_bad" },
    { 9, 6, "number_bad" }, { 9, 7, "date_bad" }, { 10, 1, "ags_digits" },
  })
  t.eq(#units.list(db), 0)
  errs = select(2, import(db, "ags;nam;kind\n"))
  t.eq(errs[1].args.problem.key, "data.register_column")
  -- what is no text at all is refused in words too
  for bytes, key in pairs { ["\xFF\xFEa\0"] = "data.csv_utf16", ["ags\n\x81"] = "data.csv_encoding" } do
    errs = select(2, import(db, bytes))
    t.eq(errs[1].args.problem.key, key)
  end
end)

test("units are listed in German order, by kind, Land and part of the name", function(t)
  local db = help.db(t)
  for _, name in ipairs { "Zwickau", "Öhringen", "Oberhausen", "ostholstein", "Aßlar", "Assach" } do
    assert(units.add(db, { kind = "verbandsgemeinde", name = name }))
  end
  assert(import(db, head .. table.concat(rows)))
  local names = {}
  for i, u in ipairs(units.list(db, { kind = "verbandsgemeinde" })) do names[i] = u.name end
  t.eq(names, { "Assach", "Aßlar", "Oberhausen", "Öhringen", "ostholstein", "Zwickau" })
  t.eq(#units.list(db, { land = "BY" }), 2)
  t.eq(#units.list(db, { land = "rheinland-pfalz" }), 1)
  t.eq(#units.list(db, { search = "MÜNCHEN" }), 2)
  t.eq(units.list(db, { search = "flens" })[1].facts.population.value, 96326)
  t.eq(select(2, units.list(db, { land = "Bayer" })).args.nearest, "Bayern")
end)

test("the bundled register has 400 Kreise and its own sum", function(t)
  local bytes = assert(require("wegmarke.file").read("models/units.csv"))
  local db = help.db(t)
  local done = assert(units.import(db, bytes, "models/units.csv"))
  t.eq({ done.added, done.total }, { 400, 400 })
  local sum = 0
  for _, u in ipairs(units.list(db)) do sum = sum + u.facts.population.value end
  t.eq(sum, 83577140)
  t.eq(assert(units.import(db, bytes, "models/units.csv")).unchanged, 400)
end)

-- A model of another field of work, which no folder holds.
local FORESTS = [[
model "waelder" { api = 2, version = "1", language = "de", languages = { "de", "en" }, endorsed_by = none,
  title = { de = "Wälder", en = "Forests" }, types = {
    { value = 1, title = { de = "eins", en = "one" } }, { value = 2, title = { de = "zwei", en = "two" } } },
  lists = { kinds = {
    { id = "forstamt", title = { de = "Forstamt", en = "forest office" } },
    { id = "landkreis", title = { de = "Kreis mit Wald", en = "district with a forest" } },
  } } }
matrix { { id = "boden", title = { de = "Boden", en = "Soil" }, question = { de = "Wie?", en = "How?" },
  cells = { { text = { de = "so", en = "so" } }, { text = { de = "anders", en = "else" } } } } }
]]

local function forests()
  return assert(require("wegmarke.model").from_files("waelder",
    { { model_id = "waelder", path = "model.lua", bytes = FORESTS } }))
end

test("kinds are those of the models in a file and of all that are found; others are refused", function(t)
  local data, db = require "wegmarke.data", help.db(t)
  local _, err = units.add(db, { kind = "forstamt", name = "Harz" })
  t.eq(err.key, "data.kind_unknown")
  t.ok(lang.text("de", err.key, err.args):find("kreisfreie_stadt (kreisfreie Stadt)", 1, true))
  data.models.pin(db, forests())
  local harz = assert(units.add(db, { kind = "Forest office", name = "Harz" }))
  t.eq({ harz.kind, harz.kind_title },
    { "forstamt", { de = "Forstamt", en = "forest office" } })
  t.eq(units.add(db, { kind = "landkreis", name = "Harz" }).kind_title.de, "Landkreis",
    "the file's own stays")
  t.eq(units.find(db, "Forstamt Harz").id, harz.id)
  t.eq(units.find(db, "harz, LK").kind, "landkreis")
  _, err = units.add(db, { kind = "schloss", name = "X" })
  t.ok(lang.text("en", err.key, err.args)
    :find("forstamt (forest office), unternehmen (Unternehmen).", 1, true))
  -- a file that knows other kinds
  local other = help.db(t)
  assert(units.add(other, { kind = "unternehmen", name = "Smith" }))
  assert(data.merge(other, db))
  local titles = {}
  for _, kind in ipairs(units.kinds(other)) do titles[kind.id] = kind.title.en end
  t.eq({ titles.forstamt, titles.unternehmen }, { "forest office", "Unternehmen" })
  t.eq(units.find(other, "Forstamt Harz").id, harz.id)
end)

test("a register of units without AGS knows them again by a key of their own, else by their name", function(t)
  local data, db = require "wegmarke.data", help.db(t)
  data.models.pin(db, forests())
  local sheet = "key;name;kind;area_km2\nF1;Harz;forstamt;120\nF2;Solling;Forest office;80,5\n"
    .. ";Rhön;Forstamt;\n"
  t.eq(assert(import(db, sheet)).added, 3)
  t.eq(assert(import(db, sheet)).unchanged, 3)
  t.eq(units.find(db, "F1").name, "Harz")
  local done = assert(import(db, sheet:gsub("Harz", "Oberharz")))
  t.eq({ done.changed, done.corrected[1].to }, { 1, "Oberharz" })
  local other = help.db(t)
  data.models.pin(other, forests())
  assert(import(other, sheet))
  t.eq(units.find(other, "F1").id, units.find(db, "F1").id, "every laptop makes the same of a key")
  local _, errs = import(db, "name;kind\nA;landkreis\nB;forstamt\nB;forstamt\n")
  t.eq({ errs[1].args.problem.key, errs[2].args.problem.key },
    { "data.ags_digits", "data.register_name_twice" })
end)
