--- Where things stand in the matrix: its elements are columns, its types rows. A value between two types
--- lies on the border of their rows.

local M = {}

--- Where a value lies: its row, and whether on the border above that row.
---@return {row: integer, border: boolean, order: number}|nil
local function place(W, value)
  if not value then return nil end
  for i, kind in ipairs(W.model.types) do
    if value == kind.value then return { row = i, border = false, order = i } end
    if value < kind.value and i > 1 then return { row = i, border = true, order = i - 0.5 } end
  end
  return nil
end

--- What is to be shown in each column.
---@param W table words
---@param elements table[]|nil those of one part; all
---@return table[]
function M.columns(W, elements)
  local list = {}
  for i, element in ipairs(elements or W.E.elements) do
    local column = { element = element, off = element.applicable == false }
    if not column.off then
      local soll = element.soll or {}
      column.ist = place(W, element.ist)
      column.proposed = element.ist_from == "proposal"
      column.hold = soll.state == "hold" or (soll.state == "value" and soll.value == element.ist)
      if soll.state == "value" and not column.hold then
        column.soll, column.year, column.goal = place(W, soll.value), soll.year, soll.value
      end
      local agreement = element.agreement or {}
      if agreement.state == "no_agreement" and agreement.low then
        local low, high = place(W, agreement.low), place(W, agreement.high)
        if low and high then
          column.from = low.border and low.row - 1 or low.row
          column.upto = high.row
        end
      end
    end
    list[i] = column
  end
  return list
end

--- Whether a place touches a row: it lies in it or on its border.
---@param at table|nil
---@param row integer
function M.touches(at, row)
  return at ~= nil and (at.row == row or at.border and at.row == row + 1)
end

return M
