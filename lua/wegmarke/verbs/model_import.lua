--- `wegmarke model import`: a workbook becomes the Lua files of a model.

local consent = require "wegmarke.cli.consent"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local quote = require("wegmarke.cli.context").quote

local function read(ctx, path)
  local workbook = require "wegmarke.module.workbook"
  local sheets, err
  if ctx.sys.is_folder(path) then
    sheets, err = workbook.read_csv(path)
  elseif path:lower():find("%.xlsx$") then
    local bytes, wrong = require("wegmarke.file").read(path)
    if not bytes then ctx:fail(wrong) end
    sheets, err = workbook.read_xlsx(bytes)
    if err then err.path = path end
  else
    err = lang.err("workbook.no_input", { path = path })
  end
  if not sheets then ctx:fail(err, fault.input) end
  return sheets
end

local function say_errors(ctx, errs)
  local text = require "wegmarke.text"
  for _, line in ipairs(fault.lines(errs)) do ctx.sys.err(text.terminal(line), "\n") end
  ctx.sys.err(lang.say("workbook.nothing_taken"), "\n")
  return fault.status(errs[1])
end

local function say_findings(ctx, findings)
  local text = require "wegmarke.text"
  for _, finding in ipairs(findings) do
    local mark = lang.say("cli.severity_" .. (finding.severity or "error"))
    ctx.sys.err(text.terminal(mark .. " " .. fault.line(finding)), "\n")
  end
end

-- What the plan found, in parts with a head of their own.
local function say_parts(ctx, plan)
  for _, part in ipairs { "changed", "came", "gone", "inherited", "clashes", "unread" } do
    if #plan[part] > 0 then
      ctx:print(lang.say("workbook.head_" .. part))
      for _, line in ipairs(plan[part]) do ctx:print("  " .. tostring(line)) end
    end
  end
  for _, note in ipairs(plan.notes) do ctx:print(tostring(note)) end
end

-- What the plan takes away is said first; then it is asked, or refused where nobody can be asked.
local function is_agreed(ctx, plan)
  local text = require "wegmarke.text"
  say_parts(ctx, plan)
  for _, need in ipairs(plan.needs) do ctx.sys.err(text.terminal(tostring(need)), "\n") end
  if consent.can_ask(ctx) then return consent.given(ctx) end
  ctx.sys.err(lang.say("workbook.need_yes"), "\n")
  return false
end

local function run(ctx)
  local workbook = require "wegmarke.module.workbook"
  local into = ctx.opts.into or (ctx.global.models or {})[1] or "modelle"
  into = #into > 1 and into:gsub("/+$", "") or into
  local plan, errs = workbook.plan(read(ctx, ctx.args.file), into)
  if not plan then return say_errors(ctx, errs) end
  local dry = ctx.opts["dry-run"]
  local asked = #plan.needs > 0 and not dry and not ctx.opts.yes
  if asked and not is_agreed(ctx, plan) then return fault.negative end
  if not dry then ctx:need(workbook.carry_out(plan)) end
  local beside = false
  ctx:print(lang.say(dry and "workbook.would_import" or "workbook.imported", { id = plan.id }))
  for _, step in ipairs(plan.files) do
    beside = beside or step.action == "beside"
    ctx:print(lang.say("workbook.file_" .. (step.unmarked and "unmarked" or step.action), {
      path = plan.folder .. "/" .. step.path,
      beside = step.beside and plan.folder .. "/" .. step.beside,
    }))
  end
  if not asked then say_parts(ctx, plan) end
  for _, need in ipairs(dry and plan.needs or {}) do ctx:print(tostring(need)) end
  say_findings(ctx, plan.findings)
  local dirs = "--models " .. quote(into) .. " "
  if not dry then ctx:next_step(dirs .. "model check " .. plan.id) end
  return (beside or dry and #plan.needs > 0) and fault.negative or fault.ok
end

return {
  {
    name = "model import",
    arguments = {
      { name = "file", type = "file" },
    },
    options = {
      { name = "into", type = "dir" },
      { name = "dry-run", type = "flag" },
      { name = "yes", short = "y", type = "flag" },
    },
    examples = { "model import mappe.xlsx --into modelle", "model import mappe.xlsx --dry-run",
      "model import mappe.xlsx --yes" },
    exits = { 1, 3, 5 },
    run = run,
  },
}
