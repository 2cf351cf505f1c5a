--- A model that is ready: its data (`id`, `version`, `hash`, `title`, `types`, `scale`, `elements`,
--- `element` by id, `rules`, `advice`, `lists`, `files`), its words, its rules.

local lang = require "wegmarke.lang"
local figures = require "wegmarke.module.figures"
local findings_of = require "wegmarke.module.findings"
local lists = require "wegmarke.words.lists"
local shape = require "wegmarke.module.shape"
local text = require "wegmarke.text"
local made = require "wegmarke.module.made"
local told = require "wegmarke.module.raised"

local Model = setmetatable({}, { __index = made.Made })
Model.__index = Model

local boxes = made.boxes

--- Makes a model of assembled data and its inner state.
---@param data table see load.lua
---@param inner userdata a box in which the model's files ran
---@return table model
---@param making table how it was made: { origin, findings, identity, weights }
function Model.new(data, inner, making)
  data.known_criteria = {}
  for _, element in ipairs(data.all_elements) do
    local known = {}
    for id in pairs(element.criterion) do
      known[id] = true
    end
    data.known_criteria[element.id] = known
  end
  return made.keep(setmetatable(data, Model), inner, making)
end

-- The types on both sides of a value: the same twice if it is a type's own.
local function around(self, value)
  local below
  for _, entry in ipairs(self.types) do
    if entry.value == value then
      return entry, entry
    elseif entry.value > value then
      return below, entry
    end
    below = entry
  end
  return below, nil
end

-- "Typ 2" -> "Typ ", "2": so that two titles can share their first word.
local function split_title(title)
  return title:match("^(.-%s)(%S+)$")
end

-- "Typ 2 und 3" out of "Typ 2" and "Typ 3"
local function pair_of(first, second)
  local word, _ = split_title(first)
  local other, rest = split_title(second)
  if word and word == other then
    return first, rest
  end
  return first, second
end

--- A value in words: "Typ 2", "zwischen Typ 2 und 3".
---
--- ```lua
--- M:label(2.5, "de") --> "zwischen Typ 2 und 3"
--- ```
---@param value number
---@param language string
---@return string
function Model:label(value, language)
  local low, high = around(self, value)
  if not low or not high then
    return tostring(value)
  end
  if low == high then
    return self:text(low.title, language)
  end
  local first, second =
    pair_of(self:text(low.title, language), self:text(high.title, language))
  return lang.text(language, "model.between", { low = first, high = second })
end

--- A step in words: "von Typ 2 nach Typ 3", "von einem Stand zwischen Typ 2 und 3 nach Typ 3".
---
--- ```lua
--- M:step(2, 3, "de") --> "von Typ 2 nach Typ 3"
--- ```
---@param from number
---@param to number
---@param language string
---@return string
function Model:step(from, to, language)
  local function words(value)
    local low, high = around(self, value)
    return low ~= high and lang.text(language, "model.stand", { at = self:label(value, language) })
      or self:label(value, language)
  end
  return lang.text(language, "model.step", { from = words(from), to = words(to) })
end

--- The title of an element; its id if there is none.
---
--- ```lua
--- M:element_title("koordination", "de") --> "Koordination"
--- ```
---@param id string
---@param language string
---@return string
function Model:element_title(id, language)
  local element = self.element[id]
  if element then return self:text(element.title, language) end
  return self.form and require("wegmarke.module.own_form").title(self, id, language) or id
end

--- The entry of one of the model's lists.
---
--- ```lua
--- M:entry("roles", "leitung").id --> "leitung"
--- ```
---@param list string such as "roles"
---@param id string
---@return table|nil
function Model:entry(list, id)
  for _, entry in ipairs(self.lists[list] or {}) do
    if entry.id == id then
      return entry
    end
  end
end

--- The names of the figures that rules may read, as a set; nil where it is not known which there are.
---
--- ```lua
--- next(M:figure_names()) --> nil
--- ```
---@return table<string, true>|nil
function Model:figure_names()
  if self.uses and not self.figures then return nil end
  local set = {}
  for _, figure in ipairs(self.figures or {}) do set[figure.id] = true end
  return set
end

--- What is known of a unit in figures.
---
--- ```lua
--- next(M:figures_of({key = "07131"})) --> nil
--- ```
---@param unit table what rules read of a unit: `key`, or `figures` where somebody says them
---@return table<string, {value: number, source: string|nil, as_of: string|nil}>
function Model:figures_of(unit) return unit.figures or figures.of(self, unit.key) end

--- What rules may read, whatever is known: fields, scales, names. A table that is the caller's.
---@return table what { elements = {}, unit = {}, ... } as the inner side takes it
function Model:readable()
  if not self.spreads then
    local seen, list = {}, {}
    for _, low in ipairs(self.scale) do
      for _, high in ipairs(self.scale) do
        if high >= low and not seen[high - low] then
          seen[high - low], list[#list + 1] = true, high - low
        end
      end
    end
    table.sort(list)
    self.spreads = list
  end
  return { elements = {}, unit = {}, unit_fields = lists.unit_field.known, scale = self.scale,
           spreads = self.spreads, state_names = lists.counted_state.known, fact_names = self.fact_names,
           figure_names = self:figure_names(), figures = {}, api = self.api }
end

--- What rules are told of what is known, as the inner side takes it.
---
--- ```lua
--- M:known({koordination = {applicable = true, ist = 2}}, {kind = "landkreis"}).unit.kind --> "landkreis"
--- ```
---@param elements table<string, table> { applicable, ist, soll, soll_state, criteria, states, spread, rank,
---  points, weight, weight_domain, weight_open } by element
---@param unit table { name, kind, population, area_km2, key, land }
---@return table
function Model:known(elements, unit)
  local what = self:readable()
  what.unit = unit
  for name, figure in pairs(self:figures_of(unit)) do what.figures[name] = figure.value end
  for id, element in pairs(elements) do
    what.elements[id] = {
      applicable = element.applicable, ist = element.ist, soll = element.soll,
      soll_state = element.soll_state, criteria = element.criteria,
      known_criteria = self.known_criteria[id], no_levels = element.no_levels,
      facts = self.element[id] and self.element[id].facts, states = element.states,
      spread = element.spread, rank = element.rank, weight = element.weight,
      weight_domain = element.weight_domain, weight_open = element.weight_open, points = element.points,
      answers = element.answers, questions = self.element[id] and self.element[id].asks,
    }
  end
  return what
end

--- Tells the rules what is known. Everything is copied.
---
--- ```lua
--- M:know({koordination = {applicable = true, ist = 2}}, {kind = "landkreis"})
--- ```
---@param elements table<string, table> { applicable, ist, soll, soll_state, criteria } by element
---@param unit table
function Model:know(elements, unit) self:tell(self:known(elements, unit)) end

--- Tells the rules what is known, as the inner side takes it (see inside_profile.lua).
---@param what table
function Model:tell(what)
  local ok, err = boxes[self]:call("know", what)
  if ok == nil and err and err.kind ~= "stops" and err.kind ~= "budget" then -- those tell each rule
    error(err.message, 0)
  end
end

--- Tells the rules the weights of elements, which they can read from then on.
---@param weights table<string, {weight: number, weight_domain: number[]|nil}> by element
function Model:weigh(weights)
  local ok, err = boxes[self]:call("weigh", weights)
  if ok == nil and err and err.kind ~= "stops" and err.kind ~= "budget" then -- those tell each rule
    error(err.message, 0)
  end
end

--- Narrows what was told as unknown, as the inner side takes it (see inside_profile.lua).
---@param what table
function Model:focus(what)
  boxes[self]:call("focus", what)
end

-- A failed run as a result.
local function failed(f, err)
  local message, file, line = told.at(f, err)
  return { outcome = "error", err = message, file = file, line = line, facts = {}, unknown = {} }
end

--- Runs the function of a rule or of an advice with what `know` told.
---
--- ```lua
--- for _, rule in ipairs(M.rules) do assert(not rule.when or M:explore(rule.when).outcome) end
--- ```
---@param f table the function's place, { ["function"] = n, file=, line= }
---@return table result { outcome = "fires"|"silent"|"does_not_apply"|"cannot_tell"|"error",
---  facts = { {path, value} }, unknown = { path }, err=, file=, line= }
function Model:explore(f)
  local result, err
  if f.old then
    result, err = boxes[self]:call("explore_chain", made.chain_of(f))
  else
    result, err = boxes[self]:call("explore", f["function"])
  end
  if not result then
    return failed(f, err)
  elseif result.outcome == "error" then
    return failed(f, result.error)
  end
  return result
end

-- The first error of what was rolled up, groups before the whole, as a failed run of the function; nil if
-- none is.
local function first_failed(from, result)
  for _, x in ipairs(result.groups) do
    if x.outcome == "error" then return failed(from.group, x.error) end
  end
  local overall = result.overall
  return overall and overall.outcome == "error" and failed(from.overall, overall.error) or nil
end

--- Runs the roll-up's functions with what `know` told.
---@param what table see inside_rollup.lua
---@return table|nil result { groups = { {id, outcome, value, ...} }, overall,
---  results = { {id, groups, overall,
---  failed} } }; nil if it failed
---@return table|nil failed as `explore` returns it
function Model:roll_up(what)
  local result, err = boxes[self]:call("roll_up", what)
  if not result then
    return nil, failed(self.rollup, err)
  end
  local fault = first_failed(self.rollup, result)
  if fault then return nil, fault end
  for i, one in ipairs(result.results) do one.failed = first_failed(self.rollup.results[i], one) end
  return result
end

--- What a function of a document or of a view gives.
---@param f table the function's place
---@param what table what it is told: see report/given.lua
---@return any value plain data; nil where it failed
---@return table|nil failed { err, file, line }
function Model:compose(f, what)
  local chain, last = made.chain_of(f)
  local result, err = boxes[self]:call("compose", chain, what, last)
  if result and not result.error then return result.value end
  err = result and result.error or err
  if type(err) == "table" and err.key == "model.document_field" then
    err.args.nearest = text.nearest(err.args.field, err.args.known)
  end
  return nil, failed(f, err)
end

-- What a function gives, checked as if it stood there. `field`: of what it is the function.
local function given(self, of, field, what)
  local said, problem = self:compose(of[field], what)
  if problem then return nil, problem end
  local languages, fault = {}, nil
  for _, language in ipairs(self.languages) do languages[language] = true end
  shape.check(shape.given[field], said, languages, function(path, err, severity)
    if severity == "error" or severity == "strict" then fault = fault or { path = path, err = err } end
  end)
  if not fault then return said end
  return nil, { outcome = "error", file = of[field].file, line = of[field].line,
    err = lang.err("model.document_" .. field, { at = findings_of.path_text(fault.path),
      problem = fault.err }) }
end

--- What the function of a part of the report gives.
---@param part table { blocks, ... }
---@param what table what it is told: see report/given.lua
---@return table[]|nil blocks
---@return table|nil failed { err, file, line }
function Model:document(part, what) return given(self, part, "blocks", what) end

--- What the function of a view gives.
---@param view table { rows, ... }
---@param what table what it is told: see report/given.lua
---@return table[]|nil rows
---@return table|nil failed { err, file, line }
function Model:view(view, what) return given(self, view, "rows", what) end

--- Tells what answers to questions say of types.
---
--- ```lua
--- #M:types_of {} --> 0
--- ```
---@param list table[] see inside_questions.lua, each with `at`: the function's place
---@return table[][] results of each what came of its items, in order: { outcome, value, possible, read,
---  open }; of one that failed { outcome = "error", err, file, line }
function Model:types_of(list)
  local results, err = boxes[self]:call("types", list)
  for i, what in ipairs(list) do
    local whole = not results and failed(what.at, err)
    for n in ipairs(whole and what.items or {}) do
      what.results = what.results or {}
      what.results[n] = whole
    end
    for n, one in ipairs(results and results[i] or {}) do
      if one.outcome == "error" then results[i][n] = failed(what.at, one.error) end
    end
  end
  if results then return results end
  results = {}
  for i, what in ipairs(list) do results[i] = what.results or {} end
  return results
end

--- The table that the verb `weights` gave, for `origin`; nil where all count the same.
---@return table|nil
function Model:weights_table()
  return made.making(self).weights
end

return Model
