-- The inner side of a model's own Lua state.
--
-- The host runs this chunk once in each such state. It makes the environment
-- in which the model's files run (the model API, number 1), collects what they
-- declare, and runs rules: with every value they read recorded, and, where
-- they read a value that nobody knows yet, once for every value it could have.
--
-- The C host hands over, as globals of this state that models never see:
-- compile(source, chunk, env), defined(f), where(level), pcall (which lets the
-- errors of limits through).

local compile, defined, where, pcall = compile, defined, where, pcall
local error, ipairs, rawset, select, setmetatable, type = error, ipairs, rawget, select,
  setmetatable, type
local raw_next, raw_tostring, tonumber, assert = next, tostring, tonumber, assert
local concat, sort, unpack = table.concat, table.sort, table.unpack
local math_type, format, find = math.type, string.format, string.find

local API = 1

-- How many runs one rule may take when it reads unknown values.
local MAX_RUNS = 20000

-- Plain Lua, in one order everywhere ----------------------------------------

local TYPE_ORDER = { boolean = 1, number = 2, string = 3 }

local function key_before(a, b)
  local ta, tb = TYPE_ORDER[type(a)] or 4, TYPE_ORDER[type(b)] or 4
  if ta ~= tb then
    return ta < tb
  elseif ta == 1 then
    return not a and b
  elseif ta == 4 then
    return false
  end
  return a < b
end

-- The keys of a table: booleans, numbers, strings, each sorted. Other keys
-- have no order that is the same everywhere, so they are refused.
local function sorted_keys(t)
  local keys, n = {}, 0
  for k in raw_next, t do
    if not TYPE_ORDER[type(k)] then
      error("pairs: keys must be booleans, numbers or strings, this table has a " .. type(k), 3)
    end
    n = n + 1
    keys[n] = k
  end
  sort(keys, key_before)
  return keys
end

-- pairs(t): as Lua's, in sorted order.
local function sorted_pairs(t)
  if type(t) ~= "table" then
    error("pairs: a table expected, got " .. type(t), 2)
  end
  local keys, i = sorted_keys(t), 0
  return function()
    local k
    repeat
      i = i + 1
      k = keys[i]
    until k == nil or t[k] ~= nil
    if k ~= nil then
      return k, t[k]
    end
  end
end

-- next(t [, k]): as Lua's, in sorted order.
local function sorted_next(t, k)
  if type(t) ~= "table" then
    error("next: a table expected, got " .. type(t), 2)
  end
  local best
  for other in raw_next, t do
    if not TYPE_ORDER[type(other)] then
      error("next: keys must be booleans, numbers or strings", 2)
    end
    if (k == nil or key_before(k, other)) and (best == nil or key_before(other, best)) then
      best = other
    end
  end
  if best ~= nil then
    return best, t[best]
  end
end

-- tostring(v): as Lua's, without addresses.
local function plain_tostring(v)
  local t = type(v)
  if t == "table" or t == "function" then
    return t
  end
  return raw_tostring(v)
end

-- string.format without addresses.
local function plain_format(pattern, ...)
  if type(pattern) == "string" and find(pattern, "%%[%d%.%-+ #]*p") then
    error("string.format: %p is not available in models", 2)
  end
  local args = { ... }
  local n = select("#", ...)
  for i = 1, n do
    if type(args[i]) == "table" or type(args[i]) == "function" then
      args[i] = type(args[i])
    end
  end
  return format(pattern, unpack(args, 1, n))
end

-- What the model's files declare ---------------------------------------------

local declared = {} -- list of { verb, id, body, file, line }
local functions = {} -- what rules hold in place of functions: list
local none = setmetatable({}, { __metatable = false }) -- the word `none`
local loading = false -- a file of the model runs

-- Errors that the outside words in the user's language: a table with a key.
local function fail(key, args, level)
  local file, line = where(level or 3)
  error({ key = key, args = args or {}, file = file, line = line }, 0)
end

local function keys_of(set)
  local keys = {}
  for k in raw_next, set do
    keys[#keys + 1] = k
  end
  sort(keys)
  return keys
end

-- The value as plain data: functions become { ["function"] = n, file, line },
-- `none` becomes { none = true }.
local function to_plain(v, path, depth)
  local t = type(v)
  if t == "function" then
    local file, line = defined(v)
    functions[#functions + 1] = v
    return { ["function"] = #functions, file = file, line = line }
  elseif v == none then
    return { none = true }
  elseif t == "table" then
    if depth > 20 then
      error({ key = "model.too_deep", args = { path = path } }, 0)
    end
    local plain = {}
    for k, item in raw_next, v do
      if type(k) ~= "string" and math_type(k) ~= "integer" then
        error({ key = "model.key_type", args = { path = path, got = type(k) } }, 0)
      end
      plain[k] = to_plain(item, path .. "." .. plain_tostring(k), depth + 1)
    end
    return plain
  end
  return v
end

local function declare(verb, id, body, level)
  if not loading then
    fail("model.verb_in_rule", { verb = verb }, level + 1)
  end
  local file, line = where(level)
  if type(body) ~= "table" then
    fail("model.verb_body", { verb = verb, id = id or "", got = type(body) }, level + 1)
  end
  local ok, plain = pcall(to_plain, body, id or verb, 0)
  if not ok then
    plain.file, plain.line = file, line
    error(plain, 0)
  end
  declared[#declared + 1] = { verb = verb, id = id, file = file, line = line, body = plain }
end

-- verb "id" { ... }
local function with_id(verb)
  return function(id)
    if type(id) ~= "string" then
      fail("model.verb_id", { verb = verb, got = type(id) })
    end
    return function(body)
      declare(verb, id, body, 3)
    end
  end
end

-- verb { ... }
local function without_id(verb)
  return function(body)
    declare(verb, nil, body, 3)
  end
end

-- Verbs that later versions of the API may have: said clearly, not "nil value".
local function author_environment()
  local env = {
    assert = assert, error = error, ipairs = ipairs, next = sorted_next, pairs = sorted_pairs,
    select = select, tonumber = tonumber, tostring = plain_tostring, type = type,
    none = none,
    advice = with_id "advice", case = with_id "case", model = with_id "model",
    rule = with_id "rule", matrix = without_id "matrix", weights = without_id "weights",
  }
  env.math = {}
  for name, f in raw_next, math do
    env.math[name] = f
  end
  env.math.random, env.math.randomseed = nil, nil
  env.table = {
    concat = concat, insert = table.insert, move = table.move, pack = table.pack,
    remove = table.remove, sort = sort, unpack = unpack,
  }
  env.utf8 = utf8
  -- The string library is reachable through every string: it is this one.
  string.dump = nil
  string.format = plain_format
  env.string = string
  return setmetatable(env, {
    __metatable = false,
    __index = function(_, name)
      fail("model.unknown_name", { name = plain_tostring(name) })
    end,
    __newindex = function(t, name, value)
      if not loading then
        fail("model.global_in_rule", { name = plain_tostring(name) })
      end
      rawset(t, name, value)
    end,
  })
end

local env

-- Rules -----------------------------------------------------------------------

-- The sentinels that end a run: raised by reads, caught by `explore`.
local DOES_NOT_APPLY, UNKNOWN = {}, {}

local facts -- what the present call knows: { elements =, unit =, scale = }
local run -- the present run: { reads =, choices =, assigned = }

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

local read_field

local readers = {
  applicable = function(id, element)
    return note(id .. ".applicable", element.applicable)
  end,
  ist = function(id, element)
    if element.ist == nil then
      return assume(id .. ".ist", facts.scale)
    end
    return note(id .. ".ist", element.ist)
  end,
  soll = function(id, element)
    if element.soll_state == "value" then
      return note(id .. ".soll", element.soll)
    elseif element.soll_state == "hold" or element.soll_state == "not_pursued" then
      return read_field(id, element, "ist")
    end
    return assume(id .. ".soll", facts.scale)
  end,
  abstand = function(id, element)
    local step = read_field(id, element, "soll") - read_field(id, element, "ist")
    return step > 0 and step or 0
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

read_field = function(id, element, field)
  local reader = readers[field]
  if not reader then
    fail("model.rule_unknown_field", { element = id, field = plain_tostring(field) })
  end
  if not element.applicable and field ~= "applicable" then
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

-- unit: unit.<field>; a field that is known for no unit ends the run.
local function unit_view()
  return setmetatable({}, {
    __metatable = false,
    __index = function(_, field)
      local path = "unit." .. plain_tostring(field)
      if not facts.unit_fields[field] then
        fail("model.rule_unknown_unit_field", { field = plain_tostring(field) })
      end
      local value = facts.unit[field]
      if value == nil then
        run.unknown[path] = true
        error(UNKNOWN, 0)
      end
      return note(path, value)
    end,
    __newindex = function() fail("model.rule_writes", {}, 3) end,
  })
end

-- One run with what `choices` assume. Returns "fires", "silent",
-- "does_not_apply", "cannot_tell"; or nil and the error.
local function run_once(f, p, unit, choices)
  run = { reads = {}, seen = {}, assigned = {}, choices = choices, unknown = {} }
  for _, choice in ipairs(choices) do
    run.assigned[choice.path] = choice.domain[choice.at]
  end
  local ok, result = pcall(f, p, unit)
  if ok then
    return result and "fires" or "silent"
  elseif result == DOES_NOT_APPLY then
    return "does_not_apply"
  elseif result == UNKNOWN then
    return "cannot_tell"
  end
  return nil, result
end

-- Steps to the next combination of assumed values; false after the last.
local function next_choice(choices)
  for i = #choices, 1, -1 do
    local choice = choices[i]
    if choice.at < #choice.domain then
      choice.at = choice.at + 1
      return true
    end
    choices[i] = nil
  end
  return false
end

-- Runs rule `f` for every value that unknown reads could have. Returns
-- { outcome =, facts = { {path, value} }, unknown = { path }, runs = n } with
-- the known values read; or { outcome = "error", error = ... }.
local function explore(f)
  local p, unit = profile_view(), unit_view()
  local choices, runs, outcome = {}, 0, nil
  local known, seen, unknown = {}, {}, {}
  repeat
    local result, err = run_once(f, p, unit, choices)
    runs = runs + 1
    if not result then
      return { outcome = "error", error = err, runs = runs }
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
    if outcome == nil then
      outcome = result
    elseif outcome ~= result and outcome ~= "cannot_tell" then
      outcome = "cannot_tell"
    end
    local more = next_choice(choices)
    if more and runs >= MAX_RUNS then
      outcome, more = "cannot_tell", false
    end
  until not more
  -- An unknown value that changes nothing is no fact of the outcome either.
  return { outcome = outcome, facts = known, unknown = keys_of(unknown), runs = runs }
end

-- What the outside calls ---------------------------------------------------------

local inside = {}

-- Runs one file of the model. true; or false, message for a syntax error.
function inside.load(source, chunk)
  env = env or author_environment()
  local f, message = compile(source, chunk, env)
  if not f then
    return false, message
  end
  loading = true
  f()
  loading = false
  return true
end

-- All that the files declared, as plain data, in order.
function inside.declared()
  return declared
end

-- Sets what rules read: { elements = { [id] = {applicable, ist, soll,
-- soll_state, criteria, known_criteria} }, unit = {}, unit_fields = {},
-- scale = {} }.
function inside.know(what)
  facts = what
end

-- Runs rule function number n.
function inside.explore(n)
  loading = false
  return explore(functions[n])
end

function inside.api()
  return API
end

return inside
