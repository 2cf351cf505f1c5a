--- `wegmarke agree`: what the group agreed on, as the moderator records it.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local sheets = require "wegmarke.cli.sheet"

local M = {}

local fields = {
  element = { "element", "kernelement" },
  state = { "zustand", "state" },
  value = { "wert", "typ", "ist", "value", "type" },
  low = { "von", "low", "from" },
  high = { "bis", "high", "to" },
  how = { "wie", "how" },
  why = { "warum", "begründung", "grund", "why", "reason" },
  dissent = { "abweichende_sicht", "abweichende_sichten", "dissent" },
  strengths = { "stärken", "staerken", "strengths" },
  obstacles = { "hemmnisse", "obstacles" },
  questions = { "fragen", "offene_fragen", "questions" },
  support = { "unterstützung", "unterstuetzung", "support" },
}

local states = {
  agreed = { "vereinbart", "einig", "agreed" },
  no_agreement = { "keine_einigung", "nicht_einig", "keine_vereinbarung", "no_agreement" },
  postponed = { "vertagt", "zurückgestellt", "zurueckgestellt", "postponed" },
  not_discussed = { "nicht_besprochen", "not_discussed" },
  not_applicable = { "trifft_nicht_zu", "entfällt", "not_applicable" },
}

--- Ends of a range as people write it: "2-3", "2 bis 3", "zwischen 1 und 3".
local function range(ctx, model, given)
  local values = require "wegmarke.data.intake_values"
  local numbers = {}
  for number in given:gsub(",", "."):gmatch("%d+%.?%d*") do
    local value, err = values.on_scale(model, tonumber(number))
    if not value then ctx:fail(err) end
    numbers[#numbers + 1] = value
  end
  if #numbers ~= 2 or numbers[1] > numbers[2] then
    ctx:fail(lang.err("cli.agree_range", { given = given }))
  end
  return numbers[1], numbers[2]
end

--- Reads agreements from a CSV file.
---@param path string
---@param model table
---@param bytes string|nil
---@return table[] records for `data.agreements.set`, with `element`
function M.read(path, model, bytes)
  local sheet = sheets.read(path, fields, bytes)
  local list, seen = {}, {}
  for _, row in ipairs(sheet.rows) do
    local cells = row.cells
    local id = sheet:element(row, model)
    local state = "agreed"
    if cells.state then
      local words
      state, words = sheets.state(cells.state, states)
      if not state then
        sheet:problem(row, "state", "cli.sheet_state", { given = cells.state, known = words })
      end
    end
    local one = {
      element = id, state = state, how = cells.how, why = cells.why, dissent = cells.dissent,
      value = sheet:value(row, "value", model), low = sheet:value(row, "low", model),
      high = sheet:value(row, "high", model), strengths = sheets.split(cells.strengths),
      obstacles = sheets.split(cells.obstacles), questions = sheets.split(cells.questions),
      support = sheets.split(cells.support),
    }
    if id and seen[id] then
      sheet:problem(row, "element", "cli.sheet_twice", { line_before = seen[id] })
    elseif state == "agreed" and not one.value and not cells.value then
      sheet:problem(row, "value", "cli.agree_no_value")
    elseif state and state ~= "agreed" and one.value then
      sheet:problem(row, "value", "cli.agree_value_against_state")
    elseif (one.low == nil) ~= (one.high == nil) or one.low and one.low > one.high then
      sheet:problem(row, "low", "cli.agree_range_cells")
    elseif state == "not_applicable" and not one.why then
      sheet:problem(row, "why", "cli.agree_needs_why")
    end
    if id then seen[id] = row.line end
    list[#list + 1] = one
  end
  sheet:finish()
  return list
end

--- Stores a list of agreements, all or none.
function M.store(ctx, assessment, list)
  local agreements = require "wegmarke.data.agreements"
  local db = ctx:db()
  db:transaction(function()
    for _, one in ipairs(list) do
      ctx:need(agreements.set(db, assessment.id, one.element, one, ctx:model_of(assessment)))
    end
  end)
end

local answers = {
  yes = { "yes", "ja", "trifft_zu" }, partly = { "partly", "teilweise", "teils" },
  no = { "no", "nein", "nicht", "trifft_nicht_zu" }, unknown = { "unknown", "unbekannt", "?" },
}

--- What the group says of single criteria: { "t3_stelle=teilweise", ... } by criterion.
local function read_marks(ctx, model, element, given)
  local marks = {}
  for _, text in ipairs(given) do
    local criterion, word = text:match("^%s*([%w_]+)%s*=%s*(.-)%s*$")
    local mark = word and sheets.state(word, answers)
    local known = model.element[element] and model.element[element].criterion or {}
    if not criterion or not mark then
      ctx:fail(lang.err("cli.mark_form", { given = text }))
    elseif not known[criterion] then
      local ids = {}
      for id in pairs(known) do ids[#ids + 1] = id end
      table.sort(ids)
      ctx:fail(lang.err("cli.mark_criterion", { given = criterion, element = element, known = ids,
        nearest = require("wegmarke.text").nearest(criterion, ids) or "" }))
    end
    marks[criterion] = mark
  end
  return next(marks) and marks or nil
end

--- The one state that the options choose.
local function chosen_state(ctx)
  local found = "agreed"
  for _, name in ipairs { "no-agreement", "postponed", "not-discussed", "not-applicable" } do
    if ctx.opts[name] then
      if found ~= "agreed" then ctx:fail(lang.err("cli.one_state"), fault.usage) end
      found = name:gsub("%-", "_")
    end
  end
  return found
end

local function from_options(ctx, model)
  local values = require "wegmarke.data.intake_values"
  local opts, given = ctx.opts, ctx.args.value
  local one = {
    element = ctx:element(model, ctx.args.element), state = chosen_state(ctx), how = opts.how,
    why = opts.why, dissent = opts.dissent, strengths = opts.strength or {},
    obstacles = opts.obstacle or {}, questions = opts.question or {}, support = opts.support or {},
  }
  if one.state == "agreed" then
    if not given then ctx:fail(lang.err("cli.agree_no_value"), fault.usage) end
    local read = ctx:need(values.parse(given, model))
    if read.state ~= "placed" then ctx:fail(lang.err("cli.agree_not_a_value", { given = given })) end
    one.value = read.value
  elseif one.state == "no_agreement" then
    if given then one.low, one.high = range(ctx, model, given) end
  elseif given then
    ctx:fail(lang.err("cli.agree_value_against_state"), fault.usage)
  end
  if one.state == "not_applicable" and not one.why then
    ctx:fail(lang.err("cli.agree_needs_why"), fault.usage)
  end
  one.marks = read_marks(ctx, model, one.element, opts.mark or {})
  return one
end

--- Stores remarks that are on no single element.
---@return integer|nil n how many there were; nil when the options name none
local function whole_remarks(ctx, assessment)
  local remarks, n = require "wegmarke.data.remarks", 0
  local db = ctx:db()
  db:transaction(function()
    for _, kind in ipairs { "strength", "obstacle", "question", "support" } do
      for _, body in ipairs(ctx.opts[kind] or {}) do
        local _, err = remarks.add(db, assessment.id, nil, kind, body)
        if err then ctx:fail(err) end
        n = n + 1
      end
    end
  end)
  return n > 0 and n or nil
end

local function describe(model, one)
  local language = lang.current()
  if one.state == "agreed" then return model:label(one.value, language) end
  if one.low then
    return lang.say("cli.agreement_range",
      { low = model:label(one.low, language), high = model:label(one.high, language) })
  end
  return lang.say("cli.agreement_" .. one.state)
end

M.describe = describe

--- Writes the page for the projector.
local function present(ctx, assessment)
  if ctx.args.element or ctx.opts.file then ctx:fail(lang.err("cli.present_alone"), fault.usage) end
  local result, model = ctx:evaluate(assessment,
    { provisional = ctx.opts.provisional or false, audience = "group" })
  local bytes = require("wegmarke.present").html(result, model,
    { language = ctx.opts.lang or result.language, id = ctx:short(assessment.id) })
  if ctx:deliver(bytes) then
    ctx:note("present_written", { file = ctx.opts.output })
    ctx:next_step("agree " .. ctx:short(assessment.id) .. " --file " .. lang.say("cli.file_mark"))
  end
  return fault.ok
end

local function run(ctx)
  local assessment = ctx:assessment(ctx.args.assessment)
  if ctx.opts.present then return present(ctx, assessment) end
  local model = ctx:model_of(assessment)
  local list
  if ctx.opts.file then
    if ctx.args.element then ctx:fail(lang.err("cli.file_or_element"), fault.usage) end
    list = M.read(ctx.opts.file, model)
  else
    if not ctx.args.element then
      local n = whole_remarks(ctx, assessment)
      if n then
        if ctx.opts.json then return ctx:json { remarks = n } end
        ctx:done("remarks_done", { n = n })
        return ctx:next_step("evaluate " .. ctx:short(assessment.id))
      end
      ctx:fail(lang.err("cli.argument_missing", { label = "ELEMENT" }), fault.usage)
    end
    list = { from_options(ctx, model) }
  end
  local before = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id)).agreements
  M.store(ctx, assessment, list)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(list)) end
  for _, one in ipairs(list) do
    local old = before[one.element] and describe(model, before[one.element])
    local new = describe(model, one)
    ctx:done(old and old ~= new and "agree_changed" or "agree_done",
      { element = model:element_title(one.element, lang.current()), value = new, before = old })
  end
  local name = ctx:short(assessment.id)
  ctx:next_step("target " .. name .. " " .. list[1].element .. " " .. lang.say("cli.value_mark")
    .. " --year " .. (tonumber(ctx.sys.today():sub(1, 4)) + 2), "evaluate " .. name)
  return fault.ok
end

M[1] = {
  name = "agree",
  summary = { de = "festhalten, was die Gruppe vereinbart hat", en = "record what the group agreed" },
  about = {
    de = "Das Ist eines Elements ist, was die Gruppe vereinbart; es wird nie errechnet. Eine neue "
      .. "Angabe ersetzt die alte, die nachvollziehbar bleibt.",
    en = "The present value of an element is what the group agrees; it is never computed. A new "
      .. "record replaces the old one, which can still be traced.",
  },
  usage = {
    { de = "agree EINSCHÄTZUNG ELEMENT WERT [OPTIONEN]",
      en = "agree ASSESSMENT ELEMENT VALUE [OPTIONS]" },
    { de = "agree EINSCHÄTZUNG ELEMENT --no-agreement [VON-BIS] [OPTIONEN]",
      en = "agree ASSESSMENT ELEMENT --no-agreement [FROM-TO] [OPTIONS]" },
    { de = "agree EINSCHÄTZUNG ELEMENT --postponed|--not-discussed|--not-applicable [OPTIONEN]",
      en = "agree ASSESSMENT ELEMENT --postponed|--not-discussed|--not-applicable [OPTIONS]" },
    { de = "agree EINSCHÄTZUNG --strength|--obstacle|--question|--support TEXT",
      en = "agree ASSESSMENT --strength|--obstacle|--question|--support TEXT" },
    { de = "agree EINSCHÄTZUNG --file DATEI", en = "agree ASSESSMENT --file FILE" },
    { de = "agree EINSCHÄTZUNG --present -o DATEI", en = "agree ASSESSMENT --present -o FILE" },
  },
  arguments = {
    { name = "assessment", type = "assessment",
      text = { de = "die Einschätzung", en = "the assessment" } },
    { name = "element", type = "element", optional = true,
      text = { de = "Kennung oder Titel des Elements", en = "id or title of the element" } },
    { name = "value", type = "value", optional = true,
      text = { de = "etwa 2, „Typ 2“ oder „zwischen 2 und 3“; mit --no-agreement die Spanne, etwa 2-3",
        en = "such as 2, \"Type 2\" or \"between 2 and 3\"; with --no-agreement the range, such as 2-3" } },
  },
  options = {
    { name = "no-agreement", type = "flag",
      text = { de = "die Gruppe wurde sich nicht einig", en = "the group did not agree" } },
    { name = "postponed", type = "flag", text = { de = "vertagt", en = "postponed" } },
    { name = "not-discussed", type = "flag",
      text = { de = "nicht besprochen", en = "not discussed" } },
    { name = "not-applicable", type = "flag",
      text = { de = "trifft hier nicht zu; braucht --why", en = "does not apply here; needs --why" } },
    { name = "how", text = { de = "wie es zustande kam, etwa „Konsens“",
      en = "how it came about, such as \"consensus\"" } },
    { name = "why", text = { de = "Begründung", en = "reason" } },
    { name = "dissent", text = { de = "abweichende Sicht", en = "a differing view" } },
    { name = "strength", many = true, text = { de = "eine Stärke", en = "a strength" } },
    { name = "obstacle", many = true, text = { de = "ein Hemmnis", en = "an obstacle" } },
    { name = "question", many = true, text = { de = "eine offene Frage", en = "an open question" } },
    { name = "support", many = true, text = { de = "gewünschte Unterstützung der Agentur",
      en = "support wanted from the agency" } },
    { name = "mark", many = true, text = {
      de = "ein Kriterium, etwa t3_stelle=teilweise; möglich sind trifft_zu, teilweise, nicht, "
        .. "unbekannt; die Kennungen zeigt „wegmarke model show MODELL ELEMENT“",
      en = "a criterion, such as t3_stelle=partly; there are yes, partly, no, unknown; the ids are "
        .. "shown by \"wegmarke model show MODEL ELEMENT\"" } },
    { name = "file", type = "file", text = {
      de = "alles aus einer CSV-Datei: element;zustand;wert;von;bis;wie;warum;abweichende_sicht;"
        .. "staerken;hemmnisse;fragen;unterstuetzung (mehrere in einer Zelle mit | getrennt)",
      en = "everything from a CSV file: element;state;value;from;to;how;why;dissent;strengths;"
        .. "obstacles;questions;support (several in one cell parted by |)" } },
    { name = "present", type = "flag", text = {
      de = "eine Seite für den Beamer: erst die Punkte, dann das Gespräch, dann die Vereinbarung, die darin "
        .. "festgehalten und für --file gespeichert werden kann",
      en = "a page for the projector: first the dots, then the talk, then the agreement, which can be "
        .. "recorded in it and saved for --file" } },
    { name = "provisional", type = "flag", text = {
      de = "mit --present: auch errechnete Vorschläge zeigen",
      en = "with --present: show computed proposals too" } },
    { name = "output", short = "o", type = "file", text = {
      de = "mit --present: in diese Datei", en = "with --present: into this file" } },
    { name = "lang", type = "choice", choices = lang.languages, text = {
      de = "mit --present: Sprache der Seite", en = "with --present: language of the page" } },
    { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
  },
  examples = {
    { "agree 1 koordination 2 --how Konsens --strength \"kurze Wege\"",
      de = "Ein vereinbarter Wert mit einer Stärke", en = "An agreed value with a strength" },
    { "agree 1 datenbasierung --no-agreement 2-3 --why \"Zahlen fehlen\"",
      de = "Keine Einigung, mit der Spanne", en = "No agreement, with the range" },
    { "agree 1 koordination 2,5 --mark t4_abgesichert=nicht",
      de = "Auch zu einem Kriterium, was die Gruppe meint", en = "Also what the group says of a criterion" },
    { "agree 1 --question \"Wer trägt die Kosten?\"", de = "Eine Frage, die kein einzelnes Element betrifft",
      en = "A question that is on no single element" },
    { "agree 1 --present -o gespraech.html", de = "Die Seite für den Beamer",
      en = "The page for the projector" },
    { "agree 1 --file vereinbarungen.csv", de = "Alles in einem Zug", en = "Everything in one go" },
  },
  exits = { 3, 4, 5 },
  run = run,
}

return M
