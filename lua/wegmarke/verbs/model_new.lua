--- `wegmarke model new`: the folder of a new variant, commented.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function run(ctx)
  local id = ctx.args.id
  if not require("wegmarke.module.names").is_model(id) then
    ctx:fail(lang.err("author.new_bad_id", { given = id }), fault.usage)
  end
  local base = ctx:model(ctx.opts.extends or "dkbm")
  local folder = (ctx.opts.output or ".") .. "/" .. id
  local file, sys = require "wegmarke.file", ctx.sys
  if sys.is_folder(folder) or file.exists(folder) then
    ctx:fail(lang.err("author.new_exists", { path = folder }), fault.input)
  end
  if base.id == id then
    ctx:fail(lang.err("author.new_bad_id", { given = id }), fault.usage)
  end
  local files = require("wegmarke.module.scaffold").files(base, id, ctx.opts.title, lang.current())
  for _, one in ipairs(files) do one.path = folder .. "/" .. one.path end
  ctx:put(files)
  if ctx.opts.json then
    ctx:json { folder = folder, extends = base.id, files = #files }
    return fault.ok
  end
  ctx:print(lang.say("author.new_made", { path = folder, base = base.id }))
  ctx:next_step("--models " .. require("wegmarke.cli.context").quote(ctx.opts.output or ".")
    .. " model check " .. id)
  return fault.ok
end

return {
  {
    name = "model new",
    arguments = {
      { name = "id", type = "word" },
    },
    options = {
      { name = "extends", type = "word" },
      { name = "title", type = "text" },
      { name = "output", short = "o", type = "dir" },
      { name = "json", type = "flag" },
    },
    examples = { "model new meine-fassung --extends rlp-sl -o modelle" },
    exits = { 2, 3, 5 },
    run = run,
  },
}
