--- Sentences of rules, in which {field}, of two records {a.field} and {b.field}, stand for what records say.

local M = {}

local PLACE = "{([a-z][a-z0-9_.]*)}"

-- The record that is meant, and the field.
local function meant(name)
  local which, field = name:match "^([ab])%.(.+)$"
  return which or "a", field or name, which ~= nil
end

---@class wegmarke.record.rules.Place
---@field which "a"|"b"
---@field field string
---@field name string as it is written

--- What a sentence names, in any of its languages.
---@param say string|table<string, string>|nil
---@return wegmarke.record.rules.Place[]
function M.named(say)
  local list = {}
  for _, text in pairs(type(say) == "table" and say or { say }) do
    for name in text:gmatch(PLACE) do
      local which, field = meant(name)
      list[#list + 1] = { which = which, field = field, name = name }
    end
  end
  return list
end

--- A sentence with what stands for its names.
---@param text string
---@param said fun(which: "a"|"b", field: string): string
---@return string
function M.filled(text, said)
  return (text:gsub(PLACE, function(name)
    local which, field = meant(name)
    return said(which, field)
  end))
end

return M
