--- What an attacker makes of all that ever went out: what two outputs have and have not, and sums and
--- differences of any number of them. Shared by the tests of the rule for late answers.

local M = {}

M.dice = dofile("tests/lua/help_dice.lua")

local function put(state, key, n) state[key] = (state[key] or 0) + n end

--- What an output shows, by what can be subtracted: of each element, answers and dots, and of answers each
--- perspective where that split is shown.
---@param shown table what `late.hold_back` shows
---@param told table and says of it
---@param poster_of table<string, string>|nil which poster a batch is of, where it says so
---@return table<string, table<string, integer>>
function M.output(shown, told, poster_of)
  local kind, poster, perspective, sets = {}, {}, {}, {}
  for _, b in ipairs(shown.batches) do
    kind[b.id], poster[b.id] = b.kind, poster_of and poster_of[b.id] or b.corrects or b.id
  end
  for _, p in ipairs(shown.participants) do perspective[p.id] = p.perspective end
  for _, p in ipairs(shown.placements) do
    local key = ("%s %s %s"):format(p.participant or poster[p.batch], p.state, p.value or "")
    local name = kind[p.batch] .. p.element
    sets[name] = sets[name] or {}
    put(sets[name], key, p.dots)
    local split = kind[p.batch] == "person" and perspective[p.participant]
    if split and told.views[p.element] and told.perspective then
      sets[name .. split] = sets[name .. split] or {}
      put(sets[name .. split], key, 1)
    end
  end
  local count = {}
  for id in pairs(told.people or {}) do put(count, id, 1) end
  sets.people = count
  return sets
end

local function beyond(x, y)
  local n = 0
  for key, count in pairs(x) do n = n + math.max(0, count - (y[key] or 0)) end
  return n
end

-- Whether any sum or difference of the rows gives one that is 1 at `at` and 0 elsewhere.
local function is_in_span(rows, at)
  local m = {}
  for i, row in ipairs(rows) do m[i] = table.move(row, 1, #row, 1, {}) end
  local target = {}
  for j = 1, #rows[1] do target[j] = j == at and 1 or 0 end
  local used = {}
  for j = 1, #rows[1] do
    local pivot
    for i = 1, #m do
      if not used[i] and math.abs(m[i][j]) > 1e-9 then pivot = pivot or i end
    end
    if pivot then
      used[pivot] = true
      for i = 0, #m do
        local row = i == 0 and target or m[i]
        if i ~= pivot and math.abs(row[j]) > 1e-9 then
          local f = row[j] / m[pivot][j]
          for k = 1, #row do row[k] = row[k] - f * m[pivot][k] end
        end
      end
    end
  end
  for _, x in ipairs(target) do
    if math.abs(x) > 1e-6 then return false end
  end
  return true
end

--- The attack on the states in which one thing was shown.
function M.attack(states, threshold, what)
  for i, one in ipairs(states) do
    for j = 1, i - 1 do
      for _, n in ipairs { beyond(one, states[j]), beyond(states[j], one) } do
        if n > 0 and n < threshold then
          error(("%s: output %d and %d are %d apart"):format(what, j, i, n), 0)
        end
      end
    end
  end
  local of, blocks, size = {}, {}, {}
  for _, state in ipairs(states) do
    for key, n in pairs(state) do of[key] = math.max(of[key] or 0, n) end
  end
  for key, most in pairs(of) do
    for k = 1, most do
      local name = {}
      for i, state in ipairs(states) do name[i] = (state[key] or 0) >= k and "1" or "0" end
      name = table.concat(name)
      if not size[name] then blocks[#blocks + 1] = name end
      size[name] = (size[name] or 0) + 1
    end
  end
  local rows = {}
  for i = 1, #states do
    rows[i] = {}
    for j, name in ipairs(blocks) do rows[i][j] = tonumber(name:sub(i, i)) end
  end
  for j, name in ipairs(blocks) do
    if size[name] < threshold and is_in_span(rows, j) then
      error(("%s: %d stand alone"):format(what, size[name]), 0)
    end
  end
end

function M.same(x, y) return beyond(x, y) == 0 and beyond(y, x) == 0 end

--- Notes what an output shows in a history, by what is shown. Fewer than the threshold in all are never
--- shown. Returns how many states are new.
---@param history table<string, table[]>
---@param sets table<string, table> as `output` gives them
---@param threshold integer
---@param wanted (fun(what: string): boolean)|nil
---@return integer
function M.note(history, sets, threshold, wanted)
  local n = 0
  for what, state in pairs(sets) do
    if not wanted or wanted(what) then
      history[what] = history[what] or {}
      local known, total = false, 0
      for _, old in ipairs(history[what]) do known = known or M.same(old, state) end
      for _, count in pairs(state) do total = total + count end
      if not known and total >= threshold then
        table.insert(history[what], state)
        n = n + (#history[what] > 1 and 1 or 0)
      end
    end
  end
  return n
end

--- Runs the attack on a whole history.
---@param history table<string, table[]>
---@param threshold integer
---@param seed integer
function M.run(history, threshold, seed)
  for what, states in pairs(history) do
    local ok, err = pcall(M.attack, states, threshold, what)
    if not ok then error(("seed %d, threshold %d: %s"):format(seed, threshold, err), 0) end
  end
end

return M
