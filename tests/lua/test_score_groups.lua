-- wegmarke.score: likeness, assignment and groups as Lua sees them.

local test = ...
local score = require "wegmarke.score"
local matrix = require "wegmarke.matrix"

test("gower of named rows has the names on both sides", function(t)
  local m = matrix.new({ { 1, 5 }, { 2, 7 }, { 4, 9 } }, { rows = { "a", "b", "c" } })
  local d = score.gower(m:rows(2, 3))
  t.eq(d:row_names(), { "b", "c" })
  t.eq(d:get("b", "c"), 1.0)
  t.eq(score.nearest(m, nil, 3, 1), { 2 })
  t.raises("x has 2 columns; expected kinds to be a list of as many", score.gower, m, { "name" })
  t.raises("kinds is text; expected one of: number, order, name", score.gower, m, { "name", "text" })
  t.raises("w%[1%] is %-1", score.gower, m, nil, { -1, 1 })
  t.raises("row is 4; expected a whole number from 1 to 3", score.nearest, m, nil, 4, 1)
end)

test("groups keep to kinds and exclusions, and say the same each time", function(t)
  local rows, kinds = {}, {}
  for i = 1, 24 do
    rows[i] = { i % 5, (i * 7) % 11 }
    kinds[i] = i % 4 == 0 and "city" or "county"
  end
  local d = score.gower(rows)
  d:set(1, 2, false)
  d:set(2, 1, false)
  local options = { kinds = kinds, at_least = { city = 1 }, aim = "mixed", seed = 3 }
  local of, n, _, status, value, exact = score.groups(d, 6, options)
  t.eq({ n, status, exact }, { 24, "OK", false })
  t.ok(of[1] ~= of[2])
  local size, cities = {}, {}
  for i = 1, 24 do
    size[of[i]] = (size[of[i]] or 0) + 1
    if kinds[i] == "city" then cities[of[i]] = true end
  end
  for q = 1, 6 do t.eq({ size[q], cities[q] }, { 4, true }) end
  local again, _, _, _, same = score.groups(d, 6, options)
  t.eq({ again, same }, { of, value })
  t.raises("no unit is of the kind town", score.groups, d, 6, { kinds = kinds, at_least = { town = 1 } })
  t.raises("at_least is given without kinds", score.groups, d, 6, { at_least = { town = 1 } })
  t.raises("count is 25; expected a whole number from 1 to 24", score.groups, d, 25)
  t.raises("distance has 1 rows and 2 columns", score.groups, { { 1, 2 } }, 1)
end)

test("assignment and sensitivity: wrong shapes are named", function(t)
  t.raises("cost has 2 rows and 1 columns; expected a column for each row", score.assign, { { 1 }, { 2 } })
  t.raises("y has 4 entries, inputs is 1; expected a multiple of 3", score.sobol, { 1, 2, 3, 4 }, 1)
  t.raises("low has 1 entries, high has 2", score.sobol_design, { 1 }, { 1, 2 }, 3)
  local x = score.sobol_design({ 0, 0 }, { 1, 1 }, 2000, 9)
  local y = matrix.fill(8000, 1):column(1)
  for i = 1, 8000 do y:set(i, 1, 3 * x:get(i, 1)) end
  local first, _, _, _, total = score.sobol(y, 2)
  t.near(first[1], 1, 0.1)
  t.near(total[1], 1, 0.1)
  t.eq({ first[2], total[2] }, { 0, 0 })
end)
