--- The parts of the Markdown report that lead on: change, plan, protocol of the agreements.

local digest = require "wegmarke.report.digest"
local plan = require "wegmarke.report.plan"
local protocol = require "wegmarke.report.protocol"
local since = require "wegmarke.report.since"

local escape = require("wegmarke.text").markdown

local M = {}

local function bold(s) return "**" .. escape(s) .. "**" end

--- What has changed since an earlier round.
function M.change(W, w)
  local S = since.of(W)
  if not S then return end
  w.h(2, W:t("h_change"))
  for _, text in ipairs(S.lead) do w.p(text) end
  local rows = {}
  for i, row in ipairs(S.rows) do rows[i] = { row.title, row.before, row.now, row.change } end
  w.table({ W:t("element"), S.head, S.now_head, since.t(W, "head_change") }, rows)
  for _, row in ipairs(S.rows) do
    if #row.lines > 0 then w.li(bold(row.title) .. ": " .. escape(table.concat(row.lines, " "))) end
  end
  w.line("")
  for _, text in ipairs(S.notes) do w.p(text) end
  if S.course then
    w.h(3, since.t(W, "course_title"))
    local heads = { W:t("element"), table.unpack(S.course.heads) }
    for i, row in ipairs(S.course.rows) do rows[i] = { row.title, table.unpack(row.cells) } end
    w.table(heads, rows)
  end
  if #S.targets > 0 then
    w.h(3, since.t(W, "targets_title"))
    for _, item in ipairs(S.targets) do w.li(bold(item.title) .. ": " .. escape(item.text)) end
    w.line("")
  end
  if #S.packages > 0 then
    w.h(3, since.t(W, "plan_title"))
    for _, p in ipairs(S.packages) do
      w.li(bold(p.what) .. " (" .. escape(p.field) .. "): " .. escape(p.state))
    end
    w.line("")
  end
  if #S.left_out > 0 then
    w.h(3, since.t(W, "left_out_title"))
    w.list(S.left_out)
  end
end

--- From Ist to Soll.
function M.targets(W, w)
  w.h(2, W:t("h_targets"))
  local rows = {}
  for i, element in ipairs(W.E.elements) do
    local soll, off = element.soll or {}, element.applicable == false
    rows[i] = { W:title(element.id), W:stand(element),
      off and "–" or W:target(element), not off and W:year(soll.year) or "–", soll.why or "–" }
  end
  w.table({ W:t("element"), W:t("ist"), W:t("way"), W:t("until"), W:t("reason") }, rows)
end

--- Fields of action, goals, questions, work packages.
function M.plan(W, w, opts)
  local P = plan.of(W, opts)
  if not P then return end
  w.h(2, W:t("h_plan"))
  if P.lead then w.p(P.lead) end
  for _, field in ipairs(P.fields) do
    w.h(3, field.title)
    if field.dots then w.p(field.dots) end
    for _, goal in ipairs(field.goals) do
      for _, text in ipairs(goal.list) do w.li(bold(goal.title) .. ": " .. escape(text)) end
    end
    if #field.goals > 0 then w.line("") end
    if field.questions then
      w.h(4, plan.t(W, "questions"))
      for _, question in ipairs(field.questions) do
        w.li(escape(question.title) .. " " .. (question.open and "*" .. escape(question.open) .. "*"
          or escape(table.concat(question.list, "; "))))
      end
      w.line("")
    end
    local rows = {}
    for i, p in ipairs(field.packages) do
      rows[i] = P.public and { p.what, p.due, p.state } or { p.what, p.who, p.with, p.due, p.state }
    end
    if #rows > 0 then
      w.table(P.public and { plan.t(W, "what"), plan.t(W, "due"), plan.t(W, "state") }
        or { plan.t(W, "what"), plan.t(W, "who"), plan.t(W, "with"), plan.t(W, "due"),
          plan.t(W, "state") }, rows)
    else
      w.p(plan.t(W, "no_packages"))
    end
    for _, text in ipairs(field.remarks) do w.p(text) end
  end
  if P.more then w.p(P.more) end
end

--- What the group agreed, element by element.
function M.protocol(W, w)
  local P = protocol.of(W)
  if not P then return end
  w.h(2, W:t("h_protocol"))
  w.p(P.lead)
  for _, item in ipairs(P.items) do
    w.h(3, item.title)
    w.line(bold(item.stand) .. (item.on and " (" .. escape(item.on) .. ")" or ""))
    w.line("")
    for _, line in ipairs(item.lines) do w.li(bold(line.head) .. ": " .. escape(line.text)) end
    for _, note in ipairs(item.notes) do
      w.li(bold(note.head) .. ":")
      w.list(note.list, 1)
    end
    if #item.history > 0 then
      w.li(bold(protocol.t(W, "history")) .. ":")
      w.list(item.history, 1)
    end
    w.line("")
  end
  if #P.whole > 0 then w.h(3, W:t("whole")) end
  for _, note in ipairs(P.whole) do
    w.li(bold(note.head) .. ":")
    w.list(note.list, 1)
  end
end

--- What stands in every report, where the part that says it was left out.
function M.minimum(W, w, lacking)
  if not lacking then return end
  w.h(2, W:t("h_minimum"))
  for _, text in ipairs(digest.minimum(W, lacking)) do w.p(text) end
end

return M
