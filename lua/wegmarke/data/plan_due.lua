--- Which work packages are due: those of all plans that are neither done nor dropped and say until when.

local filter = require "wegmarke.evaluate.audience"
local gather = require "wegmarke.data.gather"
local more = require "wegmarke.data.plan_more"
local plans = require "wegmarke.data.plan"
local wordings = require "wegmarke.data.wordings"

local M = {}

---@class wegmarke.data.DuePackage
---@field id string
---@field assessment string|nil with whose plan it stands
---@field unit string
---@field what string
---@field due string as it was said
---@field on string the last day of that
---@field state string

--- What is due up to a day and what was due before. A package that was taken over into a later round is due
--- there.
---@param db table
---@param to string YYYY-MM-DD
---@param audience string who reads it
---@param unit string|nil of this unit alone
---@return wegmarke.data.DuePackage[]
function M.list(db, to, audience, unit)
  local list, plans_of = {}, db:all("plans", { unit = unit })
  for _, row in ipairs(db:all("units_with_plan", { unit = unit })) do plans_of[#plans_of + 1] = row end
  for _, row in ipairs(plans_of) do
    local went_on = {}
    for _, one in ipairs(db:all("packages_continued", { unit = row.unit })) do went_on[one.record] = true end
    for _, field in ipairs(filter.fields(gather.fields(db, row.assessment or row.unit), audience)) do
      for _, p in ipairs(field.packages) do
        local on = plans.day(p.due)
        if on and on <= to and not more.is_over(p) and not went_on[wordings.get(db, p.id).record] then
          list[#list + 1] = { id = p.id, assessment = row.assessment, unit = row.unit, what = p.what,
            due = p.due, on = on, state = p.state, state_title = p.state_title }
        end
      end
    end
  end
  return list
end

return M
