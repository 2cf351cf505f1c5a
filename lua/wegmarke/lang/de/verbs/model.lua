--- What `wegmarke model list` and the other verbs of its file say of themselves, in German.

return {
  ["model list"] = {
    summary = "Modelle auflisten und woher sie kommen",
    examples = {
      "Die vorhandenen Modelle",
      "Mit eigenen davor",
    },
  },
  ["model show"] = {
    summary = "ein Modell oder eines seiner Elemente zeigen",
    arguments = {
      element = "dieses Element mit allen Zellen",
    },
    options = {
      origin = "zu jedem Feld, in welcher Datei und Zeile es steht",
      effective = "alles, was am Ende gilt, Feld für Feld",
    },
    examples = {
      "Überblick",
      "Ein Element mit Texten und Kriterien",
      "Woher jedes Feld kommt",
    },
  },
}
