--- Sheets to print: the answer sheet and the tally sheet on A4, the matrix as a working sheet on A3 and
--- as a poster for dots. Documents with the paper's size, so that any browser prints them; all in the order
--- of the model, so that what was written can be typed in without searching.

local asked = require "wegmarke.module.asked"
local d = require "wegmarke.doc"
local groups = require "wegmarke.report.groups"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local made_of = require "wegmarke.module.made"
local matrix = require "wegmarke.form.matrix"
local widths = require "wegmarke.form.widths"

local M = {}

-- Papers in mm.
local papers = {
  answer = { w = 210, h = 297, margin = 14 },
  tally = { w = 297, h = 210, margin = 12 },
  fields = { w = 420, h = 297, margin = 12 },
  working = matrix.papers.working, poster = matrix.papers.poster, poster_a1 = matrix.papers.poster_a1,
}

-- A cell to write in.
local ROOM = {}

-- How the foot of a page looks.
local FOOT = 'font:10pt "Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;color:#51626a;'
  .. "vertical-align:top;padding-top:1.5mm;"

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

-- A text within a style sheet.
local function quoted(text)
  return '"' .. text:gsub('[%c"\\<>]', function(c) return ("\\%x "):format(c:byte()) end) .. '"'
end

--- What stands at the foot of each page: whose it is, and which page of how many. `ends` is the id of what
--- stands last, where a file has several sheets each counted by itself; programs that cannot look ahead leave
--- the number of pages out.
local function foot(W, rule, left, ends)
  local before, between, after = W:t("print_page", { i = "\1", n = "\1" }):match "^(.-)\1(.-)\1(.-)$"
  local function counted(i, n)
    return ("content:%s counter(%s) %s %s %s;"):format(quoted(before), i, quoted(between), n, quoted(after))
  end
  local right = counted("page", "counter(pages)")
  if ends then
    right = ("content:%s counter(%s);"):format(quoted(before), ends)
      .. counted(ends, ('target-counter("#%s",%s)'):format(ends, ends))
  end
  local counts = ends and "counter-increment:" .. ends .. ";" or ""
  local boxes = "@page %s{%s@bottom-left{%swidth:75%%;content:%s}"
    .. "@bottom-right{%swidth:25%%;text-align:right;%s}}\n"
  return boxes:format(rule, counts, FOOT, quoted(left), FOOT, right)
end

--- Whose a sheet is, in which round.
local function whose(W, what)
  local title = W.a.title and W.a.title ~= "" and " (" .. W.a.title .. ")" or ""
  return W:unit_named() .. " · " .. W:date(W.a.held_on) .. title .. " · " .. what
end

-- --- the answer sheet ---------------------------------------------------------------------------

local answer_style = [[
header{border-top:2mm solid var(--hue);padding-top:4mm;margin-bottom:4mm}
h1{font-size:19pt}
.about{background:var(--soft);padding:3mm 4mm;font-size:9pt}
.who{display:flex;gap:8mm;margin:4mm 0 2mm}
.roles{flex:1}
.element{break-inside:avoid;border-top:1px solid var(--line);margin-top:3mm;padding-top:2mm}
.flow{break-inside:auto}.flow .tick,.flow .reason{break-inside:avoid}.flow h3{break-after:avoid}
.element h2,.element h3{font-size:13pt}
.part>h2{font-size:15pt;margin-top:5mm;break-after:avoid}
.clues{border-left:1mm solid var(--line);padding-left:3mm;margin:2mm 0;font-size:9pt}
.clues ul{padding-left:5mm}
.values{margin:1.5mm 0}
.values .tick{margin:.5mm 0;font-size:9.5pt;line-height:1.3}
.values .own{margin:.9mm 0}
.values .between{margin-left:2.2em;color:var(--mute);font-size:8.5pt}
.others{display:flex;flex-wrap:wrap;gap:1mm 5mm}
.others .room{min-width:8em}
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

local function answer_element(W, element, i, look)
  local values = {}
  for j, entry in ipairs(W:values(element)) do
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
    d.group({ d.p(W:t("print_reason"), "mute"), d.blank(2) }, "reason") }) }, look)
end

-- Heights in mm, as the style above has them: about enough to see where a page would stay half empty.
local MM, WIDE = 0.3528, 170

local function lines(text, size) return widths.lines(widths.pieces(text or ""), WIDE / MM, size) end

local function height_of(W, element)
  local high = 40 + lines(W:pick(element.question), 10) * 5
  for _, text in ipairs(W.clues[element.id] or {}) do high = high + lines(text, 9) * 4.5 end
  for _, entry in ipairs(W:values(element)) do
    local cell = entry.type and element.cells[entry.index]
    local words = entry.type and entry.label .. " " .. (cell and W:pick(cell.text) or "")
    high = high + (words and lines(words, 9.5) * 4.4 + 2 or 5)
  end
  return high
end

-- Of a page that would stay emptier than this an element takes the rest, and goes on on the next one.
local EMPTY = 0.4

-- How high the title of a part is.
local TITLED = 14

--- How each element of parts stands, by its place: whole, or parted where a page would stay half empty before
--- it.
local function looks(W, parts, begin)
  local room, list = papers.answer.h - 2 * papers.answer.margin, {}
  local at = begin % room
  for _, part in ipairs(parts) do
    for k, element in ipairs(part.elements) do
      local high = height_of(W, element) + (k == 1 and part.title and TITLED or 0)
      local parted = at + high > room and room - at > EMPTY * room
      list[part.places[k]] = parted and "element flow" or "element"
      at = ((at + high > room and not parted and 0 or at) + high) % room
    end
  end
  return list
end

-- The height of what stands before the first element.
local function height_of_start(W)
  local high = 62
  for _, text in ipairs(W:about()) do high = high + lines(text, 9) * 4.5 + 1.5 end
  return W.a.mode == "open" and high + 5 * #W:roles() * 0.8 or high
end

local sheets = {}

local function answer_sheet(W, code)
  local about, elements, parts = {}, {}, parts_of(W)
  local own = W.model.form and require "wegmarke.form.print_own"
  local look = looks(W, parts, height_of_start(W))
  for i, text in ipairs(W:about()) do about[i] = d.p(text) end
  for _, part in ipairs(parts) do
    local of_part = {}
    for k, element in ipairs(part.elements) do
      local place = part.places[k]
      of_part[k] = answer_element(W, element, place, look[place])
    end
    elements[#elements + 1] = part.title and d.group({ d.section(part.title, of_part) }, "part")
      or of_part
  end
  local who = { d.p{ d.bold(W:t("code")), " ", code or d.room() } }
  if W.a.mode == "open" then
    local roles = {}
    for i, role in ipairs(W:roles()) do roles[i] = d.tick(W:pick(role.title)) end
    who[2] = d.group({ d.p{ d.bold(W:t("role")), #roles == 0 and { " ", d.room() } },
      #roles > 0 and d.group(roles, "values others") }, "roles")
  elseif W.a.mode == "by_perspective" then
    who[2] = d.group({ d.tick(W:t("print_inside")), d.tick(W:t("print_outside")) }, "values others")
  end
  return sheet(W, papers.answer, answer_style, {
    file_title = W:t("title", { unit = W.unit }), eyebrow = W:t("eyebrow"), title = W:unit_named(),
    subtitle = W:subtitle(), head = { d.group(about, "about"), d.group(who, "who"),
      own and own.ask(W) or false, d.p(W:t("print_how"), "mute"), elements,
      own and own.distribute(W) or false } })
end

function sheets.answer(W, opts)
  local codes = opts.codes or {}
  local first, what = answer_sheet(W, codes[1]), W:t("code") .. ": "
  if #codes < 2 then
    first.style = first.style .. foot(W, "", whose(W, what .. (codes[1] or "__________")))
    return first
  end
  local rules = {}
  for i, code in ipairs(codes) do
    local one, ends = i == 1 and first or answer_sheet(W, code), "sheet" .. i
    table.insert(one.head, d.card({}, "end", { id = ends }))
    rules[i] = foot(W, ends, whose(W, what .. code), ends)
      .. ("main>.copy:nth-child(%d){page:%s}\n"):format(i, ends)
    if i > 1 then
      first.copies = first.copies or {}
      first.copies[i - 1] = one
    end
  end
  first.style = first.style .. table.concat(rules)
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

-- The table in which the dots at elements that are read alike are counted; in `own` the columns of types.
local function tally_table(W, elements, own)
  local columns, rows = { { W:t("print_element"), kind = "name" } }, {}
  for _, entry in ipairs(W:values(elements[1])) do
    columns[#columns + 1] = { entry.label, kind = "mark" }
    local at = ("td:nth-child(%d)"):format(#columns)
    if entry.type and not own[at] then own[#own + 1], own[at] = at, true end
  end
  columns[#columns + 1] = { W:word("placement_state", "dont_know"), kind = "mark" }
  columns[#columns + 1] = { W:t("print_sum"), kind = "mark" }
  for i, element in ipairs(elements) do
    rows[i] = { W:pick(element.title) }
    for j = 2, #columns do rows[i][j] = ROOM end
  end
  return d.table{ columns = columns, rows = rows }
end

-- Elements in runs of those that are read alike.
local function alike(W, elements)
  local runs, last = {}, nil
  for _, element in ipairs(elements) do
    local reads = asked.reads(W.model, element)
    if reads ~= last then runs[#runs + 1], last = {}, reads end
    table.insert(runs[#runs], element)
  end
  return runs
end

function sheets.tally(W)
  local tables, own = {}, {}
  for p, part in ipairs(parts_of(W)) do
    local of_part = {}
    for i, run in ipairs(alike(W, part.elements)) do of_part[i] = tally_table(W, run, own) end
    if #of_part == 1 then of_part = of_part[1] end
    tables[p] = part.title and d.group({ d.section(part.title, { of_part }) }, "part") or of_part
  end
  return sheet(W, papers.tally, tally_style .. table.concat(own, ",") .. "{background:var(--soft)}\n"
    .. foot(W, "", whose(W, W:t "print_tally")), {
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
  return sheet(W, papers.fields, fields_style .. foot(W, "", whose(W, W:t "print_fields")), {
    file_title = W:t("print_fields") .. ": " .. W.unit, title = W:t("print_fields") .. ": " .. W:unit_named(),
    subtitle = W:date(W.a.held_on), head = { d.p(W:t("print_fields_how")),
      d.table{ columns = { { W:t("print_field"), kind = "name" }, { W:t("print_important"), kind = "mark" },
        { W:t("print_feasible"), kind = "mark" } }, rows = rows },
      d.p(W:t("print_fields_help"), "mute") } })
end

-- --- points on elements -------------------------------------------------------------------------

function sheets.points(W)
  local title, blocks = require("wegmarke.form.print_own").poster(W)
  return sheet(W, papers.fields, fields_style .. foot(W, "", whose(W, title)), {
    file_title = title .. ": " .. W.unit, title = title .. ": " .. W:unit_named(),
    subtitle = W:date(W.a.held_on), head = blocks })
end

-- --- the matrix ---------------------------------------------------------------------------------

--- The table of some of the elements.
local function cells_of(W, elements)
  local function soft(text) return matrix.soft(W, text) end
  local columns, rows = { { "", kind = "name" } }, {}
  for i, element in ipairs(elements) do
    columns[i + 1] = { { soft(W:pick(element.title)),
      element.question and d.aside(soft(W:pick(element.question))) } }
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
  return d.table{ columns = columns, rows = rows }
end

-- Words for those elements alone that are read alike: questions with answers of their own have a matrix each.
local function by_answers(W)
  local list, of = {}, {}
  for _, element in ipairs(W.model.elements) do
    local reads = asked.reads(W.model, element)
    if not of[reads] then
      local model = setmetatable({ elements = {}, types = reads.types, scale = reads.scale,
        between = reads.between }, { __index = reads })
      of[reads] = setmetatable({ model = made_of.share(model, reads) }, { __index = W })
      list[#list + 1] = of[reads]
    end
    table.insert(of[reads].model.elements, element)
  end
  return #list > 1 and list or { W.model.questions_of and list[1] or W }
end

-- How all of them go on sheets, with the smallest letters that one needs; and each sheet with its words.
local function plan_of(W, paper, help)
  local P, pages, more = nil, {}, math.huge
  for _, own in ipairs(by_answers(W)) do
    local one = matrix.plan(own, paper, help)
    if not P or one.pt < P.pt then P = one end
    more = math.min(more, one.more)
    for _, page in ipairs(one.sheets) do
      page.words = own
      pages[#pages + 1] = page
    end
  end
  P.more = more
  return P, pages
end

local function matrix_sheets(W, paper, title, help)
  local P, pages = plan_of(W, paper, help)
  local made
  for i, page in ipairs(pages) do
    local which = W:t("print_of", { i = i, n = #pages }) .. " · " .. W:subtitle()
    if #page.titles > 0 then which = which .. " · " .. table.concat(page.titles, "; ") end
    local one = sheet(W, paper, matrix.style(paper, P), {
      file_title = W:t(title, { unit = W.unit }), title = W:unit_named(),
      subtitle = which, head = { cells_of(page.words, page.elements), d.p(help, "help mute") } })
    if not made then
      made, one.plan = one, { sheets = #pages, pt = P.pt }
    else
      made.copies = made.copies or {}
      made.copies[i - 1] = one
    end
  end
  return made
end

function sheets.working(W)
  return matrix_sheets(W, papers.working, "print_matrix", W:t "print_matrix_help")
end

function sheets.poster(W, opts)
  return matrix_sheets(W, opts.paper == "a1" and papers.poster_a1 or papers.poster,
    "print_poster", W:t "print_matrix_help" .. " " .. W:t "print_equal")
end

--- A sheet to print.
---@param W wegmarke.form.Words
---@param opts {sheet: "answer"|"tally"|"working"|"poster"|"fields"|"points"|nil, codes: string[]|nil,
---  paper: string|nil, fields: {title: string, goal: string|nil}[]|nil}
---@return string bytes
---@return {sheets: integer, pt: number}|nil plan of the matrix: on how many sheets it goes, in which letters
function M.html(W, opts)
  local made = sheets[opts.sheet or "answer"](W, opts)
  return d.write(made, "html", { style = made.style, hash = require("wegmarke.form.asset").hash }), made.plan
end

return M
