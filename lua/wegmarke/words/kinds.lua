--- What a kind of unit is called: the model's own word for it before the file's.

local M = {}

--- The title of a unit's kind.
---@param model {lists: table|nil}
---@param unit {kind: string, kind_title: table<string, string>|nil}
---@return string|table<string, string>|nil
function M.title(model, unit)
  for _, kind in ipairs(model.lists and model.lists.kinds or {}) do
    if kind.id == unit.kind then return kind.title end
  end
  return unit.kind_title
end

--- Whether a model is meant for a unit of that kind.
---@param model {kinds: string[]|nil}
---@param kind string
---@return boolean
function M.fits(model, kind)
  for _, one in ipairs(model.kinds or {}) do
    if one == kind then return true end
  end
  return model.kinds == nil
end

return M
