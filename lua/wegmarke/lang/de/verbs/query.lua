--- What `wegmarke query` says of itself, in German.

return {
  query = {
    summary = "eine Frage an die Datenbank stellen, in SQL",
    arguments = {
      sql = "die Frage",
    },
    options = {
      value = "ein Wert für das nächste ? in der Frage",
      csv = "als CSV ausgeben",
      output = "in diese Datei schreiben; ihre Endung sagt das Format (.csv, .json, .xlsx, "
          .. ".docx, .html, .md), sonst CSV",
      rows = "so viele Zeilen höchstens",
      megabytes = "so groß höchstens",
      seconds = "so lange höchstens rechnen",
    },
    labels = {
      sql = "SELECT",
    },
    examples = {
      "Alle Einschätzungen",
      "Ein Element über alle, für eine Tabellenkalkulation",
    },
  },
}
