--- How elements of two models relate, in words.

local lang = require "wegmarke.lang"
local outline = require "wegmarke.doc.outline"

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

local function words(key, args) return lang.say("author." .. key, args) end

--- What two models say differently, as a document.
---@param a table
---@param b table
---@param d table of module/diff.lua
---@return wegmarke.doc.Document
function M.document(a, b, d)
  local out = outline.new()
  if d.nothing then out:put(2, words("diff_nothing")) end
  M.put(out, a, b, d.elements)
  M.changes(out, "type", d.types)
  M.changes(out, "element", { added = {}, removed = {}, changed = d.facts })
  M.changes(out, "group", d.groups)
  M.changes(out, "result", d.results)
  M.changes(out, "document", d.documents)
  M.changes(out, "view", d.views)
  M.changes(out, "figure", d.figures)
  M.changes(out, "rule", d.rules)
  M.changes(out, "advice", d.advice)
  local names = {}
  for name in pairs(d.lists) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do M.changes(out, "entry", d.lists[name]) end
  for _, one in ipairs(d.weights) do
    out:put(2, words("diff_weight", { element = one.element, from = one.from, to = one.to }))
  end
  if d.order then out:put(2, words("diff_order")) end
  if d.kinds then out:put(2, words("diff_kinds")) end
  if d.rollup then out:put(2, words("diff_rollup")) end
  if d.words then out:put(2, words("diff_words")) end
  if d.form then out:put(2, words("diff_form")) end
  if d.report then out:put(2, words("diff_report")) end
  return out:document(words("diff_head", { a = a.id .. " " .. a.version, b = b.id .. " " .. b.version }),
    lang.current())
end

return M
