--- How the elements of two models relate: through what both inherited, and by their words.

local M = {}

-- The elements that a model has after the first `k` links of its chain.
local function elements_at(m, k)
  local roots = {}
  for id, entry in pairs(m.steps[k].crosswalk) do
    if entry.relation ~= "removed" then
      roots[id] = { [id] = true }
    end
  end
  return roots
end

-- For each element of the model, the elements of link `k` it comes from.
local function roots_since(m, k)
  local roots = elements_at(m, k)
  for i = k + 1, #m.steps do
    local next_roots = {}
    for id, entry in pairs(m.steps[i].crosswalk) do
      if entry.relation ~= "removed" then
        local set = {}
        for _, from in ipairs(entry.from) do
          for root in pairs(roots[from] or {}) do
            set[root] = true
          end
        end
        if entry.relation == "added" then
          set["+" .. m.steps[i].model .. "." .. id] = true
        end
        next_roots[id] = set
      end
    end
    roots = next_roots
  end
  return roots
end

-- How many links two chains share.
local function common_links(a, b)
  local n = 0
  while a.chain[n + 1] and a.chain[n + 1] == b.chain[n + 1] do
    n = n + 1
  end
  return n
end

local function same(x, y)
  if type(x) ~= "table" or type(y) ~= "table" then
    return x == y
  end
  for key, value in pairs(x) do
    if not same(value, y[key]) then
      return false
    end
  end
  for key in pairs(y) do
    if x[key] == nil then
      return false
    end
  end
  return true
end

M.same = same

-- The same words, in the languages both have; a plain string is in the model's language.
local function same_text(m, x, n, y)
  local a = type(x) == "table" and x or { [m.language] = x }
  local b = type(y) == "table" and y or { [n.language] = y }
  local shared = false
  for language, words in pairs(a) do
    if b[language] then
      shared = true
      if words ~= b[language] then
        return false
      end
    end
  end
  return shared or (next(a) == nil and next(b) == nil)
end

--- Which words of an element differ between two models: "title", "question", "cells[2]".
---@param a table
---@param x table an element of a
---@param b table
---@param y table an element of b
---@return string[] fields
function M.wording(a, x, b, y)
  local fields = {}
  for _, field in ipairs { "title", "question" } do
    if not same_text(a, x[field] or "", b, y[field] or "") then
      fields[#fields + 1] = field
    end
  end
  for i = 1, math.max(#x.cells, #y.cells) do
    local p, q = x.cells[i], y.cells[i]
    if not p or not q or not same_text(a, p.text, b, q.text) then
      fields[#fields + 1] = "cells[" .. i .. "]"
    end
  end
  return fields
end

local function equal_sets(a, b)
  for key in pairs(a) do
    if not b[key] then
      return false
    end
  end
  for key in pairs(b) do
    if not a[key] then
      return false
    end
  end
  return true
end

-- The elements of the other model that share a root, in its order.
local function partners(set, other, roots)
  local list = {}
  for _, element in ipairs(other.all_elements) do
    for root in pairs(roots[element.id] or {}) do
      if set[root] then
        list[#list + 1] = element.id
        break
      end
    end
  end
  return list
end

-- Everything connected with one element, on both sides.
local function component(id, a, b, ra, rb)
  local left, right, set = { id }, {}, {}
  for root in pairs(ra[id]) do
    set[root] = true
  end
  local before
  repeat
    before = #left + #right
    right = partners(set, b, rb)
    for _, other in ipairs(right) do
      for root in pairs(rb[other]) do
        set[root] = true
      end
    end
    left = partners(set, a, ra)
    for _, other in ipairs(left) do
      for root in pairs(ra[other]) do
        set[root] = true
      end
    end
  until #left + #right == before
  return left, right
end

local function union(ids, roots)
  local set = {}
  for _, id in ipairs(ids) do
    for root in pairs(roots[id]) do
      set[root] = true
    end
  end
  return set
end

local function relation_of(a, b, left, right, ra, rb)
  if #right == 0 then
    return "only_a"
  elseif #left == 1 and #right == 1 then
    if not equal_sets(ra[left[1]], rb[right[1]]) then
      return "partly"
    end
    local changed = M.wording(a, a.element[left[1]], b, b.element[right[1]])
    return #changed == 0 and "same" or "reworded", changed
  elseif not equal_sets(union(left, ra), union(right, rb)) then
    return "partly"
  elseif #right == 1 then
    return "merged"
  elseif #left == 1 then
    return "split"
  end
  return "regrouped"
end

--- How the elements of two models relate. Models of one chain, or with a common base, relate through
--- it; others by equal ids.
---@param a table
---@param b table
---@return table[] rows { relation = "same"|"reworded"|"merged" (several of a are one of b)|"split"|
---  "regrouped"|"partly"|"only_a"|"only_b", a = { ids }, b = { ids }, changed = fields|nil }
function M.between(a, b)
  local k = common_links(a, b)
  local ra, rb
  if k > 0 then
    ra, rb = roots_since(a, k), roots_since(b, k)
  else
    ra, rb = elements_at(a, #a.steps), elements_at(b, #b.steps)
  end
  local rows, done, used = {}, {}, {}
  for _, element in ipairs(a.all_elements) do
    if not done[element.id] then
      local left, right = component(element.id, a, b, ra, rb)
      local relation, changed = relation_of(a, b, left, right, ra, rb)
      rows[#rows + 1] = { relation = relation, a = left, b = right, changed = changed }
      for _, id in ipairs(left) do
        done[id] = true
      end
      for _, id in ipairs(right) do
        used[id] = true
      end
    end
  end
  for _, element in ipairs(b.all_elements) do
    if not used[element.id] then
      rows[#rows + 1] = { relation = "only_b", a = {}, b = { element.id } }
    end
  end
  return rows
end

return M
