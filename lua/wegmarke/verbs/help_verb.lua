--- `wegmarke help`.

local output = require "wegmarke.cli.output"

local function document(ctx, words)
  local help = require("wegmarke.cli.help").document
  local verbs = require "wegmarke.cli.verbs"
  if #words == 0 then return help.overview() end
  local name, next_i = verbs.at(words, 1)
  if name and not words[next_i] then return help.verb(verbs.load(name)) end
  if #words == 1 and #verbs.under(words[1]) > 0 then return help.noun(words[1]) end
  local err, hint = require("wegmarke.cli.dispatch").unknown_verb(words, 1)
  return ctx:fail(err, 2, hint)
end

local function run(ctx)
  require("wegmarke.cli.declared").enter(ctx)
  local made = document(ctx, ctx.args.words)
  if ctx.opts.output then
    output.write(ctx, made)
  else
    ctx:lines(require("wegmarke.cli.help").lines(made))
  end
end

return {
  {
    name = "help",
    arguments = {
      { name = "words", type = "word", many = true, optional = true },
    },
    options = { output.option() },
    examples = { "help", "help rate import" },
    run = run,
  },
}
