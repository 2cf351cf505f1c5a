--- The tables beside the profile: change between rounds, plan, protocol of the agreements. Each is rows
--- of cells, the first the heads; every column is there whatever the assessment.

local change_words = require "wegmarke.report.since"
local plan = require "wegmarke.report.plan"
local protocol = require "wegmarke.report.protocol"

local M = {}

-- What stands in front of every row: whose it is.
local function keys(W)
  local E = W.E
  return { W:unit(), E.unit.keys and (E.unit.keys.ags or E.unit.keys.ars) or "", E.assessment.id,
    E.assessment.held_on }
end

local function key_heads(W)
  return { W:t("csv_unit"), W:t("csv_ags"), W:t("csv_assessment"), W:t("csv_date") }
end

local function row_of(W, cells, n)
  local row = keys(W)
  for i = 1, n do
    local value = cells[i]
    row[#row + 1] = (value == nil or value == false) and "" or value
  end
  return row
end

local function table_of(W, heads)
  local rows = { key_heads(W) }
  for _, head in ipairs(heads) do table.insert(rows[1], head) end
  return rows, function(cells) rows[#rows + 1] = row_of(W, cells, #heads) end
end

--- One row an element: then, now, who sees it differently, what had been aimed at.
---@param W table words
---@return table[] rows
function M.change(W)
  local function t(key) return W:t("csv_change_" .. key) end
  local change, S = W.E.change, change_words.of(W)
  local rows, add = table_of(W, { W:t("csv_id"), W:t("element"), t "since", t "before", t "before_words",
    t "now", t "now_words", t "words", t "why_not", t "same_n", t "same_before_low",
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
  return rows
end

--- One row a goal, an answer, or a work package of a field of action.
---@param W table words
---@param opts table|nil see `report.plan`
---@return table[] rows
function M.plan(W, opts)
  local P = plan.of(W, opts)
  local function t(key) return plan.t(W, key) end
  local rows, add = table_of(W, { t "field", t "important", t "feasible", t "kind", t "what", t "text",
    t "who", t "with", t "due", t "state" })
  for _, field in ipairs(P and P.fields or {}) do
    local function put(kind, what, text, p)
      p = p or {}
      add { field.title, field.important, field.feasible, t("kind_" .. kind), what, text, p.who, p.with,
        p.due, p.state }
    end
    for _, goal in ipairs(field.goals) do
      for _, text in ipairs(goal.list) do put("goal", goal.title, text) end
    end
    for _, question in ipairs(field.questions or {}) do
      if question.open then put("question", question.title, question.open) end
      for _, text in ipairs(question.list) do put("question", question.title, text) end
    end
    for _, p in ipairs(field.packages) do put("package", p.what, nil, p) end
  end
  return rows
end

--- One row an element, the last the whole.
---@param W table words
---@return table[] rows
function M.protocol(W)
  local P = protocol.of(W)
  local function t(key) return protocol.t(W, key) end
  local kinds = { "strengths", "obstacles", "questions", "support" }
  local rows, add = table_of(W, { W:t("csv_id"), W:t("element"), W:t("csv_state"), t "recorded",
    t "how", t "why", t "dissent", t "strengths", t "obstacles", t "questions", t "support",
    t "history" })
  local function put(id, title, stand, on, lines, notes, history)
    local line, note = {}, {}
    for _, one in ipairs(lines) do line[one.key] = one.text end
    for _, one in ipairs(notes) do note[one.kind] = table.concat(one.list, " | ") end
    local cells = { id, title, stand, on, line.how, line.why, line.dissent }
    for i, kind in ipairs(kinds) do cells[7 + i] = note[kind] end
    cells[12] = table.concat(history, " | ")
    add(cells)
  end
  local on = {}
  for _, entry in ipairs(W.E.protocol or {}) do on[entry.element] = entry.on end
  for _, item in ipairs(P and P.items or {}) do
    put(item.id, item.title, item.stand, on[item.id], item.lines, item.notes, item.history)
  end
  if P and #P.whole > 0 then put("", W:t("whole"), "", "", {}, P.whole, {}) end
  return rows
end

return M
