--- Where models are: folders of the user first, then the packed-in ones.
---
--- Order: folders given with `--models`, then `models/` in each folder of WEGMARKE_PATH, then the
--- models inside the program. Never the current folder by itself.

local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

local M = {}

local added = {}

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

local function packed_ids(found)
  for _, path in ipairs(sys.packed_list("models/")) do
    local id = path:match("^models/([^/]+)/model%.lua$")
    if id and not found[id] then
      found[id] = { id = id, where = "packed" }
    end
  end
end

--- All models that can be found: the first of each id, sorted by id.
---@return table[] models { id=, where="packed"|folder of the model, hidden={where, ...}|nil }
function M.all()
  local found, list = {}, {}
  for _, root in ipairs(roots()) do
    for _, name in ipairs(sys.list(root) or {}) do
      local id = name:match("^(.+)/$")
      if id and file.exists(root .. "/" .. id .. "/model.lua") and not found[id] then
        found[id] = { id = id, where = root .. "/" .. id }
      end
    end
  end
  packed_ids(found)
  for _, entry in pairs(found) do
    list[#list + 1] = entry
  end
  table.sort(list, function(a, b) return a.id < b.id end)
  return list
end

-- model.lua first, then by name.
local function in_order(files)
  table.sort(files, function(a, b)
    if (a.path == "model.lua") ~= (b.path == "model.lua") then
      return a.path == "model.lua"
    end
    return a.path < b.path
  end)
  return files
end

local function packed_files(id)
  local files, prefix = {}, "models/" .. id .. "/"
  for _, path in ipairs(sys.packed_list(prefix)) do
    local name = path:sub(#prefix + 1)
    if name:match("^[^/]+%.lua$") then
      files[#files + 1] =
        { model_id = id, path = name, bytes = sys.packed(path), shown = path }
    end
  end
  in_order(files)
  files.read = function(name) return sys.packed(prefix .. name) end
  return files
end

-- How many bytes the files of one model may have, and how many there may be.
local MOST_BYTES = (tonumber(os.getenv "WEGMARKE_MODEL_SIZE" or "") or 4) * 1048576
local MOST_FILES = 200

local function folder_files(id, folder)
  local names, message = sys.list(folder)
  if not names then
    return nil, lang.err("model.folder_unreadable", { path = folder, detail = message })
  end
  local files, left = {}, MOST_BYTES
  for _, name in ipairs(names) do
    if name:match("%.lua$") and not name:match("%.new%.lua$") then
      local path = folder .. "/" .. name
      local size = sys.size(path) -- a pipe or a device would never end
      if not size then
        return nil, lang.err("model.no_plain_file", { path = path })
      elseif size > left then
        return nil, lang.err("model.too_large", { megabytes = MOST_BYTES // 1048576 })
      elseif #files >= MOST_FILES then
        return nil, lang.err("model.too_many_files", { path = folder, most = MOST_FILES })
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

--- The files of one model.
---@param id string a model's id, or the path of its folder (with a "/" in it)
---@return table|nil entry { id=, where=, files={ {model_id, path, bytes, shown}, read = gives the bytes of
---  another file in the same place } }
---@return table|nil err what is wrong, with the nearest id
function M.find(id)
  if id:find("/", 1, true) then
    local folder = id:gsub("/+$", "")
    local name = folder:match("([^/]+)$") or folder
    local files, err = folder_files(name, folder)
    if not files then
      return nil, err
    elseif not files[1] or files[1].path ~= "model.lua" then
      return nil, lang.err("model.no_model_file", { path = folder })
    end
    return { id = name, where = folder, files = files }
  end
  local ids = {}
  for _, entry in ipairs(M.all()) do
    if entry.id == id then
      local files, err
      if entry.where == "packed" then
        files = packed_files(id)
      else
        files, err = folder_files(id, entry.where)
      end
      if not files then
        return nil, err
      end
      return { id = id, where = entry.where, files = files }
    end
    ids[#ids + 1] = entry.id
  end
  local near = require("wegmarke.text").nearest(id, ids)
  if near then
    return nil, lang.err("model.unknown_near", { id = id, nearest = near, known = ids })
  end
  return nil, lang.err("model.unknown", { id = id, known = ids })
end

--- The files of the model that another one extends: from the same folder of models as that one if
--- it is there, else from wherever models are.
---@param id string
---@param from table the entry of the model that extends it
---@return table|nil entry
---@return table|nil err
function M.base(id, from)
  if not require("wegmarke.module.names").is_model(id) then
    return nil, lang.err("model.unknown", { id = id, known = {} })
  end
  if from.where ~= "packed" then
    local beside = (from.where:match("^(.*)/[^/]*$") or ".") .. "/" .. id
    if file.exists(beside .. "/model.lua") then
      local files, err = folder_files(id, beside)
      return files and { id = id, where = beside, files = files }, err
    end
  end
  return M.find(id)
end

return M
