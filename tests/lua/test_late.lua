-- The attack on the rule for late answers itself: people who answer, correct, take back and come back,
-- posters that are corrected, readers outside, closing that counts what waits. Whoever has all that ever
-- went out must not get at fewer than the threshold: neither by what two outputs have and have not, nor by
-- adding and subtracting any number of them.

local test = ...
local late = require "wegmarke.evaluate.late"
local sys = require "wegmarke.sys"
local attacker = dofile("tests/lua/help_attack.lua")
local dice = attacker.dice

local elements = { "e1", "e2", "e3" }

local function world(threshold)
  return { a = { assessment = { id = "a", mode = "by_perspective", threshold = threshold }, participants = {},
      batches = {}, placements = {}, before = {}, shown = {} }, n = 0, gone = {} }
end

local function batch(w, kind, corrects)
  local b = { id = ("b%03d"):format(#w.a.batches + 1), kind = kind, retrospective = false,
    corrects = corrects }
  w.a.batches[#w.a.batches + 1] = b
  return b.id
end

local function place(w, row)
  w.n = w.n + 1
  row.id = ("r%05d"):format(w.n)
  table.insert(w.a.placements, row)
end

-- Takes a row from what is recorded: a later one replaces it, or it was taken back.
local function drop(w, i)
  local row = table.remove(w.a.placements, i)
  w.a.before[#w.a.before + 1] = row
  return row
end

local function find(list, participant, element)
  for i, p in ipairs(list) do
    if p.participant == participant and p.element == element then return i end
  end
end

local moves = {}

function moves.new(w, pick)
  local id = batch(w, "person")
  for _ = 1, pick(4) do
    local p = { id = ("p%03d"):format(#w.a.participants + 1),
      perspective = pick(2) == 1 and "inside" or "outside" }
    table.insert(w.a.participants, p)
    for _, element in ipairs(elements) do
      if pick(5) > 1 then
        place(w, { batch = id, participant = p.id, element = element, state = "placed", value = pick(4),
          dots = 1 })
      end
    end
  end
end

function moves.correct(w, pick)
  local id = batch(w, "person")
  for _ = 1, pick(4) do
    local person = w.a.participants[pick(#w.a.participants)]
    local element = elements[pick(#elements)]
    local at = person and find(w.a.placements, person.id, element)
    if at then
      drop(w, at)
      place(w, { batch = id, participant = person.id, element = element, state = "placed", value = pick(4),
        dots = 1 })
    elseif person then
      place(w, { batch = id, participant = person.id, element = element, state = "dont_know", dots = 1 })
    end
  end
end

-- One or more people, with all that they said.
function moves.remove(w, pick)
  for _ = 1, pick(4) do
    local person = w.a.participants[pick(math.max(1, #w.a.participants))]
    for i = person and #w.a.placements or 0, 1, -1 do
      if w.a.placements[i].participant == person.id then w.gone[drop(w, i)] = true end
    end
  end
end

-- What was taken back counts again.
function moves.back(w, pick)
  for i = #w.a.before, 1, -1 do
    local row = w.a.before[i]
    if w.gone[row] and pick(3) > 1 and not find(w.a.placements, row.participant, row.element) then
      w.gone[row] = nil
      table.insert(w.a.placements, table.remove(w.a.before, i))
    end
  end
end

function moves.poster(w, pick)
  local id = batch(w, "tally")
  w.poster = w.poster or id
  for value = 1, 4 do
    local dots = pick(4) - 1
    if dots > 0 then
      place(w, { batch = id, element = "e1", state = "placed", value = value, dots = dots })
    end
  end
end

-- Some cells of the first poster are counted anew.
function moves.recount(w, pick)
  if not w.poster then return end
  local id = batch(w, "tally", w.poster)
  for i = #w.a.placements, 1, -1 do
    local row, of = w.a.placements[i], nil
    for _, b in ipairs(w.a.batches) do of = b.id == row.batch and b or of end
    if (of.corrects or of.id) == w.poster and pick(2) == 1 then
      drop(w, i)
      local dots = math.max(0, row.dots + pick(3) - 2)
      if dots > 0 then
        place(w, { batch = id, element = row.element, state = row.state, value = row.value, dots = dots })
      end
    end
  end
end

function moves.role(w, pick)
  for i, p in ipairs(w.a.participants) do
    if pick(6) == 1 then
      w.a.participants[i] = { id = p.id, perspective = p.perspective == "inside" and "outside" or "inside" }
    end
  end
end

local names = { "new", "new", "new", "correct", "correct", "remove", "back", "poster", "recount", "role" }

local function reach(w, pick)
  local reaches = {}
  for _, b in ipairs(w.a.batches) do
    if w.reaches and w.reaches[b.id] ~= nil then
      reaches[b.id] = w.reaches[b.id]
    else
      reaches[b.id] = pick(3) > 1
    end
  end
  w.reaches = reaches
  return reaches
end

test("nobody stands alone in all that ever went out", function(t)
  local changes = { n = 0, correct = 0, gone = 0, outside = 0 }
  local rounds = tonumber(sys.env("LATE_ROUNDS") or 400)
  for seed = 1, rounds do
    local pick = dice(seed)
    local threshold = 2 + pick(3)
    local w, history = world(threshold), {}
    for _ = 1, 4 + pick(14) do
      local name = names[pick(#names)]
      if #w.a.participants == 0 then name = "new" end
      moves[name](w, pick)
      if pick(3) > 1 then
        local reaches = pick(4) == 1 and reach(w, pick) or nil
        local shown, told = late.hold_back(w.a, threshold, nil, reaches)
        local words = told.words()
        if words then table.insert(w.a.shown, { place = told.last + 1, answers = words }) end
        local new = attacker.note(history, attacker.output(shown, told), threshold, function(what)
          return not (reaches and (what == "people" or what:find "side$"))
        end)
        changes.n, changes.outside = changes.n + new, changes.outside + (reaches and new or 0)
        for _, word in ipairs(words or {}) do
          if word:sub(1, 1) == "-" then changes.gone = changes.gone + 1 end
        end
        -- Nothing more goes out at the second look.
        t.eq(select(2, late.hold_back(w.a, threshold, nil, reaches)).words(), nil)
      end
    end
    attacker.run(history, threshold, seed)
  end
  -- A shorter run, as under the sanitizers, sees its share of each.
  t.ok(changes.n > rounds / 4 and changes.gone > rounds / 40 and changes.outside > rounds / 80,
    ("there was something to see: %d, %d, %d"):format(changes.n, changes.gone, changes.outside))
end)

test("enough that wait in all, but not about the same, do not read as if they were too few", function(t)
  local lang = require "wegmarke.lang"
  local function said(of)
    of.threshold = 3
    return lang.text("de", "report.waiting", of) .. " " .. lang.text("en", "report.waiting", of)
  end
  t.has(said { changes = 2 }, "Erst ab 3 zusammen")
  t.has(said { changes = 3 }, "Erst ab 3 an derselben Stelle")
  t.has(said { n = 4 }, "from 3 in the same place on")
  t.has(said { n = 1, dots = 5, left = true }, "An derselben Stelle sind es weniger als 3")
  t.has(said { n = 2, left = true }, "Es sind weniger als 3")
end)
