--- Older wordings of fields of action and of work packages: which stand behind a row. Each is looked at
--- once, however many there are.

local M = {}

--- What stands right behind each row: what it replaces, of packages also what it was taken over from.
---@param db table
---@param of "field"|"package"
---@param assessment string
---@return table<string, string[]> older by the row's id
function M.older(db, of, assessment)
  local older = {}
  for _, row in ipairs(db:all(of .. "_older", { assessment = assessment })) do
    older[row.id] = older[row.id] or {}
    table.insert(older[row.id], row.older)
  end
  return older
end

--- Says of a row and of all that stands behind it to which row of today they belong, but of those that
--- belong to one already.
---@param older table<string, string[]>
---@param by table<string, any> is filled in
---@param id string
---@param current any
function M.claim(older, by, id, current)
  local stack = { id }
  while #stack > 0 do
    local at = table.remove(stack)
    if not by[at] then
      by[at] = current
      for _, one in ipairs(older[at] or {}) do stack[#stack + 1] = one end
    end
  end
end

--- The first wording of each row; of several that were made one the same in every file.
---@param older table<string, string[]>
---@return table<string, string> first by id, without those that are first themselves
function M.first(older)
  local newer, starts, first = {}, {}, {}
  for id, list in pairs(older) do
    for _, old in ipairs(list) do
      newer[old] = newer[old] or {}
      table.insert(newer[old], id)
      if not older[old] and #newer[old] == 1 then starts[#starts + 1] = old end
    end
  end
  table.sort(starts, function(a, b) return a > b end)
  for _, start in ipairs(starts) do M.claim(newer, first, start, start) end
  for _, start in ipairs(starts) do first[start] = nil end
  return first
end

return M
