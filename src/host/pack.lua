--- Turns files into C sources, at build time; run by build/vendor/bin/lua.
--
--   pack.lua files LIST OUT          the files named in LIST, one a line,
--                                    into host_packed_files (host/packed.h)
--   pack.lua sql OUT TABLES FILE...  migrations/NNN.sql, statements*.sql and
--                                    the description of the tables into
--                                    st_migrations, st_statements,
--                                    st_readable and st_replaced
--                                    (store/sql.h)
--
-- The output depends on the files' names and bytes only.

local function fail(...)
  io.stderr:write("pack.lua: ", string.format(...), "\n")
  os.exit(1)
end

local function read(path)
  local file, message = io.open(path, "rb")
  if not file then fail("%s", message) end
  local bytes = file:read("a")
  file:close()
  return bytes
end

local function write(path, parts)
  local file, message = io.open(path, "wb")
  if not file then fail("%s", message) end
  if not (file:write(table.concat(parts)) and file:close()) then
    fail("cannot write %s", path)
  end
end

local escapes = { ['"'] = '\\"', ["\\"] = "\\\\", ["?"] = "\\?", ["\t"] = "\\t", ["\r"] = "\\r" }

-- Three octal digits always, so that a digit may follow.
local function escape(c)
  return escapes[c] or string.format("\\%03o", c:byte())
end

--- The bytes as a C string literal, one line of C a line of text.
local function literal(bytes)
  local lines = {}
  for line, ending in bytes:gmatch("([^\n]*)(\n?)") do
    if line ~= "" or ending ~= "" then
      lines[#lines + 1] = '"' .. line:gsub('[%c"\\?\128-\255]', escape)
        .. (ending ~= "" and "\\n" or "") .. '"'
    end
  end
  if #lines == 0 then return '""' end
  return table.concat(lines, "\n")
end

--- The program's own modules, compiled with their line numbers, so that no start parses them. A program
-- whose Lua cannot read this code (host/modules.c asks) takes the text.
local function compiled(path, bytes)
  if not path:find("^lua/.*%.lua$") then return nil end
  local code, message = load(bytes, "@" .. path, "t")
  if not code then fail("%s", message) end
  return string.dump(code)
end

local function pack_files(list, out)
  local paths = {}
  for path in read(list):gmatch("[^\n]+") do paths[#paths + 1] = path end
  table.sort(paths)
  local c = { "/* Made by src/host/pack.lua. */\n", '#include "host/packed.h"\n\n' }
  local rows = {}
  for i, path in ipairs(paths) do
    local bytes = read(path)
    local code = compiled(path, bytes)
    c[#c + 1] = string.format("static const unsigned char f%d[] =\n%s;\n", i, literal(bytes))
    if code then
      c[#c + 1] = string.format("static const unsigned char c%d[] =\n%s;\n", i, literal(code))
    end
    rows[i] = string.format("  {%s, f%d, %d, %s, %d},\n", literal(path), i, #bytes,
      code and "c" .. i or "0", code and #code or 0)
  end
  c[#c + 1] = "\nconst struct host_packed host_packed_files[] = {\n"
  c[#c + 1] = table.concat(rows)
  c[#c + 1] = "  {0, 0, 0, 0, 0},\n};\n"
  c[#c + 1] = string.format("const size_t host_packed_count = %d;\n", #paths)
  write(out, c)
end

--- The statements of one heading: "x", or "{a,b}_x" for one a table, whose text has {} where the table goes.
-- The list may go on in further lines.
local function named(heading, text)
  local before, tables, behind = heading:match("^([%w_]*){([%w_,]+)}([%w_]*)$")
  if not tables then return heading:match("^[%w_]+$") and { [heading] = text } end
  local made = {}
  for name in tables:gmatch("[^,]+") do made[before .. name .. behind] = text:gsub("{}", name) end
  return made
end

--- Adds the statements of one file to `found`, by name; each begins at a line
-- "-- name: x" (see `named`). Whole-line comments and blank lines are left out.
local function read_statements(path, found)
  local heading, from, lines
  local number = 0
  local function finish()
    if not heading then return end
    local text = table.concat(lines, "\n")
    if text == "" then fail("%s:%d: statement '%s' is empty", path, from, heading) end
    local made = named(heading, text) or fail("%s:%d: bad statement name '%s'", path, from, heading)
    for name, one in pairs(made) do
      local twin = found[name]
      if twin then
        fail("%s:%d: statement '%s' is already at %s:%d", path, from, name, twin.path, twin.line)
      end
      found[name] = { path = path, line = from, text = one }
    end
  end
  for line in (read(path) .. "\n"):gmatch("(.-)\r?\n") do
    number = number + 1
    local next_heading = line:match("^%-%-%s*name:%s*(.-)%s*$")
    if heading and heading:find("{[^}]*$") then
      heading = heading .. line:gsub("^%-%-%s*", "") -- a long list goes on
    elseif next_heading then
      finish()
      heading, from, lines = next_heading, number, {}
    elseif not line:match("^%s*%-%-") and line:match("%S") then
      if not heading then fail("%s:%d: SQL before the first '-- name:'", path, number) end
      lines[#lines + 1] = line
    end
  end
  finish()
end

local function sql_table(name, rows)
  local c = { string.format("\nconst struct st_sql st_%ss[] = {\n", name) }
  for _, row in ipairs(rows) do
    c[#c + 1] = string.format("  {%s,\n%s},\n", literal(row.name), literal(row.text))
  end
  c[#c + 1] = "  {0, 0},\n};\n"
  c[#c + 1] = string.format("const size_t st_%s_count = %d;\n", name, #rows)
  return table.concat(c)
end

local function names(name, list)
  local c = { string.format("\nconst char *const st_%s[] = {\n", name) }
  for _, one in ipairs(list) do c[#c + 1] = "  " .. literal(one) .. ",\n" end
  c[#c + 1] = string.format("};\nconst size_t st_%s_count = %d;\n", name, #list)
  return table.concat(c)
end

local function pack_sql(out, tables, paths)
  local migrations, found = {}, {}
  table.sort(paths)
  for _, path in ipairs(paths) do
    local number = path:match("/migrations/(%d+)%.sql$")
    if number then
      migrations[#migrations + 1] = { name = number, text = read(path) }
      if tonumber(number) ~= #migrations then
        fail("%s: migrations must be numbered without a gap", path)
      end
    else
      read_statements(path, found)
    end
  end
  local statements = {}
  for name, statement in pairs(found) do
    statements[#statements + 1] = { name = name, text = statement.text }
  end
  table.sort(statements, function(a, b) return a.name < b.name end)
  local described = dofile(tables)
  write(out, {
    "/* Made by src/host/pack.lua. */\n", '#include "store/sql.h"\n',
    sql_table("migration", migrations), sql_table("statement", statements),
    names("readable", described.readable()), names("replaced", described.replaced()),
  })
end

if arg[1] == "files" and #arg == 3 then
  pack_files(arg[2], arg[3])
elseif arg[1] == "sql" and arg[3] then
  pack_sql(arg[2], arg[3], table.move(arg, 4, #arg, 1, {}))
else
  fail("usage: pack.lua files LIST OUT | sql OUT TABLES FILE...")
end
