--- Forms of the page, made from what the verbs say of themselves: the same arguments, options, choices and
--- texts as on the command line. What is sent becomes the verb's command line again.

local lang = require "wegmarke.lang"
local markup = require "wegmarke.doc.markup"
local verbs = require "wegmarke.cli.verbs"

local h = markup.h
local M = {}

-- What the page doesn't do: it would start something else, or end with this process.
local never = { serve = true, repl = true, run = true, watch = true, completion = true, man = true,
  help = true }

--- Whether a verb is one for the page.
---@param name string
---@return boolean
function M.offers(name) return not never[name] end

--- Verbs that show what there is where nothing is said that they could record.
M.records = { agree = true, target = true, order = true, ["rate add"] = true }

local n = 0

local function new_id()
  n = n + 1
  return "c" .. n
end

local function choices_of(spec, given)
  local options = { h.option{ value = "", "–" } }
  for _, choice in ipairs(spec.choices) do
    local title = spec.titles and spec.titles(choice, lang.current())
      or lang.called(spec.words or spec.name, choice, lang.current()) or choice
    options[#options + 1] = h.option{ value = choice, selected = given == choice, title }
  end
  return options
end

--- A control for an argument or an option.
local function control(spec, name, id, given)
  local kind = spec.type or "text"
  if spec.choices then
    return h.select{ name = name, id = id, required = spec.required, choices_of(spec, given) }
  end
  if kind == "file" then
    return h.input{ type = "file", name = name, id = id, multiple = spec.many }
  elseif spec.many then
    return h.textarea{ name = name, id = id, rows = 3, given or "" }
  end
  return h.input{ name = name, id = id, value = given or false, required = spec.required,
    type = kind == "date" and "date" or "text", autocomplete = "off",
    inputmode = (kind == "integer" or kind == "number") and "decimal" or false }
end

-- What stands alone begins with a capital letter.
local function capital(s)
  return (s:gsub("^%l", string.upper):gsub("^ä", "Ä"):gsub("^ö", "Ö"):gsub("^ü", "Ü"))
end

--- A label with its control; a flag is a box to tick.
---@param spec table argument or option of a verb, or one like it
---@param name string of the field
---@param label string|nil in place of what the verb says of it
---@param given string|nil what stands in it
---@return table node
function M.field(spec, name, label, given)
  local id = new_id()
  label = label or capital(lang.pick(spec.text))
  if spec.type == "flag" then
    return h.div{ class = "opt", h.input{ type = "checkbox", name = name, id = id, value = "yes",
      checked = given == "yes" }, h.label{ ["for"] = id, label } }
  end
  local several = spec.many and spec.type ~= "file" and lang.say "page.one_a_line"
  return h.p{ class = "field", h.label{ ["for"] = id, label }, control(spec, name, id, given),
    several and h.span{ class = "help", several } }
end

local function spec_of(list, name)
  for _, spec in ipairs(list or {}) do
    if spec.name == name then return spec end
  end
end

-- Where a field comes from: "a." an argument, "o." an option.
local function place(verb, name)
  local argument = spec_of(verb.arguments, name)
  if argument then return argument, "a." .. name end
  return assert(spec_of(verb.options, name), verb.name .. " has no " .. name), "o." .. name
end

---@class wegmarke.page.Form
---@field verb string
---@field fixed table<string, string>|nil values that nobody is asked for, by argument or option
---@field ask (string|{name: string, label: string|nil, given: string|nil, choices: table|nil,
---  titles: function|nil, type: string|nil})[] what is asked for; choices, titles and type in place of the
---  verb's
---@field submit string what stands on its button
---@field quiet boolean|nil not what is mainly done here
---@field back string where to go afterwards
---@field anchor string|nil the part of the page to come back to

--- A form that runs a verb.
---@param form wegmarke.page.Form
---@param token string
---@return table block
function M.of(form, token)
  local verb, fields, files = assert(verbs.load(form.verb)), {}, false
  local function hide(name, value)
    fields[#fields + 1] = h.input{ type = "hidden", name = name, value = value }
  end
  hide("_token", token)
  hide("_verb", form.verb)
  hide("_back", form.back .. (form.anchor and "#" .. form.anchor or ""))
  local fixed, places = {}, "|"
  for name in pairs(form.fixed or {}) do fixed[#fixed + 1] = name end
  table.sort(fixed)
  for _, name in ipairs(fixed) do
    local _, at = place(verb, name)
    hide(at, form.fixed[name])
    places = places .. at .. "|"
  end
  if form.ask then hide("_asked", places) end
  for _, asked in ipairs(form.ask or {}) do
    if type(asked) == "string" then asked = { name = asked } end
    local spec, at = place(verb, asked.name)
    if asked.choices or asked.type then
      spec = setmetatable({ choices = asked.choices, titles = asked.titles, type = asked.type or "choice",
        required = asked.required }, { __index = spec })
    end
    files = files or spec.type == "file"
    fields[#fields + 1] = M.field(spec, at, asked.label, asked.given)
  end
  return require("wegmarke.doc").nodes(h.form{ method = "post", action = "/do",
    enctype = files and "multipart/form-data" or false, class = "do",
    fields, h.p{ class = "buttons", h.button{ class = not form.quiet and "main" or false, form.submit } } })
end

--- What was sent, by field; of several the lines in their order.
---@param parts {name: string, file: string|nil, bytes: string}[]
---@return table<string, string> fields
---@return table[] files
function M.by_name(parts)
  local fields, files = {}, {}
  for _, part in ipairs(parts) do
    if part.file then
      if part.file ~= "" then files[#files + 1] = part end
    else
      local bytes = part.bytes:gsub("\r\n", "\n")
      fields[part.name] = fields[part.name] and fields[part.name] .. "\n" .. bytes or bytes
    end
  end
  return fields, files
end

local function lines(s)
  local list = {}
  for line in (s .. "\n"):gmatch "(.-)\n" do
    if line:find "%S" then list[#list + 1] = line end
  end
  return list
end

-- What was given for an argument or an option.
local function values_of(spec, at, fields, paths)
  if spec.type == "file" or spec.type == "dir" then return paths[at] or {} end
  local given = fields[at]
  if not given or given == "" then return {} end
  return spec.many and lines(given) or { given }
end

--- The command line of a form that was sent.
---@param verb table metadata
---@param fields table<string, string>
---@param paths table<string, string[]> where the files lie that were sent with it, by field; a field for a
---  file says nothing else
---@return string[] argv
function M.argv(verb, fields, paths)
  local argv, words = {}, {}
  for word in verb.name:gmatch "%S+" do argv[#argv + 1] = word end
  for _, spec in ipairs(verb.options or {}) do
    for _, value in ipairs(values_of(spec, "o." .. spec.name, fields, paths)) do
      argv[#argv + 1] = "--" .. spec.name .. (spec.type ~= "flag" and "=" .. value or "")
    end
  end
  for _, spec in ipairs(verb.arguments or {}) do
    for _, value in ipairs(values_of(spec, "a." .. spec.name, fields, paths)) do words[#words + 1] = value end
  end
  if #words > 0 then argv[#argv + 1] = "--" end
  return table.move(words, 1, #words, #argv + 1, argv)
end

return M
