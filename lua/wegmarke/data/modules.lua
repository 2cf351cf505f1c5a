--- Modules of a file: pinned by hash with every file of their chain, as models are. Which ones are in force
--- says a revision of the type "module": of the file's own record for the whole file, with the hash; of a
--- unit's record whether the unit uses the module.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local module = require "wegmarke.module"
local now = require "wegmarke.record.now"
local plan = require "wegmarke.words.plan"
local revisions = require "wegmarke.data.revisions"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

---@class wegmarke.data.PinnedModule
---@field id string
---@field hash string
---@field kind "procedure"|"catalogue"
---@field version string
---@field title string
---@field differ string[]|nil hashes that several laptops pinned, where they are not the same

local M = {}

local TYPE = "module"

--- Stores a loaded module with its files, once, and what it uses. Only inside a transaction.
local function pin(db, one)
  for _, used in ipairs(one.uses or {}) do pin(db, used) end
  if db:one("module_get", { hash = one.hash }) then return end
  db:run("module_insert", { hash = one.hash, id = one.id, kind = one.kind, version = tostring(one.version),
    api = one.api, title = lang.pick(one.title, one.language), made_at = sys.now() })
  for seq, file in ipairs(one.files) do
    db:run("module_file_insert", { module = one.hash, seq = seq, module_id = file.model_id, path = file.path,
      sha256 = sys.sha256(file.bytes), bytes = store.blob(file.bytes) })
  end
  util.log(db, "module.pin", { table = "module", record = one.hash, detail = { files = #one.files } })
end

-- The files a module was pinned with, as `wegmarke.module` takes them.
local function files_of(db, hash)
  local files = db:all("module_files", { module = hash })
  for _, file in ipairs(files) do file.model_id = file.module_id end
  return files
end

-- Of several versions that laptops pinned at once the same one counts everywhere: the newest by its name,
-- then the greatest hash.
local function newest(db, words)
  local best
  for _, word in ipairs(words) do
    local row = word.value ~= json.null and db:one("module_get", { hash = word.value })
    if row and (not best or row.version > best.version
      or (row.version == best.version and row.hash > best.hash)) then
      best = row
    end
  end
  return best
end

--- The modules in force in a file, by id.
---@param db table
---@return wegmarke.data.PinnedModule[]
function M.list(db)
  local values, clashes = revisions.get(db, TYPE, revisions.file_record)
  local list = {}
  for id, hash in pairs(values) do
    local row = hash ~= json.null and db:one("module_get", { hash = hash })
    if row then list[#list + 1] = row end
    if row and row.id ~= id then row.id = id end
  end
  for _, words in pairs(clashes) do
    local row = newest(db, words)
    if row then
      row.differ = {}
      for i, word in ipairs(words) do row.differ[i] = word.value ~= json.null and word.value or "" end
      list[#list + 1] = row
    end
  end
  table.sort(list, function(a, b) return a.id < b.id end)
  return list
end

--- The module in force of that id; nil if there is none.
---@param db table
---@param id string
---@return wegmarke.data.PinnedModule|nil
function M.get(db, id)
  for _, row in ipairs(M.list(db)) do
    if row.id == id then return row end
  end
end

--- The ids of the modules that a unit uses.
---@param db table
---@param unit string
---@return string[]
function M.of_unit(db, unit)
  local values, list = revisions.get(db, TYPE, unit), {}
  for id, used in pairs(values) do
    if used == true then list[#list + 1] = id end
  end
  table.sort(list)
  return list
end

-- Loading ---------------------------------------------------------------------------------------------

-- What was loaded of a file, as long as the same is in force.
local loaded = setmetatable({}, { __mode = "k" })

-- `instead`: a module that stands for the one that is pinned.
local function load_all(db, rows, instead)
  local by_id, broken, faults, list = {}, {}, {}, {}
  if instead then by_id[instead.id] = instead end
  local pinned = {}
  for _, row in ipairs(rows) do pinned[row.id] = row end
  local function get(id, hash)
    if by_id[id] then return by_id[id] end
    if broken[id] then return nil, broken[id] end
    broken[id] = lang.err("model.uses_circle", { chain = id .. " -> " .. id })
    local one, findings = module.from_files(id, files_of(db, hash), function(used)
      if not pinned[used] then return nil, lang.err("model.unknown_module", { id = used, known = {} }) end
      return get(used, pinned[used].hash)
    end)
    by_id[id], broken[id] = one, not one and module.used_broken(id, findings) or nil
    if not one then faults[#faults + 1] = { id = id, findings = findings } end
    return one, broken[id]
  end
  for _, row in ipairs(rows) do list[#list + 1] = (get(row.id, row.hash)) end
  return list, faults
end

-- A module that is in force in every file, as the program brings it.
local brought = {}
local function standing(id)
  if not brought[id] then
    local one, findings = module.packed(id)
    brought[id] = one or error(module.finding_text(findings[1], lang.current()), 0)
  end
  return brought[id]
end

-- Adds those to a list that are in force everywhere, but what a module of the list is or builds on.
local function with_standing(list)
  local there, all = {}, {}
  for _, one in ipairs(list) do
    there[one.id] = true
    for _, base in ipairs(one.chain or {}) do there[base] = true end
  end
  for _, id in ipairs(plan.standing) do
    if not there[id] then all[#all + 1] = standing(id) end
  end
  return table.move(list, 1, #list, #all + 1, all)
end

--- The modules in force, loaded from the files they were pinned with or, where they are in force in every
--- file, as the program brings them; and the record types they declare.
---@param db table
---@return { modules: table[], types: table<string, table>, list: table[], faults: table[] }
function M.loaded(db)
  local rows = M.list(db)
  local parts = {}
  for i, row in ipairs(rows) do parts[i] = row.hash end
  local signature = table.concat(parts, " ")
  local kept = loaded[db]
  if kept and kept.signature == signature then return kept end
  local list, faults = load_all(db, rows)
  list = with_standing(list)
  local types, in_order, twice = module.types(list)
  for _, fault in ipairs(twice) do faults[#faults + 1] = { message = fault } end
  kept = { signature = signature, modules = list, types = types, list = in_order, faults = faults }
  loaded[db] = kept
  return kept
end

--- The modules that a unit uses, with what they build on and what they use themselves.
---@param db table
---@param unit string
---@return table<string, boolean> used by id
function M.used_by(db, unit)
  local used, mine = {}, {}
  local function take(one)
    if used[one.id] then return end
    used[one.id] = true
    for _, base in ipairs(one.chain or {}) do used[base] = true end
    for _, below in ipairs(one.uses or {}) do take(below) end
  end
  for _, id in ipairs(M.of_unit(db, unit)) do mine[id] = true end
  for _, id in ipairs(plan.standing) do mine[id] = true end
  for _, one in ipairs(M.loaded(db).modules) do
    if mine[one.id] then take(one) end
  end
  return used
end

--- The declarations that would be in force with another version of a module, also in those that use it.
---@param db table
---@param one table the loaded module
---@return table<string, table>
function M.types_with(db, one)
  return (module.types(with_standing((load_all(db, M.list(db), one)))))
end

-- Using -----------------------------------------------------------------------------------------------

-- The modules that would be in force with another one. What it uses counts as well.
local function with(db, one)
  local list, seen = {}, {}
  local function take(other)
    if seen[other.id] then return end
    seen[other.id] = true
    for _, used in ipairs(other.uses or {}) do take(used) end
    list[#list + 1] = other
  end
  take(one)
  local own = #list
  for _, other in ipairs(M.loaded(db).modules) do
    if not seen[other.id] then list[#list + 1] = other end
  end
  return list, own
end

--- Puts a module into force in a file, with what it uses; those that are pinned already stay as they are
--- pinned.
---@param db table
---@param one table a loaded module, no model
---@return boolean|nil changed false when it was in force already
---@return table|nil err
function M.use(db, one)
  local list, own = with(db, one)
  local _, _, faults = module.types(list)
  if faults[1] then return nil, faults[1] end
  return util.tx(db, function()
    local sets, changed = {}, false
    for i = 1, own do
      if not M.get(db, list[i].id) then sets[list[i].id], changed = list[i].hash, true end
    end
    if not changed then return false end
    pin(db, one)
    revisions.add(db, TYPE, revisions.file_record, sets)
    local names = {}
    for id in pairs(sets) do names[#names + 1] = id end
    table.sort(names)
    util.log(db, "module.use", { detail = { modules = table.concat(names, ",") } })
    now.rebuild(db, M.loaded(db).types)
    return true
  end)
end

--- Moves a file on to another version of a module that is in force in it.
---@param db table
---@param one table the loaded module
---@return boolean|nil changed false when that version is in force already
---@return table|nil err
function M.update(db, one)
  local list = with(db, one)
  local _, _, faults = module.types(list)
  if faults[1] then return nil, faults[1] end
  local before = M.get(db, one.id)
  if before and before.hash == one.hash and not before.differ then return false end
  return util.tx(db, function()
    pin(db, one)
    local sets = { [one.id] = one.hash }
    for _, used in ipairs(one.uses) do
      if not M.get(db, used.id) then sets[used.id] = used.hash end
    end
    revisions.add(db, TYPE, revisions.file_record, sets)
    util.log(db, "module.update", { table = "module", record = one.hash })
    now.rebuild(db, M.loaded(db).types)
    return true
  end)
end

--- Says that a unit uses a module, or does so no more. The module must be in force.
---@param db table
---@param id string
---@param unit string
---@param used boolean
---@return boolean|nil changed
---@return table|nil err
function M.set_unit(db, id, unit, used)
  return util.tx(db, function()
    if not db:one("unit_get", { id = unit }) then util.refuse("unit_unknown", { given = unit:sub(1, 8) }) end
    local values, clashes = revisions.get(db, TYPE, unit)
    if (values[id] == true) == used and not clashes[id] then return false end
    revisions.add(db, TYPE, unit, { [id] = used })
    util.log(db, used and "module.unit" or "module.unit_off",
      { table = "unit", record = unit, detail = { module = id } })
    return true
  end)
end

--- Whether the stored files of every pinned module still give the hash it is kept under, and those in force
--- load, together.
---@param db table
---@return {table: string, what: string, detail: string}[] findings
function M.verify(db)
  local findings = {}
  for _, row in ipairs(db:all("module_list")) do
    if module.hash(files_of(db, row.hash)) ~= row.hash then
      findings[#findings + 1] = { table = "module", what = "model_hash",
        detail = ("%s %s %s"):format(row.id, row.version, row.hash:sub(1, 12)) }
    end
  end
  for _, one in ipairs(#findings == 0 and M.loaded(db).faults or {}) do
    local first = one.findings and one.findings[1]
    findings[#findings + 1] = { table = "module", row = one.id, what = "module_load",
      detail = first and module.finding_text(first, lang.current()) or tostring(one.message) }
  end
  return findings
end

return M
