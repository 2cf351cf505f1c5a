--- Documents as Markdown (CommonMark with tables). What comes from data is escaped and one line.

local doc = require "wegmarke.doc"
local text = require "wegmarke.text"

local inlines, blocks = {}, {}

local function escape(s) return text.markdown(s) end

--- Code is shown as it is: as many ticks around it as none inside has.
local function ticks(s)
  s = s:gsub("[\r\n]+", " ")
  local fence = "`"
  while s:find(fence, 1, true) do fence = fence .. "`" end
  local pad = s:find("^`") or s:find("`$") or s == ""
  return fence .. (pad and " " or "") .. s .. (pad and " " or "") .. fence
end

local function inline(x, run)
  if x == nil or x == false then return "" end
  if type(x) ~= "table" then return escape(doc.plain(x)) end
  if x.kind then return inlines[x.kind](x, run) end
  local parts = {}
  for i = 1, #x do parts[i] = inline(x[i], run) end
  return table.concat(parts)
end

local function set_off(mark)
  return function(x, run)
    local s = inline(x[1], run)
    return s:find("%S") and mark .. s .. mark or s
  end
end

inlines.strong, inlines.em = set_off "**", set_off "*"
function inlines.code(x) return ticks(doc.plain(x[1])) end
function inlines.place(x) return ticks(x[1]) end
function inlines.lang(x, run) return inline(x[1], run) end
inlines.ref = inlines.lang

function inlines.footnote(x, run)
  local n = #run.notes + 1
  run.notes[n] = ""
  run.notes[n] = inline(x[1], run)
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
  for s in (b.text:gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do line(run, s) end
  line(run, fence)
end

function blocks.section(b, run)
  line(run, ("#"):rep(math.min(6, run.level)) .. " " .. inline(b.title, run)
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
    local words = { inlines.strong({ entry[1] }, run), ": ", inline(is_item and value[1] or value, run) }
    local whole = { kind = "raw", table.concat(words) }
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
  local heads, rule = {}, {}
  for j, column in ipairs(b.columns) do
    heads[j] = escape(column[1])
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

function blocks.note(b, run)
  within(run, "> ", function()
    line(run, inlines.strong({ b.title }, run))
    all(run, b.blocks)
  end)
end

function blocks.more(b, run)
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
  if b.alt then line(run, inline(b.alt, run)) end
end

--- Markdown.
---@param document wegmarke.doc.Document
---@return string bytes
return function(document)
  local run = { out = {}, indent = "", level = 3, notes = {} }
  line(run, "# " .. escape(document.title))
  if document.subtitle then
    gap(run)
    line(run, escape(document.subtitle))
  end
  all(run, document.head)
  for _, p in ipairs(document.parts) do
    if p.title then
      gap(run)
      line(run, "## " .. inline(p.title, run))
    end
    all(run, p.blocks)
  end
  all(run, document.foot)
  for n, note in ipairs(run.notes) do
    gap(run)
    line(run, "[^" .. n .. "]: " .. note)
  end
  return table.concat(run.out, "\n") .. "\n"
end
