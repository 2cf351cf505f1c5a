--- Settings: what sheets must tell people, said for all and for a unit; how long sheets are kept; who is
--- not asked one by one.

local data = require "wegmarke.data"
local form = require "wegmarke.form"
local invited = require "wegmarke.data.invited"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.data.merge"
local revisions = require "wegmarke.data.revisions"
local settings = require "wegmarke.data.settings"
local store = require "wegmarke.store"
local unit_file = require "wegmarke.data.unit_file"
local xlsx = require "wegmarke.xlsx"

local test = ...
lang.set("de")

local dkbm

local function loaded()
  dkbm = dkbm or assert(require("wegmarke.model").load("dkbm"))
  return dkbm
end

local n = 0
local function database(t)
  n = n + 1
  return assert(store.open(t.tmp() .. "/" .. n .. ".db", { create = true }))
end

local function village(db, name)
  return assert(data.units.add(db, { kind = "gemeinde", name = name or "Dorf" }))
end

local function values(db, unit)
  local out = {}
  for key, one in pairs(settings.of(db, unit)) do out[key] = one.value end
  return out
end

test("a unit's word goes before the agency's, and what is taken back is the agency's again", function(t)
  local db = database(t)
  local unit, other = village(db), village(db, "Weiler")
  t.eq(settings.gaps(settings.of(db, unit.id)), settings.told, "nothing is made up")
  t.eq(settings.set(db, "controller", "  Agentur\n Muster "), true)
  t.eq(settings.set(db, "controller", "Agentur Muster"), false, "the same again changes nothing")
  t.eq(settings.set(db, "controller", "Gemeinde Dorf", unit.id), true)
  t.eq({ values(db).controller, values(db, unit.id).controller, values(db, other.id).controller },
    { "Agentur Muster", "Gemeinde Dorf", "Agentur Muster" })
  t.eq(settings.of(db, unit.id).controller.from, "unit")
  t.eq(settings.clear(db, "controller", unit.id), true)
  t.eq(settings.clear(db, "controller", unit.id), false)
  t.eq(values(db, unit.id).controller, "Agentur Muster")
  t.eq(settings.of(db, unit.id, { ground = "§ 1" }).ground,
    { key = "ground", value = "§ 1", from = "default" })
  t.eq(#settings.gaps(settings.of(db, unit.id)), 4)
  db:close()
end)

test("what is no setting is refused with what there is", function(t)
  local db = database(t)
  local function wrong(...) return tostring(select(2, settings.set(db, ...))) end
  t.has(wrong("controler", "x"), "Meinten Sie „controller“?")
  t.has(wrong("dpo", "  "), "braucht einen Text")
  t.has(wrong("dpo", ("x"):rep(601)), "600 Zeichen")
  t.has(wrong("dpo", "x", ("0"):rep(32)), "Gebietseinheit")
  for _, months in ipairs { 0, 121, "1.5", "zwölf", "" } do
    t.has(wrong("retention_months", months), "1 bis 120")
  end
  t.eq(settings.gaps(settings.of(db)), settings.told)
  -- what nobody sees is no part of a word
  assert(settings.set(db, "dpo", "a\27b"))
  t.eq(settings.of(db).dpo.value, "a b")
  db:close()
end)

test("two laptops that say different things leave a gap until somebody decides", function(t)
  local one, two = database(t), database(t)
  local unit = village(one)
  assert(merge.merge(two, one))
  settings.set(one, "dpo", "Büro A", unit.id)
  settings.set(two, "dpo", "Büro B", unit.id)
  settings.set(two, "ground", "§ 3", unit.id)
  local merged = assert(merge.merge(one, two))
  t.eq(#merged.clashes, 1, "it is told")
  t.eq({ merged.clashes[1].what, merged.clashes[1].setting, merged.clashes[1].unit },
    { "setting", "dpo", "Dorf" })
  t.eq(#assert(merge.merge(one, two)).clashes, 0, "once")
  local found = settings.of(one, unit.id)
  table.sort(found.dpo.differ)
  t.eq({ found.dpo.value, found.dpo.differ, found.ground.value }, { nil, { "Büro A", "Büro B" }, "§ 3" })
  settings.set(one, "dpo", "Büro B", unit.id)
  assert(merge.merge(two, one))
  t.eq({ values(one, unit.id).dpo, values(two, unit.id).dpo }, { "Büro B", "Büro B" })
  t.eq(one:verify(), {})
  -- A successor gets the unit's own words, and has an agency of its own.
  settings.set(one, "controller", "Agentur Muster")
  local path = t.tmp() .. "/dorf.db"
  assert(unit_file.write(one, unit.id, path))
  local new, file = database(t), assert(store.open(path, { readonly = true }))
  assert(unit_file.take(new, file))
  t.eq({ values(new, unit.id).dpo, values(new, unit.id).controller }, { "Büro B", nil })
  for _, db in ipairs { one, two, new, file } do db:close() end
end)

local function texts(W)
  local a = { id = ("1"):rep(32), unit = { id = "u", name = "Dorf", kind = "gemeinde" }, mode = "open",
    held_on = "2026-03-14", language = W or "de", threshold = 3, retain_until = "2027-03-14" }
  return a
end

test("sheets for single people say who is answerable, and a gap as a gap, in both languages", function(t)
  local told = { controller = { value = "Agentur <Muster>" }, rights = { value = "=Büro X" } }
  for _, language in ipairs { "de", "en" } do
    local a = texts(language)
    local book = assert(xlsx.read(form.xlsx(loaded(), a, { told = told })))
    local cells = {}
    for _, row in ipairs(book.sheets[1].rows) do
      for i = 1, row.n or #row do cells[#cells + 1] = tostring(row[i]) end
    end
    local made = { html = form.html(loaded(), a, { told = told }),
      csv = form.csv(loaded(), a, { told = told }),
      print = form.print(loaded(), a, { told = told }), xlsx = table.concat(cells, "\n") }
    for name, bytes in pairs(made) do
      local gap = lang.text(language, "setting.gap")
      local _, gaps = bytes:gsub(gap, "")
      t.eq(gaps, 3, name .. ": data protection officer, ground, recipients")
      for _, key in ipairs(settings.told) do t.has(bytes, lang.text(language, "setting." .. key), name) end
      t.has(bytes, "Büro X", name)
      t.ok(bytes:find("Agentur &lt;Muster", 1, true) or not bytes:find("<html", 1, true)
        and bytes:find("Agentur <Muster>", 1, true), name)
      t.has(bytes, lang.text(language, "setting.adults"):match("^[^:]+:"), name)
      local _, none = (form[name] and name ~= "xlsx" and form[name](loaded(), a, {}) or bytes):gsub(gap, "")
      t.ok(none >= (name == "xlsx" and 3 or 5), name .. ": told nothing, all are gaps")
    end
  end
end)

test("sheets are kept for twelve months, as settings say, or without end for a reason", function(t)
  local db = database(t)
  local unit = village(db)
  local function kept(rec)
    rec.unit, rec.model = unit, loaded()
    local a, err = data.assessments.new(db, rec)
    return a and (a.retain_until or "none"), err and tostring(err)
  end
  t.eq(kept { held_on = "2026-03-14" }, "2027-03-14")
  t.eq(kept { held_on = "2028-02-29" }, "2029-02-28", "a day that the year has")
  settings.set(db, "retention_months", 6)
  t.eq(kept { held_on = "2026-08-31" }, "2027-02-28")
  settings.set(db, "retention_months", 24, unit.id)
  t.eq(kept { held_on = "2026-03-14" }, "2028-03-14", "the unit's own")
  t.eq(kept { held_on = "2026-03-14", retain_until = "2026-04-01" }, "2026-04-01", "a date that is named")
  local a, err = kept { held_on = "2026-03-15", retain_until = false }
  t.eq(a, nil)
  t.has(err, "--why")
  t.eq(select(2, kept { held_on = "2026-03-15", retain_until = false, why_kept = " " }) ~= nil, true)
  t.eq(kept { held_on = "2026-03-15", retain_until = false, why_kept = "Archivgesetz" }, "none")
  t.eq(kept { held_on = "2026-03-16", retain_until = "2031-03-16" }, "2031-03-16", "not far")
  a, err = kept { held_on = "2026-03-17", retain_until = "2031-03-18" }
  t.eq(a, nil)
  t.has(err, "--why")
  t.eq(kept { held_on = "2026-03-17", retain_until = "2031-03-18", why_kept = "Archiv" }, "2031-03-18")
  local id
  for _, one in ipairs(data.assessments.list(db)) do id = not one.retain_until and one.id or id end
  local history = revisions.history(db, "assessment", id)
  t.eq({ #history, history[1].why, history[1].sets.retain_until == json.null }, { 1, "Archivgesetz", true })
  t.eq(db:verify(), {})
  db:close()
end)

test("codes that nobody used are forgotten with the end of a round, with their names", function(t)
  local db = database(t)
  local a = assert(data.assessments.new(db, { unit = village(db), model = loaded(), held_on = "2026-03-14" }))
  assert(invited.add(db, a.id, { "P1", "P2", "P3" }))
  assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P2" } },
    placements = { { participant = "P2", element = "koordination", state = "placed", value = 2 } } }))
  local open = assert(db:one("participant_by_code", { assessment = a.id, code = "P3" }))
  db:run("participant_name_put", { participant = open.id, name = "Petra Beispiel" })
  assert(data.assessments.finalise(db, a.id, { json = "{}" }))
  local codes = {}
  for i, p in ipairs(data.batches.participants(db, a.id)) do codes[i] = p.code end
  t.eq(codes, { "P2" })
  t.eq(#db:all("participant_names", { assessment = a.id }), 0)
  t.eq(db:verify(), {})
  db:close()
end)

test("people under 18 are asked for dots or a joint value, never one by one", function(t)
  local intake = require "wegmarke.data.intake"
  local names = require "wegmarke.data.intake.names"
  local folder = t.tmp() .. "/models/schule"
  require("wegmarke.sys").mkdir(folder)
  assert(require("wegmarke.file").write(folder .. "/model.lua", [[
model "schule" { api = 1, version = "1", language = "de", title = "Schule", between = true,
  types = { { value = 1, title = "A" }, { value = 2, title = "B" } },
  lists = { roles = { { id = "lehrkraft", title = "Lehrkraft", perspective = "inside" },
    { id = "jugend", title = "Jugendliche", perspective = "outside", minor = true } } } }
matrix { { id = "lernen", title = "Lernen", question = "Wie?", cells = { { text = "a" }, { text = "b" } } } }
]]))
  local model = assert(require("wegmarke.model").load(folder))
  t.eq(names.role(model, "Lehrkraft"), "lehrkraft")
  local id, err = names.role(model, "Jugendliche")
  t.eq(id, nil)
  t.has(tostring(err), "Punkte")
  t.has(tostring(select(2, names.role(model, "nobody"))), "lehrkraft")
  t.ok(not tostring(select(2, names.role(model, "nobody"))):find("jugend", 1, true), "it is not offered")
  local db = database(t)
  local a = assert(data.assessments.new(db, { unit = village(db), model = model, held_on = "2026-03-14",
    mode = "open" }))
  a = data.assessments.get(db, a.id)
  local page = form.html(model, a, {})
  t.has(page, "Lehrkraft")
  t.ok(not page:find("Jugendliche", 1, true), "no sheet has the role")
  local rec, problems = intake.parse("code;rolle;lernen\nP1;Jugendliche;1\nP2;Lehrkraft;2\n", "x.csv", model)
  t.eq(rec, nil)
  t.has(tostring(type(problems) == "table" and problems[1] or problems), "unter 18")
  -- The store's own door, a role that is corrected, a file from elsewhere.
  local function sheet(role)
    return data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1", role = role } },
      placements = { { participant = "P1", element = "lernen", state = "placed", value = 1 } } })
  end
  t.eq(select(2, sheet "jugend").key, "data.role_minor")
  assert(sheet "lehrkraft")
  t.eq(select(2, data.batches.set_role(db, a.id, "P1", "jugend", "outside")).key, "data.role_minor")
  local foreign, into = database(t), database(t)
  assert(data.merge(foreign, db))
  assert(data.merge(into, foreign))
  local one = assert(foreign:one("participant_by_code", { assessment = a.id, code = "P1" }))
  foreign:run("participant_role", { id = one.id, role = "jugend", perspective = "outside" })
  t.eq(select(2, data.merge(into, foreign)).key, "store.merge_minor")
  t.eq(into:one("participant_by_code", { assessment = a.id, code = "P1" }).role, "lehrkraft")
  for _, one_db in ipairs { db, foreign, into } do one_db:close() end
end)
