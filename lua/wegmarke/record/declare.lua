--- From what modules declare to record types that all else is made from: checks them, and brings them into
--- one form. A type:
---
---   id (qualified), module, name, title, many, about, of, line, verb, key, visible, columns, was, settings,
---   dots, take, fields (in order, and by id), states ({ list, moves, first } or nil; of a state `over`),
---   file, line_no
---
--- and a field: id, kind, title, hint, many, required, required_if, open, visible, was, words, person,
--- entries, unit, decimals, from, to_value, about, span, target, back, due, every, compute, origin = {
--- file, line }. Functions of the module are functions here: `required_if(values)` and `compute(values)`
--- give a value, or nil and a fault.

local keys_in_order = require "wegmarke.keys"
local audiences = require "wegmarke.words.audiences"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local names = require "wegmarke.module.names"
local plan = require "wegmarke.words.plan"
local reserved = require "wegmarke.words.reserved"

---@class wegmarke.record.Declare
---@field d wegmarke.module.Parts
---@field types table<string, table> those of the modules that this one uses, by qualified id
---@field lists table<string, table> theirs, by qualified id: { id, entries, module }
---@field call fun(f: table, known: table<string, true>): function
local Declare = {}
Declare.__index = Declare

local M = {}

-- What a record can belong to beside another record.
local SCOPES = { unit = true, assessment = true, agency = true }

function Declare:fault(record, path, key, args, severity)
  self.d.findings:on(self.d.origin, record, path, lang.err("model." .. key, args or {}), severity, record.id)
end

function Declare:nearest(given, list) return self.d.findings:nearest(given, list) end

-- A text in every language it is in.
function Declare:text(value)
  if value == nil then return nil end
  return type(value) == "table" and merge.copy(value) or { [self.d.language] = value }
end

-- The title of something; its id, with a word about it, where it has none.
function Declare:title(record, path, item, id)
  if item.title then return self:text(item.title) end
  self:fault(record, path, "no_title", { id = id }, "warning")
  return { [self.d.language] = id }
end

-- Names ----------------------------------------------------------------------------------------------

function Declare:word_free(record, path, id, also)
  -- Its types go by words of the program's own commands.
  if also == "verbs" and plan.is_standing[record.module] then also = nil end
  for _, set in ipairs { "lua", "sql", also } do
    if reserved[set] and reserved[set][id] then
      self:fault(record, path, "reserved_" .. set, { id = id })
      return false
    end
  end
  return true
end

-- Fields ---------------------------------------------------------------------------------------------

function Declare:visible_of(record, id, field, kind)
  local own = record.visible or audiences.usual
  local widest = kind.never_outside and audiences.is_outside(own) and audiences.usual or own
  if field.visible and not audiences.may_read(widest, field.visible) then
    local wider = not audiences.may_read(own, field.visible)
    self:fault(record, { "fields", id, "visible" }, wider and "visible_wider" or "person_visible",
      { id = id, got = field.visible, own = widest })
  end
  return field.visible or (widest ~= own and widest or nil)
end

-- The entries of a choice: its own, or those of a list.
function Declare:entries_of(record, id, field)
  local path = { "fields", id }
  if field.list and field.entries then
    self:fault(record, path, "choice_both", { list = field.list })
  elseif not field.list and not field.entries then
    self:fault(record, path, "choice_none", {})
  end
  local list = field.entries
  if field.list then
    local found, key, args = self:find_list(field.list)
    if not found then
      self:fault(record, { "fields", id, "list" }, key, args)
      return {}
    end
    list = found.entries
  end
  local made, ids = {}, {}
  for _, entry in ipairs(list or {}) do ids[entry.id] = true end
  for i, entry in ipairs(list or {}) do
    made[i] = merge.copy(entry)
    made[i].title = self:title(record, path, entry, entry.id)
    if entry.was and ids[entry.was] then
      self:fault(record, path, "was_taken", { id = entry.id, was = entry.was })
    end
  end
  if #made == 0 and (field.list or field.entries) then self:fault(record, path, "choice_empty", {}) end
  return made
end

-- A list by name: the module's own, else that of one it uses.
function Declare:find_list(name)
  local own = self.d:list(name)
  if own then return own end
  local found = {}
  for _, id in ipairs(keys_in_order(self.lists)) do
    if id == name or id:match("%.([^.]+)$") == name then found[#found + 1] = id end
  end
  if #found > 1 then return nil, "ambiguous", { id = name, one = found[1], other = found[2] } end
  if found[1] then return self.lists[found[1]] end
  local known = {}
  for i, list in ipairs(self.d.lists) do known[i] = list.id end
  for _, id in ipairs(keys_in_order(self.lists)) do known[#known + 1] = id end
  return nil, "no_list", { id = name, known = known, nearest = self:nearest(name, known) }
end

-- The qualified id of a type that is named: one of the module, or of one that it uses.
function Declare:find_type(name)
  local record = self.d:record(name)
  if record then return record.module .. "." .. record.id end
  local found = {}
  for _, id in ipairs(keys_in_order(self.types)) do
    if id == name then return id end
    if id:match("%.([^.]+)$") == name then found[#found + 1] = id end
  end
  for _, own in ipairs(self.d.records) do
    if own.module .. "." .. own.id == name then return name end
  end
  if #found > 1 then return nil, "ambiguous", { id = name, one = found[1], other = found[2] } end
  if found[1] then return found[1] end
  local known = {}
  for i, own in ipairs(self.d.records) do known[i] = own.id end
  for _, id in ipairs(keys_in_order(self.types)) do known[#known + 1] = id end
  return nil, "no_type", { id = name, known = known, nearest = self:nearest(name, known) }
end

local by_kind = {}

function by_kind.choice(self, record, id, field, made)
  made.entries, made.list = self:entries_of(record, id, field), field.list
end

function by_kind.number(self, record, id, field, made)
  made.unit, made.decimals, made.from, made.to_value = self:text(field.unit), field.decimals, field.from,
    field.to
  made.about, made.span = field.about, field.span
  local path = { "fields", id }
  if field.from and field.to and field.from > field.to then
    self:fault(record, path, "from_above_to", { from = field.from, to = field.to })
  end
  if field.decimals and (field.decimals < 0 or field.decimals > 9) then
    self:fault(record, path, "decimals", { got = field.decimals })
  end
end

by_kind.figure = by_kind.number

function by_kind.date(self, record, id, field, made)
  made.due = field.due
  if not field.every then return end
  local every = field.every
  local n = every.months or every.days
  if (every.months == nil) == (every.days == nil) or n < 1 or n > 10000 then
    self:fault(record, { "fields", id, "every" }, "every", {})
  end
  made.every = { months = every.months, days = every.days }
end

by_kind.month = by_kind.date

function by_kind.link(self, record, id, field, made)
  local target, key, args = self:find_type(field.to)
  if not target then return self:fault(record, { "fields", id, "to" }, key, args) end
  made.target, made.back = target, field.back
end

function by_kind.computed(self, _, _, field, made)
  made.unit = self:text(field.unit)
  made.compute = self.call(field.value, made.known)
end

-- One field in its one form.
function Declare:field(record, id, field, known)
  local kind, path = kinds.of(field), { "fields", id }
  self:word_free(record, path, id, "record")
  local made = {
    id = id, kind = field.kind, title = self:title(record, path, field, id), hint = self:text(field.hint),
    required = field.required, open = field.open, was = field.was, visible = self:visible_of(record, id,
      field, kind),
    origin = { file = field.file, line = field.line }, words = kind.words and not field.open,
    redactable = kind.redactable, person = kind.personal, known = known,
  }
  if field.many and not kind.many then
    self:fault(record, { "fields", id, "many" }, "not_many", { kind = field.kind })
  else
    made.many = field.many
  end
  if field.open and not kind.words then
    self:fault(record, { "fields", id, "open" }, "open_already", { id = id }, "warning")
  elseif field.open and kind.never_outside then
    self:fault(record, { "fields", id, "open" }, "person_open", { id = id })
  end
  if field.kind == "computed" and (field.required or field.required_if) then
    self:fault(record, path, "computed_required", { id = id })
  elseif field.required and field.required_if then
    self:fault(record, path, "required_twice", { id = id })
  end
  if field.required_if then made.required_if = self.call(field.required_if, known) end
  if by_kind[field.kind] then by_kind[field.kind](self, record, id, field, made) end
  made.known = nil
  return made
end

-- The ids of a record's fields as their author ordered them.
function Declare:field_order(record)
  local ids = keys_in_order(record.fields)
  table.sort(ids, function(a, b)
    local x, y = record.fields[a], record.fields[b]
    if x.at ~= y.at then return x.at < y.at end
    return a < b
  end)
  local function place(id)
    for i, other in ipairs(ids) do
      if other == id then return i end
    end
  end
  for _, id in ipairs { table.unpack(ids) } do
    local field = record.fields[id]
    local beside = field.before or field.after
    if beside and (not record.fields[beside] or beside == id) then
      self:fault(record, { "fields", id, field.before and "before" or "after" }, "no_field", { id = beside,
        record = record.id, known = ids, nearest = self:nearest(beside, ids) })
    elseif beside then
      table.remove(ids, place(id))
      table.insert(ids, place(beside) + (field.before and 0 or 1), id)
    end
  end
  return ids
end

-- States ---------------------------------------------------------------------------------------------

-- The first state of a table of moves: what none leads to.
local function start_of(record, moves)
  local led = {}
  for from, set in pairs(moves) do
    for to in pairs(set) do
      if to ~= from then led[to] = true end
    end
  end
  for _, state in ipairs(record.states) do
    if not led[state.id] then return state.id end
  end
  return record.states[1].id
end

function Declare:states(record)
  if not record.states then
    if record.first then self:fault(record, { "first" }, "first_alone", {}) end
    return nil
  end
  if #record.states == 0 then
    self:fault(record, { "states" }, "states_empty", {})
    return nil
  end
  local list, ids, moves, any = {}, {}, {}, false
  for i, state in ipairs(record.states) do
    ids[i] = state.id
    ids[state.id] = true
  end
  for i, state in ipairs(record.states) do
    list[i] = { id = state.id, title = self:title(record, { "states", i }, state, state.id), was = state.was,
                note = self:text(state.note), over = state.over or nil }
    if state.was and ids[state.was] then
      self:fault(record, { "states", i }, "was_taken", { id = state.id, was = state.was })
    end
    moves[state.id] = {}
    for _, to in ipairs(state.to or {}) do
      any = true
      moves[state.id][to] = true
      if not ids[to] then
        self:fault(record, { "states", i }, "no_state",
          { id = to, known = { table.unpack(ids) }, nearest = self:nearest(to, { table.unpack(ids) }) })
      end
    end
  end
  if record.first and not ids[record.first] then
    self:fault(record, { "first" }, "no_state", { id = record.first, known = { table.unpack(ids) },
      nearest = self:nearest(record.first, { table.unpack(ids) }) })
  end
  return { list = list, moves = any and moves or nil,
           first = record.first or (any and start_of(record, moves) or record.states[1].id) }
end

-- A record -------------------------------------------------------------------------------------------

-- Kinds that a record can be known by, and that can make two records the same.
local LINES = { line = true, text = true, choice = true, date = true, month = true, element = true,
  unit = true,
                role = true, link = true, number = true, flag = false }
local KEYS = { line = true, choice = true, date = true, month = true, element = true, unit = true,
  role = true,
               link = true, number = true, flag = true }

function Declare:no_field(record, path, id)
  local gone = self.d.removed[record.id .. "." .. id]
  if gone then
    return self:fault(record, path, "gone", { id = id, file = gone.file, line = gone.line })
  end
  local ids = keys_in_order(record.fields)
  self:fault(record, path, "no_field",
    { id = id, record = record.id, known = ids, nearest = self:nearest(id, ids) })
end

function Declare:line_of(record)
  local field = record.fields[record.line]
  if not field then
    self:no_field(record, { "line" }, record.line)
  elseif not LINES[field.kind] or field.many then
    self:fault(record, { "line" }, "line_kind", { id = record.line, kind = field.kind })
  end
end

function Declare:key_of(record)
  local seen = {}
  for i, id in ipairs(record.key or {}) do
    local field, path = record.fields[id], { "key", i }
    if not field then
      self:no_field(record, path, id)
    elseif seen[id] then
      self:fault(record, path, "twice", { id = id })
    elseif not KEYS[field.kind] or field.many then
      self:fault(record, path, field.kind == "person" and "key_person" or "key_kind", { id = id,
        kind = field.kind })
    elseif field.visible and not audiences.may_read(field.visible, record.visible or audiences.usual) then
      self:fault(record, path, "key_narrower", { id = id })
    elseif field.required_if then
      self:fault(record, path, "key_required_if", { id = id })
    end
    seen[id] = true
  end
  return record.key and #record.key > 0 and { table.unpack(record.key) } or nil
end

-- What a table may show beside a record's fields.
local ALSO = { unit = true, state = true }

function Declare:columns_of(record)
  if not record.columns then
    return record.states and { record.line, "state" } or { record.line }
  end
  local seen = {}
  for i, id in ipairs(record.columns) do
    if not record.fields[id] and not (ALSO[id] and (id ~= "state" or record.states)) then
      self:no_field(record, { "columns", i }, id)
    elseif seen[id] then
      self:fault(record, { "columns", i }, "twice", { id = id })
    end
    seen[id] = true
  end
  return { table.unpack(record.columns) }
end

function Declare:scope_of(record)
  if self.d.kind == "catalogue" then -- its own rows only, which units read
    if record.of then self:fault(record, { "of" }, "catalogue_of", {}) end
    return "catalogue"
  end
  local of = record.of or "unit"
  if SCOPES[of] then return of end
  local id, key, args = self:find_type(of)
  if not id then
    args.known = args.known and { "unit", "assessment", "agency", table.unpack(args.known) }
    self:fault(record, { "of" }, key, args)
  end
  return id or of
end

-- Fields that a group fills with dots: how many each record got.
function Declare:dots_of(record)
  local seen = {}
  for i, id in ipairs(record.dots or {}) do
    local field, path = record.fields[id], { "dots", i }
    if not field then
      self:no_field(record, path, id)
    elseif seen[id] then
      self:fault(record, path, "twice", { id = id })
    elseif field.kind ~= "number" or field.many or (field.decimals or 0) > 0 then
      self:fault(record, path, "dots_kind", { id = id, kind = field.kind })
    end
    seen[id] = true
  end
  return record.dots and #record.dots > 0 and { table.unpack(record.dots) } or nil
end

-- The link by which a record says which one of an earlier round it goes on with.
function Declare:take_of(record)
  local id = record.take
  if not id then return nil end
  local field = record.fields[id]
  if not field then
    self:no_field(record, { "take" }, id)
  elseif field.kind ~= "link" or field.many
    or self:find_type(field.to) ~= record.module .. "." .. record.id then
    self:fault(record, { "take" }, "take_kind", { id = id, record = record.id })
  end
  return id
end

-- Records are taken over from round to round: they hang on one, at once or by others that are taken too.
function Declare:takes(types)
  for _, one in ipairs(types) do
    local above = self.made[one.of]
    if one.take and one.of ~= "assessment" and not (above and above.take) then
      self:fault(self.d:record(one.name), { "take" }, "take_of", { record = one.name })
    end
  end
end

local function known_fields(record)
  local known = {}
  for id in pairs(record.fields) do known[id] = true end
  known.state, known.unit, known.id = true, true, true
  return known
end

function Declare:was_of(record)
  local was = {}
  for _, id in ipairs(keys_in_order(record.fields)) do
    local old = record.fields[id].was
    if old and (record.fields[old] or was[old]) then
      self:fault(record, { "fields", id, "was" }, "was_taken", { id = id, was = old })
    end
    if old then was[old] = true end
  end
end

function Declare:record(record)
  local type_id = record.module .. "." .. record.id
  -- What a catalogue holds is anybody's, unless it says otherwise.
  if self.d.kind == "catalogue" then record.visible = record.visible or audiences.ids[#audiences.ids] end
  self:word_free(record, {}, record.id, "verbs")
  if record.verb and not names.is_id(record.verb) then
    self:fault(record, { "verb" }, "want_id", { got = record.verb })
  elseif record.verb then
    self:word_free(record, { "verb" }, record.verb, "verbs")
  end
  self:line_of(record)
  self:was_of(record)
  local made = {
    id = type_id, module = record.module, name = record.id, title = self:text(record.title),
    many = self:text(record.many or record.title), about = self:text(record.about),
      of = self:scope_of(record),
    line = record.line, verb = record.verb or record.id, key = self:key_of(record), fields = {},
    states = self:states(record), visible = record.visible or audiences.usual,
      columns = self:columns_of(record),
    dots = self:dots_of(record), take = self:take_of(record),
    was = record.was, settings = merge.copy(record.settings or {}), origin = merge.copy(record.place),
  }
  local known = known_fields(record)
  for i, id in ipairs(self:field_order(record)) do
    local field = self:field(record, id, record.fields[id], known)
    made.fields[i], made.fields[id] = field, field
  end
  for _, id in ipairs(made.key or {}) do
    if made.fields[id] then made.fields[id].required = true end
  end
  return made
end

-- Ways back: a name that the target's own fields, or another way back, must not have.
function Declare:backs(types)
  local taken = {}
  for _, one in ipairs(types) do
    for _, field in ipairs(one.fields) do
      local target = field.back and (self.made[field.target] or self.types[field.target])
      local name = target and target.id .. "." .. field.back
      if target and (target.fields[field.back] or reserved.record[field.back] or taken[name]) then
        self:fault(self.d:record(one.name), { "fields", field.id, "back" }, "back_taken",
          { id = field.back, to = target.name })
      end
      if name then taken[name] = true end
    end
  end
end

function Declare:verbs(types)
  local said = {}
  for _, one in ipairs(types) do
    local other = said[one.verb]
    if other then
      self:fault(self.d:record(one.name), { "verb" }, "verb_taken", { verb = one.verb, other = other })
    end
    said[one.verb] = one.name
  end
end

-- A record that belongs to another, which belongs to another ... must end at a unit, a round or the agency.
function Declare:circles(types)
  for _, one in ipairs(types) do
    local way, at, seen = { one.name }, self.made[one.of], { [one.id] = true }
    while at and not seen[at.id] do
      seen[at.id] = true
      way[#way + 1] = at.name
      at = self.made[at.of]
    end
    if at == one then
      way[#way + 1] = one.name
      self:fault(self.d:record(one.name), { "of" }, "of_circle", { chain = table.concat(way, " -> ") })
    end
  end
end

-- Of types that every file has, the program reads some columns itself: they can be changed, not taken out.
function Declare:standing()
  local function gone(id)
    local decl = self.d.removed[id]
    if decl then self.d.findings:at(decl, {}, lang.err("model.standing", { id = id })) end
  end
  for _, part in ipairs(plan.all) do
    local name, made = part.type:match "[^.]+$", self.made[part.type]
    if not made and plan.is_standing[self.d.chain[1]] then gone(name) end
    for _, column in ipairs(made and keys_in_order(part.has) or {}) do
      if column == "state" then
        if not made.states then
          self:fault(self.d:record(name), { "states" }, "standing", { id = name .. ".states" })
        end
      elseif not made.fields[column] then
        gone(name .. "." .. column)
      end
    end
  end
end

--- The record types that a draft declares, in order. What is wrong goes to its findings.
---@param d wegmarke.module.Parts
---@param used { types: table<string, table>, lists: table<string, table> } what the modules it uses declare
---@param call fun(f: table, known: table<string, true>): function makes a function of one of the module's
---@return table[] types
function M.types(d, used, call)
  local self = setmetatable({ d = d, types = used.types, lists = used.lists, call = call, made = {} },
    Declare)
  local list = {}
  for i, record in ipairs(d.records) do
    list[i] = self:record(record)
    self.made[list[i].id] = list[i]
  end
  self:standing()
  self:circles(list)
  self:takes(list)
  self:backs(list)
  self:verbs(list)
  return list
end

return M
