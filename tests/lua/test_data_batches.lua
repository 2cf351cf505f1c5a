-- Batches: how placements come in and replace each other.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local intake = require "wegmarke.data.intake"
local sys = require "wegmarke.sys"

local model = help.model()

local function values_of(A)
  local code, list = {}, {}
  for _, p in ipairs(A.participants) do code[p.id] = p.code end
  for i, p in ipairs(A.placements) do
    list[i] = ("%s %s %s"):format(code[p.participant] or "-", p.element, tostring(p.value or p.state))
  end
  return list
end

test("a file from the parser is stored as it was read", function(t)
  local db, a = help.assessment(t)
  local p = assert(intake.parse(help.fixture "wide_utf8_bom.csv", "b.csv", model))
  local b, changed = data.batches.add(db, a.id, p)
  t.eq({ changed, b.added, b.replaced, b.unchanged, b.new_participants }, { true, 11, 0, 0, 4 })
  local A = data.gather(db, a.id)
  t.eq(#A.placements, 11)
  t.eq({ A.participants[1].code, A.participants[1].role, A.participants[3].perspective },
    { "P01", "leitung", "outside" })
  t.eq(A.batches[1].kind, "person")
  t.eq(A.batches[1].retrospective, false)
  t.eq(values_of(A)[1], "P01 datenbasierung 2.5")
  t.eq(math.type(A.placements[6].value or 2), "integer")
end)

test("the same file twice changes nothing, not even the log", function(t)
  local db, a = help.assessment(t)
  local bytes = help.fixture "wide_utf8_bom.csv"
  local first = data.batches.add(db, a.id, assert(intake.parse(bytes, "b.csv", model)))
  local entries = #data.log.list(db)
  local again, changed = data.batches.add(db, a.id, assert(intake.parse(bytes, "copy.csv", model)))
  t.eq({ again.id, changed }, { first.id, false })
  t.eq({ #data.log.list(db), #data.gather(db, a.id).batches }, { entries, 1 })
end)

test("a corrected file adds what differs and names what it replaces", function(t)
  local db, a = help.assessment(t)
  local bytes = "code;datenbasierung;oeffentlichkeit\nP1;2;3\nP2;1;\n"
  data.batches.add(db, a.id, assert(intake.parse(bytes, "b.csv", model)))
  local b = data.batches.add(db, a.id,
    assert(intake.parse("code;datenbasierung;oeffentlichkeit\nP1;2;4\nP2;1;2\n", "b2.csv", model)))
  t.eq({ b.added, b.replaced, b.unchanged, b.new_participants }, { 1, 1, 2, 0 })
  t.eq(values_of(data.gather(db, a.id)), { "P1 datenbasierung 2", "P2 datenbasierung 1",
    "P1 oeffentlichkeit 4", "P2 oeffentlichkeit 2" })
end)

test("what was meant for an earlier time stands apart", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 3 } })
  help.rate(db, a.id, { P1 = { datenbasierung = 1 } },
    { retrospective = true, refers_to = "2022-01-01" })
  local A = data.gather(db, a.id)
  t.eq(values_of(A), { "P1 datenbasierung 3", "P1 datenbasierung 1" })
  t.eq({ A.batches[2].retrospective, A.batches[2].refers_to }, { true, "2022-01-01" })
  help.rate(db, a.id, { P1 = { datenbasierung = 2 } },
    { retrospective = true, refers_to = "2022-01-01" })
  t.eq(values_of(data.gather(db, a.id)), { "P1 datenbasierung 3", "P1 datenbasierung 2" })
end)

local function poster(counts, label)
  local rec = { kind = "tally", label = label, placements = {} }
  for i, c in ipairs(counts) do
    rec.placements[i] = { element = "datenbasierung", state = "placed", value = c[1], dots = c[2] }
  end
  return rec
end

local function dots(A)
  local list = {}
  for i, p in ipairs(A.placements) do list[i] = { p.value, p.dots } end
  return list
end

test("posters without a label are each their own; a labelled one can be corrected", function(t)
  local db, a = help.assessment(t)
  assert(data.batches.add(db, a.id, poster { { 1, 3 } }))
  assert(data.batches.add(db, a.id, poster { { 1, 3 } }))
  t.eq(dots(data.gather(db, a.id)), { { 1, 3 }, { 1, 3 } })
  assert(data.batches.add(db, a.id, poster({ { 2, 5 }, { 3, 1 } }, "Saal")))
  local b = assert(data.batches.add(db, a.id, poster({ { 2, 4 } }, "Saal")))
  t.eq({ b.replaced, b.added }, { 2, 0 })
  t.eq(dots(data.gather(db, a.id)), { { 1, 3 }, { 1, 3 }, { 2, 4 } })
end)

test("a corrected poster is known by its file's name; another file is another poster", function(t)
  local db, a = help.assessment(t)
  local function add(name, bytes)
    return data.batches.add(db, a.id, assert(intake.parse(bytes, name, model)))
  end
  add("saal/plakat.csv", "element;typ;anzahl\ndatenbasierung;1;3\ndatenbasierung;2;1\n")
  add("plakat2.csv", "element;typ;anzahl\ndatenbasierung;4;2\n")
  local b = add("saal/plakat.csv", "element;typ;anzahl\ndatenbasierung;1;4\n")
  t.eq(dots(data.gather(db, a.id)), { { 4, 2 }, { 1, 4 } })
  t.eq(b.replaced, 2)
  t.has(data.batches.notes(b)[1], "2 ")
end)

test("two groups stay two; the same group's newer value replaces its older", function(t)
  local db, a = help.assessment(t)
  local function group(label, value)
    return assert(data.batches.add(db, a.id, { kind = "group", label = label,
      placements = { { element = "datenbasierung", state = "placed", value = value } } }))
  end
  group("Tisch 1", 2)
  group("Tisch 2", 3)
  t.eq(group("Tisch 1", 2.5).replaced, 1)
  t.eq(values_of(data.gather(db, a.id)), { "- datenbasierung 3", "- datenbasierung 2.5" })
end)

test("another role for a known code is refused, and nothing of the file stays", function(t)
  local db, a = help.assessment(t)
  local function add(text) return data.batches.add(db, a.id, assert(intake.parse(text, "x.csv", model))) end
  assert(add("code;rolle;datenbasierung\nP1;leitung;2\n"))
  local got, err = add("code;rolle;datenbasierung\nP0;partner;2\nP1;partner;2\n")
  t.eq(got, nil)
  t.eq({ err.key, err.args.stored, err.args.given },
    { "data.role_stored_differs", "leitung", "partner" })
  local A = data.gather(db, a.id)
  t.eq({ #A.participants, #A.batches, #A.placements }, { 1, 1, 1 })
  assert(data.batches.set_role(db, a.id, "P1", "partner", "outside"))
  assert(add("code;rolle;datenbasierung\nP0;partner;2\nP1;partner;2\n"))
  t.eq(data.batches.participants(db, a.id)[2].perspective, "outside")
end)

test("a role that was missing is filled in later", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 } })
  assert(data.batches.add(db, a.id,
    assert(intake.parse("code;rolle;oeffentlichkeit\nP1;partner;2\n", "x.csv", model))))
  t.eq(data.batches.participants(db, a.id)[1].role, "partner")
end)

test("criterion marks come with a batch and replace older ones", function(t)
  local db, a = help.assessment(t)
  local function mark(m)
    assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1" } },
      marks = { { participant = "P1", element = "datenbasierung", criterion = "t1", mark = m } } }))
  end
  mark "no"
  mark "no"
  mark "yes"
  local A = data.gather(db, a.id)
  t.eq({ #A.marks, A.marks[1].mark, A.marks[1].criterion }, { 1, "yes", "t1" })
end)

test("a placement of nobody, a bad kind, a fault half way: nothing is stored", function(t)
  local db, a = help.assessment(t)
  local place = { participant = "P9", element = "datenbasierung", state = "placed", value = 2 }
  local got, err = data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1" } },
    placements = { place } })
  t.eq({ got, err.key }, { nil, "data.placement_of_nobody" })
  t.eq(select(2, data.batches.add(db, a.id, { kind = "people" })).key, "data.batch_kind_unknown")
  got, err = data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1" } },
    placements = { { participant = "P1", element = "datenbasierung", state = "wrong" } } })
  t.eq({ got, err.key }, { nil, "data.row_refused" })
  local A = data.gather(db, a.id)
  t.eq({ #A.participants, #A.batches }, { 0, 0 })
end)

test("two different current placements of one person count as none and are listed", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 }, P2 = { datenbasierung = 3 } })
  local A = data.gather(db, a.id)
  local row = { id = sys.id("foreign"), batch = A.batches[1].id, element = "datenbasierung",
    participant = A.participants[1].id, state = "placed", value = 4, made_at = "x", made_by = "y" }
  db:run("placement_insert", row)
  A = data.gather(db, a.id)
  t.eq(values_of(A), { "P2 datenbasierung 3" })
  t.eq({ A.clashes[1].table, A.clashes[1].element, #A.clashes[1].records },
    { "placement", "datenbasierung", 2 })
  help.rate(db, a.id, { P1 = { datenbasierung = 2.5 } })
  A = data.gather(db, a.id)
  t.eq({ #A.clashes, #A.placements }, { 0, 2 })
end)

test("gathering depends on the data only", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P2 = { oeffentlichkeit = 2, datenbasierung = 1 }, P10 = { datenbasierung = 4 } })
  t.eq(values_of(data.gather(db, a.id)),
    { "P10 datenbasierung 4", "P2 datenbasierung 1", "P2 oeffentlichkeit 2" })
  t.eq(data.gather(db, a.id), data.gather(db, a.id))
  t.eq(select(2, data.gather(db, ("0"):rep(32))).key, "data.assessment_gone")
  local n = 0
  for A in data.gather_all(db) do
    n = n + 1
    t.eq(A.assessment.id, a.id)
    t.eq({ A.unit.name, A.unit.keys.ags, A.assessment.model_hash },
      { "Musterkreis", "07143", model.hash })
  end
  t.eq(n, 1)
end)
