--- The tokens of a Lua source: what tools need that look at a file without running it, also at one that is
--- no Lua.

local M = {}

-- Signs of several characters; those that Lua does not know as well, because people write them.
local SIGNS = { "===", "...", "!==", "==", "~=", "<=", ">=", "=<", "=>", "!=", "<>", "&&", "||", "+=",
  "-=", "*=",
                "++", "..", "//", "/*", "*/", "::", "<<", ">>" }

--- Lua's own words.
---@type table<string, true>
M.keywords = require("wegmarke.words.reserved").lua

local function sign_at(source, at)
  for _, sign in ipairs(SIGNS) do
    if source:sub(at, at + #sign - 1) == sign then return sign end
  end
  return source:sub(at, at)
end

-- Where a string in quotes ends: the place of its last character, and whether it has an end.
local function string_end(source, at)
  local char, i, size = source:sub(at, at), at + 1, #source
  while i <= size do
    local c = source:sub(i, i)
    if c == char then return i, true elseif c == "\n" then return i - 1, false end
    if source:sub(i, i + 1) == "\\z" then
      i = source:match("^%s*()", i + 2) -- the text goes on after the line break
    else
      i = i + (c == "\\" and 2 or 1)
    end
  end
  return size, false
end

local function read(source)
  local list, line, size = {}, 1, #source
  local at = source:find("^\xEF\xBB\xBF") and 4 or 1
  local function add(kind, value, to, more)
    local token = { kind = kind, value = value, line = line, from = at, to = to }
    for name, what in pairs(more or {}) do token[name] = what end
    list[#list + 1] = token
  end
  local function skip_to(stop)
    for _ in source:sub(at, stop):gmatch("\n") do
      line = line + 1
    end
    at = stop + 1
  end
  while at <= size do
    local space = source:match("^[ \t\r]+()", at)
    local level = source:match("^%-%-%[(=*)%[", at) or source:match("^%[(=*)%[", at)
    local char = source:sub(at, at)
    if space then
      at = space
    elseif char == "\n" then
      line, at = line + 1, at + 1
    elseif level then
      local _, stop = source:find("]" .. level .. "]", at, true)
      local text = source:sub(at, stop or size)
      if char ~= "-" then
        add("string", text:match("^%[=*%[\n?(.-)%]=*%]$") or text, stop or size, { long = true })
      end
      skip_to(stop or size)
    elseif source:find("^%-%-", at) then
      at = source:find("\n", at, true) or size + 1
    elseif char == '"' or char == "'" then
      local stop, ended = string_end(source, at)
      add("string", source:sub(at + 1, ended and stop - 1 or stop), stop, { unfinished = not ended })
      skip_to(stop)
    else
      local word = source:match("^[%a_\128-\255][%w_\128-\255]*", at)
      local number = not word and source:match("^%.?%d[%w%.]*", at)
      local text = word or number or sign_at(source, at)
      local kind = word and (word:find("[\128-\255]") and "foreign" or "name") or number and "number" or text
      add(kind, text, at + #text - 1)
      at = at + #text
    end
  end
  return list
end

-- What was read of sources, for as long as memory is not wanted otherwise: several checks look at each file.
local kept = setmetatable({}, { __mode = "v" })

--- The tokens of a source. A text that is no Lua gives as many tokens as can be read.
---@param source string
---@return table[] tokens { kind =, value =, line =, from =, to = (bytes), unfinished = true, long = true },
---  not to be changed. Kinds: "name", "foreign" (a word with letters that Lua has no names of), "string",
---  "number", or the sign itself
function M.of(source)
  local list = kept[source] or read(source)
  kept[source] = list
  return list
end

--- The place of the first of some tokens that is not above a line.
---@param list { line: integer }[] in the order of their lines
---@param line integer
---@return integer place one after the last where all are above
function M.from_line(list, line)
  local low, high = 1, #list + 1
  while low < high do
    local middle = (low + high) // 2
    if list[middle].line < line then low = middle + 1 else high = middle end
  end
  return low
end

return M
