--- The tokens of a Lua source: what tools need that look at a file without running it, also at one that is
--- no Lua.

local M = {}

-- Signs of several characters; those that Lua does not know as well, because people write them.
local SIGNS = {}
for sign in ("=== ... !== == ~= <= >= =< => != <> && || += -= *= ++ .. // /* */ :: << >>"):gmatch("%S+") do
  SIGNS[sign] = true
end

--- Lua's own words.
---@type table<string, true>
M.keywords = require("wegmarke.words.reserved").lua

local function sign_at(source, at)
  local run = source:match("^[=.!~<>&|+%-*/:]+", at)
  for n = run and math.min(3, #run) or 1, 2, -1 do
    if SIGNS[run:sub(1, n)] then return run:sub(1, n) end
  end
  return source:sub(at, at)
end

-- Where a string in quotes ends: the place of its last character, and whether it has an end.
local function string_end(source, at, quote)
  local i = at + 1
  while true do
    i = source:find(quote == '"' and '["\\\n]' or "['\\\n]", i)
    if not i then return #source, false end
    local c = source:sub(i, i)
    if c == quote then return i, true elseif c == "\n" then return i - 1, false end
    i = source:match("^z%s*()", i + 1) or i + 2 -- after \z the text goes on below the line break
  end
end

local function read(source)
  local list, line, size = {}, 1, #source
  local at = source:find("^\xEF\xBB\xBF") and 4 or 1
  local function add(kind, value, to)
    local token = { kind = kind, value = value, line = line, from = at, to = to }
    list[#list + 1] = token
    return token
  end
  local function skip_to(stop)
    for _ in source:sub(at, stop):gmatch("\n") do
      line = line + 1
    end
    at = stop + 1
  end
  -- A text or comment in long brackets, whose level was found.
  local function long(level, comment)
    local _, stop = source:find("]" .. level .. "]", at, true)
    local text = source:sub(at, stop or size)
    if not comment then
      add("string", text:match("^%[=*%[\n?(.-)%]=*%]$") or text, stop or size).long = true
    end
    skip_to(stop or size)
  end
  local function sign(char)
    local level = char == "-" and source:match("^%-%-%[(=*)%[", at) or char == "["
      and source:match("^%[(=*)%[", at)
    local number = source:match("^%.?%d[%w%.]*", at)
    if level then
      long(level, char == "-")
    elseif source:find("^%-%-", at) then
      at = source:find("\n", at, true) or size + 1
    else
      local text = number or sign_at(source, at)
      add(number and "number" or text, text, at + #text - 1)
      at = at + #text
    end
  end
  while true do
    at = source:match("^[ \t\r]*()", at)
    if at > size then return list end
    local word, char = source:match("^[%a_\128-\255][%w_\128-\255]*", at), source:sub(at, at)
    if word then
      add(word:find("[\128-\255]") and "foreign" or "name", word, at + #word - 1)
      at = at + #word
    elseif char == "\n" then
      line, at = line + 1, at + 1
    elseif char == '"' or char == "'" then
      local stop, ended = string_end(source, at, char)
      add("string", source:sub(at + 1, ended and stop - 1 or stop), stop).unfinished = not ended
      skip_to(stop)
    else
      sign(char)
    end
  end
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
