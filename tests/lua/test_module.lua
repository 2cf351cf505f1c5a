-- Modules other than models: what overlays do to records, lists and parts, where catalogues take their rows
-- from, what modules share, how they are pinned.

local test = ...

local module = require "wegmarke.module"
local xlsx = require "wegmarke.xlsx"

-- The files of modules: { {"id", ["procedure.lua"] = text}, ... }, base first.
local function files_of(links)
  local files = {}
  for _, link in ipairs(links) do
    local paths = {}
    for path in pairs(link) do
      if type(path) == "string" then paths[#paths + 1] = path end
    end
    table.sort(paths)
    for _, path in ipairs(paths) do
      files[#files + 1] = { model_id = link[1], path = path, bytes = link[path] }
    end
  end
  return files
end

local function chain(links, find_used)
  return module.from_files(links[#links][1], files_of(links), find_used)
end

local function must(m, findings)
  local said = {}
  for _, one in ipairs(findings) do
    if one.severity == "error" then said[#said + 1] = module.finding_text(one, "en") end
  end
  return assert(m, table.concat(said, "\n")), findings
end

local function first_error(findings)
  for _, one in ipairs(findings) do
    if one.severity == "error" then return { one.message.key:match "%.(.*)$", one.file, one.line,
      one.path } end
  end
end

local kinds = dofile("tests/lua/help_changes.lua")
local BASE, HEAD, CHANGES = kinds.base, kinds.head, kinds.changes
local list_of = kinds.list_of


local function own(body) return chain { { "basis", ["procedure.lua"] = BASE },
  { "eigen", ["procedure.lua"] = HEAD .. body } } end

test("an overlay without verbs is its base under another name", function(t)
  local m = must(own "")
  t.eq({ m.id, m.title, #m.types, m.types[1].module }, { "eigen", "Basis", 3, "basis" })
end)

for _, case in ipairs(CHANGES) do
  test("an agency changes " .. case[1], function(t) case[3](t, (must(own(case[2])))) end)
end

test("a function gets the one that it replaces, however often that was done", function(t)
  local m = must(chain {
    { "basis", ["procedure.lua"] = 'procedure "basis" { api = 2, version = "1", title = "B" }\n'
      .. 'record "r" { title = "R", line = "a", fields = { a = line { title = "A" },\n'
      .. 'n = computed { title = "N", value = function (r) return #r.a end } } }' },
    { "mitte", ["procedure.lua"] = 'procedure "mitte" { api = 2, version = "1", extends = "basis" }\n'
      .. 'change "r.n" { value = function (r, old) return old(r) * 10 end }' },
    { "eigen", ["procedure.lua"] = 'procedure "eigen" { api = 2, version = "1", extends = "mitte" }\n'
      .. 'change "r" { fields = { n = { value = function (r, old) return old(r) + 1 end } } }' },
  })
  t.eq(m:type("r").fields.n.compute { a = "abc" }, 31)
end)

-- What an overlay may not do: text, finding, line, path.
local REFUSED = {
  { 'change "tlak" { title = "x" }', "unknown_target", 2, "" },
  { 'change "talk" {}', "change_nothing", 2, "" },
  { 'change "review" { days = 1 }\nchange "review" { settings = { days = 2 } }', "clash", 3,
    "settings.days" },
  { 'change "review" { smalest = 10 }', "unknown_field", 2, "smalest" },
  { 'change "talk" { fields = { nxt = { due = true } } }', "no_field", 2, "fields.nxt" },
  { 'change "talk" { fields = { next = line { title = "x" } } }', "other_kind", 2, "fields.next" },
  { 'change "talk" { fields = { next = { evry = 1 } } }', "unknown_field", 2, "fields.next.evry" },
  { 'change "talk" { title = "a" }\nchange "talk" { title = "b" }', "clash", 3, "title" },
  { 'change "talk.next" { due = false }\nchange "talk" { fields = { next = { due = true } } }', "clash", 3,
    "fields.next.due" },
  { 'change "talk" { fields = { n = line {} } }\nchange "talk" { fields = { n = line {} } }', "twice_at", 3,
    "fields.n" },
  { 'remove "talk.next" {}\nchange "talk" { fields = { next = { due = true } } }', "gone", 3,
    "fields.next" },
  { 'remove "talk" {}\nchange "talk" { title = "x" }', "gone", 3, "" },
  { 'remove "talk.what" {}', "gone", 9, "line", "basis/procedure.lua" },
  { 'add "talk.what" (line { title = "x" })', "exists_in_base", 2, "" },
  { 'add "talk.neu" { title = "x" }', "field_without_kind", 2, "" },
  { 'add "questions.bedarfe" { title = "x" }', "exists_in_base", 2, "" },
  { 'add "questions.neu" { title = "x", after = "bedarf" }', "unknown_target", 2, "after" },
  { 'add "document.vorlage.x" { after = "kof" }', "unknown_target", 2, "after" },
  { 'add "documnt.vorlage.x" {}', "unknown_target", 2, "" },
  { 'record "talk" { title = "T", line = "a", fields = {} }', "exists_in_base", 2, "" },
  { 'order "talk" { "what", "next" }', "order_missing", 2, "" },
  { 'order "talk" { "what", "what", "next", "parties" }', "twice", 2, "[2]" },
  { 'change "document.vorlage" { without = { "anlage" } }', "no_part", 2, "without[1]" },
  { 'change "review" { states = { "a", "a" } }', "twice", 2, "states[2]" },
  { 'remove "list" { why = 3 }', "unknown_target", 2, "" },
}

test("what an overlay gets wrong is told with its line and what may have been meant", function(t)
  for _, case in ipairs(REFUSED) do
    local m, findings = own(case[1])
    local found = first_error(findings) or {}
    t.eq({ m, found[1], found[2], found[3], found[4] }, { nil, case[2], case[5] or "eigen/procedure.lua",
      case[3], case[4] }, case[1])
  end
  local _, findings = own 'change "tlak" { title = "x" }'
  t.eq(findings[1].message.args.nearest, "talk")
end)

test("the base moves on and the change stays", function(t)
  local moved = BASE:gsub('title = "Gespräch"', 'title = "Termin"'):gsub("months = 12", "months = 24")
  local m = must(chain { { "basis", ["procedure.lua"] = moved }, { "eigen", ["procedure.lua"] = HEAD
    .. 'change "talk" { fields = { next = { title = "Wieder" } } }' } })
  local talk = m:type "talk"
  t.eq({ talk.title, talk.fields.next.title, talk.fields.next.every },
    { { de = "Termin" }, { de = "Wieder" }, { months = 24 } })
end)

-- Catalogues ----------------------------------------------------------------------------------------

local CATALOGUE = 'catalogue "kat" { api = 2, version = "1", title = "K" }\n'

test("a list's rows come from Lua, a CSV file and a workbook, and are the same", function(t)
  local bytes = xlsx.write { sheets = { { name = "Anderes", rows = { { "x" } } }, { name = "Orte",
    rows = { { "Kürzel", "Name", "Kreis" }, { "nord", "Norden", "A" }, { "sued", "Süden", "B" } } } } }
  local text = CATALOGUE .. [[
rows "aus_lua" { source = "s", as_of = "2025", rows = {
  { id = "nord", title = "Norden", kreis = "A" }, { id = "sued", title = "Süden", kreis = "B" } } }
rows "aus_csv" { source = "s", as_of = "2025-12", file = "orte.csv",
  columns = { id = "Kürzel", title = "Name", kreis = "Kreis" } }
rows "aus_xlsx" { source = "s", as_of = "2025-12-31", file = "orte.xlsx", sheet = "Orte",
  columns = { id = "Kürzel", title = "Name", kreis = "Kreis" } }]]
  local m, findings = must(chain { { "kat", ["catalogue.lua"] = text,
    ["orte.csv"] = "Kürzel;Name;Kreis\nnord;Norden;A\nsued;Süden;B\n", ["orte.xlsx"] = bytes } })
  t.eq(#findings, 0)
  t.eq(list_of(m, "aus_csv"), list_of(m, "aus_lua"))
  t.eq(list_of(m, "aus_xlsx"), list_of(m, "aus_lua"))
  t.eq({ m.lists[1].source, m.lists[2].as_of }, { "s", "2025-12" })
end)

test("rows of a declared record are reference records, read by the kinds of its fields", function(t)
  local m = must(chain { { "kat", ["catalogue.lua"] = CATALOGUE .. [[
record "indicator" { title = "I", line = "name", fields = { name = line { title = "N", required = true },
  area = choice { title = "A", { "kita", "Kita" } }, smallest = number { title = "S", from = 0 } } }
rows "indicator" { source = "s", file = "i.csv" }]],
    ["i.csv"] = "name;area;smallest\nQuote;Kita;3\nZahl;;\n" } })
  t.eq(m:type("indicator").of, "catalogue")
  t.eq({ #m.rows, m.rows[1].values, m.rows[2].values, m.rows[1].at },
    { 2, { name = "Quote", area = "kita", smallest = 3 }, { name = "Zahl" }, "i.csv:2" })
end)

test("rows that cannot be read are told with file and line", function(t)
  local function key(body, csv)
    local _, findings = chain { { "kat", ["catalogue.lua"] = CATALOGUE .. body, ["i.csv"] = csv } }
    return (first_error(findings) or {})[1]
  end
  t.eq({ key('rows "x" { source = "s", file = "fehlt.csv" }'),
    key('rows "x" { source = "s", file = "../i.csv" }'),
    key('rows "x" { source = "s", file = "i.csv" }', ""), key('rows "x" { source = "s", file = "i.csv" }',
      "id\nA B\n"),
    key('rows "x" { source = "s", file = "i.csv" }', "id\na\na\n"), key 'rows "x" { source = "s" }',
    key('rows "x" { source = "s", file = "i.csv", columns = { id = "Id" } }', "ID\na\n"),
    key('rows "x" { source = "s", as_of = "gestern", rows = {} }'),
    key('rows "x" { source = "s", file = "i.csv" }', "id;Name;Geburtsdatum\na;Eva;1.2.2018\n") },
    { "rows_no_file", "rows_file_name", "rows_empty", "rows_id", "rows_twice", "rows_none",
      "rows_no_column",
      "rows_date", "rows_people" })
end)

-- Sharing -------------------------------------------------------------------------------------------

test("a module uses lists and records of another; circles and two meanings of a name are refused",
  function(t)
  local kat = must(chain { { "kat",
    ["catalogue.lua"] = CATALOGUE .. 'lists { wer = { { "kinder", "Kinder" } } }' } })
  local function used(id) if id == "kat" then return kat end end
  local m = must(chain({ { "v", ["procedure.lua"] = 'procedure "v" { api = 2, version = "1", title = "V",'
    .. ' uses = { "kat" } }\nrecord "r" { title = "R", line = "a", fields = { a = line { title = "A" },'
    .. ' w = choice { title = "W", list = "wer" }, x = choice { title = "X", list = "kat.wer" } } }' } },
      used))
  t.eq(m:type("r").fields.w.entries[1].id, "kinder")
  t.eq(m:type("r").fields.x.entries[1].title, { de = "Kinder" })
  local types, list, faults = module.types { m }
  t.eq({ #list, types["v.r"].id, #faults }, { 1, "v.r", 0 })
  local other = must(chain { { "w",
    ["procedure.lua"] = 'procedure "w" { api = 2, version = "1", title = "W" }\n'
    .. 'record "r" { title = "R", line = "a", fields = { a = line { title = "A" } } }' } })
  types, list, faults = module.types { m, other }
  t.eq({ #list, types["w.r"], faults[1].key, faults[1].args.verb }, { 1, nil, "model.type_twice", "r" })
end)

test("a module is pinned by the bytes of its chain and of its rows, and loads again from them", function(t)
  local links = { { "kat", ["catalogue.lua"] = CATALOGUE .. 'rows "x" { source = "s", file = "i.csv" }',
    ["i.csv"] = "id;title\na;A\n" } }
  local m = must(chain(links))
  links[1]["i.csv"] = "id;title\na;B\n"
  local other = must(chain(links))
  t.ok(m.hash ~= other.hash)
  local again = must(module.from_files("kat", m.files))
  t.eq({ again.hash, list_of(again, "x")[1].title }, { m.hash, "A" })
  t.eq(module.hash(m.files), m.hash)
end)

test("what only looks like a module is none", function(t)
  local function key(text, path)
    local _, findings = chain { { "x", [path or "procedure.lua"] = text } }
    return (first_error(findings) or {})[1]
  end
  t.eq({ key "", key 'model "x" {}', key 'catalogue "x" { api = 2, version = "1", title = "X" }',
    key 'procedure "x" { api = 1, version = "1", title = "X" }',
      key 'procedure "y" { api = 2, version = "1", title = "Y" }',
    key 'line { }', key 'procedure "x" { api = 2, version = "1", title = "X", extends = "y" }',
    key 'record "r" { title = "R" }\nprocedure "x" { api = 2, version = "1", title = "X" }' },
    { "no_procedure", "unknown_name", "no_procedure", "api", "other_id", "no_procedure", "unknown_module",
      "missing_field" })
end)

test("the shipped modules say all they say in both languages", function(t)
  for _, entry in ipairs(module.found { "procedure", "catalogue" }) do
    local m, findings = must(module.load(entry.id))
    t.eq(#findings, 0, findings[1] and module.finding_text(findings[1], "en"))
    for _, one in ipairs(m.types) do
      for _, thing in ipairs { one, table.unpack(one.fields) } do
        t.ok(thing.title.de and thing.title.en, one.id .. " " .. (thing.id or ""))
      end
    end
  end
end)
