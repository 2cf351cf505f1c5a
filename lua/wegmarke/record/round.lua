--- Takes records over from an earlier round of a unit into a later one: those of a type that says so (`take`)
--- and that nobody is done with, and what belongs to them of types that say so too. Each points at the one it
--- goes on with, so that a second run takes nothing twice. Dots are given anew.

local check = require("wegmarke.data.plan_take").check
local json = require "wegmarke.json"
local now = require "wegmarke.record.now"
local privacy = require "wegmarke.data.privacy"
local read = require "wegmarke.record.read"
local records = require "wegmarke.record.store"
local util = require "wegmarke.data.util"
local value = require "wegmarke.record.value"

local M = {}

---@class wegmarke.record.Taken
---@field taken integer
---@field there integer taken before, or recorded anew meanwhile
---@field left {decl: table, record: wegmarke.record.Record}[] nobody works on them any more
---@field withdrawn {decl: table, record: wegmarke.record.Record}[] taken before and taken back since

local function must(done, err)
  if done == nil then error(err, 0) end
  return done
end

-- A record and those it goes on with, the nearest first.
local function behind(run, decl, record)
  local list, seen = {}, {}
  while record and not seen[record.id] do
    list[#list + 1], seen[record.id] = record.id, true
    local before = record.values[decl.take]
    record = before and read.get(run.db, before)
  end
  return list
end

-- By every record that stands behind one of a scope, that one; and the living ones.
local function known(run, decl, scope)
  local by, live = {}, {}
  for _, record in ipairs(read.of_unit(run.db, run.unit, decl.id, true)) do
    if record.scope == scope and not record.leader then
      for _, id in ipairs(behind(run, decl, record)) do by[id] = by[id] or record end
      if not record.withdrawn then live[#live + 1] = record end
    end
  end
  return by, live
end

local function is_over(decl, record)
  for _, state in ipairs(decl.states and decl.states.list or {}) do
    if state.id == record.state then return state.over == true end
  end
  return false
end

-- One that says the same of what people know a record by.
local function alike(decl, live, record)
  local key, line = value.key(decl, record.values), record.values[decl.line]
  for _, one in ipairs(live) do
    if key and value.key(decl, one.values) == key
      or not key and type(line) == "string" and one.values[decl.line] == line then
      return one
    end
  end
end

-- What a record says that goes along; links to what was taken over point at that.
local function values_of(run, decl, record)
  local values, dots = { [decl.take] = record.id }, {}
  for _, id in ipairs(decl.dots or {}) do dots[id] = true end
  local function moved(said)
    if type(said) ~= "table" then return run.map[said] or said end
    local list = {}
    for i, one in ipairs(said) do list[i] = run.map[one] or one end
    return list
  end
  for _, field in ipairs(decl.fields) do
    local id, said = field.id, record.values[field.id]
    local plain = id ~= decl.take and not dots[id] and field.kind ~= "computed" and not record.held[id]
      and not record.unfit[id]
    if plain and said ~= nil and said ~= json.null and said ~= privacy.marker then
      values[id] = field.kind == "link" and moved(said) or said
    end
  end
  return values
end

local take_all

local function take_one(run, decl, record, scope, by, live)
  local there
  for _, id in ipairs(behind(run, decl, record)) do there = there or by[id] end
  if there and there.withdrawn then
    table.insert(run.made.withdrawn, { decl = decl, record = record })
    return
  end
  there = there or alike(decl, live, record)
  if there then
    run.made.there = run.made.there + 1
    if there.values[decl.take] == nil and not there.clashes[decl.take] then
      must(records.change(run.db, run.types, there.id, { [decl.take] = record.id }))
    end
  elseif is_over(decl, record) then
    table.insert(run.made.left, { decl = decl, record = record })
    return
  end
  local id = there and there.id or must(records.add(run.db, run.types, decl.id, scope,
    values_of(run, decl, record), { state = record.state }))
  if not there then run.made.taken = run.made.taken + 1 end
  run.map[record.id] = id
  for _, below in ipairs(run.list) do
    if below.take and below.of == decl.id then take_all(run, below, record.id, id) end
  end
end

take_all = function(run, decl, from, to)
  local by, live = known(run, decl, to)
  for _, record in ipairs(read.of_scope(run.db, from, decl.id)) do
    take_one(run, decl, record, to, by, live)
  end
end

--- Takes over what a type says is taken over, all or nothing.
---@param db table
---@param types table<string, table> those in force, by qualified id
---@param decl table one of them that hangs on assessments
---@param to string the round that goes on
---@param from string the round before
---@return wegmarke.record.Taken|nil
---@return table|nil err
function M.take(db, types, decl, to, from)
  return util.tx(db, function()
    local made = { taken = 0, there = 0, left = {}, withdrawn = {} }
    local run = { db = db, types = types, list = {}, map = {}, made = made,
      unit = check(db, to, from).unit }
    for id, one in pairs(types) do
      if id == one.id then run.list[#run.list + 1] = one end
    end
    table.sort(run.list, function(a, b) return a.id < b.id end)
    take_all(run, now.declared(types, decl.id), from, to)
    util.log(db, "record.round", { assessment = to, table = decl.id,
      detail = { taken = made.taken, there = made.there } })
    return made
  end)
end

return M
