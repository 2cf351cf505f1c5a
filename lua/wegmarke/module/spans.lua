--- Whether a function can be run with spans in the place of numbers, and be believed: it adds, multiplies and
--- compares, and does nothing that a span answers otherwise than a number would without a word: `==`, looking
--- something up by a value, functions that are not known here.

local tokens = require "wegmarke.module.tokens"

local M = {}

-- What a function may call: of its own, of `math` and `table`, of the answers.
local PLAIN = { ipairs = true, pairs = true }
local OF = {
  math = { floor = true, ceil = true, min = true, max = true },
  table = { insert = true, unpack = true },
}
local OF_ANSWERS = { sum = true, mean = true, least = true, most = true, count = true }

-- Signs that ask whether two things are the same.
local SAME = { ["=="] = true, ["~="] = true }

-- What opens and ends a block.
local OPENS = { ["function"] = 1, ["do"] = 1, ["then"] = 1, ["repeat"] = 1, ["end"] = -1, ["until"] = -1,
  ["elseif"] = -1 }

local function is_word(token, word) return token and token.kind ~= "string" and token.value == word end

-- By name where behind it a local function of a file is written; false where two have one name.
local function locals_of(list)
  local found = {}
  for i, token in ipairs(list) do
    if is_word(token, "local") and is_word(list[i + 1], "function") and list[i + 2] then
      local name = list[i + 2].value
      found[name] = found[name] == nil and i + 3
    end
  end
  return found
end

-- The place of the token that ends a function whose parameters begin at `at`.
local function end_of(list, at)
  local depth = 1
  for i = at, #list do
    depth = depth + (list[i].kind ~= "string" and OPENS[list[i].value] or 0)
    if depth == 0 then return i end
  end
  return #list
end

local function is_call(list, i)
  local after = list[i + 1]
  return list[i].kind == "name" and not tokens.keywords[list[i].value] and after
    and (after.kind == "(" or after.kind == "{" or after.kind == "string")
    and not is_word(list[i - 1], "function")
end

-- A look at one function and the local ones that it calls.
local Look = {}
Look.__index = Look

function Look:call_fits(i)
  local list, name = self.list, self.list[i].value
  local before = list[i - 1]
  if is_word(before, ":") then return OF_ANSWERS[name] end
  if is_word(before, ".") then
    local of = OF[list[i - 2].value]
    return of and of[name]
  end
  if PLAIN[name] or self.seen[name] then return true end
  local at = self.locals[name]
  if not at then return false end
  self.seen[name] = true
  return self:fits(at, end_of(list, at))
end

function Look:index_fits(i)
  local list = self.list
  local first, last = list[i + 1], list[i + 2]
  return is_word(list[i - 1], self.answers)
    or is_word(last, "]") and (first.kind == "string" or first.kind == "number")
end

function Look:fits(from, to)
  for i = from, to do
    local token = self.list[i]
    if SAME[token.kind] or token.kind == "[" and not self:index_fits(i)
      or is_call(self.list, i) and not self:call_fits(i) then
      return false
    end
  end
  return true
end

-- The name of the first parameter of a function that begins at or behind `at`.
local function parameter(list, at)
  while list[at] and not is_word(list[at], "function") do at = at + 1 end
  while list[at] and list[at].kind ~= "(" do at = at + 1 end
  return list[at] and list[at + 1].value
end

--- Whether a function may be run with spans.
---@param m table
---@param f {file: string, line: integer, last: integer} its place
---@return boolean
function M.fit(m, f)
  local list = tokens.of(f.file and m:source(f.file) or "")
  local from = tokens.from_line(list, f.line)
  local to = tokens.from_line(list, (f.last or f.line) + 1) - 1
  if to < from then return false end
  while from < to and not is_word(list[from], "function") do from = from + 1 end
  local look = setmetatable({ list = list, locals = locals_of(list), seen = {},
    answers = parameter(list, from) or "" }, Look)
  return look:fits(from, end_of(list, from + 1))
end

return M
