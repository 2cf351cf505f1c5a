--- Which placements and marks are current: those in force that have no row in force above them.
---
--- A row stands above the one it replaces, and above all that one stands above. Two laptops that take in
--- the same two sheets in different order make them replace each other; rows that go round in a circle
--- stand side by side, none above the other, and are all current, a clash. Each row is looked at once,
--- however long a chain of corrections is.

local M = {}

local function edges(rows)
  local above, in_force = {}, {}
  for _, row in ipairs(rows) do
    local list = above[row.older] or {}
    above[row.older] = list
    list[#list + 1], in_force[row.newer] = row.newer, row.in_force == 1
  end
  return above, in_force
end

--- Which rows have one in force above them. Rows of a circle are closed together, after all that stands
--- above them (Tarjan's strongly connected components, without recursion).
local function covered(rows)
  local above, in_force = edges(rows)
  local at, low, next_of, circle, waiting, n = {}, {}, {}, {}, {}, 0
  local stands, over = {}, {}

  local function enter(id)
    n = n + 1
    at[id], low[id], next_of[id], waiting[#waiting + 1] = n, n, 0, id
  end

  local function close(first)
    local members = {}
    repeat
      local id = table.remove(waiting)
      members[#members + 1], circle[id] = id, first
    until id == first
    local is_over, holds = false, false
    for _, member in ipairs(members) do
      holds = holds or in_force[member]
      for _, newer in ipairs(above[member] or {}) do
        is_over = is_over or circle[newer] ~= first and stands[circle[newer]]
      end
    end
    stands[first] = is_over or holds
    for _, member in ipairs(members) do over[member] = is_over end
  end

  local function walk(start)
    local path = { start }
    enter(start)
    while #path > 0 do
      local id = path[#path]
      next_of[id] = next_of[id] + 1
      local newer = (above[id] or {})[next_of[id]]
      if newer and not at[newer] then
        enter(newer)
        path[#path + 1] = newer
      elseif newer then
        if not circle[newer] then low[id] = math.min(low[id], at[newer]) end
      else
        path[#path] = nil
        local below = path[#path]
        if below then low[below] = math.min(low[below], low[id]) end
        if low[id] == at[id] then close(id) end
      end
    end
  end

  for id in pairs(above) do
    if not at[id] then walk(id) end
  end
  return over
end

local table_of = { placements = "placement", marks = "criterion_mark" }

local function current(db, what, of, key)
  local rows, over = db:all(what .. "_in_force" .. of, key), db:all(table_of[what] .. "_above" .. of, key)
  if #over == 0 then return rows end
  over = covered(over)
  local list = {}
  for _, row in ipairs(rows) do
    if not over[row.id] then list[#list + 1] = row end
  end
  return list
end

--- The placements of an assessment, by batch, element and code.
---@param db table
---@param assessment string
---@return table[]
function M.placements(db, assessment) return current(db, "placements", "", { assessment = assessment }) end

--- One person's, with what says for which time they count.
---@param db table
---@param participant string
---@return table[]
function M.placements_of(db, participant)
  return current(db, "placements", "_of", { participant = participant })
end

--- The marks on criteria of an assessment.
---@param db table
---@param assessment string
---@return table[]
function M.marks(db, assessment) return current(db, "marks", "", { assessment = assessment }) end

--- One person's.
---@param db table
---@param participant string
---@return table[]
function M.marks_of(db, participant) return current(db, "marks", "_of", { participant = participant }) end

return M
