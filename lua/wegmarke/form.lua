--- Forms made from a model: to fill in a browser, on paper, in a spreadsheet. Each says what it is
--- for, that it is voluntary, who sees what in this assessment, until when it is kept, and who is
--- answerable for it: `opts.told`, as `data.settings.of` gives it. What the unit's records say beside an
--- element stands there too: `opts.clues`, lines by element.

local words = require "wegmarke.form.words"

local M = {}

local function words_of(model, assessment, opts)
  return words.new(model, assessment, opts.language, opts.told, opts.clues, opts.codes)
end

--- One page that works offline and saves an answer file.
---@param model table the model the assessment is pinned to
---@param assessment table as `data.assessments.get` gives it
---@param opts {language: string|nil, codes: string[]|nil}|nil
---@return string bytes
function M.html(model, assessment, opts)
  opts = opts or {}
  return require("wegmarke.form.html").html(words_of(model, assessment, opts), opts)
end

--- Sheets to print, as HTML with the paper's size.
---@param model table
---@param assessment table
---@param opts {language: string|nil, sheet: "answer"|"tally"|"working"|"poster"|"fields"|"points"|nil,
---  codes: string[]|nil, paper: "83x42"|"a1"|nil, fields: table[]|nil}|nil `paper` of the poster; `fields`
---  of action of the sheet for their dots
---@return string bytes
---@return {sheets: integer, pt: number}|nil plan of poster and working sheet: on how many sheets they go
function M.print(model, assessment, opts)
  opts = opts or {}
  return require("wegmarke.form.print").html(words_of(model, assessment, opts), opts)
end

--- A table for a spreadsheet, a row a person, that `rate import` takes.
---@param model table
---@param assessment table
---@param opts {language: string|nil, codes: string[]|nil}|nil
---@return string bytes
function M.csv(model, assessment, opts)
  opts = opts or {}
  return require("wegmarke.form.csv").csv(words_of(model, assessment, opts), opts)
end

--- A workbook to fill in, a sheet a person, that `rate import` takes.
---@param model table
---@param assessment table
---@param opts {language: string|nil, codes: string[]|nil, criteria: boolean|nil}|nil
---@return string bytes
function M.xlsx(model, assessment, opts)
  opts = opts or {}
  return require("wegmarke.form.xlsx").xlsx(words_of(model, assessment, opts), opts)
end

return M
