--- Words that are stored and that outputs and inputs choose from: each list once, in the order in which
--- people are shown it. What a word is called stands in the area "words" of each language, how else people
--- write it in the area "spelled" (`lang.word`, `lang.spelled`).

---@class wegmarke.words.List the words in order
---@field known table<string, integer> the place of each

local M = {}

---@param words string[]
---@return wegmarke.words.List
local function list(words)
  words.known = {}
  for i, word in ipairs(words) do words.known[word] = i end
  return words
end

local function after(words, first)
  return list { table.unpack(words, first) }
end

local function with(words, ...)
  return list(table.move({ ... }, 1, select("#", ...), #words + 1, { table.unpack(words) }))
end

--- What a person can say of an element; those but the first have no value.
M.placement_state = list { "placed", "dont_know", "not_applicable", "skipped" }
M.unplaced = after(M.placement_state, 2)

--- As what people are counted at an element; those who said nothing are missing.
M.counted_state = with(M.placement_state, "missing")

--- Where a group stands with an element; those but the first have no value.
M.agreement_state = list { "agreed", "no_agreement", "postponed", "not_applicable", "not_discussed" }
M.unagreed = after(M.agreement_state, 2)

--- States, of placements and agreements, that need a reason.
M.needs_why = { not_applicable = true }

M.target_state = list { "value", "hold", "not_pursued", "open" }
M.mark = list { "yes", "partly", "no", "unknown" }

M.remark_kind = list { "strength", "obstacle", "question", "support" }
--- Under which name results and files have the remarks of a kind.
M.remark_field = { strength = "strengths", obstacle = "obstacles", question = "questions",
  support = "support" }

--- What is noted about a field of action: goals from the top down, then questions.
M.goal = list { "leading", "strategic", "operative" }
M.question = list { "needs", "responses", "actors", "resources", "overlaps" }
M.topic = with(M.goal, table.unpack(M.question))

M.package_state = list { "planned", "running", "done", "dropped" }
--- States of a work package that nobody works on any more.
M.over = { done = true, dropped = true }

--- What rules may read of an element; the last from API 2 on.
M.element_field = list { "ist", "soll", "abstand", "criteria", "facts", "applicable", "known", "id", "weight",
  "states", "spread", "rank", "points", "answers" }

--- What the answers to an element's questions can be asked for together, so that no question is called so.
M.answers_verb = list { "sum", "mean", "least", "most", "count" }

--- What rules may read of a unit.
M.unit_field = list { "name", "kind", "population", "area_km2", "key", "land" }

M.mode = list { "open", "by_perspective", "anonymous" }
--- What becomes of answers that wait when a round is closed.
M.late = list { "leave-out", "count" }
M.perspective = list { "inside", "outside" }
M.batch_kind = list { "person", "tally", "group" }
M.module_kind = list { "catalogue", "procedure" }
M.scheme = list { "ags", "ars", "nuts3", "other" }
M.link_kind = list { "replaces", "confirms", "continues", "folded", "folded_into", "stands_for" }

--- What a column of a file that somebody brings can be.
M.column = list { "participant", "name", "role", "perspective", "element", "value", "target", "state",
  "why", "evidence", "count", "low", "high", "year", "how", "dissent", "strengths", "obstacles",
  "questions", "support", "removed" }

return M
