--- A number with where it comes from and as of when: `{ value, source, as_of }`, stored together, so that no
--- figure stands without them. In words: "12,5 (Schulstatistik, 31.12.2025)".

local date = require "wegmarke.record.kinds.date"
local lang = require "wegmarke.lang"
local line = require "wegmarke.record.kinds.line"
local number = require "wegmarke.record.kinds.number"

local M = {
  words = false, redactable = true,
  shape = {
    unit = { type = "text", line = true }, decimals = { type = "integer" }, from = { type = "number" },
    to = { type = "number" },
  },
}

local PARTS = { value = true, source = true, as_of = true }

function M.check(field, value)
  if type(value) ~= "table" then return nil, lang.err("kind.not_figure", { given = type(value) }) end
  for key in pairs(value) do
    if not PARTS[key] then return nil, lang.err("kind.not_figure", { given = tostring(key) }) end
  end
  local x, fault = number.plain(field, value.value)
  if not x then return nil, fault end
  local source, no_source = line.check(field, value.source)
  if not source then return nil, no_source end
  local as_of, no_date = date.check(field, value.as_of)
  if not as_of then return nil, no_date end
  return { value = x, source = source, as_of = as_of }
end

function M.read(field, words)
  local x, source, as_of = words:match("^(.-)%s*%((.*)[,;]%s*([%d.%-]+)%s*%)$")
  x = x and number.written(x, field)
  if not x then return nil, lang.err("kind.not_figure", { given = words }) end
  local day, fault = date.read(field, as_of)
  if not day then return nil, fault end
  return { value = x, source = line.read(field, source), as_of = day }
end

function M.print(field, value, language)
  local unit = field.unit and " " .. lang.pick(field.unit, language) or ""
  return ("%s%s (%s, %s)"):format(number.shown(value.value, language), unit, value.source,
    date.print(field, value.as_of, language))
end

function M.control(field, language)
  local inner = number.control(field, language)
  return { type = "figure", min = inner.min, max = inner.max, step = inner.step, unit = inner.unit,
           hint = lang.text(language, "kind.hint_figure") }
end

function M.cell(_, language)
  return { type = "text", width = 35, hint = lang.text(language, "kind.hint_figure") }
end

function M.order(_, value) return value.value end

return M
