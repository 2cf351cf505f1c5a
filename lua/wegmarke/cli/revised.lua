--- What was changed of a record, in words, and what several laptops said differently of it.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"

local function revise() return require "wegmarke.data.revise" end

local M = {}

--- A word of a field as people read it.
---@param field string
---@param value any
---@return string
function M.word(field, value)
  if value == nil or value == json.null or value == "" then return "-" end
  if field == "mode" then return lang.word("mode", tostring(value)) end
  if type(value) == "boolean" then return lang.say(value and "back.yes" or "back.no") end
  return tostring(value)
end

--- What a field is called.
---@param field string
---@return string
function M.field(field)
  return lang.say("back.field_" .. field)
end

--- What several laptops said differently of a record, and that the next change settles it.
---@param ctx wegmarke.cli.Context
---@param type "assessment"|"unit"|"batch"
---@param id string
---@param command string
function M.tell_clashes(ctx, type, id, command)
  for _, clash in ipairs(revise().clashes(ctx:db(), type, id)) do
    local words = {}
    for i, word in ipairs(clash.words) do words[i] = M.word(clash.field, word) end
    ctx:print(lang.say("back.clash", { field = M.field(clash.field), words = table.concat(words, " / "),
      command = ctx:command(command) }))
  end
end

--- A clash of changes as a line, as `db merge` lists it.
function M.clash_line(ctx, clash, where, a)
  local words = {}
  for i, word in ipairs(clash.words) do words[i] = M.word(clash.field, word) end
  return where .. ": " .. lang.say("back.clash", { field = M.field(clash.field),
    words = table.concat(words, " / "), command = ctx:command("assess change " .. ctx:short(a.id)) })
end

return M
