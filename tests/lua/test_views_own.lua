--- Views of a model over a round, and scripts that come with a module: found, shown, read by those who may.

local file = require "wegmarke.file"
local json = require "wegmarke.json"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"

local run_line = dofile "tests/lua/help_cli.lua"
local test = ...

local n = 0

-- A folder with a model `probe` of these files, under a name that no other test has, and a database with a
-- round of it.
local function round(t, files)
  n = n + 1
  local id = "probe" .. string.char(96 + n)
  local root = ("%s/views%d"):format(t.tmp(), n)
  for _, folder in ipairs { "", "/" .. id, "/" .. id .. "/scripts" } do sys.mkdir(root .. folder) end
  for path, bytes in pairs(files) do
    assert(file.write(root .. "/" .. id .. "/" .. path, (bytes:gsub('"probe"', '"' .. id .. '"'))))
  end
  local db = root .. "/w.db"
  local function run(...)
    local out, err, status = run_line("--lang", "de", "--models", root, "--db", db, ...)
    return out, err, status
  end
  run "init"
  run("unit", "add", "--kind", "landkreis", "--name", "Ort", "--ags", "07131")
  local out, err = run("assess", "new", "Ort", "--model", id, "--mode", "open", "--date", "2026-03-14")
  t.has(out .. err, id)
  run("agree", "Ort", "koordination", "2", "--how", "einstimmig")
  run("target", "Ort", "koordination", "3.5", "--year", "2028")
  return run, root, id
end

local MODEL = [[
model "probe" { api = 2, version = "1", extends = "dkbm", title = { de = "P", en = "P" } }
view "wege" { title = { de = "Wege zum Ziel", en = "Ways" },
  columns = { "Element", "Stand", "Schritte", "wie" },
  rows = function(e)
    local rows = {}
    for _, x in ipairs(e.elements) do
      if x.ist then rows[#rows + 1] = { x.title, x.ist_words, x.abstand, x.how } end
    end
    return rows
  end }
view "intern" { title = { de = "Intern", en = "Internal" }, visible = "group", columns = { "a" },
  rows = function() return { { "nur hier" } } end }
view "schief" { title = { de = "Schief", en = "Wrong" }, columns = { "a" },
  rows = function(e) return { { e.element.koordination.istt } } end }
]]

test("a model's views are listed with the round, and shown as tables in every format", function(t)
  local run = round(t, { ["model.lua"] = MODEL })
  local out = run("views", "Ort")
  t.has(out, "Wege zum Ziel")
  t.has(out, "der Runde vom 14.03.2026 (probe")
  t.eq(out:find("Intern", 1, true), nil, "what is for the group alone is not for the unit")
  t.has(run("views", "Ort", "--for", "group"), "Intern")
  out = run("views", "Ort", "wege")
  t.match(out, "Koordination +Typ 2 +1,5 +einstimmig")
  local said = assert(json.decode((run("views", "Ort", "wege", "--json"))))
  t.eq(said.columns, { "Element", "Stand", "Schritte", "wie" })
  t.eq(said.rows, { { "Koordination", "Typ 2", 1.5, "einstimmig" } })
  local path = t.tmp() .. "/wege"
  run("views", "Ort", "wege", "-o", path .. ".csv")
  t.has(assert(file.read(path .. ".csv")), "Koordination;Typ 2;1,5;einstimmig")
  run("views", "Ort", "wege", "-o", path .. ".xlsx")
  local found
  for _, sheet in ipairs(require("wegmarke.xlsx").read(assert(file.read(path .. ".xlsx"))).sheets) do
    for _, row in ipairs(sheet.rows) do
      for _, cell in ipairs(row) do
        found = found or cell == 1.5 or type(cell) == "table" and cell.value == 1.5
      end
    end
  end
  t.ok(found, "a number stays one")
end)

test("a view tells nobody more than they may read", function(t)
  local run = round(t, { ["model.lua"] = MODEL })
  local _, err, status = run("views", "Ort", "wege", "--for", "public")
  t.eq(status, 1)
  t.has(err, "freigegeben")
  run("release", "Ort", "--for", "public")
  local out = run("views", "Ort", "wege", "--for", "public")
  t.has(out, "Koordination")
  t.eq(out:find("einstimmig", 1, true), nil)
  _, err, status = run("views", "Ort", "intern")
  t.eq(status, 3)
  t.has(err, "intern")
end)

test("a view that fails says where, and an unknown one what is meant", function(t)
  local run = round(t, { ["model.lua"] = MODEL })
  local _, err, status = run("views", "Ort", "schief")
  t.eq(status, 5)
  t.match(err, "model%.lua:14.*istt.*ist")
  _, err = run("views", "Ort", "weg")
  t.has(err, "wege")
end)

test("another round is chosen by its name; one of another unit is refused", function(t)
  local run = round(t, { ["model.lua"] = MODEL })
  run("assess", "new", "Ort", "--model", "dkbm", "--mode", "open", "--date", "2027-03-14")
  local out, err = run("views", "Ort")
  t.eq((out .. err):find("Wege", 1, true), nil, "the latest round counts")
  t.has(run("views", "Ort", "wege", "--assessment", "Ort 2026"), "Koordination")
  run("unit", "add", "--kind", "landkreis", "--name", "Dort", "--ags", "07132")
  local _, refused, status = run("views", "Dort", "wege", "--assessment", "Ort 2026")
  t.eq(status, 2)
  t.has(refused, "Dort")
end)

test("a version changes a view with a function of the old one", function(t)
  local _, root, id = round(t, { ["model.lua"] = (MODEL:gsub('view "schief".*$', "")) })
  sys.mkdir(root .. "/land")
  assert(file.write(root .. "/land/model.lua", (([[
model "land" { api = 2, version = "1", extends = "probe", title = { de = "L", en = "L" } }
change "view.wege" { rows = function(e, unit, old)
  local rows = old(e, unit)
  rows[#rows + 1] = { "Summe", nil, #rows }
  return rows
end }
case "c" { ist = { koordination = 1 }, expect = { says = { wege = "Summe" } } }
]]):gsub('"probe"', '"' .. id .. '"'))))
  local m = assert(model.load(root .. "/land"))
  local findings = model.check(root .. "/land", { also = require "wegmarke.report.checked" })
  t.eq(findings, {})
  local d = require("wegmarke.module.diff").between(assert(model.load(root .. "/" .. id)), m)
  t.eq(d.views.changed[1].fields, { "rows" })
end)

local SCRIPT = [[
local script = { name = "liste", summary = { de = "Elemente mit Stand", en = "elements with a state" },
  reads = { "database" }, writes = {}, over = "units", columns = { "element", "stand" } }
function script.run(ctx)
  local rows = {}
  for E in ctx:evaluations { model = "probe" } do
    for _, x in ipairs(E.elements) do
      if x.ist then rows[#rows + 1] = { element = x.id, stand = x.ist } end
    end
  end
  return rows
end
return script
]]

test("a script of a module runs by module and name, and is listed without being run", function(t)
  local run, root, id = round(t, { ["model.lua"] = MODEL, ["scripts/liste.lua"] = SCRIPT,
    ["scripts/boese.lua"] = 'error("run without being asked")' })
  local said = table.pack(run("run", id .. "/liste"))
  t.match(said[1] .. tostring(said[2]), "koordination +2")
  t.match(run("run", "--list"), id .. "/liste +Elemente mit Stand")
  t.has(run("run", id .. "/liste", "--help"), "wegmarke run " .. id .. "/liste")
  local _, err, status = run("run", id .. "/lise")
  t.eq(status, 3)
  t.has(err, id .. "/liste")
  _, err = run("run", "prob/liste")
  t.has(err, "probe")
  _, err, status = run("run", id .. "/boese")
  t.eq(status, 5)
  t.has(err, "run without being asked")
  t.eq(model.known(root .. "/" .. id), true)
end)

test("model check reads scripts of a module without running them", function(t)
  local _, root, id = round(t, { ["model.lua"] = (MODEL:gsub('view "schief".*$', "")),
    ["scripts/liste.lua"] = SCRIPT,
    ["scripts/boese.lua"] = 'error("run without being asked")' })
  local function told()
    local list = {}
    for i, one in ipairs((model.check(root .. "/" .. id))) do list[i] = model.finding_text(one, "de") end
    return table.concat(list, "\n")
  end
  t.eq(told():find("boese", 1, true), nil)
  t.eq(told():find("liste", 1, true), nil)
  assert(file.write(root .. "/" .. id .. "/scripts/krumm.lua", "\nlocal x = = 1\n"))
  t.match(told(), "krumm%.lua:2")
end)

test("a document alone lies in the folder of a report beside the others, for those it is for", function(t)
  local run, root = round(t, { ["model.lua"] = MODEL:gsub('view "schief".*$', "") .. [[
document "brief" { title = { de = "Brief", en = "Letter" }, alone = true, visible = "unit",
  blocks = function(_, unit) return { { text = "An " .. unit.name } } end }
]] })
  local out = run("report", "Ort", "-o", root .. "/bericht/")
  t.has(out, "Brief (DOCX)")
  t.has(assert(file.read(root .. "/bericht/brief.html")), "An Ort")
  t.eq(assert(file.read(root .. "/bericht/brief.docx")):sub(1, 2), "PK")
  run("release", "Ort", "--for", "public")
  out = run("report", "Ort", "-o", root .. "/offen/", "--for", "public")
  t.eq(out:find("Brief", 1, true), nil)
  t.eq(file.exists(root .. "/offen/brief.html"), false)
end)
