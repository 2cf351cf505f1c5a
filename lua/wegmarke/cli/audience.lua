--- For whom a verb speaks: the option --for, and results that hold no more than these may read.
---
--- What was finalised is computed anew for everybody but the unit, from what may be read by then; the
--- kept result is the unit's.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local M = {}

--- The option, as every verb that writes for somebody takes it.
---@return table
function M.option()
  return {
    name = "for", type = "choice", choices = { "group", "unit", "agency", "public" },
    also = { gruppe = "group", kommune = "unit", spitze = "unit", agentur = "agency",
      oeffentlich = "public", ["öffentlich"] = "public" },
    text = {
      de = "nur, was diese lesen dürfen: die Gruppe, die Kommune (ohne Angabe), die Agentur, die "
        .. "Öffentlichkeit (auch: gruppe, kommune, agentur, oeffentlich)",
      en = "only what these may read: the group, the unit (by default), the agency, the public" },
  }
end

-- That a finalised assessment passes over rules that failed everybody may know; why, in somebody's own
-- words, only those within the unit.
local function despite(ctx, assessment, outside)
  local kept = assessment.final and require("wegmarke.data.assessments").result(ctx:db(), assessment.id)
  local stored = kept and ctx:need(require("wegmarke.json").decode(kept.json)).despite
  return stored and { rules = stored.rules, reason = not outside and stored.reason or nil } or nil
end

--- The result for an audience. Ends the verb where nothing was released to those outside.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param audience "group"|"unit"|"agency"|"public"|nil nil: the unit
---@param opts {provisional: boolean|nil}|nil
---@return table E
---@return table M
---@return table A what was recorded, as this audience may read it
function M.evaluate(ctx, assessment, audience, opts)
  local filter = require "wegmarke.evaluate.audience"
  if not audience or audience == "unit" then return ctx:evaluate(assessment, opts) end
  local model = ctx:model_of(assessment)
  local gathered = ctx:need(require("wegmarke.data").gather(ctx:db(), assessment.id))
  local left = filter.filter(gathered, audience)
  if filter.is_outside(audience) and not require("wegmarke.data.releases").any(left) then
    ctx:fail(lang.err("cli.not_released", { audience = lang.say("cli.audience_" .. audience) }),
      fault.negative, lang.say("cli.next") .. " "
      .. ctx:command("release " .. ctx:short(assessment.id) .. " --for " .. audience))
  end
  local result, err = require("wegmarke.evaluate").run(model, gathered,
    { audience = audience, provisional = opts and opts.provisional and not assessment.final or false })
  if not result then fault.raise(err, fault.model) end
  result.despite = despite(ctx, assessment, filter.is_outside(audience))
  return result, model, left
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

return M
