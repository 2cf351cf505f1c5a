-- What is current, of chains and circles of any shape: against the rule, word by word. And that a long chain
-- of corrections, as a file of strangers may hold, costs what its rows cost.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local currents = require "wegmarke.data.current"
local data = require "wegmarke.data"
local revisions = require "wegmarke.data.revisions"
local sys = require "wegmarke.sys"
local wordings = require "wegmarke.data.wordings"

local element = "datenbasierung"

local dice = dofile("tests/lua/help_dice.lua")

local function id(kind, i) return sys.sha256(kind .. i):sub(1, 32) end

-- Rows ----------------------------------------------------------------------------------------------

local stamp = { made_at = "2026-03-01T10:00:00Z", made_by = "test" }

local function put(db, statement, row)
  for key, value in pairs(stamp) do row[key] = value end
  assert(db:run(statement, row))
end

local function link(db, i, from_table, from, to_table, to, kind)
  put(db, "link_insert", { id = id("link", i), from_table = from_table, from_record = from,
    to_table = to_table, to_record = to, kind = kind })
end

--- A heap of rows that replace each other anyhow.
local function heap(db, assessment, pick)
  local made = { rows = {}, withdrawn = {}, over = {}, confirmed = {} }
  db:transaction(function()
    for b = 1, 3 do
      put(db, "batch_insert", { id = id("batch", b), assessment = assessment, kind = "person",
        retrospective = 0 })
      made.withdrawn[b] = pick(3) == 1
      if made.withdrawn[b] then db:run("derive_batch", { id = id("batch", b), withdrawn = 1 }) end
    end
    local n = 0
    local function over(newer, older)
      made.over[older] = made.over[older] or {}
      table.insert(made.over[older], newer)
    end
    for i = 1, 8 do
      local batch, older = pick(3), i > 1 and pick(2) == 1 and pick(i - 1) or nil
      put(db, "placement_insert", { id = id("row", i), batch = id("batch", batch), element = element,
        state = "placed", value = pick(4), replaces = older and id("row", older) })
      made.rows[i] = batch
      if older then over(i, older) end
    end
    for _ = 1, pick(5) - 1 do
      local newer, older = pick(8), pick(8)
      if newer ~= older then
        n = n + 1
        link(db, n, "placement", id("row", newer), "placement", id("row", older), "replaces")
        over(newer, older)
      end
    end
    if pick(3) == 1 then
      local row, batch = pick(8), pick(3)
      link(db, n + 1, "batch", id("batch", batch), "placement", id("row", row), "confirms")
      made.confirmed[row] = not made.withdrawn[batch]
    end
  end)
  return made
end

local function reach(from, edges)
  local seen, stack = {}, { from }
  while #stack > 0 do
    for _, to in ipairs(edges[table.remove(stack)] or {}) do
      if not seen[to] then
        seen[to] = true
        stack[#stack + 1] = to
      end
    end
  end
  return seen
end

--- In force, and none in force stands above it that it does not stand above as well.
local function by_the_rule(made)
  local list, below = {}, {}
  for older, newer in pairs(made.over) do
    for _, one in ipairs(newer) do
      below[one] = below[one] or {}
      table.insert(below[one], older)
    end
  end
  local function in_force(i) return not made.withdrawn[made.rows[i]] or made.confirmed[i] end
  for i = 1, #made.rows do
    local older, is_over = reach(i, below), false
    for newer in pairs(reach(i, made.over)) do
      is_over = is_over or newer ~= i and in_force(newer) and not older[newer]
    end
    if in_force(i) and not is_over then list[#list + 1] = id("row", i) end
  end
  table.sort(list)
  return list
end

test("what is current of rows that replace each other anyhow is what the rule says", function(t)
  for seed = 1, 150 do
    local db, a = help.assessment(t)
    local made, list = heap(db, a.id, dice(seed)), {}
    for i, row in ipairs(currents.placements(db, a.id)) do list[i] = row.id end
    table.sort(list)
    t.eq(list, by_the_rule(made), "seed " .. seed)
    db:close()
  end
end)

-- What it costs -------------------------------------------------------------------------------------

--- How many rows of a table something looks at.
local function looks(rows, f)
  local n = 0
  local function watched(row)
    return setmetatable({}, { __index = function(_, key)
      n = n + 1
      return row[key]
    end })
  end
  local list = {}
  for i, row in ipairs(rows) do list[i] = watched(row) end
  f(list)
  return n
end

local function chain(n, every)
  local list = {}
  for i = 1, n do
    list[i] = { id = "r" .. i, sets = every(i), parents = i > 1 and { "r" .. i - 1 } or {} }
  end
  return list
end

test("many revisions of one record cost what they are, not their square", function(t)
  for what, every in pairs {
    word = function(i) return { what = "x" .. i } end,
    withdrawal = function(i) return { withdrawn = i % 2 == 0 } end,
    member = function(i) return { names = { ["x" .. i] = true } } end,
  } do
    local cost = {}
    for i, n in ipairs { 100, 400 } do
      cost[i] = looks(chain(n, every), function(list)
        require("wegmarke.record.value").read(nil, list)
      end)
    end
    t.ok(cost[2] < 8 * cost[1], ("%s: %d, then %d"):format(what, cost[1], cost[2]))
  end
end)

test("of a long chain of corrections the last one is current, whatever else stands there", function(t)
  local db, a = help.assessment(t)
  local n = 20000
  db:transaction(function()
    put(db, "batch_insert", { id = id("batch", 1), assessment = a.id, kind = "person", retrospective = 0 })
    for i = 1, n do
      put(db, "placement_insert", { id = id("row", i), batch = id("batch", 1), element = element,
        state = "placed", value = 1, replaces = i > 1 and id("row", i - 1) or nil })
    end
    link(db, 1, "placement", id("row", n), "placement", id("row", 1), "replaces")
  end)
  local rows = currents.placements(db, a.id)
  t.eq(#rows, 1)
  t.eq(rows[1].id, id("row", n))
end)

test("fields keep the place of their first wording, and what hangs on any wording", function(t)
  local db, a = help.assessment(t)
  local first = assert(data.fields.add(db, a.id, { title = "Erstes" }))
  assert(data.fields.add(db, a.id, { title = "Zweites" }))
  local p = assert(data.packages.add(db, first, { what = "Paket" }))
  local last = first
  local function say(one, title)
    put(db, "revision_insert", { id = one, type = "plan.action_field", record = first,
      sets = '{"title":"' .. title .. '"}' })
    db:run("parent_insert", { revision = one, parent = last })
  end
  db:transaction(function()
    for i = 1, 3000 do
      say(id("field", i), "Fassung " .. i)
      say(id("beside", i), "Daneben " .. i)
      last = id("field", i)
    end
  end)
  local fields = data.gather(db, a.id).fields
  t.eq(#fields, 3002)
  t.eq(fields[#fields].title, "Zweites")
  local n = 0
  for _, field in ipairs(fields) do
    for _, one in ipairs(field.packages) do n = n + (one.id == p and 1 or 0) end
  end
  t.eq(n, 1)
  t.eq(wordings.get(db, last).record, first)
end)

test("the last words on a field are those that none came after", function(t)
  local list = { { id = "a", sets = { x = 1 }, parents = {} },
    { id = "b", sets = { x = 2 }, parents = { "a" } }, { id = "c", sets = { y = 1 }, parents = { "a" } },
    { id = "d", sets = { x = 3 }, parents = { "c" } } }
  local last = revisions.last(list, "x")
  t.eq({ #last, last[1].id, last[2].id }, { 2, "b", "d" })
  t.eq(revisions.after(list) "c", { d = true })
end)
