-- Comparing models and assessments: what corresponds, what a change may come from, and what stored
-- assessments would say to another state of a model.

local test = ...

local compare = require "wegmarke.evaluate.compare"
local crosswalk = require "wegmarke.module.crosswalk"
local data = require "wegmarke.data"
local diff = require "wegmarke.module.diff"
local evaluate = require "wegmarke.evaluate"
local model = require "wegmarke.model"
local replay = require "wegmarke.module.replay"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local function load(id)
  return assert(model.load(id))
end

local function by_relation(rows)
  local found = {}
  for _, row in ipairs(rows) do
    local entry = table.concat(row.a, "+") .. ">" .. table.concat(row.b, "+")
    found[row.relation] = (found[row.relation] and found[row.relation] .. " " or "") .. entry
  end
  return found
end

test("a model and its variant: same, reworded, merged, without counterpart", function(t)
  local found = by_relation(crosswalk.between(load "dkbm", load "rlp-sl"))
  t.eq(found, {
    same = "datenbasierung>datenbasierung koordination>koordination " ..
      "qualitaetsentwicklung>qualitaetsentwicklung",
    reworded = "strategische_ziele>strategische_ziele steuerung_lenkung>steuerung_lenkung " ..
      "oeffentlichkeit_beteiligung>oeffentlichkeit_beteiligung",
    merged = "interne_kooperation+externe_kooperation>kooperation",
    only_a = "bildungsprojekte>",
  })
end)

test("the other way round: what was merged is split, what was removed is only there", function(t)
  local found = by_relation(crosswalk.between(load "rlp-sl", load "dkbm"))
  t.eq(found.split, "kooperation>interne_kooperation+externe_kooperation")
  t.eq(found.only_b, ">bildungsprojekte")
end)

test("two variants relate through their common base", function(t)
  local rows = crosswalk.between(load "rlp-sl", load "nrw")
  local found = by_relation(rows)
  t.match(found.reworded, "kooperation>kooperation")
  t.eq(found.only_a, "steuerung_lenkung>")
  for _, row in ipairs(rows) do
    if row.a[1] == "kooperation" then
      t.eq(row.changed, { "title" })
    end
  end
end)

test("a chain of three relates to its base over both steps", function(t)
  local found = by_relation(crosswalk.between(load "dkbm", load "beispielland-musterstadt"))
  t.eq(found.split, "externe_kooperation>zivilgesellschaft+betriebe")
  t.eq(found.only_b, ">haltung")
end)

test("what one variant merged and another split relates as a whole", function(t)
  local found = by_relation(crosswalk.between(load "rlp-sl", load "beispielland-musterstadt"))
  t.match(found.split, "kooperation>interne_kooperation%+zivilgesellschaft%+betriebe")
end)

test("models of different fields have nothing in common", function(t)
  local rows = crosswalk.between(load "nrw", load "softwaresicherheit")
  t.eq(#rows, 36)
  for _, row in ipairs(rows) do
    t.ok(row.relation == "only_a" or row.relation == "only_b")
  end
end)

test("a model differs in nothing from itself", function(t)
  t.ok(diff.between(load "beispielland", load "beispielland").nothing)
end)

test("a difference names elements, rules, advice, lists and weights", function(t)
  local d = diff.between(load "dkbm", load "beispielland")
  local function ids(list)
    local out = {}
    for i, item in ipairs(list) do
      out[i] = item.id
    end
    return out
  end
  t.eq(ids(d.rules.added), { "gemeinden_mitnehmen", "viele_aemter" })
  t.eq(ids(d.advice.added), { "koordinierungsstelle_bekannt_machen", "landesberatung_einladen" })
  t.eq(d.advice.changed, { { id = "projektzahl_im_blick_behalten", fields = { "months" },
    file = d.advice.changed[1].file, line = d.advice.changed[1].line } })
  t.eq(ids(d.lists.roles.removed), { "politik" })
  t.eq(#d.weights, 9)
  t.eq({ d.rollup, d.nothing }, { true, false })
end)

-- Two rounds -----------------------------------------------------------------------

local function round(m, date, people, agreed, mode)
  local a = {
    assessment = { id = date, held_on = date, mode = mode or "open", language = "de",
                   threshold = 3 },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} },
    participants = {}, batches = { { id = "b", kind = "person", retrospective = false },
      { id = "r", kind = "person", retrospective = true } },
    placements = {}, marks = {}, remarks = {}, agreements = {}, targets = {}, fields = {},
  }
  for i, person in ipairs(people) do
    a.participants[i] = { id = "p" .. i, code = person[1], role = "leitung", perspective = "inside" }
    for n, value in ipairs { person[2], person[3] } do
      a.placements[#a.placements + 1] = { batch = n == 1 and "b" or "r", participant = "p" .. i,
        element = "koordination", state = "placed", value = value, dots = 1 }
    end
  end
  for id, value in pairs(agreed) do
    a.agreements[id] = { state = "agreed", value = value }
  end
  return { m = m, a = a, e = evaluate.run(m, a) }
end

local function row_of(result, id)
  for _, row in ipairs(result.rows) do
    for _, x in ipairs(row.b) do
      if x.id == id then
        return row
      end
    end
  end
end

local FIRST = { { "A", 2 }, { "B", 2 }, { "C", 1 }, { "D", 3 }, { "E", 3 }, { "F", 2 } }
local SECOND = { { "A", 3, 1 }, { "B", 3, 2 }, { "C", 2, 1 }, { "X", 4, 2 }, { "Y", 4, 3 },
                 { "Z", 3, 2 } }

test("a change is split into the same people, other people, and hindsight", function(t)
  local m = load "dkbm"
  local result = compare.run(round(m, "2024-01-01", FIRST, { koordination = 2 }),
    round(m, "2026-01-01", SECOND, { koordination = 3 }))
  local row = row_of(result, "koordination")
  t.eq({ row.change, row.steps, result.same_rule, result.same_unit }, { "higher", 1, true, true })
  t.eq({ row.people.same.n, row.people.moved }, { 3, true })
  t.eq(row.people.same.higher, nil, "of three who moved as one it would be said of each how")
  t.eq({ row.people.same.before.low, row.people.same.after.low }, { 2, 3 })
  t.eq({ row.people.left.n, row.people.left.low, row.people.new.n, row.people.new.low },
    { 3, 3, 3, 4 })
  t.eq({ row.hindsight.n, row.hindsight.low }, { 6, 2 })
  t.eq(row.reasons, { "same_people", "other_people" })
end)

test("groups under the threshold, or small and of one mind, are not shown", function(t)
  local m = load "dkbm"
  local few = { { "A", 2 }, { "B", 2 } }
  local row = row_of(compare.run(round(m, "2024-01-01", few, {}), round(m, "2026-01-01", few, {})),
    "koordination")
  t.eq(row.people, { few = true, others = false })
  local alike = { { "A", 2 }, { "B", 2 }, { "C", 2 } }
  row = row_of(compare.run(round(m, "2024-01-01", alike, {}), round(m, "2026-01-01", alike, {})),
    "koordination")
  t.eq(row.people.same, nil)
end)

test("anonymous rounds are never matched by person", function(t)
  local m = load "dkbm"
  local row = row_of(compare.run(round(m, "2024-01-01", FIRST, {}, "anonymous"),
    round(m, "2026-01-01", SECOND, {})), "koordination")
  t.eq({ row.people, row.hindsight }, { nil, nil })
end)

test("across models: both values where elements were merged, and what is left out", function(t)
  local result = compare.run(
    round(load "dkbm", "2024-01-01", {}, { interne_kooperation = 3, externe_kooperation = 2 }),
    round(load "rlp-sl", "2026-01-01", {}, { kooperation = 3, strategische_ziele = 2 }))
  local row = row_of(result, "kooperation")
  t.eq(row.relation, "merged")
  t.eq({ row.a[1].ist, row.a[2].ist, row.b[1].ist, row.change }, { 3, 2, 3, nil })
  t.eq(result.left_out[1].a, { "bildungsprojekte" })
  t.eq(row_of(result, "strategische_ziele").reasons, { "wording" })
  t.eq(row_of(result, "koordination").reasons, { "rule" })
end)

-- Replay ---------------------------------------------------------------------------

test("stored assessments say what another state of the model would change", function(t)
  sys.seed_ids("replay")
  local db = assert(store.open(t.tmp() .. "/replay.db", { create = true }))
  local old = load "dkbm"
  for i, name in ipairs { "Eins", "Zwei" } do
    local unit = assert(data.units.add(db, { kind = "landkreis", name = name }))
    local a = assert(data.assessments.new(db, { unit = unit.id, model = old,
      held_on = "2026-01-0" .. i, mode = "open", language = "de" }))
    assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = i + 1 }))
    assert(data.agreements.set(db, a.id, "bildungsprojekte", { state = "agreed", value = 2 }))
    assert(data.targets.set(db, a.id, "koordination", { state = "value", value = 4 }))
  end
  local same = replay.run(db, old)
  t.eq({ same.n, same.unchanged, same.profiles, #same.appears }, { 2, 2, 2, 0 })
  local other = replay.run(db, load "rlp-sl", { ids = { dkbm = true } })
  t.eq({ other.n, other.unchanged, other.profiles }, { 2, 0, 0 })
  t.eq(other.lost, { { id = "bildungsprojekte", n = 2, units = { "Eins", "Zwei" } } })
  local state = replay.run(db, load "beispielland", { ids = { dkbm = true } })
  t.eq(state.overall, 2)
  t.eq({ state.orders, state.fails }, { 0, {} })
  db:close()
end)

test("a light evaluation fires the same advice as a full one", function(t)
  local m = load "dkbm"
  local side = round(m, "2026-01-01", SECOND, { koordination = 3, datenbasierung = 1 })
  side.a.targets = { koordination = { state = "value", value = 4 } }
  local full, light = evaluate.run(m, side.a), evaluate.run(m, side.a, { light = true })
  t.eq(light.outcomes, full.outcomes)
  t.eq(light.advice, full.advice)
end)
