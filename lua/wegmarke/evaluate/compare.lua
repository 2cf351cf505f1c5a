--- Two assessments side by side: what can be compared, and what a change may come from - the same
--- people seeing it differently, other people, or another rule or wording. In words and counts; no
--- tests of significance.

local keys_in_order = require "wegmarke.keys"
local audiences = require "wegmarke.words.audiences"
local crosswalk = require "wegmarke.module.crosswalk"
local late = require "wegmarke.evaluate.late"
local score = require "wegmarke.score"

local M = {}

-- What each person placed, by element and code.
local function by_person(a, retrospective)
  local retro, code, by = {}, {}, {}
  for _, batch in ipairs(a.batches) do
    retro[batch.id] = batch.retrospective == true
  end
  for _, p in ipairs(a.participants) do
    code[p.id] = p.code
  end
  for _, p in ipairs(a.placements) do
    if p.participant and p.state == "placed" and retro[p.batch] == retrospective then
      by[p.element] = by[p.element] or {}
      by[p.element][code[p.participant] or p.participant] = p.value
    end
  end
  return by, code
end

local function of_one_mind(values)
  for i = 2, #values do
    if values[i] ~= values[1] then
      return false
    end
  end
  return true
end

-- The middle of a group of values; nil where it is too small to be shown, or small and of one mind.
local function middle(values, least)
  if #values < least or (#values < 2 * least and of_one_mind(values)) then
    return nil
  end
  return { n = #values, low = score.low_median(values), high = score.high_median(values) }
end

-- Whether telling those who were in both rounds from the others tells nobody apart: each of the groups
-- in which answers of either round came in is of both sorts either not at all, or by enough.
local function is_safe(groups, others, least)
  for _, group in ipairs(groups or {}) do
    local both, only = 0, 0
    for _, code in ipairs(group) do
      both = both + (others[code] and 1 or 0)
      only = only + (others[code] and 0 or 1)
    end
    if both > 0 and both < least or only > 0 and only < least then
      return false
    end
  end
  return true
end

-- Who placed the element in both rounds, and who in one only.
--
-- All of it is shown or nothing, the counts too: beside the figures of all, those of two groups would give
-- away a third that is too small to be shown.
local function people(first, second, least, groups_a, groups_b)
  first, second = first or {}, second or {}
  local both_a, both_b, only_a, only_b = {}, {}, {}, {}
  local higher, lower = 0, 0
  for _, code in ipairs(keys_in_order(first)) do
    if second[code] then
      both_a[#both_a + 1], both_b[#both_b + 1] = first[code], second[code]
      higher = higher + (second[code] > first[code] and 1 or 0)
      lower = lower + (second[code] < first[code] and 1 or 0)
    else
      only_a[#only_a + 1] = first[code]
    end
  end
  for _, code in ipairs(keys_in_order(second)) do
    if not first[code] then
      only_b[#only_b + 1] = second[code]
    end
  end
  local others = #only_a + #only_b > 0
  for _, list in ipairs { both_a, only_a, only_b } do
    if #list > 0 and #list < least then
      return { few = true, others = others }
    end
  end
  if #both_a == 0 and not others then
    return nil
  end
  local row = { both_n = #both_a, left_n = #only_a, new_n = #only_b, others = others }
  if not (is_safe(groups_a, second, least) and is_safe(groups_b, first, least)) then
    return row
  end
  local before, after = middle(both_a, least), middle(both_b, least)
  local left, new = middle(only_a, least), middle(only_b, least)
  if not before or not after or row.left_n > 0 and not left or row.new_n > 0 and not new then
    return row
  end
  local equal = #both_a - higher - lower
  row.same, row.moved = { n = #both_a, before = before, after = after }, higher + lower > 0
  -- Of a small group that moved as one it would be said of each how.
  if #both_a >= 2 * least or math.max(higher, lower, equal) < #both_a then
    row.same.higher, row.same.lower, row.same.equal = higher, lower, equal
  end
  row.left, row.new = left, new
  return row
end

-- "In hindsight": what people say today about then, beside what was said then.
local function hindsight(back, element, least)
  local values = {}
  for _, code in ipairs(keys_in_order(back[element] or {})) do
    values[#values + 1] = back[element][code]
  end
  return middle(values, least)
end

local function values_of(e, ids)
  local by_id, list = {}, {}
  for _, x in ipairs(e.elements) do
    by_id[x.id] = x
  end
  for i, id in ipairs(ids) do
    local x = by_id[id]
    list[i] = { id = id, ist = x and x.ist, state = x and x.agreement.state,
                applicable = x and x.applicable, n = x and x.n }
  end
  return list
end

-- What a change of one element may come from.
local function reasons(row, first, second)
  local list = {}
  if row.relation ~= "same" then
    list[#list + 1] = "wording"
  elseif first.m.hash ~= second.m.hash then
    list[#list + 1] = "rule"
  end
  local people_row = row.people
  if people_row then
    if people_row.moved then
      list[#list + 1] = "same_people"
    end
    if people_row.others then
      list[#list + 1] = "other_people"
    end
  end
  return list
end

-- Codes mean the same person only where the unit is the same and nobody is anonymous. Those outside the
-- unit read nothing of single people, and of folded answers nobody knows any more whose they were.
local function can_match(first, second)
  return not first.outside and not first.folded and not second.folded
    and first.a.unit.id == second.a.unit.id and first.e.assessment.mode ~= "anonymous"
    and second.e.assessment.mode ~= "anonymous"
end

local function compare_row(row, first, second)
  local made = { relation = row.relation, changed = row.changed, a = values_of(first.e, row.a),
                 b = values_of(second.e, row.b) }
  if #row.a ~= 1 or #row.b ~= 1 then
    return made
  end
  local x, y = made.a[1], made.b[1]
  if x.ist and y.ist then
    made.change = y.ist > x.ist and "higher" or y.ist < x.ist and "lower" or "same"
    made.steps = math.abs(y.ist - x.ist)
  end
  if can_match(first, second) then
    local least = math.max(first.e.assessment.threshold, second.e.assessment.threshold)
    made.people = people(first.now[x.id], second.now[y.id], least, first.groups[x.id], second.groups[y.id])
    made.hindsight = hindsight(second.back, y.id, least)
  end
  made.reasons = reasons(made, first, second)
  return made
end

-- What is shown of one assessment: answers that wait for others are left out as everywhere.
local function side(m, a, e, who)
  local threshold = e.assessment.threshold
  who = who or "unit"
  -- Those outside see nothing of it.
  local is_outside = audiences.is_outside(who)
  local shown, told = late[is_outside and "hold_back" or "show"](a, threshold, who)
  local back = late[is_outside and "hold_back_hindsight" or "show_hindsight"](a, threshold, who)
  local now, code = by_person(shown, false)
  local groups = {}
  for element, list in pairs(told.groups) do
    groups[element] = {}
    for i, event in ipairs(list) do
      local group = {}
      for _, rows in ipairs { event.added, event.gone } do
        for _, row in ipairs(rows) do
          local id = row.p.participant
          if id and (now[element] or {})[code[id] or id] then
            group[#group + 1] = code[id] or id
          end
        end
      end
      groups[element][i] = group
    end
  end
  local folded = false
  for _, batch in ipairs(a.batches) do
    folded = folded or batch.folded == true
  end
  return { m = m, a = a, e = e, now = now, groups = groups, folded = folded,
           back = by_person(back, true) }
end

local function describe(s)
  return {
    id = s.e.assessment.id, unit = s.e.unit.name, held_on = s.e.assessment.held_on,
    model = { id = s.m.id, version = s.m.version, hash = s.m.hash, title = s.m.title },
    persons = s.e.participation.persons, dots = s.e.participation.dots,
  }
end

--- What splits a change of an element between two rounds into the same people and others, as far as that
--- shows nobody.
---@param first table { m, a } of the earlier round
---@param second table the same, of the later one
---@return (fun(x: string, y: string): table|nil, string|nil)|nil split of element x then, y now: { same =
---  { n, before, after, higher, lower, equal (these three not of a small group that moved as one) }, left,
---  new }; nil and "few" where a group is too small,
---  nil where nobody placed it
---@return string|nil why there is none: "anonymous", "other_unit", "folded"
function M.splitter(first, second)
  local then_e, now_e = { assessment = first.a.assessment }, { assessment = second.a.assessment }
  if first.a.unit.id ~= second.a.unit.id then
    return nil, "other_unit"
  elseif then_e.assessment.mode == "anonymous" or now_e.assessment.mode == "anonymous" then
    return nil, "anonymous"
  end
  local least = math.max(then_e.assessment.threshold, now_e.assessment.threshold)
  local a, b = side(first.m, first.a, then_e), side(second.m, second.a, now_e)
  if a.folded or b.folded then
    return nil, "folded"
  end
  return function(x, y)
    local row = people(a.now[x], b.now[y], least, a.groups[x], b.groups[y])
    if not row then
      return nil
    elseif not row.same then
      return nil, "few"
    end
    return { same = row.same, left = row.left, new = row.new }
  end
end

-- What the models made of groups and of the whole, group by group, where either made anything.
local function rolled(first, second)
  local list, by_id = {}, {}
  local function of(x)
    return x and x.outcome == "told" and { value = x.value, label = x.label, word = x.word } or nil
  end
  for _, group in ipairs(second and second.groups or {}) do by_id[group.id] = group end
  local function add(id, title, a, b)
    a, b = of(a), of(b)
    if a or b then list[#list + 1] = { id = id, title = title, a = a, b = b } end
  end
  if first or second then
    add("", (second or first).title, first and first.overall, second and second.overall)
  end
  for _, group in ipairs(first and first.groups or {}) do
    add(group.id, group.title, group, by_id[group.id])
    by_id[group.id] = nil
  end
  for _, group in ipairs(second and second.groups or {}) do
    if by_id[group.id] then add(group.id, group.title, nil, group) end
  end
  return list
end

-- Of two lists of things with an id: pairs of them, those of the first one in front.
local function in_pairs(first, second)
  local by_id, list = {}, {}
  for _, item in ipairs(second or {}) do by_id[item.id] = item end
  for _, item in ipairs(first or {}) do
    list[#list + 1] = { a = item, b = by_id[item.id] }
    by_id[item.id] = nil
  end
  for _, item in ipairs(second or {}) do
    if by_id[item.id] then list[#list + 1] = { b = item } end
  end
  return list
end

-- The rows of the roll-up and of each of its results: `result` is which, nil the roll-up itself.
local function all_rolled(first, second)
  local list = rolled(first, second)
  for _, pair in ipairs(in_pairs(first and first.results, second and second.results)) do
    for _, row in ipairs(rolled(pair.a, pair.b)) do
      local result = pair.b or pair.a
      row.result, row.result_title = result.id, result.title
      list[#list + 1] = row
    end
  end
  return list
end

--- Compares two assessments.
---@param first table { m = model, a = what was recorded, e = its result }
---@param second table the same, of the later round
---@param who "group"|"unit"|"agency"|"public"|nil for whom; nil: the unit
---@return table comparison { a, b = what is compared, same_unit, same_rule, rows = { {relation, a =
---  { {id, ist, state} }, b, change, steps, people, hindsight, reasons, changed} }, left_out = rows
---  without counterpart, rollup = { {id, title, a, b = {value, label, word}, result, result_title} }: ""
---  is the whole, `result` which of several results }
function M.run(first, second, who)
  local outside = who and audiences.is_outside(who)
  first, second = side(first.m, first.a, first.e, who), side(second.m, second.a, second.e, who)
  first.outside = outside
  local result = {
    a = describe(first), b = describe(second),
    same_unit = first.a.unit.id == second.a.unit.id, same_rule = first.m.hash == second.m.hash,
    rows = {}, left_out = {},
  }
  for _, row in ipairs(crosswalk.between(first.m, second.m)) do
    if row.relation == "only_a" or row.relation == "only_b" then
      result.left_out[#result.left_out + 1] = row
    elseif first.m.element[row.a[1]].levels ~= false then
      result.rows[#result.rows + 1] = compare_row(row, first, second)
    end
  end
  result.rollup = all_rolled(first.e.rollup, second.e.rollup)
  return result
end

return M
