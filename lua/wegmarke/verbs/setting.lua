--- `wegmarke setting list|set|clear|check`: what sheets must tell people.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local settings = require "wegmarke.data.settings"

local function words(key, args) return lang.say("setting." .. key, args) end

local function unit_of(ctx)
  return ctx.opts.unit and ctx:need(require("wegmarke.data.units").find(ctx:db(), ctx.opts.unit)) or nil
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
  local gaps = settings.gaps(settings.of(ctx:db(), unit and unit.id))
  if gaps[1] then
    ctx.sys.err(require("wegmarke.text").terminal(words("gaps", { list = labels(gaps) })), "\n")
  end
  return fault.ok
end

--- What is missing: for all, for units whose own words leave gaps, and rounds without a time.
local function findings(ctx)
  local db, lines = ctx:db(), {}
  local function add(key, args) lines[#lines + 1] = words(key, args) end
  local function look(unit, whose)
    local found = settings.of(db, unit)
    local gaps = settings.gaps(found)
    if #gaps > 0 then add("check_gap", { whose = whose, list = labels(gaps) }) end
    for _, key in ipairs(settings.keys) do
      if found[key].differ then add("settle", { label = words(key) }) end
    end
  end
  local seen, all = {}, settings.gaps(settings.of(db))
  -- What is missing for all is no gap where every unit says it for itself.
  local units, alike = 0, 0
  for _, a in ipairs(require("wegmarke.data.assessments").list(db)) do
    if not a.final and not seen[a.unit.id] then
      seen[a.unit.id] = true
      local own = settings.gaps(settings.of(db, a.unit.id))
      local same = table.concat(own) == table.concat(all)
      units, alike = units + 1, alike + (same and 1 or 0)
      if not same then look(a.unit.id, a.unit.name) end
    end
    local args = { whose = a.unit.name, date = a.held_on, until_date = a.retain_until }
    if not a.retain_until and not a.final then add("check_no_time", args) end
  end
  for _, row in ipairs(require("wegmarke.data.privacy").retention.due(db)) do
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

local key_argument = { name = "key", type = "choice", choices = settings.keys,
  also = { verantwortliche_stelle = "controller", verantwortlich = "controller",
    datenschutzbeauftragte = "dpo", datenschutz = "dpo", rechtsgrundlage = "ground", grundlage = "ground",
    empfaenger = "recipients", ["empfänger"] = "recipients", rechte = "rights",
    aufbewahrung = "retention_months", monate = "retention_months" },
  label = { de = "SCHLÜSSEL", en = "KEY" },
  text = { de = "controller (Verantwortliche Stelle), dpo (Datenschutzbeauftragte), ground "
    .. "(Rechtsgrundlage), "
      .. "recipients (Empfänger), rights (an wen man sich mit seinen Rechten wendet), retention_months "
      .. "(Aufbewahrung in Monaten); auch: verantwortliche_stelle, datenschutzbeauftragte, rechtsgrundlage, "
      .. "empfaenger, rechte, aufbewahrung",
    en = "controller, dpo (data protection officer), ground (legal ground), recipients, rights (whom to turn "
      .. "to with one's rights), retention_months" } }
local unit_option = { name = "unit", type = "unit",
  text = { de = "nur für diese Gebietseinheit, statt dessen, was für alle gilt",
    en = "for this unit only, in place of what holds for all" } }
local json_option = { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as "
  .. "JSON" } }

local about = {
  de = "Bögen müssen sagen, wer für die Angaben verantwortlich ist, wer den Datenschutz betreut, "
    .. "worauf sich die "
    .. "Erhebung stützt, wer die Angaben erhält und welche Rechte man hat. Das wird einmal für alle "
    .. "angegeben und, "
    .. "wo es anders ist, für eine Gebietseinheit. Was fehlt, steht auf den Bögen als „noch nicht "
    .. "angegeben“; "
    .. "„setting check“ findet es.",
  en = "Sheets must say who is answerable for the answers, who looks after data protection, on which "
    .. "ground they "
    .. "are collected, who receives them and what rights people have. It is stated once for all and, "
    .. "where it "
    .. "differs, for a unit. What is missing stands on the sheets as \"not stated yet\"; \"setting "
    .. "check\" finds "
    .. "it.",
}

return {
  {
    name = "setting list",
    summary = { de = "zeigen, was Bögen den Teilnehmenden sagen", en = "show what sheets tell "
      .. "participants" },
    about = about,
    options = { unit_option, json_option, output.option() },
    examples = { { "setting list", de = "Was für alle gilt", en = "What holds for all" } },
    exits = { 3, 4 },
    run = list,
  },
  {
    name = "setting set",
    summary = { de = "angeben, was Bögen den Teilnehmenden sagen", en = "state what sheets tell "
      .. "participants" },
    about = about,
    arguments = { key_argument, { name = "value", label = { de = "TEXT", en = "TEXT" },
      text = { de = "Name und Anschrift, Vorschrift, Stellen: wie es auf dem Bogen stehen soll",
        en = "name and address, provision, offices: as it is to stand on the sheet" } } },
    options = { unit_option, json_option },
    examples = {
      { "setting set controller \"Agentur Muster, Postfach 1, 12345 Musterstadt\"",
        de = "Für alle Runden", en = "For all rounds" },
      { "setting set retention_months 6", de = "Einzelne Bögen sechs Monate aufbewahren",
        en = "Keep single sheets for six months" },
    },
    exits = { 3, 4 },
    run = function(ctx) return write(ctx, ctx.args.value) end,
  },
  {
    name = "setting clear",
    summary = { de = "eine Angabe zurücknehmen", en = "take a statement back" },
    arguments = { key_argument },
    options = { unit_option, json_option },
    examples = { { "setting clear recipients", de = "Zurücknehmen", en = "Take it back" } },
    exits = { 3, 4 },
    run = function(ctx) return write(ctx, nil) end,
  },
  {
    name = "setting check",
    summary = { de = "finden, was Bögen noch nicht sagen", en = "find what sheets do not say yet" },
    about = {
      de = "Was für alle oder für Gebietseinheiten mit laufenden Runden noch nicht angegeben ist, "
        .. "Runden ohne Frist, "
        .. "und Fristen, die abgelaufen sind. Der Rückgabewert ist 1, wenn etwas gefunden wurde.",
      en = "What is not stated yet, for all or for units with open rounds; rounds without a date until when "
        .. "single sheets are kept; and dates that are past. The exit status is 1 if something was found.",
    },
    options = { json_option },
    examples = { { "setting check", de = "Vor dem Versenden der Bögen", en = "Before sheets are sent" } },
    exits = { 1, 3, 4 },
    run = check,
  },
}
