--- A database for the tests of scripts: the 400 Kreise of the register, two rounds each, the same
--- every time.

local data = require "wegmarke.data"
local models = require "wegmarke.model"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local M = {}

local seed
local function below(n)
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return (seed >> 8) % n
end

-- How far a unit is in an element: 1 to 4 in half steps.
local function value(scale, middle, spread)
  return scale[math.max(1, math.min(#scale, middle + below(spread) - spread // 2))]
end

local function round(db, model, unit, held_on, ahead, persons)
  local a = assert(data.assessments.new(db,
    { unit = unit.id, model = model, held_on = held_on, mode = "by_perspective" }))
  local participants, placements = {}, {}
  local roles = model.lists.roles
  for i = 1, persons do
    local role = roles[(i - 1) % #roles + 1]
    participants[i] = { code = ("P%02d"):format(i), role = role.id, perspective = role.perspective }
  end
  for e, element in ipairs(model.elements) do
    local middle = 2 + (e * 7 + below(2) + ahead) % 5
    for i = 1, persons do
      local p = { participant = participants[i].code, element = element.id, state = "dont_know" }
      if below(15) > 0 then p.state, p.value = "placed", value(model.scale, middle, 4) end
      placements[#placements + 1] = p
    end
    if e < #model.elements then
      local agreed = value(model.scale, middle, 2)
      assert(data.agreements.set(db, a.id, element.id, { state = "agreed", value = agreed }))
      local state = agreed >= 3.5 and { state = "hold" }
        or { state = "value", value = math.floor(agreed) + 1, year = tonumber(held_on:sub(1, 4)) + 4 }
      assert(data.targets.set(db, a.id, element.id, state))
    end
  end
  assert(data.batches.add(db, a.id,
    { kind = "person", participants = participants, placements = placements }))
  return a
end

--- Makes the database.
---@param path string
---@param most integer|nil only so many units of the register
---@return integer units
function M.make(path, most)
  seed = 7
  sys.set_today("2026-06-01")
  sys.seed_ids("scripts")
  os.remove(path)
  local db = assert(store.open(path, { create = true }))
  local model = assert(models.load("dkbm"))
  assert(data.units.import(db, assert(sys.packed("models/units.csv")), "models/units.csv"))
  local units = data.units.list(db, {})
  table.sort(units, function(x, y) return x.keys.ags < y.keys.ags end)
  local n = math.min(most or #units, #units)
  for first = 1, n, 100 do
    db:transaction(function()
      for i = first, math.min(first + 99, n) do
        round(db, model, units[i], "2022-05-10", i % 3, 5)
        round(db, model, units[i], "2026-05-04", i % 3 + 1 + below(2), 5)
      end
    end)
  end
  db:close()
  sys.seed_ids(nil)
  return n
end

return M
