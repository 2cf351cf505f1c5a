--- `wegmarke module export|import`: a procedure or a catalogue as one file to hand on, and back.

local consent = require "wegmarke.cli.consent"
local fault = require "wegmarke.cli.fault"
local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local parcel = require "wegmarke.module.parcel"
local quote = require("wegmarke.cli.context").quote

local M = {}

local function words(key, args) return lang.say("module." .. key, args) end

local function tell(ctx, findings) require("wegmarke.verbs.model_check").tell(ctx, findings) end

-- export ----------------------------------------------------------------------------------------------

local function ids_of(packed)
  local seen = {}
  for _, one in ipairs(packed.files) do seen[one.module] = true end
  return keys_in_order(seen)
end

local function run_export(ctx)
  local found = require("wegmarke.verbs.module").named(ctx, ctx.args.module)
  if found.elements then
    found:close()
    ctx:fail(lang.err("module.parcel_model", { id = ctx.args.module }), fault.usage,
      lang.say("cli.next") .. " " .. ctx:command("model export " .. ctx.args.module .. " -o mappe.xlsx"))
  end
  local packed = parcel.pack(found)
  found:close()
  require("wegmarke.cli.output").json(ctx, packed)
  if not ctx.opts.output then return end
  ctx:print(words("parcel_made", { id = packed.id, version = packed.version, modules = ids_of(packed),
    files = #packed.files, hash = packed.hash:sub(1, 12) }))
  ctx:next_step("module import " .. quote(ctx.opts.output))
end

-- import ----------------------------------------------------------------------------------------------

local function has_error(findings)
  for _, one in ipairs(findings) do
    if one.severity == "error" then return true end
  end
  return false
end

local function plan_of(ctx, into)
  local bytes, wrong = require("wegmarke.file").read(ctx.args.file)
  if not bytes then ctx:fail(wrong) end
  local read, err = parcel.read(bytes)
  if not read then ctx:fail(err, fault.input) end
  local plan, bad = parcel.plan(read, into, ctx.opts.all)
  if not plan then ctx:fail(bad, fault.input) end
  local findings = require("wegmarke.model").own_findings({ id = read.id }, plan.findings)
  tell(ctx, findings)
  if not plan.module or has_error(findings) then
    ctx:fail(lang.err(#plan.kept > 0 and "module.parcel_unfit" or "module.parcel_broken",
      { id = read.id, modules = plan.kept }), fault.model)
  end
  return plan, read
end

-- How what comes in differs from what lies there.
local function tell_changes(ctx, plan, old)
  if old.kind ~= plan.module.kind then return end
  local d = require("wegmarke.module.diff_declared").between(old, plan.module)
  ctx:print(words("diff", { a = old.id .. " " .. old.version, b = plan.module.id .. " "
    .. plan.module.version }))
  for _, line in ipairs(d.nothing and { words "same" } or require("wegmarke.verbs.module").diff_lines(d)) do
    ctx:print("  " .. line)
  end
end

-- Keeps what lies in a folder as a file of its own, and takes away what does not come back.
local function put_aside(ctx, entry, old)
  local version = tostring(old.version):gsub("[^%w.-]", "_")
  local path = ("%s-%s-%s.json"):format(entry.where, version, old.hash:sub(1, 8))
  ctx:put { { path = path, format = "json", bytes = require("wegmarke.json").encode(parcel.pack(old),
    { indent = 2, empty_lists = true }) .. "\n" } }
  local comes = {}
  for _, one in ipairs(entry.files) do comes[one.path] = true end
  for _, one in ipairs(old.files) do
    if one.model_id == old.id and not comes[one.path] then os.remove(entry.where .. "/" .. one.path) end
  end
  return path
end

-- What is to be done with each folder: { entry, state, old }; ends the verb where one holds what could not be
-- kept.
local function steps_of(ctx, plan)
  local steps, replaces = {}, false
  for i, entry in ipairs(plan.writes) do
    local state, there = parcel.there(entry)
    local old = state == "other" and there and require("wegmarke.module").load(entry.where)
    if state == "other" and not old then
      ctx:fail(lang.err("module.parcel_folder", { path = entry.where }), fault.input)
    end
    steps[i], replaces = { entry = entry, state = state, old = old }, replaces or state == "other"
  end
  return steps, replaces
end

local function carry_out(ctx, steps)
  for _, step in ipairs(steps) do
    if step.state ~= "same" then
      local kept = step.state == "other" and put_aside(ctx, step.entry, step.old)
      local files = {}
      for i, one in ipairs(step.entry.files) do
        files[i] = { path = step.entry.where .. "/" .. one.path, bytes = one.bytes, overwrite = true }
      end
      local ok, err = require("wegmarke.file").write_all(files)
      if not ok then ctx:fail(err) end
      ctx:print(words("parcel_wrote", { path = step.entry.where, files = #files }))
      if kept then ctx:print(words("parcel_kept", { path = kept })) end
    end
  end
end

local function run_import(ctx)
  local into = ctx.opts.into or (ctx.global.models or {})[1] or "modelle"
  into = #into > 1 and into:gsub("/+$", "") or into
  local plan, read = plan_of(ctx, into)
  local steps, replaces = steps_of(ctx, plan)
  local module = plan.module
  local said = { id = module.id, version = module.version, title = module.title, hash = read.hash:sub(1, 12) }
  ctx:print(words("parcel_is", said))
  if #plan.kept > 0 then ctx:print(words("parcel_here", { id = module.id, modules = plan.kept })) end
  local command = "module import " .. quote(ctx.args.file) .. " --into " .. quote(into)
    .. (ctx.opts.all and " --all" or "")
  local done = true
  for _, step in ipairs(steps) do
    done = done and step.state == "same"
    if step.state == "other" then
      ctx:print(words("parcel_other", { path = step.entry.where }))
      if step.entry.id == module.id then tell_changes(ctx, plan, step.old) end
    end
  end
  module:close()
  if done then
    ctx:print(words("parcel_there", { path = into .. "/" .. read.id }))
    return fault.ok
  elseif ctx.opts["dry-run"] then
    for _, step in ipairs(steps) do ctx:print(words("parcel_would", { path = step.entry.where })) end
    return fault.ok
  end
  if replaces and not consent.given(ctx, command) then return fault.negative end
  carry_out(ctx, steps)
  ctx:next_step("--models " .. quote(into) .. " module check " .. read.id)
end

M.verbs = {
  {
    name = "module export",
    arguments = { { name = "module", type = "word" } },
    options = { require("wegmarke.cli.output").option() },
    examples = { "module export bestand-rlp -o bestand-rlp.json" },
    exits = { 2, 3, 5 },
    run = run_export,
  },
  {
    name = "module import",
    arguments = { { name = "file", type = "file" } },
    options = { { name = "into", type = "dir" }, { name = "all", type = "flag" },
      { name = "dry-run", type = "flag" }, consent.option },
    examples = { "module import bestand-rlp.json --into modelle",
      "module import bestand-rlp.json --dry-run" },
    exits = { 1, 3, 5 },
    run = run_import,
  },
}

return M
