-- What can be worked out from everything that is shown: no group of people smaller than the threshold.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local data = require "wegmarke.data"
local late = require "wegmarke.evaluate.late"
local sys = require "wegmarke.sys"

local dice = dofile("tests/lua/help_dice.lua")

local model = help.model()
function model.entry(self, list, id)
  for _, entry in ipairs(self.lists[list] or {}) do
    if entry.id == id then return entry end
  end
end
model.rules, model.advice, model.all_elements = {}, {}, model.elements

local roles = { { "leitung", "inside" }, { "fachkraft", "inside" }, { "partner", "outside" },
  { "leitung", "outside" }, {} }

--- An assessment as `gather` gives it: `sheets` of people who come one after the other.
local function recorded(pick, mode, threshold, sheets)
  local a = { assessment = { id = "a", held_on = "2026-03-01", mode = mode, language = "de",
      threshold = threshold }, unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {} },
    participants = {}, batches = {}, placements = {}, marks = {}, agreements = {}, agreement_marks = {},
    remarks = {}, targets = {}, fields = {}, clashes = {} }
  for i = 1, sheets do
    a.batches[i] = { id = "b" .. i, kind = "person", retrospective = false }
    for _ = 1, i == 1 and 2 + pick(12) or pick(4) do
      local known = #a.participants > 0 and pick(6) == 1
      local p = known and a.participants[pick(#a.participants)]
      if not p then
        local role = roles[pick(#roles)]
        p = { id = ("p%02d"):format(#a.participants + 1), role = role[1], perspective = role[2], said = {} }
        a.participants[#a.participants + 1] = p
      end
      for _, element in ipairs(model.elements) do
        if not p.said[element.id] and pick(5) > 1 then
          p.said[element.id] = true
          local placed = pick(8) > 1
          a.placements[#a.placements + 1] = { id = ("x%04d"):format(#a.placements), batch = "b" .. i,
            participant = p.id, element = element.id, dots = 1,
            state = placed and "placed" or "dont_know", value = placed and pick(4) or nil }
        end
      end
    end
  end
  return a
end

--- The same assessment as it was after the first `n` sheets.
local function until_sheet(a, n)
  local part, batch, there = {}, {}, {}
  for key, value in pairs(a) do part[key] = value end
  part.batches, part.placements, part.participants = {}, {}, {}
  for i = 1, n do
    part.batches[i] = a.batches[i]
    batch[a.batches[i].id] = true
  end
  for _, p in ipairs(a.placements) do
    if batch[p.batch] then
      part.placements[#part.placements + 1] = p
      there[p.participant] = true
    end
  end
  for _, p in ipairs(a.participants) do
    if there[p.id] then part.participants[#part.participants + 1] = p end
  end
  return part
end

local function set_of(people, keep)
  local set = {}
  for _, p in ipairs(people) do
    if keep(p) then set[p.id] = true end
  end
  return set
end

local function less(a, b)
  local n = 0
  for id in pairs(a) do
    if not b[id] then n = n + 1 end
  end
  return n
end

--- Every set of people that an output speaks of, by what it counts.
local function groups_of(t, a, e, shown, told)
  local people = {}
  for _, p in ipairs(a.participants) do
    if told.people[p.id] then people[#people + 1] = p end
  end
  t.eq(e.participation.persons, #people)
  local whole = set_of(people, function() return true end)
  local of = { people = { whole }, split = {} }
  -- In an open assessment everything is compared with everything; otherwise splits with splits, and
  -- with the people they are splits of: that two perspectives become enough to be shown only later is
  -- no one's answer.
  local function add(count, keep)
    local set = set_of(people, keep)
    t.eq(less(set, {}), count)
    table.insert(e.assessment.mode == "open" and of.people or of.split, set)
    local rest = less(whole, set)
    t.ok(rest == 0 or rest >= e.assessment.threshold)
  end
  for _, group in ipairs(e.participation.perspectives or {}) do
    add(group.count, function(p) return (p.perspective or "") == group.id end)
  end
  for _, group in ipairs(e.participation.roles or {}) do
    add(group.count, function(p) return (p.role or "") == group.id end)
  end
  if e.participation.pooled then
    local pooled = {}
    for _, id in ipairs(e.participation.pooled.ids) do pooled[id] = true end
    add(e.participation.pooled.count, function(p) return pooled[p.role or ""] end)
  end
  for _, x in ipairs(e.elements) do
    local set, n = {}, 0
    for _, p in ipairs(shown.placements) do
      if p.element == x.id then set[p.participant] = true end
      if p.element == x.id and p.state == "placed" then n = n + 1 end
    end
    if x.counts then
      t.eq(x.n, n)
      of[x.id] = { set }
    end
    for name, view in pairs(x.views or {}) do
      if name ~= "differ" then
        local total = 0
        for _, p in ipairs(people) do total = total + (p.perspective == name and 1 or 0) end
        t.eq(view.n, total, "who did not place an element can't be told by perspective")
      end
    end
  end
  return of
end

test("no two outputs, of any time and split, differ by fewer people than the threshold", function(t)
  for seed = 1, tonumber(sys.env("PRIVACY_ROUNDS") or 400) do
    local pick = dice(seed)
    local mode = ({ "open", "by_perspective", "anonymous" })[pick(3)]
    local threshold = 2 + pick(3)
    local sheets = 1 + pick(6)
    local a = recorded(pick, mode, threshold, sheets)
    local all, went_out = {}, {}
    -- Somebody looks after every sheet, or after some.
    local looks = pick(2) == 1
    for n = 1, sheets do
      local part = until_sheet(a, n)
      part.shown = went_out
      if looks or n == sheets or pick(2) == 1 then
        local e = { assessment = { mode = mode, threshold = threshold } }
        local shown, late_ones = late.hold_back(part, threshold)
        e.participation = require("wegmarke.evaluate.participation").count(model, shown, e, late_ones)
        e.elements = require("wegmarke.evaluate.elements").all(model, shown, e, {}, late_ones)
        if mode == "anonymous" then
          t.eq({ e.participation.roles, e.participation.perspectives }, {})
        end
        if e.participation.persons >= threshold then
          for kind, sets in pairs(groups_of(t, part, e, shown, late_ones)) do
            all[kind] = all[kind] or {}
            for _, set in ipairs(sets) do table.insert(all[kind], set) end
          end
        else
          for _, x in ipairs(e.elements) do
            t.eq({ x.counts, x.views, x.states.dont_know }, { nil, nil, 0 }, "too few in all")
          end
        end
        local words = late_ones.words()
        if words then table.insert(went_out, { place = late_ones.last + 1, answers = words }) end
      end
    end
    for kind, sets in pairs(all) do
      for _, one in ipairs(sets) do
        for _, other in ipairs(sets) do
          local n = less(one, other)
          if n > 0 and n < threshold then
            error(("seed %d, %s, threshold %d: %s tells %d apart"):format(seed, mode, threshold, kind, n))
          end
        end
      end
    end
  end
end)

--- How many placements and people are shown, and how many wait; `looks`: it goes out.
local function persons(db, a, looks)
  local A = assert(data.gather(db, a.id))
  local shown, told = late[looks and "show" or "hold_back"](A, 3, "unit")
  return { #shown.placements, told.waiting, told.changes }
end

local function said(db, a, from, to)
  local answers = {}
  for i = from, to do answers["P" .. i] = { datenbasierung = 2 } end
  assert(help.rate(db, a.id, answers))
end

test("what nothing went out of counts at once, then fewer than the threshold wait", function(t)
  local db, a = help.assessment(t)
  for i = 1, 5 do said(db, a, i, i) end
  t.eq(persons(db, a), { 5, 0, 0 }, "one after the other, as in one table")
  said(db, a, 6, 6)
  t.eq(persons(db, a, true), { 6, 0, 0 })
  local rows = #db:all("shown_of", { assessment = a.id })
  t.eq(persons(db, a, true), { 6, 0, 0 })
  t.eq(#db:all("shown_of", { assessment = a.id }), rows, "nothing new, nothing written")
  said(db, a, 7, 7)
  t.eq(persons(db, a, true), { 6, 1, 0 })
  said(db, a, 8, 8)
  t.eq(persons(db, a, true), { 6, 2, 0 })
  said(db, a, 9, 9)
  t.eq(persons(db, a, true), { 9, 0, 0 })
  t.eq(#db:all("shown_of", { assessment = a.id }), rows + 1)
  assert(help.rate(db, a.id, { P1 = { datenbasierung = 4 } }))
  t.eq(persons(db, a, true), { 9, 0, 1 }, "a correction waits")
  assert(help.rate(db, a.id, { P1 = { oeffentlichkeit = 4 }, P2 = { oeffentlichkeit = 3 } }))
  t.eq(persons(db, a), { 9, 0, 2 }, "and the first ones of an element")
  assert(help.rate(db, a.id, { P3 = { oeffentlichkeit = 4 } }))
  t.eq(persons(db, a, true), { 12, 0, 1 })
end)

--- What is shown of an element, sorted.
local function said_values(db, a, element)
  local shown, list = late.hold_back(assert(data.gather(db, a.id)), 3), {}
  for _, p in ipairs(shown.placements) do
    if p.element == (element or "datenbasierung") then list[#list + 1] = p.value end
  end
  table.sort(list)
  return list
end

test("a correction of what went out waits until enough are together", function(t)
  local db, a = help.assessment(t)
  said(db, a, 1, 6)
  assert(help.rate(db, a.id, { P1 = { datenbasierung = 1 } }))
  t.eq(said_values(db, a), { 1, 2, 2, 2, 2, 2 }, "at once, as long as nothing went out")
  persons(db, a, true)
  assert(help.rate(db, a.id, { P1 = { datenbasierung = 4 } }))
  assert(help.rate(db, a.id, { P2 = { datenbasierung = 4 } }))
  t.eq(said_values(db, a), { 1, 2, 2, 2, 2, 2 })
  assert(help.rate(db, a.id, { P2 = { datenbasierung = 2 } }))
  assert(help.rate(db, a.id, { P3 = { datenbasierung = 4 } }))
  t.eq(said_values(db, a), { 1, 2, 2, 2, 2, 2 }, "back to what it was is no correction")
  assert(help.rate(db, a.id, { P4 = { datenbasierung = 4 } }))
  t.eq(said_values(db, a), { 2, 2, 2, 4, 4, 4 })
  persons(db, a, true)
  said(db, a, 7, 9)
  assert(help.rate(db, a.id, { P5 = { datenbasierung = 1 } }))
  t.eq(said_values(db, a), { 2, 2, 2, 2, 2, 2, 4, 4, 4 }, "three late ones do not hide one that is corrected")
end)

test("a role that was corrected after it was told waits too", function(t)
  local db, a = help.assessment(t)
  local rec = { kind = "person", participants = {}, placements = {} }
  for i = 1, 12 do
    rec.participants[i] = { code = "P" .. i, perspective = i <= 6 and "inside" or "outside" }
    rec.placements[i] = { participant = "P" .. i, element = "datenbasierung", state = "placed", value = 2 }
  end
  assert(data.batches.add(db, a.id, rec))
  local function inside(looks)
    local shown = late[looks and "show" or "hold_back"](assert(data.gather(db, a.id)), 3, "unit")
    local n = 0
    for _, p in ipairs(shown.participants) do n = n + (p.perspective == "inside" and 1 or 0) end
    return n
  end
  assert(data.batches.set_role(db, a.id, "P1", nil, "outside"))
  t.eq(inside(true), 5, "nothing had gone out")
  assert(data.batches.set_role(db, a.id, "P2", nil, "outside"))
  assert(data.batches.set_role(db, a.id, "P3", nil, "outside"))
  t.eq(inside(true), 5)
  t.eq(persons(db, a)[3], 2)
  assert(data.batches.set_role(db, a.id, "P4", nil, "outside"))
  t.eq(inside(true), 2)
  t.eq(inside(), 2)
end)

test("a file that can't be written shows what went out, or all if nothing did", function(t)
  local db, a = help.assessment(t)
  local path = db:path()
  said(db, a, 1, 5)
  local function read_only()
    local other = assert(require("wegmarke.store").open(path, { readonly = true }))
    local shown = late.show(assert(data.gather(other, a.id)), 3, "unit")
    other:close()
    return #shown.placements
  end
  t.eq(read_only(), 5)
  persons(db, a, true)
  said(db, a, 6, 9)
  t.eq(read_only(), 5)
  t.eq(persons(db, a, true), { 9, 0, 0 })
  t.eq(read_only(), 9)
end)

test("what a program that embeds this shows goes out too", function(t)
  local m = assert(require("wegmarke.model").load("dkbm"))
  local db, a = help.assessment(t, { model = m })
  said(db, a, 1, 5)
  local embed = require "wegmarke.embed"
  local function shown()
    return assert(embed.evaluate { database = db:path(), assessment = a.id }).participation
  end
  t.eq(shown().persons, 5)
  t.eq(#db:all("shown_of", { assessment = a.id }), 1)
  said(db, a, 6, 6)
  t.eq({ shown().persons, shown().waiting }, { 5, 1 })
end)

test("what went out in between by another program is not shown anew", function(t)
  local db, a = help.assessment(t)
  said(db, a, 1, 5)
  local before = assert(data.gather(db, a.id))
  persons(db, a, true)
  said(db, a, 6, 8)
  local one, other = assert(data.gather(db, a.id)), assert(data.gather(db, a.id))
  local ok, err = pcall(late.show, before, 3, "unit")
  t.eq({ ok, err.key }, { false, "data.went_out_meanwhile" })
  t.eq(#late.show(one, 3, "unit").placements, 8)
  t.eq(#late.show(other, 3, "unit").placements, 5, "it knew less than what went out by now")
end)


local LEVELS = { "group", "unit", "agency", "public" }

--- An assessment in which every text is a word of its own, and of some visibility: returns it and the
--- level of each word.
local function worded(pick, m)
  local level_of, n = {}, 0
  local function word(level)
    n = n + 1
    local text = ("Wort%dX"):format(n)
    level_of[text] = level
    return text
  end
  local function level() return pick(4) end
  local own = level()
  local a = { assessment = { id = "a", held_on = "2026-03-01", mode = "open", language = "de",
      threshold = 3, visibility = LEVELS[own], title = word(own), agency = word(own) },
    unit = { id = "u", name = "U", kind = "landkreis", keys = {}, facts = {}, kind_title = { de = "K" } },
    participants = {}, batches = {}, placements = {}, marks = {}, agreements = {}, agreement_marks = {},
    remarks = {}, targets = {}, fields = {}, clashes = {} }
  for i, kind in ipairs { "person", "person", "tally", "group", "group" } do
    local at = level()
    a.batches[i] = { id = "b" .. i, kind = kind, retrospective = false, visibility = LEVELS[at],
      label = word(at) }
    for j = 1, kind == "person" and 4 or 1 do
      local id = kind == "person" and ("p%d_%d"):format(i, j) or nil
      if id then a.participants[#a.participants + 1] = { id = id, code = word(0), perspective = "inside" } end
      for _, element in ipairs(m.elements) do
        a.placements[#a.placements + 1] = { batch = "b" .. i, participant = id, element = element.id,
          state = "placed", value = pick(4), dots = 1, reason = word(at), evidence = word(at) }
      end
    end
  end
  for i, element in ipairs(m.elements) do
    local at, to = level(), level()
    a.agreements[element.id] = { state = pick(4) > 1 and "agreed" or "no_agreement", how = word(at),
      why = word(at), dissent = word(at), visibility = LEVELS[at] }
    if a.agreements[element.id].state == "agreed" then a.agreements[element.id].value = pick(3) end
    a.targets[element.id] = { state = "value", value = 4, year = 2030, why = word(to),
      visibility = LEVELS[to] }
    for _, kind in ipairs { "strength", "obstacle", "question", "support" } do
      local of = level()
      a.remarks[#a.remarks + 1] = { element = i > 1 and element.id or nil, kind = kind, body = word(of),
        visibility = LEVELS[of] }
    end
    local of, inner = level(), level()
    a.fields[i] = { id = "f" .. i, title = word(of), goal = word(of), visibility = LEVELS[of], packages = {
      { id = "w" .. i, what = word(math.min(of, inner)), who = word(math.min(of, inner)),
        resources = word(math.min(of, inner)), state = "planned", visibility = LEVELS[inner] } },
      notes = { needs = {
        { id = "n" .. i, body = word(math.min(of, inner)), visibility = LEVELS[inner] } } } }
  end
  local at = level()
  a.group_order = { elements = { m.elements[1].id }, why = word(at), visibility = LEVELS[at] }
  return a, level_of
end

local function texts_of_workbook(bytes)
  local words = {}
  for _, sheet in ipairs(assert(require("wegmarke.xlsx").read(bytes)).sheets) do
    words[#words + 1] = sheet.name
    for _, row in ipairs(sheet.rows) do
      for i = 1, row.n do words[#words + 1] = tostring(row[i]) end
    end
  end
  return table.concat(words, "\n")
end

test("no word of a narrower circle stands in a file for a wider one", function(t)
  local m = assert(require("wegmarke.model").load("dkbm"))
  local report = require "wegmarke.report"
  local shown = 0
  for seed = 1, tonumber(sys.env("AUDIENCE_ROUNDS") or 6) do
    local pick = dice(seed)
    for level, audience in ipairs(LEVELS) do
      local a, level_of = worded(pick, m)
      local e = require("wegmarke.evaluate").run(m, a, { audience = audience, provisional = pick(2) == 1 })
      local files = {
        html = report.html(e, m, { language = "de" }), markdown = report.markdown(e, m, { language = "en" }),
        csv = report.csv(e, m, {}), json = report.json(e),
        terminal = report.terminal(e, m, { width = 90, language = "de" }),
        workbook = texts_of_workbook(report.xlsx(e, m, { language = "de" })),
        projector = require("wegmarke.present").html(e, m, { language = "en", id = "x" }),
      }
      local presets = require "wegmarke.report.presets"
      for _, name in ipairs(presets.names) do
        if presets[name].audience == audience then
          files["html " .. name] = report.html(e, m, { language = "de", preset = name })
          files["markdown " .. name] = report.markdown(e, m, { language = "de", preset = name })
          files["workbook " .. name] = texts_of_workbook(report.xlsx(e, m, { preset = name }))
        end
      end
      for kind, bytes in pairs(files) do
        for found in bytes:gmatch("Wort%d+X") do
          shown = shown + 1
          if level_of[found] < level then
            error(("seed %d: %s for %s holds %s of %s"):format(seed, kind, audience, found,
              LEVELS[level_of[found]] or "nobody"))
          end
        end
      end
    end
  end
  t.ok(shown > 500, "there were words to find")
end)

test("what was released reaches further, what was taken back does not", function(t)
  local db, a = help.assessment(t)
  local g = assert(data.agreements.set(db, a.id, "datenbasierung", { state = "agreed", value = 2 }))
  local audience = require "wegmarke.evaluate.audience"
  local function reaches(who)
    return audience.filter(assert(data.gather(db, a.id)), who).agreements.datenbasierung ~= nil
  end
  t.eq({ reaches "unit", reaches "agency", reaches "public" }, { true, false, false })
  assert(data.privacy.release(db, "agreement", g.id, "agency"))
  t.eq({ reaches "unit", reaches "agency", reaches "public" }, { true, true, false })
  assert(data.privacy.withdraw(db, "agreement", g.id))
  t.eq({ reaches "unit", reaches "agency" }, { true, false })
end)

test("who placed an element how is no longer shown by role once answers came later", function(t)
  local m = assert(require("wegmarke.model").load("dkbm"))
  local element = m.elements[1].id
  local db, a = help.assessment(t, { model = m, mode = "open" })
  local function answer(from, to, values)
    local rec = { kind = "person", participants = {}, placements = {} }
    for i = from, to do
      rec.participants[#rec.participants + 1] = { code = "P" .. i,
        role = i % 2 == 0 and "leitung" or "fachkraft" }
      for _, id in ipairs(values and { element } or { m.elements[2].id }) do
        rec.placements[#rec.placements + 1] = { participant = "P" .. i, element = id, state = "placed",
          value = i % 3 + 1 }
      end
    end
    assert(data.batches.add(db, a.id, rec))
  end
  local function by_role()
    local e = assert(require("wegmarke.evaluate").run(m, assert(data.gather(db, a.id)),
      { audience = "group" }))
    return e.elements[1].roles, e.participation.roles
  end
  answer(1, 12)
  answer(1, 8, true)
  local first, people = by_role()
  t.ok(people, "roles are shown")
  t.ok(first, "by role as long as they came together")
  answer(9, 11, true)
  t.eq(by_role(), nil, "three more: one of them of another role")
end)
