---@meta wegmarke.query
-- luacheck: no unused args

--- Questions in SQL, with views that stay the same whatever happens to the tables below.
---
--- A view is put in front of the question as a WITH clause when its name stands in it, so that the
--- rules for scripts' SQL (`db:query`) hold for views as well: nothing in them is about a person.
---@class wegmarke.query
local query = {}

--- The SQL with the views it uses in front.
---
--- ```lua
--- query.expand("SELECT 1") --> "SELECT 1"
--- ```
---@param sql string
---@param db wegmarke.store.database? the file: the types of records in force have views as well
---@return string
function query.expand(sql, db) end

--- The views of types of records, each with `name`, `columns`, `sql`: of the fields those that scripts may
--- read.
---
--- ```lua
--- query.views_of({}) --> {}
--- ```
---@param types table<string, table> by qualified id
---@return table[]
function query.views_of(types) end

--- What an answer may be if nobody says otherwise: rows, bytes, and how long it may take to make.
---@type {rows: integer, bytes: integer, seconds: number}
query.LIMITS = {}

--- All rows of a question. Raises as `db:query` does, and where the answer goes over the limits.
---
--- ```lua
--- query.run(db, "SELECT name FROM assessments")[1].name --> "Musterlandkreis"
--- ```
---@param db wegmarke.store.database
---@param sql string
---@param ... any values for `?`, or one table for `:name`
---@return table[] rows
---@return string[] columns their names in order
function query.run(db, sql, ...) end

--- The same with limits of one's own; those left out are `query.LIMITS`.
---
--- ```lua
--- #query.run_limited(db, { rows = 5 }, "SELECT name FROM assessments LIMIT 5") <= 5 --> true
--- ```
---@param db wegmarke.store.database
---@param limits {rows: integer?, bytes: integer?, seconds: number?}
---@param sql string
---@param ... any
---@return table[] rows
---@return string[] columns
function query.run_limited(db, limits, sql, ...) end

--- Iterates over the rows of a question without loading all of them.
---
--- ```lua
--- for row in query.rows(db, "SELECT element, ist FROM profiles") do assert(row.element) end
--- ```
---@param db wegmarke.store.database
---@param sql string
---@param ... any
---@return fun(): table|nil
function query.rows(db, sql, ...) end

return query
