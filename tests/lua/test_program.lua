--- wegmarke.program: what goes in and comes out, and that nothing outlives its time.

local program = require "wegmarke.program"
local test = ...

local sh = assert(program.find("sh"))

local function run(script, input, seconds, ...)
  return program.run(sh, { "-c", script, "sh", ... }, input or "", seconds or 20)
end

test("programs are found in PATH by their name only", function(t)
  t.match(sh, "^/.*/sh$")
  t.eq(program.find("no-such-program-here"), nil)
  t.eq(program.find("../bin/sh"), nil)
  t.eq(program.find(""), nil)
  t.raises("zero", program.find, "sh\0")
end)

test("bytes go in and come out as they are", function(t)
  t.eq(run("cat", "a\0b\r\n\xFF"), "a\0b\r\n\xFF")
  local large = ("0123456789abcdef"):rep(200000)
  t.ok(run("cat", large) == large)
  t.eq(run("exec 0<&-; echo", large), "\n") -- it doesn't want them
  t.eq({ run("echo out; echo beside >&2") }, { "out\n", "beside\n" })
end)

test("arguments are no shell's words", function(t)
  t.eq(run('printf "%s|" "$@"', "", 20, "a b", "$(echo x)", "; rm", "ä'\""), "a b|$(echo x)|; rm|ä'\"|")
end)

test("what goes wrong has a code, and the end of what was said", function(t)
  local bytes, err = run("echo warum >&2; exit 3")
  t.eq(bytes, nil)
  t.eq(err, { code = "program_failed", path = sh, detail = "3: warum\n" })
  t.eq(select(2, run("kill -9 $$")).detail, "137: ")
  t.eq(select(2, program.run("/no/such", {}, "", 5)).code, "program_not_started")
  local _, long = run("i=0; while [ $i -lt 3000 ]; do echo zeile $i >&2; i=$((i + 1)); done; exit 1")
  t.match(long.detail, "zeile 2999\n$")
  t.ok(#long.detail < 4200)
  t.raises("list of texts", program.run, sh, { 1 }, "", 5)
end)

test("a program whose time is over ends with all it started", function(t)
  local mark = t.tmp() .. "/mark"
  local _, err = run("(sleep 30; echo still here >'" .. mark .. "') & echo $!; sleep 30", "", 0.3)
  t.eq(err.code, "program_timed_out")
  local f = io.open(mark)
  t.eq(f and f:read("a") or "", "")
  if f then f:close() end
  os.remove(mark)
end)
