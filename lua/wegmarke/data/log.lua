--- The log, as it is read: who changed what, in order. It names records, never free texts or people.

---@class wegmarke.data.LogEntry
---@field seq integer
---@field made_at string
---@field made_by string
---@field verb string
---@field assessment string|nil
---@field record_table string|nil
---@field record string|nil
---@field detail string|nil

local M = {}

--- Entries, oldest first.
---
--- ```lua
--- #data.log.list(db, {assessment = id}) > 0 --> true
--- ```
---@param db wegmarke.store.database
---@param filter {assessment: string|nil}|nil
---@return wegmarke.data.LogEntry[]
function M.list(db, filter)
  if filter and filter.assessment then
    return db:all("log_list_of_assessment", { assessment = filter.assessment })
  end
  return db:all("log_list")
end

return M
