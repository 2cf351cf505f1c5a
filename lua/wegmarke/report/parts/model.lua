--- Parts of a report in words of the model: `report { parts = ... }`.

local d = require "wegmarke.doc"
local texts = require "wegmarke.report.parts.texts"

local M = {}

local function picked(W, list)
  local out = {}
  for i, one in ipairs(list or {}) do out[i] = W:pick(one) end
  return out
end

--- One block: what it says, below its heading if it has one.
local function block(W, b)
  local list, steps = picked(W, b.list), picked(W, b.steps)
  local said = {
    b.text and d.p(W:pick(b.text)), #list > 0 and d.list(list), #steps > 0 and d.steps(steps),
    texts.each(d.tick, picked(W, b.tick)), b.quote and d.quote(W:pick(b.quote)),
    b.lines and d.blank(math.max(1, math.min(40, b.lines))),
  }
  return b.heading and d.section(W:pick(b.heading), { said }) or said
end

--- The blocks of a part.
---@param W table words
---@param list table[] as the model has them
---@return table[] blocks
function M.blocks(W, list)
  local out = {}
  for i, b in ipairs(list) do out[i] = block(W, b) end
  return out
end

return M
