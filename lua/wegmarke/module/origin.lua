--- Which declaration set a field: every table of a model that a verb made or changed has layers, the
--- first of which made it.

---@class wegmarke.module.Origin
local Origin = {}
Origin.__index = Origin

local M = {}

---@return wegmarke.module.Origin
function M.new()
  return setmetatable({ layers = setmetatable({}, { __mode = "k" }), count = 0 }, Origin)
end

--- Notes that a declaration made or changed a table.
---@param item table
---@param decl table { verb, id, file, line, model }
---@param prefix (string|integer)[] keys from the declaration's body to what it says of `item`
---@param body table|nil what it changes; nil: it made `item`
function Origin:add(item, decl, prefix, body)
  self.count = self.count + 1
  local list = self.layers[item]
  if not list then
    list = {}
    self.layers[item] = list
  end
  list[#list + 1] = { decl = decl, prefix = prefix, body = body, at = self.count }
end

-- Whether `body` sets the field at path[from..].
local function sets(body, path, from)
  local value = body
  for i = from, #path do
    if type(value) ~= "table" then
      return true
    elseif value.none == true and next(value) == "none" and next(value, "none") == nil then
      return true
    end
    value = value[path[i]]
    if value == nil then
      return false
    end
  end
  return true
end

local function joined(prefix, path, from)
  local full = { table.unpack(prefix) }
  for i = from, #path do
    full[#full + 1] = path[i]
  end
  return full
end

--- The declaration that set a field last, and the keys to the field in its body.
---@param item table
---@param path (string|integer)[]
---@return table|nil decl
---@return (string|integer)[] keys
function Origin:find(item, path)
  local best, best_from
  local node = item
  for from = 1, #path + 1 do
    for _, layer in ipairs(type(node) == "table" and self.layers[node] or {}) do
      local says = not layer.body or (from <= #path and sets(layer.body, path, from))
      if says and (not best or layer.at > best.at) then
        best, best_from = layer, from
      end
    end
    node = type(node) == "table" and node[path[from]] or nil
  end
  if not best then
    return nil, {}
  end
  return best.decl, joined(best.prefix, path, best_from)
end

--- All declarations that made or changed a table, in order.
---@param item table
---@return table[] decls
function Origin:all(item)
  local list = {}
  for i, layer in ipairs(self.layers[item] or {}) do
    list[i] = layer.decl
  end
  return list
end

return M
