--- What people are asked of a model: its elements, and in the place of one whose type comes of questions
--- these.
---
--- Placements stand at a question, named "element.question"; all else speaks of the element. What people are
--- asked of a model is a model as well, so that forms and what reads them go through its elements as ever:
--- `of` is the element of a question, `ask` its id there, and `reads` how its answers are read and named: a
--- model whose types are these answers. A model without such questions is its own.

local made = require "wegmarke.module.made"

local M = {}

--- The answers that a question offers, lowest first.
---@param m table
---@param element table
---@param question table
---@return table[] answers { value, title, text }; none where they are missing, which a check says
function M.answers(m, element, question)
  local said = type(question) == "table" and question.answers or element.answers
  if type(said) ~= "string" then return said or {} end
  for _, list in ipairs(m.lists.answers or {}) do
    if list.id == said then return list.values end
  end
  return {}
end

--- The values of these answers.
---@param answers table[]
---@return number[]
function M.values(answers)
  local values = {}
  for i, answer in ipairs(answers) do values[i] = answer.value end
  return values
end

-- "Steuerung: Mandat"; where the question has no name of its own "Steuerung 2".
local function title_of(m, element, question, i)
  local titles = {}
  for _, language in ipairs(m.languages) do
    local title = m:text(element.title, language)
    titles[language] = question.title and title .. ": " .. m:text(question.title, language)
      or title .. " " .. i
  end
  return titles
end

local function cells_of(answers)
  local cells = {}
  for i, answer in ipairs(answers) do cells[i] = { text = answer.text } end
  return cells
end

-- How answers are read and named; of answers that questions share it is the same.
local function reads_of(m, answers, known)
  if not known[answers] then
    local reads = setmetatable({ types = answers, scale = M.values(answers), between = false, elements = {} },
      { __index = m })
    known[answers] = made.share(reads, m)
  end
  return known[answers]
end

local function question_of(m, element, question, i, known)
  local answers = M.answers(m, element, question)
  local reads = reads_of(m, answers, known)
  local one = { id = element.id .. "." .. question.id, of = element.id, ask = question.id, reads = reads,
    title = title_of(m, element, question, i), question = question.text, group = element.group,
    cells = cells_of(answers), criterion = {} }
  if #reads.elements == 0 then reads.elements[1] = one end
  return one
end

local views = setmetatable({}, { __mode = "k" })

local function view_of(m)
  local view, known = { elements = {}, all_elements = {}, element = {}, asks_of = m, questions_of = {} }, {}
  local function put(one, placed)
    view.all_elements[#view.all_elements + 1], view.element[one.id] = one, one
    if placed then view.elements[#view.elements + 1] = one end
  end
  for _, element in ipairs(m.all_elements) do
    if element.type then
      local list = {}
      for i, question in ipairs(element.questions) do
        list[i] = question_of(m, element, question, i, known)
        put(list[i], true)
      end
      view.questions_of[element.id] = list
    else
      put(element, element.levels ~= false)
    end
  end
  return made.share(setmetatable(view, { __index = m }), m)
end

--- Whether elements of a model come of questions.
---@param m table
---@return boolean
function M.any(m)
  for _, element in ipairs(m.all_elements or {}) do
    if element.type then return true end
  end
  return false
end

--- What people are asked.
---@param m table a model, or what is left of one; of what they are asked itself
---@return table m with `questions_of`, by element its questions, where there are any
function M.of(m)
  if rawget(m, "asks_of") then return m end
  if views[m] == nil then views[m] = M.any(m) and view_of(m) or m end
  return views[m]
end

--- What of an element is asked first: itself, or its first question.
---@param m table what people are asked
---@param element string
---@return string id
function M.first(m, element)
  local questions = m.questions_of and m.questions_of[element]
  return questions and questions[1].id or element
end

--- How what stands at an element is read: its own answers, else the model's types.
---@param m table
---@param element table|nil
---@return table m
function M.reads(m, element) return element and element.reads or m end

-- Which of the model's functions may be run with spans: see module/spans.lua.
local liftable = setmetatable({}, { __mode = "k" })

local function lift_of(m, f)
  local by = liftable[f]
  if by == nil then
    by = require("wegmarke.module.spans").fit(m, f)
    liftable[f] = by
  end
  return by
end

-- The numbers of a function and of those that it replaced, newest first.
local function chain_of(f)
  local chain = {}
  while f do
    chain[#chain + 1] = f["function"]
    f = f.old
  end
  return chain
end

--- What `Model:types_of` is asked about an element.
---@param m table
---@param element table
---@param items table[] { known = { [question] = value }, domains, range }
---@return table what
function M.about(m, element, items)
  local questions = {}
  for i, question in ipairs(element.questions) do
    questions[i] = { id = question.id, values = M.values(M.answers(m, element, question)) }
  end
  local lift, f = true, element.type
  while f do
    lift, f = lift and lift_of(m, f), f.old
  end
  return { at = element.type, chain = chain_of(element.type), element = element.id, questions = questions,
    scale = m.scale, lift = lift, items = items }
end

--- What one set of answers gives.
---@param m table
---@param element table
---@param known table<string, number>
---@return table result see inside_questions.lua
function M.type_of(m, element, known)
  return m:types_of({ M.about(m, element, { { known = known, range = true } }) })[1][1]
end

return M
