--- Properties that every model has to have, tried out on profiles of it: raising one value never lowers
--- the profile, scaling all weights changes no order, every state of an element is borne.

local box = require "wegmarke.box"
local cases = require "wegmarke.module.cases"
local evaluate = require "wegmarke.evaluate"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}

local LIGHT = { light = true }

-- A profile in which the elements lie on different types, all aiming at the last.
local function profile(m, shift)
  local a = cases.recorded(m, { id = "profile" })
  for i, element in ipairs(m.elements) do
    a.agreements[element.id] = { state = "agreed", value = m.scale[(i + shift) % #m.scale + 1] }
    a.targets[element.id] = { state = "value", value = m.scale[#m.scale] }
  end
  return a
end

local function fail(findings, m, id, args)
  findings[#findings + 1] = {
    severity = "error", file = m.file, line = m.line, element = args.element or m.id, path = "",
    message = lang.err("model.property_" .. id, args),
  }
end

local function find(e, id)
  for _, x in ipairs(e.elements) do
    if x.id == id then
      return x
    end
  end
end

-- The numbers of a roll-up by id; "" for the whole.
local function rolled(e)
  local values = {}
  for _, x in ipairs(e.rollup and e.rollup.groups or {}) do
    values[x.id] = type(x.value) == "number" and x.value or nil
  end
  local overall = e.rollup and e.rollup.overall
  values[""] = overall and type(overall.value) == "number" and overall.value or nil
  return values
end

local function raising(m, findings)
  local tried, bad = 0, nil
  for shift = 0, math.min(#m.scale - 1, 3) do
    local a = profile(m, shift)
    local before = evaluate.run(m, a, LIGHT)
    local low = rolled(before)
    for _, element in ipairs(m.elements) do
      local agreed = a.agreements[element.id]
      local was = agreed.value
      for _, value in ipairs(m.scale) do
        if value > was and not bad then
          agreed.value = value
          local after = evaluate.run(m, a, LIGHT)
          tried = tried + 1
          local x, y = find(before, element.id), find(after, element.id)
          if y.ist < x.ist or y.abstand > x.abstand then
            bad = { element = element.id, from = was, to = value }
          end
          local high = rolled(after)
          for id, number in pairs(low) do
            if high[id] and high[id] < number - 1e-12 then
              bad = { element = element.id, from = was, to = value }
            end
          end
          break
        end
      end
      agreed.value = was
    end
  end
  if bad then
    fail(findings, m, "raising", bad)
  end
  return tried, not bad
end

local function order_of(e)
  local ids = {}
  for i, item in ipairs(e.order.computed) do
    ids[i] = item.element
  end
  return table.concat(ids, ", ")
end

local function scaling(m, findings)
  local tried, bad = 0, nil
  local weight = m.weight
  local scaled = {}
  for id, value in pairs(weight) do
    scaled[id] = value * 8
  end
  for shift = 0, #m.scale - 1 do
    local a = profile(m, shift)
    local before = order_of(evaluate.run(m, a, LIGHT))
    m.weight = scaled
    local after = order_of(evaluate.run(m, a, LIGHT))
    m.weight = weight
    tried = tried + 1
    if before ~= after then
      bad = { before = before, after = after }
    end
  end
  if bad then
    fail(findings, m, "scaling", bad)
  end
  return tried, not bad
end

local function states(m, findings)
  local tried, bad = 0, nil
  for i, element in ipairs(m.elements) do
    for n, state in ipairs(lists.unagreed) do
      local a = profile(m, i)
      a.agreements[element.id] = { state = state, why = "w" }
      local without = n % (#lists.target_state - 1) + 2
      a.targets[m.elements[i % #m.elements + 1].id] = { state = lists.target_state[without] }
      local ok, e = pcall(evaluate.run, m, a, LIGHT)
      tried = tried + 1
      if not ok then
        bad = { element = element.id, state = state, detail = tostring(e) }
      elseif e.errors[1] then
        bad = { element = element.id, state = state, detail = e.errors[1].message }
      end
    end
  end
  if bad then
    fail(findings, m, "states", bad)
  end
  return tried, not bad
end

local ALL = { { "raising", raising }, { "scaling", scaling }, { "states", states } }

--- Tries all properties.
---@param m table
---@param findings table[] gets what does not hold
---@return table[] results { id, tried, held }
function M.run(m, findings)
  local _ <close> = box.together()
  local list = {}
  for i, one in ipairs(ALL) do
    local tried, held = one[2](m, findings)
    list[i] = { id = one[1], tried = tried, held = held }
  end
  return list
end

return M
