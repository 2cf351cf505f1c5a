--- Fields as the files of modules give them, of records and of forms: line { ... } and its like.

local entry = require "wegmarke.module.entries"
local merge = require "wegmarke.module.merge"
local shapes = require "wegmarke.module.shape_records"

local M = {}

--- What stands for a field in plain data: see inside.lua.
M.key = "kind of field"

--- A field as line { ... } gave it, with its kind and place in it; nil after findings.
---@param d table a draft: findings, languages, origin
---@param decl table
---@param given table
---@param path (string|integer)[] where in the declaration it stands
---@return table|nil
function M.of(d, decl, given, path)
  local kind, says, listed, ok = given[M.key], {}, {}, true
  for key, value in pairs(given.says) do
    if kind == "choice" and math.type(key) == "integer" then listed[key] = value else says[key] = value end
  end
  local entries = says.entries
  says.entries = nil
  if next(listed) ~= nil and entries ~= nil then
    entry.fault(d, decl, path, "choice_twice", {})
    ok = false
  end
  entries = next(listed) ~= nil and listed or entries
  if not entry.right(d, decl, shapes.field_of(kind), says, path) then return nil end
  local made = entry.emptied(merge.copy(says))
  if entries ~= nil then
    made.entries = entry.of(d, decl, entries, path, shapes.entry)
    ok = ok and made.entries ~= nil
  end
  made.kind, made.at, made.file, made.line = kind, given.at, given.file, given.line
  return ok and made or nil
end

return M
