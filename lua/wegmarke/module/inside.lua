-- The inner side of a model's own Lua state.
--
-- The host runs this chunk once in each such state. It makes the environment
-- in which the model's files run (the model API, number 1), collects what they
-- declare, and runs rules: with every value they read recorded, and, where
-- they read a value that nobody knows yet, once for every value it could have.
--
-- The C host hands over, as globals of this state that models never see:
-- compile(source, chunk, env), defined(f), where(level), pcall (which lets the
-- errors of limits through), note_all(values) and bring_back(notes) (which tell
-- what a rule changed).

local compile, defined, where, pcall = compile, defined, where, pcall
local bring_back, note_all = bring_back, note_all
local error, ipairs, rawset, select, setmetatable, type = error, ipairs, rawset, select,
  setmetatable, type
local raw_next, tonumber = next, tonumber
local concat, sort, unpack = table.concat, table.sort, table.unpack
local math_type, huge, utf8_len = math.type, math.huge, utf8.len
local sub, find, byte = string.sub, string.find, string.byte

local API = 1

-- How many runs one rule may take when it reads unknown values.
local MAX_RUNS = 20000

-- How much of a name or a text goes into a message, and how many entries of a list.
local MOST_BYTES, MOST_ENTRIES = 200, 40

local plain_tostring -- from inside_plain.lua

-- What the model's files declare ---------------------------------------------

local declared = {} -- by model: list of { verb, id, body, file, line, model }
local functions = {} -- what rules hold in place of functions: list
local none, MARK -- the word `none`; what a verb returns, stands in model { ... } and says nothing there
local loading = false -- a file of the model runs: the model's id
local run -- the present run of a rule: { reads =, choices =, assigned = }
local waiting = {} -- verbs that have an id and no body yet: list

-- A text as messages show it: not as long as a model could make it.
local function short(text, most)
  if type(text) ~= "string" or #text <= most then
    return text
  end
  local stop = most
  while stop > most - 4 and stop > 0 and byte(text, stop + 1) & 0xC0 == 0x80 do
    stop = stop - 1
  end
  return sub(text, 1, stop) .. "…"
end

-- Errors that the outside words in the user's language: a table with a key.
local function fail(key, args, level)
  level = level or 3
  local file, line = where(level)
  while line and line < 0 do -- a function of C stood between: what called it
    level = level + 1
    file, line = where(level)
  end
  local shown = {}
  for name, value in raw_next, args or {} do
    shown[name] = short(value, MOST_BYTES)
    if type(value) == "table" then -- a list of what there is
      shown[name] = {}
      for i = 1, #value < MOST_ENTRIES and #value or MOST_ENTRIES do
        shown[name][i] = short(value[i], MOST_BYTES)
      end
    end
  end
  error({ key = key, args = shown, file = file, line = line }, 0)
end

local function keys_of(set)
  local keys = {}
  for k in raw_next, set do
    keys[#keys + 1] = k
  end
  sort(keys)
  return keys
end

-- Refuses what no result could be written with: a text that is not UTF-8, a number that is none.
local function check_plain(v)
  if type(v) == "string" and not utf8_len(v) then
    error({ key = "model.want_text", args = { got = "≠ UTF-8" } }, 0)
  elseif math_type(v) == "float" and (v ~= v or v == huge or v == -huge) then
    error({ key = "model.want_number", args = { got = v ~= v and "0/0" or "1/0" } }, 0)
  end
end

-- What stands for a field that line { ... } and its like made: a key that no author's id can be.
local FIELD = "kind of field"
local records -- from inside_records.lua, where a module needs it: { env, made }
local notices -- gives the part that explores rules on records

-- The value as plain data: functions become { ["function"] = n, file, line },
-- `none` becomes { none = true }, a field { ["kind of field"] = kind, at, file, line, says }.
local most_values, values = 200000, 0 -- how many one model may declare, and has
local function to_plain(v, path, depth)
  local t = type(v)
  values = values + 1
  if values > most_values then
    error({ key = "model.too_many_values", args = { most = most_values } }, 0)
  end
  if t == "function" then
    local file, line, last = defined(v)
    functions[#functions + 1] = v
    return { ["function"] = #functions, file = file, line = line, last = last }
  elseif v == none then
    return { none = true }
  elseif t == "table" then
    local stamp = v[FIELD]
    local field = stamp ~= nil and records and records.made[stamp]
    if v["function"] ~= nil or (stamp ~= nil and not field) then -- what stands for functions is the host's
      error({ key = "model.want_function", args = { got = "table" } }, 0)
    end
    if depth > 20 then
      error({ key = "model.too_deep", args = { path = short(path, MOST_BYTES) } }, 0)
    end
    local plain = {}
    for k, item in raw_next, v do
      if type(k) ~= "string" and math_type(k) ~= "integer" then
        error({ key = "model.key_type", args = { path = short(path, MOST_BYTES), got = type(k) } }, 0)
      end
      check_plain(k)
      local last = short(k, MOST_BYTES)
      plain[k] = to_plain(item, path .. "." .. last, depth + 1)
    end
    if field then
      plain[FIELD] = nil
      return { [FIELD] = field.kind, at = field.at, file = field.file, line = field.line, says = plain }
    end
    return plain
  end
  check_plain(v)
  return v
end

-- The table of model { ... } without the verbs that stand in it: they have said what they say.
local function without_verbs(body)
  local fields = {}
  for k, v in raw_next, body do
    local done = math_type(k) == "integer" and (v == MARK or type(v) == "function")
    if not done then
      fields[k] = v
    end
  end
  return fields
end

local function want_loading(verb, level)
  if not loading then
    fail("model.verb_in_rule", { verb = verb }, level + 1)
  end
end

local function declare(verb, id, body, level)
  want_loading(verb, level + 1)
  local file, line = where(level)
  if type(body) ~= "table" then
    fail("model.verb_body", { verb = verb, id = id or "", got = type(body) }, level + 1)
  end
  if verb == "model" or verb == "procedure" or verb == "catalogue" then
    body = without_verbs(body)
  end
  local ok, plain = pcall(function()
    check_plain(id)
    return to_plain(body, id or verb, 0)
  end)
  if not ok then
    plain.file, plain.line = file, line
    error(plain, 0)
  end
  local list = declared[loading]
  list[#list + 1] =
    { verb = verb, id = id, file = file, line = line, body = plain, model = loading }
end

-- verb "id" { ... }
local function with_id(verb)
  return function(id)
    want_loading(verb, 3)
    if type(id) ~= "string" then
      fail("model.verb_id", { verb = verb, got = type(id) })
    end
    local file, line = where(2)
    local wait = { verb = verb, id = id, file = file, line = line }
    waiting[#waiting + 1] = wait
    return function(body)
      wait.done = true
      declare(verb, id, body, 3) -- no tail call: the level counts
      return MARK
    end
  end
end

-- verb { ... }
local function without_id(verb)
  return function(body)
    declare(verb, nil, body, 3)
    return MARK
  end
end

-- verb "id" { ... } or verb { ... }
local function with_or_without_id(verb)
  local named = with_id(verb)
  return function(id)
    if type(id) == "table" then
      declare(verb, nil, id, 3)
      return MARK
    end
    return named(id)
  end
end

local VERBS = {
  model = with_id, matrix = without_id, weights = without_id, rule = with_id, advice = with_id,
  case = with_id, groups = without_id, rollup = without_id, report = without_id,
  add = with_id, change = with_id,
  remove = with_id, merge = with_id, split = with_id, order = with_or_without_id,
}

local provided = {} -- parts of the host's inner side that few models need: { [name] = source }

-- A part of the inner side, run when it is first needed.
local function part(name)
  local source = provided[name]
  if type(source) == "string" then
    local f, message = compile(source, "@lua/wegmarke/module/inside_" .. name .. ".lua", _ENV)
    source = assert(f, message)()
    provided[name] = source
  end
  return source
end

-- error and assert for authors. An error that is a table is the host's own way of telling what went
-- wrong: a model that raised one could say that it was interrupted, or give a line that is none. So
-- only words and the place get through.
local function raise_words(message, level, with_place)
  local kind = type(message)
  local words = (kind == "string" or kind == "number") and message or "(an error of type " .. kind .. ")"
  local file, line = where(level + 1)
  words = short(words, 1000)
  if file and find(file, "^lua/wegmarke/module/inside") then
    file, line = nil, nil -- the level was none of the model's
  end
  if with_place and file and line > 0 then
    words = file .. ":" .. line .. ": " .. words
  end
  error({ message = words, file = file, line = line }, 0)
end

local function author_error(message, level)
  level = math_type(level) == "integer" and level >= 0 and level < 100 and level or 1
  raise_words(message, 1 + (level == 0 and 1 or level), level > 0 and type(message) == "string")
end

local function author_assert(ok, ...)
  if ok then
    return ok, ...
  end
  raise_words(select("#", ...) == 0 and "assertion failed!" or (...), 2)
end

-- What stands for a table that models may read only: an empty one in front of it.
local function read_only(t, refuse)
  return setmetatable({}, { __metatable = false, __index = t, __newindex = refuse })
end

local function refuse_library()
  fail("model.rule_writes", {}, 3)
end

-- `none` stands for what is empty; as a function it asks a list of records whether none of it is so.
none = setmetatable({}, { __metatable = false, __newindex = refuse_library,
                          __call = function(_, ...) return notices().env.none(...) end })
MARK = read_only({}, refuse_library)

-- By model: what its files left as globals. By number of a function: what it can reach, see outlive.c.
local globals, notes, copies = {}, {}, {}

-- What looks at lists of records.
local ITERATION = { "all", "any", "count", "where" }

-- What the files of a kind of module may call beside plain Lua.
local function verbs_of(kind)
  if kind ~= "model" then
    records = records or part("records") {
      want_loading = want_loading, fail = fail, where = where, with_id = with_id, without_id = without_id,
      stamp = FIELD,
    }
    for _, name in ipairs(ITERATION) do
      records.env[name] = function(...) return notices().env[name](...) end
    end
    return records.env
  end
  local env = {}
  for verb, make in raw_next, VERBS do
    env[verb] = make(verb)
  end
  return env
end

local function author_environment(model, kind)
  local plain = part("plain")
  plain_tostring = plain.tostring
  local env = {
    assert = author_assert, error = author_error, ipairs = ipairs, next = plain.next, pairs = plain.pairs,
    select = select, tonumber = tonumber, tostring = plain_tostring, type = type,
    none = none,
  }
  for verb, value in raw_next, verbs_of(kind) do
    env[verb] = value
  end
  local own_math = {}
  for name, f in raw_next, math do
    own_math[name] = f
  end
  own_math.random, own_math.randomseed = nil, nil
  env.math = read_only(own_math, refuse_library)
  env.table = read_only({
    concat = concat, insert = table.insert, move = table.move, pack = table.pack,
    remove = table.remove, sort = sort, unpack = unpack,
  }, refuse_library)
  env.utf8 = read_only(utf8, refuse_library)
  -- The string library is reachable through every string: it is this one.
  string.dump = nil
  string.format, string.gmatch = plain.format, plain.gmatch
  env.string = read_only(string, refuse_library)
  globals[model] = {}
  setmetatable(env, {
    __index = function(_, name)
      if name == "score" and provided.score then
        return part("score")(function() return run end)
      end
      fail("model.unknown_name", { name = plain_tostring(name) })
    end,
  })
  return read_only(env, function(_, name, value)
    if not loading then
      fail("model.global_in_rule", { name = plain_tostring(name) })
    end
    rawset(env, name, value)
    globals[model][name] = value
  end)
end

local envs = {} -- by model: each folder has an environment of its own

-- Rules -----------------------------------------------------------------------

-- The sentinels that end a run: raised by reads, caught by `explore`.
local DOES_NOT_APPLY, UNKNOWN = {}, {}

local facts -- what the present call knows: { elements =, unit =, scale = }

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

-- A table of a fact, for a rule to do with as it likes.
local function copy_of(value)
  if type(value) ~= "table" then
    return value
  end
  local copy = {}
  for k, item in raw_next, value do
    copy[k] = copy_of(item)
  end
  return copy
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
  facts = function(id, element)
    return setmetatable({}, {
      __metatable = false,
      __index = function(_, name)
        local value = element.facts and element.facts[name]
        if value == nil then
          fail("model.rule_unknown_fact", { element = id, field = plain_tostring(name) })
        end
        return copy_of(value)
      end,
      __newindex = function() fail("model.rule_writes", {}, 3) end,
    })
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
local LEVELS = { ist = true, soll = true, abstand = true, known = true, criteria = true }

read_field = function(id, element, field)
  local reader = readers[field]
  if not reader then
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
      local domain = facts.unit_domains and facts.unit_domains[field]
      if value == nil and domain then
        return assume(path, domain)
      elseif value == nil then
        run.unknown[path] = true
        error(UNKNOWN, 0)
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

-- What function number n, or those it replaced (`chain`), could change and so remember is noted before it
-- first runs. `under_way`: the notes of the one whose run was broken off, so that it may have done so.
local under_way

local function as_it_was(n, chain)
  if under_way then
    bring_back(under_way)
  end
  under_way = notes[n]
  if not under_way then
    local reach = { functions[n] }
    for i = 2, #(chain or {}) do
      reach[i] = functions[chain[i]]
    end
    for _, set in raw_next, globals do
      for _, value in raw_next, set do
        reach[#reach + 1] = value
      end
    end
    under_way = note_all(reach, copies)
    notes[n] = under_way
  end
end

-- nil; or the error of function number n, which changed something that outlives it.
local function remembered(n)
  local name = bring_back(under_way)
  under_way = nil
  if name then
    local file, line = defined(functions[n])
    return { key = "model.rule_remembers", args = { name = short(name, MOST_BYTES) },
             file = file, line = line }
  end
end

-- Runs rule function number n. Returns { outcome =, facts = { {path, value} }, unknown =
-- { path }, runs = n, can = outcomes of single runs, means = true if it took
-- a mean of types }; or { outcome = "error", error = ... }.
local function explore_rule(n, f, chain)
  local outcome, can, means = nil, {}, nil
  as_it_was(n, chain)
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
  end, f or functions[n], profile_view(), unit_view())
  local changed = remembered(n)
  if not known or changed then
    return { outcome = "error", error = not known and unknown or changed }
  elseif not complete then
    outcome = "cannot_tell"
  end
  -- An unknown value that changes nothing is no fact of the outcome either.
  return { outcome = outcome or "silent", facts = known, unknown = unknown, runs = runs,
           can = keys_of(can), means = means, complete = complete }
end

-- What the outside calls ---------------------------------------------------------

local inside = {}

-- How many values a model may declare.
function inside.limit(most)
  most_values = most
end

-- Takes a part of the inner side, to be run when it is first needed.
function inside.provide(name, source)
  provided[name] = source
end

-- Runs one file of a module of a kind ("model", "procedure", "catalogue"). true; or false, message for a
-- syntax error.
function inside.load(source, chunk, model, kind)
  if find(chunk, "^@lua/wegmarke/") then -- so are the host's own files called, and only they
    chunk = "@./" .. sub(chunk, 2)
  end
  envs[model] = envs[model] or author_environment(model, kind or "model")
  notes, copies = {}, {}
  declared[model] = declared[model] or {}
  local f, message = compile(source, chunk, envs[model])
  if not f then
    return false, message
  end
  loading, waiting = model, {}
  f()
  loading = false
  for _, wait in ipairs(waiting) do
    if not wait.done then
      error({ key = "model.verb_without_body", args = { verb = wait.verb, id = wait.id },
              file = wait.file, line = wait.line }, 0)
    end
  end
  return true
end

-- All that the files of a model declared, as plain data, in order.
function inside.declared(model)
  return declared[model] or {}
end

local narrowed = {} -- see `focus`

-- Sets what rules read: { elements = { [id] = {applicable, ist, soll,
-- soll_state, criteria, known_criteria, no_levels, facts, ist_domain,
-- soll_domain} }, unit = {}, unit_fields = {}, unit_domains = {}, scale = {},
-- step = id }. The domains and `step` are for checks: what unknown values
-- could be, and the element of which only real steps are of interest: see `focus`.
function inside.know(what)
  facts, narrowed = what, {}
end

-- Narrows what is unknown: { elements = { [id] = { ist_domain, soll_domain } }, unit_domains = { kind },
-- step = id }; what was narrowed before is open again.
function inside.focus(what)
  for id in raw_next, narrowed do
    facts.elements[id].ist_domain, facts.elements[id].soll_domain = nil, nil
  end
  narrowed = what.elements
  for id, x in raw_next, narrowed do
    facts.elements[id].ist_domain, facts.elements[id].soll_domain = x.ist_domain, x.soll_domain
  end
  facts.step, facts.unit_domains.kind = what.step, what.unit_domains.kind
end

-- Runs rule function number n.
function inside.explore(n)
  loading = false
  return explore_rule(n)
end

-- The function of a chain: the first, which gets the one that it replaced as its last argument, and so on.
local function linked(chain, i)
  i = i or 1
  return chain[i] and function(...)
    local args = { ... }
    local n = select("#", ...)
    args[n + 1] = linked(chain, i + 1)
    return functions[chain[i]](unpack(args, 1, n + 1))
  end
end

-- Runs a function over the profile that a procedure declares, with those that it replaced.
function inside.explore_chain(chain)
  loading = false
  return explore_rule(chain[1], linked(chain), chain)
end

local explorer
notices = function()
  explorer = explorer or part("notice") {
    fail = fail, pcall = pcall, next_choice = next_choice, note_all = note_all, bring_back = bring_back,
    short = short, tostring = plain_tostring, as_it_was = as_it_was, remembered = remembered,
    linked = linked, check_plain = check_plain,
  }
  return explorer
end

-- Tells rules on records what there is beside the records: see inside_notice.lua.
function inside.tell(what)
  notices().tell(what)
end

-- Tells the records of a type.
function inside.tell_records(type_id, list, alias, gone)
  notices().tell_records(type_id, list, alias, gone)
end

-- Explores a rule on records for some items.
function inside.judge(what, items)
  loading = false
  return notices().judge(what, items)
end

-- Runs a function of a record: the first of `chain`, which gets the one it replaced as its last argument, and
-- so on. `record` has the values, `known` the names it may read. { value = } or { error = }.
function inside.run(chain, record, known)
  loading = false
  local view = setmetatable({}, {
    __metatable = false,
    __index = function(_, name)
      if not known[name] then
        fail("model.unknown_record_field", { field = plain_tostring(name), known = keys_of(known) })
      end
      return copy_of(record[name])
    end,
    __newindex = function() fail("model.rule_writes", {}, 3) end,
  })
  as_it_was(chain[1], chain)
  local ok, value = pcall(linked(chain), view)
  local changed = remembered(chain[1])
  if not ok or changed then
    return { error = not ok and value or changed }
  elseif type(value) == "table" or type(value) == "function" then
    return { error = { key = "model.want_scalar", args = { got = type(value) } } }
  end
  check_plain(value)
  return { value = value }
end

-- Runs the roll-up's functions: see inside_rollup.lua.
function inside.roll_up(what)
  loading = false
  return part("rollup") {
    explore = explore, functions = functions, profile_view = profile_view, unit_view = unit_view,
    as_it_was = as_it_was, remembered = remembered, short = short,
    raise_unknown = function(paths)
      for _, path in ipairs(paths) do
        run.unknown[path] = true
      end
      error(UNKNOWN, 0)
    end,
    run = function() return run end, fail = fail,
  }(what, facts)
end

function inside.api()
  return API
end

return inside
