--- Why a piece of advice or a rule does not fire: which of its conditions fails, and what was read.

local condition = require "wegmarke.module.condition"
local lang = require "wegmarke.lang"
local rules = require "wegmarke.evaluate.rules"

local M = {}

--- The condition of an advice or a rule in words; where it is more than comparisons, where it stands.
---@param model table
---@param item table
---@return string|nil
function M.condition(model, item)
  local parts = {}
  if item.only_if then
    parts[1] = condition.data(model, item.only_if, lang.current())
  end
  if item.when then
    parts[#parts + 1] = condition.words(model, item.when, lang.current())
      or lang.say("cli.explain_function", { place = item.when.file .. ":" .. item.when.line })
  end
  return parts[1] and table.concat(parts, lang.say("author.cond_and"))
end

--- How an advice or a rule came out. Of rules that only multiply weights the result keeps nothing where
--- they did not fire.
---@param result table
---@param item table
---@return string
function M.outcome(result, item)
  for _, problem in ipairs(result.errors or {}) do
    if problem.id == item.id then return "error" end
  end
  local outcome = result.outcomes and result.outcomes[item.id]
  if outcome or not item.multiply then return outcome or "unknown" end
  for _, open in ipairs(result.weights_open or {}) do
    if open.rule == item.id then return "cannot_tell" end
  end
  for _, x in ipairs(result.elements) do
    for _, from in ipairs(x.weight_from or {}) do
      if from.rule == item.id then return "fires" end
    end
  end
  return "silent"
end

---@class wegmarke.cli.because
---@field what "step"|"row"|"when"
---@field words string the condition that fails
---@field facts { path: string, value: any }[] what was read

--- Why an item does not fire; nil where it does, or its element is not in the result.
---@param about table { model, result }
---@param item table an advice or a rule of the model
---@param outcome string
---@return wegmarke.cli.because|nil
function M.because(about, item, outcome)
  local model, result = about.model, about.result
  if outcome ~= "silent" and outcome ~= "cannot_tell" then
    return nil
  end
  rules.know(model, result)
  local what, row, facts
  if item.element then
    for _, x in ipairs(result.elements) do
      if x.id == item.element then
        what, row, facts = rules.reason(model, result, item, x)
      end
    end
  else
    what, row, facts = rules.reason(model, result, item)
  end
  if not what or what == "fires" then
    return nil
  end
  local words
  if what == "step" then
    words = item.hold and lang.say("cli.explain_hold")
      or lang.say("cli.explain_step", { step = model:step(item.from, item.to, lang.current()) })
  elseif what == "row" then
    words = condition.row(model, row, lang.current())
  else
    words = outcome == "silent" and condition.failed(model, item.when, facts, lang.current())
      or M.condition(model, { when = item.when })
  end
  return { what = what, words = words, facts = facts }
end

return M
