--- Documents to read in a terminal. Every text goes through `text.terminal`: what comes from data never
--- moves the cursor or changes a colour.

local doc = require "wegmarke.doc"
local text = require "wegmarke.text"
local wrap = require("wegmarke.lines").wrap

local M = {}

local blocks = {}

-- Looks of what stands right below its title.
local close = { pairs = true, commands = true }

--- One line of safe text.
local function clean(s) return (text.terminal(s):gsub("[\r\n\t]+", " ")) end

--- The words of an inline; a footnote stands in brackets where it belongs.
local function inline(x)
  if x == nil or x == false then return "" end
  if type(x) ~= "table" then return clean(doc.plain(x)) end
  if x.kind == "footnote" then return " (" .. inline(x[1]) .. ")" end
  local parts = {}
  for i = 1, doc.last(x) do parts[i] = inline(x[i]) end
  return table.concat(parts)
end

local function paint(run, code, s)
  return run.colour and s ~= "" and "\27[" .. code .. "m" .. s .. "\27[0m" or s
end

local function put(run, s) run.out[#run.out + 1] = s end

local function gap(run)
  if #run.out > 0 and run.out[#run.out] ~= "" then put(run, "") end
end

--- A paragraph: `first` before its first line, as many blanks before the others, or `hang` more.
local function paragraph(run, s, first, style, hang)
  first = (" "):rep(run.indent) .. (first or "")
  local indent = text.width(first) + (hang or 0)
  for i, line in ipairs(wrap(s, math.max(20, run.width - indent))) do
    put(run, (i == 1 and first or (" "):rep(indent)) .. (style and paint(run, style, line) or line))
  end
end

local function all(run, list, tight)
  for _, b in ipairs(doc.flat(list)) do
    if not tight and b.look ~= "plain" then gap(run) end
    blocks[b.kind](b, run)
  end
end

local function within(run, n, f)
  run.indent = run.indent + n
  f()
  run.indent = run.indent - n
end

function blocks.p(b, run) paragraph(run, inline(b[1])) end
function blocks.lead(b, run) paragraph(run, inline(b[1]), nil, "2") end
blocks.small = blocks.lead
function blocks.quote(b, run) paragraph(run, inline(b[1]), "> ") end
function blocks.tick(b, run) paragraph(run, inline(b[1]), "[ ] ") end
function blocks.page_break(_, run) put(run, "") end

function blocks.blank(b, run)
  for _ = 1, b.lines do put(run, (" "):rep(run.indent) .. ("_"):rep(40)) end
end

function blocks.source(b, run)
  for line in (b.text:gsub("\n$", "") .. "\n"):gmatch("(.-)\n") do
    put(run, (" "):rep(run.indent + 2) .. text.terminal(line))
  end
end

function blocks.section(b, run)
  paragraph(run, inline(b.title) .. (b.code and " (" .. clean(b.code) .. ")" or ""), nil, "1")
  all(run, b.blocks, close[(doc.flat(b.blocks)[1] or b).look])
end

local function item(x, run, mark)
  local is_item = type(x) == "table" and x.kind == "item"
  paragraph(run, inline(is_item and x[1] or x), mark)
  if is_item then within(run, #mark, function() all(run, x.blocks, true) end) end
end

--- Lines without marks, each with what belongs to it further in.
local function plain_list(b, run)
  within(run, 2, function()
    for _, x in ipairs(b.items) do
      local is_item = type(x) == "table" and x.kind == "item"
      if is_item and x.look == "apart" then gap(run) end
      paragraph(run, inline(is_item and x[1] or x), nil, nil, 2)
      if is_item then all(run, x.blocks, true) end
    end
  end)
end

--- Command lines, each below what it is for, which a shell would pass over.
local function commands(b, run)
  local mark = (" "):rep(run.indent) .. "  # "
  for _, x in ipairs(b.items) do
    for _, line in ipairs(wrap(inline(x[1]), run.width - #mark)) do put(run, mark .. line) end
    all(run, x.blocks, true)
  end
end

function blocks.list(b, run)
  if b.look == "plain" then return plain_list(b, run) end
  if b.look == "commands" then return commands(b, run) end
  for i, x in ipairs(b.items) do item(x, run, b.ordered and ("%2d. "):format(i) or "- ") end
end

-- A term is put beside what it means if it is no longer than this.
local BESIDE = 26

--- Terms on the left, what they mean on the right; a long term stands on its own line.
local function columns(b, run)
  local left, terms = 0, {}
  for i, entry in ipairs(b.entries) do
    terms[i] = inline(entry[1])
    local width = text.width(terms[i])
    if width <= BESIDE then left = math.max(left, width) end
  end
  for i, entry in ipairs(b.entries) do
    local term = "  " .. terms[i]
    local room = left + 4 - text.width(term)
    if room < 2 then put(run, (" "):rep(run.indent) .. term) end
    paragraph(run, inline(entry[2]), room < 2 and (" "):rep(left + 4) or term .. (" "):rep(room))
  end
end

function blocks.terms(b, run)
  if b.look == "pairs" then return columns(b, run) end
  for _, entry in ipairs(b.entries) do
    local value = entry[2]
    local is_item = type(value) == "table" and value.kind == "item"
    paragraph(run, inline(entry[1]) .. ": " .. inline(is_item and value[1] or value), "- ")
    if is_item then within(run, 2, function() all(run, value.blocks, true) end) end
  end
end

--- A figure in signs; nil where nobody draws it.
local function drawn(name, b, run)
  local draw = run.figures[name]
  return draw and draw(b)
end

--- What a cell says, in one line.
local function cell(x, run)
  if x == nil or x == false or x == "" then return "–" end
  if type(x) ~= "table" then return inline(x) end
  if x.kind == "figure" then return drawn(x.figure, x, run) or inline(x.alt) end
  if x.kind ~= "item" then return inline(x) end
  local parts = { inline(x[1]) }
  doc.walk({ title = "", head = x.blocks, parts = {} }, function(what, y)
    if what == "text" then parts[#parts + 1] = inline(y) end
  end)
  return table.concat(parts, " ")
end

-- A last column of words is broken into lines where it has at least so much room.
local LEAST = 20

--- The widest line of each column, the last as wide as there is room; nil where they do not fit side by
--- side.
local function widths_of(b, grid, room)
  local widths, sum, n = {}, 0, #grid[1]
  for j = 1, n do
    widths[j] = 1
    for _, row in ipairs(grid) do widths[j] = math.max(widths[j], text.width(row[j])) end
    sum = sum + widths[j] + (j > 1 and 2 or 0)
  end
  if sum <= room then return widths end
  local left = room - (sum - widths[n])
  widths[n] = left
  return n > 1 and left >= LEAST and b.columns[n].kind ~= "number" and widths or nil
end

local function side_by_side(b, run, grid, widths)
  local n = #widths
  local indent = (" "):rep(run.indent)
  for i, row in ipairs(grid) do
    local line, before = {}, 0
    for j = 1, n - 1 do
      local pad = (" "):rep(widths[j] - text.width(row[j]))
      line[j] = b.columns[j].kind == "number" and pad .. row[j] or row[j] .. pad
      before = before + widths[j] + 2
    end
    local long = text.width(row[n]) > widths[n]
    for k, last in ipairs(long and wrap(row[n], widths[n]) or { row[n] }) do
      if b.columns[n].kind == "number" then last = (" "):rep(widths[n] - text.width(last)) .. last end
      line[n] = last
      local s = k == 1 and table.concat(line, "  ") or (" "):rep(before) .. last
      s = s:gsub("%s+$", "")
      put(run, indent .. (i == 1 and paint(run, "1", s) or s))
    end
  end
end

--- Too wide for the window: row by row, each cell with its head.
local function below_each_other(b, run, grid)
  for j, column in ipairs(b.columns) do
    if column.kind == "figure" then put(run, (" "):rep(run.indent + 2) .. grid[1][j]) end
  end
  for i = 2, #grid do
    paragraph(run, grid[i][1], "- ")
    within(run, 2, function()
      for j = 2, #grid[i] do
        if b.columns[j].kind == "figure" then
          put(run, (" "):rep(run.indent) .. grid[i][j])
        elseif grid[i][j] ~= "–" then
          paragraph(run, grid[1][j] .. ": " .. grid[i][j])
        end
      end
    end)
  end
end

function blocks.table(b, run)
  if not next(run.figures) then b = doc.undrawn(b) end
  if #b.columns == 0 then return end
  local grid = { {} }
  for j, column in ipairs(b.columns) do
    grid[1][j] = column.head and drawn(column.head, column, run) or inline(column[1])
  end
  for i, row in ipairs(b.rows) do
    grid[i + 1] = {}
    for j = 1, #b.columns do grid[i + 1][j] = cell(row[j], run) end
  end
  if b.caption and b.shown then paragraph(run, inline(b.caption)) end
  local widths = widths_of(b, grid, run.width - run.indent)
  if widths then side_by_side(b, run, grid, widths) else below_each_other(b, run, grid) end
end

function blocks.card(b, run) all(run, b.blocks) end
blocks.group = blocks.card

function blocks.note(b, run)
  paragraph(run, inline(b.title), "! ", "1")
  within(run, 2, function() all(run, b.blocks, true) end)
end

function blocks.more(b, run)
  if b.said then return end
  paragraph(run, inline(b.title), nil, "1")
  all(run, b.blocks)
end

function blocks.beside(b, run)
  for _, list in ipairs(b.columns) do all(run, list) end
end

function blocks.figure(b, run)
  if b.caption then paragraph(run, inline(b.caption)) end
  if b.instead then all(run, b.instead) elseif b.alt then paragraph(run, inline(b.alt)) end
end

local function whole(document, run, untitled)
  gap(run)
  if not untitled then paragraph(run, clean(document.title), nil, "1;36") end
  for _, field in ipairs { "eyebrow", "subtitle" } do
    if document[field] then paragraph(run, clean(document[field])) end
  end
  all(run, { document.facts, document.head })
  for _, p in ipairs(document.parts) do
    gap(run)
    if p.title then paragraph(run, inline(p.title), nil, "1;36") end
    all(run, p.blocks)
  end
  all(run, document.foot)
end

--- Text for a terminal.
---@param document wegmarke.doc.Document
---@param opts {width: integer|nil, colour: boolean|nil, figures: table<string, fun(b: table): string>|nil,
---  lines: boolean|nil} `lines`: for what is read line by line, so without the title and nothing broken
---@return string text
function M.write(document, opts)
  local run = { out = {}, indent = 0, colour = opts.colour, figures = opts.figures or {},
    width = opts.lines and math.huge or math.max(40, math.min(opts.width or 80, 110)) }
  for _, page in ipairs(doc.pages(document)) do whole(page, run, opts.lines) end
  return table.concat(run.out, "\n") .. "\n"
end

return M
