--- Elements whose types come of answers to questions: what makes a type of answers is told without trying all
--- of them, placements stand at questions and all else speaks of the element, and what is wrong is said.

local test = ...

local asked = require "wegmarke.module.asked"
local evaluate = require "wegmarke.evaluate"
local form = require "wegmarke.form"
local intake = require "wegmarke.data.intake"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local sys = require "wegmarke.sys"
local xlsx = require "wegmarke.xlsx"

local HEAD = [[
model "q" { api = 2, version = "1", language = "de", languages = { "de" }, endorsed_by = none, title = "Q",
  between = false,
  types = { { value = 0, title = "Typ 0", text = "keins" }, { value = 1, title = "Typ 1", text = "eins" },
    { value = 2, title = "Typ 2", text = "zwei" }, { value = 3, title = "Typ 3", text = "alle" } },
  lists = { roles = { { id = "amt", title = "Amt", perspective = "inside" } },
    answers = { { id = "grad", title = "Grad", values = { { value = 0, title = "nein" },
      { value = 0.25, title = "wenig" }, { value = 0.5, title = "halb" },
      { value = 1, title = "ja" } } } } } }
]]

local function build(rest)
  local file = { model_id = "q", path = "model.lua", bytes = HEAD .. rest }
  return model.from_files("q", { file })
end

local checked = 0

--- The findings of `model check` about a model of this text.
local function check(t, rest)
  checked = checked + 1
  local folder = ("%s/questions-%d"):format(t.tmp(), checked)
  sys.mkdir(folder)
  sys.mkdir(folder .. "/q")
  local file = assert(io.open(folder .. "/q/model.lua", "w"))
  file:write(HEAD, rest)
  file:close()
  local words = {}
  for i, one in ipairs((model.check(folder .. "/q"))) do words[i] = model.finding_text(one, "de") end
  return table.concat(words, "\n")
end

local function element(n, f)
  local questions = {}
  for i = 1, n do questions[i] = ('{ id = "q%d", text = "Frage %d?" }'):format(i, i) end
  return ('matrix { { id = "e", title = "E", answers = "grad", questions = { %s },\n type = %s } }'):format(
    table.concat(questions, ", "), f)
end

local VALUES = { 0, 0.25, 0.5, 1 }

--- All types that answers give, whatever the open questions are answered with: tried one by one.
local function tried(n, known, f)
  local found, q = {}, {}
  local function from(i)
    if i > n then
      found[f(q)] = true
      return
    end
    for _, value in ipairs(known["q" .. i] and { known["q" .. i] } or VALUES) do
      q["q" .. i] = value
      from(i + 1)
    end
  end
  from(1)
  local list = {}
  for value = 0, 3 do list[#list + 1] = found[value] and value or nil end
  return list
end

local FUNCTIONS = {
  { "sum", "function(q) return math.floor(q:sum() / 2) end", 6, function(q)
    return (q.q1 + q.q2 + q.q3 + q.q4 + q.q5 + q.q6) // 2
  end },
  { "steps", "function(q) if q.q1 < 0.5 then return 0 end local s = q.q2 + q.q3 * q.q4 - q.q5 / 2\n"
    .. "return s < 0.5 and 1 or s <= 1.25 and 2 or 3 end", 5, function(q)
    if q.q1 < 0.5 then return 0 end
    local s = q.q2 + q.q3 * q.q4 - q.q5 / 2
    return s < 0.5 and 1 or s <= 1.25 and 2 or 3
  end },
  { "alike", "function(q) return q.q1 == 1 and (q.q2 == q.q3 and 3 or 2) or q.q4 == 0 and 0 or 1 end", 4,
    function(q) return q.q1 == 1 and (q.q2 == q.q3 and 3 or 2) or q.q4 == 0 and 0 or 1 end },
  { "looked up", "function(q) local t = { [0] = 0, [0.25] = 1, [0.5] = 1, [1] = 2 }\n"
    .. "return math.min(3, t[q.q1] + (t[q.q2] > 1 and q.q3 > 0.9 and 1 or 0)) end", 3, function(q)
    local t = { [0] = 0, [0.25] = 1, [0.5] = 1, [1] = 2 }
    return math.min(3, t[q.q1] + (t[q.q2] > 1 and q.q3 > 0.9 and 1 or 0))
  end },
  { "least and count", "function(q) local s = 0 for i = 1, 3 do s = s + q['q' .. i] end\n"
    .. "return q:count(0.5) >= 4 and 3 or math.floor(math.max(q:least('q4', 'q5') * 2, s / 3)) end", 5,
    function(q)
      local s, n = q.q1 + q.q2 + q.q3, 0
      for i = 1, 5 do n = n + (q["q" .. i] >= 0.5 and 1 or 0) end
      return n >= 4 and 3 or math.floor(math.max(math.min(q.q4, q.q5) * 2, s / 3))
    end },
}

test("what answers give is told as trying all that are open would tell it", function(t)
  local seed, told = 7, 0
  local function dice(n)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n + 1
  end
  for _, one in ipairs(FUNCTIONS) do
    local m = assert(build(element(one[3], one[2])))
    for _ = 1, 60 do
      local known = {}
      for i = 1, one[3] do known["q" .. i] = VALUES[dice(7)] end
      local truth = tried(one[3], known, one[4])
      local got = asked.type_of(m, m.element.e, known)
      t.ok(got.outcome ~= "error", got.err and lang.say(got.err.key, got.err.args))
      -- never settled where two types are possible; settled wherever one is, for what spans can follow
      if #truth > 1 then
        t.eq(got.outcome, "cannot_tell", one[1])
      else
        t.eq({ got.outcome, got.value }, { "told", truth[1] }, one[1] .. " " .. json.encode(known))
        told = told + 1
      end
      for _, value in ipairs(got.possible and truth or {}) do
        local there = false
        for _, may in ipairs(got.possible) do there = there or may == value end
        t.ok(there, one[1] .. ": type " .. value .. " is possible")
      end
    end
    m:close()
  end
  t.ok(told > 60, "cases that are settled: " .. told)
end)

test("of twenty questions a few answers settle the type, the others open, or do not", function(t)
  local m = assert(build(element(20, "function(q) local s = q:sum() return s < 4 and 0 or s < 8 and 1\n"
    .. "or s < 12 and 2 or 3 end")))
  local known = {}
  t.eq(asked.type_of(m, m.element.e, known).possible, { 0, 1, 2, 3 })
  for i = 1, 12 do known["q" .. i] = 1 end
  local got = asked.type_of(m, m.element.e, known)
  t.eq({ got.outcome, got.value, #got.open }, { "told", 3, 8 })
  known.q12 = nil
  t.eq(asked.type_of(m, m.element.e, known).possible, { 2, 3 })
  m:close()
end)

local TWO = [[
matrix {
  { id = "eins", title = "Eins", answers = "grad", questions = {
    { id = "a", title = "A", text = "Gibt es A?" }, { id = "b", text = "Gibt es B?" },
    { id = "c", text = "Gibt es C?", answers = { { value = -2, title = "schadet" },
      { value = 0, title = "nie" }, { value = 1, title = "immer" } } } },
    type = function (q) return math.max(0, math.floor(q:sum())) end },
  { id = "zwei", title = "Zwei", question = "Wie steht es?" },
}
advice "tun" { element = "eins", from = 0, to = 3, status = "entwurf", text = "Tun.",
  when = function(p) return p.eins.answers.a < 0.5 end }
case "einmal" { answers = { eins = { a = 0.25, b = 1, c = 0 } }, soll = { eins = 3 },
  expect = { profile = { eins = 1 }, fires = { "tun" } } }
case "erst halb" { answers = { eins = { a = 0.25 } }, soll = { eins = 3 },
  expect = { profile = { eins = "unknown" }, cannot_tell = { "tun" } } }
]]

local ASSESSMENT = { id = ("1"):rep(32), held_on = "2026-03-01", mode = "open", language = "de",
  threshold = 3, unit = { id = "u", name = "Musterland", kind = "landkreis", keys = {}, facts = {} } }

test("a case answers questions; rules read the answers that hold once the type is agreed", function(t)
  local said = check(t, TWO)
  t.ok(not said:find "gilt nicht" and not said:find "error", said)
  local m = assert(build(TWO))
  local cases = require "wegmarke.module.cases"
  local findings = {}
  t.eq(cases.run_all(m, findings).failed, 0, findings[1] and model.finding_text(findings[1], "de"))
  -- without an agreement nothing of the answers is read
  local a = cases.recorded(m, m.cases[1])
  a.agreements.eins = nil
  local e = evaluate.run(m, a)
  t.eq(e.outcomes.tun, "cannot_tell")
  t.eq(e.elements[1].type_from.value, 1)
  t.eq(e.elements[1].type_from.facts[1], { path = "eins.answers.a", value = 0.25 })
  t.match(e.elements[1].type_from.file, "model%.lua$")
  m:close()
end)

--- Four people's answers as the form for the browser gives them.
local function answered(m, answers)
  local parsed = {}
  for code, values in pairs(answers) do
    local list = {}
    for id, value in pairs(values) do
      list[#list + 1] = type(value) == "number" and { element = id, state = "placed", value = value }
        or { element = id, state = value }
    end
    parsed[#parsed + 1] = assert(intake.parse(json.encode { wegmarke = "answers", format = 1,
      assessment = ASSESSMENT.id, unit = "Musterland", held_on = "2026-03-01", language = "de",
      model = { id = m.id, version = m.version, hash = m.hash }, answers = list,
      participant = { code = code, role = "amt" } }, code .. ".json", m, { assessment = ASSESSMENT }))
  end
  return parsed
end

--- What was recorded of them.
local function recorded(parsed)
  local a = { assessment = ASSESSMENT, unit = ASSESSMENT.unit, participants = {}, batches = {},
    placements = {}, marks = {}, remarks = {}, agreements = {}, agreement_marks = {}, targets = {},
    fields = {} }
  for i, one in ipairs(parsed) do
    a.batches[i] = { id = "b" .. i, kind = one.kind }
    for _, person in ipairs(one.participants) do
      a.participants[#a.participants + 1] = { id = person.code, code = person.code, role = person.role,
        perspective = person.perspective }
    end
    for k, p in ipairs(one.placements) do
      p.id, p.batch = ("%d-%d"):format(i, k), "b" .. i
      a.placements[#a.placements + 1] = p
    end
  end
  return a
end

test("each person's answers make a type, which is counted like any; of too few nothing is shown", function(t)
  local m = assert(build(TWO))
  local a = recorded(answered(m, {
    P1 = { ["eins.a"] = 0.25, ["eins.b"] = 1, ["eins.c"] = 0, zwei = 2 },
    P2 = { ["eins.a"] = 0.5, ["eins.b"] = 1, ["eins.c"] = 1, zwei = 2 },
    P3 = { ["eins.a"] = 1, ["eins.b"] = 0.5, ["eins.c"] = 0, zwei = 3 },
    P4 = { ["eins.a"] = "dont_know", ["eins.b"] = 1 },
  }))
  local e = evaluate.run(m, a, { provisional = true })
  local x = e.elements[1]
  t.eq({ x.n, x.counts }, { 3, { 0, 2, 1, 0 } })
  t.eq(x.states.dont_know, 1)
  t.eq({ x.ist, x.ist_from }, { 1, "proposal" })
  t.eq({ x.asked[1].id, x.asked[1].n, x.asked[1].value }, { "a", 3, 0.5 })
  t.eq({ x.asked[3].counts, x.asked[3].value }, { { 0, 2, 1 }, 0 })
  -- a look at thousands tells rules the same answers
  a.agreements.eins, a.targets.eins = { state = "agreed", value = 1 }, { state = "value", value = 3 }
  t.eq(evaluate.run(m, a, { light = true }).outcomes.tun, evaluate.run(m, a).outcomes.tun)
  t.eq(evaluate.run(m, a).outcomes.tun, "silent")
  t.eq(e.elements[2].counts, { 0, 0, 2, 1 })
  -- two people only: neither what they answered nor what it gives
  local few = recorded(answered(m, { P1 = { ["eins.a"] = 1, ["eins.b"] = 1, ["eins.c"] = 1 },
    P2 = { ["eins.a"] = 1, ["eins.b"] = 1, ["eins.c"] = 1 } }))
  x = evaluate.run(m, few, { provisional = true }).elements[1]
  t.eq({ x.counts, x.ist, x.asked[1].counts, x.asked[1].value, x.type_from.value }, {})
  m:close()
end)

test("dots at questions give no type to anybody, but what lies in their middle does", function(t)
  local m = assert(build(TWO))
  local parsed = assert(intake.parse("element;wert;punkte\neins.a;ja;4\neins.b;0,5;3\neins.c;immer;3\n",
    "p.csv", m))
  t.eq(parsed.kind, "tally")
  local x = evaluate.run(m, recorded { parsed }, { provisional = true }).elements[1]
  t.eq({ x.counts, x.type_from.value, x.ist }, { nil, 2, 2 })
  m:close()
end)

test("an element with questions is placed at these, by answers that they offer", function(t)
  local m = assert(build(TWO))
  local function refused(bytes) return tostring(select(2, intake.parse(bytes, "x.csv", m))[1]) end
  t.has(refused "code;element;wert\nP1;eins;1\n", "eins.a, eins.b, eins.c")
  t.has(refused "code;element;wert\nP1;eins.c;0,5\n", "-2, 0, 1")
  t.has(refused "code;element;wert\nP1;zwei;0,5\n", "0, 1, 2, 3")
  local p = assert(intake.parse("code;Eins: A;eins.b;Eins 3;Zwei\nP1;halb;wenig;immer;Typ 2\n", "x.csv", m))
  local got = {}
  for i, one in ipairs(p.placements) do got[i] = one.element .. "=" .. one.value end
  t.eq(got, { "eins.a=0.5", "eins.b=0.25", "eins.c=1", "zwei=2" })
  m:close()
end)

test("a workbook offers each question its own answers, and comes back as it was filled", function(t)
  local m = assert(build(TWO))
  local book = assert(xlsx.read(form.xlsx(m, ASSESSMENT, {})))
  local filled = { ["wm:element:eins.a"] = "wenig", ["wm:element:eins.c"] = "schadet",
    ["wm:element:zwei"] = "Typ 3", ["wm:code"] = "P7" }
  for _, page in ipairs(book.sheets) do
    local at, code
    for _, row in ipairs(page.rows) do
      for k = 1, row.n do
        if row[k] == "wm:column:value" then at = k elseif row[k] == "wm:column:type:1" then code = k end
      end
    end
    for _, row in ipairs(page.rows) do
      for k = 1, row.n do
        local said = filled[row[k]]
        if said and at then row[row[k] == "wm:code" and code or at] = said end
      end
    end
  end
  local found = require("wegmarke.data.intake.form").find(book)
  local code_row
  for _, row in ipairs(found[1].page.rows) do
    for k = 1, row.n do code_row = row[k] == "wm:code" and row or code_row end
  end
  if code_row then code_row[3] = "P7" end
  local p, errs = require("wegmarke.data.intake.form").parse("", found, "b.xlsx", asked.of(m),
    { assessment = ASSESSMENT })
  t.ok(p, errs and tostring(errs[1]))
  local got = {}
  for i, one in ipairs(p.placements) do got[i] = one.element .. "=" .. one.value end
  t.eq(got, { "eins.a=0.25", "eins.c=-2", "zwei=3" })
  m:close()
end)

test("a case says what people answered at questions; rules count the types that this makes", function(t)
  local rest = TWO .. [[
rule "viele" { why = "w", hint = "Viele bei Typ 1.",
  when = function(p) return p.eins.states.placed >= 3 and p.eins.spread == 0 end }
case "drei Personen" { placed = { ["eins.a"] = { 0.25, 0.5, 1, "dont_know" }, ["eins.b"] = { 1, 1, 0.5 },
  ["eins.c"] = { 0, 0, 0 } }, expect = { hints = { "viele" } } }
case "zwei davon unvollständig" { placed = { ["eins.a"] = { 0.25, 0.5, 1 }, ["eins.b"] = { 1 } },
  expect = { no_hints = { "viele" } } }
]]
  local m, findings = assert(build(rest)), {}
  t.eq(require("wegmarke.module.cases").run_all(m, findings).failed, 0,
    findings[1] and model.finding_text(findings[1], "de"))
  m:close()
  t.match(check(t, rest:gsub('"dont_know" }', "0.3 }")), "0.3 ist keine Antwort auf eins%.a")
  t.match(check(t, rest:gsub('placed = { %["eins%.a"%]', 'placed = { ["eins.z"]', 1)), "eins%.z")
end)

test("what is wrong with questions is said with its place and what to do", function(t)
  for _, one in ipairs {
    { '{ id = "a", text = "A?", answers = "grat" }', "return 1", "'grat'.-grad" },
    { '{ id = "a", text = "A?" }', "return 1", "Der Frage e%.a fehlen Antworten" },
    { '"A?"', "return 1", "jede braucht eine Kennung" },
    { '{ id = "sum", text = "A?", answers = "grad" }', "return 1", "So darf keine Frage heißen" },
    { '{ id = "a", text = "A?", answers = { { value = 1, title = "x" }, { value = 0, title = "y" } } }',
      "return 1", "aufsteigender" },
    { '{ id = "a", text = "A?", answers = "grad" }', "return q.b", "model.lua:10.-keine Frage 'b'" },
    { '{ id = "a", text = "A?", answers = "grad" }', "return q.a * 9", "9 zurückgegeben" },
    { '{ id = "a", text = "A?", answers = "grad" }', "return q.a.x", "model.lua:10" },
    { '{ id = "a", text = "A?", answers = "grad" }', 'return "hoch"', "keine Zahl" },
    { '{ id = "a", text = "A?", answers = "grad" }', "return q.a < 1 and 0 or 1", "Typ 2" },
  } do
    t.match(check(t, ('matrix { { id = "e", title = "E", questions = { %s },\n type = function(q) %s end } }')
      :format(one[1], one[2])), one[3])
  end
  t.match(check(t, 'matrix { { id = "e", title = "E", question = "E?", answers = "grad" } }'),
    "kein type = function")
  t.match(check(t, 'matrix { { id = "e", title = "E", type = function(q) return 1 end } }'),
    "keine questions")
  t.match(check(t, TWO .. 'case "x" { answers = { eins = { a = 0.3 } },\n'
    .. 'expect = { profile = { eins = 1 } } }'),
    "0.3 ist keine Antwort auf eins%.a")
end)

test("a version changes answers, a question and the function, which gets the former one", function(t)
  local base = HEAD:gsub('"q"', '"grund"') .. TWO
  local own = [[
model "eigen" { api = 2, version = "1", extends = "grund", title = "Eigen" }
change "eins" { type = function (q, old) return math.min(3, old(q) + 1) end }
change "eins.b" { text = "Gibt es auch B?" }
change "answers.grad" { values = { { value = 0, title = "gar nicht" }, { value = 1, title = "ganz" } } }
]]
  local m, findings = model.from_files("eigen", {
    { model_id = "grund", path = "model.lua", bytes = base },
    { model_id = "eigen", path = "model.lua", bytes = own },
  })
  assert(m, findings[1] and model.finding_text(findings[1], "de"))
  t.eq(asked.type_of(m, m.element.eins, { a = 1, b = 1, c = 0 }).value, 3)
  local question = asked.of(m).element["eins.b"]
  t.eq(question.question, "Gibt es auch B?")
  t.eq(question.reads.scale, { 0, 1 })
  local grund = assert(model.from_files("grund",
    { { model_id = "grund", path = "model.lua", bytes = base } }))
  local d = require("wegmarke.module.diff").between(grund, m)
  t.eq({ d.facts[1].id, d.facts[1].fields }, { "eins", { "questions", "type" } })
  t.eq(d.lists.answers.changed[1].fields, { "values" })
  t.ok(require("wegmarke.module.diff").between(m, m).nothing)
  grund:close()
  m:close()
end)

test("a round moves to another state of its model only where answers have their place", function(t)
  local help = dofile("tests/lua/help_data.lua")
  local m = assert(build(TWO))
  local data, db, round = require "wegmarke.data", help.assessment(t, { model = m })
  local id = round.id
  assert(data.batches.add(db, id, { kind = "person",
    participants = { { code = "P1", role = "amt" } }, placements = {
      { participant = "P1", element = "eins.a", state = "placed", value = 0.25 },
      { participant = "P1", element = "zwei", state = "placed", value = 3 } } }))
  local function moves(text)
    local other = assert(build(text))
    local moved, err = data.assessments.repin(db, id, other)
    other:close()
    return moved ~= nil, err and tostring(err)
  end
  t.eq(moves(TWO:gsub("Tun%.", "Etwas tun.")), true)
  local ok, err = moves(TWO:gsub('answers = "grad", questions', 'answers = { { value = 0, title = "n" }, '
    .. '{ value = 1, title = "j" } }, questions'):gsub("a = 0%.25", "a = 1"):gsub("profile = { eins = 1 }",
    "profile = { eins = 2 }"))
  t.eq(ok, false)
  t.has(err, "eins.a=0.25")
  ok, err = moves(TWO:gsub('id = "a"', 'id = "z"'):gsub("answers%.a", "answers.z"):gsub("{ a =", "{ z ="))
  t.eq(ok, false)
  t.has(err, "eins.a")
  m:close()
end)

test("an element with questions is not called as points and own fields are stored", function(t)
  for _, id in ipairs { "points", "ask" } do
    t.has(check(t, (element(1, "function(q) return 1 end"):gsub('id = "e"', 'id = "' .. id .. '"'))),
      "Ein Element mit Fragen kann nicht „" .. id .. "“ heißen")
  end
end)
