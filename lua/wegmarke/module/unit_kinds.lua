--- Kinds of units as modules name them: catalogues in the list `kinds` for every model, a model in
--- `lists.kinds` for its own.

---@class wegmarke.module.UnitKind
---@field id string
---@field title string|table<string, string>
---@field also string[]|nil how else people write it
---@field ags integer|nil how many digits its AGS has, if it has one

local M = {}

--- The name of the list.
M.list = "kinds"

local find, standing = function() return {} end, function() return "" end
local kept, kept_at

--- Says who looks for those of catalogues (model.lua), and what tells that there may be others now.
---@param finder fun(): wegmarke.module.UnitKind[]
---@param where fun(): string
function M.found_by(finder, where) find, standing = finder, where end

--- The kinds that catalogues name which can be found.
---@return wegmarke.module.UnitKind[]
function M.of_catalogues()
  local at = standing()
  if at ~= kept_at then
    kept, kept_at = find(), at
  end
  return kept
end

--- The kind of that id that a catalogue names.
---@param id string
---@return wegmarke.module.UnitKind|nil
function M.get(id)
  for _, kind in ipairs(M.of_catalogues()) do
    if kind.id == id then return kind end
  end
end

--- The ids of the kinds that conditions of a model may name: those of catalogues, and its own.
---@param model {lists: table|nil}
---@return string[]
function M.ids(model)
  local list, known = {}, {}
  for _, kinds in ipairs { M.of_catalogues(), model.lists and model.lists[M.list] or {} } do
    for _, kind in ipairs(kinds) do
      if not known[kind.id] then list[#list + 1], known[kind.id] = kind.id, true end
    end
  end
  return list
end

--- Whether a list holds an id.
---@param list string[]
---@param id string
---@return boolean
function M.has(list, id)
  for _, one in ipairs(list) do
    if one == id then return true end
  end
  return false
end

--- What a kind is called: the model's own word for it before that of a catalogue.
---@param model {lists: table|nil}
---@param id string
---@return string|table<string, string>
function M.title(model, id)
  for _, kind in ipairs(model.lists and model.lists[M.list] or {}) do
    if kind.id == id then return kind.title end
  end
  local kind = M.get(id)
  return kind and kind.title or id
end

return M
