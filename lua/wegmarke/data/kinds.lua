--- Kinds of units: those that the file has, and those that modules name, which the file keeps once a unit is
--- of them. Modules are those of the file (pinned models, catalogues in force), then those that can be found.

local columns = require "wegmarke.data.columns"
local keys_of = require "wegmarke.data.unit_keys"
local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local names = require "wegmarke.data.intake.names"
local unit_kinds = require "wegmarke.module.unit_kinds"
local values = require "wegmarke.data.intake.values"

local M = {}

--- The kinds of a file as an index for `find`, and as a list.
---@param db table
---@return table index
---@return table[] kinds `{id, title = {de=, en=}}`, in their own order
function M.index(db)
  local kinds = {}
  for i, kind in ipairs(db:all("unit_kinds")) do
    kinds[i] = { id = kind.id, title = { de = kind.title_de, en = kind.title_en } }
  end
  local index = names.index(kinds)
  index.db, index.named, index.places_read = db, {}, 0
  return index, kinds
end

-- Where kinds are named, in the order in which they count; each hands lists of them to `take`. The later ones
-- are only read where those before do not know a kind: models have to be loaded for it.
local NAMED = {
  function(take, db)
    for _, one in ipairs(require("wegmarke.data.modules").loaded(db).modules) do
      for _, of in ipairs(one.lists or {}) do take(of.id == unit_kinds.list and of.entries) end
    end
  end,
  function(take, db) -- models with which rounds of the file were begun
    local models = require "wegmarke.data.models"
    for _, row in ipairs(models.list(db)) do
      local files, says = models.sources(db, row.hash).files, false
      for _, file in ipairs(files) do says = says or file.bytes:find(unit_kinds.list, 1, true) end
      local m = says and model.from_files(row.id, files)
      if m then
        take(m.lists[unit_kinds.list])
        m:close()
      end
    end
  end,
  function(take) take(unit_kinds.of_catalogues()) end,
  function(take) take(model.kinds()) end,
}

-- Adds the kinds of the next place to those that are known; nil where there is none left.
local function read_on(index)
  local read = NAMED[index.places_read + 1]
  if not read then return nil end
  index.places_read = index.places_read + 1
  read(function(kinds)
    for _, kind in ipairs(kinds or {}) do
      if not index.named[kind.id] then
        index.named[kind.id] = kind
        table.insert(index.named, kind)
      end
    end
  end, index.db)
  return true
end

--- All kinds that a unit can be of: those of the file, then those that only modules name.
---@param db table
---@return table[] kinds `{id, title = {de=, en=}}`
function M.all(db)
  local index, kinds = M.index(db)
  local known = {}
  for _, kind in ipairs(kinds) do known[kind.id] = true end
  while read_on(index) do end
  for _, kind in ipairs(index.named) do
    if not known[kind.id] then kinds[#kinds + 1] = kind end
  end
  return kinds
end

-- How a message names a kind: by what is typed, and by its title where that is something else.
local function told(kind)
  local shown = {}
  for _, language in ipairs(lang.languages) do
    local title = lang.pick(kind.title, language)
    shown[language] = title and title ~= kind.id and ("%s (%s)"):format(kind.id, title) or kind.id
  end
  return shown
end

--- The id of a kind given as id or title. One that the file does not have may be named by a module.
---@param index table as `index` gives it
---@param given string|nil
---@return string|nil id
---@return table|nil err
function M.find(index, given)
  local id, near = names.lookup(index, given or "")
  if id then return id end
  repeat
    local other = names.lookup(names.index(index.named), given or "")
    if other then return other end
  until not read_on(index)
  near = near or select(2, names.lookup(names.index(index.named), given or ""))
  local known = {}
  for i, of in ipairs(index.ids) do known[i] = told { id = of, title = index.title[of] } end
  for _, kind in ipairs(index.named) do
    if not index.title[kind.id] then known[#known + 1] = told(kind) end
  end
  return nil, lang.err(near and "data.kind_unknown_near" or "data.kind_unknown",
    { given = values.brief(given or ""), nearest = near, kinds = known })
end

--- The id of a kind of the file given as id or title; nil if it is none.
---@param index table as `index` gives it
---@param given string
---@return string|nil id
function M.is(index, given) return (names.lookup(index, given)) end

--- Keeps a kind that a module names in the file, once a unit is of it. Only inside a transaction.
---@param db table
---@param index table as `index` gives it
---@param id string
function M.keep(db, index, id)
  local kind = index.named[id]
  if not kind or index.title[id] then return end
  db:run("unit_kind_insert", columns.must("unit_kind", { id = id, title_de = lang.pick(kind.title, "de"),
    title_en = lang.pick(kind.title, "en") }))
  index.title[id] = kind.title
end

--- What people call the kinds of a file, folded as names of units are, the longer before what it ends with.
---@param db table
---@param plain boolean|nil see `unit_keys.folded`
---@return table[] words `{word, kind}`
function M.words(db, plain)
  local list, seen = {}, {}
  local function add(word, kind)
    local folded = keys_of.folded(word, plain)
    if folded ~= "" and not seen[folded] then
      seen[folded] = true
      list[#list + 1] = { folded, kind }
    end
  end
  for _, kind in ipairs(select(2, M.index(db))) do
    add(kind.id, kind.id)
    for _, language in ipairs(lang.languages) do add(kind.title[language], kind.id) end
    local entry = unit_kinds.get(kind.id)
    for _, word in ipairs(entry and entry.also or {}) do add(word, kind.id) end
  end
  table.sort(list, function(a, b)
    if #a[1] ~= #b[1] then return #a[1] > #b[1] end
    return a[1] < b[1]
  end)
  return list
end

return M
