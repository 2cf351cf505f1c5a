--- `wegmarke rate points`: the points that a group stuck on the elements, typed in element by element.

local dots = require "wegmarke.cli.dots"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local own = require "wegmarke.words.own"

local function batches() return require "wegmarke.data.batches" end

-- The name of the poster, where nobody says another: so that what is typed again corrects it.
local function label_of(ctx, assessment)
  return ctx.opts.label or lang.text(assessment.language or lang.current(), "own.poster")
end

-- What is asked, with what a poster of that name has already.
local function asked(ctx, model, assessment, label)
  local said, items, place = {}, {}, {}
  local gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  local is_it = {}
  for _, batch in ipairs(gathered.batches) do
    is_it[batch.id] = batch.kind == "tally" and not batch.retrospective and batch.label == label or nil
  end
  for _, p in ipairs(gathered.placements) do
    local id = is_it[p.batch] and own.element(p.element)
    if id then said[id] = math.tointeger(p.value) or p.value end
  end
  for i, element in ipairs(model.elements) do
    items[i] = { title = model:element_title(element.id, lang.current()), said = { said[element.id] } }
    place[element.id] = i
  end
  return { items = items, names = { lang.say "own.points" }, how = lang.say("own.tally_how"),
    bad = function(given) return lang.err("own.tally_bad", { given = given }) end,
    find = function(name) return place[ctx:element(model, name)] end }
end

-- Of how many people the points are: what was said, or the least that it can be.
local function people_of(ctx, each, sum)
  local least, people = math.ceil(sum / each), ctx.opts.people
  if not people and not ctx.opts.dots and ctx.sys.isatty(0) then
    local said = ctx:ask(lang.say("own.ask_people", { least = least }))
    people = said and said ~= "" and math.tointeger(tonumber(said)) or nil
  end
  if people and (people < least or people > 100000) then
    local args = { n = sum, people = people, each = each, least = least }
    ctx:fail(lang.err("own.few_people", args), fault.input)
  end
  return math.max(people or least, 1)
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  ctx:need(require("wegmarke.data.assessments").require_open(ctx:db(), assessment.id))
  local model = ctx:model_of(assessment)
  local points = model.form and model.form.points
  if not points then ctx:fail(lang.err("own.no_points", { model = model.id }), fault.input) end
  local label = label_of(ctx, assessment)
  local question = asked(ctx, model, assessment, label)
  local changed = dots.get(ctx, question)
  local sum, counts = 0, {}
  for i, item in ipairs(question.items) do
    counts[i] = (changed[i] or item.said)[1] or 0
    sum = sum + counts[i]
  end
  if sum == 0 then ctx:fail(lang.err "cli.tally_nothing", fault.input) end
  local people, list = people_of(ctx, points.each, sum), {}
  for i, element in ipairs(model.elements) do
    list[i] = { element = own.points(element.id), state = "placed", value = counts[i], dots = people }
  end
  local batch = ctx:need(batches().add(ctx:db(), assessment.id,
    { kind = "tally", label = label, placements = list }))
  local standing = ctx:standing(assessment.id)
  if ctx.opts.json then
    ctx:json { points = sum, people = people, label = label, replaced = batch.replaced, standing = standing }
    return fault.ok
  end
  ctx:print(lang.say("own.tally_done", { n = sum, people = people, label = label,
    given = ctx.opts.people ~= nil }))
  dots.tell(ctx, question, changed)
  ctx:next_step("evaluate " .. ctx:short(assessment.id))
  return fault.ok
end

return {
  {
    name = "rate points",
    arguments = { { name = "assessment", type = "assessment" } },
    options = {
      { name = "dots", many = true },
      { name = "people", type = "integer" },
      { name = "label" },
      { name = "add", type = "flag" },
      { name = "json", type = "flag" },
    },
    examples = { "rate points 1",
      "rate points 1 --people 12 --dots koordination:18 --dots datenbasierung:9" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
