--- A session at the prompt: the names in it, and how what is typed becomes a function.

local help = require "wegmarke.repl.help"
local lang = require "wegmarke.lang"
local printer = require "wegmarke.repl.printer"
local sys = require "wegmarke.sys"

local M = {}

local Session = {}
Session.__index = Session

local modules = { "csv", "data", "evaluate", "file", "json", "lang", "matrix", "model", "report",
  "query", "score", "store", "sys", "text", "xlsx", "zip" }

-- Parts that are loaded now, so that the Tab key sees them without running anything.
local parts = { "units", "models", "assessments", "batches", "agreements", "targets", "orders",
  "remarks", "fields", "packages", "privacy", "retention", "intake", "gather", "gather_all" }

--- A session.
---@param opts {db: table|nil, width: nil|fun(): integer}
---@return table session
function M.new(opts)
  local self = setmetatable({ db = opts.db, own = {}, scale = nil, width_of = opts.width }, Session)
  local env = setmetatable({}, { __index = _G })
  self.env = env
  env._G = env
  for _, name in ipairs(modules) do env[name] = require("wegmarke." .. name) end
  for _, part in ipairs(parts) do local _ = env.data[part] end
  env.db = opts.db
  self:offer()
  for name, value in next, env do
    if type(value) == "function" then self.own[value] = name end
  end
  return self
end

--- The columns of the window.
---@return integer
function Session:width()
  local width = self.width_of and self.width_of() or 0
  return width > 20 and width or 80
end

function Session:out(lines)
  sys.out(table.concat(lines, "\n"), "\n")
end

--- The functions of the prompt itself.
function Session:offer()
  local env = self.env
  env.help = function(x) self:out(help.lines(x, self:width(), self.own)) end
  env.show = function(value, opts)
    opts = opts or {}
    self:out(self:lines(value, { width = opts.width or self:width(), depth = opts.depth or 20,
      items = opts.items or 10000, rows = opts.rows or 100000, lines = 100000, string = 100000 }))
  end
  env.at = function(ref, opts) self:at(ref, opts) end
  env.query = function(sql, ...)
    if not env.db then error(lang.say("repl.no_db"), 0) end
    return (require("wegmarke.query").run(env.db, sql, ...))
  end
  env.print = function(...)
    local values = table.pack(...)
    for i = 1, values.n do
      local value = values[i]
      values[i] = type(value) == "string" and value
        or table.concat(printer.lines(value, { width = self:width() }), "\n")
    end
    sys.out(table.concat(values, "\t"), "\n")
  end
  env.quit = function() self.ended = true end
  env.exit = env.quit
end

--- Binds everything of an assessment; says what.
---@param ref string
---@param opts table|nil
function Session:at(ref, opts)
  if not self.env.db then error(lang.say("repl.no_db"), 0) end
  local bound, err = require("wegmarke.repl.middle").open(self.env.db, tostring(ref), opts)
  if not bound then error(err, 0) end
  local names = {}
  for name, value in pairs(bound) do
    self.env[name] = value
    names[#names + 1] = name
    if type(value) == "function" then self.own[value] = name end
  end
  table.sort(names)
  self.scale, self.opened, self.known = bound.scale, { ref = ref, opts = opts }, nil
  return names
end

--- Takes models of folders anew whose files changed, and what was opened with one; tells what changed.
---@return string[] lines
function Session:refresh()
  self.seen = self.seen or {}
  local opened = self.opened
  local with = opened and opened.opts and opened.opts.model
  local lines, fresh = require("wegmarke.repl.fresh").look(self.env, self.seen, self:width())
  if with and fresh[with] then
    local opts = {}
    for key, value in pairs(opened.opts) do opts[key] = value end
    opts.model = fresh[with]
    self:at(opened.ref, opts)
  end
  if next(fresh) then self.known = nil end
  return lines
end

--- Names that stand in quotes: element ids and titles' ids, units, models.
---@return string[]
function Session:names()
  if self.known then return self.known end
  local list, model = {}, self.env.model
  for _, path in ipairs(sys.packed_list("models/")) do
    list[#list + 1] = path:match("^models/([^/]+)/model%.lua$")
  end
  local loaded = self.env.M
  if type(loaded) ~= "table" or type(loaded.elements) ~= "table" then loaded = model.load("dkbm") end
  for _, element in ipairs(loaded and loaded.elements or {}) do list[#list + 1] = element.id end
  for _, rules in ipairs(loaded and { loaded.rules or {}, loaded.advice or {} } or {}) do
    for _, rule in ipairs(rules) do list[#list + 1] = rule.id end
  end
  if self.db then
    for _, unit in ipairs(self.env.data.units.list(self.db, {})) do list[#list + 1] = unit.name end
  end
  for _, module in ipairs(require("wegmarke.repl.stubs").modules()) do list[#list + 1] = module.short end
  self.known = list
  return list
end

--- `local x = 1` at the prompt would be gone at the next line, so it makes a name of the session.
local function outlast(source)
  local rest = source:match("^%s*local%s+(function%s.*)$")
  if rest then return rest end
  local names, after = source:match("^%s*local%s+([%a_][%w_%s,]*)=(.*)$")
  if names and not after:find("^=") then return names .. "=" .. after end
  return source
end

local function incomplete(message)
  return message:find("<eof>'?$") ~= nil
end

--- Makes a function of what was typed: as an expression first, then as a statement.
---@param source string
---@param chunk string the name in messages, such as "=repl"
---@return function|nil f
---@return string|nil message
---@return boolean|nil incomplete more lines are to come
function Session:compile(source, chunk)
  local expression = source:gsub("^(%s*)=", "%1", 1)
  local f = load("return " .. expression, chunk, "t", self.env)
  if f then return f end
  local message
  f, message = load(outlast(source), chunk, "t", self.env)
  if f then return f end
  return nil, message, incomplete(message)
end

--- A value as lines, as figure if it has one.
---@param value any
---@param opts table|nil
---@return string[]
function Session:lines(value, opts)
  opts = opts or {}
  opts.width = opts.width or self:width()
  local figure = require("wegmarke.repl.figures").of(value, { width = opts.width, scale = self.scale })
  if figure then
    if value.basis then
      return table.move(printer.lines(value, opts), 1, 1e5, #figure + 1, figure)
    end
    return figure
  end
  return printer.lines(value, opts)
end

--- What a run returned, printed; `_` is the first.
---@param results table packed, from position `from`
---@param from integer
---@param opts table|nil
function Session:show(results, from, opts)
  if results.n < from then return end
  self.env._ = results[from]
  for i = from, results.n do
    if results[i] ~= nil or results.n > from then self:out(self:lines(results[i], opts)) end
  end
end

--- An error as lines.
---@param err any
---@return string[]
function Session:error_lines(err)
  if type(err) == "table" then
    local fault = require "wegmarke.cli.fault"
    if fault.is(err) then err = err.err end
    return fault.lines(err)
  end
  local lines = {}
  for line in (tostring(err) .. "\n"):gmatch("(.-)\n") do
    if line:find("^stack traceback:") then goto continue end
    if line:find("in function 'wegmarke.repl", 1, true) or line:find("^%s*%[C%]: in %?") then break end
    if line:find("in main chunk", 1, true) then break end
    if not line:find("^%s*%[C%]: in function 'error'") then lines[#lines + 1] = line end
    ::continue::
  end
  return lines
end

return M
