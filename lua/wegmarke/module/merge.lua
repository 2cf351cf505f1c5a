--- Laying what a variant says over what it inherits: left out = inherited, set = replaced, `none` =
--- emptied. Records merge field by field, texts language by language, cells type by type; lists
--- are replaced whole.

local M = {}

--- Whether a value is the word `none`.
---@param v any
---@return boolean
function M.is_none(v)
  return type(v) == "table" and v.none == true and next(v) == "none" and next(v, "none") == nil
end

--- A copy that shares nothing.
---@param v any
---@return any
function M.copy(v)
  if type(v) ~= "table" then
    return v
  end
  local made = {}
  for key, value in pairs(v) do
    made[key] = M.copy(value)
  end
  return made
end

--- A copy of a table that shares what is in it.
---@param t table
---@return table
function M.shallow(t)
  local made = {}
  for key, value in pairs(t) do
    made[key] = value
  end
  return made
end

local function merge_text(old, new, language)
  if type(new) == "string" then
    return new
  end
  local made = type(old) == "table" and old or {}
  if type(old) == "string" then
    made[language] = old
  end
  for key, words in pairs(new) do
    made[key] = words
  end
  return made
end

local merge_value

-- Cells: the given types only; `none` takes one away.
local function merge_by_type(old, new, shape, language)
  old = old or {}
  for key, value in pairs(new) do
    old[key] = merge_value(old[key], value, shape.of, language)
  end
  return old
end

merge_value = function(old, new, shape, language)
  if M.is_none(new) then
    return nil
  elseif type(new) ~= "table" then
    return new
  elseif shape.type == "text" then
    return merge_text(old, M.copy(new), language)
  elseif shape.type == "record" then
    return M.into(type(old) == "table" and old or {}, new, shape, language)
  elseif shape.by_type then
    return merge_by_type(old, new, shape, language)
  end
  local made = M.copy(new)
  if shape.old and made["function"] and type(old) == "table" then
    made.old = old -- the function that this one replaces, which it gets as its last argument
  end
  return made
end

--- Lays the fields of `new` over `old`, in place.
---@param old table
---@param new table
---@param shape table the record's shape (shape.lua)
---@param language string the language of texts that are plain strings
---@return table old
function M.into(old, new, shape, language)
  for name, field in pairs(shape.fields) do
    if new[name] ~= nil then
      old[name] = merge_value(old[name], new[name], field, language)
    end
  end
  return old
end

--- Calls f(path) for each field that `body` sets, down to where lists, texts and values are
--- replaced.
---@param body table
---@param shape table
---@param f fun(path: (string|integer)[])
function M.each_set(body, shape, f)
  local path = {}
  local function walk(value, sh)
    if type(value) ~= "table" or M.is_none(value) or value["function"] then
      return f(path)
    end
    if sh.type == "record" then
      for name, field in pairs(sh.fields) do
        if value[name] ~= nil then
          path[#path + 1] = name
          walk(value[name], field)
          path[#path] = nil
        end
      end
    elseif sh.by_type then
      for key, item in pairs(value) do
        path[#path + 1] = key
        walk(item, sh.of)
        path[#path] = nil
      end
    elseif sh.type == "text" then
      for language in pairs(value) do
        path[#path + 1] = language
        f(path)
        path[#path] = nil
      end
    else
      f(path)
    end
  end
  walk(body, shape)
end

return M
