--- What the files of procedures and catalogues declare, put together base first: records, lists, parts,
--- rows, words, and the verbs by which a module says what of its base it wants otherwise (add, change,
--- remove, order). Nothing is made of it here: record/declare.lua does that, once all has been said.

local keys_in_order = require "wegmarke.keys"
local draft = require "wegmarke.module.draft"
local fields = require "wegmarke.module.fields"
local entry = require "wegmarke.module.entries"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local names = require "wegmarke.module.names"
local origin = require "wegmarke.module.origin"
local shapes = require "wegmarke.module.shape_records"

---@class wegmarke.module.Parts
---@field records table[] { id, fields = { [id] = what a field says, with kind, at, file, line }, ... }
---@field lists table[] { id, entries }
---@field parts table<string, table[]> by verb
---@field rows table[]
---@field words table<string, table|string>
local Parts = {}
Parts.__index = Parts

local M = {}

local FIELD, field_of = fields.key, fields.of

-- How much of what one module may hold.
local MOST = { records = 200, fields = 200, entries = entry.most, lists = 500, parts = 1000, cases = 5000 }

---@param findings wegmarke.module.Findings
---@param kind "procedure"|"catalogue"
---@return wegmarke.module.Parts
function M.new(findings, kind)
  local parts = {}
  for _, verb in ipairs(shapes.part_verbs) do parts[verb] = {} end
  return setmetatable({
    findings = findings, kind = kind, origin = origin.new(), identity = { sources = {}, uses = {} },
      records = {}, cases = {},
    lists = {}, parts = parts, rows = {}, words = {}, removed = {}, set_by = {}, chain = {},
  }, Parts)
end

Parts.claim = draft.claim

--- The record of a name, or nil.
---@param id string
---@return table|nil
function Parts:record(id)
  local i = draft.place(self.records, id)
  return i and self.records[i]
end

--- The list of a name, or nil.
---@param id string
---@return table|nil
function Parts:list(id)
  local i = draft.place(self.lists, id)
  return i and self.lists[i]
end

local right, fault, emptied, entries_of = entry.right, entry.fault, entry.emptied, entry.of
local is_list, split_entry, ANY = entry.is_list, entry.split, entry.any

-- Fields --------------------------------------------------------------------------------------------

local function want_field_id(d, decl, path, id)
  if names.is_id(id) then return true end
  fault(d, decl, path, "want_id", { got = tostring(id) })
  return false
end

local function count(t)
  local n = 0
  for _ in pairs(t) do n = n + 1 end
  return n
end

local function put_field(d, decl, record, id, given, path)
  if not want_field_id(d, decl, path, id) then return end
  local old = record.fields[id]
  local made = field_of(d, decl, given, path)
  if not made then return end
  local by = old and d.origin:all(old)[1]
  if by and by.model == decl.model then
    return fault(d, decl, path, "twice_at", { id = id, file = old.file, line = old.line })
  elseif old and old.kind ~= made.kind then
    return fault(d, decl, path, "other_kind", { id = id, kind = old.kind, got = made.kind })
  elseif not old and count(record.fields) >= MOST.fields then
    return fault(d, decl, path, "too_many_fields", { n = count(record.fields) + 1, most = MOST.fields })
  elseif old then
    made.at = old.at
  end
  record.fields[id] = made
  d.origin:add(made, decl, path)
  d.removed[record.id .. "." .. id] = nil
end

local function change_field(d, decl, record, id, patch, path)
  local old = record.fields[id]
  if not old then
    local gone = d.removed[record.id .. "." .. tostring(id)]
    if gone then return fault(d, decl, path, "gone", { id = id, file = gone.file, line = gone.line }) end
    local known = {}
    for name in pairs(record.fields) do known[#known + 1] = name end
    table.sort(known)
    return fault(d, decl, path, "no_field", { id = tostring(id), record = record.id, known = known,
      nearest = d.findings:nearest(id, known) })
  end
  local wanted = shapes.field_of(old.kind)
  local entries
  if type(patch) == "table" and patch.entries ~= nil and not merge.is_none(patch.entries) then
    patch = merge.copy(patch)
    entries, patch.entries = patch.entries, nil
  end
  if not right(d, decl, wanted, patch, path, true) then return end
  if next(patch) == nil and not entries then
    return fault(d, decl, path, "change_nothing", { id = record.id .. "." .. id })
  end
  local ok = true
  merge.each_set(patch, wanted, function(set)
    local full = { table.unpack(path) }
    for _, key in ipairs(set) do full[#full + 1] = key end
    ok = d:claim(old, set, decl, full) and ok
  end)
  if not ok then return end
  d.origin:add(old, decl, path, merge.copy(patch))
  merge.into(old, patch, wanted, d.language)
  if entries then
    old.entries = entries_of(d, decl, entries, path, shapes.entry) or old.entries
  end
end

local function remove_field(d, decl, record, id, path)
  if not record.fields[id] then return change_field(d, decl, record, id, {}, path) end
  record.fields[id] = nil
  d.removed[record.id .. "." .. id] = decl
end

-- Lays what a declaration says of fields over those of a record; in a new record each must be whole.
local function lay_fields(d, decl, record, given, path, new)
  if type(given) ~= "table" then
    return fault(d, decl, path, "want_table", { got = type(given) })
  end
  for _, id in ipairs(keys_in_order(given)) do
    local value, at = given[id], { table.unpack(path) }
    at[#at + 1] = id
    if type(value) == "table" and value[FIELD] then
      put_field(d, decl, record, id, value, at)
    elseif new or type(value) ~= "table" then
      fault(d, decl, at, "field_without_kind", { id = tostring(id), got = type(value) })
    elseif merge.is_none(value) then
      remove_field(d, decl, record, id, at)
    else
      change_field(d, decl, record, id, value, at)
    end
  end
end

-- States: a list, or which may follow which by id.
local function states_of(d, decl, given)
  if type(given) == "table" and next(given) ~= nil and not is_list(given) then
    local list = {}
    for i, id in ipairs(keys_in_order(given)) do list[i] = { id = id, to = given[id] } end
    return entries_of(d, decl, list, { "states" }, shapes.state)
  end
  return entries_of(d, decl, given, { "states" }, shapes.state)
end

-- What is declared ----------------------------------------------------------------------------------

local plain = {}

-- A clash with one of that name, told; or nil.
local function taken(d, decl, list, id, path)
  local i = draft.place(list, id)
  if not i then return false end
  local made = d.origin:all(list[i])[1]
  fault(d, decl, path or {}, made.model == decl.model and "twice_at" or "exists_in_base",
    { id = id, file = made.file, line = d.findings:line_of(made, {}) })
  return true
end

-- The body of a declaration without the fields that are laid over one by one.
local function without(body, ...)
  local made = {}
  for key, value in pairs(body) do made[key] = value end
  for _, key in ipairs { ... } do made[key] = nil end
  return made
end

function plain.record(d, decl)
  local body = decl.body
  if taken(d, decl, d.records, decl.id) then return end
  if #d.records >= MOST.records then
    return fault(d, decl, {}, "too_many_records", { n = #d.records + 1, most = MOST.records })
  end
  if not right(d, decl, shapes.record, without(body, "fields", "states")) then return end
  local record = emptied(merge.copy(without(body, "fields", "states")))
  record.id, record.fields, record.module = decl.id, {}, decl.model
  record.place = { file = decl.file, line = decl.line }
  d.origin:add(record, decl, {})
  d.records[#d.records + 1] = record
  if body.fields == nil then
    fault(d, decl, {}, "missing_field", { field = "fields" })
  else
    lay_fields(d, decl, record, body.fields, { "fields" }, true)
  end
  if body.states ~= nil and not merge.is_none(body.states) then
    record.states = states_of(d, decl, body.states)
  end
end

local function put_list(d, decl, id, given, path)
  if not want_field_id(d, decl, path, id) then return end
  local entries = entries_of(d, decl, given, path, shapes.entry, true)
  if not entries then return end
  local list = d:list(id)
  if list then
    local made = d.origin:all(list)
    made = made[#made]
    if made.model == decl.model then
      return fault(d, decl, path, "twice_at", { id = id, file = made.file, line = d.findings:line_of(made,
        {}) })
    end
    d.origin:add(list, decl, path, { entries = entries })
    list.entries = entries
    return
  elseif #d.lists >= MOST.lists then
    return fault(d, decl, path, "too_many_lists", { n = #d.lists + 1, most = MOST.lists })
  end
  list = { id = id, entries = entries, module = decl.model }
  d.origin:add(list, decl, path)
  d.lists[#d.lists + 1] = list
end

function plain.lists(d, decl)
  for _, id in ipairs(keys_in_order(decl.body)) do
    put_list(d, decl, id, decl.body[id], { id })
  end
end

function plain.words(d, decl)
  if not right(d, decl, shapes.words, decl.body) then return end
  for id, says in pairs(decl.body) do
    local made = type(says) == "table" and merge.copy(says) or { [d.language] = says }
    d.words[id] = made
    d.origin:add(made, decl, { id })
  end
end

function plain.rows(d, decl)
  if not right(d, decl, shapes.rows, decl.body) then return end
  local item = emptied(merge.copy(decl.body))
  item.id, item.file_name, item.file = decl.id, item.file, decl.file
  item.line, item.module = decl.line, decl.model
  if taken(d, decl, d.rows, decl.id) then return end
  d.origin:add(item, decl, {})
  d.rows[#d.rows + 1] = item
end

-- What `before` or `after` names is not there.
local function no_neighbour(d, decl, list)
  local beside = decl.body.before and "before" or "after"
  local id = decl.body[beside]
  fault(d, decl, { beside }, "unknown_target",
    { id = id, nearest = d.findings:nearest(id, draft.ids_of(list)) })
end

-- A new notice, view, step, document ...
local function put_part(d, decl, verb, id)
  local list, wanted = d.parts[verb], shapes.parts[verb]
  if taken(d, decl, list, id) then return end
  if #list >= MOST.parts then
    return fault(d, decl, {}, "too_many_parts", { n = #list + 1, most = MOST.parts })
  elseif not right(d, decl, shapes.with(wanted, shapes.PLACE), decl.body) then
    return
  end
  local item = emptied(merge.copy(decl.body))
  item.id, item.file, item.line, item.module = id, decl.file, decl.line, decl.model
  item.before, item.after = nil, nil
  if not draft.insert(list, item, decl.body) then
    return no_neighbour(d, decl, list)
  end
  d.origin:add(item, decl, {})
  d.removed[verb .. "." .. id] = nil
end

for _, verb in ipairs(shapes.part_verbs) do
  plain[verb] = function(d, decl) put_part(d, decl, verb, decl.id) end
end

-- What verbs of an overlay name --------------------------------------------------------------------

-- Every name that a verb could use.
local function all_names(d)
  local list = {}
  local function add(...) list[#list + 1] = table.concat({ ... }, ".") end
  for _, record in ipairs(d.records) do
    add(record.id)
    for id in pairs(record.fields) do add(record.id, id) end
    for _, state in ipairs(record.states or {}) do add(record.id, "states", state.id) end
  end
  for _, one in ipairs(d.lists) do
    add(one.id)
    for _, item in ipairs(one.entries) do add(one.id, item.id) end
  end
  for _, verb in ipairs(shapes.part_verbs) do
    for _, item in ipairs(d.parts[verb]) do
      add(verb, item.id)
      for _, part in ipairs(verb == "document" and item.parts or {}) do add(verb, item.id, part.id) end
    end
  end
  table.sort(list)
  return list
end

local function in_list(kind, list, id, wanted, of)
  local i = list and draft.place(list, id)
  return i and { kind = kind, list = list, index = i, item = list[i], id = id, shape = wanted, of = of }
end

-- The words between the dots of a name.
local function split(name)
  local list = {}
  for word in (name .. "."):gmatch("(.-)%.") do list[#list + 1] = word end
  return list
end

--- What a name stands for: a record, a list, "record.field", "record.states.state", "list.entry",
--- "notice.similar", "document.name.part".
---@param name string
---@return table|nil target { kind, item, list, index, id, shape, of }
---@return table|nil err
function Parts:resolve(name)
  local words = split(name)
  local first, second, third = words[1], words[2], words[3]
  local record = self:record(first)
  local found
  if not second then
    found = in_list("record", self.records, first, shapes.record)
      or in_list("list", self.lists, first, nil)
  elseif self.parts[first] and not third then
    found = in_list("part", self.parts[first], second, shapes.parts[first])
  elseif first == "document" then
    local document = in_list("part", self.parts.document, second)
    found = document and in_list("document_part", document.item.parts, third, shapes.document_part,
      document.item)
  elseif record and second == "states" and third then
    found = in_list("state", record.states, third, shapes.state, record)
  elseif record and not third and record.fields[second] then
    found = { kind = "field", item = record.fields[second], id = second, of = record }
  elseif not record and not third and self:list(first) then
    local list = self:list(first)
    found = in_list("entry", list.entries, second, shapes.entry, list)
  end
  if found then return found end
  local gone = self.removed[name]
  if gone then return nil, lang.err("model.gone", { id = name, file = gone.file, line = gone.line }) end
  return nil, lang.err("model.unknown_target",
    { id = name, nearest = self.findings:nearest(name, function() return all_names(self) end) })
end

local function add_field(d, decl, record, id)
  local given = decl.body
  if record.fields[id] then
    local made = record.fields[id]
    return fault(d, decl, {}, "exists_in_base",
      { id = decl.id, file = made.file, line = made.line })
  elseif not given[FIELD] then
    return fault(d, decl, {}, "field_without_kind", { id = id, got = "table" })
  end
  put_field(d, decl, record, id, given, {})
end

-- Puts something into a list that has an order of its own: an entry, a state, a part of a document.
local function add_item(d, decl, list, id, wanted, more)
  local body = decl.body
  if not want_field_id(d, decl, {}, id) then return end
  local whole = shapes.with(wanted, shapes.PLACE)
  local known, beyond = split_entry(body, whole)
  local item = emptied(merge.copy(without(known, "before", "after")))
  item.id = id
  local asked = shapes.with(whole, {})
  asked.fields.id = nil
  if not right(d, decl, asked, more and known or body) then return end
  for key, value in pairs(more and beyond or {}) do
    if not right(d, decl, ANY, value, { key }) then return end
    if not merge.is_none(value) then item[key] = merge.copy(value) end
  end
  if taken(d, decl, list, id) then return end
  if not draft.insert(list, item, body) then
    return no_neighbour(d, decl, list)
  end
  d.origin:add(item, decl, {})
end

local function add(d, decl)
  local words = split(decl.id)
  local first, second, third = words[1], words[2], words[3]
  local record = second and d:record(first)
  if second and d.parts[first] and not third then
    return put_part(d, decl, first, second)
  elseif first == "document" and third and draft.place(d.parts.document, second) then
    local document = d.parts.document[draft.place(d.parts.document, second)]
    document.parts = document.parts or {}
    return add_item(d, decl, document.parts, third, shapes.document_part)
  elseif record and second == "states" and third then
    record.states = record.states or {}
    return add_item(d, decl, record.states, third, shapes.state)
  elseif record and not third then
    return add_field(d, decl, record, second)
  elseif second and not third and d:list(first) then
    return add_item(d, decl, d:list(first).entries, second, shapes.entry, true)
  end
  local _, err = d:resolve(decl.id)
  d.findings:at(decl, {}, err or lang.err("model.exists_in_base", { id = decl.id, file = decl.file,
    line = decl.line }))
end

-- Notes what a change sets; false where another declaration of the same module set it already.
local function claimed(d, decl, item, body, wanted)
  local ok = true
  merge.each_set(body, wanted, function(path) ok = d:claim(item, path, decl, path) and ok end)
  return ok
end

local function change_item(d, decl, target, body, more)
  local known, beyond = body, nil
  if more then known, beyond = split_entry(body, target.shape) end
  if not right(d, decl, target.shape, known, {}, true) then return end
  for key, value in pairs(beyond or {}) do
    if not right(d, decl, ANY, value, { key }) then return end
  end
  if not claimed(d, decl, target.item, known, target.shape) then return end
  d.origin:add(target.item, decl, {}, merge.copy(body))
  merge.into(target.item, known, target.shape, d.language)
  for key, value in pairs(beyond or {}) do
    target.item[key] = not merge.is_none(value) and merge.copy(value) or nil
  end
end

-- Lays settings over those of a record, key by key; what else is said comes back. change "round" { meetings
-- = 4 } is short for { settings = { meetings = 4 } }, where the record has such a setting.
local function change_settings(d, decl, record, body)
  local said, rest = {}, {}
  for key, value in pairs(body) do
    if key == "settings" and type(value) == "table" then
      for name, one in pairs(value) do said[name] = { one, { "settings", name } } end
    elseif not shapes.record.fields[key] and (record.settings or {})[key] ~= nil then
      said[key] = { value, { key } }
    else
      rest[key] = value
    end
  end
  for _, key in ipairs(keys_in_order(said)) do
    local value, path = said[key][1], said[key][2]
    if right(d, decl, ANY, value, path) and d:claim(record, { "settings", key }, decl, path) then
      record.settings = record.settings or {}
      record.settings[key] = not merge.is_none(value) and merge.copy(value) or nil
      d.origin:add(record, decl, {}, { settings = { [key] = value } })
    end
  end
  return rest
end

local function change_record(d, decl, target)
  local record, body = target.item, decl.body
  local rest = change_settings(d, decl, record, without(body, "fields", "states"))
  if next(rest) ~= nil then change_item(d, decl, target, rest) end
  if body.fields ~= nil then lay_fields(d, decl, record, body.fields, { "fields" }) end
  if merge.is_none(body.states) then
    record.states = nil
    d.origin:add(record, decl, {}, { states = body.states })
  elseif body.states ~= nil then
    local states = states_of(d, decl, body.states)
    if states and d:claim(record, { "states" }, decl, { "states" }) then
      record.states = states
      d.origin:add(record, decl, {}, { states = states })
    end
  end
end

local function change(d, decl)
  local target, err = d:resolve(decl.id)
  if not target then
    return d.findings:at(decl, {}, err)
  elseif next(decl.body) == nil then
    return fault(d, decl, {}, "change_nothing", { id = decl.id })
  elseif target.kind == "record" then
    return change_record(d, decl, target)
  elseif target.kind == "list" then
    return put_list(d, decl, target.id, decl.body, {})
  elseif target.kind == "field" then
    if decl.body[FIELD] then return put_field(d, decl, target.of, target.id, decl.body, {}) end
    return change_field(d, decl, target.of, target.id, decl.body, {})
  end
  change_item(d, decl, target, decl.body, target.kind == "entry")
end

local function remove(d, decl)
  local target, err = d:resolve(decl.id)
  if not target then
    return d.findings:at(decl, {}, err)
  elseif not right(d, decl, shapes.remove, decl.body) then
    return
  end
  if target.kind == "field" then
    target.of.fields[target.id] = nil
  else
    table.remove(target.list, target.index)
  end
  d.removed[decl.id] = decl
end

-- The list that a name of `order` stands for, and the ids it is made of.
local function ordered(d, name)
  local words = split(name or "")
  local record = d:record(words[1])
  if record and words[2] == "states" then return record.states end
  if record and not words[2] then return nil, record end
  local list = d:list(name or "")
  if list then return list.entries end
  if d.parts[name] then return d.parts[name] end
  if words[1] == "document" and words[2] then
    local i = draft.place(d.parts.document, words[2])
    return i and d.parts.document[i].parts
  end
end

-- Fields have no list: they stand in the order of `at`.
local function order_fields(d, decl, record)
  local ids, place = keys_in_order(record.fields), {}
  local list = {}
  for i, id in ipairs(ids) do list[i] = { id = id } end
  if not draft.reorder(d, decl, list) then return end
  for i, one in ipairs(list) do place[one.id] = i end
  for id, field in pairs(record.fields) do field.at = place[id] end
end

local function order(d, decl)
  if not right(d, decl, shapes.order, decl.body) then return end
  local list, record = ordered(d, decl.id)
  if record then return order_fields(d, decl, record) end
  if list then return draft.reorder(d, decl, list) end
  local _, err = d:resolve(decl.id)
  d.findings:at(decl, {}, err or lang.err("model.no_order", { id = decl.id }))
end

local overlay = { add = add, change = change, remove = remove, order = order }

-- A chain --------------------------------------------------------------------------------------------

local function take_identity(d, decl, based)
  local body, identity = decl.body, d.identity
  d.languages = {}
  for _, language in ipairs(type(body.languages) == "table" and body.languages or identity.languages or {}) do
    if type(language) == "string" then d.languages[language] = true end
  end
  local own = type(body.language) == "string" and body.language or identity.language or "de"
  d.languages[own], d.language = true, own
  local wanted = based and shapes.variant or shapes.identity
  if not right(d, decl, wanted, body) then return false end
  local uses = identity.uses
  identity.endorsed_by, identity.extends = nil, nil
  d.origin:add(identity, decl, {}, based and merge.copy(body) or nil)
  merge.into(identity, body, wanted, d.language)
  identity.uses = uses
  for _, id in ipairs(body.uses or {}) do
    local there = false
    for _, other in ipairs(uses) do there = there or other == id end
    if not there then uses[#uses + 1] = id end
  end
  identity.language = own
  return true
end

-- A case: what must come of an example.
local function take_case(d, decl)
  if not names.is_case(decl.id) then return fault(d, decl, {}, "want_case", { got = decl.id }) end
  if not right(d, decl, shapes.case, decl.body) then return end
  for _, other in ipairs(d.cases) do
    if other.id == decl.id and other.model == decl.model then
      return fault(d, decl, {}, "twice_at", { id = decl.id, file = other.file, line = other.line })
    end
  end
  if next(decl.body.expect) == nil then
    return fault(d, decl, { "expect" }, "case_empty", { id = decl.id })
  end
  if #d.cases >= MOST.cases then
    return fault(d, decl, {}, "too_many_cases", { n = #d.cases + 1, most = MOST.cases })
  end
  local case = decl.body
  case.id, case.file, case.line, case.model = decl.id, decl.file, decl.line, decl.model
  d.origin:add(case, decl, {})
  d.cases[#d.cases + 1] = case
end

--- What declares things in procedures and catalogues.
---@type table<string, true>
M.verbs = { procedure = true, catalogue = true, case = true }
for _, of in ipairs { plain, overlay } do
  for verb in pairs(of) do M.verbs[verb] = true end
end

--- Adds what one module of a chain declares to the draft.
---@param d wegmarke.module.Parts
---@param link table { id, declared, identity, packed = one of the program's own, which its tests find without
---  fault }
---@return boolean ok false where nothing more can be made of it
function M.apply(d, link)
  local based = #d.chain > 0
  if not take_identity(d, link.identity, based) then return false end
  local is_new = not (d.findings.pinned or link.packed)
  for _, decl in ipairs(link.declared) do
    if is_new then d.findings:tell_twice(decl) end
    local own = plain[decl.verb] and decl.id ~= nil
    local wrong = own and not names.is_id(decl.id) and "model.want_id"
    if decl.verb == "case" then
      take_case(d, decl)
    elseif wrong then
      d.findings:at(decl, {}, lang.err(wrong, { got = decl.id }))
    elseif plain[decl.verb] then
      plain[decl.verb](d, decl)
    elseif overlay[decl.verb] and based then
      overlay[decl.verb](d, decl)
    elseif overlay[decl.verb] then
      fault(d, decl, {}, "verb_without_base", { verb = decl.verb })
    end
  end
  if is_new then require("wegmarke.module.look").twice(link.files, d.findings) end
  d.chain[#d.chain + 1] = link.id
  return true
end

return M
