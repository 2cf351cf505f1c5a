--- `wegmarke help`.

local function run(ctx)
  local help = require "wegmarke.cli.help"
  local verbs = require "wegmarke.cli.verbs"
  local words = ctx.args.words
  require("wegmarke.cli.declared").enter(ctx)
  local lines
  if #words == 0 then
    lines = help.overview()
  else
    local name, next_i = verbs.at(words, 1)
    if name and not words[next_i] then
      lines = help.verb(verbs.load(name))
    elseif #words == 1 and #verbs.under(words[1]) > 0 then
      lines = help.noun(words[1])
    else
      local err, hint = require("wegmarke.cli.dispatch").unknown_verb(words, 1)
      ctx:fail(err, 2, hint)
    end
  end
  for _, line in ipairs(lines) do ctx:print(line) end
end

return {
  {
    name = "help",
    arguments = {
      { name = "words", type = "word", many = true, optional = true },
    },
    examples = { "help", "help rate import" },
    run = run,
  },
}
