--- Declarations of a model as the text of a Lua file, always in the same way: the canonical print.

local M = {}

local WIDTH = 98

--- The metatable of tables whose numbers are names, such as values of types: all of them are printed.
M.NUMBERED = {}

-- The order of fields; others follow by name.
local ORDER = {}
for i, name in ipairs {
  "id", "api", "version", "extends", "language", "languages", "endorsed_by", "equal", "element",
  "kind", "at_least", "at_most", "value", "from", "to", "hold", "status", "author", "source",
  "title", "about", "group", "levels", "between", "orientation", "question", "perspective", "minor",
  "publisher", "year", "address", "as_of", "licence", "note", "text", "same_as", "steps", "effort",
  "months", "why", "only_if", "depth", "questions", "criteria", "cells", "types", "lists", "roles",
  "how", "kinds", "sources", "de", "en",
} do
  ORDER[name] = i
end

local RESERVED = {}
for word in ([[and break do else elseif end false for function goto if in local nil not or repeat
  return then true until while]]):gmatch("%a+") do
  RESERVED[word] = true
end

local function sorted_keys(t)
  local keys = {}
  for key in pairs(t) do
    keys[#keys + 1] = key
  end
  table.sort(keys, function(a, b)
    if type(a) ~= type(b) then
      return type(a) == "number"
    elseif type(a) == "number" then
      return a < b
    end
    local x, y = ORDER[a] or math.huge, ORDER[b] or math.huge
    if x ~= y then
      return x < y
    end
    return a < b
  end)
  return keys
end

local ESCAPES = { ["\\"] = "\\\\", ['"'] = '\\"', ["\n"] = "\\n", ["\r"] = "\\r", ["\t"] = "\\t" }

local function escaped(s)
  return (s:gsub('[%c\\"\127]', function(c)
    return ESCAPES[c] or ("\\%03d"):format(c:byte())
  end))
end

-- A string on lines that end in \z, where it is too long for one: broken at blanks only.
local function long_string(s, indent, first)
  local lines, line = {}, '"'
  local room = WIDTH - first
  for blank, word in escaped(s):gmatch("( *)([^ ]*)") do
    local piece = blank .. word
    if utf8.len(line .. piece) + 3 > room and line ~= '"' and word ~= "" then
      lines[#lines + 1] = line .. blank .. "\\z"
      line, room = word, WIDTH - indent
    else
      line = line .. piece
    end
  end
  lines[#lines + 1] = line .. '"'
  return table.concat(lines, "\n" .. (" "):rep(indent))
end

local function key_text(key)
  if type(key) == "number" then
    return "[" .. key .. "] = "
  elseif key:find("^[%a_][%w_]*$") and not RESERVED[key] then
    return key .. " = "
  end
  return '["' .. escaped(key) .. '"] = '
end

-- How many of a table's items stand in a row from 1 on. Not `#t`, which may count what lies behind a hole.
local function in_a_row(t)
  if getmetatable(t) == M.NUMBERED then return 0 end
  local n = 0
  while t[n + 1] ~= nil do
    n = n + 1
  end
  return n
end

local value_text

-- The table on one line; nil if it does not fit.
local function one_line(t, indent, first)
  if type(t.none) == "boolean" and next(t, "none") == nil then
    return "none"
  end
  local parts, size = {}, in_a_row(t)
  for _, key in ipairs(sorted_keys(t)) do
    local in_list = math.type(key) == "integer" and key >= 1 and key <= size
    local value = t[key]
    local part = type(value) == "table" and one_line(value, indent, 0)
      or type(value) ~= "table" and value_text(value, math.huge, -math.huge)
    if not part or part:find("\n", 1, true) then
      return nil
    end
    parts[#parts + 1] = (in_list and "" or key_text(key)) .. part
  end
  local line = #parts == 0 and "{}" or "{ " .. table.concat(parts, ", ") .. " }"
  return utf8.len(line) + first <= WIDTH and line or nil
end

-- Whether the table must stand on several lines even if it would fit on one: lists of records with
-- texts read better so.
local function spread(t)
  for _, value in pairs(t) do
    if type(value) == "table" and not value.none then
      for _, inner in pairs(value) do
        if type(inner) == "table" then
          return true
        end
      end
    end
  end
  return false
end

-- `indent`: of the line it stands on; `first`: columns taken on it.
value_text = function(value, indent, first)
  if type(value) == "string" then
    local line = '"' .. escaped(value) .. '"'
    if first == -math.huge or utf8.len(line) + first <= WIDTH then
      return line
    end
    return long_string(value, indent + 2, first)
  elseif type(value) ~= "table" then
    return math.type(value) == "float" and string.format("%.15g", value) or tostring(value)
  elseif value["function"] then
    return "function() end -- not data"
  end
  local line = not spread(value) and one_line(value, indent, first)
  if line then
    return line
  end
  local parts, size = {}, in_a_row(value)
  local inner = (" "):rep(indent + 2)
  for _, key in ipairs(sorted_keys(value)) do
    local in_list = math.type(key) == "integer" and key >= 1 and key <= size
    local head = in_list and "" or key_text(key)
    parts[#parts + 1] = inner .. head
      .. value_text(value[key], indent + 2, indent + 2 + #head + 1) .. ",\n"
  end
  return "{\n" .. table.concat(parts) .. (" "):rep(indent) .. "}"
end

-- Fields that a declaration has without having been written.
local ADDED = { file = true, line = true, model = true }

--- One declaration.
---@param decl table { verb, id, body }
---@return string
function M.declaration(decl)
  local head = decl.verb .. (decl.id and (' "' .. escaped(decl.id) .. '"') or "") .. " "
  local body = {}
  for key, value in pairs(decl.body) do
    if not ADDED[key] then
      body[key] = value
    end
  end
  return head .. value_text(body, 0, #head) .. "\n"
end

--- A whole file.
---@param header string[] lines of the comment at its top
---@param decls table[]
---@return string
function M.file(header, decls)
  local parts = {}
  for i, line in ipairs(header) do
    parts[i] = "-- " .. line .. "\n"
  end
  for _, decl in ipairs(decls) do
    parts[#parts + 1] = "\n" .. M.declaration(decl)
  end
  return table.concat(parts)
end

return M
