--- What verbs made from declarations share: the file they speak of, the list a record stands in, what people
--- call one, what there is to say of it.

local audiences = require "wegmarke.words.audiences"
local context = require "wegmarke.cli.context"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local keys_in_order = require "wegmarke.keys"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local planned = require "wegmarke.cli.planned"
local read = require "wegmarke.record.read"
local reader = require "wegmarke.record.reader"
local refer = require "wegmarke.record.refer"
local said_of = require "wegmarke.data.intake.said"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"

local M = {}

---@class wegmarke.cli.Desk
---@field ctx wegmarke.cli.Context
---@field db table
---@field types table<string, table>
---@field decl table
---@field root wegmarke.record.Root
---@field unit table|nil
---@field round string|nil the assessment whose plan is meant
---@field audience string
---@field language string
---@field look table
local Desk = {}
Desk.__index = Desk

-- The model of a unit's latest round, looked for when a field wants it.
local function elements_of(ctx, root)
  local model
  local function get()
    if model ~= nil then return model end
    local assessments, db = require "wegmarke.data.assessments", ctx:db()
    local of_plan = root.plan ~= root.unit and root.plan or nil
    local id = root.assessment or of_plan or (assessments.latest(db, root.unit) or {}).id
    model = id and ctx:model_of(ctx:need(assessments.get(db, id))) or false
    return model
  end
  return {
    read = function(words)
      if get() then return ctx:find_element(get(), words) end
      if require("wegmarke.module.names").is_id(words) then return words end
      return nil, lang.err("entry.no_model", { given = words })
    end,
    title = function(id, language)
      for _, element in ipairs(get() and get().elements or {}) do
        if element.id == id then return get():element_title(id, language) end
      end
      return id
    end,
    list = function()
      local ids = {}
      for i, element in ipairs(get() and get().elements or {}) do ids[i] = element.id end
      return ids
    end,
  }
end

-- What the desk of a unit, a round or the file looks things up with.
local function furnish(self)
  local ctx = self.ctx
  self.look = refer.look(self.db, self.types, self.root, self.unit and elements_of(ctx, self.root),
    self.language)
  function self.look.may_see(target, record)
    local line = target.fields[target.line]
    return reader.may_see(target, record, self.audience) and (not line
      or reader.may_read(line, self.audience))
  end
  return self
end

local function new(ctx, decl)
  local db = ctx:db()
  return setmetatable({ ctx = ctx, db = db, decl = decl, root = {}, language = lang.current(),
    types = require("wegmarke.record.types").of(db), audience = ctx.opts["for"] or audiences.usual }, Desk)
end

local function sit_at(self, unit)
  self.unit = unit
  self.ctx:speak_of_unit(unit.id)
  self.root, self.named = { unit = unit.id }, context.quote(unit.name)
end

--- The desk at which a verb works on records of a type.
---@param ctx wegmarke.cli.Context
---@param decl table
---@return wegmarke.cli.Desk
function M.desk(ctx, decl)
  local self, part = new(ctx, decl), plan.of_type[decl.id]
  if part and part.lives and ctx.args.assessment then
    local of = planned.named(ctx, ctx.args.assessment)
    self.unit = ctx:need(require("wegmarke.data.units").get(self.db, of.unit.id))
    self.root, self.named = { unit = of.unit.id, plan = of.id }, planned.name(ctx, of)
    self.round = of.held_on and of.id or nil
  elseif ctx.args.assessment then
    local round = ctx:assessment(ctx.args.assessment)
    self.root = { assessment = round.id, unit = round.unit.id }
    self.unit = ctx:need(require("wegmarke.data.units").get(self.db, round.unit.id))
    self.named = ctx:short(round.id)
  elseif ctx.args.unit then
    sit_at(self, ctx:unit(ctx.args.unit))
  end
  return furnish(self)
end

--- The desk for records of a type that a unit has, whatever the command line names.
---@param ctx wegmarke.cli.Context
---@param decl table
---@param unit table
---@return wegmarke.cli.Desk
function M.of(ctx, decl, unit)
  local self = new(ctx, decl)
  sit_at(self, unit)
  return furnish(self)
end

--- How typed values are read.
function Desk:how() return { language = self.language, look = self.look } end

--- All records of the type, in their order and numbered.
---@param decl table|nil of another type than the verb's
---@return wegmarke.record.Record[]
function Desk:all(decl) return refer.all(self.db, decl or self.decl, self.root) end

--- Finds records of the list by id, as they are now: one that is shown with another is that one.
---@return fun(id: string): wegmarke.record.Record|nil
function Desk:finder()
  local by = {}
  for _, record in ipairs(self:all()) do by[record.id] = record end
  return function(id)
    local joined = not by[id] and read.get(self.db, id)
    return by[id] or joined and by[joined.leader] or nil
  end
end

--- Finds the record that counts and that is called as a row is; nil where rows are known by a key, or are
--- taken as new ones whatever they are called.
---@return (fun(values: table<string, any>): string|nil, string)|nil find its id, and what the row is called
function Desk:matcher()
  if self.decl.key or self.ctx.opts.again then return nil end
  local by_line
  return function(values)
    if not by_line then
      by_line = {}
      for _, record in ipairs(self:all()) do
        if not record.withdrawn then by_line[self:line(record)] = record.id end
      end
    end
    local line = self:line_of(values)
    return by_line[line], line
  end
end

--- Ends the verb where rows are called like records: they change these only if that was said.
---@param lines string[] what the rows are called
function Desk:must_say(lines)
  if #lines == 0 or self.ctx.opts.change then return end
  self.ctx:fail(lang.err("entry.rows_there", { n = #lines, title = self.decl.many,
    lines = said_of.few(lines, 5) }), fault.input)
end

--- A record by what people call it. Ends the verb if there is none.
---@param given string
---@param decl table|nil of another type than the verb's
---@return wegmarke.record.Record
function Desk:find(given, decl)
  decl = decl or self.decl
  local found, err = refer.find(decl, self:all(decl), given, self.language, self.look)
  return found or fault.raise(err, fault.input, lang.say("cli.next") .. " "
    .. self.ctx:command(self:command("list", nil, decl)))
end

--- The same record as it is now.
---@param id string
---@return wegmarke.record.Record
function Desk:again(id) return self:finder()(id) or error "the record is not in its list" end

--- A command on records of the type.
---@param verb string
---@param record wegmarke.record.Record|nil
---@param decl table|nil
---@return string
function Desk:command(verb, record, decl)
  local words = { (decl or self.decl).verb, verb, self.named }
  if record then words[#words + 1] = tostring(record.number) end
  return table.concat(words, " ")
end

---@param record wegmarke.record.Record
---@return string
function Desk:line(record) return refer.line(self.decl, record, self.language, self.look) end

--- What a row is called whose values these are.
---@param values table<string, any>
---@return string
function Desk:line_of(values) return self:line { id = "", values = values, clashes = {} } end

--- Ends the verb where the unit does not use the module that declares the type, or one that builds on it.
function Desk:must_use()
  if not self.unit or plan.is_standing[self.decl.module] then return end
  local used = require("wegmarke.data.modules").used_by(self.db, self.unit.id)
  if not used[self.decl.module] then
    fault.raise(lang.err("entry.not_used", { unit = self.unit.name, title = self.decl.many,
      module = self.decl.module }), fault.input, lang.say("cli.next") .. " "
      .. self.ctx:command("use " .. self.named .. " " .. self.decl.module))
  end
end

-- Records of all units -------------------------------------------------------------------------------

---@class wegmarke.cli.Named
---@field unit string what its unit is called; "" for one of the file's own
---@field line string
---@field show string the command that shows it

--- What there is to say of records of all units where they are listed together.
---@param ctx wegmarke.cli.Context
---@param types table<string, table>
---@param audience string
---@return fun(record: wegmarke.record.Record): wegmarke.cli.Named
function M.namer(ctx, types, audience)
  local db, numbers, looks = ctx:db(), {}, {}
  local units, assessments = require "wegmarke.data.units", require "wegmarke.data.assessments"
  local function root_of(record)
    local unit = record.unit and ctx:need(units.find(db, record.unit))
    local root, at = { unit = unit and unit.id }, record.scope
    while at do
      if db:one("assessment_get", { id = at }) then root.assessment = at end
      local above = db:one("record_get", { id = at })
      at = above and above.scope
    end
    return root, unit and unit.name or ""
  end
  local function number_of(decl, record, root, key)
    if not numbers[key] then
      numbers[key] = {}
      for _, one in ipairs(refer.all(db, decl, root)) do numbers[key][one.id] = one.number end
    end
    return numbers[key][record.id]
  end
  return function(record)
    local decl = require("wegmarke.record.now").declared(types, record.type)
    if not decl then return { unit = "", line = record.id:sub(1, 8), show = "" } end
    local root, unit = root_of(record)
    if refer.root(types, decl) ~= "assessment" then root.assessment = nil end
    local key = table.concat({ decl.id, root.unit or "", root.assessment or "" }, " ")
    looks[key] = looks[key] or refer.look(db, types, root, nil, lang.current())
    local words = { decl.verb, "show" }
    if root.assessment then
      words[3] = ctx:short(ctx:need(assessments.get(db, root.assessment)).id)
    elseif root.unit then
      words[3] = context.quote(unit)
    end
    words[#words + 1] = tostring(number_of(decl, record, root, key) or record.id:sub(1, 12))
    local line = decl.fields[decl.line]
    return { unit = unit, show = table.concat(words, " "),
      line = (not line or reader.may_read(line, audience))
        and refer.line(decl, record, lang.current(), looks[key]) or "" }
  end
end

-- In words -------------------------------------------------------------------------------------------

--- A value in words.
---@param field table
---@param said any
---@return string
function Desk:value(field, said)
  if said == nil or said == json.null then return lang.say("entry.nothing") end
  return kinds.print(field, said, self.language, self.look)
end

--- What a field says, in words; of what is said differently, each.
---@param record wegmarke.record.Record
---@param field table
---@return string
function Desk:words(record, field)
  local clash = record.clashes[field.id]
  if clash then
    local list = {}
    for i, said in ipairs(clash) do list[i] = self:value(field, said) end
    return table.concat(list, " | ")
  end
  if record.held[field.id] then return lang.say("entry.held") end
  local said = record.values[field.id]
  if field.kind == "computed" then said = self:computed(record, field) end
  if record.unfit[field.id] then
    return type(said) == "string" and said or said ~= nil and json.encode(said) or ""
  end
  return kinds.print(field, said, self.language, self.look)
end

--- What a function makes of a record; nil where it fails.
function Desk:computed(record, field)
  local values = {}
  for _, one in ipairs(self.decl.fields) do
    if reader.may_read(one, self.audience) then values[one.id] = record.values[one.id] end
  end
  values.state, values.unit, values.id = record.state, record.unit, record.id
  local ok, made = pcall(field.compute, values)
  return ok and made or nil
end

--- A record's state in words; of several each.
---@param record wegmarke.record.Record
---@return string
function Desk:state(record)
  local list = {}
  for i, state in ipairs(record.clashes.state or { record.state }) do
    list[i] = typed.state_title(self.decl, state, self.language)
  end
  return table.concat(list, " | ")
end

--- What says a field anew behind `change`, which is written by hand where options name the fields.
---@param field string
---@return string
function Desk:setting(field)
  local part = plan.of_type[self.decl.id]
  if not part or not require("wegmarke.cli.verbs").is_own(self.decl.verb .. " change") then
    return " " .. field .. "=..."
  end
  return part.has[field] and " --" .. ((part.options or {})[field] or field) .. " ..."
    or " --set " .. field .. "=..."
end

--- What there is to settle about a record, a sentence each.
---@param record wegmarke.record.Record
---@return string[]
function Desk:notices(record)
  local said = {}
  for _, one in ipairs(value.notices(self.decl, record)) do
    local field, args = one.field and self.decl.fields[one.field], {}
    if not field or reader.may_read(field, self.audience) then
      args.field = field and lang.pick(field.title) or one.field == "state" and lang.say("entry.state")
        or one.field
      args.number = record.number
      args.command = self.ctx:command(self:command("change", record)) .. self:setting(one.field or "")
      if one.what == "clash" then
        args.said = field and self:words(record, field) or self:state(record)
        if one.field == "state" then
          args.command = self.ctx:command(self:command("state", record)) .. " ..."
        end
      elseif one.what == "contested" then
        args.command = self.ctx:command(self:command("withdraw", record))
      end
      said[#said + 1] = lang.say("entry.is_" .. one.what, args)
    end
  end
  return said
end

--- What points at a record, or at one that is one with it, of what the reader may know: by type and field,
--- in order.
---@param record wegmarke.record.Record
---@return {decl: table, field: table, records: wegmarke.record.Record[]}[]
function Desk:back(record)
  local found, group = {}, { [record.id] = true }
  for _, id in ipairs(now.group(self.db, record.id)) do group[id] = true end
  for _, id in ipairs(keys_in_order(self.types)) do
    local decl, all = self.types[id], nil
    for _, field in ipairs(decl.fields) do
      if field.target == self.decl.id and reader.may_read(field, self.audience) then
        all = all or self:all(decl)
        local list = {}
        for _, other in ipairs(read.back(all, field.id, group)) do
          if not other.withdrawn and self.look.may_see(decl, other) then list[#list + 1] = other end
        end
        if #list > 0 then found[#found + 1] = { decl = decl, field = field, records = list } end
      end
    end
  end
  return found
end

-- The ways back, each under its name, where it has one, and the ids of those that point here.
local function back_json(desk, record)
  local made = {}
  for _, way in ipairs(desk:back(record)) do
    local ids = {}
    for i, other in ipairs(way.records) do ids[i] = other.id end
    made[way.field.back or way.decl.name .. "." .. way.field.id] = json.list(ids)
  end
  return next(made) and json.object(made) or nil
end

--- A record as JSON has it.
---@param record wegmarke.record.Record
---@param whole boolean|nil with what points at it
---@return table
function Desk:json(record, whole)
  local values = {}
  for id, said in pairs(record.values) do values[id] = said end
  for _, field in ipairs(self.decl.fields) do
    if field.kind == "computed" and reader.may_read(field, self.audience) then
      values[field.id] = self:computed(record, field)
    end
  end
  return { id = record.id, type = record.type, unit = record.unit, number = record.number,
    line = self:line(record), state = record.state, withdrawn = record.withdrawn or nil,
    grants = record.grants[1] and json.list(record.grants) or nil,
    back = whole and back_json(self, record) or nil, source = record.source, as_of = record.as_of,
    values = json.object(values), clashes = next(record.clashes) and json.object(record.clashes) or nil }
end

-- Fields in help -------------------------------------------------------------------------------------

--- What there is to know of a field to fill it in.
---@param field table
---@param types table<string, table>
---@param language string
---@return string
function M.field_text(field, types, language)
  local list = { lang.text(language, "module." .. field.kind) }
  local function add(condition, key, args)
    if condition then list[#list + 1] = lang.text(language, key, args) end
  end
  local function pick(t) return lang.pick(t, language) end
  if field.entries then
    local titles = {}
    for i, entry in ipairs(field.entries) do titles[i] = pick(entry.title) end
    list[1] = list[1] .. ": " .. table.concat(titles, ", ")
  end
  add(field.unit, "module.unit_of", { unit = pick(field.unit) })
  add(field.target, "module.to", { to = types[field.target] and pick(types[field.target].title)
    or field.target })
  add(field.many, "entry.help_many")
  add(field.required, "module.required")
  add(field.required_if, "module.required_if")
  add(field.due, "module.due")
  if field.hint then list[#list + 1] = pick(field.hint) end
  return pick(field.title) .. " (" .. table.concat(list, "; ") .. ")"
end

return M
