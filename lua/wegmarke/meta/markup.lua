---@meta wegmarke.markup
-- luacheck: no unused args

--- Trees of elements as HTML. A string or number is text; a table with a tag at index 0 is an element whose
--- string keys are attributes; one without is a list; `false` and nil are nothing. Text and attributes are
--- escaped, elements close themselves.
---@class wegmarke.markup
local markup = {}

--- The bytes of a tree. Raises for what is no node, more than 200 elements in each other, more than 32
--- attributes.
---
--- ```lua
--- markup.render { [0] = "p", class = "lead", "a < b", false, 2.5 } --> '<p class="lead">a &lt; b2.5</p>\n'
--- ```
---@param node any
---@return string bytes
function markup.render(node) end

return markup
