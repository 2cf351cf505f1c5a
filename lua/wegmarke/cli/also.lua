--- Other words by which a choice can be named on the command line: what it is called in every language
--- (areas "words" and "spelled"), whatever the case, with or without umlauts, blanks, hyphens.

local lang = require "wegmarke.lang"

local M = {}

--- A word as it is compared.
---@param word string
---@return string
function M.plain(word)
  local s = require("wegmarke.text").lower(word)
  return (s:gsub("ä", "ae"):gsub("ö", "oe"):gsub("ü", "ue"):gsub("ß", "ss"):gsub("[%s_-]+", ""))
end

--- The one of some words of a list that a word means; nil if none, or if it can mean several.
---@param list string the list's name
---@param words string[]
---@param given string
---@param titles (fun(word: string, language: string): string|nil)|nil what else they are called
---@return string|nil
function M.find(list, words, given, titles)
  local wanted, found = M.plain(given), nil
  if wanted == "" then return nil end
  for word, spellings in pairs(lang.spelled(list, words)) do
    for _, language in ipairs(titles and lang.languages or {}) do
      spellings[#spellings + 1] = titles(word, language)
    end
    for _, one in ipairs(spellings) do
      if M.plain(one) == wanted and found ~= word then
        if found then return nil end
        found = word
      end
    end
  end
  return found
end

--- Words of a list for a message: each with what it is called in a language, where that differs.
---@param list string
---@param words string[]
---@param language string
---@param titles (fun(word: string, language: string): string|nil)|nil
---@return string[]
function M.told(list, words, language, titles)
  local told = {}
  for i, word in ipairs(words) do
    local title = titles and titles(word, language) or lang.called(list, word, language)
    told[i] = title and M.plain(title) ~= M.plain(word) and ("%s (%s)"):format(word, title) or word
  end
  return told
end

return M
