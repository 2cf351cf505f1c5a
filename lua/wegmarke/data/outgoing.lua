--- What went out of the database: to whom, when, by whom, and a piece of the file's hash. The log knows
--- it; never a text or a file's name.

local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

local M = {}

-- Verbs of the log by what they tell.
local what_of = {
  export = "export", ["export.unit"] = "unit", ["import.unit"] = "import", report = "report",
  evaluate = "evaluate", explain = "evaluate", compare = "evaluate", records = "records",
  ["privacy.release"] = "release", ["privacy.withdraw"] = "withdraw",
}

--- Notes that a file was written for somebody. A database that can't be written to stays as it is.
---@param db table
---@param verb "export"|"report"|"evaluate"|"explain"|"compare"
---@param assessment string
---@param entry {audience: string, format: string|nil, bytes: string|nil, sha256: string|nil} `sha256`: of
---  the bytes, where it is known already
---@return boolean|nil noted false on a database that is only read
---@return table|nil err
function M.note(db, verb, assessment, entry)
  if db:is_readonly() then return false end
  local hash = entry.sha256 or entry.bytes and sys.sha256(entry.bytes)
  return util.tx(db, function()
    util.log(db, verb, { assessment = assessment, table = "assessment", record = assessment,
      detail = { audience = entry.audience, format = entry.format,
        sha256 = hash and hash:sub(1, 12) } })
    return true
  end)
end

--- The same of a file with records of a unit.
---@param db table
---@param unit string
---@param entry {audience: string, sha256: string|nil, bytes: string|nil, n: integer|nil, format: string|nil}
---  `n`: how many records were handed out; nil: what there is to say of them was shown
---@return boolean|nil noted false on a database that is only read
---@return table|nil err
function M.note_unit(db, unit, entry)
  if db:is_readonly() then return false end
  local hash = entry.sha256 or entry.bytes and sys.sha256(entry.bytes)
  return util.tx(db, function()
    util.log(db, entry.n and "export" or "records", { table = "unit", record = unit,
      detail = { audience = entry.audience, format = entry.format, sha256 = hash and hash:sub(1, 12),
        records = entry.n } })
    return true
  end)
end

--- Releases of many records at one time, said once.
local function same(a, b)
  return a and a.what == b.what and a.audience == b.audience and a.made_at == b.made_at
    and a.made_by == b.made_by and a.assessment == b.assessment and a.n
end

--- What went out so far, oldest first.
---@param db table
---@param unit string|nil of this unit only
---@return {made_at: string, made_by: string, what: string, audience: string|nil, unit: string|nil,
---  held_on: string|nil, assessment: string|nil, sha256: string|nil, format: string|nil,
---  names: integer|nil, n: integer|nil}[] `n`: records of a release
function M.list(db, unit)
  local list = {}
  for _, row in ipairs(db:all("log_outgoing")) do
    if not unit or row.unit == unit then
      local detail = row.detail or ""
      local audience = detail:match("audience=(%a+)") or detail:match("for=(%a+)")
      local releases = row.verb:find("^privacy%.") ~= nil
      local one = { made_at = row.made_at, made_by = row.made_by, what = what_of[row.verb],
        audience = audience, unit = row.unit_name, held_on = row.held_on, assessment = row.of,
        sha256 = detail:match("sha256=(%x+)"), format = detail:match("format=(%w+)"),
        names = tonumber(detail:match("names=(%d+)")), n = releases and 1 or nil }
      if releases and same(list[#list], one) then
        list[#list].n = list[#list].n + 1
      else
        list[#list + 1] = one
      end
    end
  end
  return list
end

return M
