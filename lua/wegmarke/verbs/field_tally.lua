--- `wegmarke field tally`: the dots of a poster on which the group chose its fields of action, typed in
--- field by field: how many for "important", how many for "feasible".

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local plan = require "wegmarke.verbs.plan"

local function plans() return require "wegmarke.data.plan" end

local MOST = 100000

--- "9 6" as two counts.
---@param line string
---@return integer|nil important
---@return integer|table feasible or the error
local function read(line)
  local a, b, more = line:match("^%s*(%d+)[%s,;:x]+(%d+)%s*(.-)%s*$")
  a, b = math.tointeger(tonumber(a)), math.tointeger(tonumber(b))
  if not a or not b or more ~= "" or a > MOST or b > MOST then
    return nil, lang.err("cli.dots_pair", { given = line })
  end
  return a, b
end

local function words(field)
  return (field.important or field.feasible) and lang.say("cli.field_dots",
    { important = field.important or 0, feasible = field.feasible or 0 }) or lang.say("cli.dots_none")
end

--- Asks for one field: "next", "back", or nil at the end of the input.
local function ask_one(ctx, fields, counts, i)
  while true do
    local line = ctx:ask(lang.say("cli.dots_ask", { i = i, n = #fields,
      title = plan.one_line(fields[i].title), words = words(counts[i] or fields[i]) }))
    if not line then return nil end
    if line == "<" then return "back" end
    if line == "" then return "next" end
    local important, feasible = read(line)
    if important then
      counts[i] = { important = important, feasible = feasible }
      return "next"
    elseif ctx.sys.isatty(0) then
      ctx.sys.err(require("wegmarke.text").terminal(tostring(feasible)), "\n")
    else
      ctx:fail(feasible, fault.input)
    end
  end
end

local function from_keys(ctx, fields)
  local counts, i = {}, 1
  ctx:note("dots_how")
  while i <= #fields do
    local what = ask_one(ctx, fields, counts, i)
    if not what then ctx:fail(lang.err("cli.tally_ended"), fault.input) end
    i = what == "back" and math.max(1, i - 1) or i + 1
  end
  return counts
end

--- "1:9:6", "daten:9:6": a field and its two counts.
local function from_options(ctx, fields)
  local counts = {}
  for _, given in ipairs(ctx.opts.dots) do
    local name, pair = given:match("^(.-)%s*[:=]%s*(%d+[%s,;:x]+%d+)%s*$")
    if not name or name == "" then ctx:fail(lang.err("cli.dots_option", { given = given }), fault.usage) end
    local field, important, feasible = plan.find(ctx, fields, name), read(pair)
    for i, one in ipairs(fields) do
      if one == field then
        if counts[i] then ctx:fail(lang.err("cli.dots_twice", { title = field.title }), fault.usage) end
        counts[i] = important and { important = important, feasible = feasible }
          or ctx:fail(feasible, fault.usage)
      end
    end
  end
  return counts
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  local fields = plan.fields(ctx, assessment)
  if #fields == 0 then
    ctx:fail(lang.err("cli.field_none"), fault.input, lang.say("cli.next") .. " "
      .. ctx:command("field add " .. ctx:short(assessment.id) .. " " .. lang.say("cli.title_mark")))
  end
  local counts = ctx.opts.dots and from_options(ctx, fields) or from_keys(ctx, fields)
  local changed = {}
  ctx:db():transaction(function()
    for i, field in ipairs(fields) do
      local new = counts[i]
      if new and ctx.opts.add then
        new.important = new.important + (field.important or 0)
        new.feasible = new.feasible + (field.feasible or 0)
      end
      if new and (new.important ~= field.important or new.feasible ~= field.feasible) then
        field.important, field.feasible = new.important, new.feasible
        ctx:need(plans().fields.add(ctx:db(), assessment.id, { title = field.title, goal = field.goal,
          important = field.important, feasible = field.feasible, replaces = field.id }))
        changed[#changed + 1] = i
      end
    end
  end)
  if ctx.opts.json then return ctx:json { changed = #changed } end
  for _, i in ipairs(changed) do
    ctx:print(i .. "  " .. plan.one_line(fields[i].title) .. ": " .. words(fields[i]))
  end
  if #changed == 0 then ctx:done("dots_same") end
  ctx:next_step("field list " .. ctx:short(assessment.id))
  return fault.ok
end

return {
  {
    name = "field tally",
    arguments = { { name = "assessment", type = "assessment" } },
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
