--- What an audience may read of an assessment. The group and the unit read what was gathered; an agency
--- and the public only what was released to them: the assessment as a whole, or single records.
--- Placements are released on their own, never with the whole. A record that was released to fewer than
--- the whole keeps to those.

local plan = require "wegmarke.data.plan"
local privacy = require "wegmarke.data.privacy"

local M = {}

local width = { group = 1, unit = 2, agency = 3, public = 4 }

--- Whether something of the assessment was released to this audience.
---@param db table
---@param a table the assessment, as `gather` gives it: `id`, `visibility`
---@param audience string
---@return boolean
function M.open(db, a, audience)
  local released = privacy.released_to(db, "assessment", a.id) or a.visibility or "unit"
  return width[released] >= width[audience]
end

local function reader(db, a, audience)
  local visibility, whole = {}, M.open(db, a, audience)
  for _, row in ipairs(db:all("visibilities", { assessment = a.id })) do
    visibility[row.id] = row.visibility
  end
  return function(record_table, id)
    local own = privacy.released_to(db, record_table, id)
    if own then return width[own] >= width[audience] end
    if width[visibility[id] or "unit"] >= width[audience] then return true end
    return whole and visibility[id] ~= "group"
  end
end

local function keep(list, may)
  local kept = {}
  for _, item in ipairs(list) do
    if may(item) then kept[#kept + 1] = item end
  end
  return kept
end

--- Judgements by element: those whose every current row may be read.
local function judgements(db, a, may, name, by)
  for _, row in ipairs(db:all(name .. "s_current", { assessment = a.id })) do
    if not may(name, row.id) then by[row.element] = nil end
  end
end

--- The public reads what was agreed and what is aimed at, not who said or does what.
local function for_public(A)
  for _, agreement in pairs(A.agreements) do
    agreement.how, agreement.dissent, agreement.versions = nil, nil, nil
    if agreement.state ~= "not_applicable" then agreement.why = nil end
  end
  for _, target in pairs(A.targets) do target.why, target.versions = nil, nil end
  A.remarks = keep(A.remarks, function(r) return r.kind == "strength" end)
  if A.group_order then A.group_order.why = nil end
  for _, field in ipairs(A.fields) do
    for _, p in ipairs(field.packages) do p.who, p.resources = nil, nil end
    for _, topic in ipairs(plan.questions) do
      if field.notes then field.notes[topic] = nil end
    end
  end
end

--- Takes out of what was gathered all that the audience may not read.
---@param db table
---@param A table from `gather`; is changed
---@param audience "group"|"unit"|"agency"|"public"
---@return table A
function M.limit(db, A, audience)
  if width[audience] <= width.unit then return A end
  local a = A.assessment
  local may = reader(db, a, audience)
  judgements(db, a, may, "agreement", A.agreements)
  judgements(db, a, may, "target", A.targets)
  for element in pairs(A.agreement_marks) do
    if not A.agreements[element] then A.agreement_marks[element] = nil end
  end
  A.remarks = keep(A.remarks, function(r) return may("remark", r.id) end)
  for _, row in ipairs(db:all("group_orders_current", { assessment = a.id })) do
    if not may("group_order", row.id) then A.group_order = nil end
  end
  A.fields = keep(A.fields, function(f) return may("field", f.id) end)
  for _, field in ipairs(A.fields) do
    field.packages = keep(field.packages, function(p) return may("package", p.id) end)
    for topic, list in pairs(field.notes or {}) do
      field.notes[topic] = keep(list, function(n) return may("plan_note", n.id) end)
      if #field.notes[topic] == 0 then field.notes[topic] = nil end
    end
  end
  local shown = {}
  for _, batch in ipairs(A.batches) do
    shown[batch.id] = may("batch", batch.id) and audience ~= "public" or nil
  end
  A.batches = keep(A.batches, function(b) return shown[b.id] end)
  A.placements = keep(A.placements, function(p) return shown[p.batch] end)
  A.marks = keep(A.marks, function(m) return shown[m.batch] end)
  for _, p in ipairs(A.placements) do p.reason, p.evidence = nil, nil end
  local present = {}
  for _, p in ipairs(A.placements) do present[p.participant or ""] = true end
  A.participants = keep(A.participants, function(p) return present[p.id] end)
  A.clashes = {}
  if audience == "public" then for_public(A) end
  return A
end

return M
