--- What those who read workbooks of placements share: cells as texts, places in words.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local values = require "wegmarke.data.intake.values"
local xlsx = require "wegmarke.xlsx"

local M = {}

local perspectives = values.by_spelling("perspective", lists.perspective)

--- The perspective that a word names, or nil.
---@param word string
---@return "inside"|"outside"|nil
function M.perspective(word)
  return perspectives[values.fold(word)]
end

--- A cell as text. A date comes as 2026-05-02, which is refused by those who read values.
---@param value wegmarke.xlsx.value|nil
---@return string
function M.text(value)
  if value == nil then
    return ""
  elseif type(value) == "table" then
    return value.date or value.error
  elseif math.type(value) == "integer" then
    return tostring(value)
  elseif type(value) == "number" then
    return (("%.15g"):format(value))
  end
  return tostring(value)
end

--- A problem with its place in a workbook.
---@param file string
---@param sheet string|nil its name
---@param line integer|nil
---@param column integer|nil
---@param what table|string the problem, as made by `lang.err`
---@return table err
function M.problem(file, sheet, line, column, what)
  return lang.err("filled.at", { file = file, sheet = sheet and values.brief(sheet),
    line = line, column = column, cell = line and column and xlsx.place(line, column), problem = what })
end

return M
