--- What a model makes of the whole, if it does: values of groups and an overall result, by its own
--- functions. None is imposed; without `rollup` in the model there is none.

local lang = require "wegmarke.lang"

local M = {}

local function put_all(into, from)
  for i = 1, #from do
    into[#into + 1] = from[i]
  end
end

-- The groups as the inner side takes them, deepest first: each with the elements in it and in the
-- groups in it.
local function groups_of(m)
  local own, all, list = {}, {}, {}
  for _, element in ipairs(m.elements) do
    if element.group then
      own[element.group] = own[element.group] or {}
      table.insert(own[element.group], element.id)
    end
  end
  for i, group in ipairs(m.group_list) do
    local elements, inner = { table.unpack(own[group.id] or {}) }, {}
    for n, child in ipairs(group.groups or {}) do
      inner[n] = child.id
      put_all(elements, all[child.id])
    end
    all[group.id] = elements
    list[i] = { id = group.id, elements = elements, groups = inner }
  end
  return list
end

-- Model order: a group before those in it.
local function in_order(groups, list, level)
  for _, group in ipairs(groups) do
    list[#list + 1] = { group = group, level = level }
    in_order(group.groups or {}, list, level + 1)
  end
  return list
end

local function describe(m, x, title)
  return {
    id = x.id, title = title, outcome = x.outcome, value = x.value, label = x.label, why = x.why,
    low = x.low, high = x.high, means = x.means, facts = x.facts, unknown = x.unknown, file = m.rollup.file,
    line = m.rollup.line, model = m.rollup.model,
  }
end

-- What a result misses, with what the groups below it miss: its function stops at the first that is open.
local function all_unknown(x, inner, by_id)
  if x.outcome ~= "cannot_tell" then return x.unknown end
  local list, seen = {}, {}
  local function add(paths)
    for _, path in ipairs(paths or {}) do
      if not seen[path] then list[#list + 1] = path end
      seen[path] = true
    end
  end
  add(x.unknown)
  for _, id in ipairs(inner) do
    if by_id[id] and by_id[id].outcome == "cannot_tell" then add(by_id[id].unknown) end
  end
  table.sort(list)
  return list
end

--- Adds `e.rollup` = { title, why, equal_steps, groups = { {id, title, level, value, ...} },
--- overall }; nothing if the model has none. A function that fails is noted in `e.errors`.
---@param m table
---@param e table
function M.run(m, e)
  if not m.rollup then
    return
  end
  m.rollup.groups_in = m.rollup.groups_in or groups_of(m)
  local ids, tops = {}, {}
  for i, x in ipairs(e.elements) do
    ids[i] = x.id
  end
  for i, group in ipairs(m.groups) do
    tops[i] = group.id
  end
  local got, err = m:roll_up {
    groups = m.rollup.groups_in, whole = { elements = ids, groups = tops },
    group = m.rollup.group and m.rollup.group["function"],
    overall = m.rollup.overall and m.rollup.overall["function"],
  }
  if not got then
    e.errors[#e.errors + 1] = {
      id = "rollup", what = "rule", file = err.file, line = err.line,
      message = lang.text(e.language, err.err.key, err.err.args),
    }
    return
  end
  local by_id = {}
  for _, x in ipairs(got.groups) do
    by_id[x.id] = x
  end
  for i, one in ipairs(m.rollup.groups_in) do -- deepest first
    got.groups[i].unknown = all_unknown(got.groups[i], one.groups, by_id)
  end
  if got.overall then got.overall.unknown = all_unknown(got.overall, tops, by_id) end
  local groups = {}
  for _, one in ipairs(in_order(m.groups, {}, 1)) do
    local x = by_id[one.group.id]
    if x then
      local shown = describe(m, x, one.group.title)
      shown.level = one.level
      groups[#groups + 1] = shown
    end
  end
  e.rollup = {
    title = m.rollup.title, why = m.rollup.why, equal_steps = m.rollup.equal_steps,
    groups = groups, overall = got.overall and describe(m, got.overall) or nil,
  }
end

return M
