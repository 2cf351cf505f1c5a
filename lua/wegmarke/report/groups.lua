--- The elements of a large model in parts that can be read: by the model's groups, the outermost that are
--- small enough, and a dozen at a time where there is no such group.

local lang = require "wegmarke.lang"

local M = {}

-- How many elements stand side by side, or in one list, before they are parted; how many then, where no group
-- says.
local MOST, DOZEN = 14, 12

-- Groups by id; those below each, and the elements in each and below it.
local function tree_of(W, elements)
  local by_id, inner, held = {}, {}, {}
  for _, group in ipairs(W.model.group_list or {}) do by_id[group.id] = group end
  for _, group in ipairs(W.model.group_list or {}) do
    local parent = group.parent or ""
    inner[parent] = inner[parent] or {}
    table.insert(inner[parent], group)
  end
  for place, x in ipairs(elements) do
    local id = (W.model.element[x.id] or {}).group
    local direct = by_id[id] and id or ""
    local at, seen = direct, {}
    while at and not seen[at] do
      seen[at] = true
      held[at] = held[at] or { elements = {}, places = {}, own = { elements = {}, places = {} } }
      for _, list in ipairs { held[at], at == direct and held[at].own or nil } do
        table.insert(list.elements, x)
        table.insert(list.places, place)
      end
      at = at ~= "" and (by_id[at].parent or "") or nil
    end
  end
  return inner, held
end

local function add(parts, id, title, list)
  if list and #list.elements > 0 then
    parts[#parts + 1] = { id = id, title = title, elements = list.elements, places = list.places }
  end
end

local function in_dozens(W, parts, id, title, list)
  local n = #list.elements
  if n <= MOST and title ~= "" then return add(parts, id, title, list) end
  for first = 1, n, DOZEN do
    local last = math.min(first + DOZEN - 1, n)
    add(parts, id, lang.text(lang.base(W.language), "report.elements_from_to",
      { title = title, first = list.places[first], last = list.places[last] }),
      { elements = table.move(list.elements, first, last, 1, {}),
        places = table.move(list.places, first, last, 1, {}) })
  end
end

-- The parts of a group and of what is below it, or as one, where it is small enough or not to be parted.
local function part(W, parts, group, path, inner, held, whole)
  local id, title = group and group.id or "", path
  local list = held[id]
  if not list then return end
  if group then title = path == "" and W:pick(group.title) or path .. " · " .. W:pick(group.title) end
  if group and (whole or #list.elements <= MOST) then return add(parts, id, title, list) end
  in_dozens(W, parts, group and id, title, list.own)
  for _, one in ipairs(inner[id] or {}) do part(W, parts, one, title, inner, held, whole) end
end

local function in_parts(W, elements, whole)
  local parts, inner, held = {}, tree_of(W, elements)
  part(W, parts, nil, "", inner, held, whole)
  table.sort(parts, function(a, b) return a.places[1] < b.places[1] end)
  return parts
end

---@class wegmarke.report.Part
---@field id string|nil of the group
---@field title string with those of the groups around it
---@field elements table[]
---@field places integer[] of the elements among all

--- The elements in parts; nil where there are so few that they can stand together.
---@param W table words of a report or of a form
---@param elements table[]|nil each with its id; those of the result
---@return wegmarke.report.Part[]|nil parts
function M.of(W, elements)
  elements = elements or W.E.elements
  return #elements > MOST and in_parts(W, elements) or nil
end

--- The same, whole outermost groups.
---@param W table
---@return wegmarke.report.Part[]
function M.outermost(W) return in_parts(W, W.E.elements, true) end

--- How far a part is: how many of its elements are agreed, from what to what, how many have a target.
---@param one wegmarke.report.Part
---@return {all: integer, agreed: integer, low: number|nil, high: number|nil, targets: integer}
function M.state(one)
  local made = { all = 0, agreed = 0, targets = 0 }
  for _, x in ipairs(one.elements) do
    if x.applicable ~= false then
      made.all = made.all + 1
      if x.ist and x.ist_from ~= "proposal" then
        made.agreed = made.agreed + 1
        made.low = math.min(made.low or x.ist, x.ist)
        made.high = math.max(made.high or x.ist, x.ist)
      end
      local soll = x.soll and x.soll.state
      made.targets = made.targets + ((soll == "value" or soll == "hold") and 1 or 0)
    end
  end
  return made
end

return M
