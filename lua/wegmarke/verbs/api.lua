--- `wegmarke api`: the manual of the Lua API.

local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"

local function run(ctx)
  local manual = require "wegmarke.repl.manual"
  if ctx.opts.types then
    local files = manual.types()
    for _, one in ipairs(files) do one.path, one.format = ctx.opts.types .. "/" .. one.name, "lua" end
    ctx:put(files)
    ctx:print(lang.say("repl.api_types", { n = #files, path = ctx.opts.types }))
    return
  end
  local usual = ctx.opts.html and "html" or ctx.opts.markdown and "markdown" or nil
  local made = (usual or ctx.opts.output) and manual.document(ctx.args.name)
  if made then
    output.write(ctx, made, usual)
  else
    local help = require "wegmarke.repl.help"
    for _, line in ipairs(help.lines(ctx.args.name, ctx.sys.width())) do ctx:print(line) end
  end
end

return {
  {
    name = "api",
    arguments = {
      { name = "name", type = "word", optional = true },
    },
    options = {
      { name = "types", type = "dir" },
      { name = "html", type = "flag" },
      { name = "markdown", type = "flag" },
      output.option(),
    },
    examples = { "api score.staged", "api --types .luatypes", "api -o api.html" },
    exits = { 3 },
    run = run,
  },
}
