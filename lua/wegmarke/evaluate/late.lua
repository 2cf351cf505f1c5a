--- Answers that come late, held back until enough of them are there.
---
--- Whoever has the report of yesterday and that of today can subtract: if one person answered in
--- between, the difference is that person's answer. So answers are taken in groups of at least the
--- threshold, in the order in which they came in; fewer wait. Where a later group holds one or two people
--- of a perspective, that split is no longer shown, since it would tell them apart; roles, which are
--- pooled anew each time, aren't shown once there is a later group. Dots on posters wait in the same way,
--- and so do answers about an earlier time.
---
--- Whoever has two reports for different readers can subtract too: so of such a group all or nothing is
--- released, and none before those that came earlier.
---
--- A correction counts at once, and of two answers that contradict each other neither does: nothing else
--- would be right for the person who asked for it. Reports of two laptops that were never merged are no
--- part of this: each has an order of its own.

local M = {}

-- Entries { at=, n=, ... } -> groups of at least `threshold`, in order of arrival, and those who wait. What
-- came in one batch stays together; `since` becomes the batch that completed an entry's group.
local function group(entries, threshold)
  local by_batch, order = {}, {}
  for _, entry in ipairs(entries) do
    if not by_batch[entry.at] then
      by_batch[entry.at] = {}
      order[#order + 1] = entry.at
    end
    table.insert(by_batch[entry.at], entry)
  end
  table.sort(order)
  local groups, pending, n = {}, {}, 0
  for _, at in ipairs(order) do
    for _, entry in ipairs(by_batch[at]) do
      pending[#pending + 1] = entry
      n = n + (entry.n or 1)
    end
    if n >= threshold then
      for _, entry in ipairs(pending) do
        entry.since = at
      end
      groups[#groups + 1] = pending
      pending, n = {}, 0
    end
  end
  return groups, pending, n
end

-- Whether a split by `field` tells one or two people apart, of a group from the `from`-th on.
local function is_safe(groups, field, threshold, from)
  for i = from, #groups do
    local counts = {}
    for _, entry in ipairs(groups[i]) do
      local id = entry.participant[field] or ""
      counts[id] = (counts[id] or 0) + (entry.n or 1)
    end
    for _, n in pairs(counts) do
      if n < threshold then
        return false
      end
    end
  end
  return true
end

local function add(map, key, inner, n)
  map[key] = map[key] or {}
  map[key][inner] = (map[key][inner] or 0) + n
end

-- Where things stand in the order of arrival: batches of persons by id; the batch in which each
-- participant first answered, by element (a correction keeps its place), and the one that holds the
-- answer now; of single placements folded into counts, how many answers by batch and element.
local function arrivals(a, retrospective)
  local x = { place = {}, first = {}, now = {}, folded = {} }
  local folded = {}
  for i, batch in ipairs(a.batches) do
    if batch.kind == "person" and (batch.retrospective == true) == retrospective then
      x.place[batch.id] = i
      folded[batch.id] = batch.folded and batch or nil
    end
  end
  local function note(participant, element, at)
    local of = x.first[participant] or {}
    x.first[participant] = of
    of[element] = math.min(of[element] or at, at)
  end
  for _, p in ipairs(a.placements) do
    if folded[p.batch] then
      add(x.folded, p.batch, p.element, 1)
    elseif x.place[p.batch] and p.participant then
      note(p.participant, p.element, x.place[p.batch])
      x.now[p.participant .. "\0" .. p.element] = p.batch
    end
  end
  for _, p in ipairs(a.arrivals or {}) do
    if x.place[p.batch] and x.first[p.participant] and x.first[p.participant][p.element] then
      note(p.participant, p.element, x.place[p.batch])
    end
  end
  for id, batch in pairs(folded) do
    local most = 0
    for _, n in pairs(x.folded[id] or {}) do
      most = math.max(most, n)
    end
    folded[id] = batch.persons or most
  end
  x.folded_persons = folded
  return x
end

-- What is held back: a batch's placements of an element, a participant's, or all of a participant's.
local function key_of(entry, element)
  return (entry.batch or entry.id) .. "\0" .. element
end

local function without(a, held, counts)
  local copy, kept = {}, {}
  for key, value in pairs(a) do
    copy[key] = value
  end
  for _, p in ipairs(a.placements) do
    local element = "\0" .. p.element
    if not (counts[p.batch] and (held[p.batch .. element]
        or p.participant and (held[p.participant] or held[p.participant .. element]))) then
      kept[#kept + 1] = p
    end
  end
  copy.placements = kept
  return copy
end

local function sorted(map)
  local keys = {}
  for key in pairs(map) do
    keys[#keys + 1] = key
  end
  table.sort(keys)
  return keys
end

-- The dots on posters, by element; a correction keeps the place of what it corrects.
local function dots_of(a)
  local place, before, counts, by_element = {}, {}, {}, {}
  for i, batch in ipairs(a.batches) do
    if batch.kind == "tally" and not batch.retrospective then
      place[batch.id] = i
    end
  end
  for _, link in ipairs(a.corrected or {}) do
    before[link.batch .. "\0" .. link.element] = link.before
  end
  for _, p in ipairs(a.placements) do
    if place[p.batch] then
      add(counts, p.element, p.batch, p.dots or 1)
    end
  end
  for element, batches in pairs(counts) do
    by_element[element] = {}
    for _, id in ipairs(sorted(batches)) do
      local first, seen = id, {}
      while before[first .. "\0" .. element] and not seen[first] do
        seen[first] = true
        first = before[first .. "\0" .. element]
      end
      table.insert(by_element[element],
        { batch = id, at = math.min(place[id], place[first] or place[id]), n = batches[id] })
    end
  end
  return by_element, place
end

-- Marks in `held` what of an element waits. Of groups that were not released as a whole nothing is shown,
-- nor of those after one: what is released is always a part of what the unit sees from the start.
local function hold(held, element, groups, rest, reaches)
  local function mark(entries)
    for _, entry in ipairs(entries) do
      held[key_of(entry, element)] = true
    end
  end
  mark(rest)
  local released = true
  for _, entries in ipairs(reaches and groups or {}) do
    for _, entry in ipairs(entries) do
      released = released and reaches[entry.batch or entry.now] == true
    end
    if not released then
      mark(entries)
    end
  end
end

local function people_of(a, x)
  local by_id, people = {}, {}
  for _, participant in ipairs(a.participants) do
    by_id[participant.id] = participant
  end
  for _, id in ipairs(sorted(x.folded_persons)) do
    people[#people + 1] = { batch = id, at = x.place[id], n = x.folded_persons[id], participant = {} }
  end
  for _, id in ipairs(sorted(x.first)) do
    local at
    for _, element_at in pairs(x.first[id]) do
      at = math.min(at or element_at, element_at)
    end
    people[#people + 1] = { id = id, at = at, participant = by_id[id] or {} }
  end
  return people
end

-- Entries by element of those who are in a group; the others are held back altogether.
local function answers_of(x, people)
  local by_element = {}
  for _, person in ipairs(people) do
    local answers = person.batch and (x.folded[person.batch] or {}) or x.first[person.id]
    for element, at in pairs(person.since and answers or {}) do
      by_element[element] = by_element[element] or {}
      table.insert(by_element[element], {
        id = person.id, batch = person.batch, n = person.batch and at or 1,
        at = math.max(person.batch and person.at or at, person.since), participant = person.participant,
        now = person.id and x.now[person.id .. "\0" .. element] })
    end
  end
  return by_element
end

-- Persons' answers of one time: marks what waits in `held`.
local function hold_persons(a, x, threshold, reaches, held, late)
  local people = people_of(a, x)
  local groups, pending, waiting = group(people, threshold)
  if #groups == 0 then
    for _, entry in ipairs(reaches and pending or {}) do
      held[entry.id or ""] = true
      for element in pairs(x.folded[entry.batch] or {}) do
        held[key_of(entry, element)] = true
      end
    end
    return
  end
  late.people, late.folded = {}, 0
  for _, entry in ipairs(people) do
    if entry.since and entry.batch then
      late.folded = late.folded + entry.n
    elseif entry.since then
      late.people[entry.id] = true
    elseif entry.id then
      held[entry.id] = true
    end
    for element in pairs(not entry.since and x.folded[entry.batch] or {}) do
      held[key_of(entry, element)] = true
    end
  end
  late.waiting = waiting
  -- In an open one the first report has roles: perspectives that come up only later cut across them.
  local from = a.assessment.mode == "open" and #groups > 1 and 1 or 2
  late.perspective = is_safe(groups, "perspective", threshold, from)
  late.role = #groups == 1
  local by_element = answers_of(x, people)
  for _, element in ipairs(sorted(by_element)) do
    local of, rest = group(by_element[element], threshold)
    late.groups[element] = of
    late.few[element] = #of == 0 or nil
    late.views[element] = is_safe(of, "perspective", threshold, 2)
    hold(held, element, of, rest, reaches)
  end
end

--- What was recorded, without the answers and dots that have to wait.
---@param a table
---@param threshold integer
---@param reaches table<string, boolean>|nil the batches that were released to those who will read it, of
---  all that there are
---@return table a
---@return table late { waiting = persons, people = { [id] = true } of those who count, folded = how many
---  count of whom only counts are left, perspective = split may be shown, role = same, views = {
---  [element] = false where inside and outside must not be compared }, groups = { [element] = groups
---  of { id = participant } in order of arrival }, few = { [element] = true where there are answers or
---  dots, but too few to be shown } }
function M.hold_back(a, threshold, reaches)
  local late = { waiting = 0, perspective = true, role = true, views = {}, groups = {}, few = {} }
  local held, x = {}, arrivals(a, false)
  hold_persons(a, x, threshold, reaches, held, late)
  local dots, counts = dots_of(a)
  for _, element in ipairs(sorted(dots)) do
    local groups, rest = group(dots[element], threshold)
    late.few[element] = late.few[element] or #groups == 0 or nil
    hold(held, element, groups, rest, reaches)
  end
  for id, at in pairs(x.place) do
    counts[id] = at
  end
  return without(a, held, counts), late
end

--- What was recorded, without the answers about an earlier time that have to wait.
---@param a table
---@param threshold integer
---@return table a
---@return table late as `hold_back` gives it
function M.hold_back_hindsight(a, threshold)
  local held, x, late = {}, arrivals(a, true), { views = {}, groups = {}, few = {} }
  hold_persons(a, x, threshold, nil, held, late)
  return without(a, held, x.place), late
end

return M
