--- The way back from what was just done, as the form that does it: what stood there before is recorded again,
--- so that the history keeps both.

local lists = require "wegmarke.words.lists"

local M = {}

local function number(value) return value and ("%.14g"):format(value) or nil end

-- The remarks that a form adds: they are taken back by their texts.
local function added(fields)
  local list = {}
  for _, kind in ipairs(lists.remark_kind) do
    local given = fields["o." .. kind]
    if given and given:find "%S" then list[#list + 1] = given end
  end
  return #list > 0 and table.concat(list, "\n") or nil
end

-- What would record an agreement as it was.
local function of_agreement(before, assessment, element, why, remarks)
  local form = { verb = "agree", fixed = { assessment = assessment, element = element, remove = remarks } }
  local state = before and before.state or "not_discussed"
  if state == "not_discussed" then
    form.fixed.reopen, form.fixed.why = "yes", why
    return form
  end
  form.fixed.value = number(before.value)
  if state ~= "agreed" then form.fixed[state:gsub("_", "-")] = "yes" end
  if before.low then form.fixed.value = number(before.low) .. "-" .. number(before.high) end
  for _, field in ipairs { "how", "why", "dissent" } do form.fixed[field] = before[field] or nil end
  return form
end

-- What would record a target as it was.
local function of_target(before, assessment, element)
  local form = { verb = "target", fixed = { assessment = assessment, element = element } }
  if not before then
    form.fixed.open = "yes"
  elseif before.state ~= "value" then
    form.fixed[before.state:gsub("_", "-")] = "yes"
  else
    form.fixed.value, form.fixed.confirm = number(before.value), "yes"
    form.fixed.year = before.year and tostring(before.year)
  end
  form.fixed.why = before and before.why or nil
  return form
end

local function at(db, fields)
  local gathered = require("wegmarke.data").gather(db, fields["a.assessment"], true)
  return gathered, fields["a.element"]
end

-- By verb: what stands there now, and the form that would bring it back.
local ways = {
  agree = function(db, fields, why)
    local gathered, element = at(db, fields)
    if not gathered or not element or fields["o.present"] then return nil end
    local before = gathered.agreements[element]
    return not (before and before.clash) and of_agreement(before, fields["a.assessment"], element, why,
      added(fields)) or nil
  end,
  target = function(db, fields)
    local gathered, element = at(db, fields)
    local before = gathered and element and gathered.targets[element]
    if not gathered or not element or before and before.clash then return nil end
    return of_target(before or nil, fields["a.assessment"], element)
  end,
  ["rate remove"] = function(_, fields)
    return { verb = "rate remove", fixed = { assessment = fields["a.assessment"], batch = fields["a.batch"],
      undo = not fields["o.undo"] and "yes" or nil } }
  end,
}

--- The form that takes back what another one is about to do; nil where there is none.
---@param db table
---@param fields table<string, string> as they were sent
---@param why string what is said as the reason, where one is needed
---@return wegmarke.page.Form|nil
function M.of(db, fields, why)
  local way = ways[fields._verb]
  return way and way(db, fields, why)
end

return M
