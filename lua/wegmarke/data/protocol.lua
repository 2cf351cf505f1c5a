--- When the group agreed on what, and what held before an agreement was taken up again.

local audiences = require "wegmarke.words.audiences"
local reach = require "wegmarke.data.released"

local M = {}

-- Whether an audience may read a row as it is or was released since.
local function reaches(db, row, audience)
  if audiences.may_read(row.visibility, audience) then return true end
  return audiences.may_read(audiences.reach(row.visibility, reach.to(db, "agreement", row.id)),
    audience)
end

local function same(a, b)
  for _, field in ipairs { "state", "value", "low", "high", "how", "why", "dissent" } do
    if a[field] ~= b[field] then return false end
  end
  return true
end

local function plain(row)
  local made = {}
  for _, field in ipairs { "state", "value", "low", "high", "how", "why", "dissent", "on" } do
    made[field] = row[field]
  end
  made.value = made.value and (math.tointeger(made.value) or made.value)
  return made
end

--- The agreements of an assessment by element: since when the present one holds, and those before it. What
--- was withheld from an audience stays so; the public reads only what holds now.
---@param db table
---@param assessment_id string
---@param audience "group"|"unit"|"agency"|"public"
---@return table[] entries { element, on, history = { {state, value, low, high, how, why, dissent, on} } }
function M.of(db, assessment_id, audience)
  local current, by, order = {}, {}, {}
  for _, row in ipairs(db:all("agreements_current", { assessment = assessment_id })) do
    current[row.id] = true
  end
  for _, row in ipairs(db:all("agreement_rows", { assessment = assessment_id })) do
    if reaches(db, row, audience) then
      local entry = by[row.element]
      if not entry then
        entry = { element = row.element, history = {} }
        by[row.element] = entry
        order[#order + 1] = entry
      end
      if current[row.id] then
        entry.on, entry.now = row.on, row
      else
        entry.history[#entry.history + 1] = row
      end
    end
  end
  local list = {}
  for _, entry in ipairs(order) do
    local made = { element = entry.element, on = entry.on, history = {} }
    for i, row in ipairs(audience ~= "public" and entry.now and entry.history or {}) do
      if not same(row, entry.history[i + 1] or entry.now) then
        made.history[#made.history + 1] = plain(row)
      end
    end
    if entry.now then list[#list + 1] = made end
  end
  return list
end

return M
