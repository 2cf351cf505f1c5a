--- `wegmarke package`: work packages of a field of action: who, what, with what, until when, state.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local output = require "wegmarke.cli.output"
local plan = require "wegmarke.verbs.plan"

local function plans() return require "wegmarke.data.plan" end

--- One place answers for a package; a list of several is mentioned, not refused.
local function mention(ctx, who)
  if not who then
    ctx:note("package_nobody")
  elseif plans().several(who) then
    ctx:note("package_several", { who = who })
  end
end

--- What words say of a time is no day: it is kept, and nobody is reminded of it.
local function mention_time(ctx, said)
  local due = said and plans().due(said)
  if due and due ~= "-" and not plans().day(due) then ctx:note("package_due_words", { given = due }) end
end

local function add(ctx)
  local assessment = plan.named(ctx, ctx.args.assessment)
  local fields = plan.fields(ctx, assessment)
  local field = plan.find(ctx, fields, ctx.args.field)
  local opts = ctx.opts
  local id = ctx:need(plans().packages.add(ctx:db(), field.id, { what = ctx.args.what, who = opts.who,
    resources = opts.resources, due = opts["until"], state = plan.state(ctx),
    more = plan.more(ctx, "package") }))
  if opts.json then return ctx:json { id = id } end
  ctx:done("package_added", { what = ctx.args.what, field = field.title })
  mention(ctx, opts.who)
  mention_time(ctx, opts["until"])
  require("wegmarke.cli.people").hint(ctx, assessment, { ctx.args.what }, { opts.who, opts.resources })
  ctx:next_step("field list " .. plan.name(ctx, assessment))
  return fault.ok
end

local function change(ctx)
  local assessment = plan.named(ctx, ctx.args.assessment)
  local opts = ctx.opts
  if opts.undo then
    local gone = plans().packages.withdrawn(ctx:db(), assessment.id)
    for _, one in ipairs(gone) do one.title = one.what end
    local back = plan.find(ctx, gone, ctx.args.package, "package_gone")
    ctx:need(plans().packages.restore(ctx:db(), assessment.id, back.id))
    if not opts.json then ctx:print(lang.say("back.package_restored", { what = back.what })) end
    return fault.ok
  end
  local p, field = plan.find_package(ctx, plan.fields(ctx, assessment), ctx.args.package)
  if opts.withdraw then
    ctx:need(plans().packages.withdraw(ctx:db(), assessment.id, p.id))
    if not opts.json then ctx:print(lang.say("back.package_withdrawn", { what = p.what })) end
    for _, one in ipairs(plans().packages.withdrawn(ctx:db(), assessment.id)) do
      if one.what == p.what then p = one end
    end
    ctx:next_step("package list " .. plan.name(ctx, assessment),
      ("package change %s %s --undo"):format(plan.name(ctx, assessment), p.id:sub(1, 8)))
    return fault.ok
  end
  ctx:need(plans().packages.add(ctx:db(), field.id, { what = opts.what or p.what,
    who = plan.emptied(opts.who, p.who), resources = plan.emptied(opts.resources, p.resources),
    due = plan.emptied(opts["until"], p.due),
    state = plan.state(ctx) or p.state, more = plan.more(ctx, "package"), replaces = p.id }))
  ctx:done("package_changed", { what = opts.what or p.what })
  if opts.who then mention(ctx, opts.who) end
  if opts["until"] ~= "" then mention_time(ctx, opts["until"]) end
  require("wegmarke.cli.people").hint(ctx, assessment, { opts.what }, { opts.who, opts.resources })
  return fault.ok
end

local function list(ctx)
  local assessment = plan.named(ctx, ctx.args.assessment)
  local state = plan.state(ctx)
  local fields, shown = plans().mark_overdue(plan.fields(ctx, assessment), ctx.sys.today()), {}
  for i, field in ipairs(fields) do
    for k, p in ipairs(field.packages) do
      if not state or state == p.state then
        p.field, p.number = field.title, i .. "." .. k
        shown[#shown + 1] = p
      end
    end
  end
  if output.wants_json(ctx) then return output.json(ctx, require("wegmarke.json").list(shown)) end
  local out = require("wegmarke.doc.outline").new()
  for _, p in ipairs(shown) do out:put(0, plan.line(ctx, p.number, p)) end
  if #shown == 0 then out:put(0, lang.say("cli.package_none")) end
  output.write(ctx, out:document(plan.title("list_packages", assessment), lang.current()), nil, true)
  return fault.ok
end

local assessment_argument = { name = "assessment", type = "assessment", or_unit = true }

local state_option = { name = "state", type = "choice", choices = lists.package_state,
  words = "package_state", loose = true }

local function options(more)
  local all = {
    { name = "who" },
    { name = "resources" },
    { name = "until" },
    { name = "set", many = true },
    state_option,
  }
  for _, option in ipairs(more) do all[#all + 1] = option end
  return all
end

return {
  {
    name = "package add",
    arguments = { assessment_argument,
      { name = "field", number = true },
      { name = "what" } },
    options = options { { name = "json", type = "flag" } },
    examples = { "package add 1 1 \"Datenbestand erheben\" --who Bildungsbüro --until 2026-12-31" },
    exits = { 3, 4 },
    run = add,
  },
  {
    name = "package change",
    arguments = { assessment_argument,
      { name = "package", number = true } },
    options = options { { name = "what" },
      { name = "withdraw", type = "flag" },
      { name = "undo", type = "flag" },
      { name = "json", type = "flag" } },
    examples = { "package change 1 1.2 --state done" },
    exits = { 3, 4 },
    run = change,
  },
  {
    name = "package list",
    arguments = { assessment_argument },
    options = {
      state_option,
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "package list 1 --state running" },
    exits = { 3, 4 },
    run = list,
  },
}
