-- Records put out as CSV, XLSX and JSON and taken in again: in the same file nothing changes, in another the
-- same is said; made-up declarations, hostile texts; what a table can't say is told.

local test = ...
local answers = require "wegmarke.record.form.answers"
local cells = require "wegmarke.record.form.cells"
local export = require "wegmarke.record.form.export"
local help = dofile("tests/lua/help_records.lua")
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local own = require "wegmarke.record.form.sheet"
local made = dofile("tests/lua/help_declared.lua")
local reader = require "wegmarke.record.reader"
local records = require "wegmarke.record.store"
local refer = require "wegmarke.record.refer"
local xlsx = require "wegmarke.xlsx"

local FORMATS = { "csv", "xlsx", "json" }

local function all(db, decl, audience)
  local list = {}
  for _, record in ipairs(refer.all(db, decl, { unit = help.unit })) do
    list[#list + 1] = not record.withdrawn and reader.seen(decl, record, audience or "unit") or nil
  end
  return list
end

-- Takes a file in; `known`: as the file that has these records.
local function take(db, types, decl, bytes, format, language, known)
  local how = { language = language, look = refer.look(db, types, { unit = help.unit }, nil, language),
    known = known and function(id) return db:one("record_get", { id = id }) ~= nil end or nil,
    known_id = function(_, id) return db:one("record_get", { id = id }) ~= nil end }
  local read, errs
  if format == "json" then
    read, errs = answers.read(decl, bytes, "x.json", how)
  else
    read, errs = own.read(decl, assert(own.find(bytes, "x." .. format)), "x." .. format, how)
  end
  if not read then error(tostring(errs[1]), 0) end
  for _, row in ipairs(read.rows) do row.scope = help.unit end
  local done = assert(help.take(db, types, decl, read.rows))
  done.which = nil
  return done, read
end

-- The values without lists in which nothing is.
local function said(record)
  local values = {}
  for id, value in pairs(record.values) do
    if type(value) ~= "table" or value[1] ~= nil or next(value) ~= nil then values[id] = value end
  end
  return { values, record.state }
end

test("put out and taken in again, in the same file and in another, in every format and language", function(t)
  local n = 0
  for round = 1, 25 do
    local m, types = made.module(round)
    local db, decl = help.open(), types["made.thing"]
    for k = 1, 5 do
      assert(records.add(db, types, decl.id, help.unit, made.values(decl, db, types, help.unit),
        { state = k == 2 and "fertig" or nil }))
    end
    local before = help.says(db)
    for _, language in ipairs(lang.languages) do
      for _, format in ipairs(FORMATS) do
        local bytes, left = export[format](decl, all(db, decl), help.hand(db, types, language))
        t.eq(take(db, types, decl, bytes, format, language, true), { added = 0, changed = 0, same = 5 })
        t.eq(help.says(db), before)
        local other, was = help.copy(db), all(db, decl)
        for _, one in ipairs(left) do
          t.eq(one.why, "words", format)
          for _, record in ipairs(was) do
            if record.id == one.record.id then record.values[one.field.id] = nil end
          end
          n = n + 1
        end
        t.eq(take(other, types, decl, bytes, format, language).added, 5)
        local now = all(other, decl)
        for k = 1, 5 do t.eq(said(now[k + 5]), said(was[k]), format .. " " .. language) end
        if format == "json" then t.eq(#left, 0) end
      end
    end
    m:close()
  end
  t.ok(n > 0, "some text can't stand in a table")
end)

test("nothing is read by a spreadsheet as a formula", function(t)
  for round = 1, 10 do
    local m, types = made.module(round)
    local db, decl = help.open(), types["made.thing"]
    for _ = 1, 5 do
      assert(records.add(db, types, decl.id, help.unit, made.values(decl, db, types, help.unit)))
    end
    local bytes = export.csv(decl, all(db, decl), help.hand(db, types, "de"))
    for _, row in ipairs(assert(require("wegmarke.csv").read(bytes)).rows) do
      for _, cell in ipairs(row) do t.ok(not cell:find "^[=+@]" and not cell:find "^%-[^%d]", cell) end
    end
    m:close()
  end
end)

test("nothing of a narrower audience goes out", function(t)
  for round = 1, 10 do
    local m, types = made.module(round, 'visible = "public",')
    local db, decl = help.open(), types["made.thing"]
    local given = made.values(decl, db, types, help.unit)
    given.secret, given.who = "Verdecktes", "Erika Beispiel"
    assert(records.add(db, types, decl.id, help.unit, given))
    for _, format in ipairs(FORMATS) do
      local bytes = export[format](decl, all(db, decl, "public"), help.hand(db, types, "de", "public"))
      if format == "xlsx" then
        local words = {}
        for _, row in ipairs(assert(xlsx.read(bytes)).sheets[1].rows) do
          for i = 1, row.n do words[#words + 1] = tostring(row[i]) end
        end
        bytes = table.concat(words, "\n")
      end
      t.has(bytes, given.name:match "%d+$")
      for _, one in ipairs { "Verdecktes", "Erika", "secret" } do t.ok(not bytes:find(one, 1, true), one) end
    end
    m:close()
  end
end)

local types = help.types
local need = types["probe.need"]
need.line = "what"

test("a clash stays one: the table is empty there and says so, JSON tells both", function(t)
  local db = help.open()
  local id = assert(records.add(db, types, need.id, help.unit, { what = "eins", size = 1 }))
  local other = help.copy(db)
  assert(records.change(db, types, id, { size = 2 }))
  assert(records.change(other, types, id, { size = 3 }))
  local all_types = require "wegmarke.record.types"
  local of = all_types.of
  all_types.of = function() return types end
  assert(require("wegmarke.data.merge").merge(db, other))
  all_types.of = of
  for _, format in ipairs(FORMATS) do
    local bytes, left = export[format](need, all(db, need), help.hand(db, types, "de"))
    t.eq(#left, format == "json" and 0 or 1)
    t.eq(take(db, types, need, bytes, format, "de", true).changed, 0)
    if format == "json" then t.eq(json.decode(bytes).records[1].clashes, { size = { 2, 3 } }) end
  end
  t.eq(all(db, need)[1].clashes, { size = { 2, 3 } })
end)

test("a number of a spreadsheet is the number it shows, not a thousand of it", function(t)
  local db = help.open()
  local bytes = xlsx.write { sheets = { { name = "A", rows = { { "wegmarke:probe.need", "what", "size" },
    { "", "a", 1.234 },
    { "", "b", 1234 }, { "", "c", 0.5 },
    { "", "d", "1.234" } } } } }
  take(db, types, need, bytes, "xlsx", "de")
  local sizes = {}
  for i, record in ipairs(all(db, need)) do sizes[i] = record.values.size end
  t.eq(sizes, { 1.234, 1234, 0.5, 1234 })
end)

test("JSON as people write it: fields by title, words for entries, plain lists; what is wrong has its place",
  function(t)
  local db = help.open()
  local done, read = take(db, types, need, json.encode(json.list {
    { what = "eins", basis = "assumed", whose = "a; b", size = "12", unbekannt = 1 },
    { values = { what = "zwei", whose = json.list { "c" } }, state = "confirmed", withdrawn = false },
    { what = "weg", withdrawn = true } }), "json", "de")
  t.eq({ done.added, read.unread, read.withdrawn }, { 2, { "unbekannt" }, 1 })
  local list = all(db, need)
  t.eq({ list[1].values.whose, list[1].values.size, list[2].state }, { { "a", "b" }, 12, "confirmed" })
  local function refused(given, n, key)
    local got, errs = answers.read(need, given, "x.json", { language = "de" })
    t.eq(got, nil)
    t.eq({ #errs, errs[1].args.problem.key }, { n, key })
  end
  refused('[{"what":', 1, "answers.json")
  refused("[]", 1, "data.no_rows")
  refused('[1, "a"]', 2, "entry.json_object")
  refused('[{"size": 3}]', 1, "entry.cell_missing")
  refused('[{"what": {"a": 1}}, {"what": "x", "size": [1], "whose": [[1]], "state": "nie"}]', 4,
    "entry.value")
  refused('{"type": "probe.goal", "records": []}', 1, "entry.form_other_type")
end)

test("a head that means something else is the field's id", function(t)
  local function field(id, title) return { id = id, kind = "line", title = { de = title } } end
  local decl = { fields = {}, states = { list = {} }, title = {} }
  for i, one in ipairs { field("a", "b"), field("b", "a"), field("c", "state"), field("d", "ID"),
    field("e", "=1"), field("f", "Name"), field("g", "Name"), field("h", "Gut (so)") } do
    decl.fields[i], decl.fields[one.id] = one, one
  end
  local heads = {}
  for i, one in ipairs(decl.fields) do heads[i] = own.head(decl, one, "de") end
  t.eq(heads, { "a", "b", "state", "ID", "e", "Name", "g", "Gut (so)" })
  t.eq(own.state_head(decl), "Zustand")
  decl.fields.c.title.en = "Zustand"
  t.eq(own.state_head { fields = decl.fields, states = decl.states, title = {} }, nil)
end)

test("words of a cell are read as what they say, or are none", function(t)
  local text = { id = "x", kind = "text", title = { de = "x" } }
  local how = { language = "de" }
  for _, one in ipairs { "a", " a", "a\n", "'=1", "=1", "\t", ("x"):rep(20000), "ü" } do
    local words = cells.words(text, one, how)
    if words then
      t.eq(require("wegmarke.record.kinds").read(text,
        require("wegmarke.data.intake.values").words(words), "de"), one)
    end
  end
  t.eq(cells.words(text, "'=1", how), nil)
  t.eq(cells.words(text, ("x"):rep(20000), how), nil)
  t.eq(cells.words(text, "=1", how), "=1")
end)
