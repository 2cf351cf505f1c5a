--- What a workbook holds of how much things count and what is made of them: groups of elements, factors by
--- kind of unit, results of roll-ups. Out of a model into a doc, from there onto sheets and back, and as
--- declarations.
---
--- A factor is a rule that only multiplies weights for some kinds of units, so that a row can say it; other
--- rules are Lua. Of results the functions are Lua, their titles and words are not.

local lang = require "wegmarke.lang"
local tables = require "wegmarke.module.workbook.tables"

local M = {}

-- From a model ---------------------------------------------------------------------

--- Whether a rule of a model is one that rows can say.
---@param rule table
---@return boolean
function M.is_factor(rule)
  local rows = rule.only_if
  return rule.multiply ~= nil and rows ~= nil and #rows == 1 and rows[1].kind ~= nil
    and not (rule.when or rule.hint or rule.elements or rule.source or rule.equal_steps)
end

local function groups_of(groups, within, text, list)
  for _, group in ipairs(groups or {}) do
    list[#list + 1] = { id = group.id, title = text(group.title), note = text(group.note),
                        weight = group.weight, within = within }
    groups_of(group.groups, group.id, text, list)
  end
  return list
end

local function factor_of(rule, text)
  local by = {}
  for id, factor in pairs(rule.multiply) do by[id] = factor end
  return { id = rule.id, why = text(rule.why), multiply = by,
           only_if = { { kind = table.move(rule.only_if[1].kind, 1, #rule.only_if[1].kind, 1, {}) } } }
end

local function result_of(result, text)
  local words = {}
  for i, word in ipairs(result.words or {}) do words[i] = { from = word.from, text = text(word.text) } end
  return { id = result.id, title = text(result.title), why = text(result.why), from = result.from,
           to = result.to, words = #words > 0 and words or nil }
end

--- What a model says of these: { groups, factors, results }, groups one below the other with what they lie
--- in.
---@param m table
---@param text fun(value: any): table|nil a text by language
---@return table groups
---@return table factors
---@return table results
function M.of(m, text)
  local factors, results = {}, {}
  for _, rule in ipairs(m.rules) do
    factors[#factors + 1] = M.is_factor(rule) and factor_of(rule, text) or nil
  end
  for i, result in ipairs(m.rollup and m.rollup.results or {}) do results[i] = result_of(result, text) end
  return groups_of(m.groups, nil, text, {}), factors, results
end

-- To records ------------------------------------------------------------------------

--- Adds the records of the sheets.
---@param records table<string, table[]>
---@param doc table
function M.records(records, doc)
  for _, group in ipairs(doc.groups) do
    table.insert(records.groups, { id = group.id, title = group.title, within = group.within,
                                   weight = group.weight, note = group.note })
  end
  for _, factor in ipairs(doc.factors) do
    for _, element in ipairs(doc.elements) do
      if factor.multiply[element.id] then
        table.insert(records.factors, { id = factor.id, kinds = factor.only_if[1].kind, element = element.id,
          factor = factor.multiply[element.id], why = factor.why })
      end
    end
  end
  for _, result in ipairs(doc.results) do
    table.insert(records.results, { id = result.id, title = result.title, why = result.why,
                                    lowest = result.from, highest = result.to })
    for _, word in ipairs(result.words or {}) do
      table.insert(records.result_words, { result = result.id, above = word.from, words = word.text })
    end
  end
end

-- From records ----------------------------------------------------------------------

local function problem(errs, record, column, key, args)
  tables.problem(errs, record.sheet, record.line, record.at[column], key, args)
end

local function read_groups(records, errs, h)
  local list = {}
  for _, record in ipairs(records) do
    h.put(errs, record, list, { id = record.id, title = record.title, note = record.note,
                                weight = record.weight, within = record.within })
  end
  for _, record in ipairs(records) do
    local group = record.within and h.want(errs, record, "within", list)
    local seen = {}
    while group and not seen[group] do
      seen[group] = true
      group = list[group.within or ""]
    end
    if group then problem(errs, record, "within", "group_circle", { id = record.id }) end
  end
  return list
end

-- Whether a further row of a factor says of the whole what the first one says, or nothing.
local function same_head(errs, record, first)
  for _, column in ipairs { "kinds", "why" } do
    local said, was = record[column], first[column]
    if said and was then
      local slots, old = tables.slots(tables.sheets.factors, record),
        tables.slots(tables.sheets.factors, first)
      for slot, value in pairs(slots) do
        if slot:match("^[^.]+") == column and old[slot] ~= value then
          return problem(errs, record, column, "factor_head", { id = record.id, line = first.line })
        end
      end
    end
  end
end

local function read_factors(doc, records, errs, h)
  local list, first, gone = {}, {}, h.gone
  for _, record in ipairs(records) do
    local element = h.want(errs, record, "element", doc.elements, gone)
    local factor = list[record.id]
    if element and element.levels == false then
      problem(errs, record, "element", "weight_no_levels", { element = element.id })
    elseif element and factor and factor.multiply[element.id] then
      problem(errs, record, "element", "factor_twice", { id = record.id, element = element.id })
    elseif element then
      if not factor then
        factor = { id = record.id, why = record.why, multiply = {}, only_if = { { kind = record.kinds } } }
        list[record.id], list[#list + 1], first[record.id] = factor, factor, record
        if not record.why then
          problem(errs, record, "why", "cell_missing", { column = lang.err "workbook.column_why" })
        end
      else
        same_head(errs, record, first[record.id])
      end
      factor.multiply[element.id] = record.factor
    end
  end
  return list
end

local function read_results(records, errs, h)
  local list = {}
  for _, record in ipairs(records.results) do
    h.put(errs, record, list, { id = record.id, title = record.title, why = record.why,
                                from = record.lowest, to = record.highest })
  end
  for _, record in ipairs(records.result_words) do
    local result = h.want(errs, record, "result", list, h.results_gone)
    if result then
      result.words = result.words or {}
      table.insert(result.words, { from = record.above, text = record.words })
    end
  end
  return list
end

--- Reads the sheets into a doc that has its elements.
---@param doc table
---@param records table<string, table[]>
---@param errs table[]
---@param h table { want, put, gone = ids of elements that are gone, results_gone }
function M.read(doc, records, errs, h)
  doc.groups = read_groups(records.groups, errs, h)
  doc.factors = read_factors(doc, records.factors, errs, h)
  doc.results = read_results(records, errs, h)
end

-- As declarations -------------------------------------------------------------------

--- The groups as model files write them, each with those that lie in it.
---@param doc table
---@param plain fun(doc: table, value: any): any
---@return table[]
function M.tree(doc, plain)
  local by, top = {}, {}
  for i, group in ipairs(doc.groups) do
    by[group.id] = { id = group.id, title = plain(doc, group.title), note = plain(doc, group.note),
                     weight = group.weight, at = i }
  end
  for _, group in ipairs(doc.groups) do
    local made, parent = by[group.id], by[group.within or ""]
    if parent then parent.groups = parent.groups or {} end
    table.insert(parent and parent.groups or top, made)
    made.at = nil
  end
  return top
end

-- Groups without what a version may say of one by itself.
local function skeleton(groups)
  local made = {}
  for i, group in ipairs(groups) do made[i] = { id = group.id, within = group.within } end
  return made
end

--- Adds the declarations that make the groups of one doc those of another.
---@param doc table
---@param decls table[]
---@param rest table
---@param h table { plain, equal, change_of }
function M.groups_change(doc, decls, rest, h)
  if h.equal(doc.groups, rest.groups) then
    return
  elseif not h.equal(skeleton(doc.groups), skeleton(rest.groups)) then
    decls[#decls + 1] = { verb = "groups", body = M.tree(doc, h.plain) }
    return
  end
  for i, group in ipairs(doc.groups) do
    local body = h.change_of(doc, { "title", "note", "weight" }, rest.groups[i], group)
    if body then decls[#decls + 1] = { verb = "change", id = "groups." .. group.id, body = body } end
  end
end

--- Leaves a doc the results whose functions some file holds.
---@param doc table
---@param there table<string, true> their ids
function M.keep_results(doc, there)
  local list = {}
  for _, result in ipairs(doc.results) do
    list[#list + 1] = there[result.id] and result or nil
  end
  doc.results = list
end

return M
