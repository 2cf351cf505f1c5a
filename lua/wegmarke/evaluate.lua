--- From what was recorded to a result that explains itself.
---
--- One table, filled from left to right: participation, elements (placements, agreement, target,
--- gap, weight), the whole (what to talk about first, what to build on, order), advice, hints.
--- The result is plain data; the cells' texts stay in the model.

local applies = require "wegmarke.module.applies"
local asked = require "wegmarke.module.asked"
local audiences = require "wegmarke.words.audiences"
local box = require "wegmarke.box"
local audience = require "wegmarke.evaluate.audience"
local elements = require "wegmarke.evaluate.elements"
local kinds = require "wegmarke.words.kinds"
local late = require "wegmarke.evaluate.late"
local participation = require "wegmarke.evaluate.participation"
local rollup = require "wegmarke.evaluate.rollup"
local rules = require "wegmarke.evaluate.rules"
local sys = require "wegmarke.sys"
local whole = require "wegmarke.evaluate.whole"

local M = {}

--- The number of the result's format.
M.FORMAT = 1

local function describe_model(m)
  local types = {}
  for i, entry in ipairs(m.types) do
    types[i] = { value = entry.value, title = entry.title }
  end
  return {
    id = m.id, title = m.title, version = m.version, hash = m.hash,
    endorsed_by = m.endorsed_by, types = types, between = m.between,
  }
end

--- Evaluates one assessment.
---
--- ```lua
--- evaluate.run(M, A, {provisional = true}).elements[5].ist --> 2.5
--- ```
---@param m table the model (`wegmarke.model`)
---@param a table what was recorded (`wegmarke.data.gather`)
---@param options table|nil { provisional = boolean: propose values where nothing is agreed,
---  audience = "group"|"unit" (default)|"agency"|"public", light = true: only what follows from
---  agreements and targets, for looking at thousands; unseen = true: nobody will see what
---  people answered, so nothing of it goes out }
---@return table result
function M.run(m, a, options)
  local _ <close> = box.together()
  options = options or {}
  local who = options.audience or "unit"
  m = elements.applying(m, a, who)
  local told = audience.assessment(a, who)
  local language = told.language or m.language
  local e = {
    format = M.FORMAT, host = sys.version, language = language,
    provisional = options.provisional == true,
    assessment = {
      id = told.id, title = told.title, held_on = told.held_on,
      mode = told.mode, agency = told.agency, final = told.final == true,
      place = told.place, closed = told.closed, late = told.late,
      threshold = told.threshold or 3,
    },
    unit = {
      id = a.unit.id, name = a.unit.name, kind = a.unit.kind, kind_title = kinds.title(m, a.unit),
      keys = a.unit.keys, facts = a.unit.facts,
    },
    model = describe_model(m), errors = {},
  }
  if m.figures then e.figures = m:figures_of(applies.unit(a.unit)) end
  local threshold, is_outside = e.assessment.threshold, audiences.is_outside(who)
  local is_seen = not (options.light or options.unseen)
  local shown, late_ones = late[is_seen and not is_outside and "show" or "hold_back"](a, threshold, who)
  e.participation = participation.count(m, shown, e, late_ones)
  if is_outside then
    -- How many took part is told to everybody, who did is not.
    e.outside, e.participation = true, participation.numbers(e.participation)
    shown = late[is_seen and "show" or "hold_back"](a, threshold, who, audience.reaches(shown, who))
  end
  a = audience.filter(shown, who)
  if asked.any(m) then a = require("wegmarke.evaluate.questions").derive(m, a, late_ones) end
  if m.left_out then a = elements.without(m, a) end
  e.elements = elements.all(m, a, e, options, late_ones)
  if m.form then require("wegmarke.evaluate.own").add(m, a, e, late_ones, who, shown.clashes) end
  e.reflections = elements.reflections(m, a)
  for field, list in pairs(elements.remarks(a)) do
    e[field] = list
  end
  e.clashes = whole.clashes(m, a)
  e.order = { group = a.group_order and a.group_order.elements or nil } -- rules read it; the rest follows
  rules.know(m, e)
  rules.weigh(m, e)
  e.talk = options.light and {} or whole.talk(m, e)
  e.build_on = options.light and {} or whole.build_on(m, e)
  e.order = whole.order(m, e, a, options)
  rules.advise(m, e)
  rules.hint(m, e)
  rollup.run(m, e)
  e.fields = a.fields
  return e
end

return M
