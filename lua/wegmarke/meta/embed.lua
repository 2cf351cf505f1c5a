---@meta wegmarke.embed
-- luacheck: no unused args

--- What a C program calls with `wm_call(host, "wegmarke.embed", ...)`: one table in, one value out, both
--- as JSON. `database` names the file; it is opened for the call and closed again, and only read.
---@class wegmarke.embed
local embed = {}

--- The assessments: { {id, unit = {id, name, kind}, held_on, final, model, ...} }.
---
--- ```lua
--- #embed.assessments({database = db:path()}) --> 1
--- ```
---@param request {database: string}
---@return table[]? assessments
---@return table? err
function embed.assessments(request) end

--- Evaluates an assessment with the model it is pinned to.
---
--- ```lua
--- embed.evaluate({database = db:path(), assessment = id}).unit.name --> "Musterlandkreis"
--- ```
---@param request {database: string, assessment: string, provisional: boolean?}
---@return table? result as in reports' JSON
---@return table? err
function embed.evaluate(request) end

--- A report: format "html" (if absent), "markdown", "csv" or "terminal".
---
--- ```lua
--- embed.report({database = db:path(), assessment = id, format = "markdown"}):sub(1, 2) --> "# "
--- ```
---@param request {database: string, assessment: string, format: string?, language: string?}
---@return string? bytes
---@return table? err
function embed.report(request) end

--- Rows of a question in SQL, see `wegmarke.query`. Without limits of its own an answer has at most
--- 100,000 rows and 64 MiB, and takes at most 10 seconds of CPU time.
---
--- ```lua
--- embed.query({database = db:path(), sql = "SELECT name FROM assessments"})[1].name --> "Musterlandkreis"
--- ```
---@param request {database: string, sql: string, values: table?, rows: integer?, megabytes: number?,
---  seconds: number?}
---@return table[]? rows
---@return table? err
function embed.query(request) end

--- An error as the status and the message that wm_call gives.
---
--- ```lua
--- embed.explain("no") --> 1, "no"
--- ```
---@param err any
---@return integer status one of enum wm_status
---@return string message
function embed.explain(err) end

return embed
