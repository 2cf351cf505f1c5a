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

--- Adds a line for each thing with an id that was added, removed or changed.
---@param out table an outline
---@param what string "rule", "result", ...: what it is called
---@param list { added: table[], removed: table[], changed: table[] } as module/diff has it
function M.changes(out, what, list)
  for _, change in ipairs { "added", "removed", "changed" } do
    for _, item in ipairs(list[change]) do
      out:put(2, lang.say("author.diff_" .. change, {
        what = lang.say("author.what_" .. what), id = item.id,
        fields = item.fields and ": " .. table.concat(item.fields, ", ") or "",
        place = item.file and " (" .. item.file .. ":" .. item.line .. ")" or "",
      }))
    end
  end
end

return M
