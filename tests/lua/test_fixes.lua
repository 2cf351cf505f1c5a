-- `model check --fix`: what is certain is mended in the files, shown line by line, and only once.

local test, tmp = ...

local file = require "wegmarke.file"
local fixes = require "wegmarke.module.fixes"
local json = require "wegmarke.json"
local sys = require "wegmarke.sys"
local run = dofile "tests/lua/help_cli.lua"

local HEAD = 'model "own%d" { api = 2, version = "1", extends = "dkbm", title = { de = "Ä", en = "A" } }\n'
local CASE = 'case "c" { ist = { koordination = 1 }, expect = { profile = { koordination = 1 } } }\n'

local n = 0

-- The folder of a model of its own, with a file that says this; and what the file says now.
local function write(bytes)
  n = n + 1
  local folder = tmp() .. "/models/own" .. n
  assert(sys.mkdir(folder))
  assert(file.write(folder .. "/model.lua", HEAD:format(n)))
  assert(file.write(folder .. "/tests.lua", CASE))
  assert(file.write(folder .. "/a.lua", bytes))
  return folder, function() return (assert(file.read(folder .. "/a.lua"))) end
end

local function check(folder, ...) return run("--lang", "en", "model", "check", folder, ...) end

test("a check mends what is certain, round by round, shows the lines, and a second one changes nothing",
  function(t)
  local folder, now = write [[
chnage "koordinaton" {
  title = { de = "Ä" en = "A" }, question = { de = "W?", en = "W?" },
  why = { de = "W", en = "W" }, question = { de = "W?", en = "W?" },
}
]]
  local _, err, status = check(folder)
  t.eq(status, 5)
  t.match(err, "model check %S+/own1 %-%-fix")
  t.has(now(), "chnage")
  local out
  out, err, status = check(folder, "--fix")
  t.eq({ err, status }, { "", 0 })
  t.eq(now(), [[
change "koordination" {
  title = { de = "Ä", en = "A" }, question = { de = "W?", en = "W?" },
  why = { de = "W", en = "W" },
}
]])
  t.has(out, 'a.lua:2\n  -   title = { de = "Ä" en = "A" }, question')
  t.has(out, '\n  +   title = { de = "Ä", en = "A" }, question')
  out = check(folder, "--fix")
  t.ok(not out:find("mended", 1, true), out)
end)

test("of what could be meant otherwise nothing is changed: two near names, two places, a key in two ways",
  function(t)
  for _, bytes in ipairs {
    'add "roles.abc1" { title = { de = "T", en = "T" }, perspective = "inside" }\n'
      .. 'add "roles.abc2" { title = { de = "T", en = "T" }, perspective = "inside" }\n'
      .. 'change "roles.abc3" { title = { de = "U", en = "U" } }\n',
    'change "koordination" { titel = { de = "T", en = "T" }, title = { de = "T", en = "T" } }\n',
    'change "koordination" { title = { de = "T", en = "T" }, title = { de = "U", en = "U" } }\n',
    'change "koordination" { title = { de = "T", en = "T" },\n'
      .. '  title = { de = "T", --[[ why ]] en = "T" } }\n',
    'change "koordination" { why = { de = "koordinaton", en = "K" } }\n'
      .. 'remove "koordinaton" { why = "koordinaton" }\n',
  } do
    local folder, now = write(bytes)
    local _, _, status = check(folder, "--fix")
    t.eq({ now(), status }, { bytes, 5 })
  end
end)

test("editors get file, line, columns in characters and the bytes", function(t)
  local folder = write('change "koordination" { why = { de = "Ä", en = "Ä" }, titel = '
    .. '{ de = "T", en = "T" } }\n')
  local made = json.decode((check(folder, "--json")))
  local fix = made[1].findings[1].fix
  t.eq({ fix.line, fix.column, fix.end_line, fix.end_column, fix.was, fix.replacement },
    { 1, 55, 1, 60, "titel", "title" })
  t.match(fix.file, "own%d/a%.lua$")
  local fixed = json.decode((check(folder, "--json", "--fix")))[1]
  t.eq({ fixed.fixed[1].replacement, #fixed.findings }, { "title", 0 })
end)

test("a file that has changed since is left as it is, and fixes that meet are made one at a time", function(t)
  local folder, now = write "abc def\nghi\n"
  local path = folder .. "/a.lua"
  local function fix(from, was, replacement)
    return { file = path, from = from, was = was, replacement = replacement, line = 1 }
  end
  local files, done, changes = fixes.apply { fix(5, "def", "x"), fix(6, "ef", "y"), fix(1, "ab", "z"),
    fix(9, "gho", "w") }
  t.eq({ #done, files[1].bytes }, { 2, "zc x\nghi\n" })
  t.eq(changes, { { file = path, line = 1, before = { "abc def" }, after = { "zc x" } } })
  t.eq(now(), "abc def\nghi\n")
end)

test("words of fixed lists that are spelled otherwise, and signs inside texts, are told apart", function(t)
  local folder, now = write [[
rule "r" { why = { de = "a != b", en = "a != b" }, multiply = { koordination = 2 },
  when = function(p) return p.koordination.ist != 2 end }
add "roles.neu" { title = { de = "N", en = "N" }, perspective = "insde" }
]]
  local _, err = check(folder, "--fix")
  t.eq(err, "")
  t.has(now(), 'en = "a != b" }, multiply')
  t.has(now(), 'ist ~= 2 end')
  t.has(now(), 'perspective = "inside"')
end)

test("procedures are mended too, by the kinds of fields that they know", function(t)
  local folder = tmp() .. "/models/ding"
  assert(sys.mkdir(folder))
  assert(file.write(folder .. "/procedure.lua", [[
procedure "ding" { api = 2, version = "1", title = "Ding" }
record "sache" { titel = "Sache", many = "Sachen", line = "name",
  fields = { name = lien { title = "Name" } } }
]]))
  local out, err, status = run("--lang", "en", "module", "check", folder, "--fix")
  t.eq({ err, status }, { "", 0 })
  t.has(out, '+   fields = { name = line { title = "Name" } } }')
  t.has(assert(file.read(folder .. "/procedure.lua")), 'record "sache" { title = "Sache"')
end)
