--- Parts of a file, for those who get no more: the records that hang on something, and of them what a reader
--- may read. Revisions stay, with the names of the fields they set, so that whoever hands the part back, or
--- gets more later, merges as if all had been there.

local json = require "wegmarke.json"
local own = require "wegmarke.words.record"
local revisions = require "wegmarke.data.revisions"

local M = {}

--- Of the records of a file those that hang on something, with all that was said of them.
---@param kept table<string, table[]> as `data.merge.run` gives them
---@param out table<string, table[]> filled
---@param ids table<string, boolean> what they may hang on: units and assessments; filled
function M.only(kept, out, ids)
  local has, said = {}, {}
  out.merge_record, out.merge_record_revision = {}, {}
  for _, row in ipairs(kept.merge_record) do
    if ids[row.scope] then
      table.insert(out.merge_record, row)
      ids[row.id], has[row.id] = true, true
    end
  end
  for _, row in ipairs(kept.merge_record_revision) do
    if has[row.record] then ids[row.id], said[row.id] = true, true end
  end
  for _, row in ipairs(kept.merge_record_revision) do
    if said[row.id] then
      local parents = {}
      for parent in (row.parents or ""):gmatch "%x+" do
        if said[parent] then parents[#parents + 1] = parent end
      end
      row.parents = table.concat(parents, " ")
      table.insert(out.merge_record_revision, row)
    end
  end
end

--- Leaves out what some reader may not read: the revision stays, with the names of the fields it set.
---@param kept table<string, table[]> changed
---@param allows fun(record: {id: string, type: string, scope: string}, field: string): boolean
function M.withhold(kept, allows)
  local by = {}
  for _, row in ipairs(kept.merge_record) do by[row.id] = row end
  for _, row in ipairs(kept.merge_record_revision) do
    local sets = json.decode(row.sets)
    for field in pairs(sets) do
      if not own[field] and not allows(by[row.record], field) then sets[field] = revisions.held end
    end
    row.sets, row.why, row.made_by = json.encode(sets), nil, ""
  end
end

return M
