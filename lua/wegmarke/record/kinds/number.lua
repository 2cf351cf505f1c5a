--- A number: `unit`, `decimals`, the least and the most (`from`, `to`); where the declaration allows them, an
--- estimate ("about 200", stored as `{ about = 200 }`) and a span ("10 to 20", `{ from = 10, to = 20 }`).

local lang = require "wegmarke.lang"
local text = require "wegmarke.text"

local M = {
  words = false,
  shape = {
    unit = { type = "text", line = true }, decimals = { type = "integer" }, from = { type = "number" },
    to = { type = "number" }, about = { type = "boolean" }, span = { type = "boolean" },
  },
}

local LARGEST = 1e15

-- One number within what the field allows.
local function plain(field, x)
  if type(x) ~= "number" or x ~= x or math.abs(x) > LARGEST then
    return nil, lang.err("kind.not_number", { given = type(x) == "number" and x or type(x) })
  end
  local decimals = field.decimals
  if decimals then
    local scaled = x * 10 ^ decimals
    if math.abs(scaled - math.floor(scaled + 0.5)) > 1e-6 then
      return nil, lang.err("kind.decimals", { given = x, n = decimals })
    end
  end
  if field.from and x < field.from then
    return nil, lang.err("kind.too_small", { given = x, least = field.from })
  elseif field.to_value and x > field.to_value then
    return nil, lang.err("kind.too_large", { given = x, most = field.to_value })
  end
  return math.tointeger(x) or x
end

M.plain = plain

local function only(t, ...)
  local n = 0
  for _, key in ipairs { ... } do
    if t[key] == nil then return false end
    n = n + 1
  end
  for _ in pairs(t) do n = n - 1 end
  return n == 0
end

function M.check(field, value)
  if type(value) ~= "table" then return plain(field, value) end
  if field.about and only(value, "about") then
    local x, fault = plain(field, value.about)
    return x and { about = x }, fault
  elseif field.span and only(value, "from", "to") then
    local low, fault = plain(field, value.from)
    if not low then return nil, fault end
    local high, other = plain(field, value.to)
    if not high then return nil, other end
    if low > high then return nil, lang.err("kind.span", { from = low, to = high }) end
    if low == high then return low end
    return { from = low, to = high }
  end
  return nil, lang.err("kind.not_number", { given = "table" })
end

-- A number as people write one: "1.234,5", "1 234", "12,5 %"; nil if it is none.
local function written(words, field)
  if words:find "^%d+$" then return text.number(words) end
  local unit = field.unit
  words = text.lower(words)
  for _, name in pairs(type(unit) == "table" and unit or { unit }) do
    name = text.lower(name)
    if words:sub(-#name) == name and #words > #name then words = words:sub(1, -#name - 1) end
  end
  words = words:match("^%s*(.-)%s*$"):gsub("^\xE2\x88\x92", "-")
  local grouped = words:gsub("\xC2\xA0", " "):gsub("\xE2\x80\xAF", " ")
  if grouped:find("^[+-]?%d%d?%d?[ .]%d%d%d$") or grouped:find("^[+-]?%d%d?%d?[ .]%d%d%d[ .,]")
    and grouped:find("^[+-]?%d[%d .]*,?%d*$") then
    words = grouped:gsub("[ .]", "")
  end
  return text.number(words)
end

M.written = written

local ABOUT = { "^ca%.?%s*", "^etwa%s+", "^rund%s+", "^ungef\xC3\xA4hr%s+", "^about%s+", "^around%s+",
  "^~%s*",
  "^\xE2\x89\x88%s*" }
local TO = { "^(.-)%s+bis%s+(.-)$", "^(.-)%s+to%s+(.-)$", "^(.-)%s*\xE2\x80\x93%s*(.-)$",
  "^(%S-)%s*%-%s*(%S-)$" }

function M.read(field, words)
  local x = written(words, field)
  if x then return x end
  local lower = text.lower(words)
  for _, pattern in ipairs(field.about and ABOUT or {}) do
    local rest, n = lower:gsub(pattern, "")
    if n == 1 and written(rest, field) then return { about = written(rest, field) } end
  end
  for _, pattern in ipairs(field.span and TO or {}) do
    local low, high = lower:match(pattern)
    low, high = low and written(low, field), high and written(high, field)
    if low and high then return { from = low, to = high } end
  end
  return nil, lang.err("kind.not_number", { given = words })
end

-- A number in a language, with as many digits as it has.
local function shown(x, language)
  return language == "de" and text.number_de(x) or (text.number_de(x):gsub(",", "."))
end

M.shown = shown

function M.print(field, value, language)
  local unit = field.unit and " " .. lang.pick(field.unit, language) or ""
  if type(value) ~= "table" then return shown(value, language) .. unit end
  if value.about then
    return lang.text(language, "kind.about", { value = shown(value.about, language) }) .. unit
  end
  return lang.text(language, "kind.from_to",
    { from = shown(value.from, language), to = shown(value.to, language) }) .. unit
end

-- Whether a field may hold more than a bare number, so that a spreadsheet must take it as text.
local function loose(field) return field.about or field.span end

function M.control(field, language)
  return {
    type = loose(field) and "line" or "number", min = field.from, max = field.to_value,
    step = field.decimals and 10.0 ^ -field.decimals or nil,
    unit = field.unit and lang.pick(field.unit, language) or nil,
    hint = loose(field) and lang.text(language, field.span and "kind.hint_span" or "kind.hint_about") or nil,
  }
end

function M.cell(field)
  local decimals = field.decimals or 0
  return {
    type = loose(field) and "text" or "number", width = 12, min = field.from, max = field.to_value,
    format = field.decimals and (decimals == 0 and "#,##0" or "#,##0." .. ("0"):rep(decimals)) or nil,
  }
end

function M.order(_, value)
  return type(value) ~= "table" and value or value.about or value.from
end

return M
