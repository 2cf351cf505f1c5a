-- The environment of a module's files: what they may call, and what is refused to them. A part of inside.lua.

local error, ipairs, rawset, select, setmetatable, type = error, ipairs, rawset, select, setmetatable, type
local raw_next, tonumber = next, tonumber
local concat, sort, unpack = table.concat, table.sort, table.unpack
local math_type, find = math.type, string.find

local host, fail, where -- from inside.lua

-- error and assert for authors. An error that is a table is the host's own way of telling what went
-- wrong: a model that raised one could say that it was interrupted, or give a line that is none. So
-- only words and the place get through.
local function raise_words(message, level, with_place)
  local kind = type(message)
  local words = (kind == "string" or kind == "number") and message or "(an error of type " .. kind .. ")"
  local file, line = where(level + 1)
  words = host.short(words, 1000)
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
local none = setmetatable({}, { __metatable = false, __newindex = refuse_library,
                                __call = function(_, ...) return host.notices().env.none(...) end })

-- What a verb returns, stands in model { ... } and says nothing there.
local mark = read_only({}, refuse_library)

-- The verbs of models, by how they are written: see inside.lua.
local VERBS = {
  with_id = { "model", "rule", "advice", "case", "add", "change", "remove", "merge", "split",
    "translation", "document", "view" },
  without_id = { "matrix", "weights", "groups", "rollup", "report", "words", "form" },
  with_or_without_id = { "order" },
}

-- What the files of a module print, in the order of the first time: { words, file, line, n }. No model can
-- read it, so that nothing hangs on it.
local MOST_PRINTS = 100
local printed, prints = {}, {}

-- print for authors: `model check` and `model test` show it, with its place.
local function author_print(...)
  local words = {}
  for i = 1, select("#", ...) do
    words[i] = host.short(host.plain().tostring((select(i, ...))), 500)
  end
  local file, line = where(2)
  local text = host.short(concat(words, " "), 500)
  if not utf8.len(text) then
    text = string.gsub(text, "[\x80-\xFF]", "?")
  end
  local key = (file or "") .. "\0" .. (line or 0) .. "\0" .. text
  local one = prints[key]
  if one then
    one.n = one.n + 1
  elseif #printed < MOST_PRINTS then
    one = { words = text, file = file, line = line, n = 1 }
    printed[#printed + 1], prints[key] = one, one
  else
    printed.more = (printed.more or 0) + 1
  end
end

-- What was printed since it was last asked for.
local function take_printed()
  local list = printed
  printed, prints = {}, {}
  return list
end

-- The kinds of fields that a model's forms can ask for; another is told there.
local KINDS = { line = true, text = true, choice = true, flag = true, number = true, date = true,
                month = true, role = true, person = true, address = true, link = true, figure = true }

-- What looks at lists of records.
local ITERATION = { "all", "any", "count", "where" }

-- What the files of a kind of module may call beside plain Lua.
local function verbs_of(kind)
  if kind ~= "model" then
    local env = host.records().env
    for _, name in ipairs(ITERATION) do
      env[name] = function(...) return host.notices().env[name](...) end
    end
    return env
  end
  local env = {}
  for how, verbs in raw_next, VERBS do
    for _, verb in ipairs(verbs) do
      env[verb] = host[how](verb)
    end
  end
  env.use = host.use
  return env
end

-- What `math` is of each module, and its own functions that something else stands for now.
local maths, lifted = {}, {}

local function put_back()
  for name, f in raw_next, lifted do
    for _, own in ipairs(maths) do own[name] = f end
  end
  lifted = {}
end

-- Puts functions in the place of those of `math`, until what it returns is called.
local function lift(functions)
  for name, f in raw_next, functions do
    lifted[name] = lifted[name] or math[name]
    for _, own in ipairs(maths) do own[name] = f end
  end
  return put_back
end

-- The environment of a module of a kind. What its files leave as globals gets into `globals`.
local function author_environment(kind, globals)
  local plain = host.plain()
  local env = {
    assert = author_assert, error = author_error, ipairs = ipairs, next = plain.next, pairs = plain.pairs,
    select = select, tonumber = tonumber, tostring = plain.tostring, type = type,
    none = none, print = author_print,
  }
  for verb, value in raw_next, verbs_of(kind) do
    env[verb] = value
  end
  local own_math = {}
  for name, f in raw_next, math do
    own_math[name] = f
  end
  own_math.random, own_math.randomseed = nil, nil
  maths[#maths + 1] = own_math
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
  setmetatable(env, {
    __index = function(_, name)
      local score = name == "score" and host.score()
      if score then
        return score
      elseif KINDS[name] then -- in models only what asks for fields needs them
        return host.records().env[name]
      end
      if host.fetch(name) then
        local made = rawget(env, name)
        if made ~= nil then return made end
      end
      fail("model.unknown_name", { name = plain.tostring(name) })
    end,
  })
  return read_only(env, function(_, name, value)
    if not host.is_loading() then
      fail("model.global_in_rule", { name = plain.tostring(name) })
    end
    rawset(env, name, value)
    globals[name] = value
  end)
end

return function(inner)
  host, fail, where = inner, inner.fail, inner.where
  return { none = none, mark = mark, of = author_environment, printed = take_printed, lift = lift }
end
