--- In the middle of an evaluation: everything that it is made of, bound to names.

local compare = require "wegmarke.repl.compare"
local lang = require "wegmarke.lang"

local M = {}

local function facts_text(facts)
  local parts = {}
  for i, fact in ipairs(facts or {}) do
    local value = fact.value
    parts[i] = fact.path .. " = " .. (type(value) == "number" and ("%g"):format(value) or tostring(value))
  end
  return table.concat(parts, ", ")
end

local function profile(E)
  local list = {}
  for i, x in ipairs(E.elements) do
    list[i] = {
      element = x.id, ist = x.ist, soll = x.soll and (x.soll.value or x.soll.state),
      abstand = x.abstand, weight = x.weight, n = x.n, low_median = x.low_median,
      high_median = x.high_median, agreed = x.agreement and x.agreement.state,
    }
  end
  return list
end

local function placements(A)
  local code, list = {}, {}
  for _, p in ipairs(A.participants) do code[p.id] = p.code end
  for i, p in ipairs(A.placements) do
    list[i] = {
      element = p.element, participant = code[p.participant] or p.participant, state = p.state,
      value = p.value, dots = p.dots ~= 1 and p.dots or nil, reason = p.reason, evidence = p.evidence,
    }
  end
  return list
end

local function short_file(file)
  return file and file:match("[^/]+/[^/]+$") or file
end

--- Every rule and every advice, how it came out and what it read; the silent ones too.
---@param model table
---@param E table
---@return table[] trace {id, kind, element, from, to, outcome, facts, unknown, file, line}
function M.trace(model, E)
  local _ <close> = require("wegmarke.box").together()
  local rules = require "wegmarke.evaluate.rules"
  rules.know(model, E)
  local list, of = {}, {}
  local e = setmetatable({ errors = {} }, { __index = E })
  for _, x in ipairs(E.elements) do of[x.id] = x end
  local function add(rule, kind, outcome, facts, unknown, message)
    list[#list + 1] = {
      id = rule.id, kind = kind, element = rule.element, from = rule.from, to = rule.to,
      outcome = outcome, facts = facts_text(facts), unknown = table.concat(unknown or {}, ", "),
      file = short_file(rule.file), line = rule.line,
      message = message,
    }
  end
  for _, rule in ipairs(model.rules) do
    local result = rules.rule_outcome(model, e, rule)
    local failed = not result and e.errors[#e.errors]
    result = result or { outcome = "error", facts = {} }
    add(rule, rule.multiply and "weight" or "hint", result.outcome, result.facts, result.unknown,
      failed and failed.message)
  end
  for _, advice in ipairs(model.advice) do
    local x = of[advice.element]
    if x then
      local outcome, facts, unknown = rules.advice_outcome(model, e, advice, x)
      add(advice, "advice", outcome, facts, unknown)
    end
  end
  return list
end

local function copy(value)
  if type(value) ~= "table" then return value end
  local out = {}
  for key, item in next, value do out[key] = copy(item) end
  return setmetatable(out, getmetatable(value))
end

--- `what{koordination = 3, leitbild = {soll = 4}}`: what would differ.
local function what(model, A, E, opts, changes)
  local changed = copy(A)
  for element, to in pairs(changes) do
    if not model.element[element] then
      local ids = {}
      for i, one in ipairs(model.elements) do ids[i] = one.id end
      error(lang.say("repl.no_element", { given = tostring(element),
        nearest = require("wegmarke.text").nearest(tostring(element), ids) }), 0)
    end
    if type(to) ~= "table" then to = { ist = to } end
    if to.ist then
      local old = changed.agreements[element] or {}
      changed.agreements[element] = { state = "agreed", value = to.ist, how = old.how, why = old.why }
    end
    if to.soll then changed.targets[element] = { state = "value", value = to.soll } end
  end
  local result = require("wegmarke.evaluate").run(model, changed, opts)
  local list = compare.list(E, result)
  require("wegmarke.evaluate.rules").know(model, E)
  return list, result
end

local function explain(bound, id)
  for _, item in ipairs(bound.trace) do
    if item.id == id then
      for _, list in ipairs { bound.M.rules, bound.M.advice } do
        for _, rule in ipairs(list) do
          if rule.id == id then
            return { id = id, kind = item.kind, outcome = item.outcome, facts = item.facts,
              unknown = item.unknown, message = item.message,
              where = (item.file or "?") .. ":" .. (item.line or "?"), why = lang.pick(rule.why),
              text = lang.pick(rule.text or rule.hint) }
          end
        end
      end
    end
  end
  for _, x in ipairs(bound.E.elements) do
    if x.id == id then return x end
  end
  local ids = {}
  for _, item in ipairs(bound.trace) do ids[#ids + 1] = item.id end
  for _, x in ipairs(bound.E.elements) do ids[#ids + 1] = x.id end
  error(lang.say("repl.explain_nothing",
    { given = tostring(id), nearest = require("wegmarke.text").nearest(tostring(id), ids) }), 0)
end

--- Finds an assessment and evaluates it with the model it is pinned to.
---@param db table
---@param ref string
---@param opts {provisional: boolean|nil, model: table|nil} `model`: instead of the pinned one
---@return table|nil found {assessment, M, A, E, how}
---@return table|nil err
function M.evaluate(db, ref, opts)
  local data = require "wegmarke.data"
  local found, err = data.assessments.find(db, ref)
  if not found then return nil, err end
  local model = opts.model
  if not model then
    local kept
    kept, err = data.models.sources(db, found.model_hash)
    if not kept then return nil, err end
    local findings
    model, findings = require("wegmarke.model").from_files(kept.id, kept.files)
    if not model then return nil, findings[1] end
  end
  local A
  A, err = data.gather(db, found.id)
  if not A then return nil, err end
  local how = { provisional = opts.provisional }
  return { assessment = found, M = model, A = A, how = how,
    E = require("wegmarke.evaluate").run(model, A, how) }
end

--- Opens an assessment and evaluates it.
---@param db table
---@param ref string
---@param opts {provisional: boolean|nil, model: table|nil}|nil `model`: instead of the pinned one
---@return table|nil bound names to values: assessment, unit, A, M, E, scale, placements, profile,
---  rules, trace, explain, what
---@return table|nil err
function M.open(db, ref, opts)
  local found, err = M.evaluate(db, ref, opts or {})
  if not found then return nil, err end
  local model, A, E = found.M, found.A, found.E
  local bound = {
    assessment = found.assessment, unit = A.unit, A = A, M = model, E = E, scale = model.scale,
    placements = placements(A), profile = profile(E), trace = M.trace(model, E), rules = {},
  }
  for i, item in ipairs(bound.trace) do
    bound.rules[i] = { id = item.id, kind = item.kind, element = item.element, outcome = item.outcome,
      file = item.file, line = item.line }
  end
  function bound.explain(id) return explain(bound, id) end
  function bound.what(changes) return what(model, A, E, found.how, changes) end
  return bound
end

return M
