-- Plans that come back from a table: what was changed there, here, and in both.

local test = ...

local back = require "wegmarke.data.plan_back"
local data = require "wegmarke.data"
local help = dofile "tests/lua/help_data.lua"
local plan = require "wegmarke.report.plan"
local privacy = require "wegmarke.data.privacy"

local HEAD = "Nr.;Handlungsfeld;Was;Wer;Womit;Bis wann;Stand;Kennung\n"

local function start(t)
  local db, a = help.assessment(t)
  local field = assert(data.fields.add(db, a.id, { title = "Daten" }))
  local other = assert(data.fields.add(db, a.id, { title = "Eltern" }))
  local p = assert(data.packages.add(db, field, { what = "Bestand", who = "Jugendamt", due = "2026-12" }))
  local q = assert(data.packages.add(db, field, { what = "Bericht" }))
  return db, a.id, { field = field, other = other, p = p, q = q }
end

local function file(rows)
  return HEAD .. table.concat(rows, "\n") .. "\n"
end

local function take(db, id, bytes, try)
  local sheet, err = back.read(bytes, "plan.csv")
  if not sheet then return nil, err end
  return back.take(db, id, sheet, try)
end

local function packages(db, id)
  local list = {}
  for _, field in ipairs(data.gather(db, id).fields) do
    for _, p in ipairs(field.packages) do
      list[#list + 1] = table.concat({ field.title, p.what, p.who or "-", p.due or "-", p.state }, "|")
    end
  end
  return list
end

local function counts(told)
  return { #told.changed, #told.added, told.same, #told.clashes, #told.gone, #told.missing }
end

test("what comes back unchanged changes nothing, however a date is written", function(t)
  local db, id, of = start(t)
  local before = packages(db, id)
  for _, due in ipairs { "Dezember 2026", "December 2026", "12/2026", "2026-12", "dezember  2026" } do
    local told = assert(take(db, id, file {
      "1.1;Daten;Bestand;Jugendamt;Noch offen;" .. due .. ";geplant;" .. plan.row_id(of.p),
      "1.2;Daten;Bericht;;;;planned;" .. plan.row_id(of.q), ";;;;;;;" }))
    t.eq(counts(told), { 0, 0, 2, 0, 0, 0 }, due)
  end
  t.eq(packages(db, id), before)
end)

test("each row is taken by itself: changed, new, moved, copied, left out", function(t)
  local db, id, of = start(t)
  local row = plan.row_id(of.p)
  local told = assert(take(db, id, file {
    "1.1;Daten;Bestand, neu gezählt;;;1.3.2027;läuft;" .. row,
    "1.1;Eltern;Brief;Schulamt;;2028;;" .. row,
    ";Eltern;Abend;;;Herbst 2027;erledigt;" }))
  t.eq(counts(told), { 1, 2, 0, 0, 0, 1 })
  t.eq(told.missing[1].what, "Bericht")
  local columns = {}
  for i, change in ipairs(told.changed[1].changes) do columns[i] = change.column end
  t.eq(columns, { "what", "who", "due", "state" })
  t.eq(packages(db, id), { "Daten|Bestand, neu gezählt|-|2027-03-01|running", "Daten|Bericht|-|-|planned",
    "Eltern|Brief|Schulamt|2028|planned", "Eltern|Abend|-|Herbst 2027|done" })
  told = assert(take(db, id, file { ";Eltern;Bericht;;;;;" .. plan.row_id(of.q) }))
  t.eq(told.changed[1].changes[1].column, "field")
  t.eq(packages(db, id)[2], "Eltern|Bericht|-|-|planned")
end)

test("what was changed in both places stays as it is here and is told, the rest is taken", function(t)
  local db, id, of = start(t)
  assert(data.packages.add(db, of.field, { what = "Bestand", who = "Schulamt", due = "2026-12",
    state = "done", replaces = of.p }))
  local told = assert(take(db, id, file {
    "1.1;Daten;Bestand;Bildungsbüro;Listen;Dezember 2026;läuft;" .. plan.row_id(of.p) }))
  t.eq({ #told.changed, told.changed[1].changes[1].column, #told.changed[1].changes }, { 1, "resources", 1 })
  local clash = told.clashes[1].clashes
  t.eq({ clash[1].column, clash[1].before, clash[1].after, clash[2].column, clash[2].before, clash[2].after },
    { "who", "Schulamt", "Bildungsbüro", "state", "done", "running" })
  -- What was changed here alone stays, though the row still says what was.
  told = assert(take(db, id, file { "1.1;Daten;Bestand;Jugendamt;;Dezember 2026;geplant;"
    .. plan.row_id(of.p) }))
  t.eq(counts(told), { 0, 0, 1, 0, 0, 1 })
  t.eq(packages(db, id)[1], "Daten|Bestand|Schulamt|2026-12|done")
end)

test("a table without ids is known by field and words; a field by any of its titles", function(t)
  local db, id, of = start(t)
  assert(data.fields.add(db, id, { title = "Daten teilen", replaces = of.field }))
  local told = assert(take(db, id,
    "Handlungsfeld,Was,Stand\nDaten,bestand,läuft\ndaten teilen,Bericht,geplant\n"))
  t.eq(counts(told), { 1, 0, 1, 0, 0, 0 })
  t.eq(packages(db, id)[1], "Daten teilen|Bestand|Jugendamt|2026-12|running")
end)

test("a mistake has its place, and nothing is stored", function(t)
  local db, id, of = start(t)
  local before, row = packages(db, id), plan.row_id(of.p)
  for cell, bad in pairs {
    G2 = "1.1;Daten;Bestand;;;;fertisch;" .. row, F2 = "1.1;Daten;Bestand;;;31.2.2027;;" .. row,
    B2 = "1.1;Dateien;Bestand;;;;;" .. row, C2 = "1.1;Daten;;;;;;" .. row,
  } do
    local told, err = take(db, id, file { bad, ";Daten;Neu;;;;;" })
    t.eq(told, nil, cell)
    t.ok(tostring(err):find(cell, 1, true) or tostring(err):find("2", 1, true), tostring(err))
    t.eq(packages(db, id), before, cell)
  end
  t.eq(take(db, id, file { '1;Daten;Bestand;"Schulamt; Jugendamt";;;;' .. row }), nil)
  t.eq(packages(db, id), before)
  t.eq(select(2, back.read("Name;Alter\nA;3\n", "x.csv")).key, "back.plan_no_heads")
end)

test("trying says the same and stores nothing", function(t)
  local db, id, of = start(t)
  local before = packages(db, id)
  local bytes = file { "1.1;Daten;Bestand;Schulamt;;12/2026;läuft;" .. plan.row_id(of.p), ";Eltern;Neu;;;;;" }
  local tried = assert(take(db, id, bytes, true))
  t.eq(packages(db, id), before)
  t.eq(counts(assert(take(db, id, bytes))), counts(tried))
  t.ok(#packages(db, id) == 3)
end)

test("what was taken back or removed since does not come back by an old table", function(t)
  local db, id, of = start(t)
  local bytes = file { "1.1;Daten;Bestand;Jugendamt;;Dezember 2026;läuft;" .. plan.row_id(of.p),
    "1.2;Daten;Bericht;;;;läuft;" .. plan.row_id(of.q) }
  assert(privacy.redact(db, "package", of.p, "who"))
  assert(data.packages.withdraw(db, id, of.q))
  local told = assert(take(db, id, bytes))
  t.eq({ told.changed[1].changes[1].column, told.clashes[1].clashes[1].removed, told.gone[1].what },
    { "state", true, "Bericht" })
  t.eq(packages(db, id), { "Daten|Bestand|-|2026-12|running" })
end)

test("the workbook that is written comes back unchanged, and finalising changes nothing in that", function(t)
  local db, id = start(t)
  local W = { language = "de", model = {} }
  assert(data.assessments.finalise(db, id, { json = help.result { one = 1 } }))
  local rows = {}
  for i, field in ipairs(data.gather(db, id).fields) do
    for k, p in ipairs(field.packages) do
      rows[#rows + 1] = table.concat({ i .. "." .. k, field.title, p.what, p.who or "", "",
        p.due or plan.t(W, "open"), "geplant", plan.row_id(p.id) }, ";")
    end
  end
  t.eq(counts(assert(take(db, id, file(rows)))), { 0, 0, 2, 0, 0, 0 })
  rows[2] = rows[2]:gsub("geplant", "erledigt")
  t.eq(counts(assert(take(db, id, file(rows)))), { 1, 0, 1, 0, 0, 0 })
end)

test("a state that no module knows any more, and a field without its title, stay as they are here",
  function(t)
    local db, id, of = start(t)
    local json = require "wegmarke.json"
    local now, types = require "wegmarke.record.now", require "wegmarke.record.types"
    -- As a module knew it that is not in force here.
    local found = db:one("plan_row", { id = of.q })
    local sets = json.decode(found.sets)
    sets.state = "waiting"
    db:run("record_revision_set", { id = of.q, sets = json.encode(sets), made_by = "x" })
    now.derive(db, types.of(db), { found.record })
    local rows = { "1.1;Daten;Bestand;Amt;;2026-12;planned;" .. plan.row_id(of.p),
      "1.2;Daten;Bericht;;;;waiting;" .. plan.row_id(of.q) }
    t.eq(counts(assert(take(db, id, file(rows), true))), { 1, 0, 1, 0, 0, 0 })
    local err = select(2, take(db, id, file { rows[1], (rows[2]:gsub("waiting", "wohl")) }))
    t.has(tostring(err), "wohl")
    assert(privacy.redact(db, "field", of.field, "title"))
    t.eq(counts(assert(take(db, id, file(rows)))), { 1, 0, 1, 0, 0, 0 })
    t.eq(packages(db, id)[1], privacy.marker .. "|Bestand|Amt|2026-12|planned")
    -- A row that names no package of here is in no field.
    t.eq((take(db, id, file { ";Daten;Anderes;;;;planned;" })), nil)
  end)
