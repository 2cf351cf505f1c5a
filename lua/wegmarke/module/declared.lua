--- From the files of a procedure or a catalogue to a module: runs those of its whole chain in one state of
--- their own, puts together what they declare, and makes record types, lists and rows of it.

local box = require "wegmarke.box"
local declare = require "wegmarke.record.declare"
local findings_of = require "wegmarke.module.findings"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local made = require "wegmarke.module.made"
local names = require "wegmarke.module.names"
local parts = require "wegmarke.module.parts"
local refer_parts = require "wegmarke.module.refer_parts"
local run = require "wegmarke.module.run"
local rows = require "wegmarke.module.rows"
local search = require "wegmarke.module.search"
local told = require "wegmarke.module.raised"

---@class wegmarke.module.Declared: wegmarke.module.Made
---@field id string
---@field kind "procedure"|"catalogue"
---@field types table[] the record types it declares: see record/declare.lua
---@field lists table[] { id, entries, source, as_of }
---@field parts table<string, table[]> notices, views, steps, documents ... by verb
---@field rows table[] { id, type, values } reference records
---@field uses table[] the modules it uses
---@field records table[] its records as declared, for `origin`
---@field cases table[] what must come of examples: see cases_declared.lua
local Declared = setmetatable({}, { __index = made.Made })
Declared.__index = Declared

local M = {}

-- What makes a function of one in the module's state: it gets the values of a record, and gives a value, or
-- nil and what went wrong, with file and line.
local function caller(inner)
  return function(f, known)
    local chain = made.chain_of(f)
    return function(values)
      local copy = {}
      for name in pairs(known) do
        local value = values[name]
        if value ~= json.null then copy[name] = value end
      end
      local result, err = inner:call("run", chain, copy, known)
      local raised = not result and err or result.error
      if raised == nil then return result.value end
      return nil, told.at(f, raised)
    end
  end
end

-- What the modules it uses declare, theirs included: types and lists by qualified id.
local function of_used(uses)
  local all = { types = {}, lists = {} }
  local function take(module)
    for _, other in ipairs(module.uses) do take(other) end
    for _, one in ipairs(module.types) do all.types[one.id] = one end
    for _, list in ipairs(module.lists) do all.lists[module.id .. "." .. list.id] = list end
  end
  for _, module in ipairs(uses) do take(module) end
  return all
end

local function load_used(d, identity, find_used)
  local list = {}
  for i, id in ipairs(d.identity.uses) do
    local module, err
    if names.is_model(id) then
      module, err = find_used(id)
    else
      err = lang.err("model.want_model_id", { got = id })
    end
    if module then
      list[#list + 1] = module
    else
      d.findings:at(identity, { "uses", i }, err)
    end
  end
  return list
end

local function put_together(chain, findings, inner, find_used)
  local d = parts.new(findings, search.kind_of(chain[#chain].files))
  for _, link in ipairs(chain) do
    if not parts.apply(d, link) then return nil end
  end
  local last = chain[#chain]
  local uses = load_used(d, last.identity, find_used)
  rows.lists(d, chain)
  local used = of_used(uses)
  local types = declare.types(d, used, caller(inner))
  local records = rows.records(d, chain, types)
  refer_parts.check(d, types, used)
  if findings.errors > 0 then return nil end
  return d, types, records, uses
end

--- Makes a module of its files.
---@param id string
---@param files table[] { model_id, path, bytes, shown }, procedure.lua or catalogue.lua first
---@param find_base fun(id: string): table[]|nil, table|nil the files of what it extends
---@param find_used fun(id: string): wegmarke.module.Declared|nil, table|nil a module that it uses
---@param pinned boolean|nil the files were taken before
---@return wegmarke.module.Declared|nil module nil if there are errors
---@return table[] findings
function M.build(id, files, find_base, find_used, pinned)
  local _ <close> = box.together()
  local findings = findings_of.new(parts.verbs)
  findings.pinned = pinned
  local inner, chain = run.chain(id, files, find_base, findings)
  local d, types, records, uses
  if chain then
    d, types, records, uses = findings_of.until_enough(findings, put_together, chain, findings, inner,
      find_used)
  end
  if not d then
    inner:close()
    return nil, findings.list
  end
  local last = chain[#chain]
  local identity = d.identity
  local module = setmetatable({
    id = id, kind = search.kind_of(files), version = identity.version, title = identity.title,
    about = identity.about, language = identity.language, languages = identity.languages
      or { identity.language },
    endorsed_by = identity.endorsed_by, api = identity.api, sources = identity.sources or {}, chain = d.chain,
    uses = uses, types = types, lists = d.lists, parts = d.parts, words = d.words, rows = records,
    records = d.records, cases = d.cases, file = last.identity.file, line = last.identity.line,
    files = run.all_files(chain),
  }, Declared)
  module.hash = run.hash(module.files)
  return made.keep(module, inner, { origin = d.origin, findings = findings, identity = identity }),
    findings.list
end

-- What a call into the module's state gave; or, where it failed, what it said and where.
local function failed(f, err)
  local message, file, line = told.at(f, err)
  return { err = message, file = file, line = line }
end

--- Tells rules over the profile what is known: as a model is told it.
---@param what table
function Declared:know(what)
  what.api = self.api
  made.boxes[self]:call("know", what)
end

--- Explores a function over the profile.
---@param f table
---@return table result as a model's `explore` gives it
function Declared:explore(f)
  local result, err = made.boxes[self]:call("explore_chain", made.chain_of(f))
  if result and result.outcome ~= "error" then return result end
  local one = failed(f, result and result.error or err)
  return { outcome = "error", err = one.err, file = one.file, line = one.line, facts = {}, unknown = {} }
end

--- Tells the rules of the module what there is beside the records: see record/rules/tell.lua.
---@param what table
function Declared:tell(what) made.boxes[self]:call("tell", what) end

--- Tells them the records of a type.
---@param type_id string
---@param list table[]
---@param alias table<string, string> records that are shown with another, by id
---@param gone table<string, true> those that were taken back
function Declared:tell_records(type_id, list, alias, gone)
  made.boxes[self]:call("tell_records", type_id, list, alias, gone)
end

--- Explores a rule on records for some items.
---@param f table the rule's function
---@param type_id string|nil the type of the records; nil: of the unit
---@param items {a: string|nil, b: string|nil}[]
---@param tells boolean|nil it gives a text, which stands in `said`, and fires where it gives one
---@return table[] outcomes { outcome, a, b, reads, needs, runs, over }; the last may be { outcome = "error",
---  err, file, line }
---@return string|nil want a type that has to be told before the item after those
function Declared:judge(f, type_id, items, tells)
  local what = { chain = made.chain_of(f), type = type_id, tells = tells }
  local result, err = made.boxes[self]:call("judge", what, items)
  if not result then
    local one = failed(f, err)
    one.outcome = "error"
    return { one }
  end
  for _, one in ipairs(result.list) do
    if one.outcome == "error" then
      for key, value in pairs(failed(f, one.error)) do one[key] = value end
    end
  end
  return result.list, result.want
end

--- The type of a name, own or qualified; nil if there is none.
---@param name string
---@return table|nil
function Declared:type(name)
  for _, one in ipairs(self.types) do
    if one.name == name or one.id == name then return one end
  end
end

return M
