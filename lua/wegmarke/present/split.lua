--- In which order to talk, and how views and roles placed an element: what the page for the projector
--- and the terminal say alike.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local views = require "wegmarke.report.spread"

local M = {}

--- The elements in the order of the talk: where views differ most comes first.
---@param W table words of the report, bound to a result
---@return table[] elements of the result
function M.order(W)
  local order, seen = {}, {}
  for _, item in ipairs(W.E.talk or {}) do
    if W.by_id[item.element] and not seen[item.element] then
      seen[item.element] = true
      order[#order + 1] = W.by_id[item.element]
    end
  end
  for _, element in ipairs(W.E.elements) do
    if not seen[element.id] then order[#order + 1] = element end
  end
  return order
end

--- How views from inside and from outside lie, and which role placed it how, a line each.
---@param W table words of the report
---@param element table an element of the result
---@return string[] lines none where that must not be told apart
function M.lines(W, element)
  local lines, both = {}, element.views
  for _, id in ipairs(both and both.inside and both.outside and lists.perspective or {}) do
    local one = both[id]
    lines[#lines + 1] = lang.text_of(W.model, W.language, "present.view_line", {
      who = W:word("perspective", id), n = one.n, span = W:range(one.low, one.high) })
  end
  for _, group in ipairs(element.roles or {}) do
    local names = {}
    for i, id in ipairs(group.ids) do names[i] = W:role(id) end
    lines[#lines + 1] = lang.text_of(W.model, W.language, "present.role_line", {
      who = table.concat(names, ", "), n = group.n, list = views.counts_text(W, group.counts) })
  end
  return lines
end

return M
