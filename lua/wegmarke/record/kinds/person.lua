--- A person's name: erasable, and never outside the unit.

local line = require "wegmarke.record.kinds.line"

return {
  words = true, redactable = true, personal = true, never_outside = true, shape = {}, check = line.check,
  read = line.read, print = line.print, control = line.control, cell = line.cell, order = line.order,
}
