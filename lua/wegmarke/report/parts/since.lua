--- What has changed since an earlier round.

local d = require "wegmarke.doc"
local plan = require "wegmarke.report.plan"
local since = require "wegmarke.report.since"
local texts = require "wegmarke.report.parts.texts"

local M = {}

local function rows_table(W, S)
  local rows = {}
  for i, row in ipairs(S.rows) do
    rows[i] = { row.title, row.before, row.now,
      d.item(row.moved and d.strong(row.change) or row.change, texts.each(d.small, row.lines)) }
  end
  return d.table{ key = "change", caption = since.t(W, "caption"), look = "stack change", rows = rows,
    columns = { { W:t("element"), kind = "name" }, { S.head }, { S.now_head },
      { since.t(W, "head_change"), width = 34 } } }
end

local function course(W, of)
  if not of then return false end
  local columns = { { W:t("element"), kind = "name" },
    { since.t(W, "course_figure"), kind = "figure", look = "course" } }
  for i, head in ipairs(of.heads) do columns[i + 2] = { head } end
  local rows = {}
  for i, row in ipairs(of.rows) do
    local said = {}
    for k, cell in ipairs(row.cells) do
      said[k] = since.t(W, "course_at", { round = of.heads[k], value = cell })
    end
    rows[i] = { row.title, d.figure{ figure = "course", data = row.values,
      alt = since.t(W, "course_alt", { title = row.title, list = table.concat(said, ", ") }) },
      table.unpack(row.cells) }
  end
  return d.section(since.t(W, "course_title"), { d.table{ key = "course", look = "stack small courses",
    caption = since.t(W, "course_caption"), columns = columns, rows = rows } })
end

local function packages(W, S)
  if #S.packages == 0 then return false end
  local rows = {}
  for i, p in ipairs(S.packages) do rows[i] = { p.what, p.field, p.state } end
  return d.section(since.t(W, "plan_title"), { d.table{ key = "packages_since",
    caption = since.t(W, "plan_title"), rows = rows, columns = { { plan.t(W, "what"), kind = "name" },
      { since.t(W, "package_field") }, { plan.t(W, "state") } } } })
end

--- The part; nothing without an earlier round.
function M.change(W)
  local S = since.of(W)
  if not S then return nil end
  local lead = {}
  for i, text in ipairs(S.lead) do lead[i] = i == 1 and d.lead(text) or d.p(text) end
  return { lead, rows_table(W, S), texts.each(d.small, S.notes), course(W, S.course),
    #S.targets > 0 and d.section(since.t(W, "targets_title"), { texts.titled(S.targets) }),
    packages(W, S),
    #S.left_out > 0 and d.section(since.t(W, "left_out_title"), { d.list(S.left_out) }) }
end

return M
