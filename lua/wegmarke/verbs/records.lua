--- The verbs that a declared type of records brings, made from its declaration: no line of them is written
--- for a type.

local audiences = require "wegmarke.words.audiences"
local audience = require "wegmarke.cli.audience"
local desks = require "wegmarke.cli.records"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local plan = require "wegmarke.words.plan"
local planned = require "wegmarke.cli.planned"
local refer = require "wegmarke.record.refer"
local beside = require "wegmarke.verbs.records_more"
local forms = require "wegmarke.verbs.records_form"
local imports = require "wegmarke.verbs.records_import"
local round = require "wegmarke.verbs.records_round"
local show = require "wegmarke.verbs.records_show"
local verbs = require "wegmarke.cli.verbs"
local whole = require "wegmarke.verbs.records_complete"
local write = require "wegmarke.verbs.records_write"

local M = {}

-- A text in every language.
local function both(key, args)
  local made = {}
  for _, language in ipairs(lang.languages) do
    made[language] = lang.text(language, "entry." .. key, args)
  end
  return made
end

-- A word for a field that can be typed, for examples.
local function sample(field)
  if field.entries and field.entries[1] then
    local made = {}
    local title = field.entries[1].title
    for _, language in ipairs(lang.languages) do made[language] = lang.pick(title, language) end
    return made
  end
  local by = { number = "12", date = "2026-09-01", month = "2026-09", figure = "12 (Amt, 2026-01-01)" }
  if field.kind == "flag" then return both "yes" end
  return by[field.kind] or "..."
end

local function typed_sample(fields)
  local made = {}
  for _, language in ipairs(lang.languages) do
    local words = {}
    for i, field in ipairs(fields) do
      local word = field.id .. "=" .. lang.pick(sample(field), language)
      words[i] = word:find "[^%w_=.%-]" and '"' .. word .. '"' or word
    end
    made[language] = table.concat(words, " ")
  end
  return made
end

-- Fields that an example of a new record fills.
local function first_fields(decl)
  local list = {}
  for _, field in ipairs(decl.fields) do
    if field.required or field.id == decl.line then list[#list + 1] = field end
  end
  return list
end

-- One that an example changes: none that a key is made of.
local function other_field(decl)
  local fixed = { [decl.line] = true }
  for _, id in ipairs(decl.key or {}) do fixed[id] = true end
  for _, field in ipairs(decl.fields) do
    if not fixed[field.id] and field.kind ~= "computed" then return field end
  end
  return decl.fields[decl.line]
end

local why = { name = "why", text = both "opt_why" }
local json_option = { name = "json", type = "flag", text = both "opt_json" }
local record_argument = { name = "record", label = both "record", text = both "arg_record" }

-- What is made for somebody is noted as gone out, where it went.
local function noted(run)
  return function(ctx)
    local status = run(ctx)
    if status == nil or status == fault.ok then
      local args = ctx.args
      audience.note_records(ctx, args.assessment and planned.named(ctx, args.assessment).unit.id
        or args.unit and ctx:unit(args.unit).id)
    end
    return status
  end
end

---@class wegmarke.verbs.Made
---@field decl table
---@field types table<string, table>
---@field root wegmarke.cli.Spec[] arguments that say on what records hang
---@field place string what stands for them in an example

-- What the records of a type hang on, as arguments.
local function root_of(types, decl)
  local root, part = refer.root(types, decl), plan.of_type[decl.id]
  if part and part.lives then
    return { { name = "assessment", type = "assessment", or_unit = true, text = both "arg_assessment" } },
      " 1"
  elseif root == "unit" then
    return { { name = "unit", type = "unit", text = both "arg_unit" } }, " Musterlandkreis"
  elseif root == "assessment" then
    return { { name = "assessment", type = "assessment", text = both "arg_assessment" } }, " 1"
  end
  return {}, ""
end

local function joined(...)
  local list = {}
  for _, part in ipairs { ... } do table.move(part, 1, #part, #list + 1, list) end
  return list
end

-- What a record of another type it belongs to, where it belongs to one.
local function above_of(types, decl)
  local above = types[decl.of]
  if not above then return {} end
  return { { name = "above", label = above.verb:upper(),
    text = both("arg_above", { title = above.title }) } }
end

local function fields_argument(decl)
  local names = {}
  for i, field in ipairs(decl.fields) do names[i] = field.id end
  return { name = "fields", many = true, names = names, label = both "field_mark", text = both "arg_fields" }
end

-- All fields with what can stand in them, for help.
local function fields_told(decl, types)
  local rows = {}
  for _, field in ipairs(decl.fields) do
    if field.kind ~= "computed" then
      local told = {}
      for _, language in ipairs(lang.languages) do
        told[language] = desks.field_text(field, types, language)
      end
      rows[#rows + 1] = { field.id .. "=", told }
    end
  end
  return { title = both "help_fields", rows = rows }
end

local function states_told(decl)
  if not decl.states then return nil end
  local rows = {}
  for i, one in ipairs(decl.states.list) do
    local title = type(one.title) == "table" and one.title or {}
    local told, to = {}, decl.states.moves and decl.states.moves[one.id]
    for _, language in ipairs(lang.languages) do
      local after = {}
      for _, other in ipairs(to and decl.states.list or {}) do
        if to[other.id] then after[#after + 1] = lang.pick(other.title, language) end
      end
      told[language] = lang.pick(next(title) and title or one.title, language) .. (#after > 0 and " ("
        .. lang.text(language, "entry.help_then", { states = after }) .. ")" or "")
    end
    rows[i] = { one.id, told }
  end
  return { title = both "help_states", rows = rows }
end

local made_by = {}

function made_by.add(m)
  local decl = m.decl
  local fields, samples = fields_told(decl, m.types), typed_sample(first_fields(decl))
  local command = {}
  for language, words in pairs(samples) do
    command[language] = decl.verb .. " add" .. m.place .. (#m.above > 0 and " 1 " or " ") .. words
  end
  return { arguments = joined(m.root, m.above, { fields_argument(decl) }),
    options = { decl.states and { name = "state", label = both "state_mark", text = both "opt_state" } or why,
      decl.states and why or json_option, decl.states and json_option or nil },
    about = decl.about, told = { fields, states_told(decl) },
    examples = { { command, de = both "ex_add".de, en = both "ex_add".en } }, run = write.add(decl) }
end

function made_by.change(m)
  local decl, command = m.decl, {}
  for language, words in pairs(typed_sample { other_field(decl) }) do
    command[language] = decl.verb .. " change" .. m.place .. " 1 " .. words
  end
  return { arguments = joined(m.root, { record_argument, fields_argument(m.decl) }),
    options = { why, json_option }, about = both "about_change", told = { fields_told(decl, m.types) },
    examples = { { command, de = both "ex_change".de, en = both "ex_change".en } }, run = write.change(decl) }
end

local function plain(m, name, more)
  local text = both("ex_" .. name)
  more.examples = { { m.decl.verb .. " " .. name .. m.place .. (more.sample or ""), de = text.de,
    en = text.en } }
  more.sample = nil
  return more
end

function made_by.import(m)
  local file = { name = "file", type = "file", text = both "arg_file" }
  return plain(m, "import", { sample = (#m.above > 0 and " 1" or "") .. " " .. m.decl.verb .. ".xlsx",
    arguments = joined(m.root, m.above, { file }), about = both "about_import",
    told = { fields_told(m.decl, m.types) },
    options = { { name = "map", many = true, label = both "map_mark", text = both "opt_map" },
      { name = "column", many = true, label = both "column_mark", text = both "opt_column" },
      { name = "leave", type = "flag", text = both "opt_leave" },
      { name = "persons", type = "flag", text = both "opt_persons" },
      { name = "change", type = "flag", text = both "opt_change" },
      { name = "again", type = "flag", text = both "opt_again" },
      { name = "withdraw", type = "flag", text = both "opt_withdraw" }, why, json_option },
    run = imports.run(m.decl, write.scope) })
end

function made_by.form(m)
  return plain(m, "form", { sample = (#m.above > 0 and " 1" or "") .. " -o " .. m.decl.verb .. ".xlsx",
    arguments = joined(m.root, m.above), about = both "about_form",
    options = { { name = "format", short = "f", type = "choice", choices = { "xlsx", "html", "print" },
      text = both "opt_format" }, audience.option(), output.option() },
    run = noted(forms.form(m.decl, write.scope)) })
end

function made_by.export(m)
  return plain(m, "export", { sample = (#m.above > 0 and " 1" or "") .. " -o " .. m.decl.verb .. ".csv",
    arguments = joined(m.root, m.above), about = both "about_export",
    options = { audience.option(), output.option() }, run = noted(forms.export(m.decl, write.scope)) })
end

-- What a type is called in questions in SQL.
local function asked_as(m)
  for _, view in ipairs(require("wegmarke.query").views_of(m.types)) do
    if view.decl == m.decl then
      local columns = table.concat(view.columns, ", ")
      local told = {}
      for _, language in ipairs(lang.languages) do told[language] = columns end
      return { title = both "help_query", rows = { { view.name, told } } }
    end
  end
end

function made_by.list(m)
  local options = { { name = "where", many = true, label = both "field_mark", text = both "opt_where" },
    { name = "withdrawn", type = "flag", text = both "opt_withdrawn" }, audience.option(), json_option,
    output.option() }
  if m.decl.states then
    table.insert(options, 1, { name = "state", label = both "state_mark", text = both "opt_state_only" })
  end
  return plain(m, "list", { arguments = m.root, options = options, exits = { 1, 3, 4 },
    told = { asked_as(m) }, run = noted(show.list(m.decl)) })
end

function made_by.show(m)
  return plain(m, "show", { sample = " 1", arguments = joined(m.root, { record_argument }),
    options = { audience.option(), json_option, output.option() }, exits = { 1, 3, 4 },
    run = noted(show.show(m.decl)) })
end

function made_by.state(m)
  if not m.decl.states then return nil end
  local states = m.decl.states.list
  return plain(m, "state", { sample = " 1 " .. states[#states].id,
    arguments = joined(m.root, { record_argument, { name = "state", label = both "state_mark",
      text = both "arg_state" } }), options = { why, json_option }, told = { states_told(m.decl) },
    run = write.state(m.decl) })
end

function made_by.withdraw(m)
  return plain(m, "withdraw", { sample = " 1", arguments = joined(m.root, { record_argument }),
    options = { { name = "undo", type = "flag", text = both "opt_undo" }, why, json_option },
    run = write.withdraw(m.decl) })
end

function made_by.grant(m)
  return plain(m, "grant", { sample = " 1 agency", arguments = joined(m.root, { record_argument,
    { name = "audience", type = "choice", choices = audiences.ids, words = "audience",
      text = both "arg_audience" } }),
    options = { { name = "withdraw", type = "flag", text = both "opt_revoke" }, why, json_option },
    about = both "about_grant", run = beside.grant(m.decl) })
end

local other_argument = { name = "other", label = both "other_mark", text = both "arg_other" }

function made_by.join(m)
  return plain(m, "join", { sample = " 1 2", arguments = joined(m.root, { record_argument, other_argument }),
    options = { { name = "undo", type = "flag", text = both "opt_part" }, why, json_option },
    about = both "about_join", run = beside.join(m.decl) })
end

function made_by.move(m)
  local options = {}
  for i, name in ipairs(beside.ways) do
    local other = name == "before" or name == "after"
    options[i] = { name = name, type = not other and "flag" or nil, label = other and both "record" or nil,
      text = both("opt_" .. name) }
  end
  options[#options + 1] = json_option
  return plain(m, "move", { sample = " 3 --first", arguments = joined(m.root, { record_argument }),
    options = options, run = beside.move(m.decl) })
end

-- Only where the declaration names fields for dots.
function made_by.tally(m)
  local decl, mark, counts = m.decl, {}, {}
  if not decl.dots then return nil end
  for i, id in ipairs(decl.dots) do
    counts[i] = ":" .. 12 - 3 * i
    for _, language in ipairs(lang.languages) do
      mark[language] = (mark[language] or lang.text(language, "entry.record")) .. ":"
        .. lang.pick(decl.fields[id].title, language)
    end
  end
  return plain(m, "tally", { sample = " --dots 1" .. table.concat(counts), arguments = m.root,
    options = { { name = "dots", many = true, label = mark, text = both "opt_dots" },
      { name = "add", type = "flag", text = both "opt_dots_add" }, why, json_option },
    about = both "about_tally", run = round.tally(decl) })
end

-- Only where the declaration names the link to what a record goes on with; what belongs to one comes along.
function made_by.take(m)
  local decl = m.decl
  if not decl.take or decl.of ~= "assessment" then return nil end
  return plain(m, "take", { sample = " 2", arguments = joined(m.root, { { name = "from",
    type = "assessment", label = both "from_mark", text = both "arg_from" } }), options = { json_option },
    about = both "about_take", run = round.take(decl) })
end

function made_by.history(m)
  return plain(m, "history", { sample = " 1", arguments = joined(m.root, { record_argument }),
    options = { json_option, output.option() }, run = show.history(m.decl) })
end

function made_by.complete(m)
  if refer.root(m.types, m.decl) ~= "unit" then return nil end
  return plain(m, "complete", { arguments = m.root, about = both "about_complete",
    options = { { name = "as-of", type = "date", text = both "opt_as_of" },
      { name = "undo", type = "flag", text = both "opt_incomplete" }, why, json_option },
    run = whole.run(m.decl) })
end

--- The names of the verbs that a type can bring, in the order of help.
M.names = { "add", "form", "import", "export", "change", "state", "list", "show", "withdraw", "history",
  "grant", "join", "move", "tally", "take", "complete" }

--- Those of reference records, which stand in a catalogue.
M.read_only = { "list", "show" }

-- What is made for no type of a plan: whom it is shown to `release` says. And what is made for none that is
-- added by hand: the sheet to go on with is that of `plan`, with fields and packages in one.
local by_hand = { grant = true }
local with_plan = { form = true, import = true, export = true }

-- Whether a verb is made for a type; those that are written by hand go before.
local function is_made(decl, name)
  if not plan.of_type[decl.id] then return true end
  return not by_hand[name] and not verbs.is_own(decl.verb .. " " .. name)
    and not (with_plan[name] and verbs.is_own(decl.verb .. " add"))
end

--- The verbs of a type.
---@param decl table
---@param types table<string, table>
---@return table[] verbs
function M.of(decl, types)
  local root, place = root_of(types, decl)
  local m = { decl = decl, types = types, root = root, place = place, above = above_of(types, decl) }
  local list = {}
  for _, name in ipairs(decl.of == "catalogue" and M.read_only or M.names) do
    local verb = is_made(decl, name) and made_by[name](m)
    if verb then
      verb.name = decl.verb .. " " .. name
      verb.exits = verb.exits or { 3, 4 }
      verb.summary = both("sum_" .. name, { title = decl.title, many = decl.many })
      list[#list + 1] = verb
    end
  end
  return list
end

return M
