--- What has changed since an earlier round.

local csv = require "wegmarke.report.csv"
local d = require "wegmarke.doc"
local plan = require "wegmarke.report.plan"
local since = require "wegmarke.report.since"
local texts = require "wegmarke.report.parts.texts"

local M = { sheets = {}, csv = {}, short = {} }

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

local function sheet_rows(W, S)
  local rows = {}
  for i, x in ipairs(S.rows) do
    rows[i] = { x.title, x.before, x.now, x.change, table.concat(x.lines, "\n"), x.target }
  end
  return d.table{ key = "change", rows = rows, columns = { { W:t "element", kind = "name" },
    { S.head, width = 28 }, { S.now_head, width = 28 }, { since.t(W, "head_change"), width = 34 },
    { W:s "who_differs", width = 50, optional = true },
    { since.t(W, "targets_title"), width = 40, optional = true } } }
end

local function sheet_course(W, of)
  if not of then return false end
  local columns, rows = { { W:t "element", kind = "name" } }, {}
  for k, name in ipairs(of.heads) do columns[k + 1] = { name, width = 24 } end
  for i, row in ipairs(of.rows) do rows[i] = { row.title, table.unpack(row.cells) } end
  return d.section(since.t(W, "course_title"), { d.table{ key = "course", columns = columns, rows = rows } })
end

function M.sheets.change(W)
  local S = since.of(W)
  if not S then return {} end
  return { W:sheet("change", { texts.each(d.small, S.lead), sheet_rows(W, S), texts.each(d.small, S.notes),
    sheet_course(W, S.course), packages(W, S),
    #S.left_out > 0 and d.section(since.t(W, "left_out_title"), { d.list(S.left_out) }) }) }
end

--- One row an element: then, now, who sees it differently, what had been aimed at.
---@param W table words
---@return table block
function M.csv.change(W)
  local function t(key) return W:t("csv_change_" .. key) end
  local change, S = W.E.change, since.of(W)
  local made, add = csv.table_of(W, "change", { W:t("csv_id"), W:t("element"), t "since", t "before",
    t "before_words", t "now", t "now_words", t "words", t "why_not", t "same_n", t "same_before_low",
    t "same_before_high", t "same_after_low", t "same_after_high", t "higher", t "lower", t "equal",
    t "left_n", t "left_low", t "left_high", t "new_n", t "new_low", t "new_high", t "target" })
  for i, row in ipairs(change and change.rows or {}) do
    local before = row.before and #row.before == 1 and row.before[1] or {}
    local p = row.people or {}
    local same, left, new = p.same or {}, p.left or {}, p.new or {}
    local was, is = same.before or {}, same.after or {}
    add { row.element, S.rows[i].title, change.rounds[change.since].held_on, before.ist, S.rows[i].before,
      row.now.ist, S.rows[i].now, S.rows[i].change, row.why_not, same.n, was.low, was.high, is.low,
      is.high, same.higher, same.lower, same.equal, left.n, left.low, left.high, new.n, new.low,
      new.high, S.rows[i].target }
  end
  return made
end

function M.short.change(W)
  local S = since.of(W)
  if not S then return nil end
  local items = {}
  for i, row in ipairs(S.rows) do
    items[i] = d.item(row.title .. ": " .. row.change, {
      S.course and d.small(table.concat(S.course.rows[i].cells, " → ")) })
  end
  return { d.small(S.head .. " – " .. S.now_head), d.list(items) }
end

return M
