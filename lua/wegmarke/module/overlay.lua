--- The verbs of a variant: add, change, remove, merge, split, order.

local draft = require "wegmarke.module.draft"
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local shape = require "wegmarke.module.shape"
local weights = require "wegmarke.module.weights"

local M = {}

-- Checks the shape of a declaration's body; true if it has no error.
local function right(d, decl, wanted, partial)
  local before = d.findings.errors
  shape.check(wanted, decl.body, d.languages, function(path, err, severity)
    d.findings:at(decl, path, err, severity)
  end, partial, d.identity.api)
  return d.findings.errors == before
end

local ids_of = draft.ids_of

-- The element of a name that must be one; nil after a finding.
local function want_element(d, decl, path, id)
  local i = draft.place(d.elements, id)
  if i then
    return i
  end
  local gone = d.removed[id]
  d.findings:at(decl, path, gone and lang.err("model.gone",
    { id = id, file = gone.file, line = gone.line }) or
    lang.err("model.unknown_element", {
      id = type(id) == "table" and "table" or tostring(id),
      nearest = d.findings:nearest(id, ids_of(d.elements)),
      known = ids_of(d.elements),
    }))
end

-- What a declaration says of an element's weight, kept for when all weights are known: see
-- `weights.lay_over`.
local function keep_weight(d, decl, element, said, path)
  if said == nil then return true end
  if not d:has_api(decl, path, 2) then return false end
  element.weight = nil
  element.weighed = not merge.is_none(said) and element.weighed or {}
  if not merge.is_none(said) then
    table.insert(element.weighed, { said = said, decl = decl, model = decl.model, path = path })
  end
  return true
end

--- A new element, rule or advice; a clash if there is one of that id.
---@param d wegmarke.module.Draft
---@param decl table
---@param list_name "elements"|"rules"|"advice"
---@param item table
---@param keys (string|integer)[] to the item in the declaration
---@param where table|nil { before=, after= }
function M.put(d, decl, list_name, item, keys, where)
  local list = d[list_name]
  local ever = d.ever[list_name] -- so that thousands need not be looked through for each
  local i = ever[item.id] and draft.place(list, item.id)
  if i then
    local made = d.origin:all(list[i])[1]
    local again = made and made.model == decl.model
    local at = { table.unpack(keys) }
    at[#at + 1] = decl.verb == "matrix" and "id" or nil
    d.findings:at(decl, at, lang.err(again and "model.twice_at" or "model.exists_in_base", {
      id = item.id, file = made.file, line = d.findings:line_of(made, {}),
    }), "error", item.id)
    return false
  end
  if not draft.insert(list, item, where or {}) then
    local field = where.before and "before" or "after"
    d.findings:at(decl, { field }, lang.err("model.unknown_element", {
      id = where[field], nearest = d.findings:nearest(where[field], ids_of(list)), known = ids_of(list),
    }))
    return false
  end
  ever[item.id] = true
  d.origin:add(item, decl, keys)
  local at = { table.unpack(keys) }
  at[#at + 1] = "weight"
  if list_name == "elements" and not keep_weight(d, decl, item, item.weight, at) then
    return false
  end
  d.removed[item.id] = nil
  item.model = decl.model
  for field, value in pairs(item) do
    if merge.is_none(value) then
      item[field] = nil
    end
  end
  return true
end

local LIST_OF = { element = "elements", rule = "rules", advice = "advice" }

-- add "element.depth" { ... }: more questions at the end of a list.
local function add_questions(d, decl, element, field)
  if not right(d, decl, shape.questions) then
    return
  end
  element[field] = element[field] or {}
  for i, question in ipairs(decl.body) do
    element[field][#element[field] + 1] = question
    if type(question) == "table" then
      d.origin:add(question, decl, { i })
    end
  end
end

local function add_criterion(d, decl, element, id)
  if not right(d, decl, shape.add.criterion) then
    return
  end
  local place
  for i, entry in ipairs(d.identity.types or {}) do
    place = entry.value == decl.body.type and i or place
  end
  local cell = place and element.cells and element.cells[place]
  if not cell then
    return d.findings:at(decl, { "type" },
      lang.err("model.unknown_type", { type = decl.body.type, element = element.id,
        first = (d.identity.types or {})[1] and d.identity.types[1].value,
        last = (d.identity.types or {})[1] and d.identity.types[#d.identity.types].value }))
  end
  local criterion = { id = id, kind = decl.body.kind, text = decl.body.text }
  cell.criteria = cell.criteria or {}
  cell.criteria[#cell.criteria + 1] = criterion
  d.origin:add(criterion, decl, {})
end

-- add "list.entry"
local function add_entry(d, decl, name, id)
  local kind = shape.of_list(name)
  local list = d.identity.lists[name]
  if not list and shape.verbs.model.fields.lists.fields[name] then
    list = {}
    d.identity.lists[name] = list
  end
  if not right(d, decl, shape.add[kind]) then
    return
  end
  local entry = merge.copy(decl.body)
  entry.id, entry.before, entry.after = id, nil, nil
  d.origin:add(entry, decl, {})
  if not draft.insert(list, entry, decl.body) then
    local field = decl.body.before and "before" or "after"
    d.findings:at(decl, { field }, lang.err("model.unknown_target",
      { id = decl.body[field], nearest = d.findings:nearest(decl.body[field], ids_of(list)) }))
  end
end

--- A part of the report in words of the model: document "part", or add "document.report.part".
---@param d wegmarke.module.Draft
---@param decl table
---@param id string
function M.add_part(d, decl, id)
  if not right(d, decl, shape.add.part) or not d:has_api(decl, {}, 2) then
    return
  end
  local part = merge.copy(decl.body)
  part.id, part.declared = id, decl.verb == "document" or nil
  d.report = d.report or {}
  d.report.parts = d.report.parts or {}
  table.insert(d.report.parts, part)
  d.origin:add(part, decl, {})
  if not d.report.file then
    d.origin:add(d.report, decl, {}, {})
    d.report.file, d.report.line = decl.file, decl.line
  end
end

-- add "rollup.result"
local function add_result(d, decl, id)
  if not right(d, decl, shape.add.result) or not d:has_api(decl, {}, 2) then
    return
  elseif not d.rollup then
    return d.findings:at(decl, {}, lang.err("model.no_rollup", { id = id }))
  end
  local result = merge.copy(decl.body)
  result.id, result.before, result.after = id, nil, nil
  result.file, result.line, result.model = decl.file, decl.line, decl.model
  d.rollup.results = d.rollup.results or {}
  d.origin:add(result, decl, {})
  if not draft.insert(d.rollup.results, result, decl.body) then
    local field = decl.body.before and "before" or "after"
    d.findings:at(decl, { field }, lang.err("model.unknown_target", { id = decl.body[field],
      nearest = d.findings:nearest(decl.body[field], ids_of(d.rollup.results)) }))
  end
end

local function add_new(d, decl, kind, id)
  if kind == "element" then decl.body.cells = M.in_order_of_types(d, decl.body.cells) end
  if not right(d, decl, shape.add[kind]) then
    return
  end
  local item = merge.copy(decl.body)
  item.id, item.before, item.after = id, nil, nil
  item.file, item.line = decl.file, decl.line
  if M.put(d, decl, LIST_OF[kind], item, {}, decl.body) and kind == "element" then
    d.crosswalk[id] = { relation = "added", from = {} }
  end
end

local function add(d, decl)
  local first, second = decl.id:match("^([^.]+)%.(.+)$")
  if not first then
    return add_new(d, decl, "element", decl.id)
  elseif LIST_OF[first] then
    return add_new(d, decl, first, second)
  end
  local exists = d:resolve(decl.id)
  if exists then
    local made = d.origin:find(exists.of or exists.item, {}) or decl
    return d.findings:at(decl, {}, lang.err("model.exists_in_base",
      { id = decl.id, file = made.file, line = made.line }))
  end
  local part = first == "document" and second:match "^report%.([%w_]+)$"
  if part then
    return M.add_part(d, decl, part)
  elseif first == "rollup" then
    return add_result(d, decl, second)
  end
  local i = draft.place(d.elements, first)
  if i and (second == "depth" or second == "questions") then
    return add_questions(d, decl, d.elements[i], second)
  elseif i then
    return add_criterion(d, decl, d.elements[i], second)
  elseif d.identity.lists[first] or shape.verbs.model.fields.lists.fields[first] then
    return add_entry(d, decl, first, second)
  end
  local _, err = d:resolve(decl.id)
  d.findings:at(decl, {}, err)
end

-- Fields whose words people see: a change of one makes an element "reworded".
local WORDING = { title = true, question = true, cells = true, text = true }

local function note_wording(d, target, body)
  local element = target.kind == "element" and target.item or target.of
  local entry = element and d.crosswalk[element.id]
  if not entry or entry.relation ~= "same" then
    return
  end
  for field in pairs(body) do
    if WORDING[field] then
      entry.relation = "reworded"
    end
  end
end

--- The cells of an element in the order of the types, where each is numbered by the value of its type (from
--- API 2 on); as they are otherwise.
---@param d table
---@param cells any
---@return any cells
function M.in_order_of_types(d, cells)
  local types, made, n = d.identity.types or {}, {}, 0
  if d.identity.api < 2 or type(cells) ~= "table" then return cells end
  for _ in pairs(cells) do n = n + 1 end
  if n ~= #types then return cells end
  for i, entry in ipairs(types) do
    if type(entry) ~= "table" or cells[entry.value or false] == nil then return cells end
    made[i] = cells[entry.value]
  end
  return made
end

-- From API 2 on, a number before a cell is the value of its type, also where the scale begins at 0; before
-- that it was the place of the type. Cells without a number go by their place always.
local function cells_by_value(d, decl)
  local cells, types = decl.body.cells, d.identity.types or {}
  if d.identity.api < 2 or type(cells) ~= "table" or cells.none
    or d.findings:placed(decl, { "cells" }) > 0 then
    return true
  end
  local made, place = {}, {}
  for i, entry in ipairs(types) do place[entry.value] = i end
  for value, cell in pairs(cells) do
    if math.type(value) == "integer" and not place[value] then
      d.findings:at(decl, { "cells", value }, lang.err("model.unknown_type",
        { type = value, element = decl.id,
        first = types[1] and types[1].value, last = types[#types] and types[#types].value }))
      return false
    end
    made[place[value] or value] = cell
  end
  decl.body.cells = made
  return true
end

-- From API 2 on, facts are laid over those that are there, name by name; before that they were replaced.
-- Returns what the declaration says of them, each function run with the former value; nil after a finding.
local function lay_facts(d, decl, element)
  local said, made, ok = {}, merge.copy(element.facts or {}), true
  for _, name in ipairs(keys_in_order(decl.body.facts)) do
    local path, one = { "facts", name }, decl.body.facts[name]
    local value, fits = nil, d:claim(element, path, decl, path)
    if fits then value, fits = d:reckoned(decl, one, made[name]) end
    ok = ok and fits
    made[name], said[name] = value, value == nil and one or value
  end
  decl.body.facts = made
  return ok and said or nil
end

-- Groups count 1 unless they say something else.
local function group_weight(d, decl, group)
  if decl.body.weight == nil or merge.is_none(decl.body.weight) then return true end
  if not d:has_api(decl, { "weight" }, 2) then return false end
  local value, ok = d:reckoned(decl, decl.body.weight, group.weight or 1)
  if ok and not weights.is_weight(value) then
    d.findings:at(decl, { "weight" }, lang.err("model.weight_value", { element = decl.id }))
    return false
  end
  decl.body.weight = value
  return ok
end

-- What a change reckons with the former values: `said`, the fields as `origin` is told them, `rest`, those
-- that
-- are laid over as they stand; nil after a finding.
local function reckon(d, decl, target)
  local said, rest = decl.body, decl.body
  if target.kind == "group" and not group_weight(d, decl, target.item) then return nil end
  if target.kind ~= "element" then return said, rest end
  local facts = decl.body.facts
  if type(facts) == "table" and not merge.is_none(facts) and d.identity.api >= 2 then
    local laid = lay_facts(d, decl, target.item)
    if not laid then return nil end
    said, rest = merge.shallow(decl.body), merge.shallow(decl.body)
    said.facts, rest.facts = laid, nil
  end
  return said, rest
end

local function change(d, decl)
  local target, err = d:resolve(decl.id)
  if not target then
    return d.findings:at(decl, {}, err)
  elseif target.kind == "element" and not cells_by_value(d, decl) then
    return
  elseif not right(d, decl, target.shape, true) then
    return
  elseif next(decl.body) == nil then
    return d.findings:at(decl, {}, lang.err("model.change_nothing", { id = decl.id }))
  end
  local said, rest = reckon(d, decl, target)
  local ok = said ~= nil
  merge.each_set(rest or {}, target.shape, function(path)
    ok = d:claim(target.item, path, decl, path) and ok
  end)
  if ok then
    d.origin:add(target.item, decl, {}, merge.copy(said))
    merge.into(target.item, decl.body, target.shape, d.language)
    if target.kind == "element"
       and not keep_weight(d, decl, target.item, decl.body.weight, { "weight" }) then
      return
    end
    note_wording(d, target, decl.body)
    if target.item.file and decl.model ~= target.item.model then
      target.item.changed = target.item.changed or {}
      table.insert(target.item.changed, { file = decl.file, line = decl.line, model = decl.model })
    end
  end
end

local function remove(d, decl)
  local target, err = d:resolve(decl.id)
  if not target then
    return d.findings:at(decl, {}, err)
  elseif not right(d, decl, "remove") then
    return
  end
  table.remove(target.list, target.index)
  d.removed[target.of and decl.id or target.id] = decl
  if target.kind == "element" then
    d.gone[#d.gone + 1] = { id = target.id, decl = decl, item = target.item }
    d.crosswalk[target.id] = { relation = "removed", from = { target.id }, why = decl.body.why }
  end
end

-- One text out of several, language by language.
local function joined_text(d, texts, between)
  local made, languages = {}, {}
  for _, one in ipairs(texts) do
    for language in pairs(type(one) == "table" and one or { [d.language] = one }) do
      languages[language] = true
    end
  end
  for language in pairs(languages) do
    local parts = {}
    for i, one in ipairs(texts) do
      parts[i] = type(one) == "table" and (one[language] or "") or one
    end
    made[language] = table.concat(parts, between)
  end
  return made
end

-- The cells of several elements in one; `copies` gets the criteria with the places they came from.
local function joined_cells(d, parts, copies)
  local cells = {}
  for n = 1, #(d.identity.types or {}) do
    local texts, criteria, seen = {}, {}, {}
    for _, part in ipairs(parts) do
      local cell = part.cells and part.cells[n]
      texts[#texts + 1] = cell and cell.text
      for i, criterion in ipairs(cell and cell.criteria or {}) do
        local copy = merge.copy(criterion)
        copies[copy] = { d.origin:find(part, { "cells", n, "criteria", i }) }
        copy.id = seen[copy.id] and part.id .. "_" .. copy.id or copy.id
        seen[copy.id] = true
        criteria[#criteria + 1] = copy
      end
    end
    cells[n] = { text = joined_text(d, texts, " "), criteria = criteria }
  end
  return cells
end

local function joined_list(parts, field)
  local list = {}
  for _, part in ipairs(parts) do
    for _, item in ipairs(part[field] or {}) do
      list[#list + 1] = merge.copy(item)
    end
  end
  return #list > 0 and list or nil
end

-- Takes the elements of a merge out; returns them and the place of the first.
local function take_parts(d, decl, ids)
  local parts, first = {}, nil
  for n, id in ipairs(ids) do
    if not want_element(d, decl, { "from", n }, id) then
      return nil
    end
  end
  for n, id in ipairs(ids) do
    local i = draft.place(d.elements, id)
    if not i then
      return nil, d.findings:at(decl, { "from", n }, lang.err("model.twice", { id = id }))
    end
    first = first and math.min(first, i) or i
    parts[n] = table.remove(d.elements, i)
    d.removed[id] = decl
    d.gone[#d.gone + 1] = { id = id, decl = decl, item = parts[n] }
    d.crosswalk[id] = { relation = "removed", from = { id }, into = decl.id }
  end
  return parts, first
end

local function merge_elements(d, decl)
  if not right(d, decl, shape.merge) then
    return
  elseif #decl.body.from < 2 then
    return d.findings:at(decl, { "from" }, lang.err("model.merge_few", { id = decl.id }))
  end
  local parts, at = take_parts(d, decl, decl.body.from)
  if not parts then
    return
  end
  local item = merge.copy(decl.body)
  item.id, item.from, item.why, item.also = decl.id, nil, nil, nil
  local made, copies = {}, {}
  if not item.title then
    made[1] = "title"
    item.title = joined_text(d, { parts[1].title, parts[2].title }, " / ")
  end
  if not item.question then
    item.question = joined_text(d, { parts[1].question, parts[2].question }, " ")
  end
  if item.levels ~= false then
    local joined = joined_cells(d, parts, copies)
    if not item.cells then
      made[#made + 1] = "cells"
      item.cells = joined
    end
    for n, cell in pairs(item.cells) do
      cell.criteria = cell.criteria == nil and joined[n] and joined[n].criteria or cell.criteria
      if merge.is_none(cell.criteria) then
        cell.criteria = nil
      end
    end
  end
  item.depth = item.depth or joined_list(parts, "depth")
  if M.put(d, decl, "elements", item, {}) then
    table.insert(d.elements, at, table.remove(d.elements))
    for copy, from in pairs(copies) do
      d.origin:add(copy, from[1], from[2])
    end
    d.crosswalk[decl.id] =
      { relation = "merged", from = merge.copy(decl.body.from), why = decl.body.why }
  end
  if #made > 0 then
    d.findings:at(decl, {}, lang.err("model.merge_made", { id = decl.id, fields = made,
      from = decl.body.from }), "warning")
  end
end

local function split_element(d, decl)
  local at = want_element(d, decl, {}, decl.id)
  if not at or not right(d, decl, shape.split) then
    return
  elseif #decl.body.into < 2 then
    return d.findings:at(decl, { "into" }, lang.err("model.split_few", { id = decl.id }))
  end
  local whole = table.remove(d.elements, at)
  d.removed[decl.id] = decl
  d.gone[#d.gone + 1] = { id = decl.id, decl = decl, item = whole }
  d.crosswalk[decl.id] = { relation = "removed", from = { decl.id } }
  for n, one in ipairs(decl.body.into) do
    local item = merge.copy(one)
    item.question = item.question or merge.copy(whole.question)
    if not item.cells and item.levels ~= false then
      item.cells = merge.copy(whole.cells)
      d.findings:at(decl, { "into", n }, lang.err("model.split_made",
        { id = item.id, from = decl.id }), "warning", item.id)
    end
    if M.put(d, decl, "elements", item, { "into", n }) then
      table.insert(d.elements, at + n - 1, table.remove(d.elements))
      d.crosswalk[item.id] = { relation = "split", from = { decl.id }, why = decl.body.why }
    end
  end
end

local reorder = draft.reorder

local function order(d, decl)
  if not right(d, decl, "order") then
    return
  elseif not decl.id or decl.id == "elements" then
    return reorder(d, decl, d.elements)
  end
  local list = d.identity.lists[decl.id] or (decl.id == "rules" or decl.id == "advice") and d[decl.id]
  if not list then
    local names = { "elements", "rules", "advice" }
    for name in pairs(d.identity.lists) do
      names[#names + 1] = name
    end
    table.sort(names)
    return d.findings:at(decl, {}, lang.err("model.unknown_target",
      { id = decl.id, nearest = d.findings:nearest(decl.id, names) }))
  end
  reorder(d, decl, list)
end

M.verbs = {
  add = add, change = change, remove = remove, merge = merge_elements, split = split_element,
  order = order,
}

-- How a function begins that asks the one it replaces: it takes a third argument.
local ASKS = "function%s*%([^,)]*,[^,)]*,"

-- Whether the source of a function names an element, or of one that it replaced and asks.
local mentions
function mentions(d, f, id)
  local lines = d.source_lines[f.file]
  if not lines then
    lines = {}
    for line in ((d.findings.sources[f.file] or "") .. "\n"):gmatch("(.-)\n") do
      lines[#lines + 1] = line
    end
    d.source_lines[f.file] = lines
  end
  local pattern = "[%.\"']" .. id .. "%f[^%w_]"
  local asks = false
  for n = f.line, f.last or f.line do
    if lines[n] and lines[n]:find(pattern) then
      return true
    end
    asks = asks or f.old and lines[n] and lines[n]:find(ASKS) ~= nil
  end
  return asks and mentions(d, f.old, id) or false
end

local function refers(d, item, id)
  if item.element == id or (item.multiply and item.multiply[id] ~= nil) then
    return true
  end
  for _, other in ipairs(item.elements or {}) do
    if other == id then
      return true
    end
  end
  for _, condition in ipairs(item.only_if or {}) do
    if condition.element == id then
      return true
    end
  end
  return item.when ~= nil and mentions(d, item.when, id)
end

-- Takes out what was inherited and refers to `id`; returns the ids.
local function drop(d, list, id, model)
  local dropped = {}
  for i = #list, 1, -1 do
    if list[i].model ~= model and refers(d, list[i], id) then
      table.insert(dropped, 1, list[i].id)
      d.removed[list[i].id] = d.removed[id]
      table.remove(list, i)
    end
  end
  return dropped
end

-- Of what was dropped, what the author did not name in `also`. What `also` names and does not go
-- is an error.
local function unnamed(d, gone, dropped)
  local went, named, rest = {}, {}, {}
  for _, id in ipairs(dropped) do
    went[id] = true
  end
  for i, id in ipairs(gone.decl.body.also or {}) do
    named[id] = true
    if not went[id] then
      d.findings:at(gone.decl, { "also", i }, lang.err("model.also_stays",
        { id = id, element = gone.id, nearest = d.findings:nearest(id, dropped) }))
    end
  end
  for _, id in ipairs(dropped) do
    if not named[id] then
      rest[#rest + 1] = id
    end
  end
  return rest
end

-- Cells that were said to read like one of an element that is gone.
local function forget_same(d, id)
  for _, element in ipairs(d.elements) do
    for _, cell in pairs(element.cells or {}) do
      if type(cell.same_as) == "table" and cell.same_as[1] == id then
        cell.same_as = nil
      end
    end
  end
end

-- Everything of the base that refers to the elements that one declaration takes out.
local function drop_with(d, gone, model)
  local ids = {}
  for _, one in ipairs(gone) do
    if not draft.place(d.elements, one.id) then
      for _, list in ipairs { d.advice, d.rules } do
        for _, id in ipairs(drop(d, list, one.id, model)) do
          ids[#ids + 1] = id
        end
      end
      forget_same(d, one.id)
      if d.weights and d.weights.model ~= model then
        weights.forget(d.weights.body, one.id)
      end
    end
  end
  return ids
end

--- After all verbs of a model: inherited advice and rules that refer to elements which are gone, and
--- were not changed to refer to others, are dropped; named unless the author named them in `also`.
---@param d wegmarke.module.Draft
---@param model string
function M.drop_orphans(d, model)
  d.source_lines = {}
  local by_decl, decls = {}, {}
  for _, gone in ipairs(d.gone) do
    if not by_decl[gone.decl] then
      by_decl[gone.decl] = {}
      decls[#decls + 1] = gone.decl
    end
    table.insert(by_decl[gone.decl], gone)
  end
  for _, decl in ipairs(decls) do
    local gone, names = by_decl[decl], {}
    for i, one in ipairs(gone) do
      names[i] = one.id
    end
    local rest = unnamed(d, { decl = decl, id = names[1] }, drop_with(d, gone, model))
    if #rest > 0 then
      d.findings:at(decl, {}, lang.err("model.dropped", { element = names, ids = rest }),
        "notice", decl.id)
    end
  end
end

return M
