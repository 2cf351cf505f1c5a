--- Questions in SQL, with views that stay the same whatever happens to the tables below.
---
--- A view is put in front of the question as a WITH clause when its name stands in it, so that the
--- rules for scripts' SQL (`db:query`) hold for views as well: nothing in them is about a person.

local M = {}

local function key(scheme)
  return "(SELECT key FROM unit_key k WHERE k.unit IN (SELECT j.id FROM unit j WHERE j.id = u.id OR "
    .. "j.joined = u.id) AND k.scheme = '" .. scheme
    .. "' ORDER BY valid_from DESC, key LIMIT 1)"
end

local function fact(name)
  return "(SELECT value FROM unit_fact f WHERE f.unit IN (SELECT j.id FROM unit j WHERE j.id = u.id OR "
    .. "j.joined = u.id) AND f.fact = '" .. name
    .. "' ORDER BY as_of DESC LIMIT 1)"
end

--- What no later row replaces, as the database knows it.
local function current(name)
  return "is_current('" .. name .. "', " .. name .. ".id)"
end

--- Of rows of one element one, and how many different things they say: two files may contradict.
local function one_each(view, columns)
  local said, least = {}, {}
  for i, column in ipairs(columns) do
    said[i], least[i] = "coalesce(" .. column .. ", '')", "min(" .. column .. ") AS " .. column
  end
  return "(SELECT assessment, element, count(DISTINCT " .. table.concat(said, " || ' ' || ") .. ") AS n, "
    .. table.concat(least, ", ") .. " FROM " .. view .. " GROUP BY assessment, element)"
end

-- Of rounds that were not taken back.
local held = "assessment IN (SELECT a.id FROM assessment a JOIN unit u ON u.id = a.unit "
  .. "WHERE a.withdrawn = 0 AND u.withdrawn = 0)"

--- The views, in the order in which one may use the one before. `columns` name what each gives; what it
--- is for stands in the texts, as "query.view_" and its name.
---@type {name: string, needs: string[], sql: string, columns: string[]}[]
M.views = {
  {
    name = "units", needs = {},
    columns = { "unit", "name", "kind", "ags", "nuts3", "land", "population", "area_km2" },
    sql = "SELECT u.id, u.name, u.kind, " .. key "ags" .. ", " .. key "nuts3" .. ", substr("
      .. key "ags" .. ", 1, 2), " .. fact "population" .. ", " .. fact "area_km2"
      .. " FROM unit u WHERE u.withdrawn = 0 AND u.joined IS NULL",
  },
  {
    name = "assessments", needs = { "units" },
    columns = { "assessment", "unit", "name", "ags", "kind", "land", "held_on", "year", "mode",
      "threshold", "model", "model_version", "model_hash", "final" },
    sql = "SELECT a.id, a.unit, u.name, u.ags, u.kind, u.land, a.held_on, substr(a.held_on, 1, 4) + 0, "
      .. "a.mode, a.threshold, m.id, m.version, m.hash, pin.final FROM assessment a "
      .. "JOIN units u ON u.unit = a.unit LEFT JOIN pin ON pin.assessment = a.id AND " .. current "pin"
      .. " LEFT JOIN model m ON m.hash = pin.model WHERE a.withdrawn = 0 AND a.joined IS NULL",
  },
  {
    name = "agreements", needs = {},
    columns = { "assessment", "element", "state", "value", "low", "high" },
    sql = "SELECT assessment, element, state, value, low, high FROM agreement WHERE "
      .. current "agreement" .. " AND " .. held,
  },
  {
    name = "targets", needs = {},
    columns = { "assessment", "element", "state", "value", "year" },
    sql = "SELECT assessment, element, state, value, year FROM target WHERE " .. current "target"
      .. " AND " .. held,
  },
  {
    name = "profiles", needs = { "units", "assessments", "agreements", "targets" },
    columns = { "assessment", "name", "ags", "kind", "land", "held_on", "year", "model", "element",
      "state", "ist", "soll", "soll_year" },
    sql = "SELECT a.assessment, a.name, a.ags, a.kind, a.land, a.held_on, a.year, a.model, g.element, "
      .. "CASE g.n WHEN 1 THEN g.state ELSE 'no_agreement' END, CASE g.n WHEN 1 THEN g.value END, "
      .. "CASE t.n WHEN 1 THEN t.value END, CASE t.n WHEN 1 THEN t.year END FROM assessments a JOIN "
      .. one_each("agreements", { "state", "value", "low", "high" }) .. " g ON g.assessment = a.assessment "
      .. "LEFT JOIN " .. one_each("targets", { "state", "value", "year" })
      .. " t ON t.assessment = g.assessment AND t.element = g.element",
  },
  {
    name = "models", needs = {},
    columns = { "hash", "model", "version", "title", "endorsed_by" },
    sql = "SELECT hash, id, version, title, endorsed_by FROM model",
  },
}

local by_name = {}
for i, view in ipairs(M.views) do by_name[view.name] = i end

local function words(sql)
  local found = {}
  for word in sql:lower():gmatch("[%a_][%w_]*") do found[word] = true end
  return found
end

--- The views of types of records, each with `name`, `columns`, `sql`: of the fields those that scripts may
--- read.
---
--- ```lua
--- query.views_of({}) --> {}
--- ```
---@param types table<string, table> by qualified id
---@return wegmarke.record.View[]
function M.views_of(types)
  local list = {}
  for _, id in ipairs(require "wegmarke.keys"(types)) do list[#list + 1] = types[id] end
  return require("wegmarke.record.views").of(list, by_name)
end

-- Those of the types in force in a file.
local function declared(db)
  if not db then return {} end
  return M.views_of(require("wegmarke.record.types").of(db))
end

--- The SQL with the views it uses in front.
---
--- ```lua
--- query.expand("SELECT 1") --> "SELECT 1"
--- ```
---@param sql string
---@param db wegmarke.store.database? the file: the types of records in force have views as well
---@return string
function M.expand(sql, db)
  local used, wanted = words(sql), {}
  local function want(name)
    if wanted[name] then return end
    wanted[name] = true
    for _, needed in ipairs(M.views[by_name[name]].needs) do want(needed) end
  end
  for _, view in ipairs(M.views) do
    if used[view.name] then want(view.name) end
  end
  local views = table.move(M.views, 1, #M.views, 1, {})
  for _, view in ipairs(declared(db)) do
    if used[view.name] then views[#views + 1], wanted[view.name] = view, true end
  end
  local parts = {}
  for _, view in ipairs(views) do
    if wanted[view.name] then
      parts[#parts + 1] = view.name .. " (" .. table.concat(view.columns, ", ") .. ") AS MATERIALIZED ("
        .. view.sql .. ")"
    end
  end
  if #parts == 0 then return sql end
  local front = table.concat(parts, ", ")
  local recursive, rest = sql:match("^%s*[Ww][Ii][Tt][Hh]%s+([Rr][Ee][Cc][Uu][Rr][Ss][Ii][Vv][Ee])%s(.*)$")
  if recursive then return "WITH RECURSIVE " .. front .. ", " .. rest end
  rest = sql:match("^%s*[Ww][Ii][Tt][Hh]%s(.*)$")
  if rest then return "WITH " .. front .. ", " .. rest end
  return "WITH " .. front .. " " .. sql
end

--- What an answer may be if nobody says otherwise: rows, bytes, and the CPU time it may take to make.
M.LIMITS = { rows = 1000000, bytes = 256 * 1048576, seconds = 60 }

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
function M.run(db, sql, ...)
  return M.run_limited(db, {}, sql, ...)
end

--- The same with limits of one's own; those left out are `LIMITS`.
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
function M.run_limited(db, limits, sql, ...)
  db:limit(setmetatable({}, { __index = function(_, name) return limits[name] or M.LIMITS[name] end }))
  local _ <close> = setmetatable({}, { __close = function() db:limit() end })
  return db:query(M.expand(sql, db), ...)
end

--- Iterates over the rows of a question without loading all of them.
---
--- ```lua
--- for row in query.rows(db, "SELECT element, ist FROM profiles") do assert(row.element) end
--- ```
---@param db wegmarke.store.database
---@param sql string
---@param ... any
---@return fun(): table|nil
function M.rows(db, sql, ...)
  return db:rows(M.expand(sql, db), ...)
end

return M
