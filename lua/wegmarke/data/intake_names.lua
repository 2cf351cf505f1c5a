--- Finds elements and roles of a model under the names that people write into a file: the id or the
--- title in any language, in any case, with any number of blanks, with or without a number before.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake_values"

local M = {}

local function key(name)
  return (values.fold(name):gsub("^%d+[%.%)] ?", ""):gsub("[%s_%-]+", " "))
end

--- An index over a list of `{id=, title=}`.
---@param list table[]
---@return table index for `lookup`
function M.index(list)
  local index = { ids = {}, names = {}, title = {}, by = {} }
  for _, item in ipairs(list) do
    index.ids[#index.ids + 1] = item.id
    index.title[item.id] = item.title or item.id
    index.by[key(item.id)] = item.id
  end
  for _, item in ipairs(list) do
    local titles = type(item.title) == "table" and item.title or { item.title }
    local order = {}
    for language in pairs(titles) do order[#order + 1] = language end
    table.sort(order, function(a, b) return tostring(a) < tostring(b) end)
    for _, language in ipairs(order) do
      local name = key(titles[language])
      index.by[name] = index.by[name] or item.id
    end
  end
  for name in pairs(index.by) do index.names[#index.names + 1] = name end
  table.sort(index.names)
  return index
end

--- The id a name stands for.
---@param index table made by `index`
---@param name string
---@return string|nil id
---@return string|nil nearest title of the nearest one, as `{de=, en=}` or string
function M.lookup(index, name)
  local wanted = key(name)
  local id = index.by[wanted]
  if id then return id end
  local near = text.nearest(wanted, index.names)
  return nil, near and index.title[index.by[near]] or nil
end

--- An element of the model.
---@param model table
---@param name string
---@return string|nil id
---@return table|nil err
function M.element(model, name, index)
  local id, near = M.lookup(index or M.index(model.elements), name)
  if id then return id end
  return nil, lang.err(near and "data.element_unknown_near" or "data.element_unknown",
    { given = values.clean(name), nearest = near })
end

--- A role of the model's list. A model without such a list takes every role as it is written.
---@param model table
---@param name string
---@return string|nil id
---@return table|nil err
function M.role(model, name, index)
  local roles = model.lists and model.lists.roles
  if not roles then return values.clean(name) end
  local id, near = M.lookup(index or M.index(roles), name)
  if id then return id end
  local ids = {}
  for i, role in ipairs(roles) do ids[i] = role.id end
  return nil, lang.err(near and "data.role_unknown_near" or "data.role_unknown",
    { given = values.clean(name), nearest = near, roles = ids })
end

--- The perspective that the model gives a role, or nil.
---@param model table
---@param role string|nil
---@return string|nil
function M.perspective(model, role)
  for _, item in ipairs(model.lists and model.lists.roles or {}) do
    if item.id == role then return item.perspective end
  end
end

return M
