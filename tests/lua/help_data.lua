--- What the tests of wegmarke.data share: a small model, a fresh database, an assessment.

local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local M = {}

--- A model of three elements and four types, as the loader would give it.
function M.model(change)
  local model = {
    id = "probe", version = "1", hash = sys.sha256("probe"), api = 1, language = "de",
    languages = { "de", "en" }, title = { de = "Probe", en = "Probe" }, between = true,
    types = {}, scale = { 1, 1.5, 2, 2.5, 3, 3.5, 4 },
    elements = {
      { id = "strategische_ziele", title = { de = "Strategische Ziele", en = "Strategic goals" } },
      { id = "datenbasierung", title = { de = "Datenbasierung", en = "Use of data" } },
      { id = "steuerung_lenkung", title = { de = "Steuerung & Lenkung", en = "Steering" } },
      { id = "oeffentlichkeit", title = { de = "Öffentlichkeit", en = "Public" } },
    },
    lists = { roles = {
      { id = "leitung", title = { de = "Leitung eines Amtes", en = "Management" },
        perspective = "inside" },
      { id = "fachkraft", title = { de = "Fachkraft", en = "Specialist" }, perspective = "inside" },
      { id = "partner", title = { de = "Externe", en = "Partner" }, perspective = "outside" },
    } },
    files = {
      { model_id = "probe", path = "model.lua", bytes = "-- one\0two" },
      { model_id = "probe", path = "matrix.lua", bytes = "-- \xFF" },
    },
  }
  for i = 1, 4 do
    model.types[i] = { value = i, title = { de = "Typ " .. i, en = "Type " .. i } }
  end
  model.element = {}
  for _, e in ipairs(model.elements) do
    e.cells = { { criteria = { { id = "t1_anlass", kind = "kern" } } } }
    model.element[e.id] = e
  end
  function model.label(_, value, language)
    return (language == "de" and "Typ " or "Type ") .. ("%g"):format(value)
  end
  for key, value in pairs(change or {}) do model[key] = value end
  return model
end

-- Files of one run are counted over all test files, each of which loads this one anew.
local run = package.loaded.help_data_run or { files = 0 }
package.loaded.help_data_run = run

--- A new empty database in its own file.
function M.db(t)
  run.files = run.files + 1
  local path = ("%s/data_%d.db"):format(t.tmp(), run.files)
  os.remove(path)
  return assert(store.open(path, { create = true })), path
end

--- A database with one unit and one open assessment.
function M.assessment(t, rec)
  local data = require "wegmarke.data"
  local db = M.db(t)
  local unit = assert(data.units.add(db,
    { kind = "landkreis", name = "Musterkreis", keys = { ags = "07143" } }))
  local new = { unit = unit.id, model = M.model(), held_on = "2026-03-01" }
  for key, value in pairs(rec or {}) do new[key] = value end
  return db, assert(data.assessments.new(db, new)), unit
end

--- The small model as it is pinned, with its hash.
function M.pinned()
  local made = M.model()
  made.hash = require("wegmarke.model").hash(made.files)
  return made
end

--- A copy of a database, opened: another laptop's.
function M.copy(t, db)
  run.files = run.files + 1
  local path = ("%s/copy_%d.db"):format(t.tmp(), run.files)
  os.remove(path)
  assert(db:backup(path))
  return assert(store.open(path))
end

--- A result as evaluating makes it, of which only `fields` matters.
function M.result(fields)
  local json = require "wegmarke.json"
  local result = { format = 1, host = "test", language = "de", provisional = false,
    assessment = { id = "a", held_on = "2026-03-01", mode = "open", threshold = 3, final = false },
    unit = { id = "u", name = "Musterkreis", kind = "landkreis", kind_title = { de = "Landkreis" },
      keys = json.object(), facts = json.object() },
    model = { id = "m", title = "M", version = "1", hash = "h", types = json.list() },
    participation = { persons = 0, dots = 0, groups = 0, retrospective = 0 },
    order = { computed = json.list() }, outcomes = json.object() }
  for _, list in ipairs { "elements", "talk", "build_on", "advice", "no_advice", "hints", "errors",
    "fields" } do
    result[list] = json.list()
  end
  for field, value in pairs(fields or {}) do result[field] = value end
  return json.encode(result)
end

--- One of its elements.
function M.result_element(fields)
  local element = { id = "e", applicable = true, weight = 1, agreement = { state = "not_discussed" },
    soll = { state = "open" }, strengths = {}, obstacles = {}, questions = {}, support = {} }
  for field, value in pairs(fields) do element[field] = value end
  return element
end

--- One batch of single placements: `{ P01 = { element = value or state } }`.
function M.rate(db, id, answers, extra)
  local codes, rec = {}, { kind = "person", participants = {}, placements = {} }
  for code in pairs(answers) do codes[#codes + 1] = code end
  table.sort(codes)
  for i, code in ipairs(codes) do
    rec.participants[i] = { code = code }
    local elements = {}
    for element in pairs(answers[code]) do elements[#elements + 1] = element end
    table.sort(elements)
    for _, element in ipairs(elements) do
      local v = answers[code][element]
      rec.placements[#rec.placements + 1] = { participant = code, element = element,
        state = type(v) == "number" and "placed" or v, value = type(v) == "number" and v or nil }
    end
  end
  for key, value in pairs(extra or {}) do rec[key] = value end
  return require("wegmarke.data").batches.add(db, id, rec)
end

function M.fixture(name)
  return assert(require("wegmarke.file").read("tests/fixtures/intake/" .. name))
end

return M
