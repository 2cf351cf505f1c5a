--- Which file of a model that stands alone says what, when a workbook is taken in: things stay in the
--- file that declares them; new ones go into matrix.lua, weighting.lua and advice.lua. A file with
--- functions or other verbs is a person's: what it says is changed there.

local diff = require "wegmarke.module.workbook.diff"
local lang = require "wegmarke.lang"
local load = require "wegmarke.module.load"
local sums = require "wegmarke.module.workbook.sums"

local M = {}

local IDENTITY = { "id", "extends", "version", "language", "languages", "endorsed_by", "title",
                   "about", "between", "kinds", "types", "lists", "questions", "sources" }
local DATA = { model = true, groups = true, matrix = true, weights = true, advice = true, rule = true }
local DEFAULT = { groups = "matrix.lua", elements = "matrix.lua", weights = "weighting.lua",
                  factors = "weighting.lua", advice = "advice.lua" }
-- The lists of things that verbs declare one by one.
local LISTS = { "elements", "factors", "advice" }

--- Whether two docs say the same in model { ... }.
---@param a table
---@param b table
---@return boolean
function M.same_identity(a, b)
  for _, key in ipairs(IDENTITY) do
    if not diff.equal(a[key], b[key]) then
      return false
    end
  end
  return true
end

local function has_function(value)
  if type(value) ~= "table" then
    return false
  elseif value["function"] then
    return true
  end
  for _, item in pairs(value) do
    if has_function(item) then
      return true
    end
  end
  return false
end

local function is_data(decls)
  for _, decl in ipairs(decls) do
    if not DATA[decl.verb] or has_function(decl.body)
      or decl.verb == "rule" and not sums.is_factor(decl.body) then
      return false
    end
  end
  return true
end

-- Notes what a file declares: owner.elements[id] = { path, file, line }, ...
local function note_owner(owner, file, decl)
  local at = { path = file.path, file = file.shown, line = decl.line }
  if decl.verb == "model" or decl.verb == "weights" or decl.verb == "groups" then
    owner[decl.verb] = at
  elseif decl.verb == "advice" or decl.verb == "rule" then
    owner[decl.verb == "rule" and "factors" or "advice"][decl.id] = at
  elseif decl.verb == "matrix" then
    for _, element in ipairs(decl.body) do
      owner.elements[element.id] = at
    end
  end
end

--- Who declares what, and which of the files are data: { elements, factors, advice, groups, weights, model,
--- data }.
---@param id string
---@param there table[] the files of the model
---@return table owner
function M.owners(id, there)
  local owner = { elements = {}, factors = {}, advice = {}, data = {} }
  for _, file in ipairs(there) do
    local decls = load.declared(id, { file }) or {}
    owner.data[file.path] = is_data(decls)
    for _, decl in ipairs(decls) do
      note_owner(owner, file, decl)
    end
  end
  return owner
end

local function refuse(errs, id, at)
  errs[#errs + 1] = lang.err("workbook.elsewhere", { id = id, file = at.file, line = at.line })
end

-- The file for a thing: its own if that is data; nil if a person's file has it, and then an error
-- where the workbook says something else.
local function path_for(owner, at, what, same, id, errs)
  if not at then
    local path = DEFAULT[what]
    return owner.data[path] == false and path:gsub("%.lua$", "_workbook.lua") or path
  elseif owner.data[at.path] then
    return at.path
  elseif not same then
    refuse(errs, id, at)
  end
end

-- Deals the items of one list out to files; `made` gets them by path.
local function deal(doc, present, owner, what, made, errs)
  local before, seen = {}, {}
  for _, item in ipairs(present and present[what] or {}) do
    before[item.id] = item
  end
  for _, item in ipairs(doc[what]) do
    seen[item.id] = true
    local path = path_for(owner, owner[what][item.id], what, diff.equal(before[item.id], item),
                          item.id, errs)
    if path then
      made(path)[what][#made(path)[what] + 1] = item
    end
  end
  for _, item in ipairs(present and present[what] or {}) do
    local at = owner[what][item.id]
    if not seen[item.id] and at and not owner.data[at.path] then
      refuse(errs, item.id, at)
    end
  end
end

-- The part of a doc that stood in one file.
local function part_of(present, owner, path)
  local part = { elements = {}, factors = {}, advice = {} }
  for _, what in ipairs(LISTS) do
    for _, item in ipairs(present and present[what] or {}) do
      local at = owner[what][item.id]
      if at and at.path == path then
        part[what][#part[what] + 1] = item
      end
    end
  end
  return part
end

--- What each file of the model is to say.
---@param doc table what the workbook says
---@param present table|nil doc of the model that is there
---@param there table[] its files
---@param errs table[] gets what stands in a person's file and would change
---@return { path: string, same: boolean, decls: table[] }[]
function M.files(doc, present, there, errs)
  local owner, parts = M.owners(doc.id, there), {}
  local function made(path)
    if not parts[path] then
      parts[path] = setmetatable({ elements = {}, factors = {}, advice = {}, with = {} }, { __index = doc })
    end
    return parts[path]
  end
  for path, data in pairs(owner.data) do
    if data then
      made(path)
    end
  end
  for _, what in ipairs(LISTS) do
    deal(doc, present, owner, what, made, errs)
  end
  local same = {}
  for what, wanted in pairs { groups = #doc.groups > 0, weights = doc.weights.kind ~= "equal" } do
    same[what] = present ~= nil and diff.equal(doc[what], present[what])
    local path = (wanted or owner[what]) and path_for(owner, owner[what], what, same[what], what, errs)
    if path then
      made(path).with[what] = true
    end
  end
  local same_identity = present ~= nil and M.same_identity(doc, present)
  if owner.model and not owner.data["model.lua"] then
    if not same_identity then
      refuse(errs, doc.id, owner.model)
    end
  else
    made("model.lua").with.model = true
  end
  local files = {}
  for path, part in pairs(parts) do
    local old = part_of(present, owner, path)
    files[#files + 1] = {
      path = path, decls = diff.whole(part, part.with),
      same = owner.data[path] ~= nil and diff.equal(old.elements, part.elements)
        and diff.equal(old.factors, part.factors) and diff.equal(old.advice, part.advice)
        and (same.weights or not part.with.weights) and (same.groups or not part.with.groups)
        and (same_identity or not part.with.model),
    }
  end
  return files
end

return M
