--- What came to the plan, or beside a value, of an assessment that one of two merged files has finalised.

local json = require "wegmarke.json"
local plan = require "wegmarke.words.plan"

local M = {}

-- The assessment that each record of a plan came from.
local function owners(source)
  local round, field, scope = {}, {}, {}
  for row in source:each "merge_record" do scope[row.id] = row.scope end
  for row in source:each "merge_record_revision" do
    local sets = plan.of_type[row.type] and json.decode(row.sets)
    if type(sets) == "table" and sets ~= json.null then
      round[row.record] = round[row.record] or sets.assessment
      field[row.record] = field[row.record] or sets.field
    end
  end
  return function(row)
    if not plan.of_type[row.type].lives then return scope[row.record] end
    return round[row.record] or round[field[row.record] or ""]
  end
end

-- What was released of a plan, with the wording that was.
local function releases(source)
  local list, of = {}, {}
  for row in source:each "merge_release" do
    if plan.known[row.record_table] then list[#list + 1] = row end
  end
  for row in source:each(#list > 0 and "merge_record_revision" or "merge_release") do
    if plan.of_type[row.type or ""] then of[row.id] = row end
  end
  return list, of
end

--- Counts the revisions that one file has and the other, which has finalised their assessment, lacks.
---@param run wegmarke.data.MergeRun
---@param from table
---@param to table
---@param final table<string, boolean>
function M.find(run, from, to, final)
  local owner, known = owners(from), {}
  for row in to:each "merge_record_revision" do known[row.id] = true end
  for row in from:each "merge_record_revision" do
    local assessment = plan.of_type[row.type] and owner(row)
    if type(assessment) == "string" and final[assessment] and not known[row.id] then
      local late = plan.of_type[row.type].lives and run.late_plan or run.late
      late[assessment] = (late[assessment] or 0) + 1
    end
  end
  local released, of = releases(from)
  for row in to:each "merge_release" do known[row.id] = true end
  for _, row in ipairs(released) do
    local assessment = of[row.record] and owner(of[row.record])
    if type(assessment) == "string" and final[assessment] and not known[row.id] then
      run.late[assessment] = (run.late[assessment] or 0) + 1
    end
  end
end

return M
