-- What was erased or redacted leaves no trace: in no page or free block of the database, in no copy of it
-- made or merged since, in no output. Names of participants are in no output at all.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local merge = require "wegmarke.data.merge"
local privacy = require "wegmarke.data.privacy"
local report = require "wegmarke.report"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local unit_file = require "wegmarke.data.unit_file"

local model = assert(require("wegmarke.model").load("dkbm"))
local run = { n = 0 }

local function path_of(t)
  run.n = run.n + 1
  local path = ("%s/traces_%d.db"):format(t.tmp(), run.n)
  os.remove(path)
  return path
end

--- Texts with a word each that is in no other, and marks that every format has to escape.
local function secrets()
  local n = 0
  return function(length)
    n = n + 1
    return ('"<GEHEIM%dX>" & ü\n|'):format(n) .. (" GEHEIM%dX"):format(n):rep(length or 0)
  end
end

--- An assessment in which every text that people can write is a secret, some of them long enough for
--- pages of their own, some written twice, one in a row that was replaced since.
local function recorded(t, who)
  local secret = secrets()
  local db, a, unit = help.assessment(t, { model = model, title = secret(), agency = "REAB" })
  local first, second = model.elements[1].id, model.elements[2].id
  local participants, placements = {}, {}
  for i = 1, 6 do
    participants[i] = { code = "P" .. i, name = "Frau GEHEIMNAME" .. i .. "X", role = "leitung" }
    for k, element in ipairs { first, second } do
      placements[#placements + 1] = { participant = "P" .. i, element = element, state = "placed",
        value = (i + k) % 3 + 1, reason = secret(i == 1 and 900 or 0), evidence = secret() }
    end
  end
  assert(data.batches.add(db, a.id, { kind = "person", label = secret(), file_name = secret(),
    file_sha256 = sys.sha256("one"), participants = participants, placements = placements }))
  placements[1].value, placements[1].evidence = 4, secret()
  assert(data.batches.add(db, a.id, { kind = "person", participants = { { code = "P1" } },
    placements = { placements[1] } }))
  assert(data.batches.add(db, a.id, { kind = "group", label = secret(), placements = {
    { element = first, state = "placed", value = 2, reason = secret() } } }))
  assert(data.agreements.set(db, a.id, first, { state = "agreed", value = 2, why = secret(3000) }))
  local again = secret()
  for value = 2, 3 do
    assert(data.agreements.set(db, a.id, first, { state = "agreed", value = value, how = secret(),
      why = again, dissent = secret(), strengths = { secret() }, obstacles = { secret() },
      questions = { secret() }, support = { secret() } }))
  end
  assert(data.agreements.set(db, a.id, second, { state = "not_applicable", why = secret() }))
  assert(data.targets.set(db, a.id, first, { state = "value", value = 4, why = secret() }))
  assert(data.orders.set(db, a.id, { first }, secret()))
  assert(data.remarks.add(db, a.id, nil, "question", secret()))
  local field = assert(data.fields.add(db, a.id, { title = secret(), goal = secret() }))
  assert(data.packages.add(db, field, { what = secret(),
    who = (secret():gsub("\n", " ")), resources = secret() }))
  assert(data.fields.note(db, field, { needs = { secret() }, leading = { secret(500) } }))
  local result = assert(evaluate.run(model, assert(data.gather(db, a.id)), { audience = who or "group" }))
  local reason = secret()
  result.despite = { rules = { "x" }, reason = reason }
  assert(data.assessments.finalise(db, a.id,
    { json = json.encode(result), host = "x", despite = "x: " .. reason }))
  assert(privacy.release(db, "assessment", a.id, "agency", secret()))
  return db, a, unit
end

local function clean(t, path, what)
  local bytes = assert(file.read(path))
  local at = bytes:find("GEHEIM", 1, true)
  t.eq(at and bytes:sub(at - 60, at + 30), nil, what)
end

--- Redacts every text the program lists, and erases every name.
local function erase_all(t, db, a, nameless)
  local texts = privacy.texts(db, a.id)
  for _, row in ipairs(texts) do
    if row.body ~= privacy.marker then
      t.ok(privacy.redact(db, row.record_table, row.record, row.field, "Bitte") ~= nil)
    end
  end
  for i = 1, nameless and 0 or 6 do t.eq(privacy.erase_name(db, a.id, "P" .. i), true) end
  return #texts
end

local function copy(t, db)
  local path = path_of(t)
  assert(db:backup(path))
  return assert(store.open(path)), path
end

--- Every output there is of an assessment.
local function outputs(db, a)
  local out = {}
  for _, who in ipairs { "group", "unit", "agency", "public" } do
    local e = assert(evaluate.run(model, assert(data.gather(db, a.id)),
      { audience = who, provisional = true }))
    local function put(name, bytes) out[name .. " for " .. who] = bytes end
    put("html", report.html(e, model, { language = "de", radar = true }))
    put("markdown", report.markdown(e, model, { language = "en" }))
    put("csv", report.csv(e, model, {}))
    put("json", report.json(e))
    put("terminal", report.terminal(e, model, { width = 90, language = "de" }))
    put("xlsx", report.xlsx(e, model, { language = "de" }))
    put("present", require("wegmarke.present").html(e, model, { language = "de", id = "x" }))
  end
  out.result = data.assessments.result(db, a.id).json
  return out
end

--- A workbook's texts, unpacked; other bytes as they are.
local function texts_in(name, bytes)
  if not name:find("^xlsx") then return bytes end
  local words = {}
  for _, sheet in ipairs(assert(require("wegmarke.xlsx").read(bytes)).sheets) do
    words[#words + 1] = sheet.name
    for _, row in ipairs(sheet.rows) do
      for i = 1, row.n do words[#words + 1] = tostring(row[i]) end
    end
  end
  return table.concat(words, "\n")
end

test("redacted texts and erased names leave no trace in the file or in what is made of it", function(t)
  local db, a, unit = recorded(t)
  local path = db:path()
  local old = copy(t, db)
  local outside = { assert(unit_file.write(db, unit.id, path_of(t), { names = true })) }
  t.ok(outside[1].names == 6)
  t.ok(assert(file.read(path)):find("GEHEIM", 1, true))
  t.ok(erase_all(t, db, a) > 30)
  t.eq(#db:verify(), 0)
  clean(t, path, "the database")
  t.eq(file.exists(path .. "-journal"), false)
  local other, other_path = copy(t, db)
  other:close()
  clean(t, other_path, "a backup")
  local given = path_of(t)
  assert(unit_file.write(db, unit.id, given, { names = true }))
  clean(t, given, "what a successor gets")
  local rescued = path_of(t)
  assert(store.rescue(assert(file.read(path)), rescued))
  clean(t, rescued, "what was rescued")
  for name, bytes in pairs(outputs(db, a)) do
    local found = texts_in(name, bytes):match("GEHEIM%w+")
    t.eq(found, nil, name)
  end
  -- From a copy that still has them, nothing comes back; and merged into it, they go there too.
  assert(merge.merge(db, old))
  clean(t, path, "merged with an older copy")
  local old_path = old:path()
  assert(merge.merge(old, db))
  old:close()
  clean(t, old_path, "an older copy, merged with this one")
  db:close()
  clean(t, path, "the database, closed")
end)

test("folding leaves nothing that people wrote or that says who they are", function(t)
  local db, a = recorded(t, "unit") -- as it is finalised
  local path = db:path()
  local function texts_of(record_table)
    local n = 0
    for _, row in ipairs(privacy.texts(db, a.id)) do
      n = n + (row.record_table == record_table and 1 or 0)
    end
    return n
  end
  t.eq(texts_of "placement", 27)
  assert(data.retention.fold(db, a.id))
  t.eq({ texts_of "placement", texts_of "batch" }, { 1, 1 }, "of the group, not of persons")
  erase_all(t, db, a, true)
  clean(t, path, "folded")
end)

test("names of participants are in no output", function(t)
  local db, a = recorded(t)
  local seen = 0
  for name, bytes in pairs(outputs(db, a)) do
    local text = texts_in(name, bytes)
    t.eq(text:match("GEHEIMNAME%w+"), nil, name)
    seen = seen + (text:find("GEHEIM", 1, true) and 1 or 0)
  end
  t.ok(seen > 10, "there was something to see")
end)
