--- What documents and views of a model are told of an evaluation: what the audience may read of it, in words
--- where there are words for it, as plain data. What is not known is left out; lists are there, if empty.

local applies = require "wegmarke.module.applies"
local keys_in_order = require "wegmarke.keys"
local own = require "wegmarke.report.own"
local plan = require "wegmarke.report.plan"
local presets = require "wegmarke.report.presets"
local rules = require "wegmarke.evaluate.rules"

local M = {}

-- What may be read of each thing; all else is a slip of the pen.
local FIELDS = {
  e = { "language", "title", "held_on", "date", "place", "agency", "audience", "final", "provisional",
    "persons", "elements", "element", "reflections", "groups", "talk", "build_on", "order", "advice", "hints",
    "results", "plan", "figures" },
  elements = { "id", "title", "question", "group", "applies", "ist", "ist_words", "soll", "soll_words",
    "soll_state", "soll_year", "soll_why", "abstand", "state", "how", "why", "dissent", "weight", "rank", "n",
    "states", "spread", "criteria", "facts", "strengths", "obstacles", "questions", "support" },
  reflections = { "id", "title", "question", "strengths", "obstacles", "questions", "support" },
  groups = { "id", "title", "level", "elements" },
  advice = { "id", "element", "text", "why", "steps", "effort", "months", "outcome" },
  hints = { "id", "elements", "text", "why", "outcome" },
  results = { "id", "title", "value", "words", "low", "high" },
  plan = { "title", "important", "feasible", "goals", "packages" },
  figures = { "id", "title", "value", "words", "unit", "as_of", "source" },
  packages = { "what", "who", "due", "due_words", "state", "late" },
  unit = { "name", "kind", "kind_words", "population", "area_km2", "key", "land", "figure" },
}

-- Which parts a report for somebody may have: what stands in none of them is not told.
local function readable(preset)
  local sections = preset and preset.sections
  if not sections then return setmetatable({}, { __index = function() return true end }) end
  local set = {}
  for _, id in ipairs(sections) do set[id] = true end
  return set
end

local REMARKS = { "strengths", "obstacles", "questions", "support" }

local function remarks(W, x)
  local made = {}
  for _, field in ipairs(REMARKS) do
    made[field] = {}
    for i, one in ipairs(x[field] or {}) do made[field][i] = W:remark(one) end
  end
  return made
end

local function element_of(W, x, may, ranks)
  local m, agreement, soll = W.model, x.agreement or {}, x.soll or {}
  local of = m.element[x.id] or {}
  local made = remarks(W, may.elements and x or {})
  local states = rules.counts(W.E, x)
  made.id, made.title, made.question, made.group = x.id, W:title(x.id), W:pick(of.question), of.group
  made.applies, made.ist, made.ist_words = x.applicable ~= false, x.ist, W:stand(x)
  made.soll, made.soll_words, made.abstand = W:goal(x), W:target(x), x.abstand
  made.soll_state, made.soll_year, made.soll_why = soll.state, soll.year, may.elements and soll.why or nil
  made.state, made.weight, made.rank = agreement.state, x.weight, ranks[x.id]
  if may.elements then made.how, made.why, made.dissent = agreement.how, agreement.why, agreement.dissent end
  made.states, made.n = states, states and x.n
  made.spread = states and x.q1 and x.q3 and x.q3 - x.q1 or nil
  made.criteria, made.facts = x.marks or {}, of.facts or {}
  return made
end

local function reflections(W, may)
  local list = {}
  for i, x in ipairs(may.reflection and W.E.reflections or {}) do
    list[i] = remarks(W, x)
    list[i].id, list[i].title = x.id, W:title(x.id)
    list[i].question = W:pick((W.model.element[x.id] or {}).question)
  end
  return list
end

-- The groups of the model, a group before those in it, with the elements right in each.
local function groups(W)
  local list, by = {}, {}
  local function add(of, level)
    for _, one in ipairs(of or {}) do
      by[one.id] = { id = one.id, title = W:pick(one.title), level = level, elements = {} }
      list[#list + 1] = by[one.id]
      add(one.groups, level + 1)
    end
  end
  add(W.model.groups, 1)
  for _, x in ipairs(W.E.elements) do
    local group = by[(W.model.element[x.id] or {}).group]
    if group then group.elements[#group.elements + 1] = x.id end
  end
  return list
end

local function texts(W, list)
  local made = {}
  for i, one in ipairs(list or {}) do made[i] = W:pick(one) end
  return made
end

local function advice(W, may)
  local list = {}
  for i, one in ipairs(may.advice and W.E.advice or {}) do
    list[i] = { id = one.id, element = one.element, text = W:pick(one.text),
      why = one.why and W:pick(one.why) or nil, steps = texts(W, one.steps),
      effort = one.effort and W:effort(one.effort) or nil, months = one.months, outcome = one.outcome }
  end
  return list
end

local function hints(W, may)
  local list = {}
  for i, one in ipairs(may.hints and W.E.hints or {}) do
    list[i] = { id = one.id, elements = { table.unpack(one.elements or {}) }, text = W:pick(one.text),
      why = W:pick(one.why), outcome = one.outcome }
  end
  return list
end

local function results(W, may)
  local list, rollup = {}, may.rollup and W.E.rollup or {}
  local function add(id, title, x)
    if not x then return end
    list[#list + 1] = { id = id, title = title, value = type(x.value) ~= "table" and x.value or nil,
      words = own.value_words(W, x), low = x.low, high = x.high }
  end
  add("rollup", rollup.title and W:pick(rollup.title) or W:t "rollup_title", rollup.overall)
  for _, one in ipairs(rollup.results or {}) do add(one.id, W:pick(one.title), one.overall) end
  return list
end

local function plan_of(W, may, preset)
  local list, with = {}, (preset and preset.with or {}).plan or {}
  local made = may.plan and plan.of(W, { public = with.public })
  for i, field in ipairs(made and made.fields or {}) do
    local goals, packages = {}, {}
    for _, goal in ipairs(field.goals) do table.move(goal.list, 1, #goal.list, #goals + 1, goals) end
    for k, one in ipairs(field.packages) do
      packages[k] = { what = one.what, who = not one.is_open.who and one.who or nil, due = one.day,
        due_words = one.due, state = one.state, late = one.late ~= nil }
    end
    list[i] = { title = field.title, important = field.important, feasible = field.feasible, goals = goals,
      packages = packages }
  end
  return list
end

-- Figures of the unit that are known, in the order in which catalogues have them.
local function figures(W)
  local list = {}
  for _, figure in ipairs(W.model.figures or {}) do
    local known = (W.E.figures or {})[figure.id]
    list[#list + 1] = known and { id = figure.id, title = W:pick(figure.title), value = known.value,
      words = W:figure(figure, known.value), unit = figure.unit and W:pick(figure.unit) or nil,
      as_of = known.as_of, source = known.source and W:pick(known.source) or nil } or nil
  end
  return list
end

-- The elements that a list of the result names, each once.
local function named(list, field)
  local ids, seen = {}, {}
  for _, one in ipairs(list or {}) do
    local id = type(one) == "table" and one[field] or one
    if not seen[id] then ids[#ids + 1] = id end
    seen[id] = true
  end
  return ids
end

--- What a function of a document or of a view is told: see module/inside_document.lua.
---@param W table words
---@param preset_name string|nil for whom, as reports name it
---@return table what { e, unit, fields, figures }
function M.of(W, preset_name)
  local E, preset = W.E, preset_name and presets[preset_name]
  local may, a, ranks = readable(preset), E.assessment, rules.ranks(W.model, E)
  local elements = {}
  for i, x in ipairs(E.elements) do elements[i] = element_of(W, x, may, ranks) end
  local unit = applies.unit(E.unit)
  unit.kind_words, unit.figures, unit.figure = W:kind(), nil, {}
  for name, known in pairs(E.figures or {}) do unit.figure[name] = known.value end
  return {
    e = {
      language = W.language, title = a.title, held_on = a.held_on, date = a.held_on and W:date(a.held_on),
      place = a.place, agency = a.agency, audience = preset and preset.audience or "unit",
      final = a.final == true, provisional = E.provisional == true,
      persons = (E.participation or {}).persons, elements = elements, reflections = reflections(W, may),
      groups = groups(W), talk = named(may.talk and E.talk, "element"),
      build_on = named(may.build_on and E.build_on, "element"),
      order = named(may.order and (E.order.group or E.order.computed), "element"),
      advice = advice(W, may), hints = hints(W, may), results = results(W, may),
      plan = plan_of(W, may, preset), figures = figures(W),
    },
    unit = unit, fields = FIELDS, figures = keys_in_order(W.model:figure_names() or {}),
  }
end

return M
