--- `wegmarke repl`: ask on, in Lua.

local lang = require "wegmarke.lang"

local function database(ctx)
  local path = ctx.args.database or ctx:db_path()
  if not ctx.args.database and not ctx.global.db and not ctx.opts.at
    and not require("wegmarke.file").exists(path) then
    return nil
  end
  ctx.global.db = path
  if ctx.opts.readonly then
    local db, err = require("wegmarke.store").open(path, { readonly = true })
    if not db then ctx:fail(err) end
    ctx.opened = db
    return db
  end
  return ctx:db()
end

local function greet(ctx, names)
  local sys, say = ctx.sys, lang.say
  sys.out(say("repl.greeting", { version = sys.version }), "\n")
  if ctx.opened then
    sys.out(say("repl.database", { path = ctx.opened:path() }), "\n")
  else
    sys.out(say("repl.database_none"), "\n")
  end
  if names then sys.out(say("repl.bound", { names = names }), "\n") end
end

local function run(ctx)
  local sys = ctx.sys
  local db = database(ctx)
  local session = require("wegmarke.repl.session").new {
    db = db, width = function() return sys.isatty(1) and sys.width() or 0 end,
  }
  local names
  if ctx.opts.at then
    local opts = { provisional = ctx.opts.provisional }
    if ctx.opts.model then opts.model = ctx:model(ctx.opts.model) end
    names = session:at(ctx.opts.at, opts)
  end
  local loop = require "wegmarke.repl.loop"
  if sys.isatty(0) and sys.isatty(1) then
    greet(ctx, names)
    return loop.interactive(session)
  end
  return loop.batch(session, sys.stdin())
end

return {
  {
    name = "repl",
    arguments = {
      { name = "database", type = "file", optional = true },
    },
    options = {
      { name = "at", type = "assessment" },
      { name = "model", type = "model" },
      { name = "provisional", type = "flag" },
      { name = "readonly", type = "flag" },
    },
    examples = { "repl wegmarke.db", "--db wegmarke-demo/demo.db repl --at 1" },
    exits = { 3, 4, 5, 130 },
    run = run,
  },
}
