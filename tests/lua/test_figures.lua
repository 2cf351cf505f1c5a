--- Figures of catalogues that rules of a model read: whose they are, what is unknown, what is told of them,
--- and that they stay with the model.

local cases = require "wegmarke.module.cases"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local model = require "wegmarke.model"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local test = ...

local FIXTURE = "tests/fixtures/models/indikator"

local function said(findings)
  local list = {}
  for i, one in ipairs(findings or {}) do list[i] = model.finding_text(one, "de") end
  return table.concat(list, "\n")
end

-- Folders with files, beside each other.
local n = 0
local function folders(t, files)
  n = n + 1
  local root = ("%s/figures%d"):format(t.tmp(), n)
  sys.mkdir(root)
  for path, bytes in pairs(files) do
    sys.mkdir(root .. "/" .. path:match "^[^/]+")
    assert(file.write(root .. "/" .. path, bytes))
  end
  return root
end

local function catalogue(id, field, rows)
  return ('catalogue "%s" { api = 2, version = "1", title = "K" }\n'):format(id)
    .. 'record "r" { title = "R", line = "ags", key = { "ags" }, fields = { ags = line {}, '
    .. field .. ' = number { title = "Zahl" } } }\nrows "r" { source = "S", as_of = "2025-01", rows = {'
    .. rows .. "} }"
end

local function head(more)
  return 'model "probe" { api = 2, version = "1", extends = "dkbm", title = "P", ' .. (more or "") .. " }\n"
end

local RULE = [[
rule "r" { why = "w", hint = "h", elements = { "koordination" },
  when = function(_, unit) return unit.figure.zahl > 5 end }
]]

local function outcome(m, unit)
  local a = cases.recorded(m, { id = "x", unit = unit })
  local E = evaluate.run(m, a)
  return E.outcomes.r, E
end

test("a figure is told by the key of the unit, and unknown stays unknown", function(t)
  local root = folders(t, { ["kat/catalogue.lua"] = catalogue("kat", "zahl",
    '{ ags = "07131", zahl = 9 }, { ags = "07132", zahl = 4 }, { ags = "7133", zahl = 6 }, '
    .. '{ ags = "07134000", zahl = 7 }, { ags = "07135" }'),
    ["probe/model.lua"] = head('uses = { "kat" }') .. RULE })
  local m, findings = model.load(root .. "/probe")
  t.ok(m, said(findings))
  for key, want in pairs { ["07131"] = "fires", ["07132"] = "silent", ["07133"] = "fires",
    ["07134"] = "fires", ["07135"] = "cannot_tell", ["07999"] = "cannot_tell" } do
    t.eq(outcome(m, { key = key }), want, key)
  end
  local open, E = outcome(m, {})
  t.eq(open, "cannot_tell")
  for _, hint in ipairs(E.hints) do
    if hint.id == "r" then t.eq(hint.unknown, { "unit.figure.zahl" }) end
  end
  local _, known = outcome(m, { key = "07131" })
  t.eq(known.figures, { zahl = { value = 9, source = "S", as_of = "2025-01" } })
end)

test("hints say figure, value, date and source; a figure may say its own", function(t)
  local m = assert(model.load(FIXTURE))
  local E = evaluate.run(m, cases.recorded(m, { id = "x", unit = { key = "07132" },
    ist = { datenbasierung = 2 } }))
  local W = require("wegmarke.report.words").new(E, m, "de")
  for _, hint in ipairs(E.hints) do
    if hint.id == "ganztag_fehlt" then
      t.eq(W:fact(hint.facts[1]), "Plätze im Ganztag: 55 Prozent, Stand 1. August 2025, Schulträger")
    end
  end
  t.eq(W:fact { path = "unit.figure.ohne_abschluss", value = 4 },
    "Abgänge ohne Abschluss: 4 Prozent, Stand 31. Dezember 2025, Landesamt (erfunden)")
  t.eq(W:path "unit.figure.ganztag", "Plätze im Ganztag")
  local text = require("wegmarke.report").markdown(E, m, { language = "de", parts = { "hints" } })
  t.has(text, "55 Prozent, Stand 1. August 2025, Schulträger")
end)

test("the shipped cases of the fixture hold, and its check finds nothing", function(t)
  local findings, stats = model.check(FIXTURE)
  t.eq(said(findings), "")
  t.eq(stats.failed, 0)
end)

test("the catalogue is pinned with the model: nothing else is needed to read it again", function(t)
  local root = folders(t, { ["kat/catalogue.lua"] = catalogue("kat", "zahl", '{ ags = "07131", zahl = 9 }'),
    ["probe/model.lua"] = head('uses = { "kat" }') .. RULE })
  local m = assert(model.load(root .. "/probe"))
  local db = assert(store.open(t.tmp() .. "/pinned.db", { create = true }))
  local hash = data.models.pin(db, m)
  os.remove(root .. "/kat/catalogue.lua")
  local kept = assert(data.models.sources(db, hash))
  local again = assert(model.from_files(kept.id, kept.files))
  t.eq(again.hash, hash)
  t.eq(outcome(again, { key = "07131" }), "fires")
  t.eq(#data.models.verify(db), 0)
  local other = folders(t, { ["kat/catalogue.lua"] = catalogue("kat", "zahl", '{ ags = "07131", zahl = 3 }'),
    ["probe/model.lua"] = head('uses = { "kat" }') .. RULE })
  t.ok(assert(model.load(other .. "/probe")).hash ~= hash, "other rows make another model")
  db:close()
end)

test("a version uses what its base uses, and more", function(t)
  local root = folders(t, { ["kat/catalogue.lua"] = catalogue("kat", "zahl", '{ ags = "07131", zahl = 9 }'),
    ["kat2/catalogue.lua"] = catalogue("kat2", "andere", '{ ags = "07131", andere = 1 }'),
    ["probe/model.lua"] = head('uses = { "kat" }') .. RULE,
    ["land/model.lua"] = [[
model "land" { api = 2, version = "1", extends = "probe", title = { de = "L", en = "L" }, uses = { "kat2" } }
change "rule.r" { when = function(_, unit) return unit.figure.zahl > 5 and unit.figure.andere > 5 end }
case "c" { figure = { zahl = 6, andere = 6 }, expect = { hints = { "r" } } }
]] })
  local m, findings = model.load(root .. "/land")
  t.ok(m, said(findings))
  t.eq(outcome(m, { key = "07131" }), "silent")
  t.eq(said((model.check(root .. "/land"))), "")
  local d = require("wegmarke.module.diff").between(assert(model.load(root .. "/probe")), m)
  t.eq(d.figures.added[1].id, "andere")
end)

test("what is wrong with figures is told where it stands, with what was meant", function(t)
  local kat = catalogue("kat", "zahl", '{ ags = "07131", zahl = 9 }')
  local function wrong(files, how)
    local root = folders(t, files)
    local findings = model.check(root .. "/probe", how)
    return said(findings)
  end
  local slip = wrong { ["kat/catalogue.lua"] = kat,
    ["probe/model.lua"] = head('uses = { "kat" }') .. RULE:gsub("figure.zahl", "figure.zal") }
  t.match(slip, "model%.lua:3:.*unit%.figure%.zal.*zahl")
  t.match(wrong { ["kat/catalogue.lua"] = kat, ["probe/model.lua"] = head('uses = { "kat" }') .. RULE
    .. 'case "c" { figure = { zahll = 1 }, expect = { no_hints = { "r" } } }' }, "model%.lua:4:.*zahll.*zahl")
  t.has(wrong { ["probe/model.lua"] = head('uses = { "gibtesnicht" }') .. RULE }, "gibtesnicht")
  t.has(wrong { ["probe/model.lua"] = head() .. RULE }, "unit.figure.zahl")
  t.has(wrong { ["kat/catalogue.lua"] = kat, ["kat2/catalogue.lua"] = catalogue("kat2", "zahl", ""),
    ["probe/model.lua"] = head('uses = { "kat", "kat2" }') .. RULE }, "zwei Kataloge")
  t.has(wrong { ["leer/catalogue.lua"] = 'catalogue "leer" { api = 2, version = "1", title = "L" }',
    ["probe/model.lua"] = head('uses = { "leer" }') }, "keine Kennzahlen")
  t.has(wrong { ["kat/catalogue.lua"] = kat:gsub("number", "numbr"),
    ["probe/model.lua"] = head('uses = { "kat" }') .. RULE }, "numbr")
  t.has(wrong { ["kat/catalogue.lua"] = kat,
    ["probe/model.lua"] = (head('uses = { "kat" }'):gsub("api = 2", "api = 1")) }, "api = 2")
  t.has(wrong { ["kat/catalogue.lua"] = kat, ["probe/model.lua"] = head('uses = { "kat" }')
    .. RULE:gsub("> 5", "> '5'") }, "model.lua:3")
end)

test("documents read figures, too, and are told of one that there is not", function(t)
  local root = folders(t, { ["kat/catalogue.lua"] = catalogue("kat", "zahl", '{ ags = "07131", zahl = 9 }'),
    ["probe/model.lua"] = head('uses = { "kat" }') .. [[
document "d" { title = "D", blocks = function(e, unit)
  local lines = { tostring(unit.figure.zahl) }
  for _, x in ipairs(e.figures) do lines[#lines + 1] = x.title .. ": " .. x.words end
  return { { list = lines } }
end }
document "f" { title = "F", blocks = function(_, unit) return { { text = unit.figure.zal } } end }
]] })
  local m = assert(model.load(root .. "/probe"))
  local E = evaluate.run(m, cases.recorded(m, { id = "x", unit = { key = "07131" } }))
  local text = require("wegmarke.report").markdown(E, m, { language = "de", parts = { "d", "f" } })
  t.has(text, "Zahl: 9, Stand Januar 2025, S")
  t.has(E.errors[1].message, "zahl")
end)
