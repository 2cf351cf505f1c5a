--- The descriptions of modules that are written in Lua, made from the comments in their own files: what has
--- an example there is for scripts, and comes with the classes that it names. Modules in C are described in
--- lua/wegmarke/meta.

local sys = require "wegmarke.sys"

local M = {}

-- The modules with their files, each with the table in it whose functions they are; else `M`. Of a class: the
-- module it belongs to, its name, how examples call one.
local modules = {
  { "data", "data", "data/gather" },
  { "data.agreements", "data/agreements" },
  { "data.assessments", "data/assessments", { "data/changes", "M.assessments" } },
  { "data.batches", "data/batches" },
  { "data.closing", "data/closing" },
  { "data.fields", { "data/plan", "M.fields" } },
  { "data.intake", "data/intake" },
  { "data.invited", "data/invited" },
  { "data.log", "data/log" },
  { "data.models", "data/models" },
  { "data.orders", "data/orders" },
  { "data.packages", { "data/plan", "M.packages" } },
  { "data.privacy", "data/privacy" },
  { "data.remarks", "data/remarks" },
  { "data.retention", "data/retention" },
  { "data.targets", "data/targets" },
  { "data.units", "data/units", { "data/changes", "M.units" }, "data/register" },
  { "embed", "embed" },
  { "evaluate", "evaluate" },
  { "lang", "lang" },
  { "model", "model" },
  { "model_class", { "module/class", "Model" }, { "module/made", "Made" },
    meta = "wegmarke.model", class = "wegmarke.model.Model", name = "M", call = ":" },
  { "query", "query" },
  { "report", "report" },
  { "script", "script" },
}

--- The comments of a file, each with the line below it.
local function comments_of(source)
  local list, lines = {}, {}
  for line in (source .. "\n"):gmatch "(.-)\n" do
    if line:find "^%-%-%-" then
      lines[#lines + 1] = line
    elseif #lines > 0 then
      list[#list + 1] = { lines = lines, text = table.concat(lines, "\n"), below = line }
      lines = {}
    end
  end
  return list
end

--- How a function is called, as its line says or, where it is another's, as its comment says.
local function arguments(comment)
  local given = comment.below:match "^function [%w_.:]+(%b())"
  if given then return given end
  local names = {}
  for _, line in ipairs(comment.lines) do names[#names + 1] = line:match "^%-%-%-@param ([%w_.]+)" end
  return "(" .. table.concat(names, ", ") .. ")"
end

-- Before what stands in a pattern for itself.
local function plain(s) return (s:gsub("%.", "%%.")) end

local function collect(into, comments, of, called)
  local own = "^" .. plain(of) .. "[.:]([%w_]+)%s*[(=]"
  for _, comment in ipairs(comments) do
    local below = comment.below:gsub("^function ", "")
    local field = below:match(own)
    if comment.text:find("\n%-%-%-@class ", 1) or comment.text:find "^%-%-%-@class " then
      into.classes[#into.classes + 1] = comment
    elseif field and comment.text:find("\n--- ```lua\n", 1, true) then
      into.functions[#into.functions + 1] = comment.text .. "\nfunction " .. called .. field
        .. arguments(comment) .. " end\n"
    elseif below:find("^" .. plain(of) .. " = ") then
      into.head = comment.text
    end
  end
  return into
end

-- The classes that are named, or named by one that is.
local function named_classes(classes, text)
  local taken, more = {}, true
  while more do
    more = false
    for i, one in ipairs(classes) do
      local class = one.text:match "%-%-%-@class ([%w_.]+)"
      if not taken[i] and text:find(plain(class) .. "%f[^%w_.]") then
        taken[i], text, more = true, text .. one.text, true
      end
    end
  end
  local list = {}
  for i, one in ipairs(classes) do list[#list + 1] = taken[i] and one.text .. "\n" or nil end
  return list
end

local function described(module)
  local full = module.meta or "wegmarke." .. module[1]
  local name = module.name or module[1]:match "[%w_]+$"
  local into = { classes = {}, functions = {} }
  for i = 2, #module do
    local file, of = module[i], "M"
    if type(file) == "table" then file, of = file[1], file[2] end
    local source = assert(sys.packed("lua/wegmarke/" .. file .. ".lua"), file)
    local comments = comments_of(source)
    if i == 2 and (of == "M" or module.class) and source:find "^%-%-%-" then into.head = comments[1].text end
    collect(into, comments, of, name .. (module.call or "."))
  end
  local functions = table.concat(into.functions, "\n")
  local parts = { "---@meta " .. full, "-- luacheck: no unused args", "",
    (into.head or "---") .. "\n---@class " .. (module.class or full), "local " .. name .. " = {}", "" }
  for _, text in ipairs(named_classes(into.classes, functions)) do parts[#parts + 1] = text end
  parts[#parts + 1] = functions
  parts[#parts + 1] = "return " .. name .. "\n"
  return table.concat(parts, "\n")
end

--- The files.
---@return {name: string, bytes: string}[]
function M.files()
  local list = {}
  for i, module in ipairs(modules) do
    list[i] = { name = module[1]:gsub("%.", "_") .. ".lua", bytes = described(module) }
  end
  return list
end

return M
