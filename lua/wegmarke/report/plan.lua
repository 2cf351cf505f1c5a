--- The plan in words, gathered once for all formats: fields of action, their goals from the top down, the
--- five questions, the work packages. Plain text; the formats escape it.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local more = require "wegmarke.data.plan_more"
local plans = require "wegmarke.data.plan"

local M = {}

--- By what a row of a workbook names the wording that it shows. No spreadsheet takes it for a number.
---@param id string
---@return string
function M.row_id(id) return "p-" .. id:sub(1, 12) end

--- A text of the area of the plan.
---@param W table words
---@param key string
---@param args table|nil
---@return string
function M.t(W, key, args)
  local own = key == "responses" and (W.model.words or {}).responses
  return own and W:pick(own) or lang.text_of(W.model, W.language, "plan." .. key, args)
end

local function entries(field, topic)
  local list = {}
  for i, entry in ipairs(field.notes and field.notes[topic] or {}) do list[i] = entry.body end
  return list
end

-- The goals from the top down; what was not set is left out.
local function goals(W, field)
  local made = {}
  for _, topic in ipairs(lists.goal) do
    local list = entries(field, topic)
    if #list > 0 then made[#made + 1] = { topic = topic, title = M.t(W, topic), list = list } end
  end
  for _, one in ipairs(field.more or {}) do
    made[#made + 1] = { topic = one.id, title = lang.pick(one.title, W.language),
      list = { more.words(one, W.language) } }
  end
  if field.goal then
    made[#made + 1] = { topic = "goal", title = M.t(W, "goal"), list = { field.goal } }
  end
  return made
end

-- The five questions; one without an answer is an open one.
local function questions(W, field)
  local made = {}
  for i, topic in ipairs(lists.question) do
    local list = entries(field, topic)
    made[i] = { topic = topic, title = M.t(W, topic), list = list,
      open = #list == 0 and M.t(W, "open") or nil }
  end
  return made
end

-- One place answers for a package: what is said of those that have none or several.
local function remarks(W, packages)
  local nobody, several, made = {}, {}, {}
  for _, p in ipairs(packages) do
    local list = not p.who and nobody or plans.several(p.who) and several
    if list then list[#list + 1] = p.what end
  end
  if #nobody > 0 then made[1] = M.t(W, "nobody", { n = #nobody, list = W:series(nobody) }) end
  if #several > 0 then
    made[#made + 1] = M.t(W, "several", { n = #several, list = W:series(several) })
  end
  return made
end

-- What fields say that a module added: { id, title, words }.
local function further(W, p)
  local list = {}
  for i, one in ipairs(p.more or {}) do
    list[i] = { id = one.id, title = lang.pick(one.title, W.language), words = more.words(one, W.language) }
  end
  return list
end

local function package(W, p, public)
  local due = p.due and W:date(p.due)
  local open = M.t(W, "open")
  return { what = p.what, who = not public and (p.who or open) or nil,
    with = not public and (p.resources or open) or nil, due = due or open,
    day = p.due, id = p.id, late = p.overdue and M.t(W, "overdue") or nil,
    state = more.state_words(p, W.language), more = not public and further(W, p) or {},
    is_open = { who = not p.who, with = not p.resources, due = not due } }
end

-- What a page for the heads has room for.
local MOST_FIELDS, MOST_PACKAGES = 4, 8

-- Titles, the first goal and the first packages of each field; how many more there are.
local function brief(W, fields)
  local made = { brief = true, fields = {} }
  local shown, left = 0, 0
  local each = math.max(1, MOST_PACKAGES // math.min(#fields, MOST_FIELDS))
  for i, field in ipairs(fields) do
    local one = { title = field.title, important = field.important, feasible = field.feasible,
      goals = {}, packages = {}, remarks = {} }
    one.goals[1] = goals(W, field)[1]
    if one.goals[1] then one.goals[1].list = { one.goals[1].list[1] } end
    for k, p in ipairs(field.packages) do
      if i <= MOST_FIELDS and k <= each and shown < MOST_PACKAGES then
        one.packages[k] = package(W, p)
        shown = shown + 1
      else
        left = left + 1
      end
    end
    if i <= MOST_FIELDS then made.fields[i] = one end
  end
  local others = math.max(0, #fields - MOST_FIELDS)
  if others + left > 0 then made.more = M.t(W, "more", { fields = others, packages = left }) end
  return made
end

--- What follows; nil where no field was chosen.
---@param W table words
---@param opts {brief: boolean|nil, public: boolean|nil}|nil brief: what fits on a page beside the profile;
--- public: goals and what until when, without who, with what and the questions
---@return table|nil plan { lead, public, more, fields = { {title, important, feasible, dots,
---  goals = { {topic, title, list} }, questions = { {topic, title, list, open} }|nil,
---  packages = { {what, who, with, due, day, state, late, id, more, is_open} }, remarks = {text}} } }; `day`
---  is `due` as recorded, `late` a word where it is known to be overdue
function M.of(W, opts)
  local fields = W.E.fields or {}
  if #fields == 0 then return nil end
  opts = opts or {}
  if opts.brief then return brief(W, fields) end
  local made = { lead = M.t(W, "lead"), public = opts.public, fields = {} }
  for i, field in ipairs(fields) do
    local one = { title = field.title, important = field.important, feasible = field.feasible,
      goals = goals(W, field), packages = {}, remarks = {},
      questions = not opts.public and questions(W, field) or nil }
    if field.important or field.feasible then
      one.dots = M.t(W, "dots", { important = field.important or 0, feasible = field.feasible or 0 })
    end
    for k, p in ipairs(field.packages) do one.packages[k] = package(W, p, opts.public) end
    if not opts.public then one.remarks = remarks(W, field.packages) end
    made.fields[i] = one
  end
  return made
end

return M
