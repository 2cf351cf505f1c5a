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

--- A whole page. It may load what its policy names and nothing else.
---@param page {language: string, title: string, style: string, policy: string, generator: string|nil,
---  body: table, forms: boolean|nil} `policy`: which styles, scripts and pictures it may have; `forms`: its
---  forms may be sent to where it came from, and say that they come from there
---@return string bytes
function M.page(page)
  local h = M.h
  return "<!DOCTYPE html>\n" .. M.render(h.html{ lang = page.language,
    h.head{
      h.meta{ charset = "utf-8" },
      h.meta{ ["http-equiv"] = "Content-Security-Policy",
        content = "default-src 'none'; " .. page.policy .. "; base-uri 'none'; form-action "
          .. (page.forms and "'self'" or "'none'") },
      h.meta{ name = "viewport", content = "width=device-width, initial-scale=1" },
      h.meta{ name = "color-scheme", content = "light dark" },
      h.meta{ name = "referrer", content = page.forms and "same-origin" or "no-referrer" },
      page.generator and h.meta{ name = "generator", content = page.generator },
      h.title{ page.title },
      h.style{ M.raw(page.style) },
    },
    page.body,
  })
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
