--- Was `wegmarke module export` und `module import` von sich sagen, auf Deutsch.

return {
  ["module export"] = {
    summary = "ein Verfahren oder einen Katalog als eine Datei zum Weitergeben ausgeben",
    about = "Die Datei enthält die Quellen des Moduls und aller Module, auf denen es aufbaut oder die es benutzt, jede "
      .. "mit ihrer Prüfsumme. „module import“ nimmt sie anderswo auf.",
    arguments = { module = "das Modul: seine Kennung oder sein Ordner" },
    labels = { module = "MODUL" },
    examples = { "Die eigene Fassung weitergeben" },
  },
  ["module import"] = {
    summary = "ein Modul aus einer Datei übernehmen, die „module export“ geschrieben hat",
    about = "Geprüft wird, bevor etwas geschrieben wird: Namen, Prüfsummen, und ob das Modul mit dem lädt, was hier da "
      .. "ist. Module, auf denen es aufbaut, kommen nur mit, wenn es sie hier nicht gibt. Liegt im Ordner schon eine "
      .. "andere Fassung, wird der Unterschied gezeigt, gefragt, und die alte bleibt als Datei daneben.",
    arguments = { file = "die Datei" },
    options = {
      into = "der Ordner der Module; sonst der von --models, sonst „modelle“",
      all = "auch die mitgeschickten Fassungen der Module, auf denen es aufbaut",
      ["dry-run"] = "nur sagen, was geschrieben würde",
    },
    examples = { "In den Ordner der eigenen Module", "Erst ansehen" },
  },
}
