--- Evaluates one assessment and writes its HTML report with all the rounds before it, again and again,
-- and prints the least time in milliseconds: wegmarke run five.lua DB REPORT

local change = require "wegmarke.evaluate.change"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local models = require "wegmarke.model"
local report = require "wegmarke.report"
local rounds = require "wegmarke.data.rounds"
local store = require "wegmarke.store"

local path, out = ...
local db = assert(store.open(path, { readonly = true }))
local list = data.assessments.list(db)
local last = list[#list]

local least = math.huge
for _ = 1, 10 do
  local start = os.clock()
  local known = {}
  local function model_of(a)
    if not known[a.model_hash] then
      local kept = assert(data.models.sources(db, a.model_hash))
      known[a.model_hash] = assert(models.from_files(kept.id, kept.files))
    end
    return known[a.model_hash]
  end
  local model, gathered = model_of(last), assert(data.gather(db, last.id))
  local result = evaluate.run(model, gathered)
  local before, at = rounds.before(db, last, nil, change.MOST - 1)
  local sides = rounds.sides(db, before, at, model_of)
  sides[#sides + 1] = { m = model, a = gathered, persons = result.participation.persons }
  result.change = change.between(sides, { since = at })
  assert(#result.change.rounds == change.MOST)
  assert(file.write(out, report.html(result, model, { language = "de" }), { overwrite = true }))
  least = math.min(least, os.clock() - start)
end
print(string.format("%.3f", least * 1000))
