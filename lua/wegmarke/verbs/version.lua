--- `wegmarke version`, where more than the number is asked for (see main.lua).

local function run(ctx)
  if ctx.opts.json then return ctx:json { name = "wegmarke", version = ctx.sys.version } end
  ctx:print("wegmarke " .. ctx.sys.version)
end

return {
  {
    name = "version",
    options = {
      { name = "json", type = "flag" },
    },
    examples = { "version" },
    run = run,
  },
}
