---@meta wegmarke.lang
-- luacheck: no unused args

--- Every text a user sees, in the language it is wanted in.
---
--- A text is named "area.key": the area is a file `wegmarke/lang/<language>/<area>.lua`, loaded when
--- its first text is asked for, that returns a table from key to template. A template is a string in
--- which `{name}` stands for `args.name`, or a function `(args, language) -> string` where a plural
--- or a choice is needed. What a text is missing in one language comes from German, and what is
--- missing everywhere is shown as "[area.key]": a hole in the texts must never stop the work.
---@class wegmarke.lang
local lang = {}

--- The text `key` ("area.key") in `language`, with `args` filled in. In args, errors made by `err`
--- and `{de=, en=}` tables are shown in the same language, lists are joined by commas, fractions
--- have a decimal comma in German. Never raises for a missing text or argument.
---
--- ```lua
--- lang.text("en", "repl.count", {n = 3}) --> "n = 3"
--- ```
---@param language string "de" or "en"
---@param key string
---@param args table<string, any>|nil
---@return string
function lang.text(language, key, args) end

--- Whether a text of this name exists in `language` (or in German, from where it would be taken).
---
--- ```lua
--- lang.has("repl.count", "en") --> true
--- ```
---@param key string
---@param language string|nil the terminal's by default
---@return boolean
function lang.has(key, language) end

--- What a word of a list is called.
---
--- ```lua
--- lang.word("mark", "unknown", "en") --> "don't know"
--- ```
---@param list string the list's name, such as "mark"
---@param word string
---@param language string|nil the terminal's by default
---@return string
function lang.word(list, word, language) end

--- What a word of a list is called, or else how people write it; nil where it has no other name.
---
--- ```lua
--- lang.called("package_state", "done", "de") --> "erledigt"
--- ```
---@param list string the list's name
---@param word string
---@param language string|nil the terminal's by default
---@return string|nil
function lang.called(list, word, language) end

--- A day, or a day and a time, in the short form of a language; anything else as it is.
---
--- ```lua
--- lang.day("2026-03-14", "de") --> "14.03.2026"
--- ```
---@param said string "2026-03-14", "2026-03-14 10:26"
---@param language string|nil the terminal's by default
---@return string
function lang.day(said, language) end

--- How people write the words of a list, in every language.
---
--- ```lua
--- #lang.spelled("mark", {"unknown"}).unknown > 1 --> true
--- ```
---@param list string
---@param words string[]
---@return table<string, string[]> spellings by word
function lang.spelled(list, words) end

--- The language of the terminal: what `set` chose, else the locale's.
---
--- ```lua
--- lang.current() --> "en"
--- ```
---@return string
function lang.current() end

--- Chooses the language of the terminal.
---
--- ```lua
--- lang.set("en") --> true
--- ```
---@param language string "de" or "en"; anything else is refused
---@return boolean|nil ok
---@return table|nil err
function lang.set(language) end

--- The text `key` in the language of the terminal.
---
--- ```lua
--- lang.say("repl.count", {n = 3}) --> "n = 3"
--- ```
---@param key string
---@param args table<string, any>|nil
---@return string
function lang.say(key, args) end

--- An error to hand to the caller (`return nil, lang.err(...)`). It becomes words only when shown,
--- in the language of the terminal; `args` may hold other errors and lists of them.
---
--- ```lua
--- tostring(lang.err("repl.no_rows")) --> "No rows."
--- ```
---@param key string "area.key"
---@param args table<string, any>|nil
---@return {key: string, args: table<string, any>}
function lang.err(key, args) end

--- Whether a value is an error made by `err`.
---
--- ```lua
--- lang.is_err(lang.err("repl.no_rows")) --> true
--- ```
---@param value any
---@return boolean
function lang.is_err(value) end

--- One language of a text as models write it: a string stands for every language, a table has one
--- string a language. Falls back to German, then to the first language by name.
---
--- ```lua
--- lang.pick({de = "Typ", en = "Type"}, "de") --> "Typ"
--- ```
---@param t string|table<string, string>|nil
---@param language string|nil the terminal's by default
---@return string text "" when there is none
function lang.pick(t, language) end

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
function lang.by_language(area, ...) end

--- Makes a language known that is a form of another: its texts, as far as it has own ones, lie in
--- `wegmarke/lang/<language>/`.
---
--- ```lua
--- lang.add("de-leicht", "de")
--- lang.text("de-leicht", "form.begin") --> "Anfangen"
--- ```
---@param language string
---@param of string the language that the rest, numbers, dates and hyphens come from
function lang.add(language, of) end

--- The language that a form of one comes from; itself for one that is none.
---
--- ```lua
--- lang.base("de-leicht") --> "de"
--- ```
---@param language string
---@return string
function lang.base(language) end

--- What a word of a list is called, see `wegmarke.words.lists`.
---
--- ```lua
--- lang.word("mark", "partly", "de") --> "teilweise"
--- ```
---@param list string the list's name: "mark"
---@param word string
---@param language string|nil the terminal's by default
---@return string
function lang.word(list, word, language) end

--- How people write the words of a list, in every language: the word itself, what it is called, and what
--- the area "spelled" has beside.
---
--- ```lua
--- lang.spelled("mark", {"yes"}).yes[1] --> "yes"
--- ```
---@param list string the list's name
---@param words string[]
---@return table<string, string[]> spellings by word, as they stand in the texts
function lang.spelled(list, words) end

return lang
