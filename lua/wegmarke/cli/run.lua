--- `wegmarke run`: a script the user trusts, with the program's modules.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function load_script(ctx, path)
  local file = require "wegmarke.file"
  local bytes, err = file.read(path)
  if not bytes then ctx:fail(err) end
  bytes = bytes:gsub("^#[^\n]*", "")
  local chunk, message = load(bytes, "@" .. path, "t")
  if not chunk then ctx:fail(lang.err("cli.script_syntax", { message = message }), fault.model) end
  return chunk
end

local function run(ctx)
  local path, rest = ctx.args.script, ctx.args.rest
  local chunk = load_script(ctx, path)
  _G.arg = table.move(rest, 1, #rest, 1, { [0] = path })
  local function explain(e)
    if type(e) ~= "string" then return e end
    return debug.traceback(e, 2)
  end
  local ok, result = xpcall(chunk, explain, table.unpack(rest))
  if not ok then
    if fault.is(result) then error(result, 0) end
    ctx:fail(lang.err("cli.script_failed", { message = fault.line(result) }), fault.model)
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
        .. "stehen ihm mit require offen. Was nach dem Skript steht, bekommt es unverändert, auch in "
        .. "der Tabelle arg. Gibt es eine ganze Zahl zurück, ist sie der Rückgabewert.",
      en = "The script may do what you may: read and write files. All modules of the program are open "
        .. "to it by require. What follows the script is handed to it unchanged, also in the table "
        .. "arg. An integer that it returns becomes the exit status.",
    },
    arguments = {
      { name = "script", type = "file", label = { de = "SKRIPT", en = "SCRIPT" },
        text = { de = "die Lua-Datei", en = "the Lua file" } },
      { name = "rest", type = "word", many = true, optional = true,
        label = { de = "ANGABE", en = "ARG" },
        text = { de = "Angaben für das Skript", en = "arguments for the script" } },
    },
    examples = {
      { "run auszug.lua 2026", de = "Ein eigenes Skript mit einer Angabe",
        en = "A script of your own with one argument" },
    },
    exits = { 3, 5 },
    raw = true,
    run = run,
  },
}
