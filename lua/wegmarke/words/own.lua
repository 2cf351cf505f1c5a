--- What a model asks beside its elements, points on them and fields of its own, is stored as answers to
--- elements are, under names that no element can have: "points.koordination", "ask.alter" and, of a choice
--- of several, "ask.themen.kita". So all that protects, corrects, folds and merges answers does so with
--- these as well.

local sys = require "wegmarke.sys"

local M = {}

--- The name of somebody's points on an element: `value` is how many; of a poster `dots` says of how many
--- people they are.
---@param element string
---@return string
function M.points(element) return "points." .. element end

--- The name of an answer to a field; of a choice of several that of one entry, 1 or 0.
---@param field string
---@param entry string|nil
---@return string
function M.ask(field, entry) return "ask." .. field .. (entry and "." .. entry or "") end

--- Whether a name is one of these.
---@param name string
---@return boolean
function M.is(name) return name:find "^points%." ~= nil or name:find "^ask%." ~= nil end

--- How many dots an answer on a poster is: those at a type, or points on an element.
---@param p {element: string, value: number|nil, dots: integer|nil}
---@return integer
function M.dots(p)
  if not M.is(p.element) then return p.dots or 1 end
  return p.dots ~= 0 and math.tointeger(p.value) or 0
end

--- The element that points are on, or nil.
---@param name string
---@return string|nil
function M.element(name) return name:match "^points%.(.+)$" end

--- The field that an answer is to, and the entry of a choice of several; or nil.
---@param name string
---@return string|nil field
---@return string|nil entry
function M.field(name)
  local field, entry = name:match "^ask%.([^.]+)%.?(.*)$"
  return field, entry ~= "" and entry or nil
end

--- The number by which an entry of a choice is stored: it does not hang on its place, so that a list may be
--- put in another order.
---@param id string
---@return integer
function M.code(id) return tonumber(sys.sha256(id):sub(1, 12), 16) end

return M
