--- What must hold when a file of strangers is taken into a good database, however broken the file is: it
--- comes in or is refused with words, and the database stays whole.

local data = require "wegmarke.data"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local raw = require "wegmarke.fuzz.raw"
local store = require "wegmarke.store"
local text = require "wegmarke.text"
local unit_file = require "wegmarke.data.unit_file"

local M = {}

-- Small, so that changes hit rows more often than sources of a model.
local small = assert(model.from_files("klein", {
  { model_id = "klein", path = "model.lua", shown = "klein/model.lua", bytes = [[
model "klein" {
  api = 1, version = "1", language = "de", languages = { "de" }, between = true,
  title = "Klein", endorsed_by = none,
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" } },
  lists = { roles = { { id = "leitung", title = "Leitung", perspective = "inside" } } },
}
]] },
  { model_id = "klein", path = "matrix.lua", shown = "klein/matrix.lua", bytes = [[
matrix {
  { id = "ziele", title = "Ziele", question = "Welche?", cells = { { text = "z1" }, { text = "z2" } } },
  { id = "daten", title = "Daten", question = "Welche?", cells = { { text = "d1" }, { text = "d2" } } },
}
]] },
}))

-- --- good files ------------------------------------------------------------------------------------

--- A round with something of everything.
local function fill(db)
  local unit = assert(data.units.add(db, { kind = "landkreis", name = "Kreis", keys = { ags = "07143" } }))
  local a = assert(data.assessments.new(db,
    { unit = unit.id, model = small, held_on = "2026-01-01", mode = "open" })).id
  for value = 1, 2 do
    assert(data.batches.add(db, a, { kind = "person", label = "Bogen " .. value,
      participants = { { code = "P1", role = "leitung", name = "Vorname Name" } },
      placements = { { participant = "P1", element = "ziele", state = "placed", value = value,
        reason = "Grund " .. value } } }))
    assert(data.agreements.set(db, a, "ziele", { state = "agreed", value = value, why = "W" }, small))
  end
  assert(data.targets.set(db, a, "ziele", { state = "value", value = 2, year = 2030 }, small))
  assert(data.orders.set(db, a, { "ziele", "daten" }))
  assert(data.remarks.add(db, a, "ziele", "strength", "Ein Büro"))
  local field = assert(data.fields.add(db, a, { title = "Daten" }))
  assert(data.packages.add(db, field, { what = "Bericht" }))
  assert(data.fields.note(db, field, { needs = { "Zahlen" } }))
  require("wegmarke.data.releases").release(db, a, "agency")
  return unit.id
end

local function new(path)
  return assert(store.open(path or ":memory:", { create = true, memory = not path }))
end

--- Makes a database and the file of its unit.
---@param given {bytes: string} the folder and the beginning of the names
function M.make(given)
  local path = raw(given.bytes)
  local db = new(path .. ".db")
  local unit = fill(db)
  assert(unit_file.write(db, unit, path .. ".unit", { names = true }))
  db:close()
  return true
end

-- --- taking in -------------------------------------------------------------------------------------

local checks = { require("wegmarke.data.models").verify, require("wegmarke.data.revise").verify,
  require("wegmarke.data.rows").verify, require("wegmarke.record.types").verify }

local function check_whole(db)
  local list = db:verify()
  for _, check in ipairs(checks) do
    for _, one in ipairs(check(db)) do list[#list + 1] = one end
  end
  local first = list[1]
  assert(not first, first and ("%s %s: %s"):format(first.table, first.row, first.detail))
  for _, a in ipairs(data.assessments.list(db)) do assert(data.gather(db, a.id)) end
end

local function check_refusal(err)
  assert(type(err) == "table" and (err.code or err.key), "refused without a reason")
  for _, language in ipairs { "de", "en" } do
    lang.set(language)
    assert(text.valid(tostring(lang.is_err(err) and err or err.detail)), "a reason that is no text")
  end
end

local doors = { merge = require("wegmarke.data.merge").merge, import = unit_file.take }
local target

--- Takes a file in.
---@param given {word: "merge"|"import", bytes: string} the file's path
---@return string what became of it
function M.take(given)
  local other, err = store.open(raw(given.bytes), { readonly = true })
  if not other then
    assert(err.code and err.code ~= "db_sql", err.detail)
    return "unread"
  end
  if not target then
    target = new()
    assert(data.units.add(target, { kind = "landkreis", name = "Eigener Kreis" }))
  end
  local taken, refused = doors[given.word](target, other)
  other:close()
  if not taken then check_refusal(refused) end
  check_whole(target)
  if taken then
    target:close()
    target = nil
  end
  return taken and "taken" or "refused"
end

return M
