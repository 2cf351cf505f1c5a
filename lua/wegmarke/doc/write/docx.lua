--- Documents as DOCX (Office Open XML, ISO/IEC 29500, transitional): headings, lists, tables with repeated
--- heads, footnotes, page numbers, title and language. The same document gives the same bytes.

local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local parts = require "wegmarke.doc.write.docx_parts"
local zip = require "wegmarke.zip"

local M = {}

local inlines, blocks = {}, {}

local escape = parts.escape

--- What a run looks like, in the order that the schema has.
local function properties(look)
  local list = {}
  if look.code then list[1] = '<w:rStyle w:val="CodeWords"/>' end
  if look.strong then list[#list + 1] = "<w:b/><w:bCs/>" end
  if look.em then list[#list + 1] = "<w:i/><w:iCs/>" end
  if look.language then
    list[#list + 1] = '<w:lang w:val="' .. escape(parts.tag(look.language)) .. '"/>'
  end
  return #list > 0 and "<w:rPr>" .. table.concat(list) .. "</w:rPr>" or ""
end

--- One run of words; line breaks and tabs are elements of their own.
local function run_of(s, look)
  local pieces = {}
  for piece, mark in (s:gsub("\r\n?", "\n") .. "\0"):gmatch("([^\n\t%z]*)([\n\t%z])") do
    if piece ~= "" then
      pieces[#pieces + 1] = '<w:t xml:space="preserve">' .. escape(piece) .. "</w:t>"
    end
    pieces[#pieces + 1] = mark == "\n" and "<w:br/>" or mark == "\t" and "<w:tab/>" or nil
  end
  if #pieces == 0 then return "" end
  return "<w:r>" .. properties(look) .. table.concat(pieces) .. "</w:r>"
end

local function inline(x, run, look)
  if x == nil or x == false then return "" end
  if type(x) ~= "table" then return run_of(doc.plain(x), look) end
  if x.kind then return inlines[x.kind](x, run, look) end
  local out = {}
  for i = 1, doc.last(x) do out[i] = inline(x[i], run, look) end
  return table.concat(out)
end

local function with(look, key, value)
  local new = {}
  for k, v in pairs(look) do new[k] = v end
  new[key] = value
  return new
end

function inlines.strong(x, run, look) return inline(x[1], run, with(look, "strong", true)) end
function inlines.aside(x, run, look) return inline(x[1], run, look) end
inlines.bold = inlines.strong
function inlines.em(x, run, look) return inline(x[1], run, with(look, "em", true)) end
function inlines.code(x, run, look) return inline(x[1], run, with(look, "code", true)) end
function inlines.place(x, run, look) return inline(x[1], run, with(look, "code", true)) end
function inlines.lang(x, run, look) return inline(x[1], run, with(look, "language", x.language)) end
function inlines.ref(x, run, look) return inline(x[1], run, look) end
inlines.room = inlines.ref

function inlines.footnote(x, run)
  local id = #run.notes + 1
  run.notes[id] = ""
  run.notes[id] = inline(x[1], run, {})
  return '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="' .. id
    .. '"/></w:r>'
end

--- A paragraph: `style` of styles.xml, what stands in it, `opts` numbering and keeping.
local function paragraph(run, style, content, opts)
  opts = opts or {}
  local p = {}
  if style then p[1] = '<w:pStyle w:val="' .. style .. '"/>' end
  if opts.keep then p[#p + 1] = "<w:keepNext/>" end
  if opts.num then
    p[#p + 1] = ('<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>'):format(opts.level, opts.num)
  end
  if run.framed > 0 then
    p[#p + 1] = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="7B9098"/></w:pBdr>'
  end
  if opts.jc then
    p[#p + 1] = '<w:jc w:val="' .. opts.jc .. '"/>'
  elseif (opts.indent or run.indent) > 0 and not opts.num then
    p[#p + 1] = '<w:ind w:left="' .. (opts.indent or run.indent) .. '"/>'
  end
  run.out[#run.out + 1] = "<w:p>" .. (#p > 0 and "<w:pPr>" .. table.concat(p) .. "</w:pPr>" or "")
    .. content .. "</w:p>"
end

local function all(run, list)
  for _, b in ipairs(doc.flat(list)) do blocks[b.kind](b, run) end
end

local styles = { meta = "Small", mute = "Small", small = "Small", funding = "Small", ask = "Lead" }

function blocks.p(b, run)
  paragraph(run, styles[b.look], inline(b[1], run, { strong = b.look == "way" or nil }))
end
function blocks.lead(b, run) paragraph(run, "Lead", inline(b[1], run, {})) end
function blocks.small(b, run) paragraph(run, "Small", inline(b[1], run, {})) end
function blocks.quote(b, run) paragraph(run, "Quote", inline(b[1], run, {})) end
function blocks.source(b, run)
  paragraph(run, "Code", inline((b.text:gsub("\n$", "")), run, {}))
end
function blocks.tick(b, run) paragraph(run, nil, run_of("☐ ", {}) .. inline(b[1], run, {})) end
function blocks.page_break(_, run) paragraph(run, nil, '<w:r><w:br w:type="page"/></w:r>') end

function blocks.blank(b, run)
  for _ = 1, b.lines do paragraph(run, "Blank", "") end
end

function blocks.section(b, run)
  local title = inline(b.title, run, {})
  if b.code then title = title .. run_of(" ", {}) .. run_of(b.code, { code = true }) end
  paragraph(run, "Heading" .. math.min(6, run.level), title)
  run.level = run.level + 1
  all(run, b.blocks)
  run.level = run.level - 1
end

--- Runs `f` with paragraphs further in.
local function further(run, f)
  run.indent = run.indent + 425
  f()
  run.indent = run.indent - 425
end

local function item(x, run, put)
  local is_item = type(x) == "table" and x.kind == "item"
  put(inline(is_item and x[1] or x, run, {}))
  if is_item and x.blocks then further(run, function() all(run, x.blocks) end) end
end

function blocks.list(b, run)
  local num = parts.BULLETS
  if b.ordered then
    run.lists = run.lists + 1
    num = parts.BULLETS + run.lists
  end
  run.depth = run.depth + 1
  for _, x in ipairs(b.items) do
    item(x, run, function(content)
      paragraph(run, "ListParagraph", content, { num = num, level = math.min(8, run.depth) })
    end)
  end
  run.depth = run.depth - 1
end

function blocks.terms(b, run)
  for _, entry in ipairs(b.entries) do
    local term = inline({ entry[1], ": " }, run, { strong = true })
    item(entry[2], run, function(content) paragraph(run, nil, term .. content) end)
  end
end

--- What a cell holds, as paragraphs; a cell ends with one.
local function cell(x, run, kind, strong)
  local outer = run.out
  local before = { run.indent, run.depth, run.framed }
  run.out, run.indent, run.depth, run.framed = {}, 0, -1, 0
  if x == nil or x == false or x == "" then x = "–" end
  local is_item = type(x) == "table" and x.kind == "item"
  local words = inline(is_item and x[1] or x, run, { strong = strong })
  if words ~= "" or not is_item then
    paragraph(run, "Cell", words, { jc = kind == "number" and "right" or kind == "mark" and "center" or nil })
  end
  if is_item then
    all(run, x.blocks)
    if not (run.out[#run.out] or ""):find("</w:p>$") then paragraph(run, "Cell", "") end
  end
  local made = table.concat(run.out)
  run.out, run.indent, run.depth, run.framed = outer, table.unpack(before)
  return made
end

--- A text as one line of at most `most` characters.
local function one_line(s, most)
  s = doc.valid(s):gsub("%s+", " ")
  return utf8.len(s) > most and s:sub(1, utf8.offset(s, most) - 1) .. "…" or s
end

local function row(cells, widths, head)
  local out = { "<w:tr><w:trPr><w:cantSplit/>" .. (head and "<w:tblHeader/>" or "") .. "</w:trPr>" }
  for j, content in ipairs(cells) do
    out[#out + 1] = '<w:tc><w:tcPr><w:tcW w:w="' .. widths[j] .. '" w:type="dxa"/>'
      .. (head and '<w:shd w:val="clear" w:color="auto" w:fill="E0EEF0"/>' or "") .. "</w:tcPr>"
      .. content .. "</w:tc>"
  end
  out[#out + 1] = "</w:tr>"
  return table.concat(out)
end

local usual = { name = 30, number = 10, year = 8, mark = 8 }

local function widths_of(b, whole)
  local sum, widths = 0, {}
  for j, column in ipairs(b.columns) do
    widths[j] = column.width or usual[column.kind] or 20
    sum = sum + widths[j]
  end
  for j, width in ipairs(widths) do widths[j] = math.tointeger(whole * width // sum) end
  return widths
end

-- A page has room for so many columns: of a table with more, the first is repeated before the others.
local MOST_COLUMNS = 6

--- A table as pieces that fit on a page.
local function pieces(b)
  local n = #b.columns
  if n <= MOST_COLUMNS then return { b } end
  local count = math.ceil((n - 1) / (MOST_COLUMNS - 1))
  local each, list = math.ceil((n - 1) / count), {}
  for first = 2, n, each do
    local last = math.min(n, first + each - 1)
    local piece = { caption = first == 2 and b.caption, shown = b.shown, rows = {},
      columns = { b.columns[1], table.unpack(b.columns, first, last) } }
    for i, line in ipairs(b.rows) do piece.rows[i] = { line[1], table.unpack(line, first, last) } end
    list[#list + 1] = piece
  end
  return list
end

local function one_table(b, run)
  local widths, grid, heads = widths_of(b, run.page.width), {}, {}
  for j, column in ipairs(b.columns) do
    grid[j] = '<w:gridCol w:w="' .. widths[j] .. '"/>'
    heads[j] = cell(column[1], run, column.kind, true)
  end
  if b.caption and b.shown then paragraph(run, "Caption", inline(b.caption, run, {}), { keep = true }) end
  local rows = { row(heads, widths, true) }
  for i, line in ipairs(b.rows) do
    local cells = {}
    for j, column in ipairs(b.columns) do
      cells[j] = cell(line[j], run, column.kind, column.kind == "name")
    end
    rows[i + 1] = row(cells, widths)
  end
  run.out[#run.out + 1] = '<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="' .. run.page.width
    .. '" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420"/>'
    .. (b.caption and '<w:tblCaption w:val="' .. escape(one_line(doc.plain(b.caption), 250)) .. '"/>' or "")
    .. "</w:tblPr><w:tblGrid>" .. table.concat(grid) .. "</w:tblGrid>" .. table.concat(rows) .. "</w:tbl>"
  paragraph(run, "After", "")
end

function blocks.table(b, run)
  b = doc.undrawn(b)
  if #b.columns == 0 then return end
  for _, piece in ipairs(pieces(b)) do one_table(piece, run) end
end

function blocks.card(b, run)
  run.framed = run.framed + 1
  all(run, b.blocks)
  run.framed = run.framed - 1
  paragraph(run, "After", "")
end

function blocks.group(b, run) all(run, b.blocks) end

function blocks.note(b, run)
  run.framed = run.framed + 1
  paragraph(run, nil, inline(b.title, run, { strong = true }), { keep = true })
  all(run, b.blocks)
  run.framed = run.framed - 1
  paragraph(run, "After", "")
end

function blocks.more(b, run)
  if b.said then return end
  paragraph(run, nil, inline(b.title, run, { strong = true }), { keep = true })
  all(run, b.blocks)
end

function blocks.beside(b, run)
  for _, list in ipairs(b.columns) do all(run, list) end
end

--- A figure is the table that says the same, which stands beside it; here its words.
function blocks.figure(b, run)
  if b.caption then paragraph(run, "Caption", inline(b.caption, run, {}), { keep = true }) end
  if b.instead then all(run, b.instead) elseif b.alt then paragraph(run, nil, inline(b.alt, run, {})) end
end

local function page(document, run)
  if document.eyebrow then paragraph(run, "Eyebrow", inline(document.eyebrow, run, {})) end
  paragraph(run, "Title", inline(document.title, run, {}))
  if document.subtitle then paragraph(run, "Subtitle", inline(document.subtitle, run, {})) end
  run.level = 1
  all(run, { document.facts, document.head })
  for _, part in ipairs(document.parts) do
    run.level = 1
    if part.title then
      paragraph(run, "Heading1", inline(part.title, run, {}))
      run.level = 2
    end
    all(run, part.blocks)
  end
  run.level = 1
  all(run, document.foot)
end

local function body(document, run)
  for i, one in ipairs(doc.pages(document)) do
    if i > 1 then blocks.page_break(nil, run) end
    page(one, run)
  end
  return table.concat(run.out, "\n")
end

--- The files that a DOCX is packed of.
---@param document wegmarke.doc.Document
---@return {[1]: string, [2]: string}[] name and bytes
function M.files(document)
  local run = { out = {}, notes = {}, lists = 0, depth = -1, indent = 0, framed = 0, level = 1,
    page = parts.page(document.paper) }
  local content = body(document, run)
  return parts.files(document, content, run, {
    page = lang.text(document.language, "doc.page"), of = lang.text(document.language, "doc.page_of"),
    line = one_line(document.file_title or document.title, 80),
  })
end

--- The bytes of a DOCX file.
---@param document wegmarke.doc.Document
---@return string bytes
function M.write(document) return assert(zip.pack(M.files(document))) end

return M
