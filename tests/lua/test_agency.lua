-- The kinds of changes that an agency makes in an afternoon, as it makes them: a folder of its own beside the
-- base, checked, compared, put into force, and still there when the base moves on.

local test = ...
local file = require "wegmarke.file"
local kinds = dofile("tests/lua/help_changes.lua")
local module = require "wegmarke.module"
local run = dofile("tests/lua/help_cli.lua")

-- What `module diff` names of each change.
local NAMED = {
  ["a field's property"] = "talk.next: every",
  ["a rule of its own"] = "suggest.eigene",
  ["a field more, and a part of a document for it"] = "talk.fkz",
  ["a step less, a question before all others"] = "step.arbeitspakete",
  ["a document without a part, with another"] = "document.vorlage: ",
  ["a function that asks the one it replaces"] = "notice.similar: when",
  ["a list with other stages and an old name, other words"] = "stairs.s1",
  ["a setting, a field that is needed sometimes"] = "review.approval",
  ["a demand on pairs"] = "demand.verschiedene",
  ["a format of its own"] = "formats.kurz",
  ["states"] = "review.put_off",
  ["columns, another audience, another order"] = "review: columns, visible",
  ["a field less, in two ways"] = "talk.parties",
  ["a record less"] = "talk",
}

-- The base a year later: another version, other words, a record more.
local LATER = kinds.base:gsub('version = "1"', 'version = "2"'):gsub('title = "Gespräch"', 'title = "Termin"')
  .. 'record "meldung" { title = "Meldung", line = "was", fields = { was = line { title = "was" } } }\n'

local n = 0

-- A folder of modules with the base and a version of it.
local function folder_with(t, body)
  n = n + 1
  local root = ("%s/agency_%d_%d"):format(t.tmp(), os.time(), n)
  assert(file.write_all {
    { path = root .. "/basis/procedure.lua", bytes = kinds.base, overwrite = true },
    { path = root .. "/eigen/procedure.lua", bytes = kinds.head .. body, overwrite = true } })
  return root
end

local function move_on(root)
  assert(file.write(root .. "/basis/procedure.lua", LATER, { overwrite = true }))
end

local function must(t, ...)
  local out, err, status = run("--lang", "de", ...)
  t.eq(status, 0, table.concat({ ... }, " ") .. ": " .. err)
  return out, err
end

for _, case in ipairs(kinds.changes) do
  local name, body, holds = table.unpack(case)
  test("an agency changes " .. name .. ", and it stays when the base moves on", function(t)
    local root = folder_with(t, body)
    local own, base = root .. "/eigen", root .. "/basis"
    local _, findings = must(t, "module", "check", own)
    t.eq(findings, "")
    local out, _, status = run("--lang", "de", "module", "diff", base, own)
    t.eq(status, 1)
    t.has(out, assert(NAMED[name], name))
    move_on(root)
    _, findings = must(t, "module", "check", own)
    t.eq(findings, "")
    local m = assert(module.load(own))
    holds(t, m)
    t.ok(m:type "meldung")
    t.eq(m:type "talk" and m:type("talk").title.de or "Termin", "Termin")
    t.has(run("--lang", "de", "module", "diff", base, own), NAMED[name])
    t.has(must(t, "module", "show", own), "Meldung")
  end)
end

test("a file goes on with what it was pinned to until it is told otherwise", function(t)
  local root = folder_with(t, kinds.changes[1][2]
    .. '\nchange "talk" { fields = { fkz = line { title = "FKZ" } } }')
  local path = root .. "/probe.db"
  local function wm(...) return must(t, "--db", path, "--models", root, ...) end
  wm("init")
  wm("unit", "add", "--kind", "gemeinde", "--name", "Musterort")
  wm("use", "Musterort", "eigen")
  wm("talk", "add", "Musterort", "what=Erstes", "fkz=A-1", "next=2026-09-01")
  move_on(root)
  t.has(wm("talk", "show", "Musterort", "1"), "FKZ: A-1")
  t.ok(not wm("help"):find("meldung", 1, true))
  wm("module", "update", "eigen", "--yes")
  t.has(wm("talk", "show", "Musterort", "1"), "FKZ: A-1")
  t.has(wm("help", "talk", "add"), "Termin")
  wm("meldung", "add", "Musterort", "was=Neu")
  t.has(wm("due", "Musterort", "--weeks", "520"), "01.03.2027") -- every six months, as the agency said
  wm("db", "verify")
end)
