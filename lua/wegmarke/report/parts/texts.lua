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

--- Why people placed an element where they did.
---@param W table words
---@param list (string|table)[]|nil
---@return string[]
function M.reasons(W, list)
  local items = {}
  for i, item in ipairs(list or {}) do
    local said = type(item) == "table" and (item.reason or item.text or item.body or "") or tostring(item)
    local value = type(item) == "table" and item.value
    items[i] = value and W:t("reason_at", { label = W:label(value), text = said }) or said
  end
  return items
end

--- Texts as lines of one cell.
---@param list string[]
---@return string
function M.lines(list)
  if #list < 2 then return list[1] or "" end
  return "• " .. table.concat(list, "\n• ")
end

--- Remarks as lines of one cell.
---@param W table words
---@param list table[]|nil
---@return string
function M.remarks(W, list)
  local out = {}
  for i, item in ipairs(list or {}) do out[i] = W:remark(item) end
  return M.lines(out)
end

return M
