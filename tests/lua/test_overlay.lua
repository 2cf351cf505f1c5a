-- Variants: what each verb does to what is inherited, what is refused, where a field came from.

local test = ...

local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"

local BASE = [[
model "basis" {
  api = 1, version = "1", language = "de", languages = { "de", "en" }, between = true,
  title = { de = "Basis", en = "Base" }, endorsed_by = "Amt A",
  types = { { value = 1, title = { de = "Typ 1", en = "Type 1" } },
            { value = 2, title = { de = "Typ 2", en = "Type 2" } },
            { value = 3, title = { de = "Typ 3", en = "Type 3" } } },
  lists = { roles = {
    { id = "leitung", title = { de = "Leitung", en = "Head" }, perspective = "inside" },
    { id = "extern", title = { de = "Extern", en = "Outside" }, perspective = "outside" } } },
}
local function cells(id)
  local list = {}
  for n = 1, 3 do
    list[n] = { text = { de = id .. n, en = id .. n .. " en" },
      criteria = { { id = "t" .. n .. "_" .. id, kind = "kern", text = { de = "k", en = "k" } } } }
  end
  return list
end
matrix {
  { id = "ziele", title = { de = "Ziele", en = "Goals" }, question = { de = "?", en = "?" },
    depth = { { de = "Frage 1", en = "Question 1" } }, cells = cells "z" },
  { id = "daten", title = { de = "Daten", en = "Data" }, question = { de = "?", en = "?" },
    cells = cells "d" },
  { id = "innen", title = { de = "Innen", en = "Inside" }, question = { de = "?", en = "?" },
    cells = cells "i" },
  { id = "aussen", title = { de = "Außen", en = "Outside" }, question = { de = "?", en = "?" },
    cells = cells "a" },
}
advice "ziele_12" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t" }
advice "innen_12" { element = "innen", from = 1, to = 2, status = "entwurf", text = "t" }
advice "ziele_mit_innen" { element = "ziele", from = 1, to = 3, status = "entwurf", text = "t",
  when = function(p)
    return p.innen.ist >= 2
  end }
rule "gross" { why = "w", when = function(_, unit) return unit.kind == "landkreis" end,
  multiply = { daten = 2 } }
rule "innen_aussen" { why = "w", hint = "h", elements = { "innen", "aussen" },
  when = function(p) return p.innen.ist > p.aussen.ist end }
weights { equal = true }
]]

local HEAD = 'model "fassung" { api = 1, version = "1", extends = "basis", title = "Fassung" }\n'

-- A chain of models: { {"id", text, ["file.lua"] = text}, ... }, base first.
local function chain(links)
  local files = {}
  for _, link in ipairs(links) do
    files[#files + 1] = { model_id = link[1], path = "model.lua", bytes = link[2] }
    for path, bytes in pairs(link) do
      if type(path) == "string" then
        files[#files + 1] = { model_id = link[1], path = path, bytes = bytes }
      end
    end
  end
  return model.from_files(links[#links][1], files)
end

local function variant(body, more)
  local link = { "fassung", body:find("model \"", 1, true) and body or HEAD .. body }
  for path, bytes in pairs(more or {}) do
    link[path] = bytes
  end
  return chain { { "basis", BASE }, link }
end

local function must(body, more)
  local m, findings = variant(body, more)
  return assert(m, findings[1] and model.finding_text(findings[1], "en")), findings
end

local function ids(list)
  local out = {}
  for i, item in ipairs(list) do
    out[i] = item.id
  end
  return table.concat(out, " ")
end

test("a variant without verbs is its base under another name, approved by nobody", function(t)
  local m = must("")
  t.eq(m.chain, { "basis", "fassung" })
  t.eq(ids(m.elements), "ziele daten innen aussen")
  t.eq({ m.title, m.endorsed_by, m.language }, { "Fassung", nil, "de" })
  t.eq(m.scale, { 1, 1.5, 2, 2.5, 3 })
  t.eq(m.crosswalk.ziele, { relation = "same", from = { "ziele" } })
end)

test("change: left out is inherited, set is replaced, none is emptied", function(t)
  local m = must [[
change "ziele" { title = { de = "Strategische Ziele" }, depth = none,
  cells = { [2] = { text = { de = "neu" } } } }]]
  local x = m.element.ziele
  t.eq(x.title, { de = "Strategische Ziele", en = "Goals" })
  t.eq(x.question, { de = "?", en = "?" })
  t.eq(x.depth, nil)
  t.eq(x.cells[2].text, { de = "neu", en = "z2 en" })
  t.eq(x.cells[2].criteria[1].id, "t2_z")
  t.eq(x.cells[1].text, { de = "z1", en = "z1 en" })
  t.eq(m.crosswalk.ziele.relation, "reworded")
  t.eq(m.crosswalk.daten.relation, "same")
end)

test("lists are replaced whole", function(t)
  local m = must [[change "ziele" { depth = { "a", "b" }, cells = { [1] = { criteria = {
    { id = "neu", kind = "kann", text = "n" } } } } }]]
  t.eq(m.element.ziele.depth, { "a", "b" })
  t.eq(#m.element.ziele.cells[1].criteria, 1)
  t.eq(m.element.ziele.criterion.neu.type, 1)
  t.eq(m.element.ziele.criterion.t1_z, nil)
end)

test("verbs stand in model { ... } as well, and in any file of the folder", function(t)
  local m = must([[
model "fassung" { api = 1, version = "1", extends = "basis", title = "F",
  change "ziele" { title = "Z" },
  remove "aussen" { why = "fehlt" },
}]], { ["x.lua"] = 'change "daten" { title = "D" }' })
  t.eq(ids(m.elements), "ziele daten innen")
  t.eq({ m.element.ziele.title, m.element.daten.title }, { "Z", "D" })
  t.eq(m.crosswalk.aussen, { relation = "removed", from = { "aussen" }, why = "fehlt" })
end)

test("add: elements, criteria, questions, entries of lists, rules, advice", function(t)
  local m = must [[
add "wege" { title = "Wege", question = "?", after = "ziele",
  cells = { { text = "w1" }, { text = "w2" }, { text = "w3" } } }
add "daten.neu" { type = 2, kind = "kann", text = "n" }
add "ziele.depth" { "Frage 2" }
add "roles.politik" { title = "Politik", perspective = "inside", before = "extern" }
advice "wege_12" { element = "wege", from = 1, to = 2, status = "entwurf", text = "t" }
rule "neu" { why = "w", hint = "h", when = function(p) return p.wege.ist > 1 end }]]
  t.eq(ids(m.elements), "ziele wege daten innen aussen")
  t.eq(m.element.daten.criterion.neu.type, 2)
  t.eq(#m.element.ziele.depth, 2)
  t.eq(ids(m.lists.roles), "leitung politik extern")
  t.eq(ids(m.advice), "ziele_12 innen_12 ziele_mit_innen wege_12")
  t.eq(m.crosswalk.wege, { relation = "added", from = {} })
end)

test("change and remove reach criteria, questions, entries, types, rules and advice", function(t)
  local m = must [[
change "daten.t1_d" { kind = "kann" }
change "roles.leitung" { title = { de = "Spitze" } }
change "types.2" { title = { de = "Stufe 2" } }
change "gross" { multiply = { ziele = 3 }, when = function(_, unit) return unit.kind == "stadt" end }
change "ziele_12" { text = "anders" }
remove "roles.extern" {}
remove "innen_aussen" { why = "w" }
remove "daten.t2_d" {}]]
  t.eq(m.element.daten.criterion.t1_d.kind, "kann")
  t.eq(m.element.daten.criterion.t2_d, nil)
  t.eq(m:entry("roles", "leitung").title, { de = "Spitze", en = "Head" })
  t.eq(ids(m.lists.roles), "leitung")
  t.eq(m:label(2, "de"), "Stufe 2")
  t.eq(ids(m.rules), "gross")
  t.eq(m.rules[1].multiply, { ziele = 3 })
  t.eq(m.advice[1].text, "anders")
  t.eq(m.advice[1].changed[1].model, "fassung")
end)

local function recorded(ist)
  local a = {
    assessment = { id = "a", held_on = "2026-01-01", mode = "open", language = "de" },
    unit = { id = "u", name = "U", kind = "stadt", keys = {}, facts = {} },
    participants = {}, batches = {}, placements = {}, remarks = {}, agreements = {}, targets = {},
  }
  for id, value in pairs(ist) do
    a.agreements[id] = { state = "agreed", value = value }
    a.targets[id] = { state = "value", value = 3 }
  end
  return a
end

test("functions can be replaced, and run in the variant", function(t)
  local m = must [[change "gross" { when = function(_, unit) return unit.kind == "stadt" end }]]
  local e = evaluate.run(m, recorded {})
  t.eq(e.elements[2].weight, 2)
  t.eq(e.elements[2].weight_from[1].changed[1].model, "fassung")
end)

test("merge: an element out of several, with the texts the variant gives", function(t)
  local m, findings = must [[
merge "kooperation" { from = { "innen", "aussen" }, title = "Kooperation", question = "?",
  cells = { { text = "k1" }, { text = "k2" }, { text = "k3" } }, why = "zusammen" }
remove "innen_12" {}
remove "ziele_mit_innen" {}
remove "innen_aussen" {}]]
  t.eq(#findings, 0)
  t.eq(ids(m.elements), "ziele daten kooperation")
  t.eq(m.crosswalk.kooperation,
    { relation = "merged", from = { "innen", "aussen" }, why = "zusammen" })
  t.eq(m.crosswalk.innen.relation, "removed")
end)

test("merge without texts: put together from the parts, and said so", function(t)
  local m, findings = must [[merge "kooperation" { from = { "innen", "aussen" } }]]
  t.eq(m.element.kooperation.cells[2].text.de, "i2 a2")
  t.eq(m.element.kooperation.title.de, "Innen / Außen")
  t.eq(findings[1].message.key, "model.merge_made")
  t.eq(findings[1].severity, "warning")
end)

test("advice and rules that refer to what is gone are dropped and named, unless changed", function(t)
  local m, findings = must [[
remove "innen" { why = "fehlt" }
change "innen_12" { element = "aussen" }]]
  t.eq(ids(m.advice), "ziele_12 innen_12")
  t.eq(ids(m.rules), "gross")
  t.eq(#findings, 1)
  t.eq(findings[1].severity, "notice")
  t.eq(findings[1].message.args.ids, { "ziele_mit_innen", "innen_aussen" })
  t.eq({ findings[1].file, findings[1].line }, { "fassung/model.lua", 2 })
end)

test("split: several elements in the place of one", function(t)
  local m, findings = must [[
split "daten" { into = {
  { id = "erheben", title = "Erheben", cells = { { text = "1" }, { text = "2" }, { text = "3" } } },
  { id = "nutzen", title = "Nutzen" } } }]]
  t.eq(ids(m.elements), "ziele erheben nutzen innen aussen")
  t.eq(m.crosswalk.nutzen, { relation = "split", from = { "daten" } })
  local keys = {}
  for _, finding in ipairs(findings) do
    keys[#keys + 1] = finding.message.key
  end
  t.eq(keys, { "model.split_made", "model.dropped" })
end)

test("order: every element once", function(t)
  local m = must [[order { "aussen", "innen", "daten", "ziele" }
order "roles" { "extern", "leitung" }]]
  t.eq(ids(m.elements), "aussen innen daten ziele")
  t.eq(ids(m.lists.roles), "extern leitung")
end)

test("a chain of three: each changes what it inherits", function(t)
  local m, findings = chain {
    { "basis", BASE },
    { "fassung", HEAD .. 'change "ziele" { title = "Zwei" }\nremove "aussen" {}' },
    { "stadt", 'model "stadt" { api = 1, version = "1", extends = "fassung", title = "S" }\n' ..
      'change "ziele" { title = "Drei" }\nchange "daten" { question = "Welche?" }' },
  }
  assert(m, findings[1] and model.finding_text(findings[1], "en"))
  t.eq(m.chain, { "basis", "fassung", "stadt" })
  t.eq(m.element.ziele.title, "Drei")
  t.eq(ids(m.elements), "ziele daten innen")
  t.eq(#m.steps, 3)
  t.eq(m.steps[2].crosswalk.aussen.relation, "removed")
  local place = m:origin(m.element.ziele, { "title" })
  t.eq({ place.model, place.file, place.line }, { "stadt", "stadt/model.lua", 2 })
  place = m:origin(m.element.ziele, { "question", "de" })
  t.eq({ place.model, place.file, place.line }, { "basis", "basis/model.lua", 20 })
end)

test("every field knows where it came from", function(t)
  local m = must [[
change "ziele" {
  title = { de = "Neu" },
  cells = { [2] = {
    text = { de = "neu" } } } }
change "daten.t1_d" {
  kind = "kann" }]]
  local function at(item, ...)
    local place = m:origin(item, { ... })
    return place.model .. ":" .. place.line
  end
  t.eq(at(m.element.ziele, "title", "de"), "fassung:3")
  t.eq(at(m.element.ziele, "title", "en"), "basis:20")
  t.eq(at(m.element.ziele, "cells", 2, "text", "de"), "fassung:5")
  t.eq(at(m.element.daten, "cells", 1, "criteria", 1, "kind"), "fassung:7")
  t.eq(at(nil, "version"), "fassung:1")
  t.eq(at(nil, "between"), "basis:2")
  t.eq(#m:history(m.element.ziele), 2)
end)

test("the hash covers the whole chain, base first", function(t)
  local one = must ""
  t.eq(one.files[1].model_id, "basis")
  t.eq(one.hash, must("").hash)
  local other = chain { { "basis", BASE .. " " }, { "fassung", HEAD } }
  t.ok(other.hash ~= one.hash)
  local again = model.from_files("fassung", one.files)
  t.eq(again.hash, one.hash)
  t.eq(json.encode(evaluate.run(again, recorded { ziele = 1 })),
    json.encode(evaluate.run(one, recorded { ziele = 1 })))
end)

-- name, text of the variant, place of the first error, key, what its text must contain
local REFUSED = {
  { "an unknown id, with the nearest", 'change "zielle" { title = "x" }', 2,
    "model.unknown_target", "ziele" },
  { "an unknown field of what is changed", 'change "ziele" {\n  titel = "x" }', 3,
    "model.unknown_field", "title" },
  { "a clash in one file", 'change "ziele" { title = "a" }\nchange "ziele" { title = "b" }', 3,
    "model.clash", "fassung/model.lua:2" },
  { "adding what is there", 'add "ziele" { title = "x", question = "?" }', 2,
    "model.exists_in_base", "change" },
  { "a rule under an id of the base",
    'rule "gross" { why = "w", hint = "h", when = function() return true end }', 2,
    "model.exists_in_base", "basis/model.lua" },
  { "removing twice", 'remove "ziele" {}\nremove "ziele" {}', 3, "model.gone",
    "fassung/model.lua:2" },
  { "changing what is gone", 'remove "ziele" {}\nchange "ziele" { title = "x" }', 3, "model.gone",
    "fassung/model.lua:2" },
  { "own advice for an element that is gone", 'remove "ziele" {}\nadvice "neu" {\n' ..
    '  element = "ziele", from = 1, to = 2, status = "entwurf", text = "t" }', 4,
    "model.unknown_element", "ziele" },
  { "a change of nothing", 'change "ziele" {}', 2, "model.change_nothing", "change" },
  { "merging one", 'merge "x" { from = { "ziele" } }', 2, "model.merge_few", "from" },
  { "merging an unknown one", 'merge "x" { from = { "ziele",\n "innnen" } }', 3,
    "model.unknown_element", "innen" },
  { "an order with one missing", 'order { "ziele", "daten", "innen" }', 2, "model.order_missing",
    "aussen" },
  { "a criterion of no type", 'add "daten.neu" { type = 9, kind = "kern", text = "n" }', 2,
    "model.unknown_type", "9" },
  { "an unknown criterion", 'change "daten.t1_dd" { kind = "kann" }', 2, "model.unknown_target",
    "t1_d" },
  { "a verb without a table", 'remove "ziele"', 2, "model.verb_without_body", "remove" },
  { "emptying what is needed", 'change "ziele" { title = none }', 2, "model.none_needed", "none" },
  { "none in a list", 'order { "ziele", none, "innen", "aussen" }', 2, "model.none_needed", "none" },
  { "no table where one is compared", "weights { pairwise = { 1 } }", 2, "model.unknown_element",
    "ziele" },
  { "a merge of nothing", 'merge "x" { none = { "ziele", "daten" } }', 2, "model.missing_field",
    "from" },
  { "an element without cells", 'add "neu" { title = "N", question = "?" }', 2,
    "model.cells_count", "neu" },
  { "a cell emptied", 'change "ziele" {\n cells = { [2] = none } }', 3, "model.cells_count", "3" },
}

for _, row in ipairs(REFUSED) do
  test("refused: " .. row[1], function(t)
    local m, findings = variant(row[2])
    t.eq(m, nil)
    local first
    for _, finding in ipairs(findings) do
      first = first or finding.severity == "error" and finding
    end
    t.eq({ first.message.key, first.file, first.line }, { row[4], "fassung/model.lua", row[3] })
    for _, language in ipairs { "de", "en" } do
      local words = model.finding_text(first, language)
      t.ok(not words:find("[model.", 1, true), words)
      t.has(words, row[5])
    end
  end)
end

test("fewer types than the base: said once, at the types", function(t)
  local m, findings = variant [[
model "fassung" { api = 1, version = "1", extends = "basis", title = "F",
  types = { { value = 1, title = "Eins" }, { value = 2, title = "Zwei" } } }]]
  t.eq({ m, #findings, findings[1].message.key, findings[1].line },
    { nil, 1, "model.types_cells", 2 })
  m, findings = variant [[
model "fassung" { api = 1, version = "1", extends = "basis", title = "F",
  types = { { value = 1, title = "Eins" }, { value = 2, title = "Zwei" } } }
change "ziele" { cells = { [3] = none } }
change "daten" { cells = { [3] = none } }
change "innen" { cells = { [3] = none } }
change "aussen" { cells = { [3] = none } }
change "ziele_mit_innen" { to = 2 }]]
  assert(m, findings[1] and model.finding_text(findings[1], "en"))
  t.eq({ #m.element.ziele.cells, #m.scale }, { 2, 3 })
end)

test("verbs of a variant need a base", function(t)
  local m, findings = chain { { "basis", BASE .. 'change "ziele" { title = "x" }' } }
  t.eq({ m, findings[1].message.key }, { nil, "model.verb_without_base" })
end)

test("a circle of models is told with its chain", function(t)
  local function link(id, base)
    return { id, ('model "%s" { api = 1, version = "1", title = "T",\n extends = "%s" }'):format(id, base) }
  end
  local m, findings = chain { link("c", "a"), link("b", "c"), link("a", "b") }
  t.eq({ m, findings[1].message.key, findings[1].file, findings[1].line },
    { nil, "model.extends_circle", "c/model.lua", 2 })
  t.has(model.finding_text(findings[1], "en"), "a -> b -> c -> a")
end)

test("a base that cannot be found is named with the line", function(t)
  local m, findings = chain { { "fassung",
    'model "fassung" { api = 1, version = "1", title = "T",\n extends = "../dkbm" }' } }
  t.eq({ m, findings[1].message.key, findings[1].line }, { nil, "model.unknown", 2 })
end)

test("an element without types has questions only, and notes of the group", function(t)
  local m = must [[add "haltung" { title = "Haltung", question = "?", levels = false,
  questions = { { id = "f1", text = "Was trägt uns?" }, "Was fehlt?" } }]]
  local a = recorded { ziele = 1 }
  a.remarks = { { element = "haltung", kind = "strength", body = "viel" } }
  local e = evaluate.run(m, a)
  t.eq(#e.elements, 4)
  t.eq(e.reflections, { { id = "haltung", strengths = { "viel" }, obstacles = {}, questions = {},
                          support = {} } })
  local _, findings = variant [[add "haltung" { title = "H", question = "?", levels = false }]]
  t.eq(findings[1].message.key, "model.levels_no_questions")
end)

test("weights: fixed, points of a budget, comparisons by pairs", function(t)
  local m, findings = must "weights { ziele = 2, daten = 1, innen = 0 }"
  t.eq({ m.weight.ziele, m.weight.aussen, m.weighting }, { 2, nil, "fixed" })
  t.eq(findings[1].message.key, "model.weights_missing")
  m = must "weights { budget = { ziele = 40, daten = 20, innen = 20, aussen = 20 } }"
  t.near(m.weight.ziele, 1.6)
  local base = evaluate.run(m, recorded {}).elements[1].weight_base
  t.eq({ base.kind, base.file, base.line, base.model }, { "budget", "fassung/model.lua", 2, "fassung" })
  t.near(m.weight.daten, 0.8)
  local _, refused = variant "weights { budget = { ziele = 40, daten = 20, innen = 20, aussen = 10 } }"
  t.eq(refused[1].message.key, "model.weights_budget")
  m, findings = must [[weights { pairwise = { { "ziele", "daten", 2 }, { "ziele", "innen", 4 },
    { "ziele", "aussen", 4 }, { "daten", "innen", 2 }, { "daten", "aussen", 2 },
    { "innen", "aussen", 1 } } }]]
  t.eq(#findings, 0)
  t.near(m.weight.ziele, 2, 1e-9)
  t.near(m.weight.daten, 1, 1e-9)
  t.near(m.weight.innen, 0.5, 1e-9)
  t.near(m.consistency, 0, 1e-9)
  _, findings = must [[weights { pairwise = { { "ziele", "daten", 9 }, { "ziele", "innen", 0.2 },
    { "ziele", "aussen", 4 }, { "daten", "innen", 7 }, { "daten", "aussen", 2 },
    { "innen", "aussen", 1 } } }]]
  t.eq(findings[1].message.key, "model.weights_inconsistent")
  _, refused = variant [[weights { pairwise = { { "ziele", "daten", 9 } } }]]
  t.eq(refused[1].message.key, "model.weights_pair_missing")
end)

-- Roll-up ------------------------------------------------------------------------

local ROLLUP = [[
groups { { id = "g1", title = "Eins", groups = { { id = "g2", title = "Zwei" } } } }
change "ziele" { group = "g1", facts = { faktor = 2 } }
change "daten" { group = "g2" }
change "innen" { group = "g2" }
rollup { why = "w", equal_steps = "gleich",
  group = function(g)
    local list = {}
    for i, x in ipairs(g.elements) do list[i] = x.known and x.ist end
    return score.mean(list)
  end,
  overall = function(g, p)
    local value = g.groups[1].value + p.ziele.facts.faktor
    return { value = value, label = value > 4 and "hoch" or "niedrig", why = "so" }
  end }]]

test("a roll-up: groups from the deepest on, then the whole", function(t)
  local m = must(ROLLUP)
  local e = evaluate.run(m, recorded { ziele = 1, daten = 2, innen = 3, aussen = 3 })
  t.eq({ e.rollup.groups[1].id, e.rollup.groups[1].value, e.rollup.groups[2].value }, { "g1", 2, 2.5 })
  t.eq({ e.rollup.overall.value, e.rollup.overall.label, e.rollup.overall.outcome },
    { 4.0, "niedrig", "told" })
  t.eq(e.errors, {})
  t.eq(evaluate.run(must "", recorded {}).rollup, nil)
end)

test("a roll-up that reads the unknown: told only if every value gives the same", function(t)
  local m = must [[rollup { why = "w", overall = function(g, p)
    return p.ziele.ist + (p.daten.ist > 9 and 1 or 0) end }]]
  t.eq(evaluate.run(m, recorded { ziele = 2 }).rollup.overall.value, 2)
  local x = evaluate.run(m, recorded { daten = 2 }).rollup.overall
  t.eq({ x.outcome, x.value, x.low, x.high, x.unknown }, { "cannot_tell", nil, 1, 3, { "ziele.ist" } })
end)

test("a roll-up that fails is named, and the rest stands", function(t)
  local m = must [[rollup { why = "w", overall = function(g, p)
    return p.ziele.ist + nil end }]]
  local e = evaluate.run(m, recorded { ziele = 2 })
  t.eq({ e.errors[1].id, e.errors[1].line }, { "rollup", 3 })
  t.eq(#e.elements, 4)
end)

test("primitives in models mean what the host's mean", function(t)
  local m = must [[rollup { why = "w", overall = function()
    local floor, at = score.floor { 2, 1, false, 3, 1 }
    local text = table.concat({ score.mean { 1, false, 3 }, score.low_median { 1, 2, 3, 4 },
      score.high_median { 1, 2, 3, 4 }, score.low_median({ 1, 2, 3 }, { 1, 1, 4 }),
      score.staged({ 2, 3, 1, 3 }, { 1, 2, 3 }, 0.75), floor, at[2],
      score.gap({ 1, 3 }, { 3, 2 }), score.sum { 1, false, 2 } }, " ")
    return { label = text } end }]]
  local e = evaluate.run(m, recorded {})
  t.eq(e.errors, {})
  t.eq(e.rollup.overall.label, "2.0 2 3 3 2 1 5 1.0 3 2")
end)

-- Parts that siblings share ---------------------------------------------------------------------

local USER = 'model "fassung" { api = 2, version = "1", extends = "basis", title = "Fassung" }\n'
local SHARED = [[
merge "beide" { from = { "innen", "aussen" }, why = "w", title = "Beide", also = { "innen_12" } }
change "ziele" { title = { de = "Zwecke" } }
]]

local made = 0

-- A variant and its base in folders of their own, with the parts given by folder and file.
local function in_folders(t, own, parts)
  made = made + 1
  local root = ("%s/parts%d"):format(t.tmp(), made)
  for _, name in ipairs { "basis", "fassung" } do assert(sys.mkdir(root .. "/" .. name)) end
  local function write(path, bytes)
    local handle = assert(io.open(root .. "/" .. path, "w"))
    handle:write(bytes)
    handle:close()
  end
  write("basis/model.lua", BASE)
  write("fassung/model.lua", own)
  for path, bytes in pairs(parts) do write(path, bytes) end
  return model.load(root .. "/fassung")
end

local function first_error(findings)
  for _, finding in ipairs(findings) do
    if finding.severity == "error" then return model.finding_text(finding, "de") end
  end
end

test("a part of another module stands where it is used, and what follows changes it", function(t)
  local m, findings = in_folders(t, USER .. 'use "basis.paar"\nchange "beide" { title = "Paar" }',
    { ["basis/paar.part.lua"] = SHARED })
  t.ok(m, m or first_error(findings))
  t.eq(m.element.beide.title, "Paar")
  t.eq(m.element.ziele.title.de, "Zwecke")
  t.eq(m.element.innen, nil)
  -- The base itself does not read it.
  t.eq(assert(in_folders(t, USER, { ["basis/paar.part.lua"] = "nonsense(" })).element.ziele.title.de, "Ziele")
end)

test("a part is pinned with what uses it, and goes before what its module says later", function(t)
  local own = USER .. 'use "basis.paar"'
  local m = assert(in_folders(t, own, { ["basis/paar.part.lua"] = SHARED }))
  local again = assert(model.from_files("fassung", m.files))
  t.eq(again.hash, m.hash)
  t.eq(again.element.beide.title, "Beide")
  local copy = assert(in_folders(t, own, { ["basis/paar.part.lua"] = "nonsense(",
    ["fassung/basis.paar.part.lua"] = SHARED }))
  t.eq(copy.hash, m.hash)
  local other = assert(in_folders(t, own, { ["basis/paar.part.lua"] = SHARED .. "-- more" }))
  t.ok(other.hash ~= m.hash)
end)

test("what is wrong with a part says its file, its line and what to do", function(t)
  local function wrong(own, parts, ...)
    local m, findings = in_folders(t, own, parts)
    t.eq(m, nil)
    for _, words in ipairs { ... } do t.has(first_error(findings), words) end
  end
  local part = { ["basis/paar.part.lua"] = SHARED }
  wrong(USER .. 'use "basis.par"', part, "fassung/model.lua:2", "par.part.lua")
  wrong(USER .. 'use "bassis.paar"', part, "fassung/model.lua:2", "bassis")
  wrong(USER .. 'use "paar"', part, "fassung/model.lua:2", "paar")
  wrong(USER .. 'use "../basis.paar"', part, "fassung/model.lua:2")
  wrong(USER .. 'use "basis.paar"\nuse "basis.paar"', part, "fassung/model.lua:3", ":2")
  wrong(HEAD .. 'use "basis.paar"', part, "fassung/model.lua:2", "api = 2")
  wrong(USER .. 'use "basis.paar"', { ["basis/paar.part.lua"] = '\nchange "nirgends" { title = "x" }' },
    "basis/paar.part.lua:2")
  wrong(USER .. 'use "basis.paar"', { ["basis/paar.part.lua"] = '\nchange "ziele" { title = }' },
    "basis/paar.part.lua:2")
  wrong(USER .. 'use "basis.paar"', { ["basis/paar.part.lua"] = 'use "basis.paar"' },
    "basis/paar.part.lua:1", "fassung/model.lua:2")
end)

test("a version asks the function it replaces: whether an element applies, when a rule holds", function(t)
  local base = [[
model "unten" { api = 2, version = "1", extends = "dkbm", title = { de = "U", en = "U" },
  kinds = { "landkreis" } }
change "bildungsprojekte" { applies = function(_, unit) return unit.population > 5000 end }
]]
  local over = [[
model "oben" { api = 2, version = "1", extends = "unten", title = { de = "O", en = "O" }, kinds = none }
change "bildungsprojekte" {
  applies = function(p, unit, old) return old(p, unit) and unit.kind ~= "gemeinde" end }
change "koordination_ohne_aemter" {
  when = function(p, unit, old) return unit.kind == "landkreis" and old(p, unit) end }
local stand = { bildungsprojekte = 2, koordination = 3, interne_kooperation = 1 }
case "zu klein" { unit = { population = 3000 },
  expect = { profile = { bildungsprojekte = "not_applicable" } } }
case "Gemeinde" { unit = { population = 30000, kind = "gemeinde" },
  expect = { profile = { bildungsprojekte = "not_applicable" } } }
case "Kreis" { unit = { population = 30000, kind = "landkreis" }, ist = stand,
  expect = { profile = { bildungsprojekte = 2 }, hints = { "koordination_ohne_aemter" } } }
case "Stadt" { unit = { population = 30000, kind = "kreisfreie_stadt" }, ist = stand,
  expect = { profile = { bildungsprojekte = 2 }, no_hints = { "koordination_ohne_aemter" } } }
]]
  local files = {}
  for _, one in ipairs(assert(model.load "dkbm").files) do files[#files + 1] = one end
  files[#files + 1] = { model_id = "unten", path = "model.lua", shown = "unten/model.lua", bytes = base }
  local m = assert(model.from_files("unten", files))
  files[#files + 1] = { model_id = "oben", path = "model.lua", shown = "oben/model.lua", bytes = over }
  local n, findings = model.from_files("oben", files)
  t.eq(findings[1] and model.finding_text(findings[1], "de"), nil)
  local failed = {}
  for _, case in ipairs(n.cases) do require("wegmarke.module.cases").run(n, case, failed) end
  t.eq({ #n.cases, failed[1] and model.finding_text(failed[1], "de") }, { 4 })
  -- what is different is named, and shown to read
  local d = require("wegmarke.module.diff").between(m, n)
  t.eq({ d.facts[1].id, d.facts[1].fields, d.facts[1].line, d.kinds, d.rules.changed[1].fields },
    { "bildungsprojekte", { "applies" }, 3, true, { "when" } })
  local page = require("wegmarke.doc").write(require("wegmarke.module.doc").of(n, "de"), "markdown")
  t.has(page, "return old(p, unit) and unit.kind ~= ")
  page = require("wegmarke.doc").write(require("wegmarke.module.doc").of(m, "de"), "markdown")
  t.has(page, "Nur wenn:")
  t.has(page, "landkreis")
  m:close()
  n:close()
end)
