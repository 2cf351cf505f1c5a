--- Words of a fixed list as authors write them in a module's files: the word itself, or what it is called in
--- any language of the program ("draft", "Kann", "innen").

local lang = require "wegmarke.lang"
local values = require "wegmarke.data.intake.values"

local M = {}

-- By list of words: the word that each folded spelling means.
local spellings = setmetatable({}, { __mode = "k" })

local function spellings_of(words, list)
  local by = spellings[words]
  if by then return by end
  by = list and values.by_spelling(list, words) or {}
  for _, word in ipairs(words) do
    local key = "workbook.word_" .. word
    for _, language in ipairs(lang.has(key) and lang.languages or {}) do
      local folded = values.fold(lang.text(language, key))
      by[folded] = by[folded] or word
    end
  end
  for _, word in ipairs(words) do by[word] = word end
  spellings[words] = by
  return by
end

--- The word of a list that a spelling means; nil where it means none.
---
--- ```lua
--- spelled.word({ "entwurf", "geprüft" }, nil, "draft") --> "entwurf"
--- ```
---@param words string[] the list
---@param list string|nil its name in the areas "words" and "spelled"
---@param given any
---@return string|nil
function M.word(words, list, given)
  if type(given) ~= "string" then return nil end
  local by = spellings_of(words, list)
  return by[given] or by[values.fold(given)]
end

local settle

-- What is in a table, by its shape, in place.
local function inside(value, shape)
  for name, field in pairs(shape.fields or {}) do
    if value[name] ~= nil then value[name] = settle(value[name], field) end
  end
  if shape.of then
    for key, item in pairs(value) do value[key] = settle(item, shape.of) end
  end
  return value
end

--- What a declaration says with the words of lists as the program has them; tables are changed in place.
---@param value any
---@param shape table shape.lua
---@return any
function M.settle(value, shape)
  if type(value) == "table" then return inside(value, shape) end
  local words = shape.one_of or shape.stands
  return words and M.word(words, shape.list, value) or value
end

settle = M.settle

-- The entry whose id is given, or whose title in any language, as far as brackets in it.
local function entry_of(entries, given)
  local folded = values.fold(given)
  for _, entry in ipairs(entries) do
    if entry.id == given then return entry end
  end
  for _, entry in ipairs(entries) do
    for _, title in pairs(type(entry.title) == "table" and entry.title or { entry.title }) do
      local short = title:gsub("%s*%(.*$", "")
      if values.fold(title) == folded or values.fold(short) == folded then return entry end
    end
  end
end

--- Advice that names its effort by the title of an entry gets that entry's id.
---@param advice table[]
---@param entries { id: string, title: string|table<string, string> }[]|nil
function M.efforts(advice, entries)
  for _, one in ipairs(entries and advice or {}) do
    local entry = one.effort and entry_of(entries, one.effort)
    one.effort = entry and entry.id or one.effort
  end
end

return M
