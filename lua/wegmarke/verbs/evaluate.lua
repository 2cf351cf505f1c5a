--- `wegmarke evaluate`: the summary in the terminal.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- Names the rules that failed, on standard error; the rest of the result stands.
---@param ctx wegmarke.cli.Context
---@param result table E
---@return integer status
local function tell_errors(ctx, result)
  local errors = ctx.failed_rules(result)
  if #errors == 0 then return fault.ok end
  for _, line in ipairs(fault.lines(errors)) do
    ctx.sys.err(require("wegmarke.text").terminal(line), "\n")
  end
  ctx:note("rules_failed", { n = #errors })
  return fault.model
end

local function run(ctx)
  local report = require "wegmarke.report"
  local assessment = ctx:assessment(ctx.args.assessment)
  local audience, who = require "wegmarke.cli.audience", ctx.opts["for"]
  local result, model, _, gathered = audience.evaluate(ctx, assessment, who,
    { provisional = ctx.opts.provisional or false })
  require("wegmarke.cli.beside").add(ctx, assessment, result, model, gathered, who)
  local bytes = ctx.opts.json and report.json(result) or report.terminal(result, model, {
    width = ctx.sys.width(), language = lang.current(), colour = ctx:colour(),
  })
  ctx.sys.out(bytes)
  audience.note(ctx, "evaluate", assessment.id, who, bytes, ctx.opts.json and "json" or nil)
  if ctx.opts.json or who then return tell_errors(ctx, result) end
  local status = tell_errors(ctx, result)
  local name = ctx:short(assessment.id)
  if #gathered.batches == 0 then
    ctx:next_step("rate import " .. name .. " " .. lang.say("cli.file_mark"))
  elseif next(gathered.agreements) == nil then
    ctx:next_step("agree " .. name .. " " .. lang.say("cli.element_mark") .. " "
      .. lang.say("cli.value_mark"), not ctx.opts.provisional and "evaluate " .. name
      .. " --provisional" or nil)
  else
    ctx:next_step("report " .. name .. " -o " .. lang.say("cli.report_file"), "explain " .. name)
  end
  return status
end

return {
  {
    name = "evaluate",
    arguments = {
      { name = "assessment", type = "assessment" },
    },
    options = {
      { name = "provisional", type = "flag" },
      require("wegmarke.cli.audience").option(),
      { name = "json", type = "flag" },
    },
    examples = { "evaluate 1", "evaluate 1 --provisional --json" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
