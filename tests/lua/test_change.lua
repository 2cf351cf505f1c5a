--- Change between rounds, the protocol, the plan and the parts of a report: computed anew here, by
--- other means, and what must hold whatever the data.

local test = ...

local change = require "wegmarke.evaluate.change"
local data = require "wegmarke.data"
local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local rounds = require "wegmarke.data.rounds"
local sections = require "wegmarke.report.sections"
local since = require "wegmarke.report.since"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local words = require "wegmarke.report.words"

local function load(id) return assert(model.load(id)) end

local dkbm = load "dkbm"

-- One round: people = { {code, value by element} }, agreed = value by element.
local function round(m, date, people, agreed, more)
  local a = {
    assessment = { id = date, held_on = date, mode = "open", language = "de", threshold = 3,
      final = true },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} },
    participants = {}, batches = { { id = "b", kind = "person", retrospective = false } },
    placements = {}, marks = {}, remarks = {}, agreements = {}, targets = {}, fields = {}, clashes = {},
  }
  for key, value in pairs(more or {}) do a[key] = value end
  for i, person in ipairs(people) do
    a.participants[i] = { id = "p" .. i, code = person[1], role = "leitung", perspective = "inside" }
    for element, value in pairs(person[2]) do
      a.placements[#a.placements + 1] = { batch = "b", participant = "p" .. i, element = element,
        state = "placed", value = value, dots = 1 }
    end
  end
  for id, value in pairs(agreed) do
    a.agreements[id] = type(value) == "table" and value or { state = "agreed", value = value }
  end
  return { m = m, a = a }
end

local function row_of(made, id)
  for _, row in ipairs(made.rows) do
    if row.element == id then return row end
  end
end

-- A generator of its own, so that the same cases come every time.
local seed = 7
local function below(n)
  seed = (seed * 1103515245 + 12345) & 0x7fffffff
  return (seed >> 8) % n
end

-- The lower and upper median by sorting.
local function medians(list)
  local sorted = { table.unpack(list) }
  table.sort(sorted)
  return sorted[(#sorted + 1) // 2], sorted[#sorted // 2 + 1]
end

-- What may be shown of a group: its middle, or nil.
local function shown(list)
  if #list == 0 then return "empty" end
  local low, high = math.huge, -math.huge
  for _, v in ipairs(list) do low, high = math.min(low, v), math.max(high, v) end
  if #list < 3 or #list < 6 and low == high then return nil end
  local a, b = medians(list)
  return { n = #list, low = a, high = b }
end

local function random_people(from, upto)
  local people, values = {}, {}
  for i = from, upto do
    local value = dkbm.scale[below(#dkbm.scale) + 1]
    if below(6) > 0 then
      people[#people + 1] = { "P" .. i, { koordination = value } }
      values["P" .. i] = value
    end
  end
  return people, values
end

test("the split is what sorting and counting by hand gives, or nothing", function(t)
  local split, withheld = 0, 0
  for _ = 1, 300 do
    local first, was = random_people(1, 3 + below(9))
    local from = 1 + below(8)
    local second, is = random_people(from, from + 2 + below(9))
    local made = change.between { round(dkbm, "2024-01-01", first, { koordination = 2 }),
      round(dkbm, "2026-01-01", second, { koordination = 3 }) }
    local same_was, same_is, left, new, up, down = {}, {}, {}, {}, 0, 0
    for code, value in pairs(was) do
      if is[code] then
        same_was[#same_was + 1], same_is[#same_is + 1] = value, is[code]
        up, down = up + (is[code] > value and 1 or 0), down + (is[code] < value and 1 or 0)
      else
        left[#left + 1] = value
      end
    end
    for code, value in pairs(is) do
      if not was[code] then new[#new + 1] = value end
    end
    local row = row_of(made, "koordination")
    local a, b, c, d = shown(same_was), shown(same_is), shown(left), shown(new)
    -- fewer than three answers of a round are held back altogether
    if #first >= 3 and #second >= 3 then
      local may = a and b and c and d and a ~= "empty"
      t.eq(row.people ~= nil, may and true or false)
      if may then
        split = split + 1
        local same = row.people.same
        t.eq({ same.n, same.before.low, same.before.high, same.after.low, same.after.high },
          { a.n, a.low, a.high, b.low, b.high })
        t.eq(row.people.left and row.people.left.low, c ~= "empty" and c.low or nil)
        t.eq(row.people.new and row.people.new.high, d ~= "empty" and d.high or nil)
        local most = math.max(up, down, a.n - up - down)
        if a.n < 6 and most == a.n then
          t.eq(same.higher, nil, "a small group that moved as one")
        else
          t.eq({ same.higher, same.lower, same.equal }, { up, down, a.n - up - down })
        end
      else
        withheld = withheld + 1
        t.eq(row.people, nil)
      end
    end
  end
  t.ok(split > 20 and withheld > 20, split .. " " .. withheld)
end)

local A = { "A", { koordination = 2 } }
local SIX = { A, { "B", { koordination = 2 } }, { "C", { koordination = 1 } },
  { "D", { koordination = 3 } }, { "E", { koordination = 3 } }, { "F", { koordination = 2 } } }

test("no group under the threshold is shown, nor can it be computed from those shown", function(t)
  -- five stay, one goes: the one would follow from the figures of all and of the five
  local five = { table.unpack(SIX, 1, 5) }
  local row = row_of(change.between { round(dkbm, "2024-01-01", SIX, {}),
    round(dkbm, "2026-01-01", five, {}) }, "koordination")
  t.eq({ row.people, row.split }, { nil, "few" })
  row = row_of(change.between { round(dkbm, "2024-01-01", SIX, {}), round(dkbm, "2026-01-01", SIX, {}) },
    "koordination")
  t.eq(row.people.same.n, 6)
end)

test("nobody is matched in anonymous rounds, and nobody outside the unit reads a split", function(t)
  local one, two = round(dkbm, "2024-01-01", SIX, {}), round(dkbm, "2026-01-01", SIX, {})
  for _, audience in ipairs { "agency", "public" } do
    for _, row in ipairs(change.between({ one, two }, { audience = audience }).rows) do
      t.eq(row.people, nil)
    end
  end
  two.a.assessment.mode = "anonymous"
  local made = change.between { one, two }
  t.eq({ made.no_split, row_of(made, "koordination").people }, { "anonymous", nil })
end)

test("what was not released is not told as not agreed", function(t)
  local one, two = round(dkbm, "2024-01-01", {}, { koordination = 2 }),
    round(dkbm, "2026-01-01", {}, { koordination = 3 })
  two.a.agreements.koordination.visibility = "agency"
  local row = row_of(change.between({ one, two }, { audience = "agency" }), "koordination")
  t.eq({ row.before[1].state, row.before[1].ist, row.now.ist }, { "unknown", nil, 3 })
  t.eq(row.change, nil)
end)

-- The words of a change, German.
local function words_of(sides, options)
  local now = sides[#sides]
  local E = evaluate.run(now.m, now.a)
  E.change = change.between(sides, options)
  local W = words.new(E, now.m, "de")
  local S, by = since.of(W), {}
  for _, row in ipairs(S.rows) do by[row.id] = row end
  return by, S, E
end

test("then and now in words", function(t)
  local by = words_of { round(dkbm, "2024-01-01", {}, { koordination = 2, datenbasierung = 3,
    interne_kooperation = 2, steuerung_lenkung = 2.5 }), round(dkbm, "2026-01-01", {}, {
    koordination = 3, datenbasierung = 3, interne_kooperation = { state = "postponed" },
    externe_kooperation = 2, steuerung_lenkung = 1 }) }
  t.eq(by.koordination.change, "von Typ 2 nach Typ 3")
  t.eq(by.datenbasierung.change, "unverändert")
  t.eq({ by.interne_kooperation.now, by.interne_kooperation.change },
    { "vertagt", "jetzt kein gemeinsamer Stand" })
  t.eq(by.externe_kooperation.change, "damals kein gemeinsamer Stand")
  t.eq({ by.steuerung_lenkung.before, by.steuerung_lenkung.moved }, { "zwischen Typ 2 und 3", true })
end)

test("another wording, merged or new: not compared, but told", function(t)
  local by, S = words_of { round(dkbm, "2024-01-01", {}, { interne_kooperation = 3,
    externe_kooperation = 2, strategische_ziele = 2, bildungsprojekte = 4 }),
    round(load "rlp-sl", "2026-01-01", {}, { kooperation = 3, strategische_ziele = 3 }) }
  t.match(by.kooperation.change, "^nicht vergleichbar: aus mehreren")
  t.has(by.kooperation.before, "Interne Kooperation: Typ 3; Externe Kooperation: Typ 2")
  local changed
  for _, row in ipairs(require("wegmarke.module.crosswalk").between(dkbm, load "rlp-sl")) do
    if row.b[1] == "strategische_ziele" then changed = row.changed end
  end
  t.eq(by.strategische_ziele.change, #changed == 1 and changed[1] == "title"
    and "von Typ 2 nach Typ 3 (Titel geändert)" or "nicht vergleichbar: Wortlaut geändert")
  t.eq(S.left_out, { "Bildungsprojekte und -maßnahmen: Typ 4" })
  t.has(S.lead[2], "dkbm")
end)

test("targets of then beside what is agreed now", function(t)
  local one = round(dkbm, "2024-01-01", {}, { koordination = 2, datenbasierung = 2,
    interne_kooperation = 2, externe_kooperation = 3, steuerung_lenkung = 1, qualitaetsentwicklung = 1 })
  one.a.targets = {
    koordination = { state = "value", value = 3, year = 2026 },
    datenbasierung = { state = "value", value = 3 }, interne_kooperation = { state = "value", value = 3 },
    externe_kooperation = { state = "hold" }, steuerung_lenkung = { state = "not_pursued" },
    qualitaetsentwicklung = { state = "value", value = 2 },
  }
  local made = change.between { one, round(dkbm, "2026-01-01", {}, { koordination = 3,
    datenbasierung = 2.5, interne_kooperation = 4, externe_kooperation = 3, steuerung_lenkung = 1 }) }
  local says = {}
  for _, row in ipairs(made.rows) do says[row.element] = row.target and row.target.now end
  t.eq(says, { koordination = "at", datenbasierung = "before", interne_kooperation = "beyond",
    externe_kooperation = "at", steuerung_lenkung = "not_pursued", qualitaetsentwicklung = "unknown" })
end)

test("a target belongs to its element, even where two elements have one title", function(t)
  local one = round(dkbm, "2024-01-01", {}, { koordination = 2, datenbasierung = 2 })
  one.a.targets = { koordination = { state = "value", value = 3, year = 2026 } }
  local _, _, E = words_of { one, round(dkbm, "2026-01-01", {}, { koordination = 3, datenbasierung = 3 }) }
  local W = words.new(E, dkbm, "de")
  function W.title() return "Gleich" end
  local made = require("wegmarke.report.parts.since").csv.change(W)
  local says = {}
  for _, row in ipairs(made.rows) do says[row[5]] = row[#made.columns] end
  t.ok(says.koordination)
  t.eq({ says.datenbasierung, says.interne_kooperation }, { false, false })
end)

test("the course has one place a round, the last of them now", function(t)
  local sides = {}
  for i, value in ipairs { 1, 2, 2.5, 3 } do
    sides[i] = round(dkbm, (2018 + 2 * i) .. "-01-01", {}, { koordination = value })
  end
  sides[5] = round(load "rlp-sl", "2028-01-01", {}, { koordination = 4, kooperation = 2 })
  local made = change.between(sides)
  local list = {}
  for i, at in ipairs(row_of(made, "koordination").course) do list[i] = at.ist end
  t.eq(list, { 1, 2, 2.5, 3, 4 })
  list = {}
  for i, at in ipairs(row_of(made, "kooperation").course) do list[i] = at.state end
  t.eq(list, { "not_comparable", "not_comparable", "not_comparable", "not_comparable", "agreed" })
  t.eq(made.since, 4)
  t.eq(change.between(sides, { since = 2 }).rounds[2].held_on, "2022-01-01")
  t.eq(row_of(change.between(sides, { since = 2 }), "koordination").steps, 2)
end)

test("of a plan that went on after its round the kept result says what held then", function(t)
  local function package(id, state, origin)
    return { id = id, origin = origin, what = "Paket " .. (origin or id), state = state }
  end
  local one = round(dkbm, "2024-01-01", SIX, { koordination = 2 }, { fields = { { id = "f", title = "Feld",
    packages = { package("a2", "done", "a"), package("b2", "running", "b"), package("c", "planned"),
      package("d", "planned"), package("e2", "done", "e") } } } })
  one.kept = { { id = "f", title = "Feld", packages = { package("a", "planned"), package("b", "planned"),
    package("c", "planned"), package("e", "done") } } }
  local two = round(dkbm, "2026-01-01", SIX, { koordination = 3 }, { fields = { { id = "g", title = "Feld",
    packages = { package("x", "done", "b") } } } })
  local says = {}
  for i, p in ipairs(change.between { one, two }.plan) do says[i] = { p.before or "-", p.now or "-" } end
  t.eq(says, { { "planned", "done" }, { "planned", "done" }, { "planned", "-" }, { "-", "planned" },
    { "done", "-" } })
  one.kept = nil
  says = {}
  for i, p in ipairs(change.between { one, two }.plan) do says[i] = { p.before or "-", p.now or "-" } end
  t.eq(says, { { "done", "-" }, { "running", "done" }, { "planned", "-" }, { "planned", "-" },
    { "done", "-" } })
  local _, _, E = words_of { round(dkbm, "2022-01-01", {}, {}), one, two }
  E.change.plan = { { field = "Feld", what = "Neu", now = "running" } }
  t.has(report.markdown(E, dkbm, { language = "de" }), "kam nach dem Abschluss dazu; jetzt läuft")
end)

test("every sentence of a change exists in both languages and every format", function(t)
  local one = round(dkbm, "2024-01-01", SIX, { koordination = 2, bildungsprojekte = 1 }, { fields = {
    { id = "f", title = "Feld", packages = { { id = "x", what = "Was", state = "planned" } } } } })
  one.a.targets = { koordination = { state = "value", value = 4, year = 2027 } }
  local _, _, E = words_of { round(dkbm, "2022-01-01", {}, {}), one,
    round(dkbm, "2026-01-01", SIX, { koordination = 3 }) }
  for _, language in ipairs { "de", "en" } do
    for format, make in pairs { html = report.html, markdown = report.markdown, terminal = report.terminal,
      csv = report.csv } do
      local bytes = make(E, dkbm, { language = language, table = format == "csv" and "change" or nil })
      t.ok(not bytes:find("%[%a+%.[%w_]+%]"), bytes:match("%[%a+%.[%w_]+%]"))
      t.has(bytes, language == "de" and "von Typ 2 nach Typ 3" or "from Type 2 to Type 3")
    end
  end
  t.has(json.encode(E), '"change":')
end)

-- With a database ----------------------------------------------------------------

local function database(t, name)
  sys.seed_ids("change")
  local db = assert(store.open(t.tmp() .. "/" .. name .. ".db", { create = true }))
  local unit = assert(data.units.add(db, { kind = "landkreis", name = "Eins" }))
  local function add(date, value, final)
    local a = assert(data.assessments.new(db, { unit = unit.id, model = dkbm, held_on = date,
      mode = "open", language = "de" }))
    assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = value }))
    if final then
      local e = evaluate.run(dkbm, assert(data.gather(db, a.id)))
      assert(data.assessments.finalise(db, a.id, { json = json.encode(e), host = "test" }))
    end
    return data.assessments.get(db, a.id)
  end
  return db, add
end

test("rounds before: only finalised ones, in order, at most so many; a named one in any case", function(t)
  local db, add = database(t, "rounds")
  local list = {}
  for i = 1, 6 do list[i] = add((2014 + 2 * i) .. "-01-01", 1, i ~= 3) end
  local now = add("2030-01-01", 2)
  local before, at = rounds.before(db, now, nil, 4)
  local ids = {}
  for i, a in ipairs(before) do ids[i] = a.held_on:sub(1, 4) end
  t.eq({ ids, at }, { { "2018", "2022", "2024", "2026" }, 4 })
  before, at = rounds.before(db, now, list[1], 3)
  t.eq({ #before, at, before[1].id }, { 3, 1, list[1].id })
  before, at = rounds.before(db, now, list[3], 4)
  t.eq(before[at].id, list[3].id)
  local none, _, err = rounds.before(db, list[1], now, 4)
  t.eq({ none, err.key }, { nil, "data.round_not_before" })
  db:close()
end)

test("the protocol keeps what an agreement was before, from those who may not read it", function(t)
  local db, add = database(t, "protocol")
  local protocol = require "wegmarke.data.protocol"
  local a = add("2026-01-01", 2)
  assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = 2 }))
  assert(data.agreements.set(db, a.id, "koordination", { state = "postponed", why = "Pause" }))
  assert(data.agreements.set(db, a.id, "koordination", { state = "agreed", value = 3, how = "Konsens" }))
  local entry = protocol.of(db, a.id, "unit")[1]
  t.eq({ entry.element, #entry.history }, { "koordination", 2 }, "what was said twice is told once")
  t.eq({ entry.history[1].value, entry.history[2].state, entry.history[2].why }, { 2, "postponed", "Pause" })
  t.eq(#protocol.of(db, a.id, "agency"), 0, "nothing was released")
  assert(require("wegmarke.data.releases").release(db, a.id, "public"))
  t.eq(#protocol.of(db, a.id, "agency")[1].history, 0, "only what holds now was released")
  t.eq(#protocol.of(db, a.id, "public")[1].history, 0)
  for _, name in ipairs { "made_by", "id", "visibility" } do t.eq(entry.history[1][name], nil) end
  db:close()
end)

-- Parts ---------------------------------------------------------------------------

test("parts come in one order, and no model can show what an audience may not read", function(t)
  t.eq(#sections.of(dkbm, {}), #sections.all - 1, "all but the radar")
  local wild = { report = { order = { "annex", "elements", "talk" }, without = { "summary", "method" } } }
  local list = sections.of(wild, {})
  t.eq({ list[1], list[2], list[3] }, { "annex", "elements", "talk" })
  for preset, wanted in pairs(require "wegmarke.report.presets") do
    if type(wanted) == "table" and wanted.sections then
      local may = {}
      for _, id in ipairs(wanted.sections) do may[id] = true end
      for _, id in ipairs(sections.of(wild, { preset = preset, radar = true })) do
        t.ok(may[id], preset .. " has " .. id)
      end
    end
  end
  t.eq(sections.of(dkbm, { parts = { "plan", "change" } }), { "change", "plan" })
end)
