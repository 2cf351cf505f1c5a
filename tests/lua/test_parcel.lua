-- Procedures and catalogues as one file to hand on: what comes back is what went out, and a file that
-- somebody made up brings nothing in. And the cases by which a procedure says what must come of a record.

local test = ...
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local module = require "wegmarke.module"
local parcel = require "wegmarke.module.parcel"
local run = dofile("tests/lua/help_cli.lua")
local sys = require "wegmarke.sys"

-- A folder of modules with these files, by path.
local function folder(t, name, files)
  local root, list = t.tmp() .. "/parcel_" .. name, {}
  t.clear(root)
  for path, bytes in pairs(files) do list[#list + 1] = { path = root .. "/" .. path, bytes = bytes } end
  assert(file.write_all(list))
  return root
end

local CATALOGUE = [[
catalogue "listen" { api = 2, version = "1", title = "Listen" }
rows "orte" { file = "orte.csv", source = "Amt", as_of = "2026-01-01" }
]]
local PROCEDURE = [[
procedure "sprechen" { api = 2, version = "1", title = "Sprechen", uses = { "listen" } }
record "gespraech" { title = "Gespräch", many = "Gespräche", line = "thema", visible = "agency",
  fields = {
    thema = line { title = "Thema", required = true },
    ort = choice { title = "Ort", list = "orte" },
    art = choice { title = "Art", { "vor_ort", "vor Ort" }, { "fern", "fern" } },
    raum = line { title = "Raum", required_if = function (r) return r.art == "vor_ort" end },
    minuten = number { title = "Minuten", from = 0 },
    stunden = computed { title = "Stunden", value = function (r) return r.minuten and r.minuten / 60 end },
    mit = person { title = "mit" },
    wieder = date { title = "wieder", due = true },
  },
  states = { { id = "offen", title = "offen", to = { "fertig" } }, { id = "fertig", title = "fertig" } },
}
]]
local CASE = [[
case "vor Ort" {
  record = "gespraech",
  given = { thema = "T", ort = "a", art = "vor_ort", minuten = 90, mit = "E", wieder = "2026-09-01" },
  expect = { missing = { "raum" }, wrong = {}, values = { stunden = 1.5, raum = false }, due = "2026-09-01",
    states = { "fertig" }, reads = { agency = { "minuten", "thema", "ort", "art", "wieder" } } },
}
]]

local function modules(t, name, case)
  return folder(t, name, { ["listen/catalogue.lua"] = CATALOGUE,
    ["listen/orte.csv"] = "id;title\na;Aue\nb;Berg\n",
    ["sprechen/procedure.lua"] = PROCEDURE .. (case or "") })
end

local function packed(root)
  local found = assert(module.load(root .. "/sprechen"))
  local made = parcel.pack(found)
  found:close()
  return json.decode(json.encode(made))
end

test("what is exported is imported elsewhere, with what it uses and the rows beside it", function(t)
  local root = modules(t, "out")
  local there, path = t.tmp() .. "/in", t.tmp() .. "/sprechen.json"
  local _, err, status = run("module", "export", root .. "/sprechen", "-o", path)
  t.eq({ status, err:find("error", 1, true) }, { 0 })
  local out
  out, err, status = run("module", "import", path, "--into", there)
  t.eq(status, 0, err)
  t.has(out, there .. "/sprechen")
  local a, b = assert(module.load(root .. "/sprechen")), assert(module.load(there .. "/sprechen"))
  t.eq(b.hash, a.hash)
  t.eq(file.read(there .. "/listen/orte.csv"), "id;title\na;Aue\nb;Berg\n")
  out, _, status = run("module", "import", path, "--into", there)
  t.eq(status, 0)
  t.has(out, there .. "/sprechen")
  _, err, status = run("module", "export", "dkbm")
  t.eq(status, 2)
  t.has(err, "model export dkbm")
end)

test("another version that lies there is told, asked about, and kept", function(t)
  local root, there = modules(t, "new", 'change "x" {}'), modules(t, "old")
  local path = t.tmp() .. "/new.json"
  t.eq(select(3, run("module", "export", root .. "/sprechen", "-o", path)), 5)
  local newer = PROCEDURE:gsub('"1"', '"2"', 1):gsub("Raum", "Zimmer")
  assert(file.write(root .. "/sprechen/procedure.lua", newer, { overwrite = true }))
  file.write(there .. "/sprechen/mehr.lua", 'words { x = "y" }\n')
  t.eq(select(3, run("module", "export", root .. "/sprechen", "-o", path)), 0)
  local out, _, status = run("module", "import", path, "--into", there)
  t.eq(status, 3)
  t.has(out, "gespraech.raum: ")
  t.ok(file.exists(there .. "/sprechen/mehr.lua"))
  out, _, status = run("module", "import", path, "--into", there, "--yes")
  t.eq(status, 0)
  t.ok(not file.exists(there .. "/sprechen/mehr.lua"))
  t.eq(assert(module.load(there .. "/sprechen")).version, "2")
  local kept = out:match "%S+/sprechen%-1%-%x+%.json"
  t.eq(select(3, run("module", "import", kept, "--into", t.tmp() .. "/back", "--yes")), 0)
  t.ok(file.exists(t.tmp() .. "/back/sprechen/mehr.lua"))
end)

test("a base of another version that is here: checked with it, and taken only when told", function(t)
  local root, there = modules(t, "a"), modules(t, "b")
  local path = t.tmp() .. "/base.json"
  t.clear(there .. "/sprechen")
  file.write(there .. "/listen/catalogue.lua", 'catalogue "listen" { api = 2, version = "2", title = "L" }\n',
    { overwrite = true })
  t.eq(select(3, run("module", "export", root .. "/sprechen", "-o", path)), 0)
  local _, err, status = run("--lang", "de", "module", "import", path, "--into", there)
  t.eq(status, 5)
  t.has(err, "--all")
  t.ok(not file.exists(there .. "/sprechen"))
  t.eq(select(3, run("module", "import", path, "--into", there, "--all", "--yes")), 0)
  t.eq(assert(module.load(there .. "/sprechen")).uses[1].version, "1")
end)

test("a file that somebody made up brings nothing in", function(t)
  local root = modules(t, "made")
  local function refused(why, change)
    local made = packed(root)
    change(made, made.files)
    local read, err = parcel.read(type(made) == "table" and json.encode(made) or made)
    local there = t.tmp() .. "/none"
    if read then
      local plan, wrong = parcel.plan(read, there)
      t.ok(wrong or not plan.module, why)
    else
      t.ok(err.key:find "^module%.parcel_", why)
    end
    t.ok(not file.exists(there), why)
  end
  local function fits(one, bytes) one.text, one.sha256 = bytes, sys.sha256(bytes) end
  for _, path in ipairs { "../x.lua", "/etc/x.lua", "a/b.lua", "..", ".lua", "C:\\x.lua", "x.sh",
    "procedure.lua\0", "con.lua", "x.new", "", "a\n.lua", ("a"):rep(200) .. ".lua" } do
    refused(path, function(_, files) files[1].path = path end)
  end
  for _, id in ipairs { "..", "../x", "a/b", "", "Ä", "con", ("a"):rep(200) } do
    refused(id, function(_, files) files[1].module = id end)
    refused(id, function(made) made.id = id end)
  end
  refused("twice", function(_, files) files[#files + 1] = files[1] end)
  refused("twice but for case", function(_, files)
    files[#files + 1] = { module = files[1].module, path = files[1].path:upper():gsub("LUA$", "lua"),
      text = files[1].text, sha256 = files[1].sha256 }
  end)
  refused("other bytes", function(_, files) files[1].text = files[1].text .. " " end)
  refused("other bytes with their hash", function(_, files) fits(files[1], files[1].text .. " ") end)
  refused("no hash", function(_, files) files[1].sha256 = nil end)
  refused("another hash of all", function(made) made.hash = ("0"):rep(64) end)
  refused("text and base64", function(_, files) files[1].base64 = "AAAA" end)
  refused("a file missing", function(_, files) table.remove(files, 1) end)
  refused("another hash of what it uses", function(made) made.uses[1].hash = ("0"):rep(64) end)
  refused("no hash of what it uses", function(made) made.uses = json.list() end)
  refused("no files", function(made) made.files = json.list() end)
  refused("no list", function(made) made.files = "x" end)
  refused("another format", function(made) made.wegmarke_module = 2 end)
  refused("no mark", function(made) made.wegmarke_module = nil end)
  refused("a module that is a model", function(_, files)
    for _, one in ipairs(files) do
      if one.path == "procedure.lua" then one.path = "model.lua" end
    end
  end)
  refused("what does not load", function(made, files)
    for _, one in ipairs(files) do
      if one.path == "procedure.lua" then fits(one, one.text .. "\nx = = 1") end
    end
    made.hash = nil
  end)
  t.ok(not parcel.read "[" and not parcel.read "[]" and not parcel.read "null" and not parcel.read "")
end)

test("cases of a procedure: what must come of a record", function(t)
  local root = modules(t, "cases", CASE)
  local out, err, status = run("--lang", "de", "module", "test", root .. "/sprechen")
  t.eq({ status, err }, { 0, "" })
  t.has(out, "gilt        vor Ort")
  -- Each expectation fails where it is another one, and names what came.
  for _, change in ipairs {
    { 'missing = { "raum" }', "missing = {}", "raum" }, { "wrong = {}", 'wrong = { "ort" }', "ort" },
    { "stunden = 1.5", "stunden = 2", "stunden = 1.5" },
    { 'due = "2026-09-01"', "due = false", "2026-09-01" },
    { 'states = { "fertig" }', "states = {}", "fertig" }, { '"wieder" }', '"wieder", "mit" }', "agency" },
    { 'ort = "a"', 'ort = "zz"', "ort" }, { "thema = \"T\"", "tema = \"T\"", "„thema“" },
    { 'record = "gespraech"', 'record = "gesprach"', "„gespraech“" },
    { "raum = false }", 'raum = "x" }', "raum = false" }, { "due =", "dew =", "due, missing" },
  } do
    local from, to = CASE:find(change[1], 1, true)
    t.ok(from, change[1])
    root = modules(t, "cases", CASE:sub(1, from - 1) .. change[2] .. CASE:sub(to + 1))
    _, err, status = run("--lang", "de", "module", "test", root .. "/sprechen")
    t.eq(status, 5, change[2])
    t.has(err, change[3])
    t.has(err, "procedure.lua:")
  end
end)

test("cases of the base are not those of a version that changes it", function(t)
  local root = modules(t, "own", CASE)
  assert(file.write_all { { path = root .. "/eigen/procedure.lua", bytes = [[
procedure "eigen" { api = 2, version = "1", title = "Eigen", extends = "sprechen" }
change "gespraech" { fields = { art = { required = true } } }
case "Art fehlt" { record = "gespraech", given = { thema = "T" }, expect = { missing = { "art" } } }
]] } })
  local out, err, status = run("--lang", "de", "module", "test", root .. "/eigen")
  t.eq({ status, err }, { 0, "" })
  t.has(out, "Art fehlt")
  t.ok(not out:find("vor Ort", 1, true))
end)
