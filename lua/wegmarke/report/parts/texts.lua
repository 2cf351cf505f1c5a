--- Small pieces that several parts of a report are made of.

local doc = require "wegmarke.doc"

local M = {}

--- One text as it is, several as a list.
---@param list string[]
function M.one_or_list(list)
  if #list == 1 then return list[1] end
  return doc.item("", { doc.list(list) })
end

--- Titles with what is said of each, a list of them.
---@param items {title: string, text: string}[]
function M.titled(items)
  local out = {}
  for i, item in ipairs(items) do out[i] = { doc.strong(item.title), ": ", item.text } end
  return doc.list(out)
end

--- Paragraphs of a kind.
---@param make fun(text: string): table
---@param texts string[]
function M.each(make, texts)
  local out = {}
  for i, text in ipairs(texts) do out[i] = make(text) end
  return out
end

return M
