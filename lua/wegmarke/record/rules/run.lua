--- Runs the rules on records that modules declare over what a unit holds.

local box = require "wegmarke.box"
local lang = require "wegmarke.lang"
local modules = require "wegmarke.data.modules"
local standing = require("wegmarke.words.plan").is_standing
local pairs_of = require "wegmarke.record.rules.pairs"
local plain = require "wegmarke.record.rules.plain"
local sentence = require "wegmarke.record.rules.sentence"
local shown = require "wegmarke.record.rules.shown"
local tell = require "wegmarke.record.rules.tell"
local units = require "wegmarke.data.units"

---@class wegmarke.record.rules.Run
---@field db table
---@field types table<string, table>
---@field unit table
---@field today string
---@field errors table[] { rule, module, err, file, line }: rules that failed
local Run = {}
Run.__index = Run

local M = {}

-- How many records are looked at in one call into a module.
local BATCH = 200

--- What rules of a file can be run over.
---@param db table
---@param unit string its id
---@param today string YYYY-MM-DD
---@return wegmarke.record.rules.Run
function M.new(db, unit, today)
  return setmetatable({ db = db, types = modules.loaded(db).types, unit = assert(units.get(db, unit)),
    today = today, errors = {}, told = {}, kept = {} }, Run)
end

-- The records of a type, read once: { list, by, alias, gone, plain }.
function Run:records(type_id)
  local kept = self.kept[type_id]
  if kept then return kept end
  local decl = self.types[type_id]
  local list, alias, gone = tell.records(self.db, self.types, decl, self.unit.id)
  kept = { list = list, alias = alias, gone = gone, by = {}, plain = {} }
  for i, record in ipairs(list) do
    kept.by[record.id], kept.plain[i] = record, plain.record(decl, record)
  end
  self.kept[type_id] = kept
  return kept
end

--- A record of the unit that rules read.
---@param type_id string
---@param id string
---@return wegmarke.record.Record|nil
function Run:record(type_id, id) return self:records(type_id).by[id] end

-- What a module knows of the unit; told when its first rule runs.
function Run:enter(module)
  if self.told[module] then return self.told[module] end
  local what = tell.of(self.db, self.types, module, self.unit, self.today)
  module:tell(what)
  self.told[module] = { names = what.names, types = {} }
  return self.told[module]
end

--- The qualified id of a type as a module calls it.
---@param module table
---@param name string
---@return string|nil
function Run:type(module, name) return self:enter(module).names[name] end

--- What a function of a module says of some items. Of one that fails only the error is told.
---@param module table
---@param f table the function
---@param type_id string|nil the type of the items; nil: the unit
---@param items {a: string|nil, b: string|nil}[]
---@param rule table what the function belongs to
---@param tells boolean|nil the function gives a text
---@return table[] outcomes
function Run:judge(module, f, type_id, items, rule, tells)
  local _ <close> = box.together()
  local told, made, from = self:enter(module), {}, 1
  while from <= #items do
    local list, want = module:judge(f, type_id, table.move(items, from, math.min(from + BATCH - 1, #items), 1,
      {}), tells)
    local last = list[#list]
    if want and told.types[want] then
      last = { outcome = "error", err = lang.err("model.rule_raised", { detail = want }), file = f.file,
        line = f.line }
    end
    if last and last.outcome == "error" then
      self.errors[#self.errors + 1] = { rule = rule.id, module = module.id, err = last.err, file = last.file,
        line = last.line, a = last.a, b = last.b }
      return {}
    end
    table.move(list, 1, #list, #made + 1, made)
    from = from + #list
    if want then
      told.types[want] = true
      local kept = self:records(want)
      module:tell_records(want, kept.plain, kept.alias, kept.gone)
    end
  end
  return made
end

--- What a function looks at: each record of a type, or the unit alone.
---@param type_id string|nil
---@return {a: string|nil}[] items as `judge` takes them
function Run:items(type_id)
  if not type_id then return { {} } end
  local items = {}
  for i, record in ipairs(self:records(type_id).list) do items[i] = { a = record.id } end
  return items
end

-- What only may be shown to who may read it too: what the rule's sentence and the choice of pairs name.
local function read_besides(outcome, rule, type_id)
  for _, one in ipairs(sentence.named(rule.say)) do
    outcome.reads[#outcome.reads + 1] = { type = type_id, record = outcome[one.which], field = one.field,
      said = true }
  end
  for _, field in ipairs(rule.near or {}) do
    for _, id in ipairs { outcome.a, outcome.b } do
      outcome.reads[#outcome.reads + 1] = { type = type_id, record = id, field = field, near = true }
    end
  end
end

--- What one rule says of all records of its type, or of all pairs.
---@param module table
---@param rule table a notice
---@return table[] outcomes { rule, module, type, a, b, outcome, reads, needs, runs, over, visible }
---@return {left_out: integer, more: boolean}|nil pairs that were not looked at
function Run:notice(module, rule)
  local type_id = self:type(module, rule.of or rule.pairs)
  if not type_id or not self.types[type_id] then return {} end
  local blocked = rule.pairs and pairs_of.of(self:records(type_id).plain, rule.near) or nil
  local made = self:judge(module, rule.when, type_id, blocked and blocked.list or self:items(type_id), rule)
  for _, outcome in ipairs(made) do
    outcome.rule, outcome.module, outcome.type, outcome.visible = rule, module, type_id, rule.visible
    read_besides(outcome, rule, type_id)
  end
  return made, blocked
end

-- Where the records stand that outcomes read.
function Run:at()
  return { types = self.types, record = function(type_id, id) return self:record(type_id, id) end,
    records = function(type_id) return self:records(type_id).list end }
end

--- Whether an audience may be shown an outcome.
---@param outcome table
---@param audience string
---@return boolean
function Run:may_show(outcome, audience) return shown.may_show(outcome, self:at(), audience) end

--- Whether everything that an outcome read was granted to an audience by a word of its own.
---@param outcome table
---@param audience string
---@return boolean
function Run:is_granted(outcome, audience) return shown.is_granted(outcome, self:at(), audience) end

--- The modules whose rules speak of the unit: those that it uses, without those that another of them builds
--- on, since it says what of them is otherwise; what is in force in every file has no rules.
---@return table[]
function Run:modules()
  local used, over, list = modules.used_by(self.db, self.unit.id), {}, {}
  local loaded = modules.loaded(self.db).modules
  for _, one in ipairs(loaded) do
    for _, base in ipairs(used[one.id] and one.chain or {}) do
      if base ~= one.id then over[base] = true end
    end
  end
  for _, one in ipairs(loaded) do
    if used[one.id] and not over[one.id] and one.parts and not standing[one.id] then list[#list + 1] = one end
  end
  return list
end

--- The rules, views or steps of those modules, each with its module.
---@param verb string
---@return fun(): table|nil, table|nil module, part
function Run:each(verb)
  local list, at = {}, 0
  for _, module in ipairs(self:modules()) do
    for _, part in ipairs(module.parts[verb]) do list[#list + 1] = { module, part } end
  end
  return function()
    at = at + 1
    if list[at] then return list[at][1], list[at][2] end
  end
end

--- A rule, view or step of those modules by its id, or by "module.id".
---@param verb string
---@param given string
---@return table|nil module
---@return table|nil part
---@return string[] known the ids there are
function Run:find(verb, given)
  local known = {}
  for module, part in self:each(verb) do
    known[#known + 1] = part.id
    if part.id == given or module.id .. "." .. part.id == given then return module, part, known end
  end
  return nil, nil, known
end

return M
