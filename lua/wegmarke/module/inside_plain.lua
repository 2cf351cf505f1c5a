-- Plain Lua as models see it: pairs and next in sorted order, tostring and
-- string.format without addresses, NaN the same on every machine. A part of
-- inside.lua. The functions of this file are no secret of the host's: what one
-- of them keeps between two calls, as iterators do, is looked after like a
-- model's own variables (outlive.c).

local raw_next, raw_tostring = next, tostring
local sort, unpack, format, find = table.sort, table.unpack, string.format, string.find
local byte, sub = string.byte, string.sub

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

-- string.gmatch: as Lua's, whose place is a variable and no C value.
local function plain_gmatch(s, pattern, init)
  local place, last = init or 1, nil
  if byte(pattern) == 94 then -- no anchor here, but itself
    pattern = "%" .. pattern
  end
  if place < 0 then
    place = #s + place + 1
  end
  place = place < 1 and 1 or place
  local function take(first, stop, ...)
    if not first then
      place = #s + 2
      return nil
    elseif stop + 1 == last then -- nothing, where the one before ended
      return take(find(s, pattern, first + 1))
    end
    place, last = stop + 1, stop + 1
    if ... ~= nil then
      return ...
    end
    return sub(s, first, stop)
  end
  return function()
    if place <= #s + 1 then
      return take(find(s, pattern, place))
    end
  end
end

return { next = sorted_next, pairs = sorted_pairs, tostring = plain_tostring,
         format = plain_format, gmatch = plain_gmatch }
