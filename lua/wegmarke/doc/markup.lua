--- Builds HTML (and SVG) as a tree that escapes everything by default.
---
--- `h.p{ class = "lead", "text", h.b{ "bold" } }` makes an element: string keys are attributes, the
--- rest are children in order. A string or number child is text and is escaped; a table made by `h`
--- is an element; any other table is a list of children; `false` and nil stand for "nothing here".
--- Because text can only get in as text, and elements close themselves, the result is well formed
--- whatever the data hold. `html.raw` is the one way around it, for the style sheet only.

local M = {}

--- The element makers, one a tag, made when first used.
M.h = setmetatable({}, {
  __index = function(h, tag)
    local function make(node)
      node[0] = tag
      return node
    end
    rawset(h, tag, make)
    return make
  end,
})

--- A piece that is put out as it is. Never for anything that comes from data.
---@param s string
---@return table node
function M.raw(s)
  return { [0] = "", s }
end

--- A style sheet's `@media` rule for windows narrower or wider than some width, in rem.
---@param bound "min"|"max"
---@param rem number
---@param rules string
function M.media(bound, rem, rules)
  return string.format("@media screen and (%s-width:%.1frem){%s}\n", bound, rem, rules)
end

--- A text whose " -word" parts don't break after the hyphen ("Projekte und -maßnahmen").
---@param s string
---@return table|string node
function M.nobreak(s)
  local from, to = s:find(" %-%S+")
  if not from then return s end
  return { s:sub(1, from), M.h.span{ class = "nb", s:sub(from + 1, to) }, M.nobreak(s:sub(to + 1)) }
end

--- The bytes of a tree.
---@param node table|string
---@return string
M.render = require("wegmarke.markup").render

--- One text as it is, several as a list.
---@param list string[]
---@return string|table node
function M.texts(list)
  if #list == 1 then return list[1] end
  local items = {}
  for i, item in ipairs(list) do items[i] = M.h.li{ item } end
  return M.h.ul(items)
end

return M
