--- The plan: fields of action with their goals, the five questions, and the work packages.

local html = require "wegmarke.doc.markup"
local plan = require "wegmarke.report.plan"

local h = html.h
local M = {}

local function list_of(entries)
  if #entries == 0 then return false end
  local rows = {}
  for i, entry in ipairs(entries) do
    rows[i] = { h.dt{ entry.title }, h.dd{ entry.open and h.em{ entry.open } or html.texts(entry.list) } }
  end
  return h.dl{ class = "plan", rows }
end

local function packages(W, field, public)
  local function t(key) return plan.t(W, key) end
  if #field.packages == 0 then return h.p{ class = "mute", t "no_packages" } end
  local rows, keys = {}, public and { "due" } or { "who", "with", "due" }
  local heads = {}
  for i, key in ipairs(keys) do heads[i] = h.th{ scope = "col", t(key) } end
  for i, p in ipairs(field.packages) do
    local cells = {}
    for k, key in ipairs(keys) do
      cells[k] = h.td{ ["data-head"] = t(key), p.is_open[key] and h.em{ p[key] } or p[key] }
    end
    rows[i] = h.tr{ h.th{ scope = "row", p.what }, cells, h.td{ ["data-head"] = t "state", p.state } }
  end
  return h.div{ class = "scroll", h.table{ class = "stack packages",
    h.caption{ class = "vh", t "packages", ": ", field.title },
    h.thead{ h.tr{ h.th{ scope = "col", t "what" }, heads, h.th{ scope = "col", t "state" } } },
    h.tbody(rows) } }
end

-- The plan on a part of a page.
local function brief(W, P)
  local parts = {}
  for i, field in ipairs(P.fields) do
    local items, goal = {}, field.goals[1]
    for k, p in ipairs(field.packages) do
      items[k] = h.li{ h.b{ p.what }, ": ", plan.t(W, "line", { who = p.is_open.who
        and plan.t(W, "open_who") or p.who, due = p.is_open.due and plan.t(W, "open_due") or p.due,
        state = p.state }) }
    end
    parts[i] = { h.h3{ field.title }, goal and h.p{ goal.title, ": ", goal.list[1] },
      #items > 0 and h.ul(items) or h.p{ class = "mute", plan.t(W, "no_packages") } }
  end
  return { parts, P.more and h.p{ class = "small mute", P.more } }
end

--- What follows; nothing where no field was chosen.
---@param W table words
---@param opts {brief: boolean|nil, public: boolean|nil}|nil see `report.plan`
function M.plan(W, opts)
  local P = plan.of(W, opts)
  if not P then return nil end
  if P.brief then return brief(W, P) end
  local parts = { P.lead and h.p{ class = "lead", P.lead } }
  for _, field in ipairs(P.fields) do
    local remarks = {}
    for i, text in ipairs(field.remarks) do remarks[i] = h.p{ class = "small mute", text } end
    parts[#parts + 1] = { h.h3{ field.title },
      field.dots and h.p{ class = "small mute", field.dots }, list_of(field.goals),
      field.questions and { h.h4{ plan.t(W, "questions") }, list_of(field.questions) },
      packages(W, field, P.public), remarks }
  end
  return parts
end

return M
