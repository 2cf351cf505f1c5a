--- What people type of a record, "FIELD=VALUE", as values: fields by id or title in any language, values as
--- their kind reads them. Of a list "FIELD+=VALUE" adds and "FIELD-=VALUE" takes out.

local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

local function fold(words) return (values.fold(words):gsub("[%s_-]+", "_")) end

--- A word as fields, states and heads are looked for by it.
M.fold = fold

-- Whether a field can be filled in.
local function is_open(field) return field.kind ~= "computed" end

-- By declaration: the field that each folded id or title means.
local by_word = setmetatable({}, { __mode = "k" })

local function index(decl)
  local by = {}
  for _, field in ipairs(decl.fields) do by[fold(field.id)] = by[fold(field.id)] or field end
  for _, field in ipairs(decl.fields) do
    for _, title in pairs(field.title or {}) do by[fold(title)] = by[fold(title)] or field end
  end
  by_word[decl] = by
  return by
end

--- A field by its id or its title in any language; nil without a word on it.
---@param decl table
---@param given string
---@return table|nil field
function M.known(decl, given) return (by_word[decl] or index(decl))[fold(given)] end

-- A field as messages name it: its id, and what people call it.
local function told(field)
  local shown = {}
  for language, title in pairs(field.title or {}) do shown[language] = ("%s (%s)"):format(field.id, title) end
  return next(shown) and shown or field.id
end

--- A field by its id or its title in any language.
---@param decl table
---@param given string
---@return table|nil field
---@return table|nil err with the nearest
function M.field(decl, given)
  local field = M.known(decl, given)
  if field then return field end
  local known, words = {}, {}
  for _, one in ipairs(decl.fields) do
    if is_open(one) then known[#known + 1] = told(one) end
    words[#words + 1] = one.id
  end
  for _, one in ipairs(decl.fields) do
    for _, title in pairs(one.title or {}) do words[#words + 1] = title end
  end
  return nil, lang.err("entry.no_field", { given = given, title = decl.title, known = known,
    nearest = text.nearest(given, words) })
end

local state_words

-- Whether a word is what states are called.
local function is_state(word)
  if not state_words then
    state_words = { state = true }
    for _, language in ipairs(lang.languages) do
      state_words[fold(lang.text(language, "entry.state"))] = true
    end
  end
  return state_words[fold(word)] or false
end

--- What the head of a column says.
---@param decl table
---@param head string
---@return table|"state"|nil what a field that can be filled in, or "state"
---@return boolean known whether it is something of the declaration, if only a field that is worked out
function M.column(decl, head)
  local field = M.known(decl, head)
  if field then return is_open(field) and field or nil, true end
  local state = decl.states ~= nil and is_state(head)
  return state and "state" or nil, state
end

--- A state by its id or its title in any language.
---@param decl table
---@param given string
---@return string|nil state
---@return table|nil err with the nearest
function M.state(decl, given)
  if not decl.states then return nil, lang.err("entry.no_states", { title = decl.many }) end
  local wanted, known = fold(given), {}
  for i, one in ipairs(decl.states.list) do
    if fold(one.id) == wanted or one.was and fold(one.was) == wanted then return one.id end
    known[i] = lang.pick(one.title)
  end
  local words = { table.unpack(known) }
  for _, one in ipairs(decl.states.list) do
    for _, title in pairs(type(one.title) == "table" and one.title or { one.title }) do
      if fold(title) == wanted then return one.id end
      words[#words + 1] = title
    end
  end
  return nil, lang.err("entry.no_state", { given = given, known = known,
    nearest = text.nearest(given, words) })
end

--- What a state is called.
---@param decl table
---@param state string|nil
---@param language string
---@return string
function M.state_title(decl, state, language)
  for _, one in ipairs(decl.states and decl.states.list or {}) do
    if one.id == state then return lang.pick(one.title, language) end
  end
  return state or ""
end

-- Of a list what it holds after members were added or taken out.
local function changed(field, sign, members, before)
  local list, is_in = {}, {}
  for _, member in ipairs(before or {}) do is_in[member], list[#list + 1] = true, member end
  for _, member in ipairs(members) do
    if sign == "+" and not is_in[member] then list[#list + 1] = member end
    is_in[member] = sign == "+" or nil
  end
  local left = {}
  for _, member in ipairs(list) do
    if is_in[member] then left[#left + 1] = member end
  end
  return kinds.check(field, left)
end

local function read_one(decl, words, into, said, before, how)
  local name, sign, typed = words:match "^([^=]-)([+-]?)=(.*)$"
  if not name then return lang.err("entry.no_equals", { given = words:sub(1, 80) }) end
  local field, err = M.field(decl, name)
  if not field then return err end
  if said[field] and not field.many then return lang.err("entry.twice", { field = field.title }) end
  if sign ~= "" and not field.many then
    return lang.err("entry.no_list", { field = field.title, given = name .. "=" })
  end
  local value, fault = kinds.read(field, typed, how.language, how.look)
  if fault then return lang.err("entry.value", { field = field.title, problem = fault }) end
  if field.many and (sign ~= "" or said[field]) and value ~= nil then
    local had = into[field.id]
    if had == nil or had == json.null then had = sign ~= "" and before[field.id] or nil end
    value, fault = changed(field, sign == "-" and "-" or "+", value, had)
    if fault then return lang.err("entry.value", { field = field.title, problem = fault }) end
  end
  said[field] = true
  if value == nil then value = json.null end
  into[field.id] = value
end

--- Reads what was typed of a record.
---@param decl table
---@param list string[] "FIELD=VALUE"
---@param how {language: string, look: table|nil}
---@param before table<string, any>|nil what the fields say now
---@return table<string, any>|nil values by field, `json.null` for what is emptied
---@return table[] errs all that could not be read
function M.read(decl, list, how, before)
  local into, said, errs = {}, {}, {}
  for _, words in ipairs(list) do
    errs[#errs + 1] = read_one(decl, words, into, said, before or {}, how)
  end
  return #errs == 0 and into or nil, errs
end

return M
