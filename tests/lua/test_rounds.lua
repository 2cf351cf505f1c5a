-- Two workshop rounds as they go: forms one by one, corrections, late answers after something went out,
-- closing on two laptops, rounds that were begun twice. What went out stays known through all of it, and
-- who has it tells nobody apart.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local json = require "wegmarke.json"
local late = require "wegmarke.evaluate.late"
local merge = require "wegmarke.data.merge"
local sys = require "wegmarke.sys"

local probe, copy = help.pinned(), help.copy

local function assessment(t, rec)
  local new = { model = probe }
  for key, value in pairs(rec or {}) do new[key] = value end
  return help.assessment(t, new)
end

--- A form a person, each a file of its own.
local function forms(db, id, codes, value, sha)
  for _, code in ipairs(codes) do
    local answers = { [code] = { datenbasierung = value } }
    assert(help.rate(db, id, answers, { file_name = code .. ".csv",
      file_sha256 = sha and sys.sha256(json.encode(answers)) or nil }))
  end
end

--- Shows it to the unit; returns how many people that counts.
local function show(db, id)
  local A = assert(data.gather(db, id))
  local _, told = late.show(A, A.assessment.threshold, "unit")
  local n = 0
  for _ in pairs(told.people or {}) do n = n + 1 end
  return n, told.waiting
end

test("what went out of a round stays known when it is joined to another, and parted again", function(t)
  for _, same_files in ipairs { true, false } do
    local db, a, unit = assessment(t)
    local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
    forms(db, a.id, { "P01", "P02", "P03", "P04" }, 2, same_files)
    forms(db, other.id, { "P01", "P02", "P03" }, 2, same_files)
    t.eq({ show(db, other.id) }, { 3, 0 })
    assert(data.assessments.join(db, a.id, other.id))
    t.eq({ show(db, a.id) }, { 3, 1 }, "P04 would stand alone")
    forms(db, a.id, { "P05", "P06" }, 4, same_files)
    t.eq({ show(db, a.id) }, { 6, 0 })
    assert(data.assessments.part(db, other.id))
    forms(db, other.id, { "P07" }, 1, same_files)
    t.eq({ show(db, other.id) }, { 3, 1 })
  end
end)

test("what went out while two rounds were one stays known of each", function(t)
  local db, a, unit = assessment(t)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  forms(db, a.id, { "P01", "P02", "P03" }, 2)
  forms(db, other.id, { "P03", "P05", "P06" }, 2)
  assert(data.assessments.join(db, a.id, other.id))
  t.eq({ show(db, a.id) }, { 5, 0 })
  assert(data.assessments.part(db, other.id))
  forms(db, other.id, { "P07" }, 1)
  forms(db, a.id, { "P08" }, 1)
  t.eq({ show(db, other.id) }, { 3, 1 })
  t.eq({ show(db, a.id) }, { 3, 1 })
end)

test("what went out is known alike in whatever order files are merged", function(t)
  local db, a = assessment(t)
  forms(db, a.id, { "P01", "P02", "P03" }, 2)
  local list = { copy(t, db), copy(t, db), copy(t, db) }
  show(list[1], a.id)
  forms(list[1], a.id, { "P04" }, 3)
  forms(list[2], a.id, { "P05", "P06" }, 4)
  show(list[2], a.id)
  forms(list[2], a.id, { "P07" }, 1)
  show(list[3], a.id)
  local want
  for _, order in ipairs { { 1, 2, 3 }, { 1, 3, 2 }, { 2, 1, 3 }, { 2, 3, 1 }, { 3, 1, 2 }, { 3, 2, 1 } } do
    local into = copy(t, list[order[1]])
    for i = 2, 3 do assert(merge.merge(into, list[order[i]])) end
    local rows = into:all("shown_of", { assessment = a.id })
    t.eq(#rows, 3)
    -- A fresh file has nothing to know twice.
    t.eq(assert(merge.merge(into, list[order[2]])).rows, 0)
    local A = assert(data.gather(into, a.id))
    local shown, told = late.hold_back(A, 3)
    local code, says = {}, {}
    for _, p in ipairs(A.participants) do code[p.id] = p.code end
    for i, p in ipairs(shown.placements) do says[i] = code[p.participant] .. " " .. p.value end
    table.sort(says)
    local now = json.encode { says, told.waiting, table.concat(code) }
    local one = json.encode { says, told.waiting }
    want = want or one
    t.eq(one, want, now)
  end
  t.eq(want, json.encode { { "P01 2", "P02 2", "P03 2", "P05 4", "P06 4" }, 2 })
end)

--- The codes of a file, of those who answered or not.
local function codes(db, id)
  local list = {}
  for i, p in ipairs(data.batches.participants(db, id)) do list[i] = p.code end
  return table.concat(list, " ")
end

test("who did not answer is forgotten at closing, and no other file brings it back", function(t)
  local db, a = assessment(t)
  t.eq(data.invited.add(db, a.id, { "P01", "P02", "P03", "P04", "P05" }), 5)
  forms(db, a.id, { "P01", "P02", "P03" }, 2)
  local b, c = copy(t, db), copy(t, db)
  forms(c, a.id, { "P05" }, 2)
  t.eq(data.closing.close(db, a.id).forgotten, 2)
  t.eq(codes(db, a.id), "P01 P02 P03")
  t.eq(#db:all("merge_participant"), 3)
  t.eq(assert(merge.merge(db, b)).rows, 0)
  t.eq(#db:all("merge_participant"), 3)
  t.eq(select(2, data.invited.add(db, a.id, { "P09" })).key, "data.assessment_closed")
  -- Whoever answered on another laptop stays; who did not goes there too.
  assert(merge.merge(c, db))
  t.eq(codes(c, a.id), "P01 P02 P03 P05")
  t.eq(#c:all("merge_participant"), 4)
  -- Opened again, codes can be given out again.
  assert(data.closing.reopen(db, a.id))
  t.eq(data.batches.known(db, a.id), { P01 = true, P02 = true, P03 = true })
  t.eq(data.invited.add(db, a.id, { "P04" }), 1)
  t.eq(#db:verify(), 0)
end)

local function clashes(merged)
  local list = {}
  for i, c in ipairs(merged.clashes) do list[i] = c.what .. " " .. tostring(c.n or c.other) end
  return list
end

test("what comes to a closed round is told, from either side", function(t)
  local db, a = assessment(t)
  forms(db, a.id, { "P01", "P02", "P03" }, 2)
  local b = copy(t, db)
  assert(data.closing.close(db, a.id))
  forms(b, a.id, { "P04", "P05" }, 2)
  local c = copy(t, b)
  t.eq(clashes(assert(merge.merge(db, b))), { "closed 2" })
  t.eq(clashes(assert(merge.merge(db, b))), {})
  local closed = copy(t, help.db(t))
  assert(merge.merge(closed, db))
  t.eq(clashes(assert(merge.merge(c, closed))), {})
end)

test("the other laptop is told as well that a round was closed before", function(t)
  local db, a = assessment(t)
  forms(db, a.id, { "P01", "P02", "P03" }, 2)
  local b = copy(t, db)
  assert(data.closing.close(db, a.id))
  forms(b, a.id, { "P04" }, 2)
  t.eq(clashes(assert(merge.merge(b, db))), { "closed 1" })
end)

test("no answers come into a closed round by joining another", function(t)
  local db, a, unit = assessment(t)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  forms(db, other.id, { "P04" }, 2)
  assert(data.closing.close(db, a.id))
  t.eq(select(2, data.assessments.join(db, a.id, other.id)).key, "data.assessment_closed")
  assert(data.closing.reopen(db, a.id))
  assert(data.assessments.join(db, a.id, other.id))
end)

test("that a join came to nothing is told, and can be taken back", function(t)
  local db, a, unit = assessment(t)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  forms(db, other.id, { "P04" }, 2)
  local b = copy(t, db)
  assert(data.assessments.join(db, a.id, other.id))
  assert(data.assessments.finalise(b, other.id, { json = help.result() }))
  for _, pair in ipairs { { copy(t, db), b }, { copy(t, b), db } } do
    local into = pair[1]
    t.eq(clashes(assert(merge.merge(into, pair[2])))[1], "join_final " .. a.id)
    t.eq(#data.assessments.list(into), 2)
    t.eq(data.assessments.part(into, other.id), a.id)
    for _, said in ipairs(clashes(assert(merge.merge(into, pair[2])))) do t.ok(not said:find "join", said) end
  end
end)

test("a unit that was joined is found by its name, to part it again", function(t)
  local db, _, unit = assessment(t)
  local other = assert(data.units.add(db, { kind = "landkreis", name = "Nebenkreis" }))
  assert(data.units.join(db, unit.id, other.id))
  t.eq(data.units.find(db, "Nebenkreis"), nil)
  t.eq(assert(data.units.find(db, "Nebenkreis", { joined = true })).id, other.id)
  t.eq(data.units.part(db, other.id), unit.id)
end)

local dots = { kind = "tally", placements = {
  { element = "datenbasierung", state = "placed", value = 2, dots = 5 } } }

test("a round of people under 18 takes dots and joint values, by no door single sheets", function(t)
  local db, a, unit = assessment(t, { minors = true })
  t.eq(data.assessments.get(db, a.id).minors, true)
  t.eq(select(2, help.rate(db, a.id, { P01 = { datenbasierung = 2 } })).key, "data.minors_single")
  t.eq(select(2, data.invited.add(db, a.id, { "P01" })).key, "data.minors_single")
  assert(data.batches.add(db, a.id, dots))
  assert(data.batches.add(db, a.id, { kind = "group",
    placements = { { element = "datenbasierung", state = "placed", value = 3 } } }))
  t.eq(#assert(data.gather(db, a.id)).batches, 2)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  forms(db, other.id, { "P01" }, 2)
  t.eq(select(2, data.assessments.join(db, a.id, other.id)).key, "data.join_minors")
  t.eq(select(2, data.assessments.change(db, other.id, { minors = true })).key, "data.minors_there")
  -- It has a way back.
  t.eq(data.assessments.change(db, a.id, { minors = false }), { "minors" })
  forms(db, a.id, { "P02" }, 2)
end)

test("what another file has of a round of people under 18 counts nowhere, and is told", function(t)
  local db, a = assessment(t)
  assert(data.batches.add(db, a.id, dots))
  local b = copy(t, db)
  assert(data.assessments.change(db, a.id, { minors = true }))
  forms(b, a.id, { "P01", "P02", "P03" }, 2)
  for _, pair in ipairs { { copy(t, db), b }, { copy(t, b), db } } do
    t.eq(clashes(assert(merge.merge(pair[1], pair[2]))), { "minors 3" })
    local A = assert(data.gather(pair[1], a.id))
    t.eq({ #A.batches, #A.placements, #A.participants }, { 1, 1, 0 })
    for _, row in ipairs(pair[1]:verify()) do t.eq(row, nil) end
  end
  -- Two laptops that say different things: the one that protects holds.
  local c, d = copy(t, db), copy(t, db)
  assert(data.assessments.change(c, a.id, { minors = false }))
  assert(data.assessments.change(d, a.id, { title = "Jugend" }))
  assert(data.assessments.change(d, a.id, { minors = false }))
  assert(data.assessments.change(d, a.id, { minors = true }))
  assert(merge.merge(c, d))
  t.eq(data.assessments.get(c, a.id).minors, true)
end)

--- What is shown of an element: how many answers; and how many people something waits of.
local function sees(db, id, element)
  local A, n = assert(data.gather(db, id)), 0
  local shown, told = late.hold_back(A, A.assessment.threshold)
  for _, p in ipairs(shown.placements) do n = n + (p.element == element and 1 or 0) end
  return n, told.changes
end

test("files that are taken back after something went out are gone once they are enough", function(t)
  local db, a = assessment(t)
  forms(db, a.id, { "P01", "P02", "P03", "P04", "P05", "P06", "P07", "P08" }, 2)
  t.eq({ show(db, a.id) }, { 8, 0 })
  local list = data.batches.list(db, a.id)
  for i = 1, 2 do assert(data.batches.withdraw(db, a.id, list[i].id)) end
  t.eq({ sees(db, a.id, "datenbasierung") }, { 8, 2 })
  assert(data.batches.withdraw(db, a.id, list[3].id))
  t.eq({ sees(db, a.id, "datenbasierung") }, { 5, 0 })
  t.eq({ show(db, a.id) }, { 5, 0 })
  -- Put back, they are new answers: too few of them wait.
  assert(data.batches.restore(db, a.id, list[1].id))
  t.eq((sees(db, a.id, "datenbasierung")), 5)
end)

test("what is too few to be shown at all is not late, and closing does not show it", function(t)
  local db, a = assessment(t)
  forms(db, a.id, { "P01", "P02", "P03", "P04" }, 2)
  assert(help.rate(db, a.id, { P05 = { datenbasierung = 2, oeffentlichkeit = 4 } }))
  assert(data.batches.add(db, a.id, { kind = "tally", label = "Plakat", placements = {
    { element = "oeffentlichkeit", state = "placed", value = 1, dots = 1 } } }))
  local _, any = data.closing.waiting(assert(data.gather(db, a.id)))
  t.eq(any, false)
  t.eq({ show(db, a.id) }, { 5, 0 })
  t.eq(data.closing.close(db, a.id, "count").how, "leave-out", "there is nothing that could be counted")
  assert(data.closing.reopen(db, a.id))
  forms(db, a.id, { "P06" }, 3)
  t.eq(data.closing.close(db, a.id, "count").how, "count")
  t.eq({ show(db, a.id) }, { 6, 0 })
  t.eq((sees(db, a.id, "datenbasierung")), 6)
  t.eq((sees(db, a.id, "oeffentlichkeit")), 0, "nobody's single answer")
end)

test("answers that came in while two rounds were one are taken in by other files", function(t)
  local db, a, unit = assessment(t)
  local other = assert(data.assessments.new(db, { unit = unit.id, model = probe, held_on = "2026-03-02" }))
  forms(db, a.id, { "P01" }, 2)
  forms(db, other.id, { "P02" }, 2)
  assert(data.assessments.join(db, a.id, other.id))
  forms(db, a.id, { "P02" }, 4)
  assert(merge.merge(help.db(t), db))
  assert(data.assessments.part(db, other.id))
  local into = help.db(t)
  assert(merge.merge(into, db))
  t.eq(require("wegmarke.data.rows").verify(db), {})
  t.eq(#into:all("merge_placement"), 3)
end)

test("a code that only a file used which was taken back is open no more once it is closed", function(t)
  local db, a = assessment(t)
  assert(data.invited.add(db, a.id, { "P01", "P02" }))
  forms(db, a.id, { "P01", "P02" }, 2)
  assert(data.batches.withdraw(db, a.id, data.batches.list(db, a.id)[2].id))
  t.eq(codes(db, a.id), "P01 P02")
  assert(data.closing.close(db, a.id))
  t.eq(codes(db, a.id), "P01")
end)
