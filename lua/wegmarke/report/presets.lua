--- Reports for an audience: who may read it, which sections it has, and how much they say.

local M = {}

M.names = { "spitze", "gruppe", "agentur", "oeffentlich" }

M.spitze = { audience = "unit", brief = true, sections = { "rollup", "summary", "plan" },
  with = { plan = { brief = true }, summary = { brief = true }, rollup = { brief = true } } }
M.gruppe = { audience = "group" }
M.agentur = { audience = "agency", sections = { "summary", "build_on", "matrix", "change", "elements",
  "targets", "advice", "hints", "support", "order", "plan", "protocol", "questions", "participation",
  "method" } }
M.oeffentlich = { audience = "public", sections = { "summary", "build_on", "matrix", "change", "targets",
  "plan", "method" }, with = { plan = { public = true } } }

return M
