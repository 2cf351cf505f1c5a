--- Evaluates every assessment of a database: wegmarke run evaluate.lua FILE

local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local models = require "wegmarke.model"
local store = require "wegmarke.store"

local db = assert(store.open((...), { readonly = true }))
local model = assert(models.load("dkbm"))
local count, advice = 0, 0
for gathered in data.gather_all(db) do
  local result = evaluate.run(model, gathered)
  assert(#result.errors == 0)
  count = count + 1
  advice = advice + #result.advice
end
assert(count > 0 and advice > 0, "nothing was evaluated")
