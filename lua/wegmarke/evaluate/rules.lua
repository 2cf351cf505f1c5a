--- What the model's rules say: weights, advice, hints; each with what it read and where it stands.

local applies = require "wegmarke.module.applies"
local lang = require "wegmarke.lang"
local probe = require "wegmarke.module.probe"

local M = {}

-- At most so many pieces of advice an element.
local MOST = 3

--- How many people said what of an element, where that may be told: not of a few, and to nobody outside.
---@param e table
---@param x table an element of the result
---@return table|nil counts by state
function M.counts(e, x)
  local persons = e.participation.persons
  if e.outside or x.withheld or not x.states or persons > 0 and persons < e.assessment.threshold then
    return nil
  end
  return x.states
end

--- The place of each element in the order that the group set; those it did not name come after.
---@param m table
---@param e table
---@return table<string, integer> by element; empty where the group set none
function M.ranks(m, e)
  local ranks, order = {}, e.order and e.order.group
  if not order then return ranks end
  for _, element in ipairs(m.elements) do ranks[element.id] = #order + 1 end
  for i, id in ipairs(order) do ranks[id] = i end
  return ranks
end

-- The weights as rules read them; none before they are known.
local function weights_of(m, e)
  local made, open = {}, {}
  if not e.weights_open then return made end
  for _, one in ipairs(e.weights_open) do open[one.rule] = true end
  local rules = {}
  for _, rule in ipairs(m.rules) do rules[#rules + 1] = open[rule.id] and rule or nil end
  for _, x in ipairs(e.elements) do
    made[x.id] = { weight = x.weight, weight_open = x.weight_open,
      weight_domain = probe.weights_possible(m, x.id, rules, x.weight) }
  end
  return made
end

-- The answers that hold at an element's questions.
local function answers_of(x)
  local answers = x.asked and {}
  for _, one in ipairs(x.asked or {}) do answers[one.id] = one.value end
  return answers
end

--- What rules are told of a result, the model's and those of others.
---@param m table
---@param e table
---@return table what as the inner side takes it
function M.known(m, e)
  local elements, weights, ranks = {}, weights_of(m, e), M.ranks(m, e)
  for _, x in ipairs(e.elements) do
    local weight = weights[x.id] or {}
    elements[x.id] = {
      applicable = x.applicable, ist = x.ist, soll = x.soll.value, soll_state = x.soll.state,
      criteria = x.marks, states = M.counts(e, x), spread = x.q1 and x.q3 and x.q3 - x.q1,
      rank = ranks[x.id], answers = x.ist and answers_of(x) or nil, points = x.points,
      weight = weight.weight, weight_domain = weight.weight_domain, weight_open = weight.weight_open,
    }
  end
  for _, x in ipairs(e.reflections or {}) do
    elements[x.id] = { applicable = true, no_levels = true, soll_state = "open" }
  end
  for _, x in ipairs(m.left_out or {}) do
    elements[x.id] = { applicable = false, no_levels = m.element[x.id].levels == false or nil,
      soll_state = "open" }
  end
  local unit = applies.unit(e.unit)
  unit.figures = e.figures
  return m:known(elements, unit)
end

--- Tells the model's rules what is known.
---@param m table
---@param e table
function M.know(m, e) m:tell(M.known(m, e)) end

local function note_error(e, what, rule, result)
  e.errors[#e.errors + 1] = {
    id = rule.id, what = what, file = result.file, line = result.line,
    message = lang.text(e.language, result.err.key, result.err.args),
  }
end

-- Runs a condition; nil if it failed, which is noted. No condition: it fires.
local function outcome_of(m, e, what, rule)
  if not rule.when then
    return { outcome = "fires", facts = {}, unknown = {} }
  end
  local result = m:explore(rule.when)
  if result.outcome == "error" then
    note_error(e, what, rule, result)
    return nil
  end
  return result
end

local function fact(path, value)
  return { path = path, value = value }
end

local function append(list, more)
  local seen = {}
  for _, item in ipairs(list) do
    seen[item.path or item] = true
  end
  for _, item in ipairs(more) do
    if not seen[item.path or item] then
      list[#list + 1], seen[item.path or item] = item, true
    end
  end
end

local function contains(list, value)
  for _, item in ipairs(list) do
    if item == value then
      return true
    end
  end
  return false
end

-- One condition of a decision table: true, false, or nil with the path that nobody knows; and the
-- fact it read. What holds for every value of the scale needs none.
local function condition_holds(m, e, condition)
  if condition.kind then
    local kind = e.unit.kind
    return kind and contains(condition.kind, kind), fact("unit.kind", kind)
  end
  local x
  for _, other in ipairs(e.elements) do
    x = other.id == condition.element and other or x
  end
  if not x or not x.applicable then
    return false, fact(condition.element .. ".applicable", false)
  end
  local low = condition.at_least or -math.huge
  local high = condition.at_most or math.huge
  if x.ist == nil and low <= m.scale[1] and high >= m.scale[#m.scale] then
    return true
  end
  return x.ist and x.ist >= low and x.ist <= high, fact(x.id .. ".ist", x.ist)
end

-- The conditions of a decision table, all of which must hold: false if one fails, whatever the
-- others; nil if that depends on what nobody knows. Adds what was read to facts and unknown.
local function conditions_hold(m, e, conditions, facts, unknown)
  local holds, read, open = true, {}, {}
  for _, condition in ipairs(conditions or {}) do
    local one, what = condition_holds(m, e, condition)
    if one == nil then
      open[#open + 1] = what.path
      holds = holds and nil
    else
      read[#read + 1] = what
      holds = one and holds
    end
    if one == false then
      holds = false
      break
    end
  end
  append(facts, read)
  append(unknown, holds == nil and open or {})
  return holds
end

-- What rows of conditions and the function say together; nil if the function failed. Adds what was read.
local function judge(m, e, what, item, facts, unknown)
  local holds = conditions_hold(m, e, item.only_if, facts, unknown)
  if holds == false then
    return "silent"
  end
  local result = outcome_of(m, e, what, item)
  if not result then
    return nil
  end
  append(facts, result.facts)
  append(unknown, result.unknown)
  return result.outcome == "fires" and holds == nil and "cannot_tell" or result.outcome
end

--- How one rule comes out: `outcome`, `facts`, `unknown`; nil if its function failed, which is noted in
--- `e.errors`.
---@param m table
---@param e table
---@param rule table
---@return table|nil
function M.rule_outcome(m, e, rule)
  if not rule.only_if then
    return outcome_of(m, e, "rule", rule)
  end
  local facts, unknown = {}, {}
  local outcome = judge(m, e, "rule", rule, facts, unknown)
  return outcome and { outcome = outcome, facts = facts, unknown = unknown }
end

-- Of how many elements weights are made by points.
local function weighed_by_points(m, e)
  local n = 0
  for _, x in ipairs(m.weighting == "points" and e.elements or {}) do
    n = n + (x.points and 1 or 0)
  end
  return n
end

-- The weight before rules: the model's; by the group's points their share, so that the mean is 1. While
-- those are not known all count the same.
local function put_base(m, e, x, n)
  x.weight = m.weight[x.id] or 0
  x.weight_set = m.weighed[x.id]
  if m.weighting == "equal" then return end
  local base = x.weight_set and x.weight_set[1].from or x.weight
  x.weight_base = { weight = base, kind = m.weighting, file = m.weights_at.file, line = m.weights_at.line,
                    model = m.weights_at.model }
  if m.weighting ~= "points" then return end
  if x.points then
    base = x.points * n
    x.weight, x.weight_base.weight = x.weight * base, base
  else
    x.weight_open, e.weights_by_points = true, "open"
    x.weight_base.kind = "points_open"
  end
end

local function add_factor(x, rule, factor, result)
  x.weight = x.weight * factor
  x.weight_from = x.weight_from or {}
  x.weight_from[#x.weight_from + 1] = {
    rule = rule.id, factor = factor, why = rule.why, file = rule.file, line = rule.line,
    changed = rule.changed,
    facts = result.facts,
  }
end

--- Weights: the model's, times what its rules multiply. A rule that can't tell changes nothing and
--- is listed in `e.weights_open`.
---@param m table
---@param e table
function M.weigh(m, e)
  local by_id, n = {}, weighed_by_points(m, e)
  for _, x in ipairs(e.elements) do
    by_id[x.id] = x
    put_base(m, e, x, n)
  end
  e.weights_open = {}
  for _, rule in ipairs(m.rules) do
    local result = rule.multiply and M.rule_outcome(m, e, rule)
    if result and result.outcome == "fires" then
      for _, element in ipairs(m.elements) do
        local factor = rule.multiply[element.id]
        local x = by_id[element.id]
        if factor and x and x.applicable then
          add_factor(x, rule, factor, result)
        end
      end
    elseif result and result.outcome == "cannot_tell" then
      e.weights_open[#e.weights_open + 1] = {
        rule = rule.id, unknown = result.unknown, file = rule.file, line = rule.line,
        why = rule.why,
      }
    end
  end
  if m.api >= 2 then m:weigh(weights_of(m, e)) end
  e.weights_equal = true
  for _, x in ipairs(e.elements) do
    if x.applicable and x.weight ~= 1 then
      e.weights_equal = false
    end
  end
end

-- What the host itself reads to see whether an advice is for the present step of its element.
-- Returns "silent", or "fires" / "cannot_tell" with facts and unknown paths.
local function step_outcome(advice, x)
  local ist, soll = x.id .. ".ist", x.id .. ".soll"
  if not x.applicable then
    return "does_not_apply", { fact(x.id .. ".applicable", false) }, {}
  elseif x.ist == nil then
    return "cannot_tell", {}, { ist }
  end
  local facts = { fact(ist, x.ist) }
  local state = x.soll.state
  local holds, below = false, false
  if state == "value" then
    facts[2] = fact(soll, x.soll.value)
    holds, below = x.soll.value == x.ist, x.soll.value < x.ist
  elseif state ~= "open" then
    facts[2] = fact(soll, state)
    holds = state == "hold"
  end
  if advice.hold then
    if state == "open" then
      return "silent", facts, {}
    end
    return holds and "fires" or "silent", facts, {}
  end
  if x.ist < advice.from or x.ist >= advice.to or state == "hold" or state == "not_pursued" then
    return "silent", facts, {}
  elseif state == "open" then
    return "cannot_tell", facts, { soll }
  end
  return (holds or below) and "silent" or "fires", facts, {}
end

--- How one advice stands: outcome "fires", "silent", "cannot_tell", "does_not_apply" or "error".
---@param m table
---@param e table
---@param advice table
---@param x table its element in the result
---@return string outcome, table facts, table unknown
function M.advice_outcome(m, e, advice, x)
  local outcome, facts, unknown = step_outcome(advice, x)
  if outcome == "silent" or outcome == "does_not_apply" then
    return outcome, facts, unknown
  end
  local said = judge(m, e, "advice", advice, facts, unknown)
  if not said then
    outcome = "error"
  elseif said ~= "fires" then
    outcome = said == "cannot_tell" and said or "silent"
  end
  return outcome, facts, unknown
end

--- Why an advice or a rule does not fire, or what it waits for: the step of an advice, the first row of its
--- conditions that fails or that nobody can tell, or its function.
---@param m table which was told what is known, see `know`
---@param e table
---@param item table
---@param x table|nil the element of an advice in the result
---@return string what "step", "row", "when", or "fires"
---@return table|nil row of the conditions
---@return table facts what was read to tell so
function M.reason(m, e, item, x)
  local outcome, facts = "fires", {}
  if x then outcome, facts = step_outcome(item, x) end
  if outcome ~= "fires" then
    return "step", nil, facts
  end
  for _, wanted in ipairs { false, "open" } do
    for _, condition in ipairs(item.only_if or {}) do
      local holds, what = condition_holds(m, e, condition)
      if (wanted == false and holds == false) or (wanted == "open" and holds == nil) then
        return "row", condition, holds == nil and {} or { what }
      end
    end
  end
  if item.when then
    local result = m:explore(item.when)
    if result.outcome ~= "fires" then
      return "when", nil, result.facts or {}
    end
  end
  return "fires", nil, facts
end

local function describe(m, advice, x, outcome, facts, unknown)
  return {
    id = advice.id, element = advice.element, from = advice.from, to = advice.to,
    hold = advice.hold or nil, status = advice.status, author = advice.author,
    source = advice.source, text = advice.text, steps = advice.steps, effort = advice.effort,
    months = advice.months, why = advice.why, outcome = outcome, facts = facts,
    unknown = unknown, file = advice.file, line = advice.line, model = advice.model or m.id,
    changed = advice.changed,
    conditional = advice.when ~= nil or advice.only_if ~= nil, provisional = x.ist_from == "proposal" or nil,
  }
end

-- What fits the case closest comes first: fires before cannot tell, conditions before none.
local function keep_best(list)
  local place = {}
  for i, item in ipairs(list) do
    place[item] = i
  end
  table.sort(list, function(a, b)
    if a.outcome ~= b.outcome then
      return a.outcome == "fires"
    elseif a.conditional ~= b.conditional then
      return a.conditional
    end
    return place[a] < place[b]
  end)
  for i = #list, MOST + 1, -1 do
    list[i] = nil
  end
  return list
end

local function why_none(x)
  if not x.applicable then
    return "not_applicable"
  elseif x.ist == nil then
    return "no_ist"
  elseif x.soll.state == "not_pursued" then
    return "not_pursued"
  elseif x.soll.state == "open" then
    return "open_target"
  elseif x.soll.state == "value" and x.soll.value < x.ist then
    return "lower_target"
  elseif x.abstand == 0 then
    return "no_gap"
  end
  return "none_fits"
end

--- Advice: for each element at most three pieces, for its next step only; in the order the group
--- set, then the computed one, then the model's.
---@param m table
---@param e table
function M.advise(m, e)
  local by_element = {}
  for _, advice in ipairs(m.advice) do
    local list = by_element[advice.element] or {}
    by_element[advice.element] = list
    list[#list + 1] = advice
  end
  e.advice, e.no_advice, e.outcomes = {}, {}, {}
  local found = {}
  for _, x in ipairs(e.elements) do
    local list = {}
    for _, advice in ipairs(by_element[x.id] or {}) do
      local outcome, facts, unknown = M.advice_outcome(m, e, advice, x)
      e.outcomes[advice.id] = outcome
      if x.ist and (outcome == "fires" or outcome == "cannot_tell") then
        list[#list + 1] = describe(m, advice, x, outcome, facts, unknown)
      end
    end
    found[x.id] = keep_best(list)
    if #list == 0 then
      e.no_advice[#e.no_advice + 1] = { element = x.id, why = why_none(x) }
    end
  end
  local function take(id)
    for _, advice in ipairs(found[id] or {}) do
      e.advice[#e.advice + 1] = advice
    end
    found[id] = nil
  end
  for _, id in ipairs(e.order.group or {}) do
    take(id)
  end
  for _, item in ipairs(e.order.computed) do
    take(item.element)
  end
  for _, x in ipairs(e.elements) do
    take(x.id)
  end
end

--- Hints: observations across elements.
---@param m table
---@param e table
function M.hint(m, e)
  e.hints = {}
  for _, rule in ipairs(m.rules) do
    local result = rule.hint and M.rule_outcome(m, e, rule)
    if result then
      e.outcomes[rule.id] = result.outcome
      if result.outcome == "fires" or result.outcome == "cannot_tell" then
        e.hints[#e.hints + 1] = {
          id = rule.id, elements = rule.elements or {}, text = rule.hint, why = rule.why,
          outcome = result.outcome, facts = result.facts, unknown = result.unknown,
          file = rule.file, line = rule.line, model = rule.model or m.id,
          changed = rule.changed,
        }
      end
    end
  end
end

return M
