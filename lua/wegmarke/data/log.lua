--- The log, as it is read: who changed what, in order. It names records, never free texts or people.

local M = {}

--- Entries, oldest first.
---@param db table
---@param filter {assessment: string|nil}|nil
---@return {seq: integer, made_at: string, made_by: string, verb: string, assessment: string|nil, record_table: string|nil, record: string|nil, detail: string|nil}[]
function M.list(db, filter)
  if filter and filter.assessment then
    return db:all("log_list_of_assessment", { assessment = filter.assessment })
  end
  return db:all("log_list")
end

return M
