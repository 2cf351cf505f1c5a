--- The parts that a report of an assessment can have, in the usual order.

local M = {}

---@type string[]
M.all = { "summary", "build_on", "matrix", "radar", "rollup", "change", "elements", "reflection", "talk",
  "targets", "advice", "hints", "order", "plan", "protocol", "questions", "look", "participation",
  "method", "annex" }

---@type table<string, integer> the place of each
M.known = {}
for i, id in ipairs(M.all) do M.known[id] = i end

return M
