--- Help, made from the verbs' metadata tables.

local args = require "wegmarke.cli.args"
local lang = require "wegmarke.lang"
local layout = require "wegmarke.cli.table"
local verbs = require "wegmarke.cli.verbs"

local M = {}

local function width()
  local columns = require("wegmarke.sys").width()
  return math.max(50, math.min(columns or 80, 100))
end

local function say(key, values)
  return lang.say("cli." .. key, values)
end

local function add_all(lines, more, indent)
  for _, line in ipairs(more) do
    lines[#lines + 1] = line == "" and "" or (indent or "") .. line
  end
end

--- Two columns: names on the left, wrapped texts on the right; a long name stands on its own line.
local function add_pairs(lines, list)
  local left = 0
  for _, pair in ipairs(list) do
    local w = utf8.len(pair[1])
    if w <= 26 and w > left then left = w end
  end
  local indent = string.rep(" ", left + 4)
  for _, pair in ipairs(list) do
    local wrapped = layout.wrap(pair[2], width() - left - 4)
    if utf8.len(pair[1]) > left then
      lines[#lines + 1] = "  " .. pair[1]
      add_all(lines, wrapped, indent)
    else
      lines[#lines + 1] = "  " .. layout.pad(pair[1], left) .. "  " .. (wrapped[1] or "")
      add_all(lines, table.move(wrapped, 2, #wrapped, 1, {}), indent)
    end
  end
end

local function argument_mark(spec)
  local mark = args.label(spec)
  if spec.many then mark = mark .. "..." end
  if spec.optional then mark = "[" .. mark .. "]" end
  return mark
end

local function option_mark(spec)
  local mark = "--" .. spec.name
  if spec.short then mark = "-" .. spec.short .. ", " .. mark end
  if spec.type ~= "flag" then mark = mark .. " " .. args.label(spec) end
  return mark
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
      words[#words + 1] = option_mark(spec)
    else
      more = true
    end
  end
  if more then words[#words + 1] = say("help_options_mark") end
  return { table.concat(words, " ") }
end

local function option_text(spec)
  local words = lang.pick(spec.text)
  if spec.required then words = words .. " " .. say("help_required") end
  if spec.many then words = words .. " " .. say("help_many") end
  if spec.default then words = words .. " " .. say("help_default", { value = spec.default }) end
  return words
end

local function add_specs(lines, title, specs, mark)
  if #specs == 0 then return end
  add_all(lines, { "", title })
  local list = {}
  for i, spec in ipairs(specs) do
    list[i] = { mark(spec), mark == option_mark and option_text(spec) or lang.pick(spec.text) }
  end
  add_pairs(lines, list)
end

-- What else a verb tells: { title, rows = { name, text } } each.
local function add_told(lines, told)
  for _, one in ipairs(told or {}) do
    add_all(lines, { "", lang.pick(one.title) })
    local list = {}
    for i, row in ipairs(one.rows) do list[i] = { row[1], lang.pick(row[2]) } end
    add_pairs(lines, list)
  end
end

local function add_exits(lines, codes)
  add_all(lines, { "", say("help_exits") })
  local list, seen = {}, {}
  for _, code in ipairs(codes) do
    if not seen[code] then
      seen[code] = true
      list[#list + 1] = code
    end
  end
  table.sort(list)
  local rows = {}
  for i, code in ipairs(list) do rows[i] = { tostring(code), say("exit_" .. code) } end
  add_pairs(lines, rows)
end

--- The help of one verb.
---@param verb table metadata
---@return string[] lines
function M.verb(verb)
  local lines = { "wegmarke " .. verb.name .. ": " .. lang.pick(verb.summary), "" }
  for _, line in ipairs(M.usage(verb)) do lines[#lines + 1] = "  " .. line end
  if verb.about then
    lines[#lines + 1] = ""
    add_all(lines, layout.wrap(lang.pick(verb.about), width()))
  end
  add_specs(lines, say("help_arguments"), verb.arguments or {}, args.label)
  add_told(lines, verb.told)
  add_specs(lines, say("help_options"), verb.options or {}, option_mark)
  add_all(lines, { "", say("help_globals_short") })
  if verb.examples then
    add_all(lines, { "", say("help_examples") })
    for _, example in ipairs(verb.examples) do
      add_all(lines, layout.wrap(lang.pick(example), width() - 4), "  # ")
      lines[#lines + 1] = "  wegmarke " .. lang.pick(example[1])
    end
  end
  local codes = { 0, 2 }
  add_all(codes, verb.exits or {})
  for i = #codes, 1, -1 do
    if type(codes[i]) ~= "number" then codes[i] = tonumber(codes[i]) end
  end
  add_exits(lines, codes)
  return lines
end

--- The verbs under one noun, with their summaries.
---@param noun string
---@return string[] lines
function M.noun(noun)
  local lines, list = { say("help_noun", { noun = noun }), "" }, {}
  for _, second in ipairs(verbs.under(noun)) do
    local name = noun .. " " .. second
    list[#list + 1] = { name, lang.pick(verbs.load(name).summary) }
  end
  add_pairs(lines, list)
  add_all(lines, { "", say("help_more_noun", { noun = noun }) })
  return lines
end

--- What `wegmarke help` shows.
---@return string[] lines
function M.overview()
  local lines = { say("help_title"), "", "  " .. say("help_usage"), "", say("help_verbs") }
  local list = {}
  for _, entry in ipairs(verbs.list) do
    list[#list + 1] = { entry.name, lang.pick(verbs.load(entry.name).summary) }
  end
  add_pairs(lines, list)
  if #verbs.made > 0 then
    add_all(lines, { "", lang.say("entry.help_overview") })
    local nouns = {}
    for _, noun in ipairs(verbs.nouns) do nouns[#nouns + 1] = { noun[1], lang.pick(noun[2]) } end
    add_pairs(lines, nouns)
  end
  add_all(lines, { "", say("help_first_steps") })
  add_all(lines, {
    "  wegmarke demo",
    "  wegmarke init",
    "  wegmarke unit import",
  })
  add_specs(lines, say("help_globals"), verbs.globals, option_mark)
  add_exits(lines, { 0, 1, 2, 3, 4, 5, 70, 130 })
  add_all(lines, { "", say("help_more") })
  return lines
end

return M
