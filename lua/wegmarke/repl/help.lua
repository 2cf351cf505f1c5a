--- `help()` and `help(x)` at the prompt: from the descriptions in lua/wegmarke/meta.

local lang = require "wegmarke.lang"
local stubs = require "wegmarke.repl.stubs"

local M = {}

-- What the prompt itself offers; texts are in the area "repl".
M.own = { "help", "show", "at", "explain", "what", "query", "quit" }

local function say(key, args) return lang.say("repl." .. key, args) end

--- The names of all functions of the program's modules that are loaded: function -> name.
local function index()
  local names = {}
  local function add(prefix, t)
    local keys = {}
    for key, value in next, t do
      if type(key) == "string" and type(value) == "function" then keys[#keys + 1] = key end
    end
    table.sort(keys)
    for _, key in ipairs(keys) do names[t[key]] = names[t[key]] or prefix .. key end
  end
  local modules = {}
  for name, value in next, package.loaded do
    if type(value) == "table" and stubs.module(name) then modules[#modules + 1] = name end
  end
  table.sort(modules)
  for _, name in ipairs(modules) do
    add(name:gsub("^wegmarke%.", "") .. ".", package.loaded[name])
  end
  local registry = debug.getregistry()
  for class, shown in pairs { ["wegmarke.store.database"] = "db:", ["wegmarke.matrix"] = "M:" } do
    local methods = type(registry[class]) == "table" and registry[class].__index
    if type(methods) == "table" then add(shown, methods) end
  end
  local class = package.loaded["wegmarke.module.class"]
  if class then add("m:", class.methods or {}) end
  return names
end

--- The name of a function that is described.
---@param f function
---@return string|nil
function M.name_of(f)
  return index()[f]
end

local function wrap(lines, s, width, indent)
  for _, line in ipairs(require("wegmarke.cli.table").wrap(s, width - #indent)) do
    lines[#lines + 1] = (indent .. line):gsub("%s+$", "")
  end
end

-- Paragraphs are filled, lists and code stay as they stand.
local function describe(lines, text, width, indent)
  local paragraph
  local function flush()
    if paragraph then wrap(lines, paragraph, width, indent) end
    paragraph = nil
  end
  for line in (text .. "\n"):gmatch("(.-)\n") do
    if line == "" then
      flush()
      lines[#lines + 1] = ""
    elseif line:find("^%s*[%*|]") or line:find("^%s") and not paragraph then
      flush()
      paragraph = line
    else
      paragraph = paragraph and paragraph .. " " .. line:gsub("^%s+", "") or line
    end
  end
  flush()
  while lines[#lines] == "" do lines[#lines] = nil end
end

local function typed(lines, items, width)
  for _, item in ipairs(items) do
    local head = item.name ~= "" and item.name .. (item.optional and "?" or "") .. ": " or ""
    local text = head .. item.type .. (item.text ~= "" and ": " .. item.text or "")
    local at = #lines + 1
    wrap(lines, text, width - 4, "      ")
    lines[at] = "    " .. lines[at]:gsub("^%s+", "")
  end
end

--- The help on one entry.
---@param entry wegmarke.repl.stubs.Entry
---@param width integer
---@return string[] lines
function M.entry(entry, width)
  local lines = { stubs.signature(entry), "" }
  describe(lines, entry.text, width, "  ")
  if #entry.params > 0 then
    lines[#lines + 1] = ""
    lines[#lines + 1] = "  " .. say("help_takes")
    typed(lines, entry.params, width)
  end
  if #entry.returns > 0 then
    lines[#lines + 1] = ""
    lines[#lines + 1] = "  " .. say("help_gives")
    typed(lines, entry.returns, width)
  end
  if #entry.fields > 0 then
    lines[#lines + 1] = ""
    lines[#lines + 1] = "  " .. say("help_fields")
    typed(lines, entry.fields, width)
  end
  if #entry.examples > 0 then
    lines[#lines + 1] = ""
    lines[#lines + 1] = "  " .. say("help_example")
    for _, example in ipairs(entry.examples) do
      for line in (example.code .. "\n"):gmatch("(.-)\n") do lines[#lines + 1] = "    " .. line end
      if example.want then lines[#lines + 1] = "      --> " .. example.want end
    end
  end
  return lines
end

local function pairs_of(lines, list, width)
  local left = 0
  for _, pair in ipairs(list) do left = math.max(left, utf8.len(pair[1]) or #pair[1]) end
  left = math.min(left, 34)
  for _, pair in ipairs(list) do
    local head = pair[1] .. (" "):rep(left - (utf8.len(pair[1]) or #pair[1]))
    local at = #lines + 1
    wrap(lines, pair[2], width, (" "):rep(left + 4))
    lines[at] = "  " .. head .. "  " .. (lines[at] or ""):gsub("^%s+", "")
  end
end

--- The help on one module: its functions, a line each.
---@param module wegmarke.repl.stubs.Module
---@param width integer
---@return string[] lines
function M.module(module, width)
  local lines = { module.short, "" }
  describe(lines, module.text, width, "  ")
  lines[#lines + 1] = ""
  local list = {}
  for _, entry in ipairs(module.entries) do
    if entry.kind == "function" or entry.kind == "value" then
      list[#list + 1] = { stubs.signature(entry), entry.summary }
    end
  end
  pairs_of(lines, list, width)
  lines[#lines + 1] = ""
  lines[#lines + 1] = say("help_more_module", { module = module.short })
  return lines
end

--- `help()`: what there is.
---@param width integer
---@return string[] lines
function M.overview(width)
  local lines = {}
  wrap(lines, say("help_intro"), width, "")
  lines[#lines + 1] = ""
  local list = {}
  for i, name in ipairs(M.own) do list[i] = { say("own_" .. name), say("own_" .. name .. "_text") } end
  pairs_of(lines, list, width)
  lines[#lines + 1] = ""
  lines[#lines + 1] = say("help_modules")
  list = {}
  for _, module in ipairs(stubs.modules()) do list[#list + 1] = { module.short, module.summary } end
  pairs_of(lines, list, width)
  lines[#lines + 1] = ""
  wrap(lines, say("help_keys"), width, "")
  return lines
end

--- All entries whose name or description has a word.
local function search(word)
  local found, wanted = {}, word:lower()
  for _, module in ipairs(stubs.modules()) do
    for _, entry in ipairs(module.entries) do
      if (entry.name .. "\n" .. entry.text):lower():find(wanted, 1, true) then
        found[#found + 1] = { stubs.signature(entry), entry.summary }
      end
    end
  end
  return found
end

-- What the files of modules may say under a name: the verbs that are called so, or the fields.
local function words_of_modules(name, width)
  local lines, list = {}, {}
  for _, module in ipairs(stubs.modules()) do
    for _, entry in ipairs(module.name:find "^wegmarke%.author" and module.entries or {}) do
      if entry.field == name and entry.kind ~= "class" then
        if lines[1] then lines[#lines + 1] = "" end
        table.move(M.entry(entry, width), 1, 1000, #lines + 1, lines)
      end
      for _, field in ipairs(entry.kind ~= "class" and entry.fields or {}) do
        if field.name == name or field.name:sub(-#name - 1) == "." .. name then
          list[#list + 1] = { entry.field .. (field.text ~= "" and " (" .. field.text .. ")" or "") .. ": "
            .. field.name, field.type }
        end
      end
    end
  end
  if list[1] then
    if lines[1] then lines[#lines + 1] = "" end
    lines[#lines + 1] = say("help_field_of", { given = name })
    pairs_of(lines, list, width)
  end
  return lines[1] and lines or nil
end

local function by_name(name, width)
  for _, own in ipairs(M.own) do
    if own == name then
      local said = { say("own_" .. own), "" }
      wrap(said, say("own_" .. own .. "_text"), width, "  ")
      return said
    end
  end
  local entry = stubs.find(name)
  if entry then return M.entry(entry, width) end
  local module = stubs.module(name)
  local lines, of_modules = module and M.module(module, width), words_of_modules(name, width)
  if lines and of_modules then
    lines[#lines + 1] = ""
    table.move(of_modules, 1, #of_modules, #lines + 1, lines)
  end
  if lines or of_modules then return lines or of_modules end
  local found = search(name)
  if #found == 0 then return { say("help_nothing", { given = name }) } end
  lines = { say("help_found", { given = name }) }
  pairs_of(lines, found, width)
  return lines
end

--- The help on anything: a name, a function, a module; without one the overview.
---@param x any
---@param width integer
---@param own table<function, string>|nil the prompt's own functions by name
---@return string[] lines
function M.lines(x, width, own)
  if x == nil then return M.overview(width) end
  if type(x) == "string" then return by_name(x, width) end
  if type(x) == "function" then
    local name = own and own[x] or M.name_of(x)
    if name then return by_name(name, width) end
    local info = debug.getinfo(x, "S")
    return { say("help_no_text", { where = info.what == "C" and "C"
      or info.short_src .. ":" .. info.linedefined }) }
  end
  if type(x) == "userdata" then
    local meta = debug.getmetatable(x)
    for name, value in next, debug.getregistry() do
      if value == meta and type(name) == "string" then
        local lines = {}
        for _, module in ipairs(stubs.modules()) do
          for _, entry in ipairs(module.entries) do
            if entry.class == name and entry.kind == "function" then
              lines[#lines + 1] = { stubs.signature(entry), entry.summary }
            end
          end
        end
        local out = { name, "" }
        pairs_of(out, lines, width)
        return out
      end
    end
  end
  for name, value in next, package.loaded do
    if rawequal(value, x) and stubs.module(name) then
      return M.module(stubs.module(name), width)
    end
  end
  return { say("help_value", { kind = type(x) }) }
end

return M
