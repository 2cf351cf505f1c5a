--- Where long words may be broken in narrow columns: soft hyphens, as the model gives them.
---
--- Not every browser knows how to hyphenate, and a column of the matrix is narrower than many a word of a
--- field of work. How these are broken says the model, in `words { hyphens }`; a wrong hyphen costs the
--- reader more than a missing one, so what nobody said stays whole and is left to the browser.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

local SOFT = "\u{AD}"

-- Letters that a form of a word may have behind the word itself.
local ENDING = 3

-- A word: letters of Latin, Greek and Cyrillic script; the hyphens of a list besides.
local WORD, MARKED = "[%a\xC3-\xD4][%a\x80-\xBF\xC3-\xD4]*", "[%a\xC3-\xD4][%a\x80-\xBF\xC3-\xD4%-]*"

--- The places of a list's words before which they may be broken, by the word in lower case.
local function places_of(list)
  local by = {}
  for marked in (list:gsub(SOFT, "-")):gmatch(MARKED) do
    local breaks, n, word = {}, 0, {}
    for piece in marked:gmatch "[^-]+" do
      word[#word + 1] = piece
      n = n + (utf8.len(piece) or 0)
      breaks[#breaks + 1] = n + 1
    end
    breaks[#breaks] = nil
    if #breaks > 0 then by[text.lower(table.concat(word))] = breaks end
  end
  return by
end

--- The list of a model for a language, or nil.
local function list_of(model, language)
  local said = (model.words or {}).hyphens
  if type(said) == "string" then said = { [model.language] = said } end
  return said and (said[language] or said[lang.base(language)])
end

--- Where a word may be broken: as it stands in the list, or as the word whose form it is.
local function breaks_of(word, by)
  local low = text.lower(word)
  for _ = 0, ENDING do
    if by[low] then return by[low] end
    local last = utf8.offset(low, -1)
    if not last or last == 1 then return nil end
    low = low:sub(1, last - 1)
  end
  return nil
end

-- A word with its soft hyphens; false for one that stays as it is.
local function softened(word, by)
  local breaks = utf8.len(word) and breaks_of(word, by)
  if not breaks then return false end
  local pieces, from = {}, 1
  for i, place in ipairs(breaks) do
    local byte = utf8.offset(word, place)
    pieces[i], from = word:sub(from, byte - 1), byte
  end
  pieces[#pieces + 1] = word:sub(from)
  return table.concat(pieces, SOFT)
end

local read = setmetatable({}, { __mode = "k" })

--- The words of a model's texts in a language, each looked up once; false where the model says nothing.
local function words_of(model, language)
  local known = read[model] or {}
  read[model] = known
  if known[language] == nil then
    local list = list_of(model, language)
    local by = list and places_of(list)
    known[language] = by and setmetatable({}, { __index = function(words, word)
      words[word] = softened(word, by)
      return words[word]
    end }) or false
  end
  return known[language]
end

--- A text with soft hyphens where the model says that its words may be broken.
---@param s string
---@param model table
---@param language string
---@return string
function M.soft(s, model, language)
  local words = words_of(model, language)
  if not words or s:find(SOFT, 1, true) then return s end
  return (s:gsub(WORD, words))
end

return M
