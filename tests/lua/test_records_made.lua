--- What holds of records of any declaration: rows that were taken in say what their revisions say, the same
--- rows again say nothing, every text can be taken out of the whole file, and a cell of a table says the same
--- whatever stands in the rows before it.

local test = ...
local file = require "wegmarke.file"
local help = dofile("tests/lua/help_records.lua")
local intake = require "wegmarke.record.intake"
local kinds = require "wegmarke.record.kinds"
local made = dofile("tests/lua/help_declared.lua")
local now = require "wegmarke.record.now"
local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local refer = require "wegmarke.record.refer"

-- Kinds in which people write what they like.
local WORDY = { line = true, text = true, role = true, person = true, address = true }

local function take(t, db, types, decl, rows)
  local done, err = help.take(db, types, decl, rows)
  t.ok(done, err and tostring(err))
  return { done.added, done.changed, done.same }
end

local function rows_of(db, types, decl, n)
  local rows = {}
  for k = 1, n do
    rows[k] = { scope = help.unit, values = made.values(decl, db, types, help.unit),
      state = k % 3 == 0 and "fertig" or nil }
  end
  return rows
end

test("rows that are taken in stand as their revisions say, and the same rows change nothing", function(t)
  for round = 1, 25 do
    local m, types = made.module(round, round % 2 == 0 and 'key = { "name" },' or nil)
    local db, decl = help.open(), types["made.thing"]
    local rows = rows_of(db, types, decl, 9)
    t.eq(take(t, db, types, decl, rows), { 9, 0, 0 })
    t.eq(now.verify(db, types), {})
    local list = read.of_unit(db, help.unit, decl.id)
    local id_of = {}
    for _, record in ipairs(list) do id_of[record.values.name] = record.id end
    for _, row in ipairs(rows) do row.record = not decl.key and id_of[row.values.name] or nil end
    t.eq(take(t, db, types, decl, rows), { 0, 0, 9 })
    if not decl.key then rows[4].values.name = "anders " .. round end
    if decl.key then rows[4].state = rows[4].state == "fertig" and "offen" or "fertig" end
    t.eq(take(t, db, types, decl, rows), { 0, 1, 8 })
    t.eq(now.verify(db, types), {})
    m:close()
  end
end)

test("every text of every declaration can be taken out, and is in no page then", function(t)
  for round = 1, 12 do
    local m, types = made.module(round)
    local db, decl = help.open(), types["made.thing"]
    local path, n = db:path(), 0
    local id = assert(records.add(db, types, decl.id, help.unit, { name = "Geheim0X" }))
    for _, field in ipairs(decl.fields) do
      if WORDY[field.kind] and kinds.of(field).redactable then
        n = n + 1
        local said = ("Geheim%dX "):format(n):rep(n % 3 == 0 and 900 or 1)
        if field.kind ~= "text" and field.kind ~= "address" then said = ("Geheim%dX"):format(n) end
        for _, word in ipairs { said .. "eins", said .. "zwei" } do
          assert(records.change(db, types, id, { [field.id] = field.many and { word } or word }))
        end
        assert(records.redact(db, types, id, field.id))
      end
    end
    t.ok(n >= 3)
    t.eq(now.verify(db, types), {})
    db:close()
    local found = assert(file.read(path)):match "Geheim%d+X"
    t.eq(found, nil, "round " .. round)
    m:close()
  end
end)

test("a cell says the same whatever the rows before it say", function(t)
  local types = help.types
  local db, decl = help.open(), types["probe.need"]
  local how = { language = "de", look = refer.look(db, types, { unit = help.unit }, nil, "de") }
  local lines = { "what;basis;size;next;source" }
  local cells = { { "Plätze", "Weg", "dito", "Straße" }, { "assumed", "known", "assumed", "s.o." },
    { "12", "7", "", "12" }, { "2026-09-01", "01.10.2026", "", "2026-09-01" } }
  for i = 0, 255 do
    local row = { [5] = "Amt" }
    for k = 1, 4 do row[k] = i == 0 and cells[k][1] or cells[k][(i >> 2 * (k - 1)) % 4 + 1] end
    lines[i + 2] = table.concat(row, ";")
  end
  local whole, errs = intake.read(decl, table.concat(lines, "\n") .. "\n", "x.csv", how)
  t.ok(whole, errs and tostring(errs[1]))
  t.eq(#whole.rows, 256)
  local n = 0
  for i, row in ipairs(whole.rows) do
    local line = lines[i + 1]
    if not line:find("dito", 1, true) and not line:find("s.o.", 1, true) then -- those point at the row above
      local alone = assert(intake.read(decl, lines[1] .. "\n" .. line .. "\n", "x.csv", how))
      t.eq(row.values, alone.rows[1].values, line)
      n = n + 1
    end
  end
  t.ok(n > 100)
end)
