--- Another record, or several: its id is stored. `to` is the type it points at, `back` the name under which
--- that type finds the way back.

local lang = require "wegmarke.lang"

local M = {
  words = false, many = true,
  shape = { to = { type = "string", need = true }, back = { type = "id" } },
}

function M.check(_, value)
  if type(value) ~= "string" or #value ~= 32 or not value:find("^[0-9a-f]+$") then
    return nil, lang.err("kind.not_id", { given = type(value) == "string" and value or type(value) })
  end
  return value
end

function M.read(field, words, _, look)
  if M.check(field, words) then return words end
  if look and look.read then return look.read(field, words) end
  return nil, lang.err("kind.not_id", { given = words })
end

function M.print(field, value, _, look)
  return look and look.title and look.title(field, value) or value:sub(1, 8)
end

function M.control(field) return { type = "record", to = field.target } end

function M.cell() return { type = "text", width = 30 } end

function M.order(_, value) return value end

--- A kind that points at what is no record and is known by its id: read and shown as a link is, with a
--- control of its own.
---@param control string the control's type
---@return table kind
function M.by_id(control)
  return { words = false, many = true, shape = {}, check = M.check, read = M.read, print = M.print,
    order = M.order, cell = M.cell, control = function() return { type = control } end }
end

return M
