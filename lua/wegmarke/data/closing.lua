--- Closing an assessment: no more answers come in, and it is decided what becomes of those that wait. It
--- can be opened again as long as it is not finalised.
---
--- What waits after something went out would be told apart by whoever has the earlier output. So it is
--- left out unless somebody says that it shall count; then the log and the report say what follows.

local gather = require "wegmarke.data.gather"
local invited = require "wegmarke.data.invited"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local late = require "wegmarke.evaluate.late"
local own = require "wegmarke.words.own"
local revise = require "wegmarke.data.revise"
local revisions = require "wegmarke.data.revisions"
local shown = require "wegmarke.data.shown"
local util = require "wegmarke.data.util"

local M = {}

-- Answers of people, by their ids, and dots on posters, among placements of now.
local function sizes_of(A)
  local kind, people, persons, dots = {}, {}, 0, 0
  for _, b in ipairs(A.batches) do kind[b.id] = not b.retrospective and b.kind or nil end
  for _, p in ipairs(A.placements) do
    if kind[p.batch] == "tally" then
      dots = dots + own.dots(p)
    elseif kind[p.batch] == "person" and p.participant and not people[p.participant] then
      people[p.participant] = true
      persons = persons + 1
    end
  end
  return persons, dots
end

--- How many count, people and dots; how many wait: people whose answers came late, people who count and of
--- whom something waits, dots. `few`: people who answered, where they are too few to be shown.
---
--- ```lua
--- data.closing.waiting(A).changes --> 0
--- ```
---@param A table as `gather` gives it
---@return {n: integer, changes: integer, dots: integer, threshold: integer, persons: integer, few: integer,
---  dots_counting: integer}
---@return boolean any
function M.waiting(A)
  local threshold = A.assessment.threshold
  local told, now = late.hold_back(A, threshold)
  local persons, answered = now.folded or 0, sizes_of(A)
  for _ in pairs(now.people or {}) do persons = persons + 1 end
  local of = { n = now.waiting, changes = now.changes, dots = now.dots, threshold = threshold,
    persons = persons, few = persons == 0 and answered or 0, dots_counting = select(2, sizes_of(told)) }
  return of, of.n + of.changes + of.dots > 0
end

--- The batches that hold answers which wait, by id, with how many.
---
--- ```lua
--- next(data.closing.waiting_in(A)) --> nil
--- ```
---@param A table as `gather` gives it
---@return table<string, integer>
function M.waiting_in(A)
  local told, here, list = late.hold_back(A, A.assessment.threshold), {}, {}
  for _, p in ipairs(told.placements) do here[p] = true end
  for _, p in ipairs(A.placements) do
    if not here[p] then list[p.batch] = (list[p.batch] or 0) + 1 end
  end
  return list
end

--- Closes it. Only inside a transaction.
---
--- ```lua
--- db:transaction(function () return data.closing.close_with(db, A).n end) --> 0
--- ```
---@param db wegmarke.store.database
---@param A table as `gather` gives it
---@param how "leave-out"|"count"|nil what becomes of those that wait
---@return {how: string|nil, n: integer, changes: integer, dots: integer, forgotten: integer} done
--- `forgotten`: codes that were given out and that nobody used
function M.close_with(db, A, how)
  local id = A.assessment.id
  local of, any = M.waiting(A)
  if any and how == "count" then
    local words, place = late.all_words(A, A.assessment.threshold)
    if words then
      shown.put(db, id, "closing", words, place)
    else
      -- All that waits is too few to have been shown at all.
      how = "leave-out"
    end
  end
  local done = { how = any and (how or "leave-out") or nil, n = of.n, changes = of.changes, dots = of.dots,
    forgotten = #invited.forget(db, id) }
  local sets = { closed = true }
  -- Closed twice: those counted at the first time stay told apart by what went out before.
  local before = M.late(db, id)
  local known = before and before.how == "count" and done.how ~= "leave-out" and before or { n = 0, dots = 0 }
  if done.how or not before then
    sets.late = done.how or json.null
    sets.late_n = any and of.n + of.changes + known.n or json.null
    sets.late_dots = any and of.dots + known.dots or json.null
  end
  revise.set(db, "assessment", id, sets)
  util.log(db, "assessment.close", { assessment = id, table = "assessment", record = id,
    detail = { late = done.how or "none", persons = of.n + of.changes, dots = of.dots,
      earlier_output_tells_them_apart = done.how == "count" } })
  return done
end

--- Closes an assessment.
---
--- ```lua
--- data.closing.close(db, id).how --> nil
--- data.assessments.get(db, id).closed --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@param how "leave-out"|"count"|nil
---@return table|nil done as `close_with` gives it
---@return table|nil err
function M.close(db, id, how)
  return util.tx(db, function()
    local a = util.must_open(db, id)
    if a.closed == 1 then util.refuse("assessment_closed_already", { id = id:sub(1, 8) }) end
    return M.close_with(db, assert(gather.gather(db, id)), how)
  end)
end

--- Opens a closed assessment again.
---
--- ```lua
--- data.closing.close(db, id)
--- data.closing.reopen(db, id) --> true
--- ```
---@param db wegmarke.store.database
---@param id string
---@return boolean|nil ok
---@return table|nil err
function M.reopen(db, id)
  return util.tx(db, function()
    local a = util.must_open(db, id)
    if a.closed ~= 1 then util.refuse("assessment_not_closed", { id = id:sub(1, 8) }) end
    revise.set(db, "assessment", id, { closed = false })
    util.log(db, "assessment.reopen", { assessment = id, table = "assessment", record = id })
    return true
  end)
end

--- What became of what waited when it was closed. Where two laptops closed it in two ways: what one of
--- them counted was counted.
---
--- ```lua
--- data.closing.late(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param id string
---@return {how: string, n: integer, dots: integer}|nil
M.late = revisions.late

--- What is said wherever answers are taken in or shown: how many count, how many wait, and why.
---
--- ```lua
--- select(2, data.closing.standing(A)).waiting --> 0
--- ```
---@param A table as `gather` gives it
---@return string[] sentences in the language of the terminal
---@return table numbers the same for programs, by the names that `evaluate` has for them
---@return boolean any whether something waits
function M.standing(A)
  local of, any = M.waiting(A)
  local said = {}
  local function say(key) said[#said + 1] = lang.text(lang.current(), "report." .. key, of) end
  if of.persons + of.dots_counting > 0 then say "counting" end
  if of.few > 0 then say "counting_few" end
  of.left = A.assessment.closed
  if any then say "waiting" end
  return said, { persons = of.persons, dots = of.dots_counting, waiting = of.n,
    changes_waiting = of.changes, dots_waiting = of.dots }, any
end

return M
