--- Codes that are given out before anybody answered, so that a slip in a code can be told.

local lang = require "wegmarke.lang"
local minors = require "wegmarke.data.minors"
local revise = require "wegmarke.data.revise"
local revisions = require "wegmarke.data.revisions"
local sys = require "wegmarke.sys"
local util = require "wegmarke.data.util"

local M = {}

--- The codes that are given out, sorted.
---@param db table
---@param assessment_id string
---@return string[]
function M.codes(db, assessment_id)
  local list = db:all("participants_invited", { assessment = assessment_id })
  for i, row in ipairs(list) do list[i] = row.code end
  return list
end

--- Makes participants of codes. Once there are any, only they are taken (see `batches.known`).
---
--- ```lua
--- data.invited.add(db, id, {"K1", "K2"}) --> 2
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param codes string[]
---@return integer|nil added
---@return table|nil err
function M.add(db, assessment_id, codes)
  for _, code in ipairs(codes) do
    if #code > 64 then return nil, lang.err("answers.code_long", { given = code:sub(1, 20) .. "…" }) end
  end
  return util.tx(db, function()
    local added = 0
    for _, given in ipairs(codes) do
      local code = util.words(given)
      if not code then util.refuse("participant_blank") end
      local old = db:one("participant_by_code", { assessment = assessment_id, code = code })
      if not old or old.invited == 0 then
        if added == 0 then minors.refuse_single(util.must_take(db, assessment_id)) end
        local id = old and old.id or sys.id("participant")
        if old and #revisions.history(db, "participant", id) > 0 then
          revise.set(db, "participant", id, { invited = true })
        elseif old then
          db:run("participant_invited", { id = id, invited = 1 })
        else
          db:run("participant_insert", require("wegmarke.data.columns").must("participant",
            { id = id, assessment = assessment_id, code = code, invited = 1, made_at = sys.now() }))
        end
        util.log(db, "participant.invite",
          { assessment = assessment_id, table = "participant", record = id })
        added = added + 1
      end
    end
    return added
  end)
end

--- Forgets codes that were given out and never used: once nothing comes in any more, who did not answer
--- is nobody's business. Only inside a transaction. `closing.close` and `assessments.finalise` do it.
---
--- ```lua
--- data.invited.add(db, id, {"K1", "K2"})
--- db:transaction(function () return #data.invited.forget(db, id) end) --> 2
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@return {id: string, named: boolean}[] forgotten
function M.forget(db, assessment_id)
  local rounds, gone = db:all("assessments_joined", { id = assessment_id }), {}
  rounds[#rounds + 1] = { id = assessment_id }
  for _, round in ipairs(rounds) do
    for _, p in ipairs(db:all("participants_unused", { assessment = round.id })) do
      db:run("participant_links_delete", p)
      local named = db:run("participant_name_delete", { participant = p.id }) > 0
      db:run("participant_delete", p)
      gone[#gone + 1] = { id = p.id, named = named }
    end
  end
  return gone
end

--- Takes codes back that were given out; what somebody answered under one stays. Given out again they are
--- there again.
---
--- ```lua
--- data.invited.add(db, id, {"K1", "K2"})
--- data.invited.remove(db, id, {"K2"}) --> 1
--- ```
---@param db wegmarke.store.database
---@param assessment_id string
---@param codes string[]
---@return integer|nil removed
---@return table|nil err
function M.remove(db, assessment_id, codes)
  return util.tx(db, function()
    util.must_open(db, assessment_id)
    local removed = 0
    for _, code in ipairs(codes) do
      local p = db:one("participant_by_code", { assessment = assessment_id, code = util.words(code) })
      if not p then util.refuse("participant_unknown", { participant = code }) end
      if p.invited == 1 then
        revise.set(db, "participant", p.id, { invited = false })
        util.log(db, "participant.uninvite",
          { assessment = assessment_id, table = "participant", record = p.id })
        removed = removed + 1
      end
    end
    return removed
  end)
end

return M
