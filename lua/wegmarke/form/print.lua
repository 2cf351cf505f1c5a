--- Sheets to print: the answer sheet and the tally sheet on A4, the matrix as a working sheet on A3 and
--- as a poster for dots. Documents with the paper's size, so that any browser prints them; all in the order
--- of the model, so that what was written can be typed in without searching.

local d = require "wegmarke.doc"
local groups = require "wegmarke.report.groups"
local hyphens = require "wegmarke.report.hyphens"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}

-- Papers in mm; `dot` is the room for a dot or a mark, `most` the largest letters in pt.
local papers = {
  answer = { w = 210, h = 297, margin = 14 },
  tally = { w = 297, h = 210, margin = 12 },
  working = { w = 420, h = 297, margin = 9, dot = 9, most = 10, least = 5.5 },
  poster = { w = 830, h = 420, margin = 12, dot = 20, most = 17, least = 8 },
  poster_a1 = { w = 841, h = 594, margin = 14, dot = 24, most = 22, least = 8 },
}

-- A cell to write in.
local ROOM = {}

local base_style = [[
:root{color-scheme:light;--ink:#17232a;--mute:#51626a;--hue:#0f5b6c;--soft:#f2f6f7;--line:#7b9098}
*{box-sizing:border-box}
html{background:#fff;color:var(--ink);font:10pt/1.4 "Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;hyphens:auto}
h1,h2,h3{color:var(--hue);line-height:1.2;margin:0}
p,ul{margin:.25em 0}
.mute,.eyebrow,.small{color:var(--mute)}
.small{font-size:inherit}
.page{margin:0 auto}
.tick{display:flex;gap:.6em}
.box{font-size:0;width:9.5pt;height:9.5pt;border:.95pt solid var(--ink);flex:none;margin-top:1.9pt}
.line{border-bottom:1px solid var(--line);height:1.9em}
.room{display:inline-block;border-bottom:1px solid var(--line);min-width:14em}
.copy+.copy{break-before:page}
@media screen{body{padding:2rem;background:#e7ecee}.page{background:#fff;padding:2rem;
box-shadow:0 1px 6px #0004}}
]]

--- A sheet: what stands on it as a document, and how it looks.
local function sheet(W, paper, style, fields)
  fields.language, fields.paper, fields.parts = lang.base(W.language), paper, {}
  fields.style = base_style .. style
  return d.document(fields)
end

-- --- the answer sheet ---------------------------------------------------------------------------

local answer_style = [[
header{border-top:2mm solid var(--hue);padding-top:4mm;margin-bottom:4mm}
h1{font-size:19pt}
.about{background:var(--soft);padding:3mm 4mm;font-size:9pt}
.who{display:flex;gap:8mm;margin:4mm 0 2mm}
.element{break-inside:avoid;border-top:1px solid var(--line);margin-top:5mm;padding-top:3mm}
.element h2,.element h3{font-size:13pt}
.part>h2{font-size:15pt;margin-top:7mm;break-after:avoid}
.clues{border-left:1mm solid var(--line);padding-left:3mm;margin:2mm 0;font-size:9pt}
.clues ul{padding-left:5mm}
.values{margin:2mm 0}
.values .tick{margin:.8mm 0;font-size:9.5pt;line-height:1.32}
.values .own{margin:1.2mm 0}
.values .between{margin-left:2.2em;color:var(--mute);font-size:8.5pt}
.others{display:flex;flex-wrap:wrap;gap:1mm 6mm}
.others .tick{white-space:nowrap}
]]

--- What can be said without a place; where a reason is needed, with room for it.
local function others(W)
  local ticks = {}
  for i, state in ipairs(lists.unplaced) do
    local word = W:word("placement_state", state)
    ticks[i] = d.tick(lists.needs_why[state] and { W:t("print_because", { word = word }), " ", d.room() }
      or word)
  end
  return d.group(ticks, "values others")
end

local function clues(W, element)
  local list = W.clues[element.id]
  return list and d.group({ d.p(W:t("clues_lead"), "mute"), d.list(list) }, "clues")
end

-- The parts of the model: one without a title where they all stand together.
local function parts_of(W)
  local all = W.model.elements
  local places = {}
  for i = 1, #all do places[i] = i end
  return groups.of(W, all) or { { elements = all, places = places } }
end

local function answer_element(W, element, i)
  local values = {}
  for j, entry in ipairs(W:values()) do
    if entry.type then
      local cell = element.cells[entry.index]
      values[j] = d.tick({ d.bold(entry.label), " ", cell and W:pick(cell.text) or "" }, "own")
    else
      values[j] = d.tick(entry.label, "between")
    end
  end
  return d.group({ d.section(i .. ". " .. W:pick(element.title), {
    element.question and d.p(W:pick(element.question)), clues(W, element), d.group(values, "values"),
    others(W),
    d.p(W:t("print_reason"), "mute"), d.blank(2) }) }, "element")
end

local sheets = {}

local function answer_sheet(W, code)
  local about, elements = {}, {}
  for i, text in ipairs(W:about()) do about[i] = d.p(text) end
  for _, part in ipairs(parts_of(W)) do
    local of_part = {}
    for k, element in ipairs(part.elements) do of_part[k] = answer_element(W, element, part.places[k]) end
    elements[#elements + 1] = part.title and d.group({ d.section(part.title, of_part) }, "part")
      or of_part
  end
  local who = { d.p{ d.bold(W:t("code")), " ", code or d.room() } }
  if W.a.mode == "open" then
    who[2] = d.p{ d.bold(W:t("role")), " ", d.room() }
  elseif W.a.mode == "by_perspective" then
    who[2] = d.group({ d.tick(W:t("print_inside")), d.tick(W:t("print_outside")) }, "values others")
  end
  return sheet(W, papers.answer, answer_style, {
    file_title = W:t("title", { unit = W.unit }), eyebrow = W:t("eyebrow"), title = W:unit_named(),
    subtitle = W:subtitle(), head = { d.group(about, "about"), d.group(who, "who"),
      d.p(W:t("print_how"), "mute"), elements } })
end

function sheets.answer(W, opts)
  local codes = opts.codes or {}
  local first = answer_sheet(W, codes[1])
  for i = 2, #codes do
    first.copies = first.copies or {}
    first.copies[i - 1] = answer_sheet(W, codes[i])
  end
  return first
end

-- --- the tally sheet ----------------------------------------------------------------------------

local tally_style = [[
header{display:flex;justify-content:space-between;align-items:baseline;gap:0 1mm;margin-bottom:4mm}
h1{font-size:16pt;margin-right:auto}
dl,dl *{display:inline;margin:0}
dl::before{content:"· "}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid var(--line);padding:1mm 1.5mm;text-align:left;vertical-align:middle;height:15mm}
thead th{height:auto;font-size:8.5pt;line-height:1.2;vertical-align:bottom;background:var(--soft)}
th:first-child{width:46mm}
.nb{white-space:nowrap}
tbody th{font-size:9.5pt}
.part>h2{font-size:12pt;margin:5mm 0 2mm;break-after:avoid}
tr{break-inside:avoid}
]]

function sheets.tally(W)
  local columns, tables, own = { { W:t("print_element"), kind = "name" } }, {}, {}
  for _, entry in ipairs(W:values()) do
    columns[#columns + 1] = { entry.label, kind = "mark" }
    if entry.type then own[#own + 1] = ("td:nth-child(%d)"):format(#columns) end
  end
  columns[#columns + 1] = { W:word("placement_state", "dont_know"), kind = "mark" }
  columns[#columns + 1] = { W:t("print_sum"), kind = "mark" }
  for p, part in ipairs(parts_of(W)) do
    local rows = {}
    for i, element in ipairs(part.elements) do
      rows[i] = { W:pick(element.title) }
      for j = 2, #columns do rows[i][j] = ROOM end
    end
    local of_part = d.table{ columns = columns, rows = rows }
    tables[p] = part.title and d.group({ d.section(part.title, { of_part }) }, "part") or of_part
  end
  return sheet(W, papers.tally, tally_style .. table.concat(own, ",") .. "{background:var(--soft)}\n", {
    file_title = W:t("print_tally") .. ": " .. W.unit, title = W:t("print_tally") .. ": " .. W:unit_named(),
    subtitle = W:date(W.a.held_on), facts = d.terms { { W:t("print_counted_by"), { " ", d.room() } } },
    head = { tables, d.p(W:t("print_tally_help"), "mute") } })
end

-- --- fields of action: important, feasible --------------------------------------------------------

local fields_style = [[
.page{font-size:13pt}
header{display:flex;justify-content:space-between;align-items:baseline;gap:8mm;margin-bottom:4mm;
border-top:2mm solid var(--hue);padding-top:3mm}
h1{font-size:22pt}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:4mm 0}
th,td{border:1px solid var(--line);padding:2mm 3mm;text-align:left;vertical-align:middle;
overflow-wrap:break-word}
tbody tr{height:28mm;break-inside:avoid}
thead th{background:var(--soft)}
th:first-child{width:34%}
th p{font-size:10pt;font-weight:400}
]]

-- Fields that were recorded, and rows for those the group still finds.
local BLANK_FIELDS = 2
local LEAST_FIELDS = 6

function sheets.fields(W, opts)
  local rows, fields = {}, opts.fields or {}
  for i = 1, math.max(#fields + BLANK_FIELDS, LEAST_FIELDS) do
    local field = fields[i]
    rows[i] = { d.item(i .. ". " .. (field and field.title or ""),
      { field and field.goal and d.p(field.goal, "mute") }), ROOM, ROOM }
  end
  return sheet(W, papers.working, fields_style, {
    file_title = W:t("print_fields") .. ": " .. W.unit, title = W:t("print_fields") .. ": " .. W:unit_named(),
    subtitle = W:date(W.a.held_on), head = { d.p(W:t("print_fields_how")),
      d.table{ columns = { { W:t("print_field"), kind = "name" }, { W:t("print_important"), kind = "mark" },
        { W:t("print_feasible"), kind = "mark" } }, rows = rows },
      d.p(W:t("print_fields_help"), "mute") } })
end

-- --- the matrix ---------------------------------------------------------------------------------

--- The largest letters with which the matrix of these elements fits on one page. A letter is taken
--- for half as wide as it is high, which is more than these fonts need.
local function letters(W, paper, elements)
  local width = (paper.w - 2 * paper.margin - paper.w * 0.045) / #elements - 4
  local height = paper.h - 2 * paper.margin
  for pt = paper.most * 2, paper.least * 2, -1 do
    local size = pt / 2 * 0.3528
    local per_line = math.max(6, width / (size * 0.5))
    local function lines(text, factor)
      return math.ceil(utf8.len(text) * factor / per_line) + (utf8.len(text) > 12 and 0.6 or 0)
    end
    local used = size * 8
    local title = 0
    for _, element in ipairs(elements) do
      title = math.max(title, lines(W:pick(element.title), 1.35) * 1.35
        + lines(W:pick(element.question), 0.95) * 0.95)
    end
    used = used + title * size * 1.35
    for i = 1, #W.model.types do
      local most = 0
      for _, element in ipairs(elements) do
        local cell = element.cells[i]
        if cell then most = math.max(most, lines(W:pick(cell.text), 1)) end
      end
      used = used + most * size * 1.33 + paper.dot + 4
    end
    if W.model.between then used = used + (#W.model.types - 1) * (paper.dot + 2) end
    if used <= height then return pt / 2 end
  end
  return paper.least
end

local matrix_style = [[
.page{font-size:%gpt;line-height:1.33}
.subtitle{color:var(--mute)}
header{display:flex;justify-content:space-between;align-items:baseline;gap:2em;
border-top:.3em solid var(--hue);padding-top:.4em;margin-bottom:.6em}
h1{font-size:2em}
table{border-collapse:collapse;width:100%%;table-layout:fixed;height:%gmm}
th,td{border:.1em solid var(--line);padding:.35em .5em;text-align:left;vertical-align:top;
overflow-wrap:break-word}
th:first-child{width:4.5%%}
thead th{color:var(--hue);font-size:1.35em;line-height:1.15;border-top:0;height:1%%}
.nb{white-space:nowrap}
thead th .small{display:block;margin:.25em 0;
font-size:.7em;font-weight:400;color:var(--mute);line-height:1.25}
tbody th{color:var(--hue);font-size:1.1em}
tbody th p{font-size:.66em;font-weight:400;color:var(--mute);hyphens:auto}
tr.own td{background:var(--soft)}
tr.between th{font-weight:400;font-size:.8em;vertical-align:middle;padding:.2em .5em;color:var(--mute)}
tr.between td{height:%gmm;padding:0}
tr.own td::after{content:"";display:block;height:%gmm}
tr{break-inside:avoid}
]]

-- Whether the longest piece of a title that is not broken stands whole in its column, in letters of the
-- largest size; titles are that much larger than the rest, and one letter of theirs that wide.
local TITLE, WIDE = 1.35, 0.68

local function whole(W, paper, elements)
  local column = (paper.w - 2 * paper.margin) * 0.955 / #elements - paper.most * 0.3528
  for _, element in ipairs(elements) do
    local words = hyphens.soft(W:pick(element.title), W.model, W.language):gsub("\u{AD}", " ")
    for word in words:gmatch("%S+") do
      if utf8.len(word) * paper.most * TITLE * WIDE * 0.3528 > column then return false end
    end
  end
  return true
end

-- How many elements a sheet shows at least, where there is room for no more.
local FEWEST = 4

-- Puts parts one after the other onto sheets, as many as letters of the largest size leave room for; a part
-- that is too much for one sheet is halved, and so on.
local function dealt(W, paper, parts)
  local pages = {}
  local function fits(elements)
    return letters(W, paper, elements) >= paper.most and whole(W, paper, elements)
  end
  local function deal(part)
    local n, last = #part.elements, pages[#pages]
    if n >= 2 * FEWEST and not fits(part.elements) then
      local half = (n + 1) // 2
      for _, ends in ipairs { { 1, half }, { half + 1, n } } do
        deal { title = part.title, elements = table.move(part.elements, ends[1], ends[2], 1, {}) }
      end
      return
    end
    local joined = last
      and table.move(part.elements, 1, n, #last.elements + 1, { table.unpack(last.elements) })
    if joined and fits(joined) then
      last.elements = joined
      if last.titles[#last.titles] ~= part.title then last.titles[#last.titles + 1] = part.title end
    else
      pages[#pages + 1] = { elements = part.elements, titles = { part.title } }
    end
  end
  for _, part in ipairs(parts) do deal(part) end
  return pages
end

local function matrix_page(W, elements, subtitle)
  local function soft(text) return hyphens.soft(text, W.model, W.language) end
  local columns, rows = { { "", kind = "name" } }, {}
  for i, element in ipairs(elements) do
    columns[i + 1] = { { soft(W:pick(element.title)),
      element.question and d.aside(W:pick(element.question)) } }
  end
  for k, entry in ipairs(W:values()) do
    local says = entry.type and W:pick(entry.type.orientation)
    local row = { d.item(entry.label, { says and says ~= "" and d.p(soft(says)) }),
      look = entry.type and "own" or "between" }
    for i, element in ipairs(elements) do
      local cell = entry.type and element.cells[entry.index]
      row[i + 1] = cell and soft(W:pick(cell.text)) or ROOM
    end
    rows[k] = row
  end
  return { title = W:unit_named(), subtitle = subtitle,
    head = { d.table{ columns = columns, rows = rows }, d.p(W:t("print_matrix_help"), "mute") } }
end

-- The matrix; of a large model on several sheets, each with the groups that it shows and which it is of how
-- many.
local function matrix(W, paper)
  local parts = groups.of(W, W.model.elements)
  local pages = parts and dealt(W, paper, parts) or { { elements = W.model.elements } }
  local size, first = paper.most, nil
  for _, page in ipairs(pages) do size = math.min(size, letters(W, paper, page.elements)) end
  -- What head and foot leave; the rows share what the texts don't need.
  local tall = paper.h - 2 * paper.margin - size * 0.3528 * 7
  local style = matrix_style:format(size, tall, paper.dot, paper.dot)
  for i, page in ipairs(pages) do
    local subtitle = W:subtitle()
    if #pages > 1 then
      subtitle = table.concat(page.titles, "; ") .. " · " .. subtitle .. " · "
        .. W:t("print_of", { i = i, n = #pages })
    end
    local fields = matrix_page(W, page.elements, subtitle)
    fields.file_title = W:t("print_matrix", { unit = W.unit })
    local made = sheet(W, paper, style, fields)
    if first then
      first.copies = first.copies or {}
      first.copies[i - 1] = made
    else
      first = made
    end
  end
  return first
end

function sheets.working(W) return matrix(W, papers.working) end
function sheets.poster(W, opts)
  return matrix(W, opts.paper == "a1" and papers.poster_a1 or papers.poster)
end

--- A sheet to print.
---@param W wegmarke.form.Words
---@param opts {sheet: "answer"|"tally"|"working"|"poster"|"fields"|nil, codes: string[]|nil,
---  paper: string|nil, fields: {title: string, goal: string|nil}[]|nil}
---@return string bytes
function M.html(W, opts)
  local made = sheets[opts.sheet or "answer"](W, opts)
  return d.write(made, "html", { style = made.style, hash = require("wegmarke.form.asset").hash })
end

return M
