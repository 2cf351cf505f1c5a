--- Who may read what: the audiences a record can be visible to, and which contains which.
---
--- An audience that reads what was shown to another is said by that one to be contained: what the agency
--- may read, the unit and its group may read as well.

local M = {}

--- Each audience with those that read whatever it may read, from narrow to wide.
---@type {id: string, within: string[], outside: boolean|nil}[]
M.all = {
  { id = "group", within = {} },
  { id = "unit", within = { "group" } },
  { id = "agency", within = { "group", "unit" }, outside = true },
  { id = "public", within = { "group", "unit", "agency" }, outside = true },
}

--- What a record is that says nothing of whom it is visible to.
M.usual = "unit"

---@type string[]
M.ids = { known = {} }
local reads, outside = {}, {}
for i, one in ipairs(M.all) do
  M.ids[i], M.ids.known[one.id] = one.id, i
  reads[one.id], outside[one.id] = { [one.id] = true }, one.outside or false
  for _, inner in ipairs(one.within) do reads[one.id][inner] = true end
end

--- Whether an audience may read what is visible to another.
---@param visibility string|nil of the record; nil: the usual one
---@param audience string
---@return boolean
function M.may_read(visibility, audience)
  return reads[visibility or M.usual][audience] or false
end

--- Whether an audience is outside the unit: it reads nothing but what was released to it.
---@param audience string
---@return boolean
function M.is_outside(audience)
  return outside[audience]
end

--- What all of several records may be shown to: the widest audience that may read each.
---@param list (string|nil)[] visibilities
---@param n integer how many
---@return string
function M.common(list, n)
  for i = #M.all, 1, -1 do
    local all = true
    for k = 1, n do all = all and M.may_read(list[k], M.all[i].id) end
    if all then return M.all[i].id end
  end
  return M.all[1].id
end

--- How far a record reaches that was decided upon apart.
---@param own string|nil its visibility
---@param released string|nil to whom it was released
---@return string
function M.reach(own, released)
  own = own or M.usual
  return released and released ~= own and M.may_read(released, own) and released or own
end

return M
