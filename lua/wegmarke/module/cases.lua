--- Runs a model's own cases: given these agreements, targets and this unit, what must come out. Says
--- what was expected, what came, and what was read on the way.

local box = require "wegmarke.box"
local append = require("wegmarke.module.findings").append
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local own_names = require "wegmarke.words.own"

local LIGHT = { light = true } -- no case asks what to talk about first

local M = {}

-- What the people of a case answered: the first of each list is one person, and so on.
local function answered(a, case)
  local people = 0
  for _, element in ipairs(keys_in_order(case.placed)) do
    for i, said in ipairs(case.placed[element]) do
      people = math.max(people, i)
      a.placements[#a.placements + 1] = { batch = "case", participant = "P" .. i, element = element, dots = 1,
        state = type(said) == "number" and "placed" or said, value = type(said) == "number" and said or nil }
    end
  end
  for i = 1, people do
    a.participants[i] = { id = "P" .. i, code = "P" .. i }
  end
  a.batches[1] = { id = "case", kind = "person" }
end

-- The points of a case, as if the group had stuck them on a poster: of as many people as can be told of.
local function voted(a, case, threshold)
  a.batches[#a.batches + 1] = { id = "points", kind = "tally" }
  for _, element in ipairs(keys_in_order(case.points)) do
    a.placements[#a.placements + 1] = { id = element, batch = "points", element = own_names.points(element),
      state = "placed", value = case.points[element], dots = threshold }
  end
end

-- What a case answers to questions: as what a group said together, which agreed on the type that this gives.
local function answer(m, a, case)
  local asked = require "wegmarke.module.asked"
  a.batches[#a.batches + 1] = { id = "answers", kind = "group" }
  for _, id in ipairs(keys_in_order(case.answers)) do
    for _, ask in ipairs(keys_in_order(case.answers[id])) do
      a.placements[#a.placements + 1] = { batch = "answers", element = id .. "." .. ask, state = "placed",
        value = case.answers[id][ask], dots = 1 }
    end
    if not a.agreements[id] then
      local result = asked.type_of(m, m.element[id], case.answers[id])
      if result.outcome == "told" then a.agreements[id] = { state = "agreed", value = result.value } end
    end
  end
end

-- What a case tells, as if it had been recorded.
local function recorded(m, case)
  local unit = { id = "case", name = "case", kind = "landkreis", keys = {}, facts = {} }
  for field, value in pairs(case.unit or {}) do
    if field == "kind" or field == "name" then
      unit[field] = value
    elseif field == "key" then
      unit.keys.ags = value
    else
      unit.facts[field] = value
    end
  end
  for name, value in pairs(case.figure or {}) do -- those a case says stand for all that would be known
    unit.figures = unit.figures or {}
    unit.figures[name] = { value = value }
  end
  local a = {
    assessment = { id = "case", held_on = "2026-01-01", mode = "open", language = m.language,
                   threshold = 3 },
    unit = unit, participants = {}, batches = {}, placements = {}, marks = {}, remarks = {},
    agreements = {}, agreement_marks = case.criteria or {}, targets = {}, fields = {},
  }
  for id, value in pairs(case.ist or {}) do
    a.agreements[id] = { state = "agreed", value = value }
  end
  for id, state in pairs(case.states or {}) do
    a.agreements[id] = { state = state, why = lists.needs_why[state] and "case" or nil }
  end
  for id, value in pairs(case.soll or {}) do
    if type(value) == "number" then
      a.targets[id] = { state = "value", value = value }
    else
      a.targets[id] = { state = value }
    end
  end
  if case.order then a.group_order = { elements = case.order } end
  if case.placed then answered(a, case) end
  if case.points then voted(a, case, a.assessment.threshold) end
  if case.answers then answer(m, a, case) end
  return a
end

M.recorded = recorded

-- Where a case does not hold: at the field of `expect`.
local function report(m, case, path, key, args, findings)
  args.id = case.id
  local place = m:origin(case, { "expect", table.unpack(path) }) or case
  findings[#findings + 1] = {
    severity = "error", file = place.file, line = place.line, element = case.id,
    path = "expect." .. table.concat(path, "."), message = lang.err(key, args),
  }
end

local OUTCOMES = { fires = "fires", silent = "silent", cannot_tell = "cannot_tell",
                   hints = "fires" }

--- The advice or rule of an id.
---@param m table
---@param id string
---@return table|nil
function M.item(m, id)
  for _, list in ipairs { m.rules, m.advice } do
    for _, one in ipairs(list) do
      if one.id == id then return one end
    end
  end
end

-- What a rule or advice read in this case, in words: "koordination.ist = 2, ..."
local function trace_of(m, e, id)
  local item = M.item(m, id)
  if not item then
    return ""
  end
  local parts = {}
  local function add(facts, unknown)
    for _, fact in ipairs(facts) do
      parts[#parts + 1] = fact.path .. " = " .. tostring(fact.value)
    end
    for _, path in ipairs(unknown) do
      parts[#parts + 1] = path .. " = ?"
    end
  end
  if item.element then
    for _, x in ipairs(e.elements) do
      if x.id == item.element then
        local _, facts, unknown =
          require("wegmarke.evaluate.rules").advice_outcome(m, e, item, x)
        add(facts, unknown)
      end
    end
  elseif item.when then
    local result = m:explore(item.when)
    add(result.facts, result.unknown)
  end
  local text = table.concat(parts, ", ")
  return (text ~= "" and text .. "; " or "") .. ("%s:%d"):format(item.file, item.line)
end

local function compare_outcomes(m, case, e, findings)
  for _, field in ipairs { "fires", "silent", "cannot_tell", "hints", "no_hints" } do
    for i, id in ipairs(case.expect[field] or {}) do
      local got = e.outcomes[id] or "silent"
      if got == "does_not_apply" then
        got = "silent"
      end
      local want = OUTCOMES[field]
      if (want and got ~= want) or (not want and got == "fires") then
        report(m, case, { field, i }, "model.case_outcome",
          { rule = id, want = lang.err("model.outcome_" .. (want or "silent")),
            got = lang.err("model.outcome_" .. got), trace = trace_of(m, e, id) }, findings)
      end
    end
  end
end

local function compare_weights(m, case, e, findings)
  for _, x in ipairs(e.elements) do
    local want = (case.expect.weights or {})[x.id]
    if want and math.abs(want - x.weight) > 1e-9 then
      local from = {}
      for i, one in ipairs(x.weight_from or {}) do
        from[i] = ("%s * %s (%s:%d)"):format(one.rule, tostring(one.factor), one.file, one.line)
      end
      report(m, case, { "weights", x.id }, "model.case_weight",
        { element = x.id, want = want, got = x.weight, trace = from }, findings)
    end
  end
end

local function compare_order(m, case, e, findings)
  local got = {}
  for i, item in ipairs(e.order.computed) do
    got[i] = item.element
  end
  local want = case.expect.order
  if want and table.concat(want, ", ") ~= table.concat(got, ", ") then
    report(m, case, { "order" }, "model.case_order",
      { want = table.concat(want, ", "), got = table.concat(got, ", ") }, findings)
  end
end

local function same_value(want, got)
  if type(want) == "number" and type(got) == "number" then
    return math.abs(want - got) <= 1e-9
  end
  return want == got
end

-- The profile: a value, "not_applicable", "unknown".
local function compare_profile(m, case, e, findings)
  local standing = {}
  for _, x in ipairs(e.elements) do
    standing[x.id] = not x.applicable and "not_applicable" or x.ist or "unknown"
  end
  for _, x in ipairs(m.elements) do
    local want = (case.expect.profile or {})[x.id]
    local got = standing[x.id] or "not_applicable"
    if want ~= nil and not same_value(want, got) then
      report(m, case, { "profile", x.id }, "model.case_profile",
        { element = x.id, want = tostring(want), got = tostring(got) }, findings)
    end
  end
end

local function compare_rolled(m, case, path, want, x, findings)
  local got = not x and "nil" or x.outcome == "cannot_tell" and "cannot_tell"
    or x.value == nil and "nil" or x.value
  if want ~= nil and not same_value(want, got) then
    report(m, case, path, "model.case_rollup", { what = path[#path], want = tostring(want),
      got = tostring(got), trace = x and x.unknown or {} }, findings)
  end
end

-- The results of a roll-up by "result" and "result.group".
local function compare_results(m, case, rolled, findings)
  local by_id = {}
  for _, result in ipairs(rolled.results or {}) do
    by_id[result.id] = result.overall
    for _, x in ipairs(result.groups) do by_id[result.id .. "." .. x.id] = x end
  end
  for _, id in ipairs(keys_in_order(case.expect.results or {})) do
    compare_rolled(m, case, { "results", id }, case.expect.results[id], by_id[id], findings)
  end
end

local function compare_rollup(m, case, e, findings)
  local rolled = e.rollup or { groups = {} }
  compare_rolled(m, case, { "overall" }, case.expect.overall, rolled.overall, findings)
  local by_id, ids = {}, {}
  for _, x in ipairs(rolled.groups) do
    by_id[x.id] = x
  end
  for id in pairs(case.expect.groups or {}) do
    ids[#ids + 1] = id
  end
  table.sort(ids)
  for _, id in ipairs(ids) do
    compare_rolled(m, case, { "groups", id }, case.expect.groups[id], by_id[id], findings)
  end
  compare_results(m, case, rolled, findings)
end

--- Runs one case.
---@param m table
---@param case table
---@param findings table[] gets what does not hold
---@param seen table<string, table<string, boolean>>|nil gets the outcomes of each rule and advice
---@param also (fun(case: table, e: table, findings: table[]))|nil what else is to be looked at
---@return boolean holds
function M.run(m, case, findings, seen, also)
  local before = #findings
  local e = require("wegmarke.evaluate").run(m, recorded(m, case), LIGHT)
  for _, err in ipairs(e.errors) do
    findings[#findings + 1] = {
      severity = "error", file = err.file, line = err.line, element = err.id, path = "",
      message = lang.err("model.case_raised", { id = case.id, detail = err.message }),
    }
  end
  compare_outcomes(m, case, e, findings)
  compare_weights(m, case, e, findings)
  compare_order(m, case, e, findings)
  compare_profile(m, case, e, findings)
  compare_rollup(m, case, e, findings)
  if also then also(case, e, findings) end
  if seen then
    M.note(m, e, seen)
  end
  return #findings == before
end

--- Notes which outcomes each rule and advice had.
---@param m table
---@param e table
---@param seen table<string, table<string, boolean>>
function M.note(_, e, seen)
  local function add(id, outcome)
    seen[id] = seen[id] or {}
    seen[id][outcome] = true
  end
  for id, outcome in pairs(e.outcomes) do
    add(id, outcome)
  end
  for _, x in ipairs(e.elements) do
    for _, from in ipairs(x.weight_from or {}) do
      add(from.rule, "fires")
    end
  end
end

--- Runs all cases of a model.
---@param m table
---@param findings table[]
---@param also function|nil see `run`
---@return table result { cases, failed (or not run), held = { id = boolean }, covered = ids of the
---  model's own rules and advice that fired in a case, uncovered = ids that fired in none, printed = what
---  the files printed, { case = id or nil for what came before the first, words, file, line, n } }
function M.run_all(m, findings, also)
  local _ <close> = box.together()
  local seen, held, failed = {}, {}, 0
  local printed = m:printed()
  local started, most = os.clock(), box.budget()
  for i, case in ipairs(m.cases) do
    if most > 0 and os.clock() - started > most then
      local n = #m.cases - i + 1
      append(findings, { severity = "error", file = case.file, line = case.line, element = case.id,
        path = "", message = lang.err("model.cases_not_run", { n = n, seconds = most }) })
      failed = failed + n
      break
    end
    local wrong = {}
    held[case.id] = M.run(m, case, wrong, seen, also)
    for _, one in ipairs(m:printed()) do
      one.case = case.id
      printed[#printed + 1] = one
    end
    for _, finding in ipairs(wrong) do
      append(findings, finding)
    end
    failed = failed + (held[case.id] and 0 or 1)
  end
  local covered, uncovered = {}, {}
  for _, list in ipairs { m.advice, m.rules } do
    for _, item in ipairs(list) do
      local own = item.model == m.id or item.changed
      local into = not own and {} or seen[item.id] and seen[item.id].fires and covered or uncovered
      into[#into + 1] = item.id
    end
  end
  return { cases = #m.cases, failed = failed, held = held, covered = covered,
           uncovered = uncovered, printed = printed }
end

return M
