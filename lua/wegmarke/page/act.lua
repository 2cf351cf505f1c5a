--- Runs a verb for the page, as the command line would, and keeps what it says: the page does what the verbs
--- do and nothing else.

local sys = require "wegmarke.sys"

local M = {}

-- What the verbs speak through, replaced while one runs.
local spoken = { "out", "err", "isatty" }

--- Runs one command line.
---@param argv string[] without the program's name
---@return {status: integer, out: string, err: string}
function M.run(argv)
  local kept, out, err = {}, {}, {}
  local context = require "wegmarke.cli.context"
  local next_line = context.next_line
  for _, name in ipairs(spoken) do kept[name] = sys[name] end
  sys.out = function(...) out[#out + 1] = table.concat { ... } end
  sys.err = function(...) err[#err + 1] = table.concat { ... } end
  sys.isatty = function() return false end
  context.next_line = function() return nil end -- nobody types there
  local ok, status = pcall(require("wegmarke.cli.dispatch").run, argv)
  for _, name in ipairs(spoken) do sys[name] = kept[name] end
  context.next_line = next_line
  if not ok then error(status, 0) end
  return { status = status, out = table.concat(out), err = table.concat(err) }
end

local function each(folder, f)
  for _, name in ipairs(sys.list(folder) or {}) do f(folder .. "/" .. name:gsub("/+$", "")) end
end

local function clear(folder)
  each(folder, function(path)
    if sys.is_folder(path) then clear(path) else os.remove(path) end
  end)
  os.remove(folder)
end

--- The files of a folder and of those in it, as `zip.pack` takes them.
---@param folder string
---@return {[1]: string, [2]: string}[] list name within the folder, bytes
function M.files(folder)
  local list = {}
  local function take(at)
    each(at, function(path)
      if sys.is_folder(path) then return take(path) end
      list[#list + 1] = { path:sub(#folder + 2), assert(require("wegmarke.file").read(path)) }
    end)
  end
  take(folder)
  table.sort(list, function(a, b) return a[1] < b[1] end)
  return list
end

--- Calls a function with a folder of its own, that nobody else can look into and that is gone afterwards.
---@param f fun(folder: string): any
---@return any ... what `f` returns
function M.in_scratch(f)
  local folder = assert(sys.scratch())
  local results = table.pack(pcall(f, folder))
  clear(folder)
  if not results[1] then error(results[2], 0) end
  return table.unpack(results, 2, results.n)
end

-- A name as a file of this machine may have it; never one that leads elsewhere.
local function plain_name(name, i)
  name = name:gsub("^.*[/\\]", ""):gsub("[%c]", ""):gsub("^%.+", "")
  local ending = name:match "%.%w+$" or ""
  if #name > 200 or not utf8.len(name) or name == "" then name = i .. (#ending < 10 and ending or "") end
  return name
end

--- Puts files that were sent into a folder, each under its own name.
---@param folder string
---@param files {name: string, file: string, bytes: string}[]
---@return table<string, string[]> paths by field
function M.keep(folder, files)
  local paths, taken = {}, {}
  for i, one in ipairs(files) do
    local name = plain_name(one.file, i)
    while taken[name] do name = i .. "-" .. name end
    taken[name] = true
    local path, list = folder .. "/" .. name, paths[one.name] or {}
    assert(require("wegmarke.file").write(path, one.bytes))
    paths[one.name], list[#list + 1] = list, path
  end
  return paths
end

return M
