--- What is wrong with a file, all of it in one go, but no more than people read.

local lang = require "wegmarke.lang"

local M = {}

local MOST = 20

--- Notes a problem with its place.
---@param ctx {file: string, errs: table[], count: integer} the file that is read
---@param make fun(): table the error; made only if it will be shown
function M.add(ctx, make)
  ctx.count = ctx.count + 1
  if ctx.count <= MOST then ctx.errs[#ctx.errs + 1] = make() end
end

--- What reading gives back once there was a problem.
---@param ctx {file: string, errs: table[], count: integer}
---@return nil
---@return table[] errs
function M.failed(ctx)
  if ctx.count > MOST then
    ctx.errs[#ctx.errs + 1] = lang.err("data.more_problems", { file = ctx.file, count = ctx.count - MOST })
  end
  return nil, ctx.errs
end

return M
