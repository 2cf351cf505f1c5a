--- The plan: fields of action with their goals, the five questions, and the work packages.

local html = require "wegmarke.report.html"
local lang = require "wegmarke.lang"
local plans = require "wegmarke.data.plan"

local h = html.h
local M = {}

local function entries(field, topic)
  local list = {}
  for i, entry in ipairs(field.notes and field.notes[topic] or {}) do list[i] = entry.body end
  return list
end

local function several(list)
  if #list == 1 then return list[1] end
  local items = {}
  for i, text in ipairs(list) do items[i] = h.li{ text } end
  return h.ul(items)
end

--- The goals from the top down; what was not set is left out.
local function goals(t, field)
  local rows = {}
  for _, topic in ipairs(plans.goals) do
    local list = entries(field, topic)
    if #list > 0 then rows[#rows + 1] = { h.dt{ t(topic) }, h.dd{ several(list) } } end
  end
  if field.goal then rows[#rows + 1] = { h.dt{ t "goal" }, h.dd{ field.goal } } end
  return #rows > 0 and h.dl{ class = "plan", rows }
end

--- The five questions; one without an answer is an open one.
local function questions(t, field)
  local rows = {}
  for i, topic in ipairs(plans.questions) do
    local list = entries(field, topic)
    rows[i] = { h.dt{ t(topic) }, h.dd{ #list > 0 and several(list) or h.em{ t "open" } } }
  end
  return { h.h4{ t "questions" }, h.dl{ class = "plan", rows } }
end

local function packages(t, W, field, hide_who)
  if #field.packages == 0 then return h.p{ class = "mute", t "no_packages" } end
  local rows = {}
  local function cell(key, text)
    return h.td{ ["data-head"] = t(key), text or h.em{ t "open" } }
  end
  for i, p in ipairs(field.packages) do
    local due = p.due and (p.due:find("^%d%d%d%d%-") and W:date(p.due) or p.due)
    rows[i] = h.tr{ h.th{ scope = "row", p.what }, not hide_who and cell("who", p.who),
      not hide_who and cell("with", p.resources), cell("due", due),
      cell("state", t("state_" .. (p.state or "planned"))) }
  end
  return h.div{ class = "scroll", h.table{ class = "stack",
    h.caption{ class = "vh", t "packages", ": ", field.title },
    h.thead{ h.tr{ h.th{ scope = "col", t "what" }, not hide_who and h.th{ scope = "col", t "who" },
      not hide_who and h.th{ scope = "col", t "with" }, h.th{ scope = "col", t "due" },
      h.th{ scope = "col", t "state" } } },
    h.tbody(rows) } }
end

--- What follows; nothing where no field was chosen.
---@param W table words
---@param opts {brief: boolean|nil, public: boolean|nil}|nil brief: titles and packages only; public:
--- goals and what until when, without who, with what and the questions
function M.plan(W, opts)
  local fields = W.E.fields or {}
  if #fields == 0 then return nil end
  opts = opts or {}
  local function t(key, args) return lang.text(W.language, "plan." .. key, args) end
  local parts = { not opts.brief and h.p{ class = "lead", t "lead" } }
  for _, field in ipairs(fields) do
    parts[#parts + 1] = { h.h3{ field.title },
      not opts.brief and (field.important or field.feasible) and h.p{ class = "small mute",
        t("dots", { important = field.important or 0, feasible = field.feasible or 0 }) },
      goals(t, field), not (opts.brief or opts.public) and questions(t, field),
      packages(t, W, field, opts.public) }
  end
  return parts
end

return M
