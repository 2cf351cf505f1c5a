--- Hints where a text names a person: when it is recorded, and when it goes out of the house.

local privacy = require "wegmarke.data.privacy"
local people = require "wegmarke.data.people"

local lang = require "wegmarke.lang"

local M = {}

--- The account under which something was written, as it is shown: where the computer told none, that.
---@param name string
---@return string
function M.account(name)
  return name == "unknown" and lang.say "cli.unnamed" or name
end

--- Says that texts seem to name people, where offices or functions should stand.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param texts string[] free texts
---@param offices string[]|nil texts that should be an office or a function
function M.hint(ctx, assessment, texts, offices)
  local list = {}
  for _, body in ipairs(texts) do list[#list + 1] = { body = body } end
  for _, body in ipairs(offices or {}) do list[#list + 1] = { body = body, office = true } end
  local found = people.find(ctx:db(), assessment.id, list)
  if #found > 0 then ctx:note("people_named", { list = table.concat(found, ", ") }) end
end

local function walk(value, key, f)
  if type(value) == "string" then return key and f(value, key) end
  if type(value) ~= "table" then return nil end
  local keys = {}
  for k in pairs(value) do keys[#keys + 1] = k end
  table.sort(keys, function(a, b) return tostring(a) < tostring(b) end)
  for _, k in ipairs(keys) do
    walk(value[k], type(k) == "number" and key or privacy.is_free(k) and k or nil, f)
  end
end

--- Says which persons a result names that goes to somebody outside the unit, and who is said to answer
--- for work packages, since only people can tell a person's name from an office's.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param result table as it goes out
function M.outgoing(ctx, assessment, result)
  local who, seen, texts = {}, {}, {}
  walk(result, nil, function(body, key)
    if key == "who" and not seen[body] then
      seen[body] = true
      who[#who + 1] = body
    end
    texts[#texts + 1] = { body = body, office = key == "who" }
  end)
  local found = people.find(ctx:db(), assessment.id, texts)
  if #found > 0 then ctx:note("people_outgoing", { list = table.concat(found, ", ") }) end
  if #who > 0 then ctx:note("people_who", { list = table.concat(who, "; ") }) end
end

return M
