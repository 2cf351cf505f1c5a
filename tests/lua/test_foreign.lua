-- Models of other fields: a scale from 0, groups and a roll-up, facts, words of their own. Reports say only
-- what is true of the model, numbers are those of its scale, and differences show what was changed.

local test = ...

local diff = require "wegmarke.module.diff"
local evaluate = require "wegmarke.evaluate"
local differences = require "wegmarke.repl.compare"
local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local sys = require "wegmarke.sys"
local words = require "wegmarke.report.words"

local HEAD = [[
model "fremd" {
  api = 2, version = "1", language = "en", languages = { "en", "de" }, endorsed_by = none, between = false,
  title = { en = "Bakery", de = "Backstube" },
  types = {
    { value = 0, title = { en = "No", de = "Nein" } }, { value = 1, title = { en = "Some", de = "Teils" } },
    { value = 2, title = { en = "Most", de = "Meist" } }, { value = 3, title = { en = "All", de = "Ganz" } },
  },
  lists = { roles = { { id = "team", title = { en = "Team", de = "Team" }, perspective = "inside" } } },
}
]]

local MATRIX = {}
for i, id in ipairs { "dough", "oven", "shop", "till" } do
  MATRIX[i] = ('{ id = "%s", group = "%s", title = "%s", question = "How?", '
    .. 'facts = { points = %d, kind = "x" }, '
    .. 'cells = { { text = "%s a" }, { text = "%s b" }, { text = "%s c" }, { text = "%s d" } } },')
    :format(id, i < 3 and "make" or "sell", id, i, id, id, id, id)
end

local ROLLUP = [[
groups { { id = "all", title = "All of it", groups = {
  { id = "make", title = "Making" }, { id = "sell", title = "Selling" } } } }
rollup {
  title = "Score", why = "Points by facts.", equal_steps = "Each step is as long.",
  group = function(g)
    local sum, points = 0, 0
    for _, x in ipairs(g.elements) do
      sum, points = sum + x.ist * x.facts.points, points + x.facts.points
    end
    return sum / points / 3
  end,
  overall = function(g) return g.groups[1].value end,
}
]]

local function load(more, own)
  local files = { { model_id = "fremd", path = "model.lua",
    bytes = HEAD .. "matrix {\n" .. table.concat(MATRIX, "\n") .. "\n}\n" .. ROLLUP .. (own or "") } }
  if more then
    files[#files + 1] = { model_id = "variant", path = "model.lua",
      bytes = 'model "variant" { api = 2, version = "1", extends = "fremd", title = "V" }\n' .. more }
  end
  local m, findings = model.from_files(more and "variant" or "fremd", files)
  return assert(m, findings[1] and model.finding_text(findings[1], "en"))
end

local function recorded(ist, language)
  local a = { assessment = { id = "a", held_on = "2026-03-01", mode = "open", language = language or "en",
      threshold = 3 },
    unit = { id = "u", name = "Smith", kind = "unternehmen", keys = {}, facts = {} }, participants = {},
    batches = {}, placements = {}, marks = {}, remarks = {}, agreements = {}, agreement_marks = {},
      targets = {},
    fields = {} }
  for id, value in pairs(ist) do a.agreements[id] = { state = "agreed", value = value } end
  return a
end

local ALL = { dough = 3, oven = 0, shop = 1, till = 2 }

local function page(m, language)
  return (report.html(evaluate.run(m, recorded(ALL, language)), m, {}):gsub("<style>.-</style>", "")
    :gsub("<[^>]*>", " "))
end

test("a report has no word of another field, and denies no result that it shows", function(t)
  local m = load()
  for _, language in ipairs { "en", "de" } do
    local said = page(m, language):lower()
    for _, word in ipairs { "educat", "municip", "bildung", "kommun", "no overall value", "kein gesamtwert",
      "ein gesamtwert wird nicht", "three times", "dreimal" } do
      t.ok(not said:find(word, 1, true), language .. ": " .. word)
    end
    t.match(said, "score:%s+0" .. (language == "de" and "," or "%.") .. "47")
    t.ok(not said:find(language == "de" and "2,5" or "2.5", 1, true))
  end
  m:close()
end)

test("a model without roll-up says that there is none, and words of its own stand where they belong",
  function(t)
  local m = assert(model.load "dkbm")
  local W = words.new(evaluate.run(m, recorded({}, "de")), m, "de")
  t.eq(W:t "eyebrow", "Entwicklungsstand des kommunalen Bildungsmanagements")
  t.eq(W:s "title_build_on", "Worauf die Kommune bauen kann")
  t.has(W:t "method_order", "keinen Gesamtwert")
  m:close()
  m = load('words { eyebrow = { en = "How the bakery does", de = "Wie es der Backstube geht" } }')
  W = words.new(evaluate.run(m, recorded({}, "de")), m, "de")
  t.eq({ W:t "eyebrow", W:t "h_build_on" },
    { "Wie es der Backstube geht", lang.text("de", "report.h_build_on") })
  local form = require("wegmarke.form.words").new(m,
    { unit = { name = "Smith", kind = "unternehmen" }, language = "en" })
  t.eq(form:t "inside", lang.text("en", "form.inside"))
  m:close()
end)

test("a variant adds to the words that may be broken, and a slip among them is told", function(t)
  local m = load('words { hyphens = { de = "Zwei-horn", en = "uni-corn" }, eyebrow = "E" }',
    'words { hyphens = { de = "Ein-horn" } }')
  t.eq(m.words.hyphens, { de = "Ein-horn Zwei-horn", en = "uni-corn" })
  m:close()
  for _, bad in ipairs { "Einhorn", "-Einhorn", "Ein--horn", "Ein-horn," } do
    local ok, why = pcall(load, 'words { hyphens = { de = "Pferd-chen ' .. bad .. '" } }')
    t.eq(ok, false, bad)
    t.has(tostring(why), "'" .. bad .. "'")
  end
end)

test("the scale is numbered by its values", function(t)
  local m = load()
  local said = report.terminal(evaluate.run(m, recorded(ALL)), m, { width = 100 })
  t.has(said, "0  1  2  3")
  t.ok(not said:find("1  2  3  4", 1, true))
  m:close()
end)

test("from API 2 on a number before a cell is the value of its type", function(t)
  local m = load 'change "dough" { cells = { [0] = { text = "nought" }, [3] = { text = "three" } } }'
  local cells = m.element.dough.cells
  t.eq({ cells[1].text, cells[2].text, cells[3].text, cells[4].text },
    { "nought", "dough b", "dough c", "three" })
  m:close()
  local none, findings = model.from_files("variant", {
    { model_id = "fremd", path = "model.lua", bytes = HEAD .. "matrix {\n" .. table.concat(MATRIX, "\n")
      .. "\n}\n"
      .. ROLLUP },
    { model_id = "variant", path = "model.lua",
      bytes = 'model "variant" { api = 2, version = "1", extends = "fremd", '
      .. 'title = "V" }\nchange "dough" { cells = { [4] = { text = "five" } } }' } })
  t.eq({ none, findings[1].message.key }, { nil, "model.unknown_type" })
end)

test("in the matrix a number before a cell is the value of its type too", function(t)
  local by_value = 'cells = { [0] = { text = "A" }, [1] = { text = "B" }, [2] = { text = "C" }, '
    .. '[3] = { text = "D" } }'
  for _, cells in ipairs { by_value,
    'cells = { { text = "A" }, { text = "B" }, { text = "C" }, { text = "D" } }' } do
    local m, findings = model.from_files("fremd", { { model_id = "fremd", path = "model.lua",
      bytes = HEAD .. 'matrix { { id = "a", title = "A", question = "?", ' .. cells .. ' } }' } })
    assert(m, findings[1] and model.finding_text(findings[1], "en"))
    local got = {}
    for i, cell in ipairs(m.element.a.cells) do got[i] = cell.text end
    t.eq(got, { "A", "B", "C", "D" })
    m:close()
    m = load('add "till2" { title = "T", question = "?", ' .. cells .. ' }')
    t.eq(m.element.till2.cells[4].text, "D")
    m:close()
  end
end)

-- Mistakes of authors of other fields: what is found, in which line of the second file, and what that says.
local MISTAKES = {
  { "model.unknown_group", 1, 'change "oven" { group = "mak" }' },
  { "model.unknown_field", 1, 'words { eyebrau = "X" }' },
  { "model.element_word", 1, 'words { element = "Praktik" }' },
  { "model.verb_unnamed", 1, 'words "x" { eyebrow = "X" }' },
  { "model.verb_unnamed", 2, '-- x\nrollup "score" { why = "w" }' },
  { "model.rollup_raised", 3,
    'rollup {\n  why = "w",\n  group = function(g) return g.elements[1].stand end,\n}' },
  { "model.rollup_raised", 1, 'rollup { overall = function(g) return g.groups[1].groups[1].value end }' },
  { "model.rollup_says_nothing", 3,
    'rollup {\n  why = "w",\n  group = function(g) local x = g.elements[1] end,\n}' },
  { "model.rollup_says_nothing", 1, 'rollup { overall = function(g) local x = g.groups[1].value end }' },
  { "model.unknown_type", 1, 'change "oven" { cells = { [4] = { text = "x" } } }' },
  { "model.rule_unknown_fact", 1, 'rule "r" { why = "w", hint = "h", '
    .. 'when = function(p) return p.oven.facts.pionts > 1 end }' },
  { "model.second_model", 1, 'model "variant" { api = 2, version = "1", extends = "fremd", title = "V" }' },
}

test("mistakes in what only models of other fields say are named with their line", function(t)
  local base = HEAD .. "matrix {\n" .. table.concat(MATRIX, "\n") .. "\n}\n" .. ROLLUP
  for _, one in ipairs(MISTAKES) do
    local folder = t.tmp() .. "/" .. one[1] .. #one[3]
    for id, files in pairs { fremd = { ["model.lua"] = base }, variant = { ["a.lua"] = one[3] .. "\n",
      ["model.lua"] = 'model "variant" { api = 2, version = "1", extends = "fremd", title = "V" }\n' } } do
      assert(sys.mkdir(folder))
      assert(sys.mkdir(folder .. "/" .. id))
      for name, bytes in pairs(files) do assert(file.write(folder .. "/" .. id .. "/" .. name, bytes)) end
    end
    local found, all = false, {}
    for _, finding in ipairs(model.check(folder .. "/variant")) do
      all[#all + 1] = finding.message.key .. ":" .. tostring(finding.line)
      found = found or finding.message.key == one[1] and finding.line == one[2]
        and finding.file == folder .. "/variant/a.lua"
      for _, language in ipairs(lang.languages) do
        local said = lang.text(language, finding.message.key, finding.message.args)
        t.ok(not said:find "%[%a+%.[%a_]+%]" and not said:find "{%a+}" and not said:find "attempt to", said)
      end
    end
    t.ok(found, one[3] .. ": " .. table.concat(all, " "))
  end
end)

test("differences show facts, groups and what is rolled up", function(t)
  local m, other = load(), load 'change "oven" { facts = { points = 6, kind = "x" } }'
  local d = diff.between(m, other)
  t.eq({ d.nothing, d.facts[1].id, d.facts[1].fields, #d.facts }, { false, "oven", { "facts.points" }, 1 })
  t.eq(diff.between(m, m).facts, {})
  t.eq(differences.facts(m, other), { { what = "fact", id = "oven.points", before = 2, after = 6 } })
  t.eq(differences.facts(m, m), {})
  local moved = load 'change "oven" { group = "sell", facts = { points = 2, kind = { "x", "y" } } }'
  t.eq(differences.facts(m, moved), {
    { what = "fact", id = "oven.kind", before = "x", after = '["x","y"]' },
    { what = "group", id = "oven.group", before = "make", after = "sell" } })
  moved:close()
  local one, two = evaluate.run(m, recorded(ALL)), evaluate.run(other, recorded(ALL))
  local found = {}
  for _, row in ipairs(differences.list(one, two)) do found[row.what .. "."
    .. row.id] = { row.before, row.after } end
  t.eq(found["group.make"], { (3 * 1 + 0 * 2) / 3 / 3, (3 * 1 + 0 * 6) / 7 / 3 })
  t.ok(found["rollup."] and not found["group.sell"])
  local rows = require("wegmarke.evaluate.compare").run({ m = m, a = recorded(ALL), e = one },
    { m = other, a = recorded(ALL), e = two }).rollup
  t.eq({ rows[1].id, rows[1].a.value, rows[1].b.value },
    { "", one.rollup.overall.value, two.rollup.overall.value })
  m:close()
  other:close()
end)

test("the words of a field and a changed rule of the roll-up are differences", function(t)
  local m, other = load(), load('words { eyebrow = "Bread" }')
  local d = diff.between(m, other)
  t.eq({ d.words, d.rollup, d.nothing }, { true, false, false })
  other:close()
  other = load('rollup { overall = function(g) return g.groups[1].value / 2 end }')
  d = diff.between(m, other)
  t.eq({ d.words, d.rollup, d.nothing }, { false, true, false })
  other:close()
  m:close()
end)

-- The notices of a model of elements whose cells a function words.
local function notices(text)
  local list = {}
  for i = 1, 12 do
    local cells = {}
    for value = 0, 3 do cells[value + 1] = ('{ text = "%s" }'):format(text(i, value)) end
    list[i] = ('{ id = "e%d", title = "E %d", question = "How?", cells = { %s } },')
      :format(i, i, table.concat(cells, ", "))
  end
  local m, findings = model.from_files("fremd", { { model_id = "fremd", path = "model.lua",
    bytes = HEAD .. "matrix {\n" .. table.concat(list, "\n") .. "\n}\n" } })
  assert(m):close()
  local found = {}
  for _, finding in ipairs(findings) do
    if finding.message.key:find("model.same_", 1, true) then
      found[#found + 1] = { finding.message.key, finding.message.args.n }
    end
  end
  return found
end

test("shared answers are told once, whatever they share, and what is the same by mistake one by one",
  function(t)
  t.eq(notices(function(i, value) return ("%d at %d"):format(i, value) end), {})
  t.eq(notices(function(_, value) return ("at %d"):format(value) end), { { "model.same_answers", 12 } })
  t.eq(notices(function(i, value) return ("%d at %d"):format(i // 7, value) end),
    { { "model.same_answers", 6 }, { "model.same_answers", 6 } })
  t.eq(notices(function(i, value) return ("%d at %d"):format(i % 5, value) end),
    { { "model.same_sets", 12 } })
  t.eq(notices(function(i, value) return value == 0 and "no" or ("%d at %d"):format(i, value) end),
    { { "model.same_of_type", 12 } })
  t.eq(notices(function(i, value)
    return value == 2 and ("%d at two"):format(i % 2) or ("%d at %d"):format(i, value)
  end), { { "model.same_of_type", 12 } })
  t.eq(notices(function(i, value) return value == 0 and i < 4 and "no" or ("%d at %d"):format(i, value) end),
    { { "model.same_text" }, { "model.same_text" } })
  -- a text of two types is no answer of one
  t.eq(#notices(function(i, value)
    return i < 6 and value < 2 and "no" or ("%d at %d"):format(i, value)
  end), 9)
end)

test("what is open is counted in all groups below, not only to the first", function(t)
  local m = load()
  local rolled = evaluate.run(m, recorded { shop = 1 }).rollup
  local open = {}
  for _, group in ipairs(rolled.groups) do open[group.id] = #group.unknown end
  t.eq(open, { all = 3, make = 2, sell = 1 })
  t.eq(#rolled.overall.unknown, 3)
  m:close()
end)

test("numbers are rounded half away from zero, as people do", function(t)
  local W = { language = "en" }
  for x, shown in pairs { [0.625] = "0.63", [-0.625] = "-0.63", [1.005] = "1.01", [2.675] = "2.68",
    [0.624] = "0.62",
    [0.005] = "0.01", [-0.004] = "0", [2] = "2", [1e15] = "1000000000000000", [0.125] = "0.13" } do
    t.eq(words.number(W, x), shown, tostring(x))
  end
  for i = -500, 500 do -- thousandths that end in 5 go outwards, all others to the nearer
    local x = i / 1000
    local want = (math.abs(i) + 5) // 10 / 100 * (i < 0 and -1 or 1)
    t.eq(words.rounded(x, 2) + 0.0, want + 0.0, tostring(x))
  end
end)
