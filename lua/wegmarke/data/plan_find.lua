--- Where a text stands in the plans of a file: fields of action with goals and answers, work packages.

local gather = require "wegmarke.data.gather"
local keys_in_order = require "wegmarke.keys"
local text = require "wegmarke.text"

local M = {}

---@class wegmarke.data.PlanHit
---@field id string
---@field type "field"|"package"|"plan_note"
---@field assessment string|nil of whose plan it is
---@field unit string
---@field line string what the field of action, or the package, is called
---@field fields string[] in which texts of it: a column, or the topic of a note

-- The columns of a row in which a text stands.
local function columns_with(row, columns, wanted)
  local found = {}
  for _, column in ipairs(columns) do
    if row[column] and text.lower(row[column]):find(wanted, 1, true) then found[#found + 1] = column end
  end
  return found
end

local function notes_with(field, wanted, put)
  for _, topic in ipairs(keys_in_order(field.notes or {})) do
    for _, note in ipairs(field.notes[topic]) do
      if text.lower(note.body):find(wanted, 1, true) then put(note, "plan_note", field.title, { topic }) end
    end
  end
end

--- Where a text stands, in any case; not in what was taken back.
---@param db table
---@param given string
---@return wegmarke.data.PlanHit[]
function M.find(db, given)
  local wanted, list = text.lower(given), {}
  local plans = db:all("plans", {})
  for _, row in ipairs(db:all("units_with_plan", {})) do plans[#plans + 1] = row end
  for _, row in ipairs(plans) do
    local function put(one, kind, line, fields)
      if #fields > 0 then
        list[#list + 1] = { id = one.id, type = kind, assessment = row.assessment, unit = row.unit,
          line = line, fields = fields }
      end
    end
    for _, field in ipairs(gather.fields(db, row.assessment or row.unit)) do
      put(field, "field", field.title, columns_with(field, { "title", "goal" }, wanted))
      notes_with(field, wanted, put)
      for _, p in ipairs(field.packages) do
        put(p, "package", p.what, columns_with(p, { "what", "who", "resources" }, wanted))
      end
    end
  end
  return list
end

return M
