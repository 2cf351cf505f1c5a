-- The inner side of a model's own Lua state.
--
-- The host runs this chunk once in each such state. It runs the model's files
-- (the model API, number 1), collects what they declare, and hands on to its
-- parts, inside_*.lua, each with a subject of its own: what the files may call,
-- and the rules of each kind.
--
-- The C host hands over, as globals of this state that models never see:
-- compile(source, chunk, env), defined(f), where(level), pcall (which lets the
-- errors of limits through), note_all(values) and bring_back(notes) (which tell
-- what a rule changed).

local compile, defined, where, pcall = compile, defined, where, pcall
local bring_back, note_all = bring_back, note_all
local error, ipairs, select, setmetatable, type = error, ipairs, select, setmetatable, type
local raw_next = next
local sort, unpack = table.sort, table.unpack
local math_type, huge, utf8_len = math.type, math.huge, utf8.len
local sub, find, byte = string.sub, string.find, string.byte

-- How much of a name or a text goes into a message, and how many entries of a list.
local MOST_BYTES, MOST_ENTRIES = 200, 40

-- What the model's files declare ---------------------------------------------

local declared = {} -- by model: list of { verb, id, body, file, line, model }
local functions = {} -- what rules hold in place of functions: list
local environment -- from inside_environment.lua: { none, mark, of, printed }
local loading = false -- a file of the model runs: the model's id
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
  elseif v == environment.none then
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
    local done = math_type(k) == "integer" and (v == environment.mark or type(v) == "function")
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
  if type(body) == "string" and not id then
    fail("model.verb_unnamed", { verb = verb, got = body }, level + 1)
  elseif type(body) ~= "table" then
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
      return environment.mark
    end
  end
end

-- verb { ... }
local function without_id(verb)
  return function(body)
    declare(verb, nil, body, 3)
    return environment.mark
  end
end

-- verb "id" { ... } or verb { ... }
local function with_or_without_id(verb)
  local named = with_id(verb)
  return function(id)
    if type(id) == "table" then
      declare(verb, nil, id, 3)
      return environment.mark
    end
    return named(id)
  end
end

-- use "module.part": what that file of another module says stands here.
local function use(name)
  want_loading("use", 3)
  if type(name) ~= "string" then
    fail("model.verb_id", { verb = "use", got = type(name) })
  end
  declare("use", name, {}, 3)
  return environment.mark
end

-- The parts ---------------------------------------------------------------------

local provided = {} -- { [name] = source, or what it returned }

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

-- By model: what its files left as globals. By number of a function: what it can reach, see outlive.c.
local globals, notes, copies = {}, {}, {}

-- What rules of every kind share -----------------------------------------------

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

local profile, notices -- from the parts of these names, where a rule of theirs is met

-- The part that explores rules over the profile.
local function over_profile()
  profile = profile or part("profile") {
    fail = fail, pcall = pcall, tostring = part("plain").tostring, keys_of = keys_of, copy_of = copy_of,
    next_choice = next_choice, as_it_was = as_it_was, remembered = remembered, functions = functions,
    short = short, linked = linked,
  }
  return profile
end

-- The part that explores rules on records.
local function over_records()
  notices = notices or part("notice") {
    fail = fail, pcall = pcall, next_choice = next_choice, note_all = note_all, bring_back = bring_back,
    short = short, tostring = part("plain").tostring, as_it_was = as_it_was, remembered = remembered,
    linked = linked, check_plain = check_plain,
  }
  return notices
end

-- What procedures and catalogues may call beside what models may.
local function of_records()
  records = records or part("records") {
    want_loading = want_loading, fail = fail, where = where, with_id = with_id, without_id = without_id,
    stamp = FIELD,
  }
  return records
end

-- `score`, where it is provided.
local function score()
  return provided.score and part("score")(function() return profile and profile.run() end)
end

local envs = {} -- by model: each folder has an environment of its own
local later = {} -- by model: files that make functions for others, { source, chunk, done }

-- Runs what a file says, in which others may be run when it needs them.
local function run(f, model)
  local around, waited = loading, waiting
  loading, waiting = model, {}
  f()
  local left = waiting
  loading, waiting = around, waited
  for _, wait in ipairs(left) do
    if not wait.done then
      error({ key = "model.verb_without_body", args = { verb = wait.verb, id = wait.id },
              file = wait.file, line = wait.line }, 0)
    end
  end
end

-- Runs the file of the module under way that makes a function of that name, if it has not run yet; whether
-- there is one.
local function fetch(name)
  for _, one in ipairs(loading and type(name) == "string" and later[loading] or {}) do
    if not one.done and (find(one.source, "\nfunction " .. name .. "(", 1, true)
      or find(one.source, "\nfunction " .. name .. " (", 1, true)) then
      local f = compile(sub(one.source, 2), one.chunk, envs[loading])
      if f then
        one.done = true
        run(f, loading)
        return true
      end
    end
  end
  return false
end

local function environment_of(model, kind)
  environment = environment or part("environment") {
    fail = fail, short = short, where = where, plain = function() return part("plain") end,
    with_id = with_id, without_id = without_id, with_or_without_id = with_or_without_id, use = use,
    records = of_records, notices = over_records, score = score,
    is_loading = function() return loading end, fetch = fetch,
  }
  if not envs[model] then
    globals[model] = {}
    envs[model] = environment.of(kind, globals[model])
  end
  return envs[model]
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

-- How a file is called: "lua/wegmarke/..." are the host's own, and only they.
local function called(chunk)
  return find(chunk, "^@lua/wegmarke/") and "@./" .. sub(chunk, 2) or chunk
end

-- Takes a file that will be loaded, and whose functions others may need before.
function inside.later(source, chunk, model)
  later[model] = later[model] or {}
  local list = later[model]
  list[#list + 1] = { source = "\n" .. source, chunk = called(chunk) }
end

-- Runs one file of a module of a kind ("model", "procedure", "catalogue"). true; or false, message for a
-- syntax error.
function inside.load(source, chunk, model, kind)
  chunk = called(chunk)
  local env = environment_of(model, kind or "model")
  notes, copies = {}, {}
  declared[model] = declared[model] or {}
  local f, message = compile(source, chunk, env)
  if not f then
    return false, message
  end
  loading = false
  for _, one in ipairs(later[model] or {}) do
    if one.chunk == chunk then
      if one.done then return true end
      one.done = true
    end
  end
  run(f, model)
  return true
end

-- All that the files of a model declared, as plain data, in order.
function inside.declared(model)
  return declared[model] or {}
end

-- What the files printed since it was last asked for.
function inside.printed()
  return environment and environment.printed() or {}
end

-- Tells rules over the profile what is known: see inside_profile.lua.
function inside.know(what)
  over_profile().know(what)
end

-- Tells the weights of elements.
function inside.weigh(weights)
  over_profile().weigh(weights)
end

-- Narrows what is unknown.
function inside.focus(what)
  over_profile().focus(what)
end

-- Runs rule function number n.
function inside.explore(n)
  loading = false
  return over_profile().explore(n)
end

-- Runs a function over the profile that a procedure declares, with those that it replaced.
function inside.explore_chain(chain)
  loading = false
  return over_profile().explore(chain[1], linked(chain), chain)
end

-- Tells rules on records what there is beside the records: see inside_notice.lua.
function inside.tell(what)
  over_records().tell(what)
end

-- Tells the records of a type.
function inside.tell_records(type_id, list, alias, gone)
  over_records().tell_records(type_id, list, alias, gone)
end

-- Explores a rule on records for some items.
function inside.judge(what, items)
  loading = false
  return over_records().judge(what, items)
end

-- Runs a function of a record: the first of `chain`, which gets the one it replaced as its last argument, and
-- so on. `record` has the values, `known` the names it may read. { value = } or { error = }.
function inside.run(chain, record, known)
  loading = false
  local view = setmetatable({}, {
    __metatable = false,
    __index = function(_, name)
      if not known[name] then
        fail("model.unknown_record_field", { field = part("plain").tostring(name), known = keys_of(known) })
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

-- Runs function number n of a variant, which gets the former value of a field and gives the new one.
-- { value = } or { error = }.
function inside.reckon(n, old)
  loading = false
  as_it_was(n)
  local ok, value = pcall(function() return to_plain(functions[n](copy_of(old)), "old", 0) end)
  local changed = remembered(n)
  if not ok or changed then
    return { error = not ok and value or changed }
  elseif type(value) == "table" and value["function"] then
    return { error = { key = "model.want_scalar", args = { got = "function" } } }
  end
  return { value = value }
end

-- Runs the function of a document, or of a view: see inside_document.lua.
function inside.compose(chain, what, last)
  loading = false
  local before = values
  local result = part("document") {
    fail = fail, pcall = pcall, functions = functions, as_it_was = as_it_was, remembered = remembered,
    copy_of = copy_of, to_plain = to_plain, tostring = part("plain").tostring, keys_of = keys_of,
  }(chain, what, last)
  values = before
  return result
end

local types -- from the part `questions`, where answers are rolled up

-- What answers to questions say of the types of elements: see inside_questions.lua.
function inside.types(list)
  loading = false
  types = types or part("questions") {
    fail = fail, pcall = pcall, tostring = part("plain").tostring, keys_of = keys_of, functions = functions,
    linked = linked, as_it_was = as_it_was, remembered = remembered, unpack = unpack,
    lift = environment.lift,
  }
  return types(list)
end

-- Runs the roll-up's functions: see inside_rollup.lua.
function inside.roll_up(what)
  loading = false
  return over_profile().roll_up(part("rollup"), what)
end

return inside
