--- With what a record is one in the end, where one names the next.

--- The record at the end of a chain; of a circle, which two laptops can make, the least.
---@param of table<string, string> what each is one with
---@param id string
---@return string|nil end nil of one that is with none
return function(of, id)
  local seen, at = {}, id
  while of[at] and not seen[at] do
    seen[at] = true
    at = of[at]
  end
  if not of[at] then return at ~= id and at or nil end
  local first, start = at, at
  repeat
    at = of[at]
    if at < first then first = at end
  until at == start
  return first ~= id and first or nil
end
