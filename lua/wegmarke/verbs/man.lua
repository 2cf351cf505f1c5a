--- `wegmarke man`: the manual, of the blocks that help is made of.

local d = require "wegmarke.doc"
local help = require "wegmarke.cli.help"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local verbs = require "wegmarke.cli.verbs"

local function words(key, more) return lang.say("repl.man_" .. key, more) end

local function verb_section(verb)
  local usage, blocks, shown = help.blocks(verb)
  return d.section(verb.name, { usage, d.p(lang.pick(verb.summary) .. "."), blocks, shown })
end

local function manual(ctx)
  local commands, environment = {}, {}
  for i, entry in ipairs(verbs.all()) do commands[i] = verb_section(verbs.load(entry.name)) end
  for i, name in ipairs { "WEGMARKE_DB", "WEGMARKE_PATH", "WEGMARKE_TODAY", "WEGMARKE_USER",
    "WEGMARKE_HISTORY" } do
    environment[i] = { d.strong(name), words(name) }
  end
  return d.document{ title = "wegmarke", language = lang.current(),
    generator = "Wegmarke " .. ctx.sys.version, parts = {
      d.part("name", words("name"), { d.p{ "wegmarke - ", words("what") } }),
      d.part("synopsis", words("synopsis"), { d.p{ d.strong "wegmarke", " ", words("usage") } }),
      d.part("commands", words("commands"), commands),
      d.part("globals", words("globals"), { help.options(verbs.globals) }),
      d.part("exits", words("exits"), { help.exits(help.all_exits) }),
      d.part("environment", words("environment"), { d.terms(environment, "pairs") }),
    } }
end

return {
  {
    name = "man",
    options = { output.option() },
    examples = { "man > ~/.local/share/man/man1/wegmarke.1", "man | man -l -",
      "man -o handbuch.html" },
    run = function(ctx)
      require("wegmarke.cli.declared").enter(ctx)
      output.write(ctx, manual(ctx), "roff")
    end,
  },
}
