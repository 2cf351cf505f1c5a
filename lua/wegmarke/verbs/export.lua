--- `wegmarke export`: what was released of a unit, as one file for those it was released to; or all of
--- it, as a file for whoever looks after the unit next. And what went out so far.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local plan = require "wegmarke.words.plan"

--- The results of a unit's assessments as far as an audience may read them; those of which nothing was
--- released are left out.
local function results(ctx, unit, audience)
  local list, of = {}, require("wegmarke.data.assessments").list(ctx:db(), { unit = unit.id })
  for _, a in ipairs(of) do
    local result = require("wegmarke.cli.audience").readable(ctx, a, audience)
    if result then list[#list + 1] = require("wegmarke.report.json").shaped(result) end
  end
  return list, #of - #list
end

-- Without links to records that the audience may not know of.
local function without_hidden(desk, record)
  local refer, values = require "wegmarke.record.refer", {}
  for id, said in pairs(record.values) do
    local field = desk.decl.fields[id]
    local target = field and field.target and desk.types[field.target]
    local function may_see(to)
      local other = target and refer.get(desk.db, target, to)
      return not target or other and desk.look.may_see(target, other)
    end
    if target and field.many then
      values[id] = require("wegmarke.json").list()
      for _, to in ipairs(said) do
        if may_see(to) then table.insert(values[id], to) end
      end
    elseif may_see(said) then
      values[id] = said
    end
  end
  return setmetatable({ values = values }, { __index = record })
end

--- The records of a unit that an audience may know of, as it may read them, by type; how many; what people
--- wrote into them.
local function records(ctx, unit, audience)
  local desks, reader = require "wegmarke.cli.records", require "wegmarke.record.reader"
  local by_type, n, texts, persons = {}, 0, {}, require "wegmarke.cli.people"
  ctx.args.unit = unit.id
  for _, decl in ipairs(require("wegmarke.data.modules").loaded(ctx:db()).list) do
    local desk, list = desks.desk(ctx, decl), require("wegmarke.json").list()
    local apart = decl.of == "agency" or decl.of == "catalogue" or plan.of_type[decl.id]
    local there = not apart and desk:all() or {}
    for _, record in ipairs(reader.list(decl, there, audience)) do
      if not record.withdrawn then
        local made = desk:json(without_hidden(desk, record))
        persons.texts_of(decl, made.values, lang.pick(decl.title) .. " " .. record.number, texts)
        made.number, made.grants = nil, nil -- they tell of others
        list[#list + 1] = made
      end
    end
    if #list > 0 then by_type[decl.id], n = list, n + #list end
  end
  return by_type, n, texts
end

--- Writes what was released, as JSON.
local function released(ctx, unit, audience)
  local json, outgoing = require "wegmarke.json", require "wegmarke.data.outgoing"
  ctx:may_deliver("json")
  local list, left_out = results(ctx, unit, audience)
  local by_type, n_records, texts = records(ctx, unit, audience)
  if #list == 0 and n_records == 0 then
    ctx:fail(lang.err("cli.export_nothing", { unit = unit.name,
      audience = lang.word("audience", audience) }), fault.negative)
  end
  require("wegmarke.cli.people").tell(ctx, unit.id, "people_outgoing_at", texts)
  local bytes = json.encode({ wegmarke = "results", format = 1, audience = audience,
    unit = { id = unit.id, name = unit.name, kind = unit.kind }, results = json.list(list),
    records = n_records > 0 and json.object(by_type) or nil },
    { indent = 2, empty_lists = true }) .. "\n"
  local to_file, written = ctx:deliver(bytes, "json")
  if to_file then ctx:note("export_written", { file = ctx.opts.output, n = #list }) end
  if to_file and n_records > 0 then ctx:note("export_records_for", { n = n_records }) end
  -- What went out is known: to whom, how many, and the file's hash.
  local hash = ctx.sys.sha256(written)
  for _, result in ipairs(list) do
    ctx:need(outgoing.note(ctx:db(), "export", result.assessment.id,
      { audience = audience, sha256 = hash }))
  end
  if n_records > 0 then
    ctx:need(outgoing.note_unit(ctx:db(), unit.id, { audience = audience, sha256 = hash, n = n_records }))
  end
  if left_out > 0 then ctx:note("export_left_out", { n = left_out }) end
end

-- Where an office or a function should stand.
local OFFICES = { who = true, how = true, resources = true, actors = true }

-- Says which persons the texts of a unit's rounds and records name.
local function tell_texts(ctx, unit)
  local db, texts = ctx:db(), {}
  local function add(list)
    for _, one in ipairs(list) do
      texts[#texts + 1] = { body = one.body, office = OFFICES[one.field],
        at = one.record:sub(1, 8) .. "." .. one.field }
    end
  end
  for _, a in ipairs(require("wegmarke.data.assessments").list(db, { unit = unit.id, withdrawn = true })) do
    local list = {}
    for _, one in ipairs(require("wegmarke.data.privacy").texts(db, a.id)) do
      -- Names behind codes stay here unless they are asked for, which is said.
      if one.record_table ~= "participant_name" then list[#list + 1] = one end
    end
    add(list)
  end
  local types, kinds, list = require("wegmarke.record.types").of(db), require "wegmarke.record.kinds", {}
  for _, one in ipairs(require("wegmarke.record.texts").of_unit(db, types, unit.id)) do
    local field = types[one.record_table] and types[one.record_table].fields[one.field]
    if not (field and kinds.is_person(field)) then list[#list + 1] = one end
  end
  add(list)
  require("wegmarke.cli.people").tell(ctx, unit.id, "people_outgoing_at", texts)
end

--- Writes all there is of the unit, as a database of its own.
local function whole(ctx, unit)
  local path = ctx.opts.output
  if not path or path == "-" then ctx:fail(lang.err("cli.export_output"), fault.usage) end
  local written = ctx:need(require("wegmarke.data.unit_file").write(ctx:db(), unit.id, path,
    { names = ctx.opts.names }))
  tell_texts(ctx, unit)
  ctx:note("export_whole", { file = path, unit = unit.name, n = written.assessments })
  if written.records > 0 then ctx:note("export_records", { n = written.records }) end
  if written.left_names > 0 then ctx:note("export_no_names") end
  if written.names > 0 then ctx:note("export_names", { n = written.names }) end
end

--- What went out so far: of one unit, or of all.
local function list_outgoing(ctx, unit)
  local rows = require("wegmarke.data.outgoing").list(ctx:db(), unit and unit.id)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(rows)) end
  for _, row in ipairs(rows) do
    ctx:print(("%s  %s  %s%s  %s"):format(lang.day(require("wegmarke.clock").shown(row.made_at)),
      require("wegmarke.cli.people").account(row.made_by),
      row.unit or "-", row.held_on and " " .. lang.day(row.held_on) or "",
      lang.say("cli.went_" .. row.what, { audience = row.audience
        and lang.word("audience", row.audience) or "", n = row.n or row.names or 0 })
      .. (row.sha256 and " (SHA-256 " .. row.sha256 .. "...)" or "")))
  end
  if #rows == 0 then ctx:print(lang.say("cli.went_nothing")) end
end

local function run(ctx)
  local audience, opts = ctx.opts["for"], ctx.opts
  local unit = ctx.args.unit and ctx:unit(ctx.args.unit)
  if opts.list then
    list_outgoing(ctx, unit)
    return fault.ok
  end
  if not unit then
    ctx:fail(lang.err("cli.argument_missing", { label = lang.say("cli.export_unit_label") }), fault.usage)
  end
  if not audience then
    ctx:fail(lang.err("cli.option_missing", { options = { "--for" }, n = 1 }), fault.usage)
  end
  if opts.names and audience ~= "successor" then
    ctx:fail(lang.err("cli.export_names_successor"), fault.usage)
  end
  if audience == "successor" then whole(ctx, unit) else released(ctx, unit, audience) end
  return fault.ok
end

return {
  {
    name = "export",
    arguments = {
      { name = "unit", type = "unit", optional = true },
    },
    options = {
      require("wegmarke.cli.audience").option { "agency", "public", "successor" },
      { name = "names", type = "flag" },
      { name = "list", type = "flag" },
      { name = "output", short = "o", type = "file" },
      { name = "json", type = "flag" },
    },
    examples = { "export Musterlandkreis --for agency -o fuer-die-agentur.json",
      "export Musterlandkreis --for successor -o musterlandkreis.db", "export --list" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
