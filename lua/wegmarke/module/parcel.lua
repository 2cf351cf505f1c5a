--- A procedure or catalogue as one file to hand on: the sources of its whole chain and of what it uses, each
--- with its hash. What comes from elsewhere is checked before anything of it is taken: that names are no
--- paths, sizes, hashes, and whether it loads with what is here.

local base64 = require "wegmarke.doc.base64"
local file = require "wegmarke.file"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"
local search = require "wegmarke.module.search"
local sys = require "wegmarke.sys"
local text = require "wegmarke.text"

local M = {}

-- The number of the format, under the key by which such a file is known.
local MARK, FORMAT = "wegmarke_module", 1

local KINDS = { "catalogue", "procedure" }

-- Making one ------------------------------------------------------------------------------------------

-- All modules that belong to one, what it builds on and uses first.
local function files_of(module, into, seen)
  for _, used in ipairs(module.uses or {}) do files_of(used, into, seen) end
  for _, one in ipairs(module.files) do
    local name = one.model_id .. "/" .. one.path
    if not seen[name] then
      seen[name] = true
      local entry = { module = one.model_id, path = one.path, sha256 = sys.sha256(one.bytes) }
      entry[text.valid(one.bytes) and "text" or "base64"] = text.valid(one.bytes) and one.bytes
        or base64.encode(one.bytes)
      into[#into + 1] = entry
    end
  end
  return into
end

-- The hash of each module that one uses, with theirs.
local function used_by(module, into)
  for _, used in ipairs(module.uses or {}) do
    used_by(used, into)
    if not into[used.id] then
      into[used.id] = used.hash
      into[#into + 1] = { id = used.id, version = tostring(used.version), hash = used.hash }
    end
  end
  return into
end

--- What is written of a module.
---@param module wegmarke.module.Declared
---@return table
function M.pack(module)
  return { [MARK] = FORMAT, id = module.id, kind = module.kind, version = tostring(module.version),
    title = lang.pick(module.title, module.language), hash = module.hash,
    uses = json.list { table.unpack(used_by(module, {})) },
    files = json.list(files_of(module, {}, {})) }
end

-- Reading one -----------------------------------------------------------------------------------------

-- Names that some systems keep for devices, whatever their ending.
local DEVICE = { con = true, prn = true, aux = true, nul = true }
for i = 0, 9 do DEVICE["com" .. i], DEVICE["lpt" .. i] = true, true end

-- Whether a file may lie in a module's folder under that name.
local function is_name(name)
  if type(name) ~= "string" or #name > 100 or DEVICE[name:lower():match "^[^.]*"] then return false end
  return name:find "^[%w_][%w_.%-]*%.lua$" ~= nil or names.is_file(name)
end

local function refuse(key, args) return nil, lang.err("module.parcel_" .. key, args or {}) end

-- The bytes of a file; nil where they are not those that its hash names.
local function bytes_of(one)
  local bytes = type(one.text) == "string" and one.base64 == nil and one.text
    or type(one.base64) == "string" and one.text == nil and base64.decode(one.base64)
  return bytes and sys.sha256(bytes) == one.sha256 and bytes or nil
end

-- Puts a file where it belongs; or says what is wrong with it.
local function take(by_id, one, left)
  if type(one) ~= "table" or not names.is_model(one.module) or DEVICE[one.module]
    or not is_name(one.path) then
    return refuse("name", { given = type(one) == "table" and names.one_line(tostring(one.module) .. "/"
      .. tostring(one.path)):sub(1, 120) or "?" })
  end
  local shown = one.module .. "/" .. one.path
  local files = by_id[one.module] or {}
  by_id[one.module] = files
  for _, other in ipairs(files) do
    if other.path:lower() == one.path:lower() then return refuse("twice", { path = shown }) end
  end
  local bytes = bytes_of(one)
  if not bytes then return refuse("hash", { path = shown }) end
  if #bytes > left or #files >= search.MOST_FILES then return refuse("large", { path = shown }) end
  files[#files + 1] = { model_id = one.module, path = one.path, bytes = bytes, shown = shown }
  return #bytes
end

local function entry_of(id, files)
  local kind = search.kind_of(files)
  search.in_order(files)
  if not files[1] or files[1].path ~= kind .. ".lua" or kind == "model" then return nil end
  return { id = id, kind = kind, files = files }
end

--- Reads a file that somebody sent; nothing of it is run.
---@param bytes string
---@return { id: string, hash: string, uses: table<string, string>, entries: table<string, table> }|nil
---@return table|nil err
function M.read(bytes)
  local said, err = json.decode(bytes, { max_depth = 5 })
  if said == nil then return refuse("unreadable", { detail = err.detail, line = err.line or 1 }) end
  if type(said) ~= "table" or said[MARK] == nil or type(said.files) ~= "table"
    or not names.is_model(said.id) then
    return refuse "is_other"
  elseif said[MARK] ~= FORMAT then
    return refuse("format", { given = tostring(said[MARK]):sub(1, 20), known = FORMAT })
  end
  local by_id, left = {}, 4 * search.MOST_BYTES
  for _, one in ipairs(said.files) do
    local size, wrong = take(by_id, one, left)
    if not size then return nil, wrong end
    left = left - size
  end
  local entries = {}
  for id, files in pairs(by_id) do
    entries[id] = entry_of(id, files)
    if not entries[id] then return refuse("kind", { id = id }) end
  end
  if not entries[said.id] then return refuse("kind", { id = said.id }) end
  local uses = {}
  for _, one in ipairs(type(said.uses) == "table" and said.uses or {}) do
    if type(one) == "table" and type(one.id) == "string" then uses[one.id] = one.hash end
  end
  return { id = said.id, hash = said.hash, uses = uses, entries = entries }
end

-- Taking it in ----------------------------------------------------------------------------------------

local function same_files(a, b)
  if #a ~= #b then return false end
  local bytes = {}
  for _, one in ipairs(a) do bytes[one.path] = one.bytes end
  for _, one in ipairs(b) do
    if bytes[one.path] ~= one.bytes then return false end
  end
  return true
end

-- Whether all that a module brings lies in a place already. What its files name beside them counts as well.
local function lies_there(entry, there)
  local files = {}
  for i, one in ipairs(there.files) do files[i] = one end
  for _, one in ipairs(entry.files) do
    if not one.path:find "%.lua$" then
      files[#files + 1] = { path = one.path, bytes = there.files.read and there.files.read(one.path) }
    end
  end
  return same_files(entry.files, files)
end

-- What is here of a module that was sent along: "new", "same" or "other".
local function state_of(entry, from)
  local there = search.base(entry.id, from, KINDS)
  if not there then return "new" end
  return lies_there(entry, there) and "same" or "other"
end

--- Loads what came with what would be there then: what was sent, or for what it builds on what is here.
---@param parcel table as `read` gives it
---@param into string the folder of modules it goes into
---@param all boolean|nil what it builds on as it was sent, too, where that is another version than here
---@return { module: table|nil, findings: table[], writes: table[], kept: table[], other: boolean }|nil
---@return table|nil err the hash is not the one it was sent with
function M.plan(parcel, into, all)
  local modules = require "wegmarke.module"
  local function from_parcel(id) return parcel.entries[id] end
  local as_sent, findings = modules.of_entry(parcel.entries[parcel.id], from_parcel)
  if not as_sent then return { findings = findings, writes = {}, kept = {} } end
  local hash, used = as_sent.hash, used_by(as_sent, {})
  as_sent:close()
  if hash ~= parcel.hash then return refuse("hash", { path = parcel.id }) end
  for _, one in ipairs(used) do
    if parcel.uses[one.id] ~= one.hash then return refuse("hash", { path = one.id }) end
  end
  local plan = { writes = {}, kept = {} }
  for id, entry in pairs(parcel.entries) do entry.where = into .. "/" .. id end
  for _, id in ipairs(require "wegmarke.keys"(parcel.entries)) do
    local entry = parcel.entries[id]
    local state = id == parcel.id and "own" or state_of(entry, parcel.entries[parcel.id])
    if id == parcel.id or state == "new" or state == "other" and all then
      plan.writes[#plan.writes + 1] = entry
    elseif state == "other" then
      plan.kept[#plan.kept + 1] = id
    end
  end
  local own = {}
  for _, entry in ipairs(plan.writes) do own[entry.id] = entry end
  plan.module, plan.findings = modules.of_entry(own[parcel.id], function(id, from)
    if own[id] then return own[id] end
    return search.base(id, from, KINDS)
  end)
  return plan
end

--- The module that lies in the folder to which one would be written, if any.
---@param entry table of `plan.writes`
---@return "none"|"same"|"other"
---@return table|nil there its entry
function M.there(entry)
  if not sys.is_folder(entry.where) then return file.exists(entry.where) and "other" or "none" end
  local there = search.find(entry.where, KINDS)
  if not there then return #(sys.list(entry.where) or {}) == 0 and "none" or "other" end
  return lies_there(entry, there) and "same" or "other", there
end

return M
