--- `wegmarke rate list|remove|clear`: what came in, and the way back.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"

local function batches() return require "wegmarke.data.batches" end

-- What people call one: the file, the label, or that it was typed in.
local function name_of(b)
  return b.file_name or b.label or lang.say(b.folded and "back.folded" or "back.by_hand")
end

-- How much it brought.
local function size_of(b)
  local cleared = b.kind == "person" and b.answers > 0 and b.dots == 0 and not b.points
  return lang.say(cleared and "back.size_cleared" or "back.size_" .. b.kind, { persons = b.persons,
    answers = b.answers, dots = b.dots, points = b.points, voters = b.voters })
end

-- Whether it counts, and if not, through which; how many of its answers wait.
local function state_of(b, list)
  if b.withdrawn then return lang.say("back.state_withdrawn") end
  local names, n = {}, 0
  for _, over in ipairs(b.overtaken) do
    for _, other in ipairs(list) do
      if other.id == over.batch then names[#names + 1] = tostring(other.n) end
    end
    n = n + over.n
  end
  return lang.say("back.state", { now = b.now, over = n, by = table.concat(names, ", "),
    waiting = b.waiting })
end

-- What came in, with how many of its answers wait.
local function list_of(ctx, assessment)
  local list = batches().list(ctx:db(), assessment.id)
  local waiting = require("wegmarke.data.closing").waiting_in(
    ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id)))
  for _, b in ipairs(list) do b.waiting = waiting[b.id] or 0 end
  return list
end

--- Prints what came in, a line each.
local function run_list(ctx)
  local assessment = ctx:assessment(ctx.args.assessment, { withdrawn = true })
  local list = list_of(ctx, assessment)
  if output.wants_json(ctx) then return output.json(ctx, require("wegmarke.json").list(list)) end
  local name = ctx:short(assessment.id)
  if #list == 0 then
    ctx:note("rate_none")
    ctx:next_step("rate import " .. name .. " " .. lang.say("cli.file_mark"))
    return fault.negative
  end
  local rows, clock = {}, require "wegmarke.clock"
  for i, b in ipairs(list) do
    rows[i] = { b.n, b.id:sub(1, 8), clock.shown(b.made_at),
      name_of(b) .. (b.retrospective and " (" .. (b.refers_to or "?") .. ")" or ""),
      size_of(b), state_of(b, list) }
  end
  output.list(ctx, require("wegmarke.doc").table{ key = "batches", rows = rows,
    caption = lang.say("cli.list_batches", { unit = assessment.unit.name, date = assessment.held_on }),
    columns = { { lang.say("back.n"), kind = "number", width = 6 },
      { lang.say("back.id"), kind = "key", width = 10 }, { lang.say("back.when"), width = 18 },
      { lang.say("back.what"), kind = "name" }, { lang.say("back.size") }, { lang.say("back.now") } } })
  ctx:standing(assessment.id)
  if ctx.sys.isatty(2) then ctx:next_step("rate remove " .. name .. " N") end
  return fault.ok
end

-- Says what was done. Silent with --json.
local function say(ctx, key, args)
  if not ctx.opts.json then ctx:print(lang.say(key, args)) end
end

local function run_remove(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local b = ctx:need(batches().find(ctx:db(), assessment.id, ctx.args.batch))
  local undo = ctx.opts.undo
  local done = ctx:need(batches()[undo and "restore" or "withdraw"](ctx:db(), assessment.id, b.id,
    ctx.opts.why))
  local list = list_of(ctx, assessment)
  local now
  for _, one in ipairs(list) do
    if one.id == b.id then now = one end
  end
  local args = { what = name_of(b), size = size_of(b), n = b.n, state = state_of(now, list) }
  if undo then
    say(ctx, done and "back.restored" or "back.not_removed", args)
  else
    say(ctx, done and "back.removed" or "back.removed_before", args)
  end
  local standing = ctx:standing(assessment.id)
  if ctx.opts.json then
    return ctx:json { id = b.id, n = b.n, done = done, withdrawn = now.withdrawn, standing = standing }
  end
  local name = ctx:short(assessment.id)
  if undo then
    ctx:next_step("rate list " .. name)
  else
    ctx:next_step("rate list " .. name, "rate remove " .. name .. " " .. b.n .. " --undo")
  end
  return fault.ok
end

local function run_clear(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = require("wegmarke.module.asked").of(ctx:model_of(assessment))
  local elements = {}
  for _, given in ipairs(ctx.args.elements) do
    local names = require("wegmarke.data.intake.own").names(model, given)
    for _, name in ipairs(names or { ctx:element(model, given) }) do elements[#elements + 1] = name end
  end
  local n = ctx:need(batches().clear(ctx:db(), assessment.id, ctx.args.code, elements))
  say(ctx, n > 0 and "back.cleared" or "back.nothing_to_clear", { n = n, code = ctx.args.code })
  local standing = ctx:standing(assessment.id)
  if ctx.opts.json then return ctx:json { cleared = n, standing = standing } end
  ctx:next_step("rate list " .. ctx:short(assessment.id))
  return fault.ok
end

local function run_role(ctx)
  local names = require "wegmarke.data.intake.names"
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = ctx:model_of(assessment)
  local role = ctx:need(names.role(model, ctx.args.role))
  ctx:need(batches().set_role(ctx:db(), assessment.id, ctx.args.code, role,
    names.perspective(model, role)))
  say(ctx, "back.role", { code = ctx.args.code, role = role })
  local standing = ctx:standing(assessment.id)
  if ctx.opts.json then return ctx:json { code = ctx.args.code, role = role, standing = standing } end
  return fault.ok
end

local function run_uninvite(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local codes = ctx:need(require("wegmarke.verbs.form").read_codes(ctx.args.codes))
  local n = ctx:need(require("wegmarke.data.invited").remove(ctx:db(), assessment.id, codes))
  if ctx.opts.json then return ctx:json { removed = n } end
  ctx:print(lang.say(n > 0 and "back.uninvited" or "back.uninvited_none", { n = n }))
  if n == 0 then return fault.negative end
  ctx:next_step("form " .. ctx:short(assessment.id) .. " --codes " .. ctx.args.codes[1] .. " -o "
    .. lang.say("cli.form_file"))
  return fault.ok
end

local assessment_argument = { name = "assessment", type = "assessment" }
local json_option = { name = "json", type = "flag" }
local code_argument = { name = "code", type = "word" }

return {
  {
    name = "rate list",
    arguments = { assessment_argument },
    options = { json_option, output.option() },
    examples = { "rate list 1" },
    exits = { 1, 3, 4 },
    run = run_list,
  },
  {
    name = "rate remove",
    arguments = { assessment_argument,
      { name = "batch", number = true } },
    options = {
      { name = "undo", type = "flag" },
      { name = "why" },
      json_option,
    },
    examples = { "rate remove 1 2 --why \"falsche Datei\"", "rate remove 1 2 --undo" },
    exits = { 3, 4 },
    run = run_remove,
  },
  {
    name = "rate clear",
    arguments = { assessment_argument, code_argument,
      { name = "elements", type = "element", many = true } },
    options = { json_option },
    examples = { "rate clear 1 P01 koordination" },
    exits = { 3, 4, 5 },
    run = run_clear,
  },
  {
    name = "rate uninvite",
    arguments = { assessment_argument,
      { name = "codes", type = "word", many = true } },
    options = { json_option },
    examples = { "rate uninvite 1 P13-P20" },
    exits = { 1, 3, 4 },
    run = run_uninvite,
  },
  {
    name = "rate role",
    arguments = { assessment_argument, code_argument,
      { name = "role", type = "word" } },
    options = { json_option },
    examples = { "rate role 1 P01 fachkraft" },
    exits = { 3, 4, 5 },
    run = run_role,
  },
}
