--- `wegmarke views`: the tables over records that the modules of a unit name, and those over a round that its
--- model does.

local audience = require "wegmarke.cli.audience"
local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local noticed = require "wegmarke.cli.noticed"
local output = require "wegmarke.cli.output"
local reader = require "wegmarke.record.reader"
local text = require "wegmarke.text"

local function words(key, args) return lang.say("rules." .. key, args) end

local function views() return require "wegmarke.record.rules.views" end

-- A column of a view: { title, cell = function (record) }; nil where the audience may not read it.
local function column(about, decl, id)
  local desk, field = about:desk(decl.id), decl.fields[id]
  if field then
    if not reader.may_read(field, about.audience) then return nil end
    return { lang.pick(field.title), kind = id == decl.line and "name" or nil,
      cell = function(record) return desk:words(record, field) end }
  elseif id == "state" then
    return { lang.say "entry.state", cell = function(record) return desk:state(record) end }
  elseif id == "unit" then
    return { lang.say "entry.unit", cell = function() return about.unit.name end }
  end
  local ways, named = views().ways(about.run.types, decl, id), {}
  for i, way in ipairs(ways) do named[i] = views().back(about.run, way, about.audience) end
  return ways[1] and { lang.pick(ways[1].decl.many), cell = function(record)
    local lines = {}
    for _, by in ipairs(named) do
      for _, other in ipairs(by[record.id] or {}) do lines[#lines + 1] = about.named(other).line end
    end
    return table.concat(lines, "; ")
  end } or nil
end

local function columns(about, view, decl)
  local ids, seen, list = { view.group }, {}, {}
  table.move(view.columns or decl.columns, 1, #(view.columns or decl.columns), #ids + 1, ids)
  for _, id in ipairs(ids) do
    if not seen[id] then list[#list + 1] = column(about, decl, id) end
    seen[id] = true
  end
  list[#list + 1] = { lang.say "entry.show_with", kind = "key",
    cell = function(record) return about.named(record).show end }
  return list
end

local function below(about, made)
  local needs, n = {}, #made.open
  for _, one in ipairs(made.open) do table.move(one.needs, 1, #one.needs, #needs + 1, needs) end
  return n > 0 and { words("view_open", { n = n, needs = table.concat(about:needs(needs), "; ") }) } or {}
end

local function show(ctx, about, module, view)
  local made = views().of(about.run, module, view, about.audience)
  local status, more = about:status(), made and below(about, made) or {}
  if output.wants_json(ctx) then
    local list = {}
    for i, row in ipairs(made and made.rows or {}) do list[i] = about:desk(made.decl.id):json(row.record) end
    output.json(ctx, json.list(list))
    audience.note_records(ctx, about.unit.id)
    about:tell(more)
    return status
  end
  if not made or #made.rows == 0 then
    return about:nothing(status, "view_empty", { title = view.title }, more)
  end
  local heads, rows = columns(about, view, made.decl), {}
  for i, row in ipairs(made.rows) do
    rows[i] = {}
    for j, head in ipairs(heads) do rows[i][j] = head.cell(row.record) end
  end
  output.list(ctx, doc.table { key = "view", rows = rows, columns = heads,
    caption = lang.pick(view.title) .. ", " .. about.unit.name }, more)
  audience.note_records(ctx, about.unit.id)
  return status
end

-- A view of the model of a round.
local function show_own(ctx, own, view)
  if output.wants_json(ctx) then
    output.json(ctx, own:json(view))
  else
    output.list(ctx, own:table(view))
  end
  own:note()
  return fault.ok
end

local function list_all(ctx, about, own)
  local rows, plain = {}, {}
  for module, view in about.run:each "view" do
    local made = views().of(about.run, module, view, about.audience)
    if made then
      rows[#rows + 1] = { view.id, lang.pick(view.title), lang.pick(made.decl.many), #made.rows }
      plain[#plain + 1] = { id = view.id, module = module.id, title = lang.pick(view.title),
        type = made.decl.id, n = #made.rows, open = #made.open }
    end
  end
  for _, view in ipairs(own and own.list or {}) do
    rows[#rows + 1] = { view.id, lang.pick(view.title), words("view_of_round",
      { date = lang.day(own.assessment.held_on), model = own.model.id }), "" }
    plain[#plain + 1] = { id = view.id, model = own.model.id, title = lang.pick(view.title),
      assessment = own.assessment.id }
  end
  local status = about:status()
  if output.wants_json(ctx) then
    output.json(ctx, json.list(plain))
    audience.note_records(ctx, about.unit.id)
    return status
  end
  if #rows == 0 then return about:nothing(status, "no_views") end
  output.list(ctx, doc.table { key = "views", caption = words("views", { unit = about.unit.name }),
    rows = rows, columns = { { words "view", kind = "key" }, { words "view_title", kind = "name" },
      { words "view_of" }, { words "n", kind = "number" } } })
  audience.note_records(ctx, about.unit.id)
  if not ctx.opts.output then ctx:next_step(about:command("views UNIT " .. rows[1][1])) end
  return status
end

local function run(ctx)
  local about = noticed.new(ctx, ctx.args.unit)
  local own = require("wegmarke.cli.model_views").of(ctx, about.unit, ctx.opts.assessment)
  if not ctx.args.view then return list_all(ctx, about, own) end
  local module, view, known = about.run:find("view", ctx.args.view)
  local of_model = not module and own and own:find(ctx.args.view)
  if of_model then return show_own(ctx, own, of_model) end
  if not module then
    for _, one in ipairs(own and own.list or {}) do known[#known + 1] = one.id end
    ctx:fail(lang.err("rules.unknown_view", { given = ctx.args.view, unit = about.unit.name, known = known,
      nearest = text.nearest(ctx.args.view, known) }), fault.input)
  end
  return show(ctx, about, module, view)
end

return {
  {
    name = "views",
    arguments = { { name = "unit", type = "unit" }, { name = "view", type = "word", optional = true } },
    options = { audience.option(), { name = "assessment", type = "assessment" },
      { name = "json", type = "flag" }, output.option() },
    examples = { "views Musterlandkreis", "views Musterlandkreis ending -o auslaufend.xlsx" },
    exits = { 1, 3, 4, 5 },
    run = run,
  },
}
