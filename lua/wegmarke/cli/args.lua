--- Reads command lines. What a verb takes stands in its one metadata table, from which parsing,
--- checking and help are made:
---
---   name       "rate import"
---   summary    {de=, en=} one line
---   about      {de=, en=} a paragraph or more, optional
---   arguments  list of { name, type, text = {de=, en=}, label?, optional?, many?, choices?, words?, titles?,
---              stands? };
---              `words`: the list of which its choices are, whose words in every language are taken too,
---              its name if not said; `titles`: what they are called, by word and language;
---              `stands`: further words of it, each with the choice it stands for; `new`: a file
---              that must not be there yet, so that the option "output" brings no --overwrite;
---              `number`: the number of something in a list; `or_unit`: a unit without an
---              assessment can be named as well; `loose`: the verb knows further choices
---   options    list of the same with `short?`; type "flag" takes no value
---   usage      list of command lines, when the one made from arguments says too little
---   examples   list of { command, de =, en = }, or of commands
---   exits      the exit codes that need saying beside 0 and 2
---   raw        true: everything after the first argument goes on unread (`run`)
---   run        function (ctx) -> exit status or nil for 0
---
--- The texts of the program's own verbs stand in the files of the languages, see told.lua.
---
--- Types: text, word, file, dir, date, integer, number, choice, flag, unit, assessment, element,
--- value, model. Values come out as strings, but for integer, number and flag; a date as YYYY-MM-DD.

local also = require "wegmarke.cli.also"
local lang = require "wegmarke.lang"

local M = {}

-- Words for no date at all, where one may be left out on purpose.
local none = { none = true, keine = true, kein = true, ohne = true }

--- Whether a verb has an option.
---@param verb table
---@param name string
---@return boolean
function M.has(verb, name)
  for _, spec in ipairs(verb.options or {}) do
    if spec.name == name then return true end
  end
  return false
end

--- What stands for the value of an argument or option: its label, its choices, or its type.
---@param spec table
---@param language string|nil
---@return string
function M.label(spec, language)
  if spec.label then return lang.pick(spec.label, language) end
  if spec.type == "choice" then return table.concat(spec.choices, "|") end
  return lang.text(language or lang.current(), "cli.label_" .. (spec.type or "text"))
end

--- Reads a date, as 2026-03-14, 14.3.2026 or "14. März 2026".
---@param s string
---@return string|nil iso YYYY-MM-DD, or nil when it is no day of the calendar
function M.date(s)
  local iso = require("wegmarke.data.moment").day(s)
  return iso and iso >= "1900" and iso or nil
end

--- Reads a number with a decimal point or comma.
local function number(s)
  if not s:find("^[+-]?%d+[.,]?%d*$") then return nil end
  return tonumber((s:gsub(",", ".")))
end

--- Checks one value against its type.
---@param spec table argument or option
---@param given string
---@param shown string|nil how it is named in a message: "--date"; an argument by its label
---@return any|nil value
---@return table|nil err
function M.check(spec, given, shown)
  local kind = spec.type or "text"
  local function refuse(key, args)
    args = args or {}
    args.what = shown or M.label(spec)
    return nil, lang.err(key, args)
  end
  if kind == "file" or kind == "dir" then
    if given == "" then return refuse "cli.value_empty" end
    return given
  end
  if not require("wegmarke.text").valid(given) then
    return refuse "cli.value_not_utf8"
  end
  if kind == "date" then
    local iso = M.date(given)
    if iso then return iso end
    if spec.none and none[require("wegmarke.text").lower(given)] then return "none" end
    return refuse("cli.value_no_date", { given = given })
  elseif kind == "integer" then
    local n = given:find("^[+-]?%d+$") and math.tointeger(tonumber(given))
    if n and n >= (spec.min or math.mininteger) and n <= (spec.max or math.maxinteger) then
      return n
    end
    return refuse("cli.value_no_integer", { given = given, min = spec.min, max = spec.max })
  elseif kind == "number" then
    local n = number(given)
    if n and n >= (spec.min or -math.huge) then return n end
    return refuse("cli.value_no_number", { given = given })
  elseif kind == "choice" then
    for _, choice in ipairs(spec.choices) do
      if choice == given then return given end
    end
    local list, words = spec.words or spec.name, { table.unpack(spec.choices) }
    for word in pairs(spec.stands or {}) do words[#words + 1] = word end
    local meant = also.find(list, words, given, spec.titles)
    if meant then return spec.stands and spec.stands[meant] or meant end
    if spec.loose then return given end
    local nearest = require("wegmarke.text").nearest(given, spec.choices)
    return refuse("cli.value_no_choice", { given = given, nearest = nearest,
      choices = also.told(list, spec.choices, lang.current(), spec.titles) })
  end
  if given == "" then return refuse "cli.value_empty" end
  return given
end

local function by_name(lists, name)
  for _, list in ipairs(lists) do
    for _, spec in ipairs(list) do
      if spec.name == name then return spec end
    end
  end
  return nil
end

local function by_letter(lists, letter)
  for _, list in ipairs(lists) do
    for _, spec in ipairs(list) do
      if spec.short == letter then return spec end
    end
  end
  return nil
end

--- The option that a word of a language means (area "spelled"), of those there are.
---@param given string as it was typed: "--wer"
---@param lists table[] the options there are
---@return string|nil
local function spelled_option(given, lists)
  local names, wanted = {}, also.plain((given:gsub("^%-+", "")))
  for _, list in ipairs(lists) do
    for _, spec in ipairs(list) do names[#names + 1] = spec.name end
  end
  local spelled = lang.spelled("option", names)
  for _, name in ipairs(names) do
    for i = 2, #spelled[name] do
      if also.plain(spelled[name][i]) == wanted then return "--" .. name end
    end
  end
end

--- The field of an argument that somebody typed as an option: "--what" for "what=".
local function typed_field(arguments, given)
  local wanted = also.plain((given:gsub("^%-+", "")))
  for _, spec in ipairs(arguments) do
    for _, name in ipairs(spec.names or {}) do
      if also.plain(name) == wanted then return name .. "=" end
    end
  end
end

local function unknown_option(lists, given, arguments)
  local names = { "--help" }
  for _, list in ipairs(lists) do
    for _, spec in ipairs(list) do names[#names + 1] = "--" .. spec.name end
  end
  local nearest = spelled_option(given, lists) or typed_field(arguments or {}, given)
    or require("wegmarke.text").nearest(given, names)
  return lang.err("cli.unknown_option", { given = given, nearest = nearest })
end

--- Splits a word into option and value: "--year=2027", "-oFILE", "--json".
local function split_option(lists, word)
  local name, value = word:match("^%-%-([^=]+)=(.*)$")
  if name then return by_name(lists, name), "--" .. name, value end
  if word:sub(1, 2) == "--" then return by_name(lists, word:sub(3)), word, nil end
  local letter, rest = word:match("^%-(%a)(.*)$")
  if not letter then return nil, word, nil end
  local spec = by_letter(lists, letter)
  if rest == "" then return spec, "-" .. letter, nil end
  return spec, "-" .. letter, (rest:gsub("^=", ""))
end

--- Takes the option at position `i`, with its value, into `into`.
---@return integer|nil next
---@return table|nil err
local function take_option(lists, argv, i, into)
  local spec, shown, value = split_option(lists, argv[i])
  if not spec then return nil, unknown_option(lists, shown) end
  if spec.type == "flag" then
    if value then return nil, lang.err("cli.flag_with_value", { option = shown }) end
    into[spec.name] = true
    return i + 1
  end
  if not value then
    i = i + 1
    value = argv[i]
    if value == nil then
      return nil, lang.err("cli.option_without_value", { option = shown, label = M.label(spec) })
    end
  end
  local checked, err = M.check(spec, value, shown)
  if checked == nil then return nil, err end
  if spec.many then
    local list = into[spec.name] or {}
    list[#list + 1] = checked
    into[spec.name] = list
  elseif into[spec.name] ~= nil then
    return nil, lang.err("cli.option_twice", { option = shown })
  else
    into[spec.name] = checked
  end
  return i + 1
end

local function is_option(word)
  return #word > 1 and word:sub(1, 1) == "-" and not word:find("^%-%d")
end

--- Reads the options that stand before the verb.
---@param argv string[]
---@param globals table[] specs
---@return table|nil found values by option name; `help` = true when --help stood there
---@return integer|table next position of the verb, or the error
function M.before_verb(argv, globals)
  local found, i = {}, 1
  while argv[i] and is_option(argv[i]) do
    if argv[i] == "--help" or argv[i] == "-h" then
      found.help = true
      i = i + 1
    elseif argv[i] == "--version" then
      found.version = true
      i = i + 1
    else
      local next_i, err = take_option({ globals }, argv, i, found)
      if not next_i then return nil, err end
      i = next_i
    end
  end
  return found, i
end

--- Puts the plain words of a command line to the verb's arguments.
local function assign(verb, words)
  local args, specs, w = {}, verb.arguments or {}, 1
  for _, spec in ipairs(specs) do
    if spec.many then
      local list = {}
      while words[w] do
        local value, err = M.check(spec, words[w])
        if value == nil then return nil, err end
        list[#list + 1] = value
        w = w + 1
      end
      if #list == 0 and not spec.optional then
        return nil, lang.err("cli.argument_missing", { label = M.label(spec) })
      end
      args[spec.name] = list
    elseif words[w] then
      local value, err = M.check(spec, words[w])
      if value == nil then return nil, err end
      args[spec.name] = value
      w = w + 1
    elseif not spec.optional then
      return nil, lang.err("cli.argument_missing", { label = M.label(spec) })
    end
  end
  if words[w] then return nil, lang.err("cli.argument_too_many", { given = words[w] }) end
  return args
end

--- Reads what follows the verb.
---@param verb table metadata
---@param argv string[]
---@param i integer position behind the verb
---@param globals table[] specs of the options every verb takes
---@param complete (fun(words: string[], globals: table): string[])|nil adds words that were left out
---@return {args: table, opts: table, globals: table, help: boolean|nil}|nil
---@return table|nil err
function M.parse(verb, argv, i, globals, complete)
  local result = { args = {}, opts = {}, globals = {} }
  local own, words, ended = verb.options or {}, {}, false
  while argv[i] do
    local word = argv[i]
    if ended or not is_option(word) then
      words[#words + 1] = word
      i = i + 1
      if verb.raw then
        result.args = { [verb.arguments[1].name] = word, rest = table.move(argv, i, #argv, 1, {}) }
        return result
      end
    elseif word == "--" then
      ended = true
      i = i + 1
    elseif word == "--help" or word == "-h" then
      result.help = true
      return result
    else
      local name = word:match("^%-%-([^=]+)")
      local mine = not name or by_name({ own }, name) or not by_name({ globals }, name)
      local next_i, err
      if mine then
        next_i, err = take_option({ own }, argv, i, result.opts)
        if err and err.key == "cli.unknown_option" then
          err = unknown_option({ own, globals }, err.args.given, verb.arguments)
        end
      else
        next_i, err = take_option({ globals }, argv, i, result.globals)
      end
      if not next_i then return nil, err end
      i = next_i
    end
  end
  local args, err = assign(verb, complete and complete(words, result.globals) or words)
  if not args then return nil, err end
  result.args = args
  local missing = {}
  for _, spec in ipairs(own) do
    if spec.required and result.opts[spec.name] == nil then
      missing[#missing + 1] = "--" .. spec.name .. " " .. M.label(spec)
    end
  end
  if #missing > 0 then
    return nil, lang.err("cli.option_missing", { options = missing, n = #missing })
  end
  return result
end

return M
