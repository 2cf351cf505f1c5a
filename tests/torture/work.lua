--- What a laptop does until it is killed: build/wegmarke run tests/torture/work.lua JOB FOLDER SEED
-- Each line it prints names a row that was acknowledged: "TABLE ID". A line stands for what must be
-- there after any crash.

local job, folder, seed = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local json = require "wegmarke.json"
local store = require "wegmarke.store"

local model = help.model()
model.hash = require("wegmarke.model").hash(model.files)

local function ack(kind, id)
  io.stdout:write(kind, " ", id, "\n")
  io.stdout:flush()
end

local function unit_of(db)
  local unit = data.units.find(db, "07143")
  return unit or assert(data.units.add(db,
    { kind = "landkreis", name = "Musterkreis", keys = { ags = "07143" } }))
end

local function open_assessment(db)
  local a = assert(data.assessments.new(db, { unit = unit_of(db).id, model = model, held_on = "2026-03-01" }))
  return a.id
end

--- The file, made at its first use.
local function open(name)
  local path = folder .. "/" .. name
  local db, err = store.open(path)
  if not db and err.code == "db_missing" then db, err = store.open(path, { create = true }) end
  return db or error(err, 0)
end

local function sheet(db, id, n)
  local answers = {}
  for i = 1, 12 do
    answers[("P%s_%d_%d"):format(seed, n, i)] = { datenbasierung = i % 4 + 1, oeffentlichkeit = n % 4 + 1 }
  end
  return assert(help.rate(db, id, answers))
end

local jobs = {}

function jobs.import(db, n)
  local id = open_assessment(db)
  ack("assessment", id)
  ack("batch", sheet(db, id, n).id)
end

function jobs.agree(db, n)
  local id = open_assessment(db)
  for i = 1, 5 do
    ack("agreement", assert(data.agreements.set(db, id, "datenbasierung",
      { state = "agreed", value = (n + i) % 4 + 1, why = ("x"):rep(3000) })).id)
  end
end

function jobs.finalise(db, n)
  local id = open_assessment(db)
  sheet(db, id, n)
  local result = assert(data.assessments.finalise(db, id,
    { json = json.encode { n = n, s = ("y"):rep(9000) } }))
  ack("result", result.id)
end

function jobs.merge(db, n)
  local other = open("other.db")
  local id = open_assessment(other)
  local batch = sheet(other, id, n)
  other:close()
  other = assert(store.open(folder .. "/other.db", { readonly = true }))
  assert(data.merge(db, other))
  other:close()
  ack("batch", batch.id)
end

function jobs.backup(db, n)
  local id = open_assessment(db)
  local batch = sheet(db, id, n)
  ack("batch", batch.id)
  assert(db:backup(folder .. "/copy.db", { overwrite = true }))
  ack("copied", batch.id)
end

function jobs.redact(db, n)
  local id = open_assessment(db)
  local g = assert(data.agreements.set(db, id, "datenbasierung",
    { state = "agreed", value = 2, why = ("Geheim%s_%d "):format(seed, n):rep(900) }))
  assert(data.privacy.redact(db, "agreement", g.id, "why"))
  ack("redacted", ("Geheim%s_%d "):format(seed, n))
end

--- Files that people get, written over and over: each whole, or the one before.
function jobs.report(_, n)
  local file = require "wegmarke.file"
  local text = ("%s %d "):format(seed, n):rep(20000)
  assert(file.write(folder .. "/report.html", "<begin " .. text .. "end>", { overwrite = true }))
end

local db = open("a.db")
for n = 1, 1000 do jobs[job](db, n) end
