-- What limits cost: a model's state with all of them on against one without, entering and leaving
-- a limited call, and a fresh state. Times are the least of several interleaved runs.

local box = require "wegmarke.box"
local sys = require "wegmarke.sys"

local clock = os.clock

local INSIDE = [[
local sort, format, concat = table.sort, string.format, table.concat
local M = {}
function M.work(n)
  local x, t = 0, {}
  for i = 1, n do
    x = (x * 31 + i) % 65521
    t[i % 512 + 1] = { x, i }
  end
  sort(t, function (a, b) return a[1] < b[1] or a[1] == b[1] and a[2] < b[2] end)
  local s = {}
  for i = 1, #t do s[i] = format("%d", t[i][1]) end
  return #concat(s)
end
function M.nothing() end
function M.loop() while true do end end
function M.pattern() return (("a"):rep(40)):find(("a-"):rep(26) .. "b") end
function M.plain() return (("a"):rep(1000000)):find(("a"):rep(500000) .. "b", 1, true) end
function M.again() return ("").rep("", 1 << 40) end
function M.move() return table.move({}, 1, 1 << 40, 2) end
return M
]]

local function least(runs, ...)
  local best = {}
  for _ = 1, runs do
    for i, f in ipairs { ... } do
      local before = clock()
      f()
      local took = clock() - before
      if not best[i] or took < best[i] then best[i] = took end
    end
  end
  return table.unpack(best)
end

local function ratio(a, b, text)
  sys.out(("%.2fx  %s\n"):format(a / b, text))
end

local with = box.new { inside = INSIDE, chunk = "@bench", seconds = 60, memory = 1 << 30 }
local without = box.new { inside = INSIDE, chunk = "@bench", seconds = 0, memory = 0 }

local on, off = least(15, function() with:call("work", 300000) end,
  function() without:call("work", 300000) end)
ratio(on, off, "Lua with all limits on, of Lua without (at most 1.02x)")

local CALLS = 20000
local call = least(9, function()
  for _ = 1, CALLS do with:call "nothing" end
end)
ratio(call / CALLS * 1e6, 2, "entering and leaving a limited call, of 2 microseconds")

local chunk = "@lua/wegmarke/module/inside.lua"
local inside = string.dump(assert(load(sys.packed(chunk:sub(2)), chunk))) -- as module/load.lua does
local fresh = least(9, function()
  for _ = 1, 50 do
    box.new({ inside = inside, chunk = chunk }):close()
  end
end)
ratio(fresh / 50 * 1e6, 300, "a fresh model state with the API loaded, of 300 microseconds")

-- How long after its due a limit ends what runs, at the worst.
local DUE, worst = 0.1, 0
local limited = box.new { inside = INSIDE, chunk = "@bench", seconds = DUE }
for _, name in ipairs { "loop", "pattern", "plain", "again", "move" } do
  local before = clock()
  limited:call(name)
  worst = math.max(worst, clock() - before - DUE)
end
ratio(worst * 1000, 50, "ending after the limit is due, of 50 ms")
