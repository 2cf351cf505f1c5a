--- The shipped models: written for today's API, they say what they said under the first one.

local dice = dofile "tests/lua/help_dice.lua"
local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local model = require "wegmarke.model"

local test = ...

-- What was recorded, made up from a seed: people, agreements, targets, of each state.
local function recorded(m, seed)
  local roll = dice(seed)
  local a = {
    assessment = { id = "a", mode = ({ "open", "anonymous", "by_perspective" })[roll(3)], language = "de",
                   held_on = "2026-01-01", threshold = 3 },
    unit = { id = "u", name = "U", kind = ({ "landkreis", "kreisfreie_stadt", "gemeinde" })[roll(3)],
             keys = {}, facts = {}, population = ({ 50000, 200000, 250000 })[roll(3)] },
    participants = {}, batches = { { id = "b", kind = "person", retrospective = false } }, placements = {},
    marks = {}, remarks = {}, agreement_marks = {}, fields = {}, agreements = {}, targets = {},
  }
  for i = 1, roll(9) do
    a.participants[i] = { id = "p" .. i, code = "P" .. i, role = "leitung",
                          perspective = roll(2) == 1 and "inside" or "outside" }
  end
  for _, element in ipairs(m.elements) do
    for _, one in ipairs(a.participants) do
      local state = ({ "dont_know", "skipped", "not_applicable" })[roll(8)] or "placed"
      table.insert(a.placements, { batch = "b", participant = one.id, element = element.id, state = state,
                                   value = state == "placed" and (roll(7) + 1) / 2 or nil, dots = 1 })
    end
    if roll(6) <= 4 then a.agreements[element.id] = { state = "agreed", value = (roll(7) + 1) / 2 } end
    if roll(3) > 1 then a.targets[element.id] = { state = "value", value = roll(4), year = 2028 } end
  end
  return a
end

-- A result without what must differ: which bytes, which line.
local function plain(x)
  if type(x) ~= "table" then return x end
  local made = {}
  for key, value in pairs(x) do
    if key ~= "hash" and key ~= "file" and key ~= "line" then made[key] = plain(value) end
  end
  return made
end

test("the results of models moved to api 2 are those of api 1", function(t)
  for _, id in ipairs { "grossstaedte", "beispielland", "beispielland-musterstadt" } do
    local new = assert(model.load(id))
    local files = {}
    for i, one in ipairs(new.files) do
      files[i] = { model_id = one.model_id, path = one.path, shown = one.shown, bytes = one.bytes }
      if one.model_id ~= "dkbm" then
        files[i].bytes = one.bytes:gsub("api = 2", "api = 1", 1)
      end
    end
    local old = assert(model.from_files(id, files))
    t.eq({ new.api, old.api }, { 2, 1 })
    for seed = 1, 12 do
      local a = recorded(new, seed)
      t.eq(json.encode(plain(evaluate.run(old, a))), json.encode(plain(evaluate.run(new, a))))
    end
    old:close()
    new:close()
  end
end)

test("what two versions share is said in one place, and its cases hold in both", function(t)
  for _, id in ipairs { "nrw", "rlp-sl" } do
    local m = assert(model.load(id))
    local cases = 0
    for _, case in ipairs(m.cases) do
      cases = cases + (case.file:find("kooperation.part.lua", 1, true) and 1 or 0)
    end
    t.eq({ cases, m.element.bildungsprojekte, m.element.kooperation ~= nil }, { 4, nil, true })
    m:close()
  end
end)
