--- What a model's forms ask beside the elements: its own fields, and points to distribute. Pieces for the
--- page; words and titles for workbooks and tables.

local html = require "wegmarke.doc.markup"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local own = require "wegmarke.words.own"

local h = html.h
local M = {}

--- The longest text of a field, in characters.
M.longest = 2000

--- The model's own fields.
---@param W wegmarke.form.Words
---@return table[]
function M.fields(W) return W.model.form and W.model.form.ask or {} end

--- What is said of points; nil where the model asks for none.
---@param W wegmarke.form.Words
---@return table|nil
function M.points(W) return W.model.form and W.model.form.points end

--- A text of the area "own".
---@param W wegmarke.form.Words
---@param key string
---@param args table|nil
---@return string
function M.t(W, key, args) return lang.text_of(W.model, W.language, "own." .. key, args) end

--- What the points are called, and what to do with them.
---@param W wegmarke.form.Words
---@return string title
---@return string lead
function M.points_texts(W)
  local points = M.points(W)
  return points.title and W:pick(points.title) or M.t(W, "h_points"),
    M.t(W, "points_lead", { n = points.each }) .. (points.hint and " " .. W:pick(points.hint) or "")
end

-- What the page's script says of it.
local SPOKEN = { "js_points_left", "js_points_done", "js_points_over", "js_points_bad", "js_need_own" }

local function hint(field, control, language)
  local list = {}
  if control.hint then list[1] = control.hint end
  if control.unit then list[#list + 1] = control.unit end
  if field.kind == "month" then list[#list + 1] = lang.text(language, "own.month") end
  return #list > 0 and table.concat(list, ". ") or nil
end

local function input(W, field, id, control, described)
  local attributes = { id = id, ["data-own"] = field.id, ["aria-describedby"] = described or false,
    ["aria-required"] = field.required and "true" or false, ["data-title"] = control.title,
    autocomplete = "off" }
  if control.options then
    local options = { h.option{ value = "", W:t("choose") } }
    for i, one in ipairs(control.options) do options[i + 1] = h.option{ value = one.value, one.title } end
    attributes[1] = options
    return h.select(attributes)
  elseif control.type == "area" then
    attributes.rows, attributes.maxlength = 3, M.longest
    return h.textarea(attributes)
  end
  attributes.type = (control.type == "date" or control.type == "month") and control.type or "text"
  attributes.inputmode = control.type == "number" and "decimal" or false
  attributes.maxlength = attributes.type == "text" and (control.type == "number" and 20 or M.longest) or false
  return h.input(attributes)
end

-- One field. The copy of what was written is for paper, as at reasons.
local function field_of(W, field, i)
  local control = kinds.control(field, W.language)
  local id, said = "own-" .. i, hint(field, control, W.language)
  local described = said and id .. "-help" or nil
  local help = said and h.span{ class = "help", id = described, said } or false
  local optional = not field.required and h.span{ class = "mute", " (" .. M.t(W, "optional") .. ")" }
  local title = { control.title, optional }
  if not field.many then
    return h.p{ class = "field", h.label{ ["for"] = id, title },
      not control.options and h.span{ class = "written", ["aria-hidden"] = "true" },
      input(W, field, id, control, described), help }
  end
  local boxes = {}
  for k, one in ipairs(control.options) do
    boxes[k] = h.div{ class = "opt", h.input{ type = "checkbox", id = id .. "-" .. k, value = one.value,
      ["data-own"] = field.id, ["data-many"] = "1" }, h.label{ ["for"] = id .. "-" .. k, one.title } }
  end
  return h.fieldset{ class = "field", h.legend(title), boxes, help }
end

--- The model's own fields on a page; nil where it has none.
---@param W wegmarke.form.Words
---@return table|nil
function M.ask(W)
  local list = {}
  for i, field in ipairs(M.fields(W)) do list[i] = field_of(W, field, i) end
  if #list == 0 then return nil end
  return { h.h3{ M.t(W, "h_ask") }, h.p{ class = "small mute", M.t(W, "ask_lead",
    { threshold = W.a.threshold }) }, list }
end

--- Points to distribute on a page; nil where the model asks for none.
---@param W wegmarke.form.Words
---@return table|nil
function M.distribute(W)
  local points = M.points(W)
  if not points then return nil end
  local title, lead = M.points_texts(W)
  local rows = {}
  for i, element in ipairs(W.whole.elements) do
    local id = "points-" .. i
    rows[i] = h.p{ class = "field", h.label{ ["for"] = id, W:pick(element.title) },
      h.input{ type = "number", id = id, min = 0, max = points.each, step = 1, inputmode = "numeric",
        ["data-points"] = element.id } }
  end
  return h.section{ class = "points", ["aria-labelledby"] = "h-points",
    h.h3{ id = "h-points", title }, h.p{ lead }, h.p{ id = "points-left", role = "status" }, rows }
end

--- What the page's script needs: how many points, and what it says.
---@param W wegmarke.form.Words
---@return table|nil points
---@return table texts
function M.data(W)
  local texts, points = {}, M.points(W)
  for _, key in ipairs(SPOKEN) do
    texts[key] = M.t(W, key)
  end
  return points and { each = points.each } or nil, texts
end

--- The heads of the columns of a table: fields, then points on each element.
---@param W wegmarke.form.Words
---@param head string[] gets them
function M.heads(W, head)
  for _, field in ipairs(M.fields(W)) do head[#head + 1] = lang.pick(field.title, W.language) end
  for _, element in ipairs(M.points(W) and W.whole.elements or {}) do
    head[#head + 1] = M.t(W, "points_on", { element = W:pick(element.title) })
  end
end

--- Lines that say what to write below those heads.
---@param W wegmarke.form.Words
---@return string[]
function M.lines(W)
  local list = {}
  for _, field in ipairs(M.fields(W)) do
    local cell = kinds.cell(field, W.language)
    if cell.options then
      list[#list + 1] = M.t(W, "csv_options", { field = cell.title, many = field.many,
        options = table.concat(cell.options, " | ") })
    end
  end
  if M.points(W) then
    local title, lead = M.points_texts(W)
    list[#list + 1] = title .. ": " .. lead
  end
  return list
end

--- The key of a field's row in a workbook.
function M.row_key(id) return "wm:" .. own.ask(id) end

return M
