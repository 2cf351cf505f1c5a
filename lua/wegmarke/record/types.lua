--- The declarations in force in a file: those of the modules it is pinned to.

local M = {}

--- The declarations in force, by qualified id.
---@param _db table
---@return table<string, table>
function M.of(_db)
  return {}
end

--- Rows of records that are not what their revisions make of them, by the declarations in force.
---@param db table
---@return {table: string, row: string, what: string, detail: string}[] findings
function M.verify(db)
  if not db:one("records_all") then return {} end
  return require("wegmarke.record.now").verify(db, M.of(db))
end

return M
