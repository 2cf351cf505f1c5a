--- Runs Lua tests: build/wegmarke run tests/lua/run.lua [FILTER]
--
-- FILTER is part of a test file's path or of a test's name. A test file is a
-- chunk that gets `test`, and `t.tmp` beside it, as `...`:
--
--   local test = ...
--   test("what should be so", function(t) t.eq(1 + 1, 2) end)
--
-- and in a test
--   t.eq(got, want [, what])      equal; tables by what is in them
--   t.near(got, want [, eps])     numbers, at most eps (1e-12) apart
--   t.ok(value [, what])          true, or anything that counts as true
--   t.match(text, pattern)        string.find finds the Lua pattern
--   t.has(text, part)             the part stands in the text, as it is
--   t.raises(pattern, f, ...)     f(...) raises; the message matches
--   t.skip(why)                   ends the test, not counted as passed
--   t.tmp()                       a folder for files of this test file and this run alone, empty at first
--   t.clear(path)                 takes away a file, or a folder with all that is in it

local sys = require "wegmarke.sys"

local filter = ... or ""
local counts = { passed = 0, failed = 0, skipped = 0 }
local current_file
local skip_mark = {}

--- A value as text: strings quoted, tables with sorted keys, not too deep.
local function show(value, depth)
  depth = depth or 0
  if type(value) == "string" then return string.format("%q", value):gsub("\\\n", "\\n") end
  if math.type(value) == "float" then return string.format("%.17g", value) end
  if type(value) ~= "table" then return tostring(value) end
  if depth > 3 then return "{...}" end
  local keys, parts = {}, {}
  for key in pairs(value) do keys[#keys + 1] = key end
  table.sort(keys, function(a, b)
    if type(a) ~= type(b) then return type(a) < type(b) end
    if type(a) == "number" or type(a) == "string" then return a < b end
    return tostring(a) < tostring(b)
  end)
  for i, key in ipairs(keys) do
    local name = key == i and "" or (type(key) == "string" and key:match("^[%a_][%w_]*$")
      or "[" .. show(key, depth + 1) .. "]") .. "="
    parts[i] = name .. show(value[key], depth + 1)
  end
  return "{" .. table.concat(parts, ", ") .. "}"
end

--- Where two values differ: nil if nowhere, else path, got, want there.
local function difference(got, want, path)
  if rawequal(got, want) or got == want then return nil end
  if type(got) ~= "table" or type(want) ~= "table" then
    if got ~= got and want ~= want then return nil end
    return path, got, want
  end
  local keys = {}
  for key in pairs(got) do keys[key] = true end
  for key in pairs(want) do keys[key] = true end
  local first, first_got, first_want
  for key in pairs(keys) do
    local at = path .. (type(key) == "string" and "." .. key or "[" .. show(key) .. "]")
    local where, a, b = difference(got[key], want[key], at)
    if where and (not first or where < first) then first, first_got, first_want = where, a, b end
  end
  return first, first_got, first_want
end

local function fail(what, format, ...)
  error((what and what .. ": " or "") .. string.format(format, ...), 3)
end

local t = {}

function t.eq(got, want, what)
  local path, a, b = difference(got, want, "")
  if path == nil then return end
  fail(what, "%sgot %s, want %s", path ~= "" and "at " .. path .. ": " or "", show(a), show(b))
end

function t.near(got, want, eps)
  if math.type(got) and math.abs(got - want) <= (eps or 1e-12) then return end
  fail(nil, "got %s, want %s within %g", show(got), show(want), eps or 1e-12)
end

function t.ok(value, what)
  if not value then fail(nil, "%s", what or "got " .. tostring(value)) end
  return value
end

function t.match(text, pattern)
  if type(text) == "string" and text:find(pattern) then return end
  fail(nil, "%s does not match %s", show(text), show(pattern))
end

function t.has(text, part)
  if type(text) == "string" and text:find(part, 1, true) then return end
  fail(nil, "%s does not contain %s", show(text), show(part))
end

function t.raises(pattern, f, ...)
  local ok, err = pcall(f, ...)
  if ok then fail(nil, "no error, want one like %s", show(pattern)) end
  if not tostring(err):find(pattern) then
    fail(nil, "error %s does not match %s", show(tostring(err)), show(pattern))
  end
  return err
end

function t.skip(why)
  error({ mark = skip_mark, why = why }, 0)
end

local folder = ("%s/lua-%s"):format(sys.env("TMP") or "/tmp", sys.id())

function t.tmp()
  local path = folder .. "/" .. current_file:match("([^/]+)%.lua$")
  assert(sys.mkdir(path))
  return path
end

function t.clear(path)
  if os.remove(path) or not sys.is_folder(path) then return end -- a link goes first, not what it leads to
  for _, name in ipairs(sys.list(path) or {}) do t.clear(path .. "/" .. name:gsub("/$", "")) end
  os.remove(path)
end

local function say_failed(name, err)
  counts.failed = counts.failed + 1
  print(string.format("FAIL %s: %s", current_file, name))
  print("     " .. tostring(err):gsub("\n", "\n     "))
end

local function explain(err)
  if type(err) == "table" and err.mark == skip_mark then return err end
  local text = debug.traceback(tostring(err), 2)
  -- What lies under the test itself helps nobody.
  return (text:gsub("\n[^\n]*%[C%]: in function 'xpcall'.*", ""))
end

local function test(name, f)
  if not (current_file:find(filter, 1, true) or name:find(filter, 1, true)) then return end
  local ok, err = xpcall(f, explain, t)
  if ok then
    counts.passed = counts.passed + 1
  elseif type(err) == "table" then
    counts.skipped = counts.skipped + 1
    print(string.format("skipped %s: %s (%s)", current_file, name, tostring(err.why)))
  else
    say_failed(name, err)
  end
end

local function run_file(path)
  current_file = path
  local chunk, message = loadfile(path, "t")
  if not chunk then return say_failed("is Lua", message) end
  local ok, err = xpcall(chunk, explain, test, t.tmp)
  if not ok then say_failed("runs", type(err) == "table" and "skip outside of a test" or err) end
end

for _, name in ipairs(assert(sys.list("tests/lua"))) do
  local path = "tests/lua/" .. name
  -- A filter that names a file spares loading the others.
  if name:match("^test_.*%.lua$")
    and (not filter:match("%.lua$") or path:find(filter, 1, true)) then
    run_file(path)
  end
end

t.clear(folder)
print(string.format("%d passed, %d failed%s", counts.passed, counts.failed,
  counts.skipped > 0 and string.format(", %d skipped", counts.skipped) or ""))
return counts.failed == 0 and 0 or 1
