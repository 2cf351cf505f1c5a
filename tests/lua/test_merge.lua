-- Two files in one: what is brought over, what is recognised, what holds, what is listed.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local clashes = require "wegmarke.data.clashes"
local data = require "wegmarke.data"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local merge = require "wegmarke.data.merge"
local privacy = require "wegmarke.data.privacy"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local run = { n = 0 }

--- A model whose hash is that of its files, as merging asks.
local probe = help.model()
probe.hash = require("wegmarke.model").hash(probe.files)

local function assessment(t) return help.assessment(t, { model = probe }) end

local function path_of(t, name)
  run.n = run.n + 1
  local path = ("%s/merge_%d_%s.db"):format(t.tmp(), run.n, name)
  os.remove(path)
  return path
end

--- A copy of a database, open, as another laptop would have it.
local function copy(t, db, name)
  local path = path_of(t, name)
  assert(db:backup(path))
  return assert(store.open(path))
end

local function merged(t, a, b)
  local db = copy(t, a, "ab")
  local report = assert(merge.merge(db, b))
  return db, report
end

local tables = {
  "source", "unit", "unit_key", "unit_parent", "unit_fact", "assessment", "pin", "participant",
  "participant_name", "batch", "placement", "criterion_mark", "agreement", "agreement_mark",
  "target", "group_order", "result", "release", "redaction", "retention", "record", "record_revision", "now",
  "link", "log",
}

--- Everything in a file, without what no two laptops can agree on: which of two ids stands for the
--- same sheet, and when.
local function content(db)
  local name = {}
  for row in db:each("merge_participant") do name[row.id] = "P " .. row.assessment .. row.code end
  for row in db:each("merge_batch") do
    if row.file_sha256 then name[row.id] = "B " .. row.assessment .. row.file_sha256 .. row.kind end
  end
  for _, kind in ipairs { "placement", "criterion_mark" } do
    for row in db:each("merge_" .. kind) do
      if name[row.batch] then
        name[row.id] = table.concat({ kind, name[row.batch], name[row.participant] or "", row.element,
          row.criterion or "", row.state or row.mark, tostring(row.value), tostring(row.dots) }, " ")
      end
    end
  end
  for row in db:each("merge_result") do name[row.id] = "R " .. row.assessment end
  local folded = false
  for row in db:each("merge_retention") do folded = folded or row.folded_at ~= nil end
  for row in db:each("merge_redaction") do
    name[row.id] = "X " .. (name[row.record] or row.record) .. row.field:gsub("%x+", name)
  end
  local out, replaced = {}, {}
  local function replaces(kind, from, to)
    replaced[#replaced + 1] = kind .. " " .. (name[from] or from) .. " " .. (name[to] or to)
  end
  for _, kind in ipairs(tables) do
    local rows = {}
    for row in db:each(kind == "now" and "now_whole" or "merge_" .. kind) do
      if row.replaces then
        replaces(kind, row.id, row.replaces)
        row.replaces = nil
      end
      if row.kind == "replaces" then
        replaces(row.from_table, row.from_record, row.to_record)
      elseif row.verb ~= "db.merge" and not (folded and row.record_table == "participant_name") then
        for _, field in ipairs { "made_at", "made_by", "seq", "folded_at", "why" } do
          if kind ~= "agreement" or field ~= "why" then row[field] = nil end
        end
        if kind == "log" then row.record = nil end
        for field, value in pairs(row) do
          if name[value] then row[field] = name[value] end
          if kind == "redaction" and field == "field" then row[field] = value:gsub("%x+", name) end
        end
        rows[#rows + 1] = json.encode(row)
      end
    end
    table.sort(rows)
    out[kind] = rows
  end
  table.sort(replaced)
  out.replaces = {}
  for i, text in ipairs(replaced) do
    if text ~= replaced[i - 1] then table.insert(out.replaces, text) end
  end
  return out
end

--- What an evaluation sees of every assessment, in an order of its own.
local function seen(db)
  local out = {}
  for _, row in ipairs(db:all("assessment_list")) do
    local a = assert(data.gather(db, row.id))
    local kind, lines = {}, {}
    for _, b in ipairs(a.batches) do kind[b.id] = b.kind end
    local code = {}
    for _, p in ipairs(a.participants) do code[p.id] = p.code end
    for _, p in ipairs(a.placements) do
      lines[#lines + 1] = table.concat({ kind[p.batch], code[p.participant] or "", p.element, p.state,
        tostring(p.value), tostring(p.dots), p.reason or "" }, " ")
    end
    table.sort(lines)
    out[row.id] = { lines, a.agreements, a.targets }
  end
  return json.encode(out)
end

local function same(t, a, b, what)
  local ca, cb = content(a), content(b)
  t.eq(ca.replaces, cb.replaces, what .. ": replaces")
  for _, kind in ipairs(tables) do t.eq(ca[kind], cb[kind], what .. ": " .. kind) end
  t.eq(seen(a), seen(b), what)
end

local sheet = "datenbasierung"

--- The log's entries of merges.
local function merges(db)
  local list = {}
  for _, row in ipairs(data.log.list(db)) do
    if row.verb == "db.merge" then list[#list + 1] = row.detail end
  end
  return list
end

local function sha(text) return sys.sha256(text) end

test("what either laptop has is in the union, whichever comes first; again changes nothing", function(t)
  local base, a = assessment(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  help.rate(left, a.id, { P1 = { [sheet] = 2 } }, { file_sha256 = sha "one" })
  help.rate(right, a.id, { P2 = { [sheet] = 3 } }, { file_sha256 = sha "two" })
  assert(data.agreements.set(right, a.id, sheet, { state = "agreed", value = 2.5 }))
  local u = assert(data.units.add(left, { kind = "gemeinde", name = "Dorf" }))
  assert(data.assessments.new(left, { unit = u.id, model = probe, held_on = "2026-05-01" }))
  local lr, report = merged(t, left, right)
  local rl = merged(t, right, left)
  same(t, lr, rl, "either order")
  t.eq({ report.added.participant, report.added.placement, report.added.agreement }, { 1, 1, 1 })
  t.eq(report.clashes, {})
  local before = content(lr)
  t.eq(assert(merge.merge(lr, right)), { rows = 0, changed = 0, added = {}, clashes = {} })
  t.eq(content(lr), before)
  t.eq(#lr:verify(), 0)
  t.eq(#merges(lr), 1)
end)

test("a sheet taken in on both laptops counts once, and its correction holds", function(t)
  local base, a = assessment(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  local answers = { P1 = { [sheet] = 2 }, P2 = { [sheet] = 3 }, P3 = { [sheet] = 3 } }
  for _, db in ipairs { left, right } do
    help.rate(db, a.id, answers, { file_sha256 = sha "sheet", file_name = "b.csv" })
    assert(data.batches.add(db, a.id, { kind = "tally", label = "Plakat", file_sha256 = sha "poster",
      placements = { { element = sheet, state = "placed", value = 2, dots = 5 } } }))
  end
  help.rate(left, a.id, { P1 = { [sheet] = 4 } }, { file_sha256 = sha "corrected" })
  local lr, report = merged(t, left, right)
  same(t, lr, merged(t, right, left), "either order")
  t.eq(report.clashes, {})
  local got = {}
  for i, p in ipairs(data.gather(lr, a.id).placements) do got[i] = p.value .. "x" .. p.dots end
  table.sort(got)
  t.eq(got, { "2x5", "3x1", "3x1", "4x1" })
end)

test("a poster that only one laptop had before its correction counts once", function(t)
  local base, a = assessment(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  local function poster(db, name, counts)
    local list = {}
    for i, c in ipairs(counts) do
      list[i] = { element = sheet, state = "placed", value = c[1], dots = c[2] }
    end
    assert(data.batches.add(db, a.id,
      { kind = "tally", label = "Plakat", file_sha256 = sha(name), placements = list }))
  end
  poster(left, "v1", { { 2, 3 }, { 3, 2 } })
  poster(left, "v2", { { 2, 4 }, { 3, 2 } })
  poster(right, "v2", { { 2, 4 }, { 3, 2 } })
  local lr, report = merged(t, left, right)
  same(t, lr, merged(t, right, left), "either order")
  t.eq(report.clashes, {})
  local got = {}
  for i, p in ipairs(data.gather(lr, a.id).placements) do got[i] = p.value .. "x" .. p.dots end
  table.sort(got)
  t.eq(got, { "2x4", "3x2" })
  poster(left, "v3", { { 2, 6 }, { 3, 2 } })
  poster(right, "v4", { { 2, 7 }, { 3, 2 } })
  local _, two = merged(t, left, right)
  t.eq({ two.clashes[1].what, two.clashes[1].element, #two.clashes }, { "placement", sheet, 1 })
end)

test("two sheets of one person taken in in different order are a clash, not nothing", function(t)
  local base, a = assessment(t)
  local left, right, third = copy(t, base, "left"), copy(t, base, "right"), copy(t, base, "third")
  local function take(db, ...)
    for _, value in ipairs { ... } do
      help.rate(db, a.id, { P1 = { [sheet] = value } }, { file_sha256 = sha("v" .. value) })
    end
  end
  take(left, 1, 2, 3)
  take(right, 2, 3, 1)
  take(third, 3)
  for _, pair in ipairs { { left, right }, { right, left } } do
    local db, report = merged(t, pair[1], pair[2])
    t.eq({ report.clashes[1].what, report.clashes[1].participant }, { "placement", "P1" })
    local values = {}
    for i, one in ipairs(report.clashes[1].said) do values[i] = one.value end
    t.eq(values, { 1, 2, 3 })
    t.eq(#data.gather(db, a.id).placements, 0)
    take(db, 4)
    t.eq(data.gather(db, a.id).placements[1].value, 4)
    t.eq(#data.gather(db, a.id).clashes, 0)
  end
  local _, report = merged(t, left, third)
  t.eq(report.clashes, {})
end)

test("two agreements, two targets, two orders: both stay, each is listed, the next settles it", function(t)
  local base, a = assessment(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  for i, db in ipairs { left, right } do
    assert(data.agreements.set(db, a.id, sheet, { state = "agreed", value = i }))
    assert(data.targets.set(db, a.id, sheet, { state = "value", value = 2 + i, year = 2030 }))
    assert(data.orders.set(db, a.id, i == 1 and { sheet } or { "oeffentlichkeit" }))
  end
  local lr, report = merged(t, left, right)
  local kinds = {}
  for i, c in ipairs(report.clashes) do kinds[i] = c.what end
  table.sort(kinds)
  t.eq(kinds, { "agreement", "group_order", "target" })
  t.eq(data.gather(lr, a.id).agreements[sheet].state, "no_agreement")
  same(t, lr, merged(t, right, left), "either order")
  assert(data.agreements.set(lr, a.id, sheet, { state = "agreed", value = 2 }))
  t.eq(data.gather(lr, a.id).agreements[sheet].value, 2)
end)

test("however many laptops pinned a round, in whatever order, two states of its model clash", function(t)
  local base, a = assessment(t)
  local function pinned(name, version)
    local db, model = copy(t, base, name), help.model()
    model.version = version
    model.files = { { model_id = model.id, path = "model.lua", bytes = "-- " .. version } }
    model.hash = require("wegmarke.model").hash(model.files)
    assert(data.assessments.repin(db, a.id, model))
    return db
  end
  local laptops = { pinned("one", "2"), pinned("two", "2"), pinned("three", "3") }
  t.eq(merge.merge(copy(t, laptops[1], "same"), laptops[2]).clashes, {}, "twice the same is none")
  for _, order in ipairs { { 1, 2, 3 }, { 1, 3, 2 }, { 3, 1, 2 }, { 2, 3, 1 } } do
    local db = copy(t, laptops[order[1]], "all")
    assert(merge.merge(db, laptops[order[2]]))
    assert(merge.merge(db, laptops[order[3]]))
    local name = table.concat(order)
    t.ok(data.assessments.get(db, a.id).pin_clash, name)
    local found = clashes.of_round(db, a.id)
    t.eq({ #found, found[1] and found[1].what }, { 1, "pin" }, name)
    local _, err = data.assessments.finalise(db, a.id, { json = "{}" })
    t.match(tostring(err and err.key), "pin_clash", name)
    local last = help.model()
    last.version, last.files = "4", { { model_id = last.id, path = "model.lua", bytes = "-- 4" } }
    last.hash = require("wegmarke.model").hash(last.files)
    assert(data.assessments.repin(db, a.id, last))
    t.eq({ clashes.of_round(db, a.id), data.assessments.get(db, a.id).pin_clash }, { {} }, "settled")
  end
end)

test("a redaction and an erasure on one laptop hold for both, and nothing comes back", function(t)
  local base, a = assessment(t)
  help.rate(base, a.id, { P1 = { [sheet] = 2 } }, { participants = { { code = "P1", name = "Quittenbaum" } },
    placements = { { participant = "P1", element = sheet, state = "placed", value = 2,
      reason = "Geheimtext" } } })
  local g = assert(data.agreements.set(base, a.id, sheet,
    { state = "agreed", value = 2, why = "Sondertext" }))
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  local p = require("wegmarke.data.current").placements(left, a.id)[1]
  assert(privacy.redact(left, "placement", p.id, "reason"))
  assert(privacy.redact(left, "agreement", g.id, "why"))
  assert(privacy.erase_name(left, a.id, "P1"))
  assert(data.assessments.finalise(right, a.id,
    { json = help.result { elements = { help.result_element {
      agreement = { state = "agreed", why = "Sondertext" } } } } }))
  local lr, rl = merged(t, left, right), merged(t, right, left)
  same(t, lr, rl, "either order")
  for _, db in ipairs { lr, rl } do
    local path = db:path()
    t.eq(json.decode(data.assessments.result(db, a.id).json).elements[1].agreement.why, "[entfernt]")
    t.eq(#db:verify(), 0)
    t.eq(assert(merge.merge(db, right)).rows, 0, "again")
    db:close()
    local bytes = assert(file.read(path))
    for _, word in ipairs { "Quittenbaum", "Geheimtext", "Sondertext" } do
      t.eq(bytes:find(word, 1, true), nil, word .. " in " .. path)
    end
  end
end)

test("an erased name does not come back with a corrected sheet", function(t)
  local db, a = assessment(t)
  local named = { participants = { { code = "P1", name = "Quittenbaum" } } }
  help.rate(db, a.id, { P1 = { [sheet] = 2 } }, named)
  assert(privacy.erase_name(db, a.id, "P1"))
  help.rate(db, a.id, { P1 = { [sheet] = 3 } }, named)
  t.eq(#db:all("participant_names", { assessment = a.id }), 0)
end)

test("what was folded on one laptop does not come back from the other", function(t)
  local base, a = assessment(t)
  help.rate(base, a.id, { Ahorn1 = { [sheet] = 2 }, Ahorn2 = { [sheet] = 3 }, Ahorn3 = { [sheet] = 3 } },
    { file_sha256 = sha "sheet" })
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  help.rate(right, a.id, { Ahorn1 = { [sheet] = 4 } }, { file_sha256 = sha "later" })
  assert(data.retention.fold(left, a.id))
  local lr, rl = merged(t, left, right), merged(t, right, left)
  same(t, lr, rl, "either order")
  t.eq(#data.gather(lr, a.id).placements, 4, "three folded, one that came later")
  t.eq(#data.gather(lr, a.id).participants, 1)
  t.eq(assert(merge.merge(rl, right)).rows, 0)
  t.eq(#rl:verify(), 0)
  local path = rl:path()
  rl:close()
  t.eq(assert(file.read(path)):find("Ahorn2", 1, true), nil)
  local ok, err = help.rate(left, a.id, { Ahorn1 = { [sheet] = 2 } }, { file_sha256 = sha "sheet" })
  t.eq({ ok, err.key }, { nil, "data.file_folded" })
end)

test("two laptops that fold the same count it once, different ones never twice", function(t)
  local base, a = assessment(t)
  help.rate(base, a.id, { P1 = { [sheet] = 2 }, P2 = { [sheet] = 3 } }, { file_sha256 = sha "one" })
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  assert(data.retention.fold(left, a.id))
  assert(data.retention.fold(right, a.id))
  t.eq(#data.gather(merged(t, left, right), a.id).placements, 2)
  local more = copy(t, base, "more")
  help.rate(more, a.id, { P3 = { [sheet] = 4 } }, { file_sha256 = sha "two" })
  assert(data.retention.fold(more, a.id))
  local lm, ml = merged(t, left, more), merged(t, more, left)
  same(t, lm, ml, "either order")
  t.eq(#data.gather(lm, a.id).placements, 3)
  t.eq(assert(merge.merge(lm, left)).rows, 0)
end)

test("the same result finalised on both laptops is one; two different ones are refused whole", function(t)
  local base, a = assessment(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  for _, db in ipairs { left, right } do
    assert(data.assessments.finalise(db, a.id, { json = help.result { one = 1 } }))
  end
  local lr, report = merged(t, left, right)
  t.eq(report.clashes, {})
  same(t, lr, merged(t, right, left), "either order")
  local third = copy(t, base, "third")
  assert(data.assessments.finalise(third, a.id, { json = help.result { one = 2 } }))
  local before = content(lr)
  local ok, err = merge.merge(lr, third)
  t.eq({ ok, err.key }, { nil, "store.merge_two_results" })
  t.eq(content(lr), before)
  local late = copy(t, base, "late")
  assert(data.agreements.set(late, a.id, sheet, { state = "agreed", value = 3 }))
  for _, pair in ipairs { { left, late }, { late, left } } do
    local _, told = merged(t, pair[1], pair[2])
    t.eq({ told.clashes[1].what, told.clashes[1].n }, { "late", 1 })
  end
end)

test("whatever went on beside a finalised assessment is told", function(t)
  local base, a = assessment(t)
  local field = assert(data.fields.add(base, a.id, { title = "Daten" }))
  local final = copy(t, base, "final")
  assert(data.assessments.finalise(final, a.id, { json = help.result { one = 1 } }))
  local ways = {
    batch = function(db) help.rate(db, a.id, { P1 = { [sheet] = 2 } }) end,
    agreement_mark = function(db)
      assert(data.agreements.set(db, a.id, sheet, { state = "postponed", marks = { c = "yes" } }))
    end,
    remark = function(db) assert(data.remarks.add(db, a.id, nil, "question", "Wer?")) end,
    target = function(db) assert(data.targets.set(db, a.id, sheet, { state = "hold" })) end,
    group_order = function(db) assert(data.orders.set(db, a.id, { sheet })) end,
    field = function(db) assert(data.fields.add(db, a.id, { title = "Mehr" })) end,
    package = function(db) assert(data.packages.add(db, field, { what = "Bericht" })) end,
    plan_note = function(db) assert(data.fields.note(db, field, { needs = { "Zahlen" } })) end,
    release = function(db) assert(privacy.release(db, "field", field, "agency")) end,
    revision = function(db)
      db:transaction(require("wegmarke.data.revise").set, db, "assessment", a.id, { title = "Neu" })
    end,
  }
  local lives = { field = true, package = true, plan_note = true }
  for name, go_on in pairs(ways) do
    local late = copy(t, base, name)
    go_on(late)
    for _, pair in ipairs { { final, late }, { late, final } } do
      local _, told = merged(t, pair[1], pair[2])
      t.eq(told.clashes[1] and told.clashes[1].what, lives[name] and "late_plan" or "late", name)
      -- A mark comes with an agreement, a first revision with what it revises.
      t.eq(told.clashes[1].n, (name == "agreement_mark" or name == "revision") and 2 or 1, name)
    end
  end
end)

test("what went out of a finalised assessment elsewhere is told", function(t)
  local base, a = assessment(t)
  local final, other = copy(t, base, "final"), copy(t, base, "other")
  assert(data.assessments.finalise(final, a.id, { json = help.result { one = 1 } }))
  other:transaction(other.run, other, "shown_insert", { id = ("c"):rep(32), assessment = a.id, place = 1,
    audience = "unit", answers = "[]", made_at = "2026-03-14T00:00:00Z", made_by = "test" })
  for _, pair in ipairs { { final, other }, { other, final } } do
    local _, told = merged(t, pair[1], pair[2])
    t.eq({ told.clashes[1].what, told.clashes[1].n, #told.clashes }, { "late_shown", 1, 1 })
  end
end)

test("what a settled clash replaces is not current for anybody", function(t)
  local query = require "wegmarke.query"
  local base, a = assessment(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  for db, value in pairs { [left] = 2, [right] = 3 } do
    assert(data.agreements.set(db, a.id, sheet, { state = "agreed", value = value }))
    assert(data.targets.set(db, a.id, sheet, { state = "value", value = value + 1, year = 2030 }))
  end
  local db = merged(t, left, right)
  t.eq(#query.run(db, "SELECT * FROM agreements"), 2)
  t.eq(query.run(db, "SELECT state, ist, soll, soll_year FROM profiles"), { { state = "no_agreement" } })
  t.eq(query.run(left, "SELECT state, ist, soll, soll_year FROM profiles"),
    { { state = "agreed", ist = 2.0, soll = 3.0, soll_year = 2030 } })
  assert(data.agreements.set(db, a.id, sheet, { state = "agreed", value = 2.5 }))
  assert(data.targets.set(db, a.id, sheet, { state = "value", value = 4, year = 2031 }))
  t.eq(#db:all("agreements_current", { assessment = a.id }), 1)
  for _, sql in ipairs {
    "SELECT value FROM agreements", "SELECT ist AS value FROM profiles",
    "SELECT value FROM agreement WHERE is_current('agreement', id)",
  } do
    t.eq(query.run(db, sql), { { value = 2.5 } }, sql)
  end
  t.eq(query.run(db, "SELECT value, year FROM targets"), { { value = 4.0, year = 2031 } })
  t.raises("no such table", query.run, db, "SELECT is_current('participant_name', 'x')")
end)

test("a unit's name comes from the file with newer figures; the other is listed", function(t)
  local base = help.db(t)
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  assert(data.units.add(left, { kind = "landkreis", name = "Zett-Kreis", keys = { ags = "07143" },
    facts = { population = 1000 }, as_of = "2022-12-31" }))
  assert(data.units.add(right, { kind = "landkreis", name = "A-Kreis", keys = { ags = "07143" },
    facts = { population = 1001 }, as_of = "2023-12-31" }))
  local lr, report = merged(t, left, right)
  same(t, lr, merged(t, right, left), "either order")
  t.eq(lr:all("unit_names")[1].name, "A-Kreis")
  t.eq({ report.clashes[1].what, report.clashes[1].unit, report.clashes[1].other },
    { "unit", "A-Kreis", "Zett-Kreis" })
  t.eq(#data.units.get(lr, lr:all("unit_names")[1].id).parents, 0)
end)

test("a withdrawn release stays withdrawn, the narrower of two holds", function(t)
  local base, a = assessment(t)
  assert(privacy.release(base, "assessment", a.id, "agency"))
  local left, right = copy(t, base, "left"), copy(t, base, "right")
  assert(privacy.release(right, "assessment", a.id, "public"))
  local narrow = copy(t, base, "narrow")
  assert(privacy.release(narrow, "assessment", a.id, "unit"))
  t.eq(privacy.released_to(merged(t, right, narrow), "assessment", a.id), "unit")
  assert(privacy.withdraw(left, "assessment", a.id))
  t.eq(privacy.released_to(merged(t, left, right), "assessment", a.id), nil)
  t.eq(privacy.released_to(merged(t, right, left), "assessment", a.id), nil)
end)

test("a damaged file is refused, the file itself changes nothing", function(t)
  local base, a = assessment(t)
  assert(data.assessments.finalise(base, a.id, { json = help.result { one = 1 } }))
  local other = copy(t, base, "other")
  other:run("result_rewrite", { id = data.assessments.result(other, a.id).id, json = "{}",
    sha256 = ("0"):rep(64) })
  local ok, err = merge.merge(base, other)
  t.eq({ ok, err.key }, { nil, "store.merge_damaged" })
  t.eq(assert(merge.merge(base, base)).rows, 0)
  local again <close> = assert(store.open(base:path(), { readonly = true }))
  t.eq(assert(merge.merge(base, again)).rows, 0)
end)

-- Anything, anywhere --------------------------------------------------------------------------------

local dice = dofile("tests/lua/help_dice.lua")

local elements = { "strategische_ziele", "datenbasierung", "steuerung_lenkung", "oeffentlichkeit" }

local function placements_of(pick, people)
  local answers = {}
  for i = 1, people do
    answers["P" .. i] = { [elements[pick(4)]] = pick(4) }
  end
  return answers
end

--- Sheets and posters that any laptop may take in.
local function files_of(seed)
  local pick, files = dice(seed), {}
  for i = 1, 5 do
    files[i] = { kind = "person", name = "s" .. i, answers = placements_of(pick, 1 + pick(4)) }
  end
  for i = 6, 8 do
    files[i] = { kind = "tally", name = "p" .. i, label = "Plakat " .. i % 2, placements = {
      { element = elements[pick(4)], state = "placed", value = pick(4), dots = pick(5) } } }
  end
  return files
end

local words = 0

--- One thing that somebody does on a laptop.
local function act(db, id, pick, files, gone)
  local what = pick(12)
  words = words + 1
  local word = ("Wort%dX"):format(words)
  local element = elements[pick(4)]
  if what <= 4 then
    local f = files[pick(#files)]
    if f.kind == "person" then
      help.rate(db, id, f.answers, { file_sha256 = sha(f.name), file_name = f.name })
    else
      data.batches.add(db, id, { kind = "tally", label = f.label, file_sha256 = sha(f.name),
        placements = f.placements })
    end
  elseif what <= 6 then
    data.agreements.set(db, id, element, { state = "agreed", value = pick(4), why = word,
      strengths = { "S" .. pick(3) } })
  elseif what == 7 then
    data.targets.set(db, id, element, { state = "value", value = pick(4), why = word })
  elseif what == 8 then
    for _, row in ipairs(db:all("agreements_current", { assessment = id })) do
      if row.why then
        gone[#gone + 1] = row.why
        assert(privacy.redact(db, "agreement", row.id, "why") ~= nil)
        break
      end
    end
  elseif what == 9 then
    help.rate(db, id, { P1 = { [element] = pick(4) } },
      { participants = { { code = "P1", name = word } }, file_sha256 = sha(word) })
  elseif what == 10 then
    for _, row in ipairs(db:all("participant_names", { assessment = id })) do
      gone[#gone + 1] = row.name
    end
    privacy.erase_name(db, id, "P1")
  elseif what == 11 then
    privacy.release(db, "assessment", id, ({ "group", "unit", "agency", "public" })[pick(4)])
    if pick(3) == 1 then privacy.withdraw(db, "assessment", id) end
  elseif pick(3) == 1 then
    data.retention.set(db, id, "2030-0" .. pick(9) .. "-01")
    if pick(2) == 1 then assert(data.retention.fold(db, id)) end
  end
end

test("whatever three laptops do, every order of merges gives the same, and what is gone is gone", function(t)
  local rounds = tonumber(sys.env("MERGE_ROUNDS") or 12)
  for seed = 1, rounds do
    local base, a = assessment(t)
    local pick, files, gone = dice(seed), files_of(seed), {}
    for _ = 1, pick(6) do act(base, a.id, pick, files, gone) end
    local laptops = {}
    for i = 1, 3 do
      laptops[i] = copy(t, base, "l" .. i)
      for _ = 1, pick(10) do act(laptops[i], a.id, pick, files, gone) end
    end
    local l1, l2, l3 = table.unpack(laptops)
    local what = "seed " .. seed
    local ab, ba = merged(t, l1, l2), merged(t, l2, l1)
    same(t, ab, ba, what .. ", two")
    local abc = merged(t, ab, l3)
    local bc = merged(t, l2, l3)
    local a_bc = merged(t, l1, bc)
    same(t, abc, a_bc, what .. ", three")
    same(t, abc, merged(t, l3, ba), what .. ", the other way round")
    t.eq(#abc:verify(), 0, what)
    for _, part in ipairs { l1, l2, l3, ab, bc } do
      local before = content(abc)
      local report = assert(merge.merge(abc, part))
      t.eq({ report.rows, report.changed }, { 0, 0 }, what .. ", again")
      t.eq(content(abc), before)
    end
    local path = abc:path()
    abc:close()
    local bytes = assert(file.read(path))
    for _, word in ipairs(gone) do t.eq(bytes:find(word, 1, true), nil, what .. ": " .. word) end
  end
end)
