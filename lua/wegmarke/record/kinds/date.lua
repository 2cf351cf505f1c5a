--- A day, stored as 2026-03-14.

local lang = require "wegmarke.lang"
local moments = require "wegmarke.data.moment"
local util = require "wegmarke.data.util"

local M = { words = false, shape = { due = { type = "boolean" }, every = { type = "every" } } }

function M.check(_, value)
  if not util.is_date(value) or value < "1900" or value >= "2201" then
    return nil, lang.err("kind.not_date", { given = type(value) == "string" and value or type(value) })
  end
  return value
end

function M.read(_, words)
  local date = moments.day(words)
  if date then return date end
  return nil, lang.err("kind.not_date", { given = words })
end

function M.print(_, value, language) return lang.day(value, language) end

function M.control() return { type = "date" } end

function M.cell() return { type = "date", width = 12 } end

function M.order(_, value) return value end

return M
