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

local function set(words)
  local s = {}
  for word in words:gmatch("%S+") do s[word] = true end
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

local prefix = set([[zusammen zurück wieder weiter gegen unter über hinter durch heran heraus herein hinaus
  hinzu voran voraus zwischen neben innen außen fort frei ver vor ent emp er be ge an ab auf aus ein mit
  nach um un zu bei her hin dar miss zer beob koope inein dahinter dazwischen]])
-- These are words themselves: prefixes only at a word's start and before a consonant.
local opening = set "fest gesamt haupt voll teil fach"

--- The letters of a word, lower case.
local function letters_of(word)
  local list = {}
  for _, code in utf8.codes(text.lower(word)) do list[#list + 1] = utf8.char(code) end
  return list
end

--- The stems by their first letter, as lists of letters; the endings by their last one.
local function by_letter(words, last)
  local index = {}
  for _, word in ipairs(words) do
    local letters = letters_of(word)
    local key = last and letters[#letters] or letters[1]
    index[key] = index[key] or {}
    table.insert(index[key], letters)
  end
  return index
end

local beginning, ending = by_letter(before), by_letter(after, true)

--- Whether the word has the letters of `s` from `i` on.
local function at(letters, i, s)
  for n = 1, #s do
    if letters[i + n - 1] ~= s[n] then return false end
  end
  return true
end

--- Whether a compound is cut before the letter `i` of a piece that begins at `from`.
local function joint(letters, i, from)
  for _, stem in ipairs(beginning[letters[i]] or {}) do
    if at(letters, i, stem) then return true end
  end
  local school = letters[i] == "e" or letters[i] == "i" -- "schulische" is one word
  for _, word in ipairs(ending[letters[i - 1]] or {}) do
    if i - #word >= from and at(letters, i - #word, word) and not (school and word[#word] == "l") then
      return true
    end
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
    local cut
    for length = math.min(10, to - from - 2), 2, -1 do
      local first = table.concat(letters, "", from, from + length - 1)
      if prefix[first] or from == 1 and opening[first] and not vowel[letters[from + length]] then
        cut = length
        break
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

local LICH, LUNG = letters_of("lich"), letters_of("lung")

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
      local two = letters[i] .. (letters[i + 1] or "")
      local three = two .. (letters[i + 2] or "")
      local length = (three == "sch" and i + 2 <= to) and 3 or unit[two] and i + 1 <= to and 2 or 1
      units[#units + 1] = { i, table.concat(letters, "", i, i + length - 1) }
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
  return breaks, #letters
end

local known = {}

local function soften(word)
  local length = utf8.len(word)
  if not length or length < LEAST then return word end
  local done = known[word]
  if done then return done end
  local breaks = breaks_of(word)
  local out, i, last = {}, 0, 1
  for _, code in utf8.codes(word) do
    i = i + 1
    if breaks[i] and i > EDGE and i <= length - EDGE + 1 and i - last >= 2 then
      out[#out + 1] = SOFT
      last = i
    end
    out[#out + 1] = utf8.char(code)
  end
  done = table.concat(out)
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
