--- Where the group wants to go: a target for an element, with year and reason. Less than the top is
--- fine, so is holding what is there, or leaving an element alone.

local agreements = require "wegmarke.data.agreements"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local util = require "wegmarke.data.util"

---@class wegmarke.data.Target as given to `set`
---@field state "value"|"hold"|"not_pursued"|"open"
---@field value number|string|nil only with the state "value"
---@field year integer|nil
---@field why string|nil
---@field confirmed boolean|nil a value below what was agreed is meant so

local M = {}

--- Sets the target of an element.
---
--- ```lua
--- data.targets.set(db, id, "koordination", {state = "value", value = 3, year = 2029}) ~= nil
---   --> true
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param element string id; with `model` also a title
---@param rec wegmarke.data.Target
---@param model table|nil the loaded model: checks element and value, and reads words
---@return table|nil target `{id, element, state, value, year, replaced = n}`
---@return table|nil err
function M.set(db, assessment_id, element, rec, model)
  local id, element_err = agreements.element(element, model)
  if not id then return nil, element_err end
  if model and model.element[id].levels == false then
    return nil, lang.err("data.element_no_types", { given = id })
  end
  if not lists.target_state.known[rec.state] then
    return nil, lang.err("data.target_state_unknown",
      { given = tostring(rec.state), known = lists.target_state })
  end
  local value, value_err = agreements.value(rec.value, model)
  if value_err then return nil, value_err end
  if rec.state == "value" and not value then return nil, lang.err("data.target_needs_value") end
  if rec.state ~= "value" and value then return nil, lang.err("data.target_value_only") end
  local year = rec.year and math.tointeger(rec.year)
  if rec.year and not (year and year >= 1990 and year <= 2200) then
    return nil, lang.err("data.year_bad", { given = tostring(rec.year) })
  end
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    if value and not rec.confirmed then
      for _, a in ipairs(db:all("agreements_current", { assessment = assessment_id })) do
        if a.element == id and a.value and value < a.value then
          local names = model and {
            de = model:label(util.plain(a.value), "de"), en = model:label(util.plain(a.value), "en"),
          }
          util.refuse("target_below", { ist = names or util.plain(a.value) })
        end
      end
    end
    local current = {}
    for _, t in ipairs(db:all("targets_current", { assessment = assessment_id })) do
      if t.element == id then current[#current + 1] = t end
    end
    local row = { assessment = assessment_id, element = id, state = rec.state, value = value,
      year = year, why = util.words(rec.why) }
    local standing = util.standing(current, row, { "state", "value", "year", "why" })
    if standing then
      row.id, current = standing.id, {}
    else
      util.replace(db, "target_insert", "target", row, current)
      util.log(db, "target.set", { assessment = assessment_id, table = "target", record = row.id,
        detail = { element = id, state = row.state, value = value, year = year } })
    end
    return { id = row.id, element = id, state = row.state, value = value, year = year,
      replaced = #current }
  end)
end

return M
