-- Assessments, agreements, targets, orders, what follows, finalising.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local model = help.model()

test("an assessment keeps its model with every byte of its files", function(t)
  local db, a = help.assessment(t)
  t.eq(a.model, { hash = model.hash, id = "probe", version = "1" })
  t.eq({ a.mode, a.language, a.threshold, a.visibility, a.final },
    { "by_perspective", "de", 3, "unit", false })
  local kept = assert(data.models.sources(db, model.hash))
  t.eq(kept.files, model.files)
  data.models.pin(db, model)
  t.eq(#data.models.list(db), 1)
  t.eq(select(2, data.models.sources(db, ("0"):rep(64))).key, "data.model_gone")
end)

test("stored files that no longer give the model's hash are found", function(t)
  local db = help.db(t)
  local loader = require "wegmarke.model"
  local pinned = help.model { hash = loader.hash(model.files) }
  data.models.pin(db, pinned)
  t.eq(data.models.verify(db), {})
  data.models.pin(db, help.model { hash = sys.sha256("another") })
  local findings = data.models.verify(db)
  t.eq({ #findings, findings[1].table, findings[1].what }, { 1, "model", "model_hash" })
end)

test("what an assessment can't be is refused", function(t)
  local db, _, unit = help.assessment(t)
  local function refused(rec)
    rec.unit, rec.model = rec.unit or unit.id, model
    local got, err = data.assessments.new(db, rec)
    t.eq(got, nil)
    return err.key:sub(6)
  end
  t.eq(refused { threshold = 2 }, "threshold_low")
  t.eq(refused { mode = "secret" }, "mode_unknown")
  t.eq(refused { held_on = "2026-02-30" }, "date_bad")
  t.eq(refused { language = "fr" }, "language_unknown")
  t.eq(refused { unit = ("0"):rep(32) }, "unit_unknown")
  t.eq(#data.assessments.list(db), 1)
end)

test("a unit whose only round was taken back has one, and its texts and sheets can be removed", function(t)
  local db, a, unit = help.assessment(t)
  local find = data.assessments.find
  assert(data.assessments.withdraw(db, a.id))
  for _, given in ipairs { "Musterkreis", "Musterkreis 2026" } do
    t.eq(select(2, find(db, given)).key, "data.assessment_withdrawn")
    t.eq(find(db, given, { withdrawn = true }).id, a.id)
  end
  t.eq(select(2, find(db, "Musterkreis 2020")).key, "data.assessment_none_in")
  local b = assert(data.assessments.new(db, { unit = unit, model = model, held_on = "2028-05-01" }))
  t.eq(find(db, "Musterkreis", { withdrawn = true }).id, b.id)
end)

test("an assessment is found by its id's beginning, by unit, by unit and year", function(t)
  local db, a, unit = help.assessment(t)
  local find = data.assessments.find
  t.eq(find(db, a.id:sub(1, 10)).id, a.id)
  t.eq(find(db, "Musterkreis").id, a.id)
  t.eq(find(db, "07143").id, a.id)
  local b = assert(data.assessments.new(db, { unit = unit, model = model, held_on = "2028-05-01" }))
  local c = assert(data.assessments.new(db, { unit = unit, model = model, held_on = "2028-11-01" }))
  t.eq(find(db, "Musterkreis 2026").id, a.id)
  t.eq(find(db, "muster/2026").id, a.id)
  t.eq(find(db, "07143 2028-11").id, c.id)
  t.eq(find(db, "07143 2028-05-01").id, b.id)
  local got, err = find(db, "Musterkreis 2028")
  t.eq(got, nil)
  t.eq(err.key, "data.assessment_ambiguous")
  t.eq(err.args.candidates, { b.id:sub(1, 8) .. " (Musterkreis, 2028-05-01)",
    c.id:sub(1, 8) .. " (Musterkreis, 2028-11-01)" })
  t.eq(select(2, find(db, "Musterkreis")).key, "data.assessment_ambiguous")
  t.eq(select(2, find(db, "Musterkreis 2020")).key, "data.assessment_none_in")
  err = select(2, find(db, "Musterkries 2026"))
  t.has(lang.text("de", err.key, err.args), "wegmarke assess list")
  t.has(lang.text("de", err.key, err.args), "Musterkreis")
end)

test("the example's one digit names it, whatever another id begins with", function(t)
  local db, _, unit = help.assessment(t)
  local ids, id = { "1" .. ("6"):rep(31), "1" .. ("f"):rep(31) }, sys.id
  sys.id = function(kind) -- luacheck: ignore 122
    return kind == "assessment" and table.remove(ids, 1) or id(kind)
  end
  local by = sys.user()
  sys.set_user "demo" -- as the example is made
  local example = data.assessments.new(db, { unit = unit, model = model, held_on = "2027-05-01" })
  sys.set_user(by)
  local other = data.assessments.new(db, { unit = unit, model = model, held_on = "2028-05-01" })
  sys.id = id -- luacheck: ignore 122
  t.eq({ example.id:sub(1, 2), other.id:sub(1, 2) }, { "16", "1f" })
  t.eq(data.assessments.find(db, "1").id, example.id)
  t.eq(data.assessments.find(db, "1fffffff").id, other.id)
end)

test("the number of the list names an assessment, whatever ids begin with it, and stays with it", function(t)
  local db, first, unit = help.assessment(t)
  local ids, id = { "1" .. ("e"):rep(31), "2" .. ("e"):rep(31) }, sys.id
  sys.id = function(kind) -- luacheck: ignore 122
    return kind == "assessment" and table.remove(ids, 1) or id(kind)
  end
  local second = data.assessments.new(db, { unit = unit, model = model, held_on = "2020-05-01" })
  local third = data.assessments.new(db, { unit = unit, model = model, held_on = "2024-05-01" })
  sys.id = id -- luacheck: ignore 122
  for number, one in ipairs { first, second, third } do
    t.eq(data.assessments.find(db, tostring(number)).id, one.id)
    t.eq(data.assessments.numbers(db)[one.id], number)
  end
  require("wegmarke.data.revise").set(db, "assessment", first.id, { withdrawn = true })
  t.eq(data.assessments.find(db, "2").id, second.id)
  t.eq(select(2, data.assessments.find(db, "1")).key, "data.assessment_withdrawn")
  t.eq(data.assessments.find(db, "4"), nil)
  t.eq(data.assessments.find(db, "2eee").id, third.id)
end)

test("a key that is also hex names the unit", function(t)
  sys.seed_ids("data")
  local db, a = help.assessment(t)
  sys.seed_ids(nil)
  t.eq(a.id:sub(1, 1), "1")
  t.eq(data.assessments.find(db, "1").id, a.id)
  t.eq(data.assessments.find(db, "07143").id, a.id)
end)

test("an agreement replaces the current one and nothing is overwritten", function(t)
  local db, a = help.assessment(t)
  local set = data.agreements.set
  assert(set(db, a.id, "datenbasierung", { state = "no_agreement", low = 1, high = "2-3",
    strengths = { "Gute Daten", " " } }, model))
  local done = assert(set(db, a.id, "Datenbasierung", { state = "agreed", value = "zwischen 2 und 3",
    how = "Konsens", why = "Weil.", dissent = "Eine Person sah es anders.",
    strengths = { "Gute Daten" }, obstacles = { "Zeit" }, marks = { t1_anlass = "partly" } }, model))
  t.eq(done.replaced, 1)
  local history = data.agreements.history(db, a.id, "datenbasierung")
  t.eq({ #history, history[1].high, history[2].replaces }, { 2, 2.5, history[1].id })
  local A = data.gather(db, a.id)
  t.eq(A.agreements, { datenbasierung = { state = "agreed", value = 2.5, how = "Konsens",
    why = "Weil.", dissent = "Eine Person sah es anders." } })
  t.eq(A.agreement_marks, { datenbasierung = { t1_anlass = "partly" } })
  t.eq(#A.remarks, 2)
  t.eq(A.clashes, {})
end)

test("agreements that can't be are refused", function(t)
  local db, a = help.assessment(t)
  local function refused(rec, element)
    local got, err = data.agreements.set(db, a.id, element or "datenbasierung", rec, model)
    t.eq(got, nil)
    return err.key:sub(6)
  end
  t.eq(refused { state = "agreed" }, "agreed_needs_value")
  t.eq(refused { state = "agreed", value = 2.25 }, "value_off_scale")
  t.eq(refused { state = "agreed", value = "02. Mrz" }, "value_date")
  t.eq(refused { state = "agreed", value = "weiß nicht" }, "value_missing")
  t.eq(refused { state = "postponed", value = 2 }, "value_only_agreed")
  t.eq(refused { state = "no_agreement", low = 3, high = 2 }, "range_bad")
  t.eq(refused { state = "no_agreement", low = 3 }, "range_bad")
  t.eq(refused { state = "agreed", value = 2, low = 1, high = 2 }, "range_only_without")
  t.eq(refused { state = "not_applicable" }, "reason_needed")
  t.eq(refused { state = "fine" }, "agreement_state_unknown")
  t.eq(refused({ state = "agreed", value = 2 }, "datenbasirung"), "element_unknown_near")
  t.eq(refused { state = "agreed", value = 2, marks = { t9 = "yes" } }, "criterion_unknown")
  t.eq(refused { state = "agreed", value = 2, marks = { t1_anlass = "ja" } }, "mark_unknown")
  t.eq(data.gather(db, a.id).agreements, {})
end)

--- As if another laptop had recorded something and the files had been merged.
local function foreign(db, statement, row)
  row.id, row.made_at, row.made_by = sys.id("foreign"), "2026-01-01T00:00:00Z", "other"
  db:run(statement, row)
  return row.id
end

test("two current agreements clash, are both shown, and the next one settles it", function(t)
  local db, a = help.assessment(t)
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2 }))
  foreign(db, "agreement_insert",
    { assessment = a.id, element = "datenbasierung", state = "agreed", value = 3 })
  local A = data.gather(db, a.id)
  local g = A.agreements.datenbasierung
  t.eq({ g.clash, g.state, g.value, g.low, g.high, #g.versions },
    { true, "no_agreement", nil, 2, 3, 2 })
  t.eq({ A.clashes[1].table, A.clashes[1].element, #A.clashes[1].records },
    { "agreement", "datenbasierung", 2 })
  t.eq(assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "agreed", value = 2.5 })).replaced, 2)
  A = data.gather(db, a.id)
  t.eq({ A.agreements.datenbasierung.value, A.agreements.datenbasierung.clash }, { 2.5 })
  t.eq(A.clashes, {})
end)

test("two laptops that recorded the same are no clash", function(t)
  local db, a = help.assessment(t)
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2 }))
  foreign(db, "agreement_insert",
    { assessment = a.id, element = "datenbasierung", state = "agreed", value = 2 })
  local A = data.gather(db, a.id)
  t.eq({ A.agreements.datenbasierung.value, #A.clashes }, { 2, 0 })
end)

test("targets: states, replacement, one below what was agreed wants a yes", function(t)
  local db, a = help.assessment(t)
  local set = data.targets.set
  assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 3 }))
  local got, err = set(db, a.id, "datenbasierung", { state = "value", value = 2 }, model)
  t.eq(got, nil)
  t.eq({ err.key, err.args.ist.de }, { "data.target_below", "Typ 3" })
  assert(set(db, a.id, "datenbasierung", { state = "value", value = 2, confirmed = true }, model))
  assert(set(db, a.id, "datenbasierung", { state = "value", value = "3-4", year = 2028,
    why = "Beschluss" }, model))
  assert(set(db, a.id, "oeffentlichkeit", { state = "hold" }, model))
  t.eq(data.gather(db, a.id).targets, {
    datenbasierung = { state = "value", value = 3.5, year = 2028, why = "Beschluss" },
    oeffentlichkeit = { state = "hold" },
  })
  t.eq(select(2, set(db, a.id, "datenbasierung", { state = "value" })).key, "data.target_needs_value")
  t.eq(select(2, set(db, a.id, "datenbasierung", { state = "hold", value = 3 })).key,
    "data.target_value_only")
  t.eq(select(2, set(db, a.id, "datenbasierung", { state = "open", year = 28 })).key, "data.year_bad")
  foreign(db, "target_insert", { assessment = a.id, element = "oeffentlichkeit", state = "value",
    value = 4 })
  local A = data.gather(db, a.id)
  t.eq({ A.targets.oeffentlichkeit.clash, A.targets.oeffentlichkeit.state }, { true, "open" })
end)

test("the group's order is one decision, replaced as a whole", function(t)
  local db, a = help.assessment(t)
  assert(data.orders.set(db, a.id, { "datenbasierung", "Öffentlichkeit" }, nil, model))
  assert(data.orders.set(db, a.id, { "oeffentlichkeit", "datenbasierung" }, "Punkte", model))
  t.eq(data.gather(db, a.id).group_order,
    { elements = { "oeffentlichkeit", "datenbasierung" }, why = "Punkte" })
  t.eq(select(2, data.orders.set(db, a.id, { "oeffentlichkeit", "Öffentlichkeit" }, nil, model)).key,
    "data.order_twice")
  t.eq(select(2, data.orders.set(db, a.id, {})).key, "data.order_empty")
end)

test("fields keep their packages when they are worded anew", function(t)
  local db, a = help.assessment(t)
  local f = assert(data.fields.add(db, a.id, { title = "Daten", important = 7, feasible = 3 }))
  local p = assert(data.packages.add(db, f, { what = "Bestand", who = "Büro", due = "2026-12-31" }))
  local f2 = assert(data.fields.add(db, a.id, { title = "Daten ordnen", important = 7, replaces = f }))
  assert(data.packages.add(db, f, { what = "Bestand", who = "Büro", state = "done", replaces = p }))
  assert(data.packages.add(db, f2, { what = "Bericht" }))
  local gone = assert(data.fields.add(db, a.id, { title = "Anderes" }))
  assert(data.fields.withdraw(db, a.id, gone))
  local fields = data.gather(db, a.id).fields
  t.eq(#fields, 1)
  t.eq({ fields[1].title, fields[1].important, #fields[1].packages }, { "Daten ordnen", 7, 2 })
  t.eq({ fields[1].packages[1].state, fields[1].packages[2].what }, { "done", "Bericht" })
  t.eq(select(2, data.fields.add(db, a.id, { title = " " })).key, "data.field_title_missing")
  t.eq(select(2, data.packages.add(db, f, { what = "x", replaces = f })).key, "data.record_unknown")
end)

test("a remark can be taken back", function(t)
  local db, a = help.assessment(t)
  local id = assert(data.remarks.add(db, a.id, nil, "question", "Wer macht das?"))
  t.eq(data.remarks.add(db, a.id, nil, "question", "Wer macht das?"), nil)
  t.eq(#data.gather(db, a.id).remarks, 1)
  assert(data.remarks.withdraw(db, a.id, id))
  t.eq(data.gather(db, a.id).remarks, {})
end)

test("a finalised assessment refuses every write and keeps its result", function(t)
  local db, a, unit = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 } })
  local text = json.encode { format = 1, x = "ä" }
  local r = assert(data.assessments.finalise(db, a.id, { json = text, host = "9.9" }))
  t.eq({ r.json, r.sha256, r.host, r.model }, { text, sys.sha256(text), "9.9", model.hash })
  t.ok(data.assessments.get(db, a.id).final)
  local pins = db:all("pin_list", { assessment = a.id })
  t.eq({ #pins, pins[2].final, pins[2].replaces }, { 2, 1, pins[1].id })
  for name, write in pairs {
    batch = function() return help.rate(db, a.id, { P2 = { datenbasierung = 2 } }) end,
    agree = function()
      return data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2 })
    end,
    target = function() return data.targets.set(db, a.id, "datenbasierung", { state = "open" }) end,
    order = function() return data.orders.set(db, a.id, { "datenbasierung" }) end,
    remark = function() return data.remarks.add(db, a.id, nil, "support", "x") end,
    repin = function() return data.assessments.repin(db, a.id, model) end,
    finalise = function() return data.assessments.finalise(db, a.id, { json = "{}" }) end,
    open = function() return data.assessments.require_open(db, a.id) end,
  } do
    local got, err = write()
    t.eq(got, nil, name)
    t.eq(err.key, "data.assessment_final", name)
  end
  t.eq(#data.gather(db, a.id).placements, 1)
  assert(data.assessments.new(db, { unit = unit, model = model }))
end)

test("the plan goes on when its assessment is finalised, but not when that is taken back", function(t)
  local db, a = help.assessment(t)
  local f = assert(data.fields.add(db, a.id, { title = "Daten" }))
  local p = assert(data.packages.add(db, f, { what = "Bestand" }))
  assert(data.assessments.finalise(db, a.id, { json = json.encode { format = 1 } }))
  p = assert(data.packages.add(db, f, { what = "Bestand", state = "done", replaces = p }))
  assert(data.fields.note(db, f, { needs = { "Zahlen" } }))
  assert(data.packages.withdraw(db, a.id, p))
  assert(data.packages.restore(db, a.id, data.packages.withdrawn(db, a.id)[1].id))
  local field = data.gather(db, a.id).fields[1]
  t.eq({ field.packages[1].state, field.notes.needs[1].body }, { "done", "Zahlen" })
  t.eq(data.assessments.result(db, a.id).json, json.encode { format = 1 })
  local other = help.assessment(t)
  local id = other:all("assessment_list")[1].id
  assert(data.assessments.withdraw(other, id))
  t.eq(select(2, data.fields.add(other, id, { title = "x" })).key, "data.assessment_withdrawn")
end)

test("a package is overdue once the last day of what it says is over, unless it is", function(t)
  local plan = require "wegmarke.data.plan"
  for due, last in pairs { ["2026-03-14"] = "2026-03-14", ["2024-02"] = "2024-02-29",
    ["2026-02"] = "2026-02-28", ["2026"] = "2026-12-31" } do
    t.eq(plan.day(due), last, due)
    t.ok(not plan.overdue({ due = due, state = "running" }, last), due)
    t.ok(plan.overdue({ due = due, state = "planned" }, last:gsub("^%d+", "2030")), due)
    t.ok(not plan.overdue({ due = due, state = "done" }, "2030-01-01"), due)
    t.ok(not plan.overdue({ due = due, state = "dropped" }, "2030-01-01"), due)
  end
  t.ok(not plan.overdue({ due = "Herbst 2020", state = "planned" }, "2030-01-01"))
  t.ok(not plan.overdue({ state = "planned" }, "2030-01-01"))
end)

test("an open assessment moves to another state of its model if everything has its place", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2.5 } })
  local next_model = help.model { hash = sys.sha256("next"), version = "2" }
  t.eq(assert(data.assessments.repin(db, a.id, next_model, "Tippfehler")).model.version, "2")
  local less = help.model { hash = sys.sha256("less"), between = false, scale = { 1, 2, 3, 4 } }
  less.element.datenbasierung = nil
  local got, err = data.assessments.repin(db, a.id, less)
  t.eq(got, nil)
  t.eq(err.args.lost, { "datenbasierung", "2.5" })
  t.eq(data.assessments.get(db, a.id).model.version, "2")
end)

test("every write is logged without a free text", function(t)
  local db, a = help.assessment(t)
  help.rate(db, a.id, { P1 = { datenbasierung = 2 } }, { file_name = "geheim.csv" })
  assert(data.agreements.set(db, a.id, "datenbasierung",
    { state = "agreed", value = 2, why = "geheim", strengths = { "geheim" } }))
  assert(data.targets.set(db, a.id, "datenbasierung", { state = "hold", why = "geheim" }))
  assert(data.orders.set(db, a.id, { "datenbasierung" }, "geheim"))
  local f = assert(data.fields.add(db, a.id, { title = "geheim" }))
  assert(data.packages.add(db, f, { what = "geheim" }))
  local verbs = {}
  for i, entry in ipairs(data.log.list(db, { assessment = a.id })) do
    verbs[i] = entry.verb
    t.eq((entry.detail or ""):find("geheim", 1, true), nil, entry.verb)
  end
  t.eq(verbs, { "assessment.new", "batch.add", "agreement.set", "target.set", "order.set",
    "field.add", "package.add" })
  local last = 0
  for _, entry in ipairs(data.log.list(db)) do
    t.eq(entry.seq, last + 1)
    last = entry.seq
  end
end)

test("one field a title, one responsible, dates that are dates", function(t)
  local db, a = help.assessment(t)
  local f = assert(data.fields.add(db, a.id, { title = "Daten" }))
  assert(data.fields.add(db, a.id, { title = "Eltern" }))
  local _, err = data.fields.add(db, a.id, { title = " eltern\n" })
  t.eq({ err.key, err.args.n }, { "data.field_twice", 2 })
  t.eq(select(2, data.packages.add(db, f, { what = "x", who = "A; B" })).key, "data.package_several")
  t.eq(select(2, data.packages.add(db, f, { what = "x", due = "30.02.2026" })).key, "data.package_due_bad")
  for given, kept in pairs { ["29.2.2028"] = "2028-02-29", ["2/2027"] = "2027-02", ["2027"] = "2027",
    ["Ende 2027"] = "Ende 2027" } do
    assert(data.packages.add(db, f, { what = given, due = given }))
    local packages = data.gather(db, a.id).fields[1].packages
    t.eq(packages[#packages].due, kept)
  end
  t.eq(#data.gather(db, a.id).fields[1].packages, 4)
end)
