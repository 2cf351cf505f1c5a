--- How long records take, in computing time: wegmarke run records.lua FILE UNITS EACH
--
-- UNITS units with EACH records of 20 fields of each of two types; a ratio a line. The first line is the
-- milliseconds in which the first half was taken in, for who compares it.

local merge = require "wegmarke.data.merge"
local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local store = require "wegmarke.store"
local union = require "wegmarke.data.merge.run"

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

local function ratio(a, b, text)
  print(("%.2fx  %s"):format(a / b, text))
end

--- The milliseconds that something takes.
local function took(f)
  collectgarbage()
  local start = os.clock()
  local n = f()
  return (os.clock() - start) * 1000, n
end

local function timed(what, most, f)
  local ms, n = took(f)
  ratio(ms, most, ("%s, of %g ms (%.1f ms, %d found)"):format(what, most, ms, n))
end

local total = units * each
local function rows()
  local i = 0
  return function()
    if i == total then return nil end
    i = i + 1
    return { scope = ("%032x"):format((i - 1) % units + 1), values = values(i) }
  end
end

local function take(type)
  return (took(function() return assert(records.take(db, types, type, rows())).added end))
end

local first, keyed = take "probe.need", take "probe.offer"
print(math.floor(first))
for what, ms in pairs { ["without a key"] = first, ["with a key"] = keyed } do
  ratio(ms, total / 10, ("taking in records of 20 fields %s, of 0.1 ms each (%.0f a second)"):format(what,
    total / ms * 1000))
end
ratio(collectgarbage "count", 8192, "memory after that, of 8 MiB")
local nth = 0
db:transaction(function()
  for record in db:each("records_all") do
    nth = nth + 1
    if record.type == "probe.need" and nth % 400 == 0 then
      assert(records.state(db, types, record.id, "confirmed"))
    end
  end
end)

local need, offer = types["probe.need"], types["probe.offer"]
timed("one unit's records", 5, function() return #read.of_unit(db, ("%032x"):format(7)) end)
timed("records by state over all", 50, function() return #read.by_state(db, need.id, "confirmed") end)
timed("records by what is due over all", 50, function() return #read.due(db, "2026-01-31") end)
timed("records by key over all", 50, function() return #read.by_key(db, offer, { number = "N-77" }) end)
timed("records by a number over all", 500, function() return #read.by_field(db, need, "n3", 500) end)
timed("records by a text over all", 500, function()
  return #read.by_field(db, need, "t3", "Ein Text von mittlerer Länge, Nummer 12")
end)
timed("records by a member of a list over all", 500, function()
  return #read.by_field(db, need, "whose", "b")
end)

-- What a merge takes in, into a file with little and into this one.
require("wegmarke.record.types").of = function() return types end
local few = help.open()
for i = 1, 200 do assert(records.add(few, types, "probe.need", help.unit, values(-i))) end
local kept = few:snapshot(union.rows, few)
local function merged(into) return took(function() return assert(merge.bring(into, kept)).rows end) end
local little, much = merged(help.open()), merged(db)
ratio(much, little, ("merging 200 records into %d, of merging them into none (%.0f and %.0f ms)"):format(
  2 * total, much, little))
db:close()
