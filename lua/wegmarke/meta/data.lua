---@meta wegmarke.data
-- luacheck: no unused args

--- What is stored. The parts are modules of their own: `data.units`, `data.assessments` and so on,
--- loaded when first used.
---
--- In the examples of all parts `db` is the database of `wegmarke demo`, `id` its assessment, `unit` the
--- unit, `M`, `A`, `E` the model, what was gathered, and the evaluation. What stands after `-->` is what
--- comes back; the tests run them.
---@class wegmarke.data
local data = {}

--- Gathers one assessment.
---
--- `clashes` lists what was recorded twice and differently: `{table, element, participant, records}`.
--- A clash of agreements reads as `no_agreement` over the range of both, one of targets as `open`,
--- each with `clash = true` and the `versions`. A batch whose single placements were folded into counts
--- has `folded = true` and reads as placements without participants. `withdrawn` lists batches that were
--- taken back, if there are any; nothing else has anything of them.
---
--- ```lua
--- data.gather(db, id).agreements.koordination.value --> 2.5
--- ```
---@param db wegmarke.store.database
---@param id string
---@param judgements boolean|nil only what the group judged: agreements, targets, order; no placements
---@return table|nil A see the fields at the end of this function
---@return table|nil err
function data.gather(db, id, judgements) end

--- Gathers assessments one after the other, in the order of their dates.
---
--- ```lua
--- for A in data.gather_all(db) do assert(A.unit.name) end
--- ```
---@param db wegmarke.store.database
---@param filter {unit: string|nil}|nil
---@return fun(): table|nil iterator over `gather` results
function data.gather_all(db, filter) end

return data
