--- `wegmarke run`: a script the user trusts, with the program's modules.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function list(ctx)
  local scripts = require("wegmarke.script").list()
  local rows = {}
  for _, one in ipairs(scripts) do
    if not one.err then rows[#rows + 1] = { one.name, lang.pick(one.summary) } end
  end
  ctx:lines(require("wegmarke.cli.table").layout(nil, rows))
  local status = 0
  for _, one in ipairs(scripts) do
    if one.err then
      ctx.sys.err(require("wegmarke.text").terminal(one.where .. ": " .. fault.line(one.err)), "\n")
      status = fault.model
    end
  end
  return status
end

-- What a script raised, as text: it may be any value, made to hurt or not.
local function said(value)
  local ok, message = pcall(fault.line, value)
  if ok and not message:find("^%a+: 0x%x+") then return message end
  return lang.say("cli.script_error_object", { kind = type(value) })
end

local function run(ctx)
  if ctx.opts.list then return list(ctx) end
  local scripts = require "wegmarke.script"
  local name, rest = ctx.args.script, ctx.args.rest
  if not name then
    ctx:fail(lang.err("cli.argument_missing", { label = lang.say("repl.script_mark") }), fault.usage)
  end
  local bytes, shown = scripts.find(name)
  if not bytes then ctx:fail(shown) end
  local script, chunk = scripts.load(bytes, shown)
  if not script and type(chunk) ~= "function" then ctx:fail(chunk, fault.model) end
  if not script then _G.arg = table.move(rest, 1, #rest, 1, { [0] = name }) end
  local function explain(e)
    if type(e) ~= "string" then return e end
    return debug.traceback(e, 2)
  end
  local ok, result
  if script then
    ok, result = xpcall(scripts.run, explain, ctx, script, rest)
  else
    ok, result = xpcall(chunk, explain, table.unpack(rest))
  end
  if not ok then
    if fault.is(result) then error(result, 0) end
    if type(result) == "table"
      and (type(result.code) == "string" or type(result.key) == "string")
      and pcall(fault.line, result) then
      ctx:fail(result)
    end
    ctx:fail(lang.err("cli.script_failed", { message = said(result) }), fault.model)
  end
  return math.type(result) == "integer" and result or 0
end

return {
  {
    name = "run",
    summary = { de = "ein Lua-Skript ausführen, dem Sie vertrauen",
      en = "run a Lua script that you trust" },
    about = {
      de = "Das Skript darf, was Sie dürfen: Dateien lesen und schreiben. Alle Module des Programms "
        .. "stehen ihm mit require offen; andere Programme startet es nicht (io.popen, os.execute), es sei "
        .. "denn, in der Umgebung steht WEGMARKE_PROGRAMS=1. "
        .. "Eine Datenbank überschreibt auch ein Skript nicht. "
        .. "Was nach dem Skript steht, bekommt es unverändert, auch in "
        .. "der Tabelle arg. Gibt es eine ganze Zahl zurück, ist sie der Rückgabewert. Ohne .lua ist ein "
        .. "mitgeliefertes Skript gemeint; sie nennen mit --help hinter dem Namen, was sie brauchen, und "
        .. "schreiben nur mit --commit.",
      en = "The script may do what you may: read and write files. All modules of the program are open "
        .. "to it by require; it runs no other programs (io.popen, os.execute), unless the environment "
        .. "has WEGMARKE_PROGRAMS=1. No script writes over a database either. "
        .. "What follows the script is handed to it unchanged, also in the table "
        .. "arg. An integer that it returns becomes the exit status. Without .lua one of the scripts that "
        .. "come with the program is meant; with --help behind the name they say what they take, and "
        .. "they write only with --commit.",
    },
    arguments = {
      { name = "script", type = "file", label = { de = "SKRIPT", en = "SCRIPT" },
        optional = true,
        text = { de = "die Lua-Datei, oder der Name eines mitgelieferten Skripts",
          en = "the Lua file, or the name of a script that comes with the program" } },
      { name = "rest", type = "word", many = true, optional = true,
        label = { de = "ANGABE", en = "ARG" },
        text = { de = "Angaben für das Skript", en = "arguments for the script" } },
    },
    options = {
      { name = "list", type = "flag",
        text = { de = "die mitgelieferten Skripte nennen, je eine Zeile",
          en = "name the scripts that come with the program, a line each" } },
    },
    examples = {
      { "run --list", de = "Welche Skripte es gibt", en = "Which scripts there are" },
      { "run moves --help", de = "Was eines davon braucht", en = "What one of them takes" },
      { "run auszug.lua 2026", de = "Ein eigenes Skript mit einer Angabe",
        en = "A script of your own with one argument" },
    },
    exits = { 3, 5 },
    raw = true,
    run = run,
  },
}
