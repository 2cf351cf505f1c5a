-- One table of answers of many assessments, and joint values as rows.

local test = ...
local by = require "wegmarke.data.intake.by"
local data = require "wegmarke.data"
local dispatch = require "wegmarke.cli.dispatch"
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

-- Runs a command line; what it printed, what it said beside, its status.
local function run(...)
  local out, err, current = {}, {}, lang.current()
  local print_out, print_err = sys.out, sys.err
  sys.out = function(...) out[#out + 1] = table.concat { ... } end
  sys.err = function(...) err[#err + 1] = table.concat { ... } end
  local ok, status = pcall(dispatch.run, { ... })
  sys.out, sys.err = print_out, print_err
  lang.set(current)
  assert(ok, status)
  return table.concat(out), table.concat(err), status
end

-- A file with rounds of three units.
local function file_of_rounds(t, name)
  local path = t.tmp() .. "/" .. name .. ".db"
  os.remove(path)
  run("--db", path, "init")
  for _, unit in ipairs { "Nordkreis", "Südkreis", "Westkreis" } do
    run("--db", path, "unit", "add", "--kind", "landkreis", "--name", unit)
  end
  for _, round in ipairs { { "Nordkreis", "2026-03-14" }, { "Südkreis", "2026-04-14" },
    { "Südkreis", "2025-04-14" } } do
    run("--db", path, "assess", "new", round[1], "--date", round[2], "--mode", "open")
  end
  return path
end

local function table_file(t, rows)
  local path = t.tmp() .. "/alle.csv"
  os.remove(path)
  assert(require("wegmarke.file").write(path, table.concat(rows, "\n") .. "\n"))
  return path
end

test("each row goes to the assessment of its unit and day, by month or year where that is enough", function(t)
  local db = file_of_rounds(t, "by_rows")
  local file = table_file(t, { "Umfrage aller Kreise;;;;", "Kommune;Datum;code;Koordination;Datenbasierung",
    "Nordkreis;2026;a;2;3", "Südkreis;14.4.2026;a;3;weiß nicht", "Nordkreis;2026-03;b;1;1",
    "Südkreis;2025;a;1;2", "Summe;;;7;6" })
  local out, err, status = run("--db", db, "rate", "import", file, "--by", "unit,date", "--json")
  t.eq(status, 0, err)
  local told = {}
  for _, one in ipairs(json.decode(out)) do
    told[#told + 1] = { one.unit, one.held_on, one.participants, one.placements, one.unchanged }
  end
  t.eq(told, { { "Nordkreis", "2026-03-14", 2, 4, false }, { "Südkreis", "2026-04-14", 1, 2, false },
    { "Südkreis", "2025-04-14", 1, 2, false } })
  out = run("--db", db, "--lang", "de", "rate", "import", file, "--by", "Kommune,Datum")
  t.has(out, "schon vorhanden, unverändert")
  t.has(out, "Zeile 7 „Summe“")
  -- a row that changed reaches its own assessment only
  file = table_file(t, { "Datum;Kommune;code;Koordination;Datenbasierung", "2026;Nordkreis;a;2;4",
    "2025;Südkreis;a;1;2" })
  told = json.decode((run("--db", db, "rate", "import", file, "--by", "unit,date", "--json")))
  t.eq(#told, 2)
  local opened = assert(store.open(db))
  local nord = assert(data.assessments.find(opened, "Nordkreis"))
  local values = {}
  for _, p in ipairs(require("wegmarke.data.gather").gather(opened, nord.id).placements) do
    values[#values + 1] = p.element == "datenbasierung" and p.value or nil
  end
  table.sort(values)
  t.eq(values, { 1, 4 })
end)

test("of a table with a mistake nothing is stored, and each mistake has its line", function(t)
  local db = file_of_rounds(t, "by_wrong")
  local file = table_file(t, { "Kreis;Jahr;code;Koordination", "Nordkreis;2026;a;2", "Westkreis;2026;a;2",
    "Südkreis;2025;a;9", "Ostkreis;2025;a;1", "Südkreis;bald;a;1" })
  local out, err, status = run("--db", db, "--lang", "de", "rate", "import", file, "--by", "Kreis,Jahr")
  t.eq({ out, status }, { "", 3 })
  for _, part in ipairs { "alle.csv:3: Westkreis hat für „2026“ keine", "assess new Westkreis",
    "alle.csv:4:4", "alle.csv:5: ", "„bald“" } do t.has(err, part) end
  t.eq(data.batches.list(assert(store.open(db)), assert(data.assessments.find(assert(store.open(db)),
    "Nordkreis")).id), {})
  t.eq(select(3, run("--db", db, "rate", "import", file, "--by", "Land,Jahr")), 3)
  t.eq(select(3, run("--db", db, "rate", "import", "Nordkreis")), 2)
  t.eq(select(2, by.parse "date").key, "by.bad")
  t.eq(select(2, by.parse "a,b,c").key, "by.bad")
end)

test("joint values as a row: elements as columns without people, once; people need codes", function(t)
  local model = help.model()
  local bytes = "datenbasierung;Grund;oeffentlichkeit\n2-3;weil;4\n"
  t.eq(intake.parse(bytes, "x.csv", model), nil)
  for _, opts in ipairs { { kind = "group" }, { joint = true } } do
    local p = assert(intake.parse(bytes, "x.csv", model, opts))
    t.eq(p.kind, "group")
    t.eq(p.placements, {
      { element = "datenbasierung", state = "placed", value = 2.5, reason = "weil" },
      { element = "oeffentlichkeit", state = "placed", value = 4 },
    })
    local none, errs = intake.parse(bytes .. "1;;1\n", "x.csv", model, opts)
    t.eq(none, nil)
    t.eq(errs[1].args.problem.key, "by.joint_twice")
  end
end)

test("a group's joint values stand in where nothing is agreed, for parts of the model too", function(t)
  local db = file_of_rounds(t, "by_joint")
  run("--db", db, "assess", "new", "Westkreis", "--date", "2026-05-01", "--mode", "open", "--model",
    "softwaresicherheit", "--other-kind")
  local model = assert(require("wegmarke.model").load "softwaresicherheit")
  local heads, cells = { "Kreis" }, { "Westkreis" }
  for i, question in ipairs(require("wegmarke.module.asked").of(model).elements) do
    heads[i + 1], cells[i + 1] = question.id, tostring(question.reads.types[3].value)
  end
  local file = table_file(t, { table.concat(heads, ";"), table.concat(cells, ";") })
  local _, err, status = run("--db", db, "rate", "import", file, "--by", "unit")
  t.eq(status, 0, err)
  local opened = assert(store.open(db))
  local round = assert(data.assessments.find(opened, "Westkreis"))
  local gathered = require("wegmarke.data.gather").gather(opened, round.id)
  local evaluate = require "wegmarke.evaluate"
  local plain = evaluate.run(model, gathered)
  local provisional = evaluate.run(model, gathered, { provisional = true })
  t.eq(plain.elements[1].ist, nil)
  t.eq(provisional.elements[1].ist, model.types[2].value)
  t.eq(provisional.elements[1].ist_from, "proposal")
  t.ok(#provisional.rollup.groups > 10)
  for i, group in ipairs(provisional.rollup.groups) do
    t.ok(group.value ~= nil, i)
    t.eq(plain.rollup.groups[i].value, nil)
  end
end)
