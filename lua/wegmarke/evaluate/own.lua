--- What people said beside the elements: their points on them, and what they answered to the model's own
--- fields. Told of groups only, by the rules of answers to elements: those of fewer than the threshold are
--- not shown, what came later waits (late.lua), groups within are pooled as roles are (participation.lua),
--- and nobody's words leave the group.

local keys_in_order = require "wegmarke.keys"
local own = require "wegmarke.words.own"
local participation = require "wegmarke.evaluate.participation"

local M = {}

-- The answers of now that are none to elements, by name: of people and of posters apart, since each must be
-- enough by itself: their sum less what one of them said before would tell the other.
local function sorted(a)
  local batches, by = {}, {}
  for _, batch in ipairs(a.batches) do
    batches[batch.id] = batch
  end
  for _, p in ipairs(a.placements) do
    local batch = own.is(p.element) and batches[p.batch]
    if batch and not batch.retrospective and batch.kind ~= "group" then
      local of = by[p.element] or { person = {}, tally = {} }
      by[p.element] = of
      table.insert(of[batch.kind], p)
    end
  end
  return by
end

-- Points --------------------------------------------------------------------------------------------

-- The points on each element that people, or posters, say; how many people these are. Nothing of it where
-- on any element they are too few.
local function votes(m, by, kind, threshold)
  local sums, people, few = {}, 0, false
  for _, element in ipairs(m.elements) do
    local sum, n = 0, 0
    for _, p in ipairs((by[own.points(element.id)] or { [kind] = {} })[kind]) do
      if p.state == "placed" then
        sum, n = sum + p.value, n + (p.dots or 1)
      end
    end
    sums[element.id], people = sum, math.max(people, n)
    few = few or n > 0 and n < threshold
  end
  return sums, not few and people or 0, few
end

-- Whether a poster of points was recorded twice and differently: nothing of posters is told then, since
-- without one element no share is right.
local function is_contested(clashes)
  for _, clash in ipairs(clashes or {}) do
    if clash.table == "placement" and not clash.participant and own.element(clash.element or "") then
      return true
    end
  end
  return false
end

-- Whether points wait for more.
local function is_few(m, late)
  for _, element in ipairs(m.elements) do
    if late.few and late.few[own.points(element.id)] then return true end
  end
  return false
end

--- Lays the group's points beside the elements: `points`, the share of all points (0 to 1), and `dots`, how
--- many; neither where too few distributed theirs or nobody did.
---@param m table
---@param by table the answers by name
---@param e table
---@param late table
---@param clashes table[]|nil
---@return table points { each, people, total, withheld, clash }
local function points_of(m, by, e, late, clashes)
  local made = { each = m.form.points.each, people = 0, total = 0, clash = is_contested(clashes) or nil }
  local of = {}
  for _, kind in ipairs { "person", not made.clash and "tally" or nil } do
    local sums, people, few = votes(m, by, kind, e.assessment.threshold)
    made.withheld = made.withheld or few or nil
    made.people = made.people + people
    for id, sum in pairs(people > 0 and sums or {}) do
      of[id], made.total = (of[id] or 0) + sum, made.total + sum
    end
  end
  made.waiting = late.points
  made.withheld = made.withheld or made.people == 0 and is_few(m, late) or nil
  made.total = math.tointeger(made.total) or made.total
  for _, x in ipairs(made.total > 0 and e.elements or {}) do
    local sum = of[x.id] or 0
    x.points, x.dots = sum / made.total, math.tointeger(sum) or sum
  end
  return made
end

-- Fields --------------------------------------------------------------------------------------------

local function counted(rows)
  local counts, n = {}, 0
  for _, p in ipairs(rows) do
    local value = math.tointeger(p.value) or p.value
    counts[value], n = (counts[value] or 0) + (p.dots or 1), n + (p.dots or 1)
  end
  return counts, n
end

-- Groups by entry, in the order of the list; an answer that the list no longer has stands by itself.
local function by_entry(field, counts, threshold)
  local id_of, place, groups = {}, {}, {}
  for i, entry in ipairs(field.entries) do
    id_of[own.code(entry.id)] = entry.id
    if entry.was then id_of[own.code(entry.was)] = entry.id end
    place[entry.id] = i
  end
  local sums = {}
  for code, n in pairs(counts) do
    local id = id_of[code] or "?"
    sums[id] = (sums[id] or 0) + n
  end
  for _, id in ipairs(keys_in_order(sums)) do
    groups[#groups + 1] = { id = id, count = sums[id] }
  end
  local shown, pooled = participation.pool(groups, threshold)
  if shown then
    table.sort(shown, function(x, y) return (place[x.id] or math.huge) < (place[y.id] or math.huge) end)
  end
  return shown, pooled
end

-- Of a choice of several each entry for itself: named and not named are two groups.
local function by_entries(field, by, threshold)
  local shown, few = {}, false
  for _, entry in ipairs(field.entries) do
    local counts = counted((by[own.ask(field.id, entry.id)] or { person = {} }).person)
    local yes, no = counts[1] or 0, counts[0] or 0
    local groups = {}
    if yes > 0 then groups[#groups + 1] = { id = "yes", count = yes } end
    if no > 0 then groups[#groups + 1] = { id = "no", count = no } end
    local may, pooled = participation.pool(groups, threshold)
    if may and not pooled then
      shown[#shown + 1] = { id = entry.id, count = yes }
    else
      few = true
    end
  end
  return #shown > 0 and shown or nil, few
end

-- How many classes numbers and days are put into at most.
local MOST_CLASSES = 4

-- Classes of numbers, each of at least the threshold; where one begins is all that is told of its values.
local function classes(counts, n, threshold)
  local values, size = keys_in_order(counts), math.max(threshold, math.ceil(n / MOST_CLASSES))
  table.sort(values)
  local list, left = {}, n
  for _, value in ipairs(values) do
    local last = list[#list]
    if not last or last.count >= size and left >= size then
      list[#list + 1] = { from = value, count = 0 }
      if last then last.below = value end
    end
    list[#list].count, left = list[#list].count + counts[value], left - counts[value]
  end
  if #list < 2 then return nil end
  list[1].from = nil
  return list
end

local function answers_of(field, by, threshold)
  if not (field.kind == "choice" and field.many) then
    local rows = (by[own.ask(field.id)] or { person = {} }).person
    local counts, n = counted(rows)
    return rows, counts, n
  end
  local n = 0
  for _, entry in ipairs(field.entries) do
    local _, some = counted((by[own.ask(field.id, entry.id)] or { person = {} }).person)
    n = math.max(n, some >= threshold and some or 0)
  end
  return {}, {}, n
end

-- Whether what went out changed since: then groups, which are pooled anew each time, are not shown.
local function has_changed(field, late)
  for name, events in pairs(late.groups or {}) do
    if own.field(name) == field.id and #events > 1 then return true end
  end
  return false
end

local function texts_of(rows)
  local list = {}
  for _, p in ipairs(rows) do list[#list + 1] = p.reason end
  table.sort(list)
  return list
end

-- One field: how many answered it, and of those groups.
local function field_of(field, by, e, late, audience)
  local threshold = e.assessment.threshold
  local rows, counts, n = answers_of(field, by, threshold)
  local made = { id = field.id, n = n }
  if n < threshold then
    local few = n > 0
    for name in pairs(late.few or {}) do few = few or own.field(name) == field.id end
    made.n, made.withheld = 0, few or nil
  elseif field.kind == "line" or field.kind == "text" then
    made.texts = audience == "group" and texts_of(rows) or nil
  elseif has_changed(field, late) then
    made.changed = true
  elseif field.many then
    made.groups, made.few = by_entries(field, by, threshold)
    made.few = made.few or nil
  elseif field.kind == "choice" then
    made.groups, made.pooled = by_entry(field, counts, threshold)
  elseif field.kind == "flag" then
    local groups = {}
    for value, count in pairs(counts) do
      groups[#groups + 1] = { id = value == 1 and "yes" or "no", count = count }
    end
    made.groups, made.pooled = participation.pool(groups, threshold)
  else
    made.classes = classes(counts, n, threshold)
  end
  return made
end

--- Adds to a result what was said beside the elements: `points`, `asked`, and of each element its points.
---@param m table
---@param a table what was recorded, as far as it is shown and may be read
---@param e table the result so far
---@param late table what `late.hold_back` said
---@param audience string
---@param clashes table[]|nil what was recorded twice and differently
function M.add(m, a, e, late, audience, clashes)
  if not m.form then return end
  local by = sorted(a)
  if m.form.points then e.points = points_of(m, by, e, late, clashes) end
  -- How many took part is told to everybody, who did is not.
  if #m.form.ask == 0 or e.outside then return end
  e.asked = {}
  for i, field in ipairs(m.form.ask) do
    e.asked[i] = field_of(field, by, e, late, audience)
  end
end

return M
