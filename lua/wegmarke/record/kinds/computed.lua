--- What a function of the module makes of one record: shown with it, stored nowhere, not in lists over units.

local lang = require "wegmarke.lang"
local number = require "wegmarke.record.kinds.number"

local M = {
  words = false,
  shape = { value = { type = "function", need = true }, unit = { type = "text", line = true } },
}

function M.check() return nil, lang.err("kind.computed", {}) end

M.read = M.check

function M.print(field, value, language)
  if type(value) == "number" then return number.print(field, value, language) end
  if type(value) == "boolean" then return lang.text(language, value and "kind.yes" or "kind.no") end
  return tostring(value)
end

function M.control() return { type = "shown" } end

function M.cell() return { type = "text", width = 20 } end

function M.order(_, value) return tostring(value) end

return M
