--- `wegmarke field tally`: the dots of a poster on which the group chose its fields of action, typed in
--- field by field: how many for "important", how many for "feasible".

local dots = require "wegmarke.cli.dots"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local plan = require "wegmarke.verbs.plan"

local function plans() return require "wegmarke.data.plan" end

local KINDS = { "important", "feasible" }

-- What is asked of the fields of a plan.
local function asked(ctx, fields)
  local items, names = {}, {}
  for i, field in ipairs(fields) do
    items[i] = { title = plan.one_line(field.title), said = { field.important, field.feasible } }
  end
  for i, kind in ipairs(KINDS) do names[i] = lang.say("plan." .. kind) end
  return { items = items, names = names, how = lang.say("cli.dots_how"),
    bad = function(given) return lang.err("cli.dots_pair", { given = given }) end,
    find = function(name)
      local field = plan.find(ctx, fields, name)
      for i, one in ipairs(fields) do
        if one == field then return i end
      end
    end }
end

local function run(ctx)
  local assessment = plan.named(ctx, ctx.args.assessment)
  local fields = plan.fields(ctx, assessment)
  if #fields == 0 then
    ctx:fail(lang.err("cli.field_none"), fault.input, lang.say("cli.next") .. " "
      .. ctx:command("field add " .. plan.name(ctx, assessment) .. " " .. lang.say("cli.title_mark")))
  end
  local question = asked(ctx, fields)
  local changed = dots.get(ctx, question)
  ctx:db():transaction(function()
    for i, field in ipairs(fields) do
      local new = changed[i]
      if new then
        ctx:need(plans().fields.add(ctx:db(), assessment.id, { title = field.title, goal = field.goal,
          important = new[1], feasible = new[2], replaces = field.id }))
      end
    end
  end)
  if dots.tell(ctx, question, changed) then return end
  ctx:next_step("field list " .. plan.name(ctx, assessment))
  return fault.ok
end

return {
  {
    name = "field tally",
    arguments = { { name = "assessment", type = "assessment", or_unit = true } },
    options = {
      { name = "dots", many = true },
      { name = "add", type = "flag" },
      { name = "json", type = "flag" },
    },
    examples = { "field tally 1", "field tally 1 --dots 1:9:6 --dots 2:4:8" },
    exits = { 3, 4 },
    run = run,
  },
}
