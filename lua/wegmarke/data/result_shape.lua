--- What the kept result of a finalised assessment looks like, as `wegmarke.evaluate` makes it: whoever shows
--- one relies on it. What is not named here may be anything; a later program may keep more.
---
--- A shape is a function of a value and of what is known of the model: nil if it fits, else where it does
--- not.

local json = require "wegmarke.json"

local M = {}

local function is(...)
  local kinds = {}
  for _, kind in ipairs { ... } do kinds[kind] = true end
  return function(value)
    if value == json.null or not kinds[type(value)] then return "" end
  end
end

local text, flag = is "string", is "boolean"

local function number(x)
  if type(x) ~= "number" or x ~= x or math.abs(x) > 1e15 then return "" end
end

--- A field that may be left out.
local function maybe(shape)
  return function(value, known)
    if value ~= nil then return shape(value, known) end
  end
end

local function below(key, where)
  return where and key .. (where == "" and "" or ".") .. where
end

local function table_of(value)
  return type(value) == "table" and value ~= json.null and value or nil
end

local function object(fields)
  return function(value, known)
    if not table_of(value) then return "" end
    for key, shape in pairs(fields) do
      local where = shape(value[key], known)
      if where then return below(key, where) end
    end
  end
end

local function list(shape)
  return function(value, known)
    if not table_of(value) then return "" end
    for key, item in pairs(value) do
      local place = math.type(key) == "integer" and key <= #value
      local where = not place and "" or shape(item, known)
      if where then return below(tostring(key), where) end
    end
  end
end

local function map(shape)
  return function(value, known)
    if not table_of(value) or next(value) == nil and json.encode(value) == "[]" then return "" end
    for key, item in pairs(value) do
      local where = type(key) ~= "string" and "" or shape(item, known)
      if where then return below(tostring(key), where) end
    end
  end
end

--- A text, or one for each language.
local function words(value)
  if type(value) == "string" then return nil end
  return map(text)(value)
end

--- An element, which the model has.
local function element(value, known)
  if type(value) ~= "string" or known.element and not known.element[value] then return "" end
end

--- A step of the model's scale.
local function step(value, known)
  return number(value) or known.on_scale and not known.on_scale(value) and "" or nil
end

local texts, numbers = list(text), list(number)
local remarks = { strengths = texts, obstacles = texts, questions = texts, support = texts }

local function with(fields, more)
  for key, shape in pairs(more) do fields[key] = shape end
  return fields
end

local fact = object { path = text, value = is("string", "number", "boolean") }
local found = { id = text, outcome = text, text = words, why = maybe(words), file = text, line = number,
  model = text, facts = list(fact), unknown = texts,
  changed = maybe(list(object { file = text, line = number, model = text })) }
local side = maybe(object { n = number, low = number, high = number })
local answered = object { id = text, n = maybe(number), basis = maybe(text), counts = maybe(numbers),
  low_median = maybe(number), high_median = maybe(number), states = maybe(map(number)), value = maybe(number),
  low = maybe(number), high = maybe(number), from = maybe(text) }
local rolled = object { outcome = maybe(text), value = maybe(number), label = maybe(words),
  why = maybe(words), title = maybe(words), low = maybe(number), high = maybe(number), level = maybe(number),
  word = maybe(words), facts = maybe(list(fact)), unknown = maybe(texts) }
local rolled_result = object { id = text, title = words, why = maybe(words), from = maybe(number),
  to = maybe(number), groups = list(rolled), overall = maybe(rolled) }

M.shape = object {
  format = number, host = text, language = text, provisional = flag, weights_equal = maybe(flag),
  assessment = object { id = text, held_on = text, mode = text, threshold = number, final = flag,
    title = maybe(text), agency = maybe(text), place = maybe(text) },
  unit = object { id = text, name = text, kind = text, kind_title = words, keys = map(text),
    facts = map(number) },
  model = object { id = text, title = words, version = text, hash = text, endorsed_by = maybe(text),
    types = list(object { value = number, title = words }) },
  participation = object { persons = number, dots = number, groups = number, retrospective = number,
    roles = maybe(list(object { id = text, count = number, title = maybe(words) })),
    perspectives = maybe(list(object { id = text, count = number })),
    pooled = maybe(object { count = number, ids = texts }), withheld = maybe(text) },
  elements = list(object(with({ id = element, applicable = flag, weight = number, ist = maybe(step),
    abstand = maybe(number), n = maybe(number), counts = maybe(numbers), mode = maybe(numbers),
    low_median = maybe(number), high_median = maybe(number), q1 = maybe(number), q3 = maybe(number),
    two_peaks = maybe(flag), basis = maybe(text), ist_from = maybe(text),
    states = maybe(map(number)), points = maybe(number), dots = maybe(number),
    agreement = object { state = text, value = maybe(step), low = maybe(step), high = maybe(step),
      how = maybe(text), why = maybe(text), dissent = maybe(text) },
    soll = object { state = text, value = maybe(step), year = maybe(number), why = maybe(text) },
    near = maybe(object { share = number, low = number, high = number, inside = number, outside = number }),
    proposal = maybe(object { none = maybe(text), value = maybe(step), low = maybe(step),
      high = maybe(step) }),
    tally = maybe(object { counts = numbers, n = number }), asked = maybe(list(answered)),
    type_from = maybe(object { outcome = text, value = maybe(step), possible = maybe(numbers),
      facts = list(fact), unknown = texts, file = text, line = number }),
    views = maybe(object { differ = flag, inside = side, outside = side }) }, remarks))),
  reflections = maybe(list(object(with({ id = element }, remarks)))),
  strengths = maybe(texts), obstacles = maybe(texts), questions = maybe(texts), support = maybe(texts),
  clashes = maybe(list(object { what = text, n = number, element = maybe(element) })),
  talk = list(object { element = element, n = number, share = number, basis = text, dont_know = number,
    inside = number, outside = number, no_agreement = flag, two_peaks = flag, views_differ = flag }),
  build_on = list(object { element = element, from = text, ist = maybe(step), text = maybe(text) }),
  order = object { group = maybe(list(element)), why = maybe(text),
    computed = list(object { element = element, ist = step, abstand = number, priority = number,
      weight = number }),
    firm = maybe(object { verdict = text, ranks = maybe(list(object { element = element, low = number,
      middle = number, high = number })) }) },
  advice = list(object(with({ element = element, steps = maybe(list(words)), status = text,
    effort = maybe(text), months = maybe(number), from = maybe(number), to = maybe(number) }, found))),
  no_advice = list(object { element = element, why = text }),
  hints = list(object(with({ elements = list(element) }, found))),
  outcomes = map(text),
  errors = list(object { id = text, what = text, message = maybe(text), file = maybe(text),
    line = maybe(number) }),
  weights_by_points = maybe(text),
  points = maybe(object { each = number, people = number, total = number, withheld = maybe(flag),
    waiting = maybe(flag), clash = maybe(flag) }),
  asked = maybe(list(object { id = text, n = number, withheld = maybe(flag), changed = maybe(flag),
    groups = maybe(list(object { id = text, count = number })),
    classes = maybe(list(object { from = maybe(number), below = maybe(number), count = number })),
    pooled = maybe(object { count = number, ids = texts }) })),
  weights_open = maybe(list(is("string", "table"))),
  fields = list(object { id = text, title = text, goal = maybe(text), important = maybe(number),
    feasible = maybe(number), notes = maybe(map(list(object { body = text }))),
    packages = list(object { id = text, what = text, state = text, who = maybe(text), due = maybe(text),
      resources = maybe(text) }) }),
  rollup = maybe(object { title = maybe(words), groups = list(rolled), overall = maybe(rolled),
    results = maybe(list(rolled_result)) }),
  despite = maybe(object { rules = texts, reason = text }),
}

--- Where a result is not as it is made; nil if it fits.
---@param result any
---@param model table|nil what it was made with, if that is known
---@return string|nil where
function M.misfit(result, model)
  local known = {}
  if model then
    local values = require "wegmarke.data.intake.values"
    known.on_scale = function(value) return values.on_scale(model, value) end
    known.element = {}
    for _, one in ipairs(model.all_elements) do known.element[one.id] = true end
  end
  return M.shape(result, known)
end

return M
