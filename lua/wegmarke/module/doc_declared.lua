--- A procedure or catalogue to read, as a document: its records with their fields, its lists, its parts.

local conditions = require "wegmarke.module.condition"
local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"

local M = {}

local function say(R, key, args) return lang.text(R.language, "module." .. key, args) end

local function facts(R)
  local m, uses = R.m, {}
  for i, one in ipairs(m.uses) do uses[i] = one.id end
  return d.terms {
    { say(R, "id"), m.id }, { say(R, "version"), tostring(m.version) },
    #m.chain > 1 and { say(R, "chain"), table.concat(m.chain, " → ") },
    #uses > 0 and { say(R, "uses"), table.concat(uses, ", ") },
    { say(R, "hash"), d.code(m.hash) },
  }
end

-- What there is to know of a field beside its kind.
local function more_of(R, field)
  local list = {}
  local function add(condition, key, args)
    if condition then list[#list + 1] = say(R, key, args) end
  end
  add(field.many, "many")
  add(field.required, "required")
  add(field.required_if, "required_if")
  add(field.target, "to", { to = field.target })
  add(field.back, "back", { back = field.back })
  add(field.list, "list_of", { list = field.list })
  add(field.unit, "unit_of", { unit = lang.pick(field.unit, R.language) })
  add(field.due, "due")
  add(field.every and field.every.months, "every_months", { n = field.every and field.every.months })
  add(field.every and field.every.days, "every_days", { n = field.every and field.every.days })
  add(field.visible, "visible_for", { visible = field.visible and R.audience(field.visible) })
  add(field.open, "open")
  return table.concat(list, ", ")
end

local function titles(R, list)
  local made = {}
  for i, one in ipairs(list) do
    made[i] = lang.pick(one.title, R.language) .. (one.over and " (" .. say(R, "over") .. ")" or "")
  end
  return table.concat(made, ", ")
end

local function scope_of(R, of)
  return lang.has("module.of_" .. of, R.language) and say(R, "of_" .. of) or of
end

local function record(R, one)
  local title, rows = lang.pick(one.title, R.language), {}
  for i, field in ipairs(one.fields) do
    rows[i] = { field.id, lang.pick(field.title, R.language), say(R, field.kind), more_of(R, field),
                field.origin.file .. ":" .. field.origin.line }
  end
  return d.section(lang.pick(one.many, R.language), {
    one.about and d.p(lang.pick(one.about, R.language)),
    d.terms {
      { say(R, "verb"), d.code(one.verb) }, { say(R, "of"), scope_of(R, one.of) },
      { say(R, "visible"), R.audience(one.visible) },
      one.key ~= nil and { say(R, "key"), table.concat(one.key, ", ") },
      one.states ~= nil and { say(R, "states"), titles(R, one.states.list) },
      one.dots ~= nil and { say(R, "dots"), table.concat(one.dots, ", ") },
      one.take ~= nil and { say(R, "take"), say(R, "take_by", { field = one.take }) },
    },
    d.table { key = "fields_" .. one.name, caption = say(R, "fields", { title = title }), rows = rows,
      columns = { { say(R, "field"), kind = "key" }, { say(R, "field_title"), kind = "name" },
        { say(R, "field_kind") }, { say(R, "field_more"), optional = true }, { say(R, "field_place") } } },
  }, { code = one.name })
end

local function list(R, one)
  local rows = {}
  for i, entry in ipairs(one.entries) do
    rows[i] = { entry.id, lang.pick(entry.title, R.language), entry.note and lang.pick(entry.note,
      R.language) or "" }
  end
  return d.section(one.id, {
    d.table { key = "list_" .. one.id, caption = one.id, rows = rows, columns = {
      { say(R, "entry"), kind = "key" }, { say(R, "field_title"), kind = "name" },
      { say(R, "field_more"), optional = true } } },
    one.source and d.small(say(R, "source", { source = one.source, as_of = one.as_of or "?" })),
  })
end

local function parts(R)
  local rows = {}
  for _, verb in ipairs(require("wegmarke.module.shape_records").part_verbs) do
    for _, one in ipairs(R.m.parts[verb]) do
      rows[#rows + 1] = { one.id, say(R, verb), lang.pick(one.title or one.why, R.language),
                          one.file .. ":" .. one.line }
    end
  end
  return #rows > 0 and d.part("parts", say(R, "parts"), { d.table { key = "parts", caption = say(R, "parts"),
    rows = rows, columns = { { say(R, "part"), kind = "key" }, { say(R, "part_kind") },
      { say(R, "field_title"), kind = "name" }, { say(R, "field_place") } } } }) or nil
end

-- The functions of a part by name, each with those that it replaced.
local FUNCTIONS = { "when", "where", "done", "tell", "allowed", "value" }

local function functions(R, one)
  local blocks = {}
  for _, name in ipairs(FUNCTIONS) do
    local f, key = type(one[name]) == "table" and one[name] or nil, "function_is"
    while f do
      blocks[#blocks + 1] = d.p(say(R, key, { name = name, place = f.file .. ":" .. f.line }))
      blocks[#blocks + 1] = d.source(conditions.source(R.m, f), "lua")
      f, key = f.old, "function_old"
    end
  end
  return blocks
end

-- One part: what it says of itself, where it stands, its functions as they are written.
local function part(R, verb, one)
  local function list_of(key) return one[key] and table.concat(one[key], ", ") end
  local changed = {}
  for i, place in ipairs(R.m:history(one)) do
    changed[#changed + 1] = i > 1 and place.file .. ":" .. place.line or nil
  end
  local function words(key) return one[key] and lang.pick(one[key], R.language) end
  local rows = { { say(R, "part_kind"), say(R, verb) },
    { say(R, "field_place"), one.file .. ":" .. one.line } }
  local function add(head, said)
    if said and said ~= "" then rows[#rows + 1] = { head, said } end
  end
  add(say(R, "part_of"), one.of or one.pairs or one.for_each or one.element)
  add(say(R, "part_near"), list_of "near")
  add(say(R, "part_says"), words "say")
  add(say(R, "part_why"), words "why")
  add(say(R, "part_reads"), list_of "reads")
  add(say(R, "part_makes"), list_of "makes")
  add(say(R, "part_columns"), list_of "columns")
  add(say(R, "visible"), one.visible and R.audience(one.visible))
  add(say(R, "part_changed"), table.concat(changed, ", "))
  local blocks = { one.about and d.p(words "about"), d.terms(rows) }
  table.move(functions(R, one), 1, 100, #blocks + 1, blocks)
  return d.section(lang.pick(one.title or one.id, R.language), blocks, { code = one.id })
end

-- The parts of a name: "need_without_source", or "notice.need_without_source".
local function parts_named(R, only)
  local made = {}
  for _, verb in ipairs(require("wegmarke.module.shape_records").part_verbs) do
    for _, one in ipairs(R.m.parts[verb]) do
      if one.id == only or verb .. "." .. one.id == only then made[#made + 1] = part(R, verb, one) end
    end
  end
  return #made > 0 and d.part("parts", say(R, "parts"), made) or nil
end

local function all(items, f)
  local made = {}
  for i, one in ipairs(items) do made[i] = f(one) end
  return made
end

--- The document of a module, or of one of its records or lists.
---@param m wegmarke.module.Declared
---@param language string
---@param only string|nil the name of a record, a list or a part
---@return wegmarke.doc.Document
function M.of(m, language, only)
  local R = { m = m, language = language }
  function R.audience(id) return lang.word("audience", id, language) end
  local types, lists = {}, {}
  for _, one in ipairs(m.types) do
    if not only or one.name == only then types[#types + 1] = one end
  end
  for _, one in ipairs(m.lists) do
    if not only or one.id == only then lists[#lists + 1] = one end
  end
  local made = {}
  if #types > 0 then
    made[1] = d.part("records", say(R, "records"), all(types, function(one) return record(R, one) end))
  end
  if #lists > 0 then
    made[#made + 1] = d.part("lists", say(R, "lists"), all(lists, function(one) return list(R, one) end))
  end
  if only then made[#made + 1] = parts_named(R, only) else made[#made + 1] = parts(R) end
  return d.document { title = lang.pick(m.title, language), language = language,
    head = { m.about and d.p(lang.pick(m.about, language)), not only and facts(R) or nil }, parts = made }
end

return M
