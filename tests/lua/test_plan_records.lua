--- Plans and remarks are records: what laptops say of them apart, and what a module changes.

local data = require "wegmarke.data"
local file = require "wegmarke.file"
local gather = require "wegmarke.data.gather"
local help = assert(loadfile "tests/lua/help_data.lua")()
local json = require "wegmarke.json"
local lists = require "wegmarke.words.lists"
local merge = require "wegmarke.data.merge"
local modules = require "wegmarke.data.modules"
local more = require "wegmarke.data.plan_more"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local privacy = require "wegmarke.data.privacy"
local records = require "wegmarke.record.store"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local types = require "wegmarke.record.types"

local test = ...

local function model() return assert(require("wegmarke.model").load "dkbm") end

local n = 0

local function copy(t, db)
  n = n + 1
  local path = t.tmp() .. "/copy" .. n .. ".db"
  assert(db:backup(path))
  return assert(store.open(path))
end

local function base(t)
  local db, a = help.assessment(t, { model = model() })
  local field = assert(data.fields.add(db, a.id, { title = "Daten" }))
  local package = assert(data.packages.add(db, field, { what = "Bericht", who = "Jugendamt" }))
  return db, a, field, package
end

local function packages(db, a)
  local list = {}
  for _, field in ipairs(data.gather(db, a.id).fields) do
    for _, p in ipairs(field.packages) do
      list[#list + 1] = { p.what, p.who or "", p.due or "", p.state }
    end
  end
  table.sort(list, function(x, y) return json.encode(x) < json.encode(y) end)
  return list
end

local function change(db, field, package, rec)
  rec.replaces = package
  return assert(data.packages.add(db, field, rec))
end

local function both(t, left, right)
  local lr, rl = copy(t, left), copy(t, right)
  assert(merge.merge(lr, right))
  assert(merge.merge(rl, left))
  return lr, rl
end

test("two laptops that change different things of a package agree", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  change(left, field, package, { what = "Bericht", who = "Jugendamt", state = "running" })
  change(right, field, package, { what = "Bericht", who = "Jugendamt", due = "2027" })
  for _, one in ipairs { both(t, left, right) } do
    t.eq(packages(one, a), { { "Bericht", "Jugendamt", "2027", "running" } })
    t.eq(#now.verify(one, types.of(one)), 0)
  end
end)

test("fields and packages that are one stand once, with what belongs to either", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  local other = assert(data.fields.add(right, a.id, { title = "Zahlen" }))
  local again = assert(data.packages.add(right, other, { what = "Bericht", resources = "2 Stellen" }))
  assert(data.packages.add(right, other, { what = "Tagung" }))
  assert(data.fields.note(right, other, { needs = { "Zahlen fehlen" } }))
  assert(records.join(right, types.of(right), other, field))
  assert(records.join(right, types.of(right), again, package))
  assert(data.packages.add(left, field, { what = "Treff" }))
  for _, one in ipairs { both(t, left, right) } do
    local fields, titles = gather.fields(one, a.id), {}
    for i, f in ipairs(fields) do titles[i] = f.title end
    table.sort(titles)
    t.eq(titles, { "Daten", "Zahlen" })
    local settled = assert(data.fields.add(one, a.id, { title = "Daten", replaces = fields[1].id }))
    fields = gather.fields(one, a.id)
    t.eq({ #fields, fields[1].id, #fields[1].packages, #fields[1].notes.needs }, { 1, settled, 3, 1 })
    t.eq(packages(one, a), { { "Bericht", "Jugendamt", "", "planned" }, { "Tagung", "", "", "planned" },
      { "Treff", "", "", "planned" } })
    local said = {}
    for _, text in ipairs(privacy.texts(one, a.id)) do said[text.body] = true end
    t.ok(said["Zahlen"] and said["Tagung"] and said["2 Stellen"] and said["Zahlen fehlen"])
    t.eq(#now.verify(one, types.of(one)), 0)
    assert(records.part(one, types.of(one), other))
    t.eq(#gather.fields(one, a.id), 2)
  end
end)

test("what two laptops word differently stands side by side until it is said anew", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  change(left, field, package, { what = "Bericht A", who = "Jugendamt" })
  change(right, field, package, { what = "Bericht B", who = "Jugendamt", due = "2027" })
  local lr, rl = both(t, left, right)
  local said = { { "Bericht A", "Jugendamt", "2027", "planned" },
    { "Bericht B", "Jugendamt", "2027", "planned" } }
  t.eq(packages(lr, a), said)
  t.eq(packages(rl, a), said)
  t.eq(data.gather(lr, a.id).fields, data.gather(rl, a.id).fields, "by the same ids")
  local one = data.gather(lr, a.id).fields[1].packages[2]
  change(lr, field, one.id, { what = "Bericht A", who = "Jugendamt", due = "2028" })
  t.eq(packages(lr, a), { { "Bericht A", "Jugendamt", "2028", "planned" } })
  assert(merge.merge(rl, lr))
  t.eq(packages(rl, a), { { "Bericht A", "Jugendamt", "2028", "planned" } })
end)

test("taken back here and changed there, it stays", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  assert(data.packages.withdraw(left, a.id, package))
  change(right, field, package, { what = "Bericht", who = "Schulamt" })
  local lr, rl = both(t, left, right)
  t.eq(packages(lr, a), { { "Bericht", "Schulamt", "", "planned" } })
  t.eq(packages(rl, a), packages(lr, a))
  assert(data.packages.withdraw(lr, a.id, data.gather(lr, a.id).fields[1].packages[1].id))
  t.eq(packages(lr, a), {})
  t.eq(#data.packages.withdrawn(lr, a.id), 1)
end)

test("a wording goes by its own id, the record by that of the first", function(t)
  local db, a, field, package = base(t)
  local second = change(db, field, package, { what = "Bericht", who = "Schulamt" })
  t.ok(second ~= package)
  local shown = data.gather(db, a.id).fields[1].packages[1]
  t.eq({ shown.id, shown.origin }, { second, package })
  t.eq(change(db, field, second, { what = "Bericht", who = "Schulamt" }), second, "nothing new is said")
  local row = db:one("now_get", { record = package })
  t.eq({ row.type, row.unit, json.decode(row.facts).field }, { "plan.package", a.unit.id, field })
end)

test("a text that was removed on one laptop is removed on both, also from what was finalised", function(t)
  local db, a, _, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  assert(data.assessments.finalise(left, a.id, { json = help.result { who = "Jugendamt" } }))
  assert(privacy.redact(right, "package", package, "who"))
  for _, one in ipairs { both(t, left, right) } do
    t.eq(packages(one, a), { { "Bericht", "", "", "planned" } })
    t.eq(data.assessments.result(one, a.id).json:find("Jugendamt", 1, true), nil)
    t.eq(#one:verify(), 0)
  end
end)

test("a field needs no assessment, and stands with the unit's latest once there is one", function(t)
  local db, a = base(t)
  local unit = assert(data.units.add(db, { kind = "landkreis", name = "Neukreis" }))
  local field = assert(data.fields.add(db, unit.id, { title = "Eltern" }))
  assert(data.fields.note(db, field, { needs = { "Räume" } }))
  local package = assert(data.packages.add(db, field, { what = "Treff", due = "2027-03" }))
  local function titles(id)
    local list = {}
    for i, one in ipairs(gather.fields(db, id)) do
      list[i] = one.title .. " " .. #one.packages .. (one.notes and " " .. one.notes.needs[1].body or "")
    end
    return list
  end
  t.eq(titles(unit.id), { "Eltern 1 Räume" })
  local err = select(2, data.fields.add(db, unit.id, { title = "eltern" }))
  t.eq(err.key, "data.field_twice")
  local due = require("wegmarke.data.plan_due").list(db, "2027-12-31", "unit")
  t.eq({ #due, due[1].unit, due[1].assessment, due[1].id }, { 1, unit.id, nil, package })
  local first = assert(data.assessments.new(db, { unit = unit.id, model = model(), held_on = "2027-01-01" }))
  t.eq(titles(first.id), { "Eltern 1 Räume" })
  t.eq(titles(a.id), { "Daten 1" }, "of another unit")
  assert(data.fields.add(db, first.id, { title = "Daten" }))
  t.eq(titles(first.id), { "Eltern 1 Räume", "Daten 0" })
  local later = assert(data.assessments.new(db, { unit = unit.id, model = model(), held_on = "2028-01-01" }))
  t.eq({ titles(first.id), titles(later.id) }, { { "Daten 0" }, { "Eltern 1 Räume" } })
  assert(data.packages.withdraw(db, later.id, package))
  t.eq(titles(later.id), { "Eltern 0 Räume" })
  -- Redacted from there, and taken along by whoever looks after the unit next.
  assert(privacy.redact(db, "field", field, "title"))
  local path = t.tmp() .. "/next.db"
  assert(require("wegmarke.data.unit_file").write(db, unit.id, path))
  local given = assert(store.open(path))
  t.eq(gather.fields(given, later.id)[1].title, privacy.marker)
  t.eq(#now.verify(given, types.of(given)), 0)
end)

test("a module of an agency adds fields and states, which outputs say and redactions reach", function(t)
  local db, a, field, package = base(t)
  local folder = t.tmp() .. "/agenturplan"
  assert(sys.mkdir(folder))
  assert(file.write(folder .. "/procedure.lua", [[
procedure "agenturplan" { api = 2, extends = "plan", version = "1", language = "de", title = "Agenturplan" }
change "package" {
  fields = { costs = number { title = "Kosten", unit = "EUR" }, board = line { title = "Gremium" } },
  states = { { id = "planned", title = "geplant" }, { id = "waiting", title = "wartet" },
    { id = "done", title = "erledigt", over = true } },
}]]))
  local one, findings = require("wegmarke.module").load(folder)
  assert(one, findings[1] and findings[1].message.key)
  local refused = select(2, data.packages.add(db, field,
    { what = "Bericht", state = "waiting", replaces = package }))
  t.eq(refused.key, "data.package_state_unknown")
  assert(modules.use(db, one))
  local new = change(db, field, package, { what = "Bericht", state = "waiting",
    more = assert(more.read(db, "package", { "Kosten=300", "gremium=JHA" })) })
  local shown = data.gather(db, a.id).fields[1].packages[1]
  t.eq({ shown.state, shown.state_title.de, shown.more[1].value, shown.more[2].text },
    { "waiting", "wartet", 300, "JHA" })
  t.eq(more.state_words(shown, "de"), "wartet")
  -- Who words it anew says nothing of it, so it stays.
  change(db, field, new, { what = "Bericht", who = "Schulamt", state = "waiting" })
  t.eq(#data.gather(db, a.id).fields[1].packages[1].more, 2)
  local E = assert(require("wegmarke.evaluate").run(model(), assert(data.gather(db, a.id)),
    { audience = "unit" }))
  local report = require "wegmarke.report"
  for _, bytes in ipairs { report.markdown(E, model(), { language = "de" }), report.html(E, model(), {
    language = "de" }) } do
    t.has(bytes, "JHA")
    t.has(bytes, "300 EUR")
    t.has(bytes, "wartet")
  end
  assert(data.assessments.finalise(db, a.id, { json = json.encode(E) }))
  t.has(data.assessments.result(db, a.id).json, "JHA")
  local texts = require "wegmarke.record.texts"
  local place = texts.at(texts.of_unit(db, types.of(db), a.unit.id), package .. ".board")[1]
  t.eq(texts.redact(db, types.of(db), place, nil), 1)
  t.eq(data.assessments.result(db, a.id).json:find("JHA", 1, true), nil)
  t.eq(data.gather(db, a.id).fields[1].packages[1].more[2].text, privacy.marker)
  -- Nobody outside the unit reads them.
  for _, who in ipairs { "agency", "public" } do
    local rows = { { id = "x", title = "y", packages = { { id = "z", visibility = who, more = shown.more } },
      visibility = who, more = shown.more } }
    local left = require("wegmarke.evaluate.audience").fields(rows, who)
    t.eq({ left[1].more, left[1].packages[1].more }, {})
  end
  t.eq(#now.verify(db, types.of(db)), 0)
end)

test("the module says the same words as the lists", function(t)
  local db = help.db(t)
  local by = types.of(db)
  local function ids(list)
    local made = {}
    for i, one in ipairs(list) do made[i] = one.id end
    return made
  end
  local package, note, remark = by["plan.package"], by["plan.note"], by["plan.remark"]
  t.eq(ids(package.states.list), { table.unpack(lists.package_state) })
  for _, state in ipairs(package.states.list) do t.eq(state.over, lists.over[state.id]) end
  t.eq(ids(note.fields.topic.entries), { table.unpack(lists.topic) })
  t.eq(ids(remark.fields.kind.entries), { table.unpack(lists.remark_kind) })
  t.eq(ids(remark.fields.readers.entries), { table.unpack(require("wegmarke.words.audiences").ids) })
  for _, part in ipairs(plan.all) do
    for _, column in ipairs(part.columns) do
      t.ok(column == "state" or by[part.type].fields[column], part.type .. " " .. column)
    end
    local required = {}
    for _, field in ipairs(by[part.type].fields) do
      if field.required then required[#required + 1] = field.id end
    end
    t.eq(part.must, required)
  end
end)

-- A module over the plan, with these declarations; what is wrong with it comes second.
local function overlay(t, body, version)
  n = n + 1
  assert(sys.mkdir(t.tmp() .. "/overlay" .. n))
  local folder = t.tmp() .. "/overlay" .. n .. "/agenturplan"
  assert(sys.mkdir(folder))
  assert(file.write(folder .. "/procedure.lua", ('procedure "agenturplan" { api = 2, extends = "plan", \z
    version = "%s", language = "de", title = "Agenturplan" }\n'):format(version or "1") .. body))
  return require("wegmarke.module").load(folder)
end

local TAGS = [[
change "package" { fields = {
  tags = choice { title = "Marken", many = true, { "a", de = "Anfang" }, { "b", de = "Bau" } },
  els = element { title = "Elemente", many = true }, tel = person { title = "Ansprechperson" } } }]]

local function tagged(t)
  local db, a, field, package = base(t)
  assert(modules.use(db, assert(overlay(t, TAGS))))
  return db, a, field, package
end

local function more_of(db, a)
  local said = {}
  for _, one in ipairs(data.gather(db, a.id).fields[1].packages[1].more or {}) do
    said[one.id] = one.text or one.value
  end
  return said
end

test("fields that hold several say all of them, and give them to the next round", function(t)
  local db, a, field, package = tagged(t)
  change(db, field, package, { what = "Bericht", who = "Jugendamt",
    more = assert(more.read(db, "package",
      { "Marken=Bau; Anfang", "Elemente=koordination; datenbasierung" })) })
  t.eq(more_of(db, a), { tags = { "a", "b" }, els = { "datenbasierung", "koordination" } })
  t.eq(more.words(data.gather(db, a.id).fields[1].packages[1].more[1], "de"), "Anfang; Bau")
  local now_id = data.gather(db, a.id).fields[1].packages[1].id
  change(db, field, now_id, { what = "Bericht", who = "Jugendamt",
    more = assert(more.read(db, "package", { "Marken=Bau" })) })
  t.eq(more_of(db, a).tags, { "b" })
  local later = assert(data.assessments.new(db,
    { unit = a.unit.id, model = model(), held_on = "2027-01-01" }))
  assert(require("wegmarke.data.plan_take").take(db, later.id, a.id))
  t.eq(more_of(db, later), { tags = { "b" }, els = { "datenbasierung", "koordination" } })
  -- Two laptops that each add one.
  local left, right = copy(t, db), copy(t, db)
  local id = data.gather(db, a.id).fields[1].packages[1].id
  for _, one in ipairs { { left, "Marken=Anfang; Bau" }, { right, "Elemente=koordination" } } do
    change(one[1], field, id, { what = "Bericht", who = "Jugendamt",
      more = assert(more.read(one[1], "package", { one[2] })) })
  end
  for _, one in ipairs { both(t, left, right) } do
    t.eq(more_of(one, a), { tags = { "a", "b" }, els = { "koordination" } })
  end
end)

test("persons in a plan are not in what a successor gets without names, nor stay when fields go", function(t)
  local db, a, field = tagged(t)
  assert(data.packages.add(db, field, { what = "Treff", more = assert(more.read(db, "package",
    { "Ansprechperson=Frau Geheim" })) }))
  local function successor(from)
    n = n + 1
    local path = t.tmp() .. "/successor" .. n .. ".db"
    assert(require("wegmarke.data.unit_file").write(from, a.unit.id, path))
    t.eq(file.read(path):find("Geheim", 1, true), nil)
    return assert(store.open(path))
  end
  local given = successor(db)
  for _, one in ipairs(data.gather(given, a.id).fields[1].packages) do t.eq(one.more, nil) end
  local lines = require "wegmarke.verbs.plan"
  for i, one in ipairs(data.gather(given, a.id).fields[1].packages) do
    t.ok(lines.line({ sys = { today = function() return "2026-06-01" end } }, i, one))
  end
  -- The next version of the module does not know of the field.
  local function evaluated()
    return assert(require("wegmarke.evaluate").run(model(), assert(data.gather(db, a.id)),
      { audience = "unit" }))
  end
  local E = evaluated()
  t.has(json.encode(E), "Geheim")
  require("wegmarke.evaluate.audience").without_persons(E.fields)
  t.eq(json.encode(E):find("Geheim", 1, true), nil, "what is kept of a finalised one")
  assert(modules.update(db, assert(overlay(t, "", "2"))))
  E = evaluated()
  t.eq(json.encode(E):find("Geheim", 1, true), nil)
  successor(db)
  t.eq(assert(require("wegmarke.record.store").expire(db, types.of(db), "2999-01-01")), 1)
  t.eq(#now.verify(db, types.of(db)), 0)
  t.eq(data.gather(db, a.id).fields[1].packages[2].more[1].text, privacy.marker)
end)

test("who stands in a finalised result, since a field was none of persons then, goes as well", function(t)
  local db, a, field = base(t)
  local tel = 'change "package" { fields = { tel = %s { title = "Kontakt" } } }'
  assert(modules.use(db, assert(overlay(t, tel:format "line"))))
  assert(data.packages.add(db, field, { what = "Treff", more = { tel = "Frau Geheim" } }))
  assert(data.packages.add(db, field, { what = "Tagung", more = { tel = "Herr Still" } }))
  local E = assert(require("wegmarke.evaluate").run(model(), assert(data.gather(db, a.id)),
    { audience = "unit" }))
  require("wegmarke.evaluate.audience").without_persons(E.fields)
  assert(data.assessments.finalise(db, a.id, { json = json.encode(E), host = "x" }))
  local function result() return db:one("result_get", { assessment = a.id }).json end
  t.has(result(), "Geheim")
  -- One by one, as somebody asks for it.
  local texts, place = require "wegmarke.record.texts", nil
  for _, one in ipairs(texts.of_unit(db, types.of(db), a.unit.id)) do
    if one.body == "Herr Still" then place = one end
  end
  assert(texts.redact(db, types.of(db), place))
  t.eq({ (result():find "Still"), (result():find "Geheim" ~= nil) }, { nil, true })
  -- And all, once their time is over.
  assert(modules.update(db, assert(overlay(t, tel:format "person", "2"))))
  local right = copy(t, db)
  t.eq(assert(records.expire(db, types.of(db), "2999-01-01")), 1)
  t.eq(result():find("Geheim", 1, true), nil)
  t.eq({ #db:verify(), #now.verify(db, types.of(db)) }, { 0, 0 })
  assert(merge.merge(right, db))
  t.eq(right:one("result_get", { assessment = a.id }).json:find("Geheim", 1, true), nil)
end)

test("what the program reads of a plan can't be taken out by a module", function(t)
  for _, body in ipairs { 'remove "package" { why = "x" }', 'remove "package.who" { why = "x" }',
    'remove "note" { why = "x" }', 'change "package" { fields = { readers = none } }',
    'change "package" { states = none }' } do
    local one, findings = overlay(t, body)
    t.eq(one, nil, body)
    local found
    for _, finding in ipairs(findings) do
      if finding.message.key == "model.standing" then found = finding end
    end
    t.ok(found, body)
    t.has(found.file, "procedure.lua")
    t.eq(found.line, 2)
  end
end)

test("a file in which something of a plan says nothing is refused", function(t)
  local db, a, field, package = base(t)
  assert(data.fields.note(db, field, { needs = { "Räume" } }))
  assert(data.remarks.add(db, a.id, nil, "strength", "Gut"))
  for _, part in ipairs(plan.all) do
    for _, column in ipairs(part.must) do
      for _, word in ipairs { json.null, false, ("0"):rep(32) } do
        local bad = copy(t, db)
        local row = bad:one("plan_words", { type = part.type,
          scope = part.name == "remark" and a.id or a.unit.id })
        local sets = json.decode(row.sets)
        if word == ("0"):rep(32) and column ~= "field" then goto continue end
        sets[column] = word ~= false and word or nil
        bad:run("record_revision_set", { id = row.id, sets = json.encode(sets), made_by = "x" })
        local findings = require("wegmarke.data.rows").verify(bad)
        t.eq(#findings, 1, part.name .. " " .. column)
        t.eq(merge.merge(copy(t, db), bad), nil, part.name .. " " .. column)
        ::continue::
      end
    end
  end
  t.eq(require("wegmarke.data.rows").verify(db), {})
  t.ok(package)
end)

test("texts of a plan are told in the same order in all files", function(t)
  local db, a, field, package = base(t)
  local left, right = copy(t, db), copy(t, db)
  change(left, field, package, { what = "Bericht A" })
  change(right, field, package, { what = "Bericht B" })
  local lr, rl = both(t, left, right)
  local wordings = require "wegmarke.data.wordings"
  t.eq(wordings.texts(lr, a.id), wordings.texts(rl, a.id))
  t.eq(#wordings.texts(lr, a.id), 5)
end)

test("until when is read with years of two figures, as dates elsewhere are", function(t)
  local due = require("wegmarke.data.plan").due
  for given, want in pairs { ["31.12.26"] = "2026-12-31", ["1.3.27"] = "2027-03-01", ["12/26"] = "2026-12",
    ["31.12.2026"] = "2026-12-31", ["2026"] = "2026" } do
    t.eq(due(given), want, given)
  end
  for _, given in ipairs { "31.2.26", "13/26", "26", "1.2.3" } do t.eq(due(given), nil, given) end
end)
