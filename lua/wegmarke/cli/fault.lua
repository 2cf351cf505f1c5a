--- What goes wrong, as words and as an exit status. Errors come in four shapes: made by lang.err;
--- tables with a `code` from the C libraries; findings about a model (severity, file, line,
--- message); and lists of these.

local lang = require "wegmarke.lang"

local M = {}

M.ok, M.negative, M.usage, M.input, M.database, M.model = 0, 1, 2, 3, 4, 5
M.internal, M.interrupted = 70, 130

local fault_meta = { __name = "wegmarke.fault" }

--- Ends the running verb with an error, to be caught by the dispatcher.
---@param err any one of the shapes above
---@param status integer|nil exit status; by default what `status` says of err
---@param hint string|nil what to do next, ready to print
function M.raise(err, status, hint)
  error(setmetatable({ err = err, status = status, hint = hint }, fault_meta), 0)
end

--- Whether a caught value was raised by `raise`.
---@param value any
---@return boolean
function M.is(value)
  return getmetatable(value) == fault_meta
end

local by_area = { data = M.input, io = M.input, model = M.model, evaluate = M.model }

local function is_list(err)
  return type(err) == "table" and not lang.is_err(err) and not err.code and not err.key
    and not err.message and #err > 0
end

--- The exit status for an error.
---@param err any
---@return integer
function M.status(err)
  if is_list(err) then return M.status(err[1]) end
  if type(err) ~= "table" then return M.internal end
  if err.key then
    local area, rest = err.key:match("^([%w_]+)%.(.*)$")
    if rest and rest:find("^db_") then return M.database end
    return by_area[area] or M.input
  end
  if err.code then
    if err.code:find("interrupted$") then return M.interrupted end
    if err.code:find("^db_") then return M.database end
    return M.input
  end
  if err.message or err.severity then return M.model end
  return M.internal
end

--- `file:line:column: element: message`, leaving out what is not known and what the message says itself.
local function located(where, message)
  local file = where.file and tostring(where.file)
  if file and message:sub(1, #file + 1) == file .. ":" then
    if not where.line then return message end
    message = message:sub(#file + 1):gsub("^:[%d:]*:? *", "", 1)
  end
  local head = ""
  if where.file then
    head = tostring(where.file)
    if where.line then
      head = head .. ":" .. tostring(where.line)
      if where.column then head = head .. ":" .. tostring(where.column) end
    end
    head = head .. ": "
  elseif where.line then
    head = lang.say("cli.line", { line = where.line }) .. ": "
  end
  local what = where.element or where.path
  if what and what ~= "" and not message:find(tostring(what), 1, true) then
    head = head .. tostring(what) .. ": "
  end
  return head .. message
end

--- A message as text: an error, a text by language, or a string.
local function words(message)
  if type(message) == "table" and message.key then return lang.say(message.key, message.args) end
  return lang.pick(message)
end

--- The text for an error code of the C libraries.
---@param code string such as "db_locked", "csv_nul"
---@return string key
function M.key_of(code)
  for _, key in ipairs {
    "cli.fault_" .. code, "data." .. code, "workbook." .. code,
    code:find("^json_") and "cli.fault_json" or nil,
  } do
    if lang.has(key) then return key end
  end
  return "cli.fault_other"
end

--- What the system said about a database, in words of its own where there are any.
local function by_detail(err)
  local detail = tostring(err.detail or "")
  if err.code == "db_exists" and detail:find(" a part of another database$") then
    return "cli.fault_file_database"
  end
  if err.code == "db_exists" and detail:find("^beside ") then return "cli.fault_db_beside" end
  if err.code == "db_not_ours" and detail == "a folder" then return "cli.fault_db_is_folder" end
  if err.code == "db_not_ours" and (detail == "a pipe" or detail == "a device" or detail == "a socket") then
    return "cli.fault_file_special"
  end
  if err.code ~= "db_io" and err.code ~= "db_readonly" then return nil end
  local folder = tostring(err.path or ""):match("^(.*)/") or "."
  if not require("wegmarke.sys").is_folder(folder == "" and "/" or folder) then
    return "cli.fault_folder_missing"
  end
  for _, said in ipairs { "No such file", "Permission denied", "Read-only file system", "readonly" } do
    if detail:find(said, 1, true) then return "cli.fault_db_denied_file" end
  end
end

--- One error as one line (a message may itself have several).
---@param err any
---@return string
function M.line(err)
  if type(err) ~= "table" then return tostring(err) end
  if err.key then
    local where = err.file and err or err.args or {}
    if where.problem and where.file and where.line and not where.sheet then
      return located({ file = where.file, line = where.line, column = where.column,
        element = where.element or where.title }, M.line(where.problem))
    end
    local message = lang.say(err.key, err.args)
    if where.file and not message:find(tostring(where.file), 1, true) then
      return located(where, message)
    end
    return message
  end
  if err.code then
    local key = by_detail(err) or M.key_of(err.code)
    local args = {}
    for name, value in pairs(err) do args[name] = value end
    for _, name in ipairs { "path", "detail", "line", "column" } do
      if args[name] == nil then args[name] = "?" end
    end
    args.detail = require("wegmarke.cli.detail").say(tostring(args.detail))
    return lang.say(key, args)
  end
  if err.message then
    local message = located(err, words(err.message))
    if err.fix then message = message .. "\n  " .. words(err.fix) end
    return message
  end
  return tostring(err)
end

--- An error or a list of errors as lines.
---@param err any
---@return string[]
function M.lines(err)
  if not is_list(err) then return { M.line(err) } end
  local lines = {}
  for i, one in ipairs(err) do lines[i] = M.line(one) end
  return lines
end

return M
