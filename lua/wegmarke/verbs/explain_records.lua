--- `wegmarke explain UNIT RULE`: what a rule on records says of each, and what it read.

local doc_outline = require "wegmarke.doc.outline"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local noticed = require "wegmarke.cli.noticed"
local output = require "wegmarke.cli.output"

local M = {}

local function words(key, args) return lang.say("rules." .. key, args) end

-- How many records are told with all that was read.
local MOST = 20

local ORDER = { "fires", "cannot_tell", "silent" }

local function sorted(all)
  local list = {}
  for _, outcome in ipairs(ORDER) do
    for _, one in ipairs(all) do
      if one.outcome == outcome then list[#list + 1] = one end
    end
  end
  return list
end

local function one_lines(about, out, one)
  local lines = {}
  for i, record in ipairs(about:records(one)) do lines[i] = record.line end
  out:put(2, words("explain_one", { records = #lines > 0 and table.concat(lines, " | ")
    or about.unit.name,
    outcome = words("outcome_" .. one.outcome) }), "apart")
  if one.outcome == "fires" and (one.rule.say or one.said) then
    out:put(4, words("explain_says", { say = about:sentence(one) }))
  end
  local facts = about:facts(one.reads)
  if #facts > 0 then out:put(4, words("explain_reads", { facts = table.concat(facts, "; ") })) end
  local needs = one.outcome == "cannot_tell" and about:needs(one.needs) or {}
  if one.over then needs[#needs + 1] = words "bound" end
  if #needs > 0 then out:put(4, words("explain_needs", { needs = table.concat(needs, "; ") })) end
  out:put(4, words("explain_runs", { n = one.runs }))
end

local function document_of(about, rule, shown, hidden)
  local out = doc_outline.new()
  local place = rule.when or rule.tell or rule
  out:put(0, words("explain_rule", { id = rule.id, place = place.file .. ":" .. place.line,
    title = about.title(rule) }))
  if rule.why then out:put(2, words("explain_why", { why = rule.why })) end
  for i, one in ipairs(shown) do
    if i <= MOST then one_lines(about, out, one) end
  end
  local more = {}
  for i = MOST + 1, #shown do more[shown[i].outcome] = (more[shown[i].outcome] or 0) + 1 end
  for _, outcome in ipairs(ORDER) do
    if more[outcome] then
      out:put(2, words("explain_also", { n = more[outcome], outcome = words("outcome_" .. outcome) }))
    end
  end
  if #shown == 0 then
    out:put(2, hidden and words("explain_hidden", { id = rule.id, audience = lang.word("audience",
      about.audience) }) or words("explain_nothing", { unit = about.unit.name, id = rule.id }))
  end
  return out:document(about.unit.name .. ": " .. rule.id, lang.current())
end

--- Explains a rule of the modules that a unit uses, if the command line names a unit and one of its rules.
---@param ctx wegmarke.cli.Context with `args.assessment` and `args.thing`
---@return integer|nil status nil: it names something else
function M.run(ctx)
  local db, given = ctx:db(), ctx.args.thing
  if not given or #require("wegmarke.data.modules").list(db) == 0 then return nil end
  if not require("wegmarke.data.units").find(db, ctx.args.assessment) then return nil end
  local about = noticed.new(ctx, ctx.args.assessment)
  local module, rule, known = about.run:find("notice", given)
  local is_clue = not module
  if is_clue then
    local clues
    module, rule, clues = about.run:find("clue", given)
    table.move(clues, 1, #clues, #known + 1, known)
  end
  local suggesting, _, suggested = about.run:find("suggest", given)
  local round = require("wegmarke.data.assessments").latest(db, about.unit.id)
  if not module and suggesting and not round then
    ctx:fail(lang.err("rules.suggest_no_round", { id = given, unit = about.unit.name }), fault.input)
  end
  table.move(suggested, 1, #suggested, #known + 1, known)
  if not module then
    if suggesting or #known == 0 or round then return nil end
    ctx:fail(lang.err("rules.unknown_rule", { given = given, unit = about.unit.name,
      nearest = require("wegmarke.text").nearest(given, known), known = known }), fault.input)
  end
  local shown, all = {}, is_clue and require("wegmarke.record.rules.clues").of(about.run, module, rule)
    or about.run:notice(module, rule)
  for _, one in ipairs(sorted(all)) do
    if about.run:may_show(one, about.audience) then shown[#shown + 1] = one end
  end
  local status = about:status()
  if output.wants_json(ctx) then
    for i, one in ipairs(shown) do shown[i] = about:plain(one) end
    output.json(ctx, json.list(shown))
  else
    output.write(ctx, document_of(about, rule, shown, about.audience ~= "unit"))
  end
  return status
end

return M
