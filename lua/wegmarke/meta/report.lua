---@meta wegmarke.report
-- luacheck: no unused args

--- Reports: what an evaluation found, for people and for other programs. The result and the model go
--- in, bytes come out; the same input gives the same bytes. Language and date are the assessment's
--- unless the options say otherwise. Modules load when a format is asked for.
---@class wegmarke.report
local report = {}

--- One self-contained HTML page.
---
--- ```lua
--- report.html(E, M, {language = "de"}):sub(1, 15) --> "<!DOCTYPE html>"
--- ```
---@param E table result of wegmarke.evaluate
---@param model table the model it rests on
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function report.html(E, model, opts) end

--- Markdown.
---
--- ```lua
--- report.markdown(E, M):sub(1, 2) --> "# "
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function report.markdown(E, model, opts) end

--- The whole report as plain text.
---
--- ```lua
--- report.text(E, M, {language = "de"}):find("Profil") ~= nil --> true
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, radar: boolean|nil, preset: string|nil, parts: string[]|nil}|nil
---@return string bytes
function report.text(E, model, opts) end

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
function report.docx(E, model, opts) end

--- A table for a spreadsheet: the profile with one row an element; or what has changed, the plan, the
--- protocol of the agreements.
---
--- ```lua
--- #report.csv(E, M) > 0 --> true
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, preset: string|nil, table: "profile"|"change"|"plan"|"protocol"|nil}|nil
---@return string bytes
function report.csv(E, model, opts) end

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
function report.xlsx(E, model, opts) end

--- The plan as a workbook to go on with: packages first, with a list of states to choose from.
---
--- ```lua
--- report.plan_xlsx(E, M):sub(1, 2) --> "PK"
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, public: boolean|nil}|nil
---@return string bytes
function report.plan_xlsx(E, model, opts) end

--- The result itself, as canonical JSON.
---
--- ```lua
--- json.decode(report.json(E)).unit.name --> "Musterlandkreis"
--- ```
---@param E table
---@return string bytes
function report.json(E) end

--- A summary to read in a terminal.
---
--- ```lua
--- report.terminal(E, M, {width = 80, language = "de"}):find("Profil") ~= nil --> true
--- ```
---@param E table
---@param model table
---@param opts {language: string|nil, width: integer|nil, colour: boolean|nil}|nil
---@return string bytes
function report.terminal(E, model, opts) end

return report
