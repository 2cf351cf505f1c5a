--- Releasing an assessment: what the agency and the public read then.

local test = ...

local audience = require "wegmarke.evaluate.audience"
local data = require "wegmarke.data"
local help = dofile("tests/lua/help_data.lua")
local privacy = require "wegmarke.data.privacy"
local releases = require "wegmarke.data.releases"

local function recorded(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 }, P2 = { datenbasierung = 3 } })
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2, how = "H",
    why = "W", dissent = "D", strengths = { "S" }, obstacles = { "O" } }))
  assert(data.agreements.set(db, a.id, "steuerung_lenkung", { state = "agreed", value = 3 }))
  assert(data.targets.set(db, a.id, "datenbasierung", { state = "value", value = 3, why = "W" }))
  local field = assert(data.fields.add(db, a.id, { title = "F" }))
  assert(data.packages.add(db, field, { what = "X", who = "Y" }))
  assert(data.fields.note(db, field, { needs = { "N" }, leading = { "L" } }))
  return db, a
end

local function read(db, a, who)
  return audience.filter(assert(data.gather(db, a.id)), who)
end

local function nothing(t, A)
  t.eq({ next(A.agreements), next(A.targets), #A.remarks, #A.fields, #A.placements, #A.batches },
    { nil, nil, 0, 0, 0, 0 })
  t.eq(releases.any(A), false)
end

test("without a release nobody outside reads anything", function(t)
  local db, a = recorded(t)
  for _, who in ipairs { "agency", "public" } do
    nothing(t, read(db, a, who))
  end
  local A = read(db, a, "unit")
  t.eq({ A.agreements.datenbasierung.value, #A.placements, #A.fields }, { 2, 2, 1 })
end)

test("a release opens what was agreed, but no placements", function(t)
  local db, a = recorded(t)
  t.ok(releases.release(db, a.id, "agency") > 0)
  local A = read(db, a, "agency")
  t.eq({ A.agreements.datenbasierung.dissent, A.targets.datenbasierung.value, #A.remarks },
    { "D", 3, 2 })
  t.eq({ A.fields[1].packages[1].who, A.fields[1].notes.needs[1].body }, { "Y", "N" })
  t.eq({ #A.placements, #A.batches }, { 0, 0 })
  nothing(t, read(db, a, "public"))
  t.ok(releases.withdraw(db, a.id) > 0)
  nothing(t, read(db, a, "agency"))
end)

test("placements are released only when that is said", function(t)
  local db, a = recorded(t)
  assert(releases.release(db, a.id, "agency", { placements = true }))
  t.eq(#read(db, a, "agency").placements, 2)
  assert(releases.release(db, a.id, "public", { placements = true }))
  t.eq(#read(db, a, "public").placements, 0)
end)

test("what is added after a release is not released with it", function(t)
  local db, a = recorded(t)
  assert(releases.release(db, a.id, "agency"))
  t.eq(releases.release(db, a.id, "agency"), 0)
  assert(data.agreements.set(db, a.id, "oeffentlichkeit", { state = "agreed", value = 1 }))
  assert(data.agreements.set(db, a.id, "steuerung_lenkung", { state = "agreed", value = 2 }))
  local A = read(db, a, "agency")
  t.eq({ A.agreements.oeffentlichkeit, A.agreements.steuerung_lenkung }, { nil, nil })
  t.eq(releases.release(db, a.id, "agency"), 2)
  t.eq(read(db, a, "agency").agreements.oeffentlichkeit.value, 1)
end)

test("a record that was kept for fewer stays with them", function(t)
  local db, a = recorded(t)
  for _, row in ipairs(db:all("agreements_current", { assessment = a.id })) do
    if row.element == "datenbasierung" then
      assert(privacy.release(db, "agreement", row.id, "unit"))
    end
  end
  assert(releases.release(db, a.id, "agency"))
  local A = read(db, a, "agency")
  t.eq({ A.agreements.datenbasierung, A.agreements.steuerung_lenkung.value }, { nil, 3 })
end)

test("the public does not read who says or does what", function(t)
  local db, a = recorded(t)
  assert(releases.release(db, a.id, "public"))
  local A = read(db, a, "public")
  local agreement, field = A.agreements.datenbasierung, A.fields[1]
  t.eq({ agreement.value, agreement.how, agreement.why, agreement.dissent }, { 2, nil, nil, nil })
  t.eq({ #A.remarks, A.remarks[1].body }, { 1, "S" })
  t.eq({ field.packages[1].what, field.packages[1].who, field.notes.needs }, { "X", nil, nil })
  t.eq(field.notes.leading[1].body, "L")
end)

test("a single record can be released, taken back, and kept out of later releases", function(t)
  local db, a = recorded(t)
  local function of(element)
    for _, entry in ipairs(releases.list(db, a.id)) do
      if entry.record_table == "agreement" and entry.row.element == element then return entry end
    end
  end
  local one, other = of "datenbasierung", of "steuerung_lenkung"
  t.eq({ one.reaches, one.decided }, { "unit", nil })
  assert(privacy.release(db, "agreement", one.id, "agency"))
  assert(privacy.release(db, "agreement", other.id, "unit"))
  t.eq({ of("datenbasierung").reaches, of("steuerung_lenkung").decided }, { "agency", "unit" })
  local A = read(db, a, "agency")
  t.eq({ A.agreements.datenbasierung.value, A.agreements.steuerung_lenkung, next(A.targets), #A.fields },
    { 2, nil, nil, 0 })
  assert(releases.release(db, a.id, "public"))
  A = read(db, a, "public")
  t.eq({ A.agreements.datenbasierung.value, A.agreements.steuerung_lenkung }, { 2, nil })
  t.eq(privacy.withdraw(db, "agreement", one.id), true)
  t.eq({ of("datenbasierung").reaches, read(db, a, "agency").agreements.datenbasierung }, { "unit", nil })
end)

test("to those outside, what they don't read is not released, instead of not there", function(t)
  local words, evaluate = require "wegmarke.report.words", require "wegmarke.evaluate"
  local model = assert(require("wegmarke.model").load("dkbm"))
  local db, a = help.assessment(t, { model = model })
  local g = assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2 }))
  assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = 2 }))
  assert(privacy.release(db, "agreement", g.id, "agency"))
  for who, expected in pairs { agency = "nicht freigegeben", unit = "noch nicht besprochen" } do
    local e = assert(evaluate.run(model, assert(data.gather(db, a.id)), { audience = who }))
    local W, by = words.new(e, model, "de"), {}
    for _, x in ipairs(e.elements) do by[x.id] = W:agreed(x) end
    t.eq({ by.datenbasierung, by.koordination, by.qualitaetsentwicklung },
      { "Typ 2", who == "agency" and expected or "Typ 2", expected })
  end
end)

test("a script for somebody has at hand what these may read, and no more", function(t)
  local model = assert(require("wegmarke.model").load("dkbm"))
  local db, a = help.assessment(t, { model = model })
  local path = db:path()
  help.rate(db, a.id, { P1 = { datenbasierung = 2 }, P2 = { datenbasierung = 3 } })
  local g = assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "agreed", value = 2, why = "W" }))
  assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = 2 }))
  local function at_hand(who)
    local ctx = require("wegmarke.script").equip(require("wegmarke.cli.context").new({ name = "run probe" },
      { args = {}, opts = {} }, { db = path }))
    local E, _, A, of = ctx:evaluations { audience = who }()
    ctx:close()
    return E and { of.id == a.id, A.agreements.datenbasierung and A.agreements.datenbasierung.why,
      A.agreements.koordination and A.agreements.koordination.value, #A.placements }
  end
  t.eq(at_hand "agency", nil)
  assert(privacy.release(db, "agreement", g.id, "agency"))
  t.eq(at_hand "agency", { true, "W", nil, 0 })
  assert(privacy.release(db, "agreement", g.id, "public"))
  t.eq(at_hand "public", { true, nil, nil, 0 })
  for _, who in ipairs { "group", "unit", false } do
    t.eq(at_hand(who or nil), { true, "W", 2, 2 })
  end
end)
