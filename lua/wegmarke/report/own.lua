--- What a model adds of its own, in words: its roll-up, elements without types, questions for looking at
--- the result. Each is left out where the model has none.

local lists = require "wegmarke.words.lists"

local M = {}

-- How many unknown values are named before it says "and others".
local MOST = 3

--- What came of a function of the roll-up, in words.
---@param W table
---@param x table { outcome, value, label, low, high, unknown }
---@param short boolean|nil only how much is unknown, not what
---@return string
function M.value_words(W, x, short)
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
    return x.word and W:t("rollup_worded", { value = W:number(x.value), word = W:pick(x.word) })
      or W:number(x.value)
  elseif x.value == nil then
    return W:t("rollup_nothing")
  end
  return W:pick(x.value)
end

local value_words = M.value_words

--- What the model makes of each group, in words; nil if it makes nothing of groups.
---@param W table
---@return table<string, string>|nil by id
function M.rolled_by_id(W)
  local made
  local rollup = W.E.rollup or { groups = {} }
  for _, result in ipairs(#rollup.groups == 0 and rollup.results or {}) do
    -- the first that says something of groups
    if #result.groups > 0 then
      rollup = result
      break
    end
  end
  for _, group in ipairs(rollup.groups) do
    made = made or {}
    made[group.id] = value_words(W, group, true)
  end
  return made
end

-- The range of a result in words; nil if it has none.
local function range_words(W, result)
  local key = result.from and result.to and "rollup_range" or result.from and "rollup_from"
    or result.to and "rollup_to"
  return key and W:t(key, { from = W:number(result.from), to = W:number(result.to) }) or nil
end

-- What is said of the whole and of groups: { overall = {value, why}, groups = { {id, title, level, value} }
-- }.
local function said(W, rolled)
  local made = { groups = {} }
  if rolled.overall then
    made.overall = { value = value_words(W, rolled.overall),
      why = rolled.overall.why and W:pick(rolled.overall.why) or nil }
  end
  for i, group in ipairs(rolled.groups) do
    made.groups[i] = { id = group.id, title = W:pick(group.title), level = group.level,
      value = value_words(W, group, true) }
  end
  return made
end

local function equal_words(W, from)
  return from.equal_steps and W:t("rollup_equal", { why = W:pick(from.equal_steps) }) or nil
end

--- The roll-up as lines to be shown.
---@param W table
---@return table|nil rolled { title, why, equal_steps, overall = {value, why}, groups = { {id, title, level,
---  value} }, results = { {id, title, range, why, equal_steps, overall, groups} } }
function M.rolled(W)
  local rollup = W.E.rollup
  if not rollup then return nil end
  local made = said(W, rollup)
  made.title = rollup.title and W:pick(rollup.title) or W:t("rollup_title")
  made.why, made.equal_steps, made.results = W:pick(rollup.why), equal_words(W, rollup), {}
  for i, result in ipairs(rollup.results or {}) do
    local one = said(W, result)
    one.id, one.title, one.range = result.id, W:pick(result.title), range_words(W, result)
    one.why, one.equal_steps = result.why and W:pick(result.why) or nil, equal_words(W, result)
    made.results[i] = one
  end
  return made
end

--- What is said of groups as a table: a group a row, a column for the roll-up and for each of its results.
---@param W table
---@param rolled table as `rolled` gives it
---@return string[] columns what the columns are called, without that of the groups
---@return table[] rows { title, level, values = string[] }
function M.group_rows(W, rolled)
  local columns, rows, by_id = {}, {}, {}
  local function take(of, title)
    if #of.groups == 0 then return end
    columns[#columns + 1] = title
    for _, group in ipairs(of.groups) do
      if not by_id[group.id] then
        by_id[group.id] = { title = group.title, level = group.level, values = {} }
        rows[#rows + 1] = by_id[group.id]
      end
      by_id[group.id].values[#columns] = group.value
    end
  end
  take(rolled, #rolled.results > 0 and rolled.title or W:t "rollup_value")
  for _, result in ipairs(rolled.results) do take(result, result.title) end
  return columns, rows
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
