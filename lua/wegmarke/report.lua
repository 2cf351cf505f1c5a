--- Reports: what an evaluation found, for people and for other programs. The result and the model go
--- in, bytes come out; the same input gives the same bytes. Language and date are the assessment's
--- unless the options say otherwise. Modules load when a format is asked for.

local M = {}

--- One self-contained HTML page.
---@param E table result of wegmarke.evaluate
---@param model table the model it rests on
---@param opts {language: string|nil, radar: boolean|nil}|nil
---@return string bytes
function M.html(E, model, opts)
  return require("wegmarke.report.page").html(E, model, opts)
end

--- Markdown.
---@param E table
---@param model table
---@param opts {language: string|nil}|nil
---@return string bytes
function M.markdown(E, model, opts)
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, opts), "markdown")
end

--- Plain text.
---@param E table
---@param model table
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.text(E, model, opts)
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, opts), "terminal")
end

--- A DOCX file, to write on in a word processor.
---@param E table
---@param model table
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.docx(E, model, opts)
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, opts), "docx")
end

--- A table for a spreadsheet: one row an element.
---@param E table
---@param model table
---@param opts {language: string|nil}|nil
---@return string bytes
function M.csv(E, model, opts)
  return require("wegmarke.report.csv").csv(E, model, opts)
end

--- A workbook (XLSX): every table of the report on a sheet of its own, with native charts.
---@param E table
---@param model table
---@param opts {language: string|nil, preset: string|nil}|nil
---@return string bytes
function M.xlsx(E, model, opts)
  local given = { sheets = true }
  for key, value in pairs(opts or {}) do given[key] = value end
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, given), "xlsx")
end

--- The plan as a workbook to go on with: packages first, with a list of states to choose from.
---@param E table
---@param model table
---@param opts {language: string|nil, public: boolean|nil}
---@return string bytes
function M.plan_xlsx(E, model, opts)
  local made = require("wegmarke.report.document").plan(E, model,
    { language = opts and opts.language, public = opts and opts.public, sheets = true })
  return require("wegmarke.doc").write(made, "xlsx")
end

--- The result itself, as canonical JSON.
---@param E table
---@return string bytes
function M.json(E)
  return require("wegmarke.report.json").json(E)
end

--- A summary to read in a terminal.
---@param E table
---@param model table
---@param opts {language: string|nil, width: integer|nil, colour: boolean|nil}|nil
---@return string bytes
function M.terminal(E, model, opts)
  return require("wegmarke.report.terminal").terminal(E, model, opts)
end

return M
