--- `wegmarke man`: the man page, made from the verbs' metadata.

local args = require "wegmarke.cli.args"
local lang = require "wegmarke.lang"
local verbs = require "wegmarke.cli.verbs"

local function words(key, more) return lang.say("repl.man_" .. key, more) end

-- A text for troff: no line begins with a control character, hyphens are hyphens.
local function roff(s)
  s = s:gsub("\\", "\\e"):gsub("%-", "\\-"):gsub("\n", " ")
  return (s:gsub("^([.'])", "\\&%1"))
end

local function put_specs(put, specs, option)
  for _, spec in ipairs(specs) do
    put(".TP")
    local label = roff(args.label(spec))
    if option then
      put((spec.short and "\\fB\\-" .. spec.short .. "\\fR, " or "") .. "\\fB" .. roff("--" .. spec.name)
        .. "\\fR" .. (spec.type == "flag" and "" or " \\fI" .. label .. "\\fR"))
    else
      put("\\fI" .. label .. "\\fR")
    end
    put(roff(lang.pick(spec.text)))
  end
end

local function page(ctx)
  local out = {}
  local function put(line) out[#out + 1] = line end
  put('.TH WEGMARKE 1 "" "Wegmarke ' .. ctx.sys.version .. '"')
  put(".SH " .. words("name"))
  put("wegmarke \\- " .. roff(words("what")))
  put(".SH " .. words("synopsis"))
  put(".B wegmarke")
  put(roff(words("usage")))
  put(".SH " .. words("commands"))
  for _, entry in ipairs(verbs.list) do
    local verb = verbs.load(entry.name)
    put(".SS " .. roff(verb.name))
    for i, line in ipairs(require("wegmarke.cli.help").usage(verb)) do
      if i > 1 then put(".br") end
      put("\\fB" .. roff(line) .. "\\fR")
    end
    put(".PP")
    put(roff(lang.pick(verb.summary)) .. ".")
    if verb.about then
      put(".PP")
      put(roff(lang.pick(verb.about)))
    end
    put_specs(put, verb.arguments or {}, false)
    put_specs(put, verb.options or {}, true)
    for _, example in ipairs(verb.examples or {}) do
      put(".PP")
      put(roff(lang.pick(example)) .. ":")
      put(".RS 4\n\\fBwegmarke " .. roff(lang.pick(example[1])) .. "\\fR\n.RE")
    end
  end
  put(".SH " .. words("globals"))
  put_specs(put, verbs.globals, true)
  put(".SH " .. words("exits"))
  for _, code in ipairs { 0, 1, 2, 3, 4, 5, 70, 130 } do
    put(".TP\n" .. code .. "\n" .. roff(lang.say("cli.exit_" .. code)))
  end
  put(".SH " .. words("environment"))
  for _, name in ipairs { "WEGMARKE_DB", "WEGMARKE_PATH", "WEGMARKE_TODAY", "WEGMARKE_USER",
    "WEGMARKE_HISTORY" } do
    put(".TP\n.B " .. name .. "\n" .. roff(words(name)))
  end
  return table.concat(out, "\n") .. "\n"
end

return {
  {
    name = "man",
    summary = { de = "die Handbuchseite ausgeben", en = "print the man page" },
    examples = {
      { "man > ~/.local/share/man/man1/wegmarke.1", de = "Für man wegmarke", en = "For man wegmarke" },
      { "man | man -l -", de = "Gleich lesen", en = "Read it now" },
    },
    run = function(ctx) ctx.sys.out(page(ctx)) end,
  },
}
