--- `wegmarke run`: a script the user trusts, with the program's modules.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function list(ctx)
  local scripts = require("wegmarke.script").list()
  local rows = {}
  for _, one in ipairs(scripts) do
    if not one.err then rows[#rows + 1] = { one.name, lang.pick(one.summary) } end
  end
  for _, one in ipairs(require("wegmarke.script").of_modules()) do
    rows[#rows + 1] = { one.name, lang.pick(one.summary) }
  end
  ctx:lines(require("wegmarke.cli.table").layout(nil, rows))
  local status = 0
  for _, one in ipairs(scripts) do
    if one.err then
      ctx.sys.err(require("wegmarke.text").terminal(one.where .. ": " .. fault.line(one.err)), "\n")
      status = fault.model
    end
  end
  return status
end

-- What a script raised, as text: it may be any value, made to hurt or not.
local function said(value)
  local ok, message = pcall(fault.line, value)
  if ok and not message:find("^%a+: 0x%x+") then return message end
  return lang.say("cli.script_error_object", { kind = type(value) })
end

local function run(ctx)
  if ctx.opts.list then return list(ctx) end
  local scripts = require "wegmarke.script"
  local name, rest = ctx.args.script, ctx.args.rest
  if not name then
    ctx:fail(lang.err("cli.argument_missing", { label = lang.say("repl.script_mark") }), fault.usage)
  end
  local bytes, shown = scripts.find(name)
  if not bytes then ctx:fail(shown) end
  local script, chunk = scripts.load(bytes, shown)
  if not script and type(chunk) ~= "function" then ctx:fail(chunk, fault.model) end
  if script and name:find "^[%w_%-]+/[%w_%-]+$" and name:match "[^/]+$" == script.name then
    script.name = name -- as it is called from here on
  end
  if not script then _G.arg = table.move(rest, 1, #rest, 1, { [0] = name }) end
  local function explain(e)
    if type(e) ~= "string" then return e end
    return debug.traceback(e, 2)
  end
  local ok, result
  if script then
    ok, result = xpcall(scripts.run, explain, ctx, script, rest)
  else
    ok, result = xpcall(chunk, explain, table.unpack(rest))
  end
  if not ok then
    if fault.is(result) then error(result, 0) end
    if type(result) == "table"
      and (type(result.code) == "string" or type(result.key) == "string")
      and pcall(fault.line, result) then
      ctx:fail(result)
    end
    ctx:fail(lang.err("cli.script_failed", { message = said(result) }), fault.model)
  end
  return math.type(result) == "integer" and result or 0
end

return {
  {
    name = "run",
    arguments = {
      { name = "script", type = "file", optional = true },
      { name = "rest", type = "word", many = true, optional = true },
    },
    options = {
      { name = "list", type = "flag" },
    },
    examples = { "run --list", "run moves --help", "run auszug.lua 2026" },
    exits = { 3, 5 },
    raw = true,
    run = run,
  },
}
