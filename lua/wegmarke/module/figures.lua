--- What is known of units in figures of a model, and with what else they are tried. Where they come from: see
--- figure_rows.lua.

local M = {}

--- A key as units have it: tables of numbers lose a zero in front, and districts stand with zeros behind.
---@param said string|number
---@return string
function M.key(said)
  local key = tostring(said):gsub("%s", "")
  if not key:find "^%d+$" then return key end
  if #key == 4 or #key == 7 then key = "0" .. key end
  return #key == 8 and key:sub(6) == "000" and key:sub(1, 5) or key
end

--- What is known of a unit: its figures by name.
---@param m table
---@param key string|nil the AGS of the unit
---@return table<string, {value: number, source: string|nil, as_of: string|nil}>
function M.of(m, key)
  local made = {}
  key = key and M.key(key)
  for _, figure in ipairs(key and m.figures or {}) do made[figure.id] = figure.rows[key] end
  return made
end

-- How many values a figure is tried with; how far beyond them.
local MOST, FAR = 8, 1e9

--- Values to try each figure with: over all that it has somewhere, and beyond, as the next version may have.
---@param m table
---@return table<string, number[]>
function M.domains(m)
  local made = {}
  for _, figure in ipairs(m.figures or {}) do
    local all, seen, list = {}, {}, {}
    for _, row in pairs(figure.rows) do
      if not seen[row.value] then all[#all + 1] = row.value end
      seen[row.value] = true
    end
    table.sort(all)
    for i = 1, math.min(MOST, #all) do
      list[i] = all[#all <= MOST and i or 1 + (i - 1) * (#all - 1) // (MOST - 1)]
    end
    if #list > 0 then
      made[figure.id] = { all[1] - FAR, table.unpack(list) }
      table.insert(made[figure.id], all[#all] + FAR)
    end
  end
  return made
end

return M
