--- How elements of two models relate, in words.

local lang = require "wegmarke.lang"

local M = {}

local function titles(m, ids)
  local list = {}
  for i, id in ipairs(ids) do list[i] = m:element_title(id, lang.current()) end
  return table.concat(list, " + ")
end

M.titles = titles

--- One row of crosswalk.between as a line.
---@param a table
---@param b table
---@param row table
---@return string
function M.line(a, b, row)
  return lang.say("author.relation_" .. row.relation, {
    a = titles(a, row.a), b = titles(b, row.b),
    fields = table.concat(row.changed or {}, ", "),
  })
end

--- Puts rows into an outline.
---@param out wegmarke.doc.Outline
---@param a table
---@param b table
---@param rows table[]
function M.put(out, a, b, rows)
  for _, row in ipairs(rows) do out:put(2, M.line(a, b, row)) end
end

return M
