--- What `wegmarke model preview` and the other verbs of its file say of themselves, in German.

return {
  every = {
    options = {
      language = "Sprache der Texte; sonst die des Modells",
    },
  },
  ["model preview"] = {
    summary = "ein Modell als Seite zum Durchsehen ausgeben",
    examples = {
      "Das ganze Modell, jede Bedingung in Worten",
    },
  },
  ["model doc"] = {
    summary = "ein Modell als Markdown beschreiben",
    examples = {
      "Zum Weiterverarbeiten",
    },
  },
}
