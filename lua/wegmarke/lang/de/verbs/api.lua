--- What `wegmarke api` says of itself, in German.

return {
  api = {
    summary = "die Lua-Schnittstelle nachschlagen, für Skripte und Editoren",
    about = "Ohne Option die Hilfe wie an der Eingabezeile (wegmarke repl), auch zu einem Namen. "
      .. "--types schreibt Dateien, aus denen ein Editor mit LuaCATS (lua-language-server) "
      .. "Typen und Beschreibungen nimmt; -o schreibt das Handbuch, oder was darin unter NAME steht, im Format der Endung.",
    arguments = {
      name = "ein Modul, eine Funktion oder ein Wort",
    },
    options = {
      types = "Dateien für Editoren in diesen Ordner schreiben",
      html = "das Handbuch als Seite",
      markdown = "das Handbuch als Markdown",
    },
    labels = {
      name = "NAME",
    },
    examples = {
      "Eine Funktion",
      "Für den Editor",
      "Das Handbuch",
    },
  },
}
