--- Evaluates one assessment and writes its HTML report, again and again, and
-- prints the least time in milliseconds: wegmarke run one.lua DB REPORT

local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local models = require "wegmarke.model"
local report = require "wegmarke.report"
local store = require "wegmarke.store"

local path, out = ...
local db = assert(store.open(path, { readonly = true }))
local model = assert(models.load("dkbm"))
local id = assert(data.assessments.list(db)[1]).id

local least = math.huge
for _ = 1, 40 do
  local start = os.clock()
  local result = evaluate.run(model, assert(data.gather(db, id)))
  assert(file.write(out, report.html(result, model, { language = "de" }), { overwrite = true }))
  least = math.min(least, os.clock() - start)
end
print(string.format("%.3f", least * 1000))
