--- The order in which the group wants to take up elements: the whole list is one decision.

local agreements = require "wegmarke.data.agreements"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local util = require "wegmarke.data.util"

local M = {}

--- Sets the group's order.
---
--- ```lua
--- data.orders.set(db, id, {"koordination", "datenbasierung"}, "wichtig und machbar") ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param elements string[] ids, most urgent first; with `model` also titles
---@param why string|nil
---@param model table|nil the loaded model: checks the elements
---@return string|nil id
---@return table|nil err
function M.set(db, assessment_id, elements, why, model)
  local ids, seen = {}, {}
  for i, given in ipairs(elements) do
    local id, err = agreements.element(given, model)
    if not id then return nil, err end
    if seen[id] then return nil, lang.err("data.order_twice", { element = id }) end
    seen[id], ids[i] = true, id
  end
  if #ids == 0 then return nil, lang.err("data.order_empty") end
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local current = db:all("group_orders_current", { assessment = assessment_id })
    local row = { assessment = assessment_id, elements = json.encode(json.list(ids)),
      why = util.words(why) }
    local standing = util.standing(current, row, { "elements", "why" })
    if standing then return standing.id end
    local id = util.replace(db, "group_order_insert", "group_order", row, current)
    util.log(db, "order.set", { assessment = assessment_id, table = "group_order", record = id,
      detail = { elements = table.concat(ids, ",") } })
    return id
  end)
end

--- Takes the group's order back: then the computed one stands alone.
---
--- ```lua
--- data.orders.withdraw(db, id, "anders entschieden") ~= nil --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param why string|nil
---@return boolean|nil done false when there is none
---@return table|nil err
function M.withdraw(db, assessment_id, why)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local current = db:all("group_orders_current", { assessment = assessment_id })
    if #current == 0 or #current == 1 and current[1].elements == "[]" then return false end
    local id = util.replace(db, "group_order_insert", "group_order",
      { assessment = assessment_id, elements = "[]", why = util.words(why) }, current)
    util.log(db, "order.withdraw", { assessment = assessment_id, table = "group_order", record = id })
    return true
  end)
end

return M
