--- What a workbook holds of a model, as one plain table: the doc. Texts stand in it by language; what
--- only Lua can say (functions, cases) is not in it.
---
--- doc = { id, api, extends, version, language, languages, endorsed_by, title, about, between, types,
---   elements, weights, advice, lists, questions, sources, groups, factors, results }, shaped as model files
---   write it; an element that was put together of others names them in `merged`.

local lang = require "wegmarke.lang"
local sums = require "wegmarke.module.workbook.sums"
local tables = require "wegmarke.module.workbook.tables"
local text = require "wegmarke.text"

local M = {}

local LISTS = { "roles", "effort", "how", "kinds" }

-- From a model -----------------------------------------------------------------

-- A text by language; nil if there is none.
local function by_language(m, value)
  if type(value) == "string" then
    return value ~= "" and { [m.language] = value } or nil
  elseif type(value) ~= "table" then
    return nil
  end
  local made = {}
  for language, words in pairs(value) do
    made[language] = words
  end
  return next(made) and made or nil
end

local function questions_of(m, list)
  local made = {}
  for i, question in ipairs(list or {}) do
    if type(question) == "table" and question.text then
      made[i] = { id = question.id, text = by_language(m, question.text) }
    else
      made[i] = { text = by_language(m, question) }
    end
  end
  return #made > 0 and made or nil
end

local function cell_of(m, cell)
  local criteria = {}
  for i, criterion in ipairs(cell.criteria or {}) do
    criteria[i] = { id = criterion.id, kind = criterion.kind, text = by_language(m, criterion.text) }
  end
  return {
    text = by_language(m, cell.text), criteria = #criteria > 0 and criteria or nil,
    same_as = cell.same_as and { cell.same_as[1], cell.same_as[2] } or nil,
  }
end

-- The guiding question; of an element whose questions are answered, which only Lua can say, that.
local function question_of(m, element)
  if element.question or not element.type then return by_language(m, element.question) end
  return { [m.language] = lang.text(m.language, "workbook.by_questions") }
end

local function element_of(m, element)
  local cells, own = {}, m.weighed[element.id]
  for n, cell in pairs(element.cells_of_types and {} or element.cells or {}) do
    cells[n] = cell_of(m, cell)
  end
  return {
    id = element.id, title = by_language(m, element.title),
    question = question_of(m, element), why = by_language(m, element.why),
    group = element.group, levels = element.levels, cells = next(cells) and cells or nil,
    depth = questions_of(m, element.depth),
    questions = not element.type and questions_of(m, element.questions) or nil,
    facts = element.facts, weight = own and own[#own].to,
  }
end

local function advice_of(m, advice)
  local steps, only_if = {}, {}
  for i, step in ipairs(advice.steps or {}) do
    steps[i] = by_language(m, step)
  end
  for i, condition in ipairs(advice.only_if or {}) do
    only_if[i] = {
      element = condition.element, at_least = condition.at_least, at_most = condition.at_most,
      kind = condition.kind and table.move(condition.kind, 1, #condition.kind, 1, {}),
    }
  end
  return {
    id = advice.id, element = advice.element, from = advice.from, to = advice.to,
    hold = advice.hold or nil, status = advice.status, author = by_language(m, advice.author),
    source = by_language(m, advice.source), text = by_language(m, advice.text),
    why = by_language(m, advice.why), effort = advice.effort, months = advice.months,
    steps = #steps > 0 and steps or nil, only_if = #only_if > 0 and only_if or nil,
  }
end

local function map(m, list, f)
  local made = {}
  for i, item in ipairs(list or {}) do
    made[i] = f(m, item)
  end
  return made
end

local function type_of(m, entry)
  return { value = entry.value, title = by_language(m, entry.title),
           orientation = by_language(m, entry.orientation), text = by_language(m, entry.text) }
end

local function entry_of(m, entry)
  return { id = entry.id, title = by_language(m, entry.title), note = by_language(m, entry.note),
           perspective = entry.perspective, minor = entry.minor, also = entry.also, ags = entry.ags }
end

local function source_of(m, source)
  return {
    title = by_language(m, source.title), publisher = by_language(m, source.publisher),
    note = by_language(m, source.note), licence = by_language(m, source.licence),
    year = source.year and type(source.year) ~= "table" and tostring(source.year) or nil,
    address = source.address,
    as_of = source.as_of,
  }
end

-- The weights, without what elements say of their own: { kind, by = { [element] = number }, of, why,
-- pairwise }.
-- Points of a budget as points, comparisons by pairs as what comes of them.
local function weights_of(m)
  local body = m.weights
  local made = { kind = m.weighting, by = {}, of = m.weighting == "budget" and body.of or nil,
                 why = by_language(m, body.why), pairwise = body.pairwise }
  for _, element in ipairs(m.elements) do
    local own = m.weighed[element.id]
    local weight = own and own[1].from or m.weight[element.id] or 0
    if m.weighting == "budget" then
      weight = body.budget[element.id] or 0
    elseif m.weighting == "pairwise" then
      weight = tonumber(("%.3f"):format(weight))
    end
    made.by[element.id] = math.tointeger(weight) or weight
  end
  return made
end

-- The elements that were put together, by the id of what came of them.
local function merged_of(m)
  local merged = {}
  for _, step in ipairs(m.steps or {}) do
    for id, entry in pairs(step.crosswalk) do
      merged[id] = entry.relation == "merged" and entry.from or merged[id]
    end
  end
  return merged
end

--- The doc of a loaded model.
---@param m table
---@return table doc
function M.of(m)
  local lists = {}
  for _, name in ipairs(LISTS) do
    lists[name] = m.lists[name] and map(m, m.lists[name], entry_of) or nil
  end
  local groups, factors, results = sums.of(m, function(value) return by_language(m, value) end)
  local elements, merged = map(m, m.all_elements, element_of), merged_of(m)
  for _, element in ipairs(elements) do element.merged = merged[element.id] end
  return {
    id = m.id, api = m.api, extends = m.chain[#m.chain - 1], version = m.version, language = m.language,
    languages = m.languages, endorsed_by = by_language(m, m.endorsed_by),
    title = by_language(m, m.title), about = by_language(m, m.about), between = m.between, kinds = m.kinds,
    types = map(m, m.types, type_of), elements = elements,
    weights = weights_of(m), groups = groups, factors = factors, results = results,
    advice = map(m, m.advice, advice_of), lists = lists,
    questions = questions_of(m, m.questions), sources = map(m, m.sources, source_of),
  }
end

-- To records -------------------------------------------------------------------

-- The fields of the sheet "model": name, and whether its value is words, a flag or a list.
local FIELDS = {
  { "id" }, { "extends" }, { "version" }, { "language" }, { "languages", "list" },
  { "title", "words" }, { "about", "words" }, { "endorsed_by", "words" }, { "between", "flag" },
  { "weighting", "shown" }, { "kinds", "list" },
}

-- What kind the weights are, in words: nothing that a cell could change.
local function weighting_words(weights, language)
  return lang.text(language, "workbook.weighting_" .. weights.kind, { of = weights.of or 100 })
end

local function model_records(doc, language)
  local records = {}
  for i, field in ipairs(FIELDS) do
    local name, kind = field[1], field[2]
    local value = doc[name]
    if kind == "list" then
      value = value and table.concat(value, ", ")
    elseif kind == "flag" then
      value = lang.text(language, value and "workbook.yes" or "workbook.no")
    elseif kind == "shown" then
      value = weighting_words(doc.weights, language)
    end
    records[i] = { field = lang.text(language, "workbook.field_" .. name) }
    records[i][kind == "words" and "words" or "value"] = value
  end
  return records
end

local function add(list, record)
  list[#list + 1] = record
end

local function question_records(records, element, name, list)
  for _, question in ipairs(list or {}) do
    add(records.questions, { element = element, list = name, id = question.id,
                             words = question.text })
  end
end

local function element_records(records, doc, element, notes)
  add(records.elements, { id = element.id, title = element.title, question = element.question,
    why = element.why, group = element.group, levels = element.levels, merged = element.merged,
    applies = notes and notes.applies[element.id] })
  for n, entry in ipairs(doc.types) do
    local cell = element.cells and element.cells[n]
    if cell then
      local same = cell.same_as or {}
      add(records.cells, { element = element.id, type = entry.value, words = cell.text,
        same_element = same[1], same_type = same[2] })
      for _, criterion in ipairs(cell.criteria or {}) do
        add(records.criteria, { element = element.id, type = entry.value, id = criterion.id,
          kind = criterion.kind, words = criterion.text })
      end
    end
  end
  question_records(records, element.id, "depth", element.depth)
  question_records(records, element.id, "questions", element.questions)
  if element.levels ~= false then
    add(records.weights, { element = element.id, weight = element.weight or doc.weights.by[element.id] })
  end
end

local function advice_records(records, advice, rule)
  add(records.advice, { id = advice.id, element = advice.element, from = advice.from,
    to = advice.to, hold = advice.hold, status = advice.status, words = advice.text,
    why = advice.why, effort = advice.effort, months = advice.months, author = advice.author,
    source = advice.source, rule = rule })
  for _, step in ipairs(advice.steps or {}) do
    add(records.steps, { advice = advice.id, words = step })
  end
  for _, condition in ipairs(advice.only_if or {}) do
    add(records.conditions, { advice = advice.id, kinds = condition.kind,
      element = condition.element, at_least = condition.at_least, at_most = condition.at_most })
  end
end

--- The records of every sheet that can be taken in again.
---@param doc table
---@param language string of the words in cells
---@param notes { advice: table<string, string>, applies: table<string, string> }|nil what to say beside
---  advice and elements that have a function, by id
---@return table<string, table[]> records by sheet
function M.records(doc, language, notes)
  local records = { model = model_records(doc, language) }
  for _, sheet in ipairs(tables.sheets) do
    records[sheet.key] = records[sheet.key] or {}
  end
  for _, entry in ipairs(doc.types) do
    add(records.types, { type = entry.value, title = entry.title, orientation = entry.orientation,
      words = entry.text })
  end
  for _, element in ipairs(doc.elements) do
    element_records(records, doc, element, notes)
  end
  question_records(records, nil, "questions", doc.questions)
  for _, advice in ipairs(doc.advice) do
    advice_records(records, advice, notes and notes.advice[advice.id])
  end
  for _, name in ipairs(LISTS) do
    for _, entry in ipairs(doc.lists[name] or {}) do
      add(records.lists, { list = name, id = entry.id, title = entry.title,
        perspective = entry.perspective, minor = entry.minor, note = entry.note, also = entry.also,
        ags = entry.ags })
    end
  end
  sums.records(records, doc)
  for _, source in ipairs(doc.sources) do
    add(records.sources, source)
  end
  return records
end

-- From records -----------------------------------------------------------------

local function problem(errs, record, key, name, args)
  tables.problem(errs, record.sheet, record.line, record.at[key], name, args)
end

--- The field of the sheet "model" that a word stands for, and its kind; nil for others.
---@param word string
---@return string|nil name
---@return string|nil kind
function M.field_of(word)
  for _, field in ipairs(FIELDS) do
    for _, language in ipairs(lang.languages) do
      if text.lower(lang.text(language, "workbook.field_" .. field[1])) == text.lower(word) then
        return field[1], field[2]
      end
    end
  end
end

local function words_of(value)
  local list = {}
  for word in value:gmatch("[^%s,;]+") do
    list[#list + 1] = word
  end
  return list
end

local function read_model(doc, records, errs)
  local lines = {}
  for _, record in ipairs(records) do
    local name, kind = M.field_of(record.field or "")
    local other = kind == "words" and "value" or "words"
    if not name then
      problem(errs, record, "field", "unknown_field", { given = record.field })
    elseif lines[name] then
      problem(errs, record, "field", "field_twice", { given = record.field, line = lines[name] })
    elseif record[other] and kind ~= "shown" then
      problem(errs, record, other, "wrong_column", { field = record.field,
        column = lang.err("workbook.column_" .. (other == "value" and "words" or "value")) })
    elseif kind == "words" then
      doc[name] = record.words
    elseif kind == "list" then
      local list = words_of(record.value or "")
      doc[name] = (name ~= "kinds" or #list > 0) and list or nil
    elseif kind == "flag" then
      doc[name] = tables.flag(record.value or "")
      if record.value and doc[name] == nil then
        problem(errs, record, "value", "want_flag", { given = record.value })
      end
    elseif kind ~= "shown" then
      doc[name] = record.value
    end
    lines[name or ""] = record.line
  end
end

-- The item of an id in a list that has its ids as keys too; nil after an error.
local function want(errs, record, column, list, gone)
  local id = record[column]
  if list[id] or (gone and gone[id]) then
    return list[id]
  end
  local ids = {}
  for i, item in ipairs(list) do
    ids[i] = item.id
  end
  problem(errs, record, column, "unknown_id", { given = id, nearest = text.nearest(id, ids) })
end

-- Puts an item into a list and under its id; an error if there is one already.
local function put(errs, record, list, item)
  if list[item.id] then
    problem(errs, record, "id", "id_twice", { given = item.id, line = list[item.id].from_line })
    return
  end
  item.from_line = record.line
  list[item.id] = item
  list[#list + 1] = item
end

local function place_of_type(errs, record, column, doc)
  for i, entry in ipairs(doc.types) do
    if entry.value == record[column] then
      return i
    end
  end
  local values = {}
  for i, entry in ipairs(doc.types) do
    values[i] = entry.value
  end
  problem(errs, record, column, "unknown_type", { given = record[column], known = values })
end

local function read_types(doc, records, errs)
  local lines = {}
  for _, record in ipairs(records) do
    if lines[record.type] then
      problem(errs, record, "type", "id_twice", { given = record.type, line = lines[record.type] })
    end
    lines[record.type] = record.line
    doc.types[#doc.types + 1] = { value = record.type, title = record.title,
                                  orientation = record.orientation, text = record.words }
  end
  table.sort(doc.types, function(a, b) return a.value < b.value end)
end

local function read_elements(doc, records, errs)
  for _, record in ipairs(records.elements) do
    put(errs, record, doc.elements, { id = record.id, title = record.title,
      question = record.question, why = record.why, group = record.group, levels = record.levels,
      merged = record.merged })
  end
end

local function cell_at(doc, record, errs, gone)
  local element = want(errs, record, "element", doc.elements, gone)
  local n = element and place_of_type(errs, record, "type", doc)
  if n then
    element.cells = element.cells or {}
    return element, n
  end
end

local function read_cells(doc, records, errs, gone)
  for _, record in ipairs(records.cells) do
    local element, n = cell_at(doc, record, errs, gone)
    if element and element.cells[n] then
      problem(errs, record, "type", "cell_twice", { element = element.id, type = record.type })
    elseif element and (record.same_element == nil) ~= (record.same_type == nil) then
      problem(errs, record, record.same_element and "same_type" or "same_element", "same_half")
    elseif element then
      element.cells[n] = {
        text = record.words,
        same_as = record.same_element and { record.same_element, record.same_type } or nil,
      }
    end
  end
  local lines = {}
  for _, record in ipairs(records.criteria) do
    local element, n = cell_at(doc, record, errs, gone)
    if element then
      local cell = element.cells[n] or {}
      element.cells[n] = cell
      cell.criteria = cell.criteria or {}
      add(cell.criteria, { id = record.id, kind = record.kind, text = record.words })
      local key = element.id .. "." .. record.id
      if lines[key] then
        problem(errs, record, "id", "id_twice", { given = record.id, line = lines[key] })
      end
      lines[key] = record.line
    end
  end
end

local function read_questions(doc, records, errs, gone)
  for _, record in ipairs(records.questions) do
    local of = not record.element and doc
      or want(errs, record, "element", doc.elements, gone)
    if of then
      of[record.list] = of[record.list] or {}
      add(of[record.list], { id = record.id, text = record.words })
    end
  end
end

local function read_weights(doc, records, errs, gone)
  local by, lines = {}, {}
  for _, record in ipairs(records.weights) do
    local element = want(errs, record, "element", doc.elements, gone)
    if element and lines[element.id] then
      problem(errs, record, "element", "weight_twice", { element = element.id, line = lines[element.id],
        weight = by[element.id] or "", other = record.weight or "" })
    elseif element and element.levels == false then
      problem(errs, record, "element", "weight_no_levels", { element = element.id })
    elseif element then
      by[element.id], lines[element.id] = record.weight, record.line
    end
  end
  doc.weights = { by = by }
end

local function read_advice(doc, records, errs, gone)
  for _, record in ipairs(records.advice) do
    if want(errs, record, "element", doc.elements, gone) then
      put(errs, record, doc.advice, {
        id = record.id, element = record.element, from = record.from, to = record.to,
        hold = record.hold or nil, status = record.status, author = record.author,
        source = record.source, text = record.words, why = record.why, effort = record.effort,
        months = record.months,
      })
    elseif record.id then
      doc.advice_gone[record.id] = true
    end
  end
  for _, record in ipairs(records.steps) do
    local advice = want(errs, record, "advice", doc.advice, doc.advice_gone)
    if advice then
      advice.steps = advice.steps or {}
      add(advice.steps, record.words)
    end
  end
  for _, record in ipairs(records.conditions) do
    local advice = want(errs, record, "advice", doc.advice, doc.advice_gone)
    local kinds, element = record.kinds, record.element
    if advice and not element and (record.at_least or record.at_most) then
      problem(errs, record, "element", "condition_of_what")
    elseif advice and not kinds and not element then
      problem(errs, record, "element", "condition_empty")
    elseif advice and element and not record.at_least and not record.at_most then
      problem(errs, record, "at_least", "condition_how_far", { element = element })
    elseif advice and (not element or want(errs, record, "element", doc.elements)) then
      advice.only_if = advice.only_if or {}
      if kinds then
        add(advice.only_if, { kind = kinds })
      end
      if element then
        add(advice.only_if, { element = element, at_least = record.at_least,
                              at_most = record.at_most })
      end
    end
  end
end

local function read_lists(doc, records, errs)
  for _, record in ipairs(records.lists) do
    local list = doc.lists[record.list] or {}
    doc.lists[record.list] = list
    put(errs, record, list, { id = record.id, title = record.title, note = record.note,
                              perspective = record.perspective, minor = record.minor,
                              also = record.also, ags = record.ags })
  end
  for _, record in ipairs(records.sources) do
    add(doc.sources, { title = record.title, publisher = record.publisher, note = record.note,
      licence = record.licence, year = record.year, address = record.address,
      as_of = record.as_of })
  end
end

-- Takes away what only helped reading.
local function clean(list)
  for key, item in pairs(list) do
    if math.type(key) ~= "integer" then
      list[key] = nil
    else
      item.from_line = nil
    end
  end
end

--- The doc that the records of a workbook say.
---@param records table<string, table[]> by sheet; sheets that are missing are empty
---  (the weights are numbers only: what kind they are is no cell)
---@param errs table[] gets what is wrong, with sheet and cell
---@param base table|nil what there is so far, with its elements and advice: what refers to one of them
---  that the workbook no longer has goes with it
---@return table doc
function M.from(records, errs, base)
  for _, sheet in ipairs(tables.sheets) do
    local good = {}
    for _, record in ipairs(records[sheet.key] or {}) do
      if not record.bad then
        good[#good + 1] = record
      end
    end
    records[sheet.key] = good
  end
  local doc = { types = {}, elements = {}, advice = {}, lists = {}, sources = {}, advice_gone = {} }
  read_model(doc, records.model, errs)
  read_types(doc, records.types, errs)
  read_elements(doc, records, errs)
  local gone = {}
  for _, element in ipairs(base and base.elements or {}) do
    gone[element.id] = not doc.elements[element.id] or nil
  end
  read_cells(doc, records, errs, gone)
  read_questions(doc, records, errs, gone)
  read_weights(doc, records, errs, gone)
  local results_gone = {}
  for _, result in ipairs(base and base.results or {}) do
    results_gone[result.id] = true
  end
  sums.read(doc, records, errs, { want = want, put = put, gone = gone, results_gone = results_gone })
  for _, advice in ipairs(base and base.advice or {}) do
    doc.advice_gone[advice.id] = true
  end
  read_advice(doc, records, errs, gone)
  read_lists(doc, records, errs)
  for _, list in ipairs { doc.elements, doc.advice, doc.groups, doc.factors, doc.results } do
    clean(list)
  end
  for _, list in pairs(doc.lists) do
    clean(list)
  end
  doc.advice_gone = nil
  return doc
end

return M
