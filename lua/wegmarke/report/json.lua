--- The result as canonical JSON: sorted keys, shortest numbers that read back equal, one line end.

local json = require "wegmarke.json"

local M = {}

--- Marks what is keyed by names, so that it is an object where there is none of it.
---@param E table
---@return table E
function M.shaped(E)
  for _, named in ipairs { E.outcomes or {}, E.unit.keys or {}, E.unit.facts or {} } do
    json.object(named)
  end
  return E
end

--- The result of an evaluation as JSON.
---@param E table
---@return string bytes
function M.json(E)
  return json.encode(M.shaped(E), { indent = 2, empty_lists = true }) .. "\n"
end

return M
