--- Answers that come late, held back until enough of them are there.
---
--- Whoever has the report of yesterday and that of today can subtract: if one person answered in
--- between, the difference is that person's answer. So answers are taken in groups of at least the
--- threshold, in the order in which they came in; fewer wait. Where a later group holds one or two people
--- of a perspective, that split is no longer shown, since it would tell them apart; roles, which are
--- pooled anew each time, aren't shown once there is a later group.
---
--- A correction counts at once: nothing else would be right for the person who asked for it.

local M = {}

-- Entries { at=, ... } -> groups of at least `threshold`, in order of arrival, and those who wait. What
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
  local groups, pending = {}, {}
  for _, at in ipairs(order) do
    for _, entry in ipairs(by_batch[at]) do
      pending[#pending + 1] = entry
    end
    if #pending >= threshold then
      for _, entry in ipairs(pending) do
        entry.since = at
      end
      groups[#groups + 1] = pending
      pending = {}
    end
  end
  return groups, pending
end

-- Whether a split by `field` tells one or two people apart, of a group from the `from`-th on.
local function is_safe(groups, field, threshold, from)
  for i = from, #groups do
    local counts = {}
    for _, entry in ipairs(groups[i]) do
      local id = entry.participant[field] or ""
      counts[id] = (counts[id] or 0) + 1
    end
    for _, n in pairs(counts) do
      if n < threshold then
        return false
      end
    end
  end
  return true
end

-- The batch in which each participant first answered, by element. A correction keeps its place.
local function arrivals(a)
  local place, first = {}, {}
  for i, batch in ipairs(a.batches) do
    if batch.kind == "person" and not batch.retrospective then
      place[batch.id] = i
    end
  end
  local function note(participant, element, at)
    if at and participant then
      local of = first[participant] or {}
      first[participant] = of
      of[element] = math.min(of[element] or at, at)
    end
  end
  for _, p in ipairs(a.placements) do
    note(p.participant, p.element, place[p.batch])
  end
  for _, p in ipairs(a.arrivals or {}) do
    if first[p.participant] and first[p.participant][p.element] then
      note(p.participant, p.element, place[p.batch])
    end
  end
  return first, place
end

local function without(a, held, place)
  local copy, kept = {}, {}
  for key, value in pairs(a) do
    copy[key] = value
  end
  for _, p in ipairs(a.placements) do
    local of = place[p.batch] and held[p.participant]
    if not (of and (of == true or of[p.element])) then
      kept[#kept + 1] = p
    end
  end
  copy.placements = kept
  return copy
end

--- What was recorded, without the answers that have to wait.
---@param a table
---@param threshold integer
---@return table a
---@return table late { waiting = persons, people = { [id] = true } of those who count, perspective = split
---  may be shown, role = same, views = { [element] = false where inside and outside must not be
---  compared } }
function M.hold_back(a, threshold)
  local late = { waiting = 0, perspective = true, role = true, views = {} }
  local first, place = arrivals(a)
  local by_id, people, by_element, ids = {}, {}, {}, {}
  for _, participant in ipairs(a.participants) do
    by_id[participant.id] = participant
  end
  for id in pairs(first) do
    ids[#ids + 1] = id
  end
  table.sort(ids)
  for _, id in ipairs(ids) do
    local at
    for _, element_at in pairs(first[id]) do
      at = math.min(at or element_at, element_at)
    end
    people[#people + 1] = { id = id, at = at, participant = by_id[id] or {} }
  end
  local groups, pending = group(people, threshold)
  if #groups == 0 then
    return a, late
  end
  local held, since = {}, {}
  for _, entry in ipairs(pending) do
    held[entry.id] = true
  end
  late.people = {}
  for _, entry in ipairs(people) do
    since[entry.id] = entry.since
    late.people[entry.id] = entry.since ~= nil or nil
  end
  late.waiting = #pending
  -- In an open one the first report has roles: perspectives that come up only later cut across them.
  local from = a.assessment.mode == "open" and #groups > 1 and 1 or 2
  late.perspective = is_safe(groups, "perspective", threshold, from)
  late.role = #groups == 1
  for _, id in ipairs(ids) do
    for element, at in pairs(first[id]) do
      if not held[id] then
        by_element[element] = by_element[element] or {}
        table.insert(by_element[element],
          { id = id, at = math.max(at, since[id]), participant = by_id[id] or {} })
      end
    end
  end
  for element, entries in pairs(by_element) do
    local of, rest = group(entries, threshold)
    if #of > 0 then
      late.views[element] = is_safe(of, "perspective", threshold, 2)
      for _, entry in ipairs(rest) do
        held[entry.id] = held[entry.id] or {}
        held[entry.id][element] = true
      end
    end
  end
  return without(a, held, place), late
end

return M
