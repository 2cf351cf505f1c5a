--- What the Tab key offers. Looks only at what is there: raw tables and metatables whose `__index` is
--- a table; no function of the user's runs.

local printer = require "wegmarke.repl.printer"
local text = require "wegmarke.text"

local M = {}

local keywords = { "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto",
  "if", "in", "local", "nil", "not", "or", "repeat", "return", "then", "true", "until", "while" }

--- The table in which the fields of a value that it lacks itself are looked up, if it is one.
local function behind(value)
  local meta = debug.getmetatable(value)
  local index = type(meta) == "table" and rawget(meta, "__index")
  return type(index) == "table" and index or nil
end

--- A field as far as it can be seen without running anything.
---@param value any
---@param key any
---@return any
function M.field(value, key)
  for _ = 1, 10 do
    if type(value) == "table" then
      local found = rawget(value, key)
      if found ~= nil then return found end
    elseif type(value) ~= "userdata" and type(value) ~= "string" then
      return nil
    end
    value = behind(value)
    if value == nil then return nil end
  end
end

--- All names that a value has fields under.
local function fields(value, add)
  for _ = 1, 10 do
    if type(value) == "table" then
      for key, item in next, value do
        if type(key) == "string" and key:find("^[%a_][%w_]*$") then add(key, item) end
      end
    elseif type(value) ~= "userdata" and type(value) ~= "string" then
      return
    end
    value = behind(value)
    if value == nil then return end
  end
end

--- Splits `a.b["c"][1]:de` into the path to the value and the word that is being typed.
---@param before string what stands before the cursor
---@return any[]|nil path
---@return string mark "", "." or ":"
---@return string word
function M.split(before)
  local chain = before:match("[%a_][%w_%.:%[%]\"']*$")
  if not chain or before:sub(1, #before - #chain):find("[%.:]$") then
    -- f(x).name, or a number: nobody knows what stands before it without running it
    if before:find("[%.:][%w_]*$") then return nil, ".", "" end
    return {}, "", before:match("[%a_][%w_]*$") or ""
  end
  local path, at = {}, 1
  local name = chain:match("^[%a_][%w_]*")
  at = at + #name
  if at > #chain then return {}, "", name end
  path[1] = name
  while at <= #chain do
    local mark, word, rest = chain:match("^([%.:])([%w_]*)()", at)
    if mark then
      if rest > #chain then return path, mark, word end
      path[#path + 1], at = word, rest
    else
      local key
      key, rest = chain:match("^%[(%d+)%]()", at)
      if key then
        path[#path + 1], at = math.tointeger(tonumber(key)), rest
      else
        key, rest = chain:match("^%[[\"']([^\"'%]]*)[\"']%]()", at)
        if not key then return nil, "", "" end
        path[#path + 1], at = key, rest
      end
    end
  end
  return nil, "", ""
end

--- The text since the quote that is still open, or nil.
---@param before string
---@return string|nil
function M.open_text(before)
  local open, i = nil, 1
  while i <= #before do
    local c = before:sub(i, i)
    if open then
      if c == "\\" then
        i = i + 1
      elseif c == before:sub(open, open) then
        open = nil
      end
    elseif c == '"' or c == "'" then
      open = i
    elseif before:find("^%-%-", i) then
      return nil
    end
    i = i + 1
  end
  return open and before:sub(open + 1)
end

local function common(list)
  local prefix = list[1]
  for i = 2, #list do
    local n = 0
    while n < #prefix and prefix:byte(n + 1) == list[i]:byte(n + 1) do n = n + 1 end
    prefix = prefix:sub(1, n)
  end
  -- never half a character
  while #prefix > 0 and not utf8.len(prefix) do prefix = prefix:sub(1, -2) end
  return prefix
end

--- Candidates in columns.
---@param list string[]
---@param width integer
---@return string
function M.columns(list, width)
  local most, shown = 0, math.min(#list, 120)
  for i = 1, shown do most = math.max(most, text.width(list[i])) end
  local each = math.min(most, width - 2) + 2
  local across = math.max(1, width // each)
  local down = (shown + across - 1) // across
  local lines = {}
  for r = 1, down do
    local parts = {}
    for c = 0, across - 1 do
      local item = r + c * down <= shown and list[r + c * down]
      if item then
        item = printer.cut(text.terminal(item), each - 2)
        parts[#parts + 1] = item .. (" "):rep(each - text.width(item))
      end
    end
    lines[r] = table.concat(parts):gsub("%s+$", "")
  end
  if shown < #list then
    lines[#lines + 1] = require("wegmarke.lang").say("repl.more", { n = #list - shown })
  end
  return table.concat(lines, "\n")
end

local function answer(typed, found, width, ending)
  if #found == 0 then return 0, nil, nil end
  local back = utf8.len(typed) or #typed
  if #found == 1 then return back, found[1] .. (ending and ending(found[1]) or ""), nil end
  local prefix = common(found)
  if #prefix > #typed then return back, prefix, nil end
  return 0, nil, M.columns(found, width)
end

local function in_text(typed, names, width)
  local found, seen, wanted = {}, {}, text.lower(typed)
  for _, name in ipairs(names) do
    if text.lower(name):sub(1, #wanted) == wanted and not seen[name] then
      seen[name] = true
      found[#found + 1] = name
    end
  end
  table.sort(found)
  return answer(typed, found, width)
end

--- The table that a chain of names is, or nil.
local function table_at(env, chain)
  local path, mark, word = M.split(chain or "")
  if not chain or not path or word == "" then return nil end
  local value = env
  for _, key in ipairs(path) do value = M.field(value, key) end
  if mark ~= ":" then value = M.field(value, word) end
  return type(value) == "table" and value or nil
end

-- What an entry of a list is called.
local function name_of(entry)
  if type(entry) ~= "table" then return type(entry) == "string" and entry or nil end
  for _, key in ipairs { "id", "name", "value", "code" } do
    local said = rawget(entry, key)
    if type(said) == "string" or type(said) == "number" then return tostring(said) end
  end
end

--- The places in a list after `value[`, each with what stands there; nil where it is no list.
local function in_list(env, before, width)
  local chain, typed = before:match "^(.*)%[(%d*)$"
  local value = table_at(env, chain)
  if not value or rawget(value, 1) == nil then return nil end
  local found, shown, i = {}, {}, 1
  while rawget(value, i) ~= nil do
    local place, name = tostring(i), name_of(rawget(value, i))
    if place:sub(1, #typed) == typed then
      found[#found + 1] = place
      shown[#shown + 1] = name and place .. "] " .. name or place .. "]"
    end
    i = i + 1
  end
  if #found == 1 then return #typed, found[1] .. "]", nil end
  return 0, nil, #found > 0 and M.columns(shown, width) or nil
end

--- The names in `value[` that `before` ends with, or nil.
local function keys_of(env, before)
  local value = table_at(env, before:match "^(.*)%[$")
  if not value then return nil end
  local keys = {}
  for key in next, value do
    if type(key) == "string" then keys[#keys + 1] = key end
  end
  return keys
end

--- Completes.
---@param env table the names at the prompt
---@param before string the line up to the cursor
---@param opts {width: integer, names: fun(): string[]} `names`: ids and names that stand in quotes
---@return integer back characters to take away
---@return string|nil insert
---@return string|nil list lines to show
function M.complete(env, before, opts)
  local typed = M.open_text(before)
  if typed then
    return in_text(typed, keys_of(env, before:sub(1, -#typed - 2)) or opts.names(), opts.width)
  end
  local back, insert, list = in_list(env, before, opts.width)
  if back then return back, insert, list end
  local path, mark, word = M.split(before)
  if not path then return 0 end
  local value = env
  for _, key in ipairs(path) do
    value = M.field(value, key)
    if value == nil then return 0 end
  end
  local found, kinds = {}, {}
  local function add(name, item)
    if name:sub(1, #word) ~= word or kinds[name] then return end
    if mark == ":" and type(item) ~= "function" then return end
    if name:sub(1, 1) == "_" and word == "" then return end
    kinds[name] = type(item)
    found[#found + 1] = name
  end
  fields(value, add)
  if #path == 0 then
    for _, name in ipairs(keywords) do add(name) end
  end
  table.sort(found)
  return answer(word, found, opts.width, function(name)
    return kinds[name] == "function" and "(" or ""
  end)
end

return M
