--- What a model asks on its forms beside its elements: points that people distribute on them, fields of its
--- own with the kinds that fields of records have, and what it suggests for the texts on privacy. Variants
--- lay over it field by field; `none` takes out.

local keys_in_order = require "wegmarke.keys"
local lang = require "wegmarke.lang"
local merge = require "wegmarke.module.merge"
local names = require "wegmarke.module.names"
local own = require "wegmarke.words.own"
local shape = require "wegmarke.module.shape"

local M = {}

local FIELD = "kind of field"

-- The kinds of fields that can be asked. Whom people are, and what records they point at, no form asks.
local KINDS = { "line", "text", "choice", "flag", "number", "date", "month" }
local KNOWN = {}
for _, kind in ipairs(KINDS) do KNOWN[kind] = true end

-- What fields of records say and these can't: nobody reads their answers one by one.
local NOT_HERE = { "required_if", "visible", "open", "due", "every", "about", "span", "was" }

-- How many fields one form may have, and how many points one person.
local MOST, MOST_POINTS = 30, 1000

local function fault(d, decl, path, key, args) d.findings:at(decl, path, lang.err("own." .. key, args)) end

-- A text in every language it is in.
local function text(d, value)
  return type(value) == "string" and { [d.language] = value } or value
end

local function dress(d, field)
  field.title, field.hint, field.unit = text(d, field.title), text(d, field.hint), text(d, field.unit)
  for _, entry in ipairs(field.entries or {}) do
    entry.title = text(d, entry.title) or { [d.language] = entry.id }
  end
end

-- A new field, or one that stands for another of its name.
local function put(d, decl, id, given, path)
  local ask = d.form.ask
  if not KNOWN[given[FIELD]] then
    return fault(d, decl, path, "kind", { id = id, kind = given[FIELD], known = KINDS })
  end
  for _, name in ipairs(NOT_HERE) do
    if given.says[name] ~= nil then return fault(d, decl, path, "says", { id = id, field = name }) end
  end
  local made = require("wegmarke.module.fields").of(d, decl, given, path)
  if not made then return end
  made.id, made.at, made.decl = id, ask[id] and ask[id].at or given.at, decl
  made.to_value, made.to = made.to, nil
  if not made.title then return fault(d, decl, path, "title", { id = id }) end
  if (made.kind == "choice") ~= ((made.entries or made.list) ~= nil) then
    return fault(d, decl, path, "entries", { id = id })
  end
  ask[id] = made
  dress(d, made)
  d.origin:add(made, decl, path)
end

-- What a variant says of a field that is there.
local function change(d, decl, id, given, path)
  local old = d.form.ask[id]
  if not old or type(given) ~= "table" then
    return fault(d, decl, path, "no_field", { id = tostring(id), known = keys_in_order(d.form.ask),
      nearest = d.findings:nearest(tostring(id), keys_in_order(d.form.ask)) })
  end
  local shapes = require "wegmarke.module.shape_records"
  local wanted, entry = shapes.field_of(old.kind), require "wegmarke.module.entries"
  for _, name in ipairs(NOT_HERE) do
    if given[name] ~= nil then return fault(d, decl, path, "says", { id = id, field = name }) end
  end
  if not entry.right(d, decl, wanted, given, path, true) then return end
  d.origin:add(old, decl, path, merge.copy(given))
  local entries = given.entries
  given.entries, old.to = nil, old.to_value
  merge.into(old, given, wanted, d.language)
  if entries then old.entries = entry.of(d, decl, entries, path, shapes.entry) or old.entries end
  old.decl, old.to_value, old.to = decl, old.to, nil
  dress(d, old)
end

local function lay_fields(d, decl, given)
  if merge.is_none(given) then
    d.form.ask = {}
    return
  end
  for _, id in ipairs(keys_in_order(given)) do
    local value, path = given[id], { "ask", id }
    if not names.is_id(id) then
      d.findings:at(decl, path, lang.err("model.want_id", { got = tostring(id) }))
    elseif type(value) == "table" and value[FIELD] then
      put(d, decl, id, value, path)
    elseif merge.is_none(value) and d.form.ask[id] then
      d.form.ask[id] = nil
    else
      change(d, decl, id, value, path)
    end
  end
  if #keys_in_order(d.form.ask) > MOST then fault(d, decl, { "ask" }, "most", { most = MOST }) end
end

--- Takes what a file declares with `form`.
---@param d wegmarke.module.Draft
---@param decl table
function M.take(d, decl)
  if not d:has_api(decl, {}, 2) then return end
  if d.form and d.form.model == decl.model then
    return d.findings:at(decl, {}, lang.err("model.twice_at",
      { id = "form", file = d.form.file, line = d.form.line }))
  end
  d.form = d.form or { ask = {} }
  local form, body = d.form, merge.shallow(decl.body)
  local ask, points = body.ask, body.points
  body.ask = nil
  d.origin:add(form, decl, {}, merge.copy(body))
  merge.into(form, body, shape.verbs.form, d.language)
  form.file, form.line, form.model = decl.file, decl.line, decl.model
  local each = points and form.points and form.points.each
  if points and form.points and not (each and each >= 1 and each <= MOST_POINTS) then
    fault(d, decl, { "points", "each" }, "each", { most = MOST_POINTS })
  end
  if ask ~= nil then lay_fields(d, decl, ask) end
end

-- The fields as their authors ordered them.
local function in_order(ask)
  local list = {}
  for _, id in ipairs(keys_in_order(ask)) do list[#list + 1] = ask[id] end
  table.sort(list, function(a, b)
    if a.at ~= b.at then return a.at < b.at end
    return a.id < b.id
  end)
  local function place(id)
    for i, one in ipairs(list) do
      if one.id == id then return i end
    end
  end
  for _, field in ipairs { table.unpack(list) } do
    local beside = field.before or field.after
    if beside and beside ~= field.id and place(beside) then
      table.remove(list, place(field.id))
      table.insert(list, place(beside) + (field.before and 0 or 1), field)
    end
  end
  return list
end

--- Puts what was said together: m.form, or nil where the model asks nothing of its own. { points = { each,
--- title, hint }, ask = { fields in order }, privacy = { controller, dpo, ground, recipients, rights } }
---@param m table
---@param d wegmarke.module.Draft
function M.finish(m, d)
  local form = d.form
  if not form then return end
  local fields = in_order(form.ask)
  for _, field in ipairs(fields) do
    local list = field.list and m.lists[field.list]
    if field.list and not list then
      fault(d, field.decl, { "ask", field.id, "list" }, "list", { id = field.list,
        known = keys_in_order(m.lists) })
    elseif list then
      field.entries = {}
      for i, entry in ipairs(list) do
        field.entries[i] = { id = entry.id, title = text(d, entry.title) }
      end
    end
    field.decl, field.at, field.before, field.after = nil, nil, nil, nil
  end
  if form.points or #fields > 0 or form.privacy then
    m.form = { points = form.points, ask = fields, privacy = form.privacy, file = form.file,
               line = form.line, model = form.model }
  end
end

--- What an answer that is none to an element is called: "Punkte: Koordination", a field, a field with one of
--- its entries; nil for what the model does not ask.
---@param m table
---@param name string see words/own.lua
---@param language string|nil the terminal's if nil
---@return string|nil
function M.title(m, name, language)
  local element = own.element(name)
  local id, entry = own.field(name)
  language = language or lang.current()
  if element and m.element[element] then
    return lang.text(language, "own.points_on", { element = m:element_title(element, language) })
  end
  local field = id and M.field(m, id)
  local title = field and lang.pick(field.title, language)
  for _, one in ipairs(entry and field and field.entries or {}) do
    if one.id == entry then title = title .. ": " .. lang.pick(one.title, language) end
  end
  return title or nil
end

--- What such an answer says, in words: how many points, an entry, yes or no, a number; of texts nothing.
---@param m table
---@param name string
---@param value number
---@return string
function M.words(m, name, value)
  local field = M.field(m, own.field(name) or "")
  for _, entry in ipairs(field and not field.many and field.entries or {}) do
    if own.code(entry.id) == value then return lang.pick(entry.title) end
  end
  local words = field and (field.kind == "line" or field.kind == "text")
  return words and "..." or tostring(math.tointeger(value) or value)
end

--- What a model suggests to tell people before they fill in a form, for `data.settings.of`: what the agency
--- or the unit says goes before it.
---@param m table
---@param language string
---@return table<string, string>|nil by key
function M.privacy(m, language)
  local said = m.form and m.form.privacy
  if not said then return nil end
  local made = {}
  for key, words in pairs(said) do made[key] = m:text(words, language) end
  return made
end

--- A field of a model's forms.
---@param m table
---@param id string
---@return table|nil
function M.field(m, id)
  for _, field in ipairs(m.form and m.form.ask or {}) do
    if field.id == id then return field end
  end
end

return M
