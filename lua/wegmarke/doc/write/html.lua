--- Documents as one HTML page without script and without a request to anywhere.

local doc = require "wegmarke.doc"
local markup = require "wegmarke.doc.markup"

local M = {}

local h = markup.h

--- Everything a page may load: its own style (`hash` gives its hash; without, what dresses single elements
--- too), pictures within it.
local function policy(style, hash)
  return "style-src " .. (hash and hash(style) or "'unsafe-inline'") .. "; img-src data:"
end

local inlines, blocks = {}, {}

--- The nodes of an inline.
local function inline(x, run)
  if type(x) ~= "table" then return x end
  if x.kind then return inlines[x.kind](x, run) end
  local out = {}
  for i = 1, doc.last(x) do out[i] = x[i] and inline(x[i], run) end
  return out
end

function inlines.strong(x, run) return h.strong{ inline(x[1], run) } end
function inlines.em(x, run) return h.em{ inline(x[1], run) } end
function inlines.bold(x, run) return h.b{ inline(x[1], run) } end
function inlines.aside(x, run) return h.span{ class = "small mute", inline(x[1], run) } end
function inlines.code(x, run) return h.code{ inline(x[1], run) } end
function inlines.room() return h.span{ class = "room" } end
function inlines.place(x) return h.code{ class = "place", x[1] } end
function inlines.lang(x, run) return h.span{ lang = x.language, inline(x[1], run) } end
function inlines.nodes(x) return x[1] end
function inlines.ref(x, run) return h.a{ href = "#" .. x.id, inline(x[1], run) } end

--- A note stands at the foot of the page; its number leads there and back.
function inlines.footnote(x, run)
  local n = #run.notes + 1
  run.notes[n] = false
  run.notes[n] = h.li{ id = "fn" .. n, inline(x[1], run), " ", h.a{ href = "#fr" .. n, "↩" } }
  return h.sup{ h.a{ id = "fr" .. n, href = "#fn" .. n, n } }
end

local function all(run, list)
  local out = {}
  for i, b in ipairs(doc.flat(list)) do out[i] = blocks[b.kind](b, run) end
  return out
end

--- Runs `f` with headings one level lower.
local function deeper(run, f)
  run.level = run.level + 1
  local node = f()
  run.level = run.level - 1
  return node
end

local function heading(run, content)
  return h["h" .. math.min(6, run.level)](content)
end

--- An inline in whose words what follows a hyphen stays with it.
local function whole(x, run)
  if type(x) == "string" then return markup.nobreak(x) end
  if type(x) ~= "table" or x.kind then return inline(x, run) end
  local out = {}
  for i = 1, doc.last(x) do out[i] = x[i] and whole(x[i], run) end
  return out
end

local function cell(x, run, words)
  words = words or inline
  if type(x) == "table" and x.kind == "item" then return { words(x[1], run), all(run, x.blocks) } end
  return words(x, run)
end

function blocks.p(b, run) return h.p{ class = b.look or false, inline(b[1], run) } end
function blocks.group(b, run) return h.div{ class = b.look or false, all(run, b.blocks) } end
function blocks.lead(b, run) return h.p{ class = "lead", inline(b[1], run) } end
function blocks.small(b, run) return h.p{ class = "small " .. (b.look or "mute"), inline(b[1], run) } end
function blocks.quote(b, run) return h.blockquote{ class = b.look or false, h.p{ inline(b[1], run) } } end
function blocks.source(b) return h.pre{ b.text } end
function blocks.nodes(b) return b[1] end
function blocks.page_break() return h.div{ class = "break" } end

function blocks.tick(b, run)
  return h.p{ class = b.look and "tick " .. b.look or "tick",
    h.span{ class = "box", ["aria-hidden"] = "true", "☐" }, " ", h.span{ inline(b[1], run) } }
end

function blocks.blank(b)
  local lines = {}
  for i = 1, b.lines do lines[i] = h.div{ class = "line" } end
  return h.div{ class = "blank", lines }
end

function blocks.section(b, run)
  return { heading(run, { id = b.id or false, whole(b.title, run),
    b.code and { " ", h.code{ class = "id", b.code } } or false }),
    deeper(run, function() return all(run, b.blocks) end) }
end

function blocks.list(b, run)
  local items = {}
  for i, item in ipairs(b.items) do items[i] = h.li{ cell(item, run) } end
  return h[b.ordered and "ol" or "ul"]{ class = b.look or false, items }
end

function blocks.terms(b, run)
  local entries, look = {}, b.look ~= "pairs" and b.look or "facts"
  for i, entry in ipairs(b.entries) do
    local pair = { h.dt{ inline(entry[1], run) }, h.dd{ cell(entry[2], run) } }
    entries[i] = look == "facts" and h.div{ class = entry.look or false, pair } or pair
  end
  return h.dl{ class = look, entries }
end

--- A figure as it is drawn; nil where nobody draws it.
local function drawn(name, b, run)
  local draw = run.opts.figures and run.opts.figures[name]
  return draw and draw(b, run)
end

local function head_of(column, run)
  local is_number = column.kind == "number"
  return h.th{ scope = "col", class = column.look or is_number and "n" or false,
    column.head and drawn(column.head, column, run) or whole(column[1], run) }
end

local function cell_of(column, value, run)
  if column.kind == "figure" then
    return h.td{ class = column.look or false, value and (drawn(value.figure, value, run) or value.alt) }
  end
  if value == nil or value == false or value == "" then value = "–" end
  if column.kind == "name" then
    return h.th{ scope = "row", cell(value, run, whole) }
  elseif column.kind == "number" then
    return h.td{ class = "n", cell(value, run) }
  end
  return h.td{ ["data-head"] = doc.plain(column[1]), cell(value, run, whole) }
end

function blocks.table(b, run)
  local heads, rows = {}, {}
  for j, column in ipairs(b.columns) do heads[j] = head_of(column, run) end
  for i, row in ipairs(b.rows) do
    local cells = {}
    for j, column in ipairs(b.columns) do cells[j] = cell_of(column, row[j], run) end
    rows[i] = h.tr{ class = row.look or false, cells }
  end
  local made = h.table{ class = b.look or "stack",
    b.caption and h.caption{ class = not b.shown and "vh", inline(b.caption, run) },
    h.thead{ h.tr(heads) }, h.tbody(rows) }
  if b.narrow then return made end
  return h.div{ class = "scroll", role = b.region and "region", tabindex = b.region and "0",
    ["aria-label"] = b.region and doc.plain(b.caption), made }
end

function blocks.card(b, run)
  return h[b.id and "article" or "div"]{ class = b.look or "card", id = b.id or false, all(run, b.blocks) }
end

function blocks.note(b, run)
  return h.div{ class = "banner", h.p{ h.strong{ inline(b.title, run) } }, all(run, b.blocks) }
end

function blocks.more(b, run)
  return h.details{ h.summary{ inline(b.title, run) }, all(run, b.blocks) }
end

function blocks.beside(b, run)
  local columns = {}
  for i, list in ipairs(b.columns) do columns[i] = h.div{ all(run, list) } end
  return h.div{ class = "two", columns }
end

function blocks.figure(b, run)
  local node = drawn(b.figure, b, run)
  if not node then node = b.instead and all(run, b.instead) or b.alt and h.p{ b.alt } or false end
  return b.caption and h.figure{ node, h.figcaption{ inline(b.caption, run) } } or node
end

local function part(p, run)
  local id = p.id
  run.level = p.title and 3 or 2
  if not p.title then return h.section{ id = id, class = p.look or false, all(run, p.blocks) } end
  return h.section{ id = id, class = p.look or false, ["aria-labelledby"] = "h-" .. id,
    h.h2{ id = "h-" .. id, inline(p.title, run) }, all(run, p.blocks) }
end

--- Whose document it is.
local function top(document, run)
  local logo = document.logo
  return h.header{ class = "top",
    logo and h.img{ class = "logo", alt = logo.alt, width = logo.width, height = logo.height,
      src = "data:image/png;base64," .. require("wegmarke.doc.base64").encode(logo.bytes) },
    document.eyebrow and h.p{ class = "eyebrow", document.eyebrow },
    h.h1{ document.title },
    document.subtitle and h.p{ class = "subtitle", document.subtitle },
    document.facts and blocks.terms(document.facts, run) }
end

--- The contents, for the screen.
local function contents(document, label)
  local items = {}
  for _, p in ipairs(document.parts) do
    if p.title then items[#items + 1] = h.li{ h.a{ href = "#" .. p.id, doc.plain(p.title) } } end
  end
  return #items > 1 and h.nav{ class = "toc", ["aria-label"] = label, h.ul(items) }
end

--- What stands on a page between its edges.
local function content(document, run)
  run.level = 2
  local head, parts = { top(document, run), all(run, document.head) }, {}
  for i, p in ipairs(document.parts) do parts[i] = part(p, run) end
  run.level = 2
  return head, parts
end

--- The rule for what a document is printed on.
local function paper_rule(paper)
  return paper and ("@page{size:%gmm %gmm;margin:%gmm}\n@media screen{.page{width:%gmm}}\n")
    :format(paper.w, paper.h, paper.margin, paper.w) or ""
end

--- The page.
---@param document wegmarke.doc.Document
---@param opts {style: string|nil, hash: (fun(style: string): string)|nil, contents: string|nil,
---  skip: string|nil, forms: boolean|nil, figures: table<string, fun(b: table, run: table): table>|nil,
---  change: (fun(nodes: table): table)|nil}|nil `hash`: what a policy calls a style, where
---  nothing on the page has a look of its own; `contents` and `skip`: what leads to the parts and past them;
---  `forms`: as `markup.page` has it; `change`: a last word on what stands on the page
---@return string bytes
function M.write(document, opts)
  opts = opts or {}
  local run = { opts = opts, level = 2, notes = {} }
  local head, parts = content(document, run)
  local main = { head, opts.contents and contents(document, opts.contents) or false, parts }
  local foot = document.foot and all(run, document.foot)
  for i, copy in ipairs(document.copies or {}) do
    if i == 1 then main = { h.div{ class = "copy", main } } end
    main[i + 1] = h.div{ class = "copy", content(copy, run) }
  end
  if #run.notes > 0 then main[#main + 1] = h.ol{ class = "notes", run.notes } end
  if opts.change then main = opts.change(main) end
  local style = paper_rule(document.paper) .. (opts.style or require "wegmarke.doc.write.style")
  return markup.page{ language = document.language, title = document.file_title or document.title,
    style = style, policy = policy(style, opts.hash), generator = document.generator, forms = opts.forms,
    body = h.body{ class = document.look or false,
      opts.skip and h.a{ class = "skip", href = "#main", opts.skip },
      h.div{ class = "page", h.main{ id = "main", main }, foot and h.footer{ foot } } } }
end

return M
