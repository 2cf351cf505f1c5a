--- Checks of a model that go across its declarations: ids that must exist, ids given twice, types
--- and cells that must fit, advice that could never be reached.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

local function ids_of(list)
  local ids = {}
  for i, item in ipairs(list) do
    ids[i] = item.id
  end
  return ids
end

-- Reports an id that is not among `known` (a list).
local function want_known(findings, decl, path, key, id, known)
  for _, other in ipairs(known) do
    if other == id then
      return true
    end
  end
  findings:at(decl, path, lang.err(key, {
    id = tostring(id), nearest = type(id) == "string" and text.nearest(id, known) or nil,
    known = known,
  }))
  return false
end

local function check_types(m, decl, findings)
  if #m.types < 2 then
    findings:at(decl, { "types" }, lang.err("model.few_types", {}))
  end
  for i, entry in ipairs(m.types) do
    if i > 1 and entry.value <= m.types[i - 1].value then
      findings:at(decl, { "types", i, "value" }, lang.err("model.types_order", {}))
    end
  end
end

local function check_unique(decl, path, list, findings, seen)
  seen = seen or {}
  for i, item in ipairs(list) do
    if seen[item.id] then
      local at = { table.unpack(path) }
      at[#at + 1] = i
      at[#at + 1] = "id"
      findings:at(decl, at, lang.err("model.twice", { id = item.id }), "error", item.id)
    end
    seen[item.id] = true
  end
end

local function check_element(m, decl, i, element, findings)
  if #element.cells ~= #m.types then
    findings:at(decl, { i, "cells" }, lang.err("model.cells_count",
      { element = element.id, got = #element.cells, want = #m.types }), "error", element.id)
  end
  local seen = {}
  for n, cell in ipairs(element.cells) do
    check_unique(decl, { i, "cells", n, "criteria" }, cell.criteria or {}, findings, seen)
    if cell.same_as then
      local other = cell.same_as[1]
      want_known(findings, decl, { i, "cells", n, "same_as" }, "model.unknown_element", other,
        ids_of(m.elements))
    end
  end
end

local function check_matrix(m, declared, findings)
  local seen = {}
  for _, decl in ipairs(declared) do
    if decl.verb == "matrix" then
      check_unique(decl, {}, decl.body, findings, seen)
      for i, element in ipairs(decl.body) do
        check_element(m, decl, i, element, findings)
      end
    end
  end
  if #m.elements == 0 then
    findings:add("error", m.file, m.line, lang.err("model.no_elements", {}))
  end
end

local function is_text(value)
  return type(value) == "string" and value or nil
end

local function cell_text(cell, language)
  return is_text(cell.text) or cell.text[language]
end

-- Two cells with the same words: people can't tell them apart. A notice, unless acknowledged.
local function check_same_text(m, declared, findings)
  local seen = {}
  for _, decl in ipairs(declared) do
    for i, element in ipairs(decl.verb == "matrix" and decl.body or {}) do
      for n, cell in ipairs(element.cells) do
        local words = cell_text(cell, m.language)
        local other = words and seen[words]
        if other and not cell.same_as and not other.cell.same_as then
          findings:at(decl, { i, "cells", n, "text" }, lang.err("model.same_text",
            { element = element.id, type = n, other = other.element, other_type = other.type }),
            "notice", element.id)
        end
        seen[words or ""] = other or { element = element.id, type = n, cell = cell }
      end
    end
  end
end

local function check_weights(m, decl, findings)
  local sum = 0
  local elements = ids_of(m.elements)
  for key, weight in pairs(decl.body) do
    if m.element[key] then
      if type(weight) ~= "number" or weight ~= weight or weight < 0 or weight == math.huge then
        findings:at(decl, { key }, lang.err("model.weight_value", { element = key }))
      else
        sum = sum + weight
      end
    elseif key ~= "equal" and key ~= "file" and key ~= "line" and key ~= "id" then
      want_known(findings, decl, { key }, "model.unknown_element", key, elements)
    end
  end
  if decl.body.equal ~= true and sum == 0 then
    findings:at(decl, {}, lang.err("model.weights_zero", {}))
  end
end

local function check_rule(m, decl, findings)
  local elements, rule = ids_of(m.elements), decl.body
  if not rule.multiply and not rule.hint then
    findings:at(decl, {}, lang.err("model.rule_without_effect", { id = decl.id }))
  end
  for id, factor in pairs(rule.multiply or {}) do
    if want_known(findings, decl, { "multiply", id }, "model.unknown_element", id, elements)
       and not (factor >= 0 and factor < math.huge) then
      findings:at(decl, { "multiply", id }, lang.err("model.weight_value", { element = id }))
    end
  end
  for i, id in ipairs(rule.elements or {}) do
    want_known(findings, decl, { "elements", i }, "model.unknown_element", id, elements)
  end
end

local function check_advice(m, decl, findings)
  local advice = decl.body
  if not want_known(findings, decl, { "element" }, "model.unknown_element", advice.element,
                    ids_of(m.elements)) then
    return
  end
  local first, last = m.types[1].value, m.types[#m.types].value
  if advice.hold then
    if advice.from or advice.to then
      findings:at(decl, { advice.from and "from" or "to" }, lang.err("model.hold_and_step", {}))
    end
  elseif not advice.from or not advice.to then
    findings:at(decl, {}, lang.err("model.advice_step", { id = decl.id }))
  elseif advice.from >= advice.to or advice.from < first or advice.to > last then
    findings:at(decl, { "from" }, lang.err("model.advice_never",
      { from = advice.from, to = advice.to, first = first, last = last }))
  end
end

local CASE_LISTS = { "fires", "silent", "cannot_tell", "hints", "no_hints" }

local function check_case(m, decl, findings)
  local case, elements = decl.body, ids_of(m.elements)
  for _, field in ipairs { "ist", "soll", "states", "criteria" } do
    for id in pairs(case[field] or {}) do
      want_known(findings, decl, { field, id }, "model.unknown_element", id, elements)
    end
  end
  if next(case.expect) == nil then
    findings:at(decl, { "expect" }, lang.err("model.case_empty", { id = decl.id }))
  end
  local advice, rules = ids_of(m.advice), ids_of(m.rules)
  for _, field in ipairs(CASE_LISTS) do
    local of_rules = field == "hints" or field == "no_hints"
    for i, id in ipairs(case.expect[field] or {}) do
      want_known(findings, decl, { "expect", field, i },
        of_rules and "model.unknown_rule" or "model.unknown_advice", id,
        of_rules and rules or advice)
    end
  end
end

local BY_VERB = { weights = check_weights, rule = check_rule, advice = check_advice,
                  case = check_case }

--- Adds the findings of these checks.
---@param m table the assembled model
---@param declared table[] its declarations
---@param findings table see load.lua
function M.check(m, declared, findings)
  local seen = {}
  for _, decl in ipairs(declared) do
    if decl.verb == "model" then
      check_types(m, decl, findings)
    end
    if decl.id and decl.verb ~= "model" then
      local name = decl.verb .. " " .. decl.id
      if seen[name] then
        findings:at(decl, {}, lang.err("model.twice_at",
          { id = decl.id, file = seen[name].file, line = seen[name].line }))
      end
      seen[name] = decl
    end
  end
  check_matrix(m, declared, findings)
  if findings.errors > 0 then
    return
  end
  check_same_text(m, declared, findings)
  for _, decl in ipairs(declared) do
    if BY_VERB[decl.verb] then
      BY_VERB[decl.verb](m, decl, findings)
    end
  end
end

return M
