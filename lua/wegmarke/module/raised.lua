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
  return lang.err("model.rule_raised", { detail = names.one_line(detail) }), err.file, err.line
end

return M
