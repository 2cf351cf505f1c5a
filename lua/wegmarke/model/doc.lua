--- A whole model to read: as an HTML page, or as Markdown. One list of blocks, written in two ways.

local condition = require "wegmarke.model.condition"
local lang = require "wegmarke.lang"

local M = {}

local function say(language, key, args)
  return lang.text(language, "author." .. key, args)
end

-- A document under way: a list of { kind, ... }.
local Doc = {}
Doc.__index = Doc

function Doc:add(kind, ...)
  self.blocks[#self.blocks + 1] = { kind = kind, ... }
end

function Doc:pick(value)
  return self.m:text(value, self.language)
end

local function question_text(doc, question)
  return doc:pick(type(question) == "table" and question.text or question)
end

local function head(doc)
  local m = doc.m
  doc:add("h1", doc:pick(m.title))
  local facts = { { say(doc.language, "doc_id"), m.id }, { say(doc.language, "doc_version"), m.version } }
  if #m.chain > 1 then
    facts[#facts + 1] = { say(doc.language, "doc_chain"), table.concat(m.chain, " → ") }
  end
  facts[#facts + 1] = { say(doc.language, "doc_endorsed"),
    m.endorsed_by and doc:pick(m.endorsed_by) or say(doc.language, "doc_nobody") }
  facts[#facts + 1] = { say(doc.language, "doc_hash"), m.hash }
  doc:add("facts", facts)
  if m.about then
    doc:add("p", doc:pick(m.about))
  end
end

local function types(doc)
  if #doc.m.types == 0 then
    return
  end
  doc:add("h2", say(doc.language, "doc_types"))
  local rows = {}
  for i, entry in ipairs(doc.m.types) do
    rows[i] = { doc:pick(entry.title), doc:pick(entry.orientation or entry.text) }
  end
  doc:add("facts", rows)
end

local function cells(doc, element)
  local rows = {}
  for n, cell in ipairs(element.cells) do
    local criteria = {}
    for i, criterion in ipairs(cell.criteria or {}) do
      criteria[i] = doc:pick(criterion.text) ..
        (criterion.kind == "kann" and " (" .. say(doc.language, "doc_optional") .. ")" or "")
    end
    rows[n] = { doc:pick(doc.m.types[n].title), doc:pick(cell.text), criteria }
  end
  doc:add("cells", rows)
end

local function elements(doc)
  doc:add("h2", say(doc.language, "doc_elements"))
  for _, element in ipairs(doc.m.all_elements) do
    doc:add("h3", doc:pick(element.title), element.id)
    doc:add("p", doc:pick(element.question))
    local questions = {}
    for _, field in ipairs { "depth", "questions" } do
      for _, question in ipairs(element[field] or {}) do
        questions[#questions + 1] = question_text(doc, question)
      end
    end
    if #questions > 0 then
      doc:add("list", questions)
    end
    if not element.cells_of_types then
      cells(doc, element)
    end
  end
end

local function where(item)
  return item.file .. ":" .. item.line
end

-- The condition: in words, or as it is written.
local function when(doc, item)
  if item.only_if then
    doc:add("p", say(doc.language, "doc_when",
      { words = condition.data(doc.m, item.only_if, doc.language) }))
  end
  if not item.when then
    return
  end
  local words = condition.words(doc.m, item.when, doc.language)
  if words then
    doc:add("p", say(doc.language, "doc_when", { words = words }))
  else
    doc:add("p", say(doc.language, "doc_when_code", { place = item.when.file .. ":" .. item.when.line }))
    doc:add("code", condition.source(doc.m, item.when))
  end
end

local function advice(doc)
  if #doc.m.advice == 0 then
    return
  end
  doc:add("h2", say(doc.language, "doc_advice"))
  for _, one in ipairs(doc.m.advice) do
    local step = one.hold and say(doc.language, "doc_hold") or
      doc.m:step(one.from, one.to, doc.language)
    doc:add("h3", doc.m:element_title(one.element, doc.language) .. ", " .. step, one.id)
    doc:add("p", doc:pick(one.text))
    local steps = {}
    for i, item in ipairs(one.steps or {}) do
      steps[i] = doc:pick(item)
    end
    if #steps > 0 then
      doc:add("list", steps)
    end
    when(doc, one)
    if one.why then
      doc:add("p", say(doc.language, "doc_why", { why = doc:pick(one.why) }))
    end
    doc:add("small", say(doc.language, "doc_from", { place = where(one), status = one.status,
      author = one.author and doc:pick(one.author) or "–" }))
  end
end

local function rules(doc)
  local m = doc.m
  if #m.rules == 0 then
    return
  end
  doc:add("h2", say(doc.language, "doc_rules"))
  for _, rule in ipairs(m.rules) do
    doc:add("h3", rule.hint and say(doc.language, "doc_hint") or say(doc.language, "doc_multiply"),
      rule.id)
    if rule.hint then
      doc:add("p", doc:pick(rule.hint))
    end
    local factors = {}
    for _, element in ipairs(m.all_elements) do
      local factor = rule.multiply and rule.multiply[element.id]
      if factor then
        factors[#factors + 1] = doc:pick(element.title) .. " × " .. ("%g"):format(factor)
      end
    end
    if #factors > 0 then
      doc:add("list", factors)
    end
    when(doc, rule)
    doc:add("p", say(doc.language, "doc_why", { why = doc:pick(rule.why) }))
    doc:add("small", where(rule))
  end
end

local function weighting(doc)
  local m = doc.m
  doc:add("h2", say(doc.language, "doc_weights"))
  doc:add("p", say(doc.language, "doc_weights_" .. m.weighting))
  if m.weighting ~= "equal" then
    local rows = {}
    for i, element in ipairs(m.elements) do
      rows[i] = { doc:pick(element.title), ("%.3g"):format(m.weight[element.id] or 0) }
    end
    doc:add("facts", rows)
  end
  if m.rollup then
    doc:add("h2", doc:pick(m.rollup.title or say(doc.language, "doc_rollup")))
    doc:add("p", doc:pick(m.rollup.why))
    if m.rollup.equal_steps then
      doc:add("p", say(doc.language, "doc_equal_steps", { why = doc:pick(m.rollup.equal_steps) }))
    end
  end
end

local function lists(doc)
  local names = {}
  for name in pairs(doc.m.lists) do
    names[#names + 1] = name
  end
  table.sort(names)
  for _, name in ipairs(names) do
    doc:add("h2", say(doc.language, "doc_list_" .. name))
    local rows = {}
    for i, entry in ipairs(doc.m.lists[name]) do
      rows[i] = { entry.id, doc:pick(entry.title) }
    end
    doc:add("facts", rows)
  end
  if doc.m.questions then
    doc:add("h2", say(doc.language, "doc_questions"))
    local list = {}
    for i, question in ipairs(doc.m.questions) do
      list[i] = question_text(doc, question)
    end
    doc:add("list", list)
  end
  if #doc.m.sources > 0 then
    doc:add("h2", say(doc.language, "doc_sources"))
    local list = {}
    for i, source in ipairs(doc.m.sources) do
      list[i] = doc:pick(source.title) .. (source.note and ". " .. doc:pick(source.note) or "")
    end
    doc:add("list", list)
  end
end

local function blocks(m, language)
  local doc = setmetatable({ m = m, language = language, blocks = {} }, Doc)
  head(doc)
  types(doc)
  elements(doc)
  advice(doc)
  rules(doc)
  weighting(doc)
  lists(doc)
  return doc.blocks
end

-- Markdown ------------------------------------------------------------------------

local markdown = {}

local function escape(s)
  return require("wegmarke.text").markdown((s:gsub("%s+", " ")))
end

function markdown.h1(b) return "# " .. escape(b[1]) end
function markdown.h2(b) return "## " .. escape(b[1]) end
function markdown.h3(b) return "### " .. escape(b[1]) .. " (`" .. b[2] .. "`)" end
function markdown.p(b) return escape(b[1]) end
function markdown.small(b) return "*" .. escape(b[1]) .. "*" end
function markdown.code(b) return "```lua\n" .. b[1] .. "\n```" end

function markdown.list(b)
  local lines = {}
  for i, item in ipairs(b[1]) do
    lines[i] = "- " .. escape(item)
  end
  return table.concat(lines, "\n")
end

function markdown.facts(b)
  local lines = {}
  for i, row in ipairs(b[1]) do
    lines[i] = "- **" .. escape(row[1]) .. "**: " .. escape(tostring(row[2]))
  end
  return table.concat(lines, "\n")
end

function markdown.cells(b)
  local lines = {}
  for _, row in ipairs(b[1]) do
    lines[#lines + 1] = "- **" .. escape(row[1]) .. "**: " .. escape(row[2])
    for _, criterion in ipairs(row[3]) do
      lines[#lines + 1] = "  - " .. escape(criterion)
    end
  end
  return table.concat(lines, "\n")
end

--- The model as Markdown.
---@param m table
---@param language string
---@return string
function M.markdown(m, language)
  local parts = {}
  for i, block in ipairs(blocks(m, language)) do
    parts[i] = markdown[block.kind](block)
  end
  return table.concat(parts, "\n\n") .. "\n"
end

-- HTML -----------------------------------------------------------------------------

local STYLE = [[
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
  color:#1b1b1b;background:#fff;overflow-wrap:anywhere;hyphens:auto}
h1{font-size:clamp(1.4rem,6vw,2rem);line-height:1.2}
h2{margin-top:2.5rem;border-bottom:1px solid #999}h3{margin-bottom:.3rem}
code,pre{font:14px/1.4 ui-monospace,monospace}pre{background:#f2f2f2;padding:.6rem;overflow:auto}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #bbb;padding:.4rem;text-align:left;vertical-align:top}
th{width:min(12rem,34%);overflow-wrap:normal}
.id{font-weight:normal;color:#555}.small{color:#555;font-size:.9rem}
@media print{h3{break-after:avoid}table{break-inside:avoid}}
]]

local POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

local function html_writers(h)
  local html = {}
  for _, tag in ipairs { "h1", "h2", "p" } do
    html[tag] = function(b) return h[tag]{ b[1] } end
  end
  function html.h3(b) return h.h3{ b[1], " ", h.code{ class = "id", b[2] } } end
  function html.small(b) return h.p{ class = "small", b[1] } end
  function html.code(b) return h.pre{ b[1] } end
  function html.list(b)
    local items = {}
    for i, item in ipairs(b[1]) do items[i] = h.li{ item } end
    return h.ul{ items }
  end
  function html.facts(b)
    local rows = {}
    for i, row in ipairs(b[1]) do
      rows[i] = h.tr{ h.th{ scope = "row", row[1] }, h.td{ tostring(row[2]) } }
    end
    return h.table{ h.tbody{ rows } }
  end
  function html.cells(b)
    local rows = {}
    for i, row in ipairs(b[1]) do
      local items = {}
      for n, criterion in ipairs(row[3]) do items[n] = h.li{ criterion } end
      rows[i] = h.tr{ h.th{ scope = "row", row[1] },
        h.td{ row[2], #items > 0 and h.ul{ items } or false } }
    end
    return h.table{ h.tbody{ rows } }
  end
  return html
end

--- The model as one HTML page without script.
---@param m table
---@param language string
---@return string
function M.html(m, language)
  local builder = require "wegmarke.doc.markup"
  local h = builder.h
  local write, nodes = html_writers(h), {}
  for i, block in ipairs(blocks(m, language)) do
    nodes[i] = write[block.kind](block)
  end
  return "<!DOCTYPE html>\n" .. builder.render(h.html{ lang = language,
    h.head{
      h.meta{ charset = "utf-8" },
      h.meta{ ["http-equiv"] = "Content-Security-Policy", content = POLICY },
      h.meta{ name = "viewport", content = "width=device-width, initial-scale=1" },
      h.title{ m:text(m.title, language) },
      h.style{ builder.raw(STYLE) },
    },
    h.body{ h.main{ nodes } },
  })
end

return M
