--- What a C program calls with `wm_call(host, "wegmarke.embed", ...)`: one table in, one value out, both
--- as JSON. `database` names the file; it is opened for the call and closed again, and only read, but for
--- the note of what went out (see evaluate/late.lua).

local M = {}

--- Opens the database of a request, calls f, closes it whatever happens. `shows`: what people answered
--- goes out.
local function with(request, f, shows)
  if type(request) ~= "table" or type(request.database) ~= "string" then
    return nil, require("wegmarke.lang").err("repl.embed_no_database")
  end
  local db, err = require("wegmarke.store").open(request.database, { readonly = not shows })
  if not db then return nil, err end
  local guard <close> = db
  local results = table.pack(pcall(f, guard))
  if results[1] then return table.unpack(results, 2, results.n) end
  return nil, results[2]
end

local function list(t) return require("wegmarke.json").list(t) end

--- The assessments: { {id, unit = {id, name, kind}, held_on, final, model, ...} }.
---
--- ```lua
--- #embed.assessments({database = db:path()}) --> 1
--- ```
---@param request {database: string}
---@return table[]? assessments
---@return table? err
function M.assessments(request)
  return with(request, function(db) return list(require("wegmarke.data").assessments.list(db)) end)
end

-- An assessment's result with what stands beside it.
local function evaluated(db, request)
  local bound, err = require("wegmarke.repl.middle").evaluate(db, tostring(request.assessment or ""),
    { provisional = request.provisional == true })
  if not bound then return nil, err end
  local ok
  ok, err = require("wegmarke.beside").add(db,
    { assessment = bound.assessment, model = bound.M, gathered = bound.A }, bound.E)
  return ok and bound, err
end

--- Evaluates an assessment with the model it is pinned to.
---
--- ```lua
--- embed.evaluate({database = db:path(), assessment = id}).unit.name --> "Musterlandkreis"
--- ```
---@param request {database: string, assessment: string, provisional: boolean?}
---@return table? result as in reports' JSON
---@return table? err
function M.evaluate(request)
  return with(request, function(db)
    local bound, err = evaluated(db, request)
    if not bound then return nil, err end
    return require("wegmarke.report.json").shaped(bound.E)
  end, true)
end

--- A report: format "html" (if absent), "markdown", "csv" or "terminal".
---
--- ```lua
--- embed.report({database = db:path(), assessment = id, format = "markdown"}):sub(1, 2) --> "# "
--- ```
---@param request {database: string, assessment: string, format: string?, language: string?,
---  provisional: boolean?}
---@return string? bytes
---@return table? err
function M.report(request)
  local format = request and request.format or "html"
  if format ~= "html" and format ~= "markdown" and format ~= "csv" and format ~= "terminal" then
    return nil, require("wegmarke.lang").err("repl.embed_format", { given = tostring(format) })
  end
  return with(request, function(db)
    local bound, err = evaluated(db, request)
    if not bound then return nil, err end
    return require("wegmarke.report")[format](bound.E, bound.M, { language = request.language })
  end, true)
end

-- A limit of a request, or what holds without one.
local function limit(value, fallback)
  return type(value) == "number" and value > 0 and value < 1e9 and value or fallback
end

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
function M.query(request)
  return with(request, function(db)
    local values, script = request.values or {}, require "wegmarke.script"
    local rows, columns = require("wegmarke.query").run_limited(db, {
      rows = limit(request.rows, 100000), bytes = limit(request.megabytes, 64) * 1048576,
      seconds = limit(request.seconds, 10),
    }, tostring(request.sql or ""), table.unpack(values, 1, #values))
    local ok, err = script.sayable(rows, columns)
    if not ok then return nil, err end
    return script.whole(rows, columns)
  end)
end

--- An error as the status and the message that wm_call gives.
---
--- ```lua
--- embed.explain("no") --> 1, "no"
--- ```
---@param err any
---@return integer status one of enum wm_status
---@return string message
function M.explain(err)
  if type(err) == "string" then return 1, err end
  local fault = require "wegmarke.cli.fault"
  return fault.status(err), table.concat(fault.lines(err), "\n")
end

return M
