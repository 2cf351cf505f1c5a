--- What an audience may read.

local test = ...

local audience = require "wegmarke.data.audience"
local data = require "wegmarke.data"
local help = dofile("tests/lua/help_data.lua")
local privacy = require "wegmarke.data.privacy"

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
  return audience.limit(db, assert(data.gather(db, a.id)), who)
end

local function nothing(t, A)
  t.eq({ next(A.agreements), next(A.targets), #A.remarks, #A.fields, #A.placements, #A.participants,
    #A.batches }, { nil, nil, 0, 0, 0, 0, 0 })
end

test("without a release nobody outside reads anything", function(t)
  local db, a = recorded(t)
  for _, who in ipairs { "agency", "public" } do
    nothing(t, read(db, a, who))
    t.eq(audience.open(db, { id = a.id, visibility = "unit" }, who), false)
  end
  local A = read(db, a, "unit")
  t.eq({ A.agreements.datenbasierung.value, #A.placements, #A.fields }, { 2, 2, 1 })
end)

test("a release opens what was agreed, but no placements", function(t)
  local db, a = recorded(t)
  assert(privacy.release(db, "assessment", a.id, "agency"))
  local A = read(db, a, "agency")
  t.eq({ A.agreements.datenbasierung.dissent, A.targets.datenbasierung.value, #A.remarks },
    { "D", 3, 2 })
  t.eq({ A.fields[1].packages[1].who, A.fields[1].notes.needs[1].body }, { "Y", "N" })
  t.eq({ #A.placements, #A.participants, #A.batches }, { 0, 0, 0 })
  nothing(t, read(db, a, "public"))
  privacy.withdraw(db, "assessment", a.id)
  nothing(t, read(db, a, "agency"))
end)

test("placements are released on their own, without reasons", function(t)
  local db, a = recorded(t)
  assert(privacy.release(db, "assessment", a.id, "agency"))
  for _, batch in ipairs(data.batches.list(db, a.id)) do
    assert(privacy.release(db, "batch", batch.id, "public"))
  end
  local A = read(db, a, "agency")
  t.eq({ #A.placements, #A.participants }, { 2, 2 })
  t.eq(A.placements[1].reason, nil)
  assert(privacy.release(db, "assessment", a.id, "public"))
  t.eq(#read(db, a, "public").placements, 0)
end)

test("a record that was released to fewer keeps to those", function(t)
  local db, a = recorded(t)
  assert(privacy.release(db, "assessment", a.id, "agency"))
  for _, row in ipairs(db:all("agreements_current", { assessment = a.id })) do
    if row.element == "datenbasierung" then
      assert(privacy.release(db, "agreement", row.id, "unit"))
    end
  end
  local A = read(db, a, "agency")
  t.eq({ A.agreements.datenbasierung, A.agreements.steuerung_lenkung.value }, { nil, 3 })
end)

test("the public does not read who says or does what", function(t)
  local db, a = recorded(t)
  assert(privacy.release(db, "assessment", a.id, "public"))
  local A = read(db, a, "public")
  local agreement, field = A.agreements.datenbasierung, A.fields[1]
  t.eq({ agreement.value, agreement.how, agreement.why, agreement.dissent }, { 2, nil, nil, nil })
  t.eq({ #A.remarks, A.remarks[1].body }, { 1, "S" })
  t.eq({ field.packages[1].what, field.packages[1].who, field.notes.needs }, { "X", nil, nil })
  t.eq(field.notes.leading[1].body, "L")
end)
