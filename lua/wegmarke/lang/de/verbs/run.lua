--- What `wegmarke run` says of itself, in German.

return {
  run = {
    summary = "ein Lua-Skript ausführen, dem Sie vertrauen",
    about = "Das Skript darf, was Sie dürfen: Dateien lesen und schreiben. Alle Module des "
      .. "Programms stehen ihm mit require offen; andere Programme startet es nicht (io.popen, "
      .. "os.execute), es sei denn, in der Umgebung steht WEGMARKE_PROGRAMS=1. Eine Datenbank "
      .. "überschreibt auch ein Skript nicht. Was nach dem Skript steht, bekommt es "
      .. "unverändert, auch in der Tabelle arg. Gibt es eine ganze Zahl zurück, ist sie der "
      .. "Rückgabewert. Ohne .lua ist ein mitgeliefertes Skript gemeint; sie nennen mit --help "
      .. "hinter dem Namen, was sie brauchen, und schreiben nur mit --commit. MODUL/NAME meint "
      .. "scripts/NAME.lua im Ordner eines Moduls.",
    arguments = {
      script = "die Lua-Datei, der Name eines mitgelieferten Skripts, oder MODUL/NAME",
      rest = "Angaben für das Skript",
    },
    options = {
      list = "die mitgelieferten Skripte und die von Modulen nennen, je eine Zeile",
    },
    labels = {
      script = "SKRIPT",
      rest = "ANGABE",
    },
    examples = {
      "Welche Skripte es gibt",
      "Was eines davon braucht",
      "Ein eigenes Skript mit einer Angabe",
    },
  },
}
