--- The plan: fields of action with their goals, the five questions, and the work packages.

local d = require "wegmarke.doc"
local plan = require "wegmarke.report.plan"
local texts = require "wegmarke.report.parts.texts"

local M = {}

local function list_of(entries)
  if #entries == 0 then return false end
  local rows = {}
  for i, entry in ipairs(entries) do
    rows[i] = { entry.title, entry.open and d.em(entry.open) or texts.one_or_list(entry.list) }
  end
  return d.terms(rows, "plan")
end

local function packages(W, field, public)
  local function t(key) return plan.t(W, key) end
  if #field.packages == 0 then return d.p(t "no_packages", "mute") end
  local keys = public and { "due" } or { "who", "with", "due" }
  local columns, rows = { { t "what", kind = "name", width = 30 } }, {}
  for _, key in ipairs(keys) do columns[#columns + 1] = { t(key) } end
  columns[#columns + 1] = { t "state" }
  for i, p in ipairs(field.packages) do
    local row = { p.what }
    for _, key in ipairs(keys) do row[#row + 1] = p.is_open[key] and d.em(p[key]) or p[key] end
    row[#row + 1] = p.state
    rows[i] = row
  end
  return d.table{ key = "packages", caption = t "packages" .. ": " .. field.title, columns = columns,
    rows = rows, look = "stack packages" }
end

--- The plan on a part of a page.
local function brief(W, P)
  local parts = {}
  for i, field in ipairs(P.fields) do
    local items, goal = {}, field.goals[1]
    for k, p in ipairs(field.packages) do
      items[k] = { d.bold(p.what), ": ", plan.t(W, "line", { who = p.is_open.who
        and plan.t(W, "open_who") or p.who, due = p.is_open.due and plan.t(W, "open_due") or p.due,
        state = p.state }) }
    end
    parts[i] = d.section(field.title, { goal and d.p{ goal.title, ": ", goal.list[1] },
      #items > 0 and d.list(items) or d.p(plan.t(W, "no_packages"), "mute") })
  end
  return { parts, P.more and d.small(P.more) }
end

--- What follows; nothing where no field was chosen.
---@param W table words
---@param opts {brief: boolean|nil, public: boolean|nil}|nil see `report.plan`
function M.plan(W, opts)
  local P = plan.of(W, opts)
  if not P then return nil end
  if P.brief then return brief(W, P) end
  local parts = { P.lead and d.lead(P.lead) }
  for _, field in ipairs(P.fields) do
    parts[#parts + 1] = d.section(field.title, { field.dots and d.small(field.dots), list_of(field.goals),
      field.questions and d.section(plan.t(W, "questions"), { list_of(field.questions) }),
      packages(W, field, P.public), texts.each(d.small, field.remarks) })
  end
  return parts
end

return M
