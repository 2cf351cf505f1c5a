--- `wegmarke rate add`: placements typed in by hand.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

--- Splits "element=value" and reads both.
local function placement(ctx, model, word)
  local values = require "wegmarke.data.intake.values"
  local name, given = word:match("^([^=]+)=(.*)$")
  if not name then ctx:fail(lang.err("cli.rate_no_pair", { given = word }), 2) end
  local id = ctx:element(model, name)
  local read, err = values.parse(given, model)
  if not read then
    ctx:fail(lang.err("cli.rate_value", { element = model:element_title(id, lang.current()), problem = err }))
  end
  if not read.state then ctx:fail(lang.err("cli.rate_no_value", { element = id })) end
  if lists.needs_why[read.state] and not read.reason then
    ctx:fail(lang.err("cli.rate_needs_reason", { element = id }))
  end
  return { element = id, state = read.state, value = read.value, reason = read.reason }
end

local function run(ctx)
  local names = require "wegmarke.data.intake.names"
  local opts = ctx.opts
  if (opts.participant == nil) == (opts.group == nil) then
    ctx:fail(lang.err("cli.rate_who"), 2)
  end
  local assessment = ctx:assessment(ctx.args.assessment)
  local model = ctx:model_of(assessment)
  local placements, seen = {}, {}
  for _, word in ipairs(ctx.args.values) do
    local one = placement(ctx, model, word)
    if seen[one.element] then ctx:fail(lang.err("cli.rate_twice", { element = one.element })) end
    seen[one.element] = true
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
    { n = #placements, participant = opts.participant })
  local standing = ctx:standing(assessment.id)
  if opts.json then return ctx:json { placements = #placements, standing = standing } end
  ctx:next_step("evaluate " .. ctx:short(assessment.id))
end

return {
  {
    name = "rate add",
    summary = { de = "Einordnungen von Hand eingeben", en = "add placements by hand" },
    about = {
      de = "Gibt dieselbe Person zu einem Element noch einmal etwas an, gilt das Neuere; das Ältere "
        .. "bleibt nachvollziehbar.",
      en = "When the same person says something about an element again, the newer one counts; the "
        .. "older one can still be traced.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
      { name = "values", type = "text", many = true,
        label = { de = "ELEMENT=WERT", en = "ELEMENT=VALUE" },
        text = { de = "etwa koordination=2 oder datenbasierung=\"zwischen 2 und 3\"",
          en = "such as koordination=2 or datenbasierung=\"between 2 and 3\"" } },
    },
    options = {
      { name = "participant", short = "p", type = "word", label = { de = "KÜRZEL", en = "CODE" },
        text = { de = "Kürzel der Person, kein Name", en = "code of the person, no name" } },
      { name = "role", short = "r", type = "word", label = { de = "ROLLE", en = "ROLE" },
        text = { de = "ihre Rolle nach der Liste des Modells", en = "their role, from the model's list" } },
      { name = "new-codes", type = "flag",
        text = { de = "auch ein Kürzel annehmen, das nicht ausgegeben wurde",
          en = "take a code too that was not given out" } },
      { name = "group", type = "flag",
        text = { de = "gemeinsame Werte einer Gruppe statt einer Person",
          en = "joint values of a group instead of a person" } },
      { name = "label", text = { de = "eine Bezeichnung", en = "a label" } },
      { name = "retrospective", type = "date",
        text = { de = "aus heutiger Sicht, wie es an diesem Tag war",
          en = "from today's view, how it was on that day" } },
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = {
      { "rate add 1 -p P01 -r fachkraft koordination=2 datenbasierung=\"zwischen 2 und 3\"",
        de = "Zwei Einordnungen einer Person", en = "Two placements of one person" },
      { "rate add 1 --group koordination=2", de = "Ein gemeinsamer Wert", en = "One joint value" },
    },
    exits = { 3, 4, 5 },
    run = run,
  },
}
