-- Records on three desks that write, take back, redact and hand each other files, whole or in part: merged in
-- any order, any grouping and twice they say the same, which is what a slow rule makes of the revisions.

local test = ...
local help = dofile("tests/lua/help_records.lua")
local checks = require "wegmarke.data.rows"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local merge = require "wegmarke.data.merge"
local now = require "wegmarke.record.now"
local parts = require "wegmarke.record.parts"
local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local sys = require "wegmarke.sys"
local union = require "wegmarke.data.merge.run"
local unit_file = require "wegmarke.data.unit_file"
local value = require "wegmarke.record.value"

local types = help.types
local in_force = require "wegmarke.record.types"
local of_files = in_force.of
in_force.of = function() return types end

-- How many histories, in worlds of so many that hand each other the same files.
local HISTORIES = tonumber(sys.env("RECORD_HISTORIES") or "") or 300
local WORLD = 100

local dice = dofile("tests/lua/help_dice.lua")

-- Histories -----------------------------------------------------------------------------------------

local letters = { "a", "b", "c", "d" }

local function some(pick, of)
  local list = {}
  for _, one in ipairs(of) do
    if pick(2) == 1 then list[#list + 1] = one end
  end
  return list
end

-- A text that stands nowhere else.
local function token(world)
  world.n = world.n + 1
  return ("Wort%06dx%d"):format(world.n, world.seed)
end

local function given(world, pick)
  local values = {}
  local function maybe(field, said) if pick(3) == 1 then values[field] = said end end
  maybe("what", token(world))
  maybe("size", pick(4) == 1 and json.null or pick(3))
  maybe("basis", pick(4) == 1 and json.null or ({ "assumed", "uttered" })[pick(2)])
  maybe("whose", some(pick, letters))
  maybe("names", some(pick, { "Amt 1", "Amt 2", "Amt 3" }))
  maybe("asked", token(world))
  maybe("next", ("2026-0%d-01"):format(pick(9)))
  return values
end

-- The texts that a desk's file holds of a record in a field.
local function texts(db, id, field)
  local list = {}
  for _, revision in ipairs(now.history(db, id)) do
    local word = revision.sets[field]
    if type(word) == "string" and word:find "^Wort" then list[#list + 1] = word end
  end
  return list
end

local function redact(world, db, id, field)
  local before = texts(db, id, field)
  if records.redact(db, types, id, field) then
    table.move(before, 1, #before, #world.redacted + 1, world.redacted)
  end
end

local moves = {}

function moves.change(world, db, id, pick) records.change(db, types, id, given(world, pick)) end

function moves.state(_, db, id, pick)
  records.state(db, types, id, ({ "unchecked", "confirmed", "different", "closed" })[pick(4)])
end

function moves.withdraw(_, db, id) records.withdraw(db, types, id) end

function moves.restore(_, db, id) records.withdraw(db, types, id, nil, true) end

function moves.grant(_, db, id, pick)
  records.grant(db, types, id, ({ "agency", "public" })[pick(2)], pick(2) == 1)
end

function moves.redact(world, db, id, pick)
  redact(world, db, id, ({ "what", "names", "asked" })[pick(3)])
end

function moves.expire(world, db, id)
  local before = texts(db, id, "asked")
  if (records.expire(db, types, "2999-01-01", id) or 0) > 0 then
    table.move(before, 1, #before, #world.redacted + 1, world.redacted)
  end
end

function moves.place(_, db, id, pick) records.place(db, types, id, pick(9)) end

function moves.join(world, db, id, pick) records.join(db, types, id, world.ids[pick(#world.ids)]) end

function moves.part(_, db, id) records.part(db, types, id) end

local names = { "change", "change", "change", "change", "change", "state", "state", "withdraw", "restore",
  "grant", "redact", "expire", "place", "join", "part" }

-- Handing over --------------------------------------------------------------------------------------

local function rows(db) return db:snapshot(union.rows, db) end

--- What a desk hands over: all, one unit, or with fields left out.
local function handed(db, pick)
  local kept, how = rows(db), pick(3)
  if how == 1 then return kept end
  if how == 2 then return unit_file.only(kept, help.unit) end
  local left = some(pick, { "what", "size", "whose", "names", "asked", "next", "basis" })
  local out = {}
  for _, field in ipairs(left) do out[field] = true end
  parts.withhold(kept, function(_, field) return not out[field] end)
  return kept
end

local function take(db, kept) return assert(merge.bring(db, kept)) end

--- One step: at each desk something happens to some records; then one desk takes what another hands over.
local function step(world, pick)
  for _, db in ipairs(world.desks) do
    db:transaction(function()
      if #world.ids < world.size then
        for _ = 1, world.size // 4 do
          local values = given(world, pick)
          values.what = token(world)
          world.ids[#world.ids + 1] = assert(records.add(db, types, "probe.need",
            pick(5) == 1 and help.other_unit or help.unit, values))
        end
      end
      for _ = 1, world.size // 2 do
        local id = world.ids[pick(#world.ids)]
        if db:one("record_get", { id = id }) then moves[names[pick(#names)]](world, db, id, pick) end
      end
    end)
  end
  local from = pick(3)
  take(world.desks[from % 3 + 1], handed(world.desks[from], pick))
end

local function world_of(seed)
  local pick, world = dice(seed), { seed = seed, n = 0, ids = {}, redacted = {}, size = WORLD, desks = {} }
  for i = 1, 3 do world.desks[i] = help.open() end
  for _ = 1, 6 do step(world, pick) end
  return world, pick
end

-- The rule, slowly ------------------------------------------------------------------------------------

local function slowly(db, id)
  local list, by, joined = now.history(db, id), {}, false
  for _, revision in ipairs(list) do
    by[revision.id] = revision
    joined = joined or revision.sets.joined ~= nil
  end
  local function reaches(from, to)
    for _, parent in ipairs(by[from] and by[from].parents or {}) do
      if parent == to or reaches(parent, to) then return true end
    end
    return false
  end
  local function members(word) return type(word) == "table" and word ~= json.null end
  -- Words in force on a field, or on a member of it.
  local function words(field, member)
    local found = {}
    for _, revision in ipairs(list) do
      local word = revision.sets[field]
      if word ~= nil and (not member or not members(word) or word[member] ~= nil) then
        local over = false
        for _, other in ipairs(list) do
          local later = other.sets[field]
          over = over or later ~= nil and (not member or not members(later) or later[member] ~= nil)
            and reaches(other.id, revision.id)
        end
        if not over then found[#found + 1] = word end
      end
    end
    return found
  end
  local says = { values = {}, clashes = {} }
  for _, field in ipairs { "what", "size", "basis", "asked", "next" } do
    local seen, n, said = {}, 0, nil
    for _, word in ipairs(words(field)) do
      if not seen[word] then seen[word], n, said = true, n + 1, word end
    end
    if n > 1 then says.clashes[field] = n elseif said ~= json.null then says.values[field] = said end
  end
  for _, field in ipairs { "whose", "names" } do
    local all, is_in, set = {}, {}, false
    for _, revision in ipairs(list) do
      for member in pairs(revision.sets[field] or {}) do all[member] = true end
      set = set or revision.sets[field] ~= nil
    end
    for member in pairs(all) do
      for _, word in ipairs(words(field, member)) do
        if members(word) and word[member] then is_in[member] = true end
      end
    end
    local sorted = {}
    for member in pairs(is_in) do sorted[#sorted + 1] = member end
    table.sort(sorted)
    if set then says.values[field] = sorted end
  end
  return not joined and says or nil
end

local function check_slowly(t, db, seed)
  for record in db:each("records_all") do
    local want, got = slowly(db, record.id), read.get(db, record.id)
    if want and not db:one("now_joined_to", { record = record.id }) and not next(got.held) then
      local clashes = {}
      for field, said in pairs(got.clashes) do
        clashes[field] = types["probe.need"].fields[field] and #said or nil
      end
      t.eq({ values = got.values, clashes = clashes }, want, ("seed %d, %s"):format(seed, record.id))
    end
  end
end

-- Tests ---------------------------------------------------------------------------------------------

local function revisions_of(db)
  local list = {}
  for row in db:each("merge_record_revision") do
    row.made_at = nil
    list[#list + 1] = row
  end
  table.sort(list, function(a, b) return a.id < b.id end)
  return list
end

test("three desks say the same, merged in any order and grouping, twice, and in parts", function(t)
  for seed = 1, math.max(1, HISTORIES // WORLD) do
    local world, pick = world_of(seed)
    local a, b, c = table.unpack(world.desks)
    local one, other, third = help.copy(a), help.copy(c), help.copy(b)
    take(one, rows(b))
    take(one, rows(c))
    local half = help.copy(b)
    take(half, rows(a))
    take(other, handed(half, pick))
    take(other, handed(b, pick))
    take(other, rows(half))
    take(third, rows(c))
    take(third, rows(one))
    local want = help.says(one)
    t.ok(#want >= WORLD // 2)
    t.eq(help.says(other), want, "seed " .. seed)
    t.eq(help.says(third), want, "seed " .. seed)
    t.eq(revisions_of(other), revisions_of(one))
    t.eq({ take(other, rows(one)).rows, take(one, rows(third)).rows }, { 0, 0 })
    t.eq(take(one, rows(other)).changed, 0)
    for _, db in ipairs { one, other, third, a, b, c } do t.eq(now.verify(db, types), {}) end
    check_slowly(t, one, seed)
    half:close()
    for _, db in ipairs { one, other, third } do
      local path = db:path()
      db:close()
      local bytes = assert(file.read(path))
      for _, text in ipairs(world.redacted) do
        if bytes:find(text, 1, true) then t.eq(text, "gone from " .. path) end
      end
      os.remove(path)
    end
    for _, db in ipairs(world.desks) do
      os.remove(db:path())
      db:close()
    end
  end
end)

--- What a desk says, without ids that are its own.
local function plain(db, ids)
  local says = {}
  for i, id in ipairs(ids) do
    local one = read.get(db, id)
    says[i] = { values = one.values, clashes = one.clashes, state = one.state, withdrawn = one.withdrawn,
      grants = one.grants, contested = one.contested, place = one.place }
  end
  return says
end

test("desks that work in turn say what one desk says that did all, and nothing clashes", function(t)
  for seed = 1, math.max(1, HISTORIES // 100) do
    local pick, desks, alone = dice(seed + 5000), {}, help.open()
    for i = 1, 3 do desks[i] = help.open() end
    local there, here, at = {}, {}, 1
    for _ = 1, 12 do
      local last = at
      at = pick(3)
      if at ~= last then take(desks[at], rows(desks[last])) end
      for _ = 1, 5 do
        local i, kind = pick(#there + 1), names[pick(#names)]
        local values, a, b = given({ n = 0, seed = seed }, pick), pick(4), pick(2) == 1
        values.what = "W" .. a
        for _, side in ipairs { { desks[at], there }, { alone, here } } do
          local db, ids = side[1], side[2]
          if not ids[i] then
            ids[i] = assert(records.add(db, types, "probe.need", help.unit, values))
          elseif kind == "state" then
            records.state(db, types, ids[i], ({ "unchecked", "confirmed", "different", "closed" })[a])
          elseif kind == "withdraw" or kind == "restore" then
            records.withdraw(db, types, ids[i], nil, kind == "restore")
          elseif kind == "grant" then
            records.grant(db, types, ids[i], a > 2 and "agency" or "public", b)
          elseif kind == "redact" then
            records.redact(db, types, ids[i], "asked")
          else
            records.change(db, types, ids[i], values)
          end
        end
      end
    end
    local want = plain(alone, here)
    t.eq(plain(desks[at], there), want, "seed " .. seed)
    for _, one in ipairs(want) do t.eq({ one.clashes, one.contested }, { {}, false }) end
    for _, db in ipairs(desks) do db:close() end
    alone:close()
  end
end)

local function desks_with(given_values)
  local a = help.open()
  local id = assert(records.add(a, types, "probe.need", help.unit, given_values))
  return a, help.copy(a), id
end

local function both_ways(a, b)
  take(a, rows(b))
  take(b, rows(a))
end

test("words that differ are a clash that shows both, and are settled by a word on it", function(t)
  local a, b, id = desks_with { what = "Plätze", size = 1, whose = { "a", "b" } }
  assert(records.change(a, types, id, { size = 2, whose = { "a" }, basis = "assumed" }))
  assert(records.change(b, types, id, { size = 3, whose = { "a", "b", "c" }, basis = "assumed" }))
  local clash = take(a, rows(b)).clashes[1]
  t.eq({ clash.what, clash.record, clash.fields }, { "record", id, { "size" } })
  take(b, rows(a))
  local one = read.get(a, id)
  t.eq({ one.values.size, one.clashes, one.values.whose, one.values.basis },
    { nil, { size = { 2, 3 } }, { "a", "c" }, "assumed" })
  t.eq(read.get(b, id), one)
  t.eq(value.notices(types["probe.need"], one), { { what = "clash", field = "size" } })
  assert(records.change(b, types, id, { size = 2 }))
  both_ways(a, b)
  t.eq({ read.get(a, id).values.size, read.get(a, id).clashes }, { 2, {} })
  a:close()
  b:close()
end)

test("taken back in one place and changed in another it stays, until one who knows both says so", function(t)
  local a, b, id = desks_with { what = "Plätze" }
  assert(records.withdraw(a, types, id))
  assert(records.change(b, types, id, { size = 3 }))
  t.eq(take(a, rows(b)).clashes[1].what, "record_contested")
  take(b, rows(a))
  for _, db in ipairs { a, b } do
    local one = read.get(db, id)
    t.eq({ one.withdrawn, one.contested, one.values.size }, { false, true, 3 })
    t.eq(#read.of_unit(db, help.unit), 1)
  end
  assert(records.withdraw(b, types, id))
  both_ways(a, b)
  t.eq({ read.get(a, id).withdrawn, read.get(a, id).contested }, { true, false })
  -- Granted meanwhile is no edit.
  local c = help.copy(a)
  assert(records.withdraw(a, types, id, nil, true))
  both_ways(a, c)
  assert(records.withdraw(a, types, id))
  assert(records.grant(c, types, id, "agency"))
  both_ways(a, c)
  t.eq(read.get(c, id).withdrawn, true)
  a:close()
  b:close()
  c:close()
end)

test("a grant holds only while nobody took it back", function(t)
  local a, b, id = desks_with { what = "Plätze" }
  assert(records.grant(a, types, id, "agency"))
  both_ways(a, b)
  assert(records.grant(a, types, id, "agency", true))
  assert(records.grant(b, types, id, "agency", true))
  assert(records.grant(b, types, id, "agency"))
  both_ways(a, b)
  t.eq({ read.get(a, id).grants, read.get(b, id).grants }, { {}, {} })
  a:close()
  b:close()
end)

test("states reached differently clash; one that no way leads to is told, not refused", function(t)
  local a, b, id = desks_with { what = "Plätze" }
  assert(records.state(a, types, id, "confirmed"))
  assert(records.state(b, types, id, "different"))
  both_ways(a, b)
  t.eq({ read.get(a, id).state, read.get(a, id).clashes.state }, { nil, { "confirmed", "different" } })
  assert(records.state(a, types, id, "closed"))
  t.eq({ read.get(a, id).state, read.get(a, id).astray }, { "closed", false })
  local moved = help.declare { id = "probe.need", fields = { { id = "what", kind = "line" } },
    states = { "unchecked", "confirmed", "different", "closed" },
    moves = { unchecked = { confirmed = true } } }
  a:transaction(now.rebuild, a, { ["probe.need"] = moved })
  t.eq({ read.get(a, id).state, read.get(a, id).astray }, { "closed", true })
  a:close()
  b:close()
end)

test("one key on two laptops is one record", function(t)
  local a, b = help.open(), help.open()
  for i, db in ipairs { a, b } do
    assert(records.add(db, types, "probe.offer", help.unit, { number = "7", title = "Titel " .. i }))
  end
  both_ways(a, b)
  local offers = read.of_unit(a, help.unit, "probe.offer")
  t.eq({ #offers, offers[1].clashes.title }, { 1, { "Titel 1", "Titel 2" } })
  t.eq(help.says(a), help.says(b))
  a:close()
  b:close()
end)

test("what was not handed on is unknown there, and comes with the file that has it", function(t)
  local a, _, id = desks_with { what = "Plätze", size = 4, whose = { "a" }, asked = "Herr Beispiel" }
  local b = help.open()
  local kept = rows(a)
  parts.withhold(kept, function(_, field) return field == "what" end)
  take(b, kept)
  local one = read.get(b, id)
  t.eq({ one.values, one.held }, { { what = "Plätze", whose = {} },
    { size = true, whose = true, asked = true, next = nil } })
  local bytes = assert(file.read(b:path()))
  t.eq(bytes:find("Beispiel", 1, true), nil)
  -- A word on it there, and the way back.
  assert(records.change(b, types, id, { size = 5, whose = { "b" } }))
  take(a, rows(b))
  t.eq(read.get(a, id).values,
    { what = "Plätze", size = 5, whose = { "a", "b" }, asked = "Herr Beispiel" })
  take(b, rows(a))
  t.eq(help.says(b), help.says(a))
  t.eq(now.verify(b, types), {})
  a:close()
  b:close()
end)

test("a unit's file carries its records and no others, and touches no others", function(t)
  local a, c = help.open(), help.open()
  local goal = assert(records.add(a, types, "probe.goal", help.unit, { what = "Ziel" }))
  assert(records.add(a, types, "probe.step", goal, { what = "Schritt" }))
  assert(records.add(a, types, "probe.goal", help.other_unit, { what = "Anderes" }))
  assert(records.add(a, types, "probe.note", nil, { what = "Notiz" }))
  assert(records.redact(a, types, goal, "what"))
  local path = help.path()
  assert(unit_file.write(a, help.unit, path))
  local unit <close> = assert(require("wegmarke.store").open(path))
  local got = assert(unit_file.take(c, unit))
  t.eq({ got.added.record, #read.of_unit(c, help.unit), #read.of_unit(c, help.other_unit) }, { 2, 2, 0 })
  t.eq(read.get(c, goal).values.what, "[entfernt]")
  t.eq(assert(unit_file.take(c, unit)).rows, 0)
  -- Of another unit under the same id: somebody made it up.
  local d = help.open()
  d:run("record_insert", { id = goal, type = "probe.goal", scope = help.other_unit })
  local refused, err = unit_file.take(d, unit)
  t.eq({ refused, err.key }, { nil, "record.merge_other" })
  a:close()
  c:close()
  d:close()
end)

-- What a file says of the records of one unit.
local function says_of(db, unit)
  local list = {}
  for _, row in ipairs(help.says(db)) do
    if row.unit == unit then list[#list + 1] = row end
  end
  return list
end

-- The same, with what nobody but the file it came from knows: names that were left out.
local function without_names(list)
  for _, row in ipairs(list) do
    local words, clash = json.decode(row.words), json.decode(row.clash)
    words.asked = nil
    for _, part in ipairs { "fields", "held", "unfit" } do (clash[part] or {}).asked = nil end
    for _, part in ipairs { "fields", "held", "unfit" } do
      if clash[part] and next(clash[part]) == nil then clash[part] = nil end
    end
    row.words, row.clash = json.encode(words), json.encode(clash)
  end
  return list
end

-- The names that a file holds of persons in records.
local function persons_of(db)
  local list = {}
  for record in db:each("records_all") do
    for _, text in ipairs(texts(db, record.id, "asked")) do list[#list + 1] = text end
  end
  return list
end

test("a successor has all of a unit's records, names only when told so, nothing of others", function(t)
  for seed = 1, math.max(1, HISTORIES // 300) do
    local world = world_of(seed + 900)
    local a, b, c = table.unpack(world.desks)
    take(a, rows(b))
    take(a, rows(c))
    local want, path, with_names = says_of(a, help.unit), help.path(), help.path()
    local written = assert(unit_file.write(a, help.unit, path))
    assert(unit_file.write(a, help.unit, with_names, { names = true }))
    local persons, bytes, named = persons_of(a), assert(file.read(path)), assert(file.read(with_names))
    t.ok(written.left_names > 0 and #persons > 0)
    for _, text in ipairs(persons) do t.eq(bytes:find(text, 1, true), nil, text) end
    for _, text in ipairs(world.redacted) do t.eq(named:find(text, 1, true), nil, text) end
    local store = require "wegmarke.store"
    local less <close> = assert(store.open(path, { readonly = true }))
    local all <close> = assert(store.open(with_names, { readonly = true }))
    -- Into an empty file, and into those of desks that know some of it: the same as with all of it.
    local new, old, other = help.open(), help.copy(b), help.copy(c)
    assert(unit_file.take(new, less))
    t.eq(without_names(says_of(new, help.unit)), without_names(says_of(a, help.unit)))
    t.eq(says_of(new, help.other_unit), {})
    assert(unit_file.take(new, all))
    t.eq(says_of(new, help.unit), want)
    local before = says_of(old, help.other_unit)
    assert(unit_file.take(old, all))
    t.eq(says_of(old, help.unit), want)
    t.eq(says_of(old, help.other_unit), before)
    assert(unit_file.take(other, less))
    assert(unit_file.take(other, all))
    t.eq(says_of(other, help.unit), want)
    t.eq({ unit_file.take(old, less).rows, unit_file.take(old, all).rows }, { 0, 0 })
    -- And home again: nothing is new there, and no name is lost.
    t.eq({ unit_file.take(a, less).rows, unit_file.take(a, less).changed }, { 0, 0 })
    t.eq(says_of(a, help.unit), want)
    for _, db in ipairs { new, old, other, a, b, c } do
      t.eq(now.verify(db, types), {})
      os.remove(db:path())
      db:close()
    end
    os.remove(path)
    os.remove(with_names)
  end
end)

test("records of two units are one only while the units are", function(t)
  local changes = require "wegmarke.data.changes"
  local a = help.open()
  local one = assert(records.add(a, types, "probe.need", help.unit, { what = "Hort" }))
  local two = assert(records.add(a, types, "probe.need", help.other_unit, { what = "Hort", size = 3 }))
  local refused, err = records.join(a, types, two, one)
  t.eq({ refused, err.key }, { nil, "record.join_other" })
  assert(changes.units.join(a, help.unit, help.other_unit))
  assert(records.join(a, types, two, one))
  t.eq({ read.get(a, one).values.size, read.get(a, two).leader }, { 3, one })
  t.eq(now.verify(a, types), {})
  assert(changes.units.part(a, help.other_unit))
  t.eq({ read.get(a, one).values.size, read.get(a, two).leader }, {})
  t.eq(now.verify(a, types), {})
  -- What somebody wrote into a file by hand changes nothing of another unit's.
  local b = help.open()
  local mine = assert(records.add(b, types, "probe.need", help.other_unit, { what = "Meins" }))
  take(b, rows(a))
  b:transaction(function()
    for _, row in ipairs(b:all("record_revisions", { record = one })) do
      b:run("record_revision_set", { id = row.id, made_by = row.made_by,
        sets = ('{"what":"Fremd","joined":"%s"}'):format(mine) })
    end
    now.derive(b, types, { one })
  end)
  t.eq({ read.get(b, mine).values.what, read.get(b, mine).clashes, read.get(b, one).leader }, { "Meins", {} })
  t.eq(now.verify(b, types), {})
  a:close()
  b:close()
end)

test("names of persons that hang on what was folded go, others stay", function(t)
  local db = help.open()
  local goal = assert(records.add(db, types, "probe.goal", help.unit, { what = "Ziel" }))
  local below = assert(records.add(db, types, "probe.step", goal, { what = "Schritt" }))
  local need = assert(records.add(db, types, "probe.need", help.unit, { what = "Plätze", asked = "Erika" }))
  t.eq(records.expire(db, types, nil, goal), 0)
  t.eq(read.get(db, need).values.asked, "Erika")
  t.eq({ now.hangs_on(db, { scope = below }, help.unit), now.hangs_on(db, { scope = below }, goal),
    now.hangs_on(db, { scope = goal }, help.other_unit) }, { true, true, false })
  t.eq(records.expire(db, types, nil, help.other_unit), 0)
  t.eq(records.expire(db, types, nil, help.unit), 1)
  t.eq(read.get(db, need).values.asked, "[entfernt]")
  t.eq(now.verify(db, types), {})
  db:close()
end)

test("rows that this program would not write are refused as a whole", function(t)
  local function refused(change)
    local a, _, id = desks_with { what = "Plätze" }
    local kept = rows(a)
    change(kept.merge_record_revision[1], kept.merge_record[1], kept, id)
    local err = checks.refusal(kept, "x.db")
    a:close()
    return err ~= nil
  end
  t.eq(refused(function() end), false)
  for _, sets in ipairs { "[]", '{"what":[1,2]}', '{"what":{"a":1}}', '{"What":1}', '{"what":"a\\u0007"}',
    '{"state":true}', '{"withdrawn":"x"}', '{"grants":"public"}', '{"place":"1"}', '{"joined":{"a":true}}',
    '{"size":[{"a":"b\\u0000"}]}', '{"what":{"a\\u0007":true}}', "{" } do
    t.ok(refused(function(revision) revision.sets = sets end), sets)
  end
  t.ok(refused(function(revision) revision.record = ("e"):rep(32) end))
  t.ok(refused(function(revision) revision.type = "probe.goal" end))
  t.ok(refused(function(revision) revision.parents = revision.id end))
  t.ok(refused(function(revision) revision.parents = ("e"):rep(32) end))
  t.ok(refused(function(_, record) record.scope = ("e"):rep(32) end))
  t.ok(refused(function(_, record) record.type = "need" end))
  t.ok(refused(function(_, record) record.id = "x" end))
end)

test("a row of `now` that somebody changed is found", function(t)
  local a, b, id = desks_with { what = "Plätze", size = 1 }
  local row = a:one("now_get", { record = id })
  for column, changed in pairs { facts = '{"size":2}', words = "{}", state = "closed", grants = '["public"]',
    withdrawn = 1, due = "2026-01-01", leader = ("e"):rep(32) } do
    local tampered = {}
    for name, said in pairs(row) do tampered[name] = said end
    tampered[column] = changed
    a:run("now_put", tampered)
    local found = now.verify(a, types)
    t.eq({ #found, found[1] and found[1].row }, { 1, id }, column)
  end
  a:run("now_put", row)
  t.eq(now.verify(a, types), {})
  a:close()
  b:close()
end)

in_force.of = of_files -- for the tests of other files
