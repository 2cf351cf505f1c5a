-- The scripts that come with the program and live on wegmarke.score: they run, and their figures
-- are those of single calls.

local test = ...
local csv = require "wegmarke.csv"
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local main = require "wegmarke.cli.main"
local models = require "wegmarke.model"
local score = require "wegmarke.score"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

-- The rows that `wegmarke run NAME ... --csv` writes.
local function output(...)
  local written, out = {}, sys.out
  sys.out = function(...) written[#written + 1] = table.concat { ... } end -- luacheck: ignore 122
  local ok, status = pcall(main.run, table.pack("--lang", "en", ...))
  sys.out = out -- luacheck: ignore 122
  assert(ok and status == 0, status)
  return assert(csv.read(table.concat(written))).rows
end

local function number(text)
  return tonumber((text:gsub(",", ".")))
end

test("indicators: composites, places, and what the weights do", function(t)
  local path = t.tmp() .. "/indicators.csv"
  assert(file.write(path, "ags;a;b;c\n07137;1,5;3;10\n07138;2,5;.;14\n07140;3;2;9\n07141;2;2,5;12\n"
    .. "07143;4;1;11\n07145;1;4;13\n"))
  local rows = output("run", "indicators", path, "--seed", "3", "--csv")
  t.eq(#rows, 7)
  t.eq(rows[2][1], "07137")
  t.eq(rows[3][2], "2", "07138 lacks one")
  t.eq(rows[3][6], "", "no Choquet integral with a gap")
  local z = { score.z({ 1.5, 2.5, 3, 2, 4, 1 })[1], score.z({ 3, false, 2, 2.5, 1, 4 })[1],
    score.z({ 10, 14, 9, 12, 11, 13 })[1] }
  t.near(number(rows[2][3]), 100 + 10 * (z[1] + z[2] + z[3]) / 3, 1e-9)
  t.eq(output("run", "indicators", path, "--seed", "3", "--csv"), rows, "the same seed, the same bytes")
  local each = output("run", "indicators", path, "--seed", "3", "--indicators", "--csv")
  t.eq({ #each, each[2][1], each[4][1] }, { 4, "a", "c" })
  t.near(number(each[2][2]) + number(each[3][2]) + number(each[4][2]), 1, 1e-9)
end)

test("indicators: one that is the same everywhere says nothing, and stops nothing", function(t)
  local path = t.tmp() .. "/constant.csv"
  assert(file.write(path, "ags;a;b\n07137;1;3\n07138;1;2\n07140;1;4\n"))
  local rows = output("run", "indicators", path, "--csv")
  t.eq({ rows[2][2], rows[3][2], rows[4][2] }, { "1", "1", "1" }, "indicators that count")
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
  local rows = output("--db", path, "run", "agreement", "--csv")
  t.eq(#rows, 2)
  t.eq({ rows[2][1], rows[2][3], rows[2][8] }, { "Beispielgemeinde", "6", "OK" })
  local counts = score.tally(expected, model.scale)
  t.near(number(rows[2][5]), score.alpha(counts), 1e-9)
  t.near(number(rows[2][9]), score.gwet(counts), 1e-9)
  t.near(number(rows[2][10]), score.icc(expected), 1e-9)
  t.ok(number(rows[2][6]) <= number(rows[2][5]) and number(rows[2][5]) <= number(rows[2][7]))
end)

test("agreement: a group under the threshold stays without figures", function(t)
  sys.set_today("2026-05-04")
  local path = t.tmp() .. "/few.db"
  os.remove(path)
  local db = assert(store.open(path, { create = true }))
  local model = assert(models.load("dkbm"))
  local unit = assert(data.units.add(db, { kind = "gemeinde", name = "Beispielgemeinde" }))
  local assessment = assert(data.assessments.new(db, { unit = unit.id, model = model,
    held_on = "2026-05-04", mode = "by_perspective" }))
  local persons, placements = {}, {}
  for j = 1, 2 do
    persons[j] = { code = "P" .. j, role = model.lists.roles[1].id, perspective = "inside" }
    for i, element in ipairs(model.elements) do
      placements[#placements + 1] = { participant = "P" .. j, element = element.id, state = "placed",
        value = 1 + (i + j) % 4 }
    end
  end
  assert(data.batches.add(db, assessment.id, { kind = "person", participants = persons,
    placements = placements }))
  db:close()
  local rows = output("--db", path, "run", "agreement", "--csv")
  t.eq({ rows[2][3], rows[2][5], rows[2][8], rows[2][9] }, { "2", "", "WITHHELD", "" })
end)
