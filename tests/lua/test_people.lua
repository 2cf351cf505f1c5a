--- Names of people in texts: known ones, forms of address, and what looks like a name.

local data = require "wegmarke.data"
local lang = require "wegmarke.lang"
local people = require "wegmarke.data.people"
local test = ...
lang.set("en")

test("a known name is found by its surname as a word", function(t)
  local known = { "Petra Beispiel", "Öz, Ümit", "Otto von der Heide" }
  t.eq(people.named("fragt beispiel, wie immer", known), "beispiel", "as it stands there")
  t.eq(people.named("fragt Petra Beispiel, wie immer", known), "Petra Beispiel")
  t.eq(people.named("zum Beispielen", known), nil)
  t.eq(people.named("das sagt v. d. Heide", known), "Heide")
  t.eq(people.named("Öz macht es", known), nil, "two letters are too few to tell")
end)

test("forms of address are found, words that only begin like them are not", function(t)
  for _, body in ipairs { "Frau Muster sorgt dafür", "mit Hr. Muster", "Dr. Müller", "mr Brown: Ms Brown" } do
    t.ok(people.named(body, {}) ~= nil, body)
  end
  for _, body in ipairs { "Frauenbeauftragte", "Herrenberg", "die Frau im Amt", "Dr. 2", "" } do
    t.eq(people.named(body, {}), nil, body)
  end
end)

test("what is found stands in the text letter by letter, with titles, first names, hyphens", function(t)
  for body, name in pairs { ["laut Dr. Anna Meier gilt das"] = "Dr. Anna Meier",
    ["Frau Prof. Dr. Schmidt-Lenz, Amt 2"] = "Frau Prof. Dr. Schmidt-Lenz",
    ["Herr  Dr.  von der Au kommt"] = "Herr  Dr.  von der Au", ["von Herrn Özil: ja"] = "Herrn Özil",
    ["Frau Müller Jugendamt"] = "Frau Müller", ["bei Ms. Jane Doe"] = "Ms. Jane Doe" } do
    t.eq(people.named(body, {}), name)
    t.ok(body:find(name, 1, true))
  end
  for _, body in ipairs { "Frau Dr.", "die Frau von der Agentur", "Prof. an der Hochschule",
    "Dr. und Prof." } do
    t.eq(people.named(body, {}), nil, body)
  end
end)

test("where an office should stand, two words like a name are pointed out, offices are not", function(t)
  for _, who in ipairs { "Erika Musterfrau", "Özlem Öztürk", "Max Maria Mustermann" } do
    t.eq(people.named(who, {}, true), who)
    t.eq(people.named(who, {}), nil, "elsewhere these may be anything")
  end
  for _, who in ipairs { "Bildungsbüro", "Volkshochschule Trier", "Stabsstelle Bildung", "Kreis Musterland",
    "Amt für Jugend, Schule und Soziales", "Dezernat II", "Leitung des Schulamts", "im Konsens",
    "Konsens der Gruppe", "Jobcenter Nord", "School Board" } do
    t.eq(people.named(who, {}, true), nil, who)
  end
end)

test("the names behind the codes of an assessment are known", function(t)
  local db = assert(require("wegmarke.store").open(t.tmp() .. "/people.db", { create = true }))
  local model = assert(require("wegmarke.model").load("dkbm"))
  local unit = assert(data.units.add(db, { kind = "gemeinde", name = "Dorf" }))
  local a = assert(data.assessments.new(db, { unit = unit, model = model, held_on = "2026-05-01" }))
  assert(data.batches.add(db, a.id, { kind = "person",
    participants = { { code = "P1", name = "Petra Beispiel" } },
    placements = { { participant = "P1", element = "koordination", state = "placed", value = 2 } } }))
  local found = people.find(db, a.id, { { body = "Beispiel, und Beispiel" }, { body = nil },
    { body = "Petra Beispiel", office = true }, { body = "Erika Muster", office = true } })
  t.eq(found, { "Beispiel", "Petra Beispiel", "Erika Muster" })
  db:close()
end)

test("what README says of names is so", function(t)
  local function named(s, office) return people.named(s, { "Bert Birke" }, office) end
  t.eq({ named "sagt Frau Ahorn", named "so Dr. Ahorn", named "Birke bremst", named("Anna Ahorn", true) },
    { "Frau Ahorn", "Dr. Ahorn", "Birke", "Anna Ahorn" })
  for _, said in ipairs { "Ahorn bremst", "Anna hat gefragt", "A. A. sagt", "Anna Ahorn sagt",
    "die neue Schulrätin", "an anna.ahorn@ort.de", "Birkke bremst" } do
    t.eq(named(said), nil, said)
  end
end)
