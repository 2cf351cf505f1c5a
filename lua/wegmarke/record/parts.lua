--- Parts of a file, for those who get no more: the records that hang on something, and of them what a reader
--- may read. Revisions stay, with the names of the fields they set, so that whoever hands the part back, or
--- gets more later, merges as if all had been there.

local json = require "wegmarke.json"
local now = require "wegmarke.record.now"
local own = require "wegmarke.words.record"
local privacy = require "wegmarke.data.privacy"
local revisions = require "wegmarke.data.revisions"
local value = require "wegmarke.record.value"

local M = {}

--- Of the records of a file those that hang on something, with all that was said of them.
---@param kept table<string, table[]> as `data.merge.run` gives them
---@param out table<string, table[]> filled
---@param ids table<string, boolean> what they may hang on: units and assessments; filled
function M.only(kept, out, ids)
  local has, said, grew = {}, {}, true
  out.merge_record, out.merge_record_revision = {}, {}
  while grew do -- a record may stand before the one that it hangs on
    grew = false
    for _, row in ipairs(kept.merge_record) do
      if ids[row.scope] and not has[row.id] then ids[row.id], has[row.id], grew = true, true, true end
    end
  end
  for _, row in ipairs(kept.merge_record) do
    if has[row.id] then table.insert(out.merge_record, row) end
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

-- Whether a word names somebody: it is not empty, not left out and not removed.
local function names_somebody(word)
  if word == json.null or revisions.is_held(word) or word == privacy.marker then return false end
  return type(word) ~= "table" or next(word) ~= nil
end

--- Leaves out who people are: what fields of persons say, also what they said before, and what stands where
--- no field is declared any more.
---@param kept table<string, table[]> changed
---@param types table<string, table> the declarations in force
---@return integer n how many such words there were
function M.nameless(kept, types)
  local n = 0
  for _, row in ipairs(kept.merge_record_revision) do
    local decl = now.declared(types, row.type)
    local sets = decl and json.decode(row.sets)
    for _, name in ipairs(decl and value.of_persons(decl, sets) or {}) do
      if names_somebody(sets[name]) then
        sets[name], n = revisions.held, n + 1
        row.sets = json.encode(sets)
      end
    end
  end
  return n
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
