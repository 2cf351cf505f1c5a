--- What steps and documents speak of: "need", a record type; "need.what", a field of one; either with a mark
--- that says how many there are to be: "need+", "need?", "need*".

local M = {}

---@class wegmarke.record.rules.Thing
---@field bare string the name without its mark
---@field of table|nil the type; nil: no type is called so
---@field field string|nil the field's name, whether or not the type has it
---@field optional boolean there may be none

local function split(name) return name:match "^(.-)([?*+]?)$" end

--- Whether a name means the unit's profile, of which steps speak as well.
---@param name string
---@return boolean
function M.is_profile(name) return split(name) == "profile" end

--- What a name means.
---@param name string
---@param type_of fun(name: string): table|nil
---@return wegmarke.record.rules.Thing
function M.meant(name, type_of)
  local bare, mark = split(name)
  local first, second = bare:match "^([^.]+)%.([^.]+)$"
  local of = type_of(bare)
  local above = not of and first and type_of(first) or nil
  return { bare = bare, of = of or above, field = above and second, optional = mark == "?" or mark == "*" }
end

return M
