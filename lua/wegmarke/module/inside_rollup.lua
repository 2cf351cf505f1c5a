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

-- One function, for every value that unknown reads could have.
local function evaluate(api, n, g)
  local first, low, high, same = nil, nil, nil, true
  local can_tell, means = true, nil
  api.as_it_was(n)
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
  local changed = api.remembered(n)
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
            return FIELDS[field] and x[field] or nil
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
