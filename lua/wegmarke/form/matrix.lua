--- The matrix to print: the working sheet on A3, the poster for dots. Letters are never smaller than can be
--- read on that paper: what does not fit goes on further sheets, each with some of the elements.

local groups = require "wegmarke.report.groups"
local hyphens = require "wegmarke.report.hyphens"
local widths = require "wegmarke.form.widths"

local M = {}

-- Papers in mm. `dot` is the room for a dot or a mark; letters of the cells have `want` pt wherever texts
-- allow, never less than `least`, never more than `most`; `small` is the least for all else.
M.papers = {
  working = { w = 420, h = 297, margin = 10, dot = 9, most = 12, want = 10, least = 10, small = 10 },
  poster = { w = 830, h = 420, margin = 12, dot = 20, most = 32, want = 24, least = 18, small = 18 },
  poster_a1 = { w = 841, h = 594, margin = 14, dot = 22, most = 36, want = 24, least = 18, small = 18 },
}

local MM = 0.3528 -- a point in mm
local LINE = 1.25 -- height of a line, in heights of the font
local TITLE = 1.15 -- titles of elements, in sizes of the cells
local HEAD = 1.2  -- the title of a sheet, in sizes of the cells
local FIRST = 12  -- width of the column of types, in sizes of its small words
local PAD = 0.3   -- room around the words of a cell, in sizes of the cells

local softened = setmetatable({}, { __mode = "k" })

-- A text with places where it may be broken, and its pieces; each is looked at once.
local function known(W, text)
  local all = softened[W] or {}
  softened[W] = all
  if not all[text] then
    local soft = hyphens.soft(text, W.model, W.language)
    all[text] = { soft, widths.pieces(soft) }
  end
  return all[text]
end

--- A text with places where it may be broken.
---@param W wegmarke.form.Words
---@param text string
---@return string
function M.soft(W, text) return known(W, text)[1] end

-- How many lines it takes.
local function lines(W, text, ...) return widths.lines(known(W, text)[2], ...) end

--- Sizes in mm of what stands on a sheet with cells of `pt`.
local function sizes(paper, pt)
  local small = math.max(paper.small, pt * 0.75)
  return { cell = pt * MM, small = small * MM, title = pt * TITLE * MM, head = math.max(pt * HEAD, 14) * MM,
    first = small * FIRST * MM, pad = pt * PAD * MM }
end

--- The width of a column of `n`.
local function column(paper, s, n) return (paper.w - 2 * paper.margin - s.first) / n end

--- Whether dots get room beside the words of a cell: where columns are wide.
local function beside(paper, s, n) return column(paper, s, n) > 6 * paper.dot end

local function height_of_head(W, paper, s, elements)
  local wide, most = column(paper, s, #elements) - 2 * s.pad - 1, 0
  for _, element in ipairs(elements) do
    local high = lines(W, W:pick(element.title), wide, s.title, true) * s.title * LINE
    if element.question then
      high = high + lines(W, W:pick(element.question), wide, s.small) * s.small * LINE + 0.5 * s.small
    end
    most = math.max(most, high)
  end
  return most + 2 * s.pad
end

--- The height of a row of a type, or of a strip between two.
local function height_of_row(W, paper, s, entry, elements)
  local first = s.first - 2 * s.pad - 1
  local named = lines(W, entry.label, first, entry.type and s.title or s.small, entry.type ~= nil)
    * (entry.type and s.title or s.small) * LINE
  if not entry.type then return math.max(named + s.pad, paper.dot) end
  local says = W:pick(entry.type.orientation) or ""
  named = named + lines(W, says, first, s.small) * s.small * LINE
  local side = beside(paper, s, #elements)
  local wide, most = column(paper, s, #elements) - 2 * s.pad - 1 - (side and paper.dot or 0), 0
  for _, element in ipairs(elements) do
    local cell = element.cells[entry.index]
    if cell then
      most = math.max(most, lines(W, W:pick(cell.text), wide, s.cell) * s.cell * LINE)
    end
  end
  return math.max(named, side and math.max(most, paper.dot) or most + paper.dot) + 2 * s.pad
end

--- The height of the table on a sheet, as it will be at most.
local function height(W, paper, s, elements)
  local sum = height_of_head(W, paper, s, elements)
  for _, entry in ipairs(W:values()) do sum = sum + height_of_row(W, paper, s, entry, elements) + 0.5 end
  return sum
end

--- The room for it: without what stands above and below.
local function room(W, paper, s, help)
  local wide = paper.w - 2 * paper.margin
  local above = s.head * LINE + s.small * (2.2 + (paper.named or 0) * LINE)
  return paper.h - 2 * paper.margin - above
    - (lines(W, help, wide, s.small) * LINE + 1) * s.small - s.small
end

--- Whether no title has to be broken where nothing says so.
local function whole(W, paper, s, elements)
  local wide = (column(paper, s, #elements) - 2 * s.pad - 1) / s.title
  for _, element in ipairs(elements) do
    for _, piece in ipairs(known(W, W:pick(element.title))[2]) do
      if piece[1] * 1.12 > wide then return false end
    end
  end
  return true
end

local function fits(W, paper, s, elements, free)
  return height(W, paper, s, elements) <= free and (#elements == 1 or whole(W, paper, s, elements))
end

local function joined(page, elements)
  local all = page and { table.unpack(page.elements) } or {}
  return table.move(elements, 1, #elements, #all + 1, all)
end

--- Parts of the model on as few sheets as letters of `pt` need, in their order: one that fits on a sheet is
--- not parted. Nil if an element alone does not fit.
local function packed(W, paper, pt, help, parts)
  local s, pages = sizes(paper, pt), {}
  local free = room(W, paper, s, help)
  local function put(elements, title)
    local last = pages[#pages]
    local all = joined(last, elements)
    if not last or not fits(W, paper, s, all, free) then
      if not fits(W, paper, s, elements, free) then return false end
      last, all = { titles = {} }, elements
      pages[#pages + 1] = last
    end
    last.elements = all
    if title and last.titles[#last.titles] ~= title then last.titles[#last.titles + 1] = title end
    return true
  end
  for _, part in ipairs(parts) do
    if not put(part.elements, part.title) then
      for _, element in ipairs(part.elements) do
        if not put({ element }, part.title) then return nil end
      end
    end
  end
  return pages
end

--- The same number of sheets with nearly the same number of elements each, if they fit so; of parts as they
--- are.
local function even(W, paper, pt, help, pages)
  local s, shares, at, elements = sizes(paper, pt), {}, 0, W.model.elements
  local free = room(W, paper, s, help)
  for i = 1, #pages do
    if #pages[i].titles > 0 then return pages end
    local last = (#elements * i + #pages - 1) // #pages
    shares[i] = { elements = table.move(elements, at + 1, last, 1, {}), titles = {} }
    at = last
    if not fits(W, paper, s, shares[i].elements, free) then return pages end
  end
  return shares
end

--- The largest letters in half points, from `from` down to `least`, with which at most `most` sheets do.
local function largest(W, paper, from, least, most, help, parts)
  for half = from * 2, least * 2, -1 do
    local list = packed(W, paper, half / 2, help, parts)
    if list and #list <= most then return list, half / 2 end
  end
end

--- How the matrix goes on sheets of a paper: with letters of `want` on as few as these need, then with the
--- largest that need no more; where single elements are too long for these, with as large ones as fit.
---@param W wegmarke.form.Words
---@param paper table one of `papers`
---@param help string what stands below
---@return table plan `sheets`, each with its `elements` and the `titles` of their parts; `pt` of the words in
---  cells; `sizes` in mm; `beside`: dots have their room beside the words; `tall`: the height that the table
---  has, nil where it may run over; `more`: what each row can be higher than its words need
function M.plan(W, paper, help)
  local parts = groups.of(W, W.model.elements) or { { elements = W.model.elements } }
  -- Where parts are named above, that takes two lines more.
  if #parts > 1 then paper = setmetatable({ named = 2 }, { __index = paper }) end
  local usual = packed(W, paper, paper.want, help, parts)
  local list, pt
  if usual then
    list, pt = largest(W, paper, paper.most, paper.want, #usual, help, parts)
  else
    list, pt = largest(W, paper, paper.want, paper.least, math.huge, help, parts)
  end
  local runs_over = list == nil
  if runs_over then
    list, pt = {}, paper.least
    for i, element in ipairs(W.model.elements) do list[i] = { elements = { element }, titles = {} } end
  else
    list = even(W, paper, pt, help, list)
  end
  local s, most, free = sizes(paper, pt), 0, nil
  local tall = room(W, paper, s, help)
  for _, page in ipairs(list) do
    most = math.max(most, #page.elements)
    free = math.min(free or math.huge, tall - height(W, paper, s, page.elements))
  end
  local more = not runs_over and free and math.floor(free / math.max(1, #W:values())) or 0
  return { sheets = list, pt = pt, sizes = s, beside = beside(paper, s, most),
    tall = not runs_over and tall or nil, more = math.max(0, more) }
end

--- How it is dressed.
---@param paper table
---@param P table as `plan` gives it
---@return string css
function M.style(paper, P)
  local s = P.sizes
  local function pt(mm) return ("%.4gpt"):format(mm / MM) end
  local css = ([[
.page{font-size:$cell;line-height:$line}
.subtitle{color:var(--mute);font-size:$small}
header{display:flex;justify-content:space-between;align-items:baseline;gap:2em;
border-top:1mm solid var(--hue);padding-top:$pad;margin-bottom:$pad}
h1{font-size:$head;line-height:1.1}
.help{font-size:$small;margin:$pad 0 0}
table{border-collapse:collapse;width:100%;table-layout:fixed;$tall}
th,td{border:.3mm solid var(--line);padding:$pad;text-align:left;vertical-align:top;
overflow-wrap:break-word}
th:first-child{width:$first}
thead th{color:var(--hue);font-size:$title;line-height:1.2;height:1%}
.nb{white-space:nowrap}
thead th .small{display:block;margin:.25em 0 0;font-size:$small;font-weight:400;color:var(--mute);
line-height:1.25}
tbody th{color:var(--hue);font-size:$title;line-height:1.2}
tbody th p{font-size:$small;font-weight:400;color:var(--mute);hyphens:auto;margin:0}
tr.own td{background:var(--soft);padding-bottom:$more}
tr.between th{font-weight:400;font-size:$small;vertical-align:middle;color:var(--mute)}
tr.between td{height:$dot;padding:0}
$room
tr{break-inside:avoid}
]]):gsub("%$(%l+)", { cell = ("%gpt"):format(P.pt), line = tostring(LINE), small = pt(s.small),
    head = pt(s.head), title = pt(s.title), pad = pt(s.pad), first = ("%.4gmm"):format(s.first),
    dot = ("%gmm"):format(paper.dot + P.more), more = ("%.4gmm"):format(s.pad + P.more),
    tall = P.tall and ("height:%.4gmm"):format(P.tall) or "",
    room = P.beside and ("tr.own td{padding-right:%.4gmm}"):format(s.pad + paper.dot)
      or ('tr.own td::after{content:"";display:block;height:%gmm}'):format(paper.dot) })
  return css
end

return M
