--- What `model check` looks for beyond what loading refuses: rules that raise, can never fire, depend
--- on their order or average types; gaps without advice; texts that lag behind.

local box = require "wegmarke.box"
local cases = require "wegmarke.module.cases"
local conditions = require "wegmarke.module.lint_conditions"
local evaluate = require "wegmarke.evaluate"
local lang = require "wegmarke.lang"
local texts = require "wegmarke.module.lint_texts"

local LIGHT = { light = true }

local M = {}

-- How many elements may lack advice before one finding stands for all of them.
local MOST_GAPS = 12

local function each_item(m, f)
  for _, list in ipairs { m.advice, m.rules } do
    for _, item in ipairs(list) do
      f(item)
    end
  end
end

-- A roll-up, or a result of one, that never says anything, or takes means of types without a word why.
local function look_at_said(m, findings, from, says, means)
  for _, by in ipairs { "group", "overall" } do
    if says[by] == false then
      m:find_fault(findings, from, { by }, lang.err("model.rollup_says_nothing", { by = by }), "warning",
        from.id or "rollup")
    end
  end
  if means and not from.equal_steps and not m.rollup.equal_steps then
    m:find_fault(findings, from, {}, lang.err("model.mean_of_types", { id = from.id or "rollup" }),
      "warning", from.id or "rollup")
  end
end

-- The roll-up with all elements at one type, one type after the other.
local function look_at_rollup(m, findings)
  if not m.rollup then
    return
  end
  local means, says = {}, {}
  for _, entry in ipairs(m.types) do
    local a = cases.recorded(m, { id = "probe", ist = {} })
    a.assessment.language = lang.current() -- of what a failed function says
    for _, element in ipairs(m.elements) do
      a.agreements[element.id] = { state = "agreed", value = entry.value }
    end
    local e = evaluate.run(m, a)
    for _, err in ipairs(e.errors) do
      if err.id == "rollup" then
        findings:add("error", err.file, err.line,
          lang.err("model.rollup_raised", { detail = err.message }), { element = "rollup" })
        return
      end
    end
    local function look_at(rolled, id)
      local of = says[id or ""] or {}
      says[id or ""] = of
      local function look(x, by)
        if x.means then means[id or ""] = true end
        of[by] = of[by] or x.value ~= nil or x.label ~= nil or x.outcome == "cannot_tell"
      end
      for _, x in ipairs(rolled.groups) do look(x, "group") end
      if rolled.overall then look(rolled.overall, "overall") end
    end
    look_at(e.rollup)
    for _, err in ipairs(e.errors) do
      local id = err.id:match "^rollup%.(.+)$"
      if id then
        findings:add("error", err.file, err.line,
          lang.err("model.result_raised", { id = id, detail = err.message }), { element = id })
        return
      end
    end
    for _, result in ipairs(e.rollup.results or {}) do look_at(result, result.id) end
  end
  look_at_said(m, findings, m.rollup, says[""] or {}, means[""])
  for _, result in ipairs(m.rollup.results or {}) do
    look_at_said(m, findings, result, says[result.id] or {}, means[result.id])
  end
end

-- Steps of elements that have an advice which needs no condition.
local function covered_steps(m)
  local covered = {}
  for _, advice in ipairs(m.advice) do
    if not advice.when and not advice.hold then
      for i = 1, #m.types - 1 do
        if advice.from <= m.types[i].value and advice.to > m.types[i].value then
          covered[advice.element .. "/" .. i] = true
        end
      end
    end
  end
  return covered
end

local function look_for_gaps(m, findings)
  local covered, gaps, steps = covered_steps(m), {}, 0
  for _, element in ipairs(m.elements) do
    local open = {}
    for i = 1, #m.types - 1 do
      if not covered[element.id .. "/" .. i] then
        open[#open + 1] = m:step(m.types[i].value, m.types[i + 1].value, lang.current())
      end
    end
    if #open > 0 then
      gaps[#gaps + 1], steps = { element = element, steps = open }, steps + #open
    end
  end
  if #m.advice == 0 and #gaps > 0 then
    return findings:add("notice", m.file, m.line, lang.err("model.no_advice", {}), { path = "" })
  elseif #gaps > MOST_GAPS then
    findings:add("notice", m.file, m.line,
      lang.err("model.gaps_many", { steps = steps, elements = #gaps }), { path = "" })
    return
  end
  for _, gap in ipairs(gaps) do
    m:find_fault(findings, gap.element, {}, lang.err("model.gap_without_advice",
      { steps = table.concat(gap.steps, "; ") }), "warning", gap.element.id)
  end
end

local function reversed(list)
  local out = {}
  for i = #list, 1, -1 do
    out[#out + 1] = list[i]
  end
  return out
end

-- How many of a model's cases its rules are tried on in another order.
local MOST_PROFILES = 100

-- Profiles to try rules on: the model's own cases, and every element at each type.
local function profiles(m)
  local list = {}
  for i, case in ipairs(m.cases) do
    list[i] = i <= MOST_PROFILES and cases.recorded(m, case) or nil
  end
  for i = 1, #m.types do
    local a = cases.recorded(m, { id = "probe" })
    for n, element in ipairs(m.elements) do
      local at = m.types[(i + n) % #m.types + 1].value
      a.agreements[element.id] = { state = "agreed", value = at }
      a.targets[element.id] = { state = "value", value = m.types[#m.types].value }
    end
    list[#list + 1] = a
  end
  return list
end

-- The outcome of every rule and the weight of every element must not hang on the order of rules.
local function look_at_order(m, findings)
  local reported = {}
  for _, a in ipairs(profiles(m)) do
    local first = evaluate.run(m, a, LIGHT)
    m.rules, m.advice = reversed(m.rules), reversed(m.advice)
    local second = evaluate.run(m, a, LIGHT)
    m.rules, m.advice = reversed(m.rules), reversed(m.advice)
    each_item(m, function(item)
      if first.outcomes[item.id] ~= second.outcomes[item.id] and not reported[item.id] then
        reported[item.id] = true
        m:find_fault(findings, item, { "when" },
          lang.err("model.order_matters", { id = item.id }), "error")
      end
    end)
    for i, x in ipairs(first.elements) do
      local other = second.elements[i].weight
      if math.abs(x.weight - other) > 1e-9 * math.max(1, x.weight) and not reported[x.id] then
        reported[x.id] = true
        findings:add("error", m.file, m.line,
          lang.err("model.order_weight", { element = x.id, one = x.weight, other = other }),
          { element = x.id })
      end
    end
  end
end

--- Everything that `model check` looks for in a model that loads.
---@param m table
---@param findings wegmarke.module.Findings
---@param db table|nil a database, to compare with pinned versions
function M.check(m, findings, db)
  local _ <close> = box.together()
  m:tell_files(findings)
  conditions.check(m, findings)
  look_at_rollup(m, findings)
  look_for_gaps(m, findings)
  if findings.errors == 0 then
    look_at_order(m, findings)
  end
  if #m.cases == 0 then
    findings:add("notice", m.file, m.line, lang.err("model.no_cases", {}), { path = "" })
  end
  texts.check(m, findings)
  if db then
    texts.compare_pinned(m, findings, db)
  end
end

return M
