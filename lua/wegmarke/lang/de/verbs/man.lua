--- What `wegmarke man` says of itself, in German.

return {
  man = {
    summary = "die Handbuchseite ausgeben",
    about = "Für das Programm man; mit -o das Handbuch als Seite, Dokument oder Text.",
    examples = {
      "Für man wegmarke",
      "Gleich lesen",
      "Als Seite",
    },
  },
}
