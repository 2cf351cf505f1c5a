--- What `assess close` and `assess finalise` share: what becomes of answers that wait.

local lang = require "wegmarke.lang"

local function closing() return require "wegmarke.data.closing" end

local M = {}

--- The option that says what becomes of answers that wait.
M.option = { name = "late", type = "choice", choices = { "leave-out", "count" } }

--- What becomes of what waits: what the option says; else asked at a terminal, else left out. It is said
--- before anything is closed; a question that nobody answers ends the verb.
---@param ctx wegmarke.cli.Context
---@param A table as `gather` gives it
---@return "leave-out"|"count"|nil how nil where nothing waits
function M.decide(ctx, A)
  local of, any = closing().waiting(A)
  if not any then return nil end
  if ctx.opts.late then return ctx.opts.late end
  of.closing = true
  ctx:note("close_waiting", { said = lang.say("report.waiting", of), threshold = of.threshold,
    tells = lang.say(A.assessment.mode == "anonymous" and "cli.close_tells_anonymous" or "cli.close_tells") })
  if ctx.opts.json or not (ctx.sys.isatty(0) and ctx.sys.isatty(2)) then return "leave-out" end
  local count = ctx:agrees(lang.say("cli.close_ask"), false)
  if count == nil then ctx:fail(lang.err "cli.close_nothing", require("wegmarke.cli.fault").negative) end
  return count and "count" or "leave-out"
end

--- Says what became of what waited.
function M.tell(ctx, done)
  if not done.how then return end
  local key = done.how == "count" and "close_count" or "close_leave_out"
  ctx:done(key, { n = done.n + done.changes + done.dots })
end

return M
