--- What must hold for every file of placements, however broken.

local csv = require "wegmarke.csv"
local intake = require "wegmarke.data.intake"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local raw = require "wegmarke.fuzz.raw"
local text = require "wegmarke.text"
local xlsx = require "wegmarke.xlsx"

local M = {}

local dkbm = assert(model.load("dkbm"))

local states = { placed = true, dont_know = true, not_applicable = true, skipped = true }

local on_scale = {}
for _, value in ipairs(dkbm.scale) do on_scale[value] = true end

local function check_errors(errs)
  assert(type(errs) == "table" and #errs > 0, "refused without a reason")
  assert(#errs <= 21, "too many problems told")
  for _, language in ipairs { "de", "en" } do
    lang.set(language)
    for _, err in ipairs(errs) do
      local words = tostring(err)
      assert(words ~= "" and text.valid(words), "a message that is no text")
      assert((err.args.file or err.args.path) == "datei.csv", "a problem without its file")
    end
  end
end

local function check_placement(p, form, people)
  assert(dkbm.element[p.element], "an element that the model lacks")
  assert(states[p.state], "no state")
  assert((p.state == "placed") == (p.value ~= nil), "value and state differ")
  assert(p.value == nil or on_scale[p.value], "a value off the scale")
  assert(p.state ~= "not_applicable" or form == "tally" or p.reason, "no reason")
  if form == "tally" then
    assert(math.type(p.dots) == "integer" and p.dots > 0, "no count of dots")
  end
  if form == "long" or form == "wide" then
    assert(people[p.participant], "a placement of nobody")
  else
    assert(p.participant == nil, "a participant where there is none")
  end
  for _, field in ipairs { "reason", "evidence" } do
    assert(p[field] == nil or text.valid(p[field]), "no text")
  end
end

local function check_parsed(parsed)
  local people, seen = {}, {}
  for _, person in ipairs(parsed.participants) do
    assert(person.code ~= "" and not people[person.code], "a code twice")
    assert(text.valid(person.code))
    people[person.code] = true
  end
  for _, p in ipairs(parsed.placements) do
    check_placement(p, parsed.form, people)
    local key = ("%s\0%s\0%s"):format(p.participant, p.element,
      parsed.form == "tally" and tostring(p.value) .. p.state or "")
    assert(not seen[key], "a placement twice")
    seen[key] = true
  end
  for _, language in ipairs { "de", "en" } do
    lang.set(language)
    for _, line in ipairs(intake.notes(parsed)) do
      assert(text.valid(tostring(line)))
    end
  end
end

--- The table as a workbook, numbers as numbers; nil if the bytes are no table.
local function workbook(bytes)
  local table = csv.read(bytes)
  if not table then return nil end
  local rows = {}
  for i, row in ipairs(table.rows) do
    rows[i] = { n = #row }
    for k, cell in ipairs(row) do
      rows[i][k] = cell:find "^%d%.?%d?$" and tonumber(cell) or cell ~= "" and cell
    end
  end
  return (select(2, pcall(xlsx.write, { sheets = { { name = "A", rows = rows } } })))
end

--- Reads { bytes =, word = form or "" or "workbook" }, twice: both times the same comes out, and it
--- makes sense.
function M.parse(input)
  local bytes = raw(input.bytes)
  local opts = input.word ~= "" and { kind = input.word } or nil
  if input.word == "workbook" then
    bytes, opts = workbook(bytes), nil
    if not bytes then return false end
  end
  local parsed, errs = intake.parse(bytes, "ordner/datei.csv", dkbm, opts)
  if not parsed then
    check_errors(errs)
    return false
  end
  check_parsed(parsed)
  local again = assert(intake.parse(bytes, "ordner/datei.csv", dkbm, opts))
  assert(json.encode(parsed) == json.encode(again), "read differently twice")
  return true
end

return M
