--- What `wegmarke init` says of itself, in German.

return {
  init = {
    summary = "eine neue, leere Datenbank anlegen",
    about = "Die Datenbank ist eine einzige Datei. Gibt es sie schon, bleibt sie, wie sie ist.",
    examples = {
      "wegmarke.db im aktuellen Ordner",
      "an einem anderen Ort",
    },
  },
}
