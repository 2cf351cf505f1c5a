--- `wegmarke version`, where more than the number is asked for (see main.lua).

local function run(ctx)
  if ctx.opts.json then return ctx:json { name = "wegmarke", version = ctx.sys.version } end
  ctx:print("wegmarke " .. ctx.sys.version)
end

return {
  {
    name = "version",
    summary = { de = "die Version des Programms nennen", en = "say which version this is" },
    options = {
      { name = "json", type = "flag",
        text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = {
      { "version", de = "Name und Version in einer Zeile", en = "Name and version in one line" },
    },
    run = run,
  },
}
