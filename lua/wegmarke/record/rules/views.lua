--- Views: tables over records that a module names, of those for which its condition holds.

local kinds = require "wegmarke.record.kinds"
local read = require "wegmarke.record.read"
local reader = require "wegmarke.record.reader"

local M = {}

-- Whether the first of two records comes before the other by some fields: true, false, or nil.
local function before(decl, order, a, b)
  for _, named in ipairs(order) do
    local id = named:gsub("^%-", "")
    local x, y = a.values[id], b.values[id]
    local field = decl.fields[id]
    if id == "state" then
      x, y = a.state, b.state
      field = { kind = "line" }
    end
    if field and (x ~= nil or y ~= nil) then
      if named:sub(1, 1) == "-" and x ~= nil and y ~= nil then x, y = y, x end
      if kinds.before(field, x, y) ~= kinds.before(field, y, x) then return kinds.before(field, x, y) end
    end
  end
end

local function sorted(decl, view, list)
  local order, place = { view.group }, {}
  table.move(view.order or {}, 1, #(view.order or {}), #order + 1, order)
  for i, one in ipairs(list) do place[one.record] = i end
  table.sort(list, function(a, b)
    local first = before(decl, order, a.record, b.record)
    if first == nil then return place[a.record] < place[b.record] end
    return first
  end)
  return list
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
  sorted(decl, view, made.rows)
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

--- The records that name one, as an audience may know of them.
---@param run wegmarke.record.rules.Run
---@param way {decl: table, field: table}
---@param id string
---@param audience string
---@return wegmarke.record.Record[]
function M.back(run, way, id, audience)
  if not reader.may_read(way.field, audience) then return {} end
  local ids = { [id] = true } -- with those that are shown with it
  for other, leader in pairs(run:records(way.field.target).alias) do
    if leader == id then ids[other] = true end
  end
  return reader.list(way.decl, read.back(run:records(way.decl.id).list, way.field.id, ids), audience)
end

return M
