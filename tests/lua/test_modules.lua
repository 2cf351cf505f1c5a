-- Modules of a file: pinned with their files, in force for the whole file, used by units, merged.

local test = ...

local data = require "wegmarke.data"
local help = dofile("tests/lua/help_data.lua")
local merge = require "wegmarke.data.merge"
local module = require "wegmarke.module"
local modules = require "wegmarke.data.modules"
local records = require "wegmarke.record.store"
local rows = require "wegmarke.data.rows"
local store = require "wegmarke.store"
local types = require "wegmarke.record.types"

local function build(id, version, fields, head)
  return assert(module.from_files(id, { { model_id = id, path = "procedure.lua", bytes = ([[
procedure "%s" { api = 2, version = "%s", title = "P", %s }
record "thing" { title = "Ding", line = "what", fields = { what = line { title = "Was", required = true },
  %s } }]]):format(id, version, head or "", fields or "") } }))
end

local function ids(list)
  local made = {}
  for i, one in ipairs(list) do made[i] = one.id end
  return made
end

local function unit(db, name)
  return assert(data.units.add(db, { kind = "gemeinde", name = name }))
end

test("a module is in force with what it uses, once", function(t)
  local db = help.db(t)
  local bestand = assert(module.load "bestand")
  t.eq({ modules.use(db, bestand), modules.use(db, bestand) }, { true, false })
  t.eq(ids(modules.list(db)), { "bestand", "grundlisten" })
  local in_force = types.of(db)
  t.eq({ in_force["bestand.need"].verb, in_force["bestand.meeting"].of }, { "need", "bestand.board" })
  t.eq({ #modules.verify(db), #rows.verify(db), #types.verify(db) }, { 0, 0, 0 })
  db:close()
end)

test("records are written and read by the declaration that is in force", function(t)
  local db = help.db(t)
  assert(modules.use(db, assert(module.load "bestand")))
  local place = unit(db, "Musterstadt").id
  local need, err = records.add(db, types.of(db), "bestand.need", place, { what = "Plätze", basis = "known" })
  t.eq({ need, err.key:match "[^.]+$" }, { nil, "missing" })
  need = assert(records.add(db, types.of(db), "bestand.need", place, { what = "Plätze",
    basis = "assumed", whose = { "kleinkinder" }, size = { about = 30 } }))
  local read = require("wegmarke.record.read").get(db, need)
  t.eq({ read.state, read.values.whose, read.values.size },
    { "unchecked", { "kleinkinder" }, { about = 30 } })
  t.eq(#types.verify(db), 0)
  db:close()
end)

test("two modules with one name for a record are not in force together", function(t)
  local db = help.db(t)
  assert(modules.use(db, build("eins", "1")))
  local changed, err = modules.use(db, build("zwei", "1"))
  t.eq({ changed, err.key, ids(modules.list(db)) }, { nil, "model.type_twice", { "eins" } })
  db:close()
end)

test("a module and one that extends it are in force together: the types are those of the latter", function(t)
  local db = help.db(t)
  local base = build("eins", "1")
  local files = { { model_id = "eins", path = "procedure.lua", bytes = base.files[1].bytes },
    { model_id = "fassung", path = "procedure.lua", bytes = 'procedure "fassung" { api = 2, version = "1",'
      .. ' extends = "eins" }\nchange "thing" { fields = { more = flag { title = "M" } } }' } }
  assert(modules.use(db, base))
  assert(modules.use(db, assert(module.from_files("fassung", files))))
  t.eq(ids(modules.list(db)), { "eins", "fassung" })
  t.eq(types.of(db)["eins.thing"].fields.more.kind, "flag")
  files[2].model_id = "zweite"
  files[2].bytes = files[2].bytes:gsub("fassung", "zweite")
  local changed, err = modules.use(db, assert(module.from_files("zweite", files)))
  t.eq({ changed, err.key, err.args.one, err.args.other }, { nil, "model.type_twice", "zweite", "fassung" })
  db:close()
end)

test("a newer version is in force only when told", function(t)
  local db = help.db(t)
  assert(modules.use(db, build("eins", "1")))
  local newer = build("eins", "2", 'more = flag { title = "M" }')
  t.eq({ modules.use(db, newer), types.of(db)["eins.thing"].fields.more }, { false, nil })
  t.eq({ modules.update(db, newer), modules.update(db, newer) }, { true, false })
  t.eq({ modules.get(db, "eins").version, types.of(db)["eins.thing"].fields.more.kind }, { "2", "flag" })
  db:close()
end)

test("a unit says which modules it uses", function(t)
  local db = help.db(t)
  assert(modules.use(db, build("eins", "1")))
  local place = unit(db, "Ort").id
  local function put() return (modules.set_unit(db, "eins", place, true)) end
  t.eq({ put(), put() }, { true, false })
  t.eq(modules.of_unit(db, place), { "eins" })
  t.eq({ modules.set_unit(db, "eins", place, false), #modules.of_unit(db, place) }, { true, 0 })
  t.eq(#rows.verify(db), 0)
  db:close()
end)

test("what several laptops pinned is the same after merging in either order", function(t)
  local a, path_a = help.db(t)
  local b, path_b = help.db(t)
  assert(modules.use(a, build("eins", "1")))
  assert(modules.use(b, build("eins", "2", 'more = flag { title = "M" }')))
  assert(merge.merge(a, assert(store.open(path_b))))
  assert(merge.merge(b, assert(store.open(path_a))))
  local one, other = modules.get(a, "eins"), modules.get(b, "eins")
  t.eq({ one.hash, one.version, #one.differ }, { other.hash, "2", 2 })
  t.eq(types.of(a)["eins.thing"].fields.more.kind, "flag")
  assert(modules.update(a, build("eins", "2", 'more = flag { title = "M" }')))
  t.eq(modules.get(a, "eins").differ, nil)
  a:close()
  b:close()
end)

test("files that were changed in the database are found", function(t)
  local db = help.db(t)
  local one = build("eins", "1")
  one.files[1].bytes = one.files[1].bytes .. "\n"
  assert(modules.use(db, one))
  t.eq(modules.verify(db)[1].what, "model_hash")
  db:close()
end)

test("a module in force that does not load any more is found, and named with file and line", function(t)
  local db = help.db(t)
  local one = build("eins", "1")
  one.files[1].bytes = one.files[1].bytes:gsub("what = line", "what = lien", 1)
  one.hash = module.hash(one.files)
  assert(modules.use(db, one))
  local found = modules.verify(db)
  t.eq({ #found, found[1].what }, { 1, "module_load" })
  t.has(found[1].detail, "eins/procedure.lua:2")
  db:close()
end)

test("a module that uses one that does not load any more is named with it", function(t)
  local db = help.db(t)
  local used = build("eins", "1")
  local one = assert(module.from_files("zwei", { { model_id = "zwei", path = "procedure.lua", bytes = [[
procedure "zwei" { api = 2, version = "1", title = "Q", uses = { "eins" } }
record "more" { title = "Mehr", line = "what", fields = { what = line { title = "Was" } } }]] } },
    function() return used end))
  used.files[1].bytes = used.files[1].bytes:gsub("what = line", "what = \xDF", 1)
  assert(modules.use(db, one))
  local faults = modules.loaded(db).faults
  t.eq({ #faults, faults[1].id, faults[2].id }, { 2, "eins", "zwei" })
  t.has(module.finding_text(faults[2].findings[1], "en"), "eins/procedure.lua:2")
  db:close()
end)

test("a merge brings modules, and its records say what they say by those in force then", function(t)
  local a, path_a = help.db(t)
  assert(modules.use(a, build("eins", "1", 'size = number { title = "G" }')))
  local place = unit(a, "Ort").id
  local id = assert(records.add(a, types.of(a), "eins.thing", place, { what = "Was", size = 3 }))
  local b, path_b = help.db(t)
  assert(merge.merge(b, assert(store.open(path_a))))
  t.eq(#types.verify(b), 0)
  t.eq(b:query("SELECT facts FROM now")[1].facts, '{"size":3}')
  -- Further on one laptop: the other's records follow.
  assert(modules.update(a, build("eins", "2", 'extent = number { title = "G", was = "size" }')))
  assert(records.change(b, types.of(b), id, { size = 4 }))
  assert(merge.merge(b, assert(store.open(path_a))))
  assert(merge.merge(a, assert(store.open(path_b))))
  for _, db in ipairs { a, b } do
    t.eq(#types.verify(db), 0)
    t.eq(db:query("SELECT facts FROM now")[1].facts, '{"extent":4}')
    db:close()
  end
end)

test("a file whose modules were changed is not taken in", function(t)
  local a, path_a = help.db(t)
  local one = build("eins", "1")
  one.files[1].bytes = one.files[1].bytes .. "\n"
  assert(modules.use(a, one))
  a:close()
  local b = help.db(t)
  local merged, err = merge.merge(b, assert(store.open(path_a)))
  t.eq({ merged, err.key }, { nil, "store.merge_damaged" })
  b:close()
end)
