--- Checks of a finished model that go across its parts: ids that must exist, ids given twice, types
--- and cells that must fit, advice that could never be reached.

local ids_of = require("wegmarke.module.draft").ids_of
local lang = require "wegmarke.lang"
local refer_cases = require "wegmarke.module.refer_cases"
local reserved = require "wegmarke.words.reserved"
local unit_kinds = require "wegmarke.module.unit_kinds"
local weights = require "wegmarke.module.weights"

local M = {}

-- What a check needs: the model, and telling a finding at the place that set a field.
local Check = {}
Check.__index = Check

function Check:at(item, path, key, args, severity, element)
  self.findings:on(self.origin, item, path, lang.err(key, args), severity, element)
end

-- Reports an id that is not among `known` (a list).
function Check:want_known(item, path, key, id, known)
  local set = self.sets[known]
  if not set then
    set = {}
    for _, other in ipairs(known) do
      set[other] = true
    end
    self.sets[known] = set
  end
  if set[id] then
    return true
  end
  self:at(item, path, key, {
    id = type(id) == "table" and "table" or tostring(id),
      nearest = self.findings:nearest(id, known),
    known = known,
  })
  return false
end

local function check_types(c, m, identity)
  local levelled = false
  for _, element in ipairs(m.all_elements) do
    levelled = levelled or element.levels ~= false
  end
  if #m.types < 2 and levelled then
    c:at(identity, { "types" }, "model.few_types", {}, nil, m.id)
  end
  for i, entry in ipairs(m.types) do
    if i > 1 and entry.value <= m.types[i - 1].value then
      c:at(identity, { "types", i, "value" }, "model.types_order", {}, nil, m.id)
    end
  end
end

local function check_lists(c, m, identity)
  if m.lists.answers then require("wegmarke.module.refer_questions").lists(c, m, identity) end
  for name, list in pairs(m.lists) do
    local seen = {}
    for i, entry in ipairs(list) do
      if seen[entry.id] then
        c:at(identity, { "lists", name, i, "id" }, "model.twice", { id = entry.id }, nil, m.id)
      end
      seen[entry.id] = true
    end
  end
end

-- The kinds of unit it is meant for: catalogues name them, or the model. Those it inherits its base answers
-- for.
local function check_kinds(c, m, identity)
  if not m.kinds or c.origin:find(identity, { "kinds" }).model ~= m.id then return end
  local known = unit_kinds.ids(m)
  for i, id in ipairs(m.kinds) do
    if not unit_kinds.has(known, id) then
      c:at(identity, { "kinds", i }, "model.unknown_kind",
        { kind = id, nearest = c.findings:nearest(id, known), known = known }, "strict", m.id)
    end
  end
end

local function check_criteria(c, element)
  local seen = {}
  for n, cell in ipairs(element.cells) do
    for i, criterion in ipairs(cell.criteria or {}) do
      if seen[criterion.id] then
        c:at(element, { "cells", n, "criteria", i, "id" }, "model.twice", { id = criterion.id },
          nil, criterion.id)
      end
      seen[criterion.id] = true
    end
  end
end

local function check_cells(c, m, element)
  local count = 0
  for _ in pairs(element.cells) do
    count = count + 1
  end
  if count ~= #m.types or (count > 0 and #element.cells ~= count) then
    local decl = c.origin:find(element, { "cells" })
    if decl.model ~= m.id then
      c.inherited[#c.inherited + 1] = element.id
      return
    end
    for n in pairs(element.cells) do
      if math.type(n) == "integer" and not m.types[n] and c.origin:find(element, { "cells", n }) then
        return c:at(element, { "cells", n }, "model.unknown_type", { type = n, element = element.id,
          first = m.types[1].value, last = m.types[#m.types].value })
      end
    end
    return c:at(element, { "cells" }, "model.cells_count",
      { element = element.id, got = count, want = #m.types })
  end
  for n, cell in ipairs(element.cells) do
    if cell.text == nil then
      c:at(element, { "cells", n }, "model.cell_empty", { element = element.id, type = m.types[n].value })
    end
    if cell.same_as then
      c:want_known(element, { "cells", n, "same_as" }, "model.unknown_element", cell.same_as[1],
        ids_of(m.all_elements))
    end
  end
  check_criteria(c, element)
end

-- Loaded where a model has questions that are rolled up.
local function refer_questions() return require "wegmarke.module.refer_questions" end

local function check_element(c, m, element, groups)
  if reserved.lua[element.id] then
    c:at(element, {}, "model.reserved_lua", { id = element.id }, "strict")
  end
  if element.type or element.answers then refer_questions().element(c, m, element) end
  if element.levels == false then
    if next(element.cells) then
      c:at(element, { "cells" }, "model.levels_and_cells", { element = element.id })
    elseif #(element.questions or {}) == 0 then
      c:at(element, { "levels" }, "model.levels_no_questions", { element = element.id })
    end
  else
    check_cells(c, m, element)
  end
  if element.applies and m.api < 2 then
    c:at(element, { "applies" }, "model.needs_api", { api = 2, got = m.api })
  end
  if element.group then
    c:want_known(element, { "group" }, "model.unknown_group", element.group, groups)
  end
end

-- All groups, deepest first; a group that is in another has `parent`.
local function list_groups(c, groups, whole, list, seen, path)
  for i, group in ipairs(groups) do
    local at = { table.unpack(path) }
    at[#at + 1] = i
    if seen[group.id] then
      c:at(whole, at, "model.twice", { id = group.id }, nil, group.id)
    end
    seen[group.id] = true
    at[#at + 1] = "groups"
    list_groups(c, group.groups or {}, whole, list, seen, at)
    for _, inner in ipairs(group.groups or {}) do
      inner.parent = group.id
    end
    list[#list + 1] = group
  end
  return list
end

local function check_matrix(c, m)
  local groups = list_groups(c, m.groups, m.groups, {}, {}, {})
  m.group_list = groups
  for _, element in ipairs(m.all_elements) do
    check_element(c, m, element, ids_of(groups))
  end
  if #c.inherited > 0 then
    c:at(c.identity, { "types" }, "model.types_cells", { ids = c.inherited, want = #m.types }, nil, m.id)
  end
  if #m.all_elements == 0 then
    c.findings:add("error", m.file, m.line, lang.err("model.no_elements", {}))
  end
end

local function cell_text(cell, language)
  return type(cell.text) == "string" and cell.text or cell.text[language]
end

-- From how many elements on a text is one that they share; how many sets are told one by one; how many ids.
local MANY, MOST_SETS, MOST_IDS = 4, 3, 5

-- The first of many ids, and how many more there are.
local function few(ids)
  local list = table.move(ids, 1, math.min(#ids, MOST_IDS), 1, {})
  if #ids > #list then list[#list + 1] = ("... (+%d)"):format(#ids - #list) end
  return list
end

-- Elements whose cells all say the same stand for one set of answers, which is meant so: one notice for all.
-- Returns the elements to look at cell by cell: the first of each set.
local function look_at_sets(c, m)
  local sets, single = {}, {}
  for _, element in ipairs(m.all_elements) do
    local parts, free = {}, not element.cells_of_types
    for n, cell in ipairs(element.cells) do
      parts[n] = cell_text(cell, m.language) or ""
      free = free and not cell.same_as
    end
    local key = #parts > 1 and free and table.concat(parts, "\0")
    if key and sets[key] then
      table.insert(sets[key], element.id)
    elseif not element.cells_of_types then
      single[#single + 1] = element
      if key then
        sets[key] = { element.id, element = element }
        sets[#sets + 1] = sets[key]
      end
    end
  end
  local shared, n = {}, 0
  for _, set in ipairs(sets) do
    if #set > 1 then
      shared[#shared + 1] = set
      n = n + #set
    end
  end
  if #shared > MOST_SETS then
    c:at(shared[1].element, { "cells" }, "model.same_sets", { n = n, sets = #shared, ids = few(shared[1]) },
      "notice")
    return single
  end
  for _, set in ipairs(shared) do
    c:at(set.element, { "cells" }, "model.same_answers", { n = #set, ids = few(set) }, "notice")
  end
  return single
end

-- Texts that cells of one type share in many elements are answers that are meant so ("not done at all"): one
-- notice a type. Returns those texts as a set.
local function look_at_types(c, m, elements)
  local by_words, shared = {}, {}
  for _, element in ipairs(elements) do
    for n, cell in ipairs(element.cells) do
      local words = not cell.same_as and cell_text(cell, m.language)
      if words then
        by_words[words] = by_words[words] or { at = n, same_type = true }
        local one = by_words[words]
        one[#one + 1], one.same_type = element, one.same_type and one.at == n
      end
    end
  end
  for n, kind in ipairs(m.types) do
    local ids, texts, first = {}, 0, nil
    for _, element in ipairs(elements) do
      local words = element.cells[n] and cell_text(element.cells[n], m.language)
      local one = by_words[words or ""]
      if one and one.same_type and #one >= MANY then
        first = first or element
        texts = texts + (shared[words] and 0 or 1)
        ids[#ids + 1], shared[words] = element.id, true
      end
    end
    if first then
      c:at(first, { "cells", n, "text" }, "model.same_of_type",
        { n = #ids, type = kind.value, texts = texts, ids = few(ids) }, "notice")
    end
  end
  return shared
end

-- Two cells with the same words: people can't tell them apart. A notice, unless acknowledged.
local function check_same_text(c, m)
  local seen, elements = {}, look_at_sets(c, m)
  local shared = look_at_types(c, m, elements)
  for _, element in ipairs(elements) do
    for n, cell in ipairs(element.cells) do
      local words = cell_text(cell, m.language)
      local other = words and not shared[words] and seen[words]
      if other and not cell.same_as and not other.cell.same_as then
        c:at(element, { "cells", n, "text" }, "model.same_text",
          { element = element.id, type = m.types[n].value, other = other.element, other_type = other.type },
          "notice")
      end
      seen[words or ""] = other or { element = element.id, type = m.types[n].value, cell = cell }
    end
  end
end

local function check_conditions(c, m, item, elements)
  local first, last = m.types[1].value, m.types[#m.types].value
  for i, condition in ipairs(item.only_if or {}) do
    local low, high = condition.at_least or first, condition.at_most or last
    if (condition.element == nil) == (condition.kind == nil) then
      c:at(item, { "only_if", i }, "model.condition_shape", {})
    elseif condition.element then
      if c:want_known(item, { "only_if", i, "element" }, "model.unknown_element",
                      condition.element, elements)
         and (low > high or high < first or low > last
              or not (condition.at_least or condition.at_most)) then
        c:at(item, { "only_if", i }, "model.condition_never",
          { element = condition.element, first = first, last = last })
      end
    end
  end
end

local function check_rule(c, m, rule, elements)
  if not rule.multiply and not rule.hint then
    c:at(rule, {}, "model.rule_without_effect", { id = rule.id })
  end
  if rule.only_if and m.api < 2 then
    c:at(rule, { "only_if" }, "model.needs_api", { api = 2, got = m.api })
  end
  check_conditions(c, m, rule, elements)
  for id, factor in pairs(rule.multiply or {}) do
    if c:want_known(rule, { "multiply", id }, "model.unknown_element", id, elements)
       and not (factor >= 0 and factor < math.huge) then
      c:at(rule, { "multiply", id }, "model.weight_value", { element = id })
    elseif m.element[id] and m.element[id].levels == false then
      c:at(rule, { "multiply", id }, "model.rule_no_levels", { element = id, field = "ist" })
    end
  end
  for i, id in ipairs(rule.elements or {}) do
    c:want_known(rule, { "elements", i }, "model.unknown_element", id, elements)
  end
end

-- The results of a roll-up: each by a name of its own, which says something, in a range that is one.
local function check_results(c, m)
  local seen = {}
  for _, result in ipairs(m.rollup and m.rollup.results or {}) do
    if seen[result.id] or m.element[result.id] then
      c:at(result, { "id" }, "model.twice", { id = result.id }, nil, result.id)
    end
    seen[result.id] = true
    if not result.group and not result.overall then
      c:at(result, {}, "model.result_without", { id = result.id }, nil, result.id)
    end
    if result.from and result.to and result.from >= result.to then
      c:at(result, { "to" }, "model.result_range",
        { id = result.id, from = result.from, to = result.to }, nil,
        result.id)
    end
    for i, word in ipairs(result.words or {}) do
      if i > 1 and word.from <= result.words[i - 1].from then
        c:at(result, { "words", i, "from" }, "model.result_words", { id = result.id }, nil, result.id)
      end
    end
  end
end

-- What a case expects of results: "result", or "result.group".
local function check_expected(c, m, case)
  local known = {}
  for _, result in ipairs(m.rollup and m.rollup.results or {}) do
    known[#known + 1] = result.overall and result.id or nil
    for _, group in ipairs(result.group and m.group_list or {}) do
      known[#known + 1] = result.id .. "." .. group.id
    end
  end
  for id in pairs(case.expect.results or {}) do
    c:want_known(case, { "expect", "results", id }, "model.unknown_target", id, known)
  end
end

-- No step of a municipality is planned for longer.
local MOST_MONTHS = 120

local function check_advice(c, m, advice, elements)
  if not c:want_known(advice, { "element" }, "model.unknown_element", advice.element, elements) then
    return
  elseif m.element[advice.element].levels == false then
    return c:at(advice, { "element" }, "model.advice_no_levels", { element = advice.element })
  end
  local first, last = m.types[1].value, m.types[#m.types].value
  if advice.hold then
    if advice.from or advice.to then
      c:at(advice, { advice.from and "from" or "to" }, "model.hold_and_step", {})
    end
  elseif not advice.from or not advice.to then
    c:at(advice, {}, "model.advice_step", { id = advice.id })
  elseif advice.from >= advice.to or advice.from < first or advice.to > last then
    c:at(advice, { "from" }, "model.advice_never",
      { from = advice.from, to = advice.to, first = first, last = last })
  end
  check_conditions(c, m, advice, elements)
  if advice.months and not (advice.months > 0 and advice.months <= MOST_MONTHS) then
    c:at(advice, { "months" }, "model.advice_months", { given = advice.months, most = MOST_MONTHS }, "strict")
  end
  if advice.effort and m.lists.effort then
    c:want_known(advice, { "effort" }, "model.unknown_entry", advice.effort,
      ids_of(m.lists.effort))
  end
end

local CASE_LISTS = { "fires", "silent", "cannot_tell", "hints", "no_hints" }

-- What people are asked: elements, and in the place of those with questions these.
local function asked_ids(m)
  local ids = {}
  for _, element in ipairs(m.all_elements) do
    for _, ask in ipairs(element.asks or {}) do ids[#ids + 1] = element.id .. "." .. ask end
    if not element.asks then ids[#ids + 1] = element.id end
  end
  return ids
end

local function check_case(c, case, elements, all, rules)
  for _, field in ipairs { "ist", "soll", "states", "criteria", "placed" } do
    local known = field == "placed" and case.placed and asked_ids(c.m) or elements
    for id in pairs(case[field] or {}) do
      c:want_known(case, { field, id }, "model.unknown_element", id, known)
    end
  end
  for id in pairs(case.answers or {}) do
    if c:want_known(case, { "answers", id }, "model.unknown_element", id, elements) then
      refer_questions().case(c, c.m, case, id)
    end
  end
  for i, id in ipairs(case.order or {}) do
    c:want_known(case, { "order", i }, "model.unknown_element", id, elements)
  end
  if next(case.expect) == nil then
    c:at(case, { "expect" }, "model.case_empty", { id = case.id })
  end
  for _, field in ipairs(CASE_LISTS) do
    local of_rules = field == "hints" or field == "no_hints"
    for i, id in ipairs(case.expect[field] or {}) do
      c:want_known(case, { "expect", field, i },
        of_rules and "model.unknown_rule" or "model.unknown_advice", id,
        of_rules and rules or all)
    end
  end
end

--- What the checks work out of a model, without what they find: m.weight, m.group_list.
---@param m table the assembled model
---@param d wegmarke.module.Draft
function M.work_out(m, d)
  local function deaf() end
  m.group_list = list_groups({ at = deaf }, m.groups, m.groups, {}, {}, {})
  weights.read(m, d.weights ~= nil and d.weights.model == m.id, deaf)
  weights.lay_over(m, d)
end

--- Adds the findings of these checks, and what they work out: m.weight, m.group_list.
---@param m table the assembled model
---@param d wegmarke.module.Draft how it was assembled
---@param findings wegmarke.module.Findings
function M.check(m, d, findings)
  local c = setmetatable({ findings = findings, origin = d.origin, identity = d.identity, m = m,
                           inherited = {}, sets = {} }, Check)
  check_types(c, m, d.identity)
  check_lists(c, m, d.identity)
  if not (c.findings.pinned or d.packed) then check_kinds(c, m, d.identity) end
  check_matrix(c, m)
  if findings.errors > 0 then
    return
  end
  check_same_text(c, m)
  weights.read(m, d.weights ~= nil and d.weights.model == m.id, function(path, err, severity)
    findings:on(d.origin, m.weights, path, err, severity, "weights")
  end)
  weights.lay_over(m, d)
  check_results(c, m)
  local elements = ids_of(m.all_elements)
  for _, rule in ipairs(m.rules) do
    check_rule(c, m, rule, elements)
  end
  for _, advice in ipairs(m.advice) do
    check_advice(c, m, advice, elements)
  end
  local all, rules = ids_of(m.advice), ids_of(m.rules)
  table.move(rules, 1, #rules, #all + 1, all)
  for _, case in ipairs(m.cases) do
    check_case(c, case, elements, all, rules)
    check_expected(c, m, case)
    refer_cases.check(c, m, case)
  end
end

return M
