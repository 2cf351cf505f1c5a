--- Lines of fields in a model's file.
---
--- Lua knows the line of a verb's `{`, and nothing of the fields in it. To point a message at the
--- right line, the file is read once more here: as tokens, table constructors only. Nothing is run.

local lexer = require "wegmarke.module.tokens"

local M = {}

local OPENERS = { ["function"] = true, ["if"] = true, ["do"] = true, ["repeat"] = true }

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

-- Where the constructor of a value begins: `{ ... }`, or `line { ... }`; nil if the value is none.
local function constructor_at(tokens, at)
  local first, second = tokens[at], tokens[at + 1]
  if first and first.kind == "{" then
    return at
  elseif first and first.kind == "name" and second and second.kind == "{" then
    return at + 1
  end
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
      lines.placed[path] = index
    end
    local here = path .. "\0" .. key
    if lines[here] then
      lines.twice[#lines.twice + 1] = { path = here, first = lines[here] }
    end
    lines[here] = token.line
    local open = constructor_at(tokens, at)
    if open then
      at = read_table(tokens, open, here, lines)
    end
    at = skip_value(tokens, at)
    if tokens[at] and tokens[at].kind ~= "}" then
      at = at + 1
    end
  end
  return at + 1
end

-- Where declarations open their "{", { line =, at = the token's number }, in order: by verb and id, by verb
-- and ")" for an id that is computed, by the verb alone for those without an id.
local function openings_of(tokens)
  local openings = {}
  local function add(key, open)
    openings[key] = openings[key] or {}
    table.insert(openings[key], { line = tokens[open].line, at = open })
  end
  for i, token in ipairs(tokens) do
    if token.kind == "name" then
      if tokens[i + 1] and tokens[i + 1].kind == "{" then
        add(token.value, i + 1)
      end
      local open = tokens[i + 1] and tokens[i + 1].kind == "(" and i + 4 or i + 2
      local before = tokens[open - 1]
      if tokens[open] and tokens[open].kind == "{" then
        add(token.value .. "\0" .. (before.kind == ")" and ")" or before.value), open)
        if before.kind == ")" and tokens[open - 2] then
          add(token.value .. "\0" .. tokens[open - 2].value, open)
        end
      end
    end
  end
  return openings
end

-- The key that begins at a token of a table, if it is plain: as a table has it, and the token after "=".
local function key_at(tokens, at)
  local token, after = tokens[at], tokens[at + 1]
  if not token or not after then return nil end
  if token.kind == "name" and after.kind == "=" then return token.value, at + 2 end
  local closed, equals = tokens[at + 2], tokens[at + 3]
  if token.kind == "[" and closed and closed.kind == "]" and equals and equals.kind == "=" then
    local key = after.kind == "number" and tonumber(after.value) or after.kind == "string" and after.value
    return key or nil, at + 4
  end
end

--- What the tables of a source say twice, wherever they stand: of such a key Lua keeps the last.
---@param source string
---@return { key: string|number, line: integer, first: integer, at: integer, first_at: integer }[] in the
---  order of the file; `at`, `first_at`: numbers of the tokens with which the entries begin
function M.twice(source)
  local tokens, open, found = lexer.of(source), {}, {}
  for at, token in ipairs(tokens) do
    local top, before = open[#open], tokens[at - 1]
    local word = token.kind == "name" and token.value
    if top and top.keys and (before.kind == "{" or before.kind == "," or before.kind == ";")
      and token.kind ~= "}" then
      local key = key_at(tokens, at)
      local named = tokens[at + 1] and (token.kind == "name" and tokens[at + 1].kind == "="
        or token.kind == "[")
      if not named then
        top.n = top.n + 1
        key = top.n
      end
      if key and top.keys[key] then
        local first = top.keys[key]
        found[#found + 1] = { key = key, line = token.line, first = tokens[first].line, at = at,
          first_at = first }
      elseif key then
        top.keys[key] = at
      end
    end
    if token.kind == "{" then
      open[#open + 1] = { keys = {}, n = 0 }
    elseif token.kind == "(" or token.kind == "[" or word and OPENERS[word] then
      open[#open + 1] = {}
    elseif token.kind == "}" or token.kind == ")" or token.kind == "]" or word == "end"
      or word == "until" then
      open[#open] = nil
    end
  end
  return found
end

--- The value of an entry of a table that has a key.
---@param tokens table[]
---@param at integer the number of the token with which the entry begins
---@return integer first the number of the value's first token
---@return integer last of its last
function M.value_at(tokens, at)
  local first = select(2, key_at(tokens, at)) or at
  local open = constructor_at(tokens, first)
  local stop = skip_value(tokens, first)
  if open then stop = skip_value(tokens, read_table(tokens, open, "", { placed = {}, twice = {} })) end
  return first, stop - 1
end

-- What was read of the last source: a model of thousands of declarations asks thousands of times.
local read = { source = nil }

local function read_source(source)
  if read.source ~= source then
    local tokens = lexer.of(source)
    read = { source = source, tokens = tokens, openings = openings_of(tokens), lines = {} }
  end
  return read
end

--- The lines of the fields of one declaration.
---@param source string the file's text
---@param verb string such as "advice"
---@param id string|nil the declaration's id, for verbs that have one
---@param line integer the line of its "{", as Lua tells it
---@return table<string, integer> lines by path: keys joined by "\0", with one before the first; `twice`:
---  what a table says twice, { path, first = line }, of which Lua keeps the last; `placed`: by path of a
---  table, how many of its entries have no key and so count by their place; not to be changed
function M.lines(source, verb, id, line)
  local all = read_source(source)
  local open
  for _, key in ipairs(id and { verb .. "\0" .. id, verb .. "\0)" } or { verb }) do
    local list = all.openings[key] or {}
    local first = list[lexer.from_line(list, line)]
    open = first and math.min(first.at, open or first.at) or open
  end
  if not open then
    return {}
  end
  if not all.lines[open] then
    all.lines[open] = { twice = {}, placed = {} }
    read_table(all.tokens, open, "", all.lines[open])
  end
  return all.lines[open]
end

return M
