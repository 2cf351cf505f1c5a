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
    summary = { de = "in Lua weiterfragen: eine Zeile, eine Antwort",
      en = "ask on in Lua: one line, one answer" },
    about = {
      de = "Ausdrücke werden ausgerechnet und angezeigt, Listen von Datensätzen als Tabelle. Die "
        .. "Tabulatortaste ergänzt Namen, Kernelemente, Gebietseinheiten und Modelle, Strg-C bricht ab, "
        .. "was läuft, Strg-D beendet. help() zeigt, was es gibt. Mit --at steht alles einer "
        .. "Einschätzung bereit: A, M, E, placements, profile, rules, trace; explain \"id\" sagt, "
        .. "warum. Aus einer Datei (wegmarke repl < fragen.lua) kommen nur die Werte heraus.",
      en = "Expressions are computed and shown, lists of records as tables. The Tab key completes names, "
        .. "elements, units and models, Ctrl-C stops what runs, Ctrl-D leaves. help() shows what "
        .. "there is. With --at everything of an assessment is at hand: A, M, E, placements, "
        .. "profile, rules, trace; explain \"id\" says why. From a file (wegmarke repl < questions.lua) "
        .. "only the values come out.",
    },
    arguments = {
      { name = "database", type = "file", optional = true,
        text = { de = "die Datenbank; sonst wie bei --db", en = "the database; else as with --db" } },
    },
    options = {
      { name = "at", type = "assessment",
        text = { de = "mitten in der Auswertung dieser Einschätzung beginnen",
          en = "begin in the middle of this assessment's evaluation" } },
      { name = "model", type = "model",
        text = { de = "dabei dieses Modell statt des festgehaltenen",
          en = "with this model there instead of the pinned one" } },
      { name = "provisional", type = "flag",
        text = { de = "dabei mit Vorschlägen für das Ist", en = "with proposals where nothing is agreed" } },
      { name = "readonly", type = "flag",
        text = { de = "nichts an der Datenbank ändern", en = "change nothing in the database" } },
    },
    examples = {
      { "repl wegmarke.db", de = "Fragen an eine Datenbank", en = "Questions to a database" },
      { "--db wegmarke-demo/demo.db repl --at 1", de = "Nachsehen, warum eine Regel so ausgeht",
        en = "See why a rule comes out as it does" },
    },
    exits = { 3, 4, 5, 130 },
    run = run,
  },
}
