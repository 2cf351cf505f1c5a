--- `wegmarke setting list|set|clear|check`: what sheets must tell people.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local settings = require "wegmarke.data.settings"

local function words(key, args) return lang.say("setting." .. key, args) end

local function unit_of(ctx)
  return ctx.opts.unit and ctx:unit(ctx.opts.unit) or nil
end

local function labels(keys)
  local list = {}
  for i, key in ipairs(keys) do list[i] = words(key) end
  return table.concat(list, ", ")
end

local function shown(one)
  if one.differ then return words("differs", { list = table.concat(one.differ, " | ") }) end
  return one.value and tostring(one.value) or words "gap"
end

local function list(ctx)
  local unit = unit_of(ctx)
  local found, rows = settings.of(ctx:db(), unit and unit.id), {}
  for i, key in ipairs(settings.keys) do
    local one = found[key]
    rows[i] = output.wants_json(ctx) and one
      or { key, words(key), shown(one), one.from and words("from_" .. one.from) or "" }
  end
  if output.wants_json(ctx) then return output.json(ctx, require("wegmarke.json").list(rows)) end
  output.list(ctx, require("wegmarke.doc").table{ key = "settings", caption = lang.say("cli.list_settings"),
    rows = rows, columns = { { words "head_key", kind = "key", width = 18 }, { words "head_label" },
      { words "head_value", width = 60 }, { words "head_from", width = 18 } } })
  local gaps = settings.gaps(found)
  if gaps[1] then ctx:next_step("setting set " .. gaps[1] .. " " .. lang.say("cli.text_mark")) end
  return fault.ok
end

-- The rounds whose time for single sheets, which is not over, is not what the settings say now.
local function other_times(ctx, unit)
  local found, today = {}, ctx.sys.today()
  for _, a in ipairs(require("wegmarke.data.assessments").list(ctx:db(), { unit = unit and unit.id })) do
    if a.retain_until and a.retain_until >= today
      and a.retain_until ~= settings.keep_until(ctx:db(), a.unit.id, a.held_on) then
      found[#found + 1] = a
    end
  end
  return found
end

-- Says which rounds keep the time that was set when they were made.
local function tell_times(ctx, unit, beside)
  local rounds, said = other_times(ctx, unit), {}
  for i, a in ipairs(rounds) do
    said[i] = words("time_of", { whose = a.unit.name, date = a.held_on, until_date = a.retain_until })
  end
  if #rounds == 0 then return end
  local few = require("wegmarke.data.intake.said").few(said, 10)
  beside(words("times_stay", { n = #rounds, list = table.concat(few, "; ") }))
  local first = rounds[1]
  ctx:next_step("retention " .. ctx:short(first.id) .. " --until "
    .. settings.keep_until(ctx:db(), first.unit.id, first.held_on))
end

local function write(ctx, value)
  local unit, key = unit_of(ctx), ctx.args.key
  local changed, err
  if value then
    changed, err = settings.set(ctx:db(), key, value, unit and unit.id)
  else
    changed, err = settings.clear(ctx:db(), key, unit and unit.id)
  end
  if changed == nil then ctx:fail(err) end
  if ctx.opts.json then return ctx:json { key = key, changed = changed } end
  local of = unit and words("of_unit", { unit = unit.name }) or ""
  local args = { label = words(key), value = value, of = of }
  ctx:print(words(changed and (value and "done" or "cleared") or value and "same" or "nothing", args))
  local found = settings.of(ctx:db(), unit and unit.id)
  local gaps = settings.gaps(found)
  local function beside(said) ctx.sys.err(require("wegmarke.text").terminal(said), "\n") end
  if gaps[1] then beside(words("gaps", { list = labels(gaps) })) end
  if (key == "ground" or key == "rights") and settings.lacks_withdrawal(found) then
    beside(words("check_withdrawal", { whose = unit and unit.name or words "check_all" }))
  end
  if key == "retention_months" and changed then tell_times(ctx, unit, beside) end
  return fault.ok
end

--- What is missing: for all, for units whose own words leave gaps, and rounds without a time.
local function findings(ctx)
  local db, lines = ctx:db(), {}
  local function add(key, args) lines[#lines + 1] = words(key, args) end
  local function look(unit, whose, said)
    local found = settings.of(db, unit, said)
    local gaps = settings.gaps(found)
    if #gaps > 0 then add("check_gap", { whose = whose, list = labels(gaps) }) end
    if settings.lacks_withdrawal(found) then add("check_withdrawal", { whose = whose }) end
    for _, key in ipairs(settings.keys) do
      if found[key].differ then add("settle", { label = words(key) }) end
    end
  end
  local function state(of)
    return table.concat(settings.gaps(of)) .. (settings.lacks_withdrawal(of) and "!" or "")
  end
  local seen, all = {}, state(settings.of(db))
  -- What is missing for all is no gap where every unit says it for itself.
  local units, alike = 0, 0
  for _, a in ipairs(require("wegmarke.data.assessments").list(db)) do
    if not a.final and not seen[a.unit.id] then
      seen[a.unit.id] = true
      local said = require("wegmarke.module.own_form").privacy(ctx:model_of(a), lang.current())
      local same = state(settings.of(db, a.unit.id, said)) == all
      units, alike = units + 1, alike + (same and 1 or 0)
      if not same then look(a.unit.id, a.unit.name, said) end
    end
    local args = { whose = a.unit.name, date = a.held_on, until_date = a.retain_until }
    if not a.retain_until and not a.final then add("check_no_time", args) end
  end
  for _, row in ipairs(require("wegmarke.data.retention").due(db)) do
    add("check_past", { whose = row.unit_name, date = row.held_on, until_date = row.retain_until })
  end
  if units == 0 or alike > 0 then look(nil, words "check_all") end
  return lines
end

local function check(ctx)
  local lines = findings(ctx)
  if ctx.opts.json then
    ctx:json(require("wegmarke.json").list(lines))
    return #lines > 0 and fault.negative or fault.ok
  end
  for _, line in ipairs(lines) do ctx:print(line) end
  if #lines == 0 then ctx:print(words "check_none") end
  if #lines > 0 then ctx:next_step("setting list", "retention") end
  return #lines > 0 and fault.negative or fault.ok
end

local key_argument = { name = "key", type = "choice", choices = settings.keys, words = "setting",
  titles = function(key, language) return lang.text(language, "setting." .. key) end }
local unit_option = { name = "unit", type = "unit" }
local json_option = { name = "json", type = "flag" }

return {
  {
    name = "setting list",
    options = { unit_option, json_option, output.option() },
    examples = { "setting list" },
    exits = { 3, 4 },
    run = list,
  },
  {
    name = "setting set",
    arguments = { key_argument, { name = "value" } },
    options = { unit_option, json_option },
    examples = { "setting set controller \"Agentur Muster, Postfach 1, 12345 Musterstadt\"",
      "setting set retention_months 6" },
    exits = { 3, 4 },
    run = function(ctx) return write(ctx, ctx.args.value) end,
  },
  {
    name = "setting clear",
    arguments = { key_argument },
    options = { unit_option, json_option },
    examples = { "setting clear recipients" },
    exits = { 3, 4 },
    run = function(ctx) return write(ctx, nil) end,
  },
  {
    name = "setting check",
    options = { json_option },
    examples = { "setting check" },
    exits = { 1, 3, 4 },
    run = check,
  },
}
