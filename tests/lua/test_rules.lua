-- Rules on records: the explorer against every completion of small cases, bounds, what rules cannot do.

local test = ...
local dice = dofile "tests/lua/help_dice.lua"
local module = require "wegmarke.module"

local HEAD = [[procedure "p" { api = 2, version = "1", title = "P" }
record "thing" { title = "T", line = "w", fields = {
  w = line { title = "W" }, f = flag { title = "F" }, d = date { title = "D" },
  c = choice { title = "C", { "x", "X" }, { "y", "Y" }, { "z", "Z" } },
  m = choice { title = "M", { "x", "X" }, { "y", "Y" }, { "z", "Z" }, many = true },
  l = link { title = "L", to = "thing", many = true, back = "ls" },
}, states = { { "s", "S" }, { "t", "T" } } }
]]

local function build(body)
  local made, findings = module.from_files("p",
    { { model_id = "p", path = "procedure.lua", bytes = HEAD .. body } })
  return assert(made, findings[1] and module.finding_text(findings[1], "en"))
end

local ENTRIES, STATES = { "x", "y", "z" }, { "s", "t" }

local function told(more)
  local fields = { w = { id = "w", kind = "line", words = true }, f = { id = "f", kind = "flag" },
    d = { id = "d", kind = "date" }, c = { id = "c", kind = "choice", entries = ENTRIES },
    m = { id = "m", kind = "choice", many = true, entries = ENTRIES },
    l = { id = "l", kind = "link", many = true, target = "p.thing" } }
  for id, field in pairs(more or {}) do fields[id] = field end
  return { types = { ["p.thing"] = { name = "thing", states = STATES, fields = fields,
    backs = { ls = { { type = "p.thing", field = "l" } } } } }, names = { thing = "p.thing" },
    unit = { kind = "gemeinde" }, unit_fields = { kind = true, population = true } }
end

local function record(id, values, state)
  local has = {}
  for field in pairs(values) do has[field] = true end
  return { id = id, values = values, has = has, open = {}, state = state }
end

-- What a rule says of the first record.
local function ask(body, records, what)
  local made <close> = setmetatable({ module = build(body) }, { __close = function(x) x.module:close() end })
  local m = made.module
  m:tell(what or told())
  m:tell_records("p.thing", records, {}, {})
  local list = m:judge(m.parts.notice[1].when, "p.thing", { { a = records[1].id } })
  return list[1]
end

local function rule(words)
  return 'notice "n" { of = "thing", why = "w", when = function (r, u) ' .. words .. ' end }'
end

-- Random rules as trees --------------------------------------------------------------------------------

local function tree(g, depth, lists)
  local pick = g(depth > 0 and (lists > 0 and 12 or 7) or 4)
  if pick == 1 then return { "f" } end
  if pick == 2 then return { "c", ENTRIES[g(3)] } end
  if pick == 3 then return { "state", STATES[g(2)] } end
  if pick == 4 then return g(3) == 1 and { "d" } or { "has" } end
  if pick == 5 then return { "not", tree(g, depth - 1, lists) } end
  if pick == 6 then return { "and", tree(g, depth - 1, lists), tree(g, depth - 1, lists) } end
  if pick == 7 then return { "or", tree(g, depth - 1, lists), tree(g, depth - 1, lists) } end
  local way = ({ "any", "all", "none", "count", "where" })[pick - 7]
  return { way, g(2) == 1 and "l" or "ls", tree(g, depth - 1, lists - 1),
    way == "count" and g(2) or tree(g, depth - 1, lists - 1) }
end

local n = 0
local function source(x, name)
  local what = x[1]
  if what == "f" then return name .. ".f" end
  if what == "c" then return ("(%s.c == %q)"):format(name, x[2]) end
  if what == "state" then return ("(%s.state == %q)"):format(name, x[2]) end
  if what == "d" then return ("(%s.d > '2026-01-01')"):format(name) end
  if what == "has" then return ("%s:has 'd'"):format(name) end
  if what == "not" then return "(not " .. source(x[2], name) .. ")" end
  if what == "and" or what == "or" then
    return ("(%s %s %s)"):format(source(x[2], name), what, source(x[3], name))
  end
  n = n + 1
  local inner = "i" .. n
  if what == "count" then
    return ("(count(%s.%s, function (%s) return %s end) >= %d)"):format(name, x[2], inner,
      source(x[3], inner), x[4])
  elseif what == "where" then
    return ("any(where(%s.%s, function (%s) return %s end), function (%s) return %s end)"):format(name, x[2],
      inner, source(x[3], inner), inner, source(x[4], inner))
  end
  return ("%s(%s.%s, function (%s) return %s end)"):format(what, name, x[2], inner, source(x[3], inner))
end

-- What a tree says in one completion, in which everything is known.
local function says(x, r, world)
  local what = x[1]
  if what == "f" then return r.f end
  if what == "c" then return r.c == x[2] end
  if what == "state" then return r.state == x[2] end
  if what == "d" then return r.d > "2026-01-01" end
  if what == "has" then return r.has end
  if what == "not" then return not says(x[2], r, world) end
  if what == "and" then return says(x[2], r, world) and says(x[3], r, world) end
  if what == "or" then return says(x[2], r, world) or says(x[3], r, world) end
  local hit, all, count = false, true, 0
  for _, other in ipairs(world) do
    local from, to = r, other
    if x[2] == "ls" then from, to = other, r end
    if from.l[to.id] then
      local one = says(x[3], other, world)
      if what == "where" then one = one and says(x[4], other, world) end
      hit, all, count = hit or one, all and one, count + (one and 1 or 0)
    end
  end
  if what == "any" or what == "where" then return hit elseif what == "none" then return not hit end
  if what == "count" then return count >= x[4] end
  return all
end

-- Each completion of some records, at most so many.
local function completions(records, complete, each)
  local open = {}
  local world = {}
  local function unknown(r, field, values) open[#open + 1] = { r = r, field = field, values = values } end
  for i, given in ipairs(records) do
    local r = { id = given.id, has = given.has.d or false, l = {}, f = given.values.f, c = given.values.c,
      state = given.state, d = given.values.d }
    world[i] = r
    if r.f == nil then unknown(r, "f", { true, false }) end
    if not r.c then unknown(r, "c", ENTRIES) end
    if not r.state then unknown(r, "state", STATES) end
    if not r.d then unknown(r, "d", { "2025-01-01", "2027-01-01" }) end
    for _, id in ipairs(given.values.l or {}) do r.l[id] = true end
  end
  if not complete then -- there may be one more, which names the first, or not
    local r = { id = "more", l = {}, has = false, c = "x", state = "s", d = "2025-01-01", f = true }
    world[#world + 1] = r
    unknown(r, "f", { true, false })
    unknown(r.l, records[1].id, { true, false })
  end
  local function go(i)
    local one = open[i]
    if not one then return each(world) end
    for _, value in ipairs(one.values) do
      one.r[one.field] = value
      go(i + 1)
    end
  end
  go(1)
end

local LISTS = { any = true, all = true, none = true, count = true, where = true }

local function has_lists(x)
  if type(x) ~= "table" then return false end
  if LISTS[x[1]] then return true end
  return has_lists(x[2]) or has_lists(x[3])
end

local function reads_date(x)
  return type(x) == "table" and (x[1] == "d" or reads_date(x[2]) or reads_date(x[3]))
end

local function random_records(g, size)
  local records = {}
  for i = 1, size do
    local values = { l = {} }
    if g(3) > 1 then values.f = g(2) == 1 end
    if g(3) > 1 then values.c = ENTRIES[g(3)] end
    if g(2) > 1 then values.d = g(2) == 1 and "2025-05-05" or "2027-07-07" end
    for j = 1, size do
      if g(3) == 1 then table.insert(values.l, tostring(j)) end
    end
    records[i] = record(tostring(i), values, g(3) > 1 and STATES[g(2)] or nil)
  end
  return records
end

test("the explorer says what every completion says, and nothing that one of them does not", function(t)
  local g = dice(7)
  local decided, same, exact, lists = 0, 0, 0, 0
  for _ = 1, 25 do
    local trees, body = {}, {}
    for i = 1, 12 do
      trees[i] = tree(g, 3, 2)
      body[i] = ('notice "n%d" { of = "thing", why = "w", when = function (r) return %s end }'):format(i,
        source(trees[i], "r"))
    end
    local m = build(table.concat(body, "\n"))
    local complete, records = g(2) == 1, random_records(g, g(2))
    local what = told()
    what.types["p.thing"].complete = complete and "2026-01-01" or nil
    m:tell(what)
    m:tell_records("p.thing", records, {}, {})
    for i, x in ipairs(trees) do
      local got = m:judge(m.parts.notice[i].when, "p.thing", { { a = "1" } })[1]
      t.ok(got.outcome ~= "error", tostring(got.err))
      local seen = {}
      completions(records, complete, function(world) seen[tostring(says(x, world[1], world))] = true end)
      local brute = seen["true"] and seen["false"] and "cannot_tell" or seen["true"] and "fires" or "silent"
      if got.outcome ~= "cannot_tell" then
        t.eq(got.outcome, brute, body[i])
        decided = decided + 1
      end
      if brute == "cannot_tell" then t.eq(got.outcome, "cannot_tell", body[i]) end
      if not has_lists(x) and not reads_date(x) then
        t.eq(got.outcome, brute, body[i])
        exact = exact + 1
      elseif has_lists(x) then
        lists = lists + 1
      end
      same = same + (got.outcome == brute and 1 or 0)
    end
    m:close()
  end
  t.ok(decided > 60 and exact > 60 and lists > 60 and same > 200,
    ("%d %d %d %d"):format(decided, exact, lists, same))
end)

-- Single truths ----------------------------------------------------------------------------------------

local CASES = {
  { "a flag is assumed", "return r.f or not r.f", {}, "fires" },
  { "a date is not", "return r.d > '2026' or not (r.d > '2026')", {}, "cannot_tell", "d" },
  { "whether something stands there is known", "return not r:has 'd'", {}, "fires" },
  { "so is what words are there", "return r:has 'w'", { w = "X" }, "fires" },
  { "an unread unknown does not matter", "return r.f or r.d > '2026'", { f = true }, "fires" },
  { "a list that nobody set is not complete", "return none(r.m)", {}, "cannot_tell", "m" },
  { "one that was emptied is", "return none(r.m)", { m = {} }, "fires" },
  { "a member is found by its name",
    "return any(r.m, 'x') and not any(r.m, 'y')", { m = { "x" } }, "fires" },
  { "lists are the same or not", "return r.m == r.m", { m = { "x", "y" } }, "fires" },
  { "nothing is concluded from what was not entered", "return none(r.ls)", {}, "cannot_tell", nil },
  { "all of the unit's own", "return count(u.thing) == 1", {}, "cannot_tell", nil },
  { "what of the unit is not known ends the run", "return u.population > 1 or true", {}, "cannot_tell" },
  { "where leaves what may be in", "return any(where(r.l, function (x) return x.f end))", { l = { "1" } },
    "cannot_tell", "f" },
  { "where twice", "return any(where(where(r.l, function (x) return x.f end), function (x) return true end))",
    { l = { "1" }, f = true }, "fires" },
  { "count goes through what it can be",
    "return count(r.l, function (x) return x.f end) <= 1", { l = { "1" } }, "fires" },
}

test("what is unknown, and what is not", function(t)
  for _, case in ipairs(CASES) do
    local got = ask(rule(case[2]), { record("1", case[3]) })
    t.eq(got.outcome, case[4], case[1] .. ": " .. tostring(got.err))
    if case[5] then t.eq(got.needs[1].field, case[5], case[1]) end
    if case[4] == "cannot_tell" then t.ok(#got.needs > 0, case[1]) end
  end
end)

test("a list said complete is, as of its day", function(t)
  local what = told()
  what.types["p.thing"].complete = "2026-05-01"
  local got = ask(rule "return none(r.ls) and count(u.thing) == 1", { record("1", { l = {} }) }, what)
  t.eq(got.outcome, "fires")
  t.eq(got.reads[1].complete, "2026-05-01")
end)

-- Rules that must fail, each with the key of what is said.
local REFUSED = {
  { "return r.w == 'x'", "rule_words" }, { "return r.nothing", "unknown_record_field" },
  { "return u.nothing", "rule_unknown_name" }, { "return #r.l > 0", "rule_list" },
  { "return r.l[1]", "rule_list" }, { "for _ in pairs(r) do return true end r.f = true", "rule_writes" },
  { "return any(r, function () return true end)", "want_list_of" },
  { "return any({ 1 }, function () return true end)", "want_list_of" },
  { "local n = 0 any(r.l, function () n = n + 1 return false end) return n > 0", "rule_remembers" },
  { "return r:has 'nothing'", "unknown_record_field" }, { "while true do end", "time_limit" },
}

test("what a rule must not do is an error with its file and line", function(t)
  for _, case in ipairs(REFUSED) do
    local got = ask(rule(case[1]), { record("1", { l = { "1" } }) })
    t.eq(got.outcome, "error", case[1])
    t.eq(got.err.key, "model." .. case[2], case[1])
    t.ok(got.line == 8 and got.file:find "procedure.lua", case[1] .. " " .. tostring(got.line))
  end
end)

-- Bounds -----------------------------------------------------------------------------------------------

local function flags(many)
  local more, all = {}, {}
  for i = 1, many do
    more["g" .. i] = { id = "g" .. i, kind = "flag" }
    all[i] = "(x.g" .. i .. " or not x.g" .. i .. ")"
  end
  return told(more), table.concat(all, " and ")
end

test("bounds: 256 runs of a rule, 32 an item, 10,000 together; beyond, it cannot be told", function(t)
  for _, case in ipairs { { 8, "fires", 256 }, { 9, "cannot_tell", 257 } } do
    local what, words = flags(case[1])
    local got = ask(rule("local x = r return " .. words), { record("1", {}) }, what)
    t.eq({ got.outcome, got.runs, got.over or false }, { case[2], case[3], case[2] ~= "fires" })
  end
  for _, case in ipairs { { 5, "fires", 33 }, { 6, "cannot_tell", 35 } } do
    local what, words = flags(case[1])
    local got = ask(rule("return all(r.l, function (x) return " .. words .. " end)"),
      { record("1", { l = { "1" } }) }, what)
    t.eq(got.outcome, case[2])
    t.ok(got.runs >= case[3], got.runs)
  end
  local what, words = flags(5)
  local records = { record("1", { l = {} }) }
  for i = 1, 400 do
    table.insert(records[1].values.l, tostring(i))
    records[i + 1] = record(tostring(i + 1), { l = {} })
  end
  local got = ask(rule("return all(r.l, function (x) return " .. words .. " end)"), records, what)
  t.eq({ got.outcome, got.over }, { "cannot_tell", true })
  t.ok(got.runs < 10500, got.runs)
end)

-- Audiences --------------------------------------------------------------------------------------------

local WALLS = [[procedure "waende" { api = 2, version = "1", title = "W" }
record "eng" { title = "Enges", many = "Enge", line = "was", visible = "unit",
  fields = { was = line { title = "W", open = true }, ja = flag { title = "J" } } }
record "offen" { title = "Offenes", many = "Offene", line = "was", visible = "public", fields = {
  was = line { title = "W" }, tief = line { title = "T", visible = "unit" },
  wahr = flag { title = "Wahr", visible = "unit" }, frei = flag { title = "Frei" },
  zu = link { title = "zu", to = "eng", many = true, back = "her" },
  wer = person { title = "Wer" } }, columns = { "was", "tief", "wer" } }
notice "a" { of = "offen", why = "w", say = "A sagt {was}", when = function (r) return r.frei end }
notice "b" { of = "offen", why = "w", say = "SAGT b {tief}", when = function (r) return r.frei end }
notice "c" { of = "offen", why = "w", say = "SAGT c", when = function (r) return r.wahr end }
notice "d" { of = "offen", why = "w", say = "SAGT d",
  when = function (r) return any(r.zu, function (x) return x.ja end) end }
notice "e" { of = "offen", why = "w", say = "SAGT e", when = function (r, u) return any(u.eng) end }
notice "f" { of = "eng", why = "w", say = "SAGT f {was}", when = function (r) return r:has "was" end }
notice "g" { of = "offen", why = "w", say = "SAGT g", when = function (r) return r:has "tief" end }
notice "h" { pairs = "offen", near = { "wahr" }, why = "w", say = "SAGT h {a.was}",
  when = function (a, b) return a.frei and b.frei end }
notice "i" { of = "offen", why = "w", say = "SAGT i {wer}", when = function (r) return r.frei end }
notice "j" { of = "offen", why = "w", say = "SAGT j", visible = "unit",
  when = function (r) return r.frei end }
clue "k" { element = "x", of = "eng", say = "SAGT k {was}" }
clue "l" { element = "x", tell = function (u) return any(u.eng, "was") and "SAGT l" end }
view "m" { title = "M", of = "offen", columns = { "was", "tief", "wer", "zu" } }
view "n" { title = "N", of = "offen", where = function (r) return r.wahr end }
view "o" { title = "O", of = "eng" }
step "p" { title = "SAGT p", makes = { "eng+" } }
step "q" { title = "Q", for_each = "offen", done = function (r) return r.frei end }
step "r" { title = "SAGT r", for_each = "offen", done = function (r) return r.wahr end }
]]

test("no word that is for others is in what somebody reads", function(t)
  local cli, file, sys = dofile "tests/lua/help_cli.lua", require "wegmarke.file", require "wegmarke.sys"
  local folder = t.tmp() .. "/walls"
  assert(sys.mkdir(folder .. "/waende"))
  assert(file.write(folder .. "/waende/procedure.lua", WALLS))
  local path = folder .. "/walls.db"
  local function run(...) return cli("--lang", "de", "--db", path, ...) end
  run("init")
  run("unit", "add", "--kind", "gemeinde", "--name", "Ort")
  run("--models", folder, "use", "Ort", "waende")
  for i = 1, 2 do
    run("eng", "add", "Ort", "was=GEHEIM eng" .. i, "ja=ja")
    run("offen", "add", "Ort", "was=Offen" .. i, "tief=GEHEIM tief", "wahr=ja", "frei=ja",
      "wer=GEHEIM Person", "zu=GEHEIM eng1")
  end
  local whole = run("notices", "Ort")
  for letter in ("bcdefghijkl"):gmatch "." do t.has(whole, "SAGT " .. letter) end
  t.has(run("steps", "Ort"), "SAGT r")
  t.has(run("views", "Ort", "m"), "GEHEIM tief")
  for _, who in ipairs { "agency", "public" } do
    local all, explained = {}, {}
    local function take(...)
      local out, err = run(...)
      all[#all + 1] = out .. err
    end
    for _, more in ipairs { {}, { "--json" } } do
      take("notices", "Ort", "--for", who, table.unpack(more))
      take("steps", "Ort", "--for", who, table.unpack(more))
      take("views", "Ort", "--for", who, table.unpack(more))
      for letter in ("mno"):gmatch "." do take("views", "Ort", letter, "--for", who, table.unpack(more)) end
      for letter in ("abcdefghijkl"):gmatch "." do
        local out, err = run("explain", "Ort", letter, "--for", who, table.unpack(more))
        explained[#explained + 1] = out .. err
        t.ok(letter == "a" or not out:find "trifft zu" and not out:find "fires", letter .. " for " .. who)
      end
    end
    for _, ending in ipairs { "html", "md" } do
      local output = folder .. "/out." .. ending
      run("notices", "Ort", "--for", who, "-o", output, "--overwrite")
      all[#all + 1] = assert(file.read(output))
    end
    local said = table.concat(all, "\n")
    t.has(said, "A sagt Offen1")
    t.ok(not said:find "SAGT", who .. ": " .. (said:match "[^\n]*SAGT[^\n]*" or ""))
    said = said .. table.concat(explained, "\n") -- what a rule is called there is the module's
    t.ok(not said:find "GEHEIM", who .. ": " .. (said:match "[^\n]*GEHEIM[^\n]*" or ""))
  end
end)
