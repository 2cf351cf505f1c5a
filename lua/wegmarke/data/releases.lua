--- Releasing an assessment to the agency or the public: every record that stands in it now, one by one,
--- so that what is added later is not read by anybody it was not meant for. A record that was meant for
--- the group alone keeps to it; placements are released only when that is said.

local audiences = require "wegmarke.words.audiences"
local filter = require "wegmarke.evaluate.audience"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local privacy = require "wegmarke.data.privacy"
local reach = require "wegmarke.data.released"
local revisions = require "wegmarke.data.revisions"
local tables = require "wegmarke.words.tables"
local util = require "wegmarke.data.util"
local wordings = require "wegmarke.data.wordings"

local M = {}

--- All that can be released, in the order it stands in the tables.
local function each(db, assessment_id, placements, f)
  f("assessment", { id = assessment_id })
  for _, one in ipairs(tables.all) do
    for _, row in ipairs(one.current and db:all(one.current, { assessment = assessment_id }) or {}) do
      f(one.name, row)
    end
  end
  for _, one in ipairs(plan.all) do
    for _, row in ipairs(wordings.current(db, one.name, assessment_id)) do f(one.name, row) end
  end
  if not placements then return end
  for _, row in ipairs(db:all("batches", { assessment = assessment_id })) do f("batch", row) end
end

-- The row itself and the wordings that it is put together from besides.
local function ids_of(row) return { row.id, table.unpack(row.others or {}) } end

-- What was decided of an earlier wording to be kept in the unit stays so with those that follow it; nil where
-- nothing was.
local function decided_before(db, record_table, row, id)
  if not row.record then return nil end
  for _, revision in ipairs(revisions.before((now.whole(db, row.record)), id)) do
    local reaches = reach.to(db, record_table, revision.id)
    if reaches and not audiences.is_outside(reaches) then return reaches end
  end
end

--- Releases what is there now.
---@param db table
---@param assessment_id string
---@param audience "agency"|"public"
---@param opts {placements: boolean|nil, why: string|nil}|nil
---@return integer|nil released records that were not released so far before; nothing is where nothing can be
---@return integer|table there how many records, beside the assessment itself, can be released; or the error
function M.release(db, assessment_id, audience, opts)
  opts = opts or {}
  return util.tx(db, function()
    local released, there, list = 0, -1, {}
    each(db, assessment_id, opts.placements, function(record_table, row)
      if row.visibility == "group" and record_table ~= "batch" then return end
      there = there + 1
      list[#list + 1] = { record_table, row }
    end)
    for _, entry in ipairs(there > 0 and list or {}) do
      local record_table, row = entry[1], entry[2]
      local new = false
      for _, id in ipairs(ids_of(row)) do
        local reaches = reach.to(db, record_table, id) or decided_before(db, record_table, row, id)
        -- Not one that was decided for alone, or released so far before.
        if not reaches or audiences.is_outside(reaches) and not audiences.may_read(reaches, audience) then
          assert(privacy.release(db, record_table, id, audience, opts.why))
          new = true
        end
      end
      released = released + (new and 1 or 0)
    end
    return released, there
  end)
end

--- What can be released, record by record, with how far each reaches now.
---@param db table
---@param assessment_id string
---@return {record_table: string, id: string, row: table, reaches: string, decided: string|nil}[] `decided`:
---  the audience it was released to by a decision of its own or with others
function M.list(db, assessment_id)
  local list = {}
  each(db, assessment_id, true, function(record_table, row)
    if record_table == "assessment" then row = db:one("assessment_get", row) end
    list[#list + 1] = { record_table = record_table, id = row.id, row = row,
      decided = reach.to(db, record_table, row.id), reaches = reach.reach(db, record_table, row) }
  end)
  return list
end

--- Takes every release of an assessment back.
---@param db table
---@param assessment_id string
---@param why string|nil
---@return integer|nil withdrawn
---@return table|nil err
function M.withdraw(db, assessment_id, why)
  return util.tx(db, function()
    local withdrawn = 0
    each(db, assessment_id, true, function(record_table, row)
      local done = false
      for _, id in ipairs(ids_of(row)) do done = privacy.withdraw(db, record_table, id, why) or done end
      withdrawn = withdrawn + (done and 1 or 0)
    end)
    return withdrawn
  end)
end

--- Whether an audience has anything to read in what was left for it.
---@param A table as `evaluate.audience.filter` leaves it
---@return boolean
function M.any(A)
  return next(A.agreements) ~= nil or next(A.targets) ~= nil or #A.remarks > 0 or #A.fields > 0
    or #A.placements > 0
end

--- What an audience may read of what was recorded; nil where it is outside the unit and nothing was
--- released to it.
---@param A table as `gather` gives it
---@param audience "group"|"unit"|"agency"|"public"
---@return table|nil left
function M.readable(A, audience)
  local left = filter.filter(A, audience)
  return (M.any(left) or not audiences.is_outside(audience)) and left or nil
end

return M
