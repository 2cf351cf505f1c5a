--- What an output for an audience may read: records whose visibility, or a release since, reaches it.
---
--- From narrow to wide: the group that sat together, its unit, the agency, the public. A record that says
--- nothing of its visibility is the unit's. For the unit, the figures of what single people said count
--- all the same (the threshold protects them), but not their words; for the agency and the public not
--- even those, unless they were released.

local audiences = require "wegmarke.words.audiences"
local lists = require "wegmarke.words.lists"

local M = {}

local function keep(list, audience)
  local kept = {}
  for _, row in ipairs(list or {}) do
    if audiences.may_read(row.visibility, audience) then
      kept[#kept + 1] = row
    end
  end
  return kept
end

local function keep_by_element(map, audience)
  local kept = {}
  for element, row in pairs(map or {}) do
    if audiences.may_read(row.visibility, audience) then
      kept[element] = row
    end
  end
  return kept
end

-- A copy without the fields named.
local function without(row, ...)
  local copy = {}
  for key, value in pairs(row) do
    copy[key] = value
  end
  for _, key in ipairs { ... } do
    copy[key] = nil
  end
  return copy
end

local function placements_for(a, batches, audience)
  local shown, silent, list = {}, {}, {}
  for i, batch in ipairs(batches) do
    local reaches = audiences.may_read(batch.visibility, audience)
    shown[batch.id] = reaches or audience == "unit"
    silent[batch.id] = not reaches
    if silent[batch.id] then
      batches[i] = without(batch, "label")
    end
  end
  for _, p in ipairs(a.placements) do
    if shown[p.batch] then
      local speaks = silent[p.batch] and (p.reason or p.evidence)
      list[#list + 1] = speaks and without(p, "reason", "evidence") or p
    end
  end
  return list, shown
end

-- What is noted about a field, by topic; nil when nothing is left.
local function notes_for(notes, audience)
  local kept
  for topic, list in pairs(notes or {}) do
    local left = keep(list, audience)
    for i, note in ipairs(left) do
      left[i] = without(note, "visibility")
    end
    if #left > 0 then
      kept = kept or {}
      kept[topic] = left
    end
  end
  return kept
end

-- Of fields that a module added only what the audience may read; nobody outside the unit reads them, and of
-- one that no module declares any more nobody knows who might.
local function readable_more(row, audience)
  if not row.more then return row end
  local left = {}
  for _, one in ipairs(audiences.is_outside(audience) and {} or row.more) do
    if one.known and audiences.may_read(one.visible, audience) then left[#left + 1] = one end
  end
  row.more = #left > 0 and left or nil
  return row
end

-- A field with what is aimed at, not with who does what with what.
local function without_doers(field)
  local notes = {}
  for topic, list in pairs(field.notes or {}) do
    notes[topic] = lists.goal.known[topic] and list or nil
  end
  local copy = without(field, "notes")
  copy.notes, copy.packages = next(notes) and notes or nil, {}
  for j, package in ipairs(field.packages) do
    copy.packages[j] = without(package, "who", "resources")
  end
  return copy
end

--- The fields of a plan that an audience may read, with what it may read of them.
---@param list table[] as `gather` gives them
---@param audience string
---@return table[]
function M.fields(list, audience)
  local kept = keep(list, audience)
  for i, field in ipairs(kept) do
    kept[i] = readable_more(without(field, "visibility"), audience)
    kept[i].notes = notes_for(field.notes, audience)
    kept[i].packages = keep(field.packages, audience)
    for j, package in ipairs(kept[i].packages) do
      kept[i].packages[j] = readable_more(without(package, "visibility"), audience)
    end
    if audience == "public" then kept[i] = without_doers(kept[i]) end
  end
  return kept
end

--- Takes from fields of a plan what says who people are, as far as modules added it: what is kept for good
--- must not name them.
---@param list table[] as `fields` gives them; changed
---@return table[] list
function M.without_persons(list)
  local function nameless(row)
    local left = {}
    for _, one in ipairs(row.more or {}) do
      if not one.person then left[#left + 1] = one end
    end
    row.more = #left > 0 and left or nil
  end
  for _, field in ipairs(list) do
    nameless(field)
    for _, package in ipairs(field.packages) do nameless(package) end
  end
  return list
end

-- Leaves what was agreed and what is aimed at, not who said or does what.
local function without_people(a)
  for element, agreement in pairs(a.agreements) do
    a.agreements[element] = without(agreement, "how", "dissent", "versions",
                                    not lists.needs_why[agreement.state] and "why" or nil)
  end
  for element, target in pairs(a.targets) do
    a.targets[element] = without(target, "why", "versions")
  end
  local strengths = {}
  for _, remark in ipairs(a.remarks) do
    if remark.kind == "strength" then
      strengths[#strengths + 1] = remark
    end
  end
  a.remarks, a.placements, a.batches, a.marks, a.participants = strengths, {}, {}, {}, {}
  a.group_order = a.group_order and without(a.group_order, "why")
end

--- The batches whose placements an audience outside the unit may read.
---@param a table as `gather` gives it
---@param audience "agency"|"public"
---@return table<string, boolean> by id
function M.reaches(a, audience)
  local set = {}
  for _, batch in ipairs(a.batches) do
    set[batch.id] = audience ~= "public" and audiences.may_read(batch.visibility, audience)
  end
  return set
end

--- What an audience may read of the assessment itself.
---@param a table as `gather` gives it
---@param audience string
---@return table assessment
function M.assessment(a, audience)
  return audiences.may_read(a.assessment.visibility, audience) and a.assessment
    or without(a.assessment, "title", "agency")
end

--- What a group agreed, as far as an audience may read it.
---@param a table
---@param audience string
---@return table<string, table> agreements by element
function M.agreements(a, audience) return keep_by_element(a.agreements or {}, audience) end

--- Leaves of what was recorded only what the audience may read. Of single people, of who says and who
--- does what, the public reads nothing, whatever was released.
---@param a table as `gather` gives it
---@param audience "group"|"unit"|"agency"|"public"
---@return table a
function M.filter(a, audience)
  local copy = without(a)
  copy.assessment = M.assessment(a, audience)
  local batches, kept = {}, {}
  for i, batch in ipairs(a.batches) do
    batches[i] = batch
  end
  local shown
  copy.placements, shown = placements_for(a, batches, audience)
  for _, batch in ipairs(batches) do
    if shown[batch.id] then
      kept[#kept + 1] = batch
    end
  end
  copy.batches = kept
  -- What was taken back is nobody's outside the group.
  copy.withdrawn = nil
  copy.agreements = M.agreements(a, audience)
  copy.targets = keep_by_element(a.targets, audience)
  copy.remarks = keep(a.remarks, audience)
  copy.group_order = a.group_order and keep({ a.group_order }, audience)[1] or nil
  copy.fields = M.fields(a.fields, audience)
  if audiences.is_outside(audience) then
    copy.agreement_marks, copy.clashes = {}, {}
    for element, marks in pairs(a.agreement_marks or {}) do
      copy.agreement_marks[element] = copy.agreements[element] and marks or nil
    end
  end
  if audience == "public" then
    without_people(copy)
  end
  return copy
end

return M
