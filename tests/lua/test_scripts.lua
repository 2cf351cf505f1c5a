--- The scripts that come with the program, on the 400 Kreise with two rounds each.

local context = require "wegmarke.cli.context"
local csv = require "wegmarke.csv"
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local query = require "wegmarke.query"
local releases = require "wegmarke.data.releases"
local scripts = require "wegmarke.script"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local help = dofile "tests/lua/help_scripts.lua"
local test = ...
lang.set("en")

local path
local function database(t)
  if not path then
    path = t.tmp() .. "/scripts.db"
    t.eq(help.make(path), 400)
  end
  return assert(store.open(path, { readonly = true }))
end

-- What a script returns.
local function run(t, name, args, opts)
  database(t):close()
  local script = assert(scripts.load(assert(scripts.find(name))))
  local ctx = scripts.equip(context.new(scripts.verb(script), { args = args or {}, opts = opts or {} },
    { db = path }))
  local result = script.run(ctx)
  scripts.flush(ctx)
  ctx:close()
  return result, script, ctx
end

-- The same on a copy that was changed.
local function changed(t, name, change)
  local source, copy = database(t), t.tmp() .. "/" .. name .. ".db"
  os.remove(copy)
  assert(source:backup(copy))
  source:close()
  local db = assert(store.open(copy))
  change(db)
  db:close()
  return function(...)
    local kept = path
    path = copy
    local r = table.pack(pcall(run, t, ...))
    path = kept
    if not r[1] then error(r[2], 0) end
    return table.unpack(r, 2, r.n)
  end
end

test("every script is found, checked and described in both languages", function(t)
  local list = scripts.list()
  local with = 0
  for _, one in ipairs(list) do
    t.eq(one.err, nil, one.name)
    t.ok(one.summary, one.name)
    if one.script then
      with = with + 1
      t.eq(one.script.name, one.name)
      for _, language in ipairs { "de", "en" } do
        lang.set(language)
        local text = table.concat(require("wegmarke.cli.help").verb(scripts.verb(one.script)), "\n")
        t.eq(text:find("[cli.", 1, true), nil)
        t.has(text, "wegmarke run " .. one.name)
      end
      lang.set("en")
    end
  end
  t.ok(with >= 10, with .. " scripts with metadata")
end)

test("metadata that is wrong is named with file and field", function(t)
  local function wrong(fields)
    local script = { name = "x", summary = { de = "x", en = "x" }, reads = {}, writes = {},
      run = function() end }
    for key, value in pairs(fields) do script[key] = value end
    local err = scripts.check(script, "x.lua")
    return err and tostring(err)
  end
  t.eq(wrong {}, nil)
  t.has(wrong { summary = { de = "x" } }, "x.lua: the metadata's field summary")
  t.has(wrong { writes = { "everything" } }, "field writes[1]")
  t.has(wrong { arguments = { { name = "a", type = "unti", text = { de = "", en = "" } } } },
    "field arguments[1].type")
  t.has(wrong { sumary = "x" }, "Did you mean 'summary'?")
  t.eq(scripts.load("local script = {\n}\nreturn script", "y.lua"), nil)
  t.has(tostring(select(2, scripts.load("local script = {\n} return script", "y.lua"))), "y.lua")
  t.eq(type(select(2, scripts.load("return 1", "plain.lua"))), "function")
  t.has(tostring(select(2, scripts.find("move"))), "Did you mean 'moves'?")
end)

test("moves: exactly what differs between the rounds", function(t)
  local rows = run(t, "moves")
  local db <close> = database(t)
  local want = 0
  local units = {}
  for a in data.gather_all(db) do
    units[a.unit.id] = units[a.unit.id] or {}
    table.insert(units[a.unit.id], a.agreements)
  end
  for _, rounds in pairs(units) do
    t.eq(#rounds, 2)
    for element, x in pairs(rounds[1]) do
      if rounds[2][element].value ~= x.value then want = want + 1 end
    end
  end
  t.eq(#rows, want)
  t.ok(#rows > 400)
  for _, row in ipairs(rows) do
    t.eq(row.after - row.before, row.moved)
    t.eq({ row.from, row.to }, { "2022-05-10", "2026-05-04" })
  end
  local few = run(t, "moves", {}, { element = "datenbasierung", steps = 2, land = "07" })
  for _, row in ipairs(few) do
    t.eq({ row.element, row.ags:sub(1, 2), math.abs(row.moved) >= 2 }, { "datenbasierung", "07", true })
  end
  t.eq(run(t, "moves", {}, { since = 2023 }), {})
end)

test("views: each element once, counted over the assessments of a state", function(t)
  local rows = run(t, "views", {}, { land = "07", year = 2026 })
  t.eq(#rows, 9)
  local last = 1
  for _, row in ipairs(rows) do
    t.ok(row.assessments <= 36 and row.apart <= row.assessments)
    t.ok(row.mean_share <= last, "the most different first")
    last = row.mean_share
  end
end)

test("learn: partners reach the target, the unit itself is none, nearest first", function(t)
  local db <close> = database(t)
  local a = assert(data.assessments.find(db, "07111 2026"))
  local after = changed(t, "learn", function(copy)
    for _, one in ipairs(data.assessments.list(copy)) do
      if one.held_on == "2026-05-04" then assert(releases.release(copy, one.id, "agency")) end
    end
  end)
  local rows = after("learn", { assessment = "07111 2026" })
  t.ok(#rows > 0)
  local seen, distance = {}, {}
  for _, row in ipairs(rows) do
    t.ok(row.soll > row.ist and row.partner_ist >= row.soll)
    t.ok(row.partner ~= a.unit.name)
    t.eq(row.held_on, "2026-05-04", "the last round of the partner")
    t.ok(row.distance >= (distance[row.element] or 0))
    distance[row.element] = row.distance
    seen[row.element] = (seen[row.element] or 0) + 1
    t.ok(seen[row.element] <= 3)
    t.eq(row.shared, 7)
  end
end)

test("learn: names nobody with what was not released to those outside", function(t)
  local rows, _, ctx = run(t, "learn", { assessment = "07111 2026" })
  t.eq(rows, {})
  local left = 0
  for _ in pairs(ctx.withheld) do left = left + 1 end
  t.eq(left, 399, "all but the unit itself are counted as left out")
  t.eq(run(t, "learn", { assessment = "07111 2026" }, { ["for"] = "unit" }), {}, "nor for another unit")
  local partner
  local after = changed(t, "learn_some", function(db)
    partner = assert(data.assessments.find(db, "07211 2026"))
    for i, row in ipairs(releases.list(db, partner.id)) do
      -- All agreements but one, as a unit may decide.
      if row.record_table == "agreement" and row.row.element ~= "koordination" then
        assert(data.privacy.release(db, "agreement", row.id, i % 2 == 0 and "public" or "agency"))
      end
    end
    for _, element in ipairs { "koordination", "datenbasierung" } do
      local own = assert(data.assessments.find(db, "07111 2026"))
      assert(data.agreements.set(db, own.id, element, { state = "agreed", value = 1 }))
      assert(data.targets.set(db, own.id, element, { state = "value", value = 1.5, confirmed = true }))
      assert(data.agreements.set(db, partner.id, element, { state = "agreed", value = 4 }))
    end
    for _, row in ipairs(releases.list(db, partner.id)) do
      if row.record_table == "agreement" and row.row.element == "datenbasierung" then
        assert(data.privacy.release(db, "agreement", row.id, "agency"))
      end
    end
  end)
  local elements = {}
  for _, row in ipairs(after("learn", { assessment = "07111 2026" })) do
    t.eq(row.partner, partner.unit.name)
    elements[row.element] = true
  end
  t.ok(elements.datenbasierung and not elements.koordination)
  for _, row in ipairs(after("learn", { assessment = "07111 2026" }, { ["for"] = "public" })) do
    t.ok(row.element ~= "datenbasierung", "the public reads less than the agency")
  end
end)

test("whatever tells of units tells those outside what was released, and nothing else", function(t)
  local args = { targets = { due = 2030 }, weighting = { factors = { "koordination=2" } },
    learn = { assessment = "10041 2026" }, anonymise = { file = t.tmp() .. "/none.csv" } }
  local after = changed(t, "released", function(db)
    local a = assert(data.assessments.find(db, "10041 2026"))
    assert(releases.release(db, a.id, "agency", { placements = true }))
  end)
  local n = 0
  for _, one in ipairs(scripts.list()) do
    local script = one.script
    local reads = false
    for _, what in ipairs(script and script.reads or {}) do reads = reads or what == "database" end
    -- packs writes for each unit what is its own.
    if reads and one.name ~= "packs" then
      n = n + 1
      t.eq(script.over, "units", one.name)
      local opts = { ["for"] = "agency", land = "10", elements = one.name == "overview" }
      local none = run(t, one.name, args[one.name] or {}, opts)
      t.eq(type(none) == "table" and #none or 0, 0, one.name .. ": nothing was released")
      local rows = after(one.name, args[one.name] or {}, opts)
      for _, row in ipairs(type(rows) == "table" and rows or {}) do
        for _, key in ipairs { "unit", "name", "partner" } do
          t.ok(row[key] == nil or row[key] == "Regionalverband Saarbrücken", one.name .. ": "
            .. tostring(row[key]))
        end
        t.ok(row.assessments == nil or row.assessments <= 1, one.name)
      end
      local _, _, ctx = run(t, one.name, args[one.name] or {}, { land = "10" })
      local open = 0
      for _ in pairs(ctx.unreleased) do open = open + 1 end
      t.eq(open, one.name == "learn" and 0 or 6, one.name .. ": it is said whose is in it")
    end
  end
  t.eq(n, 11)
end)

test("indicators: no unit has a place", function(t)
  local target = t.tmp() .. "/figures.csv"
  assert(file.write(target, "unit;a;b;c\nX;1;5;3\nY;2;4;9\nZ;3;1;1\n"))
  local rows, script = run(t, "indicators", { file = target }, { seed = 1 })
  t.eq(#rows, 3)
  for _, name in ipairs(script.columns) do t.ok(not name:find("place"), name) end
  for i, row in ipairs(rows) do
    t.eq(row.unit, ({ "X", "Y", "Z" })[i], "in the order of the file")
    t.ok(row.order_spread >= 0)
    for key in pairs(row) do t.ok(not key:find("place"), key) end
  end
end)

test("advice: outcomes add up, and what never fires is there", function(t)
  local rows = run(t, "advice", {}, { land = "10" })
  local model = assert(require("wegmarke.model").load("dkbm"))
  local hints = 0
  for _, rule in ipairs(model.rules) do hints = hints + (rule.hint and 1 or 0) end
  t.eq(#rows, #model.advice + hints)
  for _, row in ipairs(rows) do
    t.eq(row.fires + row.cannot_tell + row.silent + row.does_not_apply + row.error, 12, row.id)
    t.eq(row.error, 0)
  end
  t.ok(rows[1].fires > 0 and rows[1].fires >= rows[#rows].fires)
end)

test("weighting: equal factors change nothing, a large one puts its element first", function(t)
  for _, row in ipairs(run(t, "weighting", { factors = { "koordination=1" } }, { land = "10" })) do
    t.eq(row.changed, false)
  end
  local some = false
  for _, row in ipairs(run(t, "weighting", { factors = { "koordination=100" } }, { land = "10" })) do
    if row.order_after:find("koordination", 1, true) then
      some = true
      t.eq(row.first_after, "koordination")
    end
  end
  t.ok(some)
  t.raises("ELEMENT=FACTOR", function()
    local ok, e = pcall(run, t, "weighting", { factors = { "koordination" } })
    if not ok then error(type(e) == "table" and e.err and tostring(e.err) or e, 0) end
  end)
end)

test("long: a row for each assessment and element, with the model's version", function(t)
  local rows = run(t, "overview")
  t.eq({ rows[1].year, rows[1].assessments, rows[2].assessments }, { 2022, 400, 400 })
  local long, script = run(t, "long", {}, { land = "10" })
  t.eq(#long, 12 * 9)
  for _, row in ipairs(long) do
    t.eq({ row.model, #row.model_hash, row.model_version ~= nil }, { "dkbm", 64, true })
    t.ok(row.round == 1 and row.held_on:find("2022") or row.round == 2 and row.held_on:find("2026"))
    for key in pairs(row) do
      local known = false
      for _, name in ipairs(script.columns) do known = known or name == key end
      t.ok(known, key)
    end
  end
end)

test("anonymise: nothing in the file tells who it is, small classes are merged", function(t)
  local target = t.tmp() .. "/anonymise.csv"
  os.remove(target)
  run(t, "anonymise", { file = target }, { land = "10" })
  t.eq(file.exists(target), false, "dry without --commit")
  run(t, "anonymise", { file = target }, { land = "10", commit = true })
  local bytes = assert(file.read(target))
  local db <close> = database(t)
  for _, unit in ipairs(data.units.list(db, {})) do
    t.eq(bytes:find(unit.name, 1, true), nil, unit.name)
    t.eq(bytes:find(unit.keys.ags, 1, true), nil)
    t.eq(bytes:find(unit.id, 1, true), nil)
  end
  t.eq(bytes:find("%d%d%d%d%-%d%d%-%d%d"), nil, "no days")
  local units, classes = {}, {}
  for i, row in ipairs(assert(csv.read(bytes)).rows) do
    if i > 1 and not units[row[1]] then
      units[row[1]] = true
      classes[row[2]] = (classes[row[2]] or 0) + 1
    end
  end
  for class, n in pairs(classes) do t.ok(n >= 5 or class == "other", class .. " " .. n) end
end)

test("gaps: finds what was made wrong, and nothing in what is right", function(t)
  local source, broken = database(t), t.tmp() .. "/broken.db"
  os.remove(broken)
  assert(source:backup(broken))
  source:close()
  local db = assert(store.open(broken))
  local a = assert(data.assessments.find(db, "07111 2026"))
  assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = 4 }))
  assert(data.targets.set(db, a.id, "koordination", { state = "value", value = 1, confirmed = true }))
  local empty = assert(data.assessments.new(db, { unit = a.unit.id,
    model = assert(require("wegmarke.model").load("dkbm")), held_on = "2026-05-30" }))
  db:close()
  local kept = path
  path = broken
  local rows = run(t, "gaps", {}, { land = "07", year = 2026 })
  path = kept
  local found = {}
  for _, row in ipairs(rows) do
    if row.unit == a.unit.name then
      found[row.held_on .. " " .. (row.element or "") .. " " .. row.finding] = true
    end
    t.ok(row.finding ~= "rule_fails" and not row.finding:find("^file_"), row.finding)
  end
  t.ok(found["2026-05-04 koordination target_below"])
  t.ok(found[empty.held_on .. "  no_placements"])
  t.ok(found[empty.held_on .. "  nothing_agreed"])
end)

test("packs: a folder for each unit, which the program reads again", function(t)
  local list, folder = t.tmp() .. "/list.txt", t.tmp() .. "/packs"
  assert(file.write(list, "07111\n\n# nobody\nTrier, kreisfreie Stadt\n"))
  run(t, "packs", { list = list, folder = folder }, {})
  t.eq(sys.list(folder), nil, "dry without --commit")
  run(t, "packs", { list = list, folder = folder }, { commit = true, persons = 3 })
  t.eq(sys.list(folder), { "07111-koblenz-kreisfreie-stadt/", "07211-trier-kreisfreie-stadt/" })
  local pack = folder .. "/07111-koblenz-kreisfreie-stadt/"
  t.eq(sys.list(pack), { "boegen.csv", "matrix.md", "stand.md" })
  local form = assert(csv.read(assert(file.read(pack .. "boegen.csv")))).rows
  t.eq({ #form, #form[1], form[4][1] }, { 4, 11, "P03" })
  t.has(file.read(pack .. "stand.md"), "Koblenz")
end)

test("targets: targets of the year beside the last round", function(t)
  local rows = run(t, "targets", { due = 2026 }, { land = "10" })
  t.ok(#rows > 0)
  for _, row in ipairs(rows) do
    t.eq({ row.set_on, row.last_round, row.soll_year }, { "2022-05-10", "2026-05-04", 2026 })
    t.eq(row.reached, row.ist >= row.soll and "yes" or "not yet")
  end
  t.eq(run(t, "targets", { due = 2025 }, { land = "10" }), {})
end)

test("changes run dry unless committed", function(t)
  local copy = t.tmp() .. "/change.db"
  os.remove(copy)
  local source = database(t)
  assert(source:backup(copy))
  source:close()
  local function add(commit)
    local ctx = scripts.equip(context.new({ name = "x" }, { args = {}, opts = { commit = commit } },
      { db = copy }))
    local name = ctx:change(function(db)
      return assert(data.units.add(db, { kind = "gemeinde", name = "Neudorf" })).name
    end)
    t.eq(name, "Neudorf")
    local n = #data.units.list(ctx:db(), { search = "Neudorf" })
    ctx:close()
    return n
  end
  t.eq(add(nil), 0)
  t.eq(add(true), 1)
end)

test("views in queries are put in front, also of WITH, and only those that are used", function(t)
  t.eq(query.expand("SELECT 1"), "SELECT 1")
  t.ok(not query.expand("SELECT * FROM units"):find("assessments", 1, true))
  t.match(query.expand("with recursive x(n) as (select 1) select * from models, x"),
    "^WITH RECURSIVE models .*, x%(n%)")
  local db <close> = database(t)
  local rows, columns = query.run(db, "SELECT * FROM assessments WHERE year = ? ORDER BY ags", 2026)
  t.eq(#rows, 400)
  t.eq(columns, query.views[2].columns)
  for _, view in ipairs(query.views) do
    local list, names = query.run(db, "SELECT * FROM " .. view.name)
    t.eq(names, view.columns)
    t.ok(#list > 0, view.name)
  end
  t.eq(#query.run(db, "SELECT * FROM profiles"), 800 * 8)
  local n = 0
  for _ in query.rows(db, "SELECT element FROM agreements") do n = n + 1 end
  t.eq(n, 800 * 8)
  t.raises("db_denied", query.run, db, "SELECT code FROM participant")
  t.raises("db_denied", query.run, db, "DELETE FROM unit")
end)
