-- Ways back: what came in is taken back and comes again, rounds and units are changed, taken back and joined;
-- on one desk, and on several whose files are merged in any order.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local json = require "wegmarke.json"
local merge = require "wegmarke.data.merge"
local revise = require "wegmarke.data.revise"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local probe, copy = help.pinned(), help.copy

local function assessment(t, rec)
  local new = { model = probe }
  for key, value in pairs(rec or {}) do new[key] = value end
  return help.assessment(t, new)
end

--- What counts: "CODE element state value", and codes.
local function counts(db, id)
  local A = assert(data.gather(db, id))
  local code, list, codes = {}, {}, {}
  for i, p in ipairs(A.participants) do code[p.id], codes[i] = p.code, p.code end
  for i, p in ipairs(A.placements) do
    list[i] = ("%s %s %s %s"):format(code[p.participant] or p.dots, p.element, p.state, p.value or "-")
  end
  table.sort(list)
  return list, codes, A
end

local function take(db, id, name, answers)
  return assert(help.rate(db, id, answers, { file_name = name,
    file_sha256 = sys.sha256(json.encode(answers)) }))
end

local right = { P01 = { datenbasierung = 2 }, P02 = { datenbasierung = 3 } }
local wrong = { P01 = { datenbasierung = 4 }, P02 = { datenbasierung = 3 }, P09 = { datenbasierung = 1 } }
local all_right = { "P01 datenbasierung placed 2", "P02 datenbasierung placed 3" }

test("a file that was taken back leaves what it had replaced, and its codes go", function(t)
  local db, a = assessment(t)
  take(db, a.id, "right.csv", right)
  local second = take(db, a.id, "wrong.csv", wrong)
  local known, changed = help.rate(db, a.id, right,
    { file_name = "again.csv", file_sha256 = sys.sha256(json.encode(right)) })
  t.eq(changed, false)
  t.eq(known.superseded, 1)
  t.eq(known.overtaken, { { batch = second.id, n = 1 } })
  t.eq(data.batches.withdraw(db, a.id, second.id, "falsch"), true)
  t.eq(data.batches.withdraw(db, a.id, second.id), false)
  local list, codes, A = counts(db, a.id)
  t.eq(list, all_right)
  t.eq(codes, { "P01", "P02" })
  t.eq(#A.withdrawn, 1)
  t.eq(revise.verify(db), {})
  t.eq(data.batches.restore(db, a.id, second.id), true)
  t.eq(#(counts(db, a.id)), 3)
  t.eq(#db:all("merge_placement"), 4)
end)

test("what another file said too stays when the first is taken back", function(t)
  local db, a = assessment(t)
  local first = take(db, a.id, "right.csv", right)
  local second = take(db, a.id, "wrong.csv", wrong)
  data.batches.withdraw(db, a.id, first.id)
  t.eq((counts(db, a.id)), { "P01 datenbasierung placed 4", "P02 datenbasierung placed 3",
    "P09 datenbasierung placed 1" })
  data.batches.withdraw(db, a.id, second.id)
  local list, codes = counts(db, a.id)
  t.eq(list, {})
  t.eq(codes, {})
end)

test("the same content again takes effect, and stays over what is put back later", function(t)
  local db, a = assessment(t)
  local first = take(db, a.id, "right.csv", right)
  local second = take(db, a.id, "wrong.csv", wrong)
  data.batches.withdraw(db, a.id, second.id)
  data.batches.withdraw(db, a.id, first.id)
  local third = take(db, a.id, "right.csv", right)
  t.eq(third.again, true)
  t.eq((counts(db, a.id)), all_right)
  data.batches.restore(db, a.id, second.id)
  t.eq((counts(db, a.id)), { all_right[1], all_right[2], "P09 datenbasierung placed 1" })
  data.batches.restore(db, a.id, first.id)
  t.eq(#assert(data.gather(db, a.id)).clashes, 0)
  data.batches.withdraw(db, a.id, third.id)
  t.eq((counts(db, a.id))[1], "P01 datenbasierung placed 4")
end)

test("a corrected file takes another's place, and in a chain the middle can go", function(t)
  local db, a = assessment(t)
  local list = {}
  for i = 1, 4 do list[i] = take(db, a.id, i .. ".csv", { P01 = { datenbasierung = i } }) end
  data.batches.withdraw(db, a.id, list[2].id)
  t.eq((counts(db, a.id)), { "P01 datenbasierung placed 4" })
  data.batches.withdraw(db, a.id, list[4].id)
  t.eq((counts(db, a.id)), { "P01 datenbasierung placed 3" })
  data.batches.withdraw(db, a.id, list[3].id)
  t.eq((counts(db, a.id)), { "P01 datenbasierung placed 1" })
end)

test("a role that came with a wrong file is no reason to refuse the right one", function(t)
  local db, a = assessment(t)
  local first = assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P01",
    role = "leitung" } }, placements = { { participant = "P01", element = "datenbasierung", state = "placed",
    value = 2 } } }))
  local rec = { kind = "person", participants = { { code = "P01", role = "partner" } }, placements = {
    { participant = "P01", element = "datenbasierung", state = "placed", value = 3 } } }
  t.eq(select(2, data.batches.add(db, a.id, rec)).key, "data.role_stored_differs")
  data.batches.withdraw(db, a.id, first.id)
  assert(data.batches.add(db, a.id, rec))
  t.eq(data.batches.participants(db, a.id)[1].role, "partner")
end)

test("an answer can be taken back, and that too", function(t)
  local db, a = assessment(t)
  take(db, a.id, "right.csv", right)
  t.eq(data.batches.clear(db, a.id, "P01", { "datenbasierung" }), 1)
  t.eq(data.batches.clear(db, a.id, "P01", { "datenbasierung" }), 0)
  t.eq((counts(db, a.id)), { all_right[2] })
  local list = data.batches.list(db, a.id)
  data.batches.withdraw(db, a.id, list[2].id)
  t.eq((counts(db, a.id)), all_right)
end)

test("what a form left empty is told where it counts on", function(t)
  local db, a = assessment(t)
  take(db, a.id, "right.csv", right)
  local batch = assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P01" } },
    placements = {}, empty = { { participant = "P01", element = "datenbasierung" },
      { participant = "P01", element = "oeffentlichkeit" } } }))
  t.eq(batch.kept, { { participant = "P01", element = "datenbasierung", state = "placed", value = 2 } })
end)

test("where codes were given out others are refused, with the nearest", function(t)
  local db, a = assessment(t)
  assert(require("wegmarke.data.invited").add(db, a.id, { "P01", "P02" }))
  local _, err = help.rate(db, a.id, { P03 = { datenbasierung = 2 } })
  t.eq(err.key, "answers.code_unknown_near")
  assert(help.rate(db, a.id, { P03 = { datenbasierung = 2 } }, { new_codes = true }))
  assert(help.rate(db, a.id, { P03 = { datenbasierung = 3 } }))
end)

-- Several desks ------------------------------------------------------------------------------------------

--- What a file says of every round, by what people see: no ids.
local function seen(db)
  local out = {}
  for _, a in ipairs(data.assessments.list(db)) do
    local list, codes, A = counts(db, a.id)
    local agreed, clashes = {}, {}
    for element, one in pairs(A.agreements) do
      agreed[#agreed + 1] = element .. " " .. one.state .. " " .. tostring(one.value) .. tostring(one.low)
        .. tostring(one.high)
    end
    for i, c in ipairs(A.clashes) do clashes[i] = c.table .. c.element end
    table.sort(agreed)
    table.sort(clashes)
    out[#out + 1] = json.encode { a.unit.name, a.held_on, a.title or "", a.mode, list, codes, agreed, clashes,
      #A.fields }
  end
  table.sort(out)
  return out
end

local orders = { { 1, 2, 3 }, { 1, 3, 2 }, { 2, 1, 3 }, { 2, 3, 1 }, { 3, 1, 2 }, { 3, 2, 1 } }

local function same_in_all_orders(t, desks, say)
  local want
  for _, order in ipairs(orders) do
    local db = copy(t, desks[order[1]])
    assert(merge.merge(db, desks[order[2]]))
    -- In a group of their own, too.
    local other = copy(t, desks[order[3]])
    assert(merge.merge(db, other))
    local now = seen(db)
    want = want or now
    t.eq(now, want, say)
    t.eq(revise.verify(db), {}, say)
    t.eq(assert(merge.merge(db, desks[1])).rows, 0, say)
    t.eq(seen(db), want, say)
    local other_way = copy(t, desks[order[3]])
    local pair = copy(t, desks[order[2]])
    assert(merge.merge(pair, desks[order[1]]))
    assert(merge.merge(other_way, pair))
    t.eq(seen(other_way), want, say)
    for _, one in ipairs { db, other, other_way, pair } do one:close() end
  end
  return want
end

test("what one desk took back is taken back in every file, whoever merges first", function(t)
  local db, a = assessment(t)
  take(db, a.id, "right.csv", right)
  local b, c = copy(t, db), copy(t, db)
  -- Both take the wrong file in; one notices. The third corrects one person.
  local mine = take(db, a.id, "wrong.csv", wrong)
  take(b, a.id, "wrong.csv", wrong)
  data.batches.withdraw(db, a.id, mine.id, "falsch")
  take(c, a.id, "new.csv", { P02 = { datenbasierung = 1 } })
  local want = same_in_all_orders(t, { db, b, c })
  t.ok(want[1]:find("P01 datenbasierung placed 2", 1, true), want[1])
  t.ok(not want[1]:find("P09", 1, true), want[1])
end)

test("two rounds of two laptops become one, with a third that still has the other", function(t)
  local db, a, unit = assessment(t)
  local b = copy(t, db)
  local other = assert(data.assessments.new(b, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  take(b, other.id, "right.csv", right)
  assert(data.agreements.set(b, other.id, "datenbasierung", { state = "agreed", value = 2 }))
  assert(data.fields.add(b, other.id, { title = "Feld" }))
  local c = copy(t, b)
  take(c, other.id, "late.csv", { P01 = { datenbasierung = 3 }, P05 = { oeffentlichkeit = 2 } })
  take(db, a.id, "a.csv", { P02 = { datenbasierung = 4 }, P03 = { datenbasierung = 1 } })
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 3 }))
  assert(merge.merge(db, b))
  local shown = assert(data.assessments.join(db, a.id, other.id, { preview = true }))
  t.eq(shown.alike, { "P02" })
  t.eq(#data.assessments.list(db), 2)
  assert(data.assessments.join(db, a.id, other.id))
  t.eq(#data.assessments.list(db), 1)
  local list, codes, A = counts(db, a.id)
  t.eq(codes, { "P01", "P02", "P03" })
  t.eq(list, { "P01 datenbasierung placed 2", "P03 datenbasierung placed 1" })
  t.eq(A.agreements.datenbasierung.clash, true)
  t.eq(#A.fields, 1)
  t.eq(data.assessments.find(db, other.id).id, a.id)
  local _, refused = help.rate(db, other.id, { P07 = { datenbasierung = 1 } })
  t.eq(refused.key, "data.assessment_joined")
  local want = same_in_all_orders(t, { db, b, c })
  t.eq(#want, 1)
  -- And parted again, everything stands where it stood.
  t.eq(data.assessments.part(db, other.id), a.id)
  t.eq(#db:all("moved_all"), 0)
  t.eq((counts(db, other.id)), all_right)
  t.eq(#same_in_all_orders(t, { db, b, c }), 2)
end)

test("a file that both rounds took in counts once, and what corrected it holds", function(t)
  local db, a, unit = assessment(t)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  take(db, a.id, "right.csv", right)
  take(db, other.id, "right.csv", right)
  take(db, other.id, "new.csv", { P01 = { datenbasierung = 4 } })
  local poster = { kind = "tally", file_name = "p.csv", file_sha256 = sys.sha256("p"),
    placements = { { element = "datenbasierung", state = "placed", value = 2, dots = 5 } } }
  assert(data.batches.add(db, a.id, poster))
  poster.file_name = "q.csv"
  assert(data.batches.add(db, other.id, poster))
  assert(data.assessments.join(db, a.id, other.id))
  local list = counts(db, a.id)
  t.eq(list, { "5 datenbasierung placed 2", "P01 datenbasierung placed 4", all_right[2] })
  assert(data.assessments.part(db, other.id))
  t.eq((counts(db, a.id)), { "5 datenbasierung placed 2", all_right[1], all_right[2] })
end)

test("two laptops join two rounds in both directions", function(t)
  local db, a, unit = assessment(t)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  take(db, a.id, "right.csv", right)
  take(db, other.id, "o.csv", { P05 = { datenbasierung = 1 } })
  local b, c = copy(t, db), copy(t, db)
  assert(data.assessments.join(db, a.id, other.id))
  assert(data.assessments.join(b, other.id, a.id))
  take(c, other.id, "p.csv", { P06 = { datenbasierung = 1 } })
  t.eq(#same_in_all_orders(t, { db, b, c }), 1)
end)

test("what one desk changes and another too is a clash that the next change settles", function(t)
  local db, a = assessment(t)
  local b, c = copy(t, db), copy(t, db)
  t.eq(data.assessments.change(db, a.id, { title = "Eins", held_on = "2026-03-04" }), { "held_on", "title" })
  assert(data.assessments.change(b, a.id, { title = "Zwei" }))
  take(c, a.id, "right.csv", right)
  t.eq(#same_in_all_orders(t, { db, b, c }), 1)
  assert(merge.merge(db, b))
  t.eq(revise.clashes(db, "assessment", a.id), { { field = "title", words = { "Eins", "Zwei" } } })
  assert(data.assessments.change(db, a.id, { title = "Eins" }))
  t.eq(revise.clashes(db, "assessment", a.id), {})
  assert(merge.merge(b, db))
  t.eq(data.assessments.get(b, a.id).title, "Eins")
  t.eq(data.assessments.get(b, a.id).held_on, "2026-03-04")
end)

test("a round and a unit that were taken back are in no list, and come back", function(t)
  local db, a, unit = assessment(t)
  take(db, a.id, "right.csv", right)
  local b, c = copy(t, db), copy(t, db)
  t.eq(data.assessments.withdraw(db, a.id, "doppelt"), true)
  t.eq(#data.assessments.list(db), 0)
  t.eq(#data.assessments.list(db, { withdrawn = true }), 1)
  t.eq(select(2, data.assessments.find(db, a.id)).key, "data.assessment_withdrawn")
  t.eq(select(2, help.rate(db, a.id, right)).key, "data.assessment_withdrawn")
  t.eq(same_in_all_orders(t, { db, b, c }), {})
  t.eq(data.assessments.restore(db, a.id), true)
  t.eq((counts(db, a.id)), all_right)
  t.eq(data.units.withdraw(db, unit.id), true)
  t.eq(#data.units.list(db), 0)
  t.eq(#data.assessments.list(db), 0)
  t.eq(select(2, data.units.find(db, "07143")).key, "data.unit_withdrawn")
  t.eq(data.units.restore(db, unit.id), true)
  t.eq(#same_in_all_orders(t, { db, b, c }), 1)
end)

test("two units that are one: rounds and keys go over, and back", function(t)
  local db, a, unit = assessment(t)
  local b = copy(t, db)
  local other = assert(data.units.add(b, { kind = "landkreis", name = "Musterkreis",
    keys = { nuts3 = "DEB1A" },
    facts = { population = 100 }, again = true }))
  local round = assert(data.assessments.new(b, { unit = other.id, model = probe, held_on = "2026-03-01" }))
  take(b, round.id, "right.csv", right)
  local c = copy(t, b)
  take(c, round.id, "late.csv", { P05 = { oeffentlichkeit = 2 } })
  assert(merge.merge(db, b))
  t.eq(select(2, data.assessments.join(db, a.id, round.id)).key, "data.join_other_unit")
  t.eq(assert(data.units.join(db, unit.id, other.id)), { assessments = 1, keys = 1 })
  t.eq(data.units.find(db, "DEB1A").id, unit.id)
  t.eq(data.units.get(db, unit.id).facts.population.value, 100)
  t.eq(#data.units.list(db), 1)
  t.eq(data.assessments.get(db, round.id).unit.id, unit.id)
  assert(data.assessments.join(db, a.id, round.id))
  t.eq(#same_in_all_orders(t, { db, b, c }), 1)
  assert(data.assessments.part(db, round.id))
  assert(data.units.part(db, other.id))
  t.eq(data.assessments.get(db, round.id).unit.id, other.id)
  t.eq(#data.units.list(db), 2)
  same_in_all_orders(t, { db, b, c })
end)

test("after a result is kept, what it stands on stays", function(t)
  local db, a, unit = assessment(t)
  local batch = take(db, a.id, "right.csv", right)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  assert(data.assessments.finalise(db, a.id, { json = "{}" }))
  t.eq(select(2, data.assessments.change(db, a.id, { held_on = "2026-04-01" })).key, "data.change_final")
  t.eq(select(2, data.assessments.change(db, a.id, { mode = "open" })).key, "data.change_final")
  t.eq(data.assessments.change(db, a.id, { title = "Runde" }), { "title" })
  t.eq(select(2, data.batches.withdraw(db, a.id, batch.id)).key, "data.assessment_final")
  t.eq(select(2, data.assessments.join(db, a.id, other.id)).key, "data.assessment_final")
  t.eq(select(2, data.assessments.join(db, other.id, a.id)).key, "data.assessment_final")
end)

test("a file that claims to be one with somebody else's unit is refused", function(t)
  local db, a, unit = assessment(t)
  local mine = assert(data.units.add(db,
    { kind = "landkreis", name = "Anderer Kreis", keys = { ags = "07131" } }))
  local round = assert(data.assessments.new(db, { unit = mine.id, model = probe, held_on = "2026-03-01" }))
  local other = copy(t, db)
  assert(require("wegmarke.data.util").tx(other, function()
    revise.set(other, "unit", mine.id, { joined = unit.id })
    return true
  end))
  local path = t.tmp() .. "/claim.db"
  os.remove(path)
  local unit_file = require "wegmarke.data.unit_file"
  assert(unit_file.write(other, unit.id, path))
  local claim = assert(store.open(path, { readonly = true }))
  t.eq(select(2, unit_file.take(db, claim)).key, "store.unit_more")
  claim:close()
  t.eq(data.assessments.get(db, round.id).unit.id, mine.id)
  -- To somebody who has neither it comes whole.
  local fresh = help.db(t)
  claim = assert(store.open(path, { readonly = true }))
  t.eq(#assert(unit_file.take(fresh, claim)).assessments, 2)
  t.eq(#data.assessments.list(fresh), 2)
  t.eq(data.assessments.get(fresh, round.id).unit.id, unit.id)
  t.eq(data.assessments.get(fresh, a.id).unit.id, unit.id)
end)

test("codes that were given out are taken back in every file", function(t)
  local db, a = assessment(t)
  local invited = require "wegmarke.data.invited"
  assert(invited.add(db, a.id, { "P01", "P02", "P03" }))
  take(db, a.id, "right.csv", right)
  local b, c = copy(t, db), copy(t, db)
  t.eq(invited.remove(db, a.id, { "P02", "P03" }), 2)
  take(c, a.id, "c.csv", { P01 = { oeffentlichkeit = 1 } })
  local want = same_in_all_orders(t, { db, b, c })
  t.ok(want[1]:find('["P01","P02"]', 1, true), want[1])
end)
