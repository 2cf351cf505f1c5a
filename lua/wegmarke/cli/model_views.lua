--- Views that the model of a round has: tables over its evaluation, as somebody may read it.

local audience = require "wegmarke.cli.audience"
local audiences = require "wegmarke.words.audiences"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

-- As what reports for somebody are known.
local PRESET = { group = "gruppe", agency = "agentur", public = "oeffentlich" }

---@class wegmarke.cli.ModelViews
---@field assessment table
---@field model table
---@field list table[] the views that may be read
local Views = {}
Views.__index = Views

--- The views of a unit's latest round, or of the one that was chosen; nil where there are none.
---@param ctx wegmarke.cli.Context
---@param unit table
---@param chosen string|nil an assessment as somebody named it
---@return wegmarke.cli.ModelViews|nil
function M.of(ctx, unit, chosen)
  local assessment = chosen and ctx:assessment(chosen)
    or require("wegmarke.data.assessments").latest(ctx:db(), unit.id)
  if not assessment then return nil end
  if assessment.unit.id ~= unit.id then
    ctx:fail(lang.err("rules.view_of_other", { given = chosen, unit = unit.name }), fault.usage)
  end
  local model, who, list = ctx:model_of(assessment), ctx.opts["for"] or audiences.usual, {}
  for _, view in ipairs(model.views) do
    if not view.visible or audiences.may_read(view.visible, who) then list[#list + 1] = view end
  end
  if #list == 0 then return nil end
  return setmetatable({ ctx = ctx, assessment = assessment, model = model, who = who, list = list }, Views)
end

--- A view by its name, or nil.
---@param name string
---@return table|nil
function Views:find(name)
  for _, view in ipairs(self.list) do
    if view.id == name then return view end
  end
end

--- The rows of a view; ends the verb where it failed, or where nothing was released to whom it is for.
---@param view table
---@return table[] rows
---@return table W words
function Views:rows(view)
  local ctx = self.ctx
  if not self.W then
    local result, model = audience.evaluate(ctx, self.assessment, self.who)
    self.W = require("wegmarke.report.words").new(result, model, lang.current())
  end
  local what = require("wegmarke.report.given").of(self.W, PRESET[self.who])
  local rows, failed = self.model:view(view, what)
  if failed then ctx:fail(lang.err("rules.failed", { rule = view.id, err = failed.err,
    place = failed.file .. ":" .. failed.line }), fault.model) end
  return rows, self.W
end

--- A view as a table of a document.
---@param view table
---@return table block
function Views:table(view)
  local rows, W = self:rows(view)
  local ending = (self.ctx.opts.output or ""):match "%.(%w+)$"
  local title = lang.pick(view.title) .. ", " .. W:unit() .. ", " .. W:date(self.assessment.held_on)
  return require("wegmarke.report.parts.model").table(W,
    { caption = title, columns = view.columns, rows = rows },
    { key = "view", sheets = ending == "xlsx" or ending == "csv" })
end

--- A view as plain data.
---@param view table
---@return table { view, title, assessment, columns, rows }
function Views:json(view)
  local rows, W = self:rows(view)
  local json = require "wegmarke.json"
  local columns, list = json.list(), json.list()
  for i, title in ipairs(view.columns) do columns[i] = W:pick(title) end
  for i, row in ipairs(rows) do
    list[i] = json.list()
    for k = 1, #columns do
      local cell = row[k]
      list[i][k] = type(cell) == "table" and W:pick(cell) or cell or json.null
    end
  end
  return { view = view.id, title = lang.pick(view.title), assessment = self.assessment.id, columns = columns,
    rows = list }
end

--- Notes for whom it was.
function Views:note()
  audience.note(self.ctx, "report", self.assessment.id, self.ctx.opts["for"], self.ctx.delivered,
    (self.ctx.opts.output or ""):match "%.(%w+)$")
end

return M
