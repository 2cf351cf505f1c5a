--- The protocol of the agreements: the section of the page.

local html = require "wegmarke.doc.markup"
local protocol = require "wegmarke.report.protocol"

local h = html.h
local M = {}

local function notes_of(notes)
  local rows = {}
  for i, note in ipairs(notes) do rows[i] = { h.dt{ note.head }, h.dd{ html.texts(note.list) } } end
  return rows
end

--- The section; nothing where nothing was recorded.
function M.protocol(W)
  local P = protocol.of(W)
  if not P then return nil end
  local parts = {}
  for i, item in ipairs(P.items) do
    local rows = {}
    for k, line in ipairs(item.lines) do rows[k] = { h.dt{ line.head }, h.dd{ line.text } } end
    local has = #item.lines + #item.notes + #item.history > 0
    parts[i] = h.article{ class = "minutes", h.h3{ html.nobreak(item.title) },
      h.p{ class = "stand", h.strong{ item.stand },
        item.on and h.span{ class = "small mute", " ", item.on } },
      has and h.dl{ class = "short", rows, notes_of(item.notes),
        #item.history > 0 and { h.dt{ protocol.t(W, "history") }, h.dd{ html.texts(item.history) } } } }
  end
  return { h.p{ class = "lead", P.lead }, parts, #P.whole > 0 and h.article{ class = "minutes",
    h.h3{ W:t("whole") }, h.dl{ class = "short", notes_of(P.whole) } } }
end

return M
