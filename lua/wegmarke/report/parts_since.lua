--- What has changed since an earlier round: the section of the page.

local html = require "wegmarke.doc.markup"
local plan = require "wegmarke.report.plan"
local since = require "wegmarke.report.since"
local svg = require "wegmarke.report.svg"

local h = html.h
local M = {}

local function rows_table(W, S)
  local rows = {}
  for i, row in ipairs(S.rows) do
    local lines = {}
    for k, line in ipairs(row.lines) do lines[k] = h.p{ class = "small mute", line } end
    rows[i] = h.tr{ h.th{ scope = "row", html.nobreak(row.title) },
      h.td{ ["data-head"] = S.head, row.before }, h.td{ ["data-head"] = S.now_head, row.now },
      h.td{ ["data-head"] = since.t(W, "head_change"),
        row.moved and h.strong{ row.change } or row.change, lines } }
  end
  return h.div{ class = "scroll", h.table{ class = "stack change",
    h.caption{ class = "vh", since.t(W, "caption") },
    h.thead{ h.tr{ h.th{ scope = "col", W:t("element") }, h.th{ scope = "col", S.head },
      h.th{ scope = "col", S.now_head }, h.th{ scope = "col", since.t(W, "head_change") } } },
    h.tbody(rows) } }
end

local function course(W, course_of)
  if not course_of then return false end
  local heads, rows = {}, {}
  for i, name in ipairs(course_of.heads) do heads[i] = h.th{ scope = "col", name } end
  for i, row in ipairs(course_of.rows) do
    local cells, said = {}, {}
    for k, cell in ipairs(row.cells) do
      cells[k] = h.td{ ["data-head"] = course_of.heads[k], cell }
      said[k] = since.t(W, "course_at", { round = course_of.heads[k], value = cell })
    end
    rows[i] = h.tr{ h.th{ scope = "row", html.nobreak(row.title) },
      h.td{ class = "course", svg.course(W, row.values, since.t(W, "course_alt",
        { title = row.title, list = table.concat(said, ", ") })) }, cells }
  end
  return { h.h3{ since.t(W, "course_title") },
    h.div{ class = "scroll", h.table{ class = "stack small courses",
      h.caption{ class = "vh", since.t(W, "course_caption") },
      h.thead{ h.tr{ h.th{ scope = "col", W:t("element") },
        h.th{ scope = "col", since.t(W, "course_figure") }, heads } },
      h.tbody(rows) } } }
end

local function targets(W, S)
  if #S.targets == 0 then return false end
  local items = {}
  for i, item in ipairs(S.targets) do items[i] = h.li{ h.strong{ item.title }, ": ", item.text } end
  return { h.h3{ since.t(W, "targets_title") }, h.ul(items) }
end

local function packages(W, S)
  if #S.packages == 0 then return false end
  local function t(key) return plan.t(W, key) end
  local rows = {}
  for i, p in ipairs(S.packages) do
    rows[i] = h.tr{ h.th{ scope = "row", p.what },
      h.td{ ["data-head"] = since.t(W, "package_field"), p.field },
      h.td{ ["data-head"] = t "state", p.state } }
  end
  return { h.h3{ since.t(W, "plan_title") }, h.div{ class = "scroll", h.table{ class = "stack",
    h.caption{ class = "vh", since.t(W, "plan_title") },
    h.thead{ h.tr{ h.th{ scope = "col", t "what" },
      h.th{ scope = "col", since.t(W, "package_field") }, h.th{ scope = "col", t "state" } } },
    h.tbody(rows) } } }
end

--- The section; nothing without an earlier round.
function M.change(W)
  local S = since.of(W)
  if not S then return nil end
  local lead, notes, gone = {}, {}, {}
  for i, text in ipairs(S.lead) do lead[i] = h.p{ class = i == 1 and "lead" or false, text } end
  for i, text in ipairs(S.notes) do notes[i] = h.p{ class = "small mute", text } end
  for i, text in ipairs(S.left_out) do gone[i] = h.li{ text } end
  return { lead, rows_table(W, S), notes, course(W, S.course), targets(W, S), packages(W, S),
    #gone > 0 and { h.h3{ since.t(W, "left_out_title") }, h.ul(gone) } }
end

return M
