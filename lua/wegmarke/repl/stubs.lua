--- Reads the descriptions of the API, those in lua/wegmarke/meta and those that `described` makes of
--- comments: LuaCATS files that an editor understands, and from which the manual, `help` and the tests of
--- the examples are made.

local fields = require "wegmarke.repl.fields"
local sys = require "wegmarke.sys"

local M = {}

local FOLDER = "lua/wegmarke/meta/"

---@class wegmarke.repl.stubs.Entry
---@field name string as one writes it: "csv.read", "db:query"
---@field field string the last part of it: "read"
---@field kind "function"|"value"|"class"|"alias"
---@field module string "wegmarke.csv"
---@field class string the class it is a function of
---@field text string the description; paragraphs keep their line breaks
---@field summary string its first sentence
---@field params {name: string, type: string, text: string, optional: boolean}[]
---@field returns {type: string, name: string, text: string}[]
---@field fields {name: string, type: string, text: string, optional: boolean}[] of a class
---@field examples {code: string, want: string|nil}[]
---@field line integer
---@field file string

---@class wegmarke.repl.stubs.Module
---@field name string "wegmarke.csv"
---@field short string "csv"
---@field text string
---@field summary string
---@field entries wegmarke.repl.stubs.Entry[]

--- Splits "type words" where the type ends: at the first blank outside of brackets and quotes.
local function split_type(s)
  local depth, quote, i = 0, nil, 1
  while i <= #s do
    local c = s:sub(i, i)
    if quote then
      if c == quote then quote = nil end
    elseif c == '"' or c == "'" then
      quote = c
    elseif c:find("[%(%[{<]") then
      depth = depth + 1
    elseif c:find("[%)%]}>]") then
      depth = depth - 1
    elseif c == " " and depth == 0 then
      local before, after = s:sub(1, i - 1), s:sub(i + 1)
      -- "fun(): x" and "a | b" go on
      if not before:find("[:|]$") and not after:find("^|") then
        return before, (after:gsub("^%s+", ""))
      end
    end
    i = i + 1
  end
  return s, ""
end

local tags = {}

function tags.param(entry, rest)
  local name, more = rest:match("^(%S+)%s+(.*)$")
  if not name then name, more = rest, "" end
  local kind, text = split_type(more)
  local item = { name = name:gsub("%?$", ""), type = kind, text = text, optional = name:find("%?$") ~= nil }
  entry.params[#entry.params + 1] = item
  return item
end

tags["return"] = function(entry, rest)
  local kind, more = split_type(rest)
  local name, text = more:match("^([%a_][%w_%.]*)%s*(.*)$")
  local item = { type = kind, name = name or "", text = text or more }
  entry.returns[#entry.returns + 1] = item
  return item
end

function tags.field(entry, rest)
  local name, more
  if rest:sub(1, 1) == "[" then
    name, more = rest:match("^(%b[])%s+(.*)$")
  else
    name, more = rest:match("^(%S+)%s+(.*)$")
  end
  local kind, text = split_type(more or "")
  local item = { name = (name or rest):gsub("%?$", ""), type = kind, text = text,
    optional = name ~= nil and name:find("%?$") ~= nil }
  entry.fields[#entry.fields + 1] = item
  return item
end

function tags.class(entry, rest)
  entry.class_name = rest:match("^([%w_%.]+)")
end

function tags.alias(entry, rest)
  entry.alias_name = rest:match("^([%w_%.]+)")
  local _, kind = rest:match("^(%S+)%s+(.*)$")
  entry.type = kind
end

--- Takes the code blocks out of a description.
local function examples_of(lines)
  local text, code, list = {}, nil, {}
  for _, line in ipairs(lines) do
    if line:find("^```lua") then
      code = {}
    elseif line:find("^```") and code then
      for i, one in ipairs(code) do
        local before, want = one:match("^(.-)%s*%-%->%s*(.*)$")
        if before and before ~= "" then
          list[#list + 1] = { code = before, want = want }
        elseif before then
          list[#list].want = want
        elseif list[#list] and list[#list].code:find("^local ") and not list[#list].want
          or one:find("^%s") or one == "end" or one == "end)" or one:find("^}") then
          local last = list[#list]
          if last then last.code = last.code .. "\n" .. one end
        else
          list[#list + 1] = { code = code[i] }
        end
      end
      code = nil
    elseif code then
      code[#code + 1] = line
    else
      text[#text + 1] = line
    end
  end
  return (table.concat(text, "\n"):gsub("^%s+", ""):gsub("%s+$", "")), list
end

local function summary_of(text)
  local first = text:match("^(.-)\n\n") or text
  first = first:gsub("\n", " ")
  return first:match("^(.-[%.:])%s") or first
end

local function new_entry(file, line)
  return { params = {}, returns = {}, fields = {}, lines = {}, file = file, line = line }
end

--- What a line of code after a comment declares.
local function declared(line)
  local owner, mark, field, args = line:match("^function ([%a_][%w_]*)([.:])([%w_]+)(%b())")
  if owner then return "function", owner, mark, field, args end
  owner, field = line:match("^([%a_][%w_]*)%.([%w_]+) =")
  if owner then return "value", owner, ".", field end
  owner = line:match("^local ([%a_][%w_]*) = {}")
  if owner then return "local", owner end
end

local function finish(entry, module, owners, line)
  entry.text, entry.examples = examples_of(entry.lines)
  entry.summary = summary_of(entry.text)
  entry.lines, entry.item = nil, nil
  entry.module = module.name
  local kind, owner, mark, field, args = declared(line)
  if entry.class_name then
    if kind == "local" then owners[owner] = entry.class_name end
    if entry.class_name == module.name then
      module.texts[#module.texts + 1] = entry.text
      return
    end
    entry.kind, entry.name, entry.class = "class", entry.class_name, entry.class_name
    entry.field = entry.class_name:match("[^%.]+$")
  elseif entry.alias_name then
    entry.kind, entry.name, entry.class = "alias", entry.alias_name, entry.alias_name
    entry.field = entry.alias_name:match("[^%.]+$")
  elseif kind == "function" or kind == "value" then
    entry.kind, entry.field, entry.name = kind, field, owner .. mark .. field
    entry.class = owners[owner] or module.name
    entry.args = args
  else
    return
  end
  if module.name:find "^wegmarke%.author" and #entry.fields == 0 then
    entry.fields = fields.of(module.name, entry.field)
  end
  module.entries[#module.entries + 1] = entry
end

--- Reads one file.
---@param source string
---@param file string its name
---@param modules table<string, wegmarke.repl.stubs.Module> into which it goes, by name
function M.parse(source, file, modules)
  local name = assert(source:match("^%-%-%-@meta ([%w_%.]+)"), file .. ": no ---@meta")
  local module = modules[name] or { name = name, short = name:match("[^%.]+%.?[^%.]*$"),
    entries = {}, texts = {} }
  module.short = name:gsub("^wegmarke%.", "")
  modules[name] = module
  local entry, owners, number = nil, {}, 0
  for line in (source .. "\n"):gmatch("(.-)\n") do
    number = number + 1
    local comment = line:match("^%-%-%-(.*)$")
    if comment and not comment:find("^@meta") then
      entry = entry or new_entry(file, number)
      local tag, rest = comment:match("^@([%a_]+)%s*(.*)$")
      if tag then
        entry.item = tags[tag] and tags[tag](entry, rest) or {}
      elseif comment:find("^|") then
        entry.type = (entry.type and entry.type .. " | " or "") .. comment:sub(2):match("^%s*(.-)%s*$")
      elseif entry.item then
        entry.item.text = ((entry.item.text or "") .. " " .. comment:match("^%s*(.*)$"))
      else
        entry.lines[#entry.lines + 1] = comment:gsub("^ ", "")
      end
    elseif entry then
      finish(entry, module, owners, line)
      entry = nil
    else
      -- a function without any words still is one
      local kind = declared(line)
      if kind == "function" then finish(new_entry(file, number), module, owners, line) end
    end
  end
end

--- The files that describe the API, as an editor that knows LuaCATS takes them.
---@return {name: string, bytes: string}[]
function M.files()
  local files = require("wegmarke.repl.described").files()
  for _, path in ipairs(sys.packed_list(FOLDER)) do
    if path:find "%.lua$" then
      files[#files + 1] = { name = path:sub(#FOLDER + 1), bytes = sys.packed(path) }
    end
  end
  table.sort(files, function(a, b) return a.name < b.name end)
  return files
end

local loaded

--- All modules, by name.
---@return wegmarke.repl.stubs.Module[]
function M.modules()
  if loaded then return loaded end
  local by_name = {}
  for _, one in ipairs(M.files()) do M.parse(one.bytes, one.name, by_name) end
  loaded = {}
  for _, module in pairs(by_name) do
    module.text = table.concat(module.texts, "\n\n")
    module.summary = summary_of(module.text)
    loaded[#loaded + 1] = module
  end
  table.sort(loaded, function(a, b) return a.name < b.name end)
  return loaded
end

--- A module by its name, with or without "wegmarke.".
---@param name string
---@return wegmarke.repl.stubs.Module|nil
function M.module(name)
  for _, module in ipairs(M.modules()) do
    if module.name == name or module.short == name then return module end
  end
end

--- What is described under a name: "csv.read", "data.units.add", "db:query", a class.
---@param name string
---@return wegmarke.repl.stubs.Entry|nil
function M.find(name)
  local plain = name:gsub("^wegmarke%.", ""):gsub(":", ".")
  for _, module in ipairs(M.modules()) do
    for _, entry in ipairs(module.entries) do
      local own = entry.name:gsub("^wegmarke%.", ""):gsub(":", ".")
      if own == plain or module.short .. "." .. entry.field == plain and entry.class == module.name then
        return entry
      end
    end
  end
end

--- How an entry is called: "csv.read(bytes, options?)".
---@param entry wegmarke.repl.stubs.Entry
---@return string
function M.signature(entry)
  if entry.kind ~= "function" then return entry.name end
  local names = {}
  for i, param in ipairs(entry.params) do names[i] = param.name .. (param.optional and "?" or "") end
  local head = entry.name
  if entry.class == entry.module then
    head = entry.module:gsub("^wegmarke%.", "") .. "." .. entry.field
  end
  return head .. "(" .. table.concat(names, ", ") .. ")"
end

return M
