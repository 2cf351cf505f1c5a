--- Procedures and catalogues that can be found: loading them with what they build on and use.

local declared = require "wegmarke.module.declared"
local findings_of = require "wegmarke.module.findings"
local lang = require "wegmarke.lang"
local search = require "wegmarke.module.search"

local M = {}

-- What procedures and catalogues may use: each other.
local DECLARED = { "catalogue", "procedure" }

local function circle(way, id)
  local chain = { table.unpack(way) }
  chain[#chain + 1] = id
  return lang.err("model.uses_circle", { chain = table.concat(chain, " -> ") })
end

local function on_way(way, id)
  for _, other in ipairs(way) do
    if other == id then return true end
  end
  return false
end

--- What is wrong with a module that another one uses, by what was found in it.
---@param id string
---@param findings table[]
---@return table err
function M.used_broken(id, findings)
  local first = findings[1]
  for _, finding in ipairs(findings) do
    if finding.severity == "error" then
      first = finding
      break
    end
  end
  return lang.err("model.used_broken", { id = id, place = first and findings_of.place(first) or id,
    problem = first and first.message or "" })
end

-- A module that another one uses; `way`: those under way, so that none uses itself.
local function used_by(way, id, load_it)
  if on_way(way, id) then return nil, circle(way, id) end
  local module, findings = load_it(id)
  if module then return module end
  return nil, M.used_broken(id, findings)
end

--- How others are found, where nothing else says it.
---@param id string
---@param from table the entry of the module that builds on it or uses it
---@return table|nil entry
---@return table|nil err
function M.beside(id, from) return search.base(id, from, DECLARED) end

--- Loads one.
---@param entry table { id, kind, files, where }
---@param way string[] the modules under way, so that none uses itself
---@param find fun(id: string, from: table): table|nil, table|nil the entry of a module by its id, and that of
---  the one that builds on it or uses it
---@return wegmarke.module.Declared|nil
---@return table[] findings
function M.load(entry, way, find)
  local further = { table.unpack(way) }
  further[#further + 1] = entry.id
  local module, findings = declared.build(entry.id, entry.files, function(base)
    local found, why = find(base, entry)
    return found and found.files, why or lang.err("model.unknown_module", { id = base, known = {} })
  end, function(id)
    return used_by(further, id, function()
      local found, why = find(id, entry)
      if not found then
        return nil, { { severity = "error", file = id, message = why
          or lang.err("model.unknown_module", { id = id, known = {} }) } }
      end
      return M.load(found, further, find)
    end)
  end)
  if module then module.where = entry.where end
  return module, findings
end

return M
