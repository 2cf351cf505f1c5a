--- Elements whose types come of answers to questions: what each person's, each group's and all answers give.

local asked = require "wegmarke.module.asked"

local M = {}

-- What stands in the place of a type that answers do not give: what was said instead, as far as one can tell.
local INSTEAD = { "dont_know", "skipped", "not_applicable" }

-- By element and by whom (a person, or a batch of a group) what was answered, in order of the first answer.
local function answers_of(m, a)
  local view, kinds, by = asked.of(m), {}, {}
  for _, batch in ipairs(a.batches) do kinds[batch.id] = not batch.retrospective and batch.kind or nil end
  for _, p in ipairs(a.placements) do
    local question = view.element[p.element]
    if question and question.of and kinds[p.batch] and kinds[p.batch] ~= "tally" then
      local of = by[question.of] or {}
      by[question.of] = of
      local key = kinds[p.batch] == "person" and p.participant or not p.participant and p.batch or nil
      local one = key and of[key]
      if key and not one then
        one = { known = {}, states = {}, n = 0 }
        of[key], of[#of + 1] = one, one
      end
      if one then
        one.last, one.n = p, one.n + 1
        if p.state == "placed" then one.known[question.ask] = p.value else one.states[p.state] = true end
      end
    end
  end
  return by
end

-- The state of who did not answer enough; nil where nothing but answers is missing.
local function state_of(one, n)
  if next(one.known) and one.states.dont_know then return "dont_know" end
  if one.n < n then return nil end
  for _, state in ipairs(INSTEAD) do
    if one.states[state] then return state end
  end
end

-- The placement that answers are: of the last of them, without its words.
local function placement(element, one, result, n)
  local state = result.outcome == "told" and "placed" or state_of(one, n)
  if not state then return nil end
  local p = {}
  for key, value in pairs(one.last) do p[key] = value end
  p.element, p.state, p.value = element.id, state, state == "placed" and result.value or nil
  p.reason, p.evidence, p.made_of = nil, nil, true
  return p
end

-- What must not be told apart at a question must not be at its element. Of answers that are too few to be
-- shown no type is made.
local function hold_back(m, late)
  late.views, late.groups = late.views or {}, late.groups or {}
  for id, questions in pairs(asked.of(m).questions_of) do
    for _, question in ipairs(questions) do
      if late.views[question.id] == false then late.views[id] = false end
      local groups = late.groups[question.id]
      if groups and #groups > #(late.groups[id] or {}) then late.groups[id] = groups end
    end
  end
end

--- What is told of what was recorded, with a placement more at each element whose questions somebody
--- answered: the type that all the answers of a person, or of a group, give. Dots are nobody's, so they
--- give none.
---@param m table
---@param a table without what has to wait, so that nothing of it is told by types
---@param late table what `late.hold_back` said of that; gets the elements
---@return table a
function M.derive(m, a, late)
  local by, list = answers_of(m, a), {}
  hold_back(m, late)
  for _, element in ipairs(m.elements) do
    if element.type and by[element.id] then list[#list + 1] = asked.about(m, element, by[element.id]) end
  end
  if #list == 0 then return a end
  local placements = table.move(a.placements, 1, #a.placements, 1, {})
  for i, results in ipairs(m:types_of(list)) do
    local element = m.element[list[i].element]
    for n, result in ipairs(results) do
      placements[#placements + 1] = placement(element, list[i].items[n], result, #element.questions)
    end
  end
  local copy = {}
  for key, value in pairs(a) do copy[key] = value end
  copy.placements = placements
  return copy
end

-- What one question is answered with by all: what groups said together, else the middle of what people said,
-- or of dots. Two values where it lies between them.
local function answer_of(x)
  local low, high
  for _, one in ipairs(x.group or {}) do
    if one.state == "placed" then
      low, high = math.min(low or one.value, one.value), math.max(high or one.value, one.value)
    end
  end
  if low then return low, high, "group" end
  return x.low_median, x.high_median, x.basis
end

local function between(values, low, high)
  local list = {}
  for _, value in ipairs(values) do
    if value >= low and value <= high then list[#list + 1] = value end
  end
  return list
end

--- What is told of an element by its questions.
---@param m table
---@param element table
---@param x table the element in the result: gets `asked` = { { id, n, basis, counts, low_median,
---  high_median, group, value, low, high, from } }, `type_from` = { outcome, value, possible, facts = {
---  { path, value } }, unknown = { path }, file, line }
---@param count fun(question: table): table what is told of the placements at a question
---@return table|nil failed what its function failed with
function M.describe(m, element, x, count)
  local known, domains = {}, {}
  x.asked = {}
  for i, question in ipairs(asked.of(m).questions_of[element.id]) do
    local one = count(question)
    one.id = question.ask
    local low, high, from = answer_of(one)
    if low and low == high then
      one.value, known[one.id] = low, low
    elseif low then
      one.low, one.high, domains[one.id] = low, high, between(question.reads.scale, low, high)
    end
    one.from, x.asked[i] = from, one
  end
  local result = m:types_of({ asked.about(m, element,
    { { known = known, domains = domains, range = true } }) })[1][1]
  if result.outcome == "error" then return result end
  local at = element.type
  x.type_from = { outcome = result.outcome, value = result.value, possible = result.possible, facts = {},
    unknown = {}, file = at.file, line = at.line }
  for i, ask in ipairs(result.read) do
    x.type_from.facts[i] = { path = element.id .. ".answers." .. ask, value = known[ask] }
  end
  for i, ask in ipairs(result.open) do x.type_from.unknown[i] = element.id .. ".answers." .. ask end
  return nil
end

return M
