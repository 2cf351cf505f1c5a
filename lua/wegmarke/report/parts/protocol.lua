--- The protocol of the agreements.

local csv = require "wegmarke.report.csv"
local d = require "wegmarke.doc"
local lists = require "wegmarke.words.lists"
local protocol = require "wegmarke.report.protocol"
local texts = require "wegmarke.report.parts.texts"

local M = { sheets = {}, csv = {} }

local function add_notes(rows, notes)
  for _, note in ipairs(notes) do rows[#rows + 1] = { note.head, texts.one_or_list(note.list) } end
  return rows
end

--- The part; nothing where nothing was recorded.
function M.protocol(W)
  local P = protocol.of(W)
  if not P then return nil end
  local parts = {}
  for i, item in ipairs(P.items) do
    local rows = {}
    for k, line in ipairs(item.lines) do rows[k] = { line.head, line.text } end
    add_notes(rows, item.notes)
    if #item.history > 0 then
      rows[#rows + 1] = { protocol.t(W, "history"), texts.one_or_list(item.history) }
    end
    parts[i] = d.card({ d.section(item.title, {
      d.p({ d.strong(item.stand), item.on and { " ", d.aside(item.on) } }, "stand"),
      #rows > 0 and d.terms(rows, "short") }) }, "minutes", { id = "m" .. i })
  end
  return { d.lead(P.lead), parts, #P.whole > 0 and d.card({ d.section(W:t("whole"), {
    d.terms(add_notes({}, P.whole), "short") }) }, "minutes", { id = "m0" }) }
end

--- A text of the protocol.
M.t = protocol.t

--- What minutes say besides: that functions are to be filled in where none are known, and what happens next.
---@param W table words
---@param parts table[] of the document; one is added
function M.complete(W, parts)
  for _, one in ipairs(parts) do
    if one.id == "participation" and not (W.E.participation or {}).roles then
      table.insert(one.blocks, 1, d.p(protocol.t(W, "functions_open")))
    end
  end
  parts[#parts + 1] = d.part("next", protocol.t(W, "next_title"), { d.p(protocol.t(W, "next")) })
  parts[#parts].sheets = {}
end

--- What the group agreed, a row an element.
function M.sheets.protocol(W)
  local recorded, history, rows = {}, {}, {}
  for _, entry in ipairs(W.E.protocol or {}) do recorded[entry.element] = entry.on end
  for _, item in ipairs((protocol.of(W) or { items = {} }).items) do history[item.id] = item.history end
  local columns = { { W:t "element", kind = "name", width = 22 }, { W:t "csv_state", width = 20 },
    { protocol.t(W, "recorded"), kind = "date", width = 12, optional = true },
    { W:t "csv_how", width = 12, optional = true }, { W:t "csv_why", width = 28, optional = true },
    { W:t "csv_dissent", width = 22, optional = true }, { W:t "reasons", width = 26, optional = true } }
  for _, kind in ipairs(lists.remark_kind) do
    columns[#columns + 1] = { W:word("remark_kind", kind), width = 26, optional = true }
  end
  columns[#columns + 1] = { protocol.t(W, "history"), width = 30, optional = true }
  for i, x in ipairs(W.E.elements) do
    local a = x.agreement or {}
    local reasons = texts.reasons(W, x.reasons)
    local row = { W:title(x.id), W:stand(x) .. (a.clash and "\n" .. W:t "clash" or ""), recorded[x.id],
      protocol.how(W, a), x.why_not or a.why, a.dissent,
      #reasons > 0 and "• " .. table.concat(reasons, "\n• ") }
    for k, kind in ipairs(lists.remark_kind) do row[7 + k] = texts.remarks(W, x[lists.remark_field[kind]]) end
    row[#columns] = table.concat(history[x.id] or {}, "\n")
    rows[i] = row
  end
  return { W:sheet("agreements", { d.lead(W:s "agreements_lead"),
    d.table{ key = "agreements", columns = columns, rows = rows } }) }
end

--- One row an element, the last the whole.
---@param W table words
---@return table block
function M.csv.protocol(W)
  local P = protocol.of(W)
  local function t(key) return protocol.t(W, key) end
  local head = { W:t("csv_id"), W:t("element"), W:t("csv_state"), t "recorded", t "how", t "why",
    t "dissent" }
  for _, kind in ipairs(lists.remark_kind) do head[#head + 1] = W:word("remark_kind", kind) end
  head[#head + 1] = t "history"
  local made, add = csv.table_of(W, "protocol", head)
  local function put(id, title, stand, on, lines, notes, history)
    local line, note = {}, {}
    for _, one in ipairs(lines) do line[one.key] = one.text end
    for _, one in ipairs(notes) do note[one.kind] = table.concat(one.list, " | ") end
    local cells = { id, title, stand, on, line.how, line.why, line.dissent }
    for i, kind in ipairs(lists.remark_kind) do cells[7 + i] = note[lists.remark_field[kind]] end
    cells[#head] = table.concat(history, " | ")
    add(cells)
  end
  local on = {}
  for _, entry in ipairs(W.E.protocol or {}) do on[entry.element] = entry.on end
  for _, item in ipairs(P and P.items or {}) do
    put(item.id, item.title, item.stand, on[item.id], item.lines, item.notes, item.history)
  end
  if P and #P.whole > 0 then put("", W:t("whole"), "", "", {}, P.whole, {}) end
  return made
end

return M
