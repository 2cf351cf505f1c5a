--- What the group agreed on an element, set by the moderator and never computed; with it the group's
--- criterion marks. A new agreement replaces the current one; two current ones that say different
--- things (written on two laptops) are a clash, which the next agreement settles.

local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local names = require "wegmarke.data.intake.names"
local remarks = require "wegmarke.data.remarks"
local util = require "wegmarke.data.util"
local values = require "wegmarke.data.intake.values"

---@class wegmarke.data.Agreement what a group agreed, as given to `set`
---@field state "agreed"|"no_agreement"|"postponed"|"not_discussed"|"not_applicable"
---@field value number|string|nil only when agreed
---@field low number|string|nil a range, only without agreement
---@field high number|string|nil
---@field how string|nil
---@field why string|nil needed for "not_applicable"
---@field dissent string|nil
---@field strengths string[]|nil added to those already there, as are the next three
---@field obstacles string[]|nil
---@field questions string[]|nil
---@field support string[]|nil
---@field marks table<string, "yes"|"partly"|"no"|"unknown">|nil by criterion

local M = {}

--- A value given as a number or in words, checked against the model where one is given.
---@param given number|string|nil
---@param model table|nil
---@return number|nil value
---@return table|nil err
function M.value(given, model)
  if given == nil then return nil end
  if type(given) == "number" then
    if not model then return util.plain(given) end
    return values.on_scale(model, given)
  end
  if not model then return nil, lang.err("data.number_bad", { given = given }) end
  local read, err = values.parse(given, model)
  if not read then return nil, err end
  if not read.value then
    return nil, lang.err("data.value_missing", { allowed = values.allowed(model) })
  end
  return read.value
end

--- The element's id, checked against the model where one is given.
---@param element string
---@param model table|nil
---@return string|nil id
---@return table|nil err
function M.element(element, model)
  if not model or model.element[element] then return element end
  return names.element(model, element)
end

local function criterion_known(model, element, criterion)
  for _, cell in pairs(model.element[element].cells) do
    for _, c in ipairs(cell.criteria or {}) do
      if c.id == criterion then return true end
    end
  end
  return false
end

local function check_marks(given, element, model)
  local order = {}
  for criterion, mark in pairs(given or {}) do
    if not lists.mark.known[mark] then
      return nil, lang.err("data.mark_unknown", { given = mark, known = lists.mark })
    end
    if model and not criterion_known(model, element, criterion) then
      return nil, lang.err("data.criterion_unknown", { given = criterion, element = element })
    end
    order[#order + 1] = criterion
  end
  table.sort(order)
  return order
end

local function check(rec, model)
  if not lists.agreement_state.known[rec.state] then
    return nil, lang.err("data.agreement_state_unknown",
      { given = tostring(rec.state), known = lists.agreement_state })
  end
  local row = { state = rec.state }
  for _, field in ipairs { "value", "low", "high" } do
    local value, err = M.value(rec[field], model)
    if err then return nil, err end
    row[field] = value
  end
  for _, field in ipairs { "how", "why", "dissent" } do row[field] = util.words(rec[field]) end
  if row.state == "agreed" and not row.value then return nil, lang.err("data.agreed_needs_value") end
  if row.state ~= "agreed" and row.value then
    return nil, lang.err("data.value_only_agreed")
  end
  if (row.low or row.high) and row.state ~= "no_agreement" then
    return nil, lang.err("data.range_only_without")
  end
  if (row.low == nil) ~= (row.high == nil) or row.low and row.low > row.high then
    return nil, lang.err("data.range_bad")
  end
  if lists.needs_why[row.state] and not row.why then return nil, lang.err("data.reason_needed") end
  return row
end

--- Rows that belong to one element.
local function of_element(rows, element)
  local list = {}
  for _, row in ipairs(rows) do
    if row.element == element then list[#list + 1] = row end
  end
  return list
end

--- Records what the group agreed on an element.
---
--- ```lua
--- data.agreements.set(db, id, "koordination", {state = "agreed", value = 3, how = "im Konsens"}) ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string id; with `model` also a title
---@param rec wegmarke.data.Agreement
---@param model table|nil the loaded model: checks element, values and criteria, and reads words
---@return table|nil agreement `{id, element, state, value, low, high, replaced = n}`
---@return table|nil err
function M.set(db, assessment_id, element, rec, model)
  local id, element_err = M.element(element, model)
  if not id then return nil, element_err end
  local row, err = check(rec, model)
  if not row then return nil, err end
  if model and model.element[id].levels == false and row.state ~= "not_discussed" then
    return nil, lang.err("data.element_no_types", { given = id })
  end
  local order, mark_err = check_marks(rec.marks, id, model)
  if not order then return nil, mark_err end
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    row.assessment, row.element = assessment_id, id
    local current = of_element(db:all("agreements_current", { assessment = assessment_id }), id)
    local standing = util.standing(current, row,
      { "state", "value", "low", "high", "how", "why", "dissent" })
    row.id = standing and standing.id or util.replace(db, "agreement_insert", "agreement", row, current)
    if #order > 0 then
      local stored = of_element(db:all("agreement_marks_current", { assessment = assessment_id }), id)
      for _, criterion in ipairs(order) do
        local old = {}
        for _, m in ipairs(stored) do
          if m.criterion == criterion then old[#old + 1] = m end
        end
        if #old ~= 1 or old[1].mark ~= rec.marks[criterion] then
          util.replace(db, "agreement_mark_insert", "agreement_mark", {
            assessment = assessment_id, element = id, criterion = criterion,
            mark = rec.marks[criterion] }, old)
        end
      end
    end
    for _, kind in ipairs(lists.remark_kind) do
      for _, body in ipairs(rec[lists.remark_field[kind]] or {}) do
        remarks.put(db, assessment_id, id, kind, body)
      end
    end
    if not standing then
      util.log(db, "agreement.set", { assessment = assessment_id, table = "agreement",
        record = row.id, detail = { element = id, state = row.state, value = row.value } })
    end
    return { id = row.id, element = id, state = row.state, value = row.value, low = row.low,
      high = row.high, replaced = standing and 0 or #current }
  end)
end

--- Every agreement ever recorded for an element, oldest first.
---
--- ```lua
--- #data.agreements.history(db, id, "koordination") --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string
---@return table[]
function M.history(db, assessment_id, element)
  return db:all("agreement_history", { assessment = assessment_id, element = element })
end

return M
