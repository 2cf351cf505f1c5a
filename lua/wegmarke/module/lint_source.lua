--- Conditions of rules and advice, looked at as they are written: what running them on a few values does not
--- reach, and why one never or always holds.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local probe = require "wegmarke.module.probe"
local text = require "wegmarke.text"
local tokens = require "wegmarke.module.tokens"

local M = {}

local COMPARE = { ["=="] = true, ["~="] = true, ["<"] = true, [">"] = true, ["<="] = true, [">="] = true }
local TURNED = { ["<"] = ">", [">"] = "<", ["<="] = ">=", [">="] = "<=" }
local FIELDS = lists.element_field
local NUMBERS = { ist = true, soll = true, abstand = true }
local UNIT = lists.unit_field

local FIELD = FIELDS.known

--- What may have been meant by an element that is none.
---@param m table
---@param id string
---@return string|nil nearest the element
---@return boolean|nil unit it is a field of the unit: the function takes p first, then unit
---@return string|nil gone where it was taken out
function M.element_meant(m, id)
  local ids, gone = {}, m.removed[id]
  for i, one in ipairs(m.all_elements) do ids[i] = one.id end
  return not gone and text.nearest(id, ids) or nil, UNIT.known[id], gone and gone.file .. ":" .. gone.line
end

--- Which figure was meant, for the message.
---@param known table<string, any>
---@param name string
---@return table args
function M.figure_meant(known, name)
  local list = require "wegmarke.keys"(known)
  return { figure = name, known = list, nearest = text.nearest(name, list) }
end

--- What may have been meant by a field of a unit that is none.
---@param field string
---@return string|nil
function M.unit_meant(field)
  return text.nearest(field, UNIT)
end

-- A look at one function: its tokens, the names of its parameters, and who hears of mistakes.
local Look = {}
Look.__index = Look

function Look:say(token, key, args, severity)
  self.heard(token.line, lang.err(key, args), severity or "warning")
end

-- The chain of names that begins at `at`: names, and the place after it. p.a.ist gives { "p", "a", "ist" }.
function Look:chain(at)
  local list, names, i = self.list, { self.list[at].value }, at + 1
  while list[i] and list[i].kind == "." and list[i + 1] and list[i + 1].kind == "name" do
    names[#names + 1] = list[i + 1].value
    i = i + 2
  end
  return names, i
end

function Look:element(at, names)
  local m, id, field = self.m, names[2], names[3]
  local element = m.element[id]
  if not element then
    local near, unit, gone = M.element_meant(m, id)
    return self:say(self.list[at], "model.rule_unknown_element",
      { element = id, nearest = near, unit = unit, gone = gone }, "error")
  end
  if field and not FIELD[field] then
    return self:say(self.list[at], "model.rule_unknown_field",
      { element = id, field = field, nearest = text.nearest(field, FIELDS) }, "error")
  end
  if field == "criteria" and names[4] and not m.known_criteria[id][names[4]] then
    local known = {}
    for criterion in pairs(m.known_criteria[id]) do known[#known + 1] = criterion end
    table.sort(known)
    self:say(self.list[at], "model.rule_unknown_criterion",
      { element = id, criterion = names[4], known = known },
      "error")
  end
end

-- What a comparison of a value of an element with a literal says.
function Look:number(at, names, sign, literal)
  local first, last = self.m.scale[1], self.m.scale[#self.m.scale]
  local what = table.concat(names, ".")
  if literal.kind == "string" then
    return self:say(self.list[at], "mistake.number_text", { what = what, got = literal.value }, "error")
  end
  local n = tonumber(literal.value)
  if not n or names[3] == "abstand" or not first then return end
  if n > last or n < first or sign == ">" and n == last or sign == "<" and n == first then
    self:say(self.list[at], "mistake.outside_scale",
      { what = what, sign = sign, got = literal.value, first = first,
      last = last, never = sign == "==" or (n >= last) == (sign == ">" or sign == ">=") })
  end
end

-- What a comparison says, written either way round.
function Look:compared(at, names, sign, literal)
  if not literal or literal.kind ~= "string" and literal.kind ~= "number" then return end
  if names[1] == self.profile and names[4] == nil and NUMBERS[names[3] or ""]
    and self.m.element[names[2]] then
    self:number(at, names, sign, literal)
  elseif names[1] == self.unit and names[2] == "kind" and literal.kind == "string"
    and not probe.knows_kind(self.m, literal.value) then
    local known = probe.kinds(self.m)
    self:say(self.list[at], "model.condition_kind", { kind = literal.value,
      nearest = text.nearest(literal.value, known), known = known })
  elseif names[1] == self.unit and (names[2] == "population" or names[2] == "area_km2")
    and literal.kind == "string" then
    self:say(self.list[at], "mistake.number_text", { what = table.concat(names, "."),
      got = literal.value }, "error")
  end
end

-- unit.figure.x
function Look:figure(at, name)
  local known = self.m:figure_names()
  if name and known and not known[name] then
    self:say(self.list[at], "model.rule_unknown_figure", M.figure_meant(known, name), "error")
  end
end

function Look:names(at)
  local list = self.list
  local names, after = self:chain(at)
  if names[1] == self.profile and names[2] then self:element(at, names) end
  if names[1] == self.unit and names[2] == "figure" and self.m.api >= 2 then
    self:figure(at, names[3])
  elseif names[1] == self.unit and names[2] and not UNIT.known[names[2]] then
    self:say(list[at], "model.rule_unknown_unit_field",
      { field = names[2], nearest = M.unit_meant(names[2]) },
      "error")
  end
  local sign, before = list[after], list[at - 1]
  if sign and COMPARE[sign.kind] then
    if before and before.value == "not" then
      self:say(before, "mistake.not_first", { what = table.concat(names, "."), sign = sign.kind,
        try = sign.kind == "==" and "~=" or "not (...)" })
    end
    self:compared(at, names, sign.kind, list[after + 1])
  elseif before and COMPARE[before.kind] then
    self:compared(at, names, TURNED[before.kind] or before.kind, list[at - 2])
  end
end

-- `x == "a" or "b"`: the second is a value by itself, and always true.
function Look:lone(at)
  local list = self.list
  local literal, after, before, sign = list[at + 1], list[at + 2], list[at - 1], list[at - 2]
  if (list[at].value == "or" or list[at].value == "and") and literal
    and (literal.kind == "string" or literal.kind == "number")
    and before and (before.kind == "string" or before.kind == "number") and sign and COMPARE[sign.kind]
    and not (after and (COMPARE[after.kind] or after.kind == "..")) then
    self:say(list[at], "mistake.lone_value", { word = list[at].value, got = literal.value,
      sign = sign.kind }, "error")
  end
end

-- The place of the next word `function` that stands on a line.
local function next_function(list, at, line)
  while list[at] and list[at].line <= line do
    if list[at].line == line and list[at].kind == "name" and list[at].value == "function" then return at end
    at = at + 1
  end
end

-- The tokens of the function that begins on a line; nil where several begin there, one beside the other.
local function function_at(list, line)
  local at = next_function(list, tokens.from_line(list, line), line)
  local made, blocks = {}, 0
  while at and list[at] do
    local word = list[at].kind == "name" and list[at].value
    made[#made + 1] = list[at]
    blocks = blocks + ((word == "function" or word == "if" or word == "do") and 1 or word == "end" and -1
      or 0)
    at = at + 1
    if blocks == 0 then break end
  end
  return made[1] and not next_function(list, at, line) and made or nil
end

-- The names of the two parameters, and where the body begins.
local function parameters(list)
  local i, names = 2, {}
  while list[i] and list[i].kind ~= "(" do i = i + 1 end
  while list[i] and list[i].kind ~= ")" do
    names[#names + 1] = list[i].kind == "name" and list[i].value or nil
    i = i + 1
  end
  return names, i + 1
end

--- Looks at the function of a condition as it is written.
---@param m table
---@param f table { file, line }
---@param heard fun(line: integer, message: table, severity: string)
---@return boolean returns whether the function gives anything back
function M.look(m, f, heard)
  local list = function_at(tokens.of(m:source(f.file)), f.line)
  if not list then return true end
  local names, from = parameters(list)
  local look = setmetatable({ m = m, list = list, profile = names[1], unit = names[2], heard = heard }, Look)
  local returns = false
  for i = from, #list do
    local token, before = list[i], list[i - 1]
    if token.kind == "number" and token.value:find("^%d%d?%d?%.%d%d%d$") then
      look:say(token, "mistake.thousands", { got = token.value, try = (token.value:gsub("%.", "")) })
    end
    local sign, comma, rest = before, list[i + 1], list[i + 2]
    if token.kind == "number" and sign and COMPARE[sign.kind] and comma and comma.kind == "," and rest
      and rest.kind == "number" and rest.from == comma.to + 1 then
      look:say(token, "mistake.number_comma", { got = token.value .. "," .. rest.value,
        try = #rest.value == 3 and token.value .. rest.value or token.value .. "." .. rest.value }, "error")
    end
    if token.kind == "name" then
      returns = returns or token.value == "return" or token.value == "error"
      if token.value == "or" or token.value == "and" then
        look:lone(i)
      elseif not tokens.keywords[token.value] and before.kind ~= "." and before.kind ~= ":" then
        look:names(i)
      end
    end
  end
  return returns
end

return M
