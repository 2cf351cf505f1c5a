--- The database as Lua sees it: statements, values, transactions, errors, closing.

local test = ...
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local made = 0

--- A path in the tests' folder that nothing is at.
local function new_path(t)
  made = made + 1
  local path = string.format("%s/store-%d.db", t.tmp(), made)
  for _, ending in ipairs { "", "-journal", ".v1.bak" } do os.remove(path .. ending) end
  return path
end

local function new_db(t)
  return assert(store.open(new_path(t), { create = true }))
end

local function id(n)
  return string.format("%032d", n)
end

local function add_source(db, n, title)
  return db:run("source_insert", { id = id(n), title = title or "Quelle" })
end

local function titles(db)
  local list = {}
  for row in db:each("source_list") do list[#list + 1] = row.title end
  return list
end

--- f(...) must raise an error table with this code; returns it.
local function raises_code(t, code, f, ...)
  local ok, err = pcall(f, ...)
  t.eq(ok, false)
  t.eq(type(err), "table")
  t.eq(err.code, code)
  t.ok(err.detail ~= "", "an error says more than its code")
  return err
end

test("a new database is made, found again, and not made twice", function(t)
  local path = new_path(t)
  local db = assert(store.open(path, { create = true }))
  t.eq(db:path(), path)
  t.eq(db:is_readonly(), false)
  add_source(db, 1)
  db:close()
  local none, err = store.open(path, { create = true })
  t.eq(none, nil)
  t.eq(err.code, "db_exists")
  t.eq(err.path, path)
  db = assert(store.open(path))
  t.eq(titles(db), { "Quelle" })
  db:close()
end)

test("a missing file is named in code, path and words", function(t)
  local path = new_path(t)
  local db, err = store.open(path)
  t.eq(db, nil)
  t.eq(err.code, "db_missing")
  t.eq(tostring(err), "db_missing: " .. path .. ": no such file")
end)

test("open refuses wrong arguments", function(t)
  t.raises("not a path", store.open, "")
  t.raises("not a path", store.open, "a\0b")
  t.raises("timeout", store.open, "x", { timeout = -1 })
  t.raises("table expected", store.open, "x", 5)
end)

test("read-only: reading works, writing is an error", function(t)
  local db = new_db(t)
  add_source(db, 1)
  local path = db:path()
  db:close()
  db = assert(store.open(path, { readonly = true }))
  t.eq(db:is_readonly(), true)
  t.eq(#db:all("source_list"), 1)
  raises_code(t, "db_readonly", add_source, db, 2)
  t.eq(db:transaction(function() return #db:all("source_list") end), 1)
  db:close()
end)

test("run tells how many rows it changed", function(t)
  local db = new_db(t)
  t.eq(add_source(db, 1), 1)
  t.eq(add_source(db, 1), 0)
  t.eq(db:run("source_list"), 0)
  db:close()
end)

test("one gives a row or nil, and NULL is an absent field", function(t)
  local db = new_db(t)
  db:run("source_insert", { id = id(1), title = "Größe", licence = "dl-de/by-2-0" })
  local row = db:one("source_get", { id = id(1) })
  t.eq(row, { id = id(1), title = "Größe", licence = "dl-de/by-2-0" })
  t.eq(rawget(row, "publisher"), nil)
  t.eq(db:one("source_get", { id = id(2) }), nil)
  t.eq(db:one("source_get"), nil)
  db:close()
end)

test("numbers, booleans and bytes keep their kind", function(t)
  local db = new_db(t)
  local function back(value) return db:query("SELECT ? AS v", value)[1].v end
  for _, value in ipairs { 0, -1, math.maxinteger, math.mininteger, 9007199254740993 } do
    t.eq(back(value), value)
    t.eq(math.type(back(value)), "integer")
  end
  for _, value in ipairs { 0.1, 1e300, -0.5, 2.0 } do
    t.eq(back(value), value)
    t.eq(math.type(back(value)), "float")
  end
  t.eq(back(true), 1)
  t.eq(back(false), 0)
  t.eq(back(""), "")
  t.eq(back(store.blob("a\0b\xff")), "a\0b\xff")
  t.eq(db:query("SELECT typeof(?) AS a, typeof(?) AS b, typeof(?) AS c",
    "x", store.blob("x"), nil)[1], { a = "text", b = "blob", c = "null" })
  db:close()
end)

test("a BLOB column takes blobs only", function(t)
  local db = new_db(t)
  local hash = sys.sha256("x")
  db:run("model_insert", { hash = hash, id = "m", version = "1", api = 1, title = "M",
    made_at = "2026-01-01" })
  local function file(bytes)
    db:run("model_file_insert", { model = hash, seq = 1, model_id = "m", path = "model.lua",
      bytes = bytes })
  end
  raises_code(t, "db_constraint", file, "text")
  file(store.blob("\0\1"))
  t.eq(db:all("model_files", { model = hash })[1].bytes, "\0\1")
  db:close()
end)

test("what a statement has no parameter for is a fault", function(t)
  local db = new_db(t)
  t.raises("source_get: there is no parameter 'ids'", db.one, db, "source_get", { ids = id(1) })
  t.raises("parameters need names", db.one, db, "source_get", { id(1) })
  t.raises("no statement is called 'source_got'", db.one, db, "source_got")
  t.raises("parameter 'id' can't be a table", db.one, db, "source_get", { id = {} })
  t.raises("parameter 'id' can't be a function", db.one, db, "source_get", { id = print })
  t.raises("NaN", db.one, db, "source_get", { id = 0 / 0 })
  raises_code(t, "db_constraint", db.one, db, "source_get", { id = "a\0b" })
  t.eq(db:one("source_get", { id = id(1) }), nil, "the statement works after all that")
  db:close()
end)

test("broken rules of the schema are db_constraint", function(t)
  local db = new_db(t)
  local err = raises_code(t, "db_constraint", db.run, db, "unit_insert",
    { id = "short", kind = "gemeinde", name = "x" })
  t.match(err.detail, "CHECK")
  t.eq(err.path, db:path())
  err = raises_code(t, "db_constraint", db.run, db, "unit_insert",
    { id = id(1), kind = "nonsense", name = "x" })
  t.match(err.detail, "FOREIGN KEY")
  db:close()
end)

test("iterators nest, also over the same statement", function(t)
  local db = new_db(t)
  for n = 1, 4 do add_source(db, n) end
  local pairs_seen = 0
  for a in db:each("source_list") do
    for b in db:each("source_list") do
      pairs_seen = pairs_seen + 1
      t.ok(a.id and b.id)
    end
    t.eq(#db:all("source_list"), 4)
  end
  t.eq(pairs_seen, 16)
  db:close()
end)

test("leaving a loop early ends its statement", function(t)
  local db = new_db(t)
  add_source(db, 1)
  add_source(db, 2)
  for row in db:each("source_list") do
    if row.id == id(1) then break end
  end
  pcall(function()
    for _ in db:each("source_list") do error("x") end
  end)
  -- A statement that still ran would keep the lock.
  local path = db:path()
  local other = assert(store.open(path, { timeout = 0 }))
  t.eq(add_source(other, 3), 1)
  other:close()
  db:close()
end)

test("each is not for statements that write", function(t)
  local db = new_db(t)
  t.raises("each is for statements that read", db.each, db, "source_insert", { id = id(1) })
  t.eq(titles(db), {})
  db:close()
end)

test("a closed database raises, whatever is asked of it", function(t)
  local db = new_db(t)
  add_source(db, 1)
  add_source(db, 2)
  local next_row, state = db:each("source_list")
  t.ok(next_row(state))
  db:close()
  db:close()
  t.eq(tostring(db), "database (closed)")
  t.raises("closed", next_row, state)
  for _, method in ipairs { "path", "is_readonly", "verify" } do
    t.raises("closed", db[method], db)
  end
  t.raises("closed", db.run, db, "source_list")
  t.raises("closed", db.one, db, "source_list")
  t.raises("closed", db.all, db, "source_list")
  t.raises("closed", db.each, db, "source_list")
  t.raises("closed", db.query, db, "SELECT 1")
  t.raises("closed", db.rows, db, "SELECT 1")
  t.raises("closed", db.transaction, db, print)
  t.raises("closed", db.snapshot, db, print)
  t.raises("closed", db.backup, db, "x")
end)

test("methods refuse what is no database", function(t)
  local db = new_db(t)
  t.raises("database expected", db.run, {}, "source_list")
  t.raises("database expected", db.close, io.stdout)
  db:close()
  t.eq(getmetatable(db), "locked")
end)

test("an iterator keeps its database alive", function(t)
  local path = new_path(t)
  local next_row, state
  do
    local db = assert(store.open(path, { create = true }))
    add_source(db, 1)
    add_source(db, 2)
    next_row, state = db:each("source_list")
  end
  collectgarbage()
  collectgarbage()
  t.eq(next_row(state).title, "Quelle")
  t.eq(next_row(state).title, "Quelle")
  t.eq(next_row(state), nil)
  t.eq(next_row(state), nil)
end)

test("databases and iterators that are lost are closed", function(t)
  local path = new_path(t)
  do
    local db = assert(store.open(path, { create = true }))
    add_source(db, 1)
    add_source(db, 2)
    local next_row, state = db:each("source_list")
    next_row(state)
  end
  collectgarbage()
  collectgarbage()
  local db = assert(store.open(path, { timeout = 0 }))
  t.eq(add_source(db, 3), 1)
  db:close()
end)

test("a finalizer that closes the database in the middle of a query harms nothing", function(t)
  local db = new_db(t)
  for n = 1, 300 do add_source(db, n, string.rep("x", 500)) end
  setmetatable({}, { __gc = function() db:close() end })
  local ok, err = pcall(function()
    for _ = 1, 100 do db:all("source_list") end
  end)
  t.eq(ok, false)
  t.match(tostring(err), "closed")
end)

test("a transaction commits and hands on what the function returns", function(t)
  local db = new_db(t)
  local path = db:path()
  local a, b, c = db:transaction(function(x, y)
    add_source(db, 1, x)
    return y, nil, 3
  end, "eins", 2)
  t.eq(a, 2)
  t.eq(b, nil)
  t.eq(c, 3)
  db:close()
  db = assert(store.open(path))
  t.eq(titles(db), { "eins" })
  db:close()
end)

test("an error in a transaction undoes it and goes on upwards as it is", function(t)
  local db = new_db(t)
  local thrown = { "mine" }
  local ok, err = pcall(db.transaction, db, function()
    add_source(db, 1)
    error(thrown)
  end)
  t.eq(ok, false)
  t.ok(rawequal(err, thrown))
  t.eq(titles(db), {})
  raises_code(t, "db_constraint", db.transaction, db, function()
    add_source(db, 1)
    db:run("unit_insert", { id = "short", kind = "gemeinde", name = "x" })
  end)
  t.eq(titles(db), {})
  db:close()
end)

test("transactions nest: an inner one can fail alone", function(t)
  local db = new_db(t)
  db:transaction(function()
    add_source(db, 1, "a")
    pcall(db.transaction, db, function()
      add_source(db, 2, "b")
      db:transaction(add_source, db, 3, "c")
      error("x")
    end)
    db:transaction(add_source, db, 4, "d")
  end)
  t.eq(titles(db), { "a", "d" })
  db:close()
end)

test("a coroutine can't leave a transaction open", function(t)
  local db = new_db(t)
  local co = coroutine.create(function()
    db:transaction(function()
      add_source(db, 1)
      coroutine.yield()
    end)
  end)
  local ok, err = coroutine.resume(co)
  t.eq(ok, false)
  t.match(err, "yield")
  t.eq(titles(db), {})
  db:close()
end)

test("a database can't be closed in its transaction", function(t)
  local db = new_db(t)
  local path = db:path()
  t.raises("in a transaction", db.transaction, db, function() db:close() end)
  t.eq(titles(db), {})
  t.raises("closed in a transaction", db.transaction, db, function()
    add_source(db, 1)
    local _ <close> = db
  end)
  local again = assert(store.open(path))
  t.eq(titles(again), {})
  again:close()
end)

test("a snapshot reads and does not write", function(t)
  local db = new_db(t)
  add_source(db, 1)
  t.eq(db:snapshot(function() return #db:all("source_list") end), 1)
  t.raises("only reads", db.snapshot, db, add_source, db, 2)
  t.eq(db:snapshot(function() return db:snapshot(function() return 7 end) end), 7)
  add_source(db, 2)
  t.eq(#titles(db), 2)
  db:close()
end)

test("two programs: the second writer is told, and can go on later", function(t)
  local db = new_db(t)
  local other = assert(store.open(db:path(), { timeout = 0 }))
  db:transaction(function()
    add_source(db, 1)
    t.eq(#other:all("source_list"), 0)
    local err = raises_code(t, "db_locked", other.transaction, other, add_source, other, 2)
    t.match(tostring(err), "^db_locked: ")
    raises_code(t, "db_locked", add_source, other, 2)
  end)
  t.eq(add_source(other, 2), 1)
  t.eq(#titles(db), 2)
  other:close()
  db:close()
end)

test("a commit that a reader prevents leaves nothing and says so", function(t)
  local path = new_path(t)
  assert(store.open(path, { create = true })):close()
  local db = assert(store.open(path, { timeout = 0 }))
  local other = assert(store.open(path))
  add_source(other, 1)
  add_source(other, 2)
  other:snapshot(function()
    t.eq(#other:all("source_list"), 2)
    raises_code(t, "db_locked", db.transaction, db, add_source, db, 3)
  end)
  t.eq(#titles(db), 2)
  t.eq(db:transaction(add_source, db, 3), 1)
  t.eq(#titles(other), 3)
  other:close()
  db:close()
end)

test("scripts read units and targets, by position or by name", function(t)
  local db = new_db(t)
  local kinds = db:query("SELECT id FROM unit_kind WHERE id = ? OR id = ? ORDER BY id",
    "gemeinde", "verbund")
  t.eq(kinds, { { id = "gemeinde" }, { id = "verbund" } })
  t.eq(db:query("SELECT title_en FROM unit_kind WHERE id = :kind", { kind = "landkreis" }),
    { { title_en = "rural district" } })
  local n = 0
  for row in db:rows("SELECT id FROM unit_kind") do
    t.ok(row.id)
    n = n + 1
  end
  t.eq(n, 6)
  t.eq(db:query("SELECT value FROM json_each(?)", "[3,1]"), { { value = 3 }, { value = 1 } })
  t.eq(db:query("SELECT NULL AS a, 1 AS b"), { { b = 1 } })
  t.raises("more values than parameters", db.query, db, "SELECT ?", 1, 2)
  db:close()
end)

test("scripts read no personal data and write nothing", function(t)
  local db = new_db(t)
  for _, sql in ipairs {
    "SELECT name FROM participant_name",
    "SELECT value FROM placement",
    "SELECT made_by FROM assessment",
    "WITH unit AS (SELECT code AS name FROM participant) SELECT name FROM unit",
    "WITH g (name) AS (VALUES ('x')) SELECT 1 FROM g JOIN participant_name USING (name)",
    "SELECT sql FROM sqlite_schema",
    "PRAGMA writable_schema = ON",
    "ATTACH 'x' AS x",
    "DELETE FROM unit_kind",
    "SELECT 1; DELETE FROM unit_kind",
  } do
    raises_code(t, "db_denied", db.query, db, sql)
    raises_code(t, "db_denied", db.rows, db, sql)
  end
  raises_code(t, "db_sql", db.query, db, "SELECT nonsense FROM unit")
  raises_code(t, "db_sql", db.query, db, "")
  t.eq(#db:query("SELECT id FROM unit_kind"), 6)
  db:close()
end)

test("a backup is a database with the same rows", function(t)
  local db = new_db(t)
  local path = new_path(t)
  add_source(db, 1, "kopiert")
  t.eq(db:backup(path), true)
  local ok, err = db:backup(path)
  t.eq(ok, nil)
  t.eq(err.code, "db_exists")
  t.eq(err.path, path)
  add_source(db, 2, "später")
  t.eq(db:backup(path, { overwrite = true }), true)
  local copy = assert(store.open(path))
  t.eq(titles(copy), { "kopiert", "später" })
  copy:close()
  ok, err = db:backup(db:path(), { overwrite = true })
  t.eq(ok, nil)
  t.eq(err.code, "db_exists")
  t.raises("inside a transaction", db.transaction, db, function() db:backup(new_path(t)) end)
  db:close()
end)

test("a database in memory has no file, and is kept by a backup", function(t)
  local name, path = new_path(t), new_path(t)
  local db = assert(store.open(name, { create = true, memory = true }))
  add_source(db, 1, "gemerkt")
  t.eq(sys.size(name), nil)
  t.eq(db:backup(path), true)
  db:close()
  local copy = assert(store.open(path))
  t.eq(titles(copy), { "gemerkt" })
  t.eq(copy:verify(), {})
  copy:close()
end)

test("nothing takes away the file of a database that is open", function(t)
  local db, other = new_db(t), new_path(t)
  local path = db:path()
  add_source(db, 1, "bleibt")
  for _, take in ipairs { os.remove, function(p) return os.rename(p, p .. ".weg") end } do
    local ok, message = take(path)
    t.eq(ok, nil)
    t.has(message, "a database that is open")
  end
  t.eq(titles(db), { "bleibt" })
  assert(io.open(other, "w")):close()
  t.eq(os.remove(other), true, "another file goes")
  db:close()
  t.eq(os.rename(path, path .. ".weg"), true, "one that is closed can be moved")
  t.eq(os.remove(path .. ".weg"), true)
end)

test("verify finds nothing in a sound database, and names what it finds", function(t)
  local db = new_db(t)
  t.eq(db:verify(), {})
  local path = db:path()
  db:close()
  -- Spoil the name of a kind where it lies in its index, so that both differ.
  local file = assert(io.open(path, "rb"))
  local bytes = file:read("a")
  file:close()
  local at = assert(bytes:find("verbund", 1, true))
  path = new_path(t)
  file = assert(io.open(path, "wb"))
  file:write(bytes:sub(1, at - 1), "verbUND", bytes:sub(at + 7))
  file:close()
  db = assert(store.open(path))
  local findings = db:verify()
  t.ok(#findings >= 1)
  t.eq(findings[1].table, "unit_kind")
  t.eq(findings[1].what, "integrity")
  t.ok(findings[1].detail ~= "")
  db:close()
end)

test("errors can't be tampered with by their metatable", function(t)
  local _, err = store.open(new_path(t))
  t.eq(getmetatable(err), "locked")
  t.raises("protected", setmetatable, err, {})
end)
