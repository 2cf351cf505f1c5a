--- Help, made from the verbs' metadata tables: documents of blocks, shown on the screen or written like any
--- other. `wegmarke man` is put together of the same blocks.

local args = require "wegmarke.cli.args"
local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local told_by = require "wegmarke.cli.told"
local verbs = require "wegmarke.cli.verbs"

local M = {}

local function say(key, values)
  return lang.say("cli." .. key, values)
end

local function argument_mark(spec)
  local mark = args.label(spec)
  if spec.many then mark = mark .. "..." end
  if spec.optional then mark = "[" .. mark .. "]" end
  return mark
end

local function option_mark(spec)
  return { spec.short and { d.strong("-" .. spec.short), ", " }, d.strong("--" .. spec.name),
    spec.type ~= "flag" and { " ", d.em(args.label(spec)) } }
end

--- The command lines that say how a verb is called.
---@param verb table
---@return string[]
function M.usage(verb)
  if verb.usage then
    local lines = {}
    for i, line in ipairs(verb.usage) do lines[i] = "wegmarke " .. lang.pick(line) end
    return lines
  end
  local words = { "wegmarke", verb.name }
  for _, spec in ipairs(verb.arguments or {}) do words[#words + 1] = argument_mark(spec) end
  local more = false
  for _, spec in ipairs(verb.options or {}) do
    if spec.required then
      words[#words + 1] = d.plain(option_mark(spec))
    else
      more = true
    end
  end
  if more then words[#words + 1] = say("help_options_mark") end
  return { table.concat(words, " ") }
end

-- Blocks ---------------------------------------------------------------------------------------------

local function option_text(spec)
  local words = lang.pick(spec.text)
  if spec.required then words = words .. " " .. say("help_required") end
  if spec.many then words = words .. " " .. say("help_many") end
  if spec.default then words = words .. " " .. say("help_default", { value = spec.default }) end
  return words
end

--- Options with what they are for, as they are typed; nothing if there are none.
---@param specs table[]|nil
---@return table|false block
function M.options(specs)
  local rows = {}
  for i, spec in ipairs(specs or {}) do rows[i] = { option_mark(spec), option_text(spec) } end
  return #rows > 0 and d.terms(rows, "pairs")
end

local function arguments(specs)
  local rows = {}
  for i, spec in ipairs(specs or {}) do rows[i] = { d.em(args.label(spec)), lang.pick(spec.text) } end
  return #rows > 0 and d.terms(rows, "pairs")
end

--- What statuses the program ends with, each once.
---@param codes (integer|string)[]
---@return table block
function M.exits(codes)
  local list, seen = {}, {}
  for _, code in ipairs(codes) do
    code = tonumber(code)
    if not seen[code] then
      seen[code] = true
      list[#list + 1] = code
    end
  end
  table.sort(list)
  for i, code in ipairs(list) do list[i] = { tostring(code), say("exit_" .. code) } end
  return d.terms(list, "pairs")
end

--- Every status that the program ends with.
M.all_exits = { 0, 1, 2, 3, 4, 5, 70, 130 }

-- What else a verb tells: { title, rows = { name, text } } each.
local function told_of(told)
  local out = {}
  for i, one in ipairs(told or {}) do
    local rows = {}
    for j, row in ipairs(one.rows) do rows[j] = { d.strong(row[1]), lang.pick(row[2]) } end
    out[i] = d.section(lang.pick(one.title), { d.terms(rows, "pairs") })
  end
  return out
end

-- A text with its paragraphs; a line of it stays one.
local function paragraphs(s)
  local out = {}
  for part in (s .. "\n\n"):gmatch("(.-)\n\n+") do
    local look
    for line in part:gmatch "[^\n]+" do
      out[#out + 1] = d.p(line, look)
      look = "plain"
    end
  end
  return out
end

local function examples(list)
  local items = {}
  for i, example in ipairs(list) do
    items[i] = d.item(lang.pick(example), { d.source("wegmarke " .. told_by.command(example)) })
  end
  return d.list(items, "commands")
end

local function titled(key, block) return block and d.section(say(key), { block }) end

--- What is to be known of a verb besides its name and summary.
---@param verb table metadata
---@return table usage, table blocks
function M.blocks(verb)
  return d.source(table.concat(M.usage(verb), "\n")), {
    verb.about and paragraphs(lang.pick(verb.about)),
    titled("help_arguments", arguments(verb.arguments)), told_of(verb.told),
    titled("help_options", M.options(verb.options)),
  }, verb.examples and titled("help_examples", examples(verb.examples))
end

-- Documents ------------------------------------------------------------------------------------------

local function document(title, id, blocks)
  return d.document{ title = title, language = lang.current(), parts = { d.part(id, nil, blocks) } }
end

--- The help of one verb, of the verbs under a noun, or what `wegmarke help` shows, as documents.
M.document = {}

---@param verb table metadata
---@return wegmarke.doc.Document
function M.document.verb(verb)
  local usage, blocks, shown = M.blocks(verb)
  local codes = table.move(verb.exits or {}, 1, #(verb.exits or {}), 3, { 0, 2 })
  return document("wegmarke " .. verb.name .. ": " .. lang.pick(verb.summary), "verb", { usage, blocks,
    d.p(say "help_globals_short"), shown, titled("help_exits", M.exits(codes)) })
end

local function summaries(names)
  local rows = {}
  for i, name in ipairs(names) do rows[i] = { name, lang.pick(verbs.load(name).summary) } end
  return d.terms(rows, "pairs")
end

---@param noun string
---@return wegmarke.doc.Document
function M.document.noun(noun)
  local names = {}
  for i, second in ipairs(verbs.under(noun)) do names[i] = noun .. " " .. second end
  return document(say("help_noun", { noun = noun }), "noun",
    { summaries(names), d.p(say("help_more_noun", { noun = noun })) })
end

---@return wegmarke.doc.Document
function M.document.overview()
  local names, nouns = {}, {}
  for i, entry in ipairs(verbs.list) do names[i] = entry.name end
  for i, noun in ipairs(#verbs.made > 0 and verbs.nouns or {}) do
    nouns[i] = { noun[1], lang.pick(noun[2]) }
  end
  return document(say "help_title", "overview", { d.source(say "help_usage"),
    titled("help_verbs", summaries(names)),
    #nouns > 0 and d.section(lang.say "entry.help_overview", { d.terms(nouns, "pairs") }),
    titled("help_first_steps", d.list({ "wegmarke demo", "wegmarke init", "wegmarke unit import" }, "plain")),
    titled("help_globals", M.options(verbs.globals)),
    titled("help_exits", M.exits(M.all_exits)), d.p(say "help_more") })
end

-- Lines ----------------------------------------------------------------------------------------------

--- A document of help as it stands on the screen.
---@param made wegmarke.doc.Document
---@return string[] lines
function M.lines(made)
  local columns = require("wegmarke.sys").width() or 80
  local lines = {}
  for line in d.write(made, "terminal", { width = math.max(50, math.min(columns, 100)) }):gmatch "(.-)\n" do
    lines[#lines + 1] = line
  end
  return lines
end

--- The help of one verb.
---@param verb table metadata
---@return string[] lines
function M.verb(verb) return M.lines(M.document.verb(verb)) end

--- The verbs under one noun, with their summaries.
---@param noun string
---@return string[] lines
function M.noun(noun) return M.lines(M.document.noun(noun)) end

--- What `wegmarke help` shows.
---@return string[] lines
function M.overview() return M.lines(M.document.overview()) end

return M
