--- `wegmarke unit add|import|list|show`.

local lang = require "wegmarke.lang"
local layout = require "wegmarke.cli.table"
local output = require "wegmarke.cli.output"

local json_option = { name = "json", type = "flag" }

local function units() return require "wegmarke.data.units" end

local function key_of(unit)
  local keys = unit.keys or {}
  return keys.ags or keys.ars or unit.id:sub(1, 8)
end

--- How a command can name the unit: by its key, else by its name.
local function name_of(unit)
  return unit.keys and unit.keys.ags or require("wegmarke.cli.context").quote(unit.name)
end

-- How a round of the unit begins: with the usual model, or one that fits its kind.
local function begin_of(ctx, unit)
  local model, usual = require "wegmarke.model", "dkbm"
  local id = model.meant_for(usual, unit.kind) and usual or model.fitting(unit.kind)[1] or usual
  return "assess new " .. name_of(unit) .. " --model " .. id .. " --date " .. ctx.sys.today()
    .. " --mode open"
end

--- The title of the unit's kind.
local function kind_title(unit)
  return lang.pick(unit.kind_title or unit.kind)
end

local function fact(unit, name)
  local found = unit.facts and unit.facts[name]
  if type(found) == "table" then return found.value, found end
  return found
end

--- A whole number with a separator every three digits, as the language has it.
local function grouped(n)
  if not n then return "" end
  local s = string.format("%d", math.floor(n + 0.5)):reverse():gsub("(%d%d%d)", "%1 "):reverse()
  return (s:gsub("^ ", ""):gsub(" ", lang.current() == "de" and "." or ","))
end

local function decimal(n)
  if not n then return "" end
  local s = string.format("%.2f", n)
  return lang.current() == "de" and (s:gsub("%.", ",")) or s
end

local function run_add(ctx)
  local opts = ctx.opts
  local parents = {}
  for i, given in ipairs(opts.parent or {}) do
    parents[i] = ctx:need(units().find(ctx:db(), given)).id
  end
  local unit = ctx:need(units().add(ctx:db(), {
    kind = opts.kind, name = opts.name,
    keys = { ags = opts.ags, ars = opts.ars, nuts3 = opts.nuts3 },
    parents = parents,
    facts = { population = opts.population, area_km2 = opts.area },
    as_of = opts["as-of"], source = opts.source and { title = opts.source } or nil, again = opts.again,
  }))
  if opts.json then return ctx:json(unit) end
  ctx:done("unit_added", { name = unit.name, kind = kind_title(unit), key = key_of(unit) })
  ctx:next_step(begin_of(ctx, unit))
end

local function run_import(ctx)
  local file = require "wegmarke.file"
  local path, bytes, name = ctx.args.file
  if path then
    bytes = ctx:need(file.read(path))
    name = path
  else
    name = "models/units.csv"
    for _, dir in ipairs(ctx.global.models or {}) do
      bytes = bytes or file.read(dir .. "/units.csv")
    end
    bytes = bytes or ctx:need(ctx.sys.packed(name), lang.err("cli.register_missing"))
  end
  local done, err = require("wegmarke.data").units.import(ctx:db(), bytes, name)
  if not done then ctx:fail(err) end
  if ctx.opts.json then return ctx:json(done) end
  ctx:done("unit_imported", {
    name = name, added = done.added, changed = done.changed, unchanged = done.unchanged,
  })
  if done.source then
    local title = type(done.source) == "table" and done.source.title or done.source
    ctx:done("unit_source", { source = title, as_of = done.as_of or "" })
  end
  ctx:next_step("unit list", "assess new " .. lang.say("cli.unit_mark")
    .. " --model dkbm --date " .. ctx.sys.today() .. " --mode open")
end

local function run_list(ctx)
  local found = ctx:need(units().list(ctx:db(), {
    kind = ctx.opts.kind, land = ctx.opts.land, search = ctx.args.search, withdrawn = ctx.opts.withdrawn,
  }))
  if output.wants_json(ctx) then return output.json(ctx, require("wegmarke.json").list(found)) end
  if #found == 0 then
    ctx:note("unit_none")
    ctx:next_step("unit import", "unit add --kind landkreis --name ...")
    return require("wegmarke.cli.fault").negative
  end
  local rows, titles = {}, {}
  for _, kind in ipairs(units().kinds(ctx:db())) do titles[kind.id] = kind.title end
  for i, unit in ipairs(found) do
    unit.kind_title = titles[unit.kind]
    rows[i] = { key_of(unit), unit.name .. (unit.withdrawn and " (" .. lang.say("back.list_withdrawn") .. ")"
      or ""),
      kind_title(unit), grouped(fact(unit, "population")) }
  end
  output.list(ctx, require("wegmarke.doc").table{ key = "units", caption = lang.say("cli.list_units"),
    rows = rows, columns = { { lang.say("cli.unit_key"), kind = "key", width = 12 },
      { lang.say("cli.unit_name"), kind = "name" }, { lang.say("cli.unit_kind") },
      { lang.say("cli.unit_population"), kind = "number" } } })
  ctx:note("unit_count", { n = #found })
end

local function run_show(ctx)
  local unit = ctx:need(units().find(ctx:db(), ctx.args.unit, { withdrawn = true }))
  unit = ctx:need(units().get(ctx:db(), unit.id))
  if ctx.opts.json then return ctx:json(unit) end
  ctx:heading(unit.name)
  local rows = { { lang.say("cli.unit_kind"), kind_title(unit) } }
  if unit.withdrawn then rows[2] = { lang.say("cli.assess_state"), lang.say("back.list_withdrawn") } end
  for _, scheme in ipairs { "ags", "ars", "nuts3" } do
    local key = unit.keys and unit.keys[scheme]
    if key then rows[#rows + 1] = { lang.say("cli.unit_" .. scheme), key } end
  end
  rows[#rows + 1] = { lang.say("cli.unit_id"), unit.id }
  local sources = {}
  for _, name in ipairs { "population", "area_km2" } do
    local value, about = fact(unit, name)
    if value then
      local shown = name == "population" and grouped(value) or decimal(value)
      if about.as_of and about.as_of ~= "" then shown = shown .. " (" .. lang.day(about.as_of) .. ")" end
      rows[#rows + 1] = { lang.say("cli.unit_" .. name), shown }
      if about.source and about.source ~= sources[#sources] then
        sources[#sources + 1] = about.source
      end
    end
  end
  for _, parent in ipairs(unit.parents or {}) do
    rows[#rows + 1] = { lang.say("cli.unit_parent"), parent.name }
  end
  for _, source in ipairs(sources) do rows[#rows + 1] = { lang.say("cli.unit_from"), source } end
  ctx:lines(layout.layout(nil, rows, { indent = "  " }))
  local rounds = ctx:need(require("wegmarke.data.assessments").list(ctx:db(), { unit = unit.id }))
  for _, round in ipairs(rounds) do
    ctx:print("  " .. lang.say("cli.unit_round",
      { held_on = round.held_on, id = round.id:sub(1, 8), title = round.title or "" }))
  end
  if #rounds == 0 then
    ctx:next_step(begin_of(ctx, unit))
  end
end

return {
  {
    name = "unit add",
    options = {
      { name = "kind", type = "word", required = true },
      { name = "name", required = true },
      { name = "ags", type = "word" },
      { name = "ars", type = "word" },
      { name = "nuts3", type = "word" },
      { name = "population", type = "integer", min = 0 },
      { name = "area", type = "number", min = 0 },
      { name = "as-of", type = "date" },
      { name = "source" },
      { name = "parent", type = "unit", many = true },
      { name = "again", type = "flag" },
      json_option,
    },
    examples = { "unit add --kind landkreis --name \"Musterlandkreis\" --population 120000",
      "unit add --kind gemeinde --name \"Musterdorf\" --parent Musterlandkreis" },
    exits = { 3, 4 },
    run = run_add,
  },
  {
    name = "unit import",
    arguments = {
      { name = "file", type = "file", optional = true },
    },
    options = { json_option },
    examples = { "unit import", "unit import gemeinden.csv" },
    exits = { 3, 4 },
    run = run_import,
  },
  {
    name = "unit list",
    arguments = {
      { name = "search", optional = true },
    },
    options = {
      { name = "kind", type = "word" },
      { name = "land", type = "word" },
      { name = "withdrawn", type = "flag" },
      json_option, output.option(),
    },
    examples = { "unit list trier", "unit list --kind kreisfreie_stadt --land 07" },
    exits = { 1, 4 },
    run = run_list,
  },
  {
    name = "unit show",
    arguments = {
      { name = "unit", type = "unit" },
    },
    options = { json_option },
    examples = { "unit show 07211" },
    exits = { 3, 4 },
    run = run_show,
  },
}
