--- What the parts of merging share: a run, which reads `other`, writes to `db`, and counts.

---@class wegmarke.data.MergeRun
---@field db table
---@field other table what `read` made of the other file
---@field rows integer rows brought over, but for the log's
---@field changed integer rows of ours that were joined, redacted or folded
---@field added table<string, integer> rows by table
---@field brought table<string, boolean> ids of units and assessments that came in
---@field clashes wegmarke.data.MergeClash[]
---@field map table<string, table<string, string>> ids of theirs that stand for rows of ours, by table
---@field redacted table<string, table> redactions of either file by record and field
---@field purge table[] redacted texts that one of the files still had
---@field shared table<string, boolean> assessments that both have
---@field late table<string, integer> rows that came to a finalised assessment
---@field late_plan table<string, integer> the same of what goes on after that
---@field late_shown table<string, integer> how often something of one went out that was not known there
---@field replaces table<string, boolean> links of ours by which a row replaces further ones

local join = require "wegmarke.data.join"
local tables = require "wegmarke.words.tables"

local M = {}

--- The tables whose rows are brought one by one, and those of them that hang on an assessment.
---@type string[], wegmarke.words.Table[]
M.tables, M.hangs = {}, {}
for _, one in ipairs(tables.all) do
  if not one.apart then M.tables[#M.tables + 1] = one.name end
  if one.on then M.hangs[#M.hangs + 1] = one end
end

--- Which assessment each row of a file is about, asked table by table.
---@param source table a database, or what `whole` gives
---@return fun(name: string, row: table): string|nil
function M.owners(source)
  local way, known = { assessment = { on = "id" } }, {}
  for _, entry in ipairs(M.hangs) do way[entry.name] = entry end
  local owner
  local function by_id(name)
    if not known[name] then
      known[name] = {}
      for row in source:each("merge_" .. name) do
        if row.id then known[name][row.id] = owner(name, row) end
      end
    end
    return known[name]
  end
  owner = function(name, row)
    local entry = way[name]
    if entry then
      local above = row[entry.on]
      return entry.of and by_id(entry.of)[above] or not entry.of and above or nil
    end
    local of = name == "release" and row.record_table or name == "revision" and row.type
    return way[of] and by_id(of)[row.record] or nil
  end
  return owner
end

--- All rows of a file as they were recorded, in one state of it, by the names of the statements that give
--- them.
---@param db table
---@return table<string, table[]>
function M.rows(db)
  local kept = { model_list = db:all("model_list"), module_list = db:all("module_list"),
    unit_kinds = db:all("unit_kinds") }
  for _, name in ipairs(M.tables) do kept["merge_" .. name] = db:all("merge_" .. name) end
  join.recorded(kept, db:all("moved_all"))
  kept.fold_batches_of = db:all("fold_batches_of")
  for _, row in ipairs(kept.model_list) do
    kept["model_files" .. row.hash] = db:all("model_files", { model = row.hash })
  end
  for _, row in ipairs(kept.module_list) do
    kept["module_files" .. row.hash] = db:all("module_files", { module = row.hash })
  end
  return kept
end

--- Rows that are asked like a database, but hold no lock while ours is written to. Each answer is a copy.
---@param kept table<string, table[]> as `rows` gives them
---@return table
function M.whole(kept)
  local function copy(row)
    local new = {}
    for column, value in pairs(row) do new[column] = value end
    return new
  end
  local whole = {}
  function whole.all(_, name, params)
    local rows = {}
    local of = params and (params.model or params.module) or ""
    for i, row in ipairs(kept[name .. of]) do rows[i] = copy(row) end
    return rows
  end
  function whole.has(name) return #kept[name] > 0 end
  function whole.each(_, name)
    local i = 0
    return function()
      i = i + 1
      return kept[name][i] and copy(kept[name][i])
    end
  end
  return whole
end

--- The rows of one table of both files: `mine` by key, `theirs` in order.
function M.both(run, name, key)
  local mine = {}
  for row in run.db:each("merge_" .. name) do mine[key(row)] = row end
  return mine, run.other:all("merge_" .. name)
end

function M.by_id(row) return row.id end

function M.put(run, name, statement, row)
  run.db:run(statement, row)
  if name == "unit" or name == "assessment" then run.brought[row.id] = true end
  run.added[name] = (run.added[name] or 0) + 1
  run.rows = run.rows + 1
end

--- A row that was put is gone again: the merge brought nothing.
function M.unput(run, name)
  run.added[name] = run.added[name] > 1 and run.added[name] - 1 or nil
  run.rows = run.rows - 1
end

function M.change(run, statement, row)
  run.db:run(statement, row)
  run.changed = run.changed + 1
end

function M.clash(run, what, rec)
  rec.what = what
  run.clashes[#run.clashes + 1] = rec
end

--- The greater of two values, nil the least: a join that knows no side.
function M.greater(a, b)
  if a == nil then return b end
  if b == nil then return a end
  return a < b and b or a
end

function M.lesser(a, b)
  if a == nil then return b end
  if b == nil then return a end
  return a < b and a or b
end

--- Joins the columns of two rows; returns nil if mine is that already.
function M.join(mine, theirs, columns)
  local joined, differs = {}, false
  for column, rule in pairs(columns) do
    joined[column] = rule(mine[column], theirs[column])
    differs = differs or joined[column] ~= mine[column]
  end
  return differs and joined or nil
end

local record_ids = { participant_name = "participant" }

--- An id of their file as this one knows the record.
function M.mapped(run, record_table, id)
  local map = run.map[record_ids[record_table] or record_table]
  return map and map[id] or id
end

return M
