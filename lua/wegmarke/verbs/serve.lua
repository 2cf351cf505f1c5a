--- `wegmarke serve`: the page for a browser on this machine.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

-- Minutes without a request after which it ends by itself.
local IDLE = 120

-- Programs that open an address in the browser that somebody chose.
local openers = { "xdg-open", "open" }

local function open(ctx, address)
  local program = require "wegmarke.program"
  for _, name in ipairs(openers) do
    local path = not ctx.opts["no-browser"] and program.find(name)
    if path and program.run(path, { address }, "", 10) then return true end
  end
end

local function run(ctx)
  local path = ctx.args.file or ctx:db_path()
  if ctx.sys.is_folder(path) then path = path:gsub("/+$", "") .. "/wegmarke.db" end
  local why = require("wegmarke.page.server").run(path, { port = ctx.opts.port or 0,
    idle = (ctx.opts.idle or IDLE) * 60, begin = function(address)
      if not open(ctx, address) then ctx:print(lang.say("page.open", { address = address })) end
      ctx:note("serve_end")
    end })
  if not why then ctx:fail(lang.err("cli.serve_busy", { port = ctx.opts.port or 0 }), fault.input) end
  ctx:done("serve_" .. why)
  return fault.ok
end

return { {
  name = "serve",
  arguments = { { name = "file", type = "file", optional = true } },
  options = {
    { name = "port", type = "integer", min = 1, max = 65535 },
    { name = "idle", type = "integer", min = 1, max = 10000 },
    { name = "no-browser", type = "flag" },
  },
  examples = { "serve", "serve kreis.db --no-browser" },
  exits = { 3 },
  run = run,
} }
