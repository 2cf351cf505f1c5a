--- Documents as trees. What a document says is built once, of blocks and inlines; a writer makes a format
--- of it. Blocks know no format, writers know no subject. Text comes in as text only: each writer escapes.
---
--- An inline is a string, a number, a node made here (`strong`, `code`, `place` ...) or a list of these;
--- `false` stands for nothing. A block is a node made here; a list of blocks may hold lists and `false`.

local M = {}

local sorts = {}

--- A maker of nodes of one kind.
local function node(kind, sort)
  sorts[kind] = sort
  return function(fields)
    fields.kind = kind
    return fields
  end
end

--- What a document is put together of. `id` names a part for overlays, links and sheets.
---@class wegmarke.doc.Document
---@field title string
---@field language string
---@field subtitle string|nil
---@field eyebrow string|nil a line above the title
---@field file_title string|nil what the file is called where its title alone would not do
---@field logo {bytes: string, width: integer, height: integer, alt: string}|nil a PNG picture
---@field facts table|nil made by `terms`: whose document it is
---@field date string|nil YYYY-MM-DD, of its content
---@field generator string|nil
---@field head table|nil blocks before the first part
---@field parts table[] made by `part`
---@field foot table|nil blocks after the last part
---@field look string|nil what kind of page this is, for style sheets
---@field sheet table|false|nil made by `sheet`, in place of what stands around the parts; false for nothing
---@field paper {w: number, h: number, margin: number}|nil what it is printed on, in mm; else A4
---@field copies wegmarke.doc.Document[]|nil further sheets in the same file, each on a page of its own
M.document = node("document")

--- { id, title, blocks..., look = }: a named part of a document. `sheets`, a list made by `sheet`, say
--- the same for formats made of tables.
function M.part(id, title, blocks, look)
  return { kind = "part", id = id, title = title, blocks = blocks, look = look }
end

--- { key, name, title, blocks }: what a part says, as a sheet of a workbook. One that several parts have
--- (by its key) stands there once, with the last of them.
M.sheet = node("sheet")

-- Blocks ---------------------------------------------------------------------------------------------

local function block(kind, shape)
  sorts[kind] = "block"
  return shape or function(content, look) return { kind = kind, content, look = look } end
end

--- (inline [, look]): a paragraph. `lead` opens a part, `small` is small print, `quote` somebody's words.
M.p = block "p"
M.lead = block "lead"
M.small = block "small"
M.quote = block "quote"

--- (title, blocks [, {id, code}]): a section within a part; `code` is an id shown beside its title.
M.section = block("section", function(title, blocks, opts)
  opts = opts or {}
  return { kind = "section", title = title, blocks = blocks, id = opts.id, code = opts.code }
end)

--- (blocks [, look]): what belongs together, without a frame.
M.group = block("group", function(blocks, look) return { kind = "group", blocks = blocks, look = look } end)

--- (items [, look]): an item is an inline, or `item(inline, blocks)`. In "commands" each says what the
--- command line in its blocks is for.
M.list = block("list", function(items, look) return { kind = "list", items = items, look = look } end)

--- (items [, look]): the same, numbered.
M.steps = block("list", function(items, look)
  return { kind = "list", items = items, ordered = true, look = look }
end)

--- (inline [, blocks [, look]]): an item of a list or a cell that holds blocks beside its words, or is
--- set off.
function M.item(content, blocks, look)
  return { kind = "item", content, blocks = blocks, look = look }
end

--- (entries [, look]): { term, value [, look =] }, the value an inline or `item`; without one left out. The
--- terms of "pairs" stand in a column where there are columns, each value an inline.
M.terms = block("terms", function(entries, look)
  local kept = {}
  for _, entry in ipairs(entries) do
    if entry and entry[2] ~= nil and entry[2] ~= "" and entry[2] ~= false then kept[#kept + 1] = entry end
  end
  return { kind = "terms", entries = kept, look = look }
end)

---@class wegmarke.doc.Column
---@field [1] string title
---@field kind "name"|"words"|"number"|"year"|"date"|"mark"|"key"|"value"|"figure"|nil "words" if absent; a
---  key stays text, a value is a number or a key; a column of figures is for formats that draw them, what
---  they say stands in other columns
---@field look string|nil
---@field head string|nil the figure above a column of figures
---@field width number|nil characters in a sheet
---@field optional boolean|nil left out where it is empty in every row
---@field choices {list: string[], mistake: string}|nil what may be filled in, where something may

--- A table: { key, caption, columns, rows, look =, shown = the caption is to be seen, region = it may be
--- wider than the page }; one that looks like "input" is
--- there to be gone on with. A row is a list of cells in the columns' order, with a `look` if need be; a
--- cell is an inline, `item(inline, blocks)`, nil/false for nothing, or `{}` for room to write in.
M.table = block("table", function(t)
  t.kind = "table"
  local needed, columns = {}, {}
  for j, column in ipairs(t.columns) do
    needed[j] = not column.optional
    for _, row in ipairs(t.rows) do
      needed[j] = needed[j] or row[j] ~= nil and row[j] ~= false and row[j] ~= ""
    end
    if needed[j] then columns[#columns + 1] = column end
  end
  if #columns == #t.columns then return t end
  local rows = {}
  for i, row in ipairs(t.rows) do
    rows[i] = {}
    for j = 1, #t.columns do
      if needed[j] then rows[i][#rows[i] + 1] = row[j] or false end
    end
  end
  t.columns, t.rows = columns, rows
  return t
end)

--- A figure: { figure, data, alt, caption, table = key of the table that says the same, instead = blocks
--- where it is not drawn }. One with neither words nor these only helps to read a drawing. "lines" and
--- "shares" show columns of the table above them: data = { title, axis = {title, format, min, max, step},
--- series = { {column = its place, name, mark = "circle"|"diamond"} } }.
M.figure = block("figure", node "figure")

--- (blocks [, look [, {id}]]): what belongs together, framed.
M.card = block("card", function(blocks, look, opts)
  return { kind = "card", blocks = blocks, look = look, id = opts and opts.id }
end)

--- (title, blocks): what has to be known first.
M.note = block("note", function(title, blocks) return { kind = "note", title = title, blocks = blocks } end)

--- (summary, blocks [, {said}]): shown when asked for, where a format can; else shown, unless what stands
--- before has said it all (`said`).
M.more = block("more", function(title, blocks, opts)
  return { kind = "more", title = title, blocks = blocks, said = opts and opts.said }
end)

--- (...): blocks side by side where there is room, each a list.
M.beside = block("beside", function(...) return { kind = "beside", columns = { ... } } end)

--- (text [, language]): source code, as it is.
M.source = block("source", function(text, language)
  return { kind = "source", text = text, language = language }
end)

--- (lines): room to write on.
M.blank = block("blank", function(lines) return { kind = "blank", lines = lines or 1 } end)

--- (inline): a box to tick.
M.tick = block "tick"

--- A new page begins, where there are pages.
M.page_break = block("page_break", function() return { kind = "page_break" } end)

--- (node): elements made by `markup`, a block or inline of a page that is talked with. Only HTML has it.
M.nodes = block("nodes", function(made) return { kind = "nodes", made } end)

-- Inlines --------------------------------------------------------------------------------------------

local function inline(kind)
  sorts[kind] = "inline"
  return function(content) return { kind = kind, content } end
end

--- Emphasis of two strengths; `bold` for the eye only; `aside` steps back; code.
M.strong = inline "strong"
M.em = inline "em"
M.bold = inline "bold"
M.aside = inline "aside"
M.code = inline "code"

--- (inline, language): words in another language.
function M.lang(content, language) return { kind = "lang", content, language = language } end
sorts.lang = "inline"

--- (inline, id): a link to a part or section of the same document.
function M.ref(content, id) return { kind = "ref", content, id = id } end
sorts.ref = "inline"

--- (inline): a note to what stands before it.
M.footnote = inline "footnote"

--- Room to write in a line.
function M.room() return { kind = "room", ("_"):rep(20) } end
sorts.room = "inline"

--- (file, line): a place in a file.
function M.place(file, line) return { kind = "place", line and file .. ":" .. line or file } end
sorts.place = "inline"

-- Reading --------------------------------------------------------------------------------------------

--- Whether something is a node that stands as a block of its own.
---@param x any
function M.is_block(x) return type(x) == "table" and sorts[x.kind] == "block" end

--- The place of the last thing in a list that may hold nothings.
---@param x table
---@return integer
function M.last(x)
  local last = #x
  for key in next, x do
    if type(key) == "number" and key > last then last = key end
  end
  return last
end

--- The words of an inline, without what sets them off.
---@param x any
---@return string
function M.plain(x)
  if x == nil or x == false then return "" end
  if type(x) == "string" then return x end
  if type(x) == "number" then return ("%.14g"):format(x) end
  local parts = {}
  local last = M.last(x)
  for i = 1, last do parts[i] = M.plain(x[i]) end
  return table.concat(parts)
end

--- A text as files of others can hold it: bytes that are not UTF-8 become U+FFFD.
---@param s string
---@return string
function M.valid(s)
  if utf8.len(s) then return s end
  return (s:gsub("[\x80-\xFF]", "\u{FFFD}"))
end

--- A document and its further copies.
---@param document wegmarke.doc.Document
---@return wegmarke.doc.Document[]
function M.pages(document) return { document, table.unpack(document.copies or {}) } end

--- The blocks in a list that may hold lists and nothings, in order.
---@param list table|nil
---@return table[]
function M.flat(list)
  local out = {}
  local function take(x)
    if not x then return end
    if x.kind then
      out[#out + 1] = x
    else
      for i = 1, M.last(x) do take(x[i]) end
    end
  end
  take(list or {})
  return out
end

local walk

local function walk_cell(cell, f)
  if type(cell) == "table" and cell.kind == "item" then
    f("text", cell[1])
    walk(cell.blocks, f)
  elseif cell then
    f("text", cell)
  end
end

local function walk_one(b, f)
  f("block", b)
  if b.title then f("text", b.title) end
  if b.code then f("text", b.code) end
  if b.text then f("text", b.text) end
  if b[1] then f("text", b[1]) end
  for _, item in ipairs(b.items or {}) do walk_cell(item, f) end
  for _, entry in ipairs(b.entries or {}) do
    f("text", entry[1])
    walk_cell(entry[2], f)
  end
  if b.kind == "table" then
    if b.caption then f("text", b.caption) end
    for _, column in ipairs(b.columns) do f("text", column[1]) end
    for _, row in ipairs(b.rows) do
      for j = 1, #b.columns do
        if M.is_block(row[j]) then walk({ row[j] }, f) else walk_cell(row[j], f) end
      end
    end
  elseif b.kind == "figure" then
    if b.caption then f("text", b.caption) end
    if b.alt then f("text", b.alt) end
  end
  walk(b.blocks, f)
  walk(b.instead, f)
  for _, column in ipairs(b.kind == "beside" and b.columns or {}) do walk(column, f) end
end

function walk(list, f)
  for _, b in ipairs(M.flat(list)) do walk_one(b, f) end
end

--- Calls `f("block", block)` and `f("text", inline)` for all that a document holds, in order.
---@param document wegmarke.doc.Document
---@param f fun(what: "block"|"text", x: any)
function M.walk(document, f)
  for _, page in ipairs(M.pages(document)) do
    if page.title then f("text", page.title) end
    for _, field in ipairs { "eyebrow", "subtitle" } do
      if page[field] then f("text", page[field]) end
    end
    walk({ page.facts, page.head }, f)
    for _, part in ipairs(page.parts) do
      if part.title then f("text", part.title) end
      walk(part.blocks, f)
    end
    walk(page.foot, f)
  end
end

--- A table as formats have it that draw no figures: without the columns of these.
---@param b table
---@return table b
function M.undrawn(b)
  local columns, places = {}, {}
  for j, column in ipairs(b.columns) do
    if column.kind ~= "figure" then
      columns[#columns + 1], places[#places + 1] = column, j
    end
  end
  if #columns == #b.columns then return b end
  local rows = {}
  for i, row in ipairs(b.rows) do
    rows[i] = {}
    for k, j in ipairs(places) do rows[i][k] = row[j] or false end
  end
  return { kind = "table", key = b.key, caption = b.caption, shown = b.shown, look = b.look,
    columns = columns, rows = rows }
end

-- The formats, in the order in which they are offered: the ending of a file and the writer. `marked`: the
-- file has room to say that it is the program's own; `binary`: nothing for a terminal; `data`: it holds no
-- running text.
local FORMATS = {
  { "html", "html", marked = true }, { "md", "markdown", marked = true },
  { "csv", "csv", marked = true, data = true }, { "json", "json", marked = true, data = true },
  { "xlsx", "xlsx", marked = true, binary = true, data = true },
  { "docx", "docx", marked = true, binary = true }, { "txt", "terminal" },
}

--- The formats a document can be written in, by the ending of a file.
---@type table<string, string>
M.formats = { htm = "html" }

--- The endings that are offered, in order.
---@type string[]
M.offered = {}

--- Those of formats with running text.
---@type string[]
M.running = {}

--- Whether a terminal should be shown none of it, by ending.
---@type table<string, boolean>
M.binary = {}

--- What marks a file as the program's own (see `wegmarke.file`), by writer; none for plain text.
---@type table<string, string>
M.marks = {}

for i, format in ipairs(FORMATS) do
  local ending, writer = format[1], format[2]
  M.formats[ending], M.offered[i] = writer, ending
  M.binary[ending] = format.binary or false
  M.marks[writer] = format.marked and ending or nil
  if not format.data then M.running[#M.running + 1] = ending end
end

--- Endings as people type them, sorted: ".csv", ".html".
---@param endings string[]
---@param ... string further ones
---@return string[]
function M.dotted(endings, ...)
  local list = {}
  for _, some in ipairs { endings, { ... } } do
    for _, ending in ipairs(some) do list[#list + 1] = "." .. ending end
  end
  table.sort(list)
  return list
end

--- The endings that a document can be written with, sorted: as CSV only if it has a table.
---@param document wegmarke.doc.Document
---@return string[]
function M.endings(document)
  local has, list = false, {}
  M.walk(document, function(what, b) has = has or what == "block" and b.kind == "table" end)
  for _, ending in ipairs(M.offered) do
    if has or ending ~= "csv" then list[#list + 1] = ending end
  end
  return M.dotted(list)
end

--- Writes a document.
---@param document wegmarke.doc.Document
---@param format string one of the values of `formats`
---@param opts table|nil the writer's own
---@return string bytes
function M.write(document, format, opts)
  return require("wegmarke.doc.write." .. format).write(document, opts or {})
end

return M
