--- `wegmarke find`: where a text stands in the records and the plans of a file.

local audiences = require "wegmarke.words.audiences"
local desks = require "wegmarke.cli.records"
local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local now = require "wegmarke.record.now"
local output = require "wegmarke.cli.output"
local shared = require "wegmarke.verbs.plan"
local plan = require "wegmarke.words.plan"
local read = require "wegmarke.record.read"
local text = require "wegmarke.text"

local function words(key, args) return lang.say("entry." .. key, args) end

local function titles(decl, fields)
  local list = {}
  for i, id in ipairs(fields) do
    local field = decl and decl.fields[id]
    list[i] = field and lang.pick(field.title) or id
  end
  return table.concat(list, ", ")
end

-- What a text of a plan is called where it is not as its column is.
local CALLED = { title = "field", resources = "with" }

-- Hits in plans, beside those in records.
local function add_plans(ctx, made, rows)
  local assessments = require "wegmarke.data.assessments"
  for _, one in ipairs(require("wegmarke.data.plan_find").find(ctx:db(), ctx.args.text)) do
    local of, fields = one.assessment and ctx:need(assessments.get(ctx:db(), one.assessment))
      or { unit = ctx:need(require("wegmarke.data.units").get(ctx:db(), one.unit)) }, {}
    for i, column in ipairs(one.fields) do
      local called = one.type ~= "plan_note" and CALLED[column] or column
      fields[i] = lang.say("plan." .. called)
    end
    made[#made + 1] = { id = one.id, type = one.type, unit = of.unit.id, line = one.line,
      fields = one.fields }
    rows[#rows + 1] = { of.unit.name, lang.say("cli.record_" .. one.type), one.line,
      table.concat(fields, ", "), "field list " .. shared.name(ctx, of) }
  end
end

-- Hits in records, but those of plans, which have a place of their own.
local function in_records(db, given, types)
  local list = {}
  for _, record in ipairs(read.find(db, given, types)) do
    if not plan.of_type[record.type] then list[#list + 1] = record end
  end
  return list
end

local function run(ctx)
  local db = ctx:db()
  local types = require("wegmarke.record.types").of(db)
  local found, name = in_records(db, ctx.args.text, types), desks.namer(ctx, types, audiences.usual)
  local made, rows = {}, {}
  for i, record in ipairs(found) do
    local decl, named = now.declared(types, record.type), name(record)
    made[i] = { id = record.id, type = record.type, unit = record.unit, line = named.line,
      fields = record.found }
    rows[i] = { named.unit, decl and lang.pick(decl.title) or record.type, named.line,
      titles(decl, record.found), named.show }
  end
  add_plans(ctx, made, rows)
  if output.wants_json(ctx) then return output.json(ctx, json.list(made)) end
  if #rows == 0 then
    ctx.sys.err(text.terminal(words("find_none", { text = ctx.args.text })), "\n")
    return fault.negative
  end
  output.list(ctx, doc.table { key = "found", caption = words("find_title", { text = ctx.args.text }),
    rows = rows, columns = { { words "unit", kind = "name" }, { words "type" }, { words "what" },
      { words "field" }, { words "show_with", kind = "key" } } })
end

return {
  {
    name = "find",
    arguments = { { name = "text" } },
    options = { { name = "json", type = "flag" },
      output.option() },
    examples = { "find Ganztag" },
    exits = { 1, 4 },
    run = run,
  },
}
