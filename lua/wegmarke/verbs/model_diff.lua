--- `wegmarke model diff`.

local crosswalk_words = require "wegmarke.verbs.crosswalk_words"
local fault = require "wegmarke.cli.fault"
local output = require "wegmarke.cli.output"

local function run(ctx)
  local a, b = ctx:model(ctx.args.a), ctx:model(ctx.args.b)
  local d = require("wegmarke.module.diff").between(a, b)
  local replay
  if ctx.global.db then
    replay = require("wegmarke.module.replay").run(ctx:db(), b,
      { old = a, ids = { [a.id] = true } })
  end
  if output.wants_json(ctx) then
    output.json(ctx, { a = a.id, b = b.id, differences = d, replay = replay })
  else
    output.write(ctx, crosswalk_words.document(a, b, d))
    if replay then require("wegmarke.verbs.model_check").tell_replay(ctx, replay) end
  end
  return d.nothing and fault.ok or fault.negative
end

return {
  {
    name = "model diff",
    arguments = {
      { name = "a", type = "model" },
      { name = "b", type = "model" },
    },
    options = {
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "model diff dkbm rlp-sl" },
    exits = { 1, 4, 5 },
    run = run,
  },
}
