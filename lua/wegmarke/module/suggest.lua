--- Tries what a module suggests for gaps without a round: with a profile of which nothing is known, and in
--- its cases with what they say. A procedure names no model, so the elements are those of all models that
--- are found.

local append = require("wegmarke.module.findings").append
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local load = require "wegmarke.module.load"
local probe = require "wegmarke.module.probe"
local search = require "wegmarke.module.search"

local M = {}

local function merge(into, from)
  for key, value in pairs(from or {}) do
    if into[key] == nil then into[key] = value end
  end
  return into
end

-- A profile with the elements of several models.
local function together(worlds)
  local what = worlds[1]
  for i = 2, #worlds do
    for id, element in pairs(worlds[i].elements) do
      local there = what.elements[id]
      if there then
        there.known_criteria = merge(merge({}, there.known_criteria), element.known_criteria)
        there.facts = merge(merge({}, there.facts), element.facts)
        there.no_levels = there.no_levels and element.no_levels
      else
        what.elements[id] = element
      end
    end
    if worlds[i].fact_names then what.fact_names = merge(merge({}, what.fact_names), worlds[i].fact_names) end
    if #worlds[i].scale > #what.scale then what.scale, what.spreads = worlds[i].scale, worlds[i].spreads end
    append(what.unit_domains.kind, worlds[i].unit_domains.kind)
  end
  return what
end

local kept

--- A profile of which nothing is known.
---@return table|nil what as `know` takes it; nil: no model is found
function M.world()
  if kept == nil then
    local worlds = {}
    for _, one in ipairs(search.all { "model" }) do
      local m = load.model(one.id)
      if m then
        worlds[#worlds + 1] = probe.nothing_known(m)
        m:close()
      end
    end
    kept = #worlds > 0 and together(worlds) or false
  end
  return kept or nil
end

--- What fails of the suggestions of a module whatever a profile says.
---@param module wegmarke.module.Declared
---@return table[] findings
function M.check(module)
  local list, findings = module.parts.suggest or {}, {}
  local what = #list > 0 and M.world()
  if not what then return findings end
  module:know(what)
  for _, rule in ipairs(list) do
    local said = module:explore(rule.when)
    if said.outcome == "error" or probe.never(said) then
      findings[#findings + 1] = { severity = said.outcome == "error" and "error" or "warning",
        file = said.file or rule.when.file, line = said.line or rule.when.line, path = "when",
        element = rule.id, model = rule.module,
        message = said.outcome == "error" and said.err or lang.err("model.suggest_never", { id = rule.id }) }
    end
  end
  return findings
end

local function has(list, wanted)
  for _, one in ipairs(list) do
    if one == wanted then return true end
  end
end

-- What is wrong with what a case says of an element; nil if nothing is.
local function wrong(what, part, id, said)
  if not what.elements[id] then
    local known = keys_in_order(what.elements)
    return lang.err("model.unknown_element", { id = id, known = known,
      nearest = require("wegmarke.text").nearest(id, known) })
  elseif part == "soll" and type(said) == "string" and lists.target_state.known[said] then
    return nil
  elseif not has(what.scale, said) then
    return lang.err("model.case_value", { got = tostring(said), first = what.scale[1],
      last = what.scale[#what.scale], between = what.scale[2] and what.scale[2] % 1 ~= 0 or nil })
  end
end

-- The profile of a case: what it says, all else unknown. What cannot be is reported.
local function profile_of(case, what, report)
  local elements, ok = {}, true
  local function fault(path, err)
    ok = false
    report(path, err)
  end
  for id, element in pairs(what.elements) do elements[id] = merge({}, element) end
  for _, part in ipairs { "ist", "soll" } do
    for _, id in ipairs(keys_in_order(case[part] or {})) do
      local said = case[part][id]
      local err = wrong(what, part, id, said)
      if err then
        fault({ part, id }, err)
      elseif part == "ist" then
        elements[id].ist = said
      else
        elements[id].soll_state, elements[id].soll = type(said) == "number" and "value" or said, said
      end
    end
  end
  for _, field in ipairs(keys_in_order(case.unit or {})) do
    if not what.unit_fields[field] then
      fault({ "unit", field }, lang.err("model.unknown_field", { field = field, known = lists.unit_field,
        nearest = require("wegmarke.text").nearest(field, lists.unit_field) }))
    end
  end
  return ok and { elements = elements, unit = case.unit or {}, unit_fields = what.unit_fields,
    unit_domains = what.unit_domains, scale = what.scale, fact_names = what.fact_names,
    spreads = what.spreads, state_names = what.state_names } or nil
end

--- The suggestions of a module that apply in a case.
---@param module wegmarke.module.Declared
---@param case table
---@param report fun(path: string[], message: table, file: string|nil, line: integer|nil)
---@return string[]|nil ids in order; nil after a report
function M.of_case(module, case, report)
  local what, list = M.world(), {}
  if not what then return report({}, lang.err("model.suggest_no_model", {})) end
  local profile = profile_of(case, what, report)
  if not profile then return nil end
  module:know(profile)
  for _, rule in ipairs(module.parts.suggest) do
    local said = module:explore(rule.when)
    if said.outcome == "fires" then list[#list + 1] = rule.id end
    if said.outcome == "error" then
      report({ "expect", "suggests" }, lang.err("model.case_raised",
        { id = case.id, detail = tostring(said.err) }), said.file, said.line)
    end
  end
  table.sort(list)
  return list
end

return M
