--- Merging units, what registers say of them, and models: rows with keys of their own, which can change
--- in place. Joined by rules that know no clock and no side.

local union = require "wegmarke.data.merge.run"
local store = require "wegmarke.store"

local M = {}

--- Kinds that a model named there. A title that differs is the greater, so that no side decides.
local function kinds(run)
  local mine = {}
  for _, row in ipairs(run.db:all("unit_kinds")) do mine[row.id] = row end
  for _, row in ipairs(run.other:all("unit_kinds")) do
    local old = mine[row.id]
    local new = old and union.join(old, row, { title_de = union.greater, title_en = union.greater })
    if not old then
      union.put(run, "unit_kind", "unit_kind_insert", row)
    elseif new then
      new.id = row.id
      union.change(run, "unit_kind_titles", new)
    end
  end
end

local function sources(run)
  local mine, theirs = union.both(run, "source", union.by_id)
  for _, row in ipairs(theirs) do
    local old = mine[row.id]
    if not old then
      union.put(run, "source", "source_insert", row)
    else
      local new = union.join(old, row,
        { publisher = union.greater, licence = union.greater, address = union.greater })
      if new then
        new.id = row.id
        union.change(run, "merge_set_source", new)
      end
    end
  end
end

--- Whether a unit's name and kind come rather from `b`: from the file that knows newer figures.
local function is_newer(a, b)
  if a.figures_of ~= b.figures_of then return a.figures_of < b.figures_of end
  if a.name ~= b.name then return a.name < b.name end
  return a.kind < b.kind
end

-- Units whose name or kind somebody changed on purpose, in either file: what they are called, revisions say.
local function renamed(run)
  local ids = {}
  for _, from in ipairs { run.db, run.other } do
    for row in from:each("merge_revision") do
      if row.type == "unit" then ids[row.record] = true end
    end
  end
  return ids
end

local function units(run)
  local on_purpose = renamed(run)
  local mine, theirs = union.both(run, "unit", union.by_id)
  for _, row in ipairs(theirs) do
    local old = mine[row.id]
    if not old then
      row.figures_of = nil
      union.put(run, "unit", "unit_insert", row)
    else
      local named = is_newer(old, row) and row or old
      local new = union.join(old, row,
        { valid_from = union.greater, valid_to = union.greater, source = union.greater })
      if (old.name ~= row.name or old.kind ~= row.kind) and not on_purpose[row.id] then
        union.clash(run, "unit", { unit = named.name, other = (named == row and old or row).name })
      end
      if new or named.name ~= old.name or named.kind ~= old.kind then
        new = new or { valid_from = old.valid_from, valid_to = old.valid_to, source = old.source }
        new.id, new.name, new.kind = row.id, named.name, named.kind
        union.change(run, "merge_set_unit", new)
      end
    end
  end
end

local function unit_parts(run)
  for _, part in ipairs {
    { "unit_key", function(r) return ("%s\0%s\0%s\0%s"):format(r.scheme, r.key, r.unit, r.valid_from) end },
    { "unit_parent", function(r) return ("%s\0%s\0%s"):format(r.unit, r.parent, r.valid_from) end },
  } do
    local name, key = part[1], part[2]
    local mine, theirs = union.both(run, name, key)
    for _, row in ipairs(theirs) do
      local old = mine[key(row)]
      if not old then
        union.put(run, name, name .. "_insert", row)
      elseif union.greater(old.valid_to, row.valid_to) ~= old.valid_to then
        union.change(run, "merge_set_" .. name, row)
      end
    end
  end
end

local function facts(run)
  local function key(r) return ("%s\0%s\0%s"):format(r.unit, r.fact, r.as_of) end
  local mine, theirs = union.both(run, "unit_fact", key)
  for _, row in ipairs(theirs) do
    local old = mine[key(row)]
    if not old then
      union.put(run, "unit_fact", "unit_fact_insert", row)
    else
      if old.value ~= row.value then
        union.clash(run, "fact", { unit = run.db:one("unit_get", { id = row.unit }).name, fact = row.fact,
          as_of = row.as_of, kept = union.greater(old.value, row.value) })
      end
      if row.value > old.value
        or row.value == old.value and union.greater(old.source, row.source) ~= old.source then
        union.change(run, "unit_fact_update", row)
      end
    end
  end
end

local function pinned_models(run)
  for _, row in ipairs(run.other:all("model_list")) do
    if not run.db:one("model_get", { hash = row.hash }) then
      union.put(run, "model", "model_insert", row)
      for seq, file in ipairs(run.other:all("model_files", { model = row.hash })) do
        union.put(run, "model_file", "model_file_insert", { model = row.hash, seq = seq,
          model_id = file.model_id, path = file.path, bytes = store.blob(file.bytes) })
      end
    end
  end
end

--- Brings them over.
---@param run wegmarke.data.MergeRun
function M.bring(run)
  kinds(run)
  sources(run)
  units(run)
  unit_parts(run)
  facts(run)
  pinned_models(run)
end

return M
