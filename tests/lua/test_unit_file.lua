-- One unit as a file of its own: what goes with it, what must not, and what a made-up one can't do.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local outgoing = require "wegmarke.data.outgoing"
local privacy = require "wegmarke.data.privacy"
local store = require "wegmarke.store"
local unit_file = require "wegmarke.data.unit_file"
local union = require "wegmarke.data.merge.run"

local run = { n = 0 }
local probe = help.model()
probe.hash = require("wegmarke.model").hash(probe.files)

local function path_of(t)
  run.n = run.n + 1
  local path = ("%s/unit_%d.db"):format(t.tmp(), run.n)
  os.remove(path)
  return path
end

--- Two units in one database; everything of the first is marked EIGEN, of the second FREMD.
local function recorded(t)
  local db, a, unit = help.assessment(t, { model = probe, title = "EIGEN-Titel" })
  local other = assert(data.units.add(db, { kind = "landkreis", name = "FREMD-Kreis" }))
  local b = assert(data.assessments.new(db, { unit = other.id, model = probe, held_on = "2025-05-01",
    title = "FREMD-Titel" }))
  for id, word in pairs { [a.id] = "EIGEN", [b.id] = "FREMD" } do
    assert(help.rate(db, id, { P1 = { datenbasierung = 2 }, P2 = { datenbasierung = 3 } }, {
      participants = { { code = "P1", name = word .. " Muster" }, { code = "P2" } },
      file_name = word .. "-frau-muster.json", file_sha256 = require("wegmarke.sys").sha256(word) }))
    assert(data.agreements.set(db, id, "datenbasierung",
      { state = "agreed", value = 2, why = word .. "-Grund", strengths = { word .. "-Kraft" } }))
    local field = assert(data.fields.add(db, id, { title = word .. "-Feld" }))
    assert(data.packages.add(db, field, { what = word .. "-Paket" }))
    assert(data.fields.note(db, field, { needs = { word .. "-Bedarf" } }))
  end
  return db, a, b, unit, other
end

local function take(db, path)
  local other <close> = assert(store.open(path, { readonly = true }))
  return unit_file.take(db, other)
end

local function rows_of(db)
  local kept, n = union.rows(db), {}
  for _, name in ipairs(union.tables) do n[name] = #kept["merge_" .. name] end
  return n
end

test("a unit's file holds all of this unit and nothing of another", function(t)
  local db, a, b, unit = recorded(t)
  local path = path_of(t)
  local written = assert(unit_file.write(db, unit.id, path))
  t.eq({ written.assessments, written.names, written.left_names }, { 1, 0, 1 })
  local bytes = assert(file.read(path))
  t.eq(bytes:find("FREMD", 1, true), nil)
  t.eq(bytes:find(b.id, 1, true), nil)
  for _, word in ipairs { "EIGEN-Titel", "EIGEN-Grund", "EIGEN-Kraft", "EIGEN-Feld", "EIGEN-Paket",
    "EIGEN-Bedarf" } do
    t.ok(bytes:find(word, 1, true), word)
  end
  t.eq({ bytes:find("EIGEN Muster", 1, true), bytes:find("frau-muster", 1, true) }, { nil, nil },
    "no names unless told so")
  local new = help.db(t)
  local taken = assert(take(new, path))
  t.eq({ taken.unit.name, #taken.assessments, #taken.clashes, taken.changed }, { "Musterkreis", 1, 0, 0 })
  t.eq(#new:verify(), 0)
  local before, after = assert(data.gather(db, a.id)), assert(data.gather(new, a.id))
  t.eq(after, before, "the same assessment, as the evaluation sees it")
  t.eq(#data.models.verify(new), 0)
end)

test("names go with it when that is said", function(t)
  local db, a, _, unit = recorded(t)
  local path = path_of(t)
  t.eq(assert(unit_file.write(db, unit.id, path, { names = true })).names, 1)
  local new = help.db(t)
  assert(take(new, path))
  t.eq(new:all("participant_names", { assessment = a.id })[1].name, "EIGEN Muster")
end)

test("a database that is only read gives a file too, which alone says so", function(t)
  local db, a, _, unit = recorded(t)
  local home, path = path_of(t), path_of(t)
  assert(db:backup(home))
  local before = assert(file.read(home))
  do
    local still <close> = assert(store.open(home, { readonly = true }))
    t.eq(assert(unit_file.write(still, unit.id, path)).assessments, 1)
  end
  t.eq(file.read(home), before)
  local new = help.db(t)
  t.eq(assert(take(new, path)).assessments[1].id, a.id)
end)

test("a file that the log can't know of does not stay", function(t)
  local db, _, _, unit = recorded(t)
  local home, path = path_of(t), path_of(t)
  assert(db:backup(home))
  local busy <close> = assert(store.open(home))
  local waiting <close> = assert(store.open(home, { timeout = 1 }))
  busy:transaction(function()
    busy:run("log_add", require("wegmarke.data.util").stamp("log", { verb = "probe" }))
    t.eq(pcall(unit_file.write, waiting, unit.id, path), false)
  end)
  t.eq(file.exists(path), false)
end)

test("a second time changes nothing, nor does it at home", function(t)
  local db, _, _, unit = recorded(t)
  local path, again = path_of(t), path_of(t)
  assert(unit_file.write(db, unit.id, path))
  local new = help.db(t)
  assert(take(new, path))
  local n = rows_of(new)
  local taken = assert(take(new, path))
  t.eq({ taken.rows, taken.changed }, { 0, 0 })
  t.eq(rows_of(new), n, "not even the log")
  n = rows_of(db)
  taken = assert(take(db, path))
  t.eq({ taken.rows, taken.changed }, { 0, 0 })
  t.eq(rows_of(db), n)
  -- On from there, and back again.
  assert(unit_file.write(new, unit.id, again))
  local third = help.db(t)
  assert(take(third, again))
  t.eq(assert(take(third, path)).rows, 0)
end)

test("what was erased at home does not come back, and what is erased there goes at home", function(t)
  local db, a, _, unit = recorded(t)
  local path, later = path_of(t), path_of(t)
  assert(unit_file.write(db, unit.id, path, { names = true }))
  local agreement = data.gather(db, a.id) and db:all("agreements_current", { assessment = a.id })[1]
  assert(privacy.redact(db, "agreement", agreement.id, "why"))
  t.eq(privacy.erase_name(db, a.id, "P1"), true)
  t.eq(assert(take(db, path)).rows, 0)
  t.eq({ data.gather(db, a.id).agreements.datenbasierung.why,
    #db:all("participant_names", { assessment = a.id }) }, { nil, 0 })
  assert(unit_file.write(db, unit.id, later))
  local new = help.db(t)
  assert(take(new, path))
  t.eq(data.gather(new, a.id).agreements.datenbasierung.why, "EIGEN-Grund")
  assert(take(new, later))
  t.eq({ data.gather(new, a.id).agreements.datenbasierung.why,
    #new:all("participant_names", { assessment = a.id }) }, { nil, 0 })
end)

test("what contradicts is named", function(t)
  local db, a, _, unit = recorded(t)
  local path = path_of(t)
  local new = help.db(t)
  assert(unit_file.write(db, unit.id, path))
  assert(take(new, path))
  assert(data.agreements.set(new, a.id, "datenbasierung", { state = "agreed", value = 4 }))
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 1 }))
  path = path_of(t)
  assert(unit_file.write(db, unit.id, path))
  local taken = assert(take(new, path))
  t.eq({ #taken.clashes, taken.clashes[1].what, taken.clashes[1].element },
    { 1, "agreement", "datenbasierung" })
end)

test("a whole database, or a file with more than its unit, is refused", function(t)
  local db, _, _, unit = recorded(t)
  local new, path, whole = help.db(t), path_of(t), path_of(t)
  assert(db:backup(whole))
  t.eq(select(2, take(new, whole)).key, "store.unit_none")
  assert(unit_file.write(db, unit.id, path))
  -- At home the log now says that a unit's file was written.
  whole = path_of(t)
  assert(db:backup(whole))
  local before = rows_of(new)
  t.eq(select(2, take(new, whole)).key, "store.unit_more")
  t.eq(rows_of(new), before)
end)

test("a made-up file can't touch what belongs to another unit", function(t)
  local db, a, b, unit, other = recorded(t)
  local foreign = db:all("agreements_current", { assessment = b.id })[1]
  local function made_up(change)
    local path = path_of(t)
    assert(unit_file.write(db, unit.id, path))
    local bad = assert(store.open(path))
    change(bad)
    bad:close()
    local before = rows_of(db)
    local taken, err = take(db, path)
    t.eq({ taken, err and err.key }, { nil, "store.unit_more" })
    t.eq(rows_of(db), before)
  end
  local stamp = { made_at = "2026-01-01T00:00:00Z", made_by = "x" }
  local function row(r)
    for key, value in pairs(stamp) do r[key] = value end
    return r
  end
  made_up(function(bad) -- redacts what the file does not hold
    bad:run("redaction_insert", row { id = ("1"):rep(32), record_table = "agreement",
      record = foreign.id, field = "why" })
  end)
  made_up(function(bad) -- releases it
    bad:run("release_insert", row { id = ("2"):rep(32), record_table = "agreement",
      record = foreign.id, audience = "public" })
  end)
  made_up(function(bad) -- says that their record is one of this unit
    bad:run("agreement_insert", row { id = foreign.id, assessment = a.id, element = "datenbasierung",
      state = "postponed", visibility = "unit" })
    bad:run("redaction_insert", row { id = ("3"):rep(32), record_table = "agreement",
      record = foreign.id, field = "why" })
  end)
  made_up(function(bad) -- says that their assessment is this unit's
    local theirs = db:one("assessment_get", { id = b.id })
    bad:run("assessment_insert", row { id = b.id, unit = unit.id, held_on = theirs.held_on,
      mode = "open", language = "de", threshold = 3, visibility = "unit", retain_until = "2020-01-01" })
    bad:run("pin_insert", row { id = ("4"):rep(32), assessment = b.id, final = 0,
      model = bad:one("pin_current", { assessment = a.id }).model })
  end)
  made_up(function(bad) -- brings a further unit
    bad:run("unit_insert", { id = other.id, kind = "landkreis", name = "Anders" })
  end)
end)

test("what went out is listed, of a release once", function(t)
  local db, a, b, unit = recorded(t)
  assert(require("wegmarke.data.releases").release(db, a.id, "agency"))
  assert(outgoing.note(db, "export", a.id, { audience = "agency", bytes = "x" }))
  assert(outgoing.note(db, "report", b.id, { audience = "public", format = "html", bytes = "x" }))
  assert(unit_file.write(db, unit.id, path_of(t)))
  local said = {}
  for i, row in ipairs(outgoing.list(db, unit.id)) do
    said[i] = { row.what, row.audience, row.unit, row.held_on }
  end
  t.eq(said, { { "release", "agency", "Musterkreis", "2026-03-01" },
    { "export", "agency", "Musterkreis", "2026-03-01" }, { "unit", "successor", "Musterkreis" } })
  t.ok(outgoing.list(db, unit.id)[1].n > 3, "records released at one time")
  t.eq(#outgoing.list(db), 4)
end)
