-- Evaluation: from what was recorded to a result, on a small model and on random input.

local test = ...

local evaluate = require "wegmarke.evaluate"
local json = require "wegmarke.json"
local model = require "wegmarke.model"

local IDENTITY = [[
model "klein" {
  api = 1, version = "1", language = "de", between = true, title = "Klein",
  types = { { value = 1, title = "Typ 1" }, { value = 2, title = "Typ 2" },
            { value = 3, title = "Typ 3" }, { value = 4, title = "Typ 4" } },
  lists = { roles = {
    { id = "leitung", title = "Leitung", perspective = "inside" },
    { id = "fach", title = "Fachkraft", perspective = "inside" },
    { id = "extern", title = "Extern", perspective = "outside" } } },
}
local function cells(id)
  return { { text = id .. 1 }, { text = id .. 2 }, { text = id .. 3 }, { text = id .. 4 } }
end
matrix {
  { id = "ziele", title = "Ziele", question = "?", cells = cells "z" },
  { id = "daten", title = "Daten", question = "?", cells = cells "d" },
  { id = "wege", title = "Wege", question = "?", cells = cells "w" },
}
advice "z12" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t" }
advice "z23" { element = "ziele", from = 2, to = 3, status = "entwurf", text = "t" }
advice "z24" { element = "ziele", from = 2, to = 4, status = "entwurf", text = "t",
  when = function (p) return p.daten.ist >= 2 end }
advice "zh" { element = "ziele", hold = true, status = "entwurf", text = "t" }
rule "schwer" { why = "w", when = function (p, unit) return unit.kind == "landkreis" end,
  multiply = { daten = 1.5 } }
rule "ohne_daten" { why = "w", elements = { "ziele", "daten" }, hint = "h",
  when = function (p) return p.ziele.ist > p.daten.ist end }
]]

local function small(more)
  local m, findings = model.from_files("klein",
    { { model_id = "klein", path = "model.lua", bytes = IDENTITY .. (more or "") } })
  return assert(m, findings[1] and model.finding_text(findings[1], "en"))
end

-- What was recorded, empty.
local function nothing(mode)
  return {
    assessment = { id = "a", held_on = "2026-01-01", mode = mode or "open", language = "de",
                   threshold = 3 },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} },
    participants = {}, batches = { { id = "b", kind = "person", retrospective = false },
      { id = "t", kind = "tally", retrospective = false },
      { id = "g", kind = "group", retrospective = false },
      { id = "r", kind = "person", retrospective = true } },
    placements = {}, marks = {}, remarks = {}, agreements = {}, targets = {}, fields = {},
  }
end

-- Adds persons who place `element`: one for each value; a string is a state.
local function place(a, element, values, role, perspective)
  for i, value in ipairs(values) do
    local id = (role or "fach") .. i
    local there
    for _, p in ipairs(a.participants) do
      there = there or p.id == id
    end
    if not there then
      a.participants[#a.participants + 1] =
        { id = id, code = id, role = role or "fach", perspective = perspective or "inside" }
    end
    a.placements[#a.placements + 1] = {
      batch = "b", participant = id, element = element, dots = 1,
      state = type(value) == "string" and value or "placed",
      value = type(value) ~= "string" and value or nil,
    }
  end
  return a
end

local function element(e, id)
  for _, x in ipairs(e.elements) do
    if x.id == id then return x end
  end
end

local function ids(list, field)
  local out = {}
  for i, item in ipairs(list) do
    out[i] = item[field or "id"]
  end
  return out
end

test("nothing recorded: nothing is claimed", function(t)
  local e = evaluate.run(small(), nothing())
  for _, x in ipairs(e.elements) do
    t.eq({ x.ist, x.abstand, x.basis, x.agreement.state, x.soll.state },
         { nil, nil, nil, "not_discussed", "open" })
  end
  t.eq({ #e.talk, #e.build_on, #e.order.computed, #e.advice }, { 0, 0, 0, 0 })
  t.eq(e.participation.persons, 0)
end)

test("placements are counted by state, and lie where they lie", function(t)
  local a = place(nothing(), "ziele", { 2, 2, 2.5, 2.5, 2.5, 3, 3, 2, 3, 1, 4, 4,
                                        "dont_know", "skipped" })
  local x = element(evaluate.run(small(), a), "ziele")
  t.eq(x.states, { placed = 12, dont_know = 1, not_applicable = 0, skipped = 1, missing = 0 })
  t.eq(x.counts, { 1, 0, 3, 3, 3, 0, 2 })
  t.eq({ x.n, x.basis }, { 12, "person" })
  t.eq({ x.near.low, x.near.high, x.near.inside, x.near.outside }, { 2, 3, 9, 3 })
  t.eq({ x.low_median, x.high_median }, { 2.5, 2.5 })
end)

test("a placement is no agreement: without one there is no ist", function(t)
  local a = place(nothing(), "ziele", { 2, 2, 2, 2 })
  local x = element(evaluate.run(small(), a), "ziele")
  t.eq(x.ist, nil)
  t.eq(x.proposal, nil)
end)

test("a proposal appears when asked for, if the middle views meet", function(t)
  local rows = {
    { { 2, 2, 3 }, { value = 2, low = 2, high = 2 } },
    { { 2, 2, 2.5, 2.5 }, { value = 2, low = 2, high = 2.5 } },
    { { 2, 2, 3, 3 }, { none = "too_wide", low = 2, high = 3 } },
    { { 2, 2 }, { none = "too_few" } },
  }
  for _, row in ipairs(rows) do
    local a = place(nothing(), "ziele", row[1])
    local x = element(evaluate.run(small(), a, { provisional = true }), "ziele")
    t.eq(x.proposal, row[2])
    t.eq(x.ist, row[2].value)
    t.eq(x.ist_from, row[2].value and "proposal" or nil)
  end
end)

test("what the group agreed goes before any proposal", function(t)
  local a = place(nothing(), "ziele", { 2, 2, 2 })
  a.agreements.ziele = { state = "agreed", value = 3 }
  local x = element(evaluate.run(small(), a, { provisional = true }), "ziele")
  t.eq({ x.ist, x.ist_from, x.proposal }, { 3, "agreed", nil })
  a.agreements.ziele = { state = "agreed", value = 3, clash = true }
  t.eq(element(evaluate.run(small(), a), "ziele").ist, nil)
end)

test("dots of a poster stand in where nobody answered alone, and never add to answers", function(t)
  local a = nothing()
  for _, row in ipairs { { 2, 4 }, { 3, 1 } } do
    a.placements[#a.placements + 1] =
      { batch = "t", element = "ziele", state = "placed", value = row[1], dots = row[2] }
  end
  local x = element(evaluate.run(small(), a), "ziele")
  t.eq({ x.basis, x.n }, { "tally", 5 })
  place(a, "ziele", { 4, 4, 4 })
  x = element(evaluate.run(small(), a), "ziele")
  t.eq({ x.basis, x.n, x.tally.n }, { "person", 3, 5 })
  t.eq(x.mode, { 4 })
  t.eq(x.tally.dont_know, nil)
end)

test("dots of those who could not judge are counted apart, and as nobody's answer", function(t)
  local a = place(nothing(), "ziele", { 4, 4, 4 })
  for _, row in ipairs { { "placed", 2, 4 }, { "dont_know", nil, 2 } } do
    a.placements[#a.placements + 1] =
      { batch = "t", element = "ziele", state = row[1], value = row[2], dots = row[3] }
  end
  local x = element(evaluate.run(small(), a), "ziele")
  t.eq({ x.tally.n, x.tally.dont_know, x.states.dont_know }, { 4, 2, 0 })
end)

test("of too few dots nothing is told, not even who could not judge", function(t)
  local a = place(nothing(), "ziele", { 4, 4, 4 })
  for _, row in ipairs { { "placed", 2, 1 }, { "dont_know", nil, 4 } } do
    a.placements[#a.placements + 1] =
      { batch = "t", element = "ziele", state = row[1], value = row[2], dots = row[3] }
  end
  t.eq(element(evaluate.run(small(), a), "ziele").tally, nil)
end)

test("answers about an earlier time do not count for today", function(t)
  local a = place(nothing(), "ziele", { 3, 3, 3 })
  a.placements[#a.placements + 1] =
    { batch = "r", participant = "fach1", element = "ziele", state = "placed", value = 1, dots = 1 }
  t.eq(element(evaluate.run(small(), a), "ziele").n, 3)
end)

test("fewer than three placements show no distribution", function(t)
  local x = element(evaluate.run(small(), place(nothing(), "ziele", { 2, 3 })), "ziele")
  t.eq({ x.counts, x.mode, x.low_median, x.near, x.withheld }, { nil, nil, nil, nil, true })
end)

test("views of inside and outside: only of large enough groups, never of a small one of one mind",
  function(t)
    local function views(inside, outside, mode)
      local a = place(nothing(mode), "ziele", inside, "fach", "inside")
      place(a, "ziele", outside, "extern", "outside")
      return element(evaluate.run(small(), a), "ziele").views
    end
    t.eq(views({ 3, 3, 4, 3 }, { 1, 1.5, 1 }).differ, true)
    t.eq(views({ 3, 3, 4, 3 }, { 3, 3, 4 }).differ, false)
    t.eq(views({ 3, 3, 4, 3 }, { 1, 2 }), nil)
    t.eq(views({ 3, 3, 4, 3 }, { 1, 1, 1 }), nil)
    t.eq(views({ 3, 3, 4, 3 }, { 1, 1.5, 1 }, "anonymous"), nil)
    t.eq(views({ 3, 4, 3 }, { 1, 1.5, 1 }, "by_perspective").inside, { n = 3, low = 3, high = 3 })
  end)

test("roles under the threshold are pooled with the next smallest, or not shown", function(t)
  local function roles(counts, mode)
    local a = nothing(mode)
    for role, n in pairs(counts) do
      local values = {}
      for i = 1, n do values[i] = 2 end
      place(a, "ziele", values, role, role == "extern" and "outside" or "inside")
    end
    return evaluate.run(small(), a).participation
  end
  local p = roles { leitung = 3, fach = 5, extern = 4 }
  t.eq(ids(p.roles), { "leitung", "fach", "extern" })
  t.eq(p.pooled, nil)
  p = roles { leitung = 1, fach = 6, extern = 2 }
  t.eq(ids(p.roles), { "fach" })
  t.eq({ p.pooled.count, p.pooled.ids }, { 3, { "extern", "leitung" } })
  p = roles { leitung = 2, fach = 3 }
  t.eq({ p.roles, p.pooled, p.withheld }, { nil, nil, nil })
  p = roles({ leitung = 3, fach = 3 }, "anonymous")
  t.eq({ p.roles, p.perspectives, p.withheld }, { nil, nil, "mode" })
  p = roles({ leitung = 3, fach = 3, extern = 3 }, "by_perspective")
  t.eq({ p.roles, ids(p.perspectives) }, { nil, { "inside", "outside" } })
end)

test("no shown group is ever smaller than the threshold", function(t)
  local seed = 7
  local function draw(n)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
  end
  local m = small()
  for _ = 1, 200 do
    local a = nothing()
    for _, role in ipairs { "leitung", "fach", "extern" } do
      local values = {}
      for i = 1, draw(6) do values[i] = 1 + draw(7) / 2 end
      place(a, "ziele", values, role, role == "extern" and "outside" or "inside")
    end
    local p = evaluate.run(m, a).participation
    local sum = p.pooled and p.pooled.count or 0
    t.ok(not p.pooled or p.pooled.count >= 3)
    for _, group in ipairs(p.roles or {}) do
      t.ok(group.count >= 3)
      sum = sum + group.count
    end
    t.ok(not p.roles or sum == p.persons, "the parts make up the whole")
  end
end)

-- ist, soll (number or state) -> which advice fires
test("advice belongs to the present step of its element", function(t)
  local rows = {
    { 1, 2, { "z12" } }, { 1.5, 2, { "z12" } }, { 2, 3, { "z23" } }, { 2.5, 3, { "z23" } },
    { 3, 4, {} }, { 2, 2, { "zh" } }, { 3, 2, {} }, { 2, "hold", { "zh" } },
    { 2, "not_pursued", {} },
  }
  for _, row in ipairs(rows) do
    local a = nothing()
    a.agreements.ziele = { state = "agreed", value = row[1] }
    a.agreements.daten = { state = "agreed", value = 1 }
    a.targets.ziele = type(row[2]) == "number" and { state = "value", value = row[2] }
      or { state = row[2] }
    local e = evaluate.run(small(), a)
    t.eq(ids(e.advice), row[3])
  end
end)

test("a condition decides; the facts it read and those of the step are named", function(t)
  local a = nothing()
  a.agreements = { ziele = { state = "agreed", value = 2 }, daten = { state = "agreed", value = 2 } }
  a.targets.ziele = { state = "value", value = 4, year = 2028 }
  local e = evaluate.run(small(), a)
  t.eq(ids(e.advice), { "z24", "z23" })
  t.eq(e.advice[1].facts, { { path = "ziele.ist", value = 2 }, { path = "ziele.soll", value = 4 },
                            { path = "daten.ist", value = 2 } })
  t.eq({ e.advice[1].file, e.advice[1].line }, { "klein/model.lua", 20 })
end)

test("an unknown fact that matters: cannot tell, with its name", function(t)
  local a = nothing()
  a.agreements.ziele = { state = "agreed", value = 2 }
  a.agreements.daten = { state = "postponed" }
  a.targets.ziele = { state = "value", value = 4 }
  local e = evaluate.run(small(), a)
  t.eq(e.advice[2].id, "z24")
  t.eq({ e.advice[2].outcome, e.advice[2].unknown }, { "cannot_tell", { "daten.ist" } })
  a.targets.ziele = nil
  e = evaluate.run(small(), a)
  t.eq({ e.advice[2].id, e.advice[2].outcome, e.advice[2].unknown },
       { "z23", "cannot_tell", { "ziele.soll" } })
end)

test("an element that does not apply drops out, with its reason", function(t)
  local a = nothing()
  a.agreements = { daten = { state = "not_applicable", why = "eigener Zweckverband" },
                   ziele = { state = "agreed", value = 2 } }
  a.targets = { ziele = { state = "value", value = 4 }, daten = { state = "value", value = 4 } }
  local e = evaluate.run(small(), a)
  local x = element(e, "daten")
  t.eq({ x.applicable, x.why_not, x.ist, x.abstand, x.weight },
       { false, "eigener Zweckverband", nil, nil, 1 })
  t.eq(ids(e.advice), { "z23" })
  t.eq(e.hints, {})
end)

test("a weighting rule multiplies and says why; order follows weight times steps", function(t)
  local a = nothing()
  for _, id in ipairs { "ziele", "daten", "wege" } do
    a.agreements[id] = { state = "agreed", value = 1 }
  end
  a.targets = { ziele = { state = "value", value = 2 }, daten = { state = "value", value = 2 },
                wege = { state = "value", value = 3 } }
  local e = evaluate.run(small(), a)
  t.eq(element(e, "daten").weight, 1.5)
  t.eq(element(e, "daten").weight_from[1].rule, "schwer")
  t.eq(element(e, "daten").weight_from[1].facts, { { path = "unit.kind", value = "landkreis" } })
  t.eq(ids(e.order.computed, "element"), { "wege", "daten", "ziele" })
  t.eq(e.weights_equal, false)
  a.unit.kind = "kreisfreie_stadt"
  e = evaluate.run(small(), a)
  t.eq({ element(e, "daten").weight, e.weights_equal }, { 1, true })
end)

test("the gap never offsets: more than the target is no minus", function(t)
  local a = nothing()
  a.agreements.ziele = { state = "agreed", value = 4 }
  a.targets.ziele = { state = "value", value = 2 }
  t.eq(element(evaluate.run(small(), a), "ziele").abstand, 0)
end)

test("a rule that fails is named, and everything else still appears", function(t)
  local a = nothing()
  a.agreements.ziele = { state = "agreed", value = 1 }
  a.targets.ziele = { state = "value", value = 2 }
  local e = evaluate.run(small [[
rule "kaputt" { why = "w", hint = "h", when = function (p) return p.ziele.ist > nil end }
advice "kaputt_a" { element = "ziele", from = 1, to = 2, status = "entwurf", text = "t",
  when = function (p) return p.zile.ist > 1 end }]], a)
  t.eq(ids(e.errors), { "kaputt_a", "kaputt" })
  t.eq({ e.errors[1].file, e.errors[1].line, e.errors[1].what }, { "klein/model.lua", 29, "advice" })
  t.match(e.errors[1].message, "zile")
  t.eq(ids(e.advice), { "z12" })
end)

test("hints across elements fire on what was agreed", function(t)
  local a = nothing()
  a.agreements = { ziele = { state = "agreed", value = 3 }, daten = { state = "agreed", value = 1 } }
  local e = evaluate.run(small(), a)
  t.eq({ e.hints[1].id, e.hints[1].outcome }, { "ohne_daten", "fires" })
  a.agreements.daten.value = 3
  t.eq(evaluate.run(small(), a).hints, {})
end)

test("what to talk about first: where most placements lie outside the middle", function(t)
  local a = nothing()
  place(a, "ziele", { 2, 2, 2, 2, 2, 2, 2, 2 })
  place(a, "daten", { 1, 1, 1, 1, 4, 4, 4, 4 })
  place(a, "wege", { 2, 2, 2, 2, 2, 2, 2, 4 })
  local e = evaluate.run(small(), a)
  t.eq(ids(e.talk, "element"), { "daten", "wege" })
  t.eq({ e.talk[1].two_peaks, e.talk[1].outside, e.talk[2].outside }, { true, 4, 1 })
end)

test("the order in which placements came changes nothing", function(t)
  local m = small()
  local a = nothing()
  place(a, "ziele", { 1, 2, 3, 2.5, 2, 4, "dont_know" })
  place(a, "daten", { 1, 1, 2, 3, 3, 3, 2 })
  place(a, "ziele", { 2, 3, 3.5 }, "extern", "outside")
  a.agreements.ziele = { state = "agreed", value = 2 }
  local before = json.encode(evaluate.run(m, a))
  t.eq(json.encode(evaluate.run(m, a)), before)
  for i = 1, #a.placements // 2 do
    local j = #a.placements + 1 - i
    a.placements[i], a.placements[j] = a.placements[j], a.placements[i]
  end
  for i = 1, #a.participants // 2 do
    local j = #a.participants + 1 - i
    a.participants[i], a.participants[j] = a.participants[j], a.participants[i]
  end
  t.eq(json.encode(evaluate.run(m, a)), before)
end)

test("raising one agreed value never lowers the profile or widens a gap", function(t)
  local m = small()
  for _, low in ipairs(m.scale) do
    for _, high in ipairs(m.scale) do
      if high > low then
        local function gap(ist)
          local a = nothing()
          a.agreements.ziele = { state = "agreed", value = ist }
          a.targets.ziele = { state = "value", value = 3 }
          local x = element(evaluate.run(m, a), "ziele")
          return x.ist, x.abstand
        end
        local ist1, gap1 = gap(low)
        local ist2, gap2 = gap(high)
        t.ok(ist2 > ist1 and gap2 <= gap1)
      end
    end
  end
end)

test("no code, name or reason of a participant reaches the result for the unit", function(t)
  local a = place(nothing(), "ziele", { 1, 2, 3, 4 })
  for i, p in ipairs(a.placements) do
    p.reason = "GEHEIM" .. i
    a.participants[i].code = "CODE" .. i
  end
  local text = json.encode(evaluate.run(small(), a))
  t.ok(not text:find("GEHEIM", 1, true))
  t.ok(not text:find("CODE", 1, true))
  text = json.encode(evaluate.run(small(), a, { audience = "group" }))
  t.ok(text:find("GEHEIM", 1, true))
  t.ok(not text:find("CODE", 1, true))
end)

-- An order of these steps to the target, all weights 1 but those given.
local function ordered(steps, more)
  local a = nothing()
  a.unit.kind = "kreisfreie_stadt"
  for id, step in pairs(steps) do
    a.agreements[id] = { state = "agreed", value = 1 }
    a.targets[id] = { state = "value", value = 1 + step }
  end
  return evaluate.run(small(more), a).order.firm
end

test("an order with clear distances is firm; one that weights can turn is not", function(t)
  t.eq(ordered({ ziele = 3, daten = 1 }).verdict, "stable")
  t.eq(ordered({ ziele = 1, daten = 1 }, "weights { ziele = 1.1, daten = 1, wege = 1 }").verdict,
    "weights")
  t.eq(ordered({ ziele = 3 }), nil)
end)

test("elements that share a place may change it among themselves", function(t)
  t.eq(ordered({ ziele = 3, daten = 1, wege = 1 }).verdict, "stable")
  t.eq(ordered({ ziele = 1, daten = 1, wege = 1 }).verdict, "stable")
end)

test("an order on a proposal that one placement can turn hangs on few placements", function(t)
  local a = nothing()
  place(a, "ziele", { 2, 2, 2.5, 2.5 })
  place(a, "daten", { 1, 1, 1, 1, 1 })
  for _, id in ipairs { "ziele", "daten" } do
    a.targets[id] = { state = "value", value = 4 }
  end
  local firm = evaluate.run(small(), a, { provisional = true }).order.firm
  t.eq({ firm.verdict, firm.on }, { "placements", { "ziele" } })
end)

test("medians without one vote agree with taking each vote out in turn", function(t)
  local firmness = require "wegmarke.evaluate.firmness"
  local score = require "wegmarke.score"
  local seed = 3
  local function draw(n)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
  end
  for _ = 1, 300 do
    local counts, votes = {}, {}
    for i = 1, 7 do
      counts[i] = draw(4)
      for _ = 1, counts[i] do votes[#votes + 1] = i end
    end
    if #votes > 1 then
      local seen, first = true, nil
      for i = 1, #votes do
        local rest = { table.unpack(votes) }
        table.remove(rest, i)
        local pair = score.low_median(rest) .. "/" .. score.high_median(rest)
        first = first or pair
        seen = seen and pair == first
      end
      t.eq(firmness.stands_without_one(counts), seen, table.concat(counts, " "))
    end
  end
end)

test("dots stand in for persons that are too few to be shown, and nothing of these is", function(t)
  local a = nothing()
  place(a, "ziele", { 4, 4 })
  a.placements[1].reason = "nur ich"
  for _ = 1, 5 do
    a.placements[#a.placements + 1] = { batch = "t", element = "ziele", state = "placed", value = 2,
      dots = 1 }
  end
  local x = evaluate.run(small(), a, { provisional = true, audience = "group" }).elements[1]
  t.eq({ x.basis, x.n, x.counts }, { "tally", 5, { 0, 0, 5, 0, 0, 0, 0 } })
  t.eq({ x.person_withheld, x.withheld, x.reasons, x.views }, { true, nil, nil, nil })
  t.eq({ x.mode, x.low_median, x.high_median, x.proposal.value }, { { 2 }, 2, 2, 2 })
  for _ = 1, 3 do table.remove(a.placements) end
  x = evaluate.run(small(), a).elements[1]
  t.eq({ x.basis, x.counts, x.tally, x.withheld, x.person_withheld }, { nil, nil, nil, true, nil })
  place(a, "ziele", { 4, 4, 4 }, "leitung")
  x = evaluate.run(small(), a).elements[1]
  t.eq({ x.basis, x.n, x.person_withheld }, { "person", 5, nil })
end)

test("remarks on the whole and clashes are in the result, without persons", function(t)
  local a = nothing()
  a.remarks = {
    { kind = "strength", body = "S" }, { kind = "question", body = "Q", element = "daten" },
    { kind = "support", body = "U" }, { kind = "obstacle", body = "O" },
  }
  a.clashes = {
    { table = "target", element = "wege", records = { "1", "2" } },
    { table = "placement", element = "daten", participant = "p2", records = { "3", "4" } },
    { table = "placement", element = "ziele", participant = "p1", records = { "5", "6" } },
    { table = "placement", element = "daten", participant = "p3", records = { "7", "8" } },
    { table = "group_order", records = { "9", "0" } },
  }
  local e = evaluate.run(small(), a)
  t.eq({ e.strengths, e.obstacles, e.questions, e.support }, { { "S" }, { "O" }, nil, { "U" } })
  t.eq(e.elements[2].questions, { "Q" })
  t.eq(e.clashes, {
    { what = "group_order", n = 1 }, { what = "placement", element = "ziele", n = 1 },
    { what = "placement", element = "daten", n = 2 }, { what = "target", element = "wege", n = 1 },
  })
  e = evaluate.run(small(), nothing())
  t.eq({ e.clashes, e.strengths }, {})
end)

test("roles are told apart only in an open assessment, and where none is small or of one mind", function(t)
  local who = require "wegmarke.evaluate.who"
  local scale = { 1, 1.5, 2, 2.5, 3 }
  local function split(change, values)
    local e = { assessment = { mode = "open", threshold = 3 },
      participation = { roles = { { id = "a", count = 3 } }, pooled = { ids = { "b", "c" }, count = 4 } } }
    local x, list = {}, {}
    for i, v in ipairs(values or { 1, 2, 2, 3, 2, 1, 1.5 }) do
      list[i] = { state = "placed", value = v, role = i <= 3 and "a" or i <= 5 and "b" or "c" }
    end
    if change then change(e, x, list) end
    return who.roles(list, x, e, scale)
  end
  t.eq(split(), { { ids = { "a" }, n = 3, counts = { 1, 0, 2, 0, 0 } },
    { ids = { "b", "c" }, n = 4, counts = { 1, 1, 1, 0, 1 } } })
  t.eq(split(function(e) e.assessment.mode = "by_perspective" end), nil)
  t.eq(split(nil, { 2, 2, 2, 3, 2, 1, 1.5 }), nil)
  t.eq(split(function(_, x) x.views = {} end), nil)
  t.eq(split(function(_, _, list) list[1].state = "dont_know" end), nil)
  t.eq(split(function(e) e.participation.roles = nil end), nil)
  t.eq(split(function(_, _, list) list[1].role = "d" end), nil)
end)

-- A model of which some elements ask whether they apply.
local ASKING = (IDENTITY:gsub("api = 1", "api = 2"):gsub('{ id = "daten", title = "Daten",',
  '%0 applies = function (_, unit) return unit.kind == "forstamt" end,')
  :gsub('{ id = "wege", title = "Wege",', '%0 applies = function (p, unit) return %%s end,'))

local function asking(condition, more)
  local m, findings = model.from_files("klein",
    { { model_id = "klein", path = "model.lua", bytes = ASKING:format(condition) .. (more or "") } })
  return assert(m, findings[1] and model.finding_text(findings[1], "en"))
end

local function ids_of(list)
  local names = {}
  for i, x in ipairs(list) do names[i] = x.id end
  return table.concat(names, " ")
end

test("an element that does not apply to the unit is nowhere, one of which it can't be told stays", function(t)
  local m, a = asking "unit.area_km2 > 100", nothing()
  a.agreements = { ziele = { state = "agreed", value = 2 }, daten = { state = "agreed", value = 3 } }
  a.targets = { ziele = { state = "value", value = 3 } }
  a.group_order = { elements = { "daten", "ziele" } }
  local e = evaluate.run(m, a)
  t.eq(ids_of(e.elements), "ziele wege")
  t.eq(e.order.group, { "ziele" })
  for _, hint in ipairs(e.hints) do t.ne(hint.outcome, "fires", "a rule that reads what does not apply") end
  a.unit.kind = "forstamt"
  t.eq(ids_of(evaluate.run(m, a).elements), "ziele daten wege")
  a.unit.facts.area_km2 = 50
  t.eq(ids_of(evaluate.run(m, a).elements), "ziele daten")
  a.unit.kind = nil
  t.eq(ids_of(evaluate.run(m, a).elements), "ziele daten", "a kind that nobody knows leaves nothing out")
  -- what is recorded stays, and speaks again
  a.unit = { name = "U", kind = "forstamt", keys = {}, facts = { area_km2 = 500 } }
  t.eq(evaluate.run(m, a).elements[2].ist, 3)
end)

test("agreements decide too, and what they leave out can leave out more", function(t)
  local m, a = asking "p.daten.ist > 1 and p.ziele.ist > 1", nothing()
  a.unit.kind = "forstamt"
  t.eq(ids_of(evaluate.run(m, a).elements), "ziele daten wege")
  a.agreements = { ziele = { state = "agreed", value = 1 } }
  t.eq(ids_of(evaluate.run(m, a).elements), "ziele daten", "whatever the other comes to")
  a.agreements.ziele.value, a.agreements.ziele.visibility = 1, "unit"
  t.eq(ids_of(evaluate.run(m, a, { audience = "public" }).elements), "ziele daten wege",
    "nobody outside learns from it what was agreed")
  local applies = require "wegmarke.module.applies"
  local view = applies.of(m, applies.unit(a.unit), a.agreements)
  t.eq({ view.left_out[1].id, view.left_out.wege.line, view.hash }, { "wege", 16, m.hash })
  t.eq(applies.of(view, applies.unit(a.unit), {}).left_out.wege, nil, "asked anew")
  t.eq(applies.of(small(), {}, {}).left_out, nil, "a model that asks nothing is itself")
  local _, err = require("wegmarke.data.intake.names").element(view, "Wege")
  t.eq(err.key, "data.element_left_out")
end)

test("a variant takes the question out; models of the first API have none", function(t)
  local m = assert(model.from_files("enkel", {
    { model_id = "klein", path = "model.lua", bytes = ASKING:format("false") },
    { model_id = "enkel", path = "model.lua", bytes = [[
      model "enkel" { api = 2, version = "1", title = "E", extends = "klein", kinds = none }
      change "daten" { applies = none }
      change "wege" { applies = function (_, unit) return unit.kind == "landkreis" end }]] } }))
  t.eq(ids_of(evaluate.run(m, nothing()).elements), "ziele daten wege")
  local none, findings = model.from_files("klein", { { model_id = "klein", path = "model.lua",
    bytes = (ASKING:format("true"):gsub("api = 2", "api = 1")) } })
  t.eq({ none, findings[1].message.key }, { nil, "model.needs_api" })
end)
