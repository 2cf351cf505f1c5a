-- The roll-up of a model: its own functions over the profile, group by group,
-- deepest first, then over the whole.
--
-- group (g, p, unit) and overall (g, p, unit) get
--   g.id         the group's id (none for the whole)
--   g.elements   views of the elements in it that apply, as p.<element>
--   g.groups     the groups in it: { id =, value = } ; reading the value of one
--                that cannot be told ends the run
-- and return a number, a text, { value =, label =, why = }, or nil for no statement.

-- How many runs one function may take when it reads unknown values.
local MAX_RUNS = 150

local FIELDS = { value = true, label = true, why = true }

-- What a function returned, as { value =, label =, why = }.
local function result_of(api, result)
  if type(result) == "number" or type(result) == "string" then
    return { value = result }
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
  if type(result.value) == "number" and result.value ~= result.value then
    return {}
  end
  return { value = result.value, label = result.label, why = result.why }
end

local function same_text(a, b)
  if type(a) == "table" and type(b) == "table" then
    return a.de == b.de and a.en == b.en
  end
  return a == b
end

-- One function, for every value that unknown reads could have.
local function evaluate(api, n, g)
  local first, low, high, same = nil, nil, nil, true
  local can_tell, means = true, nil
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
    first = first or result
    same = same and first.value == result.value and same_text(first.label, result.label)
    if type(result.value) == "number" then
      low = low and math.min(low, result.value) or result.value
      high = high and math.max(high, result.value) or result.value
    end
  end, api.functions[n], g, api.profile_view(), api.unit_view())
  if not known then
    return { outcome = "error", error = unknown }
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

return function(api)
  -- what: { groups = { {id, elements, groups} } deepest first, whole =
  -- {elements, groups}, group = function number, overall = function number }
  return function(what, facts)
    local done, list = {}, {}
    local function view_of(one)
      local p, g = api.profile_view(), { id = one.id, elements = {}, groups = {} }
      for _, id in ipairs(one.elements) do
        if facts.elements[id].applicable and not facts.elements[id].no_levels then
          g.elements[#g.elements + 1] = p[id]
        end
      end
      for _, id in ipairs(one.groups) do
        local x = done[id]
        g.groups[#g.groups + 1] = setmetatable({ id = id }, {
          __metatable = false,
          __index = function(_, field)
            if not x then
              return nil
            elseif x.outcome ~= "told" then
              api.raise_unknown(x.unknown)
            end
            return x[field]
          end,
        })
      end
      return g
    end
    for _, one in ipairs(what.groups) do
      if what.group then
        local x = evaluate(api, what.group, view_of(one))
        x.id, done[one.id] = one.id, x
        list[#list + 1] = x
      end
    end
    local overall = what.overall and evaluate(api, what.overall, view_of(what.whole))
    return { groups = list, overall = overall }
  end
end
