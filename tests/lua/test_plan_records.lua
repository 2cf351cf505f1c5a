--- Plans and remarks are records: what laptops say of them apart, and what a module changes.

local data = require "wegmarke.data"
local help = assert(loadfile "tests/lua/help_data.lua")()
local json = require "wegmarke.json"
local lists = require "wegmarke.words.lists"
local merge = require "wegmarke.data.merge"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local privacy = require "wegmarke.data.privacy"
local store = require "wegmarke.store"
local types = require "wegmarke.record.types"

local test = ...

local n = 0

local function copy(t, db)
  n = n + 1
  local path = t.tmp() .. "/copy" .. n .. ".db"
  assert(db:backup(path))
  return assert(store.open(path))
end

local function base(t)
  local db, a = help.assessment(t, { model = assert(require("wegmarke.model").load "dkbm") })
  local field = assert(data.fields.add(db, a.id, { title = "Daten" }))
  local package = assert(data.packages.add(db, field, { what = "Bericht", who = "Jugendamt" }))
  return db, a, field, package
end

local function packages(db, a)
  local list = {}
  for _, field in ipairs(data.gather(db, a.id).fields) do
    for _, p in ipairs(field.packages) do
      list[#list + 1] = { p.what, p.who or "", p.due or "", p.state }
    end
  end
  table.sort(list, function(x, y) return json.encode(x) < json.encode(y) end)
  return list
end

local function change(db, field, package, rec)
  rec.replaces = package
  return assert(data.packages.add(db, field, rec))
end

local function both(t, left, right)
  local lr, rl = copy(t, left), copy(t, right)
  assert(merge.merge(lr, right))
  assert(merge.merge(rl, left))
  return lr, rl
end

test("two laptops that change different things of a package agree", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  change(left, field, package, { what = "Bericht", who = "Jugendamt", state = "running" })
  change(right, field, package, { what = "Bericht", who = "Jugendamt", due = "2027" })
  for _, one in ipairs { both(t, left, right) } do
    t.eq(packages(one, a), { { "Bericht", "Jugendamt", "2027", "running" } })
    t.eq(#now.verify(one, types.of(one)), 0)
  end
end)

test("what two laptops word differently stands side by side until it is said anew", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  change(left, field, package, { what = "Bericht A", who = "Jugendamt" })
  change(right, field, package, { what = "Bericht B", who = "Jugendamt", due = "2027" })
  local lr, rl = both(t, left, right)
  local said = { { "Bericht A", "Jugendamt", "2027", "planned" },
    { "Bericht B", "Jugendamt", "2027", "planned" } }
  t.eq(packages(lr, a), said)
  t.eq(packages(rl, a), said)
  t.eq(data.gather(lr, a.id).fields, data.gather(rl, a.id).fields, "by the same ids")
  local one = data.gather(lr, a.id).fields[1].packages[2]
  change(lr, field, one.id, { what = "Bericht A", who = "Jugendamt", due = "2028" })
  t.eq(packages(lr, a), { { "Bericht A", "Jugendamt", "2028", "planned" } })
  assert(merge.merge(rl, lr))
  t.eq(packages(rl, a), { { "Bericht A", "Jugendamt", "2028", "planned" } })
end)

test("taken back here and changed there, it stays", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  assert(data.packages.withdraw(left, a.id, package))
  change(right, field, package, { what = "Bericht", who = "Schulamt" })
  local lr, rl = both(t, left, right)
  t.eq(packages(lr, a), { { "Bericht", "Schulamt", "", "planned" } })
  t.eq(packages(rl, a), packages(lr, a))
  assert(data.packages.withdraw(lr, a.id, data.gather(lr, a.id).fields[1].packages[1].id))
  t.eq(packages(lr, a), {})
  t.eq(#data.packages.withdrawn(lr, a.id), 1)
end)

test("a wording goes by its own id, the record by that of the first", function(t)
  local db, a, field, package = base(t)
  local second = change(db, field, package, { what = "Bericht", who = "Schulamt" })
  t.ok(second ~= package)
  local shown = data.gather(db, a.id).fields[1].packages[1]
  t.eq({ shown.id, shown.origin }, { second, package })
  t.eq(change(db, field, second, { what = "Bericht", who = "Schulamt" }), second, "nothing new is said")
  local row = db:one("now_get", { record = package })
  t.eq({ row.type, row.unit, json.decode(row.facts).field }, { "plan.package", a.unit.id, field })
end)

test("a text that was removed on one laptop is removed on both, also from what was finalised", function(t)
  local db, a, _, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  assert(data.assessments.finalise(left, a.id, { json = help.result { who = "Jugendamt" } }))
  assert(privacy.redact(right, "package", package, "who"))
  for _, one in ipairs { both(t, left, right) } do
    t.eq(packages(one, a), { { "Bericht", "", "", "planned" } })
    t.eq(data.assessments.result(one, a.id).json:find("Jugendamt", 1, true), nil)
    t.eq(#one:verify(), 0)
  end
end)

test("the module says the same words as the lists", function(t)
  local db = help.db(t)
  local by = types.of(db)
  local function ids(list)
    local made = {}
    for i, one in ipairs(list) do made[i] = one.id end
    return made
  end
  local package, note, remark = by["plan.package"], by["plan.note"], by["plan.remark"]
  t.eq(ids(package.states.list), { table.unpack(lists.package_state) })
  for _, state in ipairs(package.states.list) do t.eq(state.over, lists.over[state.id]) end
  t.eq(ids(note.fields.topic.entries), { table.unpack(lists.topic) })
  t.eq(ids(remark.fields.kind.entries), { table.unpack(lists.remark_kind) })
  t.eq(ids(remark.fields.readers.entries), { table.unpack(require("wegmarke.words.audiences").ids) })
  for _, part in ipairs(plan.all) do
    for _, column in ipairs(part.columns) do
      t.ok(column == "state" or by[part.type].fields[column], part.type .. " " .. column)
    end
  end
end)
