---@meta wegmarke.data.closing
-- luacheck: no unused args

--- Closing an assessment: no more answers come in, and it is decided what becomes of those that wait. It
--- can be opened again as long as it is not finalised.
---@class wegmarke.data.closing
local closing = {}

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
function closing.waiting(A) end

--- The batches that hold answers which wait, by id, with how many.
---
--- ```lua
--- next(data.closing.waiting_in(A)) --> nil
--- ```
---@param A table as `gather` gives it
---@return table<string, integer>
function closing.waiting_in(A) end

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
function closing.close_with(db, A, how) end

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
function closing.close(db, id, how) end

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
function closing.reopen(db, id) end

--- What became of what waited when it was closed. Where two laptops closed it in two ways: what one of
--- them counted was counted.
---
--- ```lua
--- data.closing.late(db, id) --> nil
--- ```
---@param db wegmarke.store.database
---@param id string
---@return {how: string, n: integer, dots: integer}|nil
function closing.late(db, id) end

--- What is said wherever answers are taken in or shown: how many count, how many wait, and why.
---
--- ```lua
--- select(2, data.closing.standing(A)).waiting --> 0
--- ```
---@param A table as `gather` gives it
---@return string[] sentences in the language of the terminal
---@return table numbers the same for programs, by the names that `evaluate` has for them
---@return boolean any whether something waits
function closing.standing(A) end

return closing
