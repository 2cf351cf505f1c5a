--- To whom records were released.

local audiences = require "wegmarke.words.audiences"

local M = {}

--- The audience a record is released to, or nil. Where two laptops decided differently, the narrower
--- one holds until somebody settles it.
---@param db table
---@param record_table string
---@param id string
---@return string|nil
function M.to(db, record_table, id)
  local decided = {}
  for i, row in ipairs(db:all("releases_decided", { record_table = record_table, record = id })) do
    if row.withdrawn == 1 then return nil end
    decided[i] = row.audience
  end
  return #decided > 0 and audiences.common(decided, #decided) or nil
end

--- How far a record reaches: as far as it was meant for or was released to; one that is put together from
--- several wordings (`others`) as far as each of them was.
---@param db table
---@param record_table string
---@param row {id: string, visibility: string|nil, others: string[]|nil}
---@return string
function M.reach(db, record_table, row)
  local level = audiences.reach(row.visibility, M.to(db, record_table, row.id))
  for _, id in ipairs(row.others or {}) do
    level = audiences.common({ level, audiences.reach(row.visibility, M.to(db, record_table, id)) }, 2)
  end
  return level
end

return M
