--- Kinds of units as modules name them: catalogues in the list `kinds` for every model, a model in
--- `lists.kinds` for its own.

local search = require "wegmarke.module.search"

---@class wegmarke.module.UnitKind
---@field id string
---@field title string|table<string, string>
---@field also string[]|nil how else people write it
---@field ags integer|nil how many digits its AGS has, if it has one

local M = {}

--- The name of the list.
M.list = "kinds"

local CATALOGUES, DECLARED = { "catalogue" }, { "catalogue", "procedure" }

-- As the first of all catalogues that can be found says each.
local function find()
  local found = require "wegmarke.module.found" -- loaded only where somebody asks: most commands do not
  local list, known = {}, {}
  for _, entry in ipairs(search.all(CATALOGUES)) do
    local whole = search.find(entry.id, DECLARED)
    local one = whole and found.load(whole, {}, found.beside)
    for _, of in ipairs(one and one.lists or {}) do
      for _, kind in ipairs(of.id == M.list and of.entries or {}) do
        if not known[kind.id] then list[#list + 1], known[kind.id] = kind, true end
      end
    end
    if one then one:close() end
  end
  return list
end

local kept, kept_at

--- The kinds that catalogues name which can be found, each once.
---@return wegmarke.module.UnitKind[]
function M.of_catalogues()
  local at = search.standing()
  if at ~= kept_at then
    kept, kept_at = find(), at
  end
  return kept
end

--- The kind of that id that a catalogue names.
---@param id string
---@return wegmarke.module.UnitKind|nil
function M.get(id)
  for _, kind in ipairs(M.of_catalogues()) do
    if kind.id == id then return kind end
  end
end

--- The ids of the kinds that conditions of a model may name: those of catalogues, and its own.
---@param model {lists: table|nil}
---@return string[]
function M.ids(model)
  local list, known = {}, {}
  for _, kinds in ipairs { M.of_catalogues(), model.lists and model.lists[M.list] or {} } do
    for _, kind in ipairs(kinds) do
      if not known[kind.id] then list[#list + 1], known[kind.id] = kind.id, true end
    end
  end
  return list
end

--- Whether a list holds an id.
---@param list string[]
---@param id string
---@return boolean
function M.has(list, id)
  for _, one in ipairs(list) do
    if one == id then return true end
  end
  return false
end

--- What a kind is called: the model's own word for it before that of a catalogue.
---@param model {lists: table|nil}
---@param id string
---@return string|table<string, string>
function M.title(model, id)
  for _, kind in ipairs(model.lists and model.lists[M.list] or {}) do
    if kind.id == id then return kind.title end
  end
  local kind = M.get(id)
  return kind and kind.title or id
end

return M
