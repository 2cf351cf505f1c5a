-- Records of declared types on one desk: what is written is what is read, and what must not be written is
-- refused.

local test = ...
local help = dofile("tests/lua/help_records.lua")
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local order = require "wegmarke.record.order"
local now = require "wegmarke.record.now"
local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local sys = require "wegmarke.sys"
local value = require "wegmarke.record.value"

local types = help.types

local function need(db, given, opts)
  given.what = given.what or "Plätze"
  return assert(records.add(db, types, "probe.need", help.unit, given, opts))
end

local function refused(t, key, ...)
  local done, err = ...
  t.eq(done, nil)
  t.eq(err and err.key, "record." .. key)
end

test("what is given is read, in the unit's list, by state, by due and by any field", function(t)
  local db = help.open()
  local goal = assert(records.add(db, types, "probe.goal", help.unit, { what = "Ziel" }))
  local id = need(db, { what = "Plätze", basis = "assumed", whose = { "c", "a" }, size = 12,
    goals = { goal }, next = "2026-09-01", when = "2026-02",
    figure = { value = 3, source = "Amt", as_of = "2026-01-01" } })
  local one = read.get(db, id)
  t.eq(one.values, { what = "Plätze", basis = "assumed", whose = { "a", "c" }, size = 12, goals = { goal },
    next = "2026-09-01", when = "2026-02",
    figure = { value = 3, source = "Amt", as_of = "2026-01-01" } })
  t.eq({ one.state, one.due, one.place, one.withdrawn }, { "unchecked", "2026-02-28", 1, false })
  t.eq(one.unit, help.unit)
  local other = assert(records.add(db, types, "probe.need", help.other_unit, { what = "Straße & Weg" }))
  t.eq(#read.of_unit(db, help.unit), 2)
  t.eq(#read.of_unit(db, help.unit, "probe.need"), 1)
  t.eq(read.by_state(db, "probe.need", "unchecked")[2].id ~= nil, true)
  t.eq(#read.by_state(db, "probe.need", "closed"), 0)
  t.eq(read.due(db, "2026-02-28")[1].id, id)
  t.eq(#read.due(db, "2026-02-27"), 0)
  t.eq(read.by_field(db, types["probe.need"], "size", 12)[1].id, id)
  t.eq(read.by_field(db, types["probe.need"], "what", "Straße & Weg")[1].id, other)
  t.eq(read.by_field(db, types["probe.need"], "whose", "c")[1].id, id)
  t.eq(#read.by_field(db, types["probe.need"], "whose", "b"), 0)
  t.eq(read.find(db, "STRASSE", types) , {})
  t.eq(read.find(db, "strAße & w", types)[1].id, other)
  t.eq(read.find(db, "what", types), {})
  t.eq(read.find(db, "assumed", types), {})
  local offer = assert(records.add(db, types, "probe.offer", help.unit,
    { number = "1", title = "Plätze im Ort" }))
  t.eq(read.find(db, "im ort", types)[1].id, offer)
  t.eq(read.find(db, "im ort", types)[1].found, { "title" })
  assert(records.withdraw(db, types, offer))
  t.eq(read.back(read.of_unit(db, help.unit), "goals", { [goal] = true })[1].id, id)
  t.eq(now.verify(db, types), {})
  db:close()
end)

test("a revision that cannot be read, as in a rescued file, sets nothing", function(t)
  local db = help.open()
  local id = need(db, { what = "Plätze", size = 3 })
  assert(records.change(db, types, id, { size = 4 }))
  local last = now.history(db, id)[2]
  db:transaction(function()
    db:run("record_revision_set", { id = last.id, sets = '{"size":\xDF}', why = nil, made_by = "" })
  end)
  t.eq(now.history(db, id)[2].sets, {})
  now.rebuild(db, types)
  t.eq(read.get(db, id).values, { what = "Plätze", size = 3 })
  db:close()
end)

test("a script reads facts, never words", function(t)
  local db = help.open()
  need(db, { what = "Frau Muster", size = 3, asked = "Herr Beispiel" })
  t.eq(db:query("SELECT facts FROM now")[1].facts, '{"size":3}')
  for _, column in ipairs { "words", "clash", "key" } do
    t.raises("", function() db:query("SELECT " .. column .. " FROM now") end)
  end
  db:close()
end)

test("changes say only what changes; lists go member by member", function(t)
  local db = help.open()
  local id = need(db, { whose = { "a", "b" }, size = 1 })
  t.eq(records.change(db, types, id, { size = 1, whose = { "b", "a" }, what = "Plätze" }), false)
  t.ok(records.change(db, types, id, { size = json.null, whose = { "b", "d" } }))
  t.eq(read.get(db, id).values, { what = "Plätze", whose = { "b", "d" } })
  local history = now.history(db, id)
  t.eq(history[2].sets, { size = json.null, whose = { a = false, d = true } })
  t.eq(history[2].parents, { history[1].id })
  t.ok(records.change(db, types, id, { whose = {} }))
  t.eq(read.get(db, id).values.whose, {})
  t.eq(value.notices(types["probe.need"], read.get(db, id)), {})
  db:close()
end)

test("what the declaration does not allow is refused", function(t)
  local db = help.open()
  local id = need(db, {})
  refused(t, "missing", records.add(db, types, "probe.need", help.unit, { size = 2 }))
  refused(t, "missing", records.change(db, types, id, { what = json.null }))
  refused(t, "missing", records.change(db, types, id, { basis = "known" }))
  t.ok(records.change(db, types, id, { basis = "known", source = "Amt" }))
  refused(t, "value", records.change(db, types, id, { basis = "guessed" }))
  refused(t, "value", records.change(db, types, id, { whose = { "a", "x" } }))
  refused(t, "field_unknown", records.change(db, types, id, { nothing = 1 }))
  refused(t, "state_move", records.state(db, types, id, "closed"))
  refused(t, "state_unknown", records.state(db, types, id, "open"))
  t.ok(records.state(db, types, id, "confirmed"))
  t.eq(records.state(db, types, id, "confirmed"), false)
  t.ok(records.state(db, types, id, "closed"))
  refused(t, "unknown", records.change(db, types, ("f"):rep(32), {}))
  refused(t, "type_unknown", records.add(db, types, "probe.nothing", help.unit, {}))
  refused(t, "scope_unknown", records.add(db, types, "probe.need", ("f"):rep(32), { what = "x" }))
  refused(t, "scope_unknown", records.add(db, types, "probe.step", id, { what = "x" }))
  db:close()
end)

test("a record under a record, and the file's own, hang where they belong", function(t)
  local db = help.open()
  local goal = assert(records.add(db, types, "probe.goal", help.unit, { what = "Ziel" }))
  local step = assert(records.add(db, types, "probe.step", goal, { what = "Schritt" }))
  local note = assert(records.add(db, types, "probe.note", nil, { what = "Notiz" }))
  t.eq(read.of_scope(db, goal)[1].id, step)
  t.eq(read.get(db, step).unit, help.unit)
  t.eq(#read.of_unit(db, help.unit), 2)
  t.eq(read.of_file(db)[1].id, note)
  t.eq(now.verify(db, types), {})
  db:close()
end)

test("a key makes one record of two files' rows, and stays", function(t)
  local a, b = help.open(), help.open()
  local function offer(db, number, title)
    return records.add(db, types, "probe.offer", help.unit, { number = number, title = title })
  end
  local id = assert(offer(a, "7", "eins"))
  t.eq(offer(b, "7", "zwei"), id)
  t.ok(offer(b, "8", "drei") ~= id)
  refused(t, "there", offer(a, "7", "nochmal"))
  refused(t, "key_fixed", records.change(a, types, id, { number = "8" }))
  refused(t, "key_missing", offer(a, nil, "ohne"))
  t.eq(read.by_key(a, types["probe.offer"], { number = "7" })[1].id, id)
  a:close()
  b:close()
end)

test("withdrawn records are not listed, and count again when that is undone", function(t)
  local db = help.open()
  local id = need(db, {})
  t.ok(records.withdraw(db, types, id))
  t.eq(records.withdraw(db, types, id), false)
  t.eq(#read.of_unit(db, help.unit), 0)
  t.eq(#read.of_unit(db, help.unit, nil, true), 1)
  refused(t, "withdrawn", records.change(db, types, id, { size = 1 }))
  t.ok(records.withdraw(db, types, id, nil, true))
  t.eq(#read.of_unit(db, help.unit), 1)
  db:close()
end)

test("grants are granted and taken back", function(t)
  local db = help.open()
  local id = need(db, {})
  t.ok(records.grant(db, types, id, "agency"))
  t.eq(records.grant(db, types, id, "agency"), false)
  t.ok(records.grant(db, types, id, "circle:x"))
  t.eq(read.get(db, id).grants, { "agency", "circle:x" })
  t.ok(records.grant(db, types, id, "agency", true))
  t.eq(read.get(db, id).grants, { "circle:x" })
  db:close()
end)

test("two that are joined say together what each said, and are two again once parted", function(t)
  local db = help.open()
  local a = need(db, { what = "A", size = 1, whose = { "a" } })
  local b = need(db, { what = "A", size = 2, basis = "assumed", whose = { "b" } })
  t.ok(records.join(db, types, a, b))
  t.eq(#read.of_unit(db, help.unit), 1)
  local one = read.get(db, b)
  t.eq(one.values, { what = "A", basis = "assumed", whose = { "a", "b" } })
  t.eq({ one.clashes, one.place }, { { size = { 1, 2 } }, 2 })
  t.eq(read.get(db, a).leader, b)
  refused(t, "joined", records.change(db, types, a, { size = 3 }))
  t.ok(records.change(db, types, b, { size = 3 }))
  t.eq(read.get(db, b).values.size, 3)
  t.eq(now.verify(db, types), {})
  t.ok(records.part(db, types, a))
  t.eq({ read.get(db, a).values.size, read.get(db, b).values.size }, { 1, 3 })
  t.eq(now.verify(db, types), {})
  db:close()
end)

test("moves order a list as a plain one is, also after places were alike or missing", function(t)
  local pick = dofile("tests/lua/help_dice.lua")(17)
  for _ = 1, 20 do
    local db = help.open()
    for i = 1, 6 do
      local id = need(db, { what = "N" .. i })
      if pick(2) == 1 then assert(records.place(db, types, id, pick(3) / 2)) end
      if pick(5) == 1 then records.withdraw(db, types, id) end
    end
    local function all() return read.of_unit(db, help.unit, nil, true) end
    local want = {}
    for i, record in ipairs(all()) do want[i] = record.id end
    for _ = 1, 30 do
      local from, to, way = pick(#want), pick(#want), pick(4)
      local id, other = want[from], want[to]
      local at = ({ { before = other }, { after = other }, { first = true }, { last = true } })[way]
      if way > 2 or id ~= other then
        assert(order.move(db, types, all(), id, at))
        table.remove(want, from)
        local place = way == 3 and 1 or #want + 1
        for i, one in ipairs(want) do
          if way < 3 and one == other then place = way == 1 and i or i + 1 end
        end
        table.insert(want, place, id)
        local got = {}
        for i, record in ipairs(all()) do got[i] = record.id end
        t.eq(got, want)
        t.eq(order.move(db, types, all(), id, at), 0)
      else
        t.eq(order.move(db, types, all(), id, at), nil)
      end
    end
    t.eq(now.verify(db, types), {})
    db:close()
  end
end)

test("renamed fields, entries and types lose nothing", function(t)
  local db = help.open()
  local id = need(db, { basis = "assumed", size = 4, whose = { "a", "b" } })
  local new = help.declare { id = "probe.demand", was = "need", fields = {
    { id = "what", kind = "line" }, { id = "number", kind = "number", was = "size" },
    { id = "basis", kind = "choice", entries = { { id = "guessed", title = "x", was = "assumed" } } },
    { id = "groups", kind = "choice", many = true, was = "whose",
      entries = { { id = "z", title = "z", was = "a" }, { id = "b", title = "b" } } } } }
  local later = { ["probe.demand"] = new }
  db:transaction(now.rebuild, db, later)
  local one = read.of_unit(db, help.unit, "probe.demand")[1]
  t.eq(one.id, id)
  t.eq(one.values, { what = "Plätze", number = 4, basis = "guessed", groups = { "z", "b" } })
  t.ok(records.change(db, later, id, { number = 5, groups = { "b" } }, "gezählt"))
  local history = assert(records.history(db, later, id))
  t.eq({ history[1].sets.number, history[1].sets.groups }, { 4, { z = true, b = true } })
  t.eq({ history[2].why, history[2].sets }, { "gezählt", { number = 5, groups = { z = false } } })
  one = read.get(db, id)
  t.eq({ one.values.number, one.values.groups }, { 5, { "b" } })
  t.eq(now.verify(db, later), {})
  t.ok(#now.verify(db, types) > 0)
  db:transaction(now.rebuild, db, {})
  t.eq(db:query("SELECT facts FROM now")[1].facts, "{}", "what no declaration knows is no fact")
  t.eq(read.get(db, id).values.number, 5)
  db:close()
end)

test("what was redacted is in no page of the file, though its rows moved from page to page", function(t)
  -- In this order of writing copies stay behind unless the file is written anew.
  sys.seed_ids("pages")
  local db, ids = help.open(), {}
  local path = db:path()
  for i = 1, 60 do ids[i] = need(db, { what = ("Geheim%03d"):format(i), asked = "Herr Beispiel" }) end
  local seed = 28
  local function below(n)
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
  end
  for _ = 1, 300 do
    assert(records.change(db, types, ids[below(60) + 1], { source = ("x"):rep(below(700)) .. below(1000) }))
  end
  for _, id in ipairs(ids) do assert(records.redact(db, types, id, "what", "Wunsch")) end
  t.eq(records.expire(db, types, "2999-01-01"), 60)
  t.eq(read.get(db, ids[1]).values.what, "[entfernt]")
  t.eq(now.verify(db, types), {})
  db:close()
  sys.seed_ids(nil)
  local bytes = assert(file.read(path))
  t.eq({ bytes:find "Geheim%d", bytes:find("Beispiel", 1, true) }, {})
end)
