--- Makes a database to measure with: wegmarke run fill.lua FILE UNITS
--
-- Each unit has one assessment of the model dkbm with 12 participants who all
-- answered, agreements on all elements but two, and targets. The same numbers
-- every time.

local data = require "wegmarke.data"
local models = require "wegmarke.model"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local path, units = ...
units = math.tointeger(tonumber(units))

sys.set_today("2026-05-04")
sys.seed_ids("bench")

local seed = 42
local function below(n)
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return (seed >> 8) % n
end

local model = assert(models.load("dkbm"))
local roles = model.lists.roles
os.remove(path)
local db = assert(store.open(path, { create = true }))

local function participants()
  local list = {}
  for i = 1, 12 do
    local role = roles[(i - 1) % #roles + 1]
    list[i] = { code = string.format("P%02d", i), role = role.id, perspective = role.perspective }
  end
  return list
end

local function placements()
  local list = {}
  for e, element in ipairs(model.elements) do
    local middle = 2 + (e + below(3)) % 4
    for i = 1, 12 do
      local p = { participant = string.format("P%02d", i), element = element.id }
      if below(15) == 0 then
        p.state = "dont_know"
      else
        local at = math.max(1, math.min(#model.scale, middle + below(4) - 1))
        p.state, p.value = "placed", model.scale[at]
      end
      list[#list + 1] = p
    end
  end
  return list
end

local function fill(n)
  local unit = assert(data.units.add(db, {
    kind = "gemeinde", name = string.format("Beispielgemeinde %04d", n),
    facts = { population = 5000 + below(100000) }, as_of = "2024-12-31",
  }))
  local assessment = assert(data.assessments.new(db, {
    unit = unit.id, model = model, held_on = "2026-05-04", mode = "by_perspective",
  }))
  assert(data.batches.add(db, assessment.id, {
    kind = "person", participants = participants(), placements = placements(),
  }))
  for e, element in ipairs(model.elements) do
    if e < #model.elements - 1 then
      assert(data.agreements.set(db, assessment.id, element.id,
        { state = "agreed", value = 1 + below(5) / 2 }))
      assert(data.targets.set(db, assessment.id, element.id,
        { state = "value", value = 4, year = 2029 }))
    end
  end
end

-- A few hundred units a transaction: a rollback journal of all would be slow.
for first = 1, units, 200 do
  db:transaction(function()
    for n = first, math.min(first + 199, units) do fill(n) end
  end)
end
db:close()
