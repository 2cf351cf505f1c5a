--- What a model asks beside its elements: points on them, fields of its own, texts on privacy. On every form,
--- read back, counted only of groups, protected from those who compare outputs, never lost.

local test = ...
require("wegmarke.lang").set "de"

local csv = require "wegmarke.csv"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local form = require "wegmarke.form"
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local load = require "wegmarke.module.load"
local own = require "wegmarke.words.own"
local settings = require "wegmarke.data.settings"
local search = require "wegmarke.module.search"
local xlsx = require "wegmarke.xlsx"

local FORM = [[
form {
  points = { each = 5, hint = "Was ist jetzt dran?" },
  ask = {
    alter = choice { title = "Alter", { "u30", "unter 30" }, { "u60", "30 bis 59" },
      { "o60", "60 und mehr" } },
    themen = choice { title = "Themen", many = true, { "kita", "Kita" }, { "schule", "Schule" } },
    jahre = number { title = "Jahre im Amt", from = 0, to = 60, decimals = 0 },
    neu = flag { title = "Zum ersten Mal dabei" },
    seit = month { title = "Dabei seit" },
    wunsch = text { title = "Was wünschen Sie sich?" },
  },
  privacy = { controller = "Landkreis Musterland", ground = "Art. 6 Abs. 1 Buchst. e DSGVO" },
}
]]

local HEAD = 'model "%s" { api = 2, version = "1", extends = "%s", language = "de", title = "T" }\n'

-- Builds a model of its text; with a third one, a variant of that.
local function build(body, variant)
  local base = { { model_id = "probe", path = "model.lua", bytes = HEAD:format("probe", "dkbm") .. body,
    shown = "probe/model.lua" } }
  local files = variant and { { model_id = "land", path = "model.lua",
    bytes = HEAD:format("land", "probe") .. variant, shown = "land/model.lua" } } or base
  return load.build(variant and "land" or "probe", files, function(id)
    return id == "probe" and base or search.find(id, { "model" }).files
  end)
end

local function must(...)
  local m, findings = build(...)
  return assert(m, findings and findings[1] and tostring(findings[1].message))
end

-- What the build says first is wrong.
local function wrong(...)
  local m, findings = build(...)
  assert(not m, "it was taken")
  for _, one in ipairs(findings) do
    if one.severity == "error" then return lang.text("de", one.message.key, one.message.args) end
  end
end

local probe
local function model()
  probe = probe or must(FORM)
  return probe
end

local function round(t, m, mode)
  m = m or model()
  local db, a, unit = help.assessment(t, { model = m, mode = mode or "open" })
  return db, a, unit, m
end

local function assessment(a)
  return { id = a.id, unit = { id = "u", name = "Musterkreis", kind = "landkreis" }, held_on = "2026-03-01",
    mode = "open", language = "de", threshold = 3 }
end

local function run(db, a, m, audience)
  return evaluate.run(m or model(), assert(data.gather(db, a.id)), { audience = audience })
end

local function x_of(e, id)
  for _, x in ipairs(e.elements) do
    if x.id == id then return x end
  end
end

local function asked(e, id)
  for _, one in ipairs(e.asked) do
    if one.id == id then return one end
  end
end

-- Answers of people: { P1 = { own = { alter = "u30" }, points = { koordination = 3 } } }, as a page
-- saves them.
local function pages(db, a, people, m)
  m = m or model()
  local codes = {}
  for code in pairs(people) do codes[#codes + 1] = code end
  table.sort(codes)
  local rec = { kind = "person", participants = {}, placements = {} }
  for i, code in ipairs(codes) do
    local parsed, errs = intake.parse(json.encode { wegmarke = "answers", format = 1, assessment = a.id,
      model = { id = m.id, version = m.version, hash = m.hash },
      answers = json.list(people[code].answers or {}),
      participant = { code = code, own = people[code].own, points = people[code].points } },
      code .. ".json", m, { assessment = assessment(a) })
    assert(parsed, errs and tostring(errs[1]))
    rec.participants[i] = parsed.participants[1]
    table.move(parsed.placements, 1, #parsed.placements, #rec.placements + 1, rec.placements)
  end
  assert(data.batches.add(db, a.id, rec))
end

local function poster(db, a, people, counts, label, m)
  local list = {}
  for i, element in ipairs((m or model()).elements) do
    list[i] = { element = own.points(element.id), state = "placed", value = counts[element.id] or 0,
      dots = people }
  end
  return assert(data.batches.add(db, a.id, { kind = "tally", label = label or "Punkte", placements = list }))
end

-- Points ---------------------------------------------------------------------------------------------

test("points on a poster are shares once enough people distributed them", function(t)
  local db, a = round(t)
  poster(db, a, 2, { koordination = 10 })
  local e = run(db, a)
  t.eq({ e.points.people, e.points.withheld, x_of(e, "koordination").points }, { 0, true, nil })
  poster(db, a, 5, { koordination = 15, datenbasierung = 5 })
  e = run(db, a)
  t.eq({ e.points.people, e.points.total, e.points.each }, { 5, 20, 5 })
  t.eq({ x_of(e, "koordination").points, x_of(e, "koordination").dots }, { 0.75, 15 })
  t.eq(x_of(e, "bildungsprojekte").points, 0)
  t.eq(e.participation.dots, 0) -- they are no dots at types
end)

test("points of forms and of a poster add up, each only if it is enough by itself", function(t)
  local db, a = round(t)
  pages(db, a, { P1 = { points = { koordination = 5 } }, P2 = { points = { koordination = 2 } } })
  poster(db, a, 4, { datenbasierung = 20 })
  local e = run(db, a)
  t.eq({ e.points.people, e.points.total, e.points.withheld }, { 4, 20, true })
  t.eq(x_of(e, "koordination").points, 0)
  pages(db, a, { P3 = { points = { steuerung_lenkung = 1 } } })
  e = run(db, a)
  t.eq({ e.points.people, e.points.total }, { 7, 28 })
  t.eq(x_of(e, "koordination").dots, 7)
end)

test("one more person's points are in no later output that one could subtract", function(t)
  local db, a = round(t)
  local four = { P1 = { points = { koordination = 5 } }, P2 = { points = { koordination = 5 } },
    P3 = { points = { datenbasierung = 5 } } }
  pages(db, a, four)
  local before = run(db, a)
  pages(db, a, { P4 = { points = { bildungsprojekte = 5 } } })
  t.eq(x_of(run(db, a), "bildungsprojekte").dots, 0)
  t.eq(run(db, a).points, before.points)
  pages(db, a, { P1 = { points = { datenbasierung = 5 } } }) -- nor a change of mind
  t.eq(x_of(run(db, a), "datenbasierung").dots, 5)
  pages(db, a, { P5 = { points = { koordination = 1 } }, P6 = { points = { koordination = 1 } } })
  t.ok(run(db, a).points.people >= 6)
end)

test("a poster that was typed again shows only what enough people more explain", function(t)
  local db, a = round(t)
  poster(db, a, 3, { koordination = 9 })
  t.eq(x_of(run(db, a), "koordination").dots, 9)
  poster(db, a, 4, { koordination = 9, datenbasierung = 5 })
  local e = run(db, a)
  t.eq({ x_of(e, "koordination").dots, x_of(e, "datenbasierung").dots, e.points.people }, { 9, 0, 3 })
  t.eq(e.points.waiting, true)
  poster(db, a, 3, { koordination = 8, datenbasierung = 1 }) -- as many people, one dot elsewhere
  t.eq(x_of(run(db, a), "datenbasierung").dots, 0)
  poster(db, a, 3, { koordination = 9 }) -- back to what was shown
  t.eq(run(db, a).points.waiting, nil)
  poster(db, a, 6, { koordination = 9, datenbasierung = 12 })
  e = run(db, a)
  t.eq({ x_of(e, "datenbasierung").dots, e.points.people, e.points.waiting }, { 12, 6, nil })
end)

test("a corrected poster of points leaves the dots at types of the same label alone", function(t)
  local db, a = round(t)
  assert(data.batches.add(db, a.id, { kind = "tally", label = "P", placements = {
    { element = "koordination", state = "placed", value = 2, dots = 6 } } }))
  poster(db, a, 4, { koordination = 9 }, "P")
  poster(db, a, 4, { koordination = 8 }, "P")
  local e = run(db, a)
  t.eq({ x_of(e, "koordination").n, x_of(e, "koordination").dots, e.participation.dots }, { 6, 8, 6 })
end)

test("weights follow the points, what elements say and rules multiply stands over them", function(t)
  local m = must(FORM .. [[
weights { points = true, why = "Was der Gruppe wichtig ist." }
change "datenbasierung" { weight = function (old) return old * 2 end }
rule "kreis" { why = "w", when = function (_, unit) return unit.kind == "landkreis" end,
  multiply = { koordination = 3 } }
rule "gewicht" { why = "w", hint = "h", elements = { "koordination" },
  when = function (p) return p.koordination.weight > 1 end }
rule "anteil" { why = "w", hint = "h", elements = { "koordination" },
  when = function (p) return p.koordination.points >= 0.5 end }
]])
  local db, a = round(t, m)
  local e = run(db, a, m)
  t.eq({ x_of(e, "koordination").weight, x_of(e, "datenbasierung").weight }, { 3, 2 })
  t.eq({ e.outcomes.gewicht, e.outcomes.anteil, e.weights_by_points },
    { "cannot_tell", "cannot_tell", "open" })
  t.eq(x_of(e, "koordination").weight_base.kind, "points_open")
  poster(db, a, 2, { koordination = 10 }, nil, m)
  t.eq(run(db, a, m).outcomes.anteil, "cannot_tell") -- two people are too few to read
  poster(db, a, 4, { koordination = 12, datenbasierung = 4, bildungsprojekte = 2 }, nil, m)
  e = run(db, a, m)
  t.near(x_of(e, "koordination").weight, 12 / 18 * 9 * 3, 1e-9)
  t.near(x_of(e, "datenbasierung").weight, 4 / 18 * 9 * 2, 1e-9)
  t.eq({ x_of(e, "steuerung_lenkung").weight, e.weights_equal }, { 0, false })
  t.eq({ e.outcomes.gewicht, e.outcomes.anteil, e.weights_by_points }, { "fires", "fires", nil })
  m:close()
end)

test("nobody outside reads points of a poster that was not released, nor who answered what", function(t)
  local db, a = round(t)
  poster(db, a, 5, { koordination = 15 })
  pages(db, a, { P1 = { own = { alter = "u30" } }, P2 = { own = { alter = "u30" } },
    P3 = { own = { alter = "u30" } } })
  t.eq(asked(run(db, a), "alter").n, 3)
  for _, audience in ipairs { "agency", "public" } do
    local e = run(db, a, nil, audience)
    t.eq({ audience, x_of(e, "koordination").points, e.asked }, { audience })
  end
end)

-- Own fields -----------------------------------------------------------------------------------------

local function people(n, of)
  local made = {}
  for i = 1, n do made["Q" .. i] = { own = of(i) } end
  return made
end

test("an entry that few people named is pooled or not told", function(t)
  local db, a = round(t)
  pages(db, a, people(7, function(i)
    return { alter = i < 4 and "u30" or i < 6 and "u60" or "o60", neu = i == 1 and "true" or "false",
      themen = i < 4 and { "kita" } or { "kita", "schule" } }
  end))
  local e = run(db, a)
  t.eq(asked(e, "alter"), { id = "alter", n = 7, groups = { { id = "u30", count = 3 } },
    pooled = { ids = { "o60", "u60" }, count = 4 } })
  t.eq(asked(e, "neu"), { id = "neu", n = 7 }) -- one of seven: no split
  t.eq(asked(e, "themen").groups, { { id = "kita", count = 7 }, { id = "schule", count = 4 } })
end)

test("two answers are not even counted, numbers come in classes of enough people", function(t)
  local db, a = round(t)
  pages(db, a, people(6, function(i)
    return { jahre = tostring(i * 3), seit = i < 3 and "2020-0" .. i or nil }
  end))
  local e = run(db, a)
  t.eq(asked(e, "seit"), { id = "seit", n = 0, withheld = true })
  t.eq(asked(e, "jahre").classes, { { below = 12, count = 3 }, { from = 12, count = 3 } })
end)

test("what was written is read by the group alone, and not of few", function(t)
  local db, a = round(t)
  pages(db, a, { P1 = { own = { wunsch = "mehr Zeit" } }, P2 = { own = { wunsch = "Raum" } } })
  t.eq(asked(run(db, a, nil, "group"), "wunsch").texts, nil)
  pages(db, a, { P3 = { own = { wunsch = "Geld" } } })
  t.eq(asked(run(db, a, nil, "group"), "wunsch").texts, { "Geld", "Raum", "mehr Zeit" })
  for _, audience in ipairs { "unit", "agency", "public" } do
    t.ok(not json.encode(run(db, a, nil, audience)):find("mehr Zeit", 1, true), audience)
  end
end)

test("groups of a field are not split anew once something of it changed", function(t)
  local db, a = round(t)
  pages(db, a, people(4, function(i) return { alter = i < 4 and "u30" or "u30" } end))
  t.eq(asked(run(db, a), "alter").groups, { { id = "u30", count = 4 } })
  pages(db, a, { R1 = { own = { alter = "o60" } } })
  t.eq(asked(run(db, a), "alter"), { id = "alter", n = 4, groups = { { id = "u30", count = 4 } } })
  pages(db, a, { R2 = { own = { alter = "o60" } }, R3 = { own = { alter = "o60" } } })
  t.eq(asked(run(db, a), "alter"), { id = "alter", n = 7, changed = true })
end)

-- Everything that comes out at every step; whoever has all of it subtracts what they like.
test("no two outputs differ by what fewer than three people said", function(t)
  local dice = dofile "tests/lua/help_dice.lua"
  for seed = 1, 12 do
    local pick = dice(seed)
    local db, a = round(t)
    local seen, n = {}, 0
    for _ = 1, 6 do
      local more = {}
      for _ = 1, pick(3) do
        local again = n > 0 and pick(4) == 1
        n = again and n or n + 1
        local code = again and "S" .. pick(n) or "S" .. n
        local at = pick(5)
        more[code] = { own = { alter = ({ "u30", "u60", "o60" })[pick(3)] },
          points = { koordination = at, datenbasierung = 5 - at } }
      end
      pages(db, a, more)
      local e = run(db, a)
      local one = { people = e.points.people, age = asked(e, "alter") }
      for _, other in ipairs(seen) do
        local by = math.abs(one.people - other.people)
        t.ok(by == 0 or by >= 3, ("seed %d: points of %d people more"):format(seed, by))
        local answers = math.abs(one.age.n - other.age.n)
        t.ok(answers == 0 or answers >= 3, ("seed %d: %d answers more"):format(seed, answers))
      end
      local told = 0
      for _, group in ipairs(one.age.groups or {}) do
        t.ok(group.count >= 3, "a group of " .. group.count)
        told = told + group.count
      end
      t.ok(told == 0 or one.age.n - told == 0 or one.age.n - told >= 3, "what is left is a small group")
      seen[#seen + 1] = one
    end
  end
end)

-- Forms ----------------------------------------------------------------------------------------------

test("the page asks for fields, points, and says who is answerable; gaps are said", function(t)
  local told = settings.of(help.db(t), nil, require("wegmarke.module.own_form").privacy(model(), "de"))
  local _, a = round(t)
  local page = form.html(model(), assessment(a), { told = told })
  for _, id in ipairs { "alter", "themen", "jahre", "neu", "seit", "wunsch" } do
    t.ok(page:find('data-own="' .. id .. '"', 1, true), id)
  end
  t.ok(page:find('data-points="koordination"', 1, true))
  t.match(page, "bis zu 5 Punkte")
  t.match(page, "Landkreis Musterland")
  t.match(page, "Datenschutzbeauftragte:</strong> noch nicht angegeben")
  t.match(form.html(model(), assessment(a), { told = told, language = "en" }), "Distribute up to 5 points")
end)

test("what a model asks nothing of stands on no form", function(t)
  local m = must ""
  local _, a = round(t, m)
  t.ok(not form.html(m, assessment(a)):find('data-own="', 1, true))
  t.ok(not form.csv(m, assessment(a)):find("Punkte:", 1, true))
  m:close()
end)

test("the agency's word on privacy goes before the model's, and gaps are found", function(t)
  local db = help.db(t)
  local said = require("wegmarke.module.own_form").privacy(model(), "de")
  t.eq(settings.of(db, nil, said).controller.value, "Landkreis Musterland")
  t.eq(settings.gaps(settings.of(db, nil, said)), { "dpo", "recipients", "rights" })
  assert(settings.set(db, "controller", "Agentur"))
  t.eq(settings.of(db, nil, said).controller.value, "Agentur")
end)

-- What came in, by whom and name: value, or words.
local function rows_of(parsed)
  local made = {}
  for _, p in ipairs(parsed.placements) do
    made[p.participant .. " " .. p.element] = p.reason or p.value
  end
  return made
end

test("a table comes back as it was filled, and its mistakes are named by cell", function(t)
  local db, a = round(t)
  local bytes = form.csv(model(), assessment(a), { codes = { "P1", "P2" } })
  local rows, at = assert(csv.read(bytes, { separator = ";" })).rows, {}
  local head = #rows - 2
  for k, title in ipairs(rows[head]) do at[title] = k end
  local function put(row, values)
    for title, value in pairs(values) do
      for k = #rows[head + row] + 1, #rows[head] do rows[head + row][k] = "" end
      rows[head + row][assert(at[title], title)] = value
    end
  end
  put(1, { ["Alter"] = "unter 30", ["Themen"] = "Kita; Schule", ["Jahre im Amt"] = "12",
    ["Zum ersten Mal dabei"] = "nein", ["Dabei seit"] = "03/2020", ["Punkte: Koordination"] = "3" })
  put(2, { ["Was wünschen Sie sich?"] = "Zeit" })
  local parsed, errs = intake.parse(csv.write(rows, { separator = ";" }), "b.csv", model(),
    { assessment = assessment(a) })
  t.ok(parsed, errs and tostring(errs[1]))
  local said = rows_of(parsed)
  t.eq({ said["P1 ask.alter"], said["P1 ask.themen.kita"], said["P1 ask.themen.schule"], said["P1 ask.jahre"],
    said["P1 ask.neu"], said["P1 ask.seit"], said["P1 points.koordination"], said["P1 points.datenbasierung"],
    said["P2 ask.wunsch"], said["P2 points.koordination"] },
    { own.code "u30", 1, 1, 12, 0, 202003, 3, 0, "Zeit", nil })
  t.eq(parsed.notes.own, { answers = 6, points = 3, voters = 1 })
  assert(data.batches.add(db, a.id, parsed))
  put(1, { ["Alter"] = "uralt", ["Punkte: Koordination"] = "3", ["Punkte: Datenbasierung"] = "4" })
  parsed, errs = intake.parse(csv.write(rows, { separator = ";" }), "b.csv", model(),
    { assessment = assessment(a) })
  t.eq({ parsed, #errs }, { nil, 2 })
  t.match(tostring(errs[1]), "uralt")
  t.match(tostring(errs[2]), "höchstens 5")
end)

test("a workbook comes back as it was filled", function(t)
  local db, a = round(t)
  local book = assert(xlsx.read(form.xlsx(model(), assessment(a), { codes = { "P1" } })))
  local function fill(key, head, value)
    for _, page in ipairs(book.sheets) do
      local row, column
      for _, one in ipairs(page.rows) do
        for k = 1, one.n do
          if one[k] == "wm:column:" .. head then column = column or k end
          if one[k] == key then row = one end
        end
      end
      if row and column then
        for k = row.n + 1, column do row[k] = false end
        row[column], row.n = value, math.max(row.n, column)
        return
      end
    end
    error("no " .. key)
  end
  fill("wm:ask.alter", "type:1", "60 und mehr")
  fill("wm:ask.themen", "type:1", "Schule")
  fill("wm:ask.wunsch", "type:1", "Zeit")
  fill("wm:element:koordination", "points", "4")
  for _, page in ipairs(book.sheets) do
    for _, row in ipairs(page.rows) do
      for k = 1, row.n do row[k] = row[k] or false end
    end
    page.columns = nil
  end
  local lines = {}
  for _, page in ipairs(book.sheets) do
    local rows = {}
    for _, row in ipairs(page.rows) do
      while #rows < row.line - 1 do rows[#rows + 1] = {} end
      rows[#rows + 1] = row
    end
    lines[#lines + 1] = { name = page.name, rows = rows }
  end
  local parsed, errs = intake.parse(xlsx.write { sheets = lines }, "b.xlsx", model(),
    { assessment = assessment(a) })
  t.ok(parsed, errs and tostring(errs[1]))
  local said = rows_of(parsed)
  t.eq({ said["P1 ask.alter"], said["P1 ask.themen.kita"], said["P1 ask.themen.schule"],
    said["P1 ask.wunsch"],
    said["P1 points.koordination"], said["P1 points.bildungsprojekte"] },
    { own.code "o60", 0, 1, "Zeit", 4, 0 })
  assert(data.batches.add(db, a.id, parsed))
end)

test("a page's file with what the model does not ask is refused", function(t)
  local _, a = round(t)
  local m = model()
  local function parse(participant)
    participant.code = "P1"
    return intake.parse(json.encode { wegmarke = "answers", format = 1, assessment = a.id,
      model = { id = m.id, version = m.version, hash = m.hash }, answers = json.list {},
      participant = participant }, "P1.json", m, { assessment = assessment(a) })
  end
  local _, errs = parse { own = { schuhgroesse = "43" } }
  t.match(tostring(errs[1]), "schuhgroesse")
  _, errs = parse { own = { alter = "u31" } }
  t.match(tostring(errs[1]), "Alter")
  _, errs = parse { points = { koordination = 6 } }
  t.match(tostring(errs[1]), "6 Punkte")
  _, errs = parse { points = { koordination = -1 } }
  t.match(tostring(errs[1]), "-1")
  t.ok(parse { points = { koordination = 5 } })
end)

-- Models ---------------------------------------------------------------------------------------------

test("a variant adds, changes, orders and removes what its base asks", function(t)
  local m = must(FORM, [[
form {
  points = none,
  ask = {
    jahre = none,
    alter = { title = "Altersgruppe" },
    ort = line { title = "Ort", before = "themen" },
  },
  privacy = { controller = none, dpo = "Amt 10" },
}]])
  local ids = {}
  for i, field in ipairs(m.form.ask) do ids[i] = field.id end
  t.eq(ids, { "alter", "ort", "themen", "neu", "seit", "wunsch" })
  t.eq(m.form.ask[1].title.de, "Altersgruppe")
  t.eq(#m.form.ask[1].entries, 3)
  t.eq(m.form.points, nil)
  t.eq({ m.form.privacy.controller, m.form.privacy.dpo, m.form.privacy.ground },
    { nil, "Amt 10", "Art. 6 Abs. 1 Buchst. e DSGVO" })
  m:close()
  m = must(FORM, "form { ask = none, points = none, privacy = none }")
  t.eq(m.form, nil)
  m:close()
end)

test("what cannot be asked is told with its mend", function(t)
  t.match(wrong 'form { ask = { wer = person { title = "Wer" } } }', "ohne Namen")
  t.match(wrong 'form { ask = { wer = link { title = "Wer", to = "x" } } }', "link")
  t.match(wrong 'form { ask = { a = line { title = "A", open = true } } }', "open")
  t.match(wrong 'form { ask = { a = choice { title = "A" } } }', "Einträge")
  t.match(wrong 'form { ask = { a = choice { title = "A", list = "rollen" } } }', "rollen")
  t.match(wrong 'form { ask = { a = { title = "A" } } }', "nennt seine Art")
  t.match(wrong 'form { points = { each = 0 } }', "each")
  t.match(wrong 'weights { points = true }', "form { points")
  t.match(wrong(FORM, "form { ask = { altr = { title = \"x\" } } }"), "alter")
end)

test("a list of the model gives the entries", function(t)
  local m = must 'form { ask = { rolle = choice { title = "Sicht", list = "roles" } } }'
  t.eq(m.form.ask[1].entries[1].id, m.lists.roles[1].id)
  m:close()
end)

-- Nothing is lost ------------------------------------------------------------------------------------

test("folding single answers keeps what was told, and takes the words out", function(t)
  local db, a = round(t)
  local all = people(4, function() return { alter = "u30", wunsch = "mehr Zeit" } end)
  for _, one in pairs(all) do one.points = { koordination = 3, datenbasierung = 2 } end
  pages(db, a, all)
  local before = run(db, a)
  assert(data.retention.set(db, a.id, "2020-12-31"))
  assert(data.retention.fold(db, a.id))
  local after = run(db, a)
  t.eq(after.points, before.points)
  t.eq(asked(after, "alter"), asked(before, "alter"))
  t.eq(x_of(after, "koordination").points, x_of(before, "koordination").points)
  t.eq(asked(run(db, a, nil, "group"), "wunsch").texts, {})
end)

test("two laptops' answers come together once", function(t)
  local db, a = round(t)
  local copy = help.copy(t, db)
  pages(db, a, { P1 = { points = { koordination = 5 }, own = { alter = "u30" } },
    P2 = { points = { koordination = 5 }, own = { alter = "u30" } } })
  pages(copy, a, { P2 = { points = { koordination = 5 }, own = { alter = "u30" } },
    P3 = { points = { datenbasierung = 5 }, own = { alter = "u30" } } })
  assert(data.merge(db, copy))
  local e = run(db, a)
  t.eq({ e.points.people, e.points.total, asked(e, "alter").n }, { 3, 15, 3 })
end)

test("one poster that two laptops typed differently counts neither way until somebody says which", function(t)
  local db, a = round(t)
  local copy = help.copy(t, db)
  poster(db, a, 4, { koordination = 9, datenbasierung = 2 })
  poster(copy, a, 4, { koordination = 8, datenbasierung = 2 })
  assert(data.merge(db, copy))
  local gathered = assert(data.gather(db, a.id))
  t.eq({ #gathered.clashes, gathered.clashes[1].element }, { 1, "points.koordination" })
  local e = run(db, a)
  t.eq({ x_of(e, "koordination").dots, x_of(e, "datenbasierung").dots, e.points.people, e.points.clash },
    { nil, nil, 0, true })
  poster(db, a, 4, { koordination = 8, datenbasierung = 2 })
  t.eq(#assert(data.gather(db, a.id)).clashes, 0)
  t.eq(x_of(run(db, a), "koordination").dots, 8)
end)

test("a round is not moved to a version that no longer asks what people answered", function(t)
  local db, a = round(t)
  pages(db, a, { P1 = { own = { alter = "u30" } } })
  local other = must 'form { points = { each = 3 } }'
  local done, err = data.assessments.repin(db, a.id, other)
  t.eq(done, nil)
  t.match(tostring(err), "ask.alter")
  other:close()
end)

-- Reports and commands ---------------------------------------------------------------------------------

-- A report in a format, with the model as it is.
local function report(db, a, format, audience)
  local e = run(db, a, nil, audience)
  return require("wegmarke.report")[format](e, model(), { language = "de" })
end

test("the report shows points and groups in every format, and of small ones that they are not shown",
  function(t)
    local db, a = round(t)
    poster(db, a, 5, { koordination = 15, datenbasierung = 5 })
    pages(db, a, people(5, function(i)
      return { alter = i < 4 and "u30" or "o60", wunsch = "geheim " .. i, jahre = tostring(i) }
    end))
    for _, format in ipairs { "markdown", "html" } do
      local said = report(db, a, format)
      for _, words in ipairs { "5 Personen haben 20 Punkte verteilt", "75 %%", "Alter", "5 Antworten",
        "Gruppen unter 3 Personen sind nicht gezeigt" } do
        t.ok(said:find(words), format .. ": " .. words)
      end
      for _, words in ipairs { "geheim", "Q1", "60 und mehr</t", "unter 30</t" } do
        t.ok(not said:find(words, 1, true), format .. ": " .. words)
      end
    end
    local book = assert(xlsx.read(report(db, a, "xlsx")))
    local words = {}
    for _, page in ipairs(book.sheets) do
      for _, row in ipairs(page.rows) do
        for k = 1, row.n do words[#words + 1] = tostring(row[k]) end
      end
    end
    local all = table.concat(words, "\n")
    t.match(all, "5 Personen haben 20 Punkte verteilt")
    t.match(all, "5 Antworten")
    t.ok(not all:find("geheim", 1, true))
    t.match(report(db, a, "csv"), "Anteil an den Punkten")
  end)

test("points are typed in with how many people they are of, and taken back", function(t)
  local cli = dofile "tests/lua/help_cli.lua"
  local folder = t.tmp() .. "/modelle/probe"
  require("wegmarke.sys").mkdir(t.tmp() .. "/modelle")
  require("wegmarke.sys").mkdir(folder)
  require("wegmarke.file").write(folder .. "/model.lua", HEAD:format("probe", "dkbm") .. FORM)
  local path = t.tmp() .. "/points.db"
  local function w(...) return cli("--lang", "de", "--models", t.tmp() .. "/modelle", "--db", path, ...) end
  w("init")
  w("unit", "add", "--kind", "landkreis", "--name", "Musterkreis")
  w("assess", "new", "Musterkreis", "--model", "probe", "--date", "2026-03-14", "--mode", "open")
  local _, err, status = w("rate", "points", "1", "--dots", "koordination:7", "--people", "1")
  t.eq(status, 3)
  t.match(err, "mindestens 2")
  local out
  out, err, status = w("rate", "points", "1", "--dots", "koordination:7", "--dots", "datenbasierung:2")
  t.eq({ status, err:find("Fehler") }, { 0 })
  t.match(out, "9 Punkte von mindestens 2 Personen")
  t.match((w("explain", "1", "koordination")), "erst, wenn mindestens 3 Personen")
  w("rate", "points", "1", "--dots", "koordination:10", "--people", "4")
  t.match((w("explain", "1", "koordination")), "10 von 12 %(83 %%%), von 4 Personen")
  t.match((w("order", "1")), "4 Personen haben 12 Punkte verteilt")
  t.match((w("rate", "list", "1")), "12 Punkte auf Elemente, 4 Personen")
  t.match((w("form", "1", "--sheet", "points", "--format", "print")), "Punkte auf Elemente")
  local csv_path = t.tmp() .. "/b.csv"
  require("wegmarke.file").write(csv_path, "code;Alter;Punkte: Koordination\nP1;unter 30;3\n")
  t.match((w("rate", "import", "1", csv_path)), "3 Punkte auf Elemente, von 1 Person")
  t.match((w("rate", "add", "1", "-p", "P2", "koordination=2", "alter=u30", "Punkte: Datenbasierung=2")),
    "eine Einordnung von P2.*1 Antwort auf.*2 Punkte auf Elemente, von 1 Person")
  t.match((w("rate", "add", "1", "-p", "P2", "Punkte: Koordination=3")), "5 Punkte auf Elemente") -- 2 stay
  t.match(select(2, w("rate", "add", "1", "-p", "P2", "alter=jung")), "nicht zur Wahl")
  t.match(select(2, w("rate", "add", "1", "-p", "P2", "alter=u30", "alter=u60")), "alter")
  t.match((w("rate", "clear", "1", "P1", "Alter")), "P1 zurückgenommen")
  t.match((w("rate", "clear", "1", "P1", "Punkte")), "9 Angaben von P1 zurückgenommen")
end)

test("a model that asks for no points has no sheet for them, and takes none", function(t)
  local cli = dofile "tests/lua/help_cli.lua"
  local path = t.tmp() .. "/none.db"
  local function w(...) return cli("--lang", "de", "--db", path, ...) end
  w("init")
  w("unit", "add", "--kind", "landkreis", "--name", "Musterkreis")
  w("assess", "new", "Musterkreis", "--date", "2026-03-14", "--mode", "open")
  for _, line in ipairs { { "rate", "points", "1", "--dots", "koordination:7" },
    { "form", "1", "--sheet", "points", "--format", "print" } } do
    local _, err, status = w(table.unpack(line))
    t.eq(status, 3)
    t.match(err, "fragt nicht nach Punkten")
  end
end)

-- Out of the house and back ------------------------------------------------------------------------------

test("the successor's file has all of it, and a finalised result tells no person", function(t)
  local db, a, unit = round(t)
  poster(db, a, 4, { koordination = 8 })
  pages(db, a, people(4, function(i) return { alter = "u30", wunsch = "geheim " .. i } end))
  local before = run(db, a)
  local unit_file = require "wegmarke.data.unit_file"
  local path = t.tmp() .. "/own_successor.db"
  assert(unit_file.write(db, unit.id, path))
  local there = help.db(t)
  assert(data.merge(there, assert(require("wegmarke.store").open(path))))
  local after = run(there, a)
  t.eq({ after.points, after.asked }, { before.points, before.asked })
  local kept = json.encode(run(db, a))
  t.eq({ require("wegmarke.data.result_shape").misfit(assert(json.decode(kept)), model()) }, {})
  for _, words in ipairs { "geheim", "Q1" } do t.ok(not kept:find(words, 1, true), words) end
end)

test("a column with another head is read as somebody says it is", function(t)
  local _, a = round(t)
  local bytes = "code;Wie alt?;Koordination\nP1;unter 30;3\n"
  local heads = require "wegmarke.data.intake.heads"
  local ctx = { model = model(), elements = require("wegmarke.data.intake.names").index(model().elements) }
  t.eq(heads.said(ctx, "alter"), { own = "ask.alter" })
  t.eq(heads.said(ctx, "feld:alter"), { own = "ask.alter" })
  t.eq(heads.said(ctx, "Punkte:Koordination"), { own = "points.koordination" })
  t.eq(heads.one(ctx, "Punkte: Koordination"), { own = "points.koordination" })
  t.eq(heads.one(ctx, "points.koordination"), { own = "points.koordination" })
  t.eq(heads.one(ctx, "Koordination"), { element = "koordination" })
  local parsed = intake.parse(bytes, "b.csv", model(), { assessment = assessment(a) })
  t.eq(rows_of(parsed or { placements = {} })["P1 ask.alter"], nil) -- nothing is guessed
end)

test("a translation names fields, entries and points, and what is written comes back", function(t)
  local m = must(FORM .. [[
translation "tr" { form = {
  points = { hint = "Simdi ne?" },
  ask = { alter = { title = "Yas", u30 = { title = "otuzdan az" } } },
  privacy = { controller = "Belediye" },
} }]])
  local _, a = round(t, m)
  local page = form.html(m, assessment(a), { language = "tr" })
  for _, words in ipairs { "Yas", "otuzdan az", "Simdi ne?" } do t.ok(page:find(words, 1, true), words) end
  t.eq(require("wegmarke.module.own_form").privacy(m, "tr").controller, "Belediye")
  local parsed, errs = intake.parse("code;Yas\nP1;otuzdan az\n", "b.csv", m, { assessment = assessment(a) })
  t.ok(parsed, errs and tostring(errs[1]))
  t.eq(rows_of(parsed)["P1 ask.alter"], own.code "u30")
  m:close()
end)
