--- What has changed since an earlier round: per element then and now, split into the same people, other
--- people, and another rule or wording; the course over several rounds; what became of targets and work
--- packages. In words and counts: people's assessment has changed, which says nothing of how well
--- anybody did.
---
--- It stands beside a result, not in it: it needs rounds that were held before, and is made anew for
--- every report.

local audiences = require "wegmarke.words.audiences"
local filter = require "wegmarke.evaluate.audience"
local compare = require "wegmarke.evaluate.compare"
local elements = require "wegmarke.evaluate.elements"
local crosswalk = require "wegmarke.module.crosswalk"

local M = {}

--- How many rounds a course shows at most, this one included.
M.MOST = 5

-- A text in every language a report may be in, as plain data.
local function in_languages(make)
  return { de = make("de"), en = make("en") }
end

local function label(m, value)
  return value and in_languages(function(language) return m:label(value, language) end) or nil
end

local function title(m, id)
  return in_languages(function(language) return m:element_title(id, language) end)
end

-- What was agreed on an element in a round. Whoever reads only what was released isn't told that there is
-- nothing else.
local function state_at(side, id)
  local agreement = side.a.agreements[id] or { state = side.outside and "unknown" or "not_discussed" }
  local at = { id = id, state = agreement.clash and "no_agreement" or agreement.state }
  if agreement.state == "agreed" and not agreement.clash then
    at.ist, at.label = agreement.value, label(side.m, agreement.value)
  end
  return at
end

local function same_types(a, b)
  if #a.types ~= #b.types or a.between ~= b.between then
    return false
  end
  for i, entry in ipairs(a.types) do
    if entry.value ~= b.types[i].value or not crosswalk.same(entry.title, b.types[i].title) then
      return false
    end
  end
  return true
end

-- Why two values of an element can't be set side by side; nil where they can. Another title alone
-- leaves what the types say as it was.
local function not_comparable(row, types_alike)
  if not types_alike then
    return "types"
  elseif #row.a ~= 1 or #row.b ~= 1 then
    return row.relation
  elseif row.relation == "partly" then
    return "partly"
  end
  for _, field in ipairs(row.changed or {}) do
    if field ~= "title" then
      return "wording"
    end
  end
  return nil
end

-- By element of the present model: its row of the crosswalk from an earlier one.
local function relate(first, now)
  local by, gone = {}, {}
  if first.m.hash == now.m.hash then
    for _, element in ipairs(now.m.elements) do
      by[element.id] = { relation = "same", a = { element.id }, b = { element.id } }
    end
    return by, gone
  end
  for _, row in ipairs(crosswalk.between(first.m, now.m)) do
    for _, id in ipairs(row.b) do
      by[id] = row
    end
    if #row.b == 0 then
      gone[#gone + 1] = row
    end
  end
  return by, gone
end

-- What had been aimed at, beside what is agreed now. `reached` says how they lie, not how good it is.
local function target_since(first, id, then_ist, now)
  local target = first.a.targets[id]
  if not target or target.clash or target.state == "open" then
    return nil
  end
  local made = { state = target.state, value = target.value, year = target.year,
                 label = label(first.m, target.value) }
  local wanted = target.state == "hold" and then_ist or target.value
  if target.state == "not_pursued" then
    made.now = "not_pursued"
  elseif not now.ist or not wanted then
    made.now = "unknown"
  else
    made.steps = math.abs(wanted - now.ist)
    made.now = now.ist == wanted and "at" or now.ist < wanted and "before" or "beyond"
  end
  return made
end

-- One element of the present model, then and now.
local function row_of(first, now, id, relation, alike, split)
  local made = { element = id, now = state_at(now, id) }
  if not relation or #relation.a == 0 then
    made.relation, made.why_not = "new", "new"
    return made
  end
  made.relation, made.changed, made.before = relation.relation, relation.changed, {}
  for i, other in ipairs(relation.a) do
    made.before[i] = state_at(first, other)
    made.before[i].title = title(first.m, other)
  end
  made.why_not = not_comparable(relation, alike)
  if made.why_not then
    return made
  end
  local before = made.before[1]
  if before.ist and made.now.ist then
    made.steps = math.abs(made.now.ist - before.ist)
    made.change = made.now.ist > before.ist and "higher" or made.now.ist < before.ist and "lower"
      or "same"
  end
  made.target = target_since(first, before.id, before.ist, made.now)
  if split then
    made.people, made.split = split(before.id, id)
  end
  return made
end

-- The values of all rounds on one element, oldest first.
local function course_of(sides, relations, id)
  local course, now = {}, #sides
  for i = 1, now do
    local side, row = sides[i], relations[i].by[id]
    if i == now then
      course[i] = state_at(side, id)
    elseif not row or #row.a == 0 then
      course[i] = { state = "new" }
    elseif not_comparable(row, relations[i].alike) then
      course[i] = { state = "not_comparable" }
    else
      course[i] = state_at(side, row.a[1])
    end
  end
  return course
end

-- The packages of a plan by what they came from, and by their words.
local function packages_of(fields)
  local by_origin, by_what = {}, {}
  for _, field in ipairs(fields or {}) do
    for _, package in ipairs(field.packages) do
      if package.origin or package.id then
        by_origin[package.origin or package.id] = package
      end
      by_what[package.what] = package
    end
  end
  return by_origin, by_what
end

-- A package's state then, none if it came later, and the one it has by now. A plan goes on when its round is
-- finalised: what held then says the kept result.
local function states_of(package, kept, again)
  local says, now = package.state or "planned", again and (again.state or "planned") or nil
  if not kept then
    return says, now
  end
  local old = kept[package.origin or package.id]
  local before = old and (old.state or "planned") or nil
  return before, now or says ~= before and says or nil
end

-- The work packages of the earlier plan: their state then, and in the present plan if they stand in it:
-- taken over from there, or in the same words; else the one they came to in the earlier plan.
local function plan_since(first, now, audience)
  local list = {}
  local by_origin, by_what = packages_of(now.a.fields)
  local kept = first.kept and packages_of(first.kept)
  for _, field in ipairs(first.a.fields or {}) do
    for _, package in ipairs(field.packages) do
      local again = by_origin[package.origin or package.id] or by_what[package.what]
      local before, by_now = states_of(package, kept, again)
      list[#list + 1] = { field = field.title, what = package.what,
                          who = audience ~= "public" and package.who or nil, due = package.due,
                          before = before, now = by_now,
                          reworded = again and again.what ~= package.what and again.what or nil }
    end
  end
  return #list > 0 and list or nil
end

local function describe(side)
  local a, p = side.a.assessment, side.persons
  return {
    id = a.id, title = a.title, held_on = a.held_on, final = a.final == true,
    model = { id = side.m.id, version = side.m.version, hash = side.m.hash,
              title = in_languages(function(language)
                return side.m:text(side.m.title, language)
              end) },
    persons = p,
  }
end

-- What one person said must not follow from a split; nobody outside the unit reads one at all.
local function splitter(first, now, audience)
  if audiences.is_outside(audience) then
    return nil
  end
  return compare.splitter(first, now)
end

--- Sets rounds of one unit side by side.
---@param sides table[] oldest first, the present one last: { m = model, a = what was recorded, persons
---  = how many took part, if that is to be said, kept = its fields of action as they were when it was
---  finalised }
---@param options {since: integer|nil, audience: string|nil}|nil since: which of `sides` the last one is
---  compared with (default: the one before it)
---@return table|nil change { rounds, since, rows, left_out, plan, same_rule, split }; nil with only one
function M.between(sides, options)
  options = options or {}
  local n = #sides
  if n < 2 then
    return nil
  end
  local audience = options.audience or "unit"
  local shown, relations = {}, {}
  for i, side in ipairs(sides) do
    shown[i] = { m = elements.applying(side.m, side.a, audience),
                 a = filter.filter(side.a, audience), persons = side.persons,
                 kept = side.kept, outside = audiences.is_outside(audience) }
  end
  local now, at = shown[n], options.since or n - 1
  for i, side in ipairs(shown) do
    local by, gone = relate(side, now)
    relations[i] = { by = by, gone = gone, alike = same_types(side.m, now.m) }
  end
  local first, relation = shown[at], relations[at]
  local split, no_split = splitter(sides[at], sides[n], audience)
  local change = { rounds = {}, since = at, rows = {}, left_out = {}, no_split = no_split,
                   same_rule = first.m.hash == now.m.hash, plan = plan_since(first, now, audience) }
  for i, side in ipairs(shown) do
    change.rounds[i] = describe(side)
  end
  for i, element in ipairs(now.m.elements) do
    local row = row_of(first, now, element.id, relation.by[element.id], relation.alike, split)
    row.course = n > 2 and course_of(shown, relations, element.id) or nil
    change.rows[i] = row
  end
  for _, row in ipairs(relation.gone) do
    for _, id in ipairs(row.a) do
      local state = state_at(first, id)
      state.title = title(first.m, id)
      change.left_out[#change.left_out + 1] = state
    end
  end
  return change
end

return M
