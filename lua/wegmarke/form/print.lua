--- Sheets to print: the answer sheet and the tally sheet on A4, the matrix as a working sheet on A3 and
--- as a poster for dots. HTML with the paper's size, so that any browser prints them; all in the order
--- of the model, so that what was written can be typed in without searching.

local asset = require "wegmarke.form.asset"
local html = require "wegmarke.doc.markup"
local hyphens = require "wegmarke.report.hyphens"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local h = html.h
local M = {}

-- Papers in mm; `dot` is the room for a dot or a mark, `most` the largest letters in pt.
local papers = {
  answer = { w = 210, h = 297, margin = 14 },
  tally = { w = 297, h = 210, margin = 12 },
  working = { w = 420, h = 297, margin = 9, dot = 9, most = 10, least = 5.5 },
  poster = { w = 830, h = 420, margin = 12, dot = 20, most = 17, least = 8 },
  poster_a1 = { w = 841, h = 594, margin = 14, dot = 24, most = 22, least = 8 },
}

local base_style = [[
:root{color-scheme:light;--ink:#17232a;--mute:#51626a;--hue:#0f5b6c;--soft:#f2f6f7;--line:#7b9098}
*{box-sizing:border-box}
html{background:#fff;color:var(--ink);font:10pt/1.4 "Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif;
-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;hyphens:auto}
h1,h2,h3{color:var(--hue);line-height:1.2;margin:0}
p,ul{margin:.25em 0}
.mute{color:var(--mute)}
.sheet{margin:0 auto}
.box{display:inline-block;width:1em;height:1em;border:.1em solid var(--ink);flex:none;margin-top:.2em}
.line{border-bottom:1px solid var(--line);display:block;height:1.9em}
.blank{display:inline-block;border-bottom:1px solid var(--line);min-width:14em}
@media screen{body{padding:2rem;background:#e7ecee}.sheet{background:#fff;padding:2rem;
box-shadow:0 1px 6px #0004}}
]]

--- The style of a sheet: the page's size comes first.
local function style_of(paper, more)
  return ("@page{size:%gmm %gmm;margin:%gmm}\n@media screen{.sheet{width:%gmm}}\n")
    :format(paper.w, paper.h, paper.margin, paper.w) .. base_style .. more
end

--- A whole page around what is printed.
local function page(W, title, style, content)
  local policy = "default-src 'none'; style-src " .. asset.hash(style)
    .. "; base-uri 'none'; form-action 'none'"
  return "<!DOCTYPE html>\n" .. html.render(h.html{ lang = lang.base(W.language),
    h.head{
      h.meta{ charset = "utf-8" },
      h.meta{ ["http-equiv"] = "Content-Security-Policy", content = policy },
      h.meta{ name = "viewport", content = "width=device-width, initial-scale=1" },
      h.meta{ name = "referrer", content = "no-referrer" },
      h.title{ title },
      h.style{ html.raw(style) },
    },
    h.body{ h.main{ class = "sheet", content } },
  })
end

local function tick(text, class)
  return h.li{ class = class or false, h.span{ class = "box" }, h.span{ text } }
end

-- --- the answer sheet ---------------------------------------------------------------------------

local answer_style = [[
header{border-top:2mm solid var(--hue);padding-top:4mm;margin-bottom:4mm}
h1{font-size:19pt}
.about{background:var(--soft);padding:3mm 4mm;font-size:9pt}
.who{display:flex;gap:8mm;margin:4mm 0 2mm}
.element{break-inside:avoid;border-top:1px solid var(--line);margin-top:5mm;padding-top:3mm}
.element h2{font-size:13pt}
ul.values{list-style:none;padding:0;margin:2mm 0}
ul.values li{display:flex;gap:.6em;margin:.8mm 0;font-size:9.5pt;line-height:1.32}
ul.values .own{margin:1.2mm 0}
ul.values .between{margin-left:2.2em;color:var(--mute);font-size:8.5pt}
ul.others{display:flex;flex-wrap:wrap;gap:1mm 6mm}
ul.others li{white-space:nowrap}
]]

--- What can be said without a place; where a reason is needed, with room for it.
local function others(W)
  local ticks = {}
  for i, state in ipairs(lists.unplaced) do
    local word = W:word("placement_state", state)
    ticks[i] = tick(lists.needs_why[state] and { W:t("print_because", { word = word }), " ",
      h.span{ class = "blank" } } or word)
  end
  return ticks
end

local function answer_element(W, element, i)
  local values = {}
  for j, entry in ipairs(W:values()) do
    if entry.type then
      local cell = element.cells[entry.index]
      values[j] = tick({ h.b{ entry.label }, " ", cell and W:pick(cell.text) or "" }, "own")
    else
      values[j] = tick(entry.label, "between")
    end
  end
  return h.section{ class = "element",
    h.h2{ i, ". ", W:pick(element.title) },
    element.question and h.p{ W:pick(element.question) },
    h.ul{ class = "values", values },
    h.ul{ class = "values others", others(W) },
    h.p{ class = "mute", W:t("print_reason") },
    h.span{ class = "line" }, h.span{ class = "line" } }
end

local function answer_page(W, code)
  local about, elements = {}, {}
  for i, text in ipairs(W:about()) do about[i] = h.p{ text } end
  for i, element in ipairs(W.model.elements) do elements[i] = answer_element(W, element, i) end
  local who = { h.p{ h.b{ W:t("code") }, " ", code and code or h.span{ class = "blank" } } }
  if W.a.mode == "open" then
    who[2] = h.p{ h.b{ W:t("role") }, " ", h.span{ class = "blank" } }
  elseif W.a.mode == "by_perspective" then
    who[2] = h.ul{ class = "values others", tick(W:t("print_inside")), tick(W:t("print_outside")) }
  end
  return { h.header{ h.p{ class = "mute", W:t("eyebrow") }, h.h1{ W:unit_named() }, h.p{ W:subtitle() } },
    h.div{ class = "about", about }, h.div{ class = "who", who },
    h.p{ class = "mute", W:t("print_how") }, elements }
end

local sheets = {}

function sheets.answer(W, opts)
  local codes, pages = opts.codes or {}, {}
  for i, code in ipairs(codes) do pages[i] = h.div{ class = "copy", answer_page(W, code) } end
  if #codes == 0 then pages[1] = answer_page(W) end
  return page(W, W:t("title", { unit = W.unit }),
    style_of(papers.answer, answer_style .. ".copy+.copy{break-before:page}\n"), pages)
end

-- --- the tally sheet ----------------------------------------------------------------------------

local tally_style = [[
header{display:flex;justify-content:space-between;align-items:baseline;gap:8mm;margin-bottom:4mm}
h1{font-size:16pt}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{border:1px solid var(--line);padding:1mm 1.5mm;text-align:left;vertical-align:middle;height:15mm}
thead th{height:auto;font-size:8.5pt;line-height:1.2;vertical-align:bottom;background:var(--soft)}
th.name{width:46mm}
.nb{white-space:nowrap}
tbody th{font-size:9.5pt}
td.own{background:var(--soft)}
]]

function sheets.tally(W)
  local head, rows = { h.th{ class = "name", scope = "col", W:t("print_element") } }, {}
  local values = W:values()
  for _, entry in ipairs(values) do head[#head + 1] = h.th{ scope = "col", entry.label } end
  head[#head + 1] = h.th{ scope = "col", W:word("placement_state", "dont_know") }
  head[#head + 1] = h.th{ scope = "col", W:t("print_sum") }
  for i, element in ipairs(W.model.elements) do
    local cells = {}
    for j, entry in ipairs(values) do cells[j] = h.td{ class = entry.type and "own" or false } end
    rows[i] = h.tr{ h.th{ scope = "row", html.nobreak(W:pick(element.title)) }, cells, h.td{},
      h.td{} }
  end
  return page(W, W:t("print_tally") .. ": " .. W.unit, style_of(papers.tally, tally_style), {
    h.header{ h.h1{ W:t("print_tally"), ": ", W:unit_named() },
      h.p{ W:date(W.a.held_on), " · ", W:t("print_counted_by"), " ", h.span{ class = "blank" } } },
    h.table{ h.thead{ h.tr(head) }, h.tbody(rows) },
    h.p{ class = "mute", W:t("print_tally_help") },
  })
end

-- --- fields of action: important, feasible --------------------------------------------------------

local fields_style = [[
.sheet{font-size:13pt}
header{display:flex;justify-content:space-between;align-items:baseline;gap:8mm;margin-bottom:4mm;
border-top:2mm solid var(--hue);padding-top:3mm}
h1{font-size:22pt}
table{border-collapse:collapse;width:100%;table-layout:fixed;margin:4mm 0}
th,td{border:1px solid var(--line);padding:2mm 3mm;text-align:left;vertical-align:middle;
overflow-wrap:break-word}
tbody tr{height:28mm;break-inside:avoid}
thead th{background:var(--soft)}
th.name{width:34%}
th p{font-size:10pt;font-weight:400}
]]

-- Fields that were recorded, and rows for those the group still finds.
local BLANK_FIELDS = 2
local LEAST_FIELDS = 6

function sheets.fields(W, opts)
  local rows, fields = {}, opts.fields or {}
  for i = 1, math.max(#fields + BLANK_FIELDS, LEAST_FIELDS) do
    local field = fields[i]
    rows[i] = h.tr{ h.th{ scope = "row", i, ". ", field and field.title or "",
      field and field.goal and h.p{ class = "mute", field.goal } }, h.td{}, h.td{} }
  end
  return page(W, W:t("print_fields") .. ": " .. W.unit, style_of(papers.working, fields_style), {
    h.header{ h.h1{ W:t("print_fields"), ": ", W:unit_named() }, h.p{ W:date(W.a.held_on) } },
    h.p{ W:t("print_fields_how") },
    h.table{ h.thead{ h.tr{ h.th{ class = "name", scope = "col", W:t("print_field") },
      h.th{ scope = "col", W:t("print_important") }, h.th{ scope = "col", W:t("print_feasible") } } },
      h.tbody(rows) },
    h.p{ class = "mute", W:t("print_fields_help") },
  })
end

-- --- the matrix ---------------------------------------------------------------------------------

--- The largest letters with which the matrix fits on one page. A letter is taken for half as wide as
--- it is high, which is more than these fonts need.
local function letters(W, paper)
  local width = (paper.w - 2 * paper.margin - paper.w * 0.045) / #W.model.elements - 4
  local height = paper.h - 2 * paper.margin
  for pt = paper.most * 2, paper.least * 2, -1 do
    local size = pt / 2 * 0.3528
    local per_line = math.max(6, width / (size * 0.5))
    local function lines(text, factor)
      return math.ceil(utf8.len(text) * factor / per_line) + (utf8.len(text) > 12 and 0.6 or 0)
    end
    local used = size * 8
    local title = 0
    for _, element in ipairs(W.model.elements) do
      title = math.max(title, lines(W:pick(element.title), 1.35) * 1.35
        + lines(W:pick(element.question), 0.95) * 0.95)
    end
    used = used + title * size * 1.35
    for i = 1, #W.model.types do
      local most = 0
      for _, element in ipairs(W.model.elements) do
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
.sheet{font-size:%gpt;line-height:1.33}
header{display:flex;justify-content:space-between;align-items:baseline;gap:2em;
border-top:.3em solid var(--hue);padding-top:.4em;margin-bottom:.6em}
h1{font-size:2em}
table{border-collapse:collapse;width:100%%;table-layout:fixed;height:%gmm}
th,td{border:.1em solid var(--line);padding:.35em .5em;text-align:left;vertical-align:top;
overflow-wrap:break-word}
th.corner,tbody th{width:4.5%%}
thead th{color:var(--hue);font-size:1.35em;line-height:1.15;border-top:0;height:1%%}
.nb{white-space:nowrap}
thead th p{font-size:.7em;font-weight:400;color:var(--mute);line-height:1.25}
tbody th{color:var(--hue);font-size:1.1em}
tbody th p{font-size:.66em;font-weight:400;color:var(--mute);hyphens:auto}
tr.own td{background:var(--soft)}
tr.between th{font-weight:400;font-size:.8em;vertical-align:middle;padding:.2em .5em;color:var(--mute)}
tr.between td{height:%gmm;padding:0}
.room{height:%gmm}
tr{break-inside:avoid}
]]

local function matrix(W, paper)
  local head, body = { h.th{ class = "corner", scope = "col", h.span{ "" } } }, {}
  local function soft(text) return html.nobreak(hyphens.soft(text, W.language)) end
  for i, element in ipairs(W.model.elements) do
    head[i + 1] = h.th{ scope = "col", soft(W:pick(element.title)),
      element.question and h.p{ W:pick(element.question) } }
  end
  for _, entry in ipairs(W:values()) do
    local cells = {}
    for i, element in ipairs(W.model.elements) do
      local cell = entry.type and element.cells[entry.index]
      cells[i] = h.td{ cell and { soft(W:pick(cell.text)), h.div{ class = "room" } } }
    end
    local says = entry.type and W:pick(entry.type.orientation)
    body[#body + 1] = h.tr{ class = entry.type and "own" or "between",
      h.th{ scope = "row", entry.label, says and says ~= "" and h.p{ soft(says) } }, cells }
  end
  local title, size = W:t("print_matrix", { unit = W.unit }), letters(W, paper)
  -- What head and foot leave; the rows share what the texts don't need.
  local tall = paper.h - 2 * paper.margin - size * 0.3528 * 7
  return page(W, title,
    style_of(paper, matrix_style:format(size, tall, paper.dot, paper.dot)), {
      h.header{ h.h1{ W:unit_named() }, h.p{ class = "mute", W:subtitle() } },
      h.table{ h.thead{ h.tr(head) }, h.tbody(body) },
      h.p{ class = "mute", W:t("print_matrix_help") },
    })
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
  return sheets[opts.sheet or "answer"](W, opts)
end

return M
