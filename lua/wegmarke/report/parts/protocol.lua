--- The protocol of the agreements.

local d = require "wegmarke.doc"
local protocol = require "wegmarke.report.protocol"
local texts = require "wegmarke.report.parts.texts"

local M = {}

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

return M
