--- What the form as a workbook and the reading of it share: the hidden keys by which rows, columns and
--- sheets are known whatever was moved, and the words that stand in its lists.
---
--- A sheet of the form has a hidden column and two hidden rows. The first hidden row says, as JSON, what
--- the sheet belongs to. The second names the columns, the hidden column the rows. Titles are never keys:
--- they are only compared, to see whether a key still stands beside what it means.

local asked = require "wegmarke.module.asked"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}

--- The version of this arrangement.
M.layout = 1

--- What the first hidden row of a sheet begins with; the rest is JSON.
M.head = '{"assessment":'

M.keys = "wm:keys"
M.code, M.role, M.perspective = "wm:code", "wm:role", "wm:perspective"
M.plain = "wm:text"

--- The key of an element's row, of a criterion's row, of a column.
function M.element(id) return "wm:element:" .. id end
function M.criterion(element, id) return "wm:criterion:" .. element .. ":" .. id end
function M.column(name) return "wm:column:" .. name end

--- The states without a value, as the list names them.
M.states = lists.unplaced
M.marks = lists.mark

--- The words for a state in the list of values.
---@param language string
---@param state string
---@return string
function M.state_label(language, state)
  return lang.word("placement_state", state, language)
end

--- The words for a mark at a criterion.
---@param language string
---@param mark string
---@return string
function M.mark_label(language, mark)
  return lang.word("mark", mark, language)
end

--- What stands in an element's first cell: its title, and below it its question.
---@param model table
---@param element table
---@param language string
---@return string title
---@return string|nil question
function M.element_texts(model, element, language)
  return model:text(element.title, language), element.question and model:text(element.question, language)
end

local columns_of = setmetatable({}, { __mode = "k" })

--- The columns that show what may be chosen: the types, or the answers that all questions share. Where these
--- differ there are as many as the longest list has, and their titles stand in the cells.
---@param model table
---@return { n: integer, of: table|nil } columns `of`: whose types they are; nil: answers differ
function M.columns(model)
  local made = columns_of[model]
  if made then return made end
  made = { n = 0 }
  for i, element in ipairs(model.elements) do
    local reads = asked.reads(model, element)
    made.n = math.max(made.n, #reads.types)
    if i == 1 then made.of = reads elseif made.of ~= reads then made.of = nil end
  end
  columns_of[model] = made
  return made
end

--- What such a column is called.
---@param model table
---@param i integer
---@param language string
---@return string
function M.column_title(model, i, language)
  local of = M.columns(model).of
  return of and model:text(of.types[i].title, language) or lang.text(language, "form.answer_n", { n = i })
end

--- What stands in an element's cell for a type.
---@param model table
---@param element table
---@param i integer which type
---@param language string
---@return string
function M.cell_text(model, element, i, language)
  local cell = element.cells and element.cells[i]
  local text = cell and cell.text and model:text(cell.text, language) or ""
  local kind = not M.columns(model).of and asked.reads(model, element).types[i]
  if not kind then return text end
  local title = model:text(kind.title, language)
  return text ~= "" and title .. ": " .. text or title
end

--- What stands at a criterion.
---@param model table
---@param criterion table
---@param language string
---@return string
function M.criterion_text(model, criterion, language)
  local text = model:text(criterion.text, language)
  return criterion.kind == "kann" and text .. " (" .. lang.text(language, "form.kann") .. ")" or text
end

return M
