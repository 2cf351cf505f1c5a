--- What people said beside the elements, as reports tell it: the group's points on elements, and how many
--- answered the model's own fields, in groups of enough people.

local d = require "wegmarke.doc"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local own_form = require "wegmarke.module.own_form"

local M = {}

local function say(W, key, args) return lang.text_of(W.model, W.language, "own." .. key, args) end

-- Points ---------------------------------------------------------------------------------------------

-- The elements with their points, most first.
local function pointed(W)
  local list = {}
  for i, x in ipairs(W.E.elements) do
    if x.points then list[#list + 1] = { x = x, i = i } end
  end
  table.sort(list, function(a, b)
    if a.x.dots ~= b.x.dots then return a.x.dots > b.x.dots end
    return a.i < b.i
  end)
  return list
end

-- What is said in the place of points that are not shown, or beside those that are.
local function remark(W, points)
  if points.clash then return say(W, "points_clash") end
  if points.waiting then return say(W, "points_wait", { threshold = W.E.assessment.threshold }) end
  return points.withheld and say(W, "points_few", { threshold = W.E.assessment.threshold }) or nil
end

--- The group's points in the order of how many there are; nil where the model asks for none or nobody gave
--- some.
---@param W table
---@return table|nil blocks
function M.points(W)
  local points = W.E.points
  local note = points and remark(W, points)
  if not points or points.total == 0 and not note then return nil end
  local rows = {}
  for i, one in ipairs(pointed(W)) do
    rows[i] = { W:title(one.x.id), one.x.dots, W:t("percent", { n = W:number(100 * one.x.points, 0) }) }
  end
  local by_points = W.model.weighting == "points"
  local counted = { n = points.total, people = points.people, each = points.each }
  return {
    #rows > 0 and d.lead(say(W, "points_of", counted)),
    #rows > 0 and d.table{ key = "points", caption = say(W, "h_points_report"), look = "small counts",
      rows = rows, columns = { { W:t("element"), kind = "name" },
        { say(W, "h_column"), kind = "number", width = 12 }, { say(W, "share"), width = 12 } } },
    note and d.p(note),
    by_points and d.small(W:t(#rows > 0 and "weights_points" or "weights_points_open")),
  }
end

-- Fields ---------------------------------------------------------------------------------------------

local function entry_title(W, field, id)
  for _, entry in ipairs(field.entries or {}) do
    if entry.id == id then return lang.pick(entry.title, W.language) end
  end
  if id == "yes" or id == "no" then return lang.text(W.language, "kind." .. id) end
  return say(W, "entry_gone")
end

-- A number or day where a class begins, in words.
local function bound(W, field, value)
  if field.kind == "date" then
    local said = ("%08d"):format(value)
    return kinds.print(field, said:sub(1, 4) .. "-" .. said:sub(5, 6) .. "-" .. said:sub(7), W.language)
  elseif field.kind == "month" then
    local said = ("%06d"):format(value)
    return kinds.print(field, said:sub(1, 4) .. "-" .. said:sub(5), W.language)
  end
  return kinds.print(field, value, W.language)
end

-- The groups of a field, each { what, count }.
local function groups_of(W, field, one)
  local rows = {}
  for _, group in ipairs(one.groups or {}) do
    rows[#rows + 1] = { entry_title(W, field, group.id), group.count }
  end
  for _, class in ipairs(one.classes or {}) do
    local from = class.from and bound(W, field, class.from)
    local below = class.below and bound(W, field, class.below)
    rows[#rows + 1] = { say(W, from and below and "class" or from and "class_from" or "class_below",
      { from = from, below = below }), class.count }
  end
  if one.pooled then
    local names = {}
    for i, id in ipairs(one.pooled.ids) do names[i] = entry_title(W, field, id) end
    rows[#rows + 1] = { W:t("pooled", { roles = W:series(names) }), one.pooled.count }
  end
  return rows
end

-- Why nothing, or not all, of a field is told.
local function why_not(W, field, one, rows)
  local threshold = { threshold = W.E.assessment.threshold }
  if one.withheld then return say(W, "ask_few", threshold) end
  if one.changed then return say(W, "ask_changed", threshold) end
  local words = field.kind == "line" or field.kind == "text"
  if one.n > 0 and (#rows == 0 and not words or one.few) then return say(W, "ask_small", threshold) end
end

--- How many answered the model's own fields, and in groups of how many; nil where it has none.
---@param W table
---@return table|nil blocks
function M.asked(W)
  local list = {}
  for _, one in ipairs(W.E.asked or {}) do
    local field = own_form.field(W.model, one.id)
    if field and (one.n > 0 or one.withheld) then
      local title, rows = lang.pick(field.title, W.language), groups_of(W, field, one)
      local note, texts = why_not(W, field, one, rows), {}
      for i, text in ipairs(one.texts or {}) do texts[i] = text end
      list[#list + 1] = d.section(title, {
        one.n > 0 and d.p(say(W, field.many and "answered_many" or "answered", { n = one.n })),
        #rows > 0 and d.table{ key = "ask_" .. one.id, caption = title, look = "small counts", rows = rows,
          columns = { { title, kind = "name", width = 60 }, { W:t("count"), kind = "number", width = 12 } } },
        #texts > 0 and d.list(texts), note and d.small(note) })
    end
  end
  return #list > 0 and list or nil
end

return M
