--- Figures that rules of a model read, `unit.figure.x`: the numbers in rows of catalogues that the model
--- uses, told by the key of a unit. A record of a catalogue whose key is the field `ags` has them: each of
--- its fields of kind number or figure is one, by its name. The catalogues are pinned with the model.

local figures = require "wegmarke.module.figures"
local found = require "wegmarke.module.found"
local lang = require "wegmarke.lang"
local run = require "wegmarke.module.run"
local search = require "wegmarke.module.search"

local M = {}

-- The field that tells whose row it is, and the kinds of fields that are figures.
local KEY = "ags"
local KINDS = { number = true, figure = true }

local CATALOGUE = { "catalogue" }

-- The number of what a field says, with its source and date where it says them itself.
local function number_of(said)
  if type(said) ~= "table" then return said end
  return said.value or said.about, said.source, said.as_of
end

local function is_keyed(decl)
  return decl.key and #decl.key == 1 and decl.key[1] == KEY and decl.rows
end

-- Adds the figures of a record of a catalogue; or says which one there is already.
local function add(m, catalogue, decl)
  local list = {}
  for _, field in ipairs(decl.fields) do
    if KINDS[field.kind] then
      local other = m.figures[field.id]
      if other then
        return lang.err("model.figure_twice",
          { figure = field.id, one = other.catalogue, other = catalogue.id })
      end
      local figure = { id = field.id, title = field.title or field.id, unit = field.unit,
        decimals = field.decimals, catalogue = catalogue.id, rows = {} }
      list[#list + 1], m.figures[field.id], m.figures[#m.figures + 1] = figure, figure, figure
    end
  end
  for _, row in ipairs(decl.rows) do
    local key = figures.key(row.values[KEY])
    for _, figure in ipairs(list) do
      local value, source, as_of = number_of(row.values[figure.id])
      figure.rows[key] = value
        and { value = value, source = source or row.source, as_of = as_of or row.as_of } or nil
    end
  end
end

-- The files of a catalogue and of what it uses, each once.
local function take_files(m, module, seen)
  for _, used in ipairs(module.uses or {}) do take_files(m, used, seen) end
  for _, file in ipairs(module.files) do
    local name = file.model_id .. "/" .. file.path
    if not seen[name] then
      seen[name] = true
      m.files[#m.files + 1] = { model_id = file.model_id, path = file.path, bytes = file.bytes }
    end
  end
end

-- Reads the catalogues that a model uses. Returns what is wrong with them, as { err, i }.
local function read(m, entry_of)
  m.figures = {}
  local seen, wrong = {}, {}
  local function say(i, err) wrong[#wrong + 1] = { err = err, i = i } end
  for _, file in ipairs(m.files) do seen[file.model_id .. "/" .. file.path] = true end
  for i, id in ipairs(m.uses) do
    local entry, err = entry_of(id)
    local module, findings
    if entry then module, findings = found.load(entry, {}, function(other) return entry_of(other) end) end
    if not module then
      say(i, err or found.used_broken(id, findings))
    else
      take_files(m, module, seen)
      local n = #m.figures
      for _, decl in ipairs(module.types) do
        err = is_keyed(decl) and add(m, module, decl)
        if err then say(i, err) end
      end
      if #m.figures == n and not err then say(i, lang.err("model.no_figures", { id = id })) end
      module:close()
    end
  end
  m.hash = run.hash(m.files)
  return wrong
end

--- Gives a model that was loaded the figures of the catalogues that it uses.
---@param m table
---@param from table the entry by which it was found: { id, where }
---@return table[] findings what is wrong with them
function M.find(m, from)
  local findings = require("wegmarke.module.findings").new()
  for _, one in ipairs(read(m, function(id) return search.base(id, from, CATALOGUE) end)) do
    m:find_fault(findings, nil, { "uses", one.i }, one.err, "error")
  end
  return findings.list
end

--- Gives a model of stored files the figures of those that were stored with it.
---@param m table
---@param files table[] { model_id, path, bytes }
function M.stored(m, files)
  local by = {}
  for _, file in ipairs(files) do
    by[file.model_id] = by[file.model_id] or {}
    table.insert(by[file.model_id], { model_id = file.model_id, path = file.path, bytes = file.bytes,
      shown = file.model_id .. "/" .. file.path })
  end
  read(m, function(id)
    if by[id] then return { id = id, kind = "catalogue", files = by[id], where = "stored" } end
    return nil, lang.err("model.unknown_module", { id = id, known = {} })
  end)
end

return M
