--- Makes a database of one unit with several rounds: wegmarke run rounds.lua FILE ROUNDS
--
-- Twelve people each time, three of them others than before; all but the last are finalised, with a plan.

local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local models = require "wegmarke.model"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local path, rounds = ...
rounds = math.tointeger(tonumber(rounds))

sys.set_today("2026-05-04")
sys.seed_ids("rounds")

local model = assert(models.load("dkbm"))
os.remove(path)
local db = assert(store.open(path, { create = true }))
local unit = assert(data.units.add(db, { kind = "landkreis", name = "Musterland",
  facts = { population = 120000 }, as_of = "2024-12-31" }))

local function add_round(r)
  local a = assert(data.assessments.new(db, { unit = unit.id, model = model, mode = "by_perspective",
    held_on = (2026 - 2 * (rounds - r)) .. "-03-14", agency = "Agentur Muster" }))
  local people, placements = {}, {}
  for i = 1, 12 do
    local code = string.format("P%02d", i + 3 * r)
    people[i] = { code = code, role = model.lists.roles[i % #model.lists.roles + 1].id,
      perspective = i % 3 == 0 and "outside" or "inside" }
    for e, element in ipairs(model.elements) do
      local at = math.max(1, math.min(#model.scale, 1 + (e * 3 + i * 5 + r * (e % 3)) % 4 + r // 2))
      placements[#placements + 1] = { participant = code, element = element.id, state = "placed",
        value = model.scale[at] }
    end
  end
  assert(data.batches.add(db, a.id, { kind = "person", participants = people,
    placements = placements }))
  for e, element in ipairs(model.elements) do
    local value = model.scale[math.min(#model.scale, 1 + (e + r * (e % 3)) % 5)]
    assert(data.agreements.set(db, a.id, element.id, { state = "agreed", value = value,
      how = "im Konsens", why = "Nach Gespräch über die Bögen", strengths = { "kurze Wege" } }))
    if e % 4 ~= 0 then
      assert(data.targets.set(db, a.id, element.id, { state = "value",
        value = math.min(4, math.floor(value) + 1), year = 2028 }))
    end
  end
  local field = assert(data.fields.add(db, a.id, { title = "Daten gemeinsam nutzen", important = 9,
    feasible = 6 }))
  assert(data.fields.note(db, field, { leading = { "Alle Kinder erreichen" }, needs = { "Zahlen" } }))
  assert(data.packages.add(db, field, { what = "Bestand erheben", who = "Bildungsbüro",
    due = "2026-12-31", state = r < rounds and "planned" or "done" }))
  if r < rounds then
    local kept = assert(data.models.sources(db, a.model_hash))
    model = assert(models.from_files(kept.id, kept.files))
    local result = assert(evaluate.run(model, assert(data.gather(db, a.id))))
    result.assessment.final = true
    assert(data.assessments.finalise(db, a.id, { json = json.encode(result), host = sys.version }))
  end
end

db:transaction(function()
  for r = 1, rounds do add_round(r) end
end)
db:close()
