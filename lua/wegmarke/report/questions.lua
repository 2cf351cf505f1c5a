--- What the questions of an element tell, in words: how each is answered, and which type all answers give.

local asked = require "wegmarke.module.asked"

local M = {}

-- The questions of an element as they are asked, by their ids there.
local function asked_of(W, id)
  local by = {}
  for _, question in ipairs(asked.of(W.model).questions_of[id] or {}) do by[question.ask] = question end
  return by
end

--- A question as people know it, and an answer to it in words.
---@param W table words
---@param id string the element
---@param ask string the question's id
---@return string|nil text nil: there is no such question
---@return fun(value: number): string label
function M.named(W, id, ask)
  local question = asked.any(W.model) and asked_of(W, id)[ask]
  if not question then return nil, tostring end
  return W:pick(question.question), function(value) return question.reads:label(value, W.language) end
end

-- "2 x Nein, 1 x Ja"
local function counts_of(W, reads, counts)
  local list = {}
  for i, value in ipairs(reads.scale) do
    local n = counts and counts[i] or 0
    if n > 0 then list[#list + 1] = W:t("count_at", { n = n, label = reads:label(value, W.language) }) end
  end
  return table.concat(list, ", ")
end

-- The answer that counts: one, or between which it lies.
local function answer_of(W, reads, one)
  if one.value then return reads:label(one.value, W.language) end
  if not one.low then return W:t "question_open" end
  return W:t("question_between", { low = reads:label(one.low, W.language),
    high = reads:label(one.high, W.language) })
end

--- How the questions of an element are answered, in order.
---@param W table words
---@param x table the element of a result
---@return {text: string, answer: string, from: string|nil, counts: string}[] rows none where there are none
function M.rows(W, x)
  local rows, by = {}, x.asked and asked_of(W, x.id) or {}
  for i, one in ipairs(x.asked or {}) do
    local question = by[one.id]
    rows[i] = { text = W:pick(question.question), answer = answer_of(W, question.reads, one),
      from = one.from and W:t("question_from_" .. one.from) or nil,
      counts = one.counts and counts_of(W, question.reads, one.counts) or "" }
  end
  return rows
end

--- Which type all the answers of an element give.
---@param W table words
---@param x table
---@return string|nil sentence nil where the element has no questions, or its function failed
function M.type(W, x)
  local from = x.type_from
  if not from then return nil end
  if from.outcome == "told" then return W:t("questions_told", { label = W:label(from.value) }) end
  local types = {}
  for i, value in ipairs(from.possible or {}) do types[i] = W:label(value) end
  return W:t(#types > 1 and "questions_open" or "questions_cannot_tell", { types = W:series(types) })
end

return M
