--- What the tests of records share: declared types, a file with two units, desks that hand each other files.

local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local M = {}

--- A declaration as the language for records gives it, from the parts that matter.
function M.declare(d)
  local module, name = d.id:match "^([%w_]+)%.([%w_]+)$"
  d.module, d.name, d.verb, d.of = module, name, name, d.of or "unit"
  d.title, d.many = { de = name, en = name }, { de = name, en = name }
  for i, field in ipairs(d.fields) do
    d.fields[i] = field
    d.fields[field.id] = field
    field.title = { de = field.id, en = field.id }
    for j, entry in ipairs(field.entries or {}) do
      if type(entry) == "string" then field.entries[j] = { id = entry, title = entry } end
    end
  end
  if d.states then
    local list = {}
    for i, state in ipairs(d.states) do list[i] = { id = state, title = state } end
    d.states = { list = list, moves = d.moves, first = list[1].id }
  end
  return d
end

local function types()
  local by = {}
  for _, d in ipairs {
    { id = "probe.need", fields = {
      { id = "what", kind = "line", required = true },
      { id = "basis", kind = "choice", entries = { "assumed", "uttered", "known" } },
      { id = "whose", kind = "choice", many = true, entries = { "a", "b", "c", "d" } },
      { id = "size", kind = "number" },
      { id = "source", kind = "line", required_if = function(r) return r.basis == "known" end },
      { id = "goals", kind = "link", many = true, target = "probe.goal" },
      { id = "asked", kind = "person" },
      { id = "names", kind = "role", many = true },
      { id = "next", kind = "date", due = true },
      { id = "when", kind = "month", due = true },
      { id = "figure", kind = "figure" },
    }, states = { "unchecked", "confirmed", "different", "closed" }, moves = {
      unchecked = { confirmed = true, different = true }, confirmed = { closed = true, different = true },
      different = { closed = true, confirmed = true }, closed = { unchecked = true } } },
    { id = "probe.goal", fields = { { id = "what", kind = "line", required = true } } },
    { id = "probe.step", of = "probe.goal", fields = { { id = "what", kind = "line" } } },
    { id = "probe.offer", key = { "number" }, fields = {
      { id = "number", kind = "line" }, { id = "title", kind = "line", open = true } } },
    { id = "probe.note", of = "agency", fields = { { id = "what", kind = "text" } } },
  } do by[d.id] = M.declare(d) end
  return by
end

M.types = types()

local folder = (sys.env("TMP") or "/tmp") .. "/records"
local n = 0

--- The path of a file that is not there yet.
function M.path()
  assert(sys.mkdir(folder))
  n = n + 1
  local path = ("%s/%d-%d.db"):format(folder, math.floor(os.clock() * 1e6), n)
  os.remove(path)
  return path
end

--- A file with two units, the same in every file.
function M.open()
  local db = assert(store.open(M.path(), { create = true }))
  db:transaction(function()
    for i = 1, 2 do
      db:run("unit_insert", { id = ("%032x"):format(i), kind = "gemeinde", name = "Ort " .. i })
    end
  end)
  return db
end

M.unit, M.other_unit = ("%032x"):format(1), ("%032x"):format(2)

--- A file like another.
function M.copy(db)
  local path = M.path()
  assert(db:backup(path))
  return assert(store.open(path))
end

--- All that a file says of its records, to compare.
function M.says(db)
  local rows = {}
  for record in db:each("records_all") do rows[#rows + 1] = db:one("now_get", { record = record.id }) end
  return rows
end

--- The hand that a form of records is made for: the first unit's.
function M.hand(db, declared, language, audience, name)
  return { types = declared, language = language, unit = { id = M.unit, name = name or "Ort 1" },
    scope = M.unit, audience = audience or "unit",
    look = require("wegmarke.record.refer").look(db, declared, { unit = M.unit }, nil, language) }
end

--- Takes in rows of records, as an import does: what was done, or nil and what is wrong.
function M.take(db, declared, decl, rows)
  local at = 0
  return require("wegmarke.record.store").take(db, declared, decl.id, function()
    at = at + 1
    return rows[at]
  end)
end

return M
