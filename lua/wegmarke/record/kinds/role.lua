--- An office or a function, never a person: what counts are made by. What looks like a person's name is
--- refused; it can be redacted all the same.

local lang = require "wegmarke.lang"
local line = require "wegmarke.record.kinds.line"

local M = {
  words = false, redactable = true, many = true, shape = {}, read = line.read, print = line.print,
  order = line.order, cell = line.cell, control = line.control,
}

-- How a person is addressed; "Frau" and "Herr" also stand in names of offices, so a name must follow.
local ADDRESS = { "Frau", "Herr", "Herrn", "Dr.", "Prof.", "Mr.", "Mrs.", "Ms." }

function M.check(field, value)
  local good, fault = line.check(field, value)
  if not good then return nil, fault end
  for _, word in ipairs(ADDRESS) do
    if (" " .. good):find("[ (,/]" .. word:gsub("%.", "%%.") .. " +[%u\xC3]") then
      return nil, lang.err("kind.person_in_role", { given = good })
    end
  end
  return good
end

return M
