--- What a model adds of its own: its roll-up, elements without types, questions for looking at the
--- result. Each is left out where the model has none.

local d = require "wegmarke.doc"
local groups = require "wegmarke.report.groups"
local own = require "wegmarke.report.own"

local M = { sheets = {}, short = {}, csv = {} }

local function title_of(result)
  return result.title .. (result.range and " (" .. result.range .. ")" or "")
end

-- What is said of the whole, with why; nil if nothing is.
local function whole(title, of)
  return of.overall and { d.p{ d.strong(title .. ": "), of.overall.value },
    of.overall.why and d.p(of.overall.why) } or nil
end

-- The paragraphs of each result of the roll-up.
local function results(rolled, brief)
  local list = {}
  for i, result in ipairs(rolled.results) do
    list[i] = { whole(title_of(result), result) or d.p(d.strong(title_of(result))),
      result.why and d.small(result.why), not brief and result.equal_steps and d.small(result.equal_steps) }
  end
  return list
end

-- A row of the table of groups, a cell a column.
local function row_of(row, columns)
  local cells = { ("– "):rep(row.level - 1) .. row.title }
  for i = 1, #columns do cells[i + 1] = row.values[i] or "–" end
  return cells
end

--- The roll-up.
---@param W table words
---@param opts {brief: boolean|nil}|nil brief: the whole and the outermost groups; of a large model the whole
--- alone, since its profile tells of groups
function M.rollup(W, opts)
  local brief = opts and opts.brief
  local rolled = own.rolled(W)
  if not rolled then return nil end
  local rows, large = {}, brief and groups.of(W) ~= nil
  local titles, list = own.group_rows(W, rolled)
  for _, row in ipairs(list) do
    if not brief or row.level == 1 and not large then rows[#rows + 1] = row_of(row, titles) end
  end
  local columns = { { W:t("rollup_group"), kind = "name" } }
  for i, title in ipairs(titles) do columns[i + 1] = { title } end
  return {
    whole(rolled.title, rolled), results(rolled, brief),
    #rows > 0 and d.table{ key = "rollup", caption = rolled.title, look = "counts", rows = rows,
      columns = columns },
    d.small(rolled.why),
    not brief and rolled.equal_steps and d.small(rolled.equal_steps),
  }
end

--- Elements without types.
function M.reflection(W)
  local items = own.reflected(W)
  if #items == 0 then return nil end
  local cards = {}
  for i, item in ipairs(items) do
    local notes = {}
    for k, note in ipairs(item.notes) do
      local list = {}
      for n, remark in ipairs(note.list) do list[n] = W:remark(remark) end
      notes[k] = d.section(note.kind, { d.list(list) })
    end
    cards[i] = d.card({ d.section(item.title, { d.p(item.question, "ask"),
      #item.questions > 0 and d.list(item.questions),
      #notes > 0 and notes or d.p(W:t("reflection_nothing")) }) }, "card", { id = "r" .. i })
  end
  return { d.lead(W:t("reflection_lead")), cards }
end

--- Questions for looking at the result.
function M.look(W)
  local questions = own.questions_of(W, W.model.questions)
  return #questions > 0 and { d.lead(W:t("look_lead")), d.list(questions) } or nil
end

-- The rows of the whole where there are several results: a result a row, in the column of its groups if it
-- has one.
local function whole_rows(rolled, width)
  local rows = {}
  local function take(title, of)
    if not of.overall then return end
    local row = { title, of.overall.value }
    for i = 3, width do row[i] = "" end
    row[width + 1] = table.concat({ of.overall.why or of.why, of.overall.why and of.why }, "\n")
    rows[#rows + 1] = row
  end
  take(rolled.title, rolled)
  for _, result in ipairs(rolled.results) do take(title_of(result), result) end
  return rows
end

function M.sheets.rollup(W)
  local rolled = own.rolled(W)
  if not rolled then return {} end
  local titles, list = own.group_rows(W, rolled)
  local width = math.max(2, #titles + 1)
  local rows = whole_rows(rolled, width)
  for _, row in ipairs(list) do
    rows[#rows + 1] = row_of(row, titles)
  end
  local columns, small = { { W:t "rollup_group", kind = "name", width = 40 } },
    { rolled.equal_steps and d.small(rolled.equal_steps) }
  for i = 2, width do
    columns[i] = { #titles > 1 and titles[i - 1] or W:t "rollup_value", width = #titles > 1 and 30 or 50 }
  end
  columns[width + 1] = { W:t "csv_why", width = 60 }
  for _, result in ipairs(rolled.results) do
    small[#small + 1] = result.equal_steps and d.small(result.title .. ": " .. result.equal_steps)
      or nil
    small[#small + 1] = not result.overall and result.why
      and d.small(result.title .. ": " .. result.why) or nil
  end
  return { W:sheet("rollup", { d.lead(rolled.why), d.table{ key = "rollup", rows = rows, columns = columns },
    small }) }
end

-- A value as a number or a text of its own; what cannot be told is none.
local function plain_value(W, x)
  if type(x.value) == "number" then return x.value end
  if type(x.value) == "boolean" then return W:t(x.value and "yes" or "no") end
  return x.value and W:pick(x.value) or nil
end

--- What the roll-up and each of its results say of the whole and of each group, a row each.
---@param W table words
---@return table block
function M.csv.rollup(W)
  local rollup = W.E.rollup or { groups = {} }
  local b, add = require("wegmarke.report.csv").table_of(W, "rollup", { W:t "csv_result_id", W:t "csv_result",
    W:t "csv_result_from", W:t "csv_result_to", W:t "csv_group_id", W:t "rollup_group", W:t "rollup_value",
    W:t "csv_result_words", W:t "csv_why" })
  local function take(of, id, title)
    local function row(x, group_id, group)
      add { id, title, of.from, of.to, group_id, group, plain_value(W, x), own.value_words(W, x),
        x.why and W:pick(x.why) or nil }
    end
    if of.overall then row(of.overall) end
    for _, group in ipairs(of.groups) do row(group, group.id, W:pick(group.title)) end
  end
  take(rollup, nil, rollup.title and W:pick(rollup.title) or W:t "rollup_title")
  for _, result in ipairs(rollup.results or {}) do take(result, result.id, W:pick(result.title)) end
  return b
end

function M.sheets.reflection(W)
  local rows = {}
  for i, item in ipairs(own.reflected(W)) do
    local said = {}
    for _, note in ipairs(item.notes) do
      for _, remark in ipairs(note.list) do said[#said + 1] = note.kind .. ": " .. W:remark(remark) end
    end
    rows[i] = { item.title, table.concat({ item.question, table.unpack(item.questions) }, "\n"),
      #said > 0 and table.concat(said, "\n") or W:t "reflection_nothing" }
  end
  return #rows > 0 and { W:sheet("reflection", { d.lead(W:t "reflection_lead"), d.table{ key = "reflection",
    rows = rows, columns = { { W:t "element", kind = "name", width = 34 }, { W:s "question", width = 60 },
      { W:s "text", width = 60 } } } }) } or {}
end

function M.short.rollup(W)
  local rolled = own.rolled(W)
  if not rolled then return nil end
  local items, wholes = {}, { rolled.overall and {
    d.p{ d.strong(rolled.title .. ": "), rolled.overall.value },
    rolled.overall.why and d.small(rolled.overall.why) } }
  for _, result in ipairs(rolled.results) do
    wholes[#wholes + 1] = result.overall and {
      d.p{ d.strong(title_of(result) .. ": "), result.overall.value },
      result.overall.why and d.small(result.overall.why) } or nil
  end
  local titles, list = own.group_rows(W, rolled)
  for i, row in ipairs(list) do
    local parts = {}
    for n, title in ipairs(titles) do
      parts[n] = (#titles > 1 and title .. " " or "") .. (row.values[n] or "–")
    end
    items[i] = ("– "):rep(row.level - 1) .. row.title .. ": " .. table.concat(parts, "; ")
  end
  return { wholes, #items > 0 and d.list(items) }
end

return M
