--- Two rounds or two units that look like one, as two laptops make them that each began with their own.

local keys_of = require "wegmarke.data.unit_keys"
local units = require "wegmarke.data.units"

local M = {}

-- Rounds that lie no further apart may be one.
local most_days = 7

local function day(date)
  local y, m, d = date:match("^(%d+)-(%d+)-(%d+)$")
  return os.time { year = y, month = m, day = d, hour = 12 } // 86400
end

local guarded = { open = 1, by_perspective = 2, anonymous = 3 }

--- Units and rounds that look like another one.
---@param db table
---@param brought table<string, boolean>|nil ids of those that came in: only pairs in which one of them stands
---@return {what: "unit"|"assessment", unit: string, one: string, other: string, held_on: string|nil,
---  other_held_on: string|nil, other_unit: string|nil}[] `one`: the id that would stay
function M.find(db, brought)
  local list, same, of = {}, {}, {}
  if brought and next(brought) == nil then return list end
  -- Of two that are alike the one that came in is the other.
  local function came(id) return brought ~= nil and brought[id] == true end
  local function wanted(a, b) return not brought or came(a.id) or came(b.id) end
  local function note(a, b)
    same[a.id], same[b.id] = same[a.id] or {}, same[b.id] or {}
    if same[a.id][b.id] then return end
    same[a.id][b.id], same[b.id][a.id] = true, true
    if came(a.id) and not came(b.id) then a, b = b, a end
    if wanted(a, b) then
      list[#list + 1] = { what = "unit", unit = a.name, one = a.id, other = b.id, other_unit = b.name }
    end
  end
  local by_name, by_key = {}, {}
  local all = units.list(db)
  for _, u in ipairs(all) do
    local name = u.kind .. "\0" .. keys_of.folded(u.name, true)
    local before = by_name[name]
    if before and not (before.keys.ags and u.keys.ags) then note(before, u) end
    by_name[name] = before or u
    for scheme, key in pairs(u.keys) do
      if by_key[scheme .. key] then note(by_key[scheme .. key], u) end
      by_key[scheme .. key] = by_key[scheme .. key] or u
    end
  end
  for _, a in ipairs(db:all("assessment_list", { withdrawn = 0 })) do
    of[a.unit] = of[a.unit] or {}
    table.insert(of[a.unit], a)
  end
  for _, u in ipairs(all) do
    for i, a in ipairs(of[u.id] or {}) do
      for k = i + 1, #of[u.id] do
        local b = of[u.id][k]
        if wanted(a, b) and not (a.final == 1 and b.final == 1)
          and math.abs(day(a.held_on) - day(b.held_on)) <= most_days then
          local one, other = a, b
          if came(one.id) and not came(other.id) then one, other = other, one end
          if guarded[one.mode] < guarded[other.mode] then one, other = other, one end
          list[#list + 1] = { what = "assessment", unit = u.name, one = one.id, other = other.id,
            held_on = one.held_on, other_held_on = other.held_on }
        end
      end
    end
  end
  return list
end

return M
