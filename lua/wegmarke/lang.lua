--- Every text a user sees, in the language it is wanted in. A language is a folder: a whole one is named in
--- `languages`, a form of one (plain German) by `add`.
---
--- A text is named "area.key": the area is a file `wegmarke/lang/<language>/<area>.lua`, loaded when
--- its first text is asked for, that returns a table from key to template, or from key to such a table
--- (`by_language`). A template is a string in
--- which `{name}` stands for `args.name`, or a function `(args, language) -> string` where a plural
--- or a choice is needed. What a text is missing in one language comes from German, and what is
--- missing everywhere is shown as "[area.key]": a hole in the texts must never stop the work.

local M = {}

--- Languages in which every text stands.
M.languages = { "de", "en" }

--- Languages in which people can be given something to fill in. What one of them lacks comes from the
--- language it is a form of.
M.readable = { table.unpack(M.languages) }
local base = {}

--- Makes a language known that is a form of another: its texts, as far as it has own ones, lie in
--- `wegmarke/lang/<language>/`.
---
--- ```lua
--- lang.add("de-leicht", "de")
--- lang.text("de-leicht", "form.begin") --> "Anfangen"
--- ```
---@param language string
---@param of string the language that the rest, numbers, dates and hyphens come from
function M.add(language, of)
  if not base[language] then M.readable[#M.readable + 1] = language end
  base[language] = of
end

--- Lets texts of a language that the program has none of come from another one: models are translated into
--- languages that the program does not know.
---
--- ```lua
--- lang.lend("tr", "de")
--- lang.base("tr") --> "de"
--- ```
---@param language string
---@param of string a language of the program
function M.lend(language, of)
  for _, known in ipairs(M.readable) do
    if known == language then return end
  end
  base[language] = of
end

M.add("de-leicht", "de")

--- The language that a form of one comes from; itself for one that is none.
---
--- ```lua
--- lang.base("de-leicht") --> "de"
--- ```
---@param language string
---@return string
function M.base(language) return base[language] or language end

local fallback = "de"
local current
local areas = {}

local err_meta = {}

--- Loads one area in one language; an area that does not exist is an empty one.
local function area_texts(language, area)
  local of_language = areas[language] or {}
  areas[language] = of_language
  local texts = of_language[area]
  if texts then return texts end
  local module = "wegmarke.lang." .. language .. "." .. area
  local ok, result = pcall(require, module)
  if ok and type(result) == "table" then
    texts = result
  elseif ok or tostring(result):find("module '" .. module .. "' not found", 1, true) then
    texts = {}
  else
    error(result, 0)
  end
  of_language[area] = texts
  return texts
end

-- The area of each key and its name there, as far as it was asked for; a report asks a thousand times.
local ways = {}

local function way_of(key)
  local area, rest = key:match("^([%w_]+)%.(.+)$")
  ways[key] = area and { area, rest } or false
  return ways[key]
end

local function template(language, key)
  local way = ways[key]
  if way == nil then way = way_of(key) end
  if not way then return nil end
  local found = area_texts(language, way[1])[way[2]]
  if found == nil then found = area_texts(M.base(language), way[1])[way[2]] end
  if found == nil then found = area_texts(fallback, way[1])[way[2]] end
  return found
end

local function number(x, language)
  if math.type(x) == "integer" then return tostring(x) end
  if x == math.floor(x) and math.abs(x) < 2 ^ 53 then return string.format("%d", x) end
  local s = string.format("%.15g", x)
  if M.base(language) == "de" then s = s:gsub("%.", ",") end
  return s
end

--- What is no UTF-8 is spelled byte by byte, so that a message is a text whatever it quotes.
local function spelled_out(s)
  local _, bad = utf8.len(s)
  if not bad then return s end
  local parts, from = {}, 1
  while bad do
    parts[#parts + 1] = s:sub(from, bad - 1) .. ("\\x%02X"):format(s:byte(bad))
    from = bad + 1
    _, bad = utf8.len(s, from)
  end
  return table.concat(parts) .. s:sub(from)
end

--- A day, or a day and a time, in the short form of a language: "14.03.2026", "14.03.2026 10:26"; anything
--- else as it is. Whole values only: what stands within a text may be a name.
---
--- ```lua
--- lang.day("2026-03-14", "de") --> "14.03.2026"
--- ```
---@param said string "2026-03-14", "2026-03-14 10:26"
---@param language string|nil the terminal's by default
---@return string
function M.day(said, language)
  if said:byte(5) ~= 45 then return said end
  local y, m, d, rest = said:match("^(%d%d%d%d)%-([01]%d)%-([0-3]%d)(.*)$")
  if not y or rest ~= "" and not rest:find("^ %d%d:%d%d$") then return said end
  -- What is no day stays as somebody typed it.
  if m < "01" or m > "12" or d < "01" or d > "31" then return said end
  local form = area_texts(M.base(language or M.current()), "words").short_day
  return form and form:gsub("{(%a+)}", { year = y, month = m, day = d }) .. rest or said
end

local fill

local function plain(value, language, words)
  if type(value) == "string" then return M.day(spelled_out(value), language) end
  if type(value) == "number" then return number(value, language) end
  if type(value) ~= "table" then return tostring(value) end
  if getmetatable(value) == err_meta then return fill(language, value.key, value.args, words) end
  local meta = getmetatable(value)
  if meta and meta.__tostring then return tostring(value) end
  if #value > 0 or next(value) == nil then
    local parts = {}
    for i, item in ipairs(value) do parts[i] = plain(item, language, words) end
    return table.concat(parts, ", ")
  end
  return M.pick(value, language)
end

-- What texts call the elements of a model, in German.
local ELEMENT = "Kernelement"

-- The same in what somebody typed: that stays as it is.
local KEPT = "Kern\1element"

-- Finds the words of the model that is spoken of, see `speak_of`.
local spoken

--- From now on texts call elements and units as a model does, until something else is said.
---
--- ```lua
--- lang.speak_of(nil)
--- lang.text("de", "cli.element") --> "Element"
--- ```
---@param words (fun(): table|nil)|nil finds the model's `words`, asked when a text needs one; nil: no model
function M.speak_of(words) spoken = words end

-- What `words` call an element or a unit; a neutral word where they don't say.
local function own_word(words, name, language)
  local own = M.pick(words and words[name], language)
  return own ~= "" and own or template(language, "words." .. name .. "_word")
end

-- A template in which elements are called as `words` do.
local function in_words(found, language, words)
  if not found:find(ELEMENT, 1, true) then return found end
  local own = own_word(words or spoken and spoken(), "element", language)
  return (found:gsub(ELEMENT, (own:gsub("%%", "%%%%"))))
end

-- A text, filled in; `words` are those of a model, else of the one that is spoken of.
function fill(language, key, args, words)
  local found = template(language, key)
  if found == nil then return "[" .. key .. "]" end
  args = args or {}
  if type(found) == "function" then
    local ready = {}
    for name, value in pairs(args) do
      local as_text = type(value) == "table" or type(value) == "string"
      ready[name] = as_text and plain(value, language, words):gsub(ELEMENT, KEPT) or value
    end
    local ok, result = pcall(found, ready, language)
    if not ok or type(result) ~= "string" then return "[" .. key .. "]" end
    found = result
  end
  found = in_words(found, language, words):gsub(KEPT, ELEMENT)
  if not found:find("{", 1, true) then return found end
  return (found:gsub("{([%a_][%w_]*)}", function(name)
    local value = args[name]
    if value ~= nil then return plain(value, language, words) end
    if name == "unit_word" then return own_word(words or spoken and spoken(), "unit", language) end
  end))
end

--- The text `key` ("area.key") in `language`, with `args` filled in. In args, errors made by `err`
--- and `{de=, en=}` tables are shown in the same language, lists are joined by commas, fractions
--- have a decimal comma in German, bytes that are no UTF-8 are spelled out. Elements and `{unit_word}` are
--- called as by the model that is spoken of (`speak_of`). Never raises for a missing text or argument.
---
--- ```lua
--- lang.text("en", "repl.count", {n = 3}) --> "n = 3"
--- ```
---@param language string "de" or "en"
---@param key string
---@param args table<string, any>|nil
---@return string
function M.text(language, key, args)
  return fill(language, key, args)
end

--- A text as it is right for a model: what texts call elements and units is called as the model does
--- (`words.element`, `words.unit`), else plainly "Element", "Einheit"; where the model has no states between
--- two types, the text "KEY_whole" stands for "KEY", if there is one.
---
--- ```lua
--- lang.text_of({words = {element = "Kernelement"}}, "de", "report.h_elements")
--- --> "Kernelement für Kernelement"
--- ```
---@param model table { words, between }
---@param language string
---@param key string
---@param args table<string, any>|nil
---@return string
function M.text_of(model, language, key, args)
  if not model.between and template(language, key .. "_whole") ~= nil then key = key .. "_whole" end
  return fill(language, key, args, model.words or {})
end

--- Whether a text of this name exists in `language` (or in German, from where it would be taken).
---
--- ```lua
--- lang.has("repl.count", "en") --> true
--- ```
---@param key string
---@param language string|nil the terminal's by default
---@return boolean
function M.has(key, language)
  return template(language or M.current(), key) ~= nil
end

--- The language of the terminal: what `set` chose, else the locale's.
---
--- ```lua
--- lang.current() --> "en"
--- ```
---@return string
function M.current()
  if not current then
    local ok, sys = pcall(require, "wegmarke.sys")
    current = ok and sys.locale() == "de" and "de" or "en"
  end
  return current
end

--- Chooses the language of the terminal.
---
--- ```lua
--- lang.set("en") --> true
--- ```
---@param language string "de" or "en"; anything else is refused
---@return boolean|nil ok
---@return table|nil err
function M.set(language)
  for _, known in ipairs(M.languages) do
    if known == language then
      current = language
      return true
    end
  end
  return nil, M.err("cli.bad_language", { given = language, languages = M.languages })
end

--- The text `key` in the language of the terminal.
---
--- ```lua
--- lang.say("repl.count", {n = 3}) --> "n = 3"
--- ```
---@param key string
---@param args table<string, any>|nil
---@return string
function M.say(key, args)
  return M.text(M.current(), key, args)
end

--- An error to hand to the caller (`return nil, lang.err(...)`). It becomes words only when shown,
--- in the language of the terminal; `args` may hold other errors and lists of them.
---
--- ```lua
--- tostring(lang.err("repl.no_rows")) --> "No rows."
--- ```
---@param key string "area.key"
---@param args table<string, any>|nil
---@return {key: string, args: table<string, any>}
function M.err(key, args)
  return setmetatable({ key = key, args = args or {} }, err_meta)
end

--- Whether a value is an error made by `err`.
---
--- ```lua
--- lang.is_err(lang.err("repl.no_rows")) --> true
--- ```
---@param value any
---@return boolean
function M.is_err(value)
  return type(value) == "table" and getmetatable(value) == err_meta
end

--- One language of a text as models write it: a string stands for every language, a table has one
--- string a language. Falls back to German, then to the first language by name.
---
--- ```lua
--- lang.pick({de = "Typ", en = "Type"}, "de") --> "Typ"
--- ```
---@param t string|table<string, string>|nil
---@param language string|nil the terminal's by default
---@return string text "" when there is none
function M.pick(t, language)
  if t == nil then return "" end
  if type(t) ~= "table" then return tostring(t) end
  language = language or M.current()
  local found = t[language] or t[M.base(language)] or t[fallback]
  if found ~= nil then return tostring(found) end
  local first
  for name in pairs(t) do
    if type(name) == "string" and (not first or name < first) then first = name end
  end
  return first and tostring(t[first]) or ""
end

--- A text, or table of texts, in every language, as models write texts. A language is read when its text is
--- asked for.
---
--- ```lua
--- lang.by_language("verbs.report", "report", "summary").en --> "write the report"
--- lang.by_language("verbs.report", "report", "there_is_none") --> nil
--- ```
---@param area string "verbs.report" is the file `verbs/report.lua` of a language
---@param ... string|integer the way to it in the area's tables
---@return table<string, string>|nil texts nil where there is none in German
function M.by_language(area, ...)
  local way = { ... }
  local function reach(language)
    local at = area_texts(language, area)
    for _, step in ipairs(way) do
      if type(at) ~= "table" then return nil end
      at = at[step]
    end
    return at
  end
  -- What one language has all have: the terminal's is read in any case.
  if reach(M.current()) == nil and reach(fallback) == nil then return nil end
  return setmetatable({}, { __index = function(_, language) return reach(language) end })
end

--- What a word of a list is called, see `wegmarke.words.lists`.
---
--- ```lua
--- lang.word("mark", "unknown", "en") --> "don't know"
--- ```
---@param list string the list's name, such as "mark"
---@param word string
---@param language string|nil the terminal's by default
---@param model table|nil whose words are used, else those of the model that is spoken of
---@return string
function M.word(list, word, language, model)
  language = language or M.current()
  local key = "words." .. list .. "_" .. word
  if model then return M.text_of(model, language, key) end
  return M.text(language, key)
end

-- The spellings that one area of a language has of a word.
local function spellings_in(language, area, name, words)
  local list = {}
  for one in ((area_texts(language, area)[name] or "") .. " | "):gmatch "(.-) | " do
    if one ~= "" then
      list[#list + 1] = one:gsub("{unit_word}", function() return own_word(words, "unit", language) end)
    end
  end
  return list
end

--- What a word of a list is called, or else how people write it; nil where it has no other name.
---
--- ```lua
--- lang.called("package_state", "done", "de") --> "erledigt"
--- ```
---@param list string the list's name
---@param word string
---@param language string|nil the terminal's by default
---@return string|nil
function M.called(list, word, language)
  local name = list .. "_" .. word
  for _, area in ipairs { "words", "spelled" } do
    local title = spellings_in(language or M.current(), area, name, spoken and spoken())[1]
    if title then return title end
  end
end

--- How people write the words of a list, in every language: the word itself, what it is called, and what
--- the area "spelled" has beside.
---
--- ```lua
--- #lang.spelled("mark", {"unknown"}).unknown > 1 --> true
--- ```
---@param list string the list's name
---@param words string[]
---@return table<string, string[]> spellings by word, as they stand in the texts
function M.spelled(list, words)
  local by = {}
  for _, word in ipairs(words) do
    local spellings = { word }
    for _, language in ipairs(M.readable) do
      for _, area in ipairs { "words", "spelled" } do
        for _, one in ipairs(spellings_in(language, area, list .. "_" .. word)) do
          spellings[#spellings + 1] = one
        end
      end
    end
    by[word] = spellings
  end
  return by
end

err_meta.__name = "wegmarke.err"

function err_meta.__tostring(e)
  return M.text(M.current(), e.key, e.args)
end

function err_meta.__concat(a, b)
  return tostring(a) .. tostring(b)
end

return M
