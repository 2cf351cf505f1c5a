--- Who took part, as far as that may be said.
---
--- A group under the threshold is pooled with the next smallest until the pool reaches it; if it
--- never does, no split is shown. In an anonymous assessment there is none at all.

local lists = require "wegmarke.words.lists"
local own = require "wegmarke.words.own"

local M = {}

--- Groups as far as they may be told: those under the threshold are pooled with the next smallest.
---@param groups {id: any, count: integer}[] brought into another order
---@param threshold integer
---@return table[]|nil shown nil if nothing may be split
---@return {ids: any[], count: integer}|nil pooled
function M.pool(groups, threshold)
  table.sort(groups, function(x, y)
    if x.count ~= y.count then
      return x.count < y.count
    end
    return x.id < y.id
  end)
  local pooled, at = { ids = {}, count = 0 }, 1
  while groups[at] and (groups[at].count < threshold or
                        (pooled.count > 0 and pooled.count < threshold)) do
    pooled.ids[#pooled.ids + 1] = groups[at].id
    pooled.count = pooled.count + groups[at].count
    at = at + 1
  end
  if pooled.count > 0 and pooled.count < threshold then
    return nil
  end
  local shown = {}
  for i = at, #groups do
    shown[#shown + 1] = groups[i]
  end
  if #shown == 0 then
    return nil
  end
  table.sort(pooled.ids)
  return shown, pooled.count > 0 and pooled or nil
end

local pool_small = M.pool

-- How many participants have each value of `field`; those without one count under "".
local function count_by(participants, field)
  local counts, groups = {}, {}
  for _, p in ipairs(participants) do
    local id = p[field] or ""
    counts[id] = (counts[id] or 0) + 1
  end
  for id, count in pairs(counts) do
    groups[#groups + 1] = { id = id, count = count }
  end
  return groups
end

-- Puts groups into the order of the model's list, those it lacks last.
local function in_list_order(groups, list)
  local place = {}
  for i, entry in ipairs(list or {}) do
    place[entry.id] = i
  end
  table.sort(groups, function(x, y)
    local px, py = place[x.id] or math.huge, place[y.id] or math.huge
    if px ~= py then
      return px < py
    end
    return x.id < y.id
  end)
  return groups
end

local PERSPECTIVES = {}
for i, id in ipairs(lists.perspective) do PERSPECTIVES[i] = { id = id } end

local function count_batches(a, late)
  local count = { persons = 0, dots = 0, groups = 0, retrospective = 0 }
  local kind, placed = {}, {}
  for _, batch in ipairs(a.batches) do
    kind[batch.id] = batch
    if batch.retrospective then
      count.retrospective = count.retrospective + 1
    elseif batch.kind == "group" then
      count.groups = count.groups + 1
    end
  end
  for _, p in ipairs(a.placements) do
    local batch = kind[p.batch]
    if batch and not batch.retrospective then
      if batch.kind == "tally" then
        count.dots = count.dots + (own.is(p.element) and 0 or p.dots or 1)
      elseif p.participant then
        placed[p.participant] = true
      end
    end
  end
  local present = {}
  for _, participant in ipairs(a.participants) do
    if late.people and late.people[participant.id] or not late.people and placed[participant.id] then
      present[#present + 1] = participant
    end
  end
  count.persons = #present + (late.folded or 0)
  return count, present
end

-- Roles, pooled within each perspective that is shown: roles pooled across perspectives, less the
-- perspective, would tell a small role apart. A role that both perspectives have is shown by neither.
local function split_roles(present, perspectives, threshold)
  if not perspectives then
    return pool_small(count_by(present, "role"), threshold)
  end
  local shown, pooled, seen = {}, { ids = {}, count = 0 }, {}
  for _, perspective in ipairs(perspectives) do
    local inside = {}
    for _, participant in ipairs(present) do
      if (participant.perspective or "") == perspective.id then
        inside[#inside + 1] = participant
      end
    end
    local groups, pool = pool_small(count_by(inside, "role"), threshold)
    if not groups then
      pool = { ids = {}, count = #inside }
      for _, group in ipairs(count_by(inside, "role")) do
        pool.ids[#pool.ids + 1] = group.id
      end
    end
    for _, group in ipairs(groups or {}) do
      shown[#shown + 1] = group
    end
    for _, id in ipairs(pool and pool.ids or {}) do
      pooled.ids[#pooled.ids + 1] = id
    end
    pooled.count = pooled.count + (pool and pool.count or 0)
    for _, group in ipairs(count_by(inside, "role")) do
      if seen[group.id] then
        return nil
      end
      seen[group.id] = true
    end
  end
  if #shown == 0 then
    return nil
  end
  table.sort(pooled.ids)
  return shown, pooled.count > 0 and pooled or nil
end

--- Of how many took part, what everybody may know.
---@param counted table as `count` gives it
---@return table participation
function M.numbers(counted)
  return { persons = counted.persons, dots = counted.dots, groups = counted.groups,
           retrospective = counted.retrospective }
end

--- Counts participants, dots on posters and group values.
---@param m table
---@param a table
---@param e table the result so far
---@param late table|nil what `late.hold_back` said of those who came late
---@return table participation
function M.count(m, a, e, late)
  late = late or { waiting = 0, perspective = true, role = true }
  local result, present = count_batches(a, late)
  local mode, threshold = e.assessment.mode, e.assessment.threshold
  for _, what in ipairs { "waiting", "changes", "dots" } do
    if (late[what] or 0) > 0 then
      result[what == "waiting" and what or what .. "_waiting"] = late[what]
    end
  end
  result.closed = e.assessment.closed
  local told = e.assessment.late
  result.told_apart = told and told.how == "count" and told.n + told.dots or nil
  if mode == "anonymous" then
    result.withheld = "mode"
    return result
  end
  local perspective_pool
  if late.perspective then
    result.perspectives, perspective_pool =
      pool_small(count_by(present, "perspective"), threshold)
  end
  if result.perspectives and not perspective_pool then
    in_list_order(result.perspectives, PERSPECTIVES)
  else
    result.perspectives = nil
  end
  if mode == "open" and late.role then
    result.roles, result.pooled = split_roles(present, result.perspectives, threshold)
    for _, group in ipairs(result.roles and in_list_order(result.roles, m.lists.roles) or {}) do
      local entry = m:entry("roles", group.id)
      group.title = entry and entry.title
    end
  end
  if result.persons > 0 and not result.roles and not result.perspectives then
    result.withheld = "threshold"
  end
  return result
end

return M
