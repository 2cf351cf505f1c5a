-- Who may require whom among the Lua files of the host: `wegmarke run tests/tools/arrows.lua`. Prints what
-- is wrong and exits with 1. The areas are the folders and files of lua/wegmarke; modules in C are open
-- to all.

local file = require "wegmarke.file"
local sys = require "wegmarke.sys"

-- What an area must not know, with what lies in it.
local never = {
  lang = { "*" },
  words = { "*" },
  doc = { "*", but = { doc = true, keys = true, lang = true, lines = true } },
  keys = { "*" },
  lines = { "*" },
  evaluate = { "cli", "verbs", "repl", "doc", "report", "form", "present", "data", "script" },
  data = { "cli", "verbs", "repl", "doc", "report", "present", "script" },
  record = { "cli", "verbs", "repl", "report", "form", "present", "script", "evaluate" },
  module = { "cli", "verbs", "repl", "report", "form", "present", "script" },
  report = { "cli", "verbs", "repl", "form", "present", "script" },
  form = { "cli", "verbs", "repl", "present", "script" },
  present = { "cli", "verbs", "repl", "script" },
  query = { "cli", "verbs", "repl" },
}

local modules, edges, wrong = {}, {}, {}

local function read(folder, name)
  for _, entry in ipairs(assert(sys.list(folder))) do
    local path = folder .. "/" .. entry
    if sys.is_folder(path) then
      local folder_name = entry:gsub("/$", "")
      read(folder .. "/" .. folder_name, name .. "." .. folder_name)
    elseif entry:find "%.lua$" then
      modules[name .. "." .. entry:sub(1, -5)] = path
    end
  end
end

read("lua/wegmarke", "wegmarke")

local function area(module) return module:match "^wegmarke%.([%w_]+)" end

for module, path in pairs(modules) do
  edges[module] = {}
  local n = 0
  for line in (assert(file.read(path)) .. "\n"):gmatch "(.-)\n" do
    n = n + 1
    for target in line:gmatch 'require *%(? *"(wegmarke[%w_.]*)"' do
      if modules[target] and area(module) ~= "meta" then
        edges[module][target] = true
        local rule = area(module) ~= area(target) and never[area(module)]
        for _, no in ipairs(rule or {}) do
          local all = no == "*" and not (rule.but or {})[area(target)]
          if all or no == area(target) then
            wrong[#wrong + 1] = ("%s:%d: %s must not know %s"):format(path, n, area(module), target)
          end
        end
      end
    end
  end
end

local state = {}
local function walk(module, way)
  state[module] = "open"
  way[#way + 1] = module
  for target in pairs(edges[module]) do
    if state[target] == "open" then
      wrong[#wrong + 1] = "a circle: " .. table.concat(way, " -> ") .. " -> " .. target
    elseif not state[target] then
      walk(target, way)
    end
  end
  way[#way] = nil
  state[module] = "done"
end

local names = {}
for module in pairs(modules) do names[#names + 1] = module end
table.sort(names)
for _, module in ipairs(names) do
  if not state[module] then walk(module, {}) end
end

table.sort(wrong)
for _, line in ipairs(wrong) do print(line) end
os.exit(#wrong == 0 and 0 or 1)
