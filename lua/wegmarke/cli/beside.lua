--- What a command shows beside the result of an assessment, see `wegmarke.beside`.

local M = {}

--- Adds `change` and `protocol` to the result; --since names the earlier round.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param result table E
---@param model table
---@param gathered table what was recorded, all of it
---@param audience string|nil
function M.add(ctx, assessment, result, model, gathered, audience)
  ctx:need(require("wegmarke.beside").add(ctx:db(), {
    assessment = assessment, model = model, gathered = gathered, audience = audience,
    since = ctx.opts.since and ctx:assessment(ctx.opts.since) or nil,
    model_of = function(a) return ctx:model_of(a) end,
  }, result))
end

return M
