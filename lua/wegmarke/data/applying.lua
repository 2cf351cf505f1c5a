--- A model as it is for the unit of an assessment: without the elements that do not apply to it.

local applies = require "wegmarke.module.applies"

local M = {}

--- What is left of a model for an assessment; itself where no element asks.
---@param db table
---@param model table
---@param assessment table with `id`
---@return table model
function M.of(db, model, assessment)
  for _, element in ipairs(model.all_elements) do
    if element.applies then
      local a = require("wegmarke.data.gather").gather(db, assessment.id, true)
      return a and applies.of(model, applies.unit(a.unit), a.agreements) or model
    end
  end
  return model
end

return M
