--- `wegmarke man`: the manual, made from the verbs' metadata.

local args = require "wegmarke.cli.args"
local d = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"
local verbs = require "wegmarke.cli.verbs"

local function words(key, more) return lang.say("repl.man_" .. key, more) end

-- Arguments or options with what they are for.
local function specs_of(specs, option)
  local rows = {}
  for i, spec in ipairs(specs or {}) do
    local label = d.em(args.label(spec))
    rows[i] = { option and { spec.short and { d.strong("-" .. spec.short), ", " },
      d.strong("--" .. spec.name), spec.type ~= "flag" and { " ", label } } or label, lang.pick(spec.text) }
  end
  return #rows > 0 and d.terms(rows)
end

-- What else a verb tells.
local function told_of(told)
  local out = {}
  for i, one in ipairs(told or {}) do
    local rows = {}
    for j, row in ipairs(one.rows) do rows[j] = { d.strong(row[1]), lang.pick(row[2]) } end
    out[i] = { d.p(lang.pick(one.title)), d.terms(rows) }
  end
  return out
end

-- A text with its paragraphs.
local function paragraphs(s)
  local out = {}
  for part in (s .. "\n\n"):gmatch("(.-)\n\n+") do out[#out + 1] = d.p(part) end
  return out
end

local function verb_section(verb)
  local examples = {}
  for i, example in ipairs(verb.examples or {}) do
    examples[i] = { d.p(lang.pick(example) .. ":"), d.source("wegmarke " .. lang.pick(example[1])) }
  end
  return d.section(verb.name, {
    d.source(table.concat(require("wegmarke.cli.help").usage(verb), "\n")),
    d.p(lang.pick(verb.summary) .. "."), verb.about and paragraphs(lang.pick(verb.about)),
    specs_of(verb.arguments), told_of(verb.told), specs_of(verb.options, true), examples })
end

local function manual(ctx)
  local commands, exits, environment = {}, {}, {}
  for i, entry in ipairs(verbs.all()) do commands[i] = verb_section(verbs.load(entry.name)) end
  for i, code in ipairs { 0, 1, 2, 3, 4, 5, 70, 130 } do
    exits[i] = { tostring(code), lang.say("cli.exit_" .. code) }
  end
  for i, name in ipairs { "WEGMARKE_DB", "WEGMARKE_PATH", "WEGMARKE_TODAY", "WEGMARKE_USER",
    "WEGMARKE_HISTORY" } do
    environment[i] = { d.strong(name), words(name) }
  end
  return d.document{ title = "wegmarke", language = lang.current(),
    generator = "Wegmarke " .. ctx.sys.version, parts = {
      d.part("name", words("name"), { d.p{ "wegmarke - ", words("what") } }),
      d.part("synopsis", words("synopsis"), { d.p{ d.strong "wegmarke", " ", words("usage") } }),
      d.part("commands", words("commands"), commands),
      d.part("globals", words("globals"), { specs_of(verbs.globals, true) }),
      d.part("exits", words("exits"), { d.terms(exits) }),
      d.part("environment", words("environment"), { d.terms(environment) }),
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
