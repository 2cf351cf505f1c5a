--- Lines of fields in a model's file.
---
--- Lua knows the line of a verb's `{`, and nothing of the fields in it. To point a message at the
--- right line, the file is read once more here: as tokens, table constructors only. Nothing is run.

local M = {}

local OPENERS = { ["function"] = true, ["if"] = true, ["do"] = true, ["repeat"] = true }

-- The tokens of a Lua source: lists of kinds, values and lines. Kinds: "name", "string",
-- "number", or the sign itself. A text that is no Lua gives as many tokens as can be read.
local function tokens_of(source)
  local list, at, line, size = {}, 1, 1, #source
  local function add(kind, value, from)
    list[#list + 1] = { kind = kind, value = value, line = from or line }
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
      local comment = char == "-"
      local from = line
      local _, stop = source:find("]" .. level .. "]", at, true)
      local text = source:sub(at, stop or size)
      skip_to(stop or size)
      if not comment then
        add("string", text:match("^%[=*%[\n?(.-)%]=*%]$") or text, from)
      end
    elseif source:find("^%-%-", at) then
      at = source:find("\n", at, true) or size + 1
    elseif char == '"' or char == "'" then
      local from, i = line, at + 1
      while i <= size and source:sub(i, i) ~= char and source:sub(i, i) ~= "\n" do
        i = i + (source:sub(i, i) == "\\" and 2 or 1)
      end
      local text = source:sub(at + 1, i - 1)
      skip_to(math.min(i, size))
      add("string", text, from)
    else
      local word = source:match("^[%a_][%w_]*", at)
      local number = not word and source:match("^%.?%d[%w%.]*", at)
      if word then
        add("name", word)
      elseif number then
        add("number", number)
      else
        add(char, char)
      end
      at = at + #(word or number or char)
    end
  end
  return list
end

-- Moves past one value that is no table: to the "," ";" or "}" that ends it.
local function skip_value(tokens, at)
  local depth, blocks = 0, 0
  while tokens[at] do
    local kind, value = tokens[at].kind, tokens[at].value
    if kind == "name" then
      if OPENERS[value] then
        blocks = blocks + 1
      elseif (value == "end" or value == "until") and blocks > 0 then
        blocks = blocks - 1
      end
    elseif kind == "(" or kind == "{" or kind == "[" then
      depth = depth + 1
    elseif kind == ")" or kind == "]" or (kind == "}" and depth > 0) then
      depth = depth - 1
    elseif depth == 0 and blocks == 0 and (kind == "," or kind == ";" or kind == "}") then
      return at
    end
    at = at + 1
  end
  return at
end

-- Reads the constructor whose "{" is at `at`; notes lines by path. Returns the index after "}".
local function read_table(tokens, at, path, lines)
  local index = 0
  at = at + 1
  while tokens[at] and tokens[at].kind ~= "}" do
    local token, after = tokens[at], tokens[at + 1]
    local key
    if token.kind == "name" and after and after.kind == "=" then
      key, at = token.value, at + 2
    elseif token.kind == "[" and after and tokens[at + 3] and tokens[at + 3].kind == "=" then
      key, at = tonumber(after.value) or after.value, at + 4
    else
      index = index + 1
      key = index
    end
    local here = path .. "\0" .. key
    lines[here] = token.line
    if tokens[at] and tokens[at].kind == "{" then
      at = read_table(tokens, at, here, lines)
    end
    at = skip_value(tokens, at)
    if tokens[at] and tokens[at].kind ~= "}" then
      at = at + 1
    end
  end
  return at + 1
end

--- The lines of the fields of one declaration.
---@param source string the file's text
---@param verb string such as "advice"
---@param id string|nil the declaration's id, for verbs that have one
---@param line integer the line of its "{", as Lua tells it
---@return table<string, integer> lines by path: keys joined by "\0", with one before the first
function M.lines(source, verb, id, line)
  local tokens = tokens_of(source)
  for i, token in ipairs(tokens) do
    if token.kind == "name" and token.value == verb then
      local open = i + (id and 2 or 1)
      if id and tokens[i + 1] and tokens[i + 1].kind == "(" then
        open = open + 2
      end
      if tokens[open] and tokens[open].kind == "{" and tokens[open].line >= line and
         (not id or tokens[open - 1].value == id or tokens[open - 1].kind == ")") then
        local lines = {}
        read_table(tokens, open, "", lines)
        return lines
      end
    end
  end
  return {}
end

return M
