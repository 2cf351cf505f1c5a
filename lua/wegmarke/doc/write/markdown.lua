--- Documents as Markdown (CommonMark with tables). What comes from data is escaped and one line.

local doc = require "wegmarke.doc"
local text = require "wegmarke.text"

local M = {}

local inlines, blocks = {}, {}

local function escape(s) return text.markdown(s) end

--- Code between ticks, where nothing in it could be taken for something else; else escaped words.
local function ticks(s)
  if s == "" or s:find("[%c<>`|\\\x80-\xFF]") then return escape(s) end
  return "`" .. s .. "`"
end

--- An inline; `inside` a line a text cannot be taken for the beginning of a list or heading.
local function inline(x, run, inside)
  if x == nil or x == false then return "" end
  if type(x) ~= "table" then
    local s = doc.plain(x)
    return inside and escape("x" .. s):sub(2) or escape(s)
  end
  if x.kind then return inlines[x.kind](x, run, inside) end
  local parts = {}
  for i = 1, doc.last(x) do
    parts[i] = inline(x[i], run, inside)
    inside = inside or parts[i] ~= ""
  end
  return table.concat(parts)
end

--- Words that are set off already are not so once more: the marks would run into each other.
local function set_off(mark)
  return function(x, run)
    if run.within == mark then return inline(x[1], run, true) end
    local outer = run.within
    run.within = mark
    local s = inline(x[1], run, true)
    run.within = outer
    return s:find("%S") and mark .. s .. mark or s
  end
end

inlines.strong, inlines.em = set_off "**", set_off "*"
inlines.bold = inlines.strong
function inlines.code(x) return ticks(doc.plain(x[1])) end
function inlines.place(x) return ticks(x[1]) end
function inlines.lang(x, run, inside) return inline(x[1], run, inside) end
inlines.ref, inlines.aside, inlines.room = inlines.lang, inlines.lang, inlines.lang

function inlines.footnote(x, run)
  local n = #run.notes + 1
  run.notes[n] = ""
  run.notes[n] = inline(x[1], run, true)
  return "[^" .. n .. "]"
end

-- A writer of lines, with what stands before each.
local function line(run, s)
  run.out[#run.out + 1] = s == "" and run.indent:gsub("%s+$", "") or run.indent .. s
end

local function gap(run)
  local last = run.out[#run.out]
  if last and last ~= run.indent:gsub("%s+$", "") then line(run, "") end
end

local function within(run, indent, f)
  local before = run.indent
  run.indent = before .. indent
  f()
  run.indent = before
end

local function all(run, list)
  for _, b in ipairs(doc.flat(list)) do
    gap(run)
    blocks[b.kind](b, run)
  end
end

function blocks.p(b, run) line(run, inline(b[1], run)) end
blocks.lead = blocks.p
function blocks.small(b, run) line(run, set_off "*"(b, run)) end
function blocks.quote(b, run) line(run, "> " .. inline(b[1], run)) end
function blocks.tick(b, run) line(run, "- [ ] " .. inline(b[1], run)) end
function blocks.page_break(_, run) line(run, "---") end

function blocks.blank(b, run)
  for i = 1, b.lines do
    if i > 1 then line(run, "") end
    line(run, ("\\_"):rep(40))
  end
end

function blocks.source(b, run)
  local fence = "```"
  while b.text:find(fence, 1, true) do fence = fence .. "`" end
  line(run, fence .. (b.language or ""))
  for s in (text.terminal(b.text):gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do line(run, s) end
  line(run, fence)
end

function blocks.section(b, run)
  line(run, ("#"):rep(math.min(6, run.level)) .. " " .. inline(b.title, run, true)
    .. (b.code and " (" .. ticks(b.code) .. ")" or ""))
  run.level = run.level + 1
  all(run, b.blocks)
  run.level = run.level - 1
end

--- An item's words at once, its blocks after them, further in.
local function item(x, run, mark)
  local is_item = type(x) == "table" and x.kind == "item"
  line(run, mark .. inline(is_item and x[1] or x, run))
  if is_item then
    within(run, (" "):rep(#mark), function()
      for _, b in ipairs(doc.flat(x.blocks)) do
        if b.kind ~= "list" then gap(run) end
        blocks[b.kind](b, run)
      end
    end)
  end
end

function blocks.list(b, run)
  for i, x in ipairs(b.items) do item(x, run, b.ordered and i .. ". " or "- ") end
end

function blocks.terms(b, run)
  for _, entry in ipairs(b.entries) do
    local value = entry[2]
    local is_item = type(value) == "table" and value.kind == "item"
    local whole = { kind = "raw", inlines.strong({ entry[1] }, run) .. ": "
      .. inline(is_item and value[1] or value, run, true) }
    item(is_item and doc.item(whole, value.blocks) or whole, run, "- ")
  end
end

-- What is Markdown already; only made here.
function inlines.raw(x) return x[1] end

--- A cell is one line: what blocks it holds is set apart by breaks.
local function cell(x, run)
  if type(x) ~= "table" or x.kind ~= "item" then return inline(x, run) end
  local parts = { inline(x[1], run) }
  local function take(what, y)
    if what == "text" then parts[#parts + 1] = inline(y, run) end
  end
  doc.walk({ title = "", head = x.blocks, parts = {} }, take)
  local kept = {}
  for _, part in ipairs(parts) do
    if part ~= "" then kept[#kept + 1] = part end
  end
  return table.concat(kept, "<br>")
end

function blocks.table(b, run)
  b = doc.undrawn(b)
  local heads, rule = {}, {}
  for j, column in ipairs(b.columns) do
    heads[j] = inline(column[1], run, true)
    rule[j] = column.kind == "number" and "---:" or "---"
  end
  if b.caption and b.shown then
    line(run, inlines.em({ b.caption }, run))
    line(run, "")
  end
  line(run, "| " .. table.concat(heads, " | ") .. " |")
  line(run, "| " .. table.concat(rule, " | ") .. " |")
  for _, row in ipairs(b.rows) do
    local cells = {}
    for j = 1, #b.columns do
      local s = cell(row[j], run)
      cells[j] = s ~= "" and s or "–"
    end
    line(run, "| " .. table.concat(cells, " | ") .. " |")
  end
end

function blocks.card(b, run) all(run, b.blocks) end
blocks.group = blocks.card

function blocks.note(b, run)
  within(run, "> ", function()
    line(run, inlines.strong({ b.title }, run))
    all(run, b.blocks)
  end)
end

function blocks.more(b, run)
  if b.said then return end
  line(run, inlines.strong({ b.title }, run))
  all(run, b.blocks)
end

function blocks.beside(b, run)
  for _, list in ipairs(b.columns) do all(run, list) end
end

function blocks.figure(b, run)
  if b.caption then
    line(run, inlines.em({ b.caption }, run))
    gap(run)
  end
  if b.instead then all(run, b.instead) elseif b.alt then line(run, inline(b.alt, run)) end
end

local function whole(document, run)
  gap(run)
  line(run, "# " .. inline(document.title, run, true))
  for _, field in ipairs { "eyebrow", "subtitle" } do
    if document[field] then
      gap(run)
      line(run, escape(document[field]))
    end
  end
  run.level = 2
  all(run, { document.facts, document.head })
  for _, p in ipairs(document.parts) do
    if p.title then
      gap(run)
      line(run, "## " .. inline(p.title, run, true))
    end
    run.level = p.title and 3 or 2
    all(run, p.blocks)
  end
  run.level = 2
  all(run, document.foot)
end

--- Markdown.
---@param document wegmarke.doc.Document
---@return string bytes
function M.write(document)
  local run = { out = {}, indent = "", notes = {} }
  for _, page in ipairs(doc.pages(document)) do whole(page, run) end
  for n, note in ipairs(run.notes) do
    gap(run)
    line(run, "[^" .. n .. "]: " .. note)
  end
  return table.concat(run.out, "\n") .. "\n"
end

return M
