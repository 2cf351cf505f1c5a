-- The types that answers to questions give: `type = function (q)` of an element. A part of inside.lua.
--
-- Answers that nobody gave are unknown. Whether they matter is told without trying them all: the function is
-- run with the lowest and with the highest of each; where both give one type, with spans in the place of
-- numbers, which goes a way each where a comparison could go both; and only where it does with numbers what
-- spans cannot, with values one by one, up to a bound.

local ipairs, setmetatable, type = ipairs, setmetatable, type
local min, max, floor, ceil, huge = math.min, math.max, math.floor, math.ceil, math.huge

-- The bounds: runs with spans, comparisons of one of them, runs with single values.
local MOST_WAYS, MOST_TURNS, MOST_RUNS = 400, 200, 3000

local UNLIKE = {} -- raised by what spans cannot do

return function(host)
  local fail, pcall = host.fail, host.pcall
  local session -- the present run: { read = { ids }, turns = { choices }, at = n }

  -- Spans ------------------------------------------------------------------------------------------------

  local Span = { __metatable = false }

  local function span(low, high)
    if low == high then return low end
    return setmetatable({ low = low, high = high }, Span)
  end

  local function unlike() error(UNLIKE, 0) end

  -- Both ends of a number or of a span.
  local function ends(x)
    if type(x) == "number" then return x, x end
    if type(x) ~= "table" then unlike() end
    return x.low, x.high
  end

  function Span.__add(a, b)
    local al, ah = ends(a)
    local bl, bh = ends(b)
    return span(al + bl, ah + bh)
  end

  function Span.__sub(a, b)
    local al, ah = ends(a)
    local bl, bh = ends(b)
    return span(al - bh, ah - bl)
  end

  local function of_four(a, b, c, d) return span(min(a, b, c, d), max(a, b, c, d)) end

  function Span.__mul(a, b)
    local al, ah = ends(a)
    local bl, bh = ends(b)
    return of_four(al * bl, al * bh, ah * bl, ah * bh)
  end

  local function divided(divide)
    return function(a, b)
      local al, ah = ends(a)
      local bl, bh = ends(b)
      if bl <= 0 and bh >= 0 then unlike() end
      return of_four(divide(al, bl), divide(al, bh), divide(ah, bl), divide(ah, bh))
    end
  end

  Span.__div = divided(function(a, b) return a / b end)
  Span.__idiv = divided(function(a, b) return a // b end)

  function Span.__unm(a) return span(-a.high, -a.low) end

  -- The way that this run goes where a comparison could go both: the first yes, the last no.
  local function turn()
    session.at = session.at + 1
    if session.at > MOST_TURNS then unlike() end
    if session.turns[session.at] == nil then session.turns[session.at] = true end
    return session.turns[session.at]
  end

  -- What a comparison tells of a span holds for the rest of the run.
  local function narrow(x, low, high)
    if type(x) == "table" then x.low, x.high = max(x.low, low), min(x.high, high) end
  end

  -- Whether the first is the smaller one, where spans leave that open: tried both ways.
  local function decide(a, b)
    local al, ah = ends(a)
    local bl, bh = ends(b)
    if turn() then
      narrow(a, -huge, bh)
      narrow(b, al, huge)
      return true
    end
    narrow(a, bl, huge)
    narrow(b, -huge, ah)
    return false
  end

  function Span.__lt(a, b)
    local al, ah = ends(a)
    local bl, bh = ends(b)
    if ah < bl then return true elseif al >= bh then return false end
    return decide(a, b)
  end

  function Span.__le(a, b)
    local al, ah = ends(a)
    local bl, bh = ends(b)
    if ah <= bl then return true elseif al > bh then return false end
    return decide(a, b)
  end

  for _, name in ipairs { "eq", "mod", "pow", "concat", "len", "call", "newindex", "band", "bor", "bxor",
                          "shl", "shr", "bnot" } do
    Span["__" .. name] = unlike
  end

  local function least(a, b)
    if type(a) == "number" and type(b) == "number" then return min(a, b) end
    local al, ah = ends(a)
    local bl, bh = ends(b)
    return span(min(al, bl), min(ah, bh))
  end

  local function most(a, b)
    if type(a) == "number" and type(b) == "number" then return max(a, b) end
    local al, ah = ends(a)
    local bl, bh = ends(b)
    return span(max(al, bl), max(ah, bh))
  end

  -- What models may call of `math` while spans stand for numbers.
  local function of_both(f)
    return function(x)
      if type(x) ~= "table" then return f(x) end
      local low, high = ends(x)
      return span(f(low), f(high))
    end
  end

  local function of_all(f)
    return function(first, ...)
      local made = first
      for _, x in ipairs { ... } do made = f(made, x) end
      return made
    end
  end

  local LIFTED = { floor = of_both(floor), ceil = of_both(ceil), min = of_all(least), max = of_all(most) }

  -- What a function sees --------------------------------------------------------------------------------

  local METHODS = {}

  -- The answers to the questions that are named, or to all.
  local function asked(q, ...)
    local ids, values = { ... }, {}
    if #ids == 0 then ids = session.ids end
    for i, id in ipairs(ids) do values[i] = q[id] end
    return values
  end

  function METHODS.sum(q, ...)
    local sum = 0
    for _, x in ipairs(asked(q, ...)) do sum = sum + x end
    return sum
  end

  function METHODS.mean(q, ...)
    local values, sum = asked(q, ...), 0
    for _, x in ipairs(values) do sum = sum + x end
    return sum / #values
  end

  function METHODS.least(q, ...) return of_all(least)(host.unpack(asked(q, ...))) end

  function METHODS.most(q, ...) return of_all(most)(host.unpack(asked(q, ...))) end

  -- How many answers are at least so high.
  function METHODS.count(q, from, ...)
    local low, high = 0, 0
    for _, x in ipairs(asked(q, ...)) do
      local xl, xh = ends(x)
      low, high = low + (xl >= from and 1 or 0), high + (xh >= from and 1 or 0)
    end
    return span(low, high)
  end

  local function view_of(what)
    return setmetatable({}, {
      __metatable = false,
      __newindex = function() fail("model.rule_writes", {}, 3) end,
      __index = function(_, id)
        if METHODS[id] then return METHODS[id] end
        if not what.domains[id] then
          fail("model.question_unknown", { element = what.element, question = host.tostring(id),
            known = host.keys_of(what.domains) })
        end
        session.read[id] = true
        return session.value(id)
      end,
    })
  end

  -- Runs ------------------------------------------------------------------------------------------------

  -- One run: whether it ended well, and what it returned. `value(id)`: what is answered.
  local function run(what, value, turns)
    local read = session and session.read or {}
    session = { read = read, ids = what.ids, value = value, turns = turns or {}, at = 0 }
    return pcall(what.f, what.view)
  end

  -- The type that a function returned, which must be one; false for none.
  local function type_of(what, result)
    if result == nil or result == false then return false end
    if type(result) ~= "number" then
      fail("model.type_result", { element = what.element, got = type(result) }, 1)
    end
    for _, value in ipairs(what.scale) do
      if value == result then return value end
    end
    fail("model.type_off_scale", { element = what.element, got = result, first = what.scale[1],
      last = what.scale[#what.scale] }, 1)
  end

  -- Adds a type, or false for none, to a list of those that are possible.
  local function add(set, value)
    for _, one in ipairs(set) do
      if one == value then return end
    end
    set[#set + 1] = value
  end

  -- Adds the types that a result may be; false where it is none.
  local function add_types(what, set, result)
    if type(result) ~= "table" then return add(set, type_of(what, result)) end
    local low, high = ends(result)
    for _, value in ipairs(what.scale) do
      if value >= low and value <= high then add(set, value) end
    end
  end

  -- Steps to the next way through a function's comparisons; false after the last.
  local function next_way(turns, n)
    for i = #turns, n + 1, -1 do turns[i] = nil end
    for i = n, 1, -1 do
      if turns[i] then
        turns[i] = false
        return true
      end
      turns[i] = nil
    end
    return false
  end

  -- The types that spans show to be possible; nil where the function does what they cannot.
  local function with_spans(what, item)
    if not what.lift then return nil end
    local set, turns, ways = {}, {}, 0
    local back = host.lift(LIFTED)
    local whole
    repeat
      local cells = {}
      local ok, result = run(what, function(id)
        local known = item.known[id]
        if known ~= nil then return known end
        local domain = item.domains and item.domains[id] or what.domains[id]
        cells[id] = cells[id] or span(domain[1], domain[#domain])
        return cells[id]
      end, turns)
      ways = ways + 1
      whole = ok and pcall(add_types, what, set, result) and ways <= MOST_WAYS
    until not whole or not next_way(turns, session.at)
    back()
    return whole and set or nil
  end

  -- The same with single values, until two types are possible; and whether that was all.
  local function one_by_one(what, item, open, set)
    local at, domains = {}, {}
    for i, id in ipairs(open) do
      at[id], domains[i] = 1, item.domains and item.domains[id] or what.domains[id]
    end
    for _ = 1, MOST_RUNS do
      local ok, result = run(what, function(id)
        if item.known[id] ~= nil then return item.known[id] end
        for i, one in ipairs(open) do
          if one == id then return domains[i][at[id]] end
        end
      end)
      if not ok then error(result, 0) end
      add_types(what, set, result)
      if #set > 1 then return true end
      local i = #open
      while i > 0 and at[open[i]] == #domains[i] do
        at[open[i]] = 1
        i = i - 1
      end
      if i == 0 then return true end
      at[open[i]] = at[open[i]] + 1
    end
    return false
  end

  local function sorted(list)
    table.sort(list, function(a, b) return (a or -huge) < (b or -huge) end)
    return list
  end

  -- What one set of answers gives.
  local function one(what, item)
    session = nil
    local function corner(last)
      local ok, result = run(what, function(id)
        local known = item.known[id]
        if known ~= nil then return known end
        local domain = item.domains and item.domains[id] or what.domains[id]
        return domain[last and #domain or 1]
      end)
      if not ok then error(result, 0) end
      return type_of(what, result)
    end
    local low = corner(false)
    local function open_read()
      local list = {}
      for _, id in ipairs(what.ids) do
        if session.read[id] and item.known[id] == nil then list[#list + 1] = id end
      end
      return list
    end
    local set, told, whole = { low }, false, false
    if #open_read() == 0 then
      told = true
    else
      add(set, corner(true))
      local seen = (#set == 1 or item.range) and with_spans(what, item) or nil
      if seen then
        set, told, whole = seen, #seen == 1, true
      elseif #set == 1 then
        local missing = {}
        for _, id in ipairs(what.ids) do
          if item.known[id] == nil then missing[#missing + 1] = id end
        end
        told = one_by_one(what, item, missing, set) and #set == 1
      end
    end
    local open = open_read()
    local result = { outcome = told and set[1] and "told" or "cannot_tell", value = told and set[1] or nil,
                     open = open, read = {}, possible = (told or whole) and {} or nil }
    for _, id in ipairs(what.ids) do
      if session.read[id] and item.known[id] ~= nil then result.read[#result.read + 1] = id end
    end
    for _, value in ipairs(result.possible and sorted(set) or {}) do
      result.possible[#result.possible + 1] = value or nil
    end
    return result
  end

  -- For each of { chain, element, questions = { { id, values } }, scale, lift, items = { { known = { [id] =
  -- value }, domains, range } } } a list of what came of each item: { outcome = "told"|"cannot_tell"|"error",
  -- value, possible = values, read = ids, open = ids, error }. `lift`: the function may be run with spans.
  return function(list)
    local made = {}
    for i, what in ipairs(list) do
      local chain = what.chain
      what.f = #chain > 1 and host.linked(chain) or host.functions[chain[1]]
      what.ids, what.domains = {}, {}
      for n, question in ipairs(what.questions) do
        what.ids[n], what.domains[question.id] = question.id, question.values
      end
      what.view = view_of(what)
      host.as_it_was(chain[1], chain)
      made[i] = {}
      for n, item in ipairs(what.items) do
        local ok, result = pcall(one, what, item)
        made[i][n] = ok and result or { outcome = "error", error = result }
      end
      local changed = host.remembered(chain[1])
      for n = 1, changed and #what.items or 0 do made[i][n] = { outcome = "error", error = changed } end
      session = nil
    end
    return made
  end
end
