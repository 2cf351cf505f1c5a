--- Checks of questions that are rolled up to types: each has an id and answers, lowest first.

local asked = require "wegmarke.module.asked"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local own = require "wegmarke.words.own"
local reserved = require "wegmarke.words.reserved"

local M = {}

local function ids_of(list)
  local ids = {}
  for i, one in ipairs(list or {}) do ids[i] = one.id end
  return ids
end

-- The answers of a list, of an element or of a question: at least two, each higher than the one before.
local function check_answers(c, item, path, answers, id)
  local function at(more) return table.move(more, 1, #more, #path + 1, { table.unpack(path) }) end
  if #answers < 2 then return c:at(item, path, "model.few_answers", { id = id }) end
  for i = 2, #answers do
    if answers[i].value <= answers[i - 1].value then
      c:at(item, at { i, "value" }, "model.answers_order", { id = id })
    end
  end
end

--- The shared lists of answers.
---@param c table the check under way, see refer.lua
---@param m table
---@param identity table
function M.lists(c, m, identity)
  for i, list in ipairs(m.lists.answers or {}) do
    check_answers(c, identity, { "lists", "answers", i, "values" }, list.values, list.id)
  end
end

local function check_question(c, m, element, i, question, seen)
  if type(question) ~= "table" or not question.id then
    return c:at(element, { "questions", i }, "model.question_no_id", { element = element.id })
  end
  local id = element.id .. "." .. question.id
  if seen[question.id] then c:at(element, { "questions", i, "id" }, "model.twice", { id = id }) end
  seen[question.id] = true
  if reserved.lua[question.id] then
    c:at(element, { "questions", i, "id" }, "model.reserved_lua", { id = question.id })
  elseif lists.answers_verb.known[question.id] then
    c:at(element, { "questions", i, "id" }, "model.question_verb", { id = question.id })
  end
  local said = question.answers or element.answers
  local path = question.answers and { "questions", i, "answers" } or { "answers" }
  if not said then
    c:at(element, { "questions", i }, "model.question_no_answers", { id = id,
      known = ids_of(m.lists.answers) })
  elseif type(said) == "string" then
    c:want_known(element, path, "model.unknown_answers", said, ids_of(m.lists.answers))
  elseif said ~= element.answers or i == 1 then
    check_answers(c, element, path, said, id)
  end
end

--- An element that says `type` or `answers`.
---@param c table
---@param m table
---@param element table
function M.element(c, m, element)
  if not element.type then
    return c:at(element, { "answers" }, "model.answers_no_type", { element = element.id })
  elseif m.api < 2 then
    return c:at(element, { "type" }, "model.needs_api", { api = 2, got = m.api })
  elseif element.levels == false then
    return c:at(element, { "levels" }, "model.type_no_levels", { element = element.id })
  elseif #(element.questions or {}) == 0 then
    return c:at(element, { "type" }, "model.type_no_questions", { element = element.id })
  end
  if own.is(element.id .. ".") then
    return c:at(element, { "id" }, "model.reserved_own", { id = element.id })
  end
  local seen = {}
  for i, question in ipairs(element.questions) do check_question(c, m, element, i, question, seen) end
end

--- What a case answers: known questions, and answers that they offer.
---@param c table
---@param m table
---@param case table
---@param id string the element
function M.case(c, m, case, id)
  local element = m.element[id]
  if not element.type then
    return c:at(case, { "answers", id }, "model.answers_no_type", { element = id })
  end
  local by = {}
  for _, question in ipairs(element.questions) do by[question.id] = question end
  for ask, value in pairs(case.answers[id]) do
    local path = { "answers", id, ask }
    if c:want_known(case, path, "model.question_unknown_id", ask, ids_of(element.questions)) then
      local values, fits = asked.values(asked.answers(m, element, by[ask])), false
      for _, one in ipairs(values) do fits = fits or one == value end
      if not fits then
        c:at(case, path, "model.case_answer", { got = value, id = id .. "." .. ask, known = values })
      end
    end
  end
end

--- What running the functions says: what one fails with, and types that no answers give.
---@param m table a finished model
---@param findings wegmarke.module.Findings
function M.run(m, findings)
  for _, element in ipairs(m.elements) do
    if element.type then
      local result = asked.type_of(m, element, {})
      if result.outcome == "error" then
        findings:add("error", result.file or element.type.file, result.line or element.type.line, result.err,
          { element = element.id, path = "type" })
      elseif result.possible then
        local may, never = {}, {}
        for _, value in ipairs(result.possible) do may[value] = true end
        for _, one in ipairs(m.types) do
          if not may[one.value] then never[#never + 1] = m:label(one.value, lang.current()) end
        end
        if #never > 0 then
          m:find_fault(findings, element, { "type" }, lang.err("model.type_never",
            { element = element.id, types = never }), "warning")
        end
      end
    end
  end
end

return M
