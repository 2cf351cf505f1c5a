--- An assessment, or several: its id is stored.

local link = require "wegmarke.record.kinds.link"

local M = { words = false, many = true, shape = {} }

M.check, M.read, M.print, M.order = link.check, link.read, link.print, link.order

function M.control() return { type = "line" } end

function M.cell() return { type = "text", width = 30 } end

return M
