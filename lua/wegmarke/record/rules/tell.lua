--- What rules on records are told: the types of a file, the unit, and of its records the values that rules
--- may read. Words stay outside; of them rules only learn whether there are any.

local complete = require "wegmarke.record.complete"
local plain = require "wegmarke.record.rules.plain"
local read = require "wegmarke.record.read"
local refer = require "wegmarke.record.refer"

local M = {}

local function unit_of(unit, today)
  local key = unit.keys and unit.keys.ags
  local function fact(name)
    local one = unit.facts and unit.facts[name]
    return type(one) == "table" and one.value or one
  end
  return { name = unit.name, kind = unit.kind, population = fact "population", area_km2 = fact "area_km2",
    key = key, land = key and key:sub(1, 2), today = today }
end

--- What the rules of a module are told of a unit, without its records.
---@param db table
---@param types table<string, table> the declarations in force
---@param module table
---@param unit table as `data.units.get` gives it
---@param today string YYYY-MM-DD
---@return table
function M.of(db, types, module, unit, today)
  local days = complete.of(db, unit.id)
  for id, decl in pairs(types) do -- a catalogue is a list of its own, with nothing left to enter
    if decl.of == "catalogue" then days[id] = today end
  end
  return plain.told(types, module, unit_of(unit, today), days)
end

--- The records of a type that a unit has, or that are the file's own.
---@param db table
---@param types table<string, table>
---@param decl table
---@param unit string
---@return wegmarke.record.Record[] list those in force
---@return table<string, string> alias records that are shown with another, by id
---@return table<string, true> gone those that were taken back
function M.records(db, types, decl, unit)
  local root = refer.root(types, decl)
  local all = root == "catalogue" and refer.all(db, decl, {})
    or root == "agency" and read.of_file(db, decl.id)
    or read.of_unit(db, unit, decl.id, true)
  local list, alias, gone = {}, {}, {}
  for _, record in ipairs(all) do
    if record.leader then
      alias[record.id] = record.leader
    elseif record.withdrawn then
      gone[record.id] = true
    else
      list[#list + 1] = record
    end
  end
  return list, alias, gone
end

return M
