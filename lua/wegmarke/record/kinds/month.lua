--- A month, stored as 2026-03.

local lang = require "wegmarke.lang"
local moments = require "wegmarke.data.moment"

local M = { words = false, shape = { due = { type = "boolean" }, every = { type = "every" } } }

function M.check(_, value)
  local y, m = tostring(value):match("^(%d%d%d%d)%-(%d%d)$")
  if type(value) ~= "string" or not y or m < "01" or m > "12" or y < "1900" or y >= "2201" then
    return nil, lang.err("kind.not_month", { given = type(value) == "string" and value or type(value) })
  end
  return value
end

function M.read(_, words)
  local month = moments.month(words)
  if month then return month end
  return nil, lang.err("kind.not_month", { given = words })
end

function M.print(_, value, language)
  local y, m = value:match("^(%d+)%-(%d+)$")
  return language == "de" and y and m .. "/" .. y or value
end

function M.control() return { type = "month" } end

function M.cell() return { type = "text", width = 9 } end

function M.order(_, value) return value end

return M
