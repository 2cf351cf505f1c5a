--- Modules of every kind: finding, loading, checking. A model is one as well; what is its own is in
--- `wegmarke.model`.

local declared = require "wegmarke.module.declared"
local found = require "wegmarke.module.found"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local run = require "wegmarke.module.run"
local search = require "wegmarke.module.search"

local M = {}

M.add_path, M.hash, M.finding_text = search.add_path, run.hash, model.finding_text

local load_declared, beside = found.load, found.beside

--- What is wrong with a module that another one uses, by what was found in it.
M.used_broken = found.used_broken

--- Loads a procedure or a catalogue whose files are at hand.
---@param entry table { id, kind, files, where }
---@param find fun(id: string, from: table): table|nil, table|nil the entry of another one, or an error
---@return wegmarke.module.Declared|nil
---@return table[] findings
function M.of_entry(entry, find) return load_declared(entry, {}, find) end

--- Loads a module that the program brings, whatever folders of the user hold.
---@param id string
---@return table|nil module
---@return table[] findings
function M.packed(id)
  return load_declared(search.packed(id), {}, function(other) return search.packed(other) end)
end

--- Loads a module.
---@param id string a module's id, or the path of its folder (with a "/" in it)
---@return table|nil module a model, or a wegmarke.module.Declared; nil if it has errors
---@return table[] findings { severity, file, line, path, element, message }
function M.load(id)
  local entry, err = search.find(id)
  if not entry then
    return nil, { { severity = "error", file = id, message = err } }
  elseif entry.kind == "model" then
    return model.load(id)
  end
  return load_declared(entry, {}, beside)
end

--- Makes a module of files that were stored.
---@param id string
---@param files table[] { model_id, path, bytes }, base first
---@param find_used (fun(id: string): table|nil, table|nil)|nil a module that it uses
---@return table|nil module
---@return table[] findings
function M.from_files(id, files, find_used)
  local by_id, main = {}, "model"
  for _, file in ipairs(files) do
    by_id[file.model_id] = by_id[file.model_id] or {}
    table.insert(by_id[file.model_id], { model_id = file.model_id, path = file.path, bytes = file.bytes,
      shown = file.model_id .. "/" .. file.path })
  end
  if by_id[id] then main = search.kind_of(by_id[id]) end
  if main == "model" then return model.from_files(id, files) end
  local module, findings = declared.build(id, by_id[id], function(base)
    return by_id[base], lang.err("model.unknown_module", { id = base, known = {} })
  end, find_used or function(used)
    return nil, lang.err("model.unknown_module", { id = used, known = {} })
  end, true)
  if module then module.where = "stored" end
  return module, findings
end

--- All modules that can be found, or those of some kinds; without loading them.
---@param kinds string[]|nil
---@return table[] entries { id, kind, where }
function M.found(kinds) return search.all(kinds) end

-- All of some modules, with what they use, each once; the base of a module among them is in it, and so is
-- not told apart.
local function together(modules)
  local list, seen, covered = {}, {}, {}
  local function take(module)
    if seen[module] then return end
    seen[module] = true
    for _, used in ipairs(module.uses or {}) do take(used) end
    list[#list + 1] = module
    for _, id in ipairs(module.chain) do covered[id] = covered[id] or id ~= module.id end
  end
  for _, module in ipairs(modules) do take(module) end
  local kept = {}
  for _, module in ipairs(list) do
    if not covered[module.id] then kept[#kept + 1] = module end
  end
  return kept
end

--- The record types in force where several modules are in use. Two modules with one name for a type are
--- refused, since the verb could mean either. Where a module and one that extends it are in use, the types
--- are those of the latter.
---@param modules table[] as `load` gives them; what they use counts as well
---@return table<string, table> types by qualified id
---@return table[] list the same in order
---@return table[] faults lang.errs
function M.types(modules)
  local types, list, faults, owner = {}, {}, {}, {}
  for _, module in ipairs(together(modules)) do
    for _, one in ipairs(module.types or {}) do
      local other = owner[one.id] or owner[one.verb]
      if other == module.id then
        other = nil -- the same module, reached in two ways
      elseif other then
        faults[#faults + 1] = lang.err("model.type_twice",
          { verb = one.verb, one = other, other = module.id })
      end
      if not types[one.id] and not other then
        list[#list + 1], types[one.id] = one, one
        owner[one.id], owner[one.verb] = module.id, module.id
      end
    end
  end
  return types, list, faults
end

return M
