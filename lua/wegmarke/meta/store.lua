---@meta wegmarke.store
-- luacheck: no unused args

--- The database: one file, its named statements, transactions, backups and checks.
---
--- Values: NULL is an absent field, both ways; INTEGER is a Lua integer, REAL a float, TEXT and
--- BLOB are strings. Strings are stored as TEXT (a zero byte in one is `db_constraint`), what
--- `store.blob` wraps as BLOB, booleans as 1 and 0. NaN raises.
---
--- What the caller does wrong (no such statement or parameter, a closed database, a write in
--- `snapshot`) raises a string. What can go wrong outside raises a `wegmarke.store.error`; only
--- `open` and `backup` return it.
---@class wegmarke.store
local store = {}

--- What went wrong with a database. `tostring` gives code, path and detail in one line.
---
--- * `db_missing`: no such file, or an empty one. `db_exists`: it is there already.
--- * `db_not_ours`: no database, or another program's. `db_newer`: made by a newer version.
--- * `db_schema_foreign`: a table, trigger, view or index that is not ours or not as we made it;
---   detail names it.
--- * `db_journal`: what lies beside the file is no journal of ours, and could do harm to other files.
--- * `db_locked`: another program holds the file. `db_readonly`: it can't be written. `db_older`: only
---   once it is brought up to date.
--- * `db_corrupt`: damaged. `db_io`: the system refused or failed. `db_full`: no space left.
--- * `db_constraint`: a row breaks a rule of the schema.
--- * `db_limit`: too large. `db_memory`: no memory. `db_interrupted`: stopped by the user.
--- * `db_denied`: a script's SQL asks for what scripts may not use. `db_sql`: wrong SQL in it.
---@class wegmarke.store.error
---@field code string
---@field path string of the database, or of the backup
---@field detail string in English, from the database engine or the system; for experts

---@class wegmarke.store.options
---@field create? boolean make a new database; a file that is there is refused
---@field memory? boolean with `create`: in memory, without a file; the path is only a name, `backup` keeps it
---@field readonly? boolean never write
---@field upgrade? true|fun(path: string, version: integer): boolean|nil brings an older file up to date:
--- `true` at once, a function at the first write, if it returns true
---@field timeout? integer milliseconds to wait for a lock, 0 to 3600000; 5000 if absent

--- Opens a database and checks that it is ours. What a crash left half done is undone. A file of an older
--- version stays as it is: what is opened is a copy in memory, brought up to date, until `upgrade` lets the
--- file itself be, after a copy `PATH.v<version>.bak`, or the next name that is free.
---
--- ```lua
--- local db, err = store.open("wegmarke.db")
--- if not db then print(err.code, err.detail) end
--- ```
---@param path string
---@param options? wegmarke.store.options
---@return wegmarke.store.database? db
---@return wegmarke.store.error? error
function store.open(path, options) end

--- Wraps bytes so that they are stored as BLOB, which columns of that type ask for.
---
--- ```lua
--- store.blob("\0\1") ~= nil --> true
--- ```
---@param bytes string
---@return userdata
function store.blob(bytes) end

---@class wegmarke.store.rescued
---@field rows integer rows brought over
---@field lost integer findings in all; the list holds the first thousand
---@field findings wegmarke.store.finding[] with `what` "page" (pages and rows that can't be read) or
--- "row" (rows that belong to a lost one)

--- Makes a new database of all that is whole in a damaged file, given as its bytes, which are not
--- changed. Nothing may be at `path`; without it nothing is made, and the answer is what would be.
---
--- ```lua
--- store.rescue("no database", tmp .. "/rescued.db") == nil --> true
--- ```
---@param bytes string
---@param path? string
---@return wegmarke.store.rescued? rescued
---@return wegmarke.store.error? error `db_not_ours` if nothing in the file is Wegmarke's
function store.rescue(bytes, path) end

--- An open database. Closes itself when lost, and at the end of the block with
--- `local db <close> = ...`.
---@class wegmarke.store.database
local db = {} -- luacheck: ignore 241

--- A row: column names to values.
---@alias wegmarke.store.row table<string, string|number>

--- Values by parameter name; absent ones are NULL. A name that the statement doesn't have raises.
---@alias wegmarke.store.params table<string, string|number|boolean|userdata>

--- Closes the database; doing so again is no fault. Raises inside a transaction. Every other
--- method raises afterwards.
---
--- ```lua
--- db:close()
--- ```
function db:close() end

--- Where the database is.
---
--- ```lua
--- db:path():match("%.db$") --> ".db"
--- ```
---@return string path as given to `store.open`
function db:path() end

--- The version of a file that is older than this program's and read through a copy in memory.
---
--- ```lua
--- db:older() --> nil
--- ```
---@return integer?
function db:older() end

--- Whether it can't be written: opened so, the file is protected, or it is older.
---
--- ```lua
--- db:is_readonly() --> false
--- ```
---@return boolean
function db:is_readonly() end

--- Where the file lies as it was before it was brought up to date; nil if it was up to date.
---
--- ```lua
--- db:old_copy() --> nil
--- ```
---@return string?
function db:old_copy() end

--- Runs a named statement to its end.
---
--- ```lua
--- db:run("unit_update", {id = unit.id, kind = "landkreis", name = "Musterkreis"})
--- ```
---@param name string
---@param params? wegmarke.store.params
---@return integer changed rows; 0 if the statement only reads
function db:run(name, params) end

--- The first row of a named statement.
---
--- ```lua
--- db:one("unit_get", {id = unit.id}).name --> "Musterlandkreis"
--- ```
---@param name string
---@param params? wegmarke.store.params
---@return wegmarke.store.row? row
function db:one(name, params) end

--- All rows of a named statement.
---
--- ```lua
--- #db:all("unit_kinds") > 0 --> true
--- ```
---@param name string
---@param params? wegmarke.store.params
---@return wegmarke.store.row[]
function db:all(name, params) end

--- Iterates over the rows of a named statement that only reads. Loops may nest, also over the same
--- statement, and may be left at any time.
---
--- ```lua
--- for kind in db:each("unit_kinds") do assert(kind.id) end
--- ```
---@param name string
---@param params? wegmarke.store.params
---@return fun(): wegmarke.store.row?
function db:each(name, params) end

--- Calls `f(...)` in a transaction and returns what it returns, once that is on the disk. If `f`
--- raises, everything is undone and the error raised again. Inside another transaction it is a
--- part of it that can fail alone. `f` can't yield.
---
--- ```lua
--- db:transaction(function()
---   data.units.add(db, {kind = "gemeinde", name = "Musterdorf"})
---   data.units.add(db, {kind = "gemeinde", name = "Musterstadt"})
--- end)
--- ```
---@generic T
---@param f fun(...): T...
---@param ... any
---@return T ...
function db:transaction(f, ...) end

--- Calls `f(...)`, which only reads, and returns what it returns. All that `f` reads is from one
--- state of the file, and the file is locked for writers once instead of for each statement,
--- which makes many small reads faster.
---
--- ```lua
--- db:snapshot(function() return #data.units.list(db, {}) end) --> 401
--- ```
---@generic T
---@param f fun(...): T...
---@param ... any
---@return T ...
function db:snapshot(f, ...) end

--- Says that something was erased which must be in no page of the file any more: once no transaction is
--- open, the whole file is written anew. Zeroes alone don't do: a database keeps copies in pages whose rows
--- it moved.
---
--- ```lua
--- db:erased()
--- ```
function db:erased() end

--- All rows of an SQL query. Scripts' SQL reads only: one SELECT, of columns that hold nothing
--- personal (units with keys, facts and parents, models, pins, agreements without reasons, targets,
--- fields and packages without texts, sources, results without the result itself), deterministic
--- functions without `printf` and `trim`, no `rowid`, no `NATURAL` and `USING`. Placements and
--- their counts come from the evaluation, which keeps small groups together.
---
--- ```lua
--- db:query("SELECT name FROM unit WHERE kind = ? ORDER BY name", "landkreis")
--- db:query("SELECT name FROM unit WHERE kind = :kind", {kind = "landkreis"})
--- ```
---@param sql string
---@param ... string|number|boolean|userdata|nil|wegmarke.store.params by position, or one table
---@return wegmarke.store.row[] rows
---@return string[] columns their names, in the order of the query
function db:query(sql, ...) end

--- What one question in SQL (`query`, `rows`) may give and take from now on; one that goes over it
--- raises { code = "query_rows"|"query_bytes"|"query_time", most =, path = }.
---
--- ```lua
--- db:limit({ rows = 1000, bytes = 1048576, seconds = 2 })
--- db:limit() -- none any more
--- ```
---@param limits {rows: integer?, bytes: integer?, seconds: number?}|nil what is absent has no limit
function db:limit(limits) end

--- Iterates over the rows of an SQL query; see `query`.
---
--- ```lua
--- for row in db:rows("SELECT name FROM unit") do assert(row.name) end
--- ```
---@param sql string
---@param ... string|number|boolean|userdata|nil|wegmarke.store.params
---@return fun(): wegmarke.store.row?
function db:rows(sql, ...) end

---@class wegmarke.store.finding
---@field what "integrity"|"schema"|"foreign_key"|"hash"|"page"|"row"
---@field table? string absent if it can't be told
---@field row? string id of the row, where one is to blame
---@field detail string

--- Checks the whole database: pages and indexes, schema, references between tables, hashes of the
--- stored results. An empty list: all is well.
---
--- ```lua
--- #db:verify() --> 0
--- ```
---@return wegmarke.store.finding[]
function db:verify() end

---@class wegmarke.store.backup_options
---@field overwrite? boolean replace a file that is there

--- Writes a copy of the database to a file: complete, synced, then renamed, so that there is never
--- half a file. Keeps the permissions. Raises inside a transaction.
---
--- ```lua
--- db:backup(tmp .. "/copy.db", {overwrite = true}) --> true
--- ```
---@param path string
---@param options? wegmarke.store.backup_options
---@return true? ok
---@return wegmarke.store.error? error `db_exists` also if `path` is the database itself, or if a
--- journal lies beside it
function db:backup(path, options) end

return store
