--- The parts that a report of an assessment can have, in the usual order, with where each is made: the
--- module of that name in `report/parts/`.

local M = {}

local PARTS = {
  { "summary", "start" }, { "build_on", "start" }, { "matrix", "matrix" }, { "radar", "matrix" },
  { "rollup", "own" }, { "change", "since" }, { "elements", "views" }, { "reflection", "own" },
  { "talk", "views" }, { "targets", "way" }, { "advice", "way" }, { "hints", "way" },
  { "support", "way" }, { "order", "way" },
  { "plan", "plan" }, { "protocol", "protocol" }, { "questions", "way" }, { "look", "own" },
  { "participation", "annex" }, { "method", "annex" }, { "annex", "annex" },
}

---@type string[]
M.all = {}

---@type table<string, integer> the place of each
M.known = {}

---@type table<string, string> the module of each
M.home = {}

for i, part in ipairs(PARTS) do
  M.all[i], M.known[part[1]], M.home[part[1]] = part[1], i, part[2]
end

return M
