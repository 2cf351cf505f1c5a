--- Codes that are written apart and may be one person's: P01 and p01, 007 and 7, "P 01" and "P01", PO1, and
--- letters of another alphabet that look the same.

local text = require "wegmarke.text"

local M = {}

-- Letters that look like others, folded.
local looks = {
  ["а"] = "a", ["в"] = "b", ["с"] = "c", ["е"] = "e", ["н"] = "h", ["к"] = "k", ["м"] = "m", ["о"] = "o",
  ["р"] = "p", ["т"] = "t", ["х"] = "x", ["у"] = "y", ["α"] = "a", ["β"] = "b", ["ε"] = "e", ["η"] = "h",
  ["κ"] = "k", ["μ"] = "m", ["ν"] = "n", ["ο"] = "o", ["ρ"] = "p", ["τ"] = "t", ["χ"] = "x",
}

local function key(code)
  local s = text.lower(code):gsub("[%s%-_./]+", ""):gsub(utf8.charpattern, looks)
  -- among digits, a letter that is one at a glance
  s = s:gsub("[oil%d]*%d[oil%d]*", function(run) return (run:gsub("o", "0"):gsub("[il]", "1")) end)
  return (s:gsub("%d+", function(digits) return (digits:gsub("^0+(%d)", "%1")) end))
end

--- Pairs of codes that differ only so.
---@param people {code: string}[]
---@param stored string[]|nil codes that are there already
---@return {[1]: string, [2]: string}[]
function M.find(people, stored)
  local by, pairs_of = {}, {}
  for _, code in ipairs(stored or {}) do by[key(code)] = by[key(code)] or code end
  for _, person in ipairs(people) do
    local k = key(person.code)
    if by[k] and by[k] ~= person.code then pairs_of[#pairs_of + 1] = { by[k], person.code } end
    by[k] = by[k] or person.code
  end
  return pairs_of
end

return M
