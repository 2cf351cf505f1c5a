--- What has changed since an earlier round, in words, gathered once for all formats. Everything here is
--- plain text; the formats escape it.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local more = require "wegmarke.data.plan_more"

local M = {}

--- A text of the area of change.
---@param W table
---@param key string
---@param args table|nil
---@return string
function M.t(W, key, args) return lang.text_of(W.model, W.language, "change." .. key, args) end

local function texts_of(W)
  return function(key, args) return M.t(W, key, args) end
end

-- "Typ 2", "keine Einigung"; what the reader may not read has no state.
local function state_words(W, t, at)
  if at.label then return W:pick(at.label) end
  if lists.agreement_state.known[at.state] then return W:word("agreement_state", at.state) end
  return t("state_" .. at.state)
end

local function before_words(W, t, row)
  if not row.before then return t "none" end
  if #row.before == 1 then return state_words(W, t, row.before[1]) end
  local list = {}
  for i, at in ipairs(row.before) do
    list[i] = t("titled", { title = W:pick(at.title), value = state_words(W, t, at) })
  end
  return table.concat(list, "; ")
end

local function change_words(W, t, row)
  if row.why_not then return t("not_" .. row.why_not) end
  local before, now = row.before[1], row.now
  local words
  if before.state == "unknown" or now.state == "unknown" then
    words = t "state_unknown"
  elseif row.change == "same" then
    words = t "same"
  elseif row.change then
    words = W:step(before.ist, now.ist)
  elseif not before.ist and not now.ist then
    words = before.state == now.state and t "same" or t "both_open"
  else
    words = t(before.ist and "now_open" or "was_open")
  end
  if row.relation == "reworded" then words = t("retitled", { words = words }) end
  return words
end

local function middle(W, x)
  if x.low == x.high then return W:label(x.low) end
  return W:range(x.low, x.high)
end

-- Who sees it differently, as far as it may be said.
local function split_lines(W, t, row)
  local p, lines = row.people, {}
  if not p then return lines end
  local same = p.same
  lines[1] = t(same.higher and "same_people_moves" or "same_people", {
    n = same.n, before = middle(W, same.before), after = middle(W, same.after),
    higher = same.higher, lower = same.lower, equal = same.equal })
  if p.left then lines[#lines + 1] = t("left", { n = p.left.n, at = middle(W, p.left) }) end
  if p.new then lines[#lines + 1] = t("new", { n = p.new.n, at = middle(W, p.new) }) end
  return lines
end

local function target_words(W, t, row)
  local target = row.target
  if not target then return nil end
  local aim = t("aim_" .. target.state, { label = W:pick(target.label) })
  if target.year then aim = W:t("target_year", { target = aim, year = W:year(target.year) }) end
  if target.state == "not_pursued" then return aim end
  local key = "target_" .. target.now
  if target.now == "at" and target.state == "hold" then key = "target_held" end
  return t(key, { aim = aim, now = row.now.ist and W:label(row.now.ist) or "",
    steps = target.steps and W:steps(target.steps) or "" })
end

local function package_words(W, t, p)
  local function state(s) return more.state_words({ state = s }, W.language) end
  if not p.before then return t("package_later", { now = state(p.now) }) end
  local before = state(p.before)
  -- What was over then needs no word in the present plan.
  if not p.now and lists.over[p.before] then
    return t("package_over", { before = before })
  elseif not p.now then
    return t("package_gone", { before = before })
  end
  local now = state(p.now)
  local words = t(p.before == p.now and "package_same" or "package_moved", { before = before, now = now })
  return p.reworded and t("package_reworded", { words = words, what = p.reworded }) or words
end

-- One line on the model of both rounds.
local function model_words(t, change)
  local first = change.rounds[change.since].model
  local now = change.rounds[#change.rounds].model
  local a, b = first.id .. " " .. first.version, now.id .. " " .. now.version
  if change.same_rule then return t("same_rule", { model = b }) end
  return t(a == b and "other_state" or "other_rule", { a = a, b = b })
end

--- How many elements are agreed otherwise, alike, or cannot be compared.
---@param change table
---@return table counts
function M.counts(change)
  local c = { all = #change.rows, changed = 0, same = 0, open = 0, not_comparable = 0 }
  for _, row in ipairs(change.rows) do
    local key = row.why_not and "not_comparable" or not row.change and "open"
      or row.change == "same" and "same" or "changed"
    c[key] = c[key] + 1
  end
  return c
end

--- The change in one sentence; nil where there is no earlier round.
---@param W table words
---@return string|nil
function M.sentence(W)
  local change = W.E.change
  if not change then return nil end
  local c = M.counts(change)
  c.date = W:date(change.rounds[change.since].held_on)
  return texts_of(W)("sentence", c)
end

-- The rounds as columns: the date, or the year where that tells them apart.
local function round_names(W, change)
  local years, names = {}, {}
  for _, round in ipairs(change.rounds) do
    local year = tostring(round.held_on):sub(1, 4)
    years[year] = (years[year] or 0) + 1
  end
  for i, round in ipairs(change.rounds) do
    local year = tostring(round.held_on):sub(1, 4)
    names[i] = years[year] == 1 and year or W:date(round.held_on)
  end
  return names
end

local function course(W, t, change)
  if #change.rounds < 3 then return nil end
  local made = { heads = round_names(W, change), rows = {} }
  for i, row in ipairs(change.rows) do
    local cells = {}
    for k, at in ipairs(row.course) do cells[k] = state_words(W, t, at) end
    made.rows[i] = { id = row.element, title = W:title(row.element), cells = cells,
      values = row.course }
  end
  return made
end

--- Everything of the change, as texts.
---@param W table words
---@return table|nil since { lead = {text}, head, now_head, rows = { {id, title, before, now, change,
---  moved, lines, target} }, notes = {text}, course = { heads, rows = { {id, title, cells, values} } }|nil,
---  targets = { {title, text} }, packages = { {field, what, who, due, state} }, left_out = {text} }
function M.of(W)
  local change = W.E.change
  if not change then return nil end
  local t = texts_of(W)
  local first, now = change.rounds[change.since], change.rounds[#change.rounds]
  local made = { rows = {}, notes = {}, targets = {}, packages = {}, left_out = {},
    head = t("head_then", { date = W:date(first.held_on) }),
    now_head = t("head_now", { date = W:date(now.held_on) }),
    lead = { t("lead", { date = W:date(first.held_on) }), model_words(t, change) } }
  local few, shown = false, false
  for i, row in ipairs(change.rows) do
    local lines, target = split_lines(W, t, row), target_words(W, t, row)
    few, shown = few or row.split == "few", shown or #lines > 0
    made.rows[i] = { id = row.element, title = W:title(row.element), before = before_words(W, t, row),
      now = state_words(W, t, row.now), change = change_words(W, t, row),
      moved = row.change ~= nil and row.change ~= "same", lines = lines, target = target }
    if target then made.targets[#made.targets + 1] = { title = made.rows[i].title, text = target } end
  end
  local function note(key, args) made.notes[#made.notes + 1] = t(key, args) end
  if shown then note "codes" end
  if few then note("few", { threshold = W.E.assessment.threshold }) end
  if change.no_split then note("no_split_" .. change.no_split) end
  made.course = course(W, t, change)
  for i, p in ipairs(change.plan or {}) do
    made.packages[i] = { field = p.field, what = p.what, who = p.who, due = p.due and W:date(p.due),
      state = package_words(W, t, p) }
  end
  for i, at in ipairs(change.left_out) do
    made.left_out[i] = t("titled", { title = W:pick(at.title), value = state_words(W, t, at) })
  end
  return made
end

return M
