--- `wegmarke due`: what is due in the records and the plans of a file, as a list or a calendar.

local audience = require "wegmarke.cli.audience"
local audiences = require "wegmarke.words.audiences"
local desks = require "wegmarke.cli.records"
local doc = require "wegmarke.doc"
local due = require "wegmarke.record.due"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local plan = require "wegmarke.verbs.plan"
local text = require "wegmarke.text"
local typed = require "wegmarke.record.typed"

local function words(key, args) return lang.say("entry." .. key, args) end

-- A list's item with what is said of it.
local function item(ctx, one, name)
  local named = name(one.record)
  local after = due.next(one.field, one.said)
  return { of = one.record.unit, id = one.record.id, type = one.record.type, unit = named.unit,
    line = named.line, on = one.on, field = one.field.id, said = one.said, again = after, show = named.show,
    late = one.on < ctx.sys.today(),
    title = lang.pick(one.decl.title), field_title = lang.pick(one.field.title), state = one.record.state,
    state_title = typed.state_title(one.decl, one.record.state, lang.current()),
    again_words = after and kinds.print(one.field, after, lang.current()) or "" }
end

-- The work packages that are due, as items of the list: of each unit those of all its plans, but what was
-- taken over into a later one stands there.
local function packages(ctx, to, who, unit)
  local assessments, list = require "wegmarke.data.assessments", {}
  for _, one in ipairs(require("wegmarke.data.plan_due").list(ctx:db(), to, who, unit)) do
    local of = one.assessment and ctx:need(assessments.get(ctx:db(), one.assessment))
      or { unit = ctx:need(require("wegmarke.data.units").get(ctx:db(), one.unit)) }
    list[#list + 1] = { id = one.id, type = "package", unit = of.unit.name, line = one.what, on = one.on,
      field = "due", said = one.due, late = one.on < ctx.sys.today(), state = one.state,
      show = "package list " .. plan.name(ctx, of), title = lang.say("plan.kind_package"), again_words = "",
      field_title = lang.say("plan.due"), state_title = require("wegmarke.data.plan_more").state_words(one) }
  end
  return list
end

local function calendar(ctx, items, title)
  local days = {}
  for i, one in ipairs(items) do
    days[i] = { id = one.id .. "-" .. one.field .. "-" .. one.said, on = one.on,
      title = words("due_day", { title = one.title, line = one.line, field = one.field_title }),
      about = one.unit ~= "" and one.unit or nil }
  end
  if ctx:deliver(require("wegmarke.record.ics").write(days, title)) then
    ctx:note("report_written", { file = ctx.opts.output })
  end
end

-- What is due is noted as gone out, of each unit of whose records it speaks.
local function note(ctx, items)
  local noted = {}
  for _, one in ipairs(items) do
    if one.of and not noted[one.of] then audience.note_records(ctx, one.of) end
    noted[one.of or ""] = true
  end
end

local function run(ctx)
  local db, unit = ctx:db(), nil
  if ctx.args.unit then unit = ctx:unit(ctx.args.unit) end
  local types = require("wegmarke.record.types").of(db)
  local to = due.later(ctx.sys.today(), 7 * (ctx.opts.weeks or 4))
  local who = ctx.opts["for"] or audiences.usual
  local name, items, rows = desks.namer(ctx, types, who), {}, {}
  for i, one in ipairs(due.list(db, types, to, who, unit and unit.id)) do items[i] = item(ctx, one, name) end
  for _, one in ipairs(packages(ctx, to, who, unit and unit.id)) do items[#items + 1] = one end
  table.sort(items, function(a, b)
    if a.on ~= b.on then return a.on < b.on end
    if a.id ~= b.id then return a.id < b.id end
    return a.field .. a.said < b.field .. b.said
  end)
  local title = words(unit and "due_title_unit" or "due_title", { to = to, unit = unit and unit.name })
  if (ctx.opts.output or ""):lower():find "%.ics$" then
    calendar(ctx, items, title)
    return note(ctx, items)
  end
  if output.wants_json(ctx) then
    for _, one in ipairs(items) do
      one.show, one.title, one.field_title, one.again_words, one.state_title = nil, nil, nil, nil, nil
    end
    local of = {}
    for i, one in ipairs(items) do of[i], one.of = { of = one.of }, nil end
    output.json(ctx, json.list(items))
    return note(ctx, of)
  end
  if #items == 0 then
    ctx.sys.err(text.terminal(words("due_none", { to = to })), "\n")
    return fault.negative
  end
  for i, one in ipairs(items) do
    rows[i] = { one.on, one.late and words "late" or "", one.unit, one.title, one.line, one.field_title,
      one.state_title, one.again_words, one.show }
  end
  output.list(ctx, doc.table { key = "due", caption = title, rows = rows, columns = {
    { words "on", kind = "date", width = 12 }, { words "remark", optional = true },
    { words "unit", kind = "name", optional = true }, { words "type" }, { words "what" }, { words "field" },
    { words "state", optional = true }, { words "again", optional = true },
    { words "show_with", kind = "key" } } })
  note(ctx, items)
end

return {
  {
    name = "due",
    arguments = { { name = "unit", type = "unit", optional = true } },
    options = {
      { name = "weeks", type = "integer", min = 0, max = 520, default = 4 },
      audience.option(),
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "due", "due Musterlandkreis --weeks 12 -o fristen.ics" },
    exits = { 1, 3, 4 },
    run = run,
  },
}
