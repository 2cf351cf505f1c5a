--- Checks of what a model's own cases say: values of the scale, states, marks, fields of a unit. What is
--- wrong there would not be recorded, and the case would hold for nothing.

local keys_in_order = require "wegmarke.keys"
local lists = require "wegmarke.words.lists"
local probe = require "wegmarke.module.probe"

local M = {}

-- A value of the scale, or of `scale`; `may_be` are words that stand for one.
local function value(c, m, case, path, given, may_be, scale)
  if type(given) == "string" and may_be then
    c:want_known(case, path, "model.unknown_state", given, may_be)
    return
  end
  for _, known in ipairs(scale or m.scale) do
    if given == known then return end
  end
  if scale then
    return c:at(case, path, "model.case_answer", { got = tostring(given), id = path[2], values = scale })
  end
  c:at(case, path, "model.case_value",
    { got = tostring(given), first = m.scale[1], last = m.scale[#m.scale], between = m.between or nil },
      "strict")
end

local function criteria(c, m, case, id)
  for _, criterion in ipairs(keys_in_order(case.criteria[id])) do
    local known = m.known_criteria and m.known_criteria[id] or m.element[id].criterion
    if not known[criterion] then
      c:at(case, { "criteria", id, criterion }, "model.rule_unknown_criterion",
        { element = id, criterion = criterion, known = keys_in_order(known) }, "strict")
    elseif not lists.mark.known[case.criteria[id][criterion]] then
      c:at(case, { "criteria", id, criterion }, "model.not_one_of",
        { got = case.criteria[id][criterion], known = lists.mark }, "strict")
    end
  end
end

local function unit(c, m, case)
  for _, field in ipairs(keys_in_order(case.unit or {})) do
    if not lists.unit_field.known[field] then
      c:at(case, { "unit", field }, "model.unknown_field", { field = field, known = lists.unit_field,
        nearest = c.findings:nearest(field, lists.unit_field) }, "strict")
    elseif field == "kind" and not probe.knows_kind(m, case.unit.kind) then
      local known = probe.kinds(m)
      c:at(case, { "unit", "kind" }, "model.condition_kind", { kind = tostring(case.unit.kind), known = known,
        nearest = c.findings:nearest(case.unit.kind, known) }, "strict")
    end
  end
end

--- Adds the findings about what one case says.
---@param c table the check under way, see refer.lua
---@param m table
---@param case table
function M.check(c, m, case)
  if #m.scale == 0 or c.findings.pinned then return end
  for _, id in ipairs(keys_in_order(case.ist or {})) do value(c, m, case, { "ist", id }, case.ist[id]) end
  for _, id in ipairs(keys_in_order(case.soll or {})) do
    value(c, m, case, { "soll", id }, case.soll[id], lists.target_state)
  end
  for _, id in ipairs(keys_in_order(case.placed or {})) do
    local of, ask = id:match "^(.-)%.(.+)$"
    local asks = of and m.element[of] and m.element[of].asks
    for i, said in ipairs(case.placed[id]) do
      value(c, m, case, { "placed", id, i }, said, lists.unplaced, asks and asks[ask])
    end
  end
  if case.points and not (m.form and m.form.points) then
    c:at(case, { "points" }, "own.case_without", {})
  end
  for _, id in ipairs(keys_in_order(case.points or {})) do
    if case.points[id] < 0 then c:at(case, { "points", id }, "own.case_points", { element = id }) end
  end
  for _, id in ipairs(keys_in_order(case.states or {})) do
    c:want_known(case, { "states", id }, "model.unknown_state", case.states[id], lists.agreement_state)
  end
  for _, id in ipairs(keys_in_order(case.criteria or {})) do
    if m.element[id] then criteria(c, m, case, id) end
  end
  for _, part in ipairs { "weights", "profile" } do
    for _, id in ipairs(keys_in_order(case.expect[part] or {})) do
      if not m.element[id] then
        local known = {}
        for i, element in ipairs(m.all_elements) do known[i] = element.id end
        c:want_known(case, { "expect", part, id }, "model.unknown_element", id, known)
      end
    end
  end
  for _, id in ipairs(keys_in_order(case.expect.says or {})) do
    local known = {}
    for _, list in ipairs { (m.report or {}).parts or {}, m.views } do
      for _, part in ipairs(list) do known[#known + 1] = part.id end
    end
    c:want_known(case, { "expect", "says", id }, "model.unknown_document", id, known)
  end
  unit(c, m, case)
end

return M
