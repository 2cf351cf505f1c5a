--- Evaluates stored assessments again with another state of a model, and sums up what would change.
--- Nothing is written; finalised assessments keep their results whatever comes out here.

local box = require "wegmarke.box"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"

local M = {}

local LIGHT = { light = true }

-- Ids that are in one set and not in the other, into `counts[id]` with the unit's name.
local function note(counts, ids, other, unit)
  for id in pairs(ids) do
    if not other[id] then
      local entry = counts[id]
      if not entry then
        entry = { id = id, n = 0, units = {} }
        counts[id] = entry
      end
      entry.n = entry.n + 1
      if #entry.units < 10 then
        entry.units[#entry.units + 1] = unit
      end
    end
  end
end

local function firing(e)
  local set = {}
  for id, outcome in pairs(e.outcomes) do
    set[id] = outcome == "fires" or nil
  end
  return set
end

local function profile_differs(old, new)
  local by_id = {}
  for _, x in ipairs(new.elements) do
    by_id[x.id] = x
  end
  local differs, lost = #old.elements ~= #new.elements, {}
  for _, x in ipairs(old.elements) do
    local y = by_id[x.id]
    if not y then
      differs = true
      if x.ist or x.soll.state ~= "open" then
        lost[#lost + 1] = x.id
      end
    elseif x.ist ~= y.ist or x.abstand ~= y.abstand then
      differs = true
    end
  end
  return differs, lost
end

local function order_differs(old, new)
  local a, b = old.order.computed, new.order.computed
  if #a ~= #b then
    return true
  end
  for i = 1, #a do
    if a[i].element ~= b[i].element then
      return true
    end
  end
  return false
end

-- What is said of the whole, by result; "" is the roll-up's own.
local function overall_of(e)
  local by_id = { [""] = e.rollup and e.rollup.overall }
  for _, result in ipairs(e.rollup and e.rollup.results or {}) do by_id[result.id] = result.overall end
  return by_id
end

local function overall_differs(old, new)
  local was, is = overall_of(old), overall_of(new)
  for _, by_id in ipairs { was, is } do
    for id in pairs(by_id) do
      local a, b = was[id] or {}, is[id] or {}
      if a.value ~= b.value or a.outcome ~= b.outcome then return true end
    end
  end
  return false
end

local function sorted(counts)
  local list = {}
  for _, entry in pairs(counts) do
    list[#list + 1] = entry
  end
  table.sort(list, function(x, y)
    if x.n ~= y.n then
      return x.n > y.n
    end
    return x.id < y.id
  end)
  return list
end

local function compare(sum, old, new, unit)
  sum.n = sum.n + 1
  local fires_old, fires_new = firing(old), firing(new)
  note(sum.appears, fires_new, fires_old, unit)
  note(sum.vanishes, fires_old, fires_new, unit)
  local profile, lost = profile_differs(old, new)
  local set = {}
  for _, id in ipairs(lost) do
    set[id] = true
  end
  note(sum.lost, set, {}, unit)
  local order, overall = order_differs(old, new), overall_differs(old, new)
  local same = not profile and not order and not overall
  for id in pairs(fires_new) do
    same = same and fires_old[id]
  end
  for id in pairs(fires_old) do
    same = same and fires_new[id]
  end
  sum.unchanged = sum.unchanged + (same and 1 or 0)
  sum.profiles = sum.profiles + (profile and 0 or 1)
  sum.orders = sum.orders + (order and 1 or 0)
  sum.overall = sum.overall + (overall and 1 or 0)
  local failed_before = {}
  for _, err in ipairs(old.errors) do
    failed_before[err.id] = true
  end
  local failed = {}
  for _, err in ipairs(new.errors) do
    failed[err.id] = true
  end
  note(sum.fails, failed, failed_before, unit)
end

-- The model a stored assessment is pinned to; made once.
local function pinned(db, hash, known)
  if known[hash] == nil then
    local kept = data.models.sources(db, hash)
    known[hash] = kept and require("wegmarke.model").from_files(kept.id, kept.files) or false
  end
  return known[hash]
end

--- Replays.
---@param db table
---@param new table the model to evaluate with
---@param options table|nil { old = a model to compare with; without it each assessment's own pinned
---  one, ids = { [model id] = true } which assessments; those pinned to `new`'s id by default }
---@return table sum { n, unchanged, profiles = so many profiles unchanged, orders = so many orders
---  changed, overall, appears, vanishes, lost, fails = lists of { id, n, units }, other = not looked at,
---  as pinned to another model }
function M.run(db, new, options)
  local _ <close> = box.together()
  options = options or {}
  local ids = options.ids or { [new.id] = true }
  local sum = { n = 0, unchanged = 0, profiles = 0, orders = 0, overall = 0, other = 0,
                appears = {}, vanishes = {}, lost = {}, fails = {} }
  local known = {}
  for _, row in ipairs(db:all("assessment_list")) do
    local a = data.gather(db, row.id, true)
    if a and a.assessment.model_id and ids[a.assessment.model_id] then
      local old = options.old or pinned(db, a.assessment.model_hash, known)
      if old and old.hash == new.hash then
        sum.n, sum.unchanged, sum.profiles = sum.n + 1, sum.unchanged + 1, sum.profiles + 1
      elseif old then
        compare(sum, evaluate.run(old, a, LIGHT), evaluate.run(new, a, LIGHT), a.unit.name)
      end
    else
      sum.other = sum.other + 1
    end
  end
  for _, m in pairs(known) do
    if m then
      m:close()
    end
  end
  for _, field in ipairs { "appears", "vanishes", "lost", "fails" } do
    sum[field] = sorted(sum[field])
  end
  return sum
end

return M
