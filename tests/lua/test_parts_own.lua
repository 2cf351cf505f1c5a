--- Parts of a report that a model says with a function: what it is told, in which formats it stands, who may
--- read it, how a version changes it, how a slip is told.

local cases = require "wegmarke.module.cases"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local sys = require "wegmarke.sys"

local test = ...

local BASE = [[
document "weit" {
  title = { de = "Was weit weg ist", en = "What is far away" }, after = "summary",
  blocks = function(e, unit)
    local rows = {}
    for _, x in ipairs(e.elements) do
      if (x.abstand or 0) >= 1 then
        rows[#rows + 1] = { x.title, x.ist_words, nil, x.abstand }
      end
    end
    return {
      { lead = unit.name .. " hat " .. #rows .. " weite Wege." },
      { heading = "Wege", table = { caption = "Die Wege",
        columns = { "Element", "Stand", "leer", "Schritte" }, rows = rows } },
      { list = { "Stärken: " .. table.concat(e.element.koordination.strengths, ", ") }, small = "Ende" },
    }
  end,
}
document "brief" { title = "Brief", alone = true, visible = "unit",
  blocks = function(e) return { { text = "Gruß, " .. tostring(e.element.koordination.how) } } end }
]]

local n = 0
local function load(t, files, head)
  n = n + 1
  local folder = ("%s/own%d/probe"):format(t.tmp(), n)
  sys.mkdir(("%s/own%d"):format(t.tmp(), n))
  sys.mkdir(folder)
  head = head or 'model "probe" { api = 2, version = "1", extends = "dkbm", title = "Probe" }\n'
  assert(file.write(folder .. "/model.lua", head .. files))
  local m, findings = model.load(folder)
  return m, findings, folder
end

local function evaluated(m, audience)
  local a = cases.recorded(m, { id = "x", ist = { koordination = 2, datenbasierung = 3 },
    soll = { koordination = 3.5, datenbasierung = 3 } })
  a.agreements.koordination.how = "im Konsens am Tisch"
  a.remarks = { { element = "koordination", kind = "strength", body = "kurze Wege", visibility = "group" },
    { element = "koordination", kind = "strength", body = "feste Runde", visibility = "public" } }
  return evaluate.run(m, a, { audience = audience })
end

local function ids_of(m, opts)
  return table.concat(require("wegmarke.report.sections").of(m, opts or {}), " ")
end

test("a function's part stands where it says, in every format, with what it was told", function(t)
  local m = assert(load(t, BASE))
  local E = evaluated(m, "group")
  t.match(ids_of(m), "^summary weit build_on")
  t.eq(ids_of(m):find("brief", 1, true), nil, "what stands alone is no part of the report")
  local said = { html = report.html(E, m, { language = "de" }), text = report.text(E, m, { language = "de" }),
    markdown = report.markdown(E, m, { language = "de" }), sheets = "" }
  for _, sheet in ipairs(require("wegmarke.xlsx").read(report.xlsx(E, m, { language = "de" })).sheets) do
    for _, row in ipairs(sheet.rows) do
      for i = 1, 6 do said.sheets = said.sheets .. tostring(row[i]) .. "\t" end
    end
  end
  for format, bytes in pairs(said) do
    for _, wanted in ipairs { "case hat 1 weite Wege.", "Die Wege", "Koordination", "kurze Wege", "Ende" } do
      t.ok(bytes:find(wanted, 1, true), format .. " lacks " .. wanted)
    end
  end
  t.has(said.markdown, "| Koordination | Typ 2 | – | 1,5 |")
  t.has(said.sheets, "1.5")
  t.has(report.html(E, m, { language = "en" }), "What is far away")
  t.eq(E.errors, {})
  t.eq(report.docx(E, m, { language = "de" }):sub(1, 2), "PK")
end)

test("a document alone has its own title, and speaks to nobody but those it is for", function(t)
  local m = assert(load(t, BASE))
  local E = evaluated(m)
  local made = require("wegmarke.report.document").of(E, m, { language = "de", parts = { "brief" } })
  t.eq(made.title, "Brief: case")
  t.has(report.markdown(E, m, { language = "de", parts = { "brief" } }), "Gruß, im Konsens am Tisch")
  t.eq(ids_of(m, { preset = "oeffentlich", parts = { "brief" } }), "")
  t.eq(ids_of(m, { preset = "agentur", parts = { "brief" } }), "")
  t.eq(ids_of(m, { preset = "gruppe", parts = { "brief" } }), "brief")
end)

test("what an audience may not read a document cannot read either", function(t)
  local m = assert(load(t, BASE .. [[
document "alles" { title = "Alles", blocks = function(e)
  local x, list = e.element.koordination, {}
  for _, one in ipairs(x.strengths) do list[#list + 1] = one end
  return { { list = list, text = tostring(x.how) .. "; " .. #e.advice .. "; " .. tostring(x.states) } }
end }]]))
  local group = report.markdown(evaluated(m, "group"), m, { language = "de", parts = { "alles" },
    preset = "gruppe" })
  t.has(group, "kurze Wege")
  t.has(group, "im Konsens am Tisch")
  t.has(group, "; 3; table")
  local public = report.markdown(evaluated(m, "public"), m, { language = "de", parts = { "alles" },
    preset = "oeffentlich" })
  t.eq(public:find("kurze Wege", 1, true), nil)
  t.eq(public:find("Konsens", 1, true), nil)
  t.has(public, "nil; 0; nil")
end)

test("a version goes on from what stood there, a function or a list", function(t)
  local _, _, base = load(t, BASE .. 'document "fest" { title = "F", blocks = { { text = "Grundtext" } } }\n')
  local folder = base:gsub("probe$", "probe-land")
  sys.mkdir(folder)
  assert(file.write(folder .. "/model.lua", [[
model "probe-land" { api = 2, version = "1", extends = "probe", title = "Land" }
report { order = { "brief", "weit" }, parts = {
  { id = "neu", title = "Neu", blocks = { { text = "neu" } } } } }
change "document.weit" { title = "Weit im Land", blocks = function(e, unit, old)
  local list = old(e, unit)
  table.insert(list, 1, { text = "Davor." })
  return list
end }
change "document.fest" { blocks = function(e, unit, old)
  local list = old(e, unit)
  list[1].text = list[1].text .. " und mehr"
  return list
end }
remove "document.brief" { why = "schreibt die Kommune selbst" }
]]))
  local land, findings = model.load(folder)
  t.eq(land, nil, "what was removed cannot be ordered")
  t.has(model.finding_text(findings[1], "de"), "brief")
  local text = assert(file.read(folder .. "/model.lua"))
  assert(file.write(folder .. "/model.lua", (text:gsub('"brief", "weit"', '"weit"')), { overwrite = true }))
  land = assert(model.load(folder))
  local E = evaluated(land)
  local said = report.markdown(E, land, { language = "de", parts = { "weit", "fest", "neu" } })
  t.has(said, "Weit im Land")
  t.match(said, "Davor%..*case hat 1 weite Wege")
  t.has(said, "Grundtext und mehr")
  t.match(ids_of(land), "^weit summary")
  local again = report.markdown(E, land, { language = "de", parts = { "fest" } })
  t.eq(again:find("und mehr und mehr", 1, true), nil, "what a function does to a copy stays with it")
  local d = require("wegmarke.module.diff").between(assert(model.load(base)), land)
  local changed = {}
  for i, one in ipairs(d.documents.changed) do changed[i] = one.id end
  t.eq(changed, { "weit", "fest" })
  t.eq(d.documents.removed[1].id, "brief")
  t.eq(d.documents.added[1].id, "neu")
end)

local function failing(t, body)
  local m = assert(load(t, 'document "x" { title = "X", blocks = ' .. body .. " }"))
  local E = evaluated(m)
  local said = report.markdown(E, m, { language = "de", parts = { "x" } })
  return E.errors[1] and E.errors[1].message or said, E.errors[1], said
end

test("a function that fails says so in its place, and the report is made all the same", function(t)
  local message, err, said = failing(t, "function(e) return { { text = e.element.koordnation.ist } } end")
  t.has(message, "koordnation")
  t.has(message, "koordination")
  t.eq(err.line, 2)
  t.has(said, "Dieser Teil ließ sich nicht erstellen")
  t.has((failing(t, "function(e) return { { text = e.elements[1].isst } } end")), "isst")
  t.has((failing(t, "function(_, unit) return { { text = unit.knd } } end")), "knd")
  t.has((failing(t, "function() return { { txt = 'a' } } end")), "txt")
  local row = "{ table = { columns = { 'a' }, rows = { { x = 1 } } } }"
  t.has((failing(t, "function() return { " .. row .. " } end")), "x")
  t.has((failing(t, "function() return 3 end")), "3")
  t.has((failing(t, "function() while true do end end")), "Sekunde")
end)

test("what a document keeps between two runs is an error", function(t)
  local m = assert(load(t, [[
local seen = 0
document "x" { title = "X", blocks = function() seen = seen + 1 return { { text = "n" .. seen } } end }]]))
  local E = evaluated(m)
  report.markdown(E, m, { language = "de", parts = { "x" } })
  t.has(E.errors[1].message, "seen")
end)

test("model check tries documents, and cases expect what they say", function(t)
  local _, _, folder = load(t, BASE .. [[
case "weit" { ist = { koordination = 1 }, soll = { koordination = 3 },
  expect = { says = { weit = "1 weite Wege" } } }
case "nicht weit" { expect = { says = { weit = "7 weite Wege" } } }
document "schief" { title = "S", blocks = function(e) return { { text = e.elements[1].tite } } end }
]])
  local findings = model.check(folder, { also = require "wegmarke.report.checked" })
  local told = {}
  for i, one in ipairs(findings) do told[i] = model.finding_text(one, "de") end
  local all = table.concat(told, "\n")
  t.has(all, "7 weite Wege")
  t.eq(all:find("1 weite Wege", 1, true), nil)
  t.has(all, "title")
  local m, wrong = load(t, BASE .. 'case "c" { expect = { says = { wiet = "x" } } }')
  t.eq(m, nil)
  t.has(model.finding_text(wrong[1], "de"), "weit")
end)

test("documents need api 2 and a name of their own", function(t)
  local m, findings = load(t, 'document "x" { title = "X", blocks = {} }',
    'model "probe" { api = 1, version = "1", extends = "dkbm", title = "Probe" }\n')
  t.eq(m, nil)
  t.eq(findings[1].message.key, "model.needs_api")
  m, findings = load(t, 'document "summary" { title = "X", blocks = {} }')
  t.eq(m, nil)
  t.eq(findings[1].message.key, "model.twice")
  m, findings = load(t, BASE .. 'document "weit" { title = "X", blocks = {} }')
  t.eq(m, nil)
  t.eq(findings[1].message.key, "model.twice_at")
  m, findings = load(t, 'change "document.wiet" { title = "X" }\n' .. BASE)
  t.eq(m, nil)
  t.has(model.finding_text(findings[1], "en"), "document.wiet")
  m, findings = load(t, 'document "x" { title = "X", visible = "jeder", blocks = {} }')
  t.eq(m, nil)
  t.eq(findings[1].message.key, "model.not_one_of")
end)
