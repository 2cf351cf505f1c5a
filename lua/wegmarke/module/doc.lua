--- A whole model to read, as a document.

local asked = require "wegmarke.module.asked"
local condition = require "wegmarke.module.condition"
local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"

local M = {}

--- What the parts share: the model, and words in a language.
---@param m table
---@param language string
local function reader(m, language)
  local R = { m = m, language = language }
  function R.say(key, args) return lang.text(language, "author." .. key, args) end
  function R.pick(value) return m:text(value, language) end
  function R.texts(list)
    local out = {}
    for i, item in ipairs(list or {}) do
      out[i] = R.pick(type(item) == "table" and item.text or item)
    end
    return out
  end
  return R
end

local function facts(R)
  local m = R.m
  return d.terms {
    { R.say "doc_id", m.id }, { R.say "doc_version", m.version },
    #m.chain > 1 and { R.say "doc_chain", table.concat(m.chain, " → ") },
    m.kinds and { R.say "doc_kinds", table.concat(m.kinds, ", ") },
    { R.say "doc_endorsed", m.endorsed_by and R.pick(m.endorsed_by) or R.say "doc_nobody" },
    { R.say "doc_hash", d.code(m.hash) },
  }
end

local function types(R)
  local rows = {}
  for i, entry in ipairs(R.m.types) do
    rows[i] = { R.pick(entry.title), R.pick(entry.orientation or entry.text) }
  end
  return #rows > 0 and d.part("types", R.say "doc_types", { d.terms(rows) })
end

local function cells(R, element)
  local rows = {}
  for n, cell in ipairs(element.cells) do
    local criteria = {}
    for i, criterion in ipairs(cell.criteria or {}) do
      criteria[i] = R.pick(criterion.text)
        .. (criterion.kind == "kann" and " (" .. R.say "doc_optional" .. ")" or "")
    end
    rows[n] = { R.pick(R.m.types[n].title),
      d.item(R.pick(cell.text), #criteria > 0 and { d.list(criteria) } or nil) }
  end
  return d.terms(rows)
end

-- Questions that are answered, each with its answers.
local function asked_of(R, element)
  local list = {}
  for i, question in ipairs(element.questions) do
    local answers = {}
    for k, answer in ipairs(asked.answers(R.m, element, question)) do
      answers[k] = ("%s (%g)"):format(R.pick(answer.title), answer.value)
    end
    list[i] = R.say("doc_question", { text = R.pick(question.text), id = question.id,
      answers = table.concat(answers, ", ") })
  end
  return list
end

-- What makes a type of the answers, as it is written.
local function type_of(R, element)
  local f = element.type
  return f and { d.p(R.say("doc_type_code", { place = f.file .. ":" .. f.line })),
    d.source(condition.source(R.m, f), "lua") }
end

--- The condition: in words, or as it is written.
local function when(R, item)
  local words = item.when and condition.words(R.m, item.when, R.language)
  return {
    item.only_if and d.p(R.say("doc_when", { words = condition.data(R.m, item.only_if, R.language) })),
    words and d.p(R.say("doc_when", { words = words })),
    item.when and not words and {
      d.p(R.say("doc_when_code", { place = item.when.file .. ":" .. item.when.line })),
      d.source(condition.source(R.m, item.when), "lua") },
  }
end

local function elements(R)
  local list = {}
  for i, element in ipairs(R.m.all_elements) do
    local questions = R.texts(element.depth)
    table.move(element.type and asked_of(R, element) or R.texts(element.questions), 1,
      #(element.questions or {}), #questions + 1, questions)
    list[i] = d.section(R.pick(element.title), { element.question and d.p(R.pick(element.question)),
      when(R, { when = element.applies }),
      #questions > 0 and d.list(questions), type_of(R, element),
      not element.cells_of_types and cells(R, element) }, { code = element.id })
  end
  return d.part("elements", R.say "doc_elements", list)
end

local function advice(R)
  local list = {}
  for i, one in ipairs(R.m.advice) do
    local step = one.hold and R.say "doc_hold" or R.m:step(one.from, one.to, R.language)
    local steps = R.texts(one.steps)
    list[i] = d.section(R.m:element_title(one.element, R.language) .. ", " .. step, {
      d.p(R.pick(one.text)), #steps > 0 and d.list(steps), when(R, one),
      one.why and d.p(R.say("doc_why", { why = R.pick(one.why) })),
      d.small(R.say("doc_from", { place = one.file .. ":" .. one.line, status = one.status,
        author = one.author and R.pick(one.author) or "–" })) }, { code = one.id })
  end
  return #list > 0 and d.part("advice", R.say "doc_advice", list)
end

local function rules(R)
  local list = {}
  for i, rule in ipairs(R.m.rules) do
    local factors = {}
    for _, element in ipairs(R.m.all_elements) do
      local factor = rule.multiply and rule.multiply[element.id]
      if factor then factors[#factors + 1] = R.pick(element.title) .. " × " .. ("%g"):format(factor) end
    end
    list[i] = d.section(R.say(rule.hint and "doc_hint" or "doc_multiply"), {
      rule.hint and d.p(R.pick(rule.hint)), #factors > 0 and d.list(factors), when(R, rule),
      d.p(R.say("doc_why", { why = R.pick(rule.why) })),
      d.small(rule.file .. ":" .. rule.line) }, { code = rule.id })
  end
  return #list > 0 and d.part("rules", R.say "doc_rules", list)
end

local function weighting(R)
  local m, rows = R.m, {}
  for i, element in ipairs(m.weighting ~= "equal" and m.elements or {}) do
    rows[i] = { R.pick(element.title), ("%.3g"):format(m.weight[element.id] or 0) }
  end
  return d.part("weights", R.say "doc_weights", { d.p(R.say("doc_weights_" .. m.weighting)),
    #rows > 0 and d.terms(rows) })
end

-- A result of the roll-up: its range, its words, why, and where its functions stand.
local function result_of(R, result)
  local words, places = {}, {}
  for i, word in ipairs(result.words or {}) do
    words[i] = { R.say("doc_from_value", { value = ("%g"):format(word.from) }), R.pick(word.text) }
  end
  for _, by in ipairs { "group", "overall" } do
    local f = result[by]
    places[#places + 1] = f and R.say("doc_result_" .. by, { place = f.file .. ":" .. f.line }) or nil
  end
  local range = result.from and result.to
    and R.say("doc_range", { from = ("%g"):format(result.from), to = ("%g"):format(result.to) })
  return d.section(R.pick(result.title) .. (range and " (" .. range .. ")" or ""), {
    result.why and d.p(R.pick(result.why)), #words > 0 and d.terms(words),
    result.equal_steps and d.p(R.say("doc_equal_steps", { why = R.pick(result.equal_steps) })),
    d.small(table.concat(places, "; ")) }, { code = result.id })
end

local function rollup(R)
  local x, results = R.m.rollup, {}
  for i, result in ipairs(x and x.results or {}) do results[i] = result_of(R, result) end
  return x and d.part("rollup", R.pick(x.title or R.say "doc_rollup"), { d.p(R.pick(x.why)),
    x.equal_steps and d.p(R.say("doc_equal_steps", { why = R.pick(x.equal_steps) })), results })
end

-- Parts of the report in words of the model: where each stands, and what it says or who says it.
local function documents(R)
  local list = {}
  for i, part in ipairs((R.m.report or {}).parts or {}) do
    local f = part.blocks["function"] and part.blocks
    list[i] = d.section(R.pick(part.title), {
      part.alone and d.p(R.say "doc_document_alone") or part.after and d.p(R.say("doc_document_after",
        { after = part.after })),
      part.visible and d.p(R.say("doc_document_visible",
        { audience = lang.word("audience", part.visible, R.language) })),
      f and d.small(R.say("doc_function", { place = f.file .. ":" .. f.line })) }, { code = part.id })
  end
  return #list > 0 and d.part("documents", R.say "doc_documents", list)
end

-- Tables that `views` shows: what they are of, who makes their rows.
local function views(R)
  local list = {}
  for i, view in ipairs(R.m.views) do
    list[i] = d.section(R.pick(view.title), { view.about and d.p(R.pick(view.about)),
      d.p(table.concat(R.texts(view.columns), ", ")),
      d.small(R.say("doc_function", { place = view.rows.file .. ":" .. view.rows.line })) },
      { code = view.id })
  end
  return #list > 0 and d.part("views", R.say "doc_views", list)
end

-- What forms ask beside the elements.
local function form(R)
  local f, rows = R.m.form, {}
  if not f then return nil end
  if f.points then
    rows[1] = { f.points.title and R.pick(f.points.title) or R.say "doc_form_points",
      R.say("doc_form_each", { n = f.points.each }) }
  end
  for _, field in ipairs(f.ask) do
    local entries = {}
    for i, entry in ipairs(field.entries or {}) do entries[i] = R.pick(entry.title) end
    rows[#rows + 1] = { R.pick(field.title), #entries > 0 and table.concat(entries, " | ")
      or R.say("doc_form_" .. field.kind) }
  end
  for _, key in ipairs { "controller", "dpo", "ground", "recipients", "rights" } do
    local said = f.privacy and f.privacy[key]
    if said then rows[#rows + 1] = { lang.text(R.language, "setting." .. key), R.pick(said) } end
  end
  return d.part("form", R.say "doc_form", { d.terms(rows), d.small(f.file .. ":" .. f.line) })
end

-- The figures that rules may read, with where they come from.
local function figures(R)
  local rows = {}
  for i, figure in ipairs(R.m.figures or {}) do
    local n = 0
    for _ in pairs(figure.rows) do n = n + 1 end
    rows[i] = { "unit.figure." .. figure.id, R.say("doc_figure", { title = R.pick(figure.title),
      unit = figure.unit and " (" .. R.pick(figure.unit) .. ")" or "",
      catalogue = figure.catalogue, n = n }) }
  end
  return #rows > 0 and d.part("figures", R.say "doc_figures", { d.terms(rows) })
end

local function lists(R)
  local names, parts = {}, {}
  for name in pairs(R.m.lists) do names[#names + 1] = name end
  table.sort(names)
  for i, name in ipairs(names) do
    local rows = {}
    for k, entry in ipairs(R.m.lists[name]) do
      local answers = {}
      for n, answer in ipairs(entry.values or {}) do
        answers[n] = ("%s (%g)"):format(R.pick(answer.title), answer.value)
      end
      rows[k] = { entry.id, #answers > 0 and R.pick(entry.title) .. ": " .. table.concat(answers, ", ")
        or R.pick(entry.title) }
    end
    parts[i] = d.part("list_" .. name, R.say("doc_list_" .. name), { d.terms(rows) })
  end
  return parts
end

local function questions(R)
  return R.m.questions and d.part("questions", R.say "doc_questions", { d.list(R.texts(R.m.questions)) })
end

local function sources(R)
  local list = {}
  for i, source in ipairs(R.m.sources) do
    list[i] = R.pick(source.title) .. (source.note and ". " .. R.pick(source.note) or "")
  end
  return #list > 0 and d.part("sources", R.say "doc_sources", { d.list(list) })
end

--- The document.
---@param m table a loaded model
---@param language string
---@return wegmarke.doc.Document
function M.of(m, language)
  local R = reader(m, language)
  return d.document{ title = R.pick(m.title), language = language, facts = facts(R),
    head = m.about and { d.p(R.pick(m.about)) } or nil,
    parts = d.flat { types(R), elements(R), advice(R), rules(R), weighting(R), rollup(R),
      form(R), documents(R), views(R), figures(R), lists(R), questions(R), sources(R) } }
end

return M
