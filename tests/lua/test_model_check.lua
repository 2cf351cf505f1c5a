-- What `model check` finds: twenty seeded mistakes, one a model, each with the right file and line and
-- words that say what to do; and that models without mistakes have no findings.

local test, tmp = ...

local file = require "wegmarke.file"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"

local folder = tmp()

-- A good model: identity, matrix, weights, advice, cases, on top of nothing.
local GOOD = {
  ["model.lua"] = [[
model "NAME" {
  api = 1, version = "1", language = "de", languages = { "de", "en" }, between = true,
  title = { de = "Probe", en = "Trial" }, endorsed_by = none,
  types = {
    { value = 1, title = { de = "Typ 1", en = "Type 1" } },
    { value = 2, title = { de = "Typ 2", en = "Type 2" },
      orientation = { de = "Erste Schritte bei besonderem Anlass", en = "First steps" } },
  },
  lists = { effort = { { id = "gering", title = { de = "gering", en = "low" } } } },
}
]],
  ["matrix.lua"] = [[
matrix {
  { id = "ziele", title = { de = "Ziele", en = "Goals" },
    question = { de = "Welche?", en = "Which?" },
    cells = {
      { text = { de = "z1", en = "z1" } },
      { text = { de = "z2", en = "z2" } } } },
  { id = "daten", title = { de = "Daten", en = "Data" },
    question = { de = "Welche?", en = "Which?" },
    cells = {
      { text = { de = "d1", en = "d1" } },
      { text = { de = "d2", en = "d2" },
        criteria = { { id = "t2_a", kind = "kern", text = { de = "k", en = "k" } } } } } },
}
]],
  ["weighting.lua"] = [[
weights { ziele = 1, daten = 1 }
rule "hinweis" {
  why = { de = "w", en = "w" }, hint = { de = "h", en = "h" }, elements = { "ziele", "daten" },
  when = function(p)
    return p.ziele.ist > p.daten.ist
  end,
}
]],
  ["advice.lua"] = [[
advice "ziele_12" {
  element = "ziele", from = 1, to = 2, status = "entwurf", text = { de = "t", en = "t" },
  effort = "gering",
}
advice "daten_12" {
  element = "daten", from = 1, to = 2, status = "entwurf", text = { de = "t", en = "t" },
}
]],
  ["tests.lua"] = [[
case "gilt" {
  ist = { ziele = 1 }, soll = { ziele = 2 },
  expect = { fires = { "ziele_12" } },
}
]],
}

local count = 0

-- Writes a model of the good texts with one of them changed: text `from` becomes `to`. Its id.
local function write(path, from, to, more)
  count = count + 1
  local id = "probe" .. count
  local texts = {}
  for name, bytes in pairs(GOOD) do
    texts[name] = bytes
  end
  for name, bytes in pairs(more or {}) do
    texts[name] = bytes
  end
  if path then
    local a, b = texts[path]:find(from, 1, true)
    assert(a, path .. " has no " .. from)
    texts[path] = texts[path]:sub(1, a - 1) .. to .. texts[path]:sub(b + 1)
  end
  assert(sys.mkdir(folder .. "/" .. id))
  for name, bytes in pairs(texts) do
    assert(file.write(folder .. "/" .. id .. "/" .. name, (bytes:gsub("NAME", id))))
  end
  return folder .. "/" .. id
end

-- The variant of a good model: its folder.
local function variant(body, base_more)
  local base = write(nil, nil, nil, base_more)
  local base_id = base:match("[^/]+$")
  count = count + 1
  local id = "probe" .. count
  assert(sys.mkdir(folder .. "/" .. id))
  assert(file.write(folder .. "/" .. id .. "/model.lua",
    ('model "%s" { api = 1, version = "1", extends = "%s", title = { de = "V", en = "V" },\n%s\n}\n')
      :format(id, base_id, body)))
  assert(file.write(folder .. "/" .. id .. "/tests.lua",
    'case "c" { ist = { ziele = 1 }, expect = { profile = { ziele = 1 } } }\n'))
  return folder .. "/" .. id
end

test("the good model has no findings, nor has a variant of it", function(t)
  for _, path in ipairs { write(), variant("") } do
    local findings = model.check(path)
    t.eq(findings[1] and model.finding_text(findings[1], "en"), nil)
  end
end)

-- name; how the model is made; file and line of the finding; its key; what the words must contain
local SEEDED = {
  { "an empty cell", { "matrix.lua", '{ de = "z2", en = "z2" }', '{ de = " ", en = "z2" }' },
    "matrix.lua:6", "model.empty_text", "empty" },
  { "a cell missing", { "matrix.lua", '      { text = { de = "z1", en = "z1" } },\n', "" },
    "matrix.lua:4", "model.cells_count", "Each type has one cell" },
  { "two cells alike", { "matrix.lua", '{ de = "d1", en = "d1" }', '{ de = "z1", en = "z1" }' },
    "matrix.lua:10", "model.same_text", "same_as" },
  { "an unknown element", { "advice.lua", 'element = "daten"', 'element = "datem"' },
    "advice.lua:6", "model.unknown_element", "daten" },
  { "an unknown effort", { "advice.lua", 'effort = "gering"', 'effort = "gerin"' },
    "advice.lua:3", "model.unknown_entry", "gering" },
  { "a negative weight", { "weighting.lua", "daten = 1", "daten = -1" },
    "weighting.lua:1", "model.weight_value", "at least 0" },
  { "weights all zero", { "weighting.lua", "ziele = 1, daten = 1", "ziele = 0, daten = 0" },
    "weighting.lua:1", "model.weights_zero", "equal = true" },
  { "an element without weight", { "weighting.lua", "ziele = 1, daten = 1", "ziele = 1" },
    "weighting.lua:1", "model.weights_missing", "daten" },
  { "advice that can never fire", { "advice.lua", 'effort = "gering",',
    'effort = "gering",\n  when = function(p) return p.daten.ist > 2 end,' },
    "advice.lua:4", "mistake.outside_scale", "never" },
  { "a gap without advice", { "advice.lua", 'element = "daten", from = 1, to = 2',
    'element = "daten", hold = true' }, "matrix.lua:7", "model.gap_without_advice", "Type 1" },
  { "a rule that reads what no one can give", { "weighting.lua", "p.ziele.ist > p.daten.ist",
    "p.ziele.criteria.t9 == 'yes'" }, "weighting.lua:5", "model.rule_unknown_criterion", "t9" },
  { "a rule that asks the unit for what it has not", { "weighting.lua",
    "function(p)\n    return p.ziele.ist > p.daten.ist",
    "function(p, unit)\n    return p.ziele.ist > 1 and unit.schulen > 3" },
    "weighting.lua:5", "model.rule_unknown_unit_field", "population" },
  { "a rule that raises", { "weighting.lua", "p.ziele.ist > p.daten.ist", "p.ziele.ist > nil" },
    "weighting.lua:5", "mistake.stop_compare", "compared" },
  { "a missing translation", { "matrix.lua", '{ de = "Ziele", en = "Goals" }', '{ de = "Ziele" }' },
    "matrix.lua:2", "model.missing_translation", "en" },
  { "a text in one language only", { "advice.lua", '{ de = "t", en = "t" }', '"t"' },
    "advice.lua:2", "model.only_language", "{ de =" },
  { "a rule that remembers", { "weighting.lua", "rule \"hinweis\" {",
    "local n = 0\nrule \"hinweis\" {" , function(bytes)
      return (bytes:gsub("return p.ziele.ist > p.daten.ist",
        "n = n + 1\n    return n %% 2 == 0 and p.ziele.ist > 1"))
    end }, "weighting.lua:5", "model.rule_remembers", "remember" },
  { "a mean of types without reason", { "weighting.lua", "p.ziele.ist > p.daten.ist",
    "score.mean { p.ziele.ist, p.daten.ist } > 1.5" }, "weighting.lua:4", "model.mean_of_types",
    "equal_steps" },
  { "a word of the orientation", { "matrix.lua", '{ de = "d2", en = "d2" }',
    '{ de = "Bei besonderem Bedarf", en = "d2" }' }, "matrix.lua:11", "model.orientation_word",
    "besonderem" },
  { "a case without expectation", { "tests.lua", '{ fires = { "ziele_12" } }', "{}" },
    "tests.lua:3", "model.case_empty", "expect" },
  { "a case that does not hold", { "tests.lua", 'fires = {', 'silent = {' },
    "tests.lua:3", "model.case_outcome", "ziele.ist = 1" },
  { "a wrong profile in a case", { "tests.lua", 'fires = { "ziele_12" }',
    'profile = { ziele = 2 }' }, "tests.lua:3", "model.case_profile", "should be 2" },
}

local function check(t, path, place, key, words)
  local findings = model.check(path)
  local found
  for _, finding in ipairs(findings) do
    found = found or (finding.message.key == key and finding)
  end
  if not found then
    t.ok(false, findings[1] and model.finding_text(findings[1], "en") or "no finding")
  end
  t.eq(found.file:match("[^/]+$") .. ":" .. found.line, place)
  t.has(model.finding_text(found, "en"), words)
  t.ok(not model.finding_text(found, "de"):find("[model.", 1, true))
  return findings
end

for _, row in ipairs(SEEDED) do
  test("seeded: " .. row[1], function(t)
    local seed = row[2]
    local more
    if seed[4] then
      more = { [seed[1]] = seed[4](GOOD[seed[1]]) }
    end
    check(t, write(seed[1], seed[2], seed[3], more), row[3], row[4], row[5])
  end)
end

test("seeded: an overlay that hits nothing", function(t)
  check(t, variant 'change "zeile" { title = "Z" }', "model.lua:2", "model.unknown_target", "ziele")
end)

test("seeded: a clash", function(t)
  check(t, variant 'change "ziele" { title = "Z" },\nchange "ziele" { title = "Y" }', "model.lua:3",
    "model.clash", "take one of the two out")
end)

test("seeded: a translation that lags behind", function(t)
  check(t, variant 'change "ziele" { title = { de = "Z" } }', "model.lua:2",
    "model.stale_translation", "Give both")
end)

test("seeded: a circle of models", function(t)
  local ids = {}
  for i = 1, 2 do
    count = count + 1
    ids[i] = "probe" .. count
  end
  for i, id in ipairs(ids) do
    assert(sys.mkdir(folder .. "/" .. id))
    assert(file.write(folder .. "/" .. id .. "/model.lua", ([[model "%s" {
  api = 1, version = "1", title = "T",
  extends = "%s" }]]):format(id, ids[3 - i])))
  end
  check(t, folder .. "/" .. ids[1], "model.lua:3", "model.extends_circle",
    ids[1] .. " -> " .. ids[2] .. " -> " .. ids[1])
end)

test("seeded: a changed text without a changed version", function(t)
  local store = require "wegmarke.store"
  local path = folder .. "/pins" .. count .. ".db"
  local db = assert(store.open(path, { create = true }))
  local where = write()
  local m = assert(model.load(where))
  require("wegmarke.data").models.pin(db, m)
  t.eq(#model.check(where, { db = db }), 0)
  local name = where .. "/matrix.lua"
  local bytes = assert(file.read(name))
  assert(file.write(name, (bytes:gsub('"z1"', '"anders"')), { overwrite = true }))
  local findings = model.check(where, { db = db })
  t.eq({ findings[1].message.key, findings[1].line }, { "model.same_version_texts", 2 })
  t.has(model.finding_text(findings[1], "en"), "ziele.cells[1].text")
  db:close()
end)

test("the models that come with the program have no findings but their known one", function(t)
  for _, entry in ipairs(model.list()) do
    if entry.where == "packed" then
      for _, finding in ipairs((model.check(entry.id))) do
        t.eq(finding.message.key, "model.gaps_many", model.finding_text(finding, "en"))
      end
    end
  end
end)

test("shipped versions are examples that nobody approved, and say so", function(t)
  for _, id in ipairs { "rlp-sl", "nrw", "grossstaedte", "beispielland", "beispielland-musterstadt" } do
    local m = assert(model.load(id))
    t.eq(m.endorsed_by, nil)
    t.match(m:text(m.title, "de"), "Beispiel")
    t.eq(m.chain[1], "dkbm")
  end
  t.eq(#assert(model.load "rlp-sl").elements, 7)
  t.eq(#assert(model.load "nrw").elements, 6)
  t.eq(#assert(model.load "beispielland-musterstadt").chain, 3)
end)

test("general properties hold for every shipped model", function(t)
  for _, id in ipairs { "dkbm", "beispielland", "beispielland-musterstadt" } do
    local m, findings = assert(model.load(id)), {}
    for _, result in ipairs(require("wegmarke.module.properties").run(m, findings)) do
      t.ok(result.held and result.tried > 0, id .. " " .. result.id)
    end
    t.eq(findings, {})
  end
end)

test("properties notice a roll-up that falls when a value rises", function(t)
  local path = write(nil, nil, nil, { ["rollup.lua"] = [[
rollup { why = { de = "w", en = "w" }, overall = function(_, p) return 9 - p.ziele.ist end }]] })
  local m, findings = assert(model.load(path)), {}
  require("wegmarke.module.properties").run(m, findings)
  t.eq(findings[1].message.key, "model.property_raising")
  t.eq(findings[1].element, "ziele")
end)

test("coverage names the model's own rules that fire in no case", function(t)
  local m = assert(model.load(write()))
  local result = require("wegmarke.module.cases").run_all(m, {})
  t.eq({ result.covered, result.uncovered }, { { "ziele_12" }, { "daten_12", "hinweis" } })
end)

test("a scaffold loads and has no errors", function(t)
  local scaffold = require "wegmarke.module.scaffold"
  for _, language in ipairs { "de", "en" } do
    count = count + 1
    local id = "probe" .. count
    assert(sys.mkdir(folder .. "/" .. id))
    for _, one in ipairs(scaffold.files(assert(model.load "rlp-sl"), id, nil, language)) do
      assert(file.write(folder .. "/" .. id .. "/" .. one.path, one.bytes))
    end
    t.eq(#model.check(folder .. "/" .. id), 0)
  end
end)

test("a model from nothing has no errors, and says which texts are drafts", function(t)
  local scaffold = require "wegmarke.module.scaffold"
  for _, language in ipairs { "de", "en" } do
    count = count + 1
    local id = "probe" .. count
    assert(sys.mkdir(folder .. "/" .. id))
    local drafts = 0
    for _, one in ipairs(scaffold.whole(id, nil, language, { elements = 3, first = 0, last = 3 })) do
      assert(file.write(folder .. "/" .. id .. "/" .. one.path, one.bytes))
      if language == "en" then
        t.ok(not one.bytes:find("landkreis", 1, true) and not one.bytes:find("entwurf", 1, true), one.path)
      end
    end
    local findings, stats, m = model.check(folder .. "/" .. id)
    for _, one in ipairs(findings) do
      t.ok(one.severity ~= "error", model.finding_text(one, "en"))
      drafts = drafts + (one.message.key == "mistake.placeholder" and one.message.args.more + 1 or 0)
    end
    t.eq(drafts, 1 + 3 * 5) -- the title; of each element its question and its cells
    t.eq({ stats.elements, stats.types, stats.failed }, { 3, 4, 0 })
    t.eq({ m.language, m.scale, m.element.element_2.cells[1].text:find("0", 1, true) ~= nil },
      { language, { 0, 1, 2, 3 }, true })
    m:close()
  end
end)

test("words of lists may stand in either language from api 2 on", function(t)
  local function with(api, words)
    return ('model "spelled" { api = %d, version = "1", extends = "dkbm", title = { de = "P", en = "P" } }\n')
      :format(api) .. words
  end
  local advice = [[
advice "x" { element = "koordination", from = 1, to = 2, status = "draft", effort = "low",
  text = { de = "T", en = "T" }, only_if = { { kind = { "landkreis", "kreisfreie_stadt" } } } }
change "roles.koordination" { perspective = "außen" }
add "koordination.neu" { type = 2, kind = "optional", text = { de = "Tx.", en = "Tx." } }
case "Fall" { states = { koordination = "vertagt" }, soll = { datenbasierung = "hold" },
  unit = { kind = "landkreis" }, ist = { datenbasierung = 2 }, expect = { cannot_tell = { "x" } } }
]]
  local path = folder .. "/spelled"
  assert(sys.mkdir(path))
  assert(file.write(path .. "/model.lua", with(2, advice), { overwrite = true }))
  local findings, stats, m = model.check(path)
  for _, one in ipairs(findings) do t.ok(false, model.finding_text(one, "en")) end
  local x = m.advice[#m.advice]
  t.eq({ x.status, x.effort, x.only_if[1].kind },
    { "entwurf", "gering", { "landkreis", "kreisfreie_stadt" } })
  t.eq({ m:entry("roles", "koordination").perspective, m.element.koordination.criterion.neu.kind },
    { "outside", "kann" })
  t.eq({ m.cases[1].states.koordination, m.cases[1].unit.kind, stats.failed },
    { "postponed", "landkreis", 0 })
  m:close()
  assert(file.write(path .. "/model.lua", with(1, advice), { overwrite = true }))
  local found = model.check(path)
  t.eq({ found[1].message.key, found[1].message.args.nearest }, { "model.not_one_of", "entwurf" })
end)

test("what files print is told with its place and its case, and changes nothing", function(t)
  local path = write(nil, nil, nil, { ["print.lua"] = [[
print("gelesen", nil, {}, 1.5)
rule "druckt" { why = { de = "w", en = "w" }, multiply = { ziele = 2 },
  when = function(p) print("Stand", p.ziele.ist); return p.ziele.ist >= 2 end }
case "zwei" { ist = { ziele = 2 }, expect = { weights = { ziele = 2 } } }
case "eins" { ist = { ziele = 1 }, expect = { weights = { ziele = 1 } } }
]] })
  local findings, stats, m, printed = model.check(path)
  t.eq({ #findings > 0, stats.failed }, { false, 0 })
  local told = {}
  for i, one in ipairs(printed) do
    told[i] = ("%s %s %d %s"):format(one.file:match("[^/]+$"), one.case or "-", one.line, one.words)
  end
  t.eq(told, { "print.lua - 1 gelesen nil table 1.5", "print.lua zwei 3 Stand 2", "print.lua eins 3 Stand 1",
    "print.lua gilt 3 Stand 1" })
  t.eq(m:printed(), {})
  m:close()
  path = write(nil, nil, nil, { ["print.lua"] = 'for i = 1, 1000 do print(i) print("x") end\nnichts()' })
  local _, _, broken, before = model.check(path)
  t.eq({ broken, #before, before[2].words, before[2].n }, { nil, 100, "x", 1000 })
end)

test("a translation gives texts a further language, variants take it over", function(t)
  local function made(id, more)
    assert(sys.mkdir(folder .. "/tr/" .. id))
    for name, bytes in pairs(more) do assert(file.write(folder .. "/tr/" .. id .. "/" .. name, bytes)) end
    return model.check(folder .. "/tr/" .. id)
  end
  local function head(id, base)
    return ('model "%s" { api = 2, version = "1", extends = "%s", title = { de = "T", en = "T" } }\n')
      :format(id, base)
  end
  local findings, _, m = made("eins", { ["model.lua"] = head("eins", "dkbm"), ["tr.lua"] = [[
translation "tr" {
  title = "Sürüm",
  koordination = { title = "Koordinasyon", cells = { [2] = { text = "İki" } } },
  ["datenbasierung.title"] = "Veri", ["koordination.t3_stelle.text"] = "Birim",
  roles = { leitung = { title = "Yönetim" } }, types = { [1] = { title = "Tip 1" } },
}]] })
  t.eq(#findings, 2) -- what is missing, and that there are no cases
  t.eq(findings[1].message.key, "model.translation_missing")
  t.eq({ findings[1].severity, m.translations.tr.n }, { "notice", 7 })
  t.eq({ m:text(m.title, "tr"), m:label(1, "tr"), m:element_title("koordination", "tr") },
    { "Sürüm", "Tip 1", "Koordinasyon" })
  t.eq({ m:text(m.element.koordination.cells[2].text, "tr"),
    m:text(m:entry("roles", "leitung").title, "tr") }, { "İki", "Yönetim" })
  t.eq(m:element_title("steuerung_lenkung", "tr"), m:element_title("steuerung_lenkung", "de"))
  t.eq(m.languages, { "de", "en" }) -- what a model has by itself, and so the workbook's columns
  m:close()
  local _, _, v = made("zwei", { ["model.lua"] = head("zwei", "eins")
    .. 'change "koordination" { title = { de = "Steuerung", en = "Steering" } }\n'
    .. 'remove "datenbasierung" { }' })
  t.eq({ v:element_title("koordination", "tr"), v:text(v.element.koordination.cells[2].text, "tr"),
    v:label(1, "tr") }, { "Steuerung", "İki", "Tip 1" })
  v:close()
  for words, key in pairs {
    ['translation "tr" { ["koordination.titel"] = "x" }'] = "model.translation_unknown",
    ['translation "tr" { koordination = { title = 3 } }'] = "model.want_text",
    ['translation "de" { title = "x" }'] = "model.translation_own",
    ['translation "Turkish" { title = "x" }'] = "model.translation_language",
    ['translation "tr" { title = "x" }\ntranslation "tr" { title = "y" }'] = "model.twice_at",
  } do
    count = count + 1
    local id = "falsch" .. count
    local found = made(id, { ["model.lua"] = head(id, "dkbm"), ["tr.lua"] = words })
    local keys = {}
    for _, one in ipairs(found) do keys[one.message.key] = one.severity end
    t.eq(keys[key], "error", words)
  end
end)

test("conditions are put into words where they are plain", function(t)
  local condition = require "wegmarke.module.condition"
  local m = assert(model.load "beispielland")
  local words = {}
  for _, list in ipairs { m.rules, m.advice } do
    for _, item in ipairs(list) do
      words[item.id] = item.when and condition.words(m, item.when, "de")
    end
  end
  t.eq(words.koordinierungsstelle_bekannt_machen,
    "das Ist von Interne Kooperation ist mindestens Typ 2")
  t.eq(words.viele_aemter,
    "die Art der Gebietseinheit ist kreisfreie_stadt, und die Einwohnerzahl ist mindestens 200000")
  local doc = require "wegmarke.doc"
  local html = doc.write(require("wegmarke.module.doc").of(m, "de"), "html")
  t.has(html, "das Ist von Interne Kooperation ist mindestens Typ 2")
  t.ok(not html:find("[author.", 1, true))
  local text = doc.write(require("wegmarke.module.doc").of(m, "en"), "markdown")
  t.has(text, "Education dialogue")
  t.ok(not text:find("[author.", 1, true))
end)
