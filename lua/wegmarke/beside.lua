--- What stands beside the result of an assessment: what has changed since an earlier round, and when
--- the group agreed on what.

local M = {}

-- Rounds of which the audience may read anything at all.
local function readable(sides, at, audience)
  if not audience then return sides, at end
  local releases, kept, place = require "wegmarke.data.releases", {}, nil
  for i, side in ipairs(sides) do
    if releases.readable(side.a, audience) then
      kept[#kept + 1] = side
      if i == at then place = #kept end
    end
  end
  return kept, place or #kept
end

-- The model an assessment is pinned to, made once.
local function pinned(db, of)
  local made = { [of.assessment.model_hash] = of.model }
  return of.model_of or function(assessment)
    local hash = assessment.model_hash
    if not made[hash] then
      local kept = assert(require("wegmarke.data").models.sources(db, hash))
      local loaded, findings = require("wegmarke.model").from_files(kept.id, kept.files)
      if not loaded then error(findings, 0) end
      made[hash] = loaded
    end
    return made[hash]
  end
end

-- The change, where the unit has an earlier finalised round, or one is named.
local function add_change(db, of, result)
  local change = require "wegmarke.evaluate.change"
  local rounds = require "wegmarke.data.rounds"
  local list, at, err = rounds.before(db, of.assessment, of.since, change.MOST - 1)
  if not list then return nil, err end
  if #list == 0 then return true end
  local sides = rounds.sides(db, list, at, pinned(db, of))
  sides, at = readable(sides, at, of.audience)
  sides[#sides + 1] = { m = of.model, a = of.gathered,
    persons = result.participation and result.participation.persons }
  result.change = change.between(sides, { since = at, audience = of.audience })
  return true
end

--- Adds `change` and `protocol` to the result.
---@param db table
---@param of {assessment: table, model: table, gathered: table, audience: string?, since: table?,
---  model_of: (fun(assessment: table): table)?} what it is the result of; `gathered`: all that was
---  recorded, for whomever the result is; `since`: the earlier round
---@param result table E
---@return boolean? ok
---@return table? err
function M.add(db, of, result)
  local ok, err = add_change(db, of, result)
  if not ok then return nil, err end
  local list = require("wegmarke.data.protocol").of(db, of.assessment.id, of.audience or "unit")
  result.protocol = #list > 0 and list or nil
  return true
end

return M
