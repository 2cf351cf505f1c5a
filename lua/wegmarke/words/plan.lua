--- What a plan is made of: records of types that a module of the program declares, which is in force in every
--- file. Each has had wordings, which releases and verbs go by: a wording is a revision that says more than
--- where the record stands or that it was taken back.

---@class wegmarke.words.PlanPart
---@field name string what releases, logs and outputs call a wording of it
---@field type string the qualified id of the type
---@field must string[] columns that always say something
---@field texts table<string, boolean> what can be redacted; true: always says something
---@field columns string[] what a wording says, but `state`
---@field has table<string, boolean> the columns, and who may read it
---@field lives boolean|nil goes on when the assessment is finalised
---@field options table<string, string>|nil options of `change` that are called otherwise than their column

local M = {}

--- The modules that are in force in every file, whether or not a unit uses them.
M.standing = { "plan" }

---@type wegmarke.words.PlanPart[]
M.all = {
  { name = "remark", type = "plan.remark", texts = { body = true }, must = { "kind", "body" },
    columns = { "element", "kind", "body" } },
  { name = "field", type = "plan.action_field", texts = { title = true, goal = false }, lives = true,
    must = { "title" }, columns = { "title", "goal", "important", "feasible", "assessment" } },
  { name = "package", type = "plan.package", texts = { what = true, who = false, resources = false },
    lives = true, must = { "field", "what" },
    columns = { "field", "what", "who", "resources", "due", "state" }, options = { due = "until" } },
  { name = "plan_note", type = "plan.note", texts = { body = true }, lives = true,
    must = { "field", "topic", "body" }, columns = { "field", "topic", "body" } },
}

---@type table<string, wegmarke.words.PlanPart>, table<string, wegmarke.words.PlanPart>
M.known, M.of_type = {}, {}
for _, one in ipairs(M.all) do
  M.known[one.name], M.of_type[one.type], one.has = one, one, { readers = true }
  for _, column in ipairs(one.columns) do one.has[column] = true end
end

---@type table<string, boolean>
M.is_standing = {}
for _, id in ipairs(M.standing) do M.is_standing[id] = true end

return M
