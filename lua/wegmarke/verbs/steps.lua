--- `wegmarke steps`: where the procedures stand that a unit uses, and what is next.

local audience = require "wegmarke.cli.audience"
local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local noticed = require "wegmarke.cli.noticed"
local output = require "wegmarke.cli.output"
local steps = require "wegmarke.record.rules.steps"
local text = require "wegmarke.text"

local function words(key, args) return lang.say("rules." .. key, args) end

-- How many records are named where something is missing to them.
local MOST = 3

local function lines_of(about, decl, ids)
  local lines = {}
  for i, id in ipairs(ids) do
    if i > MOST then break end
    lines[i] = about.named(about.run:record(decl.id, id)).line
  end
  local more = #ids - #lines
  return table.concat(lines, ", ") .. (more > 0 and words("and_more", { n = more }) or "")
end

local function missing_words(about, one)
  local args = { title = one.decl and one.decl.title, many = one.decl and one.decl.many,
    field = one.field and one.field.title, above = one.above and one.above.many,
    lines = one.above and one.records and lines_of(about, one.above, one.records) or nil,
    needs = one.needs and table.concat(about:needs(one.needs), "; ") or nil }
  local key = "missing_" .. one.what
  if (one.what == "condition" or one.what == "unknown") and one.above then key = key .. "_of" end
  return words(key, args)
end

local function plain(about, one)
  local missing = {}
  for i, what in ipairs(one.missing) do missing[i] = missing_words(about, what) end
  local ask = {}
  for i, said in ipairs(steps.asked(about.run, one.module, one.step)) do ask[i] = lang.pick(said) end
  return { step = one.step.id, module = one.module.id, title = lang.pick(one.step.title), state = one.state,
    about = one.step.about and lang.pick(one.step.about) or nil, ask = #ask > 0 and json.list(ask) or nil,
    why = one.why, missing = json.list(missing), next = one.next and about:command(one.next) or nil }
end

local function show(ctx, about, list)
  local rows, following = {}, nil
  for i, one in ipairs(list) do
    local made = plain(about, one)
    local said = one.state == "skipped" and (one.why or "") or one.state == "done" and ""
      or table.concat(made.missing, "; ")
    rows[i] = { tostring(i), made.title, words("step_" .. one.state), said,
      table.concat(made.ask or {}, "; "),
      one.state ~= "done" and one.state ~= "skipped" and made.next or "", one.step.id }
    following = following or rows[i][6] ~= "" and made.next or nil
  end
  output.list(ctx, doc.table { key = "steps", caption = words("steps", { unit = about.unit.name }),
    rows = rows, columns = { { lang.say "entry.number", kind = "key" }, { words "step", kind = "name" },
      { words "step_state" }, { words "step_missing" },
      { words "step_ask", optional = true }, { words "step_next", kind = "key", optional = true },
      { words "step_id", kind = "key" } } })
  if following and not ctx.opts.output then ctx:next_step(following) end
end

-- Passes over a step, or takes it up again.
local function pass(ctx, about, list)
  local given, found, known = ctx.args.step, nil, {}
  for i, one in ipairs(list) do
    known[i] = one.step.id
    if one.step.id == given or one.module.id .. "." .. one.step.id == given or tostring(i) == given then
      found = found or one
    end
  end
  if not found then
    ctx:fail(lang.err("rules.unknown_step", { given = given, unit = about.unit.name, known = known,
      nearest = text.nearest(given, known) }), fault.input)
  end
  local why = ctx.opts.skip
  if not why and not ctx.opts.undo then
    ctx:fail(lang.err("rules.skip_how", { id = found.step.id }), fault.usage)
  elseif why and ctx.opts.undo then
    ctx:fail(lang.err("rules.both", { one = "skip", other = "undo" }), fault.usage)
  elseif why and not why:find "%S" then
    ctx:fail(lang.err("rules.skip_why", { id = found.step.id }), fault.usage)
  end
  if ctx.opts.output and not output.wants_json(ctx) then
    ctx:fail(lang.err("rules.both", { one = why and "skip" or "undo", other = "output" }), fault.usage)
  end
  local changed = ctx:need(require("wegmarke.record.rules.skips").set(ctx:db(), about.unit.id,
    found.step.module .. "." .. found.step.id, why))
  if output.wants_json(ctx) then
    return output.json(ctx, { step = found.step.id, module = found.module.id, skipped = why ~= nil,
      changed = changed })
  end
  ctx:print(words((why and "skipped" or "taken_up") .. (changed and "" or "_same"),
    { title = found.step.title }))
  ctx:next_step(about:command "steps UNIT")
end

local function run(ctx)
  local about = noticed.new(ctx, ctx.args.unit)
  local round = require("wegmarke.data.assessments").latest(ctx:db(), about.unit.id)
  local list = steps.of(about.run, about.audience, round ~= nil)
  if ctx.args.step then return pass(ctx, about, list) end
  if ctx.opts.skip or ctx.opts.undo then ctx:fail(lang.err("rules.skip_which", {}), fault.usage) end
  local status = about:status()
  if output.wants_json(ctx) then
    for i, one in ipairs(list) do list[i] = plain(about, one) end
    output.json(ctx, json.list(list))
    audience.note_records(ctx, about.unit.id)
  elseif #list == 0 then
    return about:nothing(status, "no_steps")
  else
    show(ctx, about, list)
    audience.note_records(ctx, about.unit.id)
  end
  return status
end

return {
  {
    name = "steps",
    arguments = { { name = "unit", type = "unit" }, { name = "step", type = "word", optional = true } },
    options = {
      { name = "skip", type = "text" }, { name = "undo", type = "flag" },
      audience.option(), { name = "json", type = "flag" }, output.option(),
    },
    examples = { "steps Musterlandkreis",
      "steps Musterlandkreis hear --skip \"im Vorjahr geschehen\"" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
