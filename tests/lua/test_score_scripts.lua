-- The scripts that come with the program and live on wegmarke.score: they run, and their figures
-- are those of single calls.

local test = ...
local csv = require "wegmarke.csv"
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local models = require "wegmarke.model"
local score = require "wegmarke.score"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

-- The rows that a script writes as CSV.
local function output(name, ...)
  local chunk = assert(load(assert(sys.packed("scripts/" .. name)), "@scripts/" .. name, "t"))
  local written, out = {}, sys.out
  sys.out = function(...) written[#written + 1] = table.concat { ... } end -- luacheck: ignore 122
  local ok, err = pcall(chunk, ...)
  sys.out = out -- luacheck: ignore 122
  if not ok then error(err, 0) end
  return assert(csv.read(table.concat(written))).rows
end

local function number(text)
  return tonumber((text:gsub(",", ".")))
end

test("indicators: composites, places, and what the weights do", function(t)
  local path = t.tmp() .. "/indicators.csv"
  assert(file.write(path, "ags;a;b;c\n07137;1,5;3;10\n07138;2,5;.;14\n07140;3;2;9\n07141;2;2,5;12\n"
    .. "07143;4;1;11\n07145;1;4;13\n"))
  local rows = output("indicators.lua", path, "3")
  t.eq(#rows, 11)
  t.eq(rows[2][1], "07137")
  t.eq(rows[3][2], "2", "07138 lacks one")
  t.eq(rows[3][6], "", "no Choquet integral with a gap")
  local z = { score.z({ 1.5, 2.5, 3, 2, 4, 1 })[1], score.z({ 3, false, 2, 2.5, 1, 4 })[1],
    score.z({ 10, 14, 9, 12, 11, 13 })[1] }
  t.near(number(rows[2][3]), 100 + 10 * (z[1] + z[2] + z[3]) / 3, 1e-9)
  t.near(number(rows[9][2]) + number(rows[10][2]) + number(rows[11][2]), 1, 1e-9)
  t.eq(output("indicators.lua", path, "3"), rows, "the same seed, the same bytes")
end)

test("agreement: one line for an assessment, as single calls have it", function(t)
  sys.set_today("2026-05-04")
  local path = t.tmp() .. "/agreement.db"
  os.remove(path)
  local db = assert(store.open(path, { create = true }))
  local model = assert(models.load("dkbm"))
  local unit = assert(data.units.add(db, { kind = "gemeinde", name = "Beispielgemeinde" }))
  local assessment = assert(data.assessments.new(db, { unit = unit.id, model = model,
    held_on = "2026-05-04", mode = "by_perspective" }))
  local persons, placements, expected = {}, {}, {}
  for j = 1, 6 do
    persons[j] = { code = "P" .. j, role = model.lists.roles[1].id, perspective = "inside" }
  end
  for i, element in ipairs(model.elements) do
    expected[i] = {}
    for j = 1, 6 do
      local value = 1 + (i + j % 2) % 4
      expected[i][j] = value
      placements[#placements + 1] = { participant = "P" .. j, element = element.id, state = "placed",
        value = value }
    end
  end
  assert(data.batches.add(db, assessment.id, { kind = "person", participants = persons,
    placements = placements }))
  db:close()
  local rows = output("agreement.lua", path)
  t.eq(#rows, 2)
  t.eq({ rows[2][1], rows[2][3], rows[2][8] }, { "Beispielgemeinde", "6", "OK" })
  local counts = score.tally(expected, model.scale)
  t.near(number(rows[2][5]), score.alpha(counts), 1e-9)
  t.near(number(rows[2][9]), score.gwet(counts), 1e-9)
  t.near(number(rows[2][10]), score.icc(expected), 1e-9)
  t.ok(number(rows[2][6]) <= number(rows[2][5]) and number(rows[2][5]) <= number(rows[2][7]))
end)
