--- Asking before something is done that nobody should do by a slip: what will happen is said first; then it
--- is done with --yes, or after a yes at the keyboard.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {}

--- The option, for a verb's list.
M.option = { name = "yes", short = "y", type = "flag" }

--- Whether somebody sits at the keyboard and may be asked.
---@param ctx wegmarke.cli.Context
---@return boolean
function M.can_ask(ctx)
  return not ctx.opts.json and ctx.sys.isatty(0) and ctx.sys.isatty(2)
end

--- Whether it shall be done. Where nobody can be asked the verb ends here and names the command that does it.
---@param ctx wegmarke.cli.Context
---@param command string|nil the command line that would do it, without the program's name and --yes; nil
---  where somebody can be asked
---@return boolean
function M.given(ctx, command)
  if ctx.opts.yes then return true end
  if not M.can_ask(ctx) then
    ctx:fail(lang.err("back.needs_yes"), fault.input,
      lang.say("back.with_yes") .. " " .. ctx:command(command .. " --yes"))
  end
  if ctx:agrees(lang.say("back.ask"), false) then return true end
  ctx.sys.err(text.terminal(lang.say("back.left")), "\n")
  return false
end

--- The same where a program may go on without an answer, unless something `needs` one: else only somebody
--- at the keyboard is asked.
---@param ctx wegmarke.cli.Context
---@param command string as for `given`
---@param needs boolean
---@return boolean
function M.asked(ctx, command, needs)
  return not M.can_ask(ctx) and not needs or M.given(ctx, command)
end

return M
