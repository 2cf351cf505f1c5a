--- The declarations in force in a file: those of the modules it is pinned to.

local M = {}

--- The declarations in force, by qualified id.
---@param db table
---@return table<string, table>
function M.of(db)
  return require("wegmarke.data.modules").loaded(db).types
end

--- Rows of records that are not what their revisions make of them, by the declarations in force, and modules
--- whose files are not those they were pinned with.
---@param db table
---@return {table: string, row: string|nil, what: string, detail: string}[] findings
function M.verify(db)
  local findings = require("wegmarke.data.modules").verify(db)
  if db:one("records_all") then
    for _, one in ipairs(require("wegmarke.record.now").verify(db, M.of(db))) do
      findings[#findings + 1] = one
    end
  end
  return findings
end

--- Makes those rows anew, in a file that was put together of what was left of another.
---@param path string
function M.rebuild(path)
  local db <close> = assert(require("wegmarke.store").open(path))
  if db:one("records_all") then
    db:transaction(require("wegmarke.record.now").rebuild, db, M.of(db))
  end
end

return M
