--- What may change at once in figures that went out: tiers and the rule for them (see late.lua).
---
--- A tier is what figures are made of that can be subtracted from each other: an element's answers, its
--- dots, who took part. It has rows: whose each is (owner), what it says (of a placement `p`), how many
--- stand behind it (n), and what only one of can be current (cell: of a poster each dot's place, of
--- answers without a person each, numbered by `nth`). Only where rows are compared these are made. now:
--- rows as they are recorded; last: those that went out last; events: { place, added = rows, gone = rows },
--- what went out anew and what went out to be gone, in order.
---
--- A row may also be a ballot box: points that n people distributed, of which nobody knows whose are which.
--- Then n alone tells how many stand behind a change, and what it says may only change with enough more of
--- them, or back to what went out before.

local keys_in_order = require "wegmarke.keys"

local M = {}

-- Rows as counts ------------------------------------------------------------------------------------

local function says_of(row)
  local p = row.p
  return not p and "" or p.value and p.state .. p.value or p.state
end

-- What tells one answer from another: whose, and what it says.
local function key_of(row)
  local key = row.key
  if not key then
    key = row.owner .. "\0" .. (row.box and "" or says_of(row))
    row.key = key
  end
  return key
end

-- What only one of can be current.
local function cell_of(row)
  return row.kind == "dots" and key_of(row) or row.nth and row.owner .. "\0" .. row.nth or row.owner
end

local function counts_of(rows)
  local counts = {}
  for _, row in ipairs(rows) do
    local key = key_of(row)
    counts[key] = (counts[key] or 0) + row.n
  end
  return counts
end

-- What the ballot boxes among rows say.
local function boxes_of(rows)
  local said = {}
  for _, row in ipairs(rows) do
    if row.box then said[row.owner] = says_of(row) end
  end
  return said
end

local function same_boxes(one, other)
  for owner, said in pairs(one) do
    if other[owner] ~= said then return false end
  end
  return true
end

-- How much `counts` has beyond `other`.
local function beyond(counts, other)
  local n = 0
  for key, count in pairs(counts) do
    n = n + math.max(0, count - (other[key] or 0))
  end
  return n
end

local function enough(n, threshold)
  return n == 0 or n >= threshold
end

-- Whether all answers that were always in the same states, `states` and `target`, are enough together.
local function has_big_blocks(states, target, ever, threshold)
  local blocks = {}
  for key, most in pairs(ever) do
    for i = 1, most do
      local name = { (target[key] or 0) >= i and "1" or "0" }
      for j, state in ipairs(states) do
        name[j + 1] = (state[key] or 0) >= i and "1" or "0"
      end
      name = table.concat(name)
      blocks[name] = (blocks[name] or 0) + 1
    end
  end
  for _, n in pairs(blocks) do
    if n < threshold then
      return false
    end
  end
  return true
end

-- Whether `rows` may go out after all the states that did (late.lua says why so). `boxes`: what ballot boxes
-- said in each of the states.
local function fits(states, boxes, rows, threshold)
  local target, ever, said = counts_of(rows), {}, boxes_of(rows)
  local returns = false
  for i, state in ipairs(states) do
    local more, less = beyond(target, state), beyond(state, target)
    returns = returns or more == 0 and less == 0 and next(state) ~= nil and same_boxes(said, boxes[i])
    if not (enough(more, threshold) and enough(less, threshold)) then
      return false
    end
    for key, count in pairs(state) do
      ever[key] = math.max(ever[key] or 0, count)
    end
  end
  local fresh = beyond(target, ever)
  if next(said) then return returns or fresh >= threshold end
  return returns or fresh >= threshold or fresh == 0 and has_big_blocks(states, target, ever, threshold)
end

-- Tiers ---------------------------------------------------------------------------------------------

--- An empty tier.
---@return table tier
function M.new()
  return { now = {}, last = {}, events = {}, by_place = {}, differs = false }
end

--- Notes that at a place of the history a row was added, or was gone.
---@param t table
---@param place integer
---@param kind "added"|"gone"
---@param row table
---@return table event
function M.note(t, place, kind, row)
  local event = t.by_place[place]
  if not event then
    event = { place = place, added = {}, gone = {} }
    t.by_place[place] = event
    t.events[#t.events + 1] = event
  end
  table.insert(event[kind], row)
  return event
end

--- Adds a row.
---@param t table
---@param row table
---@param is_now boolean it is recorded
---@param is_out boolean|nil it went out last
function M.put(t, row, is_now, is_out)
  row.is_now = is_now
  if is_now then
    t.now[#t.now + 1] = row
  end
  if is_out then
    t.last[#t.last + 1] = row
  end
  t.differs = t.differs or is_now ~= (is_out or false)
end

--- Brings the events into their order, once all rows are there.
---@param t table
function M.finish(t)
  table.sort(t.events, function(p, q) return p.place < q.place end)
end

-- The rows that went out last, one of each person and one of each cell of a poster. Of two that two
-- laptops showed, the one recorded counts; without one, neither does. Where a row was restated, that of
-- now stands for it, if it may be read (`reaches`).
local function last_of(t, reaches)
  local now, cells = {}, {}
  for _, row in ipairs(t.now) do
    now[key_of(row)] = row
  end
  for _, row in ipairs(t.last) do
    local cell = cell_of(row)
    local other = cells[cell]
    if other and not other.is_now and not row.is_now and not other.none then
      local same = key_of(other) == key_of(row) and other.n == row.n
      cells[cell] = same and other or { none = true }
    elseif not other or row.is_now then
      cells[cell] = row
    end
  end
  local rows = {}
  for _, cell in ipairs(keys_in_order(cells)) do
    local row = cells[cell]
    local twin = not row.none and not row.is_now and now[key_of(row)]
    local same = twin and twin.n == row.n and (not row.box or says_of(twin) == says_of(row))
    if same and (not reaches or reaches[twin.batch]) then
      row = twin
    end
    rows[#rows + 1] = not row.none and row or nil
  end
  return rows
end

-- What each state that went out counted, from none on; the rows of the state after `upto` events; and what
-- ballot boxes said in each.
local function states_of(t, upto)
  local present, states, boxes = {}, { {} }, { {} }
  for i = 1, upto or #t.events do
    for _, row in ipairs(t.events[i].gone) do
      present[row] = nil
    end
    for _, row in ipairs(t.events[i].added) do
      present[row] = true
    end
    local counts, said = {}, {}
    local met = {}
    for row in pairs(present) do
      if row.box then said[row.owner] = says_of(row) end
      local key = key_of(row)
      local cell = cell_of(row) .. "\0" .. key
      -- Twins of two laptops are one.
      counts[key] = (counts[key] or 0) + math.max(0, row.n - (met[cell] or 0))
      met[cell] = math.max(met[cell] or 0, row.n)
    end
    states[#states + 1], boxes[#boxes + 1] = counts, said
  end
  return states, present, boxes
end

local function by_owner(rows)
  local owners = {}
  for _, row in ipairs(rows) do
    owners[row.owner] = owners[row.owner] or {}
    table.insert(owners[row.owner], row)
  end
  return owners
end

-- Whose rows differ from what went out: who is new, who says something else, whose are gone.
local function changes_of(now, shown)
  local kinds = { new = {}, other = {}, gone = {} }
  for owner, rows in pairs(now) do
    if not shown[owner] then
      kinds.new[owner] = true
    else
      local is, was = counts_of(rows), counts_of(shown[owner])
      kinds.other[owner] = beyond(is, was) + beyond(was, is) > 0
        or not same_boxes(boxes_of(rows), boxes_of(shown[owner])) or nil
    end
  end
  for owner in pairs(shown) do
    kinds.gone[owner] = not now[owner] or nil
  end
  return kinds
end

-- What is tried to go out together, best first.
local TOGETHER = { { "new", "other", "gone" }, { "new", "other" }, { "other", "gone" }, { "new", "gone" },
                   { "new" }, { "other" }, { "gone" } }

-- The rows, with those of `owners` as they are now.
local function exchange(shown, now, owners)
  local rows = {}
  for owner, list in pairs(shown) do
    if not owners[owner] then
      table.move(list, 1, #list, #rows + 1, rows)
    end
  end
  for owner in pairs(owners) do
    local list = now[owner] or {}
    table.move(list, 1, #list, #rows + 1, rows)
  end
  return rows
end

local function event_of(shown, rows)
  local was, is = {}, {}
  local event = { added = {}, gone = {}, is_new = true }
  for _, row in ipairs(shown) do
    was[row] = true
  end
  for _, row in ipairs(rows) do
    is[row] = true
    if not was[row] then
      table.insert(event.added, row)
    end
  end
  for _, row in ipairs(shown) do
    if not is[row] then
      table.insert(event.gone, row)
    end
  end
  return event
end

-- Whether rows of an owner may go out, by where they reach and by whom they are.
local function may_go(rule, may, owner, rows)
  for _, row in ipairs(rule.reaches and rows or {}) do
    if not rule.reaches[row.batch] then
      return false
    end
  end
  return not may or may(owner)
end

-- The same where nothing went out yet, which can be told without looking at states: all rows that may go
-- out do, if they are enough together.
local function settle_first(t, rule, may)
  local may_owner, any, n = {}, false, 0
  for _, row in ipairs(t.now) do
    local owner = row.owner
    t.waiting[owner] = (t.waiting[owner] or 0) + row.n
    if may_owner[owner] == nil then
      may_owner[owner] = not may or may(owner)
    end
    if rule.reaches and not rule.reaches[row.batch] then
      may_owner[owner] = false
    end
  end
  for owner, count in pairs(t.waiting) do
    t.waiting[owner] = math.max(1, count)
    if may_owner[owner] then
      any, n = true, n + count
    end
  end
  t.state = {}
  if rule.frozen or not any or not enough(n, rule.threshold) then
    return
  end
  local rows = t.state
  for _, row in ipairs(t.now) do
    if may_owner[row.owner] then
      rows[#rows + 1], t.waiting[row.owner] = row, nil
    end
  end
  t.events[1] = { added = table.move(rows, 1, #rows, 1, {}), gone = {}, is_new = true }
end

--- Decides what of a tier is shown: `t.state`, its rows; where something new is, it becomes the last of
--- the events. `t.waiting`: those of whom something waits, each with the dots or persons that it is.
---@param t table
---@param rule {threshold: integer, frozen: boolean|nil, force: boolean|nil, reaches: table|nil} frozen:
---  nothing new may go out; force: all does that something went out of before
---@param may (fun(owner: string): boolean)|nil whose rows may go out
local function settle(t, rule, may)
  t.waiting = {}
  if not t.differs then
    t.state = t.last
    return
  elseif #t.last == 0 and #t.events == 0 then
    return settle_first(t, rule, may)
  end
  local last = last_of(t, rule.reaches)
  local now, shown = by_owner(t.now), by_owner(last)
  local kinds = changes_of(now, shown)
  for name, kind in pairs(kinds) do
    for owner in pairs(kind) do
      t.waiting[owner] = math.max(1, beyond(counts_of(now[owner] or {}), counts_of(shown[owner] or {})))
      -- What is gone may always go: whose it was counts no more.
      if name ~= "gone" and not may_go(rule, may, owner, now[owner]) then
        kind[owner] = nil
      end
    end
  end
  t.state = last
  local states, _, boxes = states_of(t)
  for _, names in ipairs(rule.frozen and {} or TOGETHER) do
    local owners, whole = {}, true
    for _, name in ipairs(names) do
      whole = whole and next(kinds[name]) ~= nil
      for owner in pairs(kinds[name]) do
        owners[owner] = true
      end
    end
    local rows = whole and exchange(shown, now, owners)
    if rows and (rule.force and #t.events > 0 or fits(states, boxes, rows, rule.threshold)) then
      for owner in pairs(owners) do
        t.waiting[owner] = nil
      end
      t.state = rows
      t.events[#t.events + 1] = event_of(last, rows)
      return
    end
  end
end

M.settle = settle

--- The same for those outside: they see the state up to the first event that holds what was not released
--- to them, if there is one.
---@param t table
---@param rule table with `reaches`
---@param may (fun(owner: string): boolean)|nil
function M.settle_outside(t, rule, may)
  for i, event in ipairs(t.events) do
    for _, row in ipairs(event.added) do
      if not rule.reaches[row.batch] then
        local _, present = states_of(t, i - 1)
        t.state, t.waiting = {}, {}
        for row_of in pairs(present) do
          table.insert(t.state, row_of)
        end
        return
      end
    end
  end
  settle(t, rule, may)
end

return M
