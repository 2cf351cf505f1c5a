--- The same person in several files of one run: where they say different things, the order of names would
--- decide which holds. That is not for a program to decide, so all of them wait.

local lang = require "wegmarke.lang"

local M = {}

--- A placement in words.
local function words(model, p)
  if not p then return "" end
  local said = p.value and model:label(p.value, lang.current()) or lang.word("placement_state", p.state)
  if p.reason then said = said .. ": " .. require("wegmarke.data.intake.values").brief(p.reason) end
  return said
end

local function same(a, b)
  return a.state == b.state and a.value == b.value and a.reason == b.reason and a.evidence == b.evidence
end

--- Which of some files contradict each other.
---@param files {path: string, parsed: table}[]
---@param model table
---@return table<integer, table> errs by the file's number, none for those that go together
function M.find(files, model)
  local first, errs, args_of = {}, {}, {}
  local function say(i, other, person, p, q)
    if args_of[i] then
      args_of[i].n = args_of[i].n + 1
      args_of[i].more = lang.err("filled.two_files_more", { n = args_of[i].n })
      return
    end
    args_of[i] = { n = 0, more = "", file = files[i].path, other = files[other].path, code = person,
      element = model:element_title(p.element, lang.current()), here = words(model, p),
      there = words(model, q) }
    errs[i] = lang.err("answers.in_file",
      { file = files[i].path, problem = lang.err("filled.two_files", args_of[i]) })
  end
  for i, one in ipairs(files) do
    for _, p in ipairs(one.parsed.kind == "person" and one.parsed.placements or {}) do
      local key = p.participant .. "\0" .. p.element
      local seen = first[key]
      if not seen then
        first[key] = { i = i, p = p }
      elseif seen.i ~= i and not same(seen.p, p) then
        say(i, seen.i, p.participant, p, seen.p)
        say(seen.i, i, p.participant, seen.p, p)
      end
    end
  end
  return errs
end

return M
