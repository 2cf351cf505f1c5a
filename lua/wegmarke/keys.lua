--- The keys of a table in one order: numbers, then texts.

local function before(a, b)
  if type(a) == type(b) then return a < b end
  return type(a) == "number"
end

---@param t table whose keys are numbers and texts
---@return any[]
return function(t)
  local keys, kind, mixed = {}, nil, false
  for key in pairs(t) do
    keys[#keys + 1] = key
    mixed, kind = mixed or kind ~= nil and kind ~= type(key), type(key)
  end
  table.sort(keys, mixed and before or nil)
  return keys
end
