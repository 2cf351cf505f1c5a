--- Weights of elements: all the same, fixed numbers, points of a budget, comparisons by pairs (analytic
--- hierarchy process, with its ratio of consistency), or the group's points, which each round has its own of:
--- the model's weights are 1 then, and stand over what the points say (evaluate/rules.lua).
---
--- Weights are relative: only their proportions count. Budget and pairs are scaled so that their
--- mean is 1, which is what every element has when all count the same.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

local WORDS = { equal = true, points = true, budget = true, pairwise = true, of = true, why = true }

-- Mean consistency of matrices filled at random (Saaty), by size.
local RANDOM = { 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59 }

--- Takes an element that is gone out of weights.
---@param body table what the verb `weights` gave
---@param id string
function M.forget(body, id)
  body[id] = nil
  if type(body.budget) == "table" then
    body.budget[id] = nil
  end
  for i = #(type(body.pairwise) == "table" and body.pairwise or {}), 1, -1 do
    local pair = body.pairwise[i]
    if type(pair) == "table" and (pair[1] == id or pair[2] == id) then
      table.remove(body.pairwise, i)
    end
  end
end

--- Whether a value can be a weight.
---@param value any
---@return boolean
function M.is_weight(value)
  return type(value) == "number" and value >= 0 and value < math.huge
end

local is_weight = M.is_weight

-- A check of weights under way: the elements that can have one, and how findings are told.
local function checker(m, report)
  local ids, known, own = {}, {}, {}
  for _, element in ipairs(m.all_elements) do
    if element.levels ~= false then
      ids[#ids + 1] = element.id
      known[element.id] = true
      own[element.id] = element.weighed ~= nil
    end
  end
  return { ids = ids, known = known, own = own, report = report }
end

local function want_element(c, path, id)
  if not c.known[id] then
    c.report(path, lang.err("model.unknown_element", {
      id = type(id) == "table" and "table" or tostring(id), known = c.ids,
      nearest = type(id) == "string" and text.nearest(id, c.ids) or nil }))
    return false
  end
  return true
end

-- Numbers by element, in `body` below `path`.
local function read_numbers(c, body, path)
  local weights, sum, right = {}, 0, true
  for id, value in pairs(body) do
    if not WORDS[id] or #path > 0 then
      local at = { path[1], id }
      if #path == 0 then
        at = { id }
      end
      right = right and c.known[id] ~= nil and is_weight(value)
      if math.type(id) == "integer" then
        c.report(at, lang.err("mistake.lone_weight", { got = tostring(value) }))
      elseif want_element(c, at, id) and not is_weight(value) then
        c.report(at, lang.err("model.weight_value", { element = id }))
      elseif c.known[id] then
        weights[id], sum = value, sum + value
      end
    end
  end
  local missing = {}
  for _, id in ipairs(c.ids) do
    if not weights[id] and not c.own[id] then
      missing[#missing + 1] = id
    end
  end
  if not right then
    return weights, sum
  elseif sum == 0 then
    c.report(path, lang.err("model.weights_zero", {}))
  elseif #missing > 0 then
    c.report(path, lang.err("model.weights_missing", { ids = missing }), "warning")
  end
  return weights, sum
end

local function scale(weights, ids)
  local sum = 0
  for _, id in ipairs(ids) do
    sum = sum + (weights[id] or 0)
  end
  local made = {}
  for _, id in ipairs(ids) do
    made[id] = sum > 0 and (weights[id] or 0) * #ids / sum or 0
  end
  return made
end

local function budget(c, body, own)
  if type(body.budget) ~= "table" then
    c.report({ "budget" }, lang.err("model.want_table", { got = type(body.budget) }))
    return {}
  end
  local weights, sum = read_numbers(c, body.budget, { "budget" })
  local of = type(body.of) == "number" and body.of or 100
  if own and sum > 0 and math.abs(sum - of) > 1e-9 then
    c.report({ "budget" }, lang.err("model.weights_budget", { sum = sum, of = of }))
  end
  return scale(weights, c.ids)
end

local function read_pairs(c, list)
  local ratio = {}
  for _, id in ipairs(c.ids) do
    ratio[id] = { [id] = 1 }
  end
  for i, pair in ipairs(list) do
    local at = { "pairwise", i }
    if type(pair) ~= "table" then
      pair = {}
    end
    local first, second, times = pair[1], pair[2], pair[3]
    if want_element(c, at, first) and want_element(c, at, second) then
      if type(times) ~= "number" or not (times > 0 and times < math.huge) or first == second then
        c.report(at, lang.err("model.weights_pair", {}))
      elseif ratio[first][second] then
        c.report(at, lang.err("model.weights_pair_twice", { one = first, other = second }))
      else
        ratio[first][second], ratio[second][first] = times, 1 / times
      end
    end
  end
  for i, one in ipairs(c.ids) do
    for j = i + 1, #c.ids do
      if not ratio[one][c.ids[j]] then
        c.report({ "pairwise" }, lang.err("model.weights_pair_missing",
          { one = one, other = c.ids[j] }))
        return nil
      end
    end
  end
  return ratio
end

--- The weights that comparisons by pairs give, by the principal eigenvector.
---@param ids string[]
---@param ratio table<string, table<string, number>> ratio[a][b]: how many times a counts what b does
---@return table<string, number> weights with mean 1
---@return number|nil consistency ratio; nil below three elements
function M.eigenvector(ids, ratio)
  local n = #ids
  local v, lambda = {}, n
  for i = 1, n do
    v[i] = 1 / n
  end
  for _ = 1, 500 do
    local next_v, sum = {}, 0
    for i = 1, n do
      local x = 0
      for j = 1, n do
        x = x + ratio[ids[i]][ids[j]] * v[j]
      end
      next_v[i], sum = x, sum + x
    end
    local moved = 0
    for i = 1, n do
      next_v[i] = next_v[i] / sum
      moved = math.max(moved, math.abs(next_v[i] - v[i]))
    end
    v, lambda = next_v, sum
    if moved < 1e-14 then
      break
    end
  end
  local weights = {}
  for i, id in ipairs(ids) do
    weights[id] = v[i] * n
  end
  local random = RANDOM[math.min(n, #RANDOM)]
  if n < 3 then
    return weights, nil
  end
  return weights, math.max(0, (lambda - n) / (n - 1) / random)
end

local function by_pairs(c, body)
  if type(body.pairwise) ~= "table" then
    c.report({ "pairwise" }, lang.err("model.want_list", { got = type(body.pairwise) }))
    return {}
  end
  local ratio = read_pairs(c, body.pairwise)
  if not ratio then
    return {}
  end
  local weights, consistency = M.eigenvector(c.ids, ratio)
  if consistency and consistency > 0.1 then
    c.report({ "pairwise" }, lang.err("model.weights_inconsistent",
      { ratio = ("%.2f"):format(consistency) }), "warning")
  end
  return weights, consistency
end

-- All the same, for now or for good; a number beside it would be read by nobody.
local function all_the_same(c, m, body)
  m.weight = {}
  for _, id in ipairs(c.ids) do
    m.weight[id] = 1
  end
  for id in pairs(body) do
    if not WORDS[id] then
      c.report({ id }, lang.err("model.weights_both", { element = tostring(id) }))
    end
  end
end

--- Reads a model's weights.
---@param m table the model; gets `weight` (number by element), `weighting` ("equal", "fixed",
---  "budget", "pairwise", "points"), `consistency`
---@param own boolean whether the model itself gives them, and does not inherit them
---@param report fun(path: (string|integer)[], err: table, severity: string|nil)
function M.read(m, own, report)
  local c, body = checker(m, report), m.weights
  if body.budget ~= nil then
    m.weight, m.weighting = budget(c, body, own), "budget"
  elseif body.pairwise ~= nil then
    m.weighting = "pairwise"
    m.weight, m.consistency = by_pairs(c, body)
  elseif body.points == true then
    m.weighting = "points"
    all_the_same(c, m, body)
    if not (m.form and m.form.points) then
      report({ "points" }, lang.err("own.weights_without", {}))
    end
  elseif body.equal == true then
    m.weighting = "equal"
    all_the_same(c, m, body)
  else
    m.weight, m.weighting = read_numbers(c, body, {}), "fixed"
  end
end

--- Forgets what other models said of an element's weight: a model says all weights anew.
---@param element table
---@param model string
function M.keep_of(element, model)
  local kept = {}
  for _, one in ipairs(element.weighed) do
    kept[#kept + 1] = one.model == model and one or nil
  end
  element.weighed = #kept > 0 and kept or nil
end

--- Lays what elements say of their own weight over the model's weights, in the order in which it was said.
---@param m table gets `weighed`: by element, what was said: { from, to, file, line, model }
---@param d wegmarke.module.Draft
function M.lay_over(m, d)
  m.weighed = {}
  for _, element in ipairs(m.elements) do
    local list = {}
    for _, one in ipairs(element.weighed or {}) do
      local from = m.weight[element.id] or 0
      local to, ok = d:reckoned(one.decl, one.said, from)
      if ok and not is_weight(to) then
        d.findings:at(one.decl, one.path, lang.err("model.weight_value", { element = element.id }))
      elseif ok then
        m.weight[element.id] = to
        list[#list + 1] = { from = from, to = to, file = one.decl.file, model = one.model,
                            line = d.findings:line_of(one.decl, one.path) }
      end
    end
    element.weighed = nil
    m.weighed[element.id] = #list > 0 and list or nil
  end
end

return M
