--- What must hold for every answer file, however broken.

local data = require "wegmarke.data"
local intake = require "wegmarke.data.intake"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local raw = require "wegmarke.fuzz.raw"
local store = require "wegmarke.store"
local text = require "wegmarke.text"

local M = {}

local dkbm = assert(model.load("dkbm"))
local path = (os.getenv "TMPDIR" or "/tmp") .. "/fuzz_answers.db"
os.remove(path)
local db = assert(store.open(path, { create = true }))
local unit = assert(data.units.add(db, { kind = "landkreis", name = "Kreis" }))
local assessment = assert(data.assessments.new(db,
  { unit = unit.id, model = dkbm, held_on = "2026-01-01" }))

-- --- an answer file made of bytes: each chooses how the grammar goes on ----------------------------

local bytes, at

local function choose(n)
  local b = bytes:byte(at) or 0
  at = at + 1
  return b % n + 1
end

local function pick(list)
  return list[choose(#list)]
end

local junk = {
  "null", "true", "-1", "0", "1e308", "0.1", '""', '" "', '"\\u0000"', '"a\\u0000b"', '"\\ud800"',
  "[]", "{}", "[[1]]", '{"a":[]}', "[1,null]", '"2"', "2.5000000001", '"' .. ("x"):rep(9000) .. '"',
  '"\\u001b[2J"', '"\\u202eabc"', '"=1+1"', "9007199254740993", "-0.0", '"ä\\r\\nö"', "1",
  '"' .. ("ä"):rep(200) .. '"', '{"function":1}', '"' .. ("0"):rep(32) .. '"', '"\xFF"',
  ("["):rep(70) .. ("]"):rep(70),
}

--- One time in twelve something that does not belong.
local function value(good)
  if choose(12) == 2 then return pick(junk) end
  return good
end

local function field(name, good)
  local odd = choose(40)
  if odd == 2 then return nil end
  local one = ('"%s":%s'):format(odd == 3 and "nichts" or name, value(good))
  return odd == 4 and one .. "," .. one or one
end

--- The fields of an object that are there.
local function object(...)
  local there, given = {}, table.pack(...)
  for i = 1, given.n do there[#there + 1] = given[i] end
  return "{" .. table.concat(there, ",") .. "}"
end

local words = { '"weil"', '"mit Beleg"', '"zwei\\nZeilen"', '"<b>&"', '""' }
local states = { '"placed"', '"dont_know"', '"not_applicable"', '"skipped"', '"quer"', "null" }
local marks = { '"yes"', '"partly"', '"no"', '"unknown"', '"so"' }

local function element_marks(element)
  local cell = element.cells[choose(#element.cells)]
  local list = {}
  for i = 1, math.min(choose(3), #cell.criteria) do
    list[i] = ('"%s":%s'):format(cell.criteria[i].id, value(pick(marks)))
  end
  return object(table.unpack(list))
end

local function answer(i)
  -- Each element once, or, seldom, any.
  local element = dkbm.elements[choose(20) == 2 and choose(#dkbm.elements) or i]
  local state = pick(states)
  local placed = state == '"placed"' or choose(20) == 2
  return object(field("element", '"' .. element.id .. '"'), field("state", state),
    placed and field("value", tostring(dkbm.scale[choose(#dkbm.scale)])) or nil,
    field("reason", pick(words)), choose(2) == 2 and field("evidence", pick(words)) or nil,
    choose(2) == 2 and field("marks", element_marks(element)) or nil)
end

local function made()
  local answers = {}
  for i = 1, choose(#dkbm.elements) do answers[i] = value(answer(i)) end
  return object(field("wegmarke", '"answers"'), field("format", "1"),
    field("assessment", '"' .. assessment.id .. '"'), field("unit", '"Kreis"'),
    field("model", object(field("id", '"dkbm"'), field("hash", '"' .. dkbm.hash .. '"'),
      field("version", '"' .. dkbm.version .. '"'))),
    field("participant", object(field("code", pick { '"P01"', '"P02"', '"p01"', '" P01 "' }),
      field("role", pick { '"leitung"', '"fachkraft"', '"niemand"' }),
      choose(3) == 2 and field("perspective", pick { '"inside"', '"outside"', '"x"' }) or nil)),
    field("answers", "[" .. table.concat(answers, ",") .. "]"))
end

-- --- what must hold ---------------------------------------------------------------------------------

--- Problems say something about the file, in both languages; the words.
local function check_errors(errs)
  assert(type(errs) == "table" and #errs > 0 and #errs <= 21, "no reason, or too many")
  local told = {}
  for _, language in ipairs { "de", "en" } do
    lang.set(language)
    for _, err in ipairs(errs) do
      local said = tostring(err)
      assert(said ~= "" and text.valid(said), "a message that is no text")
      assert((err.args.file or err.args.path) == "datei.json", "a problem without its file")
      assert(#said < 2000, "a message without an end")
      told[#told + 1] = said
    end
  end
  return table.concat(told, "\n")
end

local kept = { placed = true, dont_know = true, not_applicable = true, skipped = true }

local function check_parsed(parsed)
  assert(#parsed.participants == 1 and text.valid(parsed.participants[1].code), "one person")
  local seen = {}
  for _, p in ipairs(parsed.placements) do
    assert(dkbm.element[p.element] and not seen[p.element], "an element twice or unknown")
    seen[p.element] = true
    assert(kept[p.state] and (p.state == "placed") == (p.value ~= nil), "value and state differ")
    assert(p.state ~= "not_applicable" or p.reason, "no reason")
    for _, name in ipairs { "reason", "evidence" } do
      assert(p[name] == nil or p[name] ~= "" and text.valid(p[name]), "no text")
    end
  end
  for _, language in ipairs { "de", "en" } do
    lang.set(language)
    for _, line in ipairs(intake.notes(parsed)) do assert(text.valid(tostring(line))) end
  end
end

local undone = {}

--- Stores it and takes it back: nothing in a file may make the database refuse.
local function check_stored(parsed)
  local ok, err = pcall(db.transaction, db, function()
    local batch, refusal = data.batches.add(db, assessment.id, parsed)
    assert(batch, refusal)
    error(undone, 0)
  end)
  assert(not ok)
  if err ~= undone then error("cannot be stored: " .. tostring(err), 0) end
end

--- Reads { bytes =, word = "raw" or "made" } twice, with the same result, and stores it.
function M.try(input)
  local file = raw(input.bytes)
  local opts = { any_version = true }
  if input.word == "made" then
    bytes, at = file, 1
    opts = { assessment = assessment, any_version = choose(3) == 2,
      known = choose(4) == 2 and { P01 = true, P09 = true } or nil }
    file = made()
  end
  local parsed, errs = intake.parse(file, "ordner/datei.json", dkbm, opts)
  local again, same_errs = intake.parse(file, "ordner/datei.json", dkbm, opts)
  if not parsed then
    local told = check_errors(errs)
    assert(told == check_errors(same_errs), "told differently twice: " .. told)
    assert(not told:find("table: ", 1, true), "no word for a reader: " .. told)
    return false
  end
  assert(json.encode(parsed) == json.encode(again), "read differently twice")
  check_parsed(parsed)
  if parsed.form == "answers" then check_stored(parsed) end
  return true
end

return M
