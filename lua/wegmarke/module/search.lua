--- Where modules (models, catalogues, procedures) are: folders of the user first, then the packed-in ones.
---
--- Order: folders given with `--models`, then `models/` in each folder of WEGMARKE_PATH, then the
--- modules inside the program. Never the current folder by itself. What kind of module a folder holds says
--- the name of its first file: model.lua, catalogue.lua, procedure.lua.

local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local M = {}

--- The kinds of modules.
---@type string[]
M.kinds = { "model", "catalogue", "procedure" }

local added = {}

-- What the name of a file ends with that only those modules read which use it.
local PART = ".part.lua"

--- Whether a file is a part: only modules that use it read it.
---@param path string
---@return boolean
function M.is_part(path)
  return path:sub(-#PART) == PART
end

--- The file of a part, in the folder of the module that has it.
---@param part string
---@return string
function M.part_file(part)
  return part .. PART
end

--- The parts of which copies lie beside a module's files, or were kept with them: as `use` names them.
---@param path string
---@return string|nil name "module.part"
function M.used_part(path)
  return M.is_part(path) and path:sub(1, -#PART - 1):match "^[^.]+%.[^.]+$" or nil
end

local function set_of(kinds)
  local set = {}
  for _, kind in ipairs(kinds or M.kinds) do
    set[kind] = true
  end
  return set
end

--- The kind of the module that files make: the one whose first file is there.
---@param files table[] { path }
---@return string
function M.kind_of(files)
  for _, kind in ipairs(M.kinds) do
    for _, one in ipairs(files) do
      if one.path == kind .. ".lua" then
        return kind
      end
    end
  end
  return "model"
end

--- Adds a folder of models that goes before all others but those added earlier.
---@param folder string
function M.add_path(folder)
  added[#added + 1] = folder
end

local function roots()
  local list = {}
  for _, folder in ipairs(added) do
    list[#list + 1] = folder
  end
  for _, folder in ipairs(sys.path()) do
    if sys.is_folder(folder .. "/models") then
      list[#list + 1] = folder .. "/models"
    end
  end
  return list
end

--- Where modules are looked for, as a word that another place changes.
---@return string
function M.standing() return table.concat(roots(), "\0") end

local function packed_ids(found)
  for _, path in ipairs(sys.packed_list("models/")) do
    local id, name = path:match("^models/([^/]+)/([^/]+)%.lua$")
    if id and set_of()[name] and not found[id] then
      found[id] = { id = id, where = "packed", kind = name }
    end
  end
end

-- The kind of the module in a folder; nil if there is none.
local function kind_in(folder)
  for _, kind in ipairs(M.kinds) do
    if file.exists(folder .. "/" .. kind .. ".lua") then
      return kind
    end
  end
end

--- All modules that can be found: the first of each id, sorted by id.
---@param kinds string[]|nil only these kinds
---@return table[] modules { id=, where="packed"|folder of the module, kind= }
function M.all(kinds)
  local found, list, wanted = {}, {}, set_of(kinds)
  for _, root in ipairs(roots()) do
    for _, name in ipairs(sys.list(root) or {}) do
      local id = name:match("^(.+)/$")
      local kind = id and not found[id] and kind_in(root .. "/" .. id)
      if kind then
        found[id] = { id = id, where = root .. "/" .. id, kind = kind }
      end
    end
  end
  packed_ids(found)
  for _, entry in pairs(found) do
    list[#list + 1] = wanted[entry.kind] and entry or nil
  end
  table.sort(list, function(a, b) return a.id < b.id end)
  return list
end

--- Orders files: the one that says what the module is first, then by name.
local function in_order(files)
  local first = M.kind_of(files) .. ".lua"
  table.sort(files, function(a, b)
    if (a.path == first) ~= (b.path == first) then
      return a.path == first
    end
    return a.path < b.path
  end)
  return files
end

M.in_order = in_order

local function packed_files(id)
  local files, prefix = {}, "models/" .. id .. "/"
  for _, path in ipairs(sys.packed_list(prefix)) do
    local name = path:sub(#prefix + 1)
    if name:match("^[^/]+%.lua$") and not M.is_part(name) then
      files[#files + 1] =
        { model_id = id, path = name, bytes = sys.packed(path), shown = path }
    end
  end
  in_order(files)
  files.read = function(name) return sys.packed(prefix .. name) end
  return files
end

--- The files of a module inside the program.
---@param id string
---@return table entry as `find` gives it
function M.packed(id)
  local files = packed_files(id)
  return { id = id, where = "packed", files = files, kind = M.kind_of(files) }
end

--- How many bytes the files of one module may have, and how many there may be.
M.MOST_BYTES = (tonumber(os.getenv "WEGMARKE_MODEL_SIZE" or "") or 4) * 1048576
M.MOST_FILES = 200

local function folder_files(id, folder)
  local names, message = sys.list(folder)
  if not names then
    return nil, lang.err("model.folder_unreadable", { path = folder, detail = message })
  end
  local files, left = {}, M.MOST_BYTES
  for _, name in ipairs(names) do
    if name:match("%.lua$") and not name:match("%.new%.lua$") and not M.is_part(name) then
      local path = folder .. "/" .. name
      local size = sys.size(path) -- a pipe or a device would never end
      if not size then
        return nil, lang.err("model.no_plain_file", { path = path })
      elseif size > left then
        return nil, lang.err("model.too_large", { megabytes = M.MOST_BYTES // 1048576 })
      elseif #files >= M.MOST_FILES then
        return nil, lang.err("model.too_many_files", { path = folder, most = M.MOST_FILES })
      end
      left = left - size
      local bytes, err = file.read(path, math.tointeger(size))
      if not bytes then
        return nil, lang.err("model.file_unreadable", { path = path, detail = err.detail or "" })
      end
      files[#files + 1] = { model_id = id, path = name, bytes = bytes, shown = path }
    end
  end
  in_order(files)
  files.read = function(name) return (file.read(folder .. "/" .. name)) end
  return files
end

local function in_folder(folder, kinds)
  local name = folder:match("([^/]+)$") or folder
  local files, err = folder_files(name, folder)
  if not files then
    return nil, err
  end
  local kind = M.kind_of(files)
  if not files[1] or files[1].path ~= kind .. ".lua" or not set_of(kinds)[kind] then
    local first = {}
    for i, one in ipairs(kinds or M.kinds) do
      first[i] = one .. ".lua"
    end
    return nil, lang.err("model.no_module_file", { path = folder, files = first })
  end
  return { id = name, where = folder, files = files, kind = kind }
end

--- The files of one module.
---@param id string a module's id, or the path of its folder (with a "/" in it)
---@param kinds string[]|nil only these kinds
---@return table|nil entry { id=, where=, kind=, files={ {model_id, path, bytes, shown}, read = gives the
---  bytes of another file in the same place } }
---@return table|nil err what is wrong, with the nearest id
function M.find(id, kinds)
  if id:find("/", 1, true) then
    return in_folder(id:gsub("/+$", ""), kinds)
  end
  local ids = {}
  local typed = require("wegmarke.text").lower(id) -- ids have no capitals
  for _, entry in ipairs(M.all(kinds)) do
    if entry.id == typed then
      local files, err
      if entry.where == "packed" then
        files = packed_files(entry.id)
      else
        files, err = folder_files(entry.id, entry.where)
      end
      if not files then
        return nil, err
      end
      return { id = entry.id, where = entry.where, files = files, kind = entry.kind }
    end
    ids[#ids + 1] = entry.id
  end
  local module = not kinds or kinds[1] ~= "model" or kinds[2]
  return nil, lang.err(module and "model.unknown_module" or "model.unknown",
    { id = id, nearest = require("wegmarke.text").nearest(id, ids), known = ids })
end

--- The files of the module that another one extends or uses: from the same folder of modules as that one if
--- it is there, else from wherever modules are.
---@param id string
---@param from table the entry of the module that extends it
---@param kinds string[]|nil only these kinds
---@return table|nil entry
---@return table|nil err
function M.base(id, from, kinds)
  if not require("wegmarke.module.names").is_model(id) then
    return nil, lang.err("model.unknown", { id = id, known = {} })
  end
  if from.where ~= "packed" then
    local beside = (from.where:match("^(.*)/[^/]*$") or ".") .. "/" .. id
    local kind = kind_in(beside)
    if kind and set_of(kinds)[kind] then
      local files, err = folder_files(id, beside)
      return files and { id = id, where = beside, files = files, kind = kind }, err
    end
  end
  return M.find(id, kinds)
end

return M
