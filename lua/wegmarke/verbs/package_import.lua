--- `wegmarke package import`: the plan comes back from a table that was kept up to date.

local context = require "wegmarke.cli.context"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local plan = require "wegmarke.verbs.plan"

-- What is said of a column of a row, before and after.
local function said(column, value)
  if value == nil then return lang.say("back.plan_empty") end
  if column == "state" then return require("wegmarke.data.plan_more").state_words { state = value } end
  return plan.one_line(column == "field" and value.title or value)
end

local function changes_line(ctx, one, list, key)
  local parts = {}
  for i, change in ipairs(list) do
    parts[i] = lang.say(change.removed and "back.plan_removed" or key, {
      column = lang.say("back.plan_" .. change.column), before = said(change.column, change.before),
      after = said(change.column, change.after) })
  end
  ctx:print(lang.say("back.plan_line", { number = one.number, what = plan.one_line(one.what),
    changes = table.concat(parts, "; ") }))
end

local OPTIONS = { who = "--who", resources = "--resources", due = "--until", what = "--what" }

-- The command that makes hold what a row says and the plan does not.
local function settling(name, one)
  local words = { "package change", name, one.number }
  for _, clash in ipairs(one.clashes) do
    local option = OPTIONS[clash.column]
    local value = clash.column == "state" and clash.after
      or option and not clash.removed and (clash.after or "-")
    if value then
      words[#words + 1] = (option or "--state") .. " " .. context.quote(value)
    end
  end
  return words[4] and table.concat(words, " ")
end

local function plain(one, list)
  local made = {}
  for i, change in ipairs(list) do
    local function value(x) return type(x) == "table" and x.title or x end
    made[i] = { column = change.column, before = value(change.before), after = value(change.after),
      removed = change.removed }
  end
  return { number = one.number, what = one.what, line = one.line,
    changes = require("wegmarke.json").list(made) }
end

local function told_json(ctx, told)
  local json = require "wegmarke.json"
  for i, one in ipairs(told.changed) do told.changed[i] = plain(one, one.changes) end
  for i, one in ipairs(told.clashes) do told.clashes[i] = plain(one, one.clashes) end
  for _, key in ipairs { "changed", "clashes", "added", "gone", "missing" } do json.list(told[key]) end
  return ctx:json(told)
end

local function tell(ctx, assessment, told, dry)
  ctx:print(lang.say(dry and "back.plan_would" or "back.plan_taken", { changed = #told.changed,
    added = #told.added, same = told.same }))
  for _, one in ipairs(told.changed) do changes_line(ctx, one, one.changes, "back.plan_change") end
  for _, one in ipairs(told.added) do ctx:print(lang.say("back.plan_added", one)) end
  for _, one in ipairs(told.clashes) do changes_line(ctx, one, one.clashes, "back.plan_clash") end
  for _, one in ipairs(told.gone) do ctx:print(lang.say("back.plan_gone", one)) end
  for _, one in ipairs(told.missing) do ctx:print(lang.say("back.plan_missing", one)) end
  local name, steps = plan.name(ctx, assessment), {}
  for _, one in ipairs(told.clashes) do steps[#steps + 1] = settling(name, one) end
  if #steps == 0 and not dry then steps[1] = "package list " .. name end
  if #steps > 0 then ctx:next_step(table.unpack(steps)) end
end

local function run(ctx)
  local back, assessment = require "wegmarke.data.plan_back", plan.named(ctx, ctx.args.assessment)
  local bytes = ctx:need(require("wegmarke.file").read(ctx.args.file))
  local sheet, err = back.read(bytes, ctx.args.file)
  if not sheet then ctx:fail(err, fault.input) end
  local dry = ctx.opts["dry-run"]
  local told
  told, err = back.take(ctx:db(), assessment.id, sheet, dry)
  if not told then fault.raise({ err, lang.err("entry.nothing_kept", {}) }, fault.input) end
  local status = #told.clashes + #told.gone > 0 and fault.negative or fault.ok
  if ctx.opts.json then
    told_json(ctx, told)
    return status
  end
  for _, note in ipairs(require("wegmarke.data.intake.said").table(sheet.notes)) do ctx:print(note) end
  tell(ctx, assessment, told, dry)
  local texts, offices = {}, {}
  for _, one in ipairs(told.changed) do
    for _, change in ipairs(one.changes) do
      local list = change.column == "what" and texts or change.column ~= "field" and offices or {}
      list[#list + 1] = change.column ~= "state" and change.after or nil
    end
  end
  require("wegmarke.cli.people").hint(ctx, assessment, texts, offices)
  return status
end

return {
  {
    name = "package import",
    arguments = { { name = "assessment", type = "assessment", or_unit = true },
      { name = "file", type = "file" } },
    options = { { name = "dry-run", type = "flag" }, { name = "json", type = "flag" } },
    examples = { "package import 1 plan.xlsx", "package import 1 plan.xlsx --dry-run" },
    exits = { 1, 3, 4 },
    run = run,
  },
}
