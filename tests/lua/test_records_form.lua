-- Records that go out as a workbook to be gone on with and come back: made-up declarations and hostile texts,
-- other programs that save the file anew, two hands at once, copied, emptied and deleted rows.

local test = ...
local book = require "wegmarke.record.form.book"
local help = dofile("tests/lua/help_records.lua")
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local made = dofile("tests/lua/help_declared.lua")
local merge = require "wegmarke.data.merge"
local module = require "wegmarke.module"
local read = require "wegmarke.record.read"
local reader = require "wegmarke.record.reader"
local records = require "wegmarke.record.store"
local refer = require "wegmarke.record.refer"
local revisions = require "wegmarke.data.revisions"
local sheet = require "wegmarke.doc.sheet"
local since = require "wegmarke.record.since"
local take = require "wegmarke.record.form.take"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"
local xlsx = require "wegmarke.xlsx"

-- What forms are made of, at a file.
local function hand(db, types, decl, opts)
  opts = opts or {}
  local language = opts.language or "de"
  local F = { types = types, language = language, unit = { id = help.unit, name = "Ort 1" },
    scope = opts.scope or help.unit, audience = opts.audience or "unit",
    look = refer.look(db, types, { unit = help.unit }, nil, language) }
  function F.look.may_see(target, record) return reader.may_see(target, record, F.audience) end
  function F.computed() return nil end
  function F.state(record) return typed.state_title(decl, record.state, language) end
  function F.notices() return {} end
  function F.heads(id) return since.heads(db, id) end
  return F
end

local function all(db, decl, audience)
  local list = refer.all(db, decl, { unit = help.unit })
  local seen = {}
  for _, record in ipairs(list) do
    local one = not record.withdrawn and reader.seen(decl, record, audience or "unit")
    seen[#seen + 1] = one or nil
  end
  return seen
end

local function written(db, types, decl, opts)
  return book.write(decl, all(db, decl, opts and opts.audience), hand(db, types, decl, opts))
end

-- The book as another program saves it, after `edit(rows, by)` changed the cells of its first sheet: rows of
-- values, and where each column is.
local function again(bytes, edit)
  local had, sheets = assert(xlsx.read(bytes)), {}
  for s, page in ipairs(had.sheets) do
    local rows, by = {}, {}
    for _, row in ipairs(page.rows) do
      while #rows < row.line do rows[#rows + 1] = {} end
      for i = 1, row.n do
        local cell = row[i]
        if type(cell) == "table" then
          local day = cell.date and sheet.day(cell.date)
          cell = { day, style = { format = "dd/mm/yyyy" } }
        end
        rows[row.line][i] = cell == nil and false or cell
        if row[1] == "wm:keys" and type(cell) == "string" then by[cell:match ":field:(.*)" or ""] = i end
      end
    end
    if s == 1 and edit then edit(rows, by) end
    for _, row in ipairs(rows) do
      for i = 1, 40 do row[i] = row[i] or false end
    end
    sheets[s] = { name = page.name, rows = rows, hidden = page.hidden }
  end
  return xlsx.write { sheets = sheets }
end

-- The rows of a kind, by what their first cell begins with.
local function rows_of(rows, key)
  local list = {}
  for _, row in ipairs(rows) do
    if type(row[1]) == "string" and row[1]:sub(1, #key) == key then list[#list + 1] = row end
  end
  return list
end

local function put(db, types, decl, bytes, opts)
  local F = hand(db, types, decl, opts)
  local found = assert(take.find(bytes))
  local filled, errs = take.read(decl, found, "x.xlsx", { language = F.language, look = F.look,
    scope = F.scope, known = function(id) return db:one("record_get", { id = id }) ~= nil end })
  if not filled then return nil, errs end
  local done, err = take.store(db, types, decl, F.scope, filled, opts or {})
  return done, err, filled
end

local function count(list, what)
  local n = 0
  for _, one in ipairs(list) do n = n + (one.what == what and 1 or 0) end
  return n
end

local function revisions_in(db) return #db:all("merge_record_revision") end

local types = help.types

-- Merges files whose types are those of the tests.
local function bring(db, other)
  local all_types = require "wegmarke.record.types"
  local of = all_types.of
  all_types.of = function() return types end
  local done, err = merge.merge(db, other)
  all_types.of = of
  return assert(done, err)
end
local need = types["probe.need"]
need.line = "what"

local function add(db, given, state)
  return assert(records.add(db, types, "probe.need", help.unit, given, { state = state }))
end

test("what nobody touched says nothing, whatever stands in it, in both languages", function(t)
  local seen = 0
  for round = 1, 25 do
    local m, by = made.module(round)
    local db, decl = help.open(), by["made.thing"]
    for n = 1, 6 do
      local given = made.values(decl, db, by, help.unit)
      if n == 1 then given = { name = given.name } end
      assert(records.add(db, by, decl.id, help.unit, given))
    end
    local before, n = help.says(db), revisions_in(db)
    for _, language in ipairs(lang.languages) do
      local bytes = written(db, by, decl, { language = language })
      t.eq(bytes, written(db, by, decl, { language = language }))
      for _, file in ipairs { bytes, again(bytes) } do
        local done, errs, filled = put(db, by, decl, file, { language = language })
        t.ok(done, tostring(type(errs) == "table" and (errs[1] or errs)))
        t.eq({ #done, filled.same, #filled.gone, #filled.aside, #filled.sheets }, { 0, 6, 0, 0, 0 })
      end
      t.eq({ help.says(db), revisions_in(db) }, { before, n })
      seen = seen + 1
    end
    m:close()
  end
  t.eq(seen, 50)
end)

test("rows typed into the empty ones become records that say the same; twice is once", function(t)
  for round = 1, 25 do
    local m, by = made.module(round)
    local db, decl = help.open(), by["made.thing"]
    local want = {}
    local F = hand(db, by, decl)
    local file = again(written(db, by, decl), function(rows, at)
      for n, row in ipairs(rows_of(rows, "wm:new:")) do
        if n > 5 then break end
        want[n] = made.values(decl, db, by, help.unit)
        for id, said in pairs(want[n]) do
          local cell = require("wegmarke.record.form.cells").words(decl.fields[id], said, F)
          if cell then row[at[id]] = cell else want[n][id] = nil end
        end
      end
    end)
    local done, errs = put(db, by, decl, file)
    t.ok(done, tostring(type(errs) == "table" and (errs[1] or errs)))
    t.eq(count(done, "added"), 5)
    for n, record in ipairs(all(db, decl)) do
      for id, said in pairs(record.values) do
        if decl.fields[id].many and #said == 0 then record.values[id] = nil end
      end
      for id, said in pairs(want[n]) do
        if decl.fields[id].many and #said == 0 then want[n][id] = nil end
      end
      t.eq(record.values, want[n])
    end
    local n = revisions_in(db)
    t.eq(count(assert(put(db, by, decl, file)), "same"), 5)
    t.eq(revisions_in(db), n)
    m:close()
  end
end)

test("a changed cell changes its field alone, an emptied one empties it, a state moves", function(t)
  local db = help.open()
  local id = add(db, { what = "eins", size = 12, basis = "assumed", whose = { "a", "b" }, asked = "Erika" })
  add(db, { what = "zwei" })
  local file = again(written(db, types, need), function(rows, at)
    local row = rows_of(rows, "wm:record:" .. id)[1]
    row[at.size], row[at.whose], row[at.asked], row[at.state] = 1.25, "b; c", false, "confirmed"
  end)
  local done, _, filled = put(db, types, need, file)
  t.eq({ #done, filled.same }, { 1, 1 })
  local sets = done[1].since.sets
  t.eq(sets, { size = 1.25, whose = { a = false, c = true }, asked = json.null, state = "confirmed" })
  local now = read.get(db, id)
  t.eq({ now.values.size, now.values.whose, now.values.asked, now.state, now.values.what },
    { 1.25, { "b", "c" }, nil, "confirmed", "eins" })
  local n = revisions_in(db)
  t.eq(count(assert(put(db, types, need, file)), "same"), 1)
  t.eq(revisions_in(db), n, "the same form a second time says nothing")
  assert(records.change(db, types, id, { size = 99 }))
  n = revisions_in(db)
  assert(put(db, types, need, file))
  t.eq({ revisions_in(db), read.get(db, id).values.size }, { n, 99 }, "nor does it once things went on")
end)

test("two hands since the form was written stand as after a merge of two files", function(t)
  local db = help.open()
  local id = add(db, { what = "eins", size = 12, whose = { "a" } })
  local bytes = written(db, types, need)
  local other = help.copy(db)
  local given = { size = 30, whose = { "a", "b" }, basis = "uttered" }
  assert(records.change(db, types, id, { size = 20, whose = { "c" }, source = "hier" }))
  local file = again(bytes, function(rows, at)
    local row = rows_of(rows, "wm:record:")[1]
    row[at.size], row[at.whose], row[at.basis] = 30, "a; b", "uttered"
  end)
  local done = assert(put(db, types, need, file))
  t.eq(done[1].since.after.clashes, { size = { 20, 30 } })
  -- the other way: a second desk types the same, and both files are merged
  assert(records.change(other, types, id, given))
  local here = help.open()
  for _, one in ipairs { other, db } do
    bring(here, one)
  end
  local form, merged = read.get(db, id), read.get(here, id)
  t.eq({ form.values, form.clashes }, { merged.values, merged.clashes })
end)

test("a row that is gone or emptied takes nothing back unless that is said", function(t)
  local db = help.open()
  local ids = { add(db, { what = "eins" }), add(db, { what = "zwei" }), add(db, { what = "drei" }) }
  local bytes = written(db, types, need)
  local later = add(db, { what = "seither" })
  local file = again(bytes, function(rows)
    for i, row in ipairs(rows_of(rows, "wm:record:")) do
      if i == 1 then for k = 1, 40 do row[k] = false end end
      if i == 3 then for k = 4, 40 do row[k] = false end end
    end
  end)
  local done, _, filled = put(db, types, need, file)
  t.eq(#done, 0)
  table.sort(filled.gone)
  local want = { ids[1], ids[3] }
  table.sort(want)
  t.eq(filled.gone, want)
  t.eq(#all(db, need), 4)
  t.eq(count(assert(put(db, types, need, file, { withdraw = true })), "withdrawn"), 2)
  t.eq({ read.get(db, ids[1]).withdrawn, read.get(db, ids[2]).withdrawn, read.get(db, later).withdrawn },
    { true, false, false })
end)

test("changed here and taken back there stays visible", function(t)
  local db = help.open()
  local id = add(db, { what = "eins" })
  local bytes = written(db, types, need)
  assert(records.withdraw(db, types, id))
  assert(put(db, types, need, again(bytes, function(rows, at)
    rows_of(rows, "wm:record:")[1][at.size] = 5
  end)))
  local now = read.get(db, id)
  t.eq({ now.withdrawn, now.contested, now.values.size }, { false, true, 5 })
end)

test("a text that was redacted meanwhile does not come back by a form that has it", function(t)
  local db = help.open()
  local id = add(db, { what = "eins", asked = "Erika Beispiel", size = 1 })
  local bytes = written(db, types, need)
  assert(records.redact(db, types, id, "asked"))
  local done = assert(put(db, types, need, again(bytes, function(rows, at)
    rows_of(rows, "wm:record:")[1][at.size] = 5
  end)))
  t.eq(done[1].since.sets, { size = 5 })
  for _, row in ipairs(db:all("merge_record_revision")) do t.ok(not row.sets:find "Erika") end
end)

local function refused(t, bytes, edit, key, opts)
  local db = opts.db
  local n = revisions_in(db)
  local done, errs = put(db, types, need, again(bytes, edit), opts)
  t.eq(done, nil)
  local list = errs[1] and errs or { errs }
  local problem = list[1].args and list[1].args.problem or list[1]
  t.eq(type(problem) == "table" and problem.key or problem, key)
  t.eq(revisions_in(db), n)
  return list
end

test("what can't be read is refused with its cell, and nothing is stored", function(t)
  local db = help.open()
  add(db, { what = "eins", size = 1 })
  add(db, { what = "zwei", size = 2 })
  local bytes, o = written(db, types, need), { db = db }
  local errs = refused(t, bytes, function(rows, at)
    local all_rows = rows_of(rows, "wm:record:")
    all_rows[1][at.size], all_rows[2][at.basis] = "viel", "gibt es nicht"
    rows_of(rows, "wm:new:")[2][at.size] = 3
  end, "entry.value", o)
  t.eq(#errs, 3)
  t.eq(errs[3].args.problem.key, "entry.cell_missing")
  for i = 1, 2 do t.ok(errs[i].args.cell, i) end
  refused(t, bytes, function(rows, at) rows_of(rows, "wm:record:")[1][at.what] = false end,
    "record.missing", o)
  refused(t, bytes, function(rows, at) rows_of(rows, "wm:record:")[1][at.state] = "closed" end,
    "record.state_move", o)
  refused(t, bytes, function(rows, at) rows_of(rows, "wm:record:")[1][at.state] = false end,
    "entry.form_no_state", o)
  refused(t, bytes, function(rows) rows_of(rows, "wm:record:")[1][2] = "{}" end, "entry.form_row_broken", o)
  refused(t, bytes, function(rows) rows_of(rows, "wm:keys")[1][1] = false end, "entry.form_no_keys", o)
  refused(t, bytes, function(rows, at)
    local all_rows = rows_of(rows, "wm:record:")
    all_rows[1][at.what], all_rows[2][at.what] = all_rows[2][at.what], all_rows[1][at.what]
  end, "entry.form_sorted", o)
  refused(t, bytes, nil, "entry.form_other_scope", { db = db, scope = help.other_unit })
  local stranger = help.open()
  add(stranger, { what = "fremd" })
  refused(t, written(stranger, types, need), nil, "entry.form_unknown", o)
end)

test("a form of words that this file does not have yet waits for them", function(t)
  local db = help.open()
  local id = add(db, { what = "eins", size = 1 })
  local other = help.copy(db)
  assert(records.change(other, types, id, { size = 2 }))
  refused(t, written(other, types, need), function(rows, at)
    rows_of(rows, "wm:record:")[1][at.size] = 3
  end, "record.since_unknown", { db = db })
end)

test("whole rows that were sorted or copied, columns that were moved, and what stands beside", function(t)
  local db = help.open()
  local a, b = add(db, { what = "eins", size = 1 }), add(db, { what = "zwei", size = 2 })
  local done, _, filled = put(db, types, need, again(written(db, types, need), function(rows, at)
    local two = rows_of(rows, "wm:record:")
    local one, other = { table.unpack(two[1]) }, { table.unpack(two[2]) }
    for i = 1, #one do two[1][i], two[2][i] = other[i], one[i] end
    local copy = rows_of(rows, "wm:new:")[1]
    for i = 1, #one do copy[i] = one[i] end
    copy[at.what] = "Kopie"
    two[1][at["@remark"]], two[2][at["@remark"] + 2] = "steht daneben", "und hier"
    for _, row in ipairs(rows) do
      row[at.what], row[at.size] = row[at.size] or false, row[at.what] or false
    end
  end))
  t.eq({ count(done, "added"), count(done, "changed") }, { 1, 0 })
  t.eq(#filled.aside, 2)
  t.eq({ filled.aside[1].given, filled.aside[2].given }, { "steht daneben", "und hier" })
  t.eq({ read.get(db, a).values.what, read.get(db, b).values.what }, { "eins", "zwei" })
  local list = all(db, need)
  t.eq({ #list, list[3].values.what, list[3].values.size }, { 3, "Kopie", 1 })
end)

test("nothing of a narrower audience is anywhere in the file", function(t)
  for round = 1, 10 do
    local m, by = made.module(round, 'visible = "public",')
    local db, decl = help.open(), by["made.thing"]
    for _ = 1, 4 do
      local given = made.values(decl, db, by, help.unit)
      given.secret, given.who = "Verdecktes", "Erika Beispiel"
      assert(records.add(db, by, decl.id, help.unit, given))
    end
    local function says(bytes, wanted)
      for _, page in ipairs(assert(xlsx.read(bytes)).sheets) do
        if page.name:find(wanted, 1, true) then return true end
        for _, row in ipairs(page.rows) do
          for i = 1, row.n do
            if tostring(row[i]):find(wanted, 1, true) then return true end
          end
        end
      end
      return false
    end
    t.ok(says(written(db, by, decl), "Verdecktes") and says(written(db, by, decl), "Erika"))
    local out = written(db, by, decl, { audience = "public" })
    for _, one in ipairs { "Verdecktes", "Erika", "Beispiel", "secret" } do t.ok(not says(out, one), one) end
    t.eq(#assert(put(db, by, decl, out, { audience = "public" })), 0)
    m:close()
  end
end)

test("a joined record, a field that clashes and a text that is too long for a cell", function(t)
  local db = help.open()
  local a, b = add(db, { what = "eins", size = 1 }), add(db, { what = "zwei", size = 1 })
  assert(records.join(db, types, a, b))
  local long = add(db, { what = ("ü"):rep(1500) })
  local other = help.copy(db)
  assert(records.change(db, types, long, { size = 5 }))
  assert(records.change(other, types, long, { size = 6 }))
  bring(db, other)
  local bytes = written(db, types, need)
  t.eq(#assert(put(db, types, need, again(bytes))), 0)
  assert(put(db, types, need, again(bytes, function(rows, at)
    for _, row in ipairs(rows_of(rows, "wm:record:")) do row[at.size] = 7 end
  end)))
  t.eq({ read.get(db, b).values.size, read.get(db, long).values.size, read.get(db, long).clashes },
    { 7, 7, {} })
  t.eq(#revisions.heads(require("wegmarke.record.now").history(db, long)), 1)
  t.eq(value.missing(need, read.get(db, long)), {})
  t.eq(kinds.check(need.fields.size, 7), 7)
end)

test("every type of the shipped procedure goes out and comes back", function(t)
  local loaded = assert(module.load "bestand")
  local by = {}
  for _, decl in ipairs(loaded.types) do by[decl.id] = decl end
  for _, decl in ipairs(loaded.types) do
    if decl.of == "unit" then
      local db = help.open()
      assert(records.add(db, by, decl.id, help.unit, made.values(decl, db, by, help.unit)))
      t.eq(#assert(put(db, by, decl, again(written(db, by, decl)))), 0, decl.id)
    end
  end
end)

test("the workbook says who is answerable, as page and paper do, and comes back all the same", function(t)
  local db = help.open()
  local F = hand(db, types, need)
  F.told = { controller = { value = "Kreis Ort, Markt 1" } }
  local bytes = book.write(need, {}, F)
  local said = {}
  for _, page in ipairs(assert(xlsx.read(bytes)).sheets) do
    if page.name == lang.text("de", "entry.sheet_told") then
      for _, row in ipairs(page.rows) do
        for _, cell in ipairs(row) do said[#said + 1] = type(cell) == "string" and cell or nil end
      end
    end
  end
  said = table.concat(said, "\n")
  for _, one in ipairs(require("wegmarke.data.settings").answerable(F.told, "de")) do
    t.ok(said:find(one[1], 1, true) and said:find(one[2], 1, true), one[1])
  end
  t.ok(said:find("Kreis Ort, Markt 1", 1, true))
  local _, _, filled = put(db, types, need, bytes)
  t.eq({ #filled.rows, #filled.sheets }, { 0, 0 })
  F.told = nil
  t.eq(#assert(xlsx.read(book.write(need, {}, F))).sheets + 1, #assert(xlsx.read(bytes)).sheets)
end)

test("a sheet of paper has each field that its reader may know, with every entry or room", function(t)
  local doc, paper = require "wegmarke.doc", require "wegmarke.record.form.paper"
  for round = 1, 25 do
    local m, by = made.module(round, 'visible = "public",')
    local db, decl = help.open(), by["made.thing"]
    for _, audience in ipairs { "unit", "public" } do
      local texts, rooms = {}, 0
      local document = paper.document(decl, hand(db, by, decl, { audience = audience }))
      doc.walk(document, function(what, x)
        if what == "text" then texts[doc.plain(x)] = true end
        if what == "block" and (x.kind == "blank" or x.look == "ticks") then rooms = rooms + 1 end
      end)
      local n = 1
      for _, field in ipairs(decl.fields) do
        local shown = field.id ~= "secret" and field.kind ~= "person" or audience == "unit"
        t.eq(texts[lang.pick(field.title, "de")] or false, shown, field.id)
        n = n + (shown and 1 or 0)
        for _, entry in ipairs(shown and field.entries or {}) do t.ok(texts[lang.pick(entry.title, "de")]) end
      end
      t.eq(rooms, n)
      for _, format in ipairs { "html", "docx", "markdown", "terminal" } do
        t.ok(#doc.write(document, format) > 0)
      end
    end
    m:close()
  end
end)
