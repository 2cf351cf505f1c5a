--- `wegmarke assess close` and `assess reopen`.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local shared = require "wegmarke.verbs.closing"

local function closing() return require "wegmarke.data.closing" end

local function run_close(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(require("wegmarke.data.assessments").require_open(ctx:db(), assessment.id))
  local A = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  local done = ctx:need(closing().close(ctx:db(), assessment.id, shared.decide(ctx, A)))
  if ctx.opts.json then
    return ctx:json { assessment = assessment.id, closed = true, late = done.how,
      forgotten = done.forgotten, standing = ctx:standing(assessment.id) }
  end
  local name = ctx:short(assessment.id)
  ctx:done("close_done", { name = name })
  if done.forgotten > 0 then ctx:done("close_forgotten", { n = done.forgotten }) end
  shared.tell(ctx, done)
  ctx:next_step("report " .. name .. " -o " .. lang.say("cli.report_file"), "assess finalise " .. name)
  return fault.ok
end

local function run_reopen(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(closing().reopen(ctx:db(), assessment.id))
  if ctx.opts.json then return ctx:json { assessment = assessment.id, closed = false } end
  local name = ctx:short(assessment.id)
  ctx:done("reopen_done", { name = name })
  if require("wegmarke.data.batches").known(ctx:db(), assessment.id) then
    ctx:note("reopen_codes", { command = ctx:command("form " .. name .. " --codes "
      .. lang.say("cli.codes_mark")) })
  end
  return fault.ok
end

local argument = { name = "assessment", type = "assessment" }
local json_option = { name = "json", type = "flag" }

return {
  {
    name = "assess close",
    arguments = { argument }, options = { shared.option, json_option },
    examples = { "assess close 1", "assess close 1 --late count" },
    exits = { 3, 4, 5 },
    run = run_close,
  },
  {
    name = "assess reopen",
    arguments = { argument }, options = { json_option },
    examples = { "assess reopen 1" },
    exits = { 3, 4, 5 },
    run = run_reopen,
  },
}
