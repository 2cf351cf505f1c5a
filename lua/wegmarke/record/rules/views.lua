--- Views: tables over records that a module names, of those for which its condition holds.

local kinds = require "wegmarke.record.kinds"
local read = require "wegmarke.record.read"
local reader = require "wegmarke.record.reader"

local M = {}

-- By what rows are sorted where an order names a field: states as they are declared, a link by the line of
-- what it names, as far as the audience may read it. The field that such values are of, and what gives the
-- value of a record.
local function sorted_by(run, decl, id, audience)
  local field = decl.fields[id]
  if id == "state" and decl.states then
    return { kind = "choice", entries = decl.states.list }, function(record) return record.state end
  elseif not field or field.kind ~= "link" then
    return field, function(record) return record.values[id] end
  end
  local target = run.types[field.target]
  return target and target.fields[target.line], function(record)
    local said = record.values[id]
    if type(said) == "table" then said = said[1] end
    local other = said and run:record(field.target, run:records(field.target).alias[said] or said)
    other = other and reader.seen(target, other, audience)
    return other and other.values[target.line]
  end
end

-- What rows are compared by, first to last.
local function orders_of(run, decl, view, audience)
  local named, orders = { view.group }, {}
  table.move(view.order or {}, 1, #(view.order or {}), #named + 1, named)
  for _, one in ipairs(named) do
    local id, down = one:gsub("^%-", "")
    local field, said = sorted_by(run, decl, id, audience)
    if field then orders[#orders + 1] = { field = field, down = down > 0, said = said } end
  end
  return orders
end

-- Whether the first of two records comes before the other: true, false, or nil. Without a value one is last.
local function before(orders, a, b)
  for _, order in ipairs(orders) do
    local x, y = order.said(a), order.said(b)
    if order.down and x ~= nil and y ~= nil then x, y = y, x end
    local first, last = kinds.before(order.field, x, y), kinds.before(order.field, y, x)
    if first ~= last then return first end
  end
end

local function sort(run, decl, view, list, audience)
  local orders, place = orders_of(run, decl, view, audience), {}
  for i, one in ipairs(list) do place[one.record] = i end
  table.sort(list, function(a, b)
    local first = before(orders, a.record, b.record)
    if first == nil then return place[a.record] < place[b.record] end
    return first
  end)
end

---@class wegmarke.record.rules.View
---@field decl table
---@field rows {record: wegmarke.record.Record, reads: table[]}[] in their order, as the audience reads them
---@field open table[] outcomes of which it cannot be told whether they belong into it

--- The records of a view that an audience may be shown.
---@param run wegmarke.record.rules.Run
---@param module table
---@param view table
---@param audience string
---@return wegmarke.record.rules.View|nil nil: its type is not in force
function M.of(run, module, view, audience)
  local type_id = run:type(module, view.of)
  local decl = type_id and run.types[type_id]
  if not decl then return nil end
  local made, outcomes = { decl = decl, rows = {}, open = {} }, {}
  local items = run:items(type_id)
  if view.where then
    outcomes = run:judge(module, view.where, type_id, items, view)
  else
    for i, item in ipairs(items) do
      outcomes[i] = { a = item.a, outcome = "fires", reads = {}, needs = {} }
    end
  end
  for _, one in ipairs(outcomes) do
    one.type, one.rule, one.module, one.visible = type_id, view, module, view.visible
    if one.outcome ~= "silent" and run:may_show(one, audience) then
      local seen = reader.seen(decl, run:record(type_id, one.a), audience)
      if one.outcome == "fires" then
        made.rows[#made.rows + 1] = { record = seen, reads = one.reads }
      else
        made.open[#made.open + 1] = one
      end
    end
  end
  sort(run, decl, view, made.rows, audience)
  return made
end

--- The fields through which others name records of a type under a name: the way back.
---@param types table<string, table>
---@param decl table
---@param name string
---@return {decl: table, field: table}[]
function M.ways(types, decl, name)
  local list = {}
  for _, other in pairs(types) do
    for _, field in ipairs(other.fields) do
      if field.target == decl.id and field.back == name then
        list[#list + 1] = { decl = other, field = field }
      end
    end
  end
  table.sort(list, function(a, b) return a.decl.id < b.decl.id end)
  return list
end

--- The records that name others in a field, as an audience may know of them.
---@param run wegmarke.record.rules.Run
---@param way {decl: table, field: table}
---@param audience string
---@return table<string, wegmarke.record.Record[]> by what they name; what is shown with another is that
function M.back(run, way, audience)
  local by = {}
  if not reader.may_read(way.field, audience) then return by end
  local alias = run:records(way.field.target).alias
  for _, other in ipairs(run:records(way.decl.id).list) do
    local seen = reader.seen(way.decl, other, audience)
    for _, to in ipairs(seen and read.named(seen, way.field.id) or {}) do
      local list = by[alias[to] or to] or {}
      by[alias[to] or to] = list
      if list[#list] ~= seen then list[#list + 1] = seen end
    end
  end
  return by
end

return M
