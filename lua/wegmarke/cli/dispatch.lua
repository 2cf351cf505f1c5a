--- Reads the command line, finds the verb, runs it, and turns what went wrong into words.

local args = require "wegmarke.cli.args"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"
local verbs = require "wegmarke.cli.verbs"

local M = {}

local function complain(line)
  sys.err(text.terminal(line), "\n")
end

local function usage_fault(err, verb_name, hint)
  complain("wegmarke: " .. tostring(err))
  if hint then complain(hint) end
  if err.key == "cli.argument_missing" and verb_name then
    for _, line in ipairs(require("wegmarke.cli.help").usage(verbs.load(verb_name))) do
      complain(lang.say("cli.usage_line", { command = line }))
    end
  end
  local after = verb_name and "help " .. verb_name or "help"
  complain(lang.say("cli.see_help", { command = "wegmarke " .. after }))
  return fault.usage
end

--- The error for words that name no verb, with what comes nearest.
---@param words string[]
---@param i integer where the verb should be
---@return table err
---@return string|nil hint
function M.unknown_verb(words, i)
  local first, second = words[i], words[i + 1]
  local under = verbs.under(first)
  if #under > 0 then
    if not second or second:sub(1, 1) == "-" then
      return lang.err("cli.verb_incomplete", { noun = first, known = under })
    end
    local nearest = text.nearest(second, under)
    return lang.err("cli.verb_unknown_under",
      { noun = first, given = second, nearest = nearest and first .. " " .. nearest, known = under })
  end
  local err, hint = require("wegmarke.cli.declared").elsewhere(first)
  if err then return err, hint end
  local names = verbs.first_words()
  for _, entry in ipairs(verbs.all()) do names[#names + 1] = entry.name end
  local nearest = second and text.nearest(first .. " " .. second, names)
  return lang.err("cli.verb_unknown",
    { given = first, nearest = nearest or text.nearest(first, names) })
end

local function show(lines)
  for _, line in ipairs(lines) do sys.out(text.terminal(line), "\n") end
  return fault.ok
end

--- Puts the options every verb takes into force.
local function apply(global)
  if global.lang then lang.set(global.lang) end
  if global.today then sys.set_today(global.today) end
  if global.models then
    local model = require "wegmarke.model"
    for _, dir in ipairs(global.models) do
      if not sys.is_folder(dir) then fault.raise(lang.err("cli.no_folder", { path = dir })) end
      model.add_path(dir)
    end
  end
end

local function explain(e)
  if fault.is(e) or type(e) == "table" then return e end
  return debug.traceback(tostring(e), 2)
end

--- Where the program failed, perhaps on a row of the database that it would never have written, or on
--- damage: says so, and returns whether that was it.
local function says_why(ctx)
  local ok, findings = pcall(function()
    local rows = require("wegmarke.data.rows").verify(ctx.opened)
    return #rows > 0 and rows or ctx.opened:verify()
  end)
  local one = ctx.opened and ok and findings[1]
  if not one then return false end
  complain("wegmarke: " .. lang.say("cli.row_broken", { path = ctx:db_path(), table = one.table or "?",
    row = one.row or "?", detail = require("wegmarke.cli.detail").say(one.detail or "") }))
  return true
end

local function report(ctx, e)
  if not fault.is(e) and type(e) == "table" and (e.code or e.key) then
    e = { err = e }
  end
  if type(e) ~= "table" then
    if tostring(e):find("interrupted", 1, true) then
      complain("wegmarke: " .. lang.say("cli.interrupted"))
      return fault.interrupted
    end
    if tostring(e):find("that fall into one place", 1, true) then -- vendor/lua/wm_hash.h
      complain("wegmarke: " .. lang.say("cli.crowded"))
      return fault.input
    end
    if says_why(ctx) then return fault.database end
    complain("wegmarke: " .. lang.say("cli.internal"))
    complain(tostring(e))
    return fault.internal
  end
  local status = e.status or fault.status(e.err)
  if status == fault.internal and says_why(ctx) then return fault.database end
  if e.err.code == "output_closed" then return fault.input end -- whoever reads has read enough
  local lines = fault.lines(e.err)
  if #lines == 1 then
    complain("wegmarke: " .. lines[1])
  else
    for _, line in ipairs(lines) do complain(line) end
  end
  if e.hint then complain(e.hint) end
  if status == fault.usage then
    local of = ctx.verb.name == "help" and "" or " " .. ctx.verb.name
    complain(lang.say("cli.see_help", { command = "wegmarke help" .. of }))
  end
  return status
end

--- Runs a verb that was read from the command line.
---@param verb table
---@param parsed table
---@param global table
---@param opened table|nil the database, where it had to be read to know the verb
---@return integer status
local function execute(verb, parsed, global, opened)
  local ctx = require("wegmarke.cli.context").new(verb, parsed, global)
  ctx.opened = opened
  local ok, result = xpcall(verb.run, explain, ctx)
  local status = ok and (result or fault.ok) or report(ctx, result)
  local closed, problem = xpcall(ctx.close, explain, ctx)
  if not closed and status == fault.ok then status = report(ctx, problem) end
  return status
end

local function merge(global, more)
  for name, value in pairs(more) do
    if type(value) == "table" and global[name] then
      table.move(value, 1, #value, #global[name] + 1, global[name])
    else
      global[name] = value
    end
  end
  return global
end

--- The language of a message must be known before a fault in the line is reported.
local function look_for_language(argv)
  local nouns = {}
  for _, noun in ipairs(verbs.first_words()) do nouns[noun] = true end
  for i, word in ipairs(argv) do
    if word == "--" or nouns[word] then return end
    local given = word:match("^%-%-lang=(.*)$") or (word == "--lang" and argv[i + 1])
    if given then
      lang.set(given)
      return
    end
  end
end

-- Reads what a file's modules bring, for a word that is no verb of the program's own. The database may be
-- named before or behind it.
local function open_declared(argv, i, global)
  local all = merge({}, global)
  for k = i, #argv do
    if argv[k] == "--" then break end
    all.db = argv[k]:match "^%-%-db=(.+)$" or argv[k] == "--db" and argv[k + 1] or all.db
    all.upgrade = all.upgrade or argv[k] == "--upgrade"
  end
  local ctx = require("wegmarke.cli.context").new({ name = "" }, { args = {}, opts = {} }, all)
  return require("wegmarke.cli.declared").enter(ctx)
end

local function run(argv)
  look_for_language(argv)
  local global, i = args.before_verb(argv, verbs.globals)
  if not global then return usage_fault(i) end
  if global.version and not argv[i] then argv = { "version" } i = 1 end
  if not argv[i] then
    local lines = require("wegmarke.cli.help").overview()
    if global.help then return show(lines) end
    for _, line in ipairs(lines) do complain(line) end
    return fault.usage
  end
  local name, next_i, opened = verbs.at(argv, i)
  if not name then
    opened = open_declared(argv, i, global)
    name, next_i = verbs.at(argv, i)
  end
  if not name then
    if opened then opened:close() end
    local wants_help = global.help or argv[i + 1] == "--help" or argv[i + 1] == "-h"
    if wants_help and #verbs.under(argv[i]) > 0 then
      return show(require("wegmarke.cli.help").noun(argv[i]))
    end
    local err, hint = M.unknown_verb(argv, i)
    return usage_fault(err, #verbs.under(argv[i]) > 0 and argv[i] or nil, hint)
  end
  local verb = verbs.load(name)
  local function complete(words, behind)
    local first = (verb.arguments or {})[1]
    if not first or first.type ~= "assessment" or first.optional then return words end
    local all = merge(merge({}, global), behind)
    local ctx = require("wegmarke.cli.context").new(verb, { args = {}, opts = {} }, all)
    ctx.opened = opened
    if not require("wegmarke.file").exists(ctx:db_path()) then return words end
    local filled = require("wegmarke.cli.only").complete(verb, words, ctx)
    opened = ctx.opened
    return filled
  end
  local parsed, err = args.parse(verb, argv, next_i, verbs.globals, complete)
  if opened and (not parsed or parsed.help or global.help) then opened:close() end
  if not parsed then return usage_fault(err, name) end
  if parsed.help or global.help then return show(require("wegmarke.cli.help").verb(verb)) end
  merge(global, parsed.globals)
  local ok, problem = xpcall(apply, explain, global)
  if not ok then
    if opened then opened:close() end
    return report({ verb = verb }, problem)
  end
  return execute(verb, parsed, global, opened)
end

--- Runs one command line.
---@param argv string[]
---@return integer status
function M.run(argv)
  local ok, status = xpcall(run, explain, argv)
  if not ok then return report({ verb = { name = "" } }, status) end
  local said, problem = xpcall(sys.out, explain) -- what a script printed
  if not said and status == fault.ok then status = report({ verb = { name = "" } }, problem) end
  return status
end

return M
