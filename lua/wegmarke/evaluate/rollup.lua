--- What a model makes of the whole, if it does: values of groups and an overall result, by its own
--- functions. None is imposed; without `rollup` in the model there is none.

local chain_of = require("wegmarke.module.made").chain_of
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
    list[i] = { id = group.id, elements = elements, groups = inner, weight = group.weight or 1 }
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

-- The words of a result for a number: those that hold from the nearest value below.
local function word_of(result, value)
  local found
  for _, word in ipairs(type(value) == "number" and result.words or {}) do
    found = value >= word.from and word.text or found
  end
  return found
end

-- What came of a function, with where it stands: the roll-up, or one of its results.
local function describe(from, f, x, title)
  return {
    id = x.id, title = title, outcome = x.outcome, value = x.value, label = x.label, why = x.why,
    word = x.outcome == "told" and word_of(from, x.value) or nil,
    low = x.low, high = x.high, means = x.means, facts = x.facts, unknown = x.unknown,
    file = from.id and f.file or from.file, line = from.id and f.line or from.line, model = from.model,
    changed = from.changed,
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

local function note_error(e, id, err)
  e.errors[#e.errors + 1] = {
    id = id, what = "rule", file = err.file, line = err.line,
    message = lang.text(e.language, err.err.key, err.err.args),
  }
end

-- What came of a roll-up or of one of its results, in words of the result: { groups, overall }.
local function shown_of(m, from, got, tops)
  local by_id = {}
  for _, x in ipairs(got.groups) do
    by_id[x.id] = x
  end
  for _, one in ipairs(m.rollup.groups_in) do -- deepest first
    if by_id[one.id] then by_id[one.id].unknown = all_unknown(by_id[one.id], one.groups, by_id) end
  end
  if got.overall then got.overall.unknown = all_unknown(got.overall, tops, by_id) end
  local groups = {}
  for _, one in ipairs(in_order(m.groups, {}, 1)) do
    local x = by_id[one.group.id]
    if x then
      local shown = describe(from, from.group, x, one.group.title)
      shown.level = one.level
      groups[#groups + 1] = shown
    end
  end
  return groups, got.overall and describe(from, from.overall, got.overall) or nil
end

-- The results of a roll-up that came out; those that failed are noted.
local function results_of(m, e, got, tops)
  local list = {}
  for i, result in ipairs(m.rollup.results or {}) do
    if got.results[i].failed then
      note_error(e, "rollup." .. result.id, got.results[i].failed)
    else
      local groups, overall = shown_of(m, result, got.results[i], tops)
      list[#list + 1] = {
        id = result.id, title = result.title, why = result.why, equal_steps = result.equal_steps,
        from = result.from, to = result.to, groups = groups, overall = overall,
        file = result.file, line = result.line, model = result.model, changed = result.changed,
      }
    end
  end
  return #list > 0 and list or nil
end

--- Adds `e.rollup` = { title, why, equal_steps, groups = { {id, title, level, value, ...} },
--- overall, results = { {id, title, why, from, to, groups, overall} } }; nothing if the model has none. A
--- function that fails is noted in `e.errors`.
---@param m table
---@param e table
function M.run(m, e)
  if not m.rollup then
    return
  end
  m.rollup.groups_in = m.rollup.groups_in or groups_of(m)
  local ids, tops, results = {}, {}, {}
  for i, x in ipairs(e.elements) do
    ids[i] = x.id
  end
  for i, group in ipairs(m.groups) do
    tops[i] = group.id
  end
  for i, result in ipairs(m.rollup.results or {}) do
    results[i] = { id = result.id, from = result.from, to = result.to, group = chain_of(result.group),
                   overall = chain_of(result.overall) }
  end
  local got, err = m:roll_up {
    groups = m.rollup.groups_in, whole = { elements = ids, groups = tops },
    group = chain_of(m.rollup.group), overall = chain_of(m.rollup.overall), results = results,
  }
  if not got then
    return note_error(e, "rollup", err)
  end
  local groups, overall = shown_of(m, m.rollup, got, tops)
  e.rollup = {
    title = m.rollup.title, why = m.rollup.why, equal_steps = m.rollup.equal_steps,
    groups = groups, overall = overall, results = results_of(m, e, got, tops),
  }
end

return M
