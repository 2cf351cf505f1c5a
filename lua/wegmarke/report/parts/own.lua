--- What a model adds of its own: its roll-up, elements without types, questions for looking at the
--- result. Each is left out where the model has none.

local d = require "wegmarke.doc"
local groups = require "wegmarke.report.groups"
local own = require "wegmarke.report.own"

local M = { sheets = {}, short = {} }

--- The roll-up.
---@param W table words
---@param opts {brief: boolean|nil}|nil brief: the whole and the outermost groups; of a large model the whole
--- alone, since its profile tells of groups
function M.rollup(W, opts)
  local brief = opts and opts.brief
  local rolled = own.rolled(W)
  if not rolled then return nil end
  local rows, large = {}, brief and groups.of(W) ~= nil
  for _, group in ipairs(rolled.groups) do
    if not brief or group.level == 1 and not large then
      rows[#rows + 1] = { ("– "):rep(group.level - 1) .. group.title, group.value }
    end
  end
  return {
    rolled.overall and { d.p{ d.strong(rolled.title .. ": "), rolled.overall.value },
      rolled.overall.why and d.p(rolled.overall.why) },
    #rows > 0 and d.table{ key = "rollup", caption = rolled.title, look = "counts", rows = rows,
      columns = { { W:t("rollup_group"), kind = "name" }, { W:t("rollup_value") } } },
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

function M.sheets.rollup(W)
  local rolled = own.rolled(W)
  if not rolled then return {} end
  local rows = {}
  if rolled.overall then rows[1] = { rolled.title, rolled.overall.value, rolled.overall.why } end
  for _, group in ipairs(rolled.groups) do
    rows[#rows + 1] = { ("– "):rep(group.level - 1) .. group.title, group.value }
  end
  return { W:sheet("rollup", { d.lead(rolled.why), d.table{ key = "rollup", rows = rows, columns = {
    { W:t "rollup_group", kind = "name", width = 40 }, { W:t "rollup_value", width = 50 },
    { W:t "csv_why", width = 60 } } }, rolled.equal_steps and d.small(rolled.equal_steps) }) }
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
  local items = {}
  for i, group in ipairs(rolled.groups) do
    items[i] = ("– "):rep(group.level - 1) .. group.title .. ": " .. group.value
  end
  return { rolled.overall and d.p{ d.strong(rolled.title .. ": "), rolled.overall.value },
    rolled.overall and rolled.overall.why and d.small(rolled.overall.why), #items > 0 and d.list(items) }
end

return M
