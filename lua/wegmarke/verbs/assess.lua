--- `wegmarke assess new|list|show`. Finalising is in finalise.lua.

local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local layout = require "wegmarke.cli.table"
local lists = require "wegmarke.words.lists"
local own = require "wegmarke.words.own"
local output = require "wegmarke.cli.output"

local json_option = { name = "json", type = "flag" }

local function assessments() return require "wegmarke.data.assessments" end

-- A second assessment of a day would make its name ambiguous, and one that was begun stays: it is made
-- only when it is meant.
local function refuse_twice(ctx, unit, before, model)
  for _, one in ipairs(before) do
    if one.held_on == ctx.opts.date and one.model.id == model.id and not ctx.opts.again then
      local name = ctx:short(one.id)
      ctx:fail(lang.err("cli.assess_twice", { unit = unit.name, held_on = one.held_on, name = name,
        model = model.id, mode = lang.word("mode", one.mode) }), fault.input,
        lang.say("cli.next") .. " " .. ctx:command("assess show " .. name))
    end
  end
end

-- A model that is not meant for units of this kind is refused, with those that are and the way around it.
local function need_fitting(ctx, unit, model)
  if ctx.opts["other-kind"] or require("wegmarke.words.kinds").fits(model, unit.kind) then return end
  local ways, opts = require("wegmarke.model").fitting(unit.kind), {}
  for name, value in pairs(ctx.opts) do opts[name] = value end
  local err = assessments().unfit(model, unit)
  if ways[1] then
    err.args.fitting, opts.model = ways, ways[1]
  else
    opts["other-kind"] = true
  end
  ctx:fail(err, fault.input, lang.say("cli.next") .. " "
    .. ctx:command(require("wegmarke.verbs.changes").command("assess new", { ctx.args.unit }, opts)))
end

-- The language of a report when none is named: German, or what the model is written in where it has none.
local function usual_language(model)
  for _, language in ipairs(model.languages) do
    if language == "de" then return language end
  end
  return model.language
end

-- A round is kept in a language of the program; others are asked for where something is put out.
local function need_kept(ctx, language, model)
  for _, known in ipairs(lang.languages) do
    if language == nil or known == language then return end
  end
  ctx:fail(lang.err(model.translations[language] and "cli.assess_language" or "data.language_unknown",
    { given = language, languages = lang.languages }), fault.usage)
end

local function run_new(ctx)
  local opts = ctx.opts
  local unit = ctx:unit(ctx.args.unit)
  local model = ctx:model(opts.model or "dkbm")
  need_kept(ctx, opts.language, model)
  need_fitting(ctx, unit, model)
  local keep = opts["keep-until"]
  if keep == "none" and not opts.why then ctx:fail(lang.err("cli.assess_keep_why"), fault.usage) end
  local is_far = keep and keep ~= "none"
    and require("wegmarke.data.settings").is_far(ctx:db(), unit.id, opts.date, keep)
  if is_far and not opts.why then ctx:fail(lang.err("cli.assess_keep_far", { date = keep }), fault.usage) end
  if keep ~= "none" and not is_far and opts.why then
    ctx:fail(lang.err("cli.assess_why_alone"), fault.usage)
  end
  if keep == "none" then
    keep = false
  elseif keep and keep < opts.date then
    ctx:fail(lang.err("cli.assess_keep_before", { keep = keep, held_on = opts.date }), fault.input)
  end
  local before = assessments().list(ctx:db(), { unit = unit.id })
  refuse_twice(ctx, unit, before, model)
  local changes = require "wegmarke.verbs.changes"
  if not changes.near(ctx, opts.date, changes.command("assess new", { ctx.args.unit }, opts)) then
    return fault.negative
  end
  local made = ctx:need(assessments().new(ctx:db(), {
    unit = unit.id, model = model, held_on = opts.date,
    mode = opts.mode, language = opts.language or usual_language(model), agency = opts.agency,
    title = opts.title, threshold = opts.threshold, retain_until = keep, why_kept = opts.why,
    minors = opts.minors, place = opts.place, other_kind = opts["other-kind"],
  }))
  if ctx.opts.json then return ctx:json(made) end
  local name = ctx:short(made.id)
  ctx:done("assess_made", {
    name = name, unit = unit.name, kind = lang.pick(require("wegmarke.words.kinds").title(model, unit)),
    held_on = opts.date,
    mode = lang.word("mode", opts.mode), model = opts.model or "dkbm",
  })
  if made.retain_until then
    ctx:done("retention_set", { date = made.retain_until })
  else
    ctx:note("assess_no_time")
  end
  for _, one in ipairs(before) do
    if one.held_on == opts.date then
      ctx:note("assess_again", { unit = unit.name, held_on = opts.date, name = ctx:short(one.id) })
    end
  end
  if opts.minors then
    ctx:done("assess_minors")
    ctx:next_step("form " .. name .. " --sheet poster -o " .. lang.say("cli.poster_file"),
      "rate tally " .. name)
    return
  end
  ctx:next_step("rate import " .. name .. " " .. lang.say("cli.file_mark"),
    "form " .. name .. " -o " .. lang.say("cli.form_file"))
end

-- Of which rounds answers wait, a line each; their numbers stand with the rounds. Only where something went
-- out can anything wait.
local function find_waiting(ctx, found)
  local lines, closing = {}, require "wegmarke.data.closing"
  for _, one in ipairs(found) do
    if not one.final and #require("wegmarke.data.shown").rows(ctx:db(), one.id) > 0 then
      local A = ctx:need(require("wegmarke.data").gather(ctx:db(), one.id))
      local said, numbers, waits = closing.standing(A)
      one.standing = numbers
      if waits then
        lines[#lines + 1] = ctx:short(one.id) .. ": " .. table.concat(said, " ")
      end
    end
  end
  return lines
end

local function run_list(ctx)
  local filter = { withdrawn = ctx.opts.withdrawn }
  if ctx.opts.unit then
    filter.unit = ctx:unit(ctx.opts.unit).id
  end
  local found = ctx:need(assessments().list(ctx:db(), filter))
  local waits, numbers = find_waiting(ctx, found), assessments().numbers(ctx:db())
  for _, one in ipairs(found) do one.number = numbers[one.id] end
  if output.wants_json(ctx) then return output.json(ctx, require("wegmarke.json").list(found)) end
  if #found == 0 then
    ctx:note("assess_none")
    ctx:next_step("assess new " .. lang.say("cli.unit_mark") .. " --date " .. ctx.sys.today()
      .. " --mode open")
    return fault.negative
  end
  local rows = {}
  for i, one in ipairs(found) do
    rows[i] = {
      one.number, ctx:short(one.id), one.unit.name, one.held_on, one.model.id,
      lang.word("mode", one.mode),
      one.withdrawn and lang.say("back.list_withdrawn")
        or lang.say(one.final and "cli.assess_final" or one.closed and "cli.assess_closed_short"
        or "cli.assess_open"), one.title or "",
    }
  end
  output.list(ctx, doc.table{ key = "assessments", caption = lang.say("cli.list_assessments"), rows = rows,
    columns = { { lang.say("entry.number"), kind = "number", width = 5 },
      { lang.say("cli.assess_name"), kind = "key", width = 10 },
      { lang.say("cli.assess_unit"), kind = "name" },
      { lang.say("cli.assess_held_on"), kind = "date", width = 12 },
      { lang.say("cli.assess_model"), kind = "key", width = 14 }, { lang.say("cli.assess_mode") },
      { lang.say("cli.assess_state"), width = 18 }, { lang.say("cli.assess_title") } } }, waits)
end

--- Persons who answered, dots, groups, and codes that were given out but have no answer.
local function count_states(gathered)
  local groups, dots, persons, seen = 0, 0, 0, {}
  local kind = {}
  for _, batch in ipairs(gathered.batches) do
    kind[batch.id] = batch.kind
    if batch.kind == "group" then groups = groups + 1 end
  end
  for _, placement in ipairs(gathered.placements) do
    if kind[placement.batch] == "tally" then dots = dots + own.dots(placement) end
    local person = placement.participant
    if person and not seen[person] then
      seen[person] = true
      persons = persons + 1
    end
  end
  local open = {}
  for _, p in ipairs(gathered.participants) do
    if not seen[p.id] then open[#open + 1] = p.code end
  end
  table.sort(open)
  return persons, dots, groups, open
end

-- What the sheets of an open round have to leave open.
local function gaps_row(ctx, found)
  local settings, list = require "wegmarke.data.settings", {}
  local said = not found.final and require("wegmarke.module.own_form").privacy(ctx:model_of(found),
    lang.current()) or nil
  for i, key in ipairs(found.final and {} or settings.gaps(settings.of(ctx:db(), found.unit.id, said))) do
    list[i] = lang.say("setting." .. key)
  end
  return #list > 0 and { lang.say("cli.assess_gaps"), table.concat(list, ", ") } or nil
end

-- What a finalised round kept of who counts; and whether something came since.
local function kept_standing(ctx, found, now)
  local kept = ctx:need(assessments().result(ctx:db(), found.id))
  local p = ctx:need(require("wegmarke.json").decode(kept.json)).participation or {}
  local said, language = {}, lang.current()
  local persons, dots = p.persons or 0, p.dots or 0
  if persons + dots > 0 then
    said[1] = lang.text(language, "report.counting", { persons = persons, dots_counting = dots })
  end
  if p.waiting or p.changes_waiting or p.dots_waiting then
    said[#said + 1] = lang.text(language, "report.waiting", { n = p.waiting, changes = p.changes_waiting,
      dots = p.dots_waiting, threshold = found.threshold, left = true })
  end
  if persons ~= now.persons or dots ~= now.dots then said[#said + 1] = lang.say("cli.result_later") end
  return said
end

local function run_show(ctx)
  local found = ctx:assessment(ctx.args.assessment, { withdrawn = true })
  local model = ctx:model_of(found)
  local gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), found.id))
  local persons, dots, groups, open = count_states(gathered)
  local said, numbers = require("wegmarke.data.closing").standing(gathered)
  if ctx.opts.json then
    -- Single placements and codes stay in the database: this is for everybody's eyes.
    local by_element = require("wegmarke.json").object
    return ctx:json {
      assessment = gathered.assessment, unit = gathered.unit,
      agreements = by_element(gathered.agreements), targets = by_element(gathered.targets),
      participants = persons, standing = numbers,
      model = { id = model.id, version = model.version, hash = model.hash },
    }
  end
  local a = gathered.assessment
  ctx:heading(gathered.unit.name .. ", " .. lang.day(a.held_on) .. (a.title and ": " .. a.title or ""))
  -- Who is still open nobody needs to know once nothing comes in any more.
  if a.final or found.closed then open = {} end
  local rows = {
    { lang.say("cli.assess_name"), ctx:short(a.id) },
    { lang.say("cli.assess_model"),
      lang.pick(model.title) .. " " .. model.version .. " (" .. model.hash:sub(1, 12) .. ")" },
    { lang.say("cli.assess_mode"), lang.word("mode", a.mode)
      .. (a.minors and "; " .. lang.say("back.minors_told") or "") },
    { lang.say("cli.assess_agency"), a.agency or "-" },
    { lang.say("cli.assess_kept"), found.retain_until or "-" },
    { lang.say("cli.assess_state"),
      found.withdrawn and lang.say("back.list_withdrawn") or lang.say(a.final and "cli.assess_final"
        or a.closed and "cli.assess_closed" or "cli.assess_open") },
    { lang.say("cli.assess_taken_in"),
      lang.say("cli.assess_counts", { persons = persons, dots = dots, groups = groups,
        invited = #open }) },
  }
  if found.place then table.insert(rows, 5, { lang.say("back.field_place"), found.place }) end
  if a.final then said = kept_standing(ctx, found, numbers) end
  for _, one in ipairs(said) do rows[#rows + 1] = { "", one } end
  if #open > 0 then rows[#rows + 1] = { lang.say("cli.assess_still_open"), table.concat(open, ", ") } end
  rows[#rows + 1] = gaps_row(ctx, found)
  ctx:lines(layout.layout(nil, rows, { indent = "  " }))
  require("wegmarke.cli.revised").tell_clashes(ctx, "assessment", a.id, "assess change " .. ctx:short(a.id))
  ctx:print("")
  local language = lang.current()
  local list = {}
  for i, element in ipairs(model.elements) do
    local agreement, target = gathered.agreements[element.id], gathered.targets[element.id]
    local ist = agreement and lang.word("agreement_state", agreement.state) or "-"
    if agreement and agreement.state == "agreed" then ist = model:label(agreement.value, language) end
    local soll = target and lang.word("target_state", target.state) or "-"
    if target and target.state == "value" then
      soll = model:label(target.value, language) .. (target.year and ", " .. target.year or "")
    end
    list[i] = { model:element_title(element.id, language), ist, soll }
  end
  ctx:lines(layout.layout({
    lang.say("cli.element"), lang.say("cli.ist"), lang.say("cli.soll"),
  }, list, { indent = "  " }))
  local name = ctx:short(a.id)
  if #gathered.batches == 0 then
    ctx:next_step("rate import " .. name .. " " .. lang.say("cli.file_mark"))
  else
    ctx:next_step("evaluate " .. name)
  end
end

return {
  {
    name = "assess new",
    arguments = {
      { name = "unit", type = "unit" },
    },
    options = {
      { name = "date", type = "date", required = true },
      { name = "mode", type = "choice", choices = lists.mode,
        required = true },
      { name = "model", type = "model", default = "dkbm" },
      { name = "agency" },
      { name = "place" },
      { name = "title" },
      require("wegmarke.cli.language").option "language",
      { name = "threshold", type = "integer", min = 3, max = 100, default = 3 },
      { name = "keep-until", type = "date", none = true },
      { name = "why" },
      { name = "minors", type = "flag" },
      { name = "again", type = "flag" },
      { name = "other-kind", type = "flag" },
      require("wegmarke.cli.consent").option,
      json_option,
    },
    examples = { "assess new Musterlandkreis --date 2026-03-14 --mode open --agency \"REAB Muster\" "
      .. "--keep-until 2027-12-31" },
    exits = { 3, 4, 5 },
    run = run_new,
  },
  {
    name = "assess list",
    options = {
      { name = "unit", type = "unit" },
      { name = "withdrawn", type = "flag" },
      json_option, output.option(),
    },
    examples = { "assess list" },
    exits = { 1, 3, 4 },
    run = run_list,
  },
  {
    name = "assess show",
    arguments = {
      { name = "assessment", type = "assessment" },
    },
    options = { json_option },
    examples = { "assess show 1", "assess show \"Musterlandkreis 2026\"" },
    exits = { 3, 4, 5 },
    run = run_show,
  },
}
