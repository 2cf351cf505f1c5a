--- What a model adds of its own, in words: its roll-up, elements without types, questions for looking at
--- the result. Each is left out where the model has none.

local lists = require "wegmarke.words.lists"

local M = {}

-- How many unknown values are named before it says "and others".
local MOST = 3

--- One result of the roll-up in words.
---@param W table
---@param x table { outcome, value, label, low, high, unknown }
---@param short boolean|nil only how much is unknown, not what
---@return string
local function value_words(W, x, short)
  if x.outcome == "cannot_tell" and short then
    return W:t(x.low and x.low ~= x.high and "rollup_open_n_range" or "rollup_open_n",
      { n = #(x.unknown or {}), low = W:number(x.low), high = W:number(x.high) })
  elseif x.outcome == "cannot_tell" then
    local names = {}
    for i = 1, math.min(MOST, #(x.unknown or {})) do
      local id = x.unknown[i]:match("^[^.]+")
      names[i] = W:title(id)
    end
    local more = #(x.unknown or {}) > MOST and W:t("rollup_more", { n = #x.unknown - MOST }) or ""
    local key = x.low and x.low ~= x.high and "rollup_open_range" or "rollup_open"
    return W:t(key, { unknown = table.concat(names, ", ") .. more,
      low = W:number(x.low), high = W:number(x.high) })
  elseif x.label then
    return W:pick(x.label)
  elseif type(x.value) == "number" then
    return W:number(x.value)
  elseif x.value == nil then
    return W:t("rollup_nothing")
  end
  return W:pick(x.value)
end

--- What the model makes of each group, in words; nil if it makes nothing of groups.
---@param W table
---@return table<string, string>|nil by id
function M.rolled_by_id(W)
  local made
  for _, group in ipairs(W.E.rollup and W.E.rollup.groups or {}) do
    made = made or {}
    made[group.id] = value_words(W, group, true)
  end
  return made
end

--- The roll-up as lines to be shown.
---@param W table
---@return table|nil rolled { title, why, equal_steps, overall = {value, why}, groups = { {title, level,
---  value} } }
function M.rolled(W)
  local rollup = W.E.rollup
  if not rollup then return nil end
  local made = {
    title = rollup.title and W:pick(rollup.title) or W:t("rollup_title"), why = W:pick(rollup.why),
    equal_steps = rollup.equal_steps and W:t("rollup_equal", { why = W:pick(rollup.equal_steps) }),
    groups = {},
  }
  if rollup.overall then
    made.overall = { value = value_words(W, rollup.overall),
      why = rollup.overall.why and W:pick(rollup.overall.why) or nil }
  end
  for i, group in ipairs(rollup.groups) do
    made.groups[i] = { title = W:pick(group.title), level = group.level,
      value = value_words(W, group, true) }
  end
  return made
end

--- The questions of a list, as texts.
---@param W table
---@param list (string|table)[]|nil
---@return string[]
function M.questions_of(W, list)
  local out = {}
  for i, question in ipairs(list or {}) do
    out[i] = W:pick(type(question) == "table" and question.text or question)
  end
  return out
end

--- Elements without types: their questions, and what the group noted.
---@param W table
---@return table[] items { title, question, questions = {text}, notes = { {kind, list} } }
function M.reflected(W)
  local items = {}
  for i, x in ipairs(W.E.reflections or {}) do
    local element = W.model.element[x.id] or {}
    local notes = {}
    for _, kind in ipairs(lists.remark_kind) do
      local list = x[lists.remark_field[kind]] or {}
      if #list > 0 then notes[#notes + 1] = { kind = W:word("remark_kind", kind), list = list } end
    end
    items[i] = { title = W:title(x.id), question = W:pick(element.question),
      questions = M.questions_of(W, element.questions), notes = notes }
  end
  return items
end

return M
