--- Offers of support that modules tie to gaps of a profile, with what was read of it.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"

local M = {}

-- What an offer is called: an entry of a list, or a record of a catalogue, of the module or of those it uses.
local function title_of(module, id)
  for _, list in ipairs(module.lists or {}) do
    for _, entry in ipairs(list.entries) do
      if entry.id == id then return entry.title end
    end
  end
  for _, row in ipairs(module.rows or {}) do
    local decl = row.id == id and module:type(row.type)
    local said = decl and row.values[decl.line]
    if type(said) == "string" then return said end
  end
  for _, used in ipairs(module.uses or {}) do
    local found = title_of(used, id)
    if found then return found end
  end
end

-- The unit's latest round.
local function latest(ctx, unit)
  local assessments, db = require "wegmarke.data.assessments", ctx:db()
  local found = assessments.latest(db, unit)
  return found and ctx:need(assessments.get(db, found.id))
end

local function any(modules)
  for _, module in ipairs(modules) do
    if #module.parts.suggest > 0 then return true end
  end
end

---@class wegmarke.cli.Suggested
---@field rule table
---@field module table
---@field outcome "fires"|"cannot_tell"|"silent"
---@field title string
---@field facts string[]
---@field unknown string[]
---@field said table what the rule read, as a report takes it: { facts, unknown, title }

-- What one suggestion says of a profile that its module was told; nil where it failed.
local function judged(about, module, rule, words)
  local said = module:explore(rule.when)
  if said.outcome == "error" then
    table.insert(about.run.errors, { rule = rule.id, module = module.id, err = said.err, file = said.file,
      line = said.line })
    return nil
  end
  local unknown = said.outcome == "cannot_tell" and said.unknown or {}
  said.title, said.unknown = title_of(module, rule.offer) or rule.offer, unknown
  return { rule = rule, module = module, outcome = said.outcome == "does_not_apply" and "silent"
    or said.outcome, title = lang.pick(said.title), facts = words:facts(said.facts),
    unknown = words:paths(unknown), said = said }
end

--- What the modules of a unit suggest for the result of one of its rounds.
---@param about wegmarke.cli.Noticed gets the rules that failed
---@param result table E, as its reader may know it
---@param model table
---@return wegmarke.cli.Suggested[] all of them, also those that do not apply
function M.of(about, result, model)
  local list, words, known = {}, nil, nil
  for _, module in ipairs(about.run:modules()) do
    if #module.parts.suggest > 0 then
      known = known or require("wegmarke.evaluate.rules").known(model, result)
      words = words or require("wegmarke.report.words").new(result, model, lang.current())
      module:know(known)
    end
    for _, rule in ipairs(module.parts.suggest) do
      list[#list + 1] = judged(about, module, rule, words)
    end
  end
  return list
end

--- What the modules of a unit suggest for its latest round, as far as an audience may know it.
---@param about wegmarke.cli.Noticed
---@return wegmarke.cli.Suggested[] those that apply or of which it cannot be told
function M.all(about)
  local round = any(about.run:modules()) and latest(about.ctx, about.unit.id)
  local result, model
  if round then
    result, model = require("wegmarke.cli.audience").readable(about.ctx, round, about.audience)
  end
  local list = {}
  for _, one in ipairs(result and M.of(about, result, model) or {}) do
    if one.outcome ~= "silent" then list[#list + 1] = one end
  end
  return list
end

--- What the modules of its unit suggest for a result at hand; rules that failed are told.
---@param ctx wegmarke.cli.Context
---@param result table E, as its reader may know it
---@param model table
---@return wegmarke.cli.Suggested[] all of them, also those that do not apply
function M.of_result(ctx, result, model)
  if #require("wegmarke.data.modules").list(ctx:db()) == 0 then return {} end
  local about = require("wegmarke.cli.noticed").new(ctx, result.unit.id)
  local list = M.of(about, result, model)
  about:status()
  return list
end

--- Adds to the result of a round, for its report, what support the modules of its unit suggest.
---@param ctx wegmarke.cli.Context
---@param result table E, as its reader may know it
---@param model table
function M.add(ctx, result, model)
  local list = {}
  for _, one in ipairs(M.of_result(ctx, result, model)) do
    if one.outcome ~= "silent" then
      local rule = one.rule
      list[#list + 1] = { id = rule.id, module = one.module.id, offer = rule.offer, title = one.said.title,
        why = rule.why, source = rule.source, outcome = one.outcome, facts = json.list(one.said.facts),
        unknown = json.list(one.said.unknown), file = rule.when.file, line = rule.when.line }
    end
  end
  result.suggested = #list > 0 and list or nil
end

--- Whether a suggestion read something of an element.
---@param one wegmarke.cli.Suggested
---@param element string
---@return boolean
function M.is_about(one, element)
  local function of(path) return path:match "^([^.]+)%." == element end
  for _, fact in ipairs(one.said.facts) do
    if of(fact.path) then return true end
  end
  for _, path in ipairs(one.said.unknown) do
    if of(path) then return true end
  end
  return false
end

--- A suggestion as JSON has it.
---@param one wegmarke.cli.Suggested
---@return table
function M.plain(one)
  local rule = one.rule
  return { kind = "suggest", rule = rule.id, module = one.module.id, outcome = one.outcome,
    offer = rule.offer, title = one.title, why = lang.pick(rule.why), facts = json.list(one.facts),
    needs = json.list(one.unknown), file = rule.when.file, line = rule.when.line }
end

return M
