-- An attacker who has every output: of every time, for every reader, before and after folding, alone and
-- compared. What one output counts and another does not must never be fewer people, or dots, than the
-- threshold. Only what stands in the outputs is looked at.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local compare = require "wegmarke.evaluate.compare"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local privacy = require "wegmarke.data.privacy"
local releases = require "wegmarke.data.releases"
local sys = require "wegmarke.sys"

local function dice(seed)
  local x = seed * 2654435761 % 4294967296
  return function(n)
    x = (x * 1664525 + 1013904223) % 4294967296
    return x // 65536 % n + 1
  end
end

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
    if p and (p.same or p.left or p.new) then
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
        assert(privacy.retention.fold(db, a.id))
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
