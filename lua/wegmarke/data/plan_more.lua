--- What modules of an agency add to plans: further fields of a part, further states of work packages.

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local plan = require "wegmarke.words.plan"
local typed = require "wegmarke.record.typed"
local types = require "wegmarke.record.types"

local M = {}

local function declared(db, name) return types.of(db)[plan.known[name].type] end

local function by_language(f)
  local words = {}
  for _, language in ipairs(lang.languages) do words[language] = f(language) end
  return words
end

-- A value as a field holds it: its module may have said since that it holds several, or that it holds one.
local function fitting(field, value)
  local is_list = type(value) == "table" and value[1] ~= nil
  if not field.many then return is_list and #value == 1 and value[1] or value end
  if not is_list then value = { value } end
  -- In the order of the entries, where all of them are declared.
  return kinds.check(field, value) or value
end

-- In words, also of several in a field that holds one by now.
local function in_words(field, value, language)
  if not field.many and type(value) == "table" and value[1] ~= nil then
    field = setmetatable({ many = true }, { __index = field })
  end
  return kinds.print(field, value, language)
end

-- What further fields say, in the order of the declaration; what no declaration knows any more comes last.
local function further(decl, more)
  local list, left = {}, {}
  for id in pairs(more) do left[id] = true end
  local function put(id, field)
    local value = field and fitting(field, more[id]) or more[id]
    left[id] = nil
    local one = { id = id, known = field ~= nil or nil, visible = field and field.visible,
      person = field and kinds.is_person(field) or nil,
      title = field and field.title or by_language(function() return id end) }
    if field and not kinds.of(field).redactable then
      one.value = value
      one.words = by_language(function(language) return in_words(field, value, language) end)
    else
      one.text = value -- under a name by which it is found when it has to go
    end
    list[#list + 1] = one
  end
  for _, field in ipairs(decl.fields) do
    if more[field.id] ~= nil then put(field.id, field) end
  end
  for _, id in ipairs(require "wegmarke.keys"(left)) do put(id) end
  return list
end

--- Says of a row what modules added to it: `more`, a list of { id, title, visible, known, person } with the
--- `text` or with `value` and `words`; and of a package in a state that only they know `state_title`, and
--- `over` where nobody works on it any more.
---@param db table
---@param name string as `wegmarke.words.plan` names it
---@param row wegmarke.data.Wording
---@param into table
---@return table into
function M.dress(db, name, row, into)
  local own_state = name ~= "package" or lists.package_state.known[row.state]
  if not row.more and own_state then return into end
  local decl = declared(db, name)
  into.more = row.more and further(decl, row.more)
  if own_state then return into end
  into.state_title = by_language(function() return row.state end)
  for _, state in ipairs(decl.states and decl.states.list or {}) do
    if state.id == row.state then into.state_title, into.over = state.title, state.over end
  end
  return into
end

--- What one of them says.
---@param one table of `more`
---@param language string
---@return string
function M.words(one, language)
  if one.words then return one.words[language] end
  return type(one.text) == "table" and table.concat(one.text, "; ") or tostring(one.text)
end

--- Whether nobody works on a package any more.
---@param p {state: string|nil, over: boolean|nil}
---@return boolean
function M.is_over(p) return p.over == true or lists.over[p.state] == true end

--- What a package's state is called.
---@param p {state: string|nil, state_title: table|nil}
---@param language string|nil
---@return string
function M.state_words(p, language)
  if p.state_title then return lang.pick(p.state_title, language) end
  local state = p.state or "planned"
  return lists.package_state.known[state] and lang.word("package_state", state, language) or state
end

--- A state of work packages, as somebody calls it.
---@param db table
---@param given string
---@return string|nil state
---@return table|nil err
function M.state(db, given)
  if lists.package_state.known[given] then return given end
  return typed.state(declared(db, "package"), given)
end

--- Whether there is a state.
---@param db table
---@param state string
---@return boolean
function M.has_state(db, state)
  for _, one in ipairs(declared(db, "package").states.list) do
    if one.id == state then return true end
  end
  return lists.package_state.known[state] ~= nil
end

--- What was typed of further fields, "FIELD=VALUE".
---@param db table
---@param name string
---@param given string[]
---@return table<string, any>|nil values by field, `json.null` for what is emptied
---@return table|nil err
function M.read(db, name, given)
  local decl, fields = declared(db, name), {}
  local own = { readers = true }
  for _, column in ipairs(plan.known[name].columns) do own[column] = true end
  for _, field in ipairs(decl.fields) do
    if not own[field.id] then
      fields[#fields + 1], fields[field.id] = field, field
    end
  end
  local further_only = setmetatable({ fields = fields }, { __index = decl })
  local values, errs = typed.read(further_only, given, { language = lang.current() })
  return values, errs[1]
end

return M
