--- What differs between two evaluations of one assessment, as records.

local lang = require "wegmarke.lang"

local M = {}

local function by(list, key)
  local map = {}
  for _, item in ipairs(list or {}) do map[item[key]] = item end
  return map
end

local function soll(x)
  if not x or not x.soll then return nil end
  return x.soll.value or x.soll.state
end

local function note(list, what, id, before, after)
  if before ~= after then
    list[#list + 1] = { what = what, id = id, before = before, after = after }
  end
end

local function outcomes(E)
  local map = {}
  for id, outcome in pairs(E.outcomes or {}) do map[id] = outcome end
  for _, hint in ipairs(E.hints or {}) do map[hint.id] = hint.outcome end
  return map
end

local function order(E)
  local ids = {}
  for i, item in ipairs(E.order and E.order.computed or {}) do ids[i] = item.element end
  return table.concat(ids, ", ")
end

-- What the model makes of groups and of the whole: a value, or that it cannot be told.
local function rolled(x)
  if not x then return nil end
  return x.outcome == "cannot_tell" and "?" or x.value or x.label and lang.pick(x.label)
end

local function roll_up(list, one, two, result)
  local before, after = by(one and one.groups, "id"), by(two and two.groups, "id")
  local of = result and result .. "." or ""
  for _, group in ipairs(one and one.groups or {}) do
    note(list, "group", of .. group.id, rolled(group), rolled(after[group.id]))
  end
  for _, group in ipairs(two and two.groups or {}) do
    if not before[group.id] then note(list, "group", of .. group.id, nil, rolled(group)) end
  end
  note(list, "rollup", result or "", rolled(one and one.overall), rolled(two and two.overall))
  if result then return end
  before, after = by(one and one.results, "id"), by(two and two.results, "id")
  for _, x in ipairs(one and one.results or {}) do roll_up(list, x, after[x.id], x.id) end
  for _, x in ipairs(two and two.results or {}) do
    if not before[x.id] then roll_up(list, nil, x, x.id) end
  end
end

-- A value of a fact in one line.
local function fact(x)
  if type(x) ~= "table" then return x end
  return require("wegmarke.json").encode(x)
end

--- Lists what two models say differently in facts of elements and in the groups they are in: `what` is "fact"
--- (`id` is "element.fact") or "group" (`id` is "element.group").
---@param a table the model before
---@param b table the model after
---@return {what: string, id: string, before: any, after: any}[]
function M.facts(a, b)
  local list = {}
  for _, one in ipairs(require("wegmarke.module.diff").between(a, b).facts) do
    local x, y = a.element[one.id], b.element[one.id]
    for _, field in ipairs(one.fields) do
      local name = field:match "^facts%.(.*)$"
      if name then
        note(list, "fact", one.id .. "." .. name, fact((x.facts or {})[name]), fact((y.facts or {})[name]))
      else
        note(list, field, one.id .. "." .. field, x[field], y[field])
      end
    end
  end
  return list
end

--- Lists the differences: `what` is "element", "ist", "soll", "abstand", "weight", "outcome" (of a
--- rule or an advice), "group" and "rollup" (what the model rolls up; of several results "result.group" and
--- "result"), "order" or "error".
---@param one table evaluation before
---@param two table evaluation after
---@return {what: string, id: string, before: any, after: any}[]
function M.list(one, two)
  local list = {}
  local was, is = by(one.elements, "id"), by(two.elements, "id")
  for _, x in ipairs(one.elements) do
    local y = is[x.id]
    if not y then
      note(list, "element", x.id, true, nil)
    else
      note(list, "ist", x.id, x.ist, y.ist)
      note(list, "soll", x.id, soll(x), soll(y))
      note(list, "abstand", x.id, x.abstand, y.abstand)
      note(list, "weight", x.id, x.weight, y.weight)
    end
  end
  for _, y in ipairs(two.elements) do
    if not was[y.id] then note(list, "element", y.id, nil, true) end
  end
  local before, after, ids = outcomes(one), outcomes(two), {}
  for id in pairs(before) do ids[#ids + 1] = id end
  for id in pairs(after) do
    if before[id] == nil then ids[#ids + 1] = id end
  end
  table.sort(ids)
  for _, id in ipairs(ids) do note(list, "outcome", id, before[id], after[id]) end
  roll_up(list, one.rollup, two.rollup)
  note(list, "order", two.assessment.id:sub(1, 8), order(one), order(two))
  local errors, old = by(two.errors, "id"), by(one.errors, "id")
  for _, e in ipairs(one.errors or {}) do
    if not errors[e.id] then note(list, "error", e.id, e.message, nil) end
  end
  for _, e in ipairs(two.errors or {}) do
    note(list, "error", e.id, old[e.id] and old[e.id].message, e.message)
  end
  return list
end

return M
