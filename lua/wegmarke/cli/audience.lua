--- For whom a verb speaks: the option --for, and results that hold no more than these may read.
---
--- What was finalised is computed anew for everybody but the unit, from what may be read by then; the
--- kept result is the unit's.

local audiences = require "wegmarke.words.audiences"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

--- The option, as every verb takes it that is for somebody: those named, by the same words everywhere.
---@param choices string[]|nil "group", "unit", "heads", "agency", "public", "successor"; without them all
---  that an output can be for; who heads a unit then stands for it
---@return table
function M.option(choices)
  return { name = "for", type = "choice", choices = choices or audiences.ids, words = "audience",
    stands = not choices and { heads = "unit" } or nil }
end

-- That a finalised assessment passes over rules that failed everybody may know; why, in somebody's own
-- words, only those within the unit.
local function despite(ctx, assessment, outside)
  local kept = assessment.final and require("wegmarke.data.assessments").result(ctx:db(), assessment.id)
  local stored = kept and ctx:need(require("wegmarke.json").decode(kept.json)).despite
  return stored and { rules = stored.rules, reason = not outside and stored.reason or nil } or nil
end

--- The result for an audience; nil where nothing was released to those outside.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param audience "group"|"unit"|"agency"|"public"|nil nil: the unit
---@param opts {provisional: boolean|nil}|nil
---@return table|nil E
---@return table M
---@return table|nil A what was recorded, as this audience may read it
---@return table|nil whole what was recorded, all of it
function M.readable(ctx, assessment, audience, opts)
  if not audience or audience == "unit" then
    local result, model, gathered = ctx:evaluate(assessment, opts)
    return result, model, gathered, gathered
  end
  local gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  local model = ctx:model_of(assessment)
  local left = require("wegmarke.data.releases").readable(gathered, audience)
  if not left then return nil, model end
  local result, err = require("wegmarke.evaluate").run(model, gathered,
    { audience = audience, provisional = opts and opts.provisional and not assessment.final or false,
      unseen = opts and opts.unseen })
  if not result then fault.raise(err, fault.model) end
  local outside = audiences.is_outside(audience)
  result.despite = despite(ctx, assessment, outside)
  if outside then require("wegmarke.cli.people").outgoing(ctx, assessment, result) end
  return result, model, left, gathered
end

--- The same. Ends the verb where nothing was released to those outside.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param audience "group"|"unit"|"agency"|"public"|nil nil: the unit
---@param opts {provisional: boolean|nil}|nil
---@return table E
---@return table M
---@return table A what was recorded, as this audience may read it
---@return table whole what was recorded, all of it
function M.evaluate(ctx, assessment, audience, opts)
  local result, model, left, gathered = M.readable(ctx, assessment, audience, opts)
  if result then return result, model, left, gathered end
  return ctx:fail(lang.err("cli.not_released", { audience = lang.word("audience", audience) }),
    fault.negative, lang.say("cli.next") .. " "
    .. ctx:command("release " .. ctx:short(assessment.id) .. " --for " .. audience))
end

--- Notes in the log what went out to somebody, if it was said for whom.
---@param ctx wegmarke.cli.Context
---@param verb "report"|"evaluate"|"explain"|"compare"
---@param assessment string
---@param audience string|nil
---@param bytes string|nil
---@param format string|nil
function M.note(ctx, verb, assessment, audience, bytes, format)
  if not audience then return end
  ctx:need(require("wegmarke.data.outgoing").note(ctx:db(), verb, assessment,
    { audience = audience, bytes = bytes, format = format }))
end

--- The same of what speaks of a unit's records.
---@param ctx wegmarke.cli.Context
---@param unit string|nil its id; nil: of the file's own records nothing is noted
function M.note_records(ctx, unit)
  local who = ctx.opts["for"]
  if not who or not unit then return end
  ctx:need(require("wegmarke.data.outgoing").note_unit(ctx:db(), unit,
    { audience = who, bytes = ctx.delivered, format = (ctx.opts.output or ""):match "%.(%w+)$" }))
end

return M
