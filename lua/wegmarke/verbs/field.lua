--- `wegmarke field`: fields of action, their goals, and the five questions.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local output = require "wegmarke.cli.output"
local plan = require "wegmarke.verbs.plan"

local function plans() return require "wegmarke.data.plan" end

local function notes_of(opts)
  local notes = {}
  for _, list in ipairs { lists.goal, lists.question } do
    for _, topic in ipairs(list) do
      if opts[topic] then notes[topic] = opts[topic] end
    end
  end
  return notes
end

--- Says so where what is recorded names a person.
local function hint(ctx, assessment)
  local texts = { ctx.opts.goal }
  for _, list in pairs(notes_of(ctx.opts)) do table.move(list, 1, #list, #texts + 1, texts) end
  require("wegmarke.cli.people").hint(ctx, assessment, texts, ctx.opts.actors)
end

local function note(ctx, id, instead)
  local notes = notes_of(ctx.opts)
  if next(notes) then ctx:need(plans().fields.note(ctx:db(), id, notes, instead)) end
end

--- Which of the five questions have no answer yet, in words.
local function open_questions(field)
  local open = {}
  for _, topic in ipairs(lists.question) do
    if not (field.notes and field.notes[topic]) then open[#open + 1] = lang.say("cli.plan_" .. topic) end
  end
  return open
end

local function add(ctx)
  local assessment = plan.named(ctx, ctx.args.assessment)
  local id
  ctx:db():transaction(function()
    id = ctx:need(plans().fields.add(ctx:db(), assessment.id, { title = ctx.args.title,
      goal = ctx.opts.goal, important = ctx.opts.important, feasible = ctx.opts.feasible,
      more = plan.more(ctx, "field") }))
    note(ctx, id)
  end)
  if ctx.opts.json then return ctx:json { id = id } end
  local fields = plan.fields(ctx, assessment)
  ctx:done("field_added", { n = #fields, title = ctx.args.title })
  local open = open_questions(fields[#fields])
  hint(ctx, assessment)
  if #open > 0 then ctx:note("field_open", { list = table.concat(open, ", ") }) end
  ctx:next_step("package add " .. plan.name(ctx, assessment) .. " " .. #fields .. " "
    .. lang.say("cli.what_mark"))
  return fault.ok
end

local function change(ctx)
  local assessment = plan.named(ctx, ctx.args.assessment)
  local opts = ctx.opts
  if opts.undo then
    local gone = plan.find(ctx, plans().fields.withdrawn(ctx:db(), assessment.id), ctx.args.field)
    ctx:need(plans().fields.restore(ctx:db(), assessment.id, gone.id))
    if not opts.json then ctx:print(lang.say("back.field_restored", { title = gone.title })) end
    return fault.ok
  end
  local field = plan.find(ctx, plan.fields(ctx, assessment), ctx.args.field)
  ctx:db():transaction(function()
    local id = field.id
    if opts.withdraw then
      ctx:need(plans().fields.withdraw(ctx:db(), assessment.id, id))
      return
    end
    if opts.title or opts.goal or opts.important or opts.feasible or opts.set then
      id = ctx:need(plans().fields.add(ctx:db(), assessment.id, { title = opts.title or field.title,
        goal = plan.emptied(opts.goal, field.goal), important = opts.important or field.important,
        feasible = opts.feasible or field.feasible, more = plan.more(ctx, "field"),
        replaces = id }))
    end
    note(ctx, id, opts.instead)
  end)
  ctx:done(opts.withdraw and "field_withdrawn" or "field_changed", { title = field.title })
  hint(ctx, assessment)
  return fault.ok
end

local function list(ctx) return plan.list(ctx, plan.named(ctx, ctx.args.assessment)) end

local assessment_argument = { name = "assessment", type = "assessment", or_unit = true }

local function dots(name) return { name = name, type = "integer" } end
local function line(name) return { name = name, many = true } end

local function plan_options(more)
  local options = { { name = "goal" }, dots "important", dots "feasible", line "leading", line "strategic",
    line "operative", line "needs", line "responses", line "actors", line "resources", line "overlaps",
    line "set" }
  for _, option in ipairs(more) do options[#options + 1] = option end
  return options
end

return {
  {
    name = "field add",
    arguments = { assessment_argument,
      { name = "title" } },
    options = plan_options { { name = "json", type = "flag" } },
    examples = { "field add 1 \"Daten gemeinsam nutzen\" --important 9 --feasible 6 "
      .. "--needs \"Zahlen je Gemeinde\"" },
    exits = { 3, 4 },
    run = add,
  },
  {
    name = "field change",
    arguments = { assessment_argument,
      { name = "field", number = true } },
    options = plan_options {
      { name = "title" },
      { name = "instead", type = "flag" },
      { name = "withdraw", type = "flag" },
      { name = "undo", type = "flag" },
      { name = "json", type = "flag" },
    },
    examples = { "field change 1 2 --actors \"Jugendamt\"" },
    exits = { 3, 4 },
    run = change,
  },
  {
    name = "field list",
    arguments = { assessment_argument },
    options = { { name = "json", type = "flag" }, output.option() },
    examples = { "field list 1" },
    exits = { 3, 4 },
    run = list,
  },
}
