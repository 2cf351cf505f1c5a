--- Where something is or can be reached: a street and place, a web page.

local text = require "wegmarke.record.kinds.text"

return {
  words = true, redactable = true, shape = {}, check = text.check, read = text.read, print = text.print,
  control = text.control, cell = text.cell, order = text.order,
}
