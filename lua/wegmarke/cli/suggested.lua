--- Offers of support that modules tie to gaps of a profile, with what was read of it.

local json = require "wegmarke.json"
local lang = require "wegmarke.lang"

local M = {}

-- What an offer is called: an entry of a list, or a record of a catalogue, of the module or of those it uses.
local function title_of(module, id)
  for _, list in ipairs(module.lists or {}) do
    for _, entry in ipairs(list.entries) do
      if entry.id == id then return lang.pick(entry.title) end
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
---@field outcome "fires"|"cannot_tell"
---@field title string
---@field facts string[]
---@field unknown string[]

--- What the modules of a unit suggest for its latest round, as far as an audience may know it.
---@param about wegmarke.cli.Noticed
---@return wegmarke.cli.Suggested[]
function M.all(about)
  local ctx, modules, list = about.ctx, about.run:modules(), {}
  local round = any(modules) and latest(ctx, about.unit.id)
  local result, model
  if round then result, model = require("wegmarke.cli.audience").readable(ctx, round, about.audience) end
  if not result then return list end
  local words = require("wegmarke.report.words").new(result, model, lang.current())
  local known = require("wegmarke.evaluate.rules").known(model, result)
  for _, module in ipairs(modules) do
    if #module.parts.suggest > 0 then module:know(known) end
    for _, rule in ipairs(module.parts.suggest) do
      local said = module:explore(rule.when)
      if said.outcome == "error" then
        table.insert(about.run.errors, { rule = rule.id, module = module.id, err = said.err,
          file = said.file, line = said.line })
      elseif said.outcome == "fires" or said.outcome == "cannot_tell" then
        list[#list + 1] = { rule = rule, module = module, outcome = said.outcome,
          title = title_of(module, rule.offer) or rule.offer, facts = words:facts(said.facts),
          unknown = said.outcome == "cannot_tell" and words:paths(said.unknown) or {} }
      end
    end
  end
  return list
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
