--- Where a long German word may be broken: soft hyphens for narrow columns.
---
--- Not every browser knows how to hyphenate German, and a column of the matrix is narrower than
--- many a word of the field. This is a small set of rules, not a dictionary: joints of compounds
--- (after "-ungs-", before stems of the field), prefixes, then syllables. What the rules are not sure
--- of they leave whole: a missing hyphen costs a little space, a wrong one costs the reader.
--- The same word always comes out the same.

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

local SOFT = "\u{AD}"
local LEAST = 10 -- letters a word must have
local EDGE = 3   -- letters that stay together at either end

local function words_of(line)
  local list = {}
  for word in line:gmatch("%S+") do list[#list + 1] = word end
  return list
end

local function set(line)
  local s = {}
  for _, word in ipairs(words_of(line)) do s[word] = true end
  return s
end

local vowel = set "a e i o u y ä ö ü"
-- Consonants that are one sound. (Neighbouring vowels always stay together.)
local unit = set "ch ck ph th qu"
-- Two consonants that go to the next line together.
local pair = set "bl br fl fr gl gr kl kr pl pr zw"

-- What a stem behind a prefix may begin with besides.
local onset = set "dr tr kn gn zw sp st sc sk wr"

-- A compound may be cut after these.
local after = {
  "ungs", "heits", "keits", "schafts", "ions", "täts", "arbeits", "berufs", "gebiets", "bereichs",
  "zusammen", "daten", "themen", "zahlen", "gruppen", "medien", "kosten", "haushalts", "geschäfts",
  "jahres", "verbands", "vereins", "amts", "partner", "selbst", "aufgaben", "projekt", "jugend",
  "bundes", "personen", "standort", "hochschul", "schul",
}

-- ... and before these, when something stands in front.
local before = {
  "management", "monitoring", "maßnahme", "projekt", "programm", "prozess", "protokoll", "strategie",
  "struktur", "steuerung", "konzept", "konferenz", "kooperation", "koordinat", "koordinier",
  "verwaltung", "vereinbar", "entwick", "entscheid", "element", "einander", "einricht", "arbeit",
  "aufbereit", "aufgabe", "aufsicht", "auftrag", "angehör", "anteil", "analyse", "akteur", "ablauf",
  "abläuf", "abstimm", "ergebnis", "orient", "übergreif", "übersicht", "öffent", "empfehl", "bericht",
  "bezogen", "beirat", "bereich", "büro", "bild", "ebene", "feld", "form", "frage", "führung", "fähig",
  "grund", "gremi", "gruppe", "jahr", "kraft", "kräft", "kreis", "land", "plan", "politi", "partner",
  "qualität", "quelle", "recht", "schul", "sicht", "spiel", "spitze", "spezifi", "sprach", "stand",
  "stell", "träger", "weise", "wechsel", "werk", "wirk", "wissen", "zeichn", "zeit", "ziel", "zug",
  "beschreib", "anmeld", "aufwand", "aufstell", "entwurf", "rahmen", "heim", "ordnung", "gespräch",
  "skizze", "seite", "reich", "halb", "statt", "maßnahm", "anlass", "verantwort", "verständ", "einheit",
  "übergang", "überblick", "unternehm", "ausschuss", "ausbau", "angebot", "abschluss", "vertret",
  "betreu", "begleit", "stadt", "städt", "studi", "statist", "stuf", "tabell", "schreib",
}

local prefix = words_of [[
  zusammen zurück wieder weiter gegen unter über hinter durch heran heraus herein hinaus hinzu
  voran voraus zwischen neben innen außen fort frei ver vor ent emp er be ge an ab auf aus ein mit
  nach um un zu bei her hin dar miss zer beob koope inein dahinter dazwischen]]
-- These are words themselves: prefixes only at a word's start and before a consonant.
local opening = words_of "fest gesamt haupt voll teil fach"

--- The letters of a word, lower case.
local function letters_of(word)
  local list = {}
  for _, code in utf8.codes(text.lower(word)) do list[#list + 1] = utf8.char(code) end
  return list
end

--- Adds words to a tree of their letters, from the first or the last; `mark` stands where one ends.
local function grow(tree, words, mark, last)
  for _, word in ipairs(words) do
    local letters, node = letters_of(word), tree
    for n = 1, #letters do
      local letter = letters[last and #letters + 1 - n or n]
      node[letter] = node[letter] or {}
      node = node[letter]
    end
    node[mark] = true
  end
  return tree
end

local beginning, ending = grow({}, before, "whole"), grow({}, after, "whole", true)
local prefixes = grow(grow({}, prefix, "whole"), opening, "opening")

--- Whether the word has the letters of `s` from `i` on.
local function at(letters, i, s)
  for n = 1, #s do
    if letters[i + n - 1] ~= s[n] then return false end
  end
  return true
end

--- Whether a compound is cut before the letter `i` of a piece that begins at `from`.
local function joint(letters, i, from)
  local node = beginning
  for n = i, #letters do
    node = node[letters[n]]
    if not node then break end
    if node.whole then return true end
  end
  if letters[i - 1] == "l" and (letters[i] == "e" or letters[i] == "i") then
    return false -- "schulische" is one word
  end
  node = ending
  for n = i - 1, from, -1 do
    node = node[letters[n]]
    if not node then break end
    if node.whole then return true end
  end
  return false
end

--- Cuts a compound at the joints the lists know: where its pieces begin, and the end.
local function joints(letters)
  local starts = { 1 }
  local i = EDGE + 1
  while i <= #letters - EDGE do
    local from = starts[#starts]
    if i - from >= EDGE and joint(letters, i, from) then
      starts[#starts + 1] = i
      i = i + 1
    end
    i = i + 1
  end
  starts[#starts + 1] = #letters + 1
  return starts
end

--- Peels prefixes off a piece: where its stem begins, marking a break behind each prefix.
local function peel(letters, from, to, breaks)
  while true do
    local node, cut = prefixes, nil
    for length = 1, to - from - 2 do
      node = node[letters[from + length - 1]]
      if not node then break end
      if node.whole or from == 1 and node.opening and not vowel[letters[from + length]] then
        cut = length
      end
    end
    -- a prefix must leave something that can begin a syllable
    local rest = cut and from + cut
    local first, second = letters[rest], letters[rest and rest + 1]
    if not cut or not first then return from end
    if not vowel[first] and second and not vowel[second] and not pair[first .. second]
      and not onset[first .. second] and not unit[first .. second] then
      return from
    end
    breaks[rest] = true
    from = rest
  end
end

local LICH, LUNG, SCH = letters_of("lich"), letters_of("lung"), letters_of("sch")

local function together(first, second)
  return pair[first .. second] or first == "sch" and second:find("^[lmnrw]$")
end

--- Marks the breaks between the syllables of a stem.
local function syllables(letters, from, to, breaks)
  local i = from
  while i <= to and not vowel[letters[i]] do i = i + 1 end
  while i <= to do
    while i <= to and vowel[letters[i]] do i = i + 1 end
    local units = {}
    while i <= to and not vowel[letters[i]] do
      local length, sound = 1, letters[i]
      if i < to and unit[sound .. letters[i + 1]] then
        length, sound = 2, sound .. letters[i + 1]
      elseif i + 2 <= to and at(letters, i, SCH) then
        length, sound = 3, "sch"
      end
      units[#units + 1] = { i, sound }
      i = i + length
    end
    if i > to or #units == 0 then return end
    local n, cut = #units, nil
    local last, previous = units[n][2], n > 1 and units[n - 1][2] or ""
    local lich = at(letters, units[n][1], LICH) or at(letters, units[n][1], LUNG)
    if n == 1 then
      cut = 1
    elseif n == 2 then
      cut = (together(previous, last) and not lich) and 1 or 2
    else
      local s
      for k = 2, n - 1 do if units[k][2] == "s" then s = k end end
      if not s then
        cut = (together(previous, last) and not lich) and n - 1 or n
      elseif units[s + 1][2] ~= "t" and units[s + 1][2] ~= "p" then
        cut = s + 1
      elseif s + 1 == n and last == "t" and units[s - 1][2] == "r" then
        cut = n
      end
    end
    if cut then breaks[units[cut][1]] = true end
  end
end

--- The places in a word before which it may be broken, as a list over its letters.
local function breaks_of(word)
  local letters = letters_of(word)
  local breaks = {}
  local starts = joints(letters)
  for k = 1, #starts - 1 do
    local from, to = starts[k], starts[k + 1] - 1
    if k > 1 then breaks[from] = true end
    syllables(letters, peel(letters, from, to, breaks), to, breaks)
  end
  return breaks
end

local known = {}

local function soften(word)
  local length = utf8.len(word)
  if not length or length < LEAST then return word end
  local done = known[word]
  if done then return done end
  local breaks = breaks_of(word)
  local pieces, from, last = {}, 1, 1
  for i = EDGE + 1, length - EDGE + 1 do
    if breaks[i] and i - last >= 2 then
      local byte = utf8.offset(word, i)
      pieces[#pieces + 1] = word:sub(from, byte - 1)
      from, last = byte, i
    end
  end
  pieces[#pieces + 1] = word:sub(from)
  done = table.concat(pieces, SOFT)
  known[word] = done
  return done
end

--- A text with soft hyphens in its long words. Other languages than German come back as they are:
--- their browsers know how, and `overflow-wrap` is the last resort.
---@param s string
---@param language string
---@return string
function M.soft(s, language)
  if lang.base(language) ~= "de" or s:find(SOFT, 1, true) then return s end
  return (s:gsub("[%a\xC3\x80-\xBF]+", soften))
end

return M
