--- Each element for itself: how people placed it, what the group agreed, where it wants to go.

local applies = require "wegmarke.module.applies"
local audiences = require "wegmarke.words.audiences"
local filter = require "wegmarke.evaluate.audience"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local score = require "wegmarke.score"
local who = require "wegmarke.evaluate.who"

local M = {}

-- Placements by element and batch kind; retrospective ones look at another time and stand apart.
local function sort_placements(a)
  local batches, by_element = {}, {}
  for _, batch in ipairs(a.batches) do
    batches[batch.id] = batch
  end
  local perspective, role = {}, {}
  for _, participant in ipairs(a.participants) do
    perspective[participant.id] = participant.perspective or false
    role[participant.id] = participant.role
  end
  for _, p in ipairs(a.placements) do
    local batch = batches[p.batch]
    if batch and not batch.retrospective then
      local of = by_element[p.element]
      if not of then
        of = { person = {}, tally = {}, group = {} }
        by_element[p.element] = of
      end
      local list = of[batch.kind]
      list[#list + 1] = {
        state = p.state, value = p.value, dots = p.dots or 1, reason = p.reason,
        perspective = p.participant and perspective[p.participant], label = batch.label,
        role = p.participant and role[p.participant],
      }
    end
  end
  return by_element
end

local function index_of(scale)
  local index = {}
  for i, value in ipairs(scale) do
    index[value] = i
  end
  return index
end

-- Votes for each value of the scale; how many in all; a vote off the scale is left out.
local function count_values(list, scale, index)
  local counts, n = {}, 0
  for i = 1, #scale do
    counts[i] = 0
  end
  for _, p in ipairs(list) do
    local at = p.state == "placed" and index[p.value]
    if at then
      counts[at] = counts[at] + p.dots
      n = n + p.dots
    end
  end
  return counts, n
end

-- Dots beside the types: a person who put one there is no state of a person, so it is counted apart.
local function undecided(list)
  local n = 0
  for _, p in ipairs(list) do
    if p.state == "dont_know" then n = n + p.dots end
  end
  return n > 0 and n or nil
end

-- The votes as values with weights, for the medians and quartiles.
local function votes_of(counts, scale)
  local values, weights = {}, {}
  for i, count in ipairs(counts) do
    if count > 0 then
      values[#values + 1] = scale[i]
      weights[#weights + 1] = count
    end
  end
  return values, weights
end

-- Each vote once, for quantiles that take no weights.
local function spread_votes(counts, scale)
  local values = {}
  for i, count in ipairs(counts) do
    for _ = 1, count do
      values[#values + 1] = scale[i]
    end
  end
  return values
end

local function count_states(list, persons)
  local states = {}
  for _, state in ipairs(lists.placement_state) do
    states[state] = 0
  end
  for _, p in ipairs(list) do
    states[p.state] = states[p.state] + 1
  end
  states.missing = math.max(0, persons - #list)
  return states
end

-- How votes lie: mode, medians, quartiles, agreement, where most of them are.
local function describe(x, counts, m)
  local scale = m.scale
  local modes = score.mode(counts)
  x.mode = {}
  for i, at in ipairs(modes or {}) do
    x.mode[i] = scale[at]
  end
  local values, weights = votes_of(counts, scale)
  x.low_median = score.low_median(values, weights)
  x.high_median = score.high_median(values, weights)
  local all = spread_votes(counts, scale)
  x.q1, x.q3 = score.quantile(all, 0.25, 1), score.quantile(all, 0.75, 1)
  x.agreement_a = score.agreement(counts)
  x.two_peaks = score.two_peaks(counts, m.between and 2 or 1) == true
  local share, _, _, _, outside, low, high = score.outside_mode(counts, m.between and 1 or 0)
  if share then
    outside = math.tointeger(outside) or outside
    x.near = { low = scale[low], high = scale[high], inside = x.n - outside, outside = outside,
               share = share }
  end
end

local function all_equal(list)
  for i = 2, #list do
    if list[i] ~= list[1] then
      return false
    end
  end
  return true
end

-- Inside and outside views, unless that shows what single people said: each group reaches the
-- threshold, and no small group is of one mind.
--
-- Their n is how many people of that perspective took part at all: how many of them placed the element
-- would tell, beside how many took part, who did not.
local function compare_views(list, e)
  local threshold = e.assessment.threshold
  local people = {}
  for _, group in ipairs(e.participation.perspectives or {}) do
    people[group.id] = group.count
  end
  if not (people.inside and people.outside) then
    return nil
  end
  local views = { inside = {}, outside = {} }
  for _, p in ipairs(list) do
    local view = p.state == "placed" and p.perspective and views[p.perspective]
    if view then
      view[#view + 1] = p.value
    end
  end
  for _, values in pairs(views) do
    if #values < threshold or (#values < 2 * threshold and all_equal(values)) then
      return nil
    end
  end
  local result = {}
  for name, values in pairs(views) do
    result[name] = {
      n = people[name], low = score.low_median(values), high = score.high_median(values),
    }
  end
  local inside, outside = result.inside, result.outside
  result.differ = inside.high + 1 <= outside.low or outside.high + 1 <= inside.low
  return result
end

-- What groups said together, from their lowest to their highest value; nil where none placed the element.
local function of_groups(groups, index)
  local low, high
  for _, one in ipairs(groups or {}) do
    if one.state == "placed" then
      if not low or index[one.value] < index[low] then low = one.value end
      if not high or index[one.value] > index[high] then high = one.value end
    end
  end
  return low, high
end

-- A value for an element without agreement: only if the two middle views are the same or next to
-- each other, and enough people placed it. The group still decides.
local function propose(x, index, threshold)
  if not x.n or x.n < math.max(3, threshold) then
    -- A value that a group found together needs no count of people.
    local low, high = of_groups(x.group, index)
    if not low then return { none = "too_few" } end
    if index[high] - index[low] > 1 then return { none = "too_wide", low = low, high = high } end
    return { low = low, high = high, value = low }
  end
  local low, high = x.low_median, x.high_median
  if index[high] - index[low] > 1 then
    return { none = "too_wide", low = low, high = high }
  end
  return { low = low, high = high, value = low }
end

local function group_values(list)
  local values = {}
  for _, p in ipairs(list) do
    values[#values + 1] = { value = p.value, state = p.state, label = p.label, reason = p.reason }
  end
  return #values > 0 and values or nil
end

-- The votes that the element's figures stand on: people's own answers, else dots on a poster. Too few
-- answers of persons stay hidden, and the dots stand in for them if there are enough.
local function basis_of(of, x, m, index, e, late)
  local threshold = e.assessment.threshold
  local person_counts, persons = count_values(of.person, m.scale, index)
  local tally_counts, dots = count_values(of.tally, m.scale, index)
  -- Of one or two people in all, not even that they could not judge.
  local few = e.participation.persons < threshold
  x.states = count_states(few and {} or of.person, few and 0 or e.participation.persons)
  local hidden = persons > 0 and persons < threshold and dots >= threshold
  if persons > 0 and not hidden then
    x.basis, x.n, x.counts = "person", persons, person_counts
  elseif dots > 0 then
    x.basis, x.n, x.counts = "tally", dots, tally_counts
    x.person_withheld = hidden or nil
  end
  if dots > 0 and dots >= threshold then
    x.tally = { n = dots, counts = tally_counts, dont_know = undecided(of.tally) }
  end
  if x.basis and x.n < threshold then
    x.basis, x.n, x.counts, x.withheld = nil, nil, nil, true
  elseif late.few and late.few[x.id] then
    x.withheld, x.person_withheld = not x.basis or nil, x.basis == "tally" or nil
  end
end

local function placements_of(of, x, m, index, e, options, late)
  basis_of(of, x, m, index, e, late)
  x.group = group_values(of.group)
  x.two_peaks = false
  if not x.basis then
    return
  end
  describe(x, x.counts, m)
  if x.basis == "person" and e.assessment.mode ~= "anonymous" and late.views[x.id] ~= false then
    x.views = compare_views(of.person, e)
  end
  if options.audience == "group" and x.basis == "person" then
    x.reasons = {}
    for _, p in ipairs(of.person) do
      x.reasons[#x.reasons + 1] = p.reason
    end
    table.sort(x.reasons)
    -- What came later would be told apart by role: then only all together.
    if #(late.groups and late.groups[x.id] or {}) <= 1 then
      x.roles = who.roles(of.person, x, e, m.scale)
    end
  end
end

local function agreement_of(x, a, options)
  local agreement = a.agreements[x.id] or { state = "not_discussed" }
  x.agreement = {
    state = agreement.state, value = agreement.value, low = agreement.low, high = agreement.high,
    how = agreement.how, why = agreement.why, dissent = agreement.dissent,
    clash = agreement.clash or nil,
  }
  if agreement.state == "not_applicable" then
    x.applicable, x.why_not = false, agreement.why
  elseif agreement.state == "agreed" and not agreement.clash then
    x.ist, x.ist_from = agreement.value, "agreed"
  elseif options.provisional and x.proposal and x.proposal.value then
    x.ist, x.ist_from = x.proposal.value, "proposal"
  end
end

local function remarks_of(x, a)
  for _, field in pairs(lists.remark_field) do
    x[field] = {}
  end
  for _, remark in ipairs(a.remarks or {}) do
    if remark.element == x.id then
      local list = x[lists.remark_field[remark.kind]]
      list[#list + 1] = remark.body
    end
  end
end

--- What the group noted on the whole, not on one element.
---@param a table
---@return table<string, string[]> lists by strengths, obstacles, questions, support; none is empty
function M.remarks(a)
  local whole = {}
  remarks_of(whole, a)
  for field, list in pairs(whole) do
    if #list == 0 then whole[field] = nil end
  end
  return whole
end

local function target_of(x, a)
  local target = a.targets[x.id] or { state = "open" }
  x.soll = { state = target.state, value = target.value, year = target.year, why = target.why,
             clash = target.clash or nil }
  if target.clash then
    x.soll.state, x.soll.value = "open", nil
  end
  if not x.applicable or x.ist == nil then
    return
  end
  if x.soll.state == "value" then
    x.abstand = math.max(0, x.soll.value - x.ist)
  elseif x.soll.state == "hold" or x.soll.state == "not_pursued" then
    x.abstand = 0
  end
end

--- Elements without types, which have questions to reflect on only: what the group noted there.
---@param m table
---@param a table
---@return table[]|nil list { id, strengths, obstacles, questions, support }; nil if there are none
function M.reflections(m, a)
  local list = {}
  for _, element in ipairs(m.all_elements) do
    if element.levels == false then
      local x = { id = element.id }
      remarks_of(x, a)
      list[#list + 1] = x
    end
  end
  return #list > 0 and list or nil
end

--- What is left of a model for the unit of an assessment, as far as an audience may know why.
---@param m table
---@param a table
---@param audience string
---@return table m
function M.applying(m, a, audience)
  local agreements = a.agreements
  if audiences.is_outside(audience) then agreements = filter.agreements(a, audience) end
  return a.unit and applies.of(m, applies.unit(a.unit), agreements) or m
end

--- What was recorded without the group's order of elements that do not apply to the unit.
---@param m table what is left of a model: see module/applies.lua
---@param a table
---@return table a
function M.without(m, a)
  if not a.group_order then return a end
  local order, ids = {}, {}
  for key, value in pairs(a.group_order) do order[key] = value end
  for _, id in ipairs(a.group_order.elements or {}) do
    if not m.left_out[id] then ids[#ids + 1] = id end
  end
  order.elements = ids
  return setmetatable({ group_order = order }, { __index = a })
end

-- What is told of the answers to one question: as of an element, with the question's own answers as scale.
local function count_of(sorted, e, options, late, m)
  return function(question)
    local x = { id = question.id }
    if not options.light or m.reads_answers then
      placements_of(sorted[x.id] or { person = {}, tally = {}, group = {} }, x, question.reads,
        index_of(question.reads.scale), e, options, late)
    else
      x.group = group_values((sorted[x.id] or { group = {} }).group)
    end
    x.views, x.roles, x.near, x.mode = nil, nil, nil, nil
    return x
  end
end

-- Adds what an element's questions tell.
local function questions_of(m, element, x, e, count)
  local failed = require("wegmarke.evaluate.questions").describe(m, element, x, count)
  for _, one in ipairs(x.asked) do -- people's reasons stand together at the element
    if one.reasons then
      x.reasons = table.move(one.reasons, 1, #one.reasons, #(x.reasons or {}) + 1, x.reasons or {})
      one.reasons = nil
    end
  end
  if failed then
    e.errors[#e.errors + 1] = { id = element.id, what = "rule", file = failed.file, line = failed.line,
      message = lang.text(e.language, failed.err.key, failed.err.args) }
  end
end

-- The value that is proposed: of what people's answers give, or of what all answers together do.
local function proposal_of(x, index, threshold)
  local proposal, from = propose(x, index, threshold), x.type_from
  if proposal.value or not from or from.outcome ~= "told" then return proposal end
  return { low = from.value, high = from.value, value = from.value }
end

--- All elements that have types, in the model's order.
---@param m table
---@param a table
---@param e table the result so far
---@param options table
---@param late table|nil what `late.hold_back` said of those who came late
---@return table[] elements
function M.all(m, a, e, options, late)
  local sorted, index, list = sort_placements(a), index_of(m.scale), {}
  local nothing = { person = {}, tally = {}, group = {} }
  local count = count_of(sorted, e, options, late or { views = {} }, m)
  for _, element in ipairs(m.elements) do
    local x = { id = element.id, applicable = true, weight = 1 }
    if not options.light or m.reads_answers then
      placements_of(sorted[element.id] or nothing, x, m, index, e, options, late or { views = {} })
    end
    if element.type then questions_of(m, element, x, e, count) end
    if options.provisional and (a.agreements[x.id] or {}).state ~= "agreed" then
      x.proposal = proposal_of(x, index, e.assessment.threshold)
    end
    agreement_of(x, a, options)
    x.marks = a.agreement_marks and a.agreement_marks[x.id] or nil
    remarks_of(x, a)
    target_of(x, a)
    list[#list + 1] = x
  end
  return list
end

return M
