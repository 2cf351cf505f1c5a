--- `wegmarke use` and `wegmarke module update`: which modules a file and its units use.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function words(key, args) return lang.say("module." .. key, args) end

local function store() return require "wegmarke.data.modules" end

local function named(ctx, id)
  local found = require("wegmarke.verbs.module").named(ctx, id)
  if found.elements then ctx:fail(lang.err("module.use_model", { id = id }), fault.usage) end
  return found
end

local function show(ctx, unit)
  local ids = store().of_unit(ctx:db(), unit.id)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(ids)) end
  if #ids == 0 then return ctx:print(words("none_used", { unit = unit.name })) end
  ctx:heading(words("used_head", { unit = unit.name }))
  for _, id in ipairs(ids) do
    local row = store().get(ctx:db(), id)
    ctx:print("  " .. id .. (row and " " .. row.version .. "  " .. row.title or ""))
    if row and row.differ then ctx:print("  " .. words("differ", { id = id, version = row.version })) end
  end
end

local function words_of(found)
  local list = {}
  for i, one in ipairs(found.types) do list[i] = lang.pick(one.title) end
  return table.concat(list, ", ")
end

local function withdraw(ctx, unit, id)
  local row = store().get(ctx:db(), id) or ctx:fail(lang.err("module.not_in_force", { id = id }),
    fault.input)
  local changed = ctx:need(store().set_unit(ctx:db(), id, unit.id, false))
  if ctx.opts.json then return ctx:json { module = id, unit = unit.id, changed = changed } end
  ctx:print(words(changed and "unused" or "unused_already", { unit = unit.name, title = row.title }))
end

local function run_use(ctx)
  local db = ctx:db()
  local unit = ctx:unit(ctx.args.unit)
  local id = ctx.args.module
  if not id then return show(ctx, unit) end
  if ctx.opts.withdraw then return withdraw(ctx, unit, id) end
  local found = named(ctx, id)
  ctx:need(store().use(db, found))
  local row = store().get(db, found.id)
  local changed = ctx:need(store().set_unit(db, found.id, unit.id, true))
  if ctx.opts.json then
    return ctx:json { module = row.id, version = row.version, hash = row.hash, unit = unit.id,
      changed = changed }
  end
  ctx:print(words(changed and "used" or "used_already",
    { unit = unit.name, title = row.title, id = row.id, version = row.version }))
  if changed and #found.types > 0 then ctx:print(words("brings", { records = words_of(found) })) end
  if row.hash ~= found.hash then
    ctx:print(words("pinned_other", { id = row.id, version = row.version, found = found.version }))
  end
end

-- update ----------------------------------------------------------------------------------------------

local function run_update(ctx)
  local db = ctx:db()
  local found = named(ctx, ctx.args.module)
  local row = store().get(db, found.id)
    or ctx:fail(lang.err("module.not_in_force", { id = found.id }), fault.input)
  if row.hash == found.hash and not row.differ then
    if ctx.opts.json then return ctx:json { module = row.id, version = row.version, changed = false } end
    return ctx:print(words("update_same", { id = row.id, version = row.version }))
  end
  local list = require("wegmarke.record.gone").between(db, store().loaded(db).types,
    store().types_with(db, found))
  local changed = false
  if ctx.opts.yes then changed = ctx:need(store().update(db, found)) end
  if ctx.opts.json then
    return ctx:json { module = found.id, version = found.version, before = row.version, changed = changed,
                      gone = require("wegmarke.json").list(list) }
  end
  ctx:print(words(#list > 0 and "update_gone" or "update_fits", { id = found.id, version = found.version }))
  for _, one in ipairs(list) do
    ctx:print("  " .. words("update_line",
      { what = words("what_" .. one.what), thing = one.thing, n = one.n }))
  end
  ctx:print(changed and words("update_done", { id = found.id, version = found.version, before = row.version })
    or words "update_yes")
  return changed and fault.ok or fault.negative
end

local json_option = { name = "json", type = "flag" }

return {
  {
    name = "use",
    arguments = {
      { name = "unit", type = "unit" },
      { name = "module", type = "word", optional = true },
    },
    options = { { name = "withdraw", type = "flag" },
      json_option },
    examples = { "use Musterland bestand", "use Musterland" },
    exits = { 2, 3, 4, 5 },
    run = run_use,
  },
  {
    name = "module update",
    arguments = { { name = "module", type = "word" } },
    options = { { name = "yes", type = "flag" }, json_option },
    examples = { "module update bestand", "module update bestand --yes" },
    exits = { 1, 3, 4, 5 },
    run = run_update,
  },
}
