-- The module wegmarke.score: what Lua sees of the primitives. Their figures are tested in
-- tests/unit/test_score_*.c; here it is shapes, missing values, messages, and every example of
-- the manual.

local test = ...
local score = require "wegmarke.score"
local matrix = require "wegmarke.matrix"
local sys = require "wegmarke.sys"

local nan = 0 / 0
local inf = math.huge

local function results(...)
  return table.pack(...)
end

-- Lists that may hold rounded numbers, and lists of such lists.
local function near_tables(t, got, want, what)
  for key in pairs(got) do t.ok(want[key] ~= nil, what .. ": unexpected " .. tostring(key)) end
  for key, w in pairs(want) do
    local g = got[key]
    if type(g) == "userdata" then g = g:table() end
    if type(w) == "table" and type(g) == "table" then
      near_tables(t, g, w, what)
    elseif math.type(w) == "float" and math.type(g) == "float" then
      t.near(g, w)
    else
      t.eq(g, w, what)
    end
  end
end

local function same_results(t, got, want, what)
  t.eq(got.n, want.n, what .. ": number of results")
  for i = 1, want.n do
    if type(got[i]) == "userdata" then got[i] = got[i]:table() end
    if math.type(want[i]) == "float" and math.type(got[i]) == "float" then
      t.near(got[i], want[i])
    elseif type(want[i]) == "table" and type(got[i]) == "table" then
      near_tables(t, got[i], want[i], what .. ": result " .. i)
    else
      t.eq(got[i], want[i], what .. ": result " .. i)
    end
  end
end

test("every example in the manual gives what stands beside it", function(t)
  local texts = {}
  for _, path in ipairs(sys.packed_list("lua/wegmarke/meta/score")) do
    texts[#texts + 1] = assert(sys.packed(path))
  end
  t.ok(#texts >= 2, "the manual's files are found")
  local text = table.concat(texts, "\n")
  -- a long example has its result on the next line
  text = text:gsub("\n%-%-%-%s+%-%->", " -->")
  local seen, names = 0, {}
  for line in text:gmatch("[^\r\n]+") do
    local call, want = line:match("^%-%-%- (score%..-)%s+%-%->%s*(.+)$")
    if call then
      local env = { score = score, matrix = matrix, math = math }
      local got = results(assert(load("return " .. call, call, "t", env))())
      same_results(t, got, results(assert(load("return " .. want, want, "t", {}))()), call)
      seen = seen + 1
      names[call:match("^score%.([%a_]+)")] = true
    end
  end
  t.ok(seen >= 30, "only " .. seen .. " examples found")
  for name in pairs(score) do
    t.ok(names[name], "no example of score." .. name)
    t.ok(text:find("function score." .. name .. "(", 1, true), "score." .. name .. " is not described")
  end
  for name in text:gmatch("\nfunction score%.([%a_]+)") do
    t.ok(score[name], "score." .. name .. " is described, but missing")
  end
end)

test("false and NaN both stand for a missing value", function(t)
  local a = results(score.quantile({ 1, false, 3, nan, 2 }, 0.5))
  t.eq(a, { 2, 3, 3, "OK", n = 4 })
  t.eq(results(score.mean({ nan })), { nil, 0, 0, "EMPTY", n = 4 })
  t.eq(results(score.weighted_median({ false, 2 }, { 9, 1 })), { 2, 1, 1, "OK", n = 4 })
end)

test("statuses come through, without a value", function(t)
  local function status(...)
    t.eq((...), nil)
    return (select(4, ...))
  end
  t.eq(status(score.mean({})), "EMPTY")
  t.eq(status(score.mean({ 1, 2 }, { 0, 0 })), "ZERO_WEIGHT")
  t.eq(status(score.low_median({ 1, inf })), "DOMAIN")
  t.eq(status(score.high_median({ 1, 2 }, { 1, nan })), "DOMAIN")
  t.eq(status(score.weighted_median({ 1, 2 }, { 1, inf })), "DOMAIN")
  t.eq(status(score.quantile({ -inf }, 0)), "DOMAIN")
  t.eq(status(score.agreement({ 1, 1 })), "DOMAIN")
  t.eq(status(score.agreement({ 0, 1, 0 })), "SINGLE")
  t.eq(status(score.agreement({ 1, nan, 1 })), "DOMAIN")
  t.eq(status(score.mode({ -1, 2 })), "DOMAIN")
  t.eq(status(score.two_peaks({})), "EMPTY")
  t.eq(status(score.two_peaks({ 1.5 })), "DOMAIN")
  t.eq(status(score.outside_mode({ 0, 0 }, 1)), "EMPTY")
  t.eq(status(score.staged({ 1, false })), "BELOW_COVERAGE")
  t.eq(status(score.floor({ false })), "EMPTY")
  t.eq(status(score.gap({ false }, { 3 })), "EMPTY")
end)

test("what else comes back when there is no value", function(t)
  t.eq(results(score.distribution({ false }, { 1, 2, 3 })), { { 0, 0, 0 }, 0, 0, "EMPTY", n = 4 })
  t.eq(select("#", score.outside_mode({ 0, 0 }, 1)), 4)
  t.eq(results(score.floor({ false })), { nil, 0, 0, "EMPTY", {}, n = 5 })
  t.eq(results(score.staged({ 1, 2 }, { false, false })), { nil, 0, 0, "EMPTY", n = 5 })
  t.eq(results(score.gap({ false }, { 3 })), { nil, 0, 0, "EMPTY", { false }, 1, n = 6 })
end)

test("counts and indices are integers, weights and values floats", function(t)
  local counts, n, w = score.distribution({ 2, 2 }, { 1, 2 })
  t.eq(math.type(counts[2]), "integer")
  t.eq(math.type(n), "integer")
  t.eq(math.type(w), "float")
  t.eq(math.type(score.mode({ 0, 2 })[1]), "integer")
  local share, _, _, _, outside, low, high = score.outside_mode({ 1, 2 }, 0)
  t.eq({ math.type(share), math.type(outside), math.type(low), math.type(high) },
    { "float", "integer", "integer", "integer" })
end)

test("something that is no list raises, by name", function(t)
  t.raises("score%.mean: x is nil; expected a list of numbers, with false or NaN", score.mean)
  t.raises("score%.mean: x is string; expected a list", score.mean, "1, 2")
  t.raises("score%.mean: x%[2%] is string; expected a list", score.mean, { 1, "2" })
  t.raises("score%.mean: x%[1%] is true; expected a list", score.mean, { true })
  t.raises("score%.mean: w is number; expected a list of numbers$", score.mean, { 1 }, 1)
  t.raises("score%.mean: w%[1%] is false; expected a list of numbers$", score.mean, { 1 }, { false })
  t.raises("score%.mode: counts%[2%] is false", score.mode, { 1, false })
  t.raises("score%.gap: soll is nil", score.gap, { 1 }, nil)
end)

test("nil inside a list is found, also where the length ends before it", function(t)
  t.raises("x%[2%] is nil", score.mean, { 1, nil, 3 })
  local x = { 1, 2 }
  x[10] = 10
  t.eq(#x, 2)
  t.raises("x has 2 entries in a row and then the key 10; .*nil cannot stand", score.mean, x)
  t.raises("and then the key ist; expected", score.floor, { ist = 2 })
  t.raises("and then the key 0; expected", score.floor, { [0] = 2 })
  t.raises("and then the key 1%.5; expected", score.floor, { 1, 2, [1.5] = 2 })
end)

test("lists of different lengths raise with both lengths", function(t)
  for _, name in ipairs { "mean", "low_median", "high_median", "weighted_median" } do
    t.raises("score%." .. name .. ": x has 2 entries, w has 3; expected one for each",
      score[name], { 1, 2 }, { 1, 1, 1 })
  end
  t.raises("score%.gap: ist has 1 entries, soll has 2", score.gap, { 1 }, { 1, 2 })
  t.raises("score%.gap: ist has 1 entries, w has 2", score.gap, { 1 }, { 1 }, { 1, 1 })
  t.raises("score%.staged: levels has 2 entries, required has 1", score.staged, { 1, 2 }, { true })
end)

test("wrong parameters raise and say what was expected", function(t)
  for _, p in ipairs { -0.1, 1.1, nan, "0.5", true } do
    t.raises("score%.quantile: p is .*; expected a number from 0 and at most 1",
      score.quantile, { 1 }, p)
  end
  t.raises("score%.quantile: p is nil", score.quantile, { 1 })
  for _, kind in ipairs { 0, 10, 1.5, "2", false } do
    t.raises("score%.quantile: type is .*; expected a whole number from 1 to 9",
      score.quantile, { 1 }, 0.5, kind)
  end
  t.raises("score%.outside_mode: span is nil; expected a whole number", score.outside_mode, { 1 })
  t.raises("score%.outside_mode: span is %-1; expected", score.outside_mode, { 1 }, -1)
  t.raises("score%.two_peaks: apart is 0; expected", score.two_peaks, { 1 }, 0)
  t.raises("score%.staged: share is 0; expected a number above 0 and at most 1",
    score.staged, { 1 }, nil, { share = 0 })
  t.raises("score%.staged: coverage is 2; expected", score.staged, { 1 }, nil, { coverage = 2 })
  t.raises('score%.staged: missing is drop; expected "fail" or "below_coverage"',
    score.staged, { 1 }, nil, { missing = "drop" })
  t.raises("score%.staged: unknown option shares; expected share, missing, coverage",
    score.staged, { 1 }, nil, { shares = 1 })
  t.raises("score%.staged: unknown option number", score.staged, { 1 }, nil, { 1 })
  t.raises("score%.staged: options is number; expected a table", score.staged, { 1 }, nil, 1)
  t.raises("score%.staged: required is string; expected", score.staged, { 1 }, "all")
  t.raises("score%.staged: required%[1%] is number; expected true or false",
    score.staged, { 1 }, { 1 })
end)

test("a value off the scale is named with all its digits", function(t)
  t.raises("score%.distribution: x%[2%] is 5, which is not on the scale; expected one of its 3 levels"
    .. " from 1%.0 to 3%.0", score.distribution, { 1, 5 }, { 1, 2, 3 })
  t.raises("x%[1%] is 0%.30000000000000004, which", score.distribution, { 0.1 + 0.2 }, { 0.1, 0.3 })
  t.raises("scale is empty", score.distribution, {}, {})
  t.raises("scale%[2%] is 1%.0; expected the levels in ascending order",
    score.distribution, {}, { 2, 1 })
  t.raises("scale%[2%] is 1%.0", score.distribution, {}, { 1, 1 })
  t.raises("scale%[1%] is inf", score.distribution, {}, { inf })
end)

test("errors point to the line that called", function(t)
  t.raises("test_score%.lua:%d+: score%.mean", function() score.mean(1) end)
end)

test("long lists go the same way as short ones", function(t)
  -- 31, 32 and 33 lie around the limit up to which lists stay on the C stack
  for _, n in ipairs { 1, 31, 32, 33, 5000 } do
    local x, w, flags, counts, scale = {}, {}, {}, {}, {}
    for i = 1, n do
      x[i], w[i], flags[i], counts[i], scale[i] = (i * 7919) % n + 1, 1, true, 1, i
    end
    local seen = {}
    for i = 1, n do seen[x[i]] = true end
    t.eq(#seen, n, "the list holds each of 1 to n once")
    t.eq(score.low_median(x, w), (n + 1) // 2)
    t.eq(score.high_median(x, w), n // 2 + 1)
    t.eq(score.weighted_median(x, w), (n + 1) / 2)
    t.eq(score.quantile(x, 0.5), (n + 1) / 2)
    t.eq(score.mean(x, w), (n + 1) / 2)
    -- what is left out must not be mistaken for where the list went
    t.eq(results(score.low_median(x)), results(score.low_median(x, w)))
    t.eq(results(score.mean(x)), results(score.mean(x, w)))
    t.eq(results(score.staged(x)), results(score.staged(x, flags)))
    t.eq(score.distribution(x, scale), counts)
    t.eq(#score.mode(counts), n)
    t.eq(score.two_peaks(counts), false)
    t.eq(score.outside_mode(counts, n), 0.0)
    t.eq(score.staged(x, flags), 1.0)
    t.eq(select(5, score.floor(w)), scale)
    t.eq(select(5, score.gap(x, x)), select(5, score.gap(w, w)))
  end
end)

test("random numbers: the same in Lua, computed the slow way", function(t)
  local state = 42
  local function below(n) -- a small generator (Lehmer), so that each run tests the same
    state = state * 48271 % 2147483647
    return state % n
  end
  for _ = 1, 300 do
    local n = 1 + below(20)
    local x, w, copies, sum, weight = {}, {}, {}, 0, 0
    for i = 1, n do
      x[i] = below(6) > 0 and 1 + below(7) / 2
      w[i] = below(4)
      if x[i] then
        sum, weight = sum + x[i] * w[i], weight + w[i]
        for _ = 1, w[i] do copies[#copies + 1] = x[i] end
      end
    end
    table.sort(copies)
    local m = #copies
    t.eq(score.low_median(x, w), copies[(m + 1) // 2])
    t.eq(score.high_median(x, w), copies[m // 2 + 1])
    if m > 0 then t.near(score.mean(x, w), sum / weight) end
  end
end)

test("each primitive names the question that somebody answers with it", function(t)
  local n = 0
  for _, path in ipairs(sys.packed_list("lua/wegmarke/meta/")) do
    local before = {}
    for line in (path:find "/score[%w_]*%.lua$" and sys.packed(path) or ""):gmatch "[^\n]*" do
      local name = line:match "^function score%.([%w_]+)"
      if name then
        t.ok(table.concat(before, "\n"):find "%-%-%- Question: [%u][^\n]+%?", name)
        n = n + 1
      end
      if line ~= "" then before[#before + 1] = line end
      if name or not line:find "^%-%-%-" then before = {} end
    end
  end
  t.eq(n > 0, true)
  for name, f in pairs(require "wegmarke.score") do n = n - (type(f) == "function" and name and 1 or 0) end
  t.eq(n, 0)
end)
