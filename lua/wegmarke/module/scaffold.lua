--- The files of a new model, commented: what an author fills in.

local lang = require "wegmarke.lang"

local M = {}

-- A string as Lua writes it.
local function quoted(s)
  return '"' .. s:gsub('[\\"]', "\\%0"):gsub("\n", "\\n") .. '"'
end

local function title_of(m, title, id)
  if title then
    return quoted(title)
  end
  local words = {}
  for _, language in ipairs(m.languages) do
    words[#words + 1] = language .. " = " .. quoted(lang.text(language, "author.new_title", { id = id }))
  end
  return "{ " .. table.concat(words, ", ") .. " }"
end

-- The language that texts of a new variant begin with: that of the comments, if the model has it.
local function code_of(m, language)
  for _, one in ipairs(m.languages) do
    if one == language then return one end
  end
  return m.language
end

-- What an entry of a list is called in a language, shortly: its title, as far as brackets in it.
local function effort_of(m, language)
  local entry = (m.lists.effort or {})[1]
  return entry and (m:text(entry.title, language):gsub("%s*%(.*$", "")) or ""
end

local function files_of(language, names, prefix, values)
  local files = {}
  for i, name in ipairs(names) do
    files[i] = { path = name .. ".lua", bytes = lang.text(language, "scaffold." .. prefix .. name, values) }
  end
  return files
end

--- The files of a new model that extends another.
---@param base table the model it extends
---@param id string
---@param title string|nil
---@param language string of the comments
---@return table[] files { path, bytes }
function M.files(base, id, title, language)
  local element = base.elements[1]
  local advice
  for _, one in ipairs(base.advice) do
    advice = advice or one.id
  end
  local ids = {}
  for i, one in ipairs(base.elements) do
    ids[i] = quoted(one.id)
  end
  return files_of(language, { "model", "matrix", "weighting", "advice", "tests" }, "", {
    id = id, base = base.id, title = title_of(base, title, id), element = element.id,
    element_title = base:text(element.title, base.language), order = table.concat(ids, ", "),
    advice = advice or "x", first = ("%g"):format(base.types[1] and base.types[1].value or 1),
    second = ("%g"):format(base.types[2] and base.types[2].value or 2), effort = effort_of(base, language),
    code = code_of(base, language),
  })
end

--- The most elements and types that a new model may begin with.
M.most_elements, M.most_types = 100, 20

-- The types, or one element with a cell for each of them, as Lua.
local function types_of(language, first, last)
  local lines = {}
  for value = first, last do
    lines[#lines + 1] = lang.text(language, "scaffold.whole_type", { value = value })
  end
  return table.concat(lines, "\n")
end

local function element_of(language, i, first, last)
  local cells = {}
  for value = first, last do
    cells[#cells + 1] = lang.text(language, "scaffold.whole_cell", { i = i, value = value })
  end
  return lang.text(language, "scaffold.whole_element", { i = i, cells = table.concat(cells, "\n") })
end

--- The files of a new model that extends none, in one language; its texts are drafts.
---@param id string
---@param title string|nil
---@param language string of the comments and of the model
---@param size { elements: integer, first: integer, last: integer } how many elements, which types
---@return table[] files { path, bytes }
function M.whole(id, title, language, size)
  local elements = {}
  for i = 1, size.elements do elements[i] = element_of(language, i, size.first, size.last) end
  return files_of(language, { "model", "matrix", "weighting", "advice", "tests" }, "whole_", {
    id = id, title = quoted(title or lang.text(language, "scaffold.whole_title", { id = id })),
    types = types_of(language, size.first, size.last), elements = table.concat(elements, "\n"),
    first = size.first, second = size.first + 1,
  })
end

return M
