--- The result as canonical JSON: sorted keys, shortest numbers that read back equal, one line end.

local json = require "wegmarke.json"

local M = {}

--- The result of an evaluation as JSON.
---@param E table
---@return string bytes
function M.json(E)
  return json.encode(E, { indent = 2 }) .. "\n"
end

return M
