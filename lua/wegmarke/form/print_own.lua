--- What a model asks beside its elements, on paper: its fields and points on the answer sheet, and a sheet
--- for a group's points.

local d = require "wegmarke.doc"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local own = require "wegmarke.form.own"

local M = {}

-- A cell to write or to stick on.
local ROOM = {}

-- One field: entries to tick, or room to write.
local function field_of(W, field)
  local control = kinds.control(field, W.language)
  local title = d.p{ d.bold(lang.pick(field.title, W.language)), control.unit and " (" .. control.unit .. ")",
    not control.options and field.kind ~= "text" and { " ", d.room() } }
  if not control.options then return d.group({ title, field.kind == "text" and d.blank(2) }, "reason") end
  local ticks = {}
  for i, one in ipairs(control.options) do ticks[i] = d.tick(one.title) end
  return d.group({ title, d.group(ticks, "values others") }, "reason")
end

--- The fields on an answer sheet; nil where there are none.
---@param W wegmarke.form.Words
---@return table|nil
function M.ask(W)
  local list = {}
  for i, field in ipairs(own.fields(W)) do list[i] = field_of(W, field) end
  if #list == 0 then return nil end
  return d.group({ d.section(own.t(W, "h_ask"),
    { d.p(own.t(W, "ask_lead", { threshold = W.a.threshold }), "mute"), list }) }, "element")
end

local function table_of(W, head)
  local rows = {}
  for i, element in ipairs(W.model.elements) do rows[i] = { i .. ". " .. W:pick(element.title), ROOM } end
  return d.table{ rows = rows,
    columns = { { W:t("print_element"), kind = "name" }, { head, kind = "mark" } } }
end

--- Points to distribute on an answer sheet; nil where the model asks for none.
---@param W wegmarke.form.Words
---@return table|nil
function M.distribute(W)
  if not own.points(W) then return nil end
  local title, lead = own.points_texts(W)
  return d.group({ d.section(title, { d.p(lead), table_of(W, own.t(W, "h_column")) }) }, "element flow")
end

--- What stands on a sheet on which a group sticks its points.
---@param W wegmarke.form.Words
---@return string title
---@return table[] blocks
function M.poster(W)
  local title, lead = own.points_texts(W)
  return own.t(W, "print_points"), { d.p{ d.bold(title), " ", lead },
    table_of(W, own.t(W, "print_stick")), d.p(own.t(W, "print_help"), "mute") }
end

return M
