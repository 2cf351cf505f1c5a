--- Which role placed an element how: told in an open assessment, to the group itself, and only where
--- no role is so small or so much of one mind that single people would be told apart.

local M = {}

local function all_equal(list)
  for i = 2, #list do
    if list[i] ~= list[1] then return false end
  end
  return true
end

--- The roles that participation shows, the pooled ones as one.
local function groups_of(participation)
  local groups, of = {}, {}
  for _, role in ipairs(participation.roles) do
    groups[#groups + 1] = { ids = { role.id }, values = {} }
    of[role.id] = groups[#groups]
  end
  if participation.pooled then
    groups[#groups + 1] = { ids = participation.pooled.ids, values = {} }
    for _, id in ipairs(participation.pooled.ids) do
      if of[id] then return nil end
      of[id] = groups[#groups]
    end
  end
  return groups, of
end

--- The placements of an element by role.
---
--- All groups reach the threshold here too and none of the smaller ones is of one mind, or there is no
--- split at all: less what is shown, the rest would tell. Pooled roles beside views from inside and
--- outside would tell as well.
---@param list table[] the element's placements by persons {state, value, role}
---@param x table the element so far: `views`
---@param e table the result so far: `participation`, `assessment`
---@param scale number[]
---@return {ids: string[], n: integer, counts: integer[]}[]|nil
function M.roles(list, x, e, scale)
  local p, threshold = e.participation, e.assessment.threshold
  if e.assessment.mode ~= "open" or not p.roles or p.pooled and x.views then return nil end
  local groups, of = groups_of(p)
  if not groups then return nil end
  for _, placement in ipairs(list) do
    if placement.state == "placed" then
      local group = of[placement.role or ""]
      if not group then return nil end
      group.values[#group.values + 1] = placement.value
    end
  end
  local split = {}
  for i, group in ipairs(groups) do
    local values = group.values
    if #values < threshold or #values < 2 * threshold and all_equal(values) then return nil end
    local counts = {}
    for k, value in ipairs(scale) do
      counts[k] = 0
      for _, v in ipairs(values) do
        if v == value then counts[k] = counts[k] + 1 end
      end
    end
    split[i] = { ids = group.ids, n = #values, counts = counts }
  end
  return #split > 1 and split or nil
end

return M
