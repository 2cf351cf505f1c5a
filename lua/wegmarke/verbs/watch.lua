--- `wegmarke watch`: edit a model, see what changes for an assessment.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function compare() return require "wegmarke.repl.compare" end

local state_of = require("wegmarke.repl.fresh").state_of

local function evaluate(model, gathered, opts)
  return require("wegmarke.evaluate").run(model, gathered, { provisional = opts.provisional })
end

-- Values and figures as people read them: types by their names, targets that are none as words, figures
-- rounded as reports do, or whole where that would hide what differs.
local function readable(list, before, after)
  local words, language = require "wegmarke.report.words", lang.current()
  local function say(row, x, model, digits)
    if math.type(x) == nil then
      return row.what == "soll" and x and lang.word("target_state", x) or x
    end
    if row.what == "ist" or row.what == "soll" then return model:label(x, language) end
    return words.number({ language = language }, x, digits)
  end
  local made = {}
  for i, row in ipairs(list) do
    local one = { what = row.what, id = row.id, before = say(row, row.before, before, 2),
      after = say(row, row.after, after, 2) }
    if one.before == one.after then
      one.before = say(row, row.before, before, 12)
      one.after = say(row, row.after, after, 12)
    end
    made[i] = one
  end
  return made
end

-- What became of the assessment, and of what the model says that an evaluation may read.
local function tell(ctx, list, from, to)
  for _, row in ipairs(compare().facts(from, to)) do list[#list + 1] = row end
  local printer = require "wegmarke.repl.printer"
  if #list == 0 then
    ctx:print(lang.say("repl.watch_same"))
    return
  end
  local width = ctx.sys.isatty(1) and ctx.sys.width() or 100
  ctx:lines(printer.records(readable(list, from, to), { width = width, rows = 60,
    columns = { "what", "id", "before", "after" } }))
end

-- Loads the model anew: all of it, or nothing and the old one stays.
local function reload(ctx, id)
  local model, findings = require("wegmarke.model").load(id)
  for _, finding in ipairs(findings or {}) do ctx:print(fault.line(finding)) end
  if not model then ctx:print(lang.say("repl.watch_kept")) end
  return model
end

local function run(ctx)
  local id = ctx.args.model
  local assessment = ctx:assessment(ctx.args.assessment)
  local gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  local model = ctx:model(id)
  local before = evaluate(model, gathered, ctx.opts)
  if ctx.opts.pinned then
    local pinned = ctx:model_of(assessment)
    before = evaluate(pinned, gathered, ctx.opts)
    ctx:print(lang.say("repl.watch_pinned"))
    tell(ctx, compare().list(before, evaluate(model, gathered, ctx.opts)), pinned, model)
    before = evaluate(model, gathered, ctx.opts)
  end
  local last, rounds = state_of(id), 0
  ctx:print(lang.say("repl.watch_begin", { model = id, unit = gathered.unit.name }))
  while rounds < (ctx.opts.times or math.huge) do
    require("wegmarke.repl.line").sleep(ctx.opts.every or 0.5)
    local now = state_of(id)
    if now and now ~= last then
      last, rounds = now, rounds + 1
      ctx:print("")
      local fresh = reload(ctx, id)
      if fresh then
        local after = evaluate(fresh, gathered, ctx.opts)
        tell(ctx, compare().list(before, after), model, fresh)
        model:close()
        model, before = fresh, after
      end
    end
  end
  model:close()
end

return {
  {
    name = "watch",
    arguments = {
      { name = "model", type = "model" },
      { name = "assessment", type = "assessment" },
    },
    options = {
      { name = "pinned", type = "flag" },
      { name = "provisional", type = "flag" },
      { name = "times", type = "integer", min = 1 },
      { name = "every", type = "number", min = 0.01 },
    },
    examples = { "watch modelle/unseres/ Musterland" },
    exits = { 3, 4, 5, 130 },
    run = run,
  },
}
