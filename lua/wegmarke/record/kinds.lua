--- The kinds that a field of a record can have. Each is one file of kinds/, and says of a single value:
---
---   words     whether people may have written anything in it: redactable, and read by no script unless the
---             field is `open`
---   redactable, personal, never_outside, many   what else holds for all fields of the kind
---   shape     what a declaration may say beside what every field may say (module/shape.lua)
---   check     (field, value) -> value as it is stored, or nil, fault
---   read      (field, words, language, look) -> value, or nil, fault
---   print     (field, value, language, look) -> words
---   control   (field, language) -> what a form needs
---   cell      (field, language) -> what a sheet needs
---   order     (field, value) -> what values are sorted by
---
--- This file takes care of fields that hold many values, and of what holds for all kinds. A value is what
--- JSON can hold; nil is a field that nobody set. `look` finds what a field points at: `look.read(field,
--- words)` gives an id or nil, fault; `look.title(field, id)` the words for one.

local lang = require "wegmarke.lang"

local M = {}

--- All kinds, in the order in which they are told.
---@type string[]
M.all = {
  "line", "text", "choice", "flag", "number", "date", "month", "link", "element", "unit", "assessment",
  "role", "figure", "person", "address", "computed",
}

---@type table<string, true>
M.known = {}
for _, name in ipairs(M.all) do M.known[name] = true end

-- What stands between several values in one cell or line.
local BETWEEN = ";"

-- How many values a field may hold.
local MOST = 1000

local loaded = {}

--- The kind of a field, or of a name.
---@param field table|string
---@return table kind
function M.of(field)
  local name = type(field) == "table" and field.kind or field
  if loaded[name] then return loaded[name] end
  if not M.known[name] then error("there is no kind of field '" .. tostring(name) .. "'", 2) end
  loaded[name] = require("wegmarke.record.kinds." .. name)
  return loaded[name]
end

--- Whether a field says who people are.
---@param field table
---@return boolean
function M.is_person(field) return (field.person or M.of(field).personal) == true end

--- Whether scripts, rules and lists over units must not read what stands in a field.
---@param field table
---@return boolean
function M.is_words(field)
  return M.of(field).words and not field.open
end

local function before(kind, field)
  return function(a, b)
    local x, y = kind.order(field, a), kind.order(field, b)
    if x ~= y then return x < y end
    return tostring(a) < tostring(b)
  end
end

-- Several values: each once, in an order that does not depend on who typed what first.
local function gathered(kind, field, values, one)
  local list, seen = {}, {}
  for _, given in ipairs(values) do
    local value, fault = one(given)
    if fault then return nil, fault end
    if value ~= nil and not seen[value] then
      seen[value] = true
      list[#list + 1] = value
    end
  end
  if #list > MOST then return nil, lang.err("kind.too_many", { n = #list, most = MOST }) end
  table.sort(list, before(kind, field))
  return list
end

local function is_list(value)
  if type(value) ~= "table" then return false end
  local n = 0
  for _ in pairs(value) do n = n + 1 end
  return n == #value
end

--- Whether a value can stand in a field.
---@param field table
---@param value any not nil
---@return any|nil value as it is stored
---@return table|nil fault a lang.err
function M.check(field, value)
  local kind = M.of(field)
  if not field.many then return kind.check(field, value) end
  if not is_list(value) then return nil, lang.err("kind.not_list", {}) end
  return gathered(kind, field, value, function(one) return kind.check(field, one) end)
end

--- The pieces of a cell or line that holds several values.
local function pieces(words)
  local list = {}
  for piece in (words:gsub("\r?\n", BETWEEN) .. BETWEEN):gmatch("(.-)" .. BETWEEN) do
    if piece:find("%S") then list[#list + 1] = piece end
  end
  return list
end

-- One value; words that say something.
local function read_one(kind, field, words, language, look)
  local value, fault = kind.read(field, words:match "^%s*(.*%S)", language, look)
  if value == nil or fault then return nil, fault end
  return kind.check(field, value)
end

--- What was typed as a value. Blank words are no value: nil without a fault.
---@param field table
---@param words string
---@param language string
---@param look table|nil
---@return any|nil value
---@return table|nil fault
function M.read(field, words, language, look)
  local kind = M.of(field)
  if not words:find("%S") then return nil end
  if not field.many then return read_one(kind, field, words, language, look) end
  return gathered(kind, field, pieces(words), function(piece)
    return read_one(kind, field, piece, language, look)
  end)
end

--- A value in words.
---@param field table
---@param value any nil: nothing
---@param language string
---@param look table|nil
---@return string
function M.print(field, value, language, look)
  if value == nil then return "" end
  local kind = M.of(field)
  if not field.many then return kind.print(field, value, language, look) end
  local list = {}
  for i, one in ipairs(value) do list[i] = kind.print(field, one, language, look) end
  return table.concat(list, BETWEEN .. " ")
end

-- What every control and every cell of a field says.
local function dressed(made, field, language)
  made.id, made.title = field.id, lang.pick(field.title, language)
  made.many, made.required = field.many or nil, field.required or nil
  made.hint = made.hint or field.hint and lang.pick(field.hint, language) or nil
  return made
end

--- What a form needs to ask for a field: `type`, and by type `options`, `min`, `max`, `step`, `unit`.
---@param field table
---@param language string
---@return table
function M.control(field, language)
  return dressed(M.of(field).control(field, language), field, language)
end

--- What a sheet needs for a field: `type` (text, number, date, list), `width` in characters, `format`,
--- `options`.
---@param field table
---@param language string
---@return table
function M.cell(field, language)
  local made = M.of(field).cell(field, language)
  if field.many then made.type, made.between = "text", BETWEEN end
  return dressed(made, field, language)
end

--- Whether the first of two values comes before the other; nothing comes last.
---@param field table
---@param a any
---@param b any
---@return boolean
function M.before(field, a, b)
  if a == nil or b == nil then return a ~= nil end
  local kind = M.of(field)
  if field.many then
    if #a == 0 or #b == 0 then return #a > #b end
    a, b = a[1], b[1]
  end
  local x, y = kind.order(field, a), kind.order(field, b)
  return x < y
end

return M
