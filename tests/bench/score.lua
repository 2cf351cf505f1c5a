-- The work of tests/bench/score.sh: wegmarke run score.lua WORK REPEATS [FOLDER]
--
--   firm9, geo9, firm60   10,800 units x 9 or 60 columns x 1,000 weight draws: means, ranks, and
--                         mean/5/50/95 % of ranks for each unit
--   alpha                 400 units x (20 raters x 9 items): alpha, each with 1,000 bootstraps
--   data                  writes what these compute into FOLDER, for the peers
--   single                what runs on one thread: prints its own times in microseconds

local matrix = require "wegmarke.matrix"
local score = require "wegmarke.score"
local sys = require "wegmarke.sys"

local work, repeats, folder = ...
repeats = tonumber(repeats)

local UNITS, DRAWS = 10800, 1000

local function bounds(k, low, high)
  local a, b = {}, {}
  for i = 1, k do a[i], b[i] = low, high end
  return a, b
end

-- Numbers from 1 to 5, and weights that differ by up to a quarter.
local function population(k)
  local low, high = bounds(k, 1, 5)
  local x = assert(score.sobol_design(low, high, UNITS // (k + 2) + 1, 7)):rows(1, UNITS)
  low, high = bounds(k, 0.75, 1.25)
  return x, assert(score.bounded(low, high, DRAWS, 7))
end

-- 20 raters around each item's own middle, a tenth of the ratings missing.
local function ratings()
  local m = matrix.fill(3600, 20)
  local state = 42
  local function below(n)
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return (state >> 8) % n
  end
  for i = 1, 3600 do
    local middle = 2 + below(3)
    for r = 1, 20 do
      local v = math.max(1, math.min(5, middle + below(4) - 1 - below(2)))
      m:set(i, r, below(10) > 0 and v)
    end
  end
  return m
end

local function firmness(k, mean)
  local x, w = population(k)
  for _ = 1, repeats do
    assert(score.firmness(x, w, { mean = mean }))
  end
end

local function write(name, rows)
  local file = assert(io.open(folder .. "/" .. name, "wb"))
  for i = 1, #rows do
    local row = rows:row(i):table()
    file:write(string.pack(("<" .. ("d"):rep(#row)), table.unpack(row)))
  end
  file:close()
end

local function least(runs, f)
  local best = math.huge
  for _ = 1, runs do
    local before = os.clock()
    f()
    best = math.min(best, os.clock() - before)
  end
  return best
end

local works = {
  firm9 = function() firmness(9, "arithmetic") end,
  geo9 = function() firmness(9, "geometric") end,
  firm60 = function() firmness(60, "arithmetic") end,
  alpha = function()
    local counts = assert(score.tally(ratings(), { 1, 2, 3, 4, 5 }))
    for _ = 1, repeats do
      assert(score.alpha(counts, { items = 9, bootstrap = 1000 }))
    end
  end,
  data = function()
    for _, k in ipairs { 9, 60 } do
      local x, w = population(k)
      write("X" .. k .. ".f64", x)
      write("W" .. k .. ".f64", w)
    end
    local m, file = ratings(), assert(io.open(folder .. "/b.u8", "wb"))
    for unit = 0, 399 do
      for r = 1, 20 do
        for i = 1, 9 do file:write(string.char(math.tointeger(m:get(unit * 9 + i, r) or 0))) end
      end
    end
    file:close()
  end,
  single = function()
    local x, weights = { 2, 2.5, 3, 1, false, 4, 3, 2, 2.5 }, score.dirichlet(bounds(9, 1, 1), 1000)
    local counts, n = { 0, 2, 3, 4, 1, 2, 0 }, 200000
    local low_median, agreement, mean = score.low_median, score.agreement, score.mean
    local empty = least(5, function() for _ = 1, n do local _ = x end end)
    for _, it in ipairs { { "low_median", low_median, x }, { "mean", mean, x },
      { "agreement", agreement, counts } } do
      local f, list = it[2], it[3]
      local t = least(5, function() for _ = 1, n do f(list) end end)
      sys.out(("%s %.4f\n"):format(it[1], (t - empty) / n * 1e6))
    end
    local gaps = matrix.fill(9, 9, 0)
    for i = 1, 9 do gaps:set(i, i, i % 4 + i / 100) end
    local t = least(3, function()
      for _ = 1, 400 do assert(score.firmness(gaps, weights, { top = 3 })) end
    end)
    sys.out(("orders %.4f\n"):format(t * 1e6))
  end,
}
works[work]()
