--- Which records a rule over two looks at: those that say the same in the fields named in `near`, of a list
--- a member that is the same. So a thousand offers are not compared each with each.

local M = {}

--- How many pairs a rule may look at.
M.MOST = 20000

-- How many keys one record may have: of lists each combination of members is one.
local MOST_KEYS = 200

-- The keys under which a record is found; nil where a field of them has no settled value.
local function keys_of(record, near)
  local keys = { "" }
  for _, id in ipairs(near) do
    local said, longer = record.values[id], {}
    if id == "state" then said = record.state end
    if said == nil or record.open[id] then return nil end
    for _, key in ipairs(keys) do
      for _, one in ipairs(type(said) == "table" and said or { said }) do
        if #longer < MOST_KEYS then longer[#longer + 1] = key .. "\0" .. tostring(one) end
      end
    end
    keys = longer
  end
  return keys
end

---@class wegmarke.record.rules.Blocked
---@field list {a: string, b: string}[] ids, the first of each before the second in their order
---@field left_out integer records that lack a value in a field of `near`
---@field more boolean there would be more pairs than are looked at

--- The pairs of some records.
---@param records table[] as `plain.record` makes them, in order
---@param near string[]|nil fields; nil: each with each
---@return wegmarke.record.rules.Blocked
function M.of(records, near)
  local made, blocks, seen = { list = {}, left_out = 0, more = false }, {}, {}
  for _, record in ipairs(records) do
    local keys = keys_of(record, near or {})
    if not keys then made.left_out = made.left_out + 1 end
    for _, key in ipairs(keys or {}) do
      local block = blocks[key] or {}
      blocks[key] = block
      for _, other in ipairs(block) do
        local pair = other.id .. record.id
        if not seen[pair] then
          if #made.list >= M.MOST then
            made.more = true
            return made
          end
          seen[pair] = true
          made.list[#made.list + 1] = { a = other.id, b = record.id }
        end
      end
      block[#block + 1] = record
    end
  end
  if #records < 2 then made.left_out = 0 end
  return made
end

return M
