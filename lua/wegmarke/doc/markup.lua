--- Builds HTML (and SVG) as a tree that escapes everything by default.
---
--- `h.p{ class = "lead", "text", h.b{ "bold" } }` makes an element: string keys are attributes, the
--- rest are children in order. A string or number child is text and is escaped; a table made by `h`
--- is an element; any other table is a list of children; `false` and nil stand for "nothing here".
--- Because text can only get in as text, and elements close themselves, the result is well formed
--- whatever the data hold. `html.raw` is the one way around it, for the style sheet only.

local text = require "wegmarke.text"

local M = {}

local void = { meta = true, br = true, hr = true, col = true, input = true,
  img = true }

-- A line break after these keeps the file readable without changing what it shows.
local own_line = {
  html = true, head = true, body = true, meta = true, title = true, style = true, header = true,
  main = true, footer = true, nav = true, section = true, article = true, div = true, p = true,
  h1 = true, h2 = true, h3 = true, h4 = true, ul = true, ol = true, li = true, dl = true,
  dt = true, dd = true, table = true, caption = true, colgroup = true, thead = true, tbody = true,
  tr = true, th = true, td = true, figure = true, figcaption = true, details = true,
  summary = true, svg = true,
}

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

--- The names of a node's attributes, sorted, and the index of its last child: `#` would stop at a
--- child that is nil.
local function parts(node)
  local names, count, last = nil, 0, 0
  for key in next, node do
    if type(key) == "string" then
      names = names or {}
      count = count + 1
      names[count] = key
    elseif key > last then
      last = key
    end
  end
  if count > 1 then table.sort(names) end
  return names, last
end

local function attributes(node, names, out, n)
  for i = 1, #names do
    local name = names[i]
    local value = node[name]
    if value == true then
      out[n + 1], out[n + 2] = " ", name
      n = n + 2
    elseif value ~= false then
      out[n + 1], out[n + 2], out[n + 3] = " ", name, '="'
      out[n + 4] = type(value) == "string" and text.html(value) or tostring(value)
      out[n + 5] = '"'
      n = n + 5
    end
  end
  return n
end

local function write(node, out, n)
  local kind = type(node)
  if kind == "string" then
    out[n + 1] = text.html(node)
    return n + 1
  elseif kind == "number" then
    out[n + 1] = string.format("%.14g", node)
    return n + 1
  elseif not node then
    return n
  end
  local tag = node[0]
  if tag == "" then
    out[n + 1] = node[1]
    return n + 1
  end
  local names, last = parts(node)
  if not tag then
    for i = 1, last do n = write(node[i], out, n) end
    return n
  end
  out[n + 1], out[n + 2] = "<", tag
  n = n + 2
  if names then n = attributes(node, names, out, n) end
  out[n + 1] = ">"
  n = n + 1
  if not void[tag] then
    for i = 1, last do n = write(node[i], out, n) end
    out[n + 1], out[n + 2], out[n + 3] = "</", tag, ">"
    n = n + 3
  end
  if own_line[tag] then
    out[n + 1] = "\n"
    n = n + 1
  end
  return n
end

--- The bytes of a tree.
---@param node table|string
---@return string
function M.render(node)
  local out = {}
  write(node, out, 0)
  return table.concat(out)
end

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
