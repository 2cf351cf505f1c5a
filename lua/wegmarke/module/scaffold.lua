--- The files of a new variant, commented: what an author fills in.

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
  local values = {
    id = id, base = base.id, title = title_of(base, title, id), element = element.id,
    element_title = base:text(element.title, base.language), order = table.concat(ids, ", "),
    advice = advice or "x", first = ("%g"):format(base.types[1] and base.types[1].value or 1),
    second = ("%g"):format(base.types[2] and base.types[2].value or 2),
  }
  local files = {}
  for i, name in ipairs { "model", "matrix", "weighting", "advice", "tests" } do
    files[i] = { path = name .. ".lua", bytes = lang.text(language, "scaffold." .. name, values) }
  end
  return files
end

return M
