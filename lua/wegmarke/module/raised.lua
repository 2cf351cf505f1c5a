--- What a failed call into a model says.

local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"

local M = {}

--- "file:12: words" without its position.
---@param message any
---@return string
function M.without_position(message)
  return (tostring(message):gsub("^[^\n]-:%d+: ", "", 1))
end

-- What Lua says when a function stops, by patterns of its words: the key of a message of `mistake`, and the
-- names of what is caught.
local STOPS = {
  { "^attempt to compare (%a+) with (%a+)$", "stop_compare", "one", "other" },
  { "^attempt to compare two (%a+) values$", "stop_compare", "one", "other" },
  { "^attempt to index a (%a+) value %((.-)%)$", "stop_index", "got", "what" },
  { "^attempt to index a (%a+) value$", "stop_index", "got", "what" },
  { "^attempt to call a (%a+) value %((.-)%)$", "stop_call", "got", "what" },
  { "^attempt to call a (%a+) value$", "stop_call", "got", "what" },
  { "^attempt to perform arithmetic on a (%a+) value %((.-)%)$", "stop_arithmetic", "got", "what" },
  { "^attempt to perform arithmetic on a (%a+) value$", "stop_arithmetic", "got", "what" },
  { "^attempt to concatenate a (%a+) value %((.-)%)$", "stop_concatenate", "got", "what" },
  { "^attempt to concatenate a (%a+) value$", "stop_concatenate", "got", "what" },
  { "^attempt to get length of a (%a+) value %((.-)%)$", "stop_length", "got", "what" },
  { "^bad argument #(%d+) to '([^']+)' %((.-)%)$", "stop_argument", "n", "what", "detail" },
}

local function of_lua(detail)
  for _, one in ipairs(STOPS) do
    local caught = { detail:match(one[1]) }
    if caught[1] then
      local args = {}
      for i = 3, #one do args[one[i]] = caught[i - 2] or (one[i] == "other" and caught[1]) or nil end
      if args.what then args.what = args.what:gsub("^%a+ '(.*)'$", "%1") end
      return lang.err("mistake." .. one[2], args)
    end
  end
end

--- What a failed call into a model says, as a lang.err and its place.
---@param err table what box:call returned
---@return table message, string|nil file, integer|nil line
function M.told(err)
  if err.kind == "time" then
    return lang.err("model.time_limit", { seconds = err.seconds }), err.file, err.line
  elseif err.kind == "budget" then
    return lang.err("model.time_budget", { seconds = err.budget }), err.file, err.line
  elseif err.kind == "memory" then
    return lang.err("model.memory_limit", { megabytes = (err.memory or 0) // 1048576 }),
      err.file, err.line
  elseif err.kind == "stops" then
    return lang.err("model.stopped_too_often", { n = err.stops }), err.file, err.line
  elseif err.kind == "interrupt" then
    error("interrupted", 0)
  elseif type(err.key) == "string" and err.key:find("^model%.") then
    return lang.err(err.key, type(err.args) == "table" and err.args or {}), err.file, err.line
  end
  local detail = type(err.message) == "string" and M.without_position(err.message) or "?"
  return of_lua(detail) or lang.err("model.rule_raised", { detail = names.one_line(detail) }), err.file,
    err.line
end

return M
