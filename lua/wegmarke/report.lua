--- Reports: what an evaluation found, for people and for other programs. The result and the model go
--- in, bytes come out; the same input gives the same bytes. Language and date are the assessment's
--- unless the options say otherwise. Modules load when a format is asked for.

local M = {}

--- One self-contained HTML page.
---
--- ```lua
--- report.html(E, M, {language = "de"}):sub(1, 15) --> "<!DOCTYPE html>"
--- ```
---@param E table result of wegmarke.evaluate
---@param model table the model it rests on
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.html(E, model, opts)
  return require("wegmarke.report.page").html(E, model, opts)
end

--- Markdown.
---
--- ```lua
--- report.markdown(E, M):sub(1, 2) --> "# "
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.markdown(E, model, opts)
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, opts), "markdown")
end

--- The whole report as plain text.
---
--- ```lua
--- report.text(E, M, {language = "de"}):find("Profil") ~= nil --> true
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.text(E, model, opts)
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, opts), "terminal")
end

--- A document to write on in with a word processor (DOCX): headings, lists, tables, page numbers; figures as
--- what they say.
---
--- ```lua
--- report.docx(E, M):sub(1, 2) --> "PK"
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function M.docx(E, model, opts)
  return require("wegmarke.doc").write(require("wegmarke.report.document").of(E, model, opts), "docx")
end

--- A table for a spreadsheet: the profile with one row an element; or what has changed, what the model
--- rolls up, the plan, the protocol of the agreements.
---
--- ```lua
--- #report.csv(E, M) > 0 --> true
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, preset: string|nil,
---  table: "profile"|"change"|"rollup"|"plan"|"protocol"|nil}|nil
---@return string bytes
function M.csv(E, model, opts)
  return require("wegmarke.report.csv").csv(E, model, opts)
end

--- A workbook: every table of the report on a sheet of its own, with native charts whose figures stand
--- in cells. Texts are texts, never formulas.
---
--- ```lua
--- xlsx.read(report.xlsx(E, M)).sheets[2].name --> "Profil"
--- ```
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
---
--- ```lua
--- report.plan_xlsx(E, M):sub(1, 2) --> "PK"
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, public: boolean|nil}|nil
---@return string bytes
function M.plan_xlsx(E, model, opts)
  local made = require("wegmarke.report.document").plan(E, model,
    { language = opts and opts.language, public = opts and opts.public, sheets = true })
  return require("wegmarke.doc").write(made, "xlsx")
end

--- The result itself, as canonical JSON.
---
--- ```lua
--- json.decode(report.json(E)).unit.name --> "Musterlandkreis"
--- ```
---@param E table
---@return string bytes
function M.json(E)
  return require("wegmarke.report.json").json(E)
end

--- A summary to read in a terminal.
---
--- ```lua
--- report.terminal(E, M, {width = 80, language = "de"}):find("Profil") ~= nil --> true
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, width: integer|nil, colour: boolean|nil}|nil
---@return string bytes
function M.terminal(E, model, opts)
  return require("wegmarke.report.terminal").terminal(E, model, opts)
end

return M
