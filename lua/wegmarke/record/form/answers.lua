--- Records in JSON files: what `export` wrote, what the page to fill in gives, and plain lists of objects
--- with fields by id or title. Read into rows as tables are; every mistake with its place.

local json = require "wegmarke.json"
local keys_in_order = require "wegmarke.keys"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local persons = require "wegmarke.data.intake.persons"
local sys = require "wegmarke.sys"
local typed = require "wegmarke.record.typed"
local value = require "wegmarke.record.value"

local M = {}

local MOST_ERRS = 50

-- What an object has beside its fields, as `export` and `list --json` write it.
local BESIDE = { id = true, type = true, unit = true, number = true, line = true, names = true,
  clashes = true, held = true, key = true, withdrawn = true, state = true, values = true }

--- Whether a file may be JSON: it begins as a list or an object.
---@param bytes string
---@return boolean
function M.is(bytes)
  return bytes:find "^\xEF?\xBB?\xBF?%s*[%[{]" ~= nil
end

local function problem(run, at, err)
  if #run.errs < MOST_ERRS then
    run.errs[#run.errs + 1] = lang.err("entry.json_at", { file = run.file, n = at, problem = err })
  end
end

-- One value as its kind reads it: as it is stored, or in words.
local function read_one(run, field, said)
  if type(said) == "string" then
    local checked = kinds.check(field, said)
    if checked ~= nil then return checked end
    return kinds.read(field, said, run.how.language, run.how.look)
  end
  return kinds.check(field, said)
end

-- A value that points at something: by its id where it is known here, else by what it was called.
local function read_link(run, field, said, name)
  if type(said) == "string" and (not run.how.known_id or run.how.known_id(field, said) or not name) then
    return read_one(run, field, said)
  end
  return kinds.read(field, tostring(name or said), run.how.language, run.how.look)
end

local function read_value(run, field, said, names)
  local points = field.kind == "link" or field.kind == "unit" or field.kind == "assessment"
  if not field.many then
    if type(said) == "string" and not said:find "%S" then return json.null end
    if points then return read_link(run, field, said, names and names[1]) end
    return read_one(run, field, said)
  end
  if type(said) == "string" then
    if not said:find "%S" then return json.null end
    return kinds.read(field, said, run.how.language, run.how.look)
  elseif type(said) ~= "table" or said[1] == nil and next(said) ~= nil then
    return nil, lang.err("kind.not_list", {})
  end
  local single, list = setmetatable({ many = false }, { __index = field }), {}
  for i, member in ipairs(said) do
    local read, err
    if points then
      read, err = read_link(run, single, member, names and names[i])
    else
      read, err = read_one(run, single, member)
    end
    if err or read == nil then return nil, err or lang.err("kind.blank", {}) end
    list[i] = read
  end
  return kinds.check(field, list)
end

local function read_field(run, at, made, name, said, names)
  local field = typed.known(run.decl, name)
  if not field or field.kind == "computed" then
    if not field then run.unread[name] = true end
    return
  end
  if said == json.null then
    made.values[field.id] = json.null
    return
  end
  local read, err = read_value(run, field, said, names and names[field.id])
  if err then
    problem(run, at, lang.err("entry.value", { field = field.title, problem = err }))
  else
    made.values[field.id] = read
  end
end

-- The id of a record that a page made: the same when the same answers come again.
local function new_id(run, key)
  return sys.sha256(table.concat({ "page", run.decl.id, run.how.scope or "", key }, "\0")):sub(1, 32)
end

local function read_record(run, at, item)
  if type(item) ~= "table" or item[1] ~= nil then
    return problem(run, at, lang.err("entry.json_object", {}))
  elseif item.withdrawn == true then
    run.withdrawn = run.withdrawn + 1
    return
  end
  local made, before = { line = at, values = {} }, #run.errs
  local inner = type(item.values) == "table" and item.values
  local names = type(item.names) == "table" and item.names or nil
  for _, name in ipairs(keys_in_order(inner or item)) do
    if inner or not BESIDE[name] then read_field(run, at, made, name, (inner or item)[name], names) end
  end
  for _, name in ipairs(inner and keys_in_order(item) or {}) do
    if not BESIDE[name] then run.unread[name] = true end
  end
  if item.state ~= nil and item.state ~= json.null then
    local state, err = typed.state(run.decl, tostring(item.state))
    made.state = state
    if err then problem(run, at, err) end
  end
  if type(item.id) == "string" and run.how.known and run.how.known(item.id) then made.by_id = item.id end
  if type(item.key) == "string" and #item.key > 0 and not run.decl.key then
    made.new = new_id(run, item.key)
  end
  if made.by_id and run.ids[made.by_id] then
    problem(run, at, lang.err("entry.id_twice", { line = run.ids[made.by_id] }))
  end
  run.ids[made.by_id or ""] = at
  if made.new and run.how.known and run.how.known(made.new) then made.by_id = made.new end
  made.record = made.by_id or run.how.record and not made.new and run.how.record(made.values) or nil
  if made.record or run.decl.key or #run.errs > before then return made end
  for id, said in pairs(made.values) do
    if said == json.null then made.values[id] = nil end
  end
  for _, field in ipairs(value.missing_in_new(run.decl, made.values, made.state)) do
    problem(run, at, lang.err("entry.cell_missing", { field = field.title }))
  end
  return made
end

-- The list of records in what was read; nil and a fault.
local function list_of(run, said)
  if type(said) ~= "table" or said == json.null then return nil, lang.err("entry.json_shape", {}) end
  if said[1] ~= nil or next(said) == nil then return said end
  if said.type ~= nil and type(said.records) == "table" then
    if said.type ~= run.decl.id and said.type ~= run.decl.was then
      return nil, lang.err("entry.form_other_type", { given = tostring(said.type), title = run.decl.many })
    elseif said.scope ~= nil and run.how.scope and said.scope ~= run.how.scope then
      return nil, lang.err("entry.form_other_scope", { title = run.decl.many })
    end
  end
  if type(said.records) == "table" then return said.records end
  return { said }
end

--- Reads a file of records.
---@param decl table
---@param bytes string
---@param file string
---@param how table `language`, `look`, `record(values)` as `record.intake` has them; `scope`: what new
---  records belong to; `known(id)`: whether a record is one of those that can be changed;
---  `known_id(field, id)`: whether a field can point at it
---@return {rows: wegmarke.record.Row[], unread: string[], withdrawn: integer}|nil
---@return table[]|nil errs
function M.read(decl, bytes, file, how)
  local run = { decl = decl, how = how, errs = {}, file = file:match "[^/\\]+$" or file, unread = {},
    withdrawn = 0, ids = {} }
  local said, fault = json.decode((bytes:gsub("^\xEF\xBB\xBF", "")))
  if said == nil then
    return nil, { lang.err("data.at", { file = run.file,
      problem = lang.err("answers.json", { detail = fault.detail }) }) }
  end
  local list, err = list_of(run, said)
  if not list then return nil, { lang.err("data.at", { file = run.file, problem = err }) } end
  local heads, seen = { line = 1 }, {}
  for _, item in ipairs(list) do
    local inner = type(item) == "table" and (type(item.values) == "table" and item.values or item) or {}
    for _, name in ipairs(keys_in_order(inner)) do
      if not seen[name] then seen[name], heads[#heads + 1] = true, tostring(name) end
    end
  end
  err = persons.refused({ { rows = { heads } } }, run.file)
  if err then return nil, { err } end
  local rows = {}
  for at, item in ipairs(list) do rows[#rows + 1] = read_record(run, at, item) end
  if #rows == 0 and #run.errs == 0 then
    run.errs[1] = lang.err("data.at", { file = run.file, problem = lang.err("data.no_rows") })
  end
  if #run.errs > 0 then return nil, run.errs end
  return { rows = rows, unread = keys_in_order(run.unread), withdrawn = run.withdrawn }
end

return M
