-- Rules over a profile: what they read of it, and what they say where something is unknown. A part of
-- inside.lua.
--
-- A rule is run with every value it reads recorded, and, where it reads a value that nobody knows yet, once
-- for every value it could have.

local error, ipairs, setmetatable = error, ipairs, setmetatable
local raw_next = next

-- How many runs one rule may take when it reads unknown values.
local MAX_RUNS = 20000

local host, fail, pcall, plain_tostring, keys_of, next_choice -- from inside.lua

-- The sentinels that end a run: raised by reads, caught by `explore`.
local DOES_NOT_APPLY, UNKNOWN = {}, {}

local facts -- what the present call knows: { elements =, unit =, scale = }
local narrowed = {} -- see `focus`
local run -- the present run of a rule: { reads =, choices =, assigned = }

local MARKS = { "yes", "partly", "no" }

-- Notes a read: the first time in this run, in order.
local function note(path, value)
  if not run.seen[path] then
    run.seen[path] = true
    run.reads[#run.reads + 1] = { path = path, value = value }
  end
  return value
end

-- A value that nobody knows: the one that this run assumes.
local function assume(path, domain)
  local value = run.assigned[path]
  if value == nil then
    run.choices[#run.choices + 1] = { path = path, domain = domain, at = 1 }
    value = domain[1]
    run.assigned[path] = value
  end
  run.unknown[path] = true
  return note(path, value)
end

local function read_criterion(id, element, criterion)
  if not element.known_criteria[criterion] then
    fail("model.rule_unknown_criterion",
      { element = id, criterion = plain_tostring(criterion), known = keys_of(element.known_criteria) })
  end
  local path = id .. ".criteria." .. criterion
  local mark = element.criteria and element.criteria[criterion]
  if mark == nil or mark == "unknown" then
    return assume(path, MARKS)
  end
  return note(path, mark)
end

-- Ends the run: what nobody knows, and of which the values that it could have are not tried.
local function give_up(path)
  run.unknown[path] = true
  error(UNKNOWN, 0)
end

-- The answers to an element's questions, and what they can be asked for together.
local function answers_view(id, element)
  local view
  local function all(...)
    local ids, values = { ... }, {}
    for i, ask in ipairs(#ids > 0 and ids or element.questions) do
      -- many unknown answers are too many to try
      if not (element.answers and element.answers[ask]) and element.questions[ask] then
        give_up(id .. ".answers." .. ask)
      end
      values[i] = view[ask]
    end
    return values
  end
  local function sum(values)
    local n = 0
    for _, value in ipairs(values) do n = n + value end
    return n
  end
  local verbs = {
    sum = function(_, ...) return sum(all(...)) end,
    mean = function(_, ...)
      local values = all(...)
      return sum(values) / #values
    end,
    least = function(_, ...) return math.min(table.unpack(all(...))) end,
    most = function(_, ...) return math.max(table.unpack(all(...))) end,
    count = function(_, from, ...)
      local n = 0
      for _, value in ipairs(all(...)) do n = n + (value >= from and 1 or 0) end
      return n
    end,
  }
  view = setmetatable({}, {
    __metatable = false,
    __index = function(_, ask)
      if verbs[ask] then return verbs[ask] end
      local domain = element.questions[ask]
      if type(ask) ~= "string" or not domain then
        fail("model.question_unknown", { element = id, question = plain_tostring(ask),
          known = element.questions })
      end
      local path = id .. ".answers." .. ask
      local value = element.answers and element.answers[ask]
      return value and note(path, value) or assume(path, domain)
    end,
    __newindex = function() fail("model.rule_writes", {}, 3) end,
  })
  return view
end

local read_field

local readers = {
  applicable = function(id, element)
    return note(id .. ".applicable", element.applicable)
  end,
  known = function(id, element)
    return note(id .. ".known", element.ist ~= nil)
  end,
  ist = function(id, element)
    if element.ist == nil then
      return assume(id .. ".ist", element.ist_domain or facts.scale)
    end
    return note(id .. ".ist", element.ist)
  end,
  soll = function(id, element)
    if element.soll_state == "value" then
      return note(id .. ".soll", element.soll)
    elseif element.soll_state == "hold" or element.soll_state == "not_pursued" then
      return read_field(id, element, "ist")
    end
    return assume(id .. ".soll", element.soll_domain or facts.scale)
  end,
  abstand = function(id, element)
    local step = read_field(id, element, "soll") - read_field(id, element, "ist")
    return step > 0 and step or 0
  end,
  id = function(id)
    return id
  end,
  weight = function(id, element)
    if facts.early or element.weight == nil then -- weights come of the rules that multiply them
      fail("model.rule_weight_early", { element = id })
    elseif element.weight_open then
      return give_up(id .. ".weight")
    elseif element.weight_domain then
      return assume(id .. ".weight", element.weight_domain)
    end
    return note(id .. ".weight", element.weight)
  end,
  states = function(id, element)
    return setmetatable({}, {
      __metatable = false,
      __index = function(_, state)
        if not facts.state_names[state] then
          fail("model.rule_unknown_count",
            { element = id, state = plain_tostring(state), known = keys_of(facts.state_names) })
        end
        local path = id .. ".states." .. state
        return element.states and note(path, element.states[state]) or give_up(path)
      end,
      __newindex = function() fail("model.rule_writes", {}, 3) end,
    })
  end,
  spread = function(id, element)
    return element.spread and note(id .. ".spread", element.spread) or assume(id .. ".spread", facts.spreads)
  end,
  rank = function(id, element)
    return element.rank and note(id .. ".rank", element.rank) or give_up(id .. ".rank")
  end,
  points = function(id, element)
    return element.points and note(id .. ".points", element.points) or give_up(id .. ".points")
  end,
  facts = function(id, element)
    return setmetatable({}, {
      __metatable = false,
      __index = function(_, name)
        local value = element.facts and element.facts[name]
        if value == nil and not (facts.fact_names and facts.fact_names[name]) then
          fail("model.rule_unknown_fact", { element = id, field = plain_tostring(name) })
        end
        if value ~= nil and type(value) ~= "table" then note(id .. ".facts." .. name, value) end
        return host.copy_of(value)
      end,
      __newindex = function() fail("model.rule_writes", {}, 3) end,
    })
  end,
  answers = function(id, element)
    if not element.questions then fail("model.rule_no_answers", { element = id }) end
    return answers_view(id, element)
  end,
  criteria = function(id, element)
    return setmetatable({}, {
      __metatable = false,
      __index = function(_, criterion)
        return read_criterion(id, element, criterion)
      end,
      __newindex = function() fail("model.rule_writes", {}, 3) end,
    })
  end,
}

-- Fields that an element without levels does not have.
local LEVELS = { ist = true, soll = true, abstand = true, known = true, criteria = true, weight = true,
                 states = true, spread = true, rank = true, points = true,
                 answers = true }

-- Fields that API 2 brought.
local SECOND = { weight = true, states = true, spread = true, rank = true, points = true,
                 answers = true }

read_field = function(id, element, field)
  local reader = readers[field]
  if not reader or SECOND[field] and facts.api < 2 then
    fail("model.rule_unknown_field", { element = id, field = plain_tostring(field) })
  end
  if element.no_levels and LEVELS[field] then
    fail("model.rule_no_levels", { element = id, field = field })
  end
  if not element.applicable and field ~= "applicable" and field ~= "id" and field ~= "facts" then
    note(id .. ".applicable", false)
    error(DOES_NOT_APPLY, 0)
  end
  return reader(id, element)
end

-- p: p.<element>.<field>
local function profile_view()
  local views = {}
  return setmetatable({}, {
    __metatable = false,
    __index = function(_, id)
      local element = facts.elements[id]
      if not element then
        fail("model.rule_unknown_element", { element = plain_tostring(id) })
      end
      if not views[id] then
        views[id] = setmetatable({}, {
          __metatable = false,
          __index = function(_, field)
            return read_field(id, element, field)
          end,
          __newindex = function() fail("model.rule_writes", {}, 3) end,
        })
      end
      return views[id]
    end,
    __newindex = function() fail("model.rule_writes", {}, 3) end,
  })
end

-- unit.figure: unit.figure.<name>; one that is not known of this unit ends the run.
local function figure_view()
  return setmetatable({}, {
    __metatable = false,
    __index = function(_, name)
      if facts.figure_names and not facts.figure_names[name] then
        fail("model.rule_unknown_figure",
          { figure = plain_tostring(name), known = keys_of(facts.figure_names) })
      end
      local path = "unit.figure." .. plain_tostring(name)
      local value = facts.figures and facts.figures[name]
      local domain = facts.figure_domains and facts.figure_domains[name]
      if value == nil and domain then
        return assume(path, domain)
      elseif value == nil then
        give_up(path)
      end
      return note(path, value)
    end,
    __newindex = function() fail("model.rule_writes", {}, 3) end,
  })
end

-- unit: unit.<field>; a field that is known for no unit ends the run.
local function unit_view()
  return setmetatable({}, {
    __metatable = false,
    __index = function(_, field)
      local path = "unit." .. plain_tostring(field)
      if field == "figure" and facts.api >= 2 then
        return figure_view()
      end
      if not facts.unit_fields[field] then
        fail("model.rule_unknown_unit_field", { field = plain_tostring(field) })
      end
      local value = facts.unit[field]
      local domain = facts.unit_domains and facts.unit_domains[field]
      if value == nil and domain then
        return assume(path, domain)
      elseif value == nil then
        give_up(path)
      end
      return note(path, value)
    end,
    __newindex = function() fail("model.rule_writes", {}, 3) end,
  })
end

-- One run of f(...) with what `choices` assume. Returns "done" and the result,
-- "does_not_apply", "cannot_tell"; or nil and the error.
local function run_once(choices, f, ...)
  run = { reads = {}, seen = {}, assigned = {}, choices = choices, unknown = {} }
  for _, choice in ipairs(choices) do
    run.assigned[choice.path] = choice.domain[choice.at]
  end
  local ok, result = pcall(f, ...)
  if ok then
    return "done", result
  elseif result == DOES_NOT_APPLY then
    return "does_not_apply"
  elseif result == UNKNOWN then
    return "cannot_tell"
  end
  return nil, result
end

-- Whether the present run assumes a step that is none: a target that is not
-- above the present value, where the outside asked for one that is.
local function no_step()
  local id = facts.step
  local ist, soll = id and run.assigned[id .. ".ist"], id and run.assigned[id .. ".soll"]
  return ist and soll and soll <= ist
end

-- Runs f(...) once for every combination of values that unknown reads could
-- have, at most `most` times, and calls each(outcome, result). Returns nil and
-- the error if a run raises; else the known values read, { {path, value} },
-- the unknown ones, { path }, the number of runs, and whether that was all.
local function explore(most, each, f, ...)
  local choices, runs, complete = {}, 0, true
  local known, seen, unknown = {}, {}, {}
  repeat
    local outcome, result = run_once(choices, f, ...)
    runs = runs + 1
    if not outcome then
      return nil, result
    end
    for path in raw_next, run.unknown do
      unknown[path] = true
    end
    for _, read in ipairs(run.reads) do
      if not seen[read.path] and not run.unknown[read.path] then
        seen[read.path] = true
        known[#known + 1] = read
      end
    end
    if not no_step() then
      each(outcome, result)
    end
    local more = next_choice(choices)
    if more and runs >= most then
      complete, more = false, false
    end
  until not more
  return known, keys_of(unknown), runs, complete
end

-- Runs rule function number n. Returns { outcome =, facts = { {path, value} }, unknown =
-- { path }, runs = n, can = outcomes of single runs, means = true if it took
-- a mean of types }; or { outcome = "error", error = ... }.
local function explore_rule(n, f, chain)
  local outcome, can, means = nil, {}, nil
  host.as_it_was(n, chain)
  local known, unknown, runs, complete = explore(MAX_RUNS, function(status, result)
    if status == "done" then
      status = result and "fires" or "silent"
    end
    can[status] = true
    means = means or run.means
    if outcome == nil then
      outcome = status
    elseif outcome ~= status then
      outcome = "cannot_tell"
    end
  end, f or host.functions[n], profile_view(), unit_view())
  local changed = host.remembered(n)
  if not known or changed then
    return { outcome = "error", error = not known and unknown or changed }
  elseif not complete then
    outcome = "cannot_tell"
  end
  -- An unknown value that changes nothing is no fact of the outcome either.
  return { outcome = outcome or "silent", facts = known, unknown = unknown, runs = runs,
           can = keys_of(can), means = means, complete = complete }
end

-- What inside.lua calls -----------------------------------------------------------

local api = { explore = explore_rule }

-- Sets what rules read: { elements = { [id] = {applicable, ist, soll, soll_state,
-- criteria, known_criteria, no_levels, facts, weight, states, spread, rank,
-- points, answers = { [question] = value }, questions = { ids, [id] = values },
-- ist_domain, soll_domain, weight_domain} }, unit = {}, unit_fields = {},
-- unit_domains = {}, figures = {}, figure_names = {}, figure_domains = {}, scale = {},
-- spreads = {}, state_names = {}, fact_names = {}, api = n, step = id }. The domains and
-- `step` are for checks: what unknown values could be, and the element of which only real
-- steps are of interest: see `focus`.
function api.know(what)
  facts, narrowed = what, {}
end

-- Tells the weights, which some rules make and others read: { [id] = { weight, weight_domain, weight_open }
-- }; without a weight none can be read, and one that is open nobody knows.
function api.weigh(weights)
  for id, element in raw_next, facts.elements do
    local one = weights[id]
    element.weight, element.weight_domain = one and one.weight, one and one.weight_domain
    element.weight_open = one and one.weight_open
  end
end

-- Narrows what is unknown: { elements = { [id] = { ist_domain, soll_domain } }, unit_domains = { kind },
-- step = id, early = weights are not known yet }; what was narrowed before is open again.
function api.focus(what)
  for id in raw_next, narrowed do
    facts.elements[id].ist_domain, facts.elements[id].soll_domain = nil, nil
  end
  narrowed = what.elements
  for id, x in raw_next, narrowed do
    facts.elements[id].ist_domain, facts.elements[id].soll_domain = x.ist_domain, x.soll_domain
  end
  facts.step, facts.unit_domains.kind, facts.early = what.step, what.unit_domains.kind, what.early
end

-- Runs the roll-up's functions.
function api.roll_up(rollup, what)
  return rollup {
    explore = explore, functions = host.functions, profile_view = profile_view, unit_view = unit_view,
    as_it_was = host.as_it_was, remembered = host.remembered, short = host.short, linked = host.linked,
    pcall = pcall, note = note,
    raise_unknown = function(paths)
      for _, path in ipairs(paths) do
        run.unknown[path] = true
      end
      error(UNKNOWN, 0)
    end,
    run = api.run, fail = fail,
  }(what, facts)
end

-- The present run of a rule.
function api.run()
  return run
end

return function(inner)
  host, fail, pcall, plain_tostring = inner, inner.fail, inner.pcall, inner.tostring
  keys_of, next_choice = inner.keys_of, inner.next_choice
  return api
end
