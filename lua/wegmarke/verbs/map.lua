--- `wegmarke map list|remove`: what was said of columns, and is kept for the next file of that layout.

local doc = require "wegmarke.doc"
local fault = require "wegmarke.cli.fault"
local intake_map = require "wegmarke.data.intake.map"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local maps = require "wegmarke.data.column_maps"
local output = require "wegmarke.cli.output"

local function words(key, args) return lang.say("map." .. key, args) end

-- What a map is for, as people call it.
local function title_of(ctx, of)
  if of == "rate" then return words "of_rate" end
  local decl = require("wegmarke.record.types").of(ctx:db())[of]
  return decl and lang.pick(decl.many) or of
end

-- What is kept, sorted: "Spalte = Feld".
local function entries_of(one)
  local list = {}
  for name, what in pairs(one.entries) do
    local head = name:match "^c:(.*)$"
    if head == intake_map.between then head = words "between" end
    list[#list + 1] = ("%s = %s"):format(head or name:sub(3), what == intake_map.nothing and words "nothing"
      or what)
  end
  table.sort(list)
  return list
end

local function list(ctx)
  local found, rows = maps.list(ctx:db()), {}
  if output.wants_json(ctx) then
    local made = {}
    for i, one in ipairs(found) do
      made[i] = { n = one.n, of = one.of, at = one.at, heads = json.list(one.heads),
        entries = json.object(one.entries),
        differ = one.differ[1] and one.differ or nil }
    end
    return output.json(ctx, json.list(made))
  end
  if #found == 0 then
    ctx:print(words "none")
    return fault.ok
  end
  for i, one in ipairs(found) do
    local said = table.concat(entries_of(one), "; ")
    if one.differ[1] then
      local names = {}
      for k, name in ipairs(one.differ) do names[k] = name:sub(3) end
      said = said .. "; " .. words("differs", { columns = table.concat(names, ", ") })
    end
    rows[i] = { one.n, title_of(ctx, one.of), one.at, said }
  end
  output.list(ctx, doc.table{ key = "maps", caption = words "list", rows = rows,
    columns = { { words "head_n", kind = "number", width = 5 }, { words "head_of", width = 20 },
      { words "head_at", kind = "date", width = 12 }, { words "head_said", width = 90 } } })
  return fault.ok
end

local function remove(ctx)
  local one = maps.list(ctx:db())[ctx.args.number]
  if not one then
    ctx:fail(lang.err("map.none_such", { given = ctx.args.number }), fault.input)
  end
  ctx:need(maps.remove(ctx:db(), one))
  if ctx.opts.json then return ctx:json { removed = one.n } end
  ctx:print(words("removed", { n = one.n, title = title_of(ctx, one.of) }))
  return fault.ok
end

return {
  {
    name = "map list",
    options = { { name = "json", type = "flag" }, output.option() },
    examples = { "map list" },
    exits = { 3, 4 },
    run = list,
  },
  {
    name = "map remove",
    arguments = { { name = "number", type = "integer" } },
    options = { { name = "json", type = "flag" } },
    examples = { "map remove 1" },
    exits = { 3, 4 },
    run = remove,
  },
}
