--- The summary to read in a terminal: what the short document says, with the profile drawn in signs.

local doc = require "wegmarke.doc"
local document = require "wegmarke.report.document"

local M = {}

--- The strip of one element: one place a scale value, three columns apart.
local function strip(W, element)
  local places = {}
  for i, value in ipairs(W.model.scale) do places[i] = W.whole[value] and "·" or " " end
  local function put(value, mark)
    local at = value and W.place[value]
    if at then places[at] = mark end
  end
  if element.applicable ~= false then
    local soll, agreement = element.soll or {}, element.agreement or {}
    if not element.ist and agreement.low then
      local from, to = W.place[agreement.low], W.place[agreement.high]
      for i = from or 1, to or 0 do places[i] = "▭" end
    end
    if soll.state == "value" then put(soll.value, "○") end
    local keeps = soll.state == "hold" or (soll.state == "value" and soll.value == element.ist)
    put(element.ist, element.ist_from == "proposal" and "◇" or keeps and "◎" or "●")
  end
  return table.concat(places, "  ")
end

--- The numbers of the types above the strips.
local function scale(W)
  local heads = {}
  for i, value in ipairs(W.model.scale) do
    heads[i] = W.whole[value] and ("%d"):format(value // 1) or " "
  end
  return table.concat(heads, "  ")
end

--- The summary.
---@param E table evaluation result
---@param model table
---@param opts {language: string|nil, width: integer|nil, colour: boolean|nil}|nil
---@return string text
function M.terminal(E, model, opts)
  opts = opts or {}
  local made, W = document.short(E, model, opts)
  return doc.write(made, "terminal", { width = opts.width, colour = opts.colour, figures = {
    strip = function(b) return strip(W, b.data) end, scale = function() return scale(W) end } })
end

return M
