-- An attacker who has every output: of every time, for every reader, before and after folding, alone and
-- compared. What one output counts and another does not must never be fewer people, or dots, than the
-- threshold. Only what stands in the outputs is looked at.

local test = ...
local attacker = dofile("tests/lua/help_attack.lua")
local help = dofile("tests/lua/help_data.lua")
local compare = require "wegmarke.evaluate.compare"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local late = require "wegmarke.evaluate.late"
local privacy = require "wegmarke.data.privacy"
local releases = require "wegmarke.data.releases"
local sys = require "wegmarke.sys"

local dice = attacker.dice
local model = assert(require("wegmarke.model").load("dkbm"))
local elements = table.move(model.elements, 1, 4, 1, {})
local roles = { "leitung", "fachkraft", "extern" }

--- A sheet of some people, some of them known; each answers some of what is still open to them.
local function sheet(pick, world, extra)
  local rec = { kind = "person", participants = {}, placements = {} }
  for _ = 1, world.n == 0 and 1 + pick(6) or pick(3) do
    local code, perspective
    if world.n > 0 and pick(4) == 1 then
      code = (world.name or "P") .. pick(world.n)
    else
      world.n = world.n + 1
      code, perspective = (world.name or "P") .. world.n, pick(2) == 1 and "inside" or "outside"
      world.said[code] = {}
    end
    if not world.met[code] then
      world.met[code] = true
      rec.participants[#rec.participants + 1] = { code = code, role = perspective and roles[pick(3)] or nil,
        perspective = perspective }
      for _, element in ipairs(elements) do
        if not world.said[code][element.id] and pick(4) > 1 then
          world.said[code][element.id] = true
          local placed = pick(4) > 1
          rec.placements[#rec.placements + 1] = { participant = code, element = element.id,
            state = placed and "placed" or "dont_know", value = placed and pick(4) or nil }
        end
      end
    end
  end
  world.met = {}
  for key, value in pairs(extra or {}) do rec[key] = value end
  return rec
end

local function poster(pick)
  local rec = { kind = "tally", placements = {} }
  for _, element in ipairs(elements) do
    for value = 1, 4 do
      local dots = pick(4) - 2
      if dots > 0 then
        rec.placements[#rec.placements + 1] = { element = element.id, state = "placed", value = value,
          dots = dots }
      end
    end
  end
  return rec
end

local function answered(x)
  return x.states.placed + x.states.dont_know + x.states.not_applicable + x.states.skipped
end

--- All that an output says of how many people and dots it stands on, by what is counted.
local function figures(sizes, e, who)
  local function note(what, n)
    sizes[what] = sizes[what] or {}
    sizes[what][n] = ("%s of %s"):format(sizes[what][n] or "", who)
  end
  for _, x in ipairs(e.elements) do
    local few = e.participation.persons < e.assessment.threshold
    if not few then note("answers " .. x.id, answered(x)) end
    if x.basis == "tally" then note("dots " .. x.id, x.n) end
    if x.tally then note("dots " .. x.id, x.tally.n) end
    if x.basis == "person" and few then note("answers " .. x.id, x.n) end
  end
end

local function compared(sizes, result)
  for _, row in ipairs(result.rows) do
    local p = row.people
    local id = row.b[1].id
    for name, shown in pairs(p and { same = p.same, left = p.left, new = p.new } or {}) do
      sizes[name .. " " .. id] = sizes[name .. " " .. id] or {}
      sizes[name .. " " .. id][shown.n] = "compare"
    end
    if row.hindsight then
      sizes["hindsight " .. id] = sizes["hindsight " .. id] or {}
      sizes["hindsight " .. id][row.hindsight.n] = "compare"
    end
    -- Who is not among those shown, of all who placed it in that round.
    if p then
      for name, n in pairs { left = p.left_n, new = p.new_n, same = p.both_n } do
        assert(n == 0 or n >= 3, name .. " are told apart")
      end
    end
  end
end

local function check(t, seed, sizes)
  for what, found in pairs(sizes) do
    local list = {}
    for n in pairs(found) do list[#list + 1] = n end
    table.sort(list)
    for i, n in ipairs(list) do
      local before = list[i - 1] or 0
      if n - before > 0 and n - before < 3 then
        error(("seed %d: %s: %d apart, between %d (%s) and %d (%s)"):format(seed, what, n - before, before,
          found[before] or "none", n, found[n]))
      end
    end
  end
  t.ok(true)
end

local function look(db, id, sizes, moment)
  local results = {}
  for _, who in ipairs { "group", "unit", "agency", "public" } do
    local e = assert(evaluate.run(model, assert(data.gather(db, id)),
      { audience = who, provisional = moment % 2 == 0 }))
    figures(sizes, e, ("%s at %d"):format(who, moment))
    results[who] = e
  end
  return { m = model, a = assert(data.gather(db, id)), e = results.unit }
end

test("no two outputs of any time, reader or kind tell fewer than the threshold apart", function(t)
  local folds, shown = 0, 0
  for seed = 1, tonumber(sys.env("ATTACK_ROUNDS") or 15) do
    local pick = dice(seed)
    local mode = ({ "open", "by_perspective", "anonymous" })[pick(3)]
    local db, a, unit = help.assessment(t, { model = model, mode = mode })
    local earlier = assert(data.assessments.new(db, { unit = unit.id, model = model,
      held_on = "2024-03-01", mode = "open" }))
    local first = { n = 0, said = {}, met = {} }
    for _ = 1, 2 do assert(data.batches.add(db, earlier.id, sheet(pick, first))) end
    local world, back = { n = 0, said = {}, met = {} }, { n = 0, said = {}, met = {}, name = "R" }
    local sizes, both, folded = {}, {}, false
    local before = { m = model, a = assert(data.gather(db, earlier.id)) }
    before.e = assert(evaluate.run(model, before.a))
    for moment = 1, 3 + pick(6) do
      local dot = pick(7)
      if dot <= 4 then
        assert(data.batches.add(db, a.id, sheet(pick, world)))
      elseif dot == 5 then
        assert(data.batches.add(db, a.id, sheet(pick, back, { retrospective = true,
          refers_to = "2024-03-01" })))
      elseif dot == 6 then
        assert(data.batches.add(db, a.id, poster(pick)))
      elseif not folded and pick(3) == 1 then
        folded = true
        assert(require("wegmarke.data.retention").fold(db, a.id))
        folds = folds + 1
        world = { n = world.n, said = {}, met = {} }
        for i = 1, world.n do world.said["P" .. i] = { gone = true } end
      end
      -- One sheet released, or all that there are.
      if pick(3) == 1 then
        local list = data.batches.list(db, a.id)
        if #list > 0 then
          assert(privacy.release(db, "batch", list[pick(#list)].id, "agency"))
        end
      elseif pick(6) == 1 then
        assert(releases.release(db, a.id, "agency", { placements = true }))
      elseif pick(8) == 1 then
        assert(releases.withdraw(db, a.id))
      end
      local now = look(db, a.id, sizes, moment)
      compared(both, compare.run(before, now))
      for _, x in ipairs(now.e.elements) do shown = shown + (x.counts and 1 or 0) end
    end
    check(t, seed, sizes)
    check(t, seed, both)
    db:close()
  end
  t.ok(folds > 0 and shown > 100, ("there was something to see: %d, %d"):format(folds, shown))
end)

-- The same attacker through what comes later: people who correct what they said, files that are taken back
-- and come again, single answers and roles that are corrected, posters that are counted anew, closing and
-- opening again. Who is behind each answer is known here, so it is looked at who stands apart, not only how
-- many do.

local later = {}

local function answers_of(pick, people)
  local rec = { kind = "person", participants = {}, placements = {} }
  for _, code in ipairs(people) do
    rec.participants[#rec.participants + 1] = { code = code }
    for _, element in ipairs(elements) do
      if pick(4) > 1 then
        local placed = pick(5) > 1
        rec.placements[#rec.placements + 1] = { participant = code, element = element.id,
          state = placed and "placed" or "dont_know", value = placed and pick(4) or nil }
      end
    end
  end
  return rec
end

local function some_people(pick, world, most)
  local list, met = {}, {}
  for _ = 1, pick(most) do
    local code = "P" .. pick(world.n)
    if not met[code] then list[#list + 1] = code end
    met[code] = true
  end
  return list
end

local function some_batch(pick, world)
  local list = data.batches.list(world.db, world.id)
  return list[pick(#list)]
end

function later.new(pick, world)
  local codes = {}
  for i = 1, pick(4) do codes[i] = "P" .. world.n + i end
  local rec = answers_of(pick, codes)
  for _, p in ipairs(rec.participants) do
    p.role, p.perspective = roles[pick(3)], pick(2) == 1 and "inside" or "outside"
  end
  world.n = world.n + #codes
  assert(data.batches.add(world.db, world.id, rec))
end

function later.correct(pick, world)
  assert(data.batches.add(world.db, world.id, answers_of(pick, some_people(pick, world, 4))))
end

function later.remove(pick, world)
  for _ = 1, pick(3) do
    assert(data.batches.withdraw(world.db, world.id, some_batch(pick, world).id) ~= nil)
  end
end

function later.back(pick, world)
  for _, b in ipairs(data.batches.list(world.db, world.id)) do
    if b.withdrawn and pick(2) == 1 then assert(data.batches.restore(world.db, world.id, b.id)) end
  end
end

function later.clear(pick, world)
  local element = elements[pick(#elements)].id
  for _, code in ipairs(some_people(pick, world, 4)) do
    assert(data.batches.clear(world.db, world.id, code, { element }))
  end
end

function later.role(pick, world)
  for _, code in ipairs(some_people(pick, world, 5)) do
    assert(data.batches.set_role(world.db, world.id, code, roles[pick(3)],
      pick(2) == 1 and "inside" or "outside"))
  end
end

function later.poster(pick, world)
  local rec = poster(pick)
  rec.label = "Plakat " .. pick(2)
  assert(data.batches.add(world.db, world.id, rec))
end

function later.close(_, world)
  assert(data.closing.close(world.db, world.id, "leave-out"))
end

local names = { "new", "new", "new", "correct", "correct", "remove", "back", "clear", "role", "poster",
  "poster", "close" }

test("nor do corrections, what is taken back, and closing", function(t)
  local met = { gone = 0, n = 0, waited = 0 }
  local rounds = tonumber(sys.env("ATTACK_ROUNDS") or 15) * 6
  for seed = 1, rounds do
    local pick = dice(seed)
    local db, a = help.assessment(t, { model = model, threshold = 2 + pick(3),
      mode = ({ "open", "by_perspective", "anonymous" })[pick(3)] })
    local world, history = { db = db, id = a.id, n = 0 }, {}
    for _ = 1, 3 + pick(9) do
      local name = world.n == 0 and "new" or names[pick(#names)]
      if data.assessments.get(db, a.id).closed then
        if pick(2) == 1 then assert(data.closing.reopen(db, a.id)) end
      end
      if not data.assessments.get(db, a.id).closed then later[name](pick, world) end
      local A = assert(data.gather(db, a.id))
      local shown, told = late.show(A, a.threshold, "unit")
      local posters = {}
      for _, b in ipairs(data.batches.list(db, a.id)) do posters[b.id] = b.label end
      local sees = attacker.output(shown, told, posters)
      met.n = met.n + attacker.note(history, sees, a.threshold)
      met.waited = met.waited + (told.waiting + told.changes + told.dots > 0 and 1 or 0)
      -- What is read anew is what went out.
      local again = late.hold_back(assert(data.gather(db, a.id)), a.threshold)
      for what, state in pairs(attacker.output(again, told, posters)) do
        t.ok(attacker.same(state, sees[what] or {}), what)
      end
    end
    for _, row in ipairs(db:all("shown_of", { assessment = a.id })) do
      met.gone = met.gone + (row.answers:find('"-', 1, true) and 1 or 0)
    end
    attacker.run(history, a.threshold, seed)
    db:close()
  end
  t.ok(met.n > rounds and met.gone > rounds / 10 and met.waited > rounds,
    ("there was something to see: %d, %d, %d"):format(met.n, met.gone, met.waited))
end)
