--- A condition in words: what a rule's function asks, where it is plain comparisons joined by and / or.
--- Anything else is shown as it is written.

local lang = require "wegmarke.lang"
local lines = require "wegmarke.lines"
local lists = require "wegmarke.words.lists"

local M = {}

local OPS = { ["=="] = "is", ["~="] = "is_not", [">="] = "at_least", ["<="] = "at_most",
              [">"] = "above", ["<"] = "below" }

--- The lines of a function in the model's file.
---@param m table
---@param f table { file, line, last }
---@return string
function M.source(m, f)
  return table.concat(lines.some(m:source(f.file), f.line, f.last), "\n")
end

-- What stands after `return`, when the function is nothing else.
local function expression(source)
  local body = source:match("function%s*%b()%s*(.*)$")
  body = body and body:match("^return%s+(.-)%s+end[%s,;}]*$")
  if not body or body:find("return", 1, true) or body:find("[()]") or body:find("%-%-") then
    return nil
  end
  return body
end

local function element_words(m, id, field, op, value, language)
  if not m.element[id] or not (field == "ist" or field == "soll" or field == "abstand") then
    return nil
  end
  local number = tonumber(value)
  if not number then
    return nil
  end
  local shown = field == "abstand" and ("%g"):format(number) or m:label(number, language)
  return lang.text(language, "author.cond_" .. op, {
    what = lang.text(language, "author.cond_" .. field, { element = m:element_title(id, language) }),
    value = shown,
  })
end

local function unit_words(field, op, value, language)
  local text = value:match('^"(.-)"$')
  if not lists.unit_field.known[field] or not (text or tonumber(value)) then
    return nil
  end
  return lang.text(language, "author.cond_" .. op, {
    what = lang.text(language, "author.cond_unit_" .. field), value = text or value,
  })
end

local function criterion_words(m, id, criterion, op, value, language)
  local element = m.element[id]
  local mark = value:match('^"(.-)"$')
  local entry = element and element.criterion[criterion]
  if not entry or not mark then
    return nil
  end
  return lang.text(language, "author.cond_" .. op, {
    what = lang.text(language, "author.cond_criterion", { element = m:element_title(id, language),
      criterion = m:text(entry.text, language) }),
    value = lang.text(language, "author.cond_mark", { mark = lang.word("mark", mark, language) }),
  })
end

-- One comparison in words; nil if it is none of the plain ones.
local function comparison(m, part, language)
  local left, sign, right = part:match("^%s*([%w_%.]+)%s*([<>=~]=?)%s*(.-)%s*$")
  local op = OPS[sign or ""]
  if not op then
    return nil
  end
  local id, criterion = left:match("^p%.([%w_]+)%.criteria%.([%w_]+)$")
  if id then
    return criterion_words(m, id, criterion, op, right, language)
  end
  local element, field = left:match("^p%.([%w_]+)%.([%w_]+)$")
  if element then
    return element_words(m, element, field, op, right, language)
  end
  field = left:match("^unit%.([%w_]+)$")
  return field and unit_words(field, op, right, language)
end

-- "a and b" or "a or b", not both.
local function split(text, word)
  local parts = {}
  for part in (text:gsub("%s+" .. word .. "%s+", "\0") .. "\0"):gmatch("(.-)\0") do
    parts[#parts + 1] = part
  end
  return parts
end

--- The condition in words; nil if it is more than plain comparisons.
---@param m table
---@param f table|nil { file, line, last }
---@param language string
---@return string|nil
function M.words(m, f, language)
  local text = f and expression(M.source(m, f))
  if not text then
    return nil
  end
  local ands, ors = split(text, "and"), split(text, "or")
  if #ands > 1 and #ors > 1 then
    return nil
  end
  local parts = #ands > 1 and ands or ors
  for i, part in ipairs(parts) do
    parts[i] = comparison(m, part, language)
    if not parts[i] then
      return nil
    end
  end
  return table.concat(parts, lang.text(language, #ands > 1 and "author.cond_and" or "author.cond_or"))
end

-- What a comparison reads last: "koordination.ist", "unit.kind".
local function path_of(part)
  local left = part:match("^%s*([%w_%.]+)") or ""
  return (left:gsub("^p%.", ""):gsub("%.abstand$", ".ist"))
end

--- Of a condition that failed, the comparison that was to blame: of several joined by "and", the one
--- that was read last. All of it where that cannot be told; nil as for `words`.
---@param m table
---@param f table { file, line, last }
---@param facts { path: string }[] what was read, in order
---@param language string
---@return string|nil
function M.failed(m, f, facts, language)
  local text = expression(M.source(m, f))
  local parts, last = split(text or "", "and"), facts[#facts]
  local found, n = nil, 0
  for _, part in ipairs(last and #parts > 1 and #split(text, "or") == 1 and parts or {}) do
    if path_of(part) == last.path then
      found, n = part, n + 1
    end
  end
  return n == 1 and comparison(m, found, language) or M.words(m, f, language)
end

--- One row of a decision table in words.
---@param m table
---@param one table { kind = } or { element =, at_least =, at_most = }
---@param language string
---@return string
function M.row(m, one, language)
  local function say(op, what, value)
    return lang.text(language, "author.cond_" .. op, { what = what, value = value })
  end
  if one.kind then
    return say("is", lang.text(language, "author.cond_unit_kind"),
      table.concat(one.kind, lang.text(language, "author.cond_or_kind")))
  end
  local what = lang.text(language, "author.cond_ist",
    { element = m:element_title(one.element, language) })
  local parts = {}
  for _, op in ipairs { "at_least", "at_most" } do
    parts[#parts + 1] = one[op] and say(op, what, m:label(one[op], language)) or nil
  end
  return table.concat(parts, lang.text(language, "author.cond_and"))
end

--- The rows of a decision table in words: all must hold.
---@param m table
---@param rows table[] `only_if` of an advice
---@param language string
---@return string
function M.data(m, rows, language)
  local parts = {}
  for i, one in ipairs(rows) do
    parts[i] = M.row(m, one, language)
  end
  return table.concat(parts, lang.text(language, "author.cond_and"))
end

return M
