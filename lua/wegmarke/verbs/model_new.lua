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
    summary = { de = "eine eigene Fassung anlegen", en = "begin a version of your own" },
    about = {
      de = "Legt einen Ordner mit kommentierten Dateien an, der auf einem vorhandenen Modell aufbaut.",
      en = "Makes a folder of commented files that builds on a model at hand.",
    },
    arguments = {
      { name = "id", type = "word", label = { de = "NAME", en = "NAME" },
        text = { de = "Name der Fassung: Kleinbuchstaben, Ziffern, Bindestrich",
          en = "name of the version: lower-case letters, digits, hyphen" } },
    },
    options = {
      { name = "extends", type = "word",
        text = { de = "worauf sie aufbaut; sonst dkbm", en = "what it builds on; else dkbm" } },
      { name = "title", type = "text",
        text = { de = "ihr Titel", en = "its title" } },
      { name = "output", short = "o", type = "dir",
        text = { de = "in diesem Ordner; sonst im aktuellen",
          en = "in this folder; else in the current one" } },
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = {
      { "model new meine-fassung --extends rlp-sl -o modelle", de = "Auf einer Landesfassung aufbauen",
        en = "Build on the version of a state" },
    },
    exits = { 2, 3, 5 },
    run = run,
  },
}
