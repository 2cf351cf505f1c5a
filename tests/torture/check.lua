--- What must hold after a crash: build/wegmarke run tests/torture/check.lua FOLDER ACKS
-- The database is whole, every acknowledged row is there, what was redacted is not; a copy is whole or
-- not there.

local folder, acks = ...
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local tables = { assessment = "merge_assessment", batch = "merge_batch", agreement = "merge_agreement",
  result = "merge_result" }

local function open(name)
  local path = folder .. "/" .. name
  local db, err = store.open(path)
  if not db then
    -- Its making was cut off: then it can be made again.
    if err.code == "db_missing" and name ~= "a.db" then return nil end
    if err.code == "db_missing" then return assert(store.open(path, { create = true })) end
    error(("%s: %s"):format(path, tostring(err)), 0)
  end
  for _, one in ipairs(db:verify()) do error(("%s: %s: %s"):format(path, one.table or "?", one.detail), 0) end
  assert(#data.models.verify(db) == 0, path .. ": a model is not whole")
  return db
end

local function ids(db)
  local found = {}
  for _, statement in pairs(tables) do
    for row in db:each(statement) do found[row.id] = true end
  end
  return found
end

local db = open("a.db")
local copy = open("copy.db")
local other = open("other.db")
if other then assert(data.units.add(other, { kind = "gemeinde", name = "Danach", again = true })) end
if other then other:close() end
local here, copied = ids(db), copy and ids(copy) or {}
if copy then copy:close() end
local bytes
for line in io.lines(acks) do
  local kind, id = line:match("^(%S+) (.*)$")
  if kind == "redacted" then
    bytes = bytes or assert(file.read(folder .. "/a.db"))
    assert(not bytes:find(id, 1, true), "redacted, but still there: " .. id)
  elseif kind == "copied" then
    assert(copied[id], "not in the copy: " .. line)
  elseif kind then
    assert(here[id], "lost: " .. line)
  end
end
-- A report is whole. What was left of the next one is as old as it will be some day, and goes then.
local report = file.read(folder .. "/report.html")
assert(not report or report:find("^<begin (%S+ %d+ )") and report:find("end>$")
  and not report:sub(8, -5):gsub(report:match("^<begin (%S+ %d+ )"), ""):find("%S"), "half a report")
for _, name in ipairs(assert(sys.list(folder))) do
  if name:find("^%.wegmarke%-%x+%.tmp$") then
    os.execute(("touch -d '1 hour ago' '%s/%s'"):format(folder, name))
  end
end
assert(file.write(folder .. "/report.html", "<begin x 1 x 1 end>", { overwrite = true }))
-- What lies around: nothing but databases once something is written and a new copy made. (A journal in
-- which nothing stood yet goes with the next one.)
assert(data.units.add(db, { kind = "gemeinde", name = "Danach", again = true }))
assert(db:backup(folder .. "/copy.db", { overwrite = true }))
db:close()
for _, name in ipairs(assert(sys.list(folder))) do
  local making = name == "other.db-journal" and not other
  if not name:match("^%a+%.db$") and not making and not name:match("^acks") and name ~= "report.html" then
    error("left behind: " .. name, 0)
  end
end
