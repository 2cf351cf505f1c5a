--- The plan: fields of action with their goals, the five questions, and the work packages.

local csv = require "wegmarke.report.csv"
local d = require "wegmarke.doc"
local lists = require "wegmarke.words.lists"
local plan = require "wegmarke.report.plan"
local sheet = require "wegmarke.doc.sheet"
local texts = require "wegmarke.report.parts.texts"

local M = { sheets = {}, csv = {}, short = {} }

local function list_of(entries)
  if #entries == 0 then return false end
  local rows = {}
  for i, entry in ipairs(entries) do
    rows[i] = { entry.title, entry.open and d.em(entry.open) or texts.one_or_list(entry.list) }
  end
  return d.terms(rows, "plan")
end

-- Columns for the fields that a module added, as far as any package says something there.
local function further(packages, columns)
  local ids = {}
  for _, p in ipairs(packages) do
    for _, one in ipairs(p.more) do
      if not ids[one.id] then
        ids[#ids + 1], ids[one.id] = one.id, true
        columns[#columns + 1] = { one.title, width = 18 }
      end
    end
  end
  return ids
end

local function put_further(row, p, ids)
  for _, id in ipairs(ids) do
    local words = false
    for _, one in ipairs(p.more) do words = one.id == id and one.words or words end
    row[#row + 1] = words
  end
end

local function packages(W, field, public)
  local function t(key) return plan.t(W, key) end
  if #field.packages == 0 then return d.p(t "no_packages", "mute") end
  local keys = public and { "due" } or { "who", "with", "due" }
  local columns, rows = { { t "what", kind = "name", width = 30 } }, {}
  for _, key in ipairs(keys) do columns[#columns + 1] = { t(key) } end
  columns[#columns + 1] = { t "state" }
  local ids = further(field.packages, columns)
  for i, p in ipairs(field.packages) do
    local row = { p.what }
    for _, key in ipairs(keys) do row[#row + 1] = p.is_open[key] and d.em(p[key]) or p[key] end
    row[#row + 1] = p.late and { p.state, ", ", d.bold(p.late) } or p.state
    put_further(row, p, ids)
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

--- Fields of action with their goals, from the top down.
local function fields_sheet(W, P)
  local columns, rows = { { W:s "number", kind = "mark", width = 6 }, { W:s "field", width = 34 } }, {}
  local topics = { table.unpack(lists.goal) }
  topics[#topics + 1] = "goal"
  for i, topic in ipairs(topics) do columns[2 + i] = { plan.t(W, topic), width = 34, optional = true } end
  for _, key in ipairs { "important", "feasible" } do
    columns[#columns + 1] = { W:s(key), kind = "number", width = 10, optional = true }
  end
  for i, field in ipairs(P.fields) do
    rows[i] = { i, field.title }
    for k, topic in ipairs(topics) do
      for _, goal in ipairs(field.goals) do
        rows[i][2 + k] = rows[i][2 + k] or goal.topic == topic and texts.lines(goal.list)
      end
      rows[i][2 + k] = rows[i][2 + k] or false
    end
    table.move({ field.important or false, field.feasible or false }, 1, 2, #columns - 1, rows[i])
  end
  return W:sheet("fields", { P.lead and d.lead(P.lead),
    d.table{ key = "fields", columns = columns, rows = rows }, P.more and d.small(P.more) })
end

-- How many rows are left to write on in.
local ROOM = 12

--- Work packages; to go on with, what is open is an empty cell, the state is chosen from a list, and each
--- row says which wording it shows, so that it is known again when the file comes back.
local function packages_sheet(W, P, public, input)
  local function t(key) return plan.t(W, key) end
  local keys = public and { "due" } or { "who", "with", "due" }
  local columns, rows, states = { { W:s "number", kind = "key", width = 8 }, { W:s "field", width = 30 },
    { t "what", width = 46 } }, {}, {}
  for i, state in ipairs(lists.package_state) do
    states[i] = W:word("package_state", state)
    states[states[i]] = true
  end
  for _, key in ipairs(keys) do
    columns[#columns + 1] = key == "due" and { t(key), kind = "date", width = 14 } or { t(key), width = 26 }
  end
  columns[#columns + 1] = { t "state", width = 14,
    choices = { list = states, mistake = W:s "state_mistake" } }
  columns[#columns + 1] = { t "remark", width = 14, optional = true }
  if input then columns[#columns + 1] = { t "id", kind = "key", width = 15 } end
  local all = {}
  for _, field in ipairs(P.fields) do table.move(field.packages, 1, #field.packages, #all + 1, all) end
  for _, p in ipairs(all) do
    if not states[p.state] then states[#states + 1], states[p.state] = p.state, true end
  end
  local ids = further(all, columns)
  for i, field in ipairs(P.fields) do
    for k, p in ipairs(field.packages) do
      local row = { i .. "." .. k, field.title, p.what }
      for _, key in ipairs(keys) do
        local day = key == "due" and sheet.day(p.day) and p.day
        row[#row + 1] = day or not (input and p.is_open[key]) and p[key]
      end
      row[#row + 1] = p.state
      row[#row + 1] = p.late or false
      if input then row[#row + 1] = plan.row_id(p.id) end
      put_further(row, p, ids)
      rows[#rows + 1] = row
    end
  end
  if #rows == 0 and not input then return nil end
  for _ = 1, input and ROOM or 0 do rows[#rows + 1] = {} end
  return W:sheet("packages", { input and d.lead(W:s "packages_input"), d.table{ key = "packages",
    columns = columns, rows = rows, look = input and "input" or nil }, P.more and d.small(P.more) })
end

--- The five questions to each field; one without an answer is an open one.
local function five_sheet(W, P)
  local rows = {}
  for _, field in ipairs(P.fields) do
    for _, question in ipairs(field.questions or {}) do
      rows[#rows + 1] = { field.title, question.title, question.open and d.item(question.open, nil, "here")
        or texts.lines(question.list) }
    end
  end
  return #rows > 0 and W:sheet("five", { d.lead(P.lead), d.table{ key = "five", rows = rows, columns = {
    { W:s "field", kind = "name", width = 34 }, { W:s "question", width = 44 },
    { W:s "answer", width = 70 } } } }) or nil
end

--- Fields, packages, questions; to go on with, the packages stand first.
---@param opts {brief: boolean|nil, public: boolean|nil, input: boolean|nil}|nil
function M.sheets.plan(W, opts)
  local P = plan.of(W, opts)
  if not P then return {} end
  local input = opts and opts.input
  local list = { fields_sheet(W, P) }
  table.insert(list, input and 1 or 2, packages_sheet(W, P, P.public or opts and opts.public, input))
  list[#list + 1] = five_sheet(W, P)
  return list
end

--- One row a goal, an answer, or a work package of a field of action.
---@param W table words
---@param opts table|nil see `report.plan`
---@return table block
function M.csv.plan(W, opts)
  local P = plan.of(W, opts)
  local function t(key) return plan.t(W, key) end
  local made, add = csv.table_of(W, "plan", { t "field", t "important", t "feasible", t "kind", t "what",
    t "text", t "who", t "with", t "due", t "state" })
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
  return made
end

function M.short.plan(W)
  local P = plan.of(W, { brief = true })
  if not P then return nil end
  local items = {}
  for i, field in ipairs(P.fields) do
    local list = {}
    for k, p in ipairs(field.packages) do
      list[k] = p.what .. " (" .. p.who .. ", " .. p.due .. "): " .. p.state
    end
    items[i] = d.item(field.title, { #list > 0 and d.list(list) })
  end
  return { d.list(items) }
end

return M
