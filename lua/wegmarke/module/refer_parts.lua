--- Whether what notices, views, steps and documents name is there: records, fields, other parts.

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local sentence = require "wegmarke.record.rules.sentence"
local thing = require "wegmarke.record.rules.thing"

---@class wegmarke.module.Refer
local Refer = {}
Refer.__index = Refer

local M = {}

function Refer:fault(item, path, key, args)
  self.d.findings:on(self.d.origin, item, path, lang.err("model." .. key, args))
end

-- The type of a name, or nil after a finding. `mark`: "need+" names a type as well.
function Refer:type(item, path, name)
  local found = self.known[name]
  if not found then
    self:fault(item, path, "no_type",
      { id = name, known = self.names, nearest = self.d.findings:nearest(name, self.names) })
  end
  return found
end

function Refer:field(item, path, of, id)
  if of.fields[id] or id == "unit" or (id == "state" and of.states) then return end
  for _, back in ipairs(self.backs[of.id] or {}) do
    if back == id then return end
  end
  local known = {}
  for i, field in ipairs(of.fields) do known[i] = field.id end
  self:fault(item, path, "no_field",
    { id = id, record = of.name, known = known, nearest = self.d.findings:nearest(id, known) })
end

function Refer:fields(item, path, of, list)
  for i, id in ipairs(list or {}) do
    local at = { table.unpack(path) }
    at[#at + 1] = i
    self:field(item, at, of, id)
  end
end

-- "need", "need.what", "package+".
function Refer:thing(item, path, name)
  local meant = thing.meant(name, function(id) return self.known[id] end)
  if meant.field then return self:field(item, path, meant.of, meant.field) end
  if not meant.of then self:type(item, path, meant.bare) end
end

-- The fields that the sentence of a rule names: {field}, {a.field}, {b.field}.
function Refer:sentence(item, of)
  for _, one in ipairs(sentence.named(item.say)) do
    if one.field ~= "state" and not of.fields[one.field] or one.which == "b" and not item.pairs then
      local known = {}
      for i, field in ipairs(of.fields) do known[i] = field.id end
      self:fault(item, { "say" }, "say_field", { id = one.name, record = of.name, known = known })
    end
  end
end

local by_verb = {}

function by_verb.notice(self, item)
  if (item.of == nil) == (item.pairs == nil) then
    return self:fault(item, {}, "notice_of", { id = item.id })
  end
  local of = self:type(item, { item.of and "of" or "pairs" }, item.of or item.pairs)
  if item.near and not item.pairs then self:fault(item, { "near" }, "near_alone", { id = item.id }) end
  if not of then return end
  self:fields(item, { "near" }, of, item.near)
  for i, id in ipairs(item.near or {}) do
    local field = of.fields[id]
    if field and (kinds.is_words(field) or field.kind == "computed") then
      self:fault(item, { "near", i }, "near_words", { id = id })
    end
  end
  self:sentence(item, of)
end

function by_verb.clue(self, item)
  local of = item.of and self:type(item, { "of" }, item.of)
  if of then self:sentence(item, of) end
  if not item.say and not item.tell then self:fault(item, {}, "missing_field", { field = "say" }) end
end

function by_verb.view(self, item)
  local of = self:type(item, { "of" }, item.of)
  if not of then return end
  self:fields(item, { "columns" }, of, item.columns)
  for i, id in ipairs(item.order or {}) do self:field(item, { "order", i }, of, (id:gsub("^%-", ""))) end
  if item.group then self:field(item, { "group" }, of, item.group) end
end

function by_verb.step(self, item)
  for _, key in ipairs { "reads", "makes" } do
    for i, name in ipairs(item[key] or {}) do
      if not thing.is_profile(name) then self:thing(item, { key, i }, name) end
    end
  end
  if item.for_each then self:type(item, { "for_each" }, item.for_each) end
end

-- What a part of a document shows: a record type, a field of one, a view.
function Refer:shown(item, path, name)
  local first, second = name:match "^(view)%.(.+)$"
  if first then
    for _, view in ipairs(self.d.parts.view) do
      if view.id == second then return end
    end
    return self:fault(item, path, "unknown_target", { id = name, nearest = nil })
  end
  self:thing(item, path, name)
end

function by_verb.document(self, item)
  if item.for_each and item.for_each ~= "unit" and item.for_each ~= "assessment" then
    self:type(item, { "for_each" }, item.for_each)
  end
  local ids, known = {}, {}
  for i, part in ipairs(item.parts or {}) do
    if known[part.id] then self:fault(item, { "parts", i }, "twice", { id = part.id }) end
    known[part.id], ids[i] = true, part.id
    if part.shows then self:shown(item, { "parts", i, "shows" }, part.shows) end
  end
  for _, key in ipairs { "without", "order" } do
    for i, id in ipairs(item[key] or {}) do
      if not known[id] then
        self:fault(item, { key, i }, "no_part",
          { id = id, known = ids, nearest = self.d.findings:nearest(id, ids) })
      end
    end
  end
end

--- Checks what the parts of a draft name.
---@param d wegmarke.module.Parts
---@param types table[] its own types
---@param used { types: table<string, table> } those of the modules it uses
function M.check(d, types, used)
  local known, names, backs = {}, {}, {}
  local function note(one)
    known[one.id] = one
    known[one.name] = known[one.name] or one
    names[#names + 1] = one.name
    for _, field in ipairs(one.fields) do
      if field.back then
        backs[field.target] = backs[field.target] or {}
        table.insert(backs[field.target], field.back)
      end
    end
  end
  for _, one in ipairs(types) do note(one) end
  for _, one in pairs(used.types) do note(one) end
  table.sort(names)
  local self = setmetatable({ d = d, known = known, names = names, backs = backs }, Refer)
  for verb, check in pairs(by_verb) do
    for _, item in ipairs(d.parts[verb]) do check(self, item) end
  end
end

return M
