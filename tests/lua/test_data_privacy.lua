-- Names erased, texts redacted, records released, single placements folded into counts.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local sys = require "wegmarke.sys"

local privacy = require "wegmarke.data.privacy"

test("a redacted text is gone, also from a final result; that it was there stays", function(t)
  local db, a = help.assessment(t)
  local g = assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "agreed", value = 2, why = "agreed" }))
  assert(data.assessments.finalise(db, a.id,
    { json = json.encode { elements = { { state = "agreed", agreement = { why = "agreed" } } } } }))
  t.eq(privacy.redact(db, "agreement", g.id, "why", "Name genannt"), true)
  t.eq(data.gather(db, a.id).agreements.datenbasierung.why, nil)
  local r = data.assessments.result(db, a.id)
  t.eq(json.decode(r.json),
    { elements = { { state = "agreed", agreement = { why = "[entfernt]" } } } })
  t.eq(r.sha256, sys.sha256(r.json))
  local rows = db:all("redaction_list")
  t.eq({ #rows, rows[1].record, rows[1].field, rows[1].why, rows[2].record_table },
    { 2, g.id, "why", "Name genannt", "result" })
  t.eq(privacy.redact(db, "agreement", g.id, "why"), false)
end)

test("a text goes wherever it is repeated in the assessment, and nowhere else", function(t)
  local db, a, unit = help.assessment(t)
  local b = assert(data.assessments.new(db, { unit = unit.id, model = help.model(), held_on = "2025-01-01" }))
  local function why(id) return data.gather(db, id).agreements.datenbasierung.why end
  local first = assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "agreed", value = 2, why = "Herr X" }))
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 3, why = "Herr X" }))
  assert(data.targets.set(db, a.id, "datenbasierung", { state = "hold", why = "Herr X, sagt er" }))
  assert(data.agreements.set(db, b.id, "datenbasierung", { state = "agreed", value = 2, why = "Herr X" }))
  t.eq({ privacy.redact(db, "agreement", first.id, "why", nil, true) }, { true, 1 })
  t.eq({ why(a.id), data.gather(db, a.id).targets.datenbasierung.why, why(b.id) },
    { nil, "Herr X, sagt er", "Herr X" })
end)

test("a text that has to be there is replaced by a marker", function(t)
  local db, a = help.assessment(t)
  local id = assert(data.remarks.add(db, a.id, nil, "obstacle", "Herr X blockiert."))
  assert(privacy.redact(db, "remark", id, "body"))
  t.eq(data.gather(db, a.id).remarks[1].body, "[entfernt]")
  local g = assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "not_applicable", why = "Herr X" }))
  assert(privacy.redact(db, "agreement", g.id, "why"))
  t.eq(data.gather(db, a.id).agreements.datenbasierung.why, "[entfernt]")
end)

test("only texts that people wrote can be redacted", function(t)
  local db, a = help.assessment(t)
  t.eq(select(2, privacy.redact(db, "unit", a.unit.id, "name")).key, "data.redact_where")
  t.eq(select(2, privacy.redact(db, "agreement", a.id, "value")).key, "data.redact_where")
  t.eq(select(2, privacy.redact(db, "agreement", a.id, "why")).key, "data.record_unknown")
  t.eq(select(2, privacy.redact(db, "assessment", a.id, "title")).key, "data.redact_nothing")
end)

test("every column that can be redacted has its statement", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 } }, { label = "L", file_name = "F",
    participants = { { code = "P1" } }, placements = { { participant = "P1",
      element = "datenbasierung", state = "placed", value = 2, reason = "R", evidence = "E" } } })
  local batch = data.gather(db, a.id).batches[1].id
  local placement = require("wegmarke.data.current").placements(db, a.id)[1].id
  local g = assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "agreed", value = 2, how = "H", why = "W", dissent = "D" })).id
  local target = assert(data.targets.set(db, a.id, "datenbasierung", { state = "hold", why = "WT" })).id
  local order = assert(data.orders.set(db, a.id, { "datenbasierung" }, "WO"))
  local field = assert(data.fields.add(db, a.id, { title = "T", goal = "G" }))
  local package = assert(data.packages.add(db, field, { what = "PW", who = "PH", resources = "PR" }))
  for _, c in ipairs {
    { "batch", batch, "label" }, { "batch", batch, "file_name" }, { "placement", placement, "reason" },
    { "placement", placement, "evidence" }, { "agreement", g, "how" }, { "agreement", g, "why" },
    { "agreement", g, "dissent" }, { "target", target, "why" }, { "group_order", order, "why" },
    { "field", field, "title" }, { "field", field, "goal" }, { "package", package, "what" },
    { "package", package, "who" }, { "package", package, "resources" },
  } do
    t.eq(privacy.redact(db, c[1], c[2], c[3]), true, c[1] .. "." .. c[3])
  end
  t.eq(#db:all("redaction_list"), 14)
end)

test("a participant's name can be erased, the placements stay", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 } },
    { participants = { { code = "P1", name = "Erika Muster" } } })
  t.eq(db:all("participant_names", { assessment = a.id })[1].name, "Erika Muster")
  t.eq(privacy.erase_name(db, a.id, "P1"), true)
  t.eq(#db:all("participant_names", { assessment = a.id }), 0)
  t.eq(privacy.erase_name(db, a.id, "P1"), false)
  t.eq(select(2, privacy.erase_name(db, a.id, "P7")).key, "data.participant_unknown")
  t.eq(#data.gather(db, a.id).placements, 1)
end)

test("a release can be changed and taken back", function(t)
  local db, a = help.assessment(t)
  t.eq(privacy.released_to(db, "assessment", a.id), nil)
  assert(privacy.release(db, "assessment", a.id, "agency"))
  assert(privacy.release(db, "assessment", a.id, "public", "Beschluss"))
  t.eq(privacy.released_to(db, "assessment", a.id), "public")
  t.eq(privacy.withdraw(db, "assessment", a.id), true)
  t.eq(privacy.released_to(db, "assessment", a.id), nil)
  t.eq(privacy.withdraw(db, "assessment", a.id), false)
  t.eq(select(2, privacy.release(db, "assessment", a.id, "press")).key, "data.audience_unknown")
end)

test("folding leaves counts and nothing of single people", function(t)
  local db, a = help.assessment(t)
  local path = db:path()
  help.rate(db, a.id, {
    P1 = { datenbasierung = 2, oeffentlichkeit = "dont_know" },
    P2 = { datenbasierung = 2 }, Sonderbar77 = { datenbasierung = 3 },
  })
  help.rate(db, a.id, { P1 = { datenbasierung = 3 } })
  help.rate(db, a.id, { P2 = { datenbasierung = 1 } }, { retrospective = true })
  assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1" } },
    marks = { { participant = "P1", element = "datenbasierung", criterion = "t1", mark = "no" } } }))
  assert(data.batches.add(db, a.id, { kind = "group", placements = {
    { element = "datenbasierung", state = "placed", value = 2 } } }))
  assert(data.retention.set(db, a.id, "2026-06-30"))
  t.eq(#data.retention.due(db, "2026-06-29"), 0)
  t.eq(data.retention.due(db, "2026-06-30")[1].id, a.id)
  t.eq(assert(data.retention.fold(db, a.id)), { folded = 5, batches = 2, waiting = 0 })
  t.eq(#data.retention.due(db, "2030-01-01"), 0)
  local A = data.gather(db, a.id)
  t.eq({ #A.participants, #A.marks, #A.batches }, { 0, 0, 3 })
  local got = {}
  local batch = {}
  for _, b in ipairs(A.batches) do batch[b.id] = b end
  for i, p in ipairs(A.placements) do
    local b = batch[p.batch]
    got[i] = ("%s %s %s %s"):format(b.kind, b.folded and (b.retrospective and "then" or "now")
      or "-", p.element, tostring(p.value or p.state))
    t.eq({ p.participant, p.dots }, { nil, 1 })
  end
  t.eq(got, {
    "group - datenbasierung 2",
    "person now datenbasierung 2", "person now datenbasierung 3", "person now datenbasierung 3",
    "person now oeffentlichkeit dont_know",
    "person then datenbasierung 1",
  }, "still what people said, and no poster")
  t.eq(assert(data.retention.fold(db, a.id)), { folded = 0, batches = 0, waiting = 0 })
  t.eq(#db:verify(), 0)
  db:close()
  t.eq(assert(file.read(path)):find("Sonderbar77", 1, true), nil, "the code is gone from the file")
end)
