--- How long records take, in computing time: wegmarke run records.lua FILE UNITS EACH
--
-- UNITS units with EACH records of 20 fields each; prints a line a question: what, milliseconds, how many.

local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local store = require "wegmarke.store"

local path, units, each = ...
units, each = math.tointeger(tonumber(units)), math.tointeger(tonumber(each))

local help = dofile("tests/lua/help_records.lua")

local fields = {
  { id = "number", kind = "line" }, { id = "what", kind = "line", required = true },
  { id = "basis", kind = "choice", entries = { "assumed", "uttered", "known" } },
  { id = "whose", kind = "choice", many = true, entries = { "a", "b", "c", "d" } },
  { id = "next", kind = "date", due = true }, { id = "since", kind = "month" },
  { id = "open", kind = "flag" },
}
for i = 1, 7 do fields[#fields + 1] = { id = "n" .. i, kind = "number" } end
for i = 1, 6 do fields[#fields + 1] = { id = "t" .. i, kind = "line" } end
local types = { ["probe.need"] = help.declare { id = "probe.need", fields = fields,
  states = { "unchecked", "confirmed", "different" } } }
types["probe.offer"] = help.declare { id = "probe.offer", fields = fields, key = { "number" } }

local seed = 42
local function below(n)
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return (seed >> 8) % n
end

local function values(n)
  local given = { number = "N-" .. n, what = "Bedarf an Plätzen Nummer " .. n, open = below(2) == 1,
    basis = ({ "assumed", "uttered", "known" })[below(3) + 1], whose = { "a", "c" },
    since = ("2026-%02d"):format(below(12) + 1) }
  if below(100) == 0 then given.next = ("2026-%02d-%02d"):format(below(12) + 1, below(28) + 1) end
  for i = 1, 7 do given["n" .. i] = below(1000) end
  for i = 1, 6 do given["t" .. i] = "Ein Text von mittlerer Länge, Nummer " .. below(1000) end
  return given
end

os.remove(path)
local db = assert(store.open(path, { create = true }))
db:transaction(function()
  for i = 1, units do
    db:run("unit_insert", { id = ("%032x"):format(i), kind = "gemeinde", name = "Ort " .. i })
  end
end)

local function timed(what, f)
  collectgarbage()
  local start = os.clock()
  local n = f()
  print(("%-34s %9.2f ms %7d"):format(what, (os.clock() - start) * 1000, n))
end

local total = units * each
local function rows(from)
  local i = 0
  return function()
    if i == total then return nil end
    i = i + 1
    return { scope = ("%032x"):format((i - 1) % units + 1), values = values(from + i) }
  end
end

timed("make the rows alone", function()
  for _ in rows(0) do end
  return total
end)
local function take(what, type)
  timed(what, function() return assert(records.take(db, types, type, rows(0))).added end)
end

take("take rows without a key", "probe.need")
print(("%-34s %9.0f KiB"):format("memory", collectgarbage("count")))
take("take rows with a key", "probe.offer")
db:transaction(function()
  local n = 0
  for record in db:each("records_all") do
    n = n + 1
    if record.type == "probe.need" and n % 400 == 0 then
      assert(records.state(db, types, record.id, "confirmed"))
    end
  end
end)
local unit = ("%032x"):format(7)
timed("one unit's, of a type", function() return #read.of_unit(db, unit, "probe.need") end)
timed("by state over all", function() return #read.by_state(db, "probe.need", "confirmed") end)
timed("due over all", function() return #read.due(db, "2026-01-31", "probe.need") end)
timed("by key over all", function()
  return #read.by_key(db, types["probe.offer"], { number = "N-77" })
end)
timed("by a fact over all", function() return #read.by_field(db, types["probe.need"], "n3", 500) end)
timed("by a word over all", function()
  return #read.by_field(db, types["probe.need"], "t3", "Ein Text von mittlerer Länge, Nummer 12")
end)
timed("by a member over all", function() return #read.by_field(db, types["probe.need"], "whose", "b") end)
timed("find a text over all", function() return #read.find(db, "nummer 99999") end)
timed("one change", function()
  local id = read.of_unit(db, unit, "probe.need")[1].id
  local start = os.clock()
  for i = 1, 100 do assert(records.change(db, types, id, { n1 = i + 2000 })) end
  print(("%-34s %9.2f ms"):format("  each", (os.clock() - start) * 10))
  return 100
end)
db:close()
