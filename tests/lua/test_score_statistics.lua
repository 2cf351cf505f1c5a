-- wegmarke.score: change and indicators as Lua sees them.

local test = ...
local score = require "wegmarke.score"
local matrix = require "wegmarke.matrix"

test("change of many units at once is that of each row", function(t)
  local before = matrix.new({ { 1, 2, 3 }, { 2, 2, 2 }, { false, 1, 1 } }, { rows = { "a", "b", "c" } })
  local after = matrix.new({ { 2, 3, 3 }, { 2, 2, 2 }, { 1, 2, 3 } })
  for _, name in ipairs { "change", "sign_test", "wilcoxon" } do
    local value, count, weight, status = score[name](before, after)
    for i = 1, 3 do
      local one = table.pack(score[name](before:row(i), after:row(i)))
      t.eq({ value:get(i, 1), count:get(i, 1), weight:get(i, 1), status[i] },
        { one[1] or false, one[2], one[3], one[4] }, name)
    end
    t.eq(value:row_names(), { "a", "b", "c" })
  end
  t.raises("before has 3 rows and 3 columns, after has 1 and 3", score.change, before, after:rows(1, 1))
  t.raises("before has 1 entries, after has 2", score.wilcoxon, { 1 }, { 1, 2 })
  t.raises("zeros is out; expected one of: dropped, pratt, split", score.wilcoxon, { 1 }, { 1 }, "out")
end)

test("intervals of many shares are those of each", function(t)
  local k, n = { 0, 3, 10, 5 }, { 20, 7, 10, 0 }
  for _, name in ipairs { "wilson", "poisson" } do
    local value, count, weight, status = score[name](k, n, 0.9)
    t.eq(value:column_names(), { "value", "low", "high" })
    for i = 1, 4 do
      local one = table.pack(score[name](k[i], n[i], 0.9))
      t.eq({ value:get(i, 1), value:get(i, 2), value:get(i, 3), count:get(i, 1), weight:get(i, 1),
        status[i] }, { one[1] or false, one[5] or false, one[6] or false, one[2], one[3], one[4] }, name)
    end
  end
  t.raises("confidence is 1; expected below 1", score.wilson, 1, 2, 1)
  t.raises("k has 1 entries, exposure has 2", score.poisson, { 1 }, { 1, 2 })
end)

test("percentiles: groups by name, never smaller than 5", function(t)
  local x, group = {}, {}
  for i = 1, 12 do x[i], group[i] = i, i <= 7 and "large" or i end
  local p, n, _, status = score.percentiles(x, group)
  t.eq({ n, status }, { 12, "OK" })
  t.near(p[4], 50)
  for i = 8, 12 do t.eq(p[i], false) end
  t.raises("least is 4; expected a whole number from 5", score.percentiles, x, group, { least = 4 })
  t.raises("x has 12 entries; expected group to be a list of as many", score.percentiles, x, { 1 })
  t.raises("group%[1%] is boolean", score.percentiles, { 1 }, { false })
end)

test("crosswalk: a missing old value is a missing new one", function(t)
  local links = { { "a", "x", 1 }, { "b", "x", 0.5 }, { "b", "y", 0.5 } }
  t.eq(score.crosswalk({ a = 1 }, links), nil)
  t.eq(score.crosswalk({ b = 4 }, links), { x = false, y = 2 })
  t.eq(select(4, score.crosswalk({ b = 4 }, { { "b", "y", 0.5 } })), "DOMAIN")
  t.raises("links%[1%]: expected {from, to, share}", score.crosswalk, {}, { { "a", "x" } })
  t.raises("values%[a%] is string; expected a number", score.crosswalk, { a = "1" }, links)
end)
