--- Documents as a page of the manual, for `man`.

local doc = require "wegmarke.doc"
local text = require "wegmarke.text"

local M = {}

local blocks = {}

--- A text for troff: no line begins with a control character, hyphens are hyphens.
local function roff(s)
  s = text.terminal(s):gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("%s*\n%s*", " ")
  return (s:gsub("^([.'])", "\\&%1"))
end

local fonts = { strong = "B", bold = "B", em = "I", code = "B" }

local function inline(x)
  if type(x) ~= "table" then return roff(doc.plain(x)) end
  local font = fonts[x.kind]
  local parts = {}
  for i = 1, doc.last(x) do parts[i] = inline(x[i]) end
  local s = table.concat(parts)
  return font and s ~= "" and "\\f" .. font .. s .. "\\fR" or s
end

local function all(out, list)
  for _, b in ipairs(doc.flat(list)) do blocks[b.kind](out, b) end
end

local function put(out, ...)
  for _, line in ipairs { ... } do out[#out + 1] = line end
end

function blocks.p(out, b) put(out, ".PP", inline(b[1])) end
blocks.lead, blocks.small, blocks.quote, blocks.tick = blocks.p, blocks.p, blocks.p, blocks.p
function blocks.page_break() end
function blocks.blank(out) put(out, ".PP") end

local function within(out, b)
  if b.title then put(out, ".PP", "\\fB" .. inline(b.title) .. "\\fR") end
  all(out, b.blocks)
end

-- The manual knows parts and sections; what is deeper has its title as a line of its own.
function blocks.section(out, b)
  put(out, ".SS " .. inline(b.title))
  for _, inner in ipairs(doc.flat(b.blocks)) do
    if inner.kind == "section" then within(out, inner) else blocks[inner.kind](out, inner) end
  end
end

local function item(out, tag, x)
  local is_item = type(x) == "table" and x.kind == "item"
  put(out, ".TP", tag, inline(is_item and x[1] or x))
  if is_item then
    put(out, ".RS")
    all(out, x.blocks)
    put(out, ".RE")
  end
end

function blocks.list(out, b)
  for i, x in ipairs(b.items) do item(out, b.ordered and i .. "." or "\\(bu", x) end
end

function blocks.terms(out, b)
  for _, entry in ipairs(b.entries) do item(out, inline(entry[1]), entry[2]) end
end

function blocks.table(out, b)
  b = doc.undrawn(b)
  for _, row in ipairs(b.rows) do
    local cells = {}
    for j = 2, #b.columns do
      cells[#cells + 1] = row[j] and inline(b.columns[j][1]) .. ": " .. inline(row[j]) or nil
    end
    item(out, inline(row[1]), table.concat(cells, "; "))
  end
end

function blocks.source(out, b)
  put(out, ".RS 4")
  local first = true
  for line in (b.text:gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do
    if not first then put(out, ".br") end
    put(out, "\\fB" .. roff(line) .. "\\fR")
    first = false
  end
  put(out, ".RE")
end

blocks.card, blocks.group, blocks.note, blocks.more = within, within, within, within

function blocks.beside(out, b)
  for _, list in ipairs(b.columns) do all(out, list) end
end

function blocks.figure(out, b)
  if b.caption then put(out, ".PP", inline(b.caption)) end
  if b.instead then all(out, b.instead) elseif b.alt then put(out, ".PP", inline(b.alt)) end
end

--- The page.
---@param document wegmarke.doc.Document
---@return string bytes
function M.write(document)
  local out = { ".TH " .. roff(document.title):upper() .. ' 1 "" "' .. roff(document.generator or "") .. '"' }
  for i, page in ipairs(doc.pages(document)) do
    if i > 1 then put(out, ".SH " .. inline(page.title)) end
    if page.subtitle then put(out, ".PP", inline(page.subtitle)) end
    all(out, { page.facts, page.head })
    for _, part in ipairs(page.parts) do
      if part.title then put(out, ".SH " .. inline(part.title)) end
      all(out, part.blocks)
    end
    all(out, page.foot)
  end
  return table.concat(out, "\n") .. "\n"
end

return M
