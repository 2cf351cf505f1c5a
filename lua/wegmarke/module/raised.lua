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

-- What Lua was to do with a value when a function stopped, in its words.
local STOPS = { index = "stop_index", call = "stop_call", concatenate = "stop_concatenate",
  ["get length of"] = "stop_length", ["perform arithmetic on"] = "stop_arithmetic" }

-- What Lua says when a function stops, as a text of `mistake`; nil for what else it may say.
local function of_lua(detail)
  if detail:find("stack overflow", 1, true) then return lang.err "mistake.stop_overflow" end
  local words, what = detail:match("^(.-) %((.-)%)$")
  local does, got = (words or detail):match("^attempt to (.-) a (%a+) value$")
  if STOPS[does] then
    return lang.err("mistake." .. STOPS[does], { got = got,
      what = what and what ~= "integer index" and what:gsub("^%a+ '(.*)'$", "%1") or nil })
  end
  local one, other = detail:match("^attempt to compare (%a+) with (%a+)$")
  one = one or detail:match("^attempt to compare two (%a+) values$")
  if one then return lang.err("mistake.stop_compare", { one = one, other = other or one }) end
  one, other = detail:match("^attempt to %a+ a '(%a+)' with a '(%a+)'$") -- of a text that is no number
  if one then return lang.err("mistake.stop_arithmetic", { got = one == "number" and other or one }) end
  local n, name, why = detail:match("^bad argument #(%d+) to '([^']+)' %((.-)%)$")
  local want, given = (why or ""):match("^(%a+) expected, got (.+)$")
  return n and lang.err("mistake.stop_argument", { n = n, what = name, want = want, detail = why,
    got = given == "no value" and "nil" or given })
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

--- What a failed run of a function says. Where the host's inner side failed, it is at the function's place.
---@param f {file: string, line: integer} the function
---@param err table|string what box:call returned, or what the function raised
---@return table message, string file, integer line
function M.at(f, err)
  local message, file, line = M.told(type(err) == "table" and err or { message = err })
  if file == nil or file:find "^lua/wegmarke/" then file, line = f.file, f.line end
  return message, file, line
end

return M
