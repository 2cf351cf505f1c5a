--- Documents made line by line: titles, and lines each of which belongs to the last one that is less
--- indented.

local doc = require "wegmarke.doc"

local M = {}
local Outline = {}
Outline.__index = Outline

--- An outline; lines put before the first title stand at the head of the document.
---@return wegmarke.doc.Outline
function M.new()
  local self = setmetatable({ head = {}, parts = {} }, Outline)
  self.open = { { indent = -1, into = self.head } }
  return self
end

--- Begins a part.
---@param title string
---@param id string|nil
function Outline:title(title, id)
  local part = doc.part(id or "p" .. #self.parts + 1, title, {})
  self.parts[#self.parts + 1] = part
  self.open = { { indent = -1, into = part.blocks } }
end

--- Adds a line.
---@param indent integer blanks before it
---@param line any inline
---@param look "apart"|nil set apart from what stands before
function Outline:put(indent, line, look)
  local open = self.open
  while open[#open].indent >= indent do open[#open] = nil end
  local into = open[#open].into
  local list = into[#into]
  if not (list and list.kind == "list") then
    list = doc.list({}, "plain")
    into[#into + 1] = list
  end
  local item = doc.item(line, {}, look)
  list.items[#list.items + 1] = item
  open[#open + 1] = { indent = indent, into = item.blocks }
end

--- The document.
---@param title string
---@param language string
---@return wegmarke.doc.Document
function Outline:document(title, language)
  return doc.document{ title = title, language = language, head = self.head, parts = self.parts }
end

return M
