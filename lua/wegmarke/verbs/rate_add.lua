--- `wegmarke rate add`: placements typed in by hand.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

--- Splits "element=value" and reads both.
local function placement(ctx, model, word)
  local values = require "wegmarke.data.intake.values"
  local name, given = word:match("^([^=]+)=(.*)$")
  if not name then ctx:fail(lang.err("cli.rate_no_pair", { given = word }), 2) end
  local id = ctx:element(model, name)
  local reads = require("wegmarke.module.asked").reads(model, model.element[id])
  local read, err = values.parse(given, reads)
  if not read then
    ctx:fail(lang.err("cli.rate_value", { element = model:element_title(id, lang.current()), problem = err }))
  end
  if not read.state then ctx:fail(lang.err("cli.rate_no_value", { element = id })) end
  if lists.needs_why[read.state] and not read.reason then
    ctx:fail(lang.err("cli.rate_needs_reason", { element = id }))
  end
  return { element = id, state = read.state, value = read.value, reason = read.reason }
end

-- The points that somebody gave elements before: what is not said anew stays.
local function add_former(ctx, assessment, points)
  local names = require "wegmarke.words.own"
  local gathered, who = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id)), nil
  for _, p in ipairs(gathered.participants) do
    who = p.code == ctx.opts.participant and p.id or who
  end
  for _, p in ipairs(gathered.placements) do
    local id = who and p.participant == who and names.element(p.element)
    if id and points[id] == nil then points[id] = p.value end
  end
end

-- What a sheet says beside the elements, "alter=unter 30", "Punkte: Koordination=3", as rows; and the words
-- that are left. A group's joint values are on elements only.
local function beside(ctx, assessment, model)
  if not model.form or ctx.opts.group then return {}, ctx.args.values end
  local answers, names = require "wegmarke.data.intake.own", require "wegmarke.words.own"
  local own_form = require "wegmarke.module.own_form"
  local rows, left, points, seen = {}, {}, {}, {}
  for _, word in ipairs(ctx.args.values) do
    local name, given = word:match "^([^=]+)=(.*)$"
    local column = name and not ctx:find_element(model, name) and answers.column(model, name)
    if column and seen[column] then ctx:fail(lang.err("cli.rate_twice", { element = name })) end
    if not column then
      left[#left + 1] = word
    elseif names.element(column) then
      points[names.element(column)] = given
    else
      local more = ctx:need(answers.answer(own_form.field(model, names.field(column)), given))
      table.move(more, 1, #more, #rows + 1, rows)
    end
    seen[column or ""] = column and true or nil
  end
  if next(points) then add_former(ctx, assessment, points) end
  local ballot = next(points) and ctx:need(answers.ballot(model, points)) or {}
  return table.move(ballot, 1, #ballot, #rows + 1, rows), left
end

local function run(ctx)
  local names = require "wegmarke.data.intake.names"
  local opts = ctx.opts
  if (opts.participant == nil) == (opts.group == nil) then
    ctx:fail(lang.err("cli.rate_who"), 2)
  end
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = require("wegmarke.module.asked").of(ctx:model_of(assessment))
  local placements, seen = {}, {}
  local more, words = beside(ctx, assessment, model)
  for _, word in ipairs(words) do
    local one = placement(ctx, model, word)
    if seen[one.element] then ctx:fail(lang.err("cli.rate_twice", { element = one.element })) end
    seen[one.element] = true
    one.participant = opts.participant
    placements[#placements + 1] = one
  end
  local n = #placements
  for _, one in ipairs(more) do
    one.participant = opts.participant
    placements[#placements + 1] = one
  end
  local people = {}
  if opts.participant then
    local role = opts.role and ctx:need(names.role(model, opts.role))
    people[1] = {
      code = opts.participant, role = role, perspective = role and names.perspective(model, role),
    }
  end
  ctx:need(require("wegmarke.data.batches").add(ctx:db(), assessment.id, {
    kind = opts.group and "group" or "person", label = opts.label, participants = people,
    placements = placements, retrospective = opts.retrospective ~= nil, new_codes = opts["new-codes"],
    refers_to = opts.retrospective,
  }))
  ctx:done(opts.group and "rate_added_group" or "rate_added",
    { n = n, participant = opts.participant })
  local said, answers = {}, #more > 0 and require "wegmarke.data.intake.own"
  if answers then answers.note(answers.count(more), said) end
  for _, line in ipairs(opts.json and {} or said) do ctx:print("  " .. line) end
  require("wegmarke.cli.people").tell_batch(ctx, assessment, { placements = placements })
  local standing = ctx:standing(assessment.id)
  if opts.json then return ctx:json { placements = #placements, standing = standing } end
  ctx:next_step("evaluate " .. ctx:short(assessment.id))
end

return {
  {
    name = "rate add",
    arguments = {
      { name = "assessment", type = "assessment" },
      { name = "values", type = "text", many = true },
    },
    options = {
      { name = "participant", short = "p", type = "word" },
      { name = "role", short = "r", type = "word" },
      { name = "new-codes", type = "flag" },
      { name = "group", type = "flag" },
      { name = "label" },
      { name = "retrospective", type = "date" },
      { name = "json", type = "flag" },
    },
    examples = { "rate add 1 -p P01 -r fachkraft koordination=2 datenbasierung=\"zwischen 2 und 3\"",
      "rate add 1 --group koordination=2" },
    exits = { 3, 4, 5 },
    run = run,
  },
}
