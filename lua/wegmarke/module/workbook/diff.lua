--- From a doc (workbook_doc.lua) to declarations: the whole of a model, or what a variant says
--- differently from what it inherits.

local ids_of = require("wegmarke.module.draft").ids_of
local model_merge = require "wegmarke.module.merge"
local printer = require "wegmarke.module.workbook.print"
local sums = require "wegmarke.module.workbook.sums"

local M = {}

local NONE = { none = true }

local function equal(a, b)
  if type(a) ~= "table" or type(b) ~= "table" then
    return a == b
  end
  for key, value in pairs(a) do
    if not equal(value, b[key]) then
      return false
    end
  end
  for key in pairs(b) do
    if a[key] == nil then
      return false
    end
  end
  return true
end

M.equal = equal

local function is_text(value)
  if type(value) ~= "table" or next(value) == nil then
    return false
  end
  for key, words in pairs(value) do
    if (key ~= "de" and key ~= "en") or type(words) ~= "string" then
      return false
    end
  end
  return true
end

-- A value as model files write it: texts in the model's language alone become strings.
local function plain(doc, value)
  if type(value) ~= "table" then
    return value
  elseif is_text(value) then
    local other = false
    for language in pairs(value) do
      other = other or language ~= doc.language
    end
    if not other then
      return value[doc.language]
    end
  end
  local made = {}
  for key, item in pairs(value) do
    made[key] = plain(doc, item)
  end
  return made
end

M.plain = plain

-- Questions without an id are plain texts.
local function questions(doc, list)
  if not list then
    return nil
  end
  local made = {}
  for i, question in ipairs(list) do
    made[i] = question.id and plain(doc, question) or plain(doc, question.text)
  end
  return made
end

local function element_body(doc, element)
  local body = plain(doc, element)
  body.depth, body.questions = questions(doc, element.depth), questions(doc, element.questions)
  body.facts, body.merged = element.facts, nil
  return body
end

local function identity_body(doc)
  local lists = {}
  for name, list in pairs(doc.lists) do
    lists[name] = plain(doc, list)
  end
  return {
    api = doc.api, version = doc.version, language = doc.language, languages = doc.languages,
    endorsed_by = plain(doc, doc.endorsed_by), title = plain(doc, doc.title),
    about = plain(doc, doc.about), between = doc.between, kinds = doc.kinds, types = plain(doc, doc.types),
    lists = next(lists) and lists or nil, questions = questions(doc, doc.questions),
    sources = #doc.sources > 0 and plain(doc, doc.sources) or nil,
  }
end

-- What follows the verb `weights`; `in_force`: with what elements say of their own.
local function weights_body(doc, in_force)
  local weights = doc.weights
  if weights.kind == "equal" then
    return { equal = true }
  elseif weights.kind == "fixed" then
    local body = plain(doc, weights.by)
    for _, element in ipairs(in_force and doc.elements or {}) do
      body[element.id] = element.weight or body[element.id]
    end
    body.why = plain(doc, weights.why)
    return body
  end
  return { points = weights.kind == "points" or nil, of = weights.of,
           budget = weights.kind == "budget" and weights.by or nil, pairwise = weights.pairwise,
           why = plain(doc, weights.why) }
end

--- The declarations of a model that stands alone, or of one of its files.
---@param doc table with the elements and the advice that are wanted
---@param with { model: boolean, groups: boolean, weights: boolean } which of the others
---@return table[] decls
function M.whole(doc, with)
  local decls, elements = {}, {}
  if with.model then
    decls[1] = { verb = "model", id = doc.id, body = identity_body(doc) }
  end
  if with.groups then
    decls[#decls + 1] = { verb = "groups", body = sums.tree(doc, plain) }
  end
  for i, element in ipairs(doc.elements) do
    elements[i] = element_body(doc, element)
  end
  if #elements > 0 then
    decls[#decls + 1] = { verb = "matrix", body = elements }
  end
  if with.weights then
    decls[#decls + 1] = { verb = "weights", body = weights_body(doc) }
  end
  for _, verb in ipairs { "rule", "advice" } do
    for _, item in ipairs(verb == "rule" and doc.factors or doc.advice) do
      local body = plain(doc, item)
      body.id = nil
      decls[#decls + 1] = { verb = verb, id = item.id, body = body }
    end
  end
  return decls
end

-- Variants -----------------------------------------------------------------------

-- Sets body[key] to what became of a value; nothing if it is the same.
local function note(doc, body, key, old, new)
  if equal(old, new) then
    return
  elseif new == nil then
    body[key] = NONE
  elseif key == "depth" or key == "questions" then
    body[key] = questions(doc, new)
  else
    body[key] = plain(doc, new)
  end
end

-- Cells by the values of their types, as variants write them from API 2 on; by their places where these are
-- the values, and before.
local function by_value(doc, cells)
  if doc.api < 2 then return cells end
  local made, same = {}, true
  for n, cell in pairs(cells) do
    local value = doc.types[n] and doc.types[n].value or n
    made[value] = cell
    same = same and value == n
  end
  return same and cells or setmetatable(made, printer.NUMBERED)
end

local function cells_change(doc, old, new)
  local cells = {}
  for n = 1, math.max(#doc.types, 1) do
    local a, b = old and old[n], new and new[n]
    if a and not b then
      cells[n] = NONE
    elseif b and not a then
      cells[n] = plain(doc, b)
    elseif not equal(a, b) then
      cells[n] = {}
      for _, key in ipairs { "text", "criteria", "same_as" } do
        note(doc, cells[n], key, a[key], b[key])
      end
    end
  end
  return next(cells) and by_value(doc, cells) or nil
end

local ELEMENT = { "title", "question", "why", "group", "levels", "weight", "depth", "questions" }
local FACTOR = { "why", "only_if", "multiply" }
local RESULT = { "title", "why", "from", "to", "words" }
local ADVICE = { "element", "from", "to", "hold", "status", "author", "source", "text", "why",
                 "steps", "effort", "months", "only_if" }

local function change_of(doc, fields, old, new)
  local body = {}
  for _, key in ipairs(fields) do
    note(doc, body, key, old[key], new[key])
  end
  if fields == ELEMENT then
    body.cells = cells_change(doc, old.cells, new.cells)
  end
  return next(body) and body or nil
end

local function by_id(list)
  local made = {}
  for _, item in ipairs(list) do
    made[item.id] = item
  end
  return made
end

-- The ids in the order that verbs leave them in: what stays, then what is new.
local function natural_order(old, new)
  local there, was, ids = by_id(new), by_id(old), {}
  for _, item in ipairs(old) do
    if there[item.id] then
      ids[#ids + 1] = item.id
    end
  end
  for _, item in ipairs(new) do
    if not was[item.id] then
      ids[#ids + 1] = item.id
    end
  end
  return ids
end

-- Adds the declarations that make one list of another. `prefix` tells advice from elements.
local function list_change(doc, decls, prefix, fields, old, new)
  local was, there = by_id(old), by_id(new)
  for _, item in ipairs(old) do
    if not there[item.id] then
      decls[#decls + 1] = { verb = "remove", id = prefix .. item.id, body = {} }
    end
  end
  for _, item in ipairs(new) do
    local body
    if not was[item.id] then
      body = fields == ELEMENT and element_body(doc, item) or plain(doc, item)
      body.id = nil
      decls[#decls + 1] = { verb = "add", id = prefix .. item.id, body = body }
    else
      body = change_of(doc, fields, was[item.id], item)
      if body then
        decls[#decls + 1] = { verb = "change", id = prefix .. item.id, body = body }
      end
    end
  end
  if (fields == ELEMENT or fields == ADVICE) and not equal(natural_order(old, new), ids_of(new)) then
    decls[#decls + 1] = { verb = "order", id = prefix == "advice." and "advice" or nil,
                          body = ids_of(new) }
  end
end

local function variant_identity(doc, base)
  local body, all, inherited = {}, identity_body(doc), identity_body(base)
  for _, key in ipairs { "language", "languages", "title", "about", "between", "kinds", "types", "questions",
                         "sources" } do
    if not equal(all[key], inherited[key]) then
      body[key] = all[key] == nil and NONE or all[key]
    end
  end
  for name, list in pairs(all.lists or {}) do
    if not equal(list, (inherited.lists or {})[name]) then
      body.lists = body.lists or {}
      body.lists[name] = list
    end
  end
  body.api, body.version, body.extends, body.title = doc.api, doc.version, doc.extends, all.title
  body.endorsed_by = all.endorsed_by
  return body
end

local function without_weights(elements)
  local made = {}
  for i, element in ipairs(elements) do
    made[i] = model_merge.shallow(element)
    made[i].weight = nil
  end
  return made
end

--- The declarations of a variant.
---@param doc table
---@param base table doc of the model it extends
---@param rest table doc of what there is without the workbook: the base, or the base and the
---  variant's other files
---@param merged { decls: table[], rest: table }|nil elements that the workbook puts together: how, and what
---  there is then
---@return table<string, table[]> decls by file
function M.variant(doc, base, rest, merged)
  local decls = merged and table.move(merged.decls, 1, #merged.decls, 1, {}) or {}
  local under = merged and merged.rest or rest
  sums.groups_change(doc, decls, rest, { plain = plain, equal = equal, change_of = change_of })
  local elements, before = doc.elements, under.elements
  local new_weights = not equal(under.weights, doc.weights)
  if new_weights then -- which take the place of what elements said of their own
    elements, before = without_weights(elements), without_weights(before)
  end
  list_change(doc, decls, "element.", ELEMENT, before, elements)
  if new_weights then
    decls[#decls + 1] = { verb = "weights", body = weights_body(doc, true) }
  end
  list_change(doc, decls, "rule.", FACTOR, rest.factors, doc.factors)
  list_change(doc, decls, "advice.", ADVICE, rest.advice, doc.advice)
  list_change(doc, decls, "rollup.", RESULT, rest.results, doc.results)
  for _, decl in ipairs(decls) do
    -- An element's plain id is enough where nothing else has it.
    local id = decl.id and decl.id:match("^element%.(.*)$")
    if id and (decl.verb == "add" or not by_id(rest.advice)[id]) then
      decl.id = id
    end
  end
  return {
    ["model.lua"] = { { verb = "model", id = doc.id, body = variant_identity(doc, base) } },
    ["workbook.lua"] = decls,
  }
end

return M
