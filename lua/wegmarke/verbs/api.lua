--- `wegmarke api`: the manual of the Lua API.

local lang = require "wegmarke.lang"

local function run(ctx)
  local manual = require "wegmarke.repl.manual"
  if ctx.opts.types then
    local files = manual.types()
    for _, one in ipairs(files) do one.path, one.format = ctx.opts.types .. "/" .. one.name, "lua" end
    ctx:put(files)
    ctx:print(lang.say("repl.api_types", { n = #files, path = ctx.opts.types }))
    return
  end
  if ctx.opts.html then
    ctx:deliver(manual.html(), "html")
  elseif ctx.opts.markdown then
    ctx:deliver(manual.markdown(), "md")
  else
    local help = require "wegmarke.repl.help"
    for _, line in ipairs(help.lines(ctx.args.name, ctx.sys.width())) do ctx:print(line) end
  end
end

return {
  {
    name = "api",
    summary = { de = "die Lua-Schnittstelle nachschlagen, für Skripte und Editoren",
      en = "look up the Lua API, for scripts and editors" },
    about = {
      de = "Ohne Option die Hilfe wie an der Eingabezeile (wegmarke repl), auch zu einem Namen. --types "
        .. "schreibt Dateien, aus denen ein Editor mit LuaCATS (lua-language-server) Typen und "
        .. "Beschreibungen nimmt; --html und --markdown das ganze Handbuch.",
      en = "Without an option the help as at the prompt (wegmarke repl), also on one name. --types writes "
        .. "files from which an editor with LuaCATS (lua-language-server) takes types and descriptions; "
        .. "--html and --markdown give the whole manual.",
    },
    arguments = {
      { name = "name", type = "word", optional = true, label = { de = "NAME", en = "NAME" },
        text = { de = "ein Modul, eine Funktion oder ein Wort", en = "a module, a function or a word" } },
    },
    options = {
      { name = "types", type = "dir", text = { de = "Dateien für Editoren in diesen Ordner schreiben",
        en = "write files for editors into this folder" } },
      { name = "html", type = "flag", text = { de = "das Handbuch als Seite", en = "the manual as a page" } },
      { name = "markdown", type = "flag",
        text = { de = "das Handbuch als Markdown", en = "the manual as Markdown" } },
      { name = "output", short = "o", type = "file",
        text = { de = "in diese Datei schreiben", en = "write into this file" } },
    },
    examples = {
      { "api score.staged", de = "Eine Funktion", en = "One function" },
      { "api --types .luatypes", de = "Für den Editor", en = "For the editor" },
      { "api --html -o api.html", de = "Das Handbuch", en = "The manual" },
    },
    exits = { 3 },
    run = run,
  },
}
