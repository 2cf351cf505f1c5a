-- wegmarke.score: orders, firmness and weights as Lua sees them.

local test = ...
local score = require "wegmarke.score"
local matrix = require "wegmarke.matrix"

test("firmness: names, options, a view and a list give the same", function(t)
  local rows = {}
  for i = 1, 40 do rows[i] = { (i * 7) % 11 + 1, (i * 5) % 13 + 1, (i * 3) % 7 + 1 } end
  local names = {}
  for i = 1, 40 do names[i] = "e" .. i end
  local m = matrix.new(rows, { rows = names })
  local w = score.dirichlet({ 1, 1, 1 }, 300, 7)
  local a, n, draws, status, firm = score.firmness(m, w,
    { top = 3, quantiles = { 0.025, 0.5 }, nominal = { 1, 1, 1 } })
  t.eq({ n, draws, status }, { 40, 300, "OK" })
  t.eq(a:column_names(), { "nominal", "mean", "q2.5", "q50" })
  t.eq(a:row_names(), names)
  t.eq(firm.accept:row_names(), names)
  local b, _, _, _, again = score.firmness(matrix.new(rows):transpose():copy():transpose(), w,
    { top = 3, quantiles = { 0.025, 0.5 }, nominal = { 2, 2, 2 }, threads = 8, path = "base" })
  t.eq(a:table(), b:table())
  t.eq({ firm.shift, firm.same }, { again.shift, again.same })
  t.eq(firm.accept:table(), again.accept:table())
  t.eq(a:get("e3", "nominal"), score.leave_out(m):get("e3", 1))
  local sum = 0
  for i = 1, 40 do sum = sum + firm.accept:get(i, 1) end
  t.ok(sum >= 1 - 1e-12, "somebody is first in every draw")
end)

test("firmness: what is wrong is named", function(t)
  local x, w = { { 1, 2 }, { 2, 1 } }, { { 1, 1 } }
  t.raises("x has 2 columns, weights has 1; expected a weight for each", score.firmness, x, { { 1 } })
  t.raises("x is nil; expected a matrix, or a list of rows", score.firmness)
  t.raises("x%[2%] is table of length 1; expected a row of 2", score.firmness, { { 1, 2 }, { 1 } }, w)
  t.raises("x%[1%]%[2%] is string", score.firmness, { { 1, "2" } }, w)
  t.raises("mean is median; expected one of: arithmetic, geometric", score.firmness, x, w,
    { mean = "median" })
  t.raises("unknown option seed; expected mean, nominal, quantiles, top, threads, path",
    score.firmness, x, w, { seed = 1 })
  t.raises("threads is 0; expected a whole number from 1 to 64", score.firmness, x, w, { threads = 0 })
  t.raises("quantiles%[1%] is 2%.0; expected 0 to 1", score.firmness, x, w, { quantiles = { 2 } })
  t.raises("x has 2 entries, nominal has 1", score.firmness, x, w, { nominal = { 1 } })
  t.raises("options is number; expected a table", score.firmness, x, w, 1)
  local value, _, _, status, firm = score.firmness({ { 1, 2 }, { -1, 1 } }, w, { mean = "geometric" })
  t.eq({ value, status, firm.faulty }, { nil, "DOMAIN", 2 })
end)

test("draws: the same seed, the same draws, however many", function(t)
  local ten, five = score.dirichlet({ 2, 3 }, 10, 3), score.dirichlet({ 2, 3 }, 5, 3)
  t.eq(ten:rows(1, 5):table(), five:table())
  t.ok(score.dirichlet({ 2, 3 }, 1, 4):get(1, 1) ~= five:get(1, 1))
  t.eq(score.bounded({ 0, 0 }, { 1, 2 }, 3000, 3):rows(1, 9):table(),
    score.bounded({ 0, 0 }, { 1, 2 }, 9, 3):table())
  t.raises("seed is 1%.5; expected a whole number", score.dirichlet, { 1 }, 1, 1.5)
  t.raises("draws is %-1; expected", score.dirichlet, { 1 }, -1)
  t.raises("low has 1 entries, high has 2", score.bounded, { 1 }, { 1, 2 }, 1)
end)

test("weights and ranks: wrong shapes are named", function(t)
  t.raises("comparisons has 1 rows and 2 columns; expected as many", score.ahp, { { 1, 2 } })
  t.raises("ties is first; expected one of: min, max, average, dense", score.ranks, { 1 },
    { ties = "first" })
  t.raises("x has 2 entries, w has 1; expected one for each", score.copeland, { { 1, 2 } }, { 1 })
end)
