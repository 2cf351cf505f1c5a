--- An element of the unit's model, or several: its id is stored. Which there are is not known where the
--- field is declared.

local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"

local M = { words = false, many = true, shape = {} }

function M.check(_, value)
  if not names.is_id(value) then
    return nil, lang.err("kind.not_element", { given = type(value) == "string" and value or type(value) })
  end
  return value
end

function M.read(field, words, _, look)
  if look and look.read then return look.read(field, words) end
  if names.is_id(words) then return words end
  return nil, lang.err("kind.not_element", { given = words })
end

function M.print(field, value, _, look)
  return look and look.title and look.title(field, value) or value
end

function M.control() return { type = "element" } end

function M.cell() return { type = "text", width = 30 } end

function M.order(_, value) return value end

return M
