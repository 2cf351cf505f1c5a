--- People under 18 do not place one by one: they stick dots, or a group of them places together. A round can
--- be theirs alone (`minors`), or a model can have roles that are. No door takes single sheets of them.

local util = require "wegmarke.data.util"

local M = {}

-- Roles of people under 18 by the hash of a model, which never says anything else.
local known = {}

--- The roles of a model that are of people under 18; nil if there are none.
---@param id string
---@param files {path: string, bytes: string}[] of its chain
---@return table<string, table>|nil titles by role
function M.roles_of(id, files)
  local any = false
  for _, file in ipairs(files) do any = any or file.bytes:find("minor", 1, true) ~= nil end
  local model = any and require("wegmarke.model").from_files(id, files)
  local found
  for _, role in ipairs(model and model.lists and model.lists.roles or {}) do
    if role.minor then
      found = found or {}
      found[role.id] = role.title
    end
  end
  return found
end

local function roles(db, assessment_id)
  local pin = db:one("pin_current", { assessment = assessment_id })
  if not pin then return {} end
  known[pin.model] = known[pin.model]
    or M.roles_of(pin.model_id, db:all("model_files", { model = pin.model })) or {}
  return known[pin.model]
end

--- Refuses a role of people under 18 for a single person. Only inside a transaction.
---@param db table
---@param assessment_id string
---@param role string|nil
function M.refuse_role(db, assessment_id, role)
  local title = role and roles(db, assessment_id)[role]
  if title then util.refuse("role_minor", { given = title }) end
end

--- Refuses single sheets in a round of people under 18. Only inside a transaction.
---@param a table the row of `assessment_get`
function M.refuse_single(a)
  if a.minors == 1 then
    util.refuse("minors_single", { unit = a.unit_name, held_on = a.held_on, id = a.id:sub(1, 8) })
  end
end

--- What a file says of people under 18 that no program wrote; nil if there is nothing.
---@param whole table rows of a file, as `merge.run` gives them
---@return {code: string, role: string}|nil
function M.foreign(whole)
  local pins, models, of = {}, {}, {}
  for _, row in ipairs(whole:all "merge_pin") do pins[row.assessment] = row.model end
  for _, row in ipairs(whole:all "model_list") do models[row.hash] = row.id end
  for _, p in ipairs(whole:all "merge_participant") do
    local hash = p.role and pins[p.assessment]
    if hash and models[hash] then
      of[hash] = of[hash] or M.roles_of(models[hash], whole:all("model_files", { model = hash })) or {}
      if of[hash][p.role] then return { code = p.code, role = of[hash][p.role] } end
    end
  end
end

return M
