--- What of a round says different things: what several files said of one person's placement, an agreement,
--- a target, the order, a field of the round or its model, and what nobody has settled since.

local currents = require "wegmarke.data.current"
local gather = require "wegmarke.data.gather"
local revise = require "wegmarke.data.revise"

local M = {}

---@class wegmarke.data.Clash
---@field what "placement"|"agreement"|"target"|"group_order"|"revised"|"pin" what it is about
---@field assessment string
---@field element string|nil
---@field participant string|nil the code
---@field records string[]|nil the rows that differ
---@field field string|nil of "revised": which field of the round
---@field words any[]|nil of "revised": what is said of it, the same in every file
---@field said {state: string, value: number|nil, dots: integer, file: string|nil}[]|nil what a person's
--- placements that differ say, and the file each came with

--- Whether a round is pinned to several states of a model, on several laptops, and not finalised.
---@param pins {model: string, final: integer}[] the pins in force
---@return boolean
function M.pins(pins)
  for i = 2, #pins do
    if pins[i].model ~= pins[1].model then return pins[1].final == 0 end
  end
  return false
end

--- What clashing placements say, and which file each came from.
local function said(db, id, records)
  local wanted, files, list = {}, {}, {}
  for _, record in ipairs(records) do wanted[record] = true end
  for _, b in ipairs(db:all("batches", { assessment = id })) do files[b.id] = b.file_name or b.label end
  for _, p in ipairs(currents.placements(db, id)) do
    if wanted[p.id] then
      list[#list + 1] = { state = p.state, value = p.value, dots = p.dots, file = files[p.batch] }
    end
  end
  local function key(one) return ("%s %s %s"):format(one.state, one.value or "", one.file or "") end
  table.sort(list, function(a, b) return key(a) < key(b) end)
  return list
end

--- All that clashes in a round, the same list in every file with the same rows.
---@param db table
---@param id string the round
---@param gathered table|nil the round as `data.gather` has it, where it is there already
---@return wegmarke.data.Clash[]
function M.of_round(db, id, gathered)
  local a = gathered or assert(gather.gather(db, id))
  local code, list = {}, {}
  for _, p in ipairs(a.participants) do code[p.id] = p.code end
  for _, c in ipairs(a.clashes) do
    local participant = code[c.participant]
    list[#list + 1] = { what = c.table, assessment = id, element = c.element, participant = participant,
      records = c.records, said = c.table == "placement" and participant and said(db, id, c.records) or nil }
  end
  for _, c in ipairs(revise.clashes(db, "assessment", id)) do
    list[#list + 1] = { what = "revised", assessment = id, field = c.field, words = c.words }
  end
  if M.pins(db:all("pin_current", { assessment = id })) then
    list[#list + 1] = { what = "pin", assessment = id }
  end
  return list
end

return M
