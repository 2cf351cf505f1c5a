-- Revisions: what they say together, on one desk and on several.

local test = ...
local json = require "wegmarke.json"
local merge = require "wegmarke.data.merge"
local revisions = require "wegmarke.data.revisions"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

local fields = { "a", "b", "c" }

--- A source of numbers that is the same every time.
local function dice(seed)
  local x = seed
  return function(n)
    x = (x * 1103515245 + 12345) % 2147483648
    return (x >> 8) % n + 1
  end
end

local function copy(desk)
  local new = {}
  for id, revision in pairs(desk) do new[id] = revision end
  return new
end

local function list(desk, roll)
  local out = {}
  for _, revision in pairs(desk) do out[#out + 1] = revision end
  table.sort(out, function(x, y) return x.id < y.id end)
  for i = #out, 2, -1 do
    local j = roll and roll(i) or i
    out[i], out[j] = out[j], out[i]
  end
  return out
end

local function write(desk, id, sets)
  desk[id] = { id = id, sets = sets, parents = revisions.heads(list(desk)) }
end

--- Three desks that write and hand each other files.
local function history(roll)
  local desks, n = { {}, {}, {} }, 0
  for _ = 1, 3 + roll(12) do
    local desk = desks[roll(3)]
    if roll(3) == 1 then
      for id, revision in pairs(desks[roll(3)]) do desk[id] = revision end
    else
      n = n + 1
      local sets = {}
      for _ = 1, roll(2) do sets[fields[roll(3)]] = roll(4) == 1 and json.null or roll(3) end
      write(desk, ("%03d%d"):format(roll(900) + 99, n), sets)
    end
  end
  return desks
end

local function said(desk, roll)
  local values, clashes = revisions.resolve(list(desk, roll))
  return json.encode { values = values, clashes = clashes }
end

--- The rule in another way: a word counts if no other word on its field can be walked down to it.
local function slowly(desk)
  local function reaches(from, to)
    for _, parent in ipairs(desk[from].parents) do
      if parent == to or reaches(parent, to) then return true end
    end
    return false
  end
  local values, clashes = {}, {}
  for _, field in ipairs(fields) do
    local words, seen = {}, {}
    for _, revision in ipairs(list(desk)) do
      local over = revision.sets[field] == nil
      for id, other in pairs(desk) do
        over = over or other.sets[field] ~= nil and reaches(id, revision.id)
      end
      if not over then
        words[#words + 1] = { value = revision.sets[field], revision = revision.id }
        seen[tostring(revision.sets[field])] = true
      end
    end
    local first = next(seen)
    if first and next(seen, first) then clashes[field] = words
    elseif first then values[field] = words[1].value end
  end
  return json.encode { values = values, clashes = clashes }
end

test("merged in any order and any grouping they say the same, as the slow rule does", function(t)
  for seed = 1, 3000 do
    local roll = dice(seed)
    local desks = history(roll)
    local one, other = copy(desks[1]), copy(desks[3])
    for _, i in ipairs { 2, 3, 2 } do
      for id, revision in pairs(desks[i]) do one[id] = revision end
    end
    for _, i in ipairs { 1, 2 } do
      for id, revision in pairs(desks[i]) do other[id] = revision end
    end
    local want = slowly(one)
    t.eq(said(one), want, "seed " .. seed)
    t.eq(said(other, roll), want, "seed " .. seed)
  end
end)

test("one desk that writes alone has no clash, and its last words count", function(t)
  for seed = 1, 300 do
    local roll = dice(seed)
    local desk, last = {}, {}
    for n = 1, 1 + roll(9) do
      local field, value = fields[roll(3)], roll(5)
      write(desk, ("%03d%d"):format(roll(900) + 99, n), { [field] = value })
      last[field] = value
    end
    t.eq(said(desk), json.encode { values = last, clashes = {} })
  end
end)

local function open(t, name)
  local path = t.tmp() .. "/" .. name
  os.remove(path)
  return assert(store.open(path, { create = true }))
end

local function set(db, record, sets, why)
  return assert(util.tx(db, function() return revisions.add(db, "settings", record, sets, why) end))
end

test("two files: a clash is shown with both words, and settled by a word that saw both", function(t)
  local record = revisions.file_record
  local a = open(t, "a.db")
  set(a, record, { controller = "Amt", retention_months = 12 }, "first")
  local path = t.tmp() .. "/b.db"
  os.remove(path)
  assert(a:backup(path))
  local b = assert(store.open(path))
  set(a, record, { controller = "Amt 1" })
  set(b, record, { controller = "Amt 2" })
  set(b, record, { retention_months = json.null })
  assert(merge.merge(a, b))
  local values, clashes = revisions.get(a, "settings", record)
  t.eq(values.retention_months, json.null)
  t.eq(values.controller, nil)
  t.eq(#clashes.controller, 2)
  t.eq(assert(merge.merge(a, b)).rows, 0)
  assert(merge.merge(b, a))
  t.eq({ revisions.get(b, "settings", record) }, { values, clashes })
  set(b, record, { controller = "Amt 3" })
  assert(merge.merge(a, b))
  values, clashes = revisions.get(a, "settings", record)
  t.eq(values, { controller = "Amt 3", retention_months = json.null })
  t.eq(clashes, {})
  t.eq(#revisions.history(a, "settings", record), 5)
  t.eq(#revisions.history(a, "settings", sys.sha256("other"):sub(1, 32)), 0)
  a:close()
  b:close()
end)
