--- Puts together what the models of a chain declare, base first.

local asked = require "wegmarke.module.asked"
local draft = require "wegmarke.module.draft"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local names = require "wegmarke.module.names"
local overlay = require "wegmarke.module.overlay"
local shape = require "wegmarke.module.shape"
local spelled = require "wegmarke.module.spelled"
local translation = require "wegmarke.module.translation"
local weights = require "wegmarke.module.weights"

local M = {}

local function language_set(body)
  local set = {}
  local function add(language)
    if type(language) == "string" then
      set[language] = true
    end
  end
  for _, language in ipairs(type(body.languages) == "table" and body.languages or {}) do
    add(language)
  end
  add(body.language)
  if next(set) == nil then
    set.de = true
  end
  return set
end

local function find_model(declared)
  for _, decl in ipairs(declared) do
    if decl.verb == "model" then
      return decl
    end
  end
end

-- What a base uses, and then what a variant does, each once; nil for nothing. `none` uses nothing any more.
local function both_used(uses, more)
  if merge.is_none(more) then return nil end
  local list, seen = {}, {}
  for _, of in ipairs { uses or {}, more or {} } do
    for _, id in ipairs(of) do
      if not seen[id] then list[#list + 1] = id end
      seen[id] = true
    end
  end
  return #list > 0 and list or nil
end

-- The identity of the next model of the chain, over that of its base. An approval of the base says
-- nothing about what others make of it: endorsed_by is never inherited.
local function take_identity(d, decl, based)
  local body, identity = decl.body, d.identity
  local before = d.findings.errors
  local wanted = based and shape.variant or shape.verbs.model
  d.languages = language_set {
    languages = body.languages or identity.languages, language = body.language or identity.language,
  }
  shape.check(wanted, body, d.languages, function(path, err, severity)
    d.findings:at(decl, path, err, severity)
  end, nil, body.api or identity.api)
  if d.findings.errors > before then
    return false
  end
  d.language = body.language or identity.language
  for _, field in ipairs { "kinds", "uses" } do
    if body[field] and (body.api or 0) < 2 then
      d.findings:at(decl, { field }, lang.err("model.needs_api", { api = 2, got = body.api }))
    end
  end
  local uses = identity.uses
  identity.endorsed_by, identity.extends = nil, nil
  d.origin:add(identity, decl, {}, based and merge.copy(body) or nil)
  merge.into(identity, body, wanted, d.language)
  identity.lists = identity.lists or {}
  identity.uses = both_used(uses, body.uses)
  return true
end

local function check_shape(d, decl)
  if d.known then return true end
  for _, element in ipairs(decl.verb == "matrix" and type(decl.body) == "table" and decl.body or {}) do
    if type(element) == "table" then element.cells = overlay.in_order_of_types(d, element.cells) end
  end
  local before = d.findings.errors
  local partial = decl.verb == "rollup" and d.rollup ~= nil
  shape.check(decl.verb, decl.body, d.languages, function(path, err, severity)
    d.findings:at(decl, path, err, severity)
  end, partial, d.identity.api)
  return d.findings.errors == before
end

-- What a declaration says twice in one table, and cells of a change that count by their place.
local function check_written(d, decl)
  if d.packed or d.findings.pinned then return end
  d.findings:tell_twice(decl)
  local by_hand = not decl.file:find("workbook%.lua$") -- the workbook prints them in order
  local cells = by_hand and decl.verb == "change" and d.findings:placed(decl, { "cells" })
  local types = d.identity.types or {}
  if cells and cells > 0 and cells < #types then
    d.findings:at(decl, { "cells" }, lang.err("mistake.cells_by_place",
      { n = cells, first = types[1].value, last = types[cells].value }), "warning")
  end
end

local plain = {}

function plain.matrix(d, decl)
  for i, element in ipairs(decl.body) do
    if overlay.put(d, decl, "elements", element, { i }) and d.based then
      d.crosswalk[element.id] = { relation = "added", from = {} }
    end
  end
end

local function put_item(list)
  return function(d, decl)
    local item = decl.body
    item.id, item.file, item.line = decl.id, decl.file, decl.line
    overlay.put(d, decl, list, item, {})
  end
end

plain.rule = put_item "rules"
plain.advice = put_item "advice"

function plain.case(d, decl)
  local case = decl.body
  case.id, case.file, case.line = decl.id, decl.file, decl.line
  for _, other in ipairs(d.cases) do
    if other.id == case.id then
      d.findings:at(decl, {}, lang.err("model.twice_at",
        { id = case.id, file = other.file, line = other.line }))
    end
  end
  d.origin:add(case, decl, {})
  d.cases[#d.cases + 1] = case
end

function plain.weights(d, decl)
  if d.weights and d.weights.model == decl.model then
    d.findings:at(decl, {}, lang.err("model.twice_at",
      { id = "weights", file = d.weights.decl.file, line = d.weights.decl.line }))
  end
  d.weights = { body = decl.body, decl = decl, model = decl.model }
  d.origin:add(decl.body, decl, {})
  for _, element in ipairs(d.elements) do -- what was said over other weights
    if element.weighed then weights.keep_of(element, decl.model) end
  end
end

-- The weights of groups that a list gives; a finding where one is none.
local function group_weights(d, decl, groups, path)
  for i, group in ipairs(groups) do
    local at = { table.unpack(path) }
    at[#at + 1] = i
    local weight = { table.unpack(at) }
    weight[#weight + 1] = "weight"
    if group.weight ~= nil and d:has_api(decl, weight, 2) then
      local value, ok = d:reckoned(decl, group.weight, 1)
      if ok and value ~= nil and not weights.is_weight(value) then
        d.findings:at(decl, weight, lang.err("model.weight_value", { element = group.id }))
      end
      group.weight = value
    end
    at[#at + 1] = "groups"
    group_weights(d, decl, group.groups or {}, at)
  end
end

function plain.groups(d, decl)
  group_weights(d, decl, decl.body, {})
  d.groups = decl.body
  d.origin:add(decl.body, decl, {})
end

-- In API 1 a function knows nothing of the one that it replaces.
local function forget_old(rollup)
  for _, by in ipairs { "group", "overall" } do
    if rollup[by] then rollup[by].old = nil end
  end
end

function plain.rollup(d, decl)
  if decl.body.results and not d:has_api(decl, { "results" }, 2) then return end
  if not d.rollup then
    d.rollup = { file = decl.file, line = decl.line, model = decl.model }
    d.origin:add(d.rollup, decl, {})
  else
    d.origin:add(d.rollup, decl, {}, merge.copy(decl.body))
    d.rollup.file, d.rollup.line, d.rollup.model = decl.file, decl.line, decl.model
  end
  merge.into(d.rollup, decl.body, shape.verbs.rollup, d.language)
  if d.identity.api < 2 then forget_old(d.rollup) end
  for i, result in ipairs(decl.body.results and d.rollup.results or {}) do
    d.origin:add(result, decl, { "results", i })
    result.file, result.line, result.model = decl.file, d.findings:line_of(decl, { "results", i }), decl.model
  end
end

-- The words of a list by language, after those that are there.
local function join_words(old, new, language)
  local joined = merge.copy(type(old) == "table" and old or { [language] = old })
  for name, said in pairs(type(new) == "table" and new or { [language] = new }) do
    joined[name] = joined[name] and joined[name] .. " " .. said or said
  end
  return joined
end

-- Words that say nothing of where they may be broken are a slip.
local function check_hyphens(d, decl, said)
  for _, list in pairs(type(said) == "table" and said or { said }) do
    for word in (type(list) == "string" and list or ""):gmatch "%S+" do
      if not word:find "^[%a\x80-\xFF]+%-[%a\x80-\xFF%-]*[%a\x80-\xFF]$" or word:find("--", 1, true) then
        d.findings:at(decl, { "hyphens" }, lang.err("model.hyphens_bad", { word = word }))
      end
    end
  end
end

-- Texts decline what elements are called as they do "Element", so it must be a word that ends so.
local function check_element(d, decl, said)
  if merge.is_none(said) then return end
  for _, word in pairs(type(said) == "table" and said or { said }) do
    if type(word) == "string" and not word:find "[Ee]lement$" then
      d.findings:at(decl, { "element" }, lang.err("model.element_word", { word = word }))
    end
  end
end

-- What the model's field of work calls things: a variant replaces what it names, and adds to where words
-- may be broken.
function plain.words(d, decl)
  if not d:has_api(decl, {}, 2) then return end
  d.words = d.words or {}
  local hyphens = decl.body.hyphens
  check_hyphens(d, decl, hyphens)
  check_element(d, decl, decl.body.element)
  if hyphens and d.words.hyphens and not merge.is_none(hyphens) then
    decl.body.hyphens = join_words(d.words.hyphens, hyphens, d.language)
  end
  d.origin:add(d.words, decl, {}, merge.copy(decl.body))
  merge.into(d.words, decl.body, shape.verbs.words, d.language)
end

-- Parts that a verb of their own declared stay where a list of others takes the place of one.
local function keep_documents(report, before)
  for _, part in ipairs(before or {}) do
    if part.declared then
      report.parts = report.parts or {}
      table.insert(report.parts, part)
    end
  end
end

-- How reports look: what a variant says is laid over what it inherits, field by field.
function plain.report(d, decl)
  if d.report and d.report.model == decl.model then
    d.findings:at(decl, {}, lang.err("model.twice_at",
      { id = "report", file = d.report.file, line = d.report.line }))
  end
  if decl.body.parts and not d:has_api(decl, { "parts" }, 2) then return end
  if not d.report then
    d.report = {}
    d.origin:add(d.report, decl, {})
  else
    d.origin:add(d.report, decl, {}, merge.copy(decl.body))
  end
  d.report.file, d.report.line, d.report.model = decl.file, decl.line, decl.model
  local parts = d.report.parts
  merge.into(d.report, decl.body, shape.verbs.report, d.language)
  keep_documents(d.report, decl.body.parts and parts)
  if decl.body.logo then
    d.report.logo_of = d.report.logo and decl.model or nil
  end
end

-- A part of the report, by its own verb.
function plain.document(d, decl)
  local parts = d.report and d.report.parts or {}
  local i = draft.place(parts, decl.id)
  if i then
    local made = d.origin:find(parts[i], {}) or decl
    d.findings:at(decl, {}, lang.err(made.model == decl.model and "model.twice_at" or "model.exists_in_base",
      { id = decl.id, file = made.file, line = made.line }))
  elseif not decl.id:find "^%l[%w_]*$" then
    d.findings:at(decl, {}, lang.err("model.want_id", { got = decl.id }))
  else
    overlay.add_part(d, decl, decl.id)
  end
end

function plain.form(d, decl) require("wegmarke.module.own_form").take(d, decl) end

-- A table over an evaluation.
function plain.view(d, decl)
  if not d:has_api(decl, {}, 2) then return end
  local i = draft.place(d.views, decl.id)
  if i then
    local made = d.origin:find(d.views[i], {}) or decl
    d.findings:at(decl, {}, lang.err(made.model == decl.model and "model.twice_at" or "model.exists_in_base",
      { id = decl.id, file = made.file, line = made.line }))
  elseif not decl.id:find "^%l[%w_]*$" then
    d.findings:at(decl, {}, lang.err("model.want_id", { got = decl.id }))
  else
    local view = merge.copy(decl.body)
    view.id, view.file, view.line, view.model = decl.id, decl.file, decl.line, decl.model
    d.origin:add(view, decl, {})
    d.views[#d.views + 1] = view
  end
end

plain.translation = translation.take

--- What declares things in models.
---@type table<string, true>
M.verbs = { model = true }
for _, of in ipairs { plain, overlay.verbs } do
  for verb in pairs(of) do M.verbs[verb] = true end
end

--- Adds what one model of the chain declares to the draft.
---@param d wegmarke.module.Draft
---@param id string the model's id
---@param declared table[] what its files declared
---@return boolean ok false where nothing more can be made of it
function M.apply(d, id, declared)
  local identity = find_model(declared)
  d.based = #d.steps > 0
  d.gone, d.cases, d.crosswalk = {}, {}, {}
  for _, element in ipairs(d.elements) do
    d.crosswalk[element.id] = { relation = "same", from = { element.id } }
  end
  if not take_identity(d, identity, d.based) then
    return false
  end
  for _, decl in ipairs(declared) do
    local wrong = names.wrong(decl.verb, decl.id)
    if wrong then
      d.findings:at(decl, {}, lang.err(wrong, { got = decl.id }), "strict")
    end
    check_written(d, decl)
    if plain[decl.verb] then
      if check_shape(d, decl) then
        plain[decl.verb](d, decl)
      end
    elseif overlay.verbs[decl.verb] then
      if d.based then
        overlay.verbs[decl.verb](d, decl)
      else
        d.findings:at(decl, {}, lang.err("model.verb_without_base", { verb = decl.verb }))
      end
    end
  end
  overlay.drop_orphans(d, id)
  if not d.based then
    for _, element in ipairs(d.elements) do
      d.crosswalk[element.id] = { relation = "same", from = { element.id } }
    end
  end
  d.steps[#d.steps + 1] = { model = id, crosswalk = d.crosswalk }
  return true
end

--- The scale: the types' values, and those between if the model allows them.
local function make_scale(types, between)
  local scale = {}
  for i, entry in ipairs(types) do
    scale[#scale + 1] = entry.value
    if between and types[i + 1] then
      scale[#scale + 1] = (entry.value + types[i + 1].value) / 2
    end
  end
  return scale
end

-- Where every answer means the same for every element, the types carry the texts of the cells.
local function fill_cells(d, element)
  local types = d.identity.types
  if element.levels == false or element.cells or #types == 0 then
    element.cells = element.cells or {}
    return
  end
  for _, entry in ipairs(types) do
    if not entry.text and not element.type then
      element.cells = {}
      return
    end
  end
  element.cells, element.cells_of_types = {}, true
  for i, entry in ipairs(types) do
    element.cells[i] = { text = entry.text or entry.title }
  end
end

-- What rules know of questions whose answers they may read: the ids, and by each the values.
local function asks_of(m, element)
  local asks = {}
  for i, question in ipairs(element.questions or {}) do
    if type(question) == "table" and question.id then
      asks[i], asks[question.id] = question.id, asked.values(asked.answers(m, element, question))
    end
  end
  return asks
end

local function index_elements(m)
  for _, element in ipairs(m.all_elements) do
    element.asks = element.type and asks_of(m, element) or nil
    if element.levels ~= false then
      m.elements[#m.elements + 1] = element
    end
    m.element[element.id] = element
    element.criterion, element.model, element.weight = {}, nil, nil
    for n, cell in pairs(element.cells) do
      for _, criterion in ipairs(cell.criteria or {}) do
        criterion.type = m.types[n] and m.types[n].value
        element.criterion[criterion.id] = criterion
      end
    end
  end
end

-- Every name of a fact that some element has: of the others it is nil, what none has is a slip.
local function fact_names(elements)
  local set = {}
  for _, element in ipairs(elements) do
    for name in pairs(element.facts or {}) do set[name] = true end
  end
  return set
end

--- The finished table: `elements` are those that have types and can be placed, `all_elements` also those
--- with questions only.
---@param d wegmarke.module.Draft
---@param id string
---@param identity table the declaration model { ... } of the last model
---@return table m
function M.finish(d, id, identity)
  local body = d.identity
  local chain = {}
  for i, step in ipairs(d.steps) do
    chain[i] = step.model
  end
  body.types = body.types or {}
  for _, element in ipairs(d.elements) do
    fill_cells(d, element)
  end
  if body.api >= 2 and not d.known then spelled.efforts(d.advice, body.lists.effort) end
  local m = {
    id = id, version = body.version, title = body.title, about = body.about,
    language = body.language, languages = body.languages or { body.language },
    endorsed_by = body.endorsed_by, api = body.api, chain = chain,
    sources = body.sources or {}, types = body.types, questions = body.questions,
    between = body.between or false, lists = body.lists, kinds = body.kinds, uses = body.uses,
    all_elements = d.elements, elements = {}, element = {}, rules = d.rules, advice = d.advice,
    cases = d.cases,
    groups = d.groups or {}, rollup = d.rollup, report = d.report, views = d.views,
    removed = d.removed, words = d.words or {},
    weights = d.weights and d.weights.body or { equal = true },
    weights_at = d.weights and { file = d.weights.decl.file, line = d.weights.decl.line,
                                 model = d.weights.model },
    crosswalk = d.steps[#d.steps].crosswalk, steps = d.steps,
    file = identity.file, line = identity.line,
  }
  m.scale = make_scale(m.types, m.between)
  m.fact_names = m.api >= 2 and fact_names(m.all_elements) or nil
  index_elements(m)
  if d.form then require("wegmarke.module.own_form").finish(m, d) end
  translation.apply(m, d)
  return m
end

M.new = draft.new

return M
