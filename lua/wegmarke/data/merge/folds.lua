--- Merging files in which single placements were folded into counts: what is gone in one file must
--- not come back from the other, and nobody may be counted twice.
---
--- Folding leaves links from its retention row: "folded" to each batch that went and to the hash of
--- each file, "folded_into" to the counts. Two laptops that fold the same batches make the same rows
--- (their ids derive from what was folded). If they folded different ones that overlap, the counts
--- that stand for more batches stay.

local M = {}

local function fold_of(folds, row)
  local fold = folds[row.retention]
  if not fold then
    fold = { id = row.retention, assessment = row.assessment, batches = {}, files = {}, n = 0, into = {} }
    folds[row.retention] = fold
  end
  return fold
end

local function read_folds(db, folds)
  for row in db:each("fold_batches_of") do
    local fold = fold_of(folds, row)
    local list = row.what == "file" and fold.files or fold.batches
    if not list[row.record] then
      list[row.record] = true
      if list == fold.batches then fold.n = fold.n + 1 end
    end
  end
  for row in db:each("merge_link") do
    if row.kind == "folded_into" and folds[row.from_record] then
      folds[row.from_record].into[row.to_record] = true
    end
  end
end

local function overlap(a, b)
  if a.assessment ~= b.assessment then return false end
  for _, field in ipairs { "batches", "files" } do
    for id in pairs(a[field]) do
      if b[field][id] then return true end
    end
  end
  return false
end

local function stands_behind(a, b)
  if a.n ~= b.n then return a.n < b.n end
  return a.id < b.id
end

--- The batches of one file that go: folded ones, and counts that others stand for.
local function find_gone(db, known, gone, rows)
  for row in db:each("merge_batch") do
    local file = row.file_sha256 and row.assessment .. row.file_sha256
    if known.batches[row.id] or row.kind == "person" and file and known.files[file] then
      gone[row.id] = true
    end
  end
  for _, name in ipairs { "placement", "criterion_mark" } do
    for row in db:each("merge_" .. name) do
      if gone[row.batch] then rows[row.id] = true end
    end
  end
end

--- What folding in either file means for both.
---@return table folds `gone` and `rows`: ids of batches, placements and marks that must not be in the
--- result; `assessments`: those that were folded; `kept_participants`: theirs that still say something
function M.read(db, other)
  local folds = {}
  read_folds(db, folds)
  read_folds(other, folds)
  local order = {}
  for _, fold in pairs(folds) do order[#order + 1] = fold end
  local known = { batches = {}, files = {} }
  local out = { gone = {}, rows = {}, assessments = {}, kept_participants = {} }
  for _, fold in ipairs(order) do
    out.assessments[fold.assessment] = true
    for id in pairs(fold.batches) do known.batches[id] = true end
    for sha in pairs(fold.files) do known.files[fold.assessment .. sha] = true end
    for _, other_fold in ipairs(order) do
      if fold ~= other_fold and overlap(fold, other_fold) and stands_behind(fold, other_fold) then
        for id in pairs(fold.into) do known.batches[id] = true end
      end
    end
  end
  if #order == 0 then return out end
  find_gone(db, known, out.gone, out.rows)
  find_gone(other, known, out.gone, out.rows)
  for _, name in ipairs { "placement", "criterion_mark" } do
    for row in other:each("merge_" .. name) do
      if row.participant and not out.rows[row.id] then out.kept_participants[row.participant] = true end
    end
  end
  return out
end

--- Whether a link of theirs leads to what is gone.
function M.drops(folds, link)
  return folds.rows[link.to_record] or folds.rows[link.from_record]
    or (link.kind == "replaces" or link.kind == "stands_for" or link.kind == "confirms"
      or link.kind == "names")
      and (folds.gone[link.to_record] or folds.gone[link.from_record])
end

--- Removes from `db` what is gone, and all names where placements were folded: their time is over.
--- Returns how many batches that were.
function M.purge(db, folds)
  local ids = {}
  for row in db:each("merge_batch") do
    if folds.gone[row.id] then ids[#ids + 1] = row.id end
  end
  table.sort(ids)
  if #ids > 0 then db:erased() end
  for _, id in ipairs(ids) do
    local batch = { batch = id }
    for _, statement in ipairs {
      "fold_one_unhook_placements", "fold_one_unhook_marks", "fold_one_links", "fold_one_marks",
      "fold_one_placements", "fold_one_batch",
    } do db:run(statement, batch) end
  end
  local order = {}
  for id in pairs(folds.assessments) do order[#order + 1] = id end
  table.sort(order)
  for _, id in ipairs(order) do
    db:run("fold_names", { assessment = id })
    db:run("fold_participants_without", { assessment = id })
  end
  return #ids
end

return M
