--- Other words by which a choice can be named on the command line: what a list's words are called in every
--- language, with an underscore for a blank.

local lang = require "wegmarke.lang"
local lower = require("wegmarke.text").lower

local M = {}

--- Those of some words of a list, as an option's `also`.
---@param list string the list's name
---@param words string[]
---@return table<string, string> word by what is typed
function M.of(list, words)
  local also = {}
  for word, spellings in pairs(lang.spelled(list, words)) do
    for _, one in ipairs(spellings) do also[lower(one):gsub(" ", "_")] = word end
  end
  for _, word in ipairs(words) do also[word] = nil end
  return also
end

return M
