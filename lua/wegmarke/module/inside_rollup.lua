-- The roll-up of a model: its own functions over the profile, group by group,
-- deepest first, then over the whole.
--
-- group (g, p, unit) and overall (g, p, unit) get
--   g.id         the group's id (none for the whole)
--   g.elements   views of the elements in it that apply, as p.<element>
--   g.groups     the groups in it: { id =, value =, weight = } ; reading the value of one
--                that cannot be told ends the run
--   g.weight     the group's weight (none for the whole)
--   g.results    by id, the results of the roll-up before this one, for the same group or the whole
-- and return a number, a text, { value =, label =, why = }, or nil for no statement.

-- How many runs one function may take when it reads unknown values.
local MAX_RUNS = 150

local FIELDS = { value = true, label = true, why = true }

-- How long a text may be that a function returns.
local MOST_BYTES = 2000

-- A text, or one per language; nothing else crosses.
local function check_text(api, value)
  local kind = type(value)
  if kind == "table" then
    for language, text in next, value do
      if (language ~= "de" and language ~= "en") or type(text) ~= "string" then
        api.fail("model.rollup_result", { got = tostring(language) }, 2)
      end
    end
    return { de = check_text(api, value.de), en = check_text(api, value.en) }
  elseif kind == "string" then
    if not utf8.len(value) then
      api.fail("model.want_text", { got = "≠ UTF-8" }, 2)
    end
    return api.short(value, MOST_BYTES)
  elseif value ~= nil then
    api.fail("model.rollup_result", { got = kind }, 2)
  end
end

-- A number or a text, as the value of a group or of the whole.
local function check_value(api, value)
  if type(value) == "number" then
    return value == value and value > -math.huge and value < math.huge and value or nil
  elseif type(value) == "boolean" then
    return value
  elseif type(value) == "table" then
    api.fail("model.rollup_result", { got = "table" }, 2)
  end
  return check_text(api, value)
end

-- What a function returned, as { value =, label =, why = }.
local function result_of(api, result)
  if type(result) == "number" or type(result) == "string" then
    return { value = check_value(api, result) }
  elseif result == nil or result == false then
    return {}
  elseif type(result) ~= "table" then
    api.fail("model.rollup_result", { got = type(result) }, 2)
  end
  for key in next, result do
    if not FIELDS[key] then
      api.fail("model.rollup_result", { got = tostring(key) }, 2)
    end
  end
  local value = check_value(api, result.value)
  if value == nil and result.value ~= nil then
    return {}
  end
  return { value = value, label = check_text(api, result.label),
           why = check_text(api, result.why) }
end

local function same_text(a, b)
  if type(a) == "table" and type(b) == "table" then
    return a.de == b.de and a.en == b.en
  end
  return a == b
end

-- The function of a number, or of a chain: the first, which gets the one that it replaced as its last
-- argument.
local function function_of(api, chain)
  return #chain > 1 and api.linked(chain) or api.functions[chain[1]]
end

-- A number outside of the range that its result has is a fault of the model.
local function check_range(api, value, range)
  if range and type(value) == "number"
     and (value < (range.from or -math.huge) or value > (range.to or math.huge)) then
    api.fail("model.rollup_range", { got = value, from = range.from, to = range.to }, 2)
  end
end

-- One function, for every value that unknown reads could have. `range`: the result that it is of, with
-- from, to.
local function explored(api, chain, g, range)
  local first, low, high, same = nil, nil, nil, true
  local can_tell, means = true, nil
  api.as_it_was(chain[1], chain)
  local known, unknown, runs, complete = api.explore(MAX_RUNS, function(outcome, result)
    means = means or api.run().means
    if outcome ~= "done" then
      can_tell = outcome == "does_not_apply" and can_tell
      if outcome == "does_not_apply" then
        first = first or {}
      end
      return
    end
    result = result_of(api, result)
    check_range(api, result.value, range)
    first = first or result
    same = same and first.value == result.value and same_text(first.label, result.label)
    if type(result.value) == "number" then
      low = low and math.min(low, result.value) or result.value
      high = high and math.max(high, result.value) or result.value
    end
  end, function_of(api, chain), g, api.profile_view(), api.unit_view())
  local changed = api.remembered(chain[1])
  if not known or changed then
    return { outcome = "error", error = not known and unknown or changed }
  end
  local x = { facts = known, unknown = unknown, runs = runs, means = means }
  if can_tell and same and complete and first then
    x.outcome, x.value, x.label, x.why = "told", first.value, first.label, first.why
  else
    x.outcome = "cannot_tell"
    if can_tell and complete then
      x.low, x.high = low, high
    end
  end
  return x
end

-- The same; what is wrong with what the function gave is its fault, too.
local function evaluate(api, chain, g, range)
  local ok, x = api.pcall(explored, api, chain, g, range)
  return ok and x or { outcome = "error", error = x }
end

-- What a function sees of a result that was made before: its fields, where it can be told. `path`: what
-- reading its value is noted as.
local function view_of_result(api, id, x, path, more)
  local view = more or {}
  view.id = id
  return setmetatable(view, {
    __metatable = false,
    __index = function(_, field)
      if not x then
        return nil
      elseif x.outcome ~= "told" then
        api.raise_unknown(x.unknown or {})
      end
      local value
      if FIELDS[field] then value = x[field] end
      if path and field == "value" and value ~= nil and type(value) ~= "table" then api.note(path, value) end
      return value
    end,
  })
end

return function(api)
  -- what: { groups = { {id, elements, groups, weight} } deepest first, whole = {elements, groups}, group,
  -- overall = numbers of functions, newest first, results = { {id, group, overall, from, to} } }
  return function(what, facts)
    local made = {} -- by result, by group: what came of it; of the whole by ""
    local weight = {}
    for _, one in ipairs(what.groups) do weight[one.id] = one.weight end

    -- The results before this one, for the same group.
    local function earlier(id)
      return setmetatable({}, {
        __metatable = false,
        __index = function(_, name)
          local of = name ~= "main" and made[name]
          if not of then
            api.fail("model.rollup_no_result", { id = tostring(name) })
          end
          return view_of_result(api, name, of[id], "rollup." .. name .. (id ~= "" and "." .. id or ""))
        end,
      })
    end

    local function view_of(one, done, from)
      local p = api.profile_view()
      local g = { id = one.id, elements = {}, groups = {}, weight = one.weight,
                  results = earlier(one.id or "") }
      for _, id in ipairs(one.elements) do
        if facts.elements[id].applicable and not facts.elements[id].no_levels then
          g.elements[#g.elements + 1] = p[id]
        end
      end
      for _, id in ipairs(one.groups) do
        g.groups[#g.groups + 1] = view_of_result(api, id, done[id],
          from.id and "rollup." .. from.id .. "." .. id, { weight = weight[id] })
      end
      return g
    end

    local function roll(from)
      local done, result = {}, { id = from.id, groups = {} }
      for _, one in ipairs(from.group and what.groups or {}) do
        local x = evaluate(api, from.group, view_of(one, done, from), from)
        x.id, done[one.id] = one.id, x
        result.groups[#result.groups + 1] = x
      end
      if from.overall then
        result.overall = evaluate(api, from.overall, view_of(what.whole, done, from), from)
        done[""] = result.overall
      end
      made[from.id or "main"] = done
      return result
    end

    local got = roll { group = what.group, overall = what.overall }
    got.results = {}
    for i, result in ipairs(what.results or {}) do got.results[i] = roll(result) end
    return got
  end
end
